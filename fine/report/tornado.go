package report

import (
	"io"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/explore"
)

// RangeHTML writes what the open questions of a case come to as a page: what the text has, a picture of what each
// question does, and the calculation of the lowest and of the highest fine.
func (w Writer) RangeHTML(out io.Writer, r explore.Result, about Report) error {
	return w.unbroken().rangePage(r, about, "").write(out, "page")
}

// RangeFragment is to [Writer.RangeHTML] what [Writer.Fragment] is to [Writer.HTML].
func (w Writer) RangeFragment(out io.Writer, r explore.Result, about Report, prefix string) error {
	return w.unbroken().rangePage(r, about, prefix).write(out, "fragment")
}

func (w Writer) rangePage(r explore.Result, about Report, prefix string) page {
	about = asked(&r, about)
	p := w.page(about, prefix)
	p.Fine, p.Amount, p.Beside, p.Parts, p.Grounds = w.rangeFined(&r, &about), w.rangeAmount(&r), w.Beside(&r), nil, nil
	p.Range = w.rangeWords(&r, prefix)
	for _, end := range []struct {
		name, prefix string
		outcome      *explore.Outcome
	}{{w.Say("Lowest"), prefix + "lowest-", &r.Lowest}, {w.Say("Highest"), prefix + "highest-", &r.Highest.Outcome}} {
		if end.outcome.Result.Amount().IsOpen() {
			end.name += " (" + w.Say("the low end of the range") + ")"
		}
		for _, part := range w.parts(explained(end.outcome), end.prefix) {
			part.Heading = end.name + ". " + part.Heading
			p.Parts = append(p.Parts, part)
		}
	}
	if notes := w.rangeNotes(&r); len(notes) > 0 {
		p.Grounds = []grounds{{w.Say("What this rests on"), w.notEach(), notes}}
	}
	if hasJudgement(r.Lowest.Result) || hasJudgement(r.Highest.Result) {
		p.Judgement = w.Say("judgement of whoever made the case, or a choice of this exploration; no rule computes it.")
	}
	return p
}

// explained is an outcome to be explained. Where the turnover is open, it stands for a tier, and the maximum can be
// higher.
func explained(o *explore.Outcome) Report {
	r := Report{Case: o.Case, Result: o.Result}
	if slices.ContainsFunc(o.Choices, isTier) {
		r.Result.Fines = slices.Clone(r.Result.Fines)
		for i := range r.Result.Fines {
			r.Result.Fines[i].Maximum.Exact = false
		}
	}
	return r
}

// isTier reports whether an answer is a tier of turnovers.
func isTier(a explore.Answer) bool {
	_, ok := a.Choice.Any().(explore.Turnovers)
	return ok
}

// rangeWords is what the page of a case that leaves something open has and that of another does not.
type rangeWords struct {
	NoHighest    string // empty if there is one
	EndColumns   []string
	Ends         [][]string
	AloneHeading string
	Convention   string
	Tornado      *tornado
	AloneColumns []string
	Alone        [][]cell
}

// cell is a text in a table with a smaller one under it.
type cell struct{ Text, Under string }

func (w Writer) rangeWords(r *explore.Result, prefix string) *rangeWords {
	words := &rangeWords{
		EndColumns:   []string{w.Say("Open question"), w.Say("Lowest"), w.Say("Baseline"), w.Say("Highest")},
		AloneHeading: w.Say("Each question alone"), Convention: w.convention(r), Tornado: w.tornado(r, prefix),
		AloneColumns: []string{w.Say("Open question"), w.Say("Lowest"), w.Say("Highest"), w.Say("Difference")},
	}
	if !r.Highest.Exact {
		words.NoHighest = w.noHighest()
	}
	for _, row := range w.endRows(r) {
		for i := range row {
			row[i] = unbroken(row[i])
		}
		words.Ends = append(words.Ends, row)
	}
	for i := range r.Questions {
		q := &r.Questions[i]
		row := []cell{{Text: w.swingName(r, q)}, {Text: w.Money(q.Low)}, {Text: w.AtLeast(q.High, q.Exact)}, {Text: unbroken(w.difference(q))}}
		if makesNone(q) {
			row[0].Under = unbroken(w.fromTo(q))
		} else {
			row[1].Under, row[2].Under = unbroken(w.choiceWith(q.AtLow, q.WithLow)), unbroken(w.choiceWith(q.AtHigh, q.WithHigh))
		}
		words.Alone = append(words.Alone, row)
	}
	return words
}

// tornado shows what each question does to the total alone: a bar from the lowest to the highest, around the line of
// the baseline, the largest on top.
type tornado struct {
	picture
	Height   int
	Baseline tenths
	Mark     mark
	Swings   []swing
}

// swing is the bar of one question: what lies below the baseline, and what lies above it. One without an upper bound
// has an open end, with an arrow.
type swing struct {
	Labels, Choices []label
	X, Below, Above tenths
	Y               int
	Endless         bool
	End             tenths
}

// Middle is where the line of the open end is, and ArrowY the foot of its arrow.
func (s swing) Middle() int { return s.Y + barHeight/2 }
func (s swing) ArrowY() int { return s.Y + barHeight - 2 }

// Height is that of the bar, and the line of the baseline goes from LineTop to LineEnd.
func (swing) Height() int    { return barHeight }
func (s swing) LineTop() int { return s.Y - 3 }
func (s swing) LineEnd() int { return s.Y + barHeight + 3 }

func (w Writer) tornado(r *explore.Result, prefix string) *tornado {
	baseline := r.Baseline.Amount
	s := scale{baseline, baseline}
	for _, q := range r.Questions {
		s.hold(q.Low)
		s.hold(q.High)
	}
	t := &tornado{picture: picture{ID: prefix + "tornado", Title: w.Say("What each question does to the fine alone, around the baseline of %s", baseline)},
		Height: lineHeight + barGap/2, Baseline: s.at(baseline), Mark: w.baselineMark(s, baseline)}
	var said []string
	for i := range r.Questions {
		q := &r.Questions[i]
		name, amounts := w.swingName(r, q), w.Money(q.Low)+" – "+w.AtLeast(q.High, q.Exact)
		if makesNone(q) {
			amounts = w.difference(q)
		}
		said = append(said, join(name, amounts+" ("+w.fromTo(q)+")"))
		bar := swing{Labels: t.lines(name), X: s.at(q.Low), Below: s.at(baseline) - s.at(q.Low), Above: s.at(q.High) - s.at(baseline), Endless: !q.Exact, End: s.at(q.High)}
		last := &bar.Labels[len(bar.Labels)-1]
		if width(last.Text)+1+width(amounts) > labelColumns {
			t.Height += lineHeight
			bar.Labels = append(bar.Labels, label{Y: t.Height - 5})
			last = &bar.Labels[len(bar.Labels)-1]
		}
		last.Amount = amounts
		bar.Choices = t.lines(w.fromTo(q))
		bar.Y = t.Height + 2
		t.Height += barHeight + barGap + 4
		t.Swings = append(t.Swings, bar)
	}
	t.Desc = strings.Join(said, "; ") + "."
	return t
}

// lines places a text below what is there, on as many lines as a telephone needs.
func (t *tornado) lines(text string) []label {
	var labels []label
	for _, line := range wrap(text, labelColumns) {
		t.Height += lineHeight
		labels = append(labels, label{Y: t.Height - 5, Text: unbroken(line)})
	}
	return labels
}

// baselineMark names the line of the baseline, next to it where there is no room around it.
func (w Writer) baselineMark(s scale, baseline boete.EUR) mark {
	m := mark{s.at(baseline), "middle", w.Say("baseline %s", baseline)}
	switch half := (width(m.Text) + 1) / 2; {
	case int(m.X)*gaugeColumns/1000 < half:
		m.Anchor = "start"
	case int(m.X)*gaugeColumns/1000 > gaugeColumns-half:
		m.Anchor = "end"
	}
	return m
}
