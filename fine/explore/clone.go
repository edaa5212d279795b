package explore

import (
	"slices"

	"github.com/boete/boete/fine"
)

// clone copies a case with all in it that a choice can write to.
func clone(c fine.Case) fine.Case {
	c.Turnover = copied(c.Turnover)
	c.Departures = slices.Clone(c.Departures)
	c.Infringements = slices.Clone(c.Infringements)
	for i := range c.Infringements {
		in := &c.Infringements[i]
		in.With = slices.Clone(in.With)
		in.Shift, in.Start, in.Size, in.Recidive = copied(in.Shift), copied(in.Start), copied(in.Size), copied(in.Recidive)
		in.Adjustments = slices.Clone(in.Adjustments)
		in.Priors = slices.Clone(in.Priors)
		in.Departures = slices.Clone(in.Departures)
	}
	return c
}

func copied[T any](p *T) *T {
	if p == nil {
		return nil
	}
	value := *p
	return &value
}
