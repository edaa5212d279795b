package fine

import (
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// MaxInfringements is how many infringements one case can have, inclusive.
const MaxInfringements = 1000

// Calculate returns the fine for a case, with every step that leads to it. The case names the policy: one that is
// built in or, if policies of one's own are given, one of those; then a case that names none takes the only one. See
// the package documentation for the rules.
//
// It returns [boete.Faults] if anything is wrong with the case, or if the law is unsettled on something that the case
// does not decide: all faults that can be found at once, each with its path. It uses nothing but its arguments, and
// may be called from any number of goroutines.
func Calculate(c Case, own ...*category.Policy) (Result, error) {
	r, err := calculate(c, own)
	if err == nil {
		r.lower(c, own)
	}
	return r, err
}

// calculate is [Calculate] without what follows if the start is lowered.
func calculate(c Case, own []*category.Policy) (Result, error) {
	policy, err := PolicyOf(c, own...)
	var faults boete.Faults
	faults.Add("policy", err)
	check := check{&c, policy}
	faults.Add("", check.ofCase().Err())
	if len(c.Infringements) > MaxInfringements {
		return Result{}, faults.Err()
	}

	r := Result{ID: c.ID, Fines: make([]Fine, len(c.Infringements)), Notes: notesOnOffender(&c, policy)}
	for i := range c.Infringements {
		f := fining{c: &c, in: &c.Infringements[i], course: course{policy: policy}}
		f.faults = check.ofInfringement(f.in)
		if policy != nil {
			f.calculate()
		}
		faults.AddElement("infringements", i, f.faults.Err())
		if len(faults) == 0 {
			r.Fines[i], r.Notes = f.fine, f.addNotes(r.Notes, i)
		}
	}
	if err := faults.Err(); err != nil {
		return Result{}, err
	}

	r.Policy, r.Title, r.Version, r.AsOf = policy.ID(), policy.Title(), boete.Version, category.KnownAsOf
	if len(r.Fines) > 1 || len(c.Departures) > 0 {
		t := totalling{c: &c, fines: r.Fines, course: course{policy: policy}}
		if err := t.calculate(); err != nil {
			return Result{}, err
		}
		r.Total, r.Notes = t.trail, t.addNotes(r.Notes)
	}
	choice := verdictOn(&c, policy)
	r.Verdict, r.Notes = choice.Verdict, append(r.Notes, notesOnPolicy(&c, policy, choice)...)
	return r, nil
}

// lower fills in how high the fines are at most if each start whose size is open is lowered: by the same calculation,
// with that choice. Nothing is filled in where an effect leaves nothing of that.
func (r *Result) lower(c Case, own []*category.Policy) {
	size, found := Lowered(), false
	c.Infringements = slices.Clone(c.Infringements)
	for i := range c.Infringements {
		in := &c.Infringements[i]
		if in.Size == nil && slices.ContainsFunc(r.Fines[i].Trail, func(s Step) bool { return s.Rule == category.RuleSize }) {
			in.Size, found = &size, true
		}
	}
	if !found {
		return
	}
	lowered, err := calculate(c, own)
	if err != nil {
		return
	}
	for i := range r.Fines {
		r.Fines[i].IfLowered = below(lowered.Fines[i].Amount(), r.Fines[i].Amount())
	}
	r.IfLowered = below(lowered.Amount(), r.Amount())
}

// below is the high end of a range if it is below that of another, and otherwise nil.
func below(lowered, whole boete.Range) *boete.EUR {
	if !lowered.High.Less(whole.High) {
		return nil
	}
	return &lowered.High
}

// fining is one infringement being fined.
type fining struct {
	c  *Case
	in *Infringement
	course
	fine   Fine
	faults boete.Faults // with their paths in the infringement

	// Findings on the way, for the notes: the tier of the maximum, what the annex says, whether the maximum is that
	// of a provision that is read with this one, and whether the maximum of such a provision is not known.
	tier                    category.Tier
	listing                 category.Listing
	oneConduct, withUnknown bool
}

// calculate finds the fine, by the method of the policy.
func (f *fining) calculate() {
	f.trail = make(Trail, 0, f.steps())
	switch f.policy.Method() {
	case category.MethodAP:
		f.ap()
	case category.MethodEDPB:
		f.edpb()
	}
	f.fine.Provision, f.fine.Band, f.fine.Trail = f.in.Provision, f.edges, f.trail
}

// steps is how many steps an infringement takes; a bandwidth or a maximum that changes the amount adds one.
func (f *fining) steps() int {
	n := 1 + len(f.in.Given()) + len(f.in.Adjustments) + len(f.in.Departures)
	if f.policy.Method() == category.MethodEDPB {
		return n + 3 // the start and the size, each as a range and as what is chosen in it
	}
	if f.in.Shift != nil {
		n++
	}
	if f.in.Recidive != nil || len(f.in.Priors) > 0 {
		n++
	}
	return n
}

// checked reports whether the infringement is without a fault so far. After a fault, the next steps would only repeat
// it.
func (f *fining) checked() bool { return len(f.faults) == 0 }

// refuse records an error at a path in the infringement, if there is one, and reports whether there is none.
func (f *fining) refuse(path string, err error) bool {
	f.faults.Add(path, err)
	return err == nil
}

// totalling is how the fines become the total.
type totalling struct {
	c     *Case
	fines []Fine
	course
	limit category.Maximum // what the total may never exceed
}

// calculate adds the fines up, holds a linked total to the gravest maximum (art. 10; art. 83(3) AVG), and applies the
// departures from the total.
func (t *totalling) calculate() error {
	t.trail = make(Trail, 0, 3+len(t.c.Departures))
	t.limit = totalMaximum(t.fines, t.c.Linked)
	if err := t.sum(); err != nil {
		return err
	}
	for j := range t.c.Departures {
		if err := t.depart(&t.c.Departures[j]); err != nil {
			var faults boete.Faults
			faults.Add(element("departures", j)+".effect", err)
			return faults
		}
	}
	t.hold(t.limit)
	return nil
}

// sum adds the fines up. One fine is its own sum, and no step.
func (t *totalling) sum() error {
	sum := t.fines[0].Amount()
	for i := range t.fines[1:] {
		sum = sum.Add(t.fines[i+1].Amount())
	}
	switch {
	case !sum.Bounded():
		return boete.Faults{{Code: boete.CodeLimit, Path: "infringements",
			Format: "the fines add up to more than € 10¹³, the most that is calculated"}}
	case len(t.fines) == 1:
		t.begin = sum
		return nil
	case !t.c.Linked:
		t.add(Step{Rule: category.RuleSum, After: sum})
		return nil
	}
	step := Step{Rule: category.RuleSum, After: sum}
	if t.policy.Method() == category.MethodEDPB { // one conduct, and not several (paras 43 and 45)
		step.Citation, _ = t.policy.Cite(category.RuleConcurrence)
	}
	t.add(step)
	t.add(Step{Rule: category.RuleConcurrence, After: held(sum, t.limit), Note: t.c.LinkedReason})
	return nil
}

// totalMaximum is what the total may never exceed: the maximum of the gravest infringement if they are linked, and
// otherwise the sum of the maxima. It is zero if one of them is not known.
func totalMaximum(fines []Fine, linked bool) category.Maximum {
	if slices.ContainsFunc(fines, func(f Fine) bool { return f.Maximum.IsZero() }) {
		return category.Maximum{}
	}
	limit := fines[0].Maximum
	if !linked && len(fines) > 1 {
		limit.Tier = ""
	}
	if !linked {
		limit.Citation = boete.Citation{Source: "AVG", Place: "art. 83", URL: limit.Citation.URL}
	}
	for i := range fines[1:] {
		switch m := &fines[i+1].Maximum; {
		case !linked:
			limit.Amount, limit.Citation.URL = limit.Amount.Add(m.Amount), m.Citation.URL
		case limit.Amount.Less(m.Amount):
			limit = *m
		}
	}
	return limit
}
