package report

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/words"
)

// TextOptions say what the text may look like. The zero value is plain ASCII art of 80 columns.
type TextOptions struct {
	// Width of a line in columns; 0 is 80. At least 40 are used.
	Width int
	// Fancy allows line-drawing characters, as a terminal shows them.
	Fancy bool
	// Color allows colours.
	Color bool
	// Explain asks for the whole explanation. Without it the text of one infringement has at most 24 lines of 80
	// columns.
	Explain bool
	// More is a sentence on how to get the whole explanation, which ends a short text; empty is none.
	More string
}

// Text writes a result as text. It is short: the fine, its steps with their articles, the rules, what was assumed,
// what the reader must know on a line each, and a comparable decision. With Explain it has all reasons, where the fine
// lies in the bandwidth, more real decisions, and what the result rests on in full.
func (w Writer) Text(out io.Writer, r Report, o TextOptions) error {
	t := newTextWriter(w, o)
	t.like, t.policyID = r.Comparable, r.Result.Policy
	if o.Explain {
		t.explain(&r)
	} else {
		t.short(&r)
	}
	_, err := io.WriteString(out, t.b.String())
	return err
}

type textWriter struct {
	Writer
	TextOptions
	b        *strings.Builder
	policy   boete.Text // the title; its articles are cited without it
	policyID string
	like     []decisions.Like
	dotted   bool // a gauge shows some of them
}

func newTextWriter(w Writer, o TextOptions) *textWriter {
	if o.Width == 0 {
		o.Width = 80
	}
	o.Width = max(o.Width, 40)
	return &textWriter{Writer: w, TextOptions: o, b: &strings.Builder{}}
}

// explain writes the whole explanation.
func (t *textWriter) explain(report *Report) {
	c, r := report.Case, report.Result
	t.headline(report)
	t.line("")
	t.policy = r.Title
	about := []string{words.Clean(t.Pick(t.policy)), t.reference(c), words.Clean(c.Offender.Name), strings.ReplaceAll(t.Date(c.Decided), " ", "\u00A0")}
	about = slices.DeleteFunc(about, func(s string) bool { return s == "" })
	t.wrapped("", "", strings.Join(about, " · "))
	t.wrapped("", "", t.Say("Assumed")+": "+t.assumption(report))
	for i := range r.Fines {
		t.line("")
		var in fine.Infringement
		if i < len(c.Infringements) {
			in = c.Infringements[i]
		}
		amount := r.Fines[i].Amount()
		if len(r.Fines) == 1 {
			amount = r.Amount()
		}
		t.fine(&in, &r.Fines[i], i, len(r.Fines) > 1, amount)
	}
	if len(r.Total) > 0 {
		t.line("")
		t.line(t.bold(t.Say("Total")))
		t.trail(&fine.Infringement{}, r.Total, nil, r.Fines)
	}
	t.comparable(len(r.Fines) > 1, mostLike)
	t.notes(c, r)
	t.line("")
	if hasJudgement(r) {
		t.wrapped("* ", "  ", t.Say("judgement of whoever made the case; no rule computes it."))
	}
	t.wrapped("", "", t.Say("This is a calculation: no prediction and no legal advice."))
	if standing := t.standing(report); standing != "" {
		t.wrapped("", "", standing)
	}
}

// reference names the reference of a case, if it has one.
func (w Writer) reference(c fine.Case) string {
	if c.ID == "" {
		return ""
	}
	return w.Say("case %s", words.Clean(c.ID))
}

func (t *textWriter) fine(in *fine.Infringement, f *fine.Fine, i int, several bool, amount boete.Range) {
	heading := ""
	if several {
		heading = t.Say("Infringement %d", i+1) + ": "
	}
	heading += t.violation(in, f)
	for _, line := range wrap(heading, t.Width) {
		t.line(t.bold(line))
	}
	t.trail(in, f.Trail, f, nil)
	t.line("")
	if band := bandOf(f); band != (category.Band{}) && !amount.IsOpen() {
		t.gauge(band, amount.High, t.dots(i))
		t.line("")
	}
	t.wrapped("  ", "  ", t.Maximum(f.Maximum))
}

// violation names the provisions of an infringement or, without any, its category.
func (w Writer) violation(in *fine.Infringement, f *fine.Fine) string {
	if f.Provision.IsZero() {
		return w.Say("category %s", f.Category)
	}
	text := w.Provision(f.Provision)
	for i, with := range in.With {
		join := w.Say("with")
		if i > 0 {
			join = w.Say("and")
		}
		text += " " + join + " " + w.Provision(with)
	}
	return text
}

// bandOf is the band that a fine is shown in: that of its category or, in the EDPB method, the range in which the
// start or the size was chosen last. It is zero if there is none.
func bandOf(f *fine.Fine) category.Band {
	band := f.Band
	for i := range f.Trail {
		if step := &f.Trail[i]; step.Rule == category.RuleStart || step.Rule == category.RuleSize {
			band = category.Band{}
			if chosen := step.Before; chosen.IsOpen() {
				band = category.Band{Min: chosen.Low, Max: chosen.High, Base: chosen.Low}
			}
		}
	}
	return band
}

// Maximum says what the statutory maximum is.
func (w Writer) Maximum(m category.Maximum) string {
	switch {
	case m.IsZero():
		return w.Say("Statutory maximum: not known here")
	case m.Exact:
		return w.Say("Statutory maximum: %s (%s)", m.Amount, w.Citation(m.Citation))
	}
	return w.Say("Statutory maximum: at least %s (%s)", m.Amount, w.Citation(m.Citation))
}

// trail writes the steps in columns: what, how much, the amount after it, and the article. On a narrow screen the
// amounts stand on a line of their own.
func (t *textWriter) trail(in *fine.Infringement, trail fine.Trail, f *fine.Fine, fines []fine.Fine) {
	rows := make([]row, len(trail))
	var change, after, place int
	for i := range trail {
		r := t.step(in, &trail[i], f, fines, t.policy)
		rows[i] = r
		change, after, place = max(change, width(r.change)), max(after, width(r.after)), max(place, width(r.place))
	}
	place = min(place, 24)
	label := t.Width - 4 - 2 - change - 2 - after - 2 - place
	stacked := label < 20
	if stacked {
		label = t.Width - 4
	}
	for _, r := range rows {
		lines := wrap(r.label, label)
		amounts := pad(r.change, -change) + "  " + pad(r.after, -after)
		places := wrap(r.place, max(place, 10))
		first := "  " + pad(r.mark, 1) + " "
		if stacked {
			for _, line := range lines {
				t.line(first + line)
				first = "    "
			}
			switch room := t.Width - 4 - width(amounts); {
			case width(r.place)+2 <= room:
				t.line("    " + amounts + "  " + t.dim(r.place))
			case room >= 0:
				t.line("    " + amounts)
				t.wrapped("    ", "    ", r.place)
			default: // both ends of a range next to a change
				t.wrapped("    ", "    ", strings.TrimSpace(r.change+" "+r.after))
				t.wrapped("    ", "    ", r.place)
			}
		} else {
			for len(lines) < len(places) {
				lines = append(lines, "")
			}
			for i, line := range lines {
				text := first + pad(line, label) + "  "
				if i == 0 {
					text += amounts
				} else {
					text += strings.Repeat(" ", change+2+after)
				}
				if i < len(places) {
					text += "  " + t.dim(places[i])
				}
				t.line(strings.TrimRight(text, " "))
				first = "    "
			}
		}
		if r.reason != "" {
			t.wrapped("      ", "      ", r.reason)
		}
	}
}

// row is a step in words. What comes of a user is clean.
type row struct{ mark, label, change, after, place, reason string }

// step words a step of a fine, or of a total of some fines. Articles of the policy with that title are cited without
// it.
func (w Writer) step(in *fine.Infringement, step *fine.Step, f *fine.Fine, fines []fine.Fine, policy boete.Text) row {
	r := row{label: w.label(step, f, fines), after: w.Amount(step.After), reason: words.Clean(step.Note)}
	if !opens(step.Rule) {
		if change := step.After.Low.Sub(step.Before.Low); change == step.After.High.Sub(step.Before.High) {
			r.change = w.Change(change)
		} else if step.Effect.Kind() == factors.EffectAdd { // of which the lower end took less
			r.change = w.Change(step.Effect.Amount())
		}
	}
	if step.Judgement {
		r.mark = "*"
	}
	if step.Rule == category.RuleRecidive && r.reason == "" {
		r.reason = w.earlier(in)
	}
	r.place = w.Place(step.Citation.Place)
	switch ofPolicy := step.Citation.Source == policy.EN; {
	case !ofPolicy:
		r.place = words.Clean(w.Citation(step.Citation))
	case r.place == "":
		r.place = words.Clean(w.Pick(policy))
	}
	return r
}

// opens reports whether steps of a rule begin with an amount of their own, rather than change the one before.
func opens(rule category.Rule) bool {
	switch rule {
	case category.RuleBase, category.RuleSum, category.RuleShift, category.RuleStart, category.RuleSize:
		return true
	}
	return false
}

// earlier names the earlier fines that make the infringement a repeat offence.
func (w Writer) earlier(in *fine.Infringement) string {
	var days []string
	for _, prior := range in.Priors {
		if prior.Weigh(in.Committed, in.Provision, in.With) == factors.WeightCounts {
			days = append(days, w.Date(prior.Imposed))
		}
	}
	if len(days) == 0 {
		return ""
	}
	return w.Say("earlier fine of %s", strings.Join(days, ", "))
}

// label says what a step is.
func (w Writer) label(step *fine.Step, f *fine.Fine, fines []fine.Fine) string {
	effect := w.effect(step.Effect)
	switch step.Rule {
	case category.RuleBase:
		return w.Say("base fine of category %s", f.Category)
	case category.RuleShift:
		return w.Say("to category %s, base fine", f.Shifted)
	case category.RuleStart:
		switch {
		case step.Seriousness != "":
			return w.Say("seriousness %s: %s of the maximum", step.Seriousness.Name(), w.Shares(*step.Shares))
		case step.Shares != nil:
			return w.Say("start that was chosen: %s of the maximum", w.Shares(*step.Shares))
		}
		return w.Say("start that was chosen")
	case category.RuleSize:
		switch {
		case step.Shares == nil:
			return w.Say("size: the start is not lowered")
		case step.Judgement && step.Shares.From.Compare(step.Shares.To) == 0:
			return w.Say("size that was chosen: %s of the start", w.Shares(*step.Shares))
		case step.Shares.Of(step.Before) != step.After:
			return w.Say("size: to %s, or not lowered", w.Shares(*step.Shares))
		}
		return w.Say("size: %s of the start", w.Shares(*step.Shares))
	case category.RuleFactor:
		label := step.Letters.String() + " "
		switch title := step.Letters.Title(); {
		case !step.Name.IsZero():
			label = w.Pick(step.Name)
		case step.Scale != 0:
			label += w.scale(step)
		case !title.IsZero():
			label += w.Pick(title)
		case step.Effect.IsZero():
			return label + w.Say("weighed together, no effect")
		default:
			label += w.Say("weighed together")
		}
		if step.Effect.IsZero() {
			return label + ": " + w.Say("weighed, no effect")
		}
		return join(label, effect)
	case category.RuleBand:
		if f != nil && step.After.High == f.Band.Max {
			return w.Say("held to the maximum of the bandwidth")
		}
		return w.Say("held to the minimum of the bandwidth")
	case category.RuleRecidive:
		if step.Effect.IsZero() {
			return w.Say("repeat offence: increase left out")
		}
		return w.Say("repeat offence: %s", effect)
	case category.RuleDeparture:
		return join(w.Say("departure"), effect)
	case category.RuleMaximum:
		return w.Say("held to the statutory maximum")
	case category.RuleSum:
		return w.Say("sum of %d fines", len(fines))
	case category.RuleConcurrence:
		return w.Say("linked: at most %s, the maximum of the gravest", gravest(fines))
	}
	return string(step.Rule)
}

// gravest is the highest statutory maximum of fines.
func gravest(fines []fine.Fine) boete.EUR {
	var highest boete.EUR
	for i := range fines {
		if highest.Less(fines[i].Maximum.Amount) {
			highest = fines[i].Maximum.Amount
		}
	}
	return highest
}

// scale is the name of a scale with the level: "ernst ernstig".
func (w Writer) scale(step *fine.Step) string {
	if level := step.Scale.LevelName(step.Level); !level.IsZero() {
		return w.Pick(step.Scale.Name()) + " " + w.Pick(level)
	}
	return w.Pick(step.Scale.Name())
}

// effect says what an effect does; nothing for an amount, which the step shows.
func (w Writer) effect(e factors.Effect) string {
	switch e.Kind() {
	case factors.EffectPercent:
		if e.Share().IsNegative() {
			return w.Share(e.Share())
		}
		return "+" + w.Share(e.Share())
	case factors.EffectSet:
		return w.Say("set")
	case factors.EffectMax:
		return w.Say("to the maximum of the bandwidth")
	case factors.EffectMin:
		return w.Say("to the minimum of the bandwidth")
	case factors.EffectRoom:
		numerator, denominator := e.Room()
		return w.Say("%s of the room", strings.Replace(fmt.Sprintf("%+d/%d", numerator, denominator), "-", "−", 1))
	}
	return ""
}

func join(label, effect string) string {
	if effect == "" {
		return label
	}
	return label + ": " + effect
}

// notes lists what is still to choose, and what the result rests on.
func (t *textWriter) notes(c fine.Case, r fine.Result) {
	choices, rest := t.grounds(c, r)
	t.noteList(t.Say("Still to choose"), "", choices)
	t.noteList(t.Say("What this rests on"), "", rest)
}

// noteList writes notes under a heading, with a sentence about them if there is one.
func (t *textWriter) noteList(heading, about string, notes []noted) {
	if len(notes) == 0 {
		return
	}
	t.line("")
	t.line(t.bold(heading))
	if about != "" {
		t.wrapped("", "", about)
	}
	for _, note := range notes {
		t.wrapped("- ", "  ", note.Text+" ["+string(note.Code)+"]")
	}
}

// grounds words the notes: what is still to choose, and what the result rests on.
func (w Writer) grounds(c fine.Case, r fine.Result) (choose, rests []noted) {
	var choices, rest []fine.Note
	for _, note := range r.Notes {
		switch note.Code {
		case fine.NoteStartOpen, fine.NoteSizeOpen, fine.NoteShareOpen:
			choices = append(choices, note)
		default:
			rest = append(rest, note)
		}
	}
	same := func(int) fine.Case { return c }
	return w.merged(same, choices), w.merged(same, rest)
}

// noted is what notes of the same kind say together. What comes of a user is clean.
type noted struct {
	Text string
	Code fine.NoteCode
}

// merged words notes, those that say the same together. Each has a case, by which what it is about is named.
func (w Writer) merged(caseOf func(i int) fine.Case, notes []fine.Note) []noted {
	var order []noted
	where := map[noted][]string{}
	for i, note := range notes {
		if note.Code == fine.NoteOffenderKind { // which is said where the kind is
			continue
		}
		said := noted{w.Say(note.Text), note.Code}
		if note.Ground != nil {
			said.Text += " " + w.Say("The ground: %s.", *note.Ground)
		}
		if !slices.Contains(order, said) {
			order = append(order, said)
		}
		if about := w.about(caseOf(i), note.Path); about != "" && !slices.Contains(where[said], about) {
			where[said] = append(where[said], about)
		}
	}
	for i, said := range order {
		if places := where[said]; len(places) > 0 {
			order[i].Text = strings.Join(places, ", ") + ": " + said.Text
		}
		order[i].Text = words.Clean(order[i].Text)
	}
	return order
}

// dots are the fines of comparable decisions for an infringement, to be shown in its bandwidth: of those by the same
// rules that stood.
func (t *textWriter) dots(i int) []boete.EUR {
	var dots []boete.EUR
	for _, like := range t.like {
		if like.Infringement == i && like.Marks(t.policyID) {
			dots = append(dots, like.Violated.Fine)
		}
	}
	return dots
}

// Comparable writes all real decisions that are like a case, as the text of a report lists some of them.
func (w Writer) Comparable(out io.Writer, like []decisions.Like, o TextOptions) error {
	t := newTextWriter(w, o)
	t.like = like
	several := slices.ContainsFunc(like, func(l decisions.Like) bool { return l.Infringement > 0 })
	t.comparable(several, len(like))
	_, err := io.WriteString(out, strings.TrimPrefix(t.b.String(), "\n"))
	return err
}

// comparable lists real decisions that are like the case, at most so many for an infringement.
func (t *textWriter) comparable(several bool, most int) {
	if len(t.like) == 0 {
		return
	}
	t.line("")
	dot := "o"
	if t.Fancy {
		dot = "○"
	}
	heading := t.Say("Comparable decisions")
	if t.dotted { // they are in a gauge too
		heading += " (" + dot + ")"
	}
	t.line(t.bold(heading))
	last, listed := -1, 0
	for i, like := range t.like {
		if like.Infringement != last {
			last, listed = like.Infringement, 0
			heading := t.likeness(likeFor(t.like, last))
			if several {
				heading = t.Say("Infringement %d", last+1) + ": " + heading
			}
			t.wrapped("  ", "  ", heading)
		}
		if listed++; listed <= most {
			t.wrapped("  - ", "    ", t.Comparison(&like))
			t.wrapped("    ", "    ", t.dim(like.Decision.Source))
		} else if i+1 == len(t.like) || t.like[i+1].Infringement != last {
			t.wrapped("  - ", "    ", t.Say("and %d more", listed-most))
		}
	}
}

// mostLike is how many comparable decisions the text lists for an infringement, the most recent first.
const mostLike = 3

// Lowered says how high the fine as a whole is at most if the start is lowered for the size of the undertaking;
// nothing if that is not open.
func (w Writer) Lowered(r *fine.Result) string {
	if r.IfLowered == nil {
		return ""
	}
	return w.Say("If it is lowered for the size: at most %s.", *r.IfLowered)
}

// about names what a note is about, from its path in the case: an infringement, if there are several, and an earlier
// sanction by its day.
func (w Writer) about(c fine.Case, path string) string {
	i, rest, ok := boete.Path(path).Element("infringements")
	if !ok || i >= len(c.Infringements) {
		return ""
	}
	var parts []string
	if len(c.Infringements) > 1 {
		parts = append(parts, w.Say("Infringement %d", i+1))
	}
	if j, _, ok := rest.Element("priors"); ok && j < len(c.Infringements[i].Priors) {
		parts = append(parts, w.Date(c.Infringements[i].Priors[j].Imposed))
	}
	return strings.Join(parts, ", ")
}

func hasJudgement(r fine.Result) bool {
	judged := func(step fine.Step) bool { return step.Judgement }
	for i := range r.Fines {
		if slices.ContainsFunc(r.Fines[i].Trail, judged) {
			return true
		}
	}
	return slices.ContainsFunc(r.Total, judged)
}

func (t *textWriter) line(s string) { t.b.WriteString(strings.TrimRight(s, " ") + "\n") }

// wrapped writes a paragraph, with one indent for its first line and one for the rest.
func (t *textWriter) wrapped(first, rest, text string) {
	for _, line := range wrap(text, t.Width-width(first)) {
		t.line(first + line)
		first = rest
	}
}

func (t *textWriter) bold(s string) string { return t.styled("1", s) }
func (t *textWriter) dim(s string) string  { return t.styled("2", s) }

func (t *textWriter) styled(code, s string) string {
	if !t.Color || s == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}

// wrap breaks a text into lines of at most so many columns, between words. A word that is wider stands on a line of its
// own and is not broken, so that an address can be copied.
func wrap(text string, columns int) []string {
	var lines []string
	line := ""
	for _, word := range unbreakable(text) {
		switch {
		case line == "":
			line = word
		case width(line)+1+width(word) <= columns:
			line += " " + word
		default:
			lines, line = append(lines, line), word
		}
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// joined are the words that are not parted from what follows.
var joined = strings.NewReplacer("€ ", "€\u00A0", "art. ", "art.\u00A0", "AVG ", "AVG\u00A0", " %", "\u00A0%")

// unbreakable are the parts of a text that stay together: an amount with its sign is one, and so is what is joined by
// no-break spaces.
func unbreakable(text string) []string {
	fields := strings.FieldsFunc(joined.Replace(text), func(r rune) bool { return r == ' ' })
	for i := range fields {
		fields[i] = strings.ReplaceAll(fields[i], "\u00A0", " ")
	}
	return fields
}

// width is the number of columns of a text. Our texts and the names in our cases are of single width.
func width(s string) int { return utf8.RuneCountInString(s) }

// pad fills a text up to so many columns: on the right, or on the left if columns is negative.
func pad(s string, columns int) string {
	if columns < 0 {
		return strings.Repeat(" ", max(0, -columns-width(s))) + s
	}
	return s + strings.Repeat(" ", max(0, columns-width(s)))
}
