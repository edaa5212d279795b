package fine

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// ap fines an infringement by the method of the AP, in the order of its Boetebeleidsregels.
func (f *fining) ap() {
	_ = f.classify() && f.base() && f.shift() && f.checked() &&
		f.levels() && f.weigh() && f.band() && f.recidive() && f.depart() && f.maximum()
}

// classify finds the statutory maximum of the infringement (arts. 2.1, 2.2) and its category: that of the annex, or
// the one that the case gives.
func (f *fining) classify() bool {
	if f.in.Provision.IsZero() && f.in.Category == 0 {
		return f.refuse("provision", boete.Faultf(boete.CodeMissing,
			"neither a provision nor a category is given; give one of them"))
	}
	if !f.statutory() {
		return false
	}
	if f.in.Category == 0 {
		listing, err := f.policy.Lookup(f.in.Provision, f.in.With)
		f.listing, f.fine.Category = listing, listing.Category
		return f.refuse("provision", err)
	}
	f.fine.Category = f.in.Category
	if !f.policy.Admits(f.in.Category, f.tier) {
		return f.refuse("category", boete.Faultf(boete.CodeContradiction,
			"%s cannot be in category %s, which is not for provisions under art. %s AVG; give another category, or with that one a shift to %s",
			f.in.Provision, f.in.Category, string(f.tier), f.in.Category))
	}
	return true
}

// statutory finds the statutory maximum (art. 83 AVG). Without a provision it is the lower one that the category can
// have; there is none if that of the act is not known here.
func (f *fining) statutory() bool {
	kind, turnover := f.c.Offender.Kind, f.c.Turnover
	if f.in.Provision.IsZero() {
		if f.policy.Act() != category.AVG {
			return true
		}
		f.tier = category.Tier4
		if !f.policy.Admits(f.in.Category, f.tier) {
			f.tier = category.Tier5
		}
		f.fine.Maximum = f.tier.Maximum(kind, turnover)
		f.fine.Maximum.Exact = f.fine.Maximum.Exact && f.tier == category.Tier5
		return true
	}
	tier, maximum, err := category.MaximumOf(f.in.Provision, kind, turnover)
	f.tier = tier
	for _, other := range f.in.With { // the gravest, if one conduct infringes both
		_, m, err := category.MaximumOf(other, kind, turnover)
		if err == nil && !maximum.IsZero() && maximum.Amount.Less(m.Amount) {
			maximum, f.oneConduct = m, true
		}
	}
	f.fine.Maximum = maximum
	return err == nil || f.in.Provision.Act != category.AVG || f.refuse("provision", err)
}

// base starts from the base fine of the category (arts. 2.3, 2.4).
func (f *fining) base() bool {
	band, ok := f.policy.Band(f.fine.Category)
	if !ok {
		return f.refuse("category", boete.Faultf(boete.CodeUnknown,
			"%s has no category %s", f.policy.Title(), f.fine.Category))
	}
	f.edges = band
	f.add(Step{Rule: category.RuleBase, After: boete.Exactly(band.Base)})
	return true
}

// shift goes to the next category, up or down, and starts from its base fine (art. 8.1).
func (f *fining) shift() bool {
	if f.in.Shift == nil {
		return true
	}
	to := f.in.Shift.To
	if next := int(to) - int(f.fine.Category); next != 1 && next != -1 {
		rule, _ := f.policy.Cite(category.RuleShift)
		return f.refuse("shift.to", boete.Faultf(boete.CodeOutOfRange,
			"a shift goes one category up or down (%s), and category %s is not next to %s", rule, to, f.fine.Category))
	}
	band, ok := f.policy.Band(to)
	if !ok {
		return f.refuse("shift.to", boete.Faultf(boete.CodeUnknown, "%s has no category %s", f.policy.Title(), to))
	}
	f.fine.Shifted, f.edges = to, band
	f.add(Step{Rule: category.RuleShift, After: boete.Exactly(band.Base), Judgement: true, Note: f.in.Shift.Reason})
	return true
}

// levels applies the answers on the scales of levels (art. 7).
func (f *fining) levels() bool {
	for _, scale := range f.in.Given() {
		answer := *f.in.On(scale)
		effect, named, _ := scale.Weigh(answer) // what cannot be weighed is a fault already
		step := Step{Rule: category.RuleFactor, Judgement: true, Letters: scale.Letter(), Scale: scale,
			Effect: effect, Note: *f.in.Reason(scale)}
		if named {
			step.Level = scale.Canonical(answer)
		}
		if err := f.swing(step); err != nil {
			return f.refuse(scale.Field(), err)
		}
	}
	return true
}

// weigh applies the circumstances, in the order of the case (art. 7; step 3 of the Guidelines). By the method of the
// AP the amount may be below zero for a while, because the bandwidth follows.
func (f *fining) weigh() bool {
	for j := range f.in.Adjustments {
		a := &f.in.Adjustments[j]
		step := Step{Rule: category.RuleFactor, Judgement: true, Letters: a.Letters, Name: nameOf(f.policy, a.Letters),
			Effect: a.Effect, Note: a.Reason}
		var err error
		if f.policy.Method() == category.MethodAP {
			err = f.swing(step)
		} else {
			err = f.move(step)
		}
		if err != nil {
			return f.refuse(element("adjustments", j)+".effect", err)
		}
	}
	return true
}

// band holds the fine within the bandwidth of its category (art. 6). It is a step only if it changes the amount.
func (f *fining) band() bool {
	if after := f.amount().Clamp(f.edges.Min, f.edges.Max); after != f.amount() {
		f.add(Step{Rule: category.RuleBand, After: after})
	}
	return true
}

// recidive raises the fine for a repeat offence, unless that is waived (art. 8.2).
func (f *fining) recidive() bool {
	counts := f.in.priorCounts()
	applies := counts
	if f.in.Recidive != nil {
		applies = *f.in.Recidive
	}
	switch {
	case applies:
		err := f.swing(Step{Rule: category.RuleRecidive, Effect: factors.Percent(f.policy.RecidiveShare()),
			Note: f.in.RecidiveReason, Judgement: len(f.in.Priors) > 0 && !counts})
		return f.refuse("recidive", err)
	case counts: // waived
		f.add(Step{Rule: category.RuleRecidive, After: f.amount(), Judgement: true, Note: f.in.RecidiveReason})
	}
	return true
}

// priorCounts reports whether an earlier sanction makes the infringement recidive (art. 1).
func (in *Infringement) priorCounts() bool {
	for j := range in.Priors {
		if in.Priors[j].Weigh(in.Committed, in.Provision, in.With) == factors.WeightCounts {
			return true
		}
	}
	return false
}

// depart applies the departures from the fine, each a judgement with a reason (arts. 8.3, 8.4 and 9; arts. 3:4 and
// 5:46(2) Awb; step 5 of the Guidelines).
func (f *fining) depart() bool {
	for j := range f.in.Departures {
		if err := f.course.depart(&f.in.Departures[j]); err != nil {
			return f.refuse(element("departures", j)+".effect", err)
		}
	}
	return true
}

// maximum holds the fine to the statutory maximum of the infringement (art. 83 AVG; step 4 of the Guidelines).
func (f *fining) maximum() bool {
	f.hold(f.fine.Maximum)
	return true
}
