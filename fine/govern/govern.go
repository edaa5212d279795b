// Package govern finds which rules govern a case, before any amount is shown: a user asks about a case, seldom about
// a policy. It is as pure as package fine. An amount under rules that do not govern is a comparison, never the
// answer.
//
// [Advise] looks, in this order:
//
//  1. At the policy that the case names, or that is given: it always applies. Its verdict says whether it governs.
//  2. At what only one method has. A category, a shift, recidive, earlier sanctions, levels, circumstances a, b or g
//     and effects in a bandwidth belong to "ap-2019"; a seriousness, a start and a size belong to "edpb-04-2022"; a
//     provision of the Wbp belongs to "ap-2016". A case with fields of both methods is refused.
//  3. At the day of the decision and the offender; a turnover makes the offender an undertaking. Each policy that
//     governs, or is contested, is a candidate. If the conduct ended before the rules changed, the older rules remain
//     contested, as the milder ones.
//  4. Without a day, an offender and a turnover it gives an overview: each policy for its own time and offenders.
//
// A policy whose amounts are not known here is a candidate with a fault in place of a result, and with the result of
// "ap-2019" as well, for comparison. Where the method of the EDPB applies and the seriousness is open, a candidate
// has a row for each.
package govern

import (
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
)

// Basis says what the answer rests on. The values are stable.
type Basis string

// The bases.
const (
	BasisNamed    Basis = "named"    // the case names the policy, or it is given
	BasisMethod   Basis = "method"   // the case has what only one method has, or is about an act that only one policy is about
	BasisDecision Basis = "decision" // the day of the decision and the offender
	BasisOverview Basis = "overview" // none of these: each policy for its own time and offenders
)

// Advice is the answer to which rules govern a case.
type Advice struct {
	// Basis of the answer.
	Basis Basis
	// Fields are those that only one method has, by their paths, if that is the basis.
	Fields []string
	// Candidates are the policies that may govern, at least one: those that govern before contested ones, and then
	// the latest first.
	Candidates []Candidate
}

// Candidate is a policy that may govern a case, with the result under it.
type Candidate struct {
	// Policy that may govern.
	Policy *category.Policy
	// Verdict says whether it does. It is that on the day of the decision and the offender; without a day a policy
	// that is not excluded for the offender is a candidate.
	Verdict category.Verdict
	// Ground for the verdict; in an overview, for whom and when the policy is.
	Ground boete.Text
	// Case as it is calculated: with the policy and the kind of offender.
	Case fine.Case
	// Result under the policy, if there is one.
	Result fine.Result
	// Err says why there is no result. If all that is missing is the seriousness, there are Rows in its place.
	Err error
	// Rows are the results for each seriousness, where the case leaves it open.
	Rows []Row
	// Compared is the result of "ap-2019" for a policy whose amounts are not known here; nil if there is none.
	Compared *fine.Result
}

// Row is the result for a seriousness that the case does not choose.
type Row struct {
	Seriousness category.Seriousness
	Result      fine.Result
}

// Governs reports whether the policy governs, as far as is known here, and is neither contested nor excluded.
func (c *Candidate) Governs() bool { return c.Verdict == category.VerdictCandidate }

// Known reports whether there is a result, or a row for each seriousness.
func (c *Candidate) Known() bool { return c.Err == nil || len(c.Rows) > 0 }

// One returns the only candidate; false if there are several.
func (a *Advice) One() (Candidate, bool) {
	if len(a.Candidates) != 1 {
		return Candidate{}, false
	}
	return a.Candidates[0], true
}

// Result returns the result under the policy that governs, for a program that asks for one: if there are several
// candidates, or no result under the only one, the error says so.
func (a *Advice) Result() (fine.Result, error) {
	if one, ok := a.One(); ok {
		return one.Result, one.Err
	}
	var ids []string
	for _, c := range a.Candidates {
		ids = append(ids, c.Policy.ID())
	}
	fault := boete.Faultf(boete.CodeMissing,
		"several rules may govern this case (%s); give the day of the decision and the offender, or the policy", list(ids))
	fault.Path = "policy"
	return fine.Result{}, boete.Faults{fault}
}

// Advise returns which rules govern a case, with the result under each. It takes policies of one's own as
// [fine.Calculate] does.
//
// An error is a [boete.Faults]: a policy that does not exist, or a case with fields of both methods. Anything else
// that is wrong with the case is the error of each candidate.
func Advise(c fine.Case, own ...*category.Policy) (Advice, error) {
	if c.Turnover != nil && c.Offender.Kind == "" {
		c.Offender.Kind = category.KindCompany
	}
	if c.Policy != "" || len(own) > 0 {
		return named(c, BasisNamed, nil, own)
	}
	ofAP, ofEDPB := marks(&c)
	ofWbp := provisionsOf(&c, category.Wbp)
	switch {
	case len(ofAP) > 0 && len(ofEDPB) > 0:
		return Advice{}, boete.Faults{boete.Faultf(boete.CodeContradiction,
			"the case has what only the method of the AP has (%s) and what only that of the EDPB has (%s); leave one of them out",
			list(ofAP), list(ofEDPB))}
	case len(ofWbp) > 0:
		c.Policy = "ap-2016"
		return named(c, BasisMethod, ofWbp, nil)
	case len(ofAP) > 0:
		c.Policy = "ap-2019"
		return named(c, BasisMethod, ofAP, nil)
	case len(ofEDPB) > 0:
		c.Policy = "edpb-04-2022"
		return named(c, BasisMethod, ofEDPB, nil)
	case c.Decided.IsZero() && c.Offender.Kind == "":
		return overview(c), nil
	}
	return byDecision(c), nil
}

// named is the advice for a policy that is chosen already.
func named(c fine.Case, basis Basis, fields []string, own []*category.Policy) (Advice, error) {
	policy, err := fine.PolicyOf(c, own...)
	if err != nil {
		if policy = withoutAmounts(c.Policy, own); policy == nil {
			var faults boete.Faults
			faults.Add("policy", err)
			return Advice{}, faults
		}
	}
	choice, excluded := policy.Excludes(c.Offender.Kind)
	switch {
	case excluded:
	case c.Decided.IsZero():
		choice = category.Choice{Policy: policy, Verdict: category.VerdictCandidate, Ground: policy.Audience()}
	default:
		choice = policy.ChoiceAbout(c.Ended(), c.Decided, c.Offender.Kind)
	}
	return Advice{Basis: basis, Fields: fields, Candidates: []Candidate{candidate(c, choice, own...)}}, nil
}

// withoutAmounts is the policy that is chosen if its amounts are not known here, and otherwise nil.
func withoutAmounts(id string, own []*category.Policy) *category.Policy {
	among := own
	if len(own) == 0 {
		among = category.Policies()
	}
	i := slices.IndexFunc(among, func(p *category.Policy) bool {
		return p != nil && !p.Gap().IsZero() && (p.ID() == id || id == "" && len(own) == 1)
	})
	if i < 0 {
		return nil
	}
	return among[i]
}

// byDecision finds the policies that may govern a decision on the day about the offender; without a day, those that
// may govern on some day.
func byDecision(c fine.Case) Advice {
	a := Advice{Basis: BasisDecision}
	for _, p := range slices.Backward(category.Policies()) {
		if p.Act() == category.Wbp { // which the provision would say
			continue
		}
		choice, excluded := p.Excludes(c.Offender.Kind)
		switch {
		case excluded:
			continue
		case c.Decided.IsZero():
			choice = category.Choice{Policy: p, Verdict: category.VerdictCandidate, Ground: p.Audience()}
		default:
			choice = p.ChoiceAbout(c.Ended(), c.Decided, c.Offender.Kind)
		}
		if choice.Verdict != category.VerdictExcluded {
			a.Candidates = append(a.Candidates, candidate(c, choice))
		}
	}
	slices.SortStableFunc(a.Candidates, func(x, y Candidate) int { return rank(x.Verdict) - rank(y.Verdict) })
	if len(a.Candidates) == 0 { // a day before all of them
		oldest, _ := category.PolicyByID("ap-2019")
		a.Candidates = []Candidate{candidate(c, oldest.ChoiceAbout(c.Ended(), c.Decided, c.Offender.Kind))}
	}
	return a
}

func rank(v category.Verdict) int {
	order := []category.Verdict{category.VerdictCandidate, category.VerdictContested, category.VerdictExcluded}
	return slices.Index(order, v)
}

// overview gives each policy for its own time, with an offender whom it governs.
func overview(c fine.Case) Advice {
	a := Advice{Basis: BasisOverview}
	for _, of := range []struct {
		id   string
		kind category.OffenderKind
	}{{"edpb-04-2022", category.KindCompany}, {"ap-2023", category.KindPublicBody}, {"ap-2019", ""}} {
		policy, err := category.PolicyByID(of.id)
		if err != nil {
			continue
		}
		in := c
		in.Offender.Kind = of.kind
		a.Candidates = append(a.Candidates,
			candidate(in, category.Choice{Policy: policy, Verdict: category.VerdictCandidate, Ground: policy.Audience()}))
	}
	return a
}

// candidate calculates a case under a policy.
func candidate(c fine.Case, choice category.Choice, own ...*category.Policy) Candidate {
	c.Policy = choice.Policy.ID()
	found := Candidate{Policy: choice.Policy, Verdict: choice.Verdict, Ground: choice.Ground, Case: c}
	found.Result, found.Err = fine.Calculate(c, own...)
	switch {
	case found.Err == nil:
	case !choice.Policy.Gap().IsZero():
		c.Policy = "ap-2019"
		if compared, err := fine.Calculate(c); err == nil {
			found.Compared = &compared
		}
	case choice.Policy.Method() == category.MethodEDPB:
		found.Rows = rows(c, choice.Policy, own)
	}
	return found
}

// rows calculates a case without a seriousness for each level of it. There are none if anything else is wrong with
// the case.
func rows(c fine.Case, policy *category.Policy, own []*category.Policy) []Row {
	var open []int
	for i := range c.Infringements {
		if c.Infringements[i].Seriousness == "" {
			open = append(open, i)
		}
	}
	if len(open) == 0 {
		return nil
	}
	var found []Row
	for _, s := range policy.Table().Seriousness {
		c.Infringements = slices.Clone(c.Infringements)
		for _, i := range open {
			c.Infringements[i].Seriousness = s.Level
		}
		result, err := fine.Calculate(c, own...)
		if err != nil {
			return nil
		}
		found = append(found, Row{s.Level, result})
	}
	return found
}
