package explore

import (
	"slices"

	"github.com/boete/boete/fine"
)

// clone copies a case with all in it that a choice can write to.
func clone(c fine.Case) fine.Case {
	c.Turnover = copyOf(c.Turnover)
	c.Departures = slices.Clone(c.Departures)
	c.Infringements = slices.Clone(c.Infringements)
	for i := range c.Infringements {
		in := &c.Infringements[i]
		in.With = slices.Clone(in.With)
		in.Shift, in.Start, in.Size, in.Recidive = copyOf(in.Shift), copyOf(in.Start), copyOf(in.Size), copyOf(in.Recidive)
		in.Adjustments = slices.Clone(in.Adjustments)
		in.Priors = slices.Clone(in.Priors)
		in.Departures = slices.Clone(in.Departures)
	}
	return c
}

func copyOf[T any](p *T) *T {
	if p == nil {
		return nil
	}
	value := *p
	return &value
}

// Baseline returns a copy of a case with the first choice for each question filled in.
func Baseline(c fine.Case, questions []Question) fine.Case {
	c = clone(c)
	for _, q := range questions {
		if len(q.Choices) > 0 {
			q.Choices[0].Set(&c)
		}
	}
	return c
}
