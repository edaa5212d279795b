package explore

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

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

// answer is a question with a choice that was made.
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

func isSize(path string) bool { return strings.HasSuffix(path, "].size") }

// begin takes the questions of a case. What it returns goes through their choices, and can calculate a number of steps.
func begin(c fine.Case, questions []Question, steps int, own []*category.Policy) (*explorer, error) {
	e := &explorer{policies: own, given: c, work: clone(c), own: make([][]Question, len(c.Infringements)), most: steps, left: steps}
	return e, e.take(questions)
}

// explore goes through the choices.
func (e *explorer) explore() (Result, error) {
	answers := e.settle(first)
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
	r := Result{ID: e.given.ID, Policy: baseline.Result.Policy, Title: baseline.Result.Title, Lowest: lowest, Highest: highest, Baseline: baseline,
		Combinations: work.Combinations, Notes: append([]fine.Note{}, e.notes.list...), NoteCases: e.notes.cases}
	for _, a := range answers {
		swing, err := e.swing(&a.question)
		if err != nil {
			return Result{}, err
		}
		r.Questions = append(r.Questions, swing)
	}
	slices.SortStableFunc(r.Questions, larger)
	return r, nil
}

// larger sorts the largest swing first. One without an upper bound is larger than all others.
func larger(a, b Swing) int {
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
		i, field := infringement(q.Path)
		switch {
		case len(q.Choices) < 2:
			faults.Addf(boete.CodeOpen, q.Path, "what is left open has two different values or more")
		case i >= len(e.own):
			faults.Addf(boete.CodeUnknown, q.Path, "there is no such infringement")
		case field == "recidive" && e.given.Infringements[i].RecidiveReason != "":
			faults.Addf(boete.CodeOpen, "infringements["+strconv.Itoa(i)+"].recidive_reason", "a reason is that of one answer, and recidive is left open; leave the reason out until it is answered")
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

// infringement is the number of the infringement that a path is in, or −1, and the place in it.
func infringement(path string) (i int, field string) {
	rest, found := strings.CutPrefix(path, "infringements[")
	number, field, closed := strings.Cut(rest, "].")
	i, err := strconv.Atoi(number)
	if !found || !closed || err != nil || i < 0 {
		return -1, ""
	}
	return i, field
}

// setsMaximum reports whether a field of an infringement has to do with its statutory maximum, and so with the total beside the
// fine. A category does in a case without a provision.
func setsMaximum(field string) bool {
	return field == "provision" || field == "category" || strings.HasPrefix(field, "with[")
}

// answer fills in each combination of choices for some questions, and does something with each.
func (e *explorer) answer(questions []Question, then func() error) error {
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
		if err := e.answer(questions[1:], then); err != nil {
			return err
		}
		e.answers = e.answers[:len(e.answers)-1]
	}
	return nil
}

// eachWhole fills in the answers about the case as a whole.
func (e *explorer) eachWhole(then func() error) error {
	return e.answer(e.whole, func() error {
		turnover, withheld := e.work.Turnover, e.work.TurnoverWithheld
		err := e.answer(e.turnover(), then)
		e.work.Turnover, e.work.TurnoverWithheld = turnover, withheld
		return err
	})
}

// eachOwn fills in the answers about one infringement.
func (e *explorer) eachOwn(i int, then func() error) error {
	return e.answer(e.own[i], func() error {
		in := &e.work.Infringements[i]
		start, size := in.Start, in.Size
		err := e.answer(e.startAndSize(i), then)
		in.Start, in.Size = start, size
		return err
	})
}

// settle returns the one combination of answers of a pick of one choice each.
func (e *explorer) settle(one pick) []answer {
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

// giveReason gives an answer on recidive that the earlier sanctions contradict the reason that it needs. Whoever gives the answer in
// the end writes it.
func giveReason(in *fine.Infringement) {
	counts := slices.ContainsFunc(in.Priors, func(p factors.Prior) bool {
		return p.Weigh(in.Committed, in.Provision, in.With) == factors.WeightCounts
	})
	in.RecidiveReason = ""
	if len(in.Priors) > 0 && in.Recidive != nil && *in.Recidive != counts {
		in.RecidiveReason = "[…]"
	}
}

// check returns what is wrong with the case whatever is chosen. What depends on the choices is found when they are calculated.
func (e *explorer) check(baseline []answer) error {
	var always, here, there boete.Faults
	if _, _, err := e.total(baseline); !errors.As(err, &here) {
		return err
	}
	_, _, err := e.total(e.settle(last))
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
		return Outcome{}, named(answers, err)
	}
	e.note(result.Notes, &c, -1)
	chosen := make([]Chosen, len(answers))
	for i, a := range answers {
		chosen[i] = Chosen{a.question.Path, a.choice.Text}
	}
	return Outcome{result.Amount().Low, chosen, c, result}, nil
}

// extremes finds the lowest and the highest total among the choices of a pick. Of equal ones the first counts, but "at least" an
// amount is more than the amount.
func (e *explorer) extremes(p pick) (lowest Outcome, highest Highest, err error) {
	e.pick, e.answers, e.unsure = p, nil, false
	found, endless := false, false
	err = e.eachWhole(func() error {
		low, high := slices.Clone(e.answers), slices.Clone(e.answers)
		for i := range e.own {
			lowOwn, highOwn, err := e.ends(i)
			if err != nil {
				return err
			}
			low, high = append(low, lowOwn...), append(high, highOwn...)
		}
		least, err := e.least(low)
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

// ends finds the answers about one infringement that give its lowest and its highest fine, with those about the whole that have
// been made.
func (e *explorer) ends(i int) (low, high []answer, err error) {
	var lowest, highest boete.EUR
	found, whole := false, len(e.answers)
	err = e.eachOwn(i, func() error {
		answers := e.answers[whole:]
		amount, err := e.one(i)
		if err != nil {
			between, ok := opened(answers)
			if !ok {
				return named(e.answers, moved(err, i))
			}
			if amount, err = e.oneOf(i, between); err != nil {
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

// one calculates one infringement by itself, with the answers so far.
func (e *explorer) one(i int) (boete.Range, error) {
	if slices.Contains(e.recidive, i) {
		giveReason(&e.work.Infringements[i])
	}
	c := e.work
	c.Infringements, c.Linked, c.Departures = e.work.Infringements[i:i+1], false, nil
	result, err := e.calculate(c)
	if err != nil {
		return boete.Range{}, err
	}
	e.note(result.Notes, &e.work, i)
	return result.Amount(), nil
}

// oneOf is one with other answers of the start and the size.
func (e *explorer) oneOf(i int, answers []answer) (boete.Range, error) {
	in := &e.work.Infringements[i]
	start, size := in.Start, in.Size
	for _, a := range answers {
		a.choice.Set(&e.work)
	}
	amount, err := e.one(i)
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
	s := Swing{Path: q.Path, ByMethod: q.byMethod, Low: lowest.Amount, AtLow: at(lowest, q.Path), High: highest.Amount, AtHigh: at(highest.Outcome, q.Path),
		Exact: highest.Exact, Amount: highest.Amount.Sub(lowest.Amount)}
	if q.Path == "turnover" {
		s.WithLow, s.WithHigh = sizes(lowest), sizes(highest.Outcome)
	}
	for _, choice := range q.Choices {
		if !q.byMethod || e.possible(q.Path, choice) {
			s.Choices = append(s.Choices, choice.Text)
		}
	}
	return s, nil
}

// possible reports whether a choice for a question, or what lies beside it, is possible with the others at the baseline.
func (e *explorer) possible(path string, choice Choice) bool {
	answers := e.settle(func(q *Question) []Choice {
		if q.Path == path {
			return []Choice{choice}
		}
		return q.Choices[:1]
	})
	if _, _, err := e.total(answers); err == nil {
		return true
	}
	answers, _ = opened(answers)
	_, _, err := e.total(answers)
	return err == nil
}

// at is the choice that an outcome has for a question.
func at(o Outcome, path string) string {
	i := slices.IndexFunc(o.Choices, func(c Chosen) bool { return c.Path == path })
	return o.Choices[i].Choice
}

// sizes are the choices that an outcome has for the size of the undertaking.
func sizes(o Outcome) []Chosen {
	var chosen []Chosen
	for _, c := range o.Choices {
		if isSize(c.Path) {
			chosen = append(chosen, c)
		}
	}
	return chosen
}
