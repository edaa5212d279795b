package schema_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	exploration "github.com/boete/boete/fine/explore"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/schema"
	"github.com/boete/boete/fine/words"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

// compiled is a schema that is checked against that of JSON Schema itself.
func compiled(t testing.TB, name string) *jsonschema.Schema {
	t.Helper()
	text, err := schema.ByName(name)
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	compiler.DefaultDraft(jsonschema.Draft2020)
	compiler.AssertFormat() // as editors do
	require.NoError(t, compiler.AddResource(schema.Address(name), decoded(t, text)))
	s, err := compiler.Compile(schema.Address(name))
	require.NoError(t, err)
	return s
}

func decoded(t testing.TB, text string) any {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err, text)
	return value
}

// asJSON is a value of Go as a program reads it.
func asJSON(t testing.TB, value any) any {
	t.Helper()
	text, err := json.Marshal(value)
	require.NoError(t, err)
	return decoded(t, string(text))
}

// inEditor is a file in YAML as the language server of an editor sees it: with numbers, and dates as text (YAML 1.2).
func inEditor(t testing.TB, file string) any {
	t.Helper()
	var document yaml.Node
	require.NoError(t, yaml.Unmarshal([]byte(file), &document))
	keepDates(&document)
	var value any
	require.NoError(t, document.Decode(&value))
	return asJSON(t, value)
}

func keepDates(n *yaml.Node) {
	if n.ShortTag() == "!!timestamp" {
		n.Tag = "!!str"
	}
	for _, inner := range n.Content {
		keepDates(inner)
	}
}

func read(t testing.TB, parts ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(append([]string{"..", ".."}, parts...)...))
	require.NoError(t, err)
	return string(data)
}

func TestASchemaIsFoundByItsName(t *testing.T) {
	for _, name := range schema.Names() {
		text, err := schema.ByName(name)
		require.NoError(t, err)
		head := decoded(t, text).(map[string]any)
		require.Equal(t, schema.Address(name), head["$id"])
		require.Equal(t, "https://json-schema.org/draft/2020-12/schema", head["$schema"])
	}
	_, err := schema.ByName("cases")
	require.EqualError(t, err, `there is no schema "cases"; did you mean case?`)
	_, err = schema.ByName("../schema")
	require.EqualError(t, err, `there is no schema "../schema"; choose case, result, policy, range, rules, fault, register`)
}

func TestEveryFieldIsExplainedAndNoOtherFieldIsAllowed(t *testing.T) {
	for _, name := range schema.Names() {
		text, err := schema.ByName(name)
		require.NoError(t, err)
		root := decoded(t, text).(map[string]any)
		definitions := map[string]any{name: root}
		if more, ok := root["$defs"].(map[string]any); ok {
			maps.Copy(definitions, more)
		}
		explained := 0
		for def, of := range definitions {
			require.NotEmpty(t, of.(map[string]any)["description"], "%s: %s", name, def)
			fields, ok := of.(map[string]any)["properties"].(map[string]any)
			if !ok {
				continue
			}
			require.Equal(t, false, of.(map[string]any)["additionalProperties"], "%s: %s", name, def)
			for field, of := range fields {
				require.NotEmpty(t, of.(map[string]any)["description"], "%s: %s of %s", name, field, def)
				explained++
			}
		}
		require.GreaterOrEqual(t, explained, 4, name)
	}
}

func TestEveryDecisionAndItsResultAreOfTheirSchema(t *testing.T) {
	cases, results := compiled(t, "case"), compiled(t, "result")
	dutch := report.In(words.Dutch)
	for _, d := range decisions.All() {
		require.NoError(t, cases.Validate(inEditor(t, d.File)), d.ID)
		require.NoError(t, cases.Validate(asJSON(t, d.Case)), d.ID)
		result, err := d.Verify()
		require.NoError(t, err)
		require.NoError(t, results.Validate(asJSON(t, result)), d.ID)
		require.NoError(t, results.Validate(asJSON(t, dutch.Result(result))), d.ID)
	}
}

func TestTheExampleFilesAreOfTheirSchema(t *testing.T) {
	names, err := filepath.Glob(filepath.Join("..", "..", "testdata", "cases", "*.yaml"))
	require.NoError(t, err)
	require.NotEmpty(t, names)
	for _, name := range names {
		file := read(t, "testdata", "cases", filepath.Base(name))
		if strings.Contains(file, "\nmethod: ") {
			require.NoError(t, compiled(t, "policy").Validate(inEditor(t, file)), name)
			policy, err := casefile.ReadPolicy(strings.NewReader(file))
			require.NoError(t, err)
			require.NoError(t, compiled(t, "policy").Validate(asJSON(t, policy.Table())), name)
			continue
		}
		require.NoError(t, compiled(t, "case").Validate(inEditor(t, file)), name)
		if strings.Contains(file, "{any: ") {
			require.NoError(t, compiled(t, "range").Validate(asJSON(t, explored(t, file))), name)
			continue
		}
		c, err := casefile.Parse([]byte(file))
		require.NoError(t, err)
		result, err := fine.Calculate(c)
		require.NoError(t, err)
		require.NoError(t, compiled(t, "result").Validate(asJSON(t, result)), name)
	}
}

// explored reads a case in which something is open and explores it.
func explored(t *testing.T, file string) exploration.Result {
	t.Helper()
	c, questions, err := casefile.ParseOpen([]byte(file))
	require.NoError(t, err, file)
	r, err := exploration.Explore(c, questions)
	require.NoError(t, err, file)
	return r
}

func TestWhatIsLeftOpenIsOfTheSchema(t *testing.T) {
	const ap = `{"policy": "ap-2019", "infringements": [{"provision": "AVG 33(1)", "severity": "Onbekend"%s}]}`
	const edpb = `{"policy": "edpb-04-2022", "offender": {"kind": "company"}, "infringements": [{"provision": "AVG 32(1)", "seriousness": "unknown"%s}], "turnover": %s}`
	for _, text := range []string{
		fmt.Sprintf(ap, ``), fmt.Sprintf(ap, `, "recidive": "unknown"`), fmt.Sprintf(ap, `, "recidive": {"any": [true, false]}`),
		fmt.Sprintf(ap, `, "data": {"any": ["gewoon", "+1000"]}`), fmt.Sprintf(ap, `, "adjustments": [{"factor": {"any": ["a", "b"]}, "effect": {"any": ["0", "max"]}}]`),
		fmt.Sprintf(ap, `, "with": [{"any": ["AVG 5(2)", "AVG 6(1)"]}]`), fmt.Sprintf(edpb, ``, `"unknown"`), fmt.Sprintf(edpb, `, "start": "unknown", "size": "onbekend"`, `"80 mln"`),
		fmt.Sprintf(edpb, `, "size": {"any": ["none", "20%"]}`, `{"any": ["80 mln", 90000000]}`),
	} {
		require.NoError(t, compiled(t, "case").Validate(decoded(t, text)), text)
		r := explored(t, text)
		require.NoError(t, compiled(t, "range").Validate(asJSON(t, r)), text)
		require.NoError(t, compiled(t, "range").Validate(asJSON(t, report.In(words.Dutch).RangeResult(r))), text)
	}
	for _, field := range []string{`"recidive": {"any": [true]}`, `"data": {"any": ["gewoon", "nalatig"]}`, `"data": {"any": "gewoon"}`,
		`"data": {"any": ["gewoon", "gewoon"]}`, `"data": {"all": ["gewoon", "gevoelig"]}`, `"data": {"any": ["gewoon", "gevoelig"], "x": 1}`, `"category": "unknown"`,
		`"recidive_reason": {"any": ["x", "y"]}`, `"adjustments": {"any": [[], []]}`, `"shift": {"any": [{"to": "II"}, {"to": "IV"}]}`, `"data": {"any": ["gewoon", {"any": ["gewoon", "gevoelig"]}]}`} {
		text := fmt.Sprintf(ap, ", "+field)
		require.Error(t, compiled(t, "case").Validate(decoded(t, text)), text)
		_, _, err := casefile.ParseOpen([]byte(text))
		require.Error(t, err, text)
	}
}

func TestEveryPolicyThatIsBuiltInIsOfItsSchema(t *testing.T) {
	for _, p := range category.Policies() {
		require.NoError(t, compiled(t, "policy").Validate(asJSON(t, p.Table())), p.ID())
	}
}

// open leaves everything open that can be; the range runs to the end.
const open = `{"policy": "edpb-04-2022", "infringements": [
  {"provision": "AVG 32(1)", "seriousness": "medium", "adjustments": [{"factor": "c+f", "effect": "-10%"}]},
  {"provision": "AVG 5(1)(f)", "seriousness": "high", "start": "25%", "size": "none", "departures": [{"effect": "-1000", "reason": "r"}]}],
  "linked": true, "departures": [{"effect": "-10%", "reason": "r"}]}`

// settled has every rule of AP 2019.
const settled = `{"policy": "ap-2019", "offender": {"name": "n", "kind": "company"}, "turnover": 600000000, "decided": "2022-04-07", "infringements": [
  {"provision": "AVG 5(1)(b)", "with": ["AVG 6(1)"], "shift": {"to": "IV", "reason": "r"}, "committed": {"from": "2021-03-01", "until": "2021-05-01"},
   "severity": "zeer ernstig", "data": "+75000", "adjustments": [{"factor": "a+b", "effect": "+300000", "reason": "r"}, {"factor": "c", "effect": "0"}],
   "priors": [{"imposed": "2019-06-18", "provision": "AVG 6", "similar": true, "sanction": "boete", "authority": "AP"}], "recidive": true,
   "departures": [{"effect": "=40 mln", "reason": "r", "citation": {"source": "s", "place": "p", "url": "https://example.org"}}]},
  {"category": "2", "recidive": false, "recidive_reason": "r"}],
  "linked": true, "departures": [{"effect": "+10%", "reason": "r"}]}`

// own is a policy with everything that the AP method has.
const own = `{"id": "eigen", "title": "t", "publication": {"source": "s"}, "from": "2030-01-01", "method": "ap", "act": "AVG",
  "rules": [{"rule": "base", "place": "p"}, {"rule": "recidive"}], "base_share": "50%", "recidive": "50 %",
  "governs": [{"offenders": ["overheid"], "verdict": "excluded", "ground": {"nl": "n", "en": "e"}}],
  "bands": [{"category": "I", "min": 0, "max": 10000, "base": "5.000"}, {"category": "ii", "min": "5k", "max": 20000, "base": 12500.00, "tier": "83(5)"}],
  "annex": [{"provisions": ["art. 32 AVG"], "category": "I", "annex": 1, "evidence": "published", "title": {"nl": "n", "en": "e"}, "sources": ["s"]}]}`

// calculated reads a case and calculates it.
func calculated(text string) (fine.Result, error) {
	c, err := casefile.Parse([]byte(text))
	if err != nil {
		return fine.Result{}, err
	}
	return fine.Calculate(c)
}

func TestACaseWithEverythingInItIsOfItsSchemaAndSoIsItsResult(t *testing.T) {
	for _, text := range []string{open, settled} {
		require.NoError(t, compiled(t, "case").Validate(decoded(t, text)))
		result, err := calculated(text)
		require.NoError(t, err)
		require.NoError(t, compiled(t, "result").Validate(asJSON(t, result)))
	}
	require.NoError(t, compiled(t, "policy").Validate(decoded(t, own)))
	_, err := casefile.ReadPolicy(strings.NewReader(own))
	require.NoError(t, err)
}

// change is one thing in a file that is replaced by another.
type change struct{ what, before, after string }

func (c change) in(t *testing.T, text string) string {
	t.Helper()
	require.Equal(t, 1, strings.Count(text, c.before), "%s: %s", c.what, c.before)
	return strings.Replace(text, c.before, c.after, 1)
}

func TestAFaultyCaseIsNotOfTheSchemaAndIsNotCalculated(t *testing.T) {
	for _, c := range []change{
		{"a field that does not exist", `"linked"`, `"gekoppeld"`},
		{"one in an infringement", `"recidive": false`, `"herhaling": false`},
		{"one in an adjustment", `"factor": "c", `, `"article": "c", "factor": "c", `},
		{"one for an editor of JSON", `{"policy"`, `{"$schema": "case.schema.json", "policy"`},
		{"no infringements", `"infringements"`, `"feiten"`},
		{"no effect", `"factor": "c", "effect": "0"`, `"factor": "c"`},
		{"no factor", `{"factor": "c", `, `{`},
		{"no reason for a departure", `"+10%", "reason": "r"`, `"+10%"`},
		{"no day of a prior", `"imposed": "2019-06-18", `, ``},
		{"no category of a shift", `"to": "IV", `, ``},
		{"no source of a citation", `"source": "s", `, ``},
		{"a number for a provision", `"AVG 5(1)(b)"`, `5`},
		{"a provision without an article", `"AVG 5(1)(b)"`, `"AVG"`},
		{"a word for a provision", `["AVG 6(1)"]`, `["geheim"]`},
		{"a number for a list", `["AVG 6(1)"]`, `6`},
		{"a category that does not exist", `"to": "IV"`, `"to": "V"`},
		{"a number for a category", `"category": "2"`, `"category": 2`},
		{"a kind that does not exist", `"company"`, `"gemeentehuis"`},
		{"a sanction that does not exist", `"sanction": "boete"`, `"sanction": "dwangsom"`},
		{"a level that does not exist", `"zeer ernstig"`, `"heel ernstig"`},
		{"a level of another scale", `"zeer ernstig"`, `"nalatig"`},
		{"a level that is no effect", `"data": "+75000"`, `"data": "75000"`},
		{"a letter that does not exist", `"factor": "c"`, `"factor": "l"`},
		{"letters without a plus", `"factor": "a+b"`, `"factor": "ab"`},
		{"an effect without a sign", `"+300000"`, `"300000"`},
		{"an effect of a word", `"+300000"`, `"veel"`},
		{"an effect of a part without room", `"+300000"`, `"+5/9"`},
		{"an effect with an exponent", `"+300000"`, `"+3e5"`},
		{"an amount of a word", `600000000`, `"veel"`},
		{"an amount with an exponent", `600000000`, `"6e8"`},
		{"an amount in dollars", `600000000`, `"$ 600000000"`},
		{"an amount that is too large", `600000000`, `10000000000001`},
		{"an amount that is true", `600000000`, `true`},
		{"an amount that is null", `600000000`, `null`},
		{"a list for an amount", `600000000`, `[600000000]`},
		{"a year of two digits", `"decided": "2022-04-07"`, `"decided": "07-04-22"`},
		{"a year for a day", `"decided": "2022-04-07"`, `"decided": "2022"`},
		{"a day that depends on what day it is today", `"decided": "2022-04-07"`, `"decided": "vandaag"`},
		{"a period that is a word", `{"from": "2021-03-01", "until": "2021-05-01"}`, `"lang"`},
		{"a number for true", `"linked": true`, `"linked": 1`},
	} {
		text := c.in(t, settled)
		require.Error(t, compiled(t, "case").Validate(decoded(t, text)), c.what)
		_, err := calculated(text)
		require.Error(t, err, "%s: the schema is stricter than what reads the file", c.what)
	}
	for _, c := range []change{
		{"a seriousness that does not exist", `"medium"`, `"serious"`},
		{"a start of a word", `"25%"`, `"veel"`},
		{"a number for a share", `"size": "none"`, `"size": 460.000`},
		{"a share without a percent sign", `"none"`, `"10"`},
		{"a share of three decimals", `"none"`, `"1.000%"`},
	} {
		text := c.in(t, open)
		require.Error(t, compiled(t, "case").Validate(decoded(t, text)), c.what)
		_, err := calculated(text)
		require.Error(t, err, "%s: the schema is stricter than what reads the file", c.what)
	}
	require.Error(t, compiled(t, "case").Validate(decoded(t, `[`+settled+`]`)))
}

func TestAFaultyPolicyIsNotOfTheSchemaAndIsNotRead(t *testing.T) {
	for _, c := range []change{
		{"a field that does not exist", `"annex": [`, `"bijlage": [`},
		{"one in a band", `"base": "5.000"`, `"base": "5.000", "basis": "5.000"`},
		{"no id", `"id": "eigen", `, ``},
		{"no rules", `"rules": [{"rule": "base", "place": "p"}, {"rule": "recidive"}], `, ``},
		{"no base", `, "base": "5.000"`, ``},
		{"no source", `{"source": "s"}`, `{"place": "s"}`},
		{"one language", `"verdict": "excluded", "ground": {"nl": "n", "en": "e"}`, `"verdict": "excluded", "ground": {"nl": "n"}`},
		{"a method that does not exist", `"method": "ap"`, `"method": "AP"`},
		{"an act that does not exist", `"act": "AVG"`, `"act": "GDPR"`},
		{"a rule that does not exist", `"rule": "base"`, `"rule": "basis"`},
		{"a rule that no policy has", `"rule": "base"`, `"rule": "maximum"`},
		{"a verdict that does not exist", `"excluded"`, `"nee"`},
		{"a tier that does not exist", `"83(5)"`, `"83(6)"`},
		{"an evidence that does not exist", `"published"`, `"besluit"`},
		{"a number for a share", `"base_share": "50%"`, `"base_share": 50`},
		{"a negative share", `"base_share": "50%"`, `"base_share": "-50%"`},
		{"an amount of a word", `"5.000"`, `"laag"`},
		{"an annex that is not whole", `"annex": 1`, `"annex": 1.5`},
		{"an annex below zero", `"annex": 1`, `"annex": -1`},
		{"one source for a list", `["s"]`, `"s"`},
	} {
		text := c.in(t, own)
		require.Error(t, compiled(t, "policy").Validate(decoded(t, text)), c.what)
		_, err := casefile.ReadPolicy(strings.NewReader(text))
		require.Error(t, err, "%s: the schema is stricter than what reads the file", c.what)
	}
}

func TestAFaultyResultIsNotOfTheSchema(t *testing.T) {
	for file, changes := range map[string][]change{
		settled: {
			{"a field that does not exist", `"title":"Boetebeleidsregels AP 2019"`, `"title":"Boetebeleidsregels AP 2019","amount":"1.00"`},
			{"no policy", `"policy":"ap-2019",`, ``},
			{"a number for an amount", `"total":{"amount":"24000000.00"`, `"total":{"amount":24000000.00`},
			{"an amount with grouping", `"total":{"amount":"24000000.00"`, `"total":{"amount":"24.000.000"`},
			{"no amount", `"total":{"amount":"24000000.00",`, `"total":{`},
			{"an amount and a range", `"total":{`, `"total":{"range":{"low":"0.00","high":"1.00"},`},
			{"a rule that does not exist", `"rule":"shift"`, `"rule":"naasthoger"`},
			{"a level in Dutch", `"level":"very-serious"`, `"level":"zeer-ernstig"`},
			{"a scale that does not exist", `"scale":"severity"`, `"scale":"ernst"`},
			{"a category in figures", `"shifted":"IV"`, `"shifted":"4"`},
			{"a provision as lawyers write it", `"provision":"AVG 5(1)(b)"`, `"provision":"art. 5 lid 1 onder b AVG"`},
			{"an effect that is not canonical", `"effect":"+300000"`, `"effect":"+300.000"`},
			{"a note that does not exist", `"code":"indicative"`, `"code":"indicatief"`},
			{"notes that are null", `"notes":[`, `"notes":null,"x":[`},
		},
		open: {
			{"a range with one end", `"total":{"range":{"low":`, `"total":{"range":{"lowest":`},
			{"a seriousness in Dutch", `"seriousness":"high"`, `"seriousness":"hoog"`},
			{"no amount after a step", `"rule":"sum","before":"0.00","after_range":`, `"rule":"sum","before":"0.00","before_range":`},
		},
	} {
		result, err := calculated(file)
		require.NoError(t, err)
		var text bytes.Buffer
		encoder := json.NewEncoder(&text)
		encoder.SetEscapeHTML(false)
		require.NoError(t, encoder.Encode(result))
		for _, c := range changes {
			require.Error(t, compiled(t, "result").Validate(decoded(t, c.in(t, text.String()))), c.what)
		}
	}
}

// A schema knows values, and not how they are written: this is left to what reads the file.
func TestHowANumberIsWrittenASchemaDoesNotSee(t *testing.T) {
	text := change{"an amount as a number", `600000000`, `460.000`}.in(t, settled)
	require.NoError(t, compiled(t, "case").Validate(decoded(t, text)))
	_, err := calculated(text)
	require.ErrorContains(t, err, "turnover: the number 460.000 is not an amount")
}

// pieces are what people, and those who try a program out, write in a field.
var pieces = []string{
	"", " ", "0", "1", "5", "33", "460000", "460.000", "460,000", "460.000,00", "460,000.00", "460 000", "460\u00a0000,5", "460.000,-", "460.000,--",
	"460.000,–", "€ 460.000", "€460000", "€\u202f460.000", "460000 €", "EUR 460000", "460.000 euro", "eur 1,5 mln", "1,5", "1.5", "300k", "300 K", "450 mln",
	"450 Mln.", "1,2 MLD", "1,2 mld.", "2 miljard", "2 Miljoen euro", "3 billion", "3 bn", "40 duizend", "40 thousand", "1,234 mld", "-5", "- € 5", "€ -5", "−5", "-€ 5",
	"1e5", "NaN", "1.2.3", "12 zakken", "€", "mln", "10.000.000.000.000", "veel",
	"+75000", "+75.000", "-25000", "−25.000", "+ € 75.000", "+75k", "+1,5 mln", "+10%", "-20 %", "+0,5%", "+1.000%", "=400000", "= € 400.000", "=-1", "=0", "max", "MAX",
	" min ", "Min", "+5/9 room", "-1/9 ruimte", "+5/9  ROOM", "+5/9room", "+10/9 room", "+10 procent", "++5", "+", "=", "+-5",
	"10%", "0,2%", "0.2 %", "12.5 procent", "5 percent", "5 Procent", "1.0000%", "1.000%", "50", "%", "-5%", "1001%", "none", "geen", "Geen", " none ", "lowered", "Verlaagd", "verlaagd 5%",
	"2022-04-07", "2022-4-7", "07-04-2022", "2022-02-30", "2022-04-07 ", "20220407",
	"AVG 33(1)", "art. 33 lid 1 AVG", "artikel 33, eerste lid, van de AVG", "33.1", "Article 33(1) GDPR", "5(1)(a)", "art. 5 lid 1 onder a", "§ 33", "zevende artikel",
	"ARTIKEL ZEVENDE", "first article", "Wbp 13", "UAVG 46", "AVG", "lid 1", "eerste lid", "geheim", "art. 33 en 34", "AVG 300",
	"I", "ii", " III", "iV", "4", "V", "IIII", "a", "K", " b ", "a+b", "a + B+f", "a+", "ab", "l", "a,b",
	"company", "Company", "PUBLIC-BODY", "public body", "Natuurlijk Persoon", "natuurlijk-persoon", " overheid ", "bedrijf", "undertaking", "bestuursorgaan", "gemeente",
	"boete", "FINE", "Last", "berisping", " boete", "dwangsom", "low", "Hoog", " gemiddeld", "serious", "Ernstig", "zeer ernstig", "ZEER-ERNSTIG", "very serious", "normaal",
	"kort", "lang", "nalatig", "ernstig nalatig", "opzettelijk", "gevoelig", "relevant", "no", "Nee", "grotendeels", "true", "ja",
}

func TestNoTextIsRefusedThatIsRead(t *testing.T) {
	s := compiled(t, "case")
	for field, place := range map[string]string{
		"turnover": `{"policy": "p", "infringements": [], "turnover": %s}`, "decided": `{"policy": "p", "infringements": [], "decided": %s}`,
		"kind": `{"policy": "p", "infringements": [], "offender": {"kind": %s}}`, "effect": `{"policy": "p", "infringements": [], "departures": [{"effect": %s, "reason": "r"}]}`,
		"provision": `{"policy": "p", "infringements": [{"provision": %s}]}`, "category": `{"policy": "p", "infringements": [{"category": %s}]}`,
		"seriousness": `{"policy": "p", "infringements": [{"seriousness": %s}]}`, "start": `{"policy": "p", "infringements": [{"start": %s}]}`,
		"size": `{"policy": "p", "infringements": [{"size": %s}]}`, "factor": `{"policy": "p", "infringements": [{"adjustments": [{"factor": %s, "effect": "0"}]}]}`,
		"sanction": `{"policy": "p", "infringements": [{"priors": [{"imposed": "2022-04-07", "sanction": %s}]}]}`,
	} {
		isRead, isRefused := 0, 0
		for _, piece := range pieces {
			quoted, err := json.Marshal(piece)
			require.NoError(t, err)
			text := fmt.Sprintf(place, quoted)
			_, err = casefile.Parse([]byte(text))
			invalid := s.Validate(decoded(t, text))
			if err == nil {
				isRead++
				require.NoError(t, invalid, "%s: %q", field, piece)
			} else if invalid != nil {
				isRefused++
			}
		}
		require.NotZero(t, isRead, field)
		require.Greater(t, isRefused, 20, "%s: the schema says next to nothing", field)
	}
}

// A level is read as any text, and looked up when the case is calculated.
func TestNoLevelIsRefusedThatIsWeighed(t *testing.T) {
	s := compiled(t, "case")
	for _, scale := range factors.Scales() {
		isWeighed, isRefused := 0, 0
		for _, piece := range pieces {
			field := scale.Field()
			invalid := s.Validate(asJSON(t, map[string]any{"policy": "p", "infringements": []any{map[string]any{field: piece}}}))
			if _, _, err := scale.Weigh(factors.Level(piece)); err == nil || piece == "" {
				isWeighed++
				require.NoError(t, invalid, "%s: %q", field, piece)
			} else if invalid != nil {
				isRefused++
			}
		}
		require.NotZero(t, isWeighed, scale.Name())
		require.Greater(t, isRefused, 20, scale.Name())
	}
}

func TestAnEditorTakesAmountsAndEffectsThatLookLikeNumbers(t *testing.T) {
	const file = `
policy: ap-2019
turnover: 1.5
decided: 2022-04-07
infringements:
  - provision: AVG 33(1)
    severity: +75000
    adjustments:
      - {factor: c, effect: -25000}
      - {factor: f, effect: 0}
      - {factor: k, effect: -12.50}
`
	require.NoError(t, compiled(t, "case").Validate(inEditor(t, file)))
	_, err := calculated(file)
	require.NoError(t, err)
	require.Error(t, compiled(t, "case").Validate(inEditor(t, strings.Replace(file, "2022-04-07", "20220407", 1))))
}
