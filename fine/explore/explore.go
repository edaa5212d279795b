package explore

import (
	"cmp"
	"errors"
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
)

// explorer goes through the choices for a case.
type explorer struct {
	policies []*category.Policy // the user's own
	given    fine.Case
	recidive []int        // the infringements of which recidive is open
	whole    []Question   // about the case as a whole, and those that set a maximum
	own      [][]Question // about one infringement each

	most, left int  // steps that may be calculated
	over       bool // they are not enough

	pick    pick
	work    fine.Case // with the answers so far
	answers []answer
	unsure  bool // a fine rested on a maximum that is not exact
	notes   notes
}

// answer is a question with the choice for it.
type answer struct {
	question Question
	choice   Choice
}

// pick says which choices of a question are gone through.
type pick func(*Question) []Choice

func all(q *Question) []Choice   { return q.Choices }
func first(q *Question) []Choice { return q.Choices[:1] }
func last(q *Question) []Choice  { return q.Choices[len(q.Choices)-1:] }

// alone picks all choices of one question, and of the others the baseline. The size goes with the turnover, which says
// nothing without it.
func alone(path string) pick {
	return func(q *Question) []Choice {
		if q.Path == path || path == "turnover" && isSize(q.Path) {
			return q.Choices
		}
		return q.Choices[:1]
	}
}

func isSize(path string) bool { return boete.Path(path).Field() == "size" }

// newExplorer takes the questions of a case. What it returns goes through their choices, and can calculate a number of
// steps.
func newExplorer(c fine.Case, questions []Question, steps int, own []*category.Policy) (*explorer, error) {
	e := &explorer{policies: own, given: c, work: clone(c), own: make([][]Question, len(c.Infringements)), most: steps, left: steps}
	return e, e.take(questions)
}

// explore goes through the choices.
func (e *explorer) explore() (Result, error) {
	answers := e.answersOf(first)
	if err := e.check(answers); err != nil {
		return Result{}, err
	}
	work := e.count()
	if err := e.checkBounds(len(answers), work); err != nil {
		return Result{}, err
	}
	baseline, err := e.outcome(answers)
	if err != nil {
		return Result{}, err
	}
	lowest, highest, err := e.extremes(all)
	if err != nil {
		return Result{}, err
	}
	r := Result{ID: e.given.ID, Policy: baseline.Result.Policy, Title: baseline.Result.Title.EN, Verdict: baseline.Result.Verdict,
		Version: baseline.Result.Version, AsOf: baseline.Result.AsOf, Lowest: lowest, Highest: highest, Baseline: baseline,
		Combinations: work.Combinations, Notes: append([]fine.Note{}, e.notes.list...), NoteCases: e.notes.cases}
	for _, a := range answers {
		swing, err := e.swing(&a.question)
		if err != nil {
			return Result{}, err
		}
		r.Questions = append(r.Questions, swing)
	}
	slices.SortStableFunc(r.Questions, compareSwings)
	return r, nil
}

// compareSwings sorts the largest swing first. One without an upper bound is larger than all others.
func compareSwings(a, b Swing) int {
	switch {
	case a.Exact == b.Exact:
		return cmp.Compare(b.Amount.Cents(), a.Amount.Cents())
	case a.Exact:
		return 1
	}
	return -1
}

// take parts the questions into those about one infringement and the others.
func (e *explorer) take(questions []Question) error {
	var faults boete.Faults
	for _, q := range questions {
		i, field := place(q.Path)
		switch {
		case len(q.Choices) < 2:
			faults.Addf(boete.CodeOpen, q.Path, "what is left open has two different values or more")
		case i >= len(e.own):
			faults.Addf(boete.CodeUnknown, q.Path, "there is no such infringement")
		case field == "recidive" && e.given.Infringements[i].RecidiveReason != "":
			faults.Addf(boete.CodeOpen, string(boete.Path(
				"recidive_reason").Under("infringements", i)), "a reason is that of one answer, and recidive is left open; leave the reason out until it is answered")
		case field == "size" && slices.ContainsFunc(q.Choices, func(c Choice) bool { return c.Value == ValueOf(fine.Lowered()) }):
			faults.Addf(boete.CodeOpen, q.Path,
				"of a start that is lowered the share is still open; list the shares, or leave the size out")
		case i < 0 || setsMaximum(field):
			e.whole = append(e.whole, q)
		default:
			e.own[i] = append(e.own[i], q)
		}
		if field == "recidive" {
			e.recidive = append(e.recidive, i)
		}
	}
	return faults.Err()
}

// place is where a path leads to: the number of an infringement and the place in it, or −1 if it leads to none.
func place(path string) (i int, in boete.Path) {
	i, in, _ = boete.Path(path).Element("infringements")
	if in == "" {
		return -1, ""
	}
	return i, in
}

// pathIn is the path in the whole case of what has a path in a case of infringement i by itself.
func pathIn(path string, i int) string {
	if _, in, ok := boete.Path(path).Element("infringements"); ok {
		return string(in.Under("infringements", i))
	}
	return path
}

// setsMaximum reports whether a field of an infringement has to do with its statutory maximum, and so with the total
// beside the fine. A category does in a case without a provision.
func setsMaximum(field boete.Path) bool {
	_, _, isWith := field.Element("with")
	return field == "provision" || field == "category" || isWith
}

// eachAnswer fills in each combination of choices for some questions, and does something with each.
func (e *explorer) eachAnswer(questions []Question, then func() error) error {
	if len(questions) == 0 {
		return then()
	}
	q := &questions[0]
	for _, choice := range e.pick(q) {
		if e.over {
			return errOver
		}
		choice.Set(&e.work)
		e.answers = append(e.answers, answer{*q, choice})
		if err := e.eachAnswer(questions[1:], then); err != nil {
			return err
		}
		e.answers = e.answers[:len(e.answers)-1]
	}
	return nil
}

// eachWhole fills in the answers about the case as a whole.
func (e *explorer) eachWhole(then func() error) error {
	return e.eachAnswer(e.whole, func() error {
		turnover, withheld := e.work.Turnover, e.work.TurnoverWithheld
		err := e.eachAnswer(e.turnoverQuestions(), then)
		e.work.Turnover, e.work.TurnoverWithheld = turnover, withheld
		return err
	})
}

// eachOwn fills in the answers about one infringement.
func (e *explorer) eachOwn(i int, then func() error) error {
	return e.eachAnswer(e.own[i], func() error {
		in := &e.work.Infringements[i]
		start, size := in.Start, in.Size
		err := e.eachAnswer(e.startAndSizeQuestions(i), then)
		in.Start, in.Size = start, size
		return err
	})
}

// answersOf returns the answers of a pick of one choice for each question.
func (e *explorer) answersOf(one pick) []answer {
	var answers []answer
	e.pick, e.answers = one, nil
	e.eachWhole(func() error {
		whole := len(e.answers)
		answers = slices.Clone(e.answers)
		for i := range e.own {
			e.eachOwn(i, func() error {
				answers = append(answers, e.answers[whole:]...)
				return nil
			})
		}
		return nil
	})
	return answers
}

// total calculates the case with answers to all questions.
func (e *explorer) total(answers []answer) (fine.Case, fine.Result, error) {
	c := clone(e.given)
	for i := range answers {
		answers[i].choice.Set(&c)
	}
	for _, i := range e.recidive {
		giveReason(&c.Infringements[i])
	}
	result, err := e.calculate(c)
	return c, result, err
}

// giveReason gives an answer on recidive that the earlier sanctions contradict the reason that it needs. Whoever gives
// the answer in the end writes it.
func giveReason(in *fine.Infringement) {
	counts := slices.ContainsFunc(in.Priors, func(p factors.Prior) bool {
		return p.Weigh(in.Committed, in.Provision, in.With) == factors.WeightCounts
	})
	in.RecidiveReason = ""
	if len(in.Priors) > 0 && in.Recidive != nil && *in.Recidive != counts {
		in.RecidiveReason = "[…]"
	}
}

// check returns what is wrong with the case whatever is chosen. What depends on the choices is found when they are
// calculated.
func (e *explorer) check(baseline []answer) error {
	var always, here, there boete.Faults
	if _, _, err := e.total(baseline); !errors.As(err, &here) {
		return err
	}
	_, _, err := e.total(e.answersOf(last))
	errors.As(err, &there)
	for _, f := range here {
		if slices.ContainsFunc(there, func(other *boete.Fault) bool { return f.Error() == other.Error() }) {
			always = append(always, f)
		}
	}
	return always.Err()
}

// outcome calculates the total with answers to all questions, or the lowest if something lies between its ends.
func (e *explorer) outcome(answers []answer) (Outcome, error) {
	c, result, err := e.total(answers)
	if err != nil {
		return Outcome{}, nameAnswers(answers, err)
	}
	e.note(result.Notes, &c, -1)
	made := make([]Answer, len(answers))
	for i, a := range answers {
		made[i] = Answer{a.question.Path, a.choice.Value}
	}
	return Outcome{result.Amount().Low, made, c, result}, nil
}

// extremes finds the lowest and the highest total among the choices of a pick. Of equal ones the first counts, but "at
// least" an amount is more than the amount.
func (e *explorer) extremes(p pick) (lowest Outcome, highest Highest, err error) {
	e.pick, e.answers, e.unsure = p, nil, false
	found, endless := false, false
	err = e.eachWhole(func() error {
		low, high := slices.Clone(e.answers), slices.Clone(e.answers)
		for i := range e.own {
			lowOwn, highOwn, err := e.extremesOf(i)
			if err != nil {
				return err
			}
			low, high = append(low, lowOwn...), append(high, highOwn...)
		}
		least, err := e.lowest(low)
		if err != nil {
			return err
		}
		most, err := e.outcome(high)
		if err != nil {
			return err
		}
		if !found || least.Amount.Less(lowest.Amount) {
			lowest = least
		}
		rises := slices.ContainsFunc(high, func(a answer) bool { return a.choice.endless })
		if !found || highest.Amount.Less(most.Amount) || highest.Amount == most.Amount && rises && !endless {
			highest.Outcome, endless = most, rises
		}
		found = true
		return nil
	})
	highest.Exact = !e.unsure && !(endless && err == nil && e.rises(highest.Outcome))
	return lowest, highest, err
}

// extremesOf finds the answers about one infringement that give its lowest and its highest fine, with those about the
// whole that have been made.
func (e *explorer) extremesOf(i int) (low, high []answer, err error) {
	var lowest, highest boete.EUR
	found, whole := false, len(e.answers)
	err = e.eachOwn(i, func() error {
		answers := e.answers[whole:]
		amount, err := e.fineOf(i)
		if err != nil {
			between, ok := openEnds(answers)
			if !ok {
				return nameAnswers(e.answers, movePaths(err, i))
			}
			if amount, err = e.fineWith(i, between); err != nil {
				return nil // it is not possible, and others are
			}
			answers = between
		}
		if !found || amount.Low.Less(lowest) {
			lowest, low = amount.Low, slices.Clone(answers)
		}
		if !found || highest.Less(amount.High) {
			highest, high = amount.High, slices.Clone(answers)
		}
		found = true
		return nil
	})
	return low, high, err
}

// fineOf calculates one infringement by itself, with the answers so far.
func (e *explorer) fineOf(i int) (boete.Range, error) {
	if slices.Contains(e.recidive, i) {
		giveReason(&e.work.Infringements[i])
	}
	c := e.work
	c.Infringements, c.Linked, c.LinkedReason, c.Departures = e.work.Infringements[i:i+1], false, "", nil
	result, err := e.calculate(c)
	if err != nil {
		return boete.Range{}, err
	}
	e.note(result.Notes, &e.work, i)
	return result.Amount(), nil
}

// fineWith is fineOf with other answers of the start and the size.
func (e *explorer) fineWith(i int, answers []answer) (boete.Range, error) {
	in := &e.work.Infringements[i]
	start, size := in.Start, in.Size
	for _, a := range answers {
		a.choice.Set(&e.work)
	}
	amount, err := e.fineOf(i)
	in.Start, in.Size = start, size
	return amount, err
}

// rises reports whether a total rises with a turnover that has no upper bound.
func (e *explorer) rises(o Outcome) bool {
	c, turnover := o.Case, boete.MaxEUR()
	c.Turnover = &turnover
	result, err := e.calculate(c)
	return err != nil || o.Amount.Less(result.Amount().High)
}

// swing finds what a question does to the total alone.
func (e *explorer) swing(q *Question) (Swing, error) {
	lowest, highest, err := e.extremes(alone(q.Path))
	if err != nil {
		return Swing{}, err
	}
	s := Swing{Path: q.Path, ByMethod: q.byMethod, Low: lowest.Amount, AtLow: valueIn(lowest, q.Path), High: highest.Amount,
		AtHigh: valueIn(highest.Outcome, q.Path), Exact: highest.Exact, Amount: highest.Amount.Sub(lowest.Amount)}
	if q.Path == "turnover" {
		s.WithLow, s.WithHigh = sizesIn(lowest), sizesIn(highest.Outcome)
	}
	for _, choice := range q.Choices {
		if !q.byMethod || e.possible(q.Path, choice) {
			s.Choices = append(s.Choices, choice.Value)
		}
	}
	return s, nil
}

// possible reports whether a choice for a question, or what lies next to it, is possible with the others at the
// baseline.
func (e *explorer) possible(path string, choice Choice) bool {
	answers := e.answersOf(func(q *Question) []Choice {
		if q.Path == path {
			return []Choice{choice}
		}
		return q.Choices[:1]
	})
	if _, _, err := e.total(answers); err == nil {
		return true
	}
	answers, _ = openEnds(answers)
	_, _, err := e.total(answers)
	return err == nil
}

// valueIn is the choice that an outcome has for a question.
func valueIn(o Outcome, path string) Value {
	i := slices.IndexFunc(o.Choices, func(a Answer) bool { return a.Path == path })
	return o.Choices[i].Choice
}

// sizesIn are the choices that an outcome has for the size of the undertaking.
func sizesIn(o Outcome) []Answer {
	var sizes []Answer
	for _, a := range o.Choices {
		if isSize(a.Path) {
			sizes = append(sizes, a)
		}
	}
	return sizes
}
