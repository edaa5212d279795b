package explore

import (
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
)

// What follows from the method of the EDPB is asked of the case with the answers so far: the size depends on the
// turnover, and the start on the seriousness.

// edpbPolicy is the policy of the case if it is one of the EDPB method, and otherwise nil.
func (e *explorer) edpbPolicy() *category.Policy {
	if policy := e.policyOf(); policy != nil && policy.Method() == category.MethodEDPB {
		return policy
	}
	return nil
}

// sizePolicy is the policy of the case if it lowers the start for the size of such an offender, and otherwise nil.
func (e *explorer) sizePolicy() *category.Policy {
	policy, kind := e.edpbPolicy(), e.work.Offender.Kind
	if policy == nil || !policy.Knows(category.RuleSize) || kind == category.KindPublicBody || kind == category.KindNaturalPerson {
		return nil
	}
	return policy
}

// turnoverQuestions asks for the turnover of an undertaking that is not given, if nothing else in the case says
// something of it.
func (e *explorer) turnoverQuestions() []Question {
	policy := e.sizePolicy()
	if policy == nil || e.work.Turnover != nil || e.hintsAtTurnover() {
		return nil
	}
	var choices []Choice
	var bound, next boete.EUR // of the tier before, and the lowest turnover above it
	for size, ok := policy.Size(next); ok; size, ok = policy.Size(next) {
		if e.maximumRises(next, size.Until) {
			choices = append(choices, turnoverChoice(Turnovers{bound, true}, next))
		}
		choices = append(choices, turnoverChoice(Turnovers{size.Until, false}, size.Until))
		bound, next = size.Until, size.Until.Add(boete.Cents(1))
	}
	if next.Bounded() {
		above := turnoverChoice(Turnovers{bound, true}, next)
		above.endless = true
		choices = append(choices, above)
	}
	if len(choices) < 2 { // of no tier, only the maximum depends on it
		return nil
	}
	return []Question{{Path: "turnover", Choices: choices, byMethod: true}}
}

// turnoverChoice is the choice for some turnovers, for which one of them stands.
func turnoverChoice(t Turnovers, amount boete.EUR) Choice {
	return Choice{Value: Value{t}, Set: func(c *fine.Case) { c.Turnover, c.TurnoverWithheld = copyOf(&amount), false }}
}

// hintsAtTurnover reports whether a start or a size says something of the turnover.
func (e *explorer) hintsAtTurnover() bool {
	for i := range e.given.Infringements {
		in := &e.given.Infringements[i]
		if in.Start != nil && isAmount(*in.Start) || in.Size != nil && *in.Size != fine.NoSize() && *in.Size != fine.Lowered() {
			return true
		}
		for _, q := range e.own[i] {
			if isSize(q.Path) || slices.ContainsFunc(q.Choices, isAmountOfStart) {
				return true
			}
		}
	}
	return false
}

// isAmount reports whether a start is an amount, and no share of a maximum.
func isAmount(start fine.Start) bool {
	_, ok := start.Amount()
	return ok
}

func isAmountOfStart(c Choice) bool {
	start, ok := c.Value.of.(fine.Start)
	return ok && isAmount(start)
}

// maximumRises reports whether the statutory maximum of any provision rises between two turnovers.
func (e *explorer) maximumRises(from, to boete.EUR) bool {
	kind := e.work.Offender.Kind
	return slices.ContainsFunc([]category.Tier{category.Tier4, category.Tier5}, func(tier category.Tier) bool {
		return tier.Maximum(kind, &from).Amount.Less(tier.Maximum(kind, &to).Amount)
	})
}

// startAndSizeQuestions asks for the start and the size that an infringement leaves open.
func (e *explorer) startAndSizeQuestions(i int) []Question {
	policy := e.edpbPolicy()
	if policy == nil {
		return nil
	}
	var questions []Question
	in := &e.work.Infringements[i]
	if shares, ok := policy.Seriousness(in.Seriousness); ok && in.Start == nil {
		choice := func(share boete.Share) Choice {
			start := fine.StartShare(share)
			return Choice{Value: Value{start}, Set: func(c *fine.Case) { c.Infringements[i].Start = copyOf(&start) }}
		}
		high, low := choice(shares.To), choice(shares.From)
		low.leaveOpen = func(c *fine.Case) { c.Infringements[i].Start = nil }
		questions = append(questions, Question{Path: string(boete.Path("start").Under("infringements", i)), Choices: []Choice{high, low}, byMethod: true})
	}
	if shares, ok := e.sizeShares(); ok && (in.Size == nil || *in.Size == fine.Lowered()) {
		choice := func(size fine.Size) Choice {
			return Choice{Value: Value{size}, Set: func(c *fine.Case) { c.Infringements[i].Size = copyOf(&size) }}
		}
		none, low, high := choice(fine.NoSize()), choice(fine.SizeShare(shares.From)), choice(fine.SizeShare(shares.To))
		low.leaveOpen = choice(fine.Lowered()).Set
		high.leaveOpen = low.leaveOpen
		choices := []Choice{none, low, high}
		if in.Size != nil { // it is lowered
			choices = []Choice{high, low}
		}
		questions = append(questions, Question{Path: string(boete.Path("size").Under("infringements", i)), Choices: choices, byMethod: true})
	}
	return questions
}

// sizeShares is what may be left of the start for the size of the undertaking; false if nothing is lowered.
func (e *explorer) sizeShares() (category.Shares, bool) {
	policy := e.sizePolicy()
	switch {
	case policy == nil:
		return category.Shares{}, false
	case e.work.Turnover == nil:
		return policy.AnySize(), true
	}
	size, ok := policy.Size(*e.work.Turnover)
	return size.Shares, ok
}
