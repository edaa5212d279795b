package report

import (
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/open"
)

// Range writes what the open questions of a case come to: the lowest and the highest fine with the choices that reach them, what
// each question does alone, and what that rests on.
func (w *Words) Range(out io.Writer, r open.Result, o TextOptions) error {
	t := newTextWriter(w, o)
	t.line(t.bold(t.Say("Fine") + "  " + t.rangeAmount(&r)))
	t.line("")
	t.wrapped("", "", strings.Join(w.rangeAbout(&r), " · "))
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
	for _, q := range r.Questions {
		rows = append(rows, []string{w.Question(r.Baseline.Case, q.Path), w.Money(q.Low), w.AtLeast(q.High, q.Exact), w.AtLeast(q.Amount, q.Exact), w.fromTo(&q)})
	}
	t.columns([]Column{{Name: t.Say("Open question")}, {Name: t.Say("Lowest"), Right: true}, {Name: t.Say("Highest"), Right: true}, {Name: t.Say("Difference"), Right: true},
		{Name: t.Say("Choices")}}, rows)
	t.noteList(t.Say("What this rests on"), w.rangeNotes(&r))
	t.line("")
	t.wrapped("", "", t.Say("This is a calculation: no prediction and no legal advice."))
	_, err := io.WriteString(out, t.b.String())
	return err
}

// RangeResult returns the result with its notes in the language. Everything else in it is the same in each language.
func (w *Words) RangeResult(r open.Result) open.Result {
	r.Notes = w.Result(fine.Result{Notes: r.Notes}).Notes
	return r
}

// noHighest says that the highest fine has no upper bound.
func (w *Words) noHighest() string {
	return w.Say("The highest fine is at least this amount: the statutory maximum rises with a turnover that is not known.")
}

// convention says where the other questions are while one is asked alone.
func (w *Words) convention(r *open.Result) string {
	text := w.Say("The others are at their baseline: a choice without effect, or else the first one.")
	if slices.ContainsFunc(r.Questions, func(q open.Swing) bool {
		return q.Path == "turnover" || strings.HasSuffix(q.Path, "].start") || strings.HasSuffix(q.Path, "].size")
	}) {
		text += " " + w.Say("By the method of the EDPB that is the high end of the seriousness, not lowered for the size; the size goes with the turnover.")
	}
	return text + " " + w.Say("The baseline is no more likely than another fine.")
}

// columns writes a table in the text.
func (t *textWriter) columns(columns []Column, rows [][]string) {
	Table(&t.b, t.TextOptions, columns, rows) // a builder takes it all
}

// rangeAmount is the lowest and the highest fine, or the one that both are.
func (w *Words) rangeAmount(r *open.Result) string {
	highest := w.AtLeast(r.Highest.Amount, r.Highest.Exact)
	if r.Lowest.Amount == r.Highest.Amount {
		return highest
	}
	return w.Money(r.Lowest.Amount) + " – " + highest
}

// AtLeast is an amount that may be the least of what is possible: "at least € 2.000.000".
func (w *Words) AtLeast(amount boete.EUR, exact bool) string {
	if exact {
		return w.Money(amount)
	}
	return w.Say("at least %s", amount)
}

// rangeAbout is what the case is about, and how many combinations were calculated.
func (w *Words) rangeAbout(r *open.Result) []string {
	c := &r.Baseline.Case
	var about []string
	for _, text := range []string{Clean(r.Title), w.reference(*c), Clean(c.Offender.Name), strings.ReplaceAll(w.Date(c.Decided), " ", "\u00A0"), w.Say("%d combinations", r.Combinations)} {
		if text != "" {
			about = append(about, text)
		}
	}
	return about
}

// endRows are the choices that lead to the lowest, the baseline and the highest fine: first the amounts, then a row for each question,
// the largest swing first.
func (w *Words) endRows(r *open.Result) [][]string {
	rows := [][]string{{w.Say("Fine"), w.Money(r.Lowest.Amount), w.Money(r.Baseline.Amount), w.AtLeast(r.Highest.Amount, r.Highest.Exact)}}
	for _, path := range paths(r) {
		row := []string{w.Question(r.Baseline.Case, path)}
		for _, o := range []*open.Outcome{&r.Lowest, &r.Baseline, &r.Highest.Outcome} {
			row = append(row, w.chosen(o, path))
		}
		rows = append(rows, row)
	}
	return rows
}

// paths are those of all questions: first those that have a swing, then those that arise elsewhere.
func paths(r *open.Result) []string {
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
	for _, o := range []*open.Outcome{&r.Lowest, &r.Highest.Outcome} {
		for _, c := range o.Choices {
			add(c.Path)
		}
	}
	return paths
}

// chosen words the choice of an outcome for a question, or that it does not arise.
func (w *Words) chosen(o *open.Outcome, path string) string {
	for _, c := range o.Choices {
		if c.Path == path {
			return w.Choice(path, c.Choice)
		}
	}
	return w.Say("does not arise")
}

// fromTo are the choices that give the lowest and the highest total of a question alone.
func (w *Words) fromTo(q *open.Swing) string {
	return signed.Replace(w.Choice(q.Path, q.AtLow) + " → " + w.Choice(q.Path, q.AtHigh))
}

// signed keeps an amount with its sign.
var signed = strings.NewReplacer("+ €", "+\u00A0€", "− €", "−\u00A0€")

// rangeNotes words what the lowest and the highest rest on.
func (w *Words) rangeNotes(r *open.Result) []noted {
	return w.merged(r.Baseline.Case, r.Baseline.Result, r.Notes)
}

// Question names a question by its path in a case: "Infringement 2: severity".
func (w *Words) Question(c fine.Case, path string) string {
	var in fine.Infringement
	departures, field, prefix := c.Departures, path, ""
	if i, rest, found := element(path, "infringements["); found && i < len(c.Infringements) {
		in = c.Infringements[i]
		departures, field = in.Departures, strings.TrimPrefix(rest, ".")
		if len(c.Infringements) > 1 {
			prefix = w.Say("Infringement %d", i+1) + ": "
		}
	} else if strings.HasPrefix(path, "departures[") {
		prefix = w.Say("Total") + ": "
	}
	return prefix + w.fieldName(&in, departures, field)
}

func (w *Words) fieldName(in *fine.Infringement, departures []fine.Departure, field string) string {
	if scale, ok := scaleOf(field); ok {
		return strings.ReplaceAll(w.Pick(scale.Name()), "-", " ")
	}
	if j, rest, found := element(field, "adjustments["); found && rest == ".effect" && j < len(in.Adjustments) {
		letters := in.Adjustments[j].Letters
		return strings.TrimSpace(letters.String() + " " + w.Pick(letters.Title()))
	}
	if j, rest, found := element(field, "departures["); found && rest == ".effect" && j < len(departures) {
		return w.Say("departure") + " (" + Clean(boete.Clip(departures[j].Reason)) + ")"
	}
	switch field {
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
	return Clean(field)
}

// element parts a path that begins with an element of a list: its number, and the rest.
func element(path, list string) (i int, rest string, found bool) {
	after, found := strings.CutPrefix(path, list)
	number, rest, closed := strings.Cut(after, "]")
	i, err := strconv.Atoi(number)
	return i, rest, found && closed && err == nil && i >= 0
}

func scaleOf(field string) (factors.Scale, bool) {
	for _, scale := range factors.Scales() {
		if strings.ReplaceAll(scale.Name().EN, "-", "_") == field {
			return scale, true
		}
	}
	return 0, false
}

// Choice words a choice for a question, which is given as a case file has it.
func (w *Words) Choice(path, text string) string {
	field := path[strings.LastIndex(path, ".")+1:]
	if scale, ok := scaleOf(field); ok {
		for _, level := range scale.Levels() {
			if level.Name.EN == text {
				return strings.ReplaceAll(w.Pick(level.Name), "-", " ")
			}
		}
		return w.effectChoice(text)
	}
	switch field {
	case "effect":
		return w.effectChoice(text)
	case "turnover":
		return w.turnoverChoice(text)
	case "seriousness":
		return w.Pick(category.Seriousness(text).Name())
	case "start", "size":
		return w.shareChoice(text)
	case "kind":
		return w.Pick(category.OffenderKind(text).Name())
	}
	switch p, err := category.ParseProvision(text); {
	case text == "true":
		return w.Say("yes")
	case text == "false":
		return w.Say("no")
	case err == nil && p.String() == text:
		return w.Provision(p)
	}
	return Clean(text)
}

func (w *Words) effectChoice(text string) string {
	effect, err := factors.ParseEffect(text)
	if err != nil {
		return Clean(text)
	}
	if amount, ok := effect.Amount(); ok {
		return w.change(amount)
	}
	if amount, err := boete.ParseEUR(strings.TrimPrefix(text, "=")); err == nil && strings.HasPrefix(text, "=") {
		return w.Say("set to %s", amount)
	}
	if effect.IsZero() {
		return w.Say("no effect")
	}
	return w.effect(effect)
}

func (w *Words) turnoverChoice(text string) string {
	word, rest, _ := strings.Cut(text, " ")
	if word == "up" {
		rest = strings.TrimPrefix(rest, "to ")
	}
	switch amount, err := boete.ParseEUR(rest); {
	case err == nil && word == "up":
		return w.Say("up to %s", amount)
	case err == nil && word == "above":
		return w.Say("above %s", amount)
	}
	return w.shareChoice(text)
}

// shareChoice words a share or an amount, or that the start is not lowered.
func (w *Words) shareChoice(text string) string {
	if share, err := boete.ParseShare(text); err == nil {
		return w.Share(share)
	}
	if amount, err := boete.ParseEUR(text); err == nil {
		return w.Money(amount)
	}
	if text == fine.NoSize().String() {
		return w.Say("not lowered")
	}
	return Clean(text)
}
