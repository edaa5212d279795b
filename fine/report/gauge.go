package report

import (
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// gauge draws a bandwidth with its edges and its base fine, the fine, which may lie outside it, and the fines of
// comparable decisions that lie within the picture.
func (t *textWriter) gauge(band category.Band, amount boete.EUR, like []boete.EUR) {
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
	inside, outside, left, right, base, mark, dot := "-", ".", "|", "|", "+", "#", "o"
	if t.Fancy {
		inside, outside, left, right, base, mark, dot = "─", "·", "├", "┤", "┼", "●", "○"
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
	dots, some := make([]string, columns), false
	for i := range dots {
		dots[i] = " "
	}
	for _, fine := range like {
		if !fine.Less(low) && !high.Less(fine) {
			dots[at(fine)], some = dot, true
		}
	}
	t.line("  " + ruler(columns, tick{at(band.Min), t.Money(band.Min)}, tick{at(band.Max), t.Money(band.Max)},
		tick{at(band.Base), t.Money(band.Base)}))
	t.line("  " + strings.Join(bar, ""))
	if some {
		t.dotted = true
		t.line("  " + strings.Join(dots, ""))
	}
	t.line("  " + ruler(columns, tick{at(amount), t.Money(amount)}))
}

// tick is a text that belongs to a column.
type tick struct {
	at   int
	text string
}

// ruler puts texts on a line, each centred on its column as far as the line allows. One that would touch another that
// is already there is left out.
func ruler(columns int, ticks ...tick) string {
	line := []rune(strings.Repeat(" ", columns))
	for i, start := range places(columns, ticks...) {
		if start >= 0 {
			copy(line[start:], []rune(ticks[i].text))
		}
	}
	return string(line)
}

// places finds the columns in which the texts of a ruler begin; -1 is that of one that is left out.
func places(columns int, ticks ...tick) []int {
	taken := make([]bool, columns+1)
	starts := make([]int, len(ticks))
	for i, tick := range ticks {
		start := max(0, min(tick.at-width(tick.text)/2, columns-width(tick.text)))
		end := start + width(tick.text)
		if end > columns || slices.Contains(taken[max(0, start-1):end+1], true) {
			starts[i] = -1
			continue
		}
		for column := start; column < end; column++ {
			taken[column] = true
		}
		starts[i] = start
	}
	return starts
}
