package fine

import (
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// checkCase finds what is wrong with the case as a whole. It is false if there is no use in going on.
func (k *calculation) checkCase() bool {
	k.checkTurnover()
	c := &k.c
	switch n := len(c.Infringements); {
	case n == 0:
		k.faults.Addf(boete.CodeMissing, "infringements", "there is no infringement; a case has at least one")
	case n > MaxInfringements:
		k.faults.Addf(boete.CodeLimit, "infringements", "there are %d infringements; a case has at most %d", n, MaxInfringements)
		return false
	case n > 1:
		if !k.knows(category.RuleSum) {
			k.errRule(category.RuleSum, "infringements")
		}
	}
	if c.Linked && k.knows(category.RuleSum) && !k.knows(category.RuleConcurrence) {
		k.errRule(category.RuleConcurrence, "linked")
	}
	if len(c.ID) > MaxText {
		k.errText("id")
	}
	if len(c.Offender.Name) > MaxText {
		k.errText("offender.name")
	}
	k.checkDepartures(total, c.Departures)
	return true
}

// choosePolicy finds the built-in policy that the case names.
func (k *calculation) choosePolicy() {
	if k.c.Policy == "" {
		k.faults.Addf(boete.CodeMissing, "policy", "no policy is given; choose one, such as ap-2019")
		return
	}
	policy, err := category.PolicyByID(k.c.Policy)
	if err != nil {
		k.faults.Add("policy", err)
		return
	}
	k.takePolicy(policy)
}

// takePolicy takes a policy for the case, if it is the one that the case names and can be calculated.
func (k *calculation) takePolicy(policy *category.Policy) {
	switch {
	case policy == nil:
		k.faults.Addf(boete.CodeMissing, "policy", "no policy is given; choose one, such as ap-2019")
	case k.c.Policy != "" && k.c.Policy != policy.ID():
		k.faults.Addf(boete.CodeContradiction, "policy", "the case is of %q and the policy is %q; give both the same id", k.c.Policy, policy.ID())
	case policy.Gap().IsZero() && policy.Method() == "": // only Go code can make one
		k.faults.Addf(boete.CodeMissing, "policy", "no policy is given; choose one, such as ap-2019")
	case !policy.Gap().IsZero():
		k.faults.Addf(boete.CodeLawUnknown, "policy", "%s can not be calculated. It is for: %s. %s", policy.Title(), policy.Audience(), policy.Gap())
	default:
		k.policy = policy
	}
}

func (k *calculation) checkTurnover() {
	turnover, kind := k.c.Turnover, k.c.Offender.Kind
	k.badTurnover = turnover != nil && (turnover.IsNegative() || !turnover.Bounded())
	switch {
	case turnover == nil:
	case k.c.TurnoverWithheld:
		k.faults.Addf(boete.CodeContradiction, "turnover_withheld", "the turnover is given, and is said to be withheld; leave one of them out")
	case turnover.IsNegative():
		k.faults.Addf(boete.CodeOutOfRange, "turnover", "the turnover is below € 0; give that of the group in the year before the decision, or leave it out")
	case !turnover.Bounded():
		k.faults.Addf(boete.CodeLimit, "turnover", "the turnover is beyond € 10¹³, the most that is calculated")
	case kind == category.KindPublicBody || kind == category.KindNaturalPerson:
		k.faults.Addf(boete.CodeContradiction, "turnover", "a turnover counts for an undertaking only, and the offender is %s; leave it out, or make the offender a company", kind.Name())
	}
	if k.c.TurnoverWithheld && (kind == category.KindPublicBody || kind == category.KindNaturalPerson) {
		k.faults.Addf(boete.CodeContradiction, "turnover_withheld", "a turnover counts for an undertaking only, and the offender is %s; leave it out, or make the offender a company", kind.Name())
	}
	if kind != "" && !slices.Contains(category.OffenderKinds(), kind) { // only Go code can make one up
		k.faults.Addf(boete.CodeUnknown, "offender.kind", "%q is not a kind of offender; choose company, public-body or natural-person (onderneming, overheid, natuurlijk-persoon)", string(kind))
	}
}

// checkInfringement finds what is wrong with an infringement, apart from what depends on its category.
func (k *calculation) checkInfringement(i int) {
	in := &k.c.Infringements[i]
	if err := in.Committed.Check(); err != nil {
		k.faults.Add(at(i, "committed"), err)
	} else if !k.c.Decided.IsZero() && k.c.Decided.Before(in.Committed.From) {
		k.faults.Addf(boete.CodeContradiction, at(i, "committed.from"), "the infringement begins on %s, after the decision of %s", in.Committed.From, k.c.Decided)
	}
	if !in.Provision.IsZero() {
		if err := in.Provision.Check(); err != nil { // only Go code can make one up
			k.faults.Add(at(i, "provision"), err)
		}
	}
	if in.Category != 0 {
		k.needs(category.RuleBase, i, "category")
	}
	if in.Shift != nil {
		k.needs(category.RuleShift, i, "shift")
		if len(in.Shift.Reason) > MaxText {
			k.errText(at(i, "shift.reason"))
		}
	}
	if k.isEDPB() && in.Seriousness.Name().IsZero() {
		k.faults.Addf(boete.CodeMissing, at(i, "seriousness"), "the seriousness is missing; choose low, medium or high (laag, gemiddeld, hoog)")
	} else {
		k.checkChoice(i, category.RuleStart, in.Seriousness != "", "seriousness", in.SeriousnessReason)
	}
	k.checkChoice(i, category.RuleStart, in.Start != nil, "start", in.StartReason)
	k.checkChoice(i, category.RuleSize, in.Size != nil, "size", in.SizeReason)
	if len(in.RecidiveReason) > MaxText {
		k.errText(at(i, "recidive_reason"))
	}
	for _, scale := range in.Given() {
		if _, _, err := scale.Weigh(*in.On(scale)); err != nil {
			k.faults.Add(at(i, fieldName(scale)), err)
		}
		if k.needs(category.RuleFactor, i, fieldName(scale)) {
			k.needs(category.RuleBand, i, fieldName(scale)) // the levels are parts of the room in it
		}
	}
	for j := range in.Adjustments {
		adjustment := &in.Adjustments[j]
		if !adjustment.Letters.Valid() {
			k.faults.Addf(boete.CodeMissing, at(i, element("adjustments", j)+".factor"), "the factor is missing; give a letter from a to k")
		}
		if err := k.checkEffect(adjustment.Effect); err != nil {
			k.faults.Add(at(i, element("adjustments", j)+".effect"), err)
		}
		if k.isEDPB() && adjustment.Letters&ofSeriousness != 0 {
			k.faults.Addf(boete.CodeOtherMethod, at(i, element("adjustments", j)+".factor"), "letter %s belongs to the seriousness in this method, and each circumstance counts once (step 2); leave it out here and let the seriousness and the start express it", adjustment.Letters&ofSeriousness)
		}
		if len(adjustment.Reason) > MaxText {
			k.errText(at(i, element("adjustments", j)+".reason"))
		}
	}
	if len(in.Adjustments) > 0 {
		k.needs(category.RuleFactor, i, "adjustments")
	}
	k.checkRecidive(i, in)
	k.checkDepartures(i, in.Departures)
}

// ofSeriousness are the circumstances that the seriousness has used, in the EDPB method (step 2).
const ofSeriousness = factors.A | factors.B | factors.G

// checkEffect finds what is wrong with an effect by itself.
func (k *calculation) checkEffect(effect factors.Effect) error {
	if err := effect.Check(); err != nil {
		k.unsound = true
		return err
	}
	if k.isEDPB() && effect.NeedsBand() {
		k.unsound = true
		return boete.Faultf(boete.CodeOtherMethod, "the effect %s needs a bandwidth, and %s has none; give an amount or a percentage", effect, k.policy.Title())
	}
	return nil
}

// checkChoice finds what is wrong with a choice of the EDPB method and its reason.
func (k *calculation) checkChoice(i int, rule category.Rule, made bool, field, reason string) {
	switch {
	case made:
		k.needs(rule, i, field)
	case reason != "" && !k.knows(rule):
		k.needs(rule, i, field+"_reason")
	case reason != "":
		k.faults.Addf(boete.CodeContradiction, at(i, field+"_reason"), "there is a reason for %s, and nothing it is the reason of; give it, or leave the reason out", field)
	}
	if len(reason) > MaxText {
		k.errText(at(i, field+"_reason"))
	}
}

// isEDPB reports whether the case is calculated by the EDPB method.
func (k *calculation) isEDPB() bool {
	return k.policy != nil && k.policy.Method() == category.MethodEDPB
}

// total stands for the index of an infringement where the case as a whole is meant.
const total = -1

// checkDepartures finds what is wrong with the departures from a fine, or from the total.
func (k *calculation) checkDepartures(i int, departures []Departure) {
	for j := range departures {
		d := &departures[j]
		if err := k.checkEffect(d.Effect); err != nil {
			k.faults.Add(departurePath(i, j)+".effect", err)
		} else if i == total && d.Effect.NeedsBand() {
			k.faults.Addf(boete.CodeOtherMethod, departurePath(i, j)+".effect", "the effect %s needs a bandwidth, and a total has none; give an amount or a percentage", d.Effect)
		}
		if isBlank(d.Reason) {
			k.faults.Addf(boete.CodeMissing, departurePath(i, j)+".reason", "a departure is a judgement and needs a reason")
		}
		if len(d.Reason) > MaxText {
			k.errText(departurePath(i, j) + ".reason")
		}
	}
}

func departurePath(i, j int) string {
	if i == total {
		return element("departures", j)
	}
	return at(i, element("departures", j))
}

func (k *calculation) checkRecidive(i int, in *Infringement) {
	if in.Recidive != nil && (*in.Recidive || k.isEDPB()) {
		k.needs(category.RuleRecidive, i, "recidive")
	}
	if len(in.Priors) > 0 {
		k.needs(category.RuleRecidive, i, "priors")
	}
	if in.Recidive == nil && in.RecidiveReason != "" {
		k.faults.Addf(boete.CodeContradiction, at(i, "recidive"), "there is a reason for recidive, and nothing it is the reason of; say recidive true or false, or leave the reason out")
	}
	if len(in.Priors) == 0 || !k.knows(category.RuleRecidive) {
		return
	}
	complete := true
	if in.Committed.From.IsZero() {
		k.faults.Addf(boete.CodeMissing, at(i, "committed"), "whether an earlier sanction counts depends on when the infringement was committed; give the period")
		complete = false
	}
	for j := range in.Priors {
		if in.Priors[j].Imposed.IsZero() {
			k.faults.Addf(boete.CodeMissing, at(i, element("priors", j)+".imposed"), "the day on which the earlier sanction was imposed is missing")
			complete = false
		} else if !k.c.Decided.IsZero() && k.c.Decided.Before(in.Priors[j].Imposed) {
			k.faults.Addf(boete.CodeContradiction, at(i, element("priors", j)+".imposed"), "the earlier sanction of %s was imposed after the decision of %s", in.Priors[j].Imposed, k.c.Decided)
		}
	}
	if !complete || in.Recidive == nil || !isBlank(in.RecidiveReason) {
		return
	}
	counts := slices.ContainsFunc(in.Priors, func(p factors.Prior) bool {
		return p.Weigh(in.Committed, in.Provision, in.With) == factors.WeightCounts
	})
	switch {
	case counts && !*in.Recidive:
		k.faults.Addf(boete.CodeMissing, at(i, "recidive_reason"), "an earlier fine counts for recidive, and recidive is false; give the reason for leaving the increase out")
	case !counts && *in.Recidive:
		k.faults.Addf(boete.CodeContradiction, at(i, "recidive_reason"), "recidive is true, and none of the earlier sanctions counts; give the reason, or leave recidive out")
	}
}

// MaxText is how long a name or a reason can be, in bytes, inclusive.
const MaxText = 5000

func (k *calculation) errText(path string) {
	k.faults.Addf(boete.CodeLimit, path, "the text is too long; a name or a reason is at most %d bytes", MaxText)
}

func isBlank(text string) bool { return strings.TrimSpace(text) == "" }

// needs records a fault if the policy has no rule that a field asks for, or if it is not known here; then it is false.
func (k *calculation) needs(rule category.Rule, i int, field string) bool {
	switch {
	case k.knows(rule):
		return true
	case k.policy.Method().Has(rule):
		k.errRule(rule, at(i, field))
	case k.isEDPB():
		k.faults.Addf(boete.CodeOtherMethod, at(i, field), "%s does not have this: its method knows no categories, bandwidths, levels or increase for recidive; leave it out, or choose a policy of the AP, such as ap-2019", k.policy.Title())
	default:
		k.faults.Addf(boete.CodeOtherMethod, at(i, field), "%s does not have this: it is of the EDPB Guidelines; leave it out, or choose edpb-04-2022", k.policy.Title())
	}
	return false
}

func (k *calculation) errRule(rule category.Rule, path string) {
	k.faults.Addf(boete.CodeLawUnknown, path, "what the %s say of this (%s) is not known here; leave it out, or enter your own judgement as a departure with a reason", k.policy.Title(), string(rule))
}

func (k *calculation) knows(rule category.Rule) bool {
	if k.policy == nil {
		return true // that is a fault already
	}
	return k.policy.Knows(rule)
}

// fieldName is the field of a case file for a scale.
func fieldName(scale factors.Scale) string { return strings.ReplaceAll(scale.Name().EN, "-", "_") }
