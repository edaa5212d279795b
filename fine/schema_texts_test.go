package fine_test

import (
	"maps"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/explore"
	"github.com/boete/boete/fine/register"
	"github.com/invopop/jsonschema"
)

// texts are the types that are one value in JSON, with what it looks like.
type texts map[reflect.Type]*jsonschema.Schema

// Parts of patterns. None is stricter than what reads the text; all are plain enough for any library, and quick on
// any text. A gap is all that is no visible ASCII: spaces of any kind, and signs such as €.
const (
	gap     = `[^!-~]*`
	percent = gap + `[0-9]{1,4}(?:[.,](?:[0-9]{1,2}|[0-9]{4,6}))?` + gap
	day     = `[0-9].*[0-9]{4}|[0-9]{4}.*[0-9]`
)

var (
	sign   = `(?:%|` + anyCase("procent", "percent", "per cent", "pct") + `)`
	share  = percent + sign + gap
	units  = anyCase("k", "mln", "mio", "m", "mn", "mld", "mrd", "milliard", "bn", "miljoen", "million", "miljard", "billion", "duizend", "thousand", "euro's", "euro’s", "euros", "euro", "eur")
	amount = `(?:[^!-~]|-|` + anyCase("euro's", "euro’s", "euros", "euro", "eur") + `)*[0-9](?:[^!-~]|[0-9.,-]|` + units + `)*`
	room   = gap + `[0-9]+/[0-9]+[^!-~]+` + anyCase("room", "ruimte") + gap
	effect = gap + `(?:0` + gap + `|` + anyCase("max", "min") + gap + `|=` + amount + `|[-+−–](?:` + amount + `|` + percent + sign + gap + `|` + room + `))`
)

// written are the texts that people write in a file.
func written() texts {
	return texts{
		reflect.TypeFor[boete.EUR]():       orNumber(text(amount, "A number in JSON is whole or has at most two decimals.", "460000", "460.000,00", "€ 460.000", "1,2 mld")),
		reflect.TypeFor[boete.Share]():     text(share, "", "50%", "0,2%"),
		reflect.TypeFor[boete.Date]():      {Type: "string", Pattern: day, Examples: []any{"2022-04-07", "7 april 2022"}},
		reflect.TypeFor[fine.Start]():      orNumber(text(amount+`|`+share, "", "12%", "2.400.000")),
		reflect.TypeFor[fine.Size]():       text(share+`|`+gap+anyCase("none", "geen", "lowered", "verlaagd")+gap, "", "10%", "none", "lowered"),
		reflect.TypeFor[factors.Effect]():  orNumber(text(effect, "To add, take off, set, go to an edge of the bandwidth, or weigh only. In JSON it stands between quotes.", "+75000", "-25.000", "+10%", "=400000", "max", "min", "0", "+5/9 room")),
		reflect.TypeFor[factors.Letters](): text(gap+`[a-kA-K]`+gap+`(?:\+`+gap+`[a-kA-K]`+gap+`)*`, "", "a", "a+b+f"),
		reflect.TypeFor[factors.Level]():   {}, // that of its scale
		// The number of an article can be a word, such as eerste or first.
		reflect.TypeFor[category.Provision](): {Type: "string", Pattern: `[0-9]|` + anyCase("ste", "de", "st", "nd", "rd", "th"),
			Description: "Written as lawyers do; without an act it is of the AVG.", Examples: []any{"AVG 33(1)", "art. 33 lid 1 AVG", "5(1)(a)"}},
		reflect.TypeFor[category.Category]():     choice([]string{"I", "II", "III", "IV"}, "1", "2", "3", "4"),
		reflect.TypeFor[category.Seriousness]():  choice([]string{"low", "medium", "high", "laag", "gemiddeld", "hoog"}),
		reflect.TypeFor[category.OffenderKind](): choice([]string{"company", "public-body", "natural-person", "onderneming", "overheid", "natuurlijk-persoon"}, category.OffenderWords()...),
		reflect.TypeFor[factors.Sanction]():      choice([]string{"fine", "order", "reprimand", "boete", "last", "berisping"}),

		reflect.TypeFor[category.Method]():   oneOf(category.MethodAP, category.MethodEDPB),
		reflect.TypeFor[category.Act]():      oneOf(category.AVG, category.UAVG, category.Wbp),
		reflect.TypeFor[category.Rule]():     oneOf(slices.DeleteFunc(rules(), func(r category.Rule) bool { return !category.MethodAP.Has(r) && !category.MethodEDPB.Has(r) })...),
		reflect.TypeFor[category.Tier]():     oneOf(category.Tier4, category.Tier5, ""),
		reflect.TypeFor[category.Evidence](): oneOf(category.EvidencePublished, category.EvidenceDecision, category.EvidenceSecondary, category.EvidenceDerived, category.EvidenceContested, category.EvidenceUnsettled, ""),
		reflect.TypeFor[category.Verdict]():  oneOf(category.VerdictCandidate, category.VerdictContested, category.VerdictExcluded),
		reflect.TypeFor[int]():               {Extras: map[string]any{"type": []string{"integer", "string"}}, Minimum: "0", Pattern: `^[-+]?[0-9]+$`},
	}
}

// printed are the texts in a result, each in its one form.
func printed() texts {
	var scales []string
	var levels []factors.Level
	for _, scale := range factors.Scales() {
		scales = append(scales, scale.String())
		for _, l := range scale.Levels() {
			if level := factors.Level(l.Name.EN); !slices.Contains(levels, level) {
				levels = append(levels, level)
			}
		}
	}
	const euros, points = `[0-9]+(?:\.[0-9]{2})?`, `[0-9]+(?:\.[0-9]+)?%`
	return texts{
		reflect.TypeFor[boete.EUR]():            text(`-?[0-9]+\.[0-9]{2}`, "", "460000.00"),
		reflect.TypeFor[boete.Date]():           {Type: "string", Format: "date", Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`, Examples: []any{"2022-04-07"}},
		reflect.TypeFor[boete.Share]():          text(`-?`+points, "", "12.5%"),
		reflect.TypeFor[category.Provision]():   text(`(?:AVG|UAVG|Wbp) [0-9]+(?:\([0-9]+\))?(?:\([a-z]\))?`, "", "AVG 33(1)"),
		reflect.TypeFor[category.Category]():    oneOf("I", "II", "III", "IV"),
		reflect.TypeFor[category.Rule]():        oneOf(rules()...),
		reflect.TypeFor[category.Seriousness](): oneOf(category.SeriousnessLow, category.SeriousnessMedium, category.SeriousnessHigh),
		reflect.TypeFor[factors.Letters]():      text(`[a-k](?:\+[a-k])*`, "", "a+b+f"),
		reflect.TypeFor[factors.Scale]():        oneOf(scales...),
		reflect.TypeFor[factors.Level]():        oneOf(levels...),
		reflect.TypeFor[factors.Effect]():       text(`0|max|min|=`+euros+`|[-+](?:`+euros+`|`+points+`|[0-9]+/[0-9]+ room)`, "", "+75000", "-10%", "=400000", "+5/9 room"),
		reflect.TypeFor[register.Field]():       fieldNames(),
		reflect.TypeFor[explore.Value]():        {Type: "string", Description: `For a turnover that is not given it is "up to" or "above" a bound.`, Examples: []any{"serious", "+3/9 room", "up to 2000000.00"}},
		reflect.TypeFor[fine.NoteCode]():        oneOf(slices.Sorted(maps.Keys(fine.NoteTexts()))...),
	}
}

// fieldNames are the columns of a register.
func fieldNames() *jsonschema.Schema {
	var names []string
	for f := range register.AllFields() {
		names = append(names, f.String())
	}
	return oneOf(names...)
}

// rules are the steps of a calculation, in the order in which they are applied.
func rules() []category.Rule {
	return []category.Rule{category.RuleBase, category.RuleShift, category.RuleStart, category.RuleSize, category.RuleFactor, category.RuleBand,
		category.RuleRecidive, category.RuleDeparture, category.RuleMaximum, category.RuleSum, category.RuleConcurrence}
}

// text is a text that a pattern describes as a whole.
func text(pattern, description string, examples ...any) *jsonschema.Schema {
	return &jsonschema.Schema{Type: "string", Pattern: `^(?:` + pattern + `)$`, Description: description, Examples: examples}
}

// orNumber allows a number too. To an editor, 75000 and -25000 are numbers in YAML; how they are written it does not
// see.
func orNumber(s *jsonschema.Schema) *jsonschema.Schema {
	s.Type, s.Extras = "", map[string]any{"type": []string{"string", "number"}}
	s.Minimum, s.Maximum = "-10000000000000", "10000000000000"
	return s
}

// oneOf is a text out of a few.
func oneOf[T ~string](values ...T) *jsonschema.Schema {
	s := &jsonschema.Schema{Type: "string"}
	for _, value := range values {
		s.Enum = append(s.Enum, value)
	}
	return s
}

// choice is a word out of a few, which an editor offers; it may be in capitals too, and there are other words for it.
func choice(words []string, also ...string) *jsonschema.Schema {
	return &jsonschema.Schema{AnyOf: []*jsonschema.Schema{
		oneOf(words...),
		text(gap+anyCase(append(slices.Clone(words), also...)...)+gap, ""),
	}}
}

// anyCase is a pattern of words in small letters or in capitals, whose dashes may be spaces.
func anyCase(words ...string) string {
	var patterns []string
	for _, word := range words {
		var pattern strings.Builder
		for _, r := range word {
			switch {
			case unicode.IsLetter(r):
				pattern.WriteString("[" + string(unicode.ToLower(r)) + string(unicode.ToUpper(r)) + "]")
			case r == '-':
				pattern.WriteString("[- ]")
			default:
				pattern.WriteString(regexp.QuoteMeta(string(r)))
			}
		}
		patterns = append(patterns, pattern.String())
	}
	return "(?:" + strings.Join(patterns, "|") + ")"
}
