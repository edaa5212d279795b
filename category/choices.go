package category

import "github.com/boete/boete"

// Verdict says whether a policy can govern a decision. The values are stable.
type Verdict string

const (
	// Candidate: the policy governs, or can govern, the decision.
	Candidate Verdict = "candidate"
	// Disputed: sources disagree, or decisions applied more than one.
	Disputed Verdict = "contested"
	// Excluded: the policy does not govern the decision.
	Excluded Verdict = "excluded"
)

// Choice is what can be said of a policy for a decision.
type Choice struct {
	Policy  *Policy
	Verdict Verdict
	Ground  boete.Text
}

// Days on which the rules changed; see the tables of the policies for the sources.
var (
	start2016    = boete.NewDate(2016, 1, 1)
	start2019    = boete.NewDate(2019, 3, 15)
	edpbAdopted  = boete.NewDate(2023, 5, 24)
	december2023 = boete.NewDate(2023, 12, 1) // the day in the month is not known
	repeal2019   = boete.NewDate(2023, 12, 12)
	year2025     = boete.NewDate(2025, 1, 1)
)

// Choices says of each policy whether it can govern a decision on a day about an offender, and on what ground. The kind
// may be empty: then the grounds say for whom. No formula yields the one policy that governs, so it stays a choice.
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
	var choice Choice
	if p.choose != nil {
		choice = p.choose(day, kind)
	}
	choice.Policy = p
	return choice
}

func choose2016(day boete.Date, _ OffenderKind) Choice {
	switch {
	case day.Before(start2016):
		return excluded("nog niet in werking (vanaf 1 januari 2016)", "not yet in force (from 1 January 2016)")
	case day.Before(start2019):
		return candidate("in werking op die dag, voor de Wbp", "in force on that day, for the Wbp")
	}
	return disputed("ingetrokken, maar nog toegepast (UWV, 2021): alleen voor gedragingen waarvan het zwaartepunt onder de Wbp ligt",
		"repealed, but still applied (UWV, 2021): only for conduct whose weight lies under the Wbp")
}

func choose2019(day boete.Date, kind OffenderKind) Choice {
	switch {
	case day.Before(start2019):
		return excluded("nog niet in werking (vanaf 15 maart 2019)", "not yet in force (from 15 March 2019)")
	case day.Before(edpbAdopted):
		return candidate("in werking op die dag, voor iedereen", "in force on that day, for everybody")
	case day.Before(repeal2019):
		return disputed("volgens één secundaire bron later met terugwerkende kracht tot 24 mei 2023 ingetrokken; op 2 november 2023 nog toegepast (Voorschoten)",
			"repealed later with effect from 24 May 2023, according to one secondary source; still applied on 2 November 2023 (Voorschoten)")
	case day.Before(year2025) && (kind == "" || kind == Company):
		return disputed("ingetrokken, maar in besluiten over ondernemingen naast de Richtsnoeren toegepast (ICS, december 2023; A.S. Watson, mei 2024)",
			"repealed, but applied beside the Guidelines in decisions on undertakings (ICS, December 2023; A.S. Watson, May 2024)")
	}
	return excluded("ingetrokken op 12 december 2023, volgens één secundaire bron", "repealed on 12 December 2023, according to one secondary source")
}

func choose2023(day boete.Date, kind OffenderKind) Choice {
	switch {
	case kind == Company:
		return excluded("niet voor ondernemingen", "not for undertakings")
	case day.Before(december2023):
		return excluded("nog niet in werking (vanaf december 2023)", "not yet in force (from December 2023)")
	case day.Before(boete.NewDate(2024, 1, 1)):
		return disputed("in werking getreden in december 2023; op welke dag, is hier niet bekend", "in force since some day in December 2023; which one is not known here")
	}
	return candidate("in werking op die dag, voor overheden en voor natuurlijke personen die niet voor een bedrijf handelen",
		"in force on that day, for public bodies and for natural persons who do not act for a business")
}

func chooseEDPB(day boete.Date, kind OffenderKind) Choice {
	switch {
	case kind == PublicBody || kind == NaturalPerson:
		return excluded("alleen voor ondernemingen; ziekenhuizen en bijzondere scholen zijn dat ook", "for undertakings only; hospitals and private schools are undertakings too")
	case day.Before(edpbAdopted):
		return excluded("nog niet vastgesteld (24 mei 2023)", "not yet adopted (24 May 2023)")
	}
	return candidate("van toepassing op die dag, voor ondernemingen; ook op zaken die al liepen", "applies on that day, to undertakings; also in cases that were pending")
}

func candidate(nl, en string) Choice { return Choice{nil, Candidate, boete.Text{NL: nl, EN: en}} }
func disputed(nl, en string) Choice  { return Choice{nil, Disputed, boete.Text{NL: nl, EN: en}} }
func excluded(nl, en string) Choice  { return Choice{nil, Excluded, boete.Text{NL: nl, EN: en}} }
