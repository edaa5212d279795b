package form

import (
	"regexp"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// Kind is how a field is answered.
type Kind string

// The kinds.
const (
	KindText      Kind = "text"      // a name
	KindReason    Kind = "reason"    // a judgement in words
	KindAmount    Kind = "amount"    // an amount of money
	KindDay       Kind = "day"       // a day
	KindProvision Kind = "provision" // a provision
	KindEffect    Kind = "effect"    // what a circumstance does
	KindShare     Kind = "share"     // an amount or a percentage
	KindChoice    Kind = "choice"    // one of the answers
	KindBool      Kind = "bool"      // yes or no
)

// Answer is what can be chosen.
type Answer struct {
	// Value as a case file has it.
	Value string
	Name  boete.Text
}

// Field is a field of a case file with the question that it answers.
type Field struct {
	// Path of the field, with [] for the elements of lists.
	Path string
	Kind Kind
	// Name is the question, in a few words.
	Name boete.Text
	// Hint says what is meant or how it is written; empty if the name says it all.
	Hint boete.Text
	// Method that has the field; empty if each has.
	Method category.Method
	// Answers that there are; none if anything can be typed.
	Answers []Answer
	// Unknown reports whether "unknown" is an answer, so that the result is a range.
	Unknown bool
}

// Unknown is the answer that leaves a field open.
const Unknown = "unknown"

var indices = regexp.MustCompile(`\[\d+\]`)

// FieldAt returns the field at a path of a case; false if there is none.
func FieldAt(path string) (Field, bool) {
	f, ok := byPath()[pattern(path)]
	return f, ok
}

// byPath are the fields by their paths.
func byPath() map[string]Field {
	fields := map[string]Field{}
	for _, f := range Fields() {
		fields[f.Path] = f
	}
	return fields
}

// pattern is a path as a field has it.
func pattern(path string) string {
	return strings.TrimSuffix(indices.ReplaceAllString(path, "[]"), ".any[]")
}

// isBool reports whether a case file has true or false at a path.
func isBool(path string) bool {
	path, _, _ = strings.Cut(path, ".any[")
	return slices.ContainsFunc(bools, func(name string) bool { return strings.HasSuffix(path, name) })
}

// bools are the names of the fields that are true or false.
var bools = []string{"turnover_withheld", "linked", "recidive", "similar"}

// Fields returns the fields of a case file, in the order in which they are asked.
func Fields() []Field {
	ap, edpb := category.MethodAP, category.MethodEDPB
	fields := []Field{
		{Path: "offender.kind", Kind: KindChoice, Name: boete.Text{NL: "Wie is het?", EN: "Who is it?"}, Answers: offenders},
		{Path: "offender.name", Kind: KindText, Name: boete.Text{NL: "Naam", EN: "Name"},
			Hint: boete.Text{NL: "niet nodig; komt alleen in het verslag", EN: "not needed; only in the report"}},
		{Path: "infringements[].provision", Kind: KindProvision, Name: boete.Text{NL: "Overtreden bepaling", EN: "Provision infringed"},
			Hint: boete.Text{NL: "bijvoorbeeld 33 lid 1, of AVG 5(1)(f)", EN: "for example 33(1), or GDPR 5(1)(f)"}},
		{Path: "infringements[].with[]", Kind: KindProvision, Name: boete.Text{NL: "Gelezen in samenhang met", EN: "Read together with"},
			Hint: boete.Text{NL: "een bepaling die door hetzelfde gedrag is overtreden", EN: "a provision that the same conduct infringes"}},
		{Path: "linked", Kind: KindBool, Name: boete.Text{NL: "Gaan de overtredingen over dezelfde of samenhangende verwerkingen?", EN: "Are the infringements of the same or linked processing?"},
			Hint: boete.Text{NL: "dan is het totaal ten hoogste het maximum van de zwaarste", EN: "then the total is at most the maximum of the gravest"}, Answers: yesNo},
		{Path: "linked_reason", Kind: KindReason, Name: boete.Text{NL: "Reden van de samenhang", EN: "Reason for the link"}},
		{Path: "infringements[].committed.from", Kind: KindDay, Name: boete.Text{NL: "Begonnen op", EN: "Began on"}, Hint: day},
		{Path: "infringements[].committed.until", Kind: KindDay, Name: boete.Text{NL: "Geëindigd op", EN: "Ended on"},
			Hint: boete.Text{NL: "leeg als het nog duurt", EN: "empty if it still goes on"}},
		{Path: "decided", Kind: KindDay, Name: boete.Text{NL: "Dag van het besluit", EN: "Day of the decision"},
			Hint: boete.Text{NL: "leeg: vandaag", EN: "empty: today"}},
		{Path: "turnover", Kind: KindAmount, Name: boete.Text{NL: "Jaaromzet van het hele concern", EN: "Annual turnover of the whole group"},
			Hint: boete.Text{NL: "wereldwijd, in het boekjaar vóór het besluit; bijvoorbeeld 12 mln", EN: "worldwide, in the financial year before the decision; for example 12m"}, Unknown: true},
		{Path: "turnover_withheld", Kind: KindBool, Name: boete.Text{NL: "De omzet is niet openbaar", EN: "The turnover is not public"}, Answers: yesNo},
		{Path: "infringements[].seriousness", Kind: KindChoice, Method: edpb, Name: boete.Text{NL: "Hoe ernstig is de overtreding?", EN: "How serious is the infringement?"},
			Hint:    boete.Text{NL: "naar aard, ernst en duur, opzet of nalatigheid, en soort gegevens (letters a, b en g)", EN: "by nature, gravity and duration, intent or negligence, and kinds of data (letters a, b and g)"},
			Answers: []Answer{{"low", boete.Text{NL: "laag", EN: "low"}}, {"medium", boete.Text{NL: "gemiddeld", EN: "medium"}}, {"high", boete.Text{NL: "hoog", EN: "high"}}}, Unknown: true},
		{Path: "infringements[].seriousness_reason", Kind: KindReason, Method: edpb, Name: boete.Text{NL: "Reden", EN: "Reason"}},
		{Path: "infringements[].start", Kind: KindShare, Method: edpb, Name: boete.Text{NL: "Startbedrag", EN: "Start"},
			Hint: boete.Text{NL: "een bedrag of een percentage van het maximum, binnen de bandbreedte van de ernst; leeg: nog te kiezen", EN: "an amount or a percentage of the maximum, within the range of the seriousness; empty: still to choose"}},
		{Path: "infringements[].start_reason", Kind: KindReason, Method: edpb, Name: boete.Text{NL: "Reden", EN: "Reason"}},
		{Path: "infringements[].size", Kind: KindShare, Method: edpb, Name: boete.Text{NL: "Wat overblijft voor de omvang", EN: "What is left for the size"},
			Hint: boete.Text{NL: "een percentage van het startbedrag, geen als het niet wordt verlaagd, of verlaagd als het percentage nog open is; leeg: nog te kiezen", EN: "a percentage of the start, none if it is not lowered, or lowered if the percentage is still open; empty: still to choose"}},
		{Path: "infringements[].size_reason", Kind: KindReason, Method: edpb, Name: boete.Text{NL: "Reden", EN: "Reason"}},
	}
	for _, scale := range factors.Scales() {
		name := scale.Field()
		f := Field{Path: "infringements[]." + name, Kind: KindChoice, Method: ap, Name: scaleNames[scale], Unknown: true}
		for _, l := range scale.Levels() {
			f.Answers = append(f.Answers, Answer{l.Name.EN, boete.Text{NL: strings.ReplaceAll(l.Name.NL, "-", " "), EN: strings.ReplaceAll(l.Name.EN, "-", " ")}})
		}
		fields = append(fields, f, Field{Path: f.Path + "_reason", Kind: KindReason, Method: ap, Name: boete.Text{NL: "Reden", EN: "Reason"}})
	}
	fields = append(fields, []Field{
		{Path: "infringements[].adjustments[].factor", Kind: KindChoice, Name: boete.Text{NL: "Omstandigheid", EN: "Circumstance"}, Answers: circumstances()},
		{Path: "infringements[].adjustments[].effect", Kind: KindEffect, Name: boete.Text{NL: "Wat doet zij met de boete?", EN: "What does it do to the fine?"}, Hint: effect},
		{Path: "infringements[].adjustments[].reason", Kind: KindReason, Name: boete.Text{NL: "Reden", EN: "Reason"}},
		{Path: "infringements[].priors[].imposed", Kind: KindDay, Method: ap, Name: boete.Text{NL: "Eerdere boete, opgelegd op", EN: "Earlier fine, imposed on"}, Hint: day},
		{Path: "infringements[].priors[].provision", Kind: KindProvision, Method: ap, Name: boete.Text{NL: "voor welke bepaling", EN: "for which provision"}},
		{Path: "infringements[].priors[].similar", Kind: KindBool, Method: ap, Name: boete.Text{NL: "Was die overtreding soortgelijk?", EN: "Was that infringement similar?"}, Answers: yesNo},
		{Path: "infringements[].priors[].sanction", Kind: KindChoice, Method: ap, Name: boete.Text{NL: "Soort sanctie", EN: "Kind of sanction"},
			Answers: []Answer{{"fine", boete.Text{NL: "boete", EN: "fine"}}, {"order", boete.Text{NL: "last", EN: "order"}}, {"reprimand", boete.Text{NL: "berisping", EN: "reprimand"}}}},
		{Path: "infringements[].priors[].authority", Kind: KindText, Method: ap, Name: boete.Text{NL: "Door wie, als het niet de AP was", EN: "By whom, if not the AP"}},
		{Path: "infringements[].recidive", Kind: KindBool, Method: ap, Name: boete.Text{NL: "Recidive?", EN: "Repeat offence (recidive)?"},
			Hint: boete.Text{NL: "leeg: het volgt uit de eerdere boetes", EN: "empty: it follows from the earlier fines"}, Answers: yesNo, Unknown: true},
		{Path: "infringements[].recidive_reason", Kind: KindReason, Method: ap, Name: boete.Text{NL: "Reden", EN: "Reason"}},
		{Path: "infringements[].category", Kind: KindChoice, Method: ap, Name: boete.Text{NL: "Categorie, in plaats van die van de bijlage", EN: "Category, in place of that of the annex"}, Answers: categories},
		{Path: "infringements[].shift.to", Kind: KindChoice, Method: ap, Name: boete.Text{NL: "Naar de naasthogere of naastlagere categorie", EN: "To the next higher or lower category"}, Answers: categories},
		{Path: "infringements[].shift.reason", Kind: KindReason, Method: ap, Name: boete.Text{NL: "Reden", EN: "Reason"}},
	}...)
	for _, at := range []string{"infringements[].departures[]", "departures[]"} {
		fields = append(fields,
			Field{Path: at + ".effect", Kind: KindEffect, Name: boete.Text{NL: "Afwijking van het bedrag", EN: "Departure from the amount"}, Hint: effect},
			Field{Path: at + ".reason", Kind: KindReason, Name: boete.Text{NL: "Reden", EN: "Reason"},
				Hint: boete.Text{NL: "draagkracht, samenhang, evenredigheid, een uitspraak", EN: "ability to pay, coherence, proportionality, a judgment"}},
			Field{Path: at + ".citation.source", Kind: KindText, Name: boete.Text{NL: "Bron", EN: "Source"}, Hint: boete.Text{NL: "bijvoorbeeld Awb", EN: "for example Awb"}},
			Field{Path: at + ".citation.place", Kind: KindText, Name: boete.Text{NL: "Plaats", EN: "Place"}, Hint: boete.Text{NL: "bijvoorbeeld art. 3:4", EN: "for example art. 3:4"}},
			Field{Path: at + ".citation.url", Kind: KindText, Name: boete.Text{NL: "Adres", EN: "Address"}},
		)
	}
	return append(fields,
		Field{Path: "policy", Kind: KindChoice, Name: boete.Text{NL: "Regels", EN: "Rules"}, Answers: policies(),
			Hint: boete.Text{NL: "leeg: die volgen uit de dag en de overtreder", EN: "empty: they follow from the day and the offender"}},
		Field{Path: "id", Kind: KindText, Name: boete.Text{NL: "Kenmerk", EN: "Reference"}},
	)
}

var (
	day    = boete.Text{NL: "bijvoorbeeld 7 april 2022", EN: "for example 7 April 2022"}
	effect = boete.Text{NL: "+75000, -20%, =400000, max, min of 0", EN: "+75000, -20%, =400000, max, min or 0"}
	yesNo  = []Answer{{"true", boete.Text{NL: "ja", EN: "yes"}}, {"false", boete.Text{NL: "nee", EN: "no"}}}

	// offenders are kinds of offender in the words of people; what a word is taken for, package category says.
	offenders = []Answer{
		{"bedrijf", boete.Text{NL: "bedrijf", EN: "company"}},
		{"ziekenhuis", boete.Text{NL: "ziekenhuis of zorginstelling", EN: "hospital or care provider"}},
		{"gemeente", boete.Text{NL: "gemeente, ministerie of andere overheid", EN: "municipality, ministry or other public body"}},
		{"bijzondere school", boete.Text{NL: "bijzondere school", EN: "private school"}},
		{"openbare school", boete.Text{NL: "openbare school of universiteit", EN: "public school or university"}},
		{"stichting", boete.Text{NL: "stichting of vereniging", EN: "foundation or association"}},
		{"particulier", boete.Text{NL: "particulier", EN: "private individual"}},
	}
	categories = []Answer{{"I", boete.Text{NL: "I", EN: "I"}}, {"II", boete.Text{NL: "II", EN: "II"}}, {"III", boete.Text{NL: "III", EN: "III"}}, {"IV", boete.Text{NL: "IV", EN: "IV"}}}

	scaleNames = map[factors.Scale]boete.Text{
		factors.ScaleSeverity:      {NL: "Ernst", EN: "Severity"},
		factors.ScaleDuration:      {NL: "Duur", EN: "Duration"},
		factors.ScaleCulpability:   {NL: "Verwijtbaarheid", EN: "Culpability"},
		factors.ScaleData:          {NL: "Gegevens", EN: "Data"},
		factors.ScaleHistory:       {NL: "Eerdere inbreuken", EN: "Earlier infringements"},
		factors.ScaleDamageLimited: {NL: "Schade beperkt", EN: "Damage limited"},
	}
)

// circumstances are the letters a to k.
func circumstances() []Answer {
	var answers []Answer
	for _, l := range factors.AllLetters() {
		title := l.Title()
		answers = append(answers, Answer{l.String(), boete.Text{NL: l.String() + ": " + title.NL, EN: l.String() + ": " + title.EN}})
	}
	return answers
}

// policies are the editions that are built in.
func policies() []Answer {
	var answers []Answer
	for _, p := range category.Policies() {
		answers = append(answers, Answer{p.ID(), boete.Text{NL: p.Title(), EN: p.Title()}})
	}
	return answers
}
