package explore

import (
	"errors"

	"github.com/boete/boete"
)

var errEnough = errors.New("enough is counted")

// count is how many combinations of choices there are for the fine of each infringement, together; it stops counting where
// there are more than are calculated.
func (e *explorer) count() int {
	ways := product(e.whole)
	if ways > MaxCombinations {
		return ways
	}
	n := 0
	e.pick, e.answers = all, nil
	e.eachWhole(func() error {
		for i := range e.own {
			if n += e.combinations(i); n > MaxCombinations {
				return errEnough
			}
		}
		return nil
	})
	return n
}

// combinations is how many combinations of choices there are for the fine of one infringement.
func (e *explorer) combinations(i int) int {
	for _, q := range e.own[i] { // on which it depends what follows from the method
		q.Choices[0].Set(&e.work)
	}
	return times(product(e.own[i]), product(e.startAndSize(i)))
}

// product is how many combinations of choices some questions have.
func product(questions []Question) int {
	n := 1
	for _, q := range questions {
		n = times(n, len(q.Choices))
	}
	return n
}

// times multiplies positive numbers, up to a limit that is far above what is calculated.
func times(a, b int) int {
	const limit = 1_000_000_000
	if a > limit/b {
		return limit
	}
	return a * b
}

// checkBounds refuses a case in which nothing is open, or too much.
func checkBounds(questions, combinations int) error {
	var faults boete.Faults
	switch {
	case questions == 0:
		faults.Addf(boete.CodeNothingOpen, "", "nothing is left open in this case: there is one fine")
	case questions > MaxQuestions:
		faults.Addf(boete.CodeLimit, "", "%d questions are open, and at most %d are explored; settle some of them", questions, MaxQuestions)
	case combinations > MaxCombinations:
		faults.Addf(boete.CodeLimit, "", "the open questions have at least %d combinations of choices, and at most %d are calculated; settle some of them", combinations, MaxCombinations)
	}
	return faults.Err()
}
