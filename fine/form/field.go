package form

import (
	"regexp"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine/casefile"
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

// Field is a field of a case file as a question: its name begins with a capital.
type Field struct {
	casefile.Meaning
	Kind Kind
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

// kinds are the kinds of the fields by the ends of their paths; the first that fits holds, and otherwise it is a text.
var kinds = []struct {
	kind Kind
	ends []string
}{
	{KindReason, []string{"reason"}},
	{KindAmount, []string{"turnover"}},
	{KindDay, []string{".from", ".until", "decided", ".imposed"}},
	{KindProvision, []string{".provision", ".with[]"}},
	{KindEffect, []string{".effect"}},
	{KindShare, []string{".start", ".size"}},
	{KindBool, []string{"turnover_withheld", "linked", ".recidive", ".similar"}},
	{KindChoice, []string{"policy", ".factor"}},
}

// kindOf is the kind of a field.
func kindOf(m *casefile.Meaning) Kind {
	if len(m.Words) > 0 {
		return KindChoice
	}
	for _, k := range kinds {
		if slices.ContainsFunc(k.ends, func(end string) bool { return strings.HasSuffix(m.Path, end) }) {
			return k.kind
		}
	}
	return KindText
}

// isBool reports whether a case file has true or false at a path.
func isBool(path string) bool {
	path, _, _ = strings.Cut(path, ".any[")
	return kindOf(&casefile.Meaning{Path: path}) == KindBool
}

// Fields returns the fields of a case file that have no parts, with the words that [casefile.Meanings] has for them.
func Fields() []Field {
	var fields []Field
	meanings := casefile.Meanings()
	for i, m := range meanings {
		if i+1 < len(meanings) && strings.HasPrefix(meanings[i+1].Path, m.Path+".") {
			continue
		}
		f := Field{Meaning: m, Kind: kindOf(&m), Answers: answers(&m)}
		f.Name = boete.Text{NL: capital(m.Name.NL), EN: capital(m.Name.EN)}
		if f.Kind == KindBool {
			f.Name.NL, f.Name.EN, f.Answers = f.Name.NL+"?", f.Name.EN+"?", yesNo
		}
		_, scale := factors.ScaleOf(strings.TrimPrefix(m.Path, "infringements[]."))
		f.Unknown = scale || slices.Contains([]string{"turnover", "infringements[].seriousness", "infringements[].recidive"}, m.Path)
		fields = append(fields, f)
	}
	return fields
}

// capital is a text that begins with a capital.
func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

// answers are what can be chosen: people's words for an offender, what stands in the library, or else the words of the
// field.
func answers(m *casefile.Meaning) []Answer {
	switch m.Path {
	case "offender.kind":
		return offenders
	case "policy":
		return policies()
	case "infringements[].adjustments[].factor":
		return circumstances()
	}
	var answers []Answer
	for _, word := range m.Words {
		answers = append(answers, Answer{word.EN, boete.Text{NL: strings.ReplaceAll(word.NL, "-", " "), EN: strings.ReplaceAll(word.EN, "-", " ")}})
	}
	return answers
}

var (
	yesNo = []Answer{{"true", boete.Text{NL: "ja", EN: "yes"}}, {"false", boete.Text{NL: "nee", EN: "no"}}}

	// offenders are kinds of offender in the words of people; what a word is taken for, package category says.
	offenders = []Answer{
		{"bedrijf", boete.Text{NL: "bedrijf", EN: "company"}},
		{"ziekenhuis", boete.Text{NL: "ziekenhuis of zorginstelling", EN: "hospital or care provider"}},
		{"gemeente", boete.Text{NL: "gemeente, ministerie of andere overheid",
			EN: "municipality, ministry or other public body"}},
		{"bijzondere school", boete.Text{NL: "bijzondere school", EN: "private school"}},
		{"openbare school", boete.Text{NL: "openbare school of universiteit", EN: "public school or university"}},
		{"stichting", boete.Text{NL: "stichting of vereniging", EN: "foundation or association"}},
		{"particulier", boete.Text{NL: "particulier", EN: "private individual"}},
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
		answers = append(answers, Answer{p.ID(), p.Title()})
	}
	return answers
}
