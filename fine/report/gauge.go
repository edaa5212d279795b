package report

import (
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// gauge draws a bandwidth with its edges and its base fine, and the fine, which may lie outside it.
func (t *textWriter) gauge(band category.Band, amount boete.EUR) {
	low, high := band.Min, band.Max
	if amount.Less(low) {
		low = amount
	}
	if high.Less(amount) {
		high = amount
	}
	if low == high { // no band: only a result that was not calculated has none
		return
	}
	columns := min(t.Width-4, 72)
	at := func(e boete.EUR) int { // the column of an amount; high is above low, because no band is empty
		return int(int64(columns-1) * e.Sub(low).Cents() / high.Sub(low).Cents())
	}
	inside, outside, left, right, base, mark := "-", ".", "|", "|", "+", "#"
	if t.Fancy {
		inside, outside, left, right, base, mark = "─", "·", "├", "┤", "┼", "●"
	}
	bar := make([]string, columns)
	for i := range bar {
		bar[i] = outside
		if i >= at(band.Min) && i <= at(band.Max) {
			bar[i] = inside
		}
	}
	bar[at(band.Base)], bar[at(band.Min)], bar[at(band.Max)] = base, left, right
	bar[at(amount)] = mark
	t.line("  " + ruler(columns, tick{at(band.Min), t.Money(band.Min)}, tick{at(band.Max), t.Money(band.Max)},
		tick{at(band.Base), t.Money(band.Base)}))
	t.line("  " + strings.Join(bar, ""))
	t.line("  " + ruler(columns, tick{at(amount), t.Money(amount)}))
}

// tick is a text that belongs to a column.
type tick struct {
	at   int
	text string
}

// ruler puts texts on a line, each centred on its column as far as the line allows. One that would touch another that is
// already there is left out.
func ruler(columns int, ticks ...tick) string {
	line := []rune(strings.Repeat(" ", columns))
	for _, tick := range ticks {
		text := []rune(tick.text)
		start := max(0, min(tick.at-len(text)/2, columns-len(text)))
		end := start + len(text)
		if end > columns || strings.TrimSpace(string(line[max(0, start-1):min(columns, end+1)])) != "" {
			continue
		}
		copy(line[start:], text)
	}
	return string(line)
}
