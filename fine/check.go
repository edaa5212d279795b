package fine

import (
	"slices"
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// MaxText is how long a name or a reason can be, in bytes, inclusive.
const MaxText = 5000

// PolicyOf returns the policy of a case: the built-in policy that it names or, if policies of one's own are given,
// the one of those. If there is only one of one's own, a case need not name it. A policy that does not exist or that
// cannot be calculated is a fault.
func PolicyOf(c Case, own ...*category.Policy) (*category.Policy, error) {
	none := boete.Faultf(boete.CodeMissing, "no policy is given; choose one, such as ap-2019")
	var policy *category.Policy
	switch {
	case len(own) == 0 && c.Policy == "":
		return nil, none
	case len(own) == 0:
		builtIn, err := category.PolicyByID(c.Policy)
		if err != nil {
			return nil, err
		}
		policy = builtIn
	default:
		i := slices.IndexFunc(own, func(p *category.Policy) bool { return p != nil && p.ID() == c.Policy })
		switch {
		case i < 0 && (c.Policy != "" || len(own) > 1) && own[0] != nil:
			return nil, boete.Faultf(boete.CodeContradiction,
				"the case names the policy %q, but the policy given is %q; give both the same id", c.Policy, own[0].ID())
		case i < 0:
			policy = own[0]
		default:
			policy = own[i]
		}
	}
	switch {
	case policy == nil || policy.Gap().IsZero() && policy.Method() == "": // only Go code can make one
		return nil, none
	case !policy.Gap().IsZero():
		return nil, boete.Faultf(boete.CodeLawUnknown,
			"it is not possible to calculate with %s. For whom: %s. %s", policy.Title(), policy.Audience(), policy.Gap())
	}
	return policy, nil
}

// check finds what is wrong with a case by itself, before anything is calculated.
type check struct {
	c      *Case
	policy *category.Policy // nil: that is a fault already, and nothing is held against the case because of it
}

// ofCase finds what is wrong with the case as a whole.
func (k check) ofCase() (f boete.Faults) {
	k.turnover(&f)
	c := k.c
	switch n := len(c.Infringements); {
	case n == 0:
		f.Addf(boete.CodeMissing, "infringements", "there is no infringement; a case has at least one")
	case n > MaxInfringements:
		f.Addf(boete.CodeLimit, "infringements",
			"there are %d infringements; a case has at most %d", n, MaxInfringements)
		return f
	case n > 1 && !k.knows(category.RuleSum):
		f.Add("infringements", k.errRule(category.RuleSum))
	}
	if c.Linked && k.knows(category.RuleSum) && !k.knows(category.RuleConcurrence) {
		f.Add("linked", k.errRule(category.RuleConcurrence))
	}
	checkText(&f, "id", c.ID)
	checkText(&f, "offender.name", c.Offender.Name)
	k.reason(&f, c.Linked, "linked", c.LinkedReason)
	k.departures(&f, c.Departures, true)
	return f
}

// turnover checks the turnover against the offender.
func (k check) turnover(f *boete.Faults) {
	turnover, kind := k.c.Turnover, k.c.Offender.Kind
	isOther := kind == category.KindPublicBody || kind == category.KindNaturalPerson
	only := func(path string) {
		f.Addf(boete.CodeContradiction, path,
			"a turnover counts for an undertaking only, but the offender is %s; leave it out, or make the offender a company", kind.Name())
	}
	switch {
	case turnover == nil:
	case k.c.TurnoverWithheld:
		f.Addf(boete.CodeContradiction, "turnover_withheld",
			"the turnover is given, but the case says that it is withheld; leave one of them out")
	case turnover.IsNegative():
		f.Addf(boete.CodeOutOfRange, "turnover",
			"the turnover is below € 0; give that of the group in the year before the decision, or leave it out")
	case !turnover.Bounded():
		f.Addf(boete.CodeLimit, "turnover", "the turnover is beyond € 10¹³, the most that is calculated")
	case isOther:
		only("turnover")
	}
	if k.c.TurnoverWithheld && isOther {
		only("turnover_withheld")
	}
	if kind != "" && !slices.Contains(category.OffenderKinds(), kind) { // only Go code can make one up
		f.Addf(boete.CodeUnknown, "offender.kind",
			"%q is not a kind of offender; choose company, public-body or natural-person (onderneming, overheid, natuurlijk-persoon)", string(kind))
	}
}

// ofInfringement finds what is wrong with an infringement, apart from what depends on its category. Paths are those
// in it.
func (k check) ofInfringement(in *Infringement) (f boete.Faults) {
	if err := in.Committed.Check(); err != nil {
		f.Add("committed", err)
	} else if !k.c.Decided.IsZero() && k.c.Decided.Before(in.Committed.From) {
		f.Addf(boete.CodeContradiction, "committed.from",
			"the infringement begins on %s, after the decision of %s", in.Committed.From, k.c.Decided)
	}
	if !in.Provision.IsZero() {
		f.Add("provision", in.Provision.Check()) // only Go code can make one up
	}
	for j := range in.With {
		f.AddElement("with", j, in.With[j].Check())
	}
	if in.Category != 0 {
		f.Add("category", k.needs(category.RuleBase))
	}
	if in.Shift != nil {
		f.Add("shift", k.needs(category.RuleShift))
		checkText(&f, "shift.reason", in.Shift.Reason)
	}
	k.choices(&f, in)
	checkText(&f, "recidive_reason", in.RecidiveReason)
	if in.Answers != (factors.Answers{}) {
		k.levels(&f, in)
	}
	for j := range in.Adjustments {
		f.AddElement("adjustments", j, k.adjustment(&in.Adjustments[j]))
	}
	if len(in.Adjustments) > 0 {
		f.Add("adjustments", k.needs(category.RuleFactor))
	}
	k.recidive(&f, in)
	k.departures(&f, in.Departures, false)
	k.size(&f, in)
	return f
}

// levels checks the answers on the scales of levels, and their reasons.
func (k check) levels(f *boete.Faults, in *Infringement) {
	for _, scale := range in.Given() {
		_, _, err := scale.Weigh(*in.On(scale))
		f.Add(scale.Field(), err)
		if err := k.needs(category.RuleFactor); err != nil {
			f.Add(scale.Field(), err)
		} else {
			f.Add(scale.Field(), k.needs(category.RuleBand)) // the levels are parts of the room in it
			if k.policy != nil && len(k.policy.Letters()) > 0 {
				f.Addf(boete.CodeOtherMethod, scale.Field(),
					"%s has no indicative levels; give an amount for a circumstance, with a reason", k.policy.Title())
			}
		}
	}
	for _, scale := range factors.Scales() {
		k.reason(f, *in.On(scale) != "", scale.Field(), *in.Reason(scale))
	}
}

// choices checks the seriousness, the start and the size, which are of the method of the EDPB.
func (k check) choices(f *boete.Faults, in *Infringement) {
	if k.isEDPB() && in.Seriousness.Name().IsZero() {
		f.Addf(boete.CodeMissing, "seriousness",
			"the seriousness is missing; choose low, medium or high (laag, gemiddeld, hoog)")
	} else {
		k.choice(f, category.RuleStart, in.Seriousness != "", "seriousness", in.SeriousnessReason)
	}
	k.choice(f, category.RuleStart, in.Start != nil, "start", in.StartReason)
	k.choice(f, category.RuleSize, in.Size != nil, "size", in.SizeReason)
}

// choice checks one choice and its reason.
func (k check) choice(f *boete.Faults, rule category.Rule, made bool, field, reason string) {
	switch {
	case made:
		f.Add(field, k.needs(rule))
	case reason != "" && !k.knows(rule):
		f.Add(field+"_reason", k.needs(rule))
		return
	}
	k.reason(f, made, field, reason)
}

// reason checks a reason, which must be that of something.
func (k check) reason(f *boete.Faults, made bool, field, reason string) {
	if reason == "" {
		return
	}
	path := field + "_reason"
	if !made {
		f.Addf(boete.CodeContradiction, path,
			"there is a reason for %s, but no value for it; give one, or leave the reason out", field)
	}
	checkText(f, path, reason)
}

// size checks that the share that is chosen for the size lies in the tier of the undertaking.
func (k check) size(f *boete.Faults, in *Infringement) {
	if !k.isEDPB() || in.Size == nil || in.Size.other == sizeNone || !k.knows(category.RuleSize) || !isAmount(k.c.Turnover) {
		return
	}
	switch tier, _ := sizeOf(k.c, k.policy); {
	case tier.Shares.IsZero():
		f.Addf(boete.CodeContradiction, "size",
			"the start is not lowered here: that is for an undertaking, and above the last tier of turnover the dynamic maximum reflects the size already (step 2); leave it out")
	case in.Size.other == sizeShare && !tier.Contains(in.Size.share):
		f.Addf(boete.CodeOutOfRange, "size",
			"%s of the start lies outside what the size of the undertaking allows, %s to %s; choose a share inside, or none if the start is not lowered",
			in.Size.share, tier.From, tier.To)
	}
}

// isAmount reports whether a turnover, if there is one, is an amount to calculate with.
func isAmount(turnover *boete.EUR) bool {
	return turnover == nil || !turnover.IsNegative() && turnover.Bounded()
}

// adjustment finds what is wrong with a circumstance.
func (k check) adjustment(a *factors.Adjustment) error {
	var f boete.Faults
	if !a.Letters.Valid() {
		f.Addf(boete.CodeMissing, "factor", "the factor is missing; give a letter from a to k")
	}
	f.Add("effect", k.effect(a.Effect))
	if used := a.Letters & ofSeriousness; k.isEDPB() && used != 0 {
		f.Addf(boete.CodeOtherMethod, "factor",
			"letter %s belongs to the seriousness in this method, and each circumstance counts once (step 2); leave it out here and let the seriousness and the start express it",
			used)
	}
	if k.policy != nil {
		f.Add("factor", lettersOf(k.policy, a.Letters))
	}
	checkText(&f, "reason", a.Reason)
	return f.Err()
}

// lettersOf returns a fault if a policy that calls its circumstances by names has none for one of the letters.
func lettersOf(policy *category.Policy, letters factors.Letters) error {
	named := policy.Letters()
	if len(named) == 0 {
		return nil
	}
	var nl, en []string
	for _, n := range named {
		nl, en = append(nl, n.Letter+" ("+n.Name.NL+")"), append(en, n.Letter+" ("+n.Name.EN+")")
	}
	for _, letter := range factors.AllLetters() {
		isNamed := func(n category.Letter) bool { return n.Letter == letter.String() }
		if letters&letter != 0 && !slices.ContainsFunc(named, isNamed) {
			return boete.Faultf(boete.CodeOtherMethod, "%s has no circumstance %s; it has %s", policy.Title(), letter,
				boete.Text{NL: strings.Join(nl, ", "), EN: strings.Join(en, ", ")})
		}
	}
	return nil
}

// nameOf is the name by which a policy calls the circumstances of some letters; none if it has the letters a to k.
func nameOf(policy *category.Policy, letters factors.Letters) (name boete.Text) {
	for _, n := range policy.Letters() {
		if letter, err := factors.ParseLetters(n.Letter); err == nil && letters&letter != 0 {
			if !name.IsZero() {
				name.NL, name.EN = name.NL+"; ", name.EN+"; "
			}
			name.NL, name.EN = name.NL+n.Name.NL, name.EN+n.Name.EN
		}
	}
	return name
}

// ofSeriousness are the circumstances that the seriousness has used, in the method of the EDPB (step 2).
const ofSeriousness = factors.A | factors.B | factors.G

// effect finds what is wrong with an effect by itself.
func (k check) effect(effect factors.Effect) error {
	if err := effect.Check(); err != nil {
		return err
	}
	if k.isEDPB() && effect.NeedsBand() {
		return boete.Faultf(boete.CodeOtherMethod,
			"the effect %s needs a bandwidth, but %s has none; give an amount or a percentage",
			effect, k.policy.Title())
	}
	return nil
}

// departures finds what is wrong with departures from a fine, or from the total.
func (k check) departures(f *boete.Faults, departures []Departure, ofTotal bool) {
	for j := range departures {
		f.AddElement("departures", j, k.departure(&departures[j], ofTotal))
	}
}

func (k check) departure(d *Departure, ofTotal bool) error {
	var f boete.Faults
	if err := k.effect(d.Effect); err != nil {
		f.Add("effect", err)
	} else if ofTotal && d.Effect.NeedsBand() {
		f.Addf(boete.CodeOtherMethod, "effect",
			"the effect %s needs a bandwidth, but a total has none; give an amount or a percentage", d.Effect)
	}
	if strings.TrimSpace(d.Reason) == "" {
		f.Addf(boete.CodeMissing, "reason", "a departure is a judgement and needs a reason")
	}
	checkText(&f, "reason", d.Reason)
	return f.Err()
}

// recidive finds what is wrong with the earlier sanctions, and with what the case says of recidive against them.
func (k check) recidive(f *boete.Faults, in *Infringement) {
	if in.Recidive != nil && (*in.Recidive || k.isEDPB()) {
		f.Add("recidive", k.needs(category.RuleRecidive))
	}
	if len(in.Priors) > 0 {
		f.Add("priors", k.needs(category.RuleRecidive))
	}
	if in.Recidive == nil && in.RecidiveReason != "" {
		f.Addf(boete.CodeContradiction, "recidive",
			"there is a reason for recidive, but recidive itself is missing; say true or false, or leave the reason out")
	}
	if len(in.Priors) == 0 || !k.knows(category.RuleRecidive) {
		return
	}
	found := len(*f)
	if in.Committed.From.IsZero() {
		f.Addf(boete.CodeMissing, "committed",
			"whether an earlier sanction counts depends on when the infringement was committed; give the period")
	}
	dated := true
	for j := range in.Priors {
		dated = dated && !in.Priors[j].Imposed.IsZero()
		f.AddElement("priors", j, k.prior(&in.Priors[j]))
	}
	if len(*f) > found && (!dated || in.Committed.From.IsZero()) {
		return // it cannot be weighed
	}
	if in.Recidive == nil || strings.TrimSpace(in.RecidiveReason) != "" {
		return
	}
	switch counts := in.priorCounts(); {
	case counts && !*in.Recidive:
		f.Addf(boete.CodeMissing, "recidive_reason",
			"an earlier fine counts for recidive, but recidive is false; give the reason for leaving the increase out")
	case !counts && *in.Recidive:
		f.Addf(boete.CodeContradiction, "recidive_reason",
			"recidive is true, but none of the earlier sanctions counts; give the reason, or leave recidive out")
	}
}

// prior finds what is wrong with an earlier sanction.
func (k check) prior(p *factors.Prior) error {
	var f boete.Faults
	switch {
	case p.Imposed.IsZero():
		f.Addf(boete.CodeMissing, "imposed", "the day on which the earlier sanction was imposed is missing")
	case !k.c.Decided.IsZero() && k.c.Decided.Before(p.Imposed):
		f.Addf(boete.CodeContradiction, "imposed",
			"the earlier sanction of %s was imposed after the decision of %s", p.Imposed, k.c.Decided)
	}
	if !p.Provision.IsZero() {
		f.Add("provision", p.Provision.Check()) // as of the infringement
	}
	if p.Sanction != "" && !slices.Contains(factors.Sanctions(), p.Sanction) { // only Go code can make one up
		f.Addf(boete.CodeUnknown, "sanction",
			"%q is not a sanction; choose fine, order or reprimand (boete, last, berisping)", string(p.Sanction))
	}
	return f.Err()
}

func checkText(f *boete.Faults, path, text string) {
	if len(text) > MaxText {
		f.Addf(boete.CodeLimit, path, "the text is too long; a name or a reason is at most %d bytes", MaxText)
	}
}

// needs returns a fault if the policy has no such rule, or if it is not known here.
func (k check) needs(rule category.Rule) error {
	switch {
	case k.knows(rule):
		return nil
	case k.policy.Method().Has(rule):
		return k.errRule(rule)
	case k.isEDPB():
		return boete.Faultf(boete.CodeOtherMethod,
			"%s does not have this: its method knows no categories, bandwidths, levels or increase for recidive; leave it out, or choose a policy of the AP, such as ap-2019",
			k.policy.Title())
	}
	if k.policy.Act() != category.AVG { // the Guidelines are about the AVG alone
		return boete.Faultf(boete.CodeOtherMethod,
			"%s does not have this: it belongs to the EDPB Guidelines 04/2022, which are about the AVG; leave it out",
			k.policy.Title())
	}
	return boete.Faultf(boete.CodeOtherMethod,
		"%s does not have this: it belongs to the EDPB Guidelines 04/2022; leave it out, or choose edpb-04-2022",
		k.policy.Title())
}

func (k check) errRule(rule category.Rule) error {
	return boete.Faultf(boete.CodeLawUnknown,
		"what the %s say about this (%s) is not known here; leave it out, or enter your own judgement as a departure with a reason",
		k.policy.Title(), string(rule))
}

func (k check) knows(rule category.Rule) bool { return k.policy == nil || k.policy.Knows(rule) }

func (k check) isEDPB() bool { return k.policy != nil && k.policy.Method() == category.MethodEDPB }

// element is the path of an element of a list: element("priors", 1) is "priors[1]".
func element(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }
