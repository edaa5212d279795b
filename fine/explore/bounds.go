package explore

import (
	"errors"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
)

// errOver ends what goes on beyond its bound.
var errOver = errors.New("enough is calculated")

// Work is what it takes to explore a case.
type Work struct {
	// Combinations that the lowest and the highest are found from, as [Result.Combinations] has them.
	Combinations int
	// Steps that are calculated for them: twenty for each fine, and one for each level, circumstance, earlier
	// sanction, departure and provision that is read with another. What each question does alone comes on top.
	Steps int
}

// Count returns the work that there is in a case before [Explore] does it. It stops counting where there is more than
// that does. Errors are those of [Explore] about the questions themselves.
func Count(c fine.Case, questions []Question, own ...*category.Policy) (Work, error) {
	e, err := newExplorer(c, questions, MaxSteps, own)
	if err != nil {
		return Work{}, err
	}
	return e.count(), nil
}

// count is the work for the fine of each infringement; it stops counting where there is more than may be done.
func (e *explorer) count() Work {
	var work Work
	if ways := product(e.whole); ways > e.most {
		return Work{ways, ways}
	}
	e.pick, e.answers = all, nil
	e.eachWhole(func() error {
		work.Steps += 2 * stepsOf(&e.work) // the lowest and the highest total
		for i := range e.own {
			n := e.combinations(i)
			work.Combinations = min(work.Combinations+n, limit)
			work.Steps = min(work.Steps+times(n, stepsIn(&e.work.Infringements[i])), limit)
		}
		if work.Steps > e.most {
			return errOver
		}
		return nil
	})
	return work
}

// stepsOf is what it takes to calculate a case.
func stepsOf(c *fine.Case) int {
	n := len(c.Departures)
	for i := range c.Infringements {
		n += stepsIn(&c.Infringements[i])
	}
	return n
}

func stepsIn(in *fine.Infringement) int {
	return 20 + len(in.Given()) + len(in.Adjustments) + len(in.Priors) + len(in.With) + len(in.Departures)
}

// calculate calculates a case, if that does not take more steps than are left.
func (e *explorer) calculate(c fine.Case) (fine.Result, error) {
	if e.left -= stepsOf(&c); e.left < 0 {
		e.over = true
		return fine.Result{}, errOver
	}
	return fine.Calculate(c, e.policies...)
}

// policyOf is the policy of the case with the answers so far; nil if there is something wrong with it, which the
// calculation says.
func (e *explorer) policyOf() *category.Policy {
	policy, _ := fine.PolicyOf(e.work, e.policies...)
	return policy
}

// combinations is how many combinations of choices there are for the fine of one infringement.
func (e *explorer) combinations(i int) int {
	for _, q := range e.own[i] { // on which it depends what follows from the method
		q.Choices[0].Set(&e.work)
	}
	return times(product(e.own[i]), product(e.startAndSizeQuestions(i)))
}

// product is how many combinations of choices some questions have.
func product(questions []Question) int {
	n := 1
	for _, q := range questions {
		n = times(n, len(q.Choices))
	}
	return n
}

// limit is where counting stops, far above what is calculated.
const limit = 1_000_000_000

// times multiplies positive numbers, up to the limit.
func times(a, b int) int {
	if a > limit/b {
		return limit
	}
	return a * b
}

// checkBounds refuses a case in which nothing is open, or too much.
func (e *explorer) checkBounds(questions int, work Work) error {
	switch {
	case questions == 0:
		return boete.Faults{boete.Faultf(boete.CodeNothingOpen, "nothing is left open in this case: there is one fine")}
	case questions > MaxQuestions:
		return boete.Faults{boete.Faultf(boete.CodeLimit,
			"%d questions are open, and at most %d are explored; settle some of them", questions, MaxQuestions)}
	case work.Steps > e.most:
		return boete.Faults{boete.Faultf(boete.CodeLimit,
			"the open questions have at least %d combinations of choices, and to calculate them takes at least %d steps; at most %d are calculated, so settle some of them",
			work.Combinations, work.Steps, e.most)}
	}
	return nil
}

// errWork is what is wrong with a case that takes more than may be done, which showed on the way.
func (e *explorer) errWork() error {
	return boete.Faults{boete.Faultf(boete.CodeLimit,
		"to find the lowest and the highest fine of this case, and what each question does alone, takes more than the %d steps that are calculated; settle some of the open questions", e.most)}
}
