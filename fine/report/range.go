package report

import (
	"cmp"
	"io"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/explore"
	"github.com/boete/boete/fine/words"
)

// Range writes what the open questions of a case come to: the lowest and the highest fine with the choices that reach
// them, what each question does alone, and what that rests on. Of the report, it takes what stands beside the result:
// whether the rules govern, what was assumed, and the version.
func (w Writer) Range(out io.Writer, r explore.Result, about Report, o TextOptions) error {
	t := newTextWriter(w, o)
	about = asked(&r, about)
	for _, line := range wrap(t.rangeFined(&r, &about)+"\u00A0 "+t.rangeAmount(&r), t.Width) {
		t.line(t.bold(line))
	}
	if beside := t.Beside(&r); beside != "" {
		t.wrapped("", "", beside)
	}
	t.line("")
	governing := about.governing().Verdict != ""
	policy := r.Baseline.Result.Title
	if governing { // and the line below names it
		policy = boete.Text{}
	}
	if of := w.rangeAbout(&r, policy); len(of) > 0 {
		t.wrapped("", "", strings.Join(of, " · "))
	}
	if governing {
		t.wrapped("", "", t.Say("Rules")+": "+t.rules(&about))
	}
	if assumed := t.assumption(&about); assumed != "" {
		t.wrapped("", "", t.Say("Assumed")+": "+assumed)
	}
	t.line("")
	if !r.Highest.Exact {
		t.wrapped("", "", t.noHighest())
		t.line("")
	}
	t.columns([]Column{{Name: t.Say("Open question")}, {Name: t.Say("Lowest")}, {Name: t.Say("Baseline")}, {Name: t.Say("Highest")}}, w.endRows(&r))
	t.line("")
	t.line(t.bold(t.Say("Each question alone")))
	t.wrapped("", "", t.convention(&r))
	t.line("")
	var rows [][]string
	for i := range r.Questions {
		q := &r.Questions[i]
		rows = append(rows, []string{w.swingName(&r, q), w.Money(q.Low), w.AtLeast(q.High, q.Exact), w.difference(q), w.fromTo(q)})
	}
	t.columns([]Column{{Name: t.Say("Open question")}, {Name: t.Say("Lowest"), Right: true}, {Name: t.Say("Highest"), Right: true}, {Name: t.Say("Difference"), Right: true},
		{Name: t.Say("Choices")}}, rows)
	t.noteList(t.Say("What this rests on"), w.notEach(), w.rangeNotes(&r))
	t.line("")
	t.wrapped("", "", t.Say("This is a calculation: no prediction and no legal advice."))
	if standing := w.standing(&about); standing != "" {
		t.wrapped("", "", standing)
	}
	_, err := io.WriteString(out, t.b.String())
	return err
}

// asked is the report on the baseline of what is open, with what the caller says of it. What is asked is not assumed.
func asked(r *explore.Result, about Report) Report {
	about.Case, about.Result, about.Comparable = known(r), r.Baseline.Result, nil
	for i := range r.Questions {
		path := r.Questions[i].Path
		about.asked = append(about.asked, path)
		if path == "decided" || path == "offender.kind" { // whether the rules govern depends on the answer
			about.Governing, about.Result.Notes = Governing{}, nil
		}
	}
	return about
}

// RangeResult returns the result with its notes in the language. Everything else in it is the same in each language.
func (w Writer) RangeResult(r explore.Result) explore.Result {
	r.Notes = w.Result(fine.Result{Notes: r.Notes}).Notes
	return r
}

// noHighest says that the highest fine has no upper bound.
func (w Writer) noHighest() string {
	return w.Say("The highest fine is at least this amount: the statutory maximum rises with a turnover that is not known.")
}

// convention says where the other questions are while one is asked alone, of those that are open.
func (w Writer) convention(r *explore.Result) string {
	asks := func(wanted func(q *explore.Swing) bool) bool {
		return slices.ContainsFunc(r.Questions, func(q explore.Swing) bool { return wanted(&q) })
	}
	byMethod := func(field string) bool {
		return asks(func(q *explore.Swing) bool { return q.ByMethod && boete.Path(q.Path).Field() == field })
	}
	text := w.Say("The others are at their baseline.")
	if asks(func(q *explore.Swing) bool { return !q.ByMethod }) {
		text += " " + w.Say("That is the first value of your list or, with unknown, the level without effect and no recidive.")
	}
	var edpb []string
	if asks(func(q *explore.Swing) bool {
		return boete.Path(q.Path).Field() == "seriousness" && q.Choices[0] == explore.ValueOf(category.SeriousnessLow)
	}) {
		edpb = append(edpb, w.Say("an open seriousness at low"))
	}
	if byMethod("start") {
		edpb = append(edpb, w.Say("the start at the high end of the seriousness"))
	}
	if byMethod("size") {
		edpb = append(edpb, w.Say("the start not lowered for the size"))
	}
	if byMethod("turnover") {
		edpb = append(edpb, w.Say("the turnover in the lowest tier"))
	}
	if len(edpb) > 0 {
		text += " " + w.Say("By the method of the EDPB it is: %s.", strings.Join(edpb, "; "))
	}
	if asks(hasSize) {
		text += " " + w.Say("The size goes with the turnover.")
	}
	return text + " " + w.Say("The baseline is no expected fine, and no base fine or start.")
}

// notEach says of the notes that they are those of all choices.
func (w Writer) notEach() string {
	return w.Say("Some of these may hold for some of the choices only.")
}

// columns writes a table in the text.
func (t *textWriter) columns(columns []Column, rows [][]string) {
	Table(t.b, t.TextOptions, columns, rows) // a builder takes it all
}

// rangeAmount is the lowest and the highest fine, or the one that both are.
func (w Writer) rangeAmount(r *explore.Result) string {
	highest := w.AtLeast(r.Highest.Amount, r.Highest.Exact)
	if r.Lowest.Amount == r.Highest.Amount {
		return highest
	}
	return w.Money(r.Lowest.Amount) + " – " + highest
}

// byLevels reports whether the fines rest on levels, which are a calibration.
func byLevels(r *explore.Result) bool {
	return slices.ContainsFunc(r.Notes, func(n fine.Note) bool { return n.Code == fine.NoteIndicative })
}

// rangeFined says what the lowest and the highest fine are: by rules that do not govern, or by whose levels.
func (w Writer) rangeFined(r *explore.Result, about *Report) string {
	if byLevels(r) && about.governing().Verdict != category.VerdictExcluded {
		return w.Say("Fine by the levels of this program")
	}
	return w.fined(about)
}

// Beside says of fines that rest on levels that these are a calibration, and gives the bandwidths of the categories
// that apply to the lowest and the highest fine. It is empty for other fines.
func (w Writer) Beside(r *explore.Result) string {
	if !byLevels(r) {
		return ""
	}
	bands := map[category.Category]category.Band{}
	for _, o := range []*explore.Outcome{&r.Lowest, &r.Highest.Outcome} {
		for i := range o.Result.Fines {
			f := &o.Result.Fines[i]
			bands[cmp.Or(f.Shifted, f.Category)] = f.Band
		}
	}
	text := w.Say("The levels are a calibration of this program, not policy of the AP.")
	for _, c := range slices.Sorted(maps.Keys(bands)) {
		text += " " + w.Say("Bandwidth of category %s: %s.", c, boete.Range{Low: bands[c].Min, High: bands[c].Max})
	}
	return text
}

// AtLeast is an amount that may be the least of what is possible: "at least € 2.000.000".
func (w Writer) AtLeast(amount boete.EUR, exact bool) string {
	if exact {
		return w.Money(amount)
	}
	return w.Say("at least %s", amount)
}

// rangeAbout is by which rules a case is calculated, and whose it is.
func (w Writer) rangeAbout(r *explore.Result, policy boete.Text) []string {
	c := known(r)
	var about []string
	for _, text := range []string{words.Clean(w.Pick(policy)), w.reference(c), words.Clean(c.Offender.Name)} {
		if text != "" {
			about = append(about, text)
		}
	}
	return about
}

// known is the case with its baseline, without a day of the decision that is left open.
func known(r *explore.Result) fine.Case {
	c := r.Baseline.Case
	if slices.ContainsFunc(r.Questions, func(q explore.Swing) bool { return q.Path == "decided" }) {
		c.Decided = boete.Date{}
	}
	return c
}

// endRows are the choices that lead to the lowest, the baseline and the highest fine: first the amounts, then a row
// for each question, the largest swing first.
func (w Writer) endRows(r *explore.Result) [][]string {
	rows := [][]string{{w.Say("Fine"), w.Money(r.Lowest.Amount), w.Money(r.Baseline.Amount), w.AtLeast(r.Highest.Amount, r.Highest.Exact)}}
	for _, path := range paths(r) {
		row := []string{w.Question(r.Baseline.Case, path)}
		for _, o := range []*explore.Outcome{&r.Lowest, &r.Baseline, &r.Highest.Outcome} {
			row = append(row, w.choiceFor(o, path))
		}
		rows = append(rows, row)
	}
	return rows
}

// paths are those of all questions: first those that have a swing, then those that arise elsewhere.
func paths(r *explore.Result) []string {
	var paths []string
	seen := map[string]bool{}
	add := func(path string) {
		if !seen[path] {
			paths, seen[path] = append(paths, path), true
		}
	}
	for _, q := range r.Questions {
		add(q.Path)
	}
	for _, o := range []*explore.Outcome{&r.Lowest, &r.Highest.Outcome} {
		for _, c := range o.Choices {
			add(c.Path)
		}
	}
	return paths
}

// choiceFor words the choice of an outcome for a question, or that it does not arise.
func (w Writer) choiceFor(o *explore.Outcome, path string) string {
	for _, a := range o.Choices {
		if a.Path == path {
			return w.Choice(a.Choice)
		}
	}
	return w.Say("does not arise")
}

// swingName names a question with what goes with it.
func (w Writer) swingName(r *explore.Result, q *explore.Swing) string {
	if hasSize(q) {
		return w.Say("turnover, with the size")
	}
	return w.Question(r.Baseline.Case, q.Path)
}

// hasSize reports whether the size goes with a question, which is about the turnover.
func hasSize(q *explore.Swing) bool { return len(q.WithLow)+len(q.WithHigh) > 0 }

// makesNone reports whether a question makes no difference at the baseline.
func makesNone(q *explore.Swing) bool { return q.Amount.IsZero() && q.Exact }

// difference is what a question does to the total.
func (w Writer) difference(q *explore.Swing) string {
	if makesNone(q) {
		return w.Say("no difference")
	}
	return w.AtLeast(q.Amount, q.Exact)
}

// fromTo are the choices that give the lowest and the highest total of a question alone, or all if they make no
// difference.
func (w Writer) fromTo(q *explore.Swing) string {
	if makesNone(q) {
		return w.Say("at this baseline: %s", w.choices(q))
	}
	return signed.Replace(w.choiceWith(q.AtLow, q.WithLow) + " → " + w.choiceWith(q.AtHigh, q.WithHigh))
}

// choices are those of a question.
func (w Writer) choices(q *explore.Swing) string {
	var choices []string
	for _, choice := range q.Choices {
		choices = append(choices, w.Choice(choice))
	}
	return signed.Replace(strings.Join(choices, "; "))
}

// choiceWith is a choice with those that go with it.
func (w Writer) choiceWith(choice explore.Value, with []explore.Answer) string {
	text := w.Choice(choice)
	for _, a := range with {
		text += ", " + w.Choice(a.Choice)
	}
	return text
}

// signed keeps an amount with its sign.
var signed = strings.NewReplacer("+ €", "+\u00A0€", "− €", "−\u00A0€")

// rangeNotes words what all calculations rest on, each note by the case in which it arose.
func (w Writer) rangeNotes(r *explore.Result) []noted {
	return w.merged(func(i int) fine.Case {
		if i < len(r.NoteCases) {
			return r.NoteCases[i]
		}
		return r.Baseline.Case
	}, r.Notes)
}

// Question names a question by its path in a case: "Infringement 2: severity".
func (w Writer) Question(c fine.Case, path string) string {
	var in fine.Infringement
	departures, field, prefix := c.Departures, boete.Path(path), ""
	if i, rest, ok := field.Element("infringements"); ok && i < len(c.Infringements) {
		in = c.Infringements[i]
		departures, field = in.Departures, rest
		if len(c.Infringements) > 1 {
			prefix = w.Say("Infringement %d", i+1) + ": "
		}
	} else if _, _, ok := field.Element("departures"); ok {
		prefix = w.Say("Total") + ": "
	}
	return prefix + w.fieldName(&in, departures, field)
}

func (w Writer) fieldName(in *fine.Infringement, departures []fine.Departure, field boete.Path) string {
	if scale, ok := factors.ScaleOf(string(field)); ok {
		return strings.ReplaceAll(w.Pick(scale.Name()), "-", " ")
	}
	if j, rest, ok := field.Element("adjustments"); ok && rest == "factor" {
		return w.Say("letter of circumstance %d", j+1)
	} else if ok && rest == "effect" && j < len(in.Adjustments) {
		letters := in.Adjustments[j].Letters
		return strings.TrimSpace(letters.String() + " " + w.Pick(letters.Title()))
	}
	if j, rest, ok := field.Element("departures"); ok && rest == "effect" && j < len(departures) {
		return w.Say("departure") + " (" + words.Clean(boete.Clip(departures[j].Reason)) + ")"
	}
	if j, rest, ok := field.Element("with"); ok && rest == "" {
		if len(in.With) > 1 {
			return w.Say("read with") + " (" + strconv.Itoa(j+1) + ")"
		}
		return w.Say("read with")
	}
	if j, rest, ok := field.Element("priors"); ok {
		switch rest {
		case "imposed":
			return w.Say("earlier sanction %d: imposed", j+1)
		case "provision":
			return w.Say("earlier sanction %d: provision", j+1)
		case "similar":
			return w.Say("earlier sanction %d: similar", j+1)
		case "sanction":
			return w.Say("earlier sanction %d: kind", j+1)
		}
	}
	switch field {
	case "decided":
		return w.Say("day of the decision")
	case "turnover_withheld":
		return w.Say("turnover not made public")
	case "committed.from":
		return w.Say("committed from")
	case "committed.until":
		return w.Say("committed until")
	case "offender.kind":
		return w.Say("offender")
	case "turnover":
		return w.Say("turnover")
	case "linked":
		return w.Say("linked")
	case "provision":
		return w.Say("provision")
	case "category":
		return w.Say("category")
	case "shift.to":
		return w.Say("shift to category")
	case "seriousness":
		return w.Say("seriousness")
	case "start":
		return w.Say("start")
	case "size":
		return w.Say("size")
	case "recidive":
		return w.Say("repeat offence")
	}
	return words.Clean(string(field))
}

// Choice words a choice for a question.
func (w Writer) Choice(v explore.Value) string {
	switch of := v.Any().(type) {
	case bool:
		if of {
			return w.Say("yes")
		}
		return w.Say("no")
	case boete.Date:
		return strings.ReplaceAll(w.Date(of), " ", "\u00A0")
	case boete.EUR:
		return w.Money(of)
	case category.OffenderKind:
		return w.Pick(of.Name())
	case category.Provision:
		return w.Provision(of)
	case category.Seriousness:
		return w.Pick(of.Name())
	case factors.Effect:
		return w.effectChoice(of)
	case factors.Sanction:
		return w.sanction(of)
	case fine.Start:
		if amount, ok := of.Amount(); ok {
			return w.Money(amount)
		}
		share, _ := of.Share()
		return w.Share(share)
	case fine.Size:
		if share, ok := of.Share(); ok {
			return w.Share(share)
		}
		return w.Say("not lowered")
	case explore.Level:
		return strings.ReplaceAll(w.Pick(of.Scale.LevelName(of.Level)), "-", " ")
	case explore.Turnovers:
		if of.Above {
			return w.Say("above %s", of.Bound)
		}
		return w.Say("up to %s", of.Bound)
	case explore.Between:
		return w.Say("in between")
	}
	return words.Clean(v.String()) // letters and categories are the same in each language
}

func (w Writer) sanction(s factors.Sanction) string {
	switch s {
	case factors.SanctionFine:
		return w.Say("a fine")
	case factors.SanctionOrder:
		return w.Say("an order")
	case factors.SanctionReprimand:
		return w.Say("a reprimand")
	}
	return words.Clean(string(s))
}

func (w Writer) effectChoice(effect factors.Effect) string {
	switch effect.Kind() {
	case factors.EffectNone:
		return w.Say("no effect")
	case factors.EffectAdd:
		return w.Change(effect.Amount())
	case factors.EffectSet:
		return w.Say("set to %s", effect.Amount())
	}
	return w.effect(effect)
}
