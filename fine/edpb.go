package fine

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// edpb fines an infringement by the method of the EDPB, in the order of its Guidelines. What the case leaves open
// makes the amount a range, and it stays one through the steps that follow.
func (f *fining) edpb() {
	_ = f.gravest() && f.hasTurnover() && f.start() && f.checked() &&
		f.size() && f.weigh() && f.depart() && f.maximum()
}

// gravest finds the statutory maximum: that of the provision or, if it is higher, of one that the same conduct
// infringes (step 1, para 43).
func (f *fining) gravest() bool {
	if f.in.Provision.IsZero() {
		return f.refuse("provision", boete.Faultf(boete.CodeMissing,
			"the provision is missing; the calculation begins with its statutory maximum"))
	}
	kind, turnover := f.c.Offender.Kind, f.c.Turnover
	_, maximum, err := category.MaximumOf(f.in.Provision, kind, turnover)
	if err != nil {
		return f.refuse("provision", err)
	}
	sound := true
	for j, other := range f.in.With {
		_, m, err := category.MaximumOf(other, kind, turnover)
		switch {
		case category.NoFine(other): // it may be read with one for which there is a fine
		case err != nil && other.Act == category.AVG:
			sound = f.refuse(element("with", j), err)
		case err != nil:
			f.withUnknown = true
		case maximum.Amount.Less(m.Amount):
			maximum, f.oneConduct = m, true
		}
	}
	maximum.Exact = maximum.Exact && !f.withUnknown
	f.fine.Maximum = maximum
	return sound
}

// hasTurnover reports whether the turnover, if there is one, is an amount to calculate with. One that is not is a
// fault already.
func (f *fining) hasTurnover() bool { return isAmount(f.c.Turnover) }

// start goes from the statutory maximum to the range of the seriousness, and to the start that is chosen in it (step
// 2).
func (f *fining) start() bool {
	shares, ok := f.policy.Seriousness(f.in.Seriousness)
	if !ok { // a fault already
		return false
	}
	maximum, chosen := f.fine.Maximum, f.in.Start
	f.add(Step{Rule: category.RuleStart, After: shares.Of(boete.Exactly(maximum.Amount)), Judgement: true, Note: f.in.SeriousnessReason,
		Seriousness: f.in.Seriousness, Shares: &shares})
	if chosen == nil {
		return true
	}
	start, inside := chosen.Of(maximum.Amount), f.amount()
	switch {
	case inside.Contains(start):
	case f.mayExceed(start): // the maximum may be higher, and the range with it
	default:
		return f.refuse("start", boete.Faultf(boete.CodeOutOfRange,
			"the start of %s lies outside the range of the seriousness %s, which is from %s to %s (%s to %s of the maximum of %s); choose one inside, or another seriousness",
			start, f.in.Seriousness.Name(), inside.Low, inside.High, shares.From, shares.To, maximum.Amount))
	}
	f.add(Step{Rule: category.RuleStart, After: boete.Exactly(start), Judgement: true, Note: f.in.StartReason, Shares: chosen.shares()})
	return true
}

// mayExceed reports whether a start above the range of the seriousness can lie inside it after all: it is an amount,
// and the maximum is only known to be at least something.
func (f *fining) mayExceed(start boete.EUR) bool {
	return !f.fine.Maximum.Exact && !f.in.Start.isShare && start.Bounded() && f.amount().High.Less(start)
}

// size lowers the start for the size of the undertaking: to the range of its tier, and to the share that is chosen in
// it (step 2). Lowering is optional, so as long as nothing is chosen the amount runs up to the start as it is.
func (f *fining) size() bool {
	start, chosen := f.amount(), f.in.Size
	tier, known := sizeOf(f.c, f.policy)
	switch {
	case tier.Shares.IsZero():
	case chosen == nil:
		after := boete.Range{Low: tier.Of(start).Low, High: start.High}
		f.add(Step{Rule: category.RuleSize, After: after, Shares: &tier.Shares})
	case chosen.other == sizeLowered:
		f.add(Step{Rule: category.RuleSize, After: tier.Of(start), Judgement: true, Note: f.in.SizeReason, Shares: &tier.Shares})
	case chosen.other == sizeNone:
		f.add(Step{Rule: category.RuleSize, After: start, Judgement: true, Note: f.in.SizeReason})
	default:
		if known {
			f.add(Step{Rule: category.RuleSize, After: tier.Of(start), Shares: &tier.Shares})
		}
		share := &category.Shares{From: chosen.share, To: chosen.share}
		f.add(Step{Rule: category.RuleSize, After: share.Of(start), Judgement: true, Note: f.in.SizeReason, Shares: share})
	}
	return true
}

// sizeOf is what may be left of the start for the size of the undertaking, and whether it follows from the turnover.
// It is zero if nothing is lowered: the offender is no undertaking, its turnover is above the last tier, or the policy
// has none.
func sizeOf(c *Case, policy *category.Policy) (size category.Size, known bool) {
	switch kind := c.Offender.Kind; {
	case kind == category.KindPublicBody || kind == category.KindNaturalPerson || !policy.Knows(category.RuleSize):
		return category.Size{}, false
	case c.Turnover == nil:
		return category.Size{Shares: policy.AnySize()}, false
	}
	return policy.Size(*c.Turnover)
}
