package report

import (
	"slices"
	"strings"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/words"
)

// A short text of one infringement fits a screen of 24 lines: what may take more lines than there are is cut.
const (
	screen        = 24
	mostShort     = 4 // notes
	mostSteps     = 5 // of each of several infringements
	mostStepped   = 3 // infringements with their steps; of more, the amounts only
	mostLines     = 3 // of the rules, of what was assumed
	leastSteps    = 3
	comparedLines = 2 // lines of the comparable decision
	headingLines  = 2
	sentenceLines = 2
	groundLines   = 2
)

// short writes the answer on a screen: the amount, its steps, the rules, what was assumed, the notes on a line each,
// and one comparable decision.
func (t *textWriter) short(r *Report) {
	t.policy = r.Result.Title
	head := t.part(func() {
		t.headline(r)
		about := slices.DeleteFunc([]string{t.reference(r.Case), words.Clean(r.Case.Offender.Name)}, func(s string) bool { return s == "" })
		if len(about) > 0 {
			t.atMost(1, "", strings.Join(about, " · "))
		}
	})
	rest := t.part(func() {
		if len(r.Result.Fines) == 1 {
			t.atMost(headingLines, "", t.Maximum(r.Result.Fines[0].Maximum))
		}
		t.line("")
		t.atMost(mostLines, "", t.Say("Rules")+": "+t.rules(r))
		t.atMost(t.assumedLines(r), "", t.Say("Assumed")+": "+t.assumption(r))
		t.shortNotes(r)
		if len(r.Comparable) > 0 {
			t.atMost(comparedLines, "", t.Say("Comparable")+": "+words.Clean(t.Comparison(&r.Comparable[0])))
		}
		if t.More != "" {
			t.atMost(1, "", t.More)
		}
		t.atMost(sentenceLines, "", t.Say("This is a calculation: no prediction and no legal advice."))
	})
	several := len(r.Result.Fines) > 1
	t.b.WriteString(strings.Join(head, ""))
	for i := range r.Result.Fines {
		room := mostSteps
		if !several {
			room = max(leastSteps, screen-len(head)-len(rest)-headingLines-len(r.Result.Total))
		}
		t.shortFine(r, i, several, room)
	}
	if len(r.Result.Total) > 0 {
		if several {
			t.line(t.bold(t.Say("Total")))
		}
		t.shortSteps(t.rows(&fine.Infringement{}, r.Result.Total, nil, r.Result.Fines, t.policy), mostSteps)
	}
	t.b.WriteString(strings.Join(rest, ""))
}

// headline is the fine as a whole, and whether the rules do not govern.
func (t *textWriter) headline(r *Report) {
	for _, line := range wrap(t.fined(r)+"\u00A0 "+t.Amount(r.Result.Amount()), t.Width) {
		t.line(t.bold(line))
	}
	if lowered := t.Lowered(&r.Result); lowered != "" {
		t.wrapped("", "", lowered)
	}
}

// shortFine writes one fine: what was violated, and its steps.
func (t *textWriter) shortFine(r *Report, i int, several bool, room int) {
	var in fine.Infringement
	if i < len(r.Case.Infringements) {
		in = r.Case.Infringements[i]
	}
	f, heading := &r.Result.Fines[i], ""
	if several {
		heading = t.Say("Infringement %d", i+1) + ": "
	}
	heading += t.violation(&in, f)
	stepped := len(r.Result.Fines) <= mostStepped
	if !stepped {
		heading += ": " + t.Amount(f.Amount())
	}
	for _, line := range cut(wrap(heading, t.Width), headingLines) {
		t.line(t.bold(line))
	}
	if !stepped {
		return
	}
	t.shortSteps(t.rows(&in, f.Trail, f, nil, t.policy), room)
}

// shortSteps writes steps on a line each, at most so many: those in the middle are left out first.
func (t *textWriter) shortSteps(rows []row, room int) {
	left := 0
	if len(rows) > room {
		left = len(rows) - room + 1
	}
	head := len(rows) - left - (len(rows)-left)/2
	var change, after, place int
	for _, r := range rows {
		change, after, place = max(change, width(r.change)), max(after, width(r.after)), max(place, width(r.place))
	}
	place = min(place, 22)
	label := max(t.Width-4-2-change-2-after-2-place, 12)
	for i, r := range rows {
		switch {
		case left > 0 && i == head:
			t.line("    " + t.Say("and %d steps in between", left))
			fallthrough
		case left > 0 && head < i && i < head+left:
			continue
		}
		t.line("  " + pad(r.mark, 1) + " " + pad(clip(r.label, label), label) + "  " + pad(r.change, -change) + "  " + pad(r.after, -after) + "  " + t.dim(clip(r.place, place)))
	}
}

// shortNotes writes what the reader must know on a line each, and how many things more there are.
func (t *textWriter) shortNotes(r *Report) {
	var notes []string
	for _, n := range r.Result.Notes {
		if text := t.ShortNote(n.Code); text != "" && !slices.Contains(notes, text) {
			notes = append(notes, text)
		}
	}
	for i, note := range notes {
		if i == mostShort-1 && len(notes) > mostShort {
			t.line("- " + t.Say("and %d more", len(notes)-i))
			return
		}
		t.wrapped("- ", "  ", note)
	}
}

// part is what something writes, as lines.
func (t *textWriter) part(write func()) []string {
	before := t.b
	t.b = &strings.Builder{}
	write()
	lines := strings.SplitAfter(t.b.String(), "\n")
	t.b = before
	return lines[:len(lines)-1]
}

// atMost writes a paragraph on at most so many lines.
func (t *textWriter) atMost(lines int, indent, text string) {
	for _, line := range cut(wrap(text, t.Width-width(indent)), lines) {
		t.line(indent + line)
	}
}

// cut leaves at most so many lines of a text, and shows that there is more.
func cut(lines []string, most int) []string {
	if len(lines) <= most {
		return lines
	}
	lines = slices.Clone(lines[:most])
	last := strings.Fields(lines[most-1])
	lines[most-1] = strings.TrimRight(strings.Join(last[:max(1, len(last)-1)], " "), ".,;:") + " …"
	return lines
}

// clip cuts a text off at so many columns, and shows that there is more.
func clip(text string, columns int) string {
	if width(text) <= columns {
		return text
	}
	return strings.TrimRight(string([]rune(text)[:max(columns-1, 1)]), " ,") + "…"
}

// assumedLines is how many lines there are for what was assumed: more, if the word for the offender needs a ground.
func (t *textWriter) assumedLines(r *Report) int {
	if t.kindGround(r) == "" {
		return mostLines
	}
	return mostLines + groundLines
}
