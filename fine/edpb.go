package fine

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// edpb calculates one infringement by the EDPB method, in the order of the Guidelines. What the case leaves open makes the
// amount a range, and it stays one through the steps that follow.
func (k *calculation) edpb(i int, in *Infringement, f *Fine) {
	fits := k.badTurnover || k.checkSize(i, in)
	if !k.gravest(i, in, f) || k.badTurnover || !k.start(i, in, f) || !fits {
		return
	}
	k.size(i, in, f)
	if k.unsound || !k.adjust(i, in, f) {
		return
	}
	k.depart(i, in, f)
	k.maximum(i, f)
	if f.Amount().IsOpen() { // and otherwise the choice makes no difference
		k.noteOpen(i, in)
	}
}

// noteOpen notes what is still to choose.
func (k *calculation) noteOpen(i int, in *Infringement) {
	if in.Start == nil {
		k.note(NoteStartOpen, i, "start")
	}
	if tier, _ := k.tier(); in.Size == nil && !tier.Shares.IsZero() {
		k.note(NoteSizeOpen, i, "size")
	}
}

// gravest sets the statutory maximum: that of the provision or, if it is higher, of one that the same conduct infringes
// (step 1, para 43).
func (k *calculation) gravest(i int, in *Infringement, f *Fine) bool {
	if in.Provision.IsZero() {
		k.faults.Addf(boete.CodeMissing, at(i, "provision"), "the provision is missing; the calculation begins with its statutory maximum")
		return false
	}
	kind, turnover := k.c.Offender.Kind, k.c.Turnover
	_, maximum, err := category.MaximumOf(in.Provision, kind, turnover)
	if err != nil {
		k.faults.Add(at(i, "provision"), err)
		return false
	}
	f.Maximum = maximum
	sound, unknown := true, false
	for j, other := range in.With {
		_, m, err := category.MaximumOf(other, kind, turnover)
		switch {
		case category.NoFine(other): // it may be read with one for which there is a fine
		case err != nil && other.Act == category.AVG:
			k.faults.Add(at(i, element("with", j)), err)
			sound = false
		case err != nil:
			unknown = true
		case f.Maximum.Amount.Less(m.Amount):
			f.Maximum = m
		}
	}
	if f.Maximum != maximum {
		k.note(NoteOneConduct, i, "with")
	}
	if unknown {
		f.Maximum.Exact = false
		k.note(NoteMaximumUnknown, i, "with")
	}
	return sound
}

// start goes from the statutory maximum to the range of the seriousness, and to the start that is chosen in it (step 2).
func (k *calculation) start(i int, in *Infringement, f *Fine) bool {
	shares, ok := k.policy.Seriousness(in.Seriousness)
	if !ok { // a fault already
		return false
	}
	step := k.step(&f.Trail, category.RuleStart, boete.Range{}, shares.Of(boete.Exactly(f.Maximum.Amount)))
	step.Judgement, step.Note, step.Seriousness, step.Shares = true, in.SeriousnessReason, in.Seriousness, &shares
	if in.Start == nil {
		return true
	}
	start := in.Start.Of(f.Maximum.Amount)
	switch {
	case f.Amount().Contains(start):
	case !f.Maximum.Exact && !in.Start.isShare && start.Bounded() && f.Amount().High.Less(start): // the maximum may be higher, and the range with it
		k.note(NoteStartUnchecked, i, "start")
	default:
		k.faults.Addf(boete.CodeOutOfRange, at(i, "start"), "the start of %s lies outside the range of the seriousness %s, which is from %s to %s (%s to %s of the maximum of %s); choose one inside, or another seriousness",
			start, in.Seriousness.Name(), f.Amount().Low, f.Amount().High, shares.From, shares.To, f.Maximum.Amount)
		return false
	}
	step = k.step(&f.Trail, category.RuleStart, f.Amount(), boete.Exactly(start))
	step.Judgement, step.Note = true, in.StartReason
	if in.Start.isShare {
		step.Shares = &category.Shares{From: in.Start.share, To: in.Start.share}
	}
	return true
}

// size lowers the start for the size of the undertaking, which is optional: to the range of its tier, and to the share that
// is chosen in it (step 2).
func (k *calculation) size(i int, in *Infringement, f *Fine) {
	start, chosen := f.Amount(), in.Size
	tier, known := k.tier()
	if tier.Shares.IsZero() {
		return
	}
	if chosen != nil && chosen.asItIs {
		step := k.step(&f.Trail, category.RuleSize, start, start)
		step.Judgement, step.Note = true, in.SizeReason
		return
	}
	if tier.Unverified {
		k.note(NoteUnverifiedTier, i, "size")
	}
	if known || chosen == nil {
		k.step(&f.Trail, category.RuleSize, start, tier.Of(start)).Shares = &tier.Shares
	}
	if chosen == nil {
		return
	}
	if !known {
		k.note(NoteSizeUnchecked, i, "size")
	}
	share := &category.Shares{From: chosen.share, To: chosen.share}
	step := k.step(&f.Trail, category.RuleSize, f.Amount(), share.Of(start))
	step.Judgement, step.Note, step.Shares = true, in.SizeReason, share
}

// checkSize checks that the share that is chosen for the size lies in the tier of the undertaking.
func (k *calculation) checkSize(i int, in *Infringement) bool {
	tier, _ := k.tier()
	switch chosen := in.Size; {
	case chosen == nil || chosen.asItIs || !k.knows(category.RuleSize): // which is a fault already
	case tier.Shares.IsZero():
		k.faults.Addf(boete.CodeContradiction, at(i, "size"), "the start is not lowered here: that is for an undertaking, and above the last tier of turnover the dynamic maximum reflects the size already (step 2); leave it out")
		return false
	case !tier.Contains(chosen.share):
		k.faults.Addf(boete.CodeOutOfRange, at(i, "size"), "%s of the start lies outside what the size of the undertaking allows, %s to %s; choose a share inside, or none if the start is not lowered", chosen.share, tier.From, tier.To)
		return false
	}
	return true
}

// tier is what may be left of the start for the size of the undertaking, and whether it follows from the turnover. It is
// zero if nothing is lowered: the offender is no undertaking, its turnover is above the last tier, or the policy has none.
func (k *calculation) tier() (tier category.Size, known bool) {
	switch kind := k.c.Offender.Kind; {
	case kind == category.KindPublicBody || kind == category.KindNaturalPerson || !k.knows(category.RuleSize):
		return category.Size{}, false
	case k.c.Turnover == nil:
		return category.Size{Shares: k.policy.AnySize()}, false
	}
	return k.policy.Size(*k.c.Turnover)
}

// noteUndertaking notes what is not known of the undertaking.
func (k *calculation) noteUndertaking() {
	if k.c.TurnoverWithheld {
		k.noteCase(NoteTurnoverWithheld, "turnover_withheld")
	}
	if k.isEDPB() && k.turnoverUnknown() {
		k.noteCase(NoteTurnoverUnknown, "turnover")
	}
}
