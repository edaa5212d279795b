package explore

import (
	"slices"
	"strconv"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
)

// What follows from the method of the EDPB is asked of the case with the answers so far: the size depends on the turnover, and
// the start on the seriousness.

// edpb is the policy of the case if it is one of the EDPB method, and otherwise nil.
func (e *explorer) edpb() *category.Policy {
	if policy := e.policyOf(); policy != nil && policy.Method() == category.MethodEDPB {
		return policy
	}
	return nil
}

// sized is the policy of the case if it lowers the start for the size of such an offender, and otherwise nil.
func (e *explorer) sized() *category.Policy {
	policy, kind := e.edpb(), e.work.Offender.Kind
	if policy == nil || !policy.Knows(category.RuleSize) || kind == category.KindPublicBody || kind == category.KindNaturalPerson {
		return nil
	}
	return policy
}

// turnover asks for the turnover of an undertaking that is not given, if nothing else in the case says something of it.
func (e *explorer) turnover() []Question {
	policy := e.sized()
	if policy == nil || e.work.Turnover != nil || e.hintsAtTurnover() {
		return nil
	}
	var choices []Choice
	var bound, next boete.EUR // of the tier before, and the lowest turnover above it
	for size, ok := policy.Size(next); ok; size, ok = policy.Size(next) {
		if e.maximumRises(next, size.Until) {
			choices = append(choices, turnover("above ", bound, next))
		}
		choices = append(choices, turnover("up to ", size.Until, size.Until))
		bound, next = size.Until, size.Until.Add(boete.Cents(1))
	}
	if next.Bounded() {
		above := turnover("above ", bound, next)
		above.endless = true
		choices = append(choices, above)
	}
	if len(choices) < 2 { // of no tier, only the maximum depends on it
		return nil
	}
	return []Question{{Path: "turnover", Choices: choices, byMethod: true}}
}

func turnover(word string, bound, amount boete.EUR) Choice {
	return Choice{Text: word + bound.String(), Set: func(c *fine.Case) { c.Turnover, c.TurnoverWithheld = copied(&amount), false }}
}

// hintsAtTurnover reports whether a start or a size says something of the turnover.
func (e *explorer) hintsAtTurnover() bool {
	isAmount := func(start string) bool { return !boete.IsPercentage(start) }
	for i := range e.given.Infringements {
		in := &e.given.Infringements[i]
		if in.Start != nil && isAmount(in.Start.String()) || in.Size != nil && *in.Size != fine.NoSize() {
			return true
		}
		for _, q := range e.own[i] {
			_, field := infringement(q.Path)
			if field == "size" || field == "start" && slices.ContainsFunc(q.Choices, func(c Choice) bool { return isAmount(c.Text) }) {
				return true
			}
		}
	}
	return false
}

// maximumRises reports whether the statutory maximum of any provision rises between two turnovers.
func (e *explorer) maximumRises(from, to boete.EUR) bool {
	kind := e.work.Offender.Kind
	return slices.ContainsFunc([]category.Tier{category.Tier4, category.Tier5}, func(tier category.Tier) bool {
		return tier.Maximum(kind, &from).Amount.Less(tier.Maximum(kind, &to).Amount)
	})
}

// startAndSize asks for the start and the size that an infringement leaves open.
func (e *explorer) startAndSize(i int) []Question {
	policy := e.edpb()
	if policy == nil {
		return nil
	}
	var questions []Question
	in, path := &e.work.Infringements[i], "infringements["+strconv.Itoa(i)+"]."
	if shares, ok := policy.Seriousness(in.Seriousness); ok && in.Start == nil {
		choice := func(share boete.Share) Choice {
			start := fine.StartShare(share)
			return Choice{Text: start.String(), Set: func(c *fine.Case) { c.Infringements[i].Start = copied(&start) }}
		}
		high, low := choice(shares.To), choice(shares.From)
		low.leaveOpen = func(c *fine.Case) { c.Infringements[i].Start = nil }
		questions = append(questions, Question{Path: path + "start", Choices: []Choice{high, low}, byMethod: true})
	}
	if shares, ok := e.tier(); ok && in.Size == nil {
		choice := func(size fine.Size) Choice {
			return Choice{Text: size.String(), Set: func(c *fine.Case) { c.Infringements[i].Size = copied(&size) }}
		}
		none, low, high := choice(fine.NoSize()), choice(fine.SizeShare(shares.From)), choice(fine.SizeShare(shares.To))
		low.leaveOpen = func(c *fine.Case) { c.Infringements[i].Size = nil }
		high.leaveOpen = low.leaveOpen
		questions = append(questions, Question{Path: path + "size", Choices: []Choice{none, low, high}, byMethod: true})
	}
	return questions
}

// tier is what may be left of the start for the size of the undertaking; false if nothing is lowered.
func (e *explorer) tier() (category.Shares, bool) {
	policy := e.sized()
	switch {
	case policy == nil:
		return category.Shares{}, false
	case e.work.Turnover == nil:
		return policy.AnySize(), true
	}
	size, ok := policy.Size(*e.work.Turnover)
	return size.Shares, ok
}
