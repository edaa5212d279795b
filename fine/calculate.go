package fine

import (
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// MaxInfringements is how many infringements one case can have, inclusive.
const MaxInfringements = 1000

// Calculate returns the fine for a case, with every step that leads to it, by the built-in policy that the case names. See
// the package documentation for the rules.
//
// It returns [boete.Faults] if anything is wrong with the case, or if the law is unsettled on something that the case
// does not decide: all faults that can be found at once, each with its path. It uses nothing but its argument, and may
// be called from any number of goroutines.
func Calculate(c Case) (Result, error) {
	k := calculation{c: c}
	k.choosePolicy()
	return k.calculate()
}

// CalculateUnder is [Calculate] by a policy of one's own, which [category.New] made. The case names the same policy by its
// id, or none.
func CalculateUnder(policy *category.Policy, c Case) (Result, error) {
	k := calculation{c: c}
	k.takePolicy(policy)
	return k.calculate()
}

func (k *calculation) calculate() (Result, error) {
	if !k.checkCase() {
		return Result{}, k.faults.Err()
	}
	k.noteUndertaking()
	fines := make([]Fine, len(k.c.Infringements))
	for i := range k.c.Infringements {
		k.checkInfringement(i)
		if k.policy != nil {
			k.fine(i, &fines[i])
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
	return Result{ID: k.c.ID, Policy: k.policy.ID(), Title: k.policy.Title(), Fines: fines, Total: total, Notes: k.notes}, nil
}

// calculation is a case being calculated: what was found wrong, and what is to be noted.
type calculation struct {
	c      Case
	policy *category.Policy
	faults boete.Faults
	notes  []Note
	// unsound is true if an effect is beyond its bounds, and badTurnover if something is wrong with the turnover: then no
	// amount is calculated that would only show it again.
	unsound, badTurnover bool
}

// weighPolicy notes what stands against the policy as the one that governs the decision. It never refuses: which policy
// governs is a choice.
func (k *calculation) weighPolicy() {
	switch {
	case k.policy.IsOwn():
		k.noteCase(NotePolicyOwn, "policy")
	case !k.knows(category.RuleFactor):
		k.noteCase(NotePolicyPartial, "policy")
	}
	day, kind := k.c.Decided, k.c.Offender.Kind
	choice, excluded := k.policy.Excludes(kind)
	if !excluded && day.IsZero() {
		k.noteCase(NotePolicyUndated, "policy")
		return
	}
	if !excluded {
		choice = k.policy.Choice(day, kind)
	}
	switch choice.Verdict {
	case category.VerdictExcluded:
		k.noteCase(NotePolicySuperseded, "policy")
	case category.VerdictContested:
		k.noteCase(NotePolicyContested, "policy")
	default:
		return
	}
	if ground := choice.Ground; !ground.IsZero() { // that of a policy file may be
		k.notes[len(k.notes)-1].Ground = &ground
	}
}

// fine calculates one infringement, by the method of the policy.
func (k *calculation) fine(i int, f *Fine) {
	in := &k.c.Infringements[i]
	f.Provision, f.Trail = in.Provision, make(Trail, 0, k.steps(in))
	switch k.policy.Method() {
	case category.MethodAP:
		k.ap(i, in, f)
	case category.MethodEDPB:
		k.edpb(i, in, f)
	}
}

// steps is how many steps an infringement asks for; a bandwidth or a maximum that changes the amount adds one.
func (k *calculation) steps(in *Infringement) int {
	n := 1 + len(in.Given()) + len(in.Adjustments) + len(in.Departures)
	if k.isEDPB() {
		return n + 3 // the start and the size, each as a range and as what is chosen in it
	}
	if in.Shift != nil {
		n++
	}
	if in.Recidive != nil || len(in.Priors) > 0 {
		n++
	}
	return n
}

// adjust applies the circumstances, in the order of the case (art. 7 of AP 2019; step 3 of the EDPB method).
func (k *calculation) adjust(i int, in *Infringement, f *Fine) bool {
	for j := range in.Adjustments {
		adjustment := &in.Adjustments[j]
		step := k.factor(f, adjustment.Letters, adjustment.Effect)
		step.Note = adjustment.Reason
		if err := k.attain(step); err != nil {
			k.addUnlessFaulty(at(i, element("adjustments", j)+".effect"), err)
			return false
		}
	}
	return true
}

func (k *calculation) factor(f *Fine, letters factors.Letters, effect factors.Effect) *Step {
	step := k.step(&f.Trail, category.RuleFactor, f.Amount(), apply(effect, f.Amount(), f.Band))
	step.Judgement, step.Letters, step.Effect = true, letters, effect
	return step
}

// apply returns what an effect makes of an amount, or of both ends of one that is open.
func apply(effect factors.Effect, amount boete.Range, band category.Band) boete.Range {
	if !amount.IsOpen() {
		return boete.Exactly(effect.Apply(amount.Low, band))
	}
	return boete.Range{Low: effect.Apply(amount.Low, band), High: effect.Apply(amount.High, band)}
}

// attain checks that a factor leads to an amount that is calculated. In the AP method that may be below zero for a while,
// because the bandwidth follows; in the EDPB method nothing does.
func (k *calculation) attain(step *Step) error {
	if k.policy.Method() == category.MethodAP {
		if !step.After.Bounded() {
			return boete.Faultf(boete.CodeLimit, "the effect %s takes the fine beyond € 10¹³, the most that is calculated", step.Effect)
		}
		return nil
	}
	attained, ok := attainable(step.After)
	if !ok {
		return errUnattainable(step.Effect)
	}
	if step.After != attained {
		k.noteOnce(NoteBelowZero, "")
	}
	step.After = attained
	return nil
}

// attainable leaves the amounts below zero out of a range: choices that lead there are not possible. It is false if that
// leaves nothing, or if the range is beyond what is calculated.
func attainable(r boete.Range) (boete.Range, bool) {
	if r.High.IsNegative() || !r.Bounded() {
		return r, false
	}
	if r.Low.IsNegative() {
		r.Low = boete.EUR{}
	}
	return r, true
}

func errUnattainable(effect factors.Effect) error {
	return boete.Faultf(boete.CodeOutOfRange, "the effect %s takes the amount below € 0 or beyond € 10¹³; take off less, or set it (=0)", effect)
}

// addUnlessFaulty records that an effect leads nowhere, unless something is wrong with the effect itself.
func (k *calculation) addUnlessFaulty(path string, err error) {
	if !slices.ContainsFunc(k.faults, func(f *boete.Fault) bool { return f.Path == path }) {
		k.faults.Add(path, err)
	}
}

// depart applies the departures from the fine for one infringement, which may leave the bandwidth.
func (k *calculation) depart(i int, in *Infringement, f *Fine) {
	for j := range in.Departures {
		if !k.departure(i, j, &in.Departures[j], &f.Trail, f.Amount(), f.Band) {
			return
		}
	}
	if len(in.Departures) > 0 && f.Amount().Low.Less(f.Band.Min) {
		k.note(NoteBelowBand, i, "departures")
	}
}

// departure adds a step that is a judgement after the factors. It refuses to take an amount below zero or beyond what is
// calculated.
func (k *calculation) departure(i, j int, d *Departure, trail *Trail, amount boete.Range, band category.Band) bool {
	applied := apply(d.Effect, amount, band)
	after, ok := attainable(applied)
	if after != applied {
		k.noteOnce(NoteBelowZero, "")
	}
	if !ok {
		k.addUnlessFaulty(departurePath(i, j)+".effect", errUnattainable(d.Effect))
		return false
	}
	step := k.step(trail, category.RuleDeparture, amount, after)
	step.Judgement, step.Note, step.Effect = true, d.Reason, d.Effect
	switch {
	case !d.Citation.IsZero():
		step.Citation = d.Citation
	case !k.knows(category.RuleDeparture):
		step.Citation = proportionality
	}
	return true
}

// proportionality is what a departure rests on if neither the case nor the policy cites anything.
var proportionality = boete.Citation{Source: "Awb", Place: "art. 3:4, 5:46(2)"}

// maximum holds the fine to the statutory maximum of the infringement. It is a step only if it changes the amount.
func (k *calculation) maximum(i int, f *Fine) {
	held := hold(f.Amount(), f.Maximum)
	if held == f.Amount() {
		return
	}
	k.step(&f.Trail, category.RuleMaximum, f.Amount(), held).Citation = f.Maximum.Citation
	k.noteTurnover(at(i, ""))
}

// total adds the fines up, holds a linked total to the gravest maximum (art. 10; art. 83(3) AVG) and applies the
// departures from the total.
func (k *calculation) total(fines []Fine) Trail {
	if len(fines) == 1 && len(k.c.Departures) == 0 {
		return nil
	}
	trail := make(Trail, 0, 3+len(k.c.Departures))
	var amount boete.Range
	for i := range fines {
		amount = amount.Add(fines[i].Amount())
	}
	if !amount.Bounded() {
		k.faults.Addf(boete.CodeLimit, "infringements", "the fines add up to more than € 10¹³, the most that is calculated")
		return nil
	}
	limit := totalMaximum(fines, k.c.Linked)
	if len(fines) > 1 {
		sum := k.step(&trail, category.RuleSum, boete.Range{}, amount)
		if k.c.Linked && k.isEDPB() { // one conduct, and not several (paras 43 and 45)
			sum.Citation, _ = k.policy.Cite(category.RuleConcurrence)
		}
		if k.c.Linked {
			held := hold(amount, limit)
			if k.step(&trail, category.RuleConcurrence, amount, held); held != amount {
				k.noteTurnover("")
			}
			amount = held
		}
	}
	for j := range k.c.Departures {
		if !k.departure(total, j, &k.c.Departures[j], &trail, amount, category.Band{}) {
			return nil // what follows would only repeat it
		}
		amount = trail.Amount()
	}
	if min := fines[0].Band.Min; len(fines) == 1 && amount.Low.Less(min) && !fines[0].Amount().Low.Less(min) {
		k.noteCase(NoteBelowBand, "departures")
	}
	if held := hold(amount, limit); held != amount {
		k.step(&trail, category.RuleMaximum, amount, held).Citation = limit.Citation
		k.noteTurnover("")
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

// hold returns the amount, or the limit if that is less.
func hold(amount boete.Range, limit category.Maximum) boete.Range {
	if limit.IsZero() || !limit.Amount.Less(amount.High) {
		return amount
	}
	return amount.Clamp(boete.EUR{}, limit.Amount)
}

// noteTurnover notes that an amount was held to a maximum that may be higher, because the turnover is not known.
func (k *calculation) noteTurnover(path string) {
	if k.turnoverUnknown() && k.policy.Method() == category.MethodAP {
		k.noteOnce(NoteTurnoverUnknown, path)
	}
}

// turnoverUnknown reports whether a share of the turnover could raise the maximum, and the turnover is not known.
func (k *calculation) turnoverUnknown() bool {
	kind := k.c.Offender.Kind
	return k.c.Turnover == nil && kind != category.KindPublicBody && kind != category.KindNaturalPerson
}

// noteOnce records a note that is not there yet.
func (k *calculation) noteOnce(code NoteCode, path string) {
	if note := (Note{Code: code, Path: path, Text: noteTexts[code]}); !slices.Contains(k.notes, note) {
		k.notes = append(k.notes, note)
	}
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
func (k *calculation) step(trail *Trail, rule category.Rule, before, after boete.Range) *Step {
	*trail = append(*trail, Step{})
	step := &(*trail)[len(*trail)-1]
	step.Rule, step.Before, step.After = rule, before, after
	step.Citation, _ = k.policy.Cite(rule)
	return step
}
