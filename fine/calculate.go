package fine

import (
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// MaxInfringements is how many infringements one case can have, inclusive.
const MaxInfringements = 1000

// Calculate returns the fine for a case, with every step that leads to it. See the package documentation for the rules.
//
// It returns [boete.Faults] if anything is wrong with the case, or if the law is unsettled on something that the case
// does not decide: all faults that can be found at once, each with its path. It uses nothing but its argument, and may
// be called from any number of goroutines.
func Calculate(c Case) (Result, error) {
	k := calculation{c: &c}
	if !k.checkCase() {
		return Result{}, k.faults.Err()
	}
	fines := make([]Fine, len(c.Infringements))
	for i := range c.Infringements {
		k.checkInfringement(i)
		if k.policy != nil {
			fines[i] = k.fine(i)
		}
	}
	if err := k.faults.Err(); err != nil {
		return Result{}, err
	}
	total := k.total(fines)
	if err := k.faults.Err(); err != nil {
		return Result{}, err
	}
	k.weighPolicy()
	return Result{Policy: c.Policy, Fines: fines, Total: total, Notes: k.notes}, nil
}

// calculation is a case being calculated: what was found wrong, and what is to be noted.
type calculation struct {
	c      *Case
	policy *category.Policy
	faults boete.Faults
	notes  []Note
	// unsound is true if an effect is beyond its bounds: then no amount is calculated.
	unsound bool
}

// weighPolicy notes what stands against the policy as the one that governs the decision. It never refuses: which policy
// governs is a choice.
func (k *calculation) weighPolicy() {
	if !k.knows(category.RuleFactor) {
		k.noteCase(NotePolicyPartial, "policy")
	}
	if k.c.Decided.IsZero() {
		k.noteCase(NotePolicyUndated, "policy")
		return
	}
	switch k.policy.Choice(k.c.Decided, k.c.Offender.Kind).Verdict {
	case category.Excluded:
		k.noteCase(NotePolicySuperseded, "policy")
	case category.Disputed:
		k.noteCase(NotePolicyContested, "policy")
	}
}

// fine calculates one infringement, in the order of the policy.
func (k *calculation) fine(i int) Fine {
	in := &k.c.Infringements[i]
	f := Fine{Provision: in.Provision, Trail: make(Trail, 0, 4+len(in.Adjustments)+len(in.Departures))}
	if !k.classify(i, in, &f) || !k.base(i, in, &f) || !k.shift(i, in, &f) {
		return f
	}
	if k.unsound || !k.scales(i, in, &f) || !k.adjust(i, in, &f) {
		return f
	}
	k.band(&f)
	k.recidive(i, in, &f)
	k.depart(i, in, &f)
	k.maximum(i, &f)
	return f
}

// classify sets the category and the statutory maximum of an infringement.
func (k *calculation) classify(i int, in *Infringement, f *Fine) bool {
	var tier category.Tier
	switch {
	case in.Provision.IsZero() && in.Category == 0:
		k.faults.Addf(at(i, "provision"), "neither a provision nor a category is given; give one of them")
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
			k.faults.Addf(at(i, "category"), "%s can not be in category %s: annex 1, of the provisions under art. 83(4) AVG, has I to III; give one of those, or from III a shift to IV (art. 8.1)", in.Provision, in.Category)
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
	case category.Secondary:
		k.note(NoteSecondary, i, "provision")
	case category.Contested:
		k.note(NoteContested, i, "provision")
	}
	return true
}

// base starts from the base fine of the category (arts. 2.3, 2.4).
func (k *calculation) base(i int, in *Infringement, f *Fine) bool {
	band, ok := k.policy.Band(f.Category)
	if !ok {
		k.faults.Addf(at(i, "category"), "%s has no category %s", k.policy.Title(), f.Category)
		return false
	}
	f.Band = band
	k.step(&f.Trail, category.RuleBase, boete.EUR{}, band.Base)
	return true
}

// shift goes to the next category, up or down, and starts from its base fine (art. 8.1).
func (k *calculation) shift(i int, in *Infringement, f *Fine) bool {
	if in.Shift == nil {
		return true
	}
	to := in.Shift.To
	if next := int(to) - int(f.Category); next != 1 && next != -1 {
		k.faults.Addf(at(i, "shift.to"), "a shift goes one category up or down (art. 8.1), and category %s is not next to %s", to, f.Category)
		return false
	}
	band, ok := k.policy.Band(to)
	if !ok {
		k.faults.Addf(at(i, "shift.to"), "%s has no category %s", k.policy.Title(), to)
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
	step := k.step(&f.Trail, category.RuleShift, f.Amount(), band.Base)
	step.Judgement, step.Note = true, in.Shift.Reason
	return true
}

// scales applies the answers on the scales of levels (art. 7).
func (k *calculation) scales(i int, in *Infringement, f *Fine) bool {
	indicative := false
	for _, scale := range factors.Scales() {
		answer := *in.On(scale)
		if answer == "" {
			continue
		}
		effect, named, _ := scale.Weigh(answer)
		step := k.factor(f, scale.Letter(), effect)
		if !step.After.Bounded() {
			k.errBound(at(i, fieldName(scale)), effect)
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

// adjust applies the circumstances a to k, in the order of the case (art. 7).
func (k *calculation) adjust(i int, in *Infringement, f *Fine) bool {
	for j := range in.Adjustments {
		adjustment := &in.Adjustments[j]
		step := k.factor(f, adjustment.Letters, adjustment.Effect)
		if step.Note = adjustment.Reason; !step.After.Bounded() {
			k.errBound(at(i, element("adjustments", j)+".effect"), adjustment.Effect)
			return false
		}
	}
	return true
}

func (k *calculation) factor(f *Fine, letters factors.Letters, effect factors.Effect) *Step {
	step := k.step(&f.Trail, category.RuleFactor, f.Amount(), effect.Apply(f.Amount(), f.Band))
	step.Judgement, step.Letters, step.Effect = true, letters, effect
	return step
}

// amountFaultf records that an effect leads nowhere, unless something is wrong with the effect itself.
func (k *calculation) amountFaultf(path, format string, effect factors.Effect) {
	if !slices.ContainsFunc(k.faults, func(f *boete.Fault) bool { return f.Path == path }) {
		k.faults.Addf(path, format, effect)
	}
}

func (k *calculation) errBound(path string, effect factors.Effect) {
	k.amountFaultf(path, "the effect %s takes the fine beyond € 10¹³, the most that is calculated", effect)
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
		share := k.policy.RecidiveShare()
		step := k.step(&f.Trail, category.RuleRecidive, f.Amount(), f.Amount().Add(f.Amount().Share(share)))
		step.Effect, step.Note = factors.Percent(share), in.RecidiveReason
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
		if weight != factors.Counts {
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

// depart applies the departures from the fine for one infringement, which may leave the bandwidth.
func (k *calculation) depart(i int, in *Infringement, f *Fine) {
	for j := range in.Departures {
		if !k.departure(&in.Departures[j], &f.Trail, f.Amount(), f.Band) {
			k.errDeparture(i, j, in.Departures[j].Effect)
			return
		}
	}
	if len(in.Departures) > 0 && f.Amount().Less(f.Band.Min) {
		k.note(NoteBelowBand, i, "departures")
	}
}

// departure adds a step that is a judgement after the policy (arts. 3:4, 5:46(2) Awb). It refuses to take an amount
// below zero or beyond what is calculated.
func (k *calculation) departure(d *Departure, trail *Trail, amount boete.EUR, band category.Band) bool {
	after := d.Effect.Apply(amount, band)
	if after.IsNegative() || !after.Bounded() {
		return false
	}
	step := k.step(trail, category.RuleDeparture, amount, after)
	step.Judgement, step.Note, step.Effect = true, d.Reason, d.Effect
	step.Citation = d.Citation
	if d.Citation.IsZero() {
		step.Citation = proportionality
	}
	return true
}

func (k *calculation) errDeparture(i, j int, effect factors.Effect) {
	k.amountFaultf(departurePath(i, j)+".effect", "the effect %s takes the amount below € 0 or beyond € 10¹³; take off less, or set it (=0)", effect)
}

// proportionality is what a departure rests on if the case cites nothing.
var proportionality = boete.Citation{Source: "Awb", Place: "art. 3:4, 5:46(2)"}

// maximum holds the fine to the statutory maximum of the infringement. It is a step only if it changes the amount.
func (k *calculation) maximum(i int, f *Fine) {
	if f.Maximum.IsZero() || !f.Maximum.Amount.Less(f.Amount()) {
		return
	}
	k.step(&f.Trail, category.RuleMaximum, f.Amount(), f.Maximum.Amount).Citation = f.Maximum.Citation
	if k.turnoverUnknown() {
		k.note(NoteTurnoverUnknown, i, "")
	}
}

// total adds the fines up, holds a linked total to the gravest maximum (art. 10; art. 83(3) AVG) and applies the
// departures from the total.
func (k *calculation) total(fines []Fine) Trail {
	if len(fines) == 1 && len(k.c.Departures) == 0 {
		return nil
	}
	trail := make(Trail, 0, 3+len(k.c.Departures))
	var amount boete.EUR
	for i := range fines {
		amount = amount.Add(fines[i].Amount())
	}
	if !amount.Bounded() {
		k.faults.Addf("infringements", "the fines add up to more than € 10¹³, the most that is calculated")
		return nil
	}
	limit := totalMaximum(fines, k.c.Linked)
	if len(fines) > 1 {
		k.step(&trail, category.RuleSum, boete.EUR{}, amount)
		if k.c.Linked {
			k.step(&trail, category.RuleConcurrence, amount, k.hold(amount, limit))
			amount = trail.Amount()
		}
	}
	for j := range k.c.Departures {
		if !k.departure(&k.c.Departures[j], &trail, amount, category.Band{}) {
			k.errDeparture(total, j, k.c.Departures[j].Effect)
			return nil // what follows would only repeat it
		}
		amount = trail.Amount()
	}
	if min := fines[0].Band.Min; len(fines) == 1 && amount.Less(min) && !fines[0].Amount().Less(min) {
		k.noteCase(NoteBelowBand, "departures")
	}
	if held := k.hold(amount, limit); held != amount {
		k.step(&trail, category.RuleMaximum, amount, held).Citation = limit.Citation
	}
	return trail
}

// totalMaximum is what the total may never exceed: the maximum of the gravest infringement if they are linked, and
// otherwise the sum of the maxima. It is zero if one of them is not known.
func totalMaximum(fines []Fine, linked bool) category.Maximum {
	var limit category.Maximum
	for i := range fines {
		m := &fines[i].Maximum
		switch {
		case m.IsZero():
			return category.Maximum{}
		case !linked:
			limit.Amount, limit.Citation = limit.Amount.Add(m.Amount), boete.Citation{Source: "AVG", Place: "art. 83", URL: m.Citation.URL}
		case limit.Amount.Less(m.Amount):
			limit.Amount, limit.Citation = m.Amount, m.Citation
		}
	}
	return limit
}

// hold returns the amount, or the limit if that is less; if the limit could be higher, that is noted.
func (k *calculation) hold(amount boete.EUR, limit category.Maximum) boete.EUR {
	if limit.IsZero() || !limit.Amount.Less(amount) {
		return amount
	}
	note := Note{Code: NoteTurnoverUnknown, Text: noteTexts[NoteTurnoverUnknown]}
	if k.turnoverUnknown() && !slices.Contains(k.notes, note) {
		k.notes = append(k.notes, note)
	}
	return limit.Amount
}

// turnoverUnknown reports whether a share of the turnover could raise the maximum, and the turnover is not known.
func (k *calculation) turnoverUnknown() bool {
	kind := k.c.Offender.Kind
	return k.c.Turnover == nil && kind != category.PublicBody && kind != category.NaturalPerson
}

// note records something that the result rests on.
func (k *calculation) note(code NoteCode, i int, field string) {
	k.notes = append(k.notes, Note{Code: code, Path: at(i, field), Text: noteTexts[code]})
}

// noteCase records something that the result as a whole rests on.
func (k *calculation) noteCase(code NoteCode, path string) {
	k.notes = append(k.notes, Note{Code: code, Path: path, Text: noteTexts[code]})
}

// step appends a step with the place of its rule in the policy, and returns it to be completed.
func (k *calculation) step(trail *Trail, rule category.Rule, before, after boete.EUR) *Step {
	citation, _ := k.policy.Cite(rule)
	*trail = append(*trail, Step{Rule: rule, Before: before, After: after, Citation: citation})
	return &(*trail)[len(*trail)-1]
}
