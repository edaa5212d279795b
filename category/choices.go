package category

import (
	"slices"

	"github.com/boete/boete"
)

// Verdict says whether a policy can govern a decision. The values are stable.
type Verdict string

const (
	// VerdictCandidate: the policy governs, or can govern, the decision.
	VerdictCandidate Verdict = "candidate"
	// VerdictContested: sources disagree, or decisions applied more than one.
	VerdictContested Verdict = "contested"
	// VerdictExcluded: the policy does not govern the decision.
	VerdictExcluded Verdict = "excluded"
)

// Name answers, in a word, whether the policy governs; empty if the verdict does not exist.
func (v Verdict) Name() boete.Text {
	return map[Verdict]boete.Text{
		VerdictCandidate: {NL: "ja", EN: "yes"},
		VerdictContested: {NL: "betwist", EN: "contested"},
		VerdictExcluded:  {NL: "nee", EN: "no"},
	}[v]
}

// Standing says whether a policy governs the decisions of some days about some offenders.
type Standing struct {
	// From is the first day of a decision, inclusive; none is without bound.
	From boete.Date `json:"from,omitzero"`
	// Until is the last day of a decision, inclusive; none is without bound.
	Until boete.Date `json:"until,omitzero"`
	// Offenders that it is about; none is all.
	Offenders []OffenderKind `json:"offenders,omitempty"`
	// Verdict on those decisions.
	Verdict Verdict `json:"verdict"`
	// Ground for the verdict.
	Ground boete.Text `json:"ground"`
}

// fits reports whether the standing is about a decision on a day about an offender. If the offender is not known, a
// standing for some offenders fits unless it excludes the policy: that would be rash.
func (s *Standing) fits(day boete.Date, kind OffenderKind) bool {
	switch {
	case !s.From.IsZero() && day.Before(s.From), !s.Until.IsZero() && s.Until.Before(day):
		return false
	case kind == "" && len(s.Offenders) > 0:
		return s.Verdict != VerdictExcluded
	}
	return len(s.Offenders) == 0 || slices.Contains(s.Offenders, kind)
}

// Choice says whether a policy can govern a decision.
type Choice struct {
	Policy  *Policy
	Verdict Verdict
	Ground  boete.Text
}

// Choices says for each built-in policy whether it can govern a decision on a day about an offender, and on what
// ground. If the kind is empty, the grounds say for whom it can. No formula yields the one policy that governs, so it
// remains a choice; [Guidance] says what else there is to know.
func Choices(day boete.Date, kind OffenderKind) []Choice {
	policies := Policies()
	choices := make([]Choice, len(policies))
	for i, p := range policies {
		choices[i] = p.Choice(day, kind)
	}
	return choices
}

// Choice says whether the policy can govern a decision on a day about an offender; see [Choices].
func (p *Policy) Choice(day boete.Date, kind OffenderKind) Choice {
	for i := range p.edition().table.Governs {
		if s := &p.edition().table.Governs[i]; s.fits(day, kind) {
			return Choice{p, s.Verdict, s.Ground}
		}
	}
	switch from, until := p.From(), p.Until(); {
	case !from.IsZero() && day.Before(from):
		return Choice{p, VerdictExcluded, boete.Text{NL: "nog niet in werking", EN: "not yet in force"}}
	case !until.IsZero() && until.Before(day):
		return Choice{p, VerdictExcluded, boete.Text{NL: "niet meer in werking", EN: "no longer in force"}}
	}
	return Choice{p, VerdictCandidate, boete.Text{NL: "in werking op die dag", EN: "in force on that day"}}
}

// Milder is the argument that rules which no longer govern are the milder ones for conduct that ended under them (lex
// mitior).
type Milder struct {
	// ConductUntil is the last day of the conduct, inclusive.
	ConductUntil boete.Date `json:"conduct_until"`
	// Ground of the argument.
	Ground boete.Text `json:"ground"`
}

// IsZero reports whether there is no such argument.
func (m Milder) IsZero() bool { return m == Milder{} }

// ChoiceAbout is [Policy.Choice] for a decision about conduct that ended on a day; no day means that the conduct goes
// on, or that its end is not known. Rules that no longer govern are contested if they may be the milder ones.
func (p *Policy) ChoiceAbout(ended, day boete.Date, kind OffenderKind) Choice {
	choice, m := p.Choice(day, kind), p.edition().table.Milder
	inTime := !m.IsZero() && !ended.IsZero() && !m.ConductUntil.Before(ended)
	if choice.Verdict == VerdictExcluded && inTime && !day.Before(p.From()) {
		return Choice{p, VerdictContested, m.Ground}
	}
	return choice
}

// Excludes returns the ground on which the policy governs no decision about an offender on any day; false if it may
// govern one.
func (p *Policy) Excludes(kind OffenderKind) (Choice, bool) {
	for i := range p.edition().table.Governs {
		switch s := &p.edition().table.Governs[i]; {
		case kind == "" || len(s.Offenders) > 0 && !slices.Contains(s.Offenders, kind):
		case s.Verdict != VerdictExcluded:
			return Choice{}, false
		case s.From.IsZero() && s.Until.IsZero():
			return Choice{p, s.Verdict, s.Ground}, true
		}
	}
	return Choice{}, false
}

// Remark is something to know before a policy is chosen.
type Remark struct {
	// About is its subject.
	About boete.Text `json:"about"`
	Text  boete.Text `json:"text"`
	// Citation of the rule, if there is one.
	Citation boete.Citation `json:"citation,omitzero"`
}

// Guidance says what the choice of a policy depends on besides the day: who counts as what, and processing in more
// than one member state.
func Guidance() []Remark {
	return []Remark{
		{About: boete.Text{NL: "onderneming", EN: "undertaking"}, Text: boete.Text{
			NL: "een economische eenheid, ook een ziekenhuis of een bijzondere school: daarvoor gelden sinds 24 mei 2023 de Richtsnoeren 04/2022 (edpb-04-2022)",
			EN: "an economic unit, also a hospital or a private school: the Guidelines 04/2022 have applied to these since 24 May 2023 (edpb-04-2022)"}},
		{About: boete.Text{NL: "overheid", EN: "public body"}, Text: boete.Text{
			NL: "een overheidsinstantie of -orgaan, zoals een gemeente of een ministerie: daarvoor gelden sinds december 2023 de regels van 2023 (ap-2023)",
			EN: "a public authority or body, such as a municipality or a ministry: the rules of 2023 have applied to these since December 2023 (ap-2023)"}},
		{About: boete.Text{NL: "natuurlijk persoon", EN: "natural person"}, Text: boete.Text{
			NL: "iemand die niet voor een bedrijf handelt: daarvoor gelden sinds december 2023 de regels van 2023 (ap-2023); wie dat wel doet, is in dit programma een onderneming",
			EN: "somebody who does not act for a business: the rules of 2023 have applied to these since December 2023 (ap-2023); somebody who does is an undertaking in this program"}},
		{About: boete.Text{NL: "grensoverschrijdend", EN: "cross-border"}, Text: boete.Text{
			NL: "bij verwerking in meer dan één lidstaat is één toezichthouder leidend (één loket), en dat is niet altijd de AP; op een onderneming zijn dan de Richtsnoeren 04/2022 van toepassing",
			EN: "where processing concerns more than one member state, one authority leads (one-stop-shop), and it is not always the AP; the Guidelines 04/2022 then apply to an undertaking"},
			Citation: boete.Citation{Source: "AVG", Place: "art. 56, 60", URL: urlAVG}},
	}
}
