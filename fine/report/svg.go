package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/words"
)

// The pictures of the HTML report stretch with the page and their texts do not: a place from left to right is a share
// of the width, one from top to bottom a number of pixels. So they can be read on paper and on a telephone.

// tenths is a place or a width in a picture, in tenths of a percent of its width.
type tenths int

func (t tenths) String() string { return strconv.Itoa(int(t)/10) + "." + strconv.Itoa(int(t)%10) + "%" }

// scale says where amounts lie in a picture. The zero value has € 0 only.
type scale struct{ low, high boete.EUR }

// hold widens the scale, so that an amount lies in it.
func (s *scale) hold(amount boete.EUR) {
	if amount.Less(s.low) {
		s.low = amount
	}
	if s.high.Less(amount) {
		s.high = amount
	}
}

// at is the place of an amount, or of the nearest one in the scale.
func (s scale) at(amount boete.EUR) tenths {
	part, whole := amount.Clamp(s.low, s.high).Sub(s.low).Cents(), s.high.Sub(s.low).Cents()
	if whole > 1<<53 { // far beyond € 10¹³
		part, whole = part>>10, whole>>10
	}
	return tenths(1000 * part / max(whole, 1))
}

// picture is what a screen reader says of a picture.
type picture struct{ ID, Title, Desc string }

// waterfall shows amounts as bars from € 0, and changes of an amount as bars from the one before to the one after it.
type waterfall struct {
	picture
	Height int
	Bars   []bar
}

// bar is one amount or change.
type bar struct {
	Kind     kind
	Result   bool // the last one
	Labels   []label
	X, Width tenths
	Y        int
	// Next is how far down the line goes from where this bar ends to the one that begins there; 0 is none.
	Next int
	End  tenths
}

// Height and Bottom are where the bar is from top to bottom, and Striped whether it is filled with stripes.
func (bar) Height() int     { return barHeight }
func (b bar) Bottom() int   { return b.Y + barHeight }
func (b bar) Striped() bool { return b.Kind == raised }

// label is a line of text above a bar, with the amount on the last one.
type label struct {
	Y            int
	Text, Amount string
}

// kind is the form of a bar, by which they can be told apart without colour.
type kind string

const (
	amountBar kind = "amount"
	raised    kind = "raised"
	lowered   kind = "lowered"
	unchanged kind = "unchanged"
	openBar   kind = "open"
)

// block is a bar that is still to be placed.
type block struct {
	label, amount string
	kind          kind
	from, to      boete.EUR // to is the amount after it; of an open one, its highest
	result        bool      // it is the last one
}

// amountBlock is a bar for an amount, which may be open.
func (w Writer) amountBlock(label string, amount boete.Range) block {
	if amount.IsOpen() {
		return block{label: label, amount: w.Amount(amount), kind: openBar, from: amount.Low, to: amount.High}
	}
	return block{label: label, amount: w.Amount(amount), kind: amountBar, to: amount.Low}
}

// blocks are the bars for a trail, of which the rows are the words.
func (w Writer) blocks(trail fine.Trail, rows []row) []block {
	blocks := make([]block, len(trail))
	for i := range trail {
		step, words := &trail[i], rows[i]
		label := strings.TrimSpace(words.mark + " " + words.label)
		b := w.amountBlock(label, step.After)
		before, known := step.Before.Exact()
		if known && b.kind == amountBar && !opens(step.Rule) {
			b.from, b.kind, b.amount = before, raised, words.change
			switch {
			case b.to == before:
				b.kind = unchanged
			case b.to.Less(before):
				b.kind = lowered
			}
		} else if words.change != "" {
			b.amount = words.change + " → " + b.amount
		}
		blocks[i] = b
	}
	return blocks
}

const (
	lineHeight = 18
	barHeight  = 14
	barGap     = 12
	leastWidth = 3 // tenths; no bar is invisible
	// labelColumns is how many characters fit in a row on a telephone.
	labelColumns = 40
)

// draw places bars one below the other, each under its label.
func draw(p picture, blocks []block) *waterfall {
	f := &waterfall{picture: p}
	var s scale
	for _, b := range blocks {
		s.hold(b.from)
		s.hold(b.to)
	}
	var said []string
	for i, b := range blocks {
		said = append(said, join(b.label, b.amount))
		placed := bar{Kind: b.kind, Result: b.result, End: s.at(b.to)}
		for _, line := range wrap(b.label, labelColumns) {
			f.Height += lineHeight
			placed.Labels = append(placed.Labels, label{Y: f.Height - 5, Text: unbroken(line)})
		}
		last := &placed.Labels[len(placed.Labels)-1]
		if width(last.Text)+1+width(b.amount) > labelColumns {
			f.Height += lineHeight
			placed.Labels = append(placed.Labels, label{Y: f.Height - 5})
			last = &placed.Labels[len(placed.Labels)-1]
		}
		last.Amount = b.amount
		placed.X = min(s.at(b.from), s.at(b.to))
		placed.Width = max(s.at(b.from), s.at(b.to), placed.X+leastWidth) - placed.X
		placed.X = min(placed.X, 1000-placed.Width)
		placed.Y = f.Height
		f.Height += barHeight + barGap
		f.Bars = append(f.Bars, placed)
		if i > 0 && continues(blocks[i-1], b) {
			f.Bars[i-1].Next = placed.Y
		}
	}
	f.Height -= barGap
	f.Desc = strings.Join(said, "; ") + "."
	return f
}

// continues reports whether a bar begins, or the result ends, where the one before it ends.
func continues(before, b block) bool {
	return before.kind != openBar && b.kind != openBar && (b.result || b.kind != amountBar && b.from == before.to)
}

// gauge shows a bandwidth with its base fine, the fine, which may lie outside it, and the fines of comparable
// decisions that lie within the picture.
type gauge struct {
	picture
	Height           int
	Min, Width, Base tenths
	Based            bool   // there is a base fine
	Mark             tenths // where the fine lies
	Above, Below     []mark
	Dots             []dot
	Words            string // where the fine lies
	Numbered         string // what the numbers of the dots mean; empty without any
}

// mark is a text that is centred on a place, or begins or ends at an edge.
type mark struct {
	X            tenths
	Anchor, Text string
}

// dot is a comparable decision, numbered as in the list of them.
type dot struct {
	X         tenths
	Y, Number int
	Title     string
}

const (
	gaugeColumns = 44 // characters in a row
	gaugeHeight  = 62 // without dots
	dotSize      = 18
	dotWidth     = 50 // tenths, on a telephone
)

// gauge draws the band of a fine, with the comparable decisions for it that were taken by the same rules. It is nil if
// there is no band, or the fine is still open.
func (w Writer) gauge(id string, f *fine.Fine, fined boete.Range, like []decisions.Like, policy string) *gauge {
	band := bandOf(f)
	amount, known := fined.Exact()
	if band == (category.Band{}) || !known {
		return nil
	}
	s := scale{band.Min, band.Max}
	s.hold(amount)
	g := &gauge{picture: picture{ID: id, Title: w.Say("Where the fine of %s lies", amount), Desc: w.bandWords(f, band) + " " + w.within(amount, band)},
		Words: w.bandWords(f, band) + " " + w.within(amount, band), Height: gaugeHeight,
		Min: s.at(band.Min), Width: s.at(band.Max) - s.at(band.Min), Base: s.at(band.Base), Based: f.Category != 0,
		Mark:  s.at(amount),
		Above: w.marks(s, amount),
		Below: w.marks(s, band.Min, band.Max, band.Base)}
	var said []string
	for i := range like {
		l := &like[i]
		amount := l.Violated.Fine
		if i >= mostCompared { // it is not in the list
			break
		}
		if !l.Marks(policy) || amount.Less(s.low) || s.high.Less(amount) {
			continue
		}
		d := dot{X: s.at(amount), Y: gaugeHeight + dotSize/2, Number: i + 1, Title: words.Clean(l.Decision.ID) + ": " + w.Money(amount)}
		for slices.ContainsFunc(g.Dots, d.touches) {
			d.Y += dotSize
		}
		g.Dots, said = append(g.Dots, d), append(said, d.Title)
		g.Height = max(g.Height, d.Y+dotSize/2)
	}
	if len(said) > 0 {
		g.Numbered = w.Say("The numbers are comparable decisions under the same rules, as in the list below.")
		g.Desc += " " + w.Say("Comparable decisions") + ": " + strings.Join(said, ", ") + "."
	}
	return g
}

// Baseline is that of the number.
func (d dot) Baseline() int { return d.Y + 4 }

func (d dot) touches(other dot) bool {
	return d.Y == other.Y && d.X < other.X+dotWidth && other.X < d.X+dotWidth
}

// marks are the amounts of a ruler, each next to its place where there is no room around it. One that would touch
// another before it is left out.
func (w Writer) marks(s scale, amounts ...boete.EUR) []mark {
	all, ticks := make([]mark, len(amounts)), make([]tick, len(amounts))
	for i, amount := range amounts {
		m := mark{s.at(amount), "middle", w.Money(amount)}
		column, half := int(m.X)*gaugeColumns/1000, (width(m.Text)+1)/2
		switch {
		case column < half:
			m.Anchor, column = "start", column+half
		case column > gaugeColumns-half:
			m.Anchor, column = "end", column-half
		}
		all[i], ticks[i] = m, tick{column, m.Text}
	}
	var marks []mark
	for i, start := range places(gaugeColumns, ticks...) {
		if start >= 0 {
			marks = append(marks, all[i])
		}
	}
	return marks
}

// bandWords says what the band of a fine is.
func (w Writer) bandWords(f *fine.Fine, band category.Band) string {
	switch {
	case f.Category == 0:
		return w.Say("Range in which was chosen: %s to %s.", band.Min, band.Max)
	case f.Shifted != 0:
		return w.Say("Bandwidth of category %s: %s to %s, base fine %s.", f.Shifted, band.Min, band.Max, band.Base)
	}
	return w.Say("Bandwidth of category %s: %s to %s, base fine %s.", f.Category, band.Min, band.Max, band.Base)
}

// within says where a fine lies with regard to a band.
func (w Writer) within(amount boete.EUR, band category.Band) string {
	switch {
	case amount.Less(band.Min):
		return w.Say("The fine of %s lies below it.", amount)
	case band.Max.Less(amount):
		return w.Say("The fine of %s lies above it.", amount)
	}
	return w.Say("The fine of %s lies in it.", amount)
}
