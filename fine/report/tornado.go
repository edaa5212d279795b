package report

import (
	"io"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/open"
)

// RangeHTML writes what the open questions of a case come to as a page: what the text has, a picture of what each question does,
// and the calculation of the lowest and of the highest fine.
func (w *Words) RangeHTML(out io.Writer, r open.Result) error {
	p := w.page(Report{Case: r.Baseline.Case, Result: r.Baseline.Result})
	p.Amount, p.Parts, p.Grounds = unbroken(w.rangeAmount(&r)), nil, nil
	p.Range = w.rangeWords(&r)
	for _, end := range []struct {
		name, prefix string
		outcome      *open.Outcome
	}{{w.Say("Lowest"), "lowest-", &r.Lowest}, {w.Say("Highest"), "highest-", &r.Highest.Outcome}} {
		for _, part := range w.parts(Report{Case: end.outcome.Case, Result: end.outcome.Result}, end.prefix) {
			part.Heading = end.name + ". " + part.Heading
			p.Parts = append(p.Parts, part)
		}
	}
	if notes := w.rangeNotes(&r); len(notes) > 0 {
		p.Grounds = []grounds{{w.Say("What this rests on"), notes}}
	}
	if hasJudgement(r.Lowest.Result) || hasJudgement(r.Highest.Result) {
		p.Judgement = w.Say("judgement of who made the case; it does not follow from a rule that computes.")
	}
	return p.write(out)
}

// rangeWords is what the page of a case that leaves something open has beside that of another.
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

func (w *Words) rangeWords(r *open.Result) *rangeWords {
	words := &rangeWords{
		EndColumns:   []string{w.Say("Open question"), w.Say("Lowest"), w.Say("Baseline"), w.Say("Highest")},
		AloneHeading: w.Say("Each question alone"), Convention: w.convention(r), Tornado: w.tornado(r),
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
		words.Alone = append(words.Alone, []cell{{Text: w.Question(r.Baseline.Case, q.Path)},
			{unbroken(w.Money(q.Low)), unbroken(w.Choice(q.Path, q.AtLow))},
			{unbroken(w.AtLeast(q.High, q.Exact)), unbroken(w.Choice(q.Path, q.AtHigh))},
			{Text: unbroken(w.AtLeast(q.Amount, q.Exact))}})
	}
	return words
}

// tornado shows what each question does to the total alone: a bar from the lowest to the highest, around the line of the
// baseline, the largest on top.
type tornado struct {
	picture
	Height   int
	Baseline tenths
	Mark     mark
	Swings   []swing
}

// swing is the bar of one question: what lies below the baseline, and what lies above it.
type swing struct {
	Labels, Choices []label
	X, Below, Above tenths
	Y               int
}

// Height is that of the bar, and the line of the baseline goes from LineTop to LineEnd.
func (swing) Height() int    { return barHeight }
func (s swing) LineTop() int { return s.Y - 3 }
func (s swing) LineEnd() int { return s.Y + barHeight + 3 }

func (w *Words) tornado(r *open.Result) *tornado {
	baseline := r.Baseline.Amount
	s := scale{baseline, baseline}
	for _, q := range r.Questions {
		s.hold(q.Low)
		s.hold(q.High)
	}
	t := &tornado{picture: picture{ID: "tornado", Title: w.Say("What each question does to the fine alone, around the baseline of %s", baseline)},
		Height: lineHeight + barGap/2, Baseline: s.at(baseline), Mark: w.baselineMark(s, baseline)}
	var said []string
	for i := range r.Questions {
		q := &r.Questions[i]
		name, amounts := w.Question(r.Baseline.Case, q.Path), w.Money(q.Low)+" – "+w.AtLeast(q.High, q.Exact)
		said = append(said, join(name, amounts+" ("+w.fromTo(q)+")"))
		bar := swing{Labels: t.lines(name), X: s.at(q.Low), Below: s.at(baseline) - s.at(q.Low), Above: s.at(q.High) - s.at(baseline)}
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
		labels = append(labels, label{Y: t.Height - 5, Text: line})
	}
	return labels
}

// baselineMark names the line of the baseline, beside it where there is no room around it.
func (w *Words) baselineMark(s scale, baseline boete.EUR) mark {
	m := mark{s.at(baseline), "middle", w.Say("baseline %s", baseline)}
	switch half := (width(m.Text) + 1) / 2; {
	case int(m.X)*gaugeColumns/1000 < half:
		m.Anchor = "start"
	case int(m.X)*gaugeColumns/1000 > gaugeColumns-half:
		m.Anchor = "end"
	}
	return m
}
