package fine

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// course is how a fine or a total comes about (verloop): its steps so far. This file says what one step does to the
// amount; the methods say which step follows which.
type course struct {
	policy *category.Policy
	// edges are those of the bandwidth, for effects that refer to it; a total has none.
	edges category.Band
	// begin is the amount before the first step.
	begin boete.Range
	trail Trail
	// cut is true if a part of a range lay below € 0 and was left out.
	cut bool
}

// amount is the amount so far.
func (s *course) amount() boete.Range {
	if len(s.trail) == 0 {
		return s.begin
	}
	return s.trail.Amount()
}

// add adds a step. It begins with the amount so far, and cites the rule in the policy if it cites nothing itself.
func (s *course) add(step Step) {
	step.Before = s.amount()
	if step.Citation.Source == "" {
		step.Citation, _ = s.policy.Cite(step.Rule)
	}
	s.trail = append(s.trail, step)
}

// swing adds a step that changes the amount by its effect. The amount may be below zero for a while: a bandwidth
// follows.
func (s *course) swing(step Step) error {
	step.After = s.after(step.Effect)
	if !step.After.Bounded() {
		return boete.Faultf(boete.CodeLimit,
			"the effect %s takes the fine beyond € 10¹³, the most that is calculated", step.Effect)
	}
	s.add(step)
	return nil
}

// move adds a step that changes the amount by its effect, and takes no amount below zero. If the amount is open, the
// part below zero is left out, because choices that lead there are not possible.
func (s *course) move(step Step) error {
	step.After = s.after(step.Effect)
	switch {
	case step.After.High.IsNegative() || !step.After.Bounded():
		return boete.Faultf(boete.CodeOutOfRange,
			"the effect %s takes the amount below € 0 or beyond € 10¹³; take off less, or set it (=0)",
			step.Effect)
	case step.After.Low.IsNegative():
		step.After.Low, s.cut = boete.EUR{}, true
	}
	s.add(step)
	return nil
}

// after is what an effect makes of the amount so far, or of both ends of one that is open.
func (s *course) after(effect factors.Effect) boete.Range {
	before := s.amount()
	if !before.IsOpen() {
		return boete.Exactly(effect.Apply(before.Low, s.edges))
	}
	return boete.Range{Low: effect.Apply(before.Low, s.edges), High: effect.Apply(before.High, s.edges)}
}

// depart adds a departure: a judgement after the factors, which may leave the bandwidth.
func (s *course) depart(d *Departure) error {
	step := Step{Rule: category.RuleDeparture, Judgement: true, Note: d.Reason, Effect: d.Effect, Citation: d.Citation}
	if d.Citation.IsZero() && !s.policy.Knows(category.RuleDeparture) {
		step.Citation = proportionality
	}
	return s.move(step)
}

// proportionality is what a departure rests on if neither the case nor the policy cites anything.
var proportionality = boete.Citation{Source: "Awb", Place: "art. 3:4, 5:46(2)"}

// hold holds the amount to a maximum. It is a step only if it changes the amount.
func (s *course) hold(limit category.Maximum) {
	if after := held(s.amount(), limit); after != s.amount() {
		s.add(Step{Rule: category.RuleMaximum, After: after, Citation: limit.Citation})
	}
}

// held is the amount, or the limit if that is known and less.
func held(amount boete.Range, limit category.Maximum) boete.Range {
	if limit.IsZero() || !limit.Amount.Less(amount.High) {
		return amount
	}
	return amount.Clamp(boete.EUR{}, limit.Amount)
}
