package fine

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// ap calculates one infringement by the AP method, in the order of the Boetebeleidsregels.
func (k *calculation) ap(i int, in *Infringement, f *Fine) {
	if !k.classify(i, in, f) || !k.base(i, in, f) || !k.shift(i, in, f) {
		return
	}
	if k.unsound || !k.scales(i, in, f) || !k.adjust(i, in, f) {
		return
	}
	k.band(f)
	k.recidive(i, in, f)
	k.depart(i, in, f)
	k.maximum(i, f)
}

// classify sets the category and the statutory maximum of an infringement.
func (k *calculation) classify(i int, in *Infringement, f *Fine) bool {
	var tier category.Tier
	switch {
	case in.Provision.IsZero() && in.Category == 0:
		k.faults.Addf(boete.CodeMissing, at(i, "provision"), "neither a provision nor a category is given; give one of them")
		return false
	case in.Provision.IsZero() && k.policy.Act() != category.AVG:
		k.note(NoteMaximumUnknown, i, "")
	case in.Provision.IsZero():
		tier = category.Tier4
		if !k.policy.Admits(in.Category, tier) {
			tier = category.Tier5
		}
		f.Maximum = tier.Maximum(k.c.Offender.Kind, k.c.Turnover)
		if tier == category.Tier4 {
			f.Maximum.Exact = false
			k.note(NoteProvisionUnknown, i, "")
		}
	default:
		var err error
		switch tier, f.Maximum, err = category.MaximumOf(in.Provision, k.c.Offender.Kind, k.c.Turnover); {
		case err != nil && in.Provision.Act == category.AVG:
			k.faults.Add(at(i, "provision"), err)
			return false
		case err != nil:
			k.note(NoteMaximumUnknown, i, "")
		}
	}
	if in.Category != 0 {
		f.Category = in.Category
		if !in.Provision.IsZero() {
			k.note(NoteCategoryGiven, i, "category")
		}
		if !k.policy.Admits(in.Category, tier) {
			k.faults.Addf(boete.CodeContradiction, at(i, "category"), "%s can not be in category %s, which is not for provisions under art. %s AVG; give another category, or with that one a shift to %s", in.Provision, in.Category, string(tier), in.Category)
			return false
		}
		return true
	}
	listing, err := k.policy.Lookup(in.Provision, in.With)
	if err != nil {
		k.faults.Add(at(i, "provision"), err)
		return false
	}
	f.Category = listing.Category
	switch listing.Evidence {
	case category.EvidenceSecondary:
		k.note(NoteSecondary, i, "provision")
	case category.EvidenceContested:
		k.note(NoteContested, i, "provision")
	}
	return true
}

// base starts from the base fine of the category (arts. 2.3, 2.4).
func (k *calculation) base(i int, in *Infringement, f *Fine) bool {
	band, ok := k.policy.Band(f.Category)
	if !ok {
		k.faults.Addf(boete.CodeUnknown, at(i, "category"), "%s has no category %s", k.policy.Title(), f.Category)
		return false
	}
	f.Band = band
	k.step(&f.Trail, category.RuleBase, boete.Range{}, boete.Exactly(band.Base))
	return true
}

// shift goes to the next category, up or down, and starts from its base fine (art. 8.1).
func (k *calculation) shift(i int, in *Infringement, f *Fine) bool {
	if in.Shift == nil {
		return true
	}
	to := in.Shift.To
	if next := int(to) - int(f.Category); next != 1 && next != -1 {
		rule, _ := k.policy.Cite(category.RuleShift)
		k.faults.Addf(boete.CodeOutOfRange, at(i, "shift.to"), "a shift goes one category up or down (%s), and category %s is not next to %s", rule, to, f.Category)
		return false
	}
	band, ok := k.policy.Band(to)
	if !ok {
		k.faults.Addf(boete.CodeUnknown, at(i, "shift.to"), "%s has no category %s", k.policy.Title(), to)
		return false
	}
	tier, _, err := category.TierOf(in.Provision)
	if in.Provision.IsZero() { // it may be one of annex 1
		tier, err = category.Tier4, nil
	}
	if err == nil && !k.policy.Admits(to, tier) {
		k.note(NoteShiftUnsettled, i, "shift")
	}
	f.Shifted, f.Band = to, band
	step := k.step(&f.Trail, category.RuleShift, f.Amount(), boete.Exactly(band.Base))
	step.Judgement, step.Note = true, in.Shift.Reason
	return true
}

// scales applies the answers on the scales of levels (art. 7).
func (k *calculation) scales(i int, in *Infringement, f *Fine) bool {
	indicative := false
	for _, scale := range in.Given() {
		answer := *in.On(scale)
		effect, named, _ := scale.Weigh(answer)
		step := k.factor(f, scale.Letter(), effect)
		if err := k.attain(step); err != nil {
			k.addUnlessFaulty(at(i, fieldName(scale)), err)
			return false // what follows would only repeat it
		}
		step.Scale = scale.Name().EN
		if named {
			step.Level, indicative = scale.Canonical(answer), true
			if scale.Extrapolated(step.Level) {
				k.note(NoteExtrapolated, i, fieldName(scale))
			}
		}
	}
	if indicative {
		k.note(NoteIndicative, i, "")
	}
	return true
}

// band holds the fine within the bandwidth of its category (art. 6). It is a step only if it changes the amount.
func (k *calculation) band(f *Fine) {
	if after := f.Amount().Clamp(f.Band.Min, f.Band.Max); after != f.Amount() {
		k.step(&f.Trail, category.RuleBand, f.Amount(), after)
	}
}

// recidive raises the fine for a repeat offence, unless that is waived (art. 8.2).
func (k *calculation) recidive(i int, in *Infringement, f *Fine) {
	counts := k.priorCounts(i, in)
	applies := counts
	if in.Recidive != nil {
		applies = *in.Recidive
	}
	switch {
	case applies:
		increase := factors.Percent(k.policy.RecidiveShare())
		step := k.step(&f.Trail, category.RuleRecidive, f.Amount(), apply(increase, f.Amount(), f.Band))
		step.Effect, step.Note = increase, in.RecidiveReason
		step.Judgement = len(in.Priors) > 0 && !counts
		k.note(NoteRecidiveBasis, i, "")
	case counts: // waived
		step := k.step(&f.Trail, category.RuleRecidive, f.Amount(), f.Amount())
		step.Judgement, step.Note = true, in.RecidiveReason
	}
}

// priorCounts reports whether an earlier sanction counts for recidive, and notes why one does not.
func (k *calculation) priorCounts(i int, in *Infringement) bool {
	counts := false
	for j := range in.Priors {
		weight := in.Priors[j].Weigh(in.Committed, in.Provision, in.With)
		if weight != factors.WeightCounts {
			k.note(priorNotes[weight], i, element("priors", j))
			continue
		}
		counts = true
		if !in.Priors[j].Imposed.Before(in.Committed.From) {
			k.note(NoteRecidiveLasting, i, element("priors", j))
		}
		if p := in.Priors[j]; !p.Similar && (p.Provision.IsZero() || p.Provision != in.Provision) {
			k.note(NoteRecidiveSimilar, i, element("priors", j))
		}
	}
	return counts
}
