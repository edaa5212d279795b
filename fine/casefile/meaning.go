package casefile

import (
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// Meaning is what a field of a case file is, in words. Flags, help, files to fill in and screens take their words from
// it.
type Meaning struct {
	// Path of the field in a case, with [] for the elements of lists: infringements[].with[].
	Path string
	// Method that has the field; empty if each has.
	Method category.Method
	// Name is what it is, in a few words.
	Name boete.Text
	// Hint says how it is written or what it does; empty if the name says it all.
	Hint boete.Text
	// Words are the values that it can have; none if there are other ones.
	Words []boete.Text
}

// Sentence is the name with the hint and the words: "categorie, in plaats van die uit de bijlage: I, II, III, IV".
func (m *Meaning) Sentence() boete.Text {
	return both(m.sentence(func(t boete.Text) string { return t.NL }), m.sentence(func(t boete.Text) string { return t.EN }))
}

func (m *Meaning) sentence(in func(boete.Text) string) string {
	sentence := in(m.Name)
	if hint := in(m.Hint); hint != "" {
		sentence += ", " + hint
	}
	for i, word := range m.Words {
		sentence += []string{": ", ", "}[min(i, 1)] + in(word)
	}
	return sentence
}

// MeaningOf returns the meaning of the field at a path, in which [] stands for the elements of lists; false if there
// is none.
func MeaningOf(path string) (Meaning, bool) {
	for _, m := range Meanings() {
		if m.Path == path {
			return m, true
		}
	}
	return Meaning{}, false
}

// Meanings returns what the fields of a case file mean, in the order in which one has them. A field with parts comes
// before these.
func Meanings() []Meaning {
	const ap, edpb, in = category.MethodAP, category.MethodEDPB, "infringements[]."
	all := []Meaning{
		{Path: "policy", Name: both("beleidsregels", "policy"),
			Hint: both("anders die uit de dag en de overtreder volgen",
				"otherwise the one that follows from the day and the offender")},
		{Path: "id", Name: both("kenmerk van uzelf", "your own reference"),
			Hint: both("voor bij het resultaat", "shown with the result")},
		{Path: "offender", Name: both("overtreder", "offender")},
		{Path: "offender.kind", Name: both("soort overtreder", "kind of offender"), Words: offenders},
		{Path: "offender.name", Name: both("naam van de overtreder", "name of the offender"),
			Hint: both("alleen voor in het verslag", "only for the report")},
		{Path: "turnover", Name: both("jaaromzet van het hele concern", "annual turnover of the whole group"),
			Hint: both("wereldwijd, in het boekjaar vóór het besluit, zoals 12 mln",
				"worldwide, in the financial year before the decision, such as 12m")},
		{Path: "turnover_withheld", Name: both("omzet niet openbaar", "turnover not public")},
		{Path: "decided", Name: both("dag van het besluit", "day of the decision"),
			Hint: both("anders vandaag", "otherwise today")},
		{Path: "infringements[]", Name: both("overtredingen", "infringements"),
			Hint: both("een of meer; verplicht", "one or more; required")},
		{Path: in + "provision", Name: both("overtreden bepaling", "provision infringed"),
			Hint: both("zoals 33 lid 1 of AVG 5(1)(f)", "such as 33(1) or GDPR 5(1)(f)")},
		{Path: in + "with[]", Name: both("bepaling die ermee wordt gelezen", "provision read together with it"),
			Hint: both("overtreden door hetzelfde gedrag", "infringed by the same conduct")},
		{Path: in + "committed", Name: both("wanneer begaan", "when committed")},
		{Path: in + "committed.from", Name: both("begonnen op", "began on"), Hint: aDay},
		{Path: in + "committed.until", Name: both("geëindigd op", "ended on"),
			Hint: both("of open als het nog duurt", "or open if it still goes on")},
		{Path: in + "seriousness", Method: edpb, Name: both("ernst van de overtreding", "seriousness of the infringement"),
			Hint: both("naar aard, ernst en duur, opzet of nalatigheid, en soort gegevens (letters a, b en g)",
				"by nature, gravity and duration, intent or negligence, and kinds of data (letters a, b and g)"),
			Words: []boete.Text{category.SeriousnessLow.Name(), category.SeriousnessMedium.Name(), category.SeriousnessHigh.Name()}},
		{Path: in + "seriousness_reason", Method: edpb, Name: reason},
		{Path: in + "start", Method: edpb, Name: both("startbedrag", "start"),
			Hint: both("in euro’s of als percentage van het maximum, binnen de bandbreedte van de ernst; mag openblijven",
				"in euros or as a percentage of the maximum, within the range of the seriousness; can be left open")},
		{Path: in + "start_reason", Method: edpb, Name: reason},
		{Path: in + "size", Method: edpb, Name: both("wat overblijft voor de omvang", "what is left for the size"),
			Hint: both("als percentage van het startbedrag; geen als het niet wordt verlaagd, verlaagd als het percentage nog open is; mag openblijven",
				"as a percentage of the start; none if it is not lowered, lowered if the percentage is still open; can be left open")},
		{Path: in + "size_reason", Method: edpb, Name: reason},
		{Path: in + "category", Method: ap, Name: both("categorie", "category"),
			Hint: both("in plaats van die uit de bijlage", "in place of that of the annex"), Words: categories},
		{Path: in + "shift", Method: ap, Name: both("andere categorie", "another category"),
			Hint: both("als die van de overtreding geen passende straf toelaat (art. 8.1)",
				"if that of the infringement allows no fitting punishment (art. 8.1)")},
		{Path: in + "shift.to", Method: ap, Name: both("naar de naasthogere of naastlagere categorie", "to the next higher or lower category"),
			Words: categories},
		{Path: in + "shift.reason", Method: ap, Name: reason},
	}
	for _, scale := range factors.Scales() {
		m := Meaning{Path: in + scale.Field(), Method: ap,
			Hint: same("letter " + scale.Letter().String()),
			Name: both(strings.ReplaceAll(scale.Name().NL, "-", " "), strings.ReplaceAll(scale.Name().EN, "-", " "))}
		for _, level := range scale.Levels() {
			m.Words = append(m.Words, level.Name)
		}
		all = append(all, m, Meaning{Path: m.Path + "_reason", Method: ap, Name: reason})
	}
	all = append(all, []Meaning{
		{Path: in + "adjustments[]", Name: both("omstandigheid", "circumstance")},
		{Path: in + "adjustments[].factor", Name: both("omstandigheid", "circumstance"),
			Hint: both("met een letter van a tot en met k, of meer samen: a+b",
				"by a letter from a to k, or several together: a+b")},
		{Path: in + "adjustments[].effect", Name: both("wat zij met de boete doet", "what it does to the fine"),
			Hint: effects},
		{Path: in + "adjustments[].reason", Name: reason},
		{Path: in + "priors[]", Method: ap, Name: both("eerdere sanctie", "earlier sanction"),
			Hint: both("die kan tellen voor recidive", "which can count for recidive")},
		{Path: in + "priors[].imposed", Method: ap, Name: both("eerdere sanctie, opgelegd op", "earlier sanction, imposed on"),
			Hint: aDay},
		{Path: in + "priors[].provision", Method: ap, Name: both("voor welke bepaling", "for which provision")},
		{Path: in + "priors[].similar", Method: ap, Name: both("soortgelijke overtreding", "similar infringement"),
			Hint: both("als de bepaling een andere was", "if the provision was another one")},
		{Path: in + "priors[].sanction", Method: ap, Name: both("soort sanctie", "kind of sanction"),
			Words: []boete.Text{factors.SanctionFine.Name(), factors.SanctionOrder.Name(), factors.SanctionReprimand.Name()}},
		{Path: in + "priors[].authority", Method: ap, Name: both("opgelegd door", "imposed by"),
			Hint: both("als het niet de AP was", "if it was not the AP")},
		{Path: in + "recidive", Method: ap, Name: both("recidive", "repeat offence (recidive)"),
			Hint: both("met een hogere boete (art. 8.2); alleen nodig als zij niet uit eerdere sancties volgt",
				"with a higher fine (art. 8.2); only needed if it does not follow from earlier sanctions")},
		{Path: in + "recidive_reason", Method: ap, Name: reason},
		{Path: in + "departures[]", Name: both("afwijking van deze boete", "departure from this fine"), Hint: grounds},
	}...)
	all = append(all, departure(in+"departures[].")...)
	all = append(all, []Meaning{
		{Path: "linked", Name: both("dezelfde of samenhangende verwerkingen", "the same or linked processing"),
			Hint: both("waardoor het totaal ten hoogste het maximum van de zwaarste is",
				"so that the total is at most the maximum of the gravest")},
		{Path: "linked_reason", Name: both("reden van de samenhang", "reason for the link")},
		{Path: "departures[]", Name: both("afwijking van het totaal", "departure from the total"), Hint: grounds},
	}...)
	return append(all, departure("departures[].")...)
}

// departure are the parts of a departure.
func departure(at string) []Meaning {
	return []Meaning{
		{Path: at + "effect", Name: both("afwijking van het bedrag", "departure from the amount"),
			Hint: both("zoals +75000, -20% of =400000", "such as +75000, -20% or =400000")},
		{Path: at + "reason", Name: reason, Hint: grounds},
		{Path: at + "citation", Name: both("regel waarop zij rust", "rule that it rests on")},
		{Path: at + "citation.source", Name: both("bron", "source"), Hint: both("zoals Awb", "such as Awb")},
		{Path: at + "citation.place", Name: both("plaats", "place"), Hint: both("zoals art. 3:4", "such as art. 3:4")},
		{Path: at + "citation.url", Name: both("adres", "address")},
	}
}

var (
	reason  = both("reden", "reason")
	aDay    = both("zoals 7 april 2022", "such as 7 April 2022")
	effects = both("zoals +75000, -20%, =400000, max, min of 0", "such as +75000, -20%, =400000, max, min or 0")
	grounds = both("zoals draagkracht, samenhang, evenredigheid of een uitspraak",
		"such as ability to pay, coherence, proportionality or a judgment")
	categories = []boete.Text{same("I"), same("II"), same("III"), same("IV")}
	offenders  = []boete.Text{
		both("onderneming", "company"), both("overheid", "public-body"), both("natuurlijk-persoon", "natural-person"),
	}
)

func both(nl, en string) boete.Text { return boete.Text{NL: nl, EN: en} }

func same(text string) boete.Text { return boete.Text{NL: text, EN: text} }
