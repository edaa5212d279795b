package casefile_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

// examplePolicy is the example that comes with the program, in YAML.
func examplePolicy(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("../../testdata/cases/eigen-beleid.yaml")
	require.NoError(t, err)
	return string(data)
}

// examplePolicyJSON is the same policy in JSON, typed a second time.
const examplePolicyJSON = `{
  "annex": [
    {"provisions": ["AVG 32"], "category": "II", "sources": ["bijlage 1"]},
    {"provisions": ["art. 33 lid 1 AVG", "33(2)"], "category": "2", "title": {"en": "notify a breach", "nl": "datalek melden"}, "sources": ["bijlage 1"], "evidence": "published"},
    {"provisions": ["AVG 5(1)(a)"], "underlying": true, "sources": ["bijlage 2"]},
    {"provisions": ["AVG 6"], "category": "III", "underlying": false, "sources": ["bijlage 2"]}
  ],
  "recidive": "50 %",
  "bands": [
    {"category": "I", "min": 0, "max": 10000, "base": 5000},
    {"category": "II", "min": "€ 5.000", "max": "25.000,00", "base": 15000.00},
    {"tier": "83(5)", "category": "III", "min": "20k", "max": "60.000,-", "base": "40000"}
  ],
  "base_share": "50%",
  "rules": [
    {"rule": "base", "place": "art. 2"}, {"rule": "factor", "place": "art. 3"}, {"rule": "band", "place": "art. 4"},
    {"rule": "recidive", "place": "art. 5"}, {"rule": "sum", "place": "art. 6"}, {"rule": "concurrence", "place": "art. 6"}
  ],
  "act": "AVG",
  "method": "ap",
  "from": "2030-01-01",
  "publication": {"source": "Verzonnen blad 2030, 1"},
  "title": "Voorbeeldregels 2030",
  "id": "voorbeeld-2030"
}`

// leastPolicy is the least that a policy file says.
const leastPolicy = `id: eigen
title: Eigen regels
publication: {source: Blad}
method: ap
act: AVG
rules: [{rule: base}]
bands: [{category: I, min: "0", max: "10", base: "5"}]
`

// leastPolicyEDPB is that of the other method.
const leastPolicyEDPB = `id: eigen
title: Eigen regels
publication: {source: Blad}
method: edpb
act: AVG
rules: [{rule: start}, {rule: size}]
seriousness: [{level: low, from: 0%, to: 10%}, {level: medium, from: 10%, to: 20%}, {level: high, from: 20%, to: 100%}]
sizes: [{turnover_until: 2 mln, from: "0,2%", to: "0,4%"}]
`

// replaced changes one thing in a policy file.
func replaced(text, before, after string) string {
	if strings.Count(text, before) != 1 {
		panic(before + " does not stand there once")
	}
	return strings.Replace(text, before, after, 1)
}

// least is the least that a policy file says, with one thing changed.
func least(before, after string) string { return replaced(leastPolicy, before, after) }

// leastEDPB is that of the other method.
func leastEDPB(before, after string) string { return replaced(leastPolicyEDPB, before, after) }

// withRow is the least that a policy file says, with a row in its annex.
func withRow(fields string) string { return leastPolicy + "annex: [{" + fields + "}]\n" }

// readPolicy reads a policy file that is in order.
func readPolicy(t testing.TB, text string) *category.Policy {
	t.Helper()
	p, err := casefile.ReadPolicy(strings.NewReader(text))
	require.NoError(t, err, text)
	return p
}

// policyFaults reads a policy file that is not in order, and returns what is wrong with it.
func policyFaults(t testing.TB, text string) boete.Faults {
	t.Helper()
	p, err := casefile.ReadPolicy(strings.NewReader(text))
	require.Error(t, err, text)
	require.Nil(t, p, "a refused file gives no policy")
	return requireFaults(t, err)
}

func runRefusedPolicy(t *testing.T, tests []refused) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			faults := policyFaults(t, test.text)
			require.Equal(t, []string{test.path}, paths(faults), faults.Error())
			require.Contains(t, faults[0].Message(), test.says)
		})
	}
}

func tableJSON(t testing.TB, p *category.Policy) string {
	t.Helper()
	data, err := json.Marshal(p.Table())
	require.NoError(t, err)
	return string(data)
}

// asYAML makes the reader take a text for YAML that it would take for JSON.
func asYAML(text string) string { return "# YAML\n" + text }

func TestTheExampleOfAPolicyFileIsReadInYAMLAndInJSON(t *testing.T) {
	p := readPolicy(t, examplePolicy(t))
	require.Equal(t, "voorbeeld-2030", p.ID())
	require.Equal(t, boete.Same("Voorbeeldregels 2030"), p.Title())
	require.Equal(t, boete.NewDate(2030, 1, 1), p.From())
	require.True(t, p.IsOwn())
	band, ok := p.Band(category.II)
	require.True(t, ok)
	require.Equal(t, category.Band{Min: boete.Euros(5_000), Max: boete.Euros(25_000), Base: boete.Euros(15_000)}, band)
	require.Equal(t, "50%", p.RecidiveShare().String())
	require.Len(t, p.Rows(), 4)
	for _, row := range p.Rows() {
		require.Equal(t, category.EvidencePublished, row.Evidence)
	}

	for name, text := range map[string]string{
		"in JSON":             examplePolicyJSON,
		"in JSON as YAML":     asYAML(examplePolicyJSON),
		"of Windows":          "\uFEFF" + strings.ReplaceAll(examplePolicy(t), "\n", "\r\n"),
		"in JSON of Windows":  "\uFEFF" + strings.ReplaceAll(examplePolicyJSON, "\n", "\r\n"),
		"as it is written":    tableJSON(t, p),
		"as it is written, 2": asYAML(tableJSON(t, p)),
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, tableJSON(t, p), tableJSON(t, readPolicy(t, text)))
		})
	}
}

func TestABuiltInPolicyThatIsWrittenIsReadAgain(t *testing.T) {
	for _, builtIn := range category.Policies() {
		if !builtIn.Gap().IsZero() {
			t.Run(builtIn.ID()+" is refused", func(t *testing.T) {
				faults := policyFaults(t, tableJSON(t, builtIn))
				require.Equal(t, []string{"method"}, paths(faults))
				require.Contains(t, faults[0].Message(), `"" is not a method; choose ap or edpb`)
			})
			t.Run(builtIn.ID()+" is the beginning of a file", func(t *testing.T) {
				const rules = `"rules":[]`
				for _, text := range []string{
					replaced(tableJSON(t, builtIn), rules, `"method":"ap","rules":[{"rule":"base"}],"bands":[{"category":"I","min":"0","max":"10","base":"5"}]`),
					replaced(tableJSON(t, builtIn), rules, `"method":"edpb","rules":[{"rule":"start"}],"seriousness":[{"level":"low","from":"0%","to":"10%"},{"level":"medium","from":"10%","to":"20%"},{"level":"high","from":"20%","to":"100%"}]`),
				} {
					p := readPolicy(t, text)
					require.True(t, p.IsOwn())
					require.True(t, p.Gap().IsZero())
					require.Equal(t, builtIn.Table().Governs, p.Table().Governs)
				}
			})
			continue
		}
		indented, err := json.MarshalIndent(builtIn.Table(), "", "  ")
		require.NoError(t, err)
		for name, text := range map[string]string{
			"from JSON": tableJSON(t, builtIn), "from YAML": asYAML(tableJSON(t, builtIn)),
			"from indented JSON": string(indented), "from indented YAML": asYAML(string(indented)),
		} {
			t.Run(builtIn.ID()+" "+name, func(t *testing.T) {
				p := readPolicy(t, text)
				require.False(t, p.IsOwn())
				require.Equal(t, tableJSON(t, builtIn), tableJSON(t, p))
			})
		}
	}
}

func TestTheLeastThatAPolicyFileSaysIsRead(t *testing.T) {
	p := readPolicy(t, leastPolicy)
	require.True(t, p.IsOwn())
	require.Equal(t, category.MethodAP, p.Method())
	require.Empty(t, p.Rows())
	edpb := readPolicy(t, leastPolicyEDPB)
	require.Equal(t, category.MethodEDPB, edpb.Method())
	size, ok := edpb.Size(boete.Euros(1))
	require.True(t, ok)
	require.Equal(t, "0.4%", size.To.String())
}

func TestValuesInAPolicyFileAreReadAsTheyAreWritten(t *testing.T) {
	json := func(band string) string {
		return `{"id": "x", "title": "X", "publication": {"source": "X"}, "method": "ap", "act": "AVG", "rules": [{"rule": "base"}], "bands": [{"category": "I", ` + band + `}]}`
	}
	for _, test := range []struct {
		name, text     string
		min, base, max string
	}{
		{"text in YAML", least(`min: "0", max: "10", base: "5"`, `min: "€ 1.000", max: 1 mln, base: "460.000,00"`), "1000.00", "460000.00", "1000000.00"},
		{"plain in YAML, where 460.000 is what a reader sees", least(`min: "0", max: "10", base: "5"`, `min: 08, max: 1.000.000, base: 460.000`), "8.00", "460000.00", "1000000.00"},
		{"whole numbers in JSON", json(`"min": 0, "max": 1000000, "base": 460000`), "0.00", "460000.00", "1000000.00"},
		{"numbers with cents in JSON", json(`"min": 0.5, "max": 1000000.01, "base": 460000.00`), "0.50", "460000.00", "1000000.01"},
		{"text in JSON", json(`"min": "0", "max": "1.000.000", "base": "460.000"`), "0.00", "460000.00", "1000000.00"},
		{"the largest amount", replaced(json(`"min": "0", "max": 10000000000000, "base": 1`), `"AVG"`, `"Wbp"`), "0.00", "1.00", "10000000000000.00"},
		{"the largest amount of the AVG", json(`"min": "0", "max": "20 mln", "base": 1`), "0.00", "1.00", "20000000.00"},
		{"the largest amount of art. 83(4) AVG", json(`"min": "0", "max": "10 mln", "base": 1, "tier": "83(4)"`), "0.00", "1.00", "10000000.00"},
	} {
		t.Run(test.name, func(t *testing.T) {
			band, ok := readPolicy(t, test.text).Band(category.I)
			require.True(t, ok)
			require.Equal(t, []string{test.min, test.base, test.max}, []string{band.Min.String(), band.Base.String(), band.Max.String()})
		})
	}
	t.Run("words in Dutch", func(t *testing.T) {
		p := readPolicy(t, leastEDPB("level: low", "level: laag")+"governs: [{offenders: [onderneming, overheid], verdict: candidate, ground: {nl: a, en: b}}]\n")
		require.Equal(t, category.SeriousnessLow, p.Table().Seriousness[0].Level)
		require.Equal(t, []category.OffenderKind{category.KindCompany, category.KindPublicBody}, p.Table().Governs[0].Offenders)
	})
	t.Run("a category by its number, the number of an annex, true and false", func(t *testing.T) {
		p := readPolicy(t, withRow(`provisions: [33 lid 1], category: 1, annex: 2, underlying: false, sources: [x]`))
		require.Equal(t, 2, p.Rows()[0].Annex)
		require.Equal(t, category.I, p.Rows()[0].Category)
		require.Equal(t, "AVG 33(1)", p.Rows()[0].Provisions[0].String())
	})
	t.Run("a wording that is the same in both languages, and one that is not", func(t *testing.T) {
		p := readPolicy(t, least("title: Eigen regels", "title: {nl: Eigen regels, en: Own rules}")+"audience: iedereen\n")
		require.Equal(t, boete.Text{NL: "Eigen regels", EN: "Own rules"}, p.Title())
		require.Equal(t, boete.Same("iedereen"), p.Audience())
		require.Equal(t, boete.Same("2030"), readPolicy(t, least("title: Eigen regels", "title: 2030")).Title())
	})
	t.Run("words that YAML would make something else of", func(t *testing.T) {
		p := readPolicy(t, replaced(least("title: Eigen regels", "title: no"), "source: Blad", "source: 2030-01-01"))
		require.Equal(t, boete.Same("no"), p.Title())
		require.Equal(t, "2030-01-01", p.Publication().Source)
	})
}

func TestAFieldOfAPolicyFileThatDoesNotExistIsRefused(t *testing.T) {
	runRefusedPolicy(t, []refused{
		{"of the whole", leastPolicy + "bandwidths: []\n", "", `there is no field "bandwidths" here; there are id, title, publication, from, until, audience, limits, governs, milder, method, act, rules, base_share, bands, recidive, letters, annex, seriousness, sizes`},
		{"with the nearest", leastPolicy + "anex: []\n", "", `there is no field "anex" here; did you mean annex?`},
		{"by its name in Go", leastPolicy + "BaseShare: 50%\n", "", `there is no field "BaseShare" here`},
		{"of the publication", least("source: Blad", "source: Blad, adres: x"), "publication", `there is no field "adres" here; there are source, place, url`},
		{"of a rule", least("{rule: base}", "{rule: base, artikel: 2}"), "rules[0]", `there is no field "artikel" here; there are rule, place`},
		{"of a band, among those of its amounts", least(`base: "5"`, `base: "5", bas: "6"`), "bands[0]", `there is no field "bas" here; did you mean base?`},
		{"of a band, the struct that has its amounts", least(`base: "5"`, `base: "5", Band: {}`), "bands[0]", `there is no field "Band" here`},
		{"of a row", withRow("provisions: [AVG 32], category: I, sources: [x], source: y"), "annex[0]", `there is no field "source" here; did you mean sources?`},
		{"of a title", withRow("provisions: [AVG 32], category: I, sources: [x], title: {nl: x, en: y, de: z}"), "annex[0].title", `there is no field "de" here; there are nl, en`},
		{"of a standing", leastPolicy + "governs: [{verdict: candidate, ground: {nl: x, en: y}, day: 2020-01-01}]\n", "governs[0]", `there is no field "day" here`},
		{"of a level", leastEDPB("level: low,", "level: low, name: x,"), "seriousness[0]", `there is no field "name" here; there are level, from, to`},
		{"of a size", leastEDPB("turnover_until: 2 mln,", "turnover_until: 2 mln, turnover: x,"), "sizes[0]", `there is no field "turnover" here`},
		{"whether it is own, which nobody can say", leastPolicy + "own: false\n", "", `there is no field "own" here`},
	})
	t.Run("a case is no policy", func(t *testing.T) {
		faults := policyFaults(t, "policy: ap-2019\ninfringements: [{category: III}]\n")
		require.Equal(t, []string{"", "", "id", "title", "publication", "act", "rules"}, paths(faults))
		require.Contains(t, faults[0].Message(), `there is no field "policy" here`)
	})
	t.Run("and a policy is no case", func(t *testing.T) {
		require.Contains(t, paths(faultsOf(t, leastPolicy)), "infringements")
	})
}

func TestAFieldThatAPolicyFileNeedsAndThatMissesIsRefused(t *testing.T) {
	const missing = "the field is missing"
	runRefusedPolicy(t, []refused{
		{"the id", least("id: eigen\n", ""), "id", missing},
		{"the title", least("title: Eigen regels\n", ""), "title", missing},
		{"the publication", least("publication: {source: Blad}\n", ""), "publication", missing},
		{"the source of the publication", least("source: Blad", "url: https://example.org"), "publication.source", missing},
		{"the act", least("act: AVG\n", ""), "act", missing},
		{"the rules", least("rules: [{rule: base}]\n", ""), "rules", missing},
		{"the name of a rule", least("{rule: base}", "{rule: base}, {place: art. 2}"), "rules[1].rule", missing},
		{"the category of a band", least("category: I, ", ""), "bands[0].category", missing},
		{"the minimum of a band", least(`min: "0", `, ""), "bands[0].min", missing},
		{"the maximum of a band", least(`max: "10", `, ""), "bands[0].max", missing},
		{"the base fine of a band", least(`, base: "5"`, ""), "bands[0].base", missing},
		{"the provisions of a row", withRow("category: I, sources: [x]"), "annex[0].provisions", missing},
		{"the Dutch of a title", withRow("provisions: [AVG 32], category: I, sources: [x], title: {en: x}"), "annex[0].title.nl", missing},
		{"the English of a title", withRow("provisions: [AVG 32], category: I, sources: [x], title: {nl: x}"), "annex[0].title.en", missing},
		{"the verdict of a standing", leastPolicy + "governs: [{ground: {nl: x, en: y}}]\n", "governs[0].verdict", missing},
		{"the ground of a standing", leastPolicy + "governs: [{verdict: candidate}]\n", "governs[0].ground", missing},
		{"the level of a start", leastEDPB("level: low, ", ""), "seriousness[0].level", missing},
		{"the beginning of a start", leastEDPB("from: 0%, ", ""), "seriousness[0].from", missing},
		{"the end of a start", leastEDPB(", to: 100%", ""), "seriousness[2].to", missing},
		{"the turnover of a size", leastEDPB("turnover_until: 2 mln, ", ""), "sizes[0].turnover_until", missing},
		{"the shares of a size", leastEDPB(`, from: "0,2%"`, ""), "sizes[0].from", missing},
		// What is not known of every policy, what only one method needs, or only one kind of row, is not found by the
		// reader but by the check.
		{"the method", least("method: ap\n", ""), "method", `"" is not a method; choose ap or edpb`},
		{"the method, which is empty", least("method: ap", `method: ""`), "method", `"" is not a method; choose ap or edpb`},
		{"the bands", least(`bands: [{category: I, min: "0", max: "10", base: "5"}]`+"\n", ""), "bands", "there is no category"},
		{"the levels", leastEDPB("seriousness: [{level: low, from: 0%, to: 10%}, {level: medium, from: 10%, to: 20%}, {level: high, from: 20%, to: 100%}]\n", ""), "seriousness", "there are 0 levels"},
		{"the category of a row", withRow("provisions: [AVG 32], sources: [x]"), "annex[0].category", "the category is missing; give it, or say evidence: unsettled"},
		{"the sources of a row", withRow("provisions: [AVG 32], category: I"), "annex[0].sources", "the row cites no source"},
	})
}

func TestAPolicyFileUnderTheIdOfAnEditionIsWhatItSays(t *testing.T) {
	t.Run("one of which no amount is known takes over whom it governs", func(t *testing.T) {
		p := readPolicy(t, least("id: eigen", "id: ap-2023"))
		require.True(t, p.IsOwn())
		choice, excluded := p.Excludes(category.KindCompany)
		require.True(t, excluded)
		require.Equal(t, "niet voor ondernemingen", choice.Ground.NL)
		require.Contains(t, tableJSON(t, p), `"not for undertakings"`, "and writes it")
		require.Equal(t, tableJSON(t, p), tableJSON(t, readPolicy(t, tableJSON(t, p))))
	})
	t.Run("unless it says it itself", func(t *testing.T) {
		p := readPolicy(t, least("id: eigen", "id: ap-2023")+"governs: [{verdict: candidate, ground: {nl: iedereen, en: everybody}}]\n")
		_, excluded := p.Excludes(category.KindCompany)
		require.False(t, excluded)
		require.Len(t, p.Table().Governs, 1)
	})
	t.Run("one that is known without whom it governs is the edition itself", func(t *testing.T) {
		builtIn, err := category.PolicyByID("edpb-04-2022")
		require.NoError(t, err)
		table := builtIn.Table()
		table.Governs = nil
		data, err := json.Marshal(table)
		require.NoError(t, err)
		p := readPolicy(t, string(data))
		require.False(t, p.IsOwn())
		require.Equal(t, tableJSON(t, builtIn), tableJSON(t, p))
	})
	runRefusedPolicy(t, []refused{
		{"one that is known, and says something else", least("id: eigen", "id: ap-2019"), "id", "ap-2019 is the id of an edition that is built in, and this file says something else; give it an id of its own"},
		{"one that is known, of the other method", leastEDPB("id: eigen", "id: ap-2019"), "id", "ap-2019 is the id of an edition that is built in"},
		{"the EDPB Guidelines", leastEDPB("id: eigen", "id: edpb-04-2022"), "id", "edpb-04-2022 is the id of an edition that is built in"},
	})
}

func TestAPolicyFileThatCanNotBeIsRefused(t *testing.T) {
	runRefusedPolicy(t, []refused{
		{"a fine above art. 83 AVG", least(`max: "10"`, `max: "20.000.000,01"`), "bands[0].max", "the maximum, 20000000.01, is above the statutory one, 20000000.00 (art. 83 AVG)"},
		{"a fine above art. 83(4) AVG", least(`max: "10"`, `tier: 83(4), max: "10.000.000,01"`), "bands[0].max", "above the statutory one, 10000000.00"},
		{"a standing of before it was in force", leastPolicy + "from: 2030-01-01\ngoverns: [{until: 2029-12-31, verdict: contested, ground: {nl: x, en: y}}]\n", "governs[0].until",
			"it cannot govern until 2029-12-31, because it is in force only from 2030-01-01"},
	})
	require.NotNil(t, readPolicy(t, leastPolicy+"from: 2030-01-01\ngoverns: [{until: 2029-12-31, verdict: excluded, ground: {nl: x, en: y}}]\n"))
}

func TestAValueOfTheWrongKindInAPolicyFileIsRefused(t *testing.T) {
	const list, text, single, whole, truth = "a list is required here, even of one", "text is required here; put", "a single value is required here", "a whole number is required here", "true or false is required here"
	row := func(fields string) string {
		return withRow("provisions: [AVG 32], category: I, sources: [x], " + fields)
	}
	json := func(field string) string { // the field comes in place of another of its name
		all := `{"id": "x", "title": "X", "publication": {"source": "X"}, "method": "ap", "act": "AVG", "rules": [{"rule": "base"}], "base_share": "50%", "bands": [{"category": "I", "min": 0, "max": 10, "base": 5, "tier": "83(5)"}]}`
		name, _, _ := strings.Cut(field, ":")
		i := strings.Index(all, name+":")
		end := i + strings.IndexAny(all[i:], ",}")
		return all[:i] + field + all[end:]
	}
	runRefusedPolicy(t, []refused{
		{"a provision that is not in a list", withRow("provisions: AVG 32, category: I, sources: [x]"), "annex[0].provisions", list},
		{"a source that is not in a list", withRow("provisions: [AVG 32], category: I, sources: bijlage 1"), "annex[0].sources", list},
		{"a candidate that is not in a list", row("candidates: I"), "annex[0].candidates", list},
		{"an offender that is not in a list", leastPolicy + "governs: [{offenders: company, verdict: candidate, ground: {nl: x, en: y}}]\n", "governs[0].offenders", list},
		{"rules that are no list", least("[{rule: base}]", "{rule: base}"), "rules", list},
		{"rules by their names only", least("[{rule: base}]", "[base]"), "rules[0]", "fields are required here: rule, place"},
		{"bands by their categories", least(`bands: [{category: I, min: "0", max: "10", base: "5"}]`, `bands: {I: {min: "0", max: "10", base: "5"}}`), "bands", list},
		{"a publication that is a text", least("{source: Blad}", "Blad"), "publication", "fields are required here: source, place, url"},
		{"a title that is a list", least("title: Eigen regels", "title: [Eigen, regels]"), "title", single},
		{"a title in a third language", least("title: Eigen regels", "title: {nl: Eigen regels, en: Own rules, de: Eigene Regeln}"), "title", `there is no field "de" here`},
		{"a title in one of the languages", least("title: Eigen regels", "title: {nl: Eigen regels}"), "title.en", "the field is missing"},
		{"a title that is a truth value", least("title: Eigen regels", "title: true"), "title", text},
		{"a title that is nothing", least("title: Eigen regels", "title:"), "title", "the field has no value"},
		{"a method that is nothing", least("method: ap", "method: null"), "method", "the field has no value"},
		{"a row that is nothing", leastPolicy + "annex: [null]\n", "annex[0]", "the field has no value"},
		{"an annex that is nothing", leastPolicy + "annex:\n", "annex", "the field has no value"},

		{"a number of an annex with a fraction", row("annex: 1.5"), "annex[0].annex", whole},
		{"a number of an annex with a useless fraction", row("annex: 1.0"), "annex[0].annex", whole},
		{"a number of an annex below zero", row("annex: -1"), "annex[0].annex", whole},
		{"a number of an annex in a word", row("annex: een"), "annex[0].annex", whole},
		{"a number of an annex that is a truth value", row("annex: true"), "annex[0].annex", whole},
		{"a number of an annex that is a list", row("annex: [1]"), "annex[0].annex", whole},
		{"a number of an annex that is endless", row("annex: 99999999999999999999999"), "annex[0].annex", whole},

		{"an amount with three decimals, as a number", json(`"max": 10.000`), "bands[0].max", "the number 10.000 is not an amount"},
		{"an amount with an exponent, as a number", json(`"max": 1e4`), "bands[0].max", "the number 1e4 is not an amount"},
		{"an amount with an exponent, as text", json(`"max": "1e4"`), "bands[0].max", `"1e4" is not an amount`},
		{"an amount that is a truth value", json(`"max": true`), "bands[0].max", text},
		{"an amount that is nothing", json(`"max": null`), "bands[0].max", "the field has no value"},
		{"an amount in a list", json(`"max": [10]`), "bands[0].max", single},
		{"an amount that is too large", json(`"max": 10000000000000.01`), "bands[0].max", "is too large"},
		{"an amount that is no number", least(`max: "10"`, `max: veel`), "bands[0].max", `"veel" is not an amount`},
		{"an amount with a fraction of a cent", least(`base: "5"`, `base: "5,005.001"`), "bands[0].base", "is not an amount"},
		{"a share that is a number in JSON", json(`"base_share": 50`), "base_share", text},
		{"a share without its sign", leastPolicy + "base_share: 50\n", "base_share", `"50" is not a percentage`},
		{"a share that may be a thousand", leastPolicy + "recidive: 1.000%\n", "recidive", "is not a percentage"},
		{"a share below zero", leastPolicy + "recidive: -50%\n", "recidive", "is not a percentage"},
		{"a share that is too large", leastPolicy + "recidive: 1001%\n", "recidive", "is too much"},
		{"a tier that is a number", json(`"tier": 83`), "bands[0].tier", text},
		{"a day with two readings", leastPolicy + "from: 1/2/2030\n", "from", "can be 2030-02-01 or 2030-01-02"},
		{"a day that does not exist", leastPolicy + "until: 2030-02-29\n", "until", "is not a date"},
		{"a category that does not exist", least("category: I,", "category: V,"), "bands[0].category", `category "V" does not exist`},
		{"an empty candidate", row(`candidates: [""]`), "annex[0].candidates[0]", `category "" does not exist`},
		{"a kind of offender that does not exist", leastPolicy + "governs: [{offenders: [alien], verdict: candidate, ground: {nl: x, en: y}}]\n", "governs[0].offenders[0]", "is not a kind of offender"},
		{"a level that does not exist", leastEDPB("level: low", "level: zero"), "seriousness[0].level", "is not a level of seriousness"},
		{"an article that does not exist", withRow("provisions: [AVG 32, AVG 300], category: I, sources: [x]"), "annex[0].provisions[1]", "the AVG has 99 articles"},
		{"a paragraph that does not exist", withRow("provisions: [AVG 99(9)], category: I, sources: [x]"), "annex[0].provisions[0]", "there is no AVG 99(9)"},
		{"two articles in one text", withRow("provisions: [art. 33 en 34], category: I, sources: [x]"), "annex[0].provisions[0]", "names more than one provision"},
		{"a provision of another act", withRow("provisions: [art. 11.7a Tw], category: I, sources: [x]"), "annex[0].provisions[0]", "are not known here"},
		{"a provision that is a number in JSON", replaced(json(`"id": "x"`), `"tier": "83(5)"}]`, `"tier": "83(5)"}], "annex": [{"provisions": [32], "category": "I", "sources": ["x"]}]`), "annex[0].provisions[0]", text},

		{"a field that stands twice", leastPolicy + "title: Andere regels\n", "title", "the field appears twice"},
		{"an amount that stands twice", least(`base: "5"`, `base: "5", base: "6"`), "bands[0].base", "the field appears twice"},
	})
}

func TestWhatThePolicyItselfFindsWrongIsAFaultOfTheFile(t *testing.T) {
	const rows = `annex:
  - {provisions: [AVG 33], category: II, sources: [x]}
  - {provisions: [33 lid 1], category: I, sources: [""]}
`
	faults := policyFaults(t, replaced(least(`base: "5"`, `base: "50"`), "id: eigen", "id: Eigen")+rows)
	require.Equal(t, []string{"id", "bands[0].base", "annex[0].category", "annex[1].provisions[0]", "annex[1].sources[0]"}, paths(faults))
	require.Contains(t, faults[3].Message(), "AVG 33(1), or a part or the whole of it, stands in annex[0] too")

	t.Run("in another method too", func(t *testing.T) {
		require.Equal(t, []string{"seriousness[1]", "bands"}, paths(policyFaults(t, leastEDPB("from: 10%, to: 20%", "from: 11%, to: 20%")+`bands: [{category: I, min: "0", max: "10", base: "5"}]`)))
	})
	t.Run("what the reader finds comes first, and then only that", func(t *testing.T) {
		require.Equal(t, []string{"bands[0].base"}, paths(policyFaults(t, replaced(least(`base: "5"`, `base: veel`), "id: eigen", "id: Eigen")+rows)))
	})
	t.Run("however much is wrong", func(t *testing.T) {
		faults := policyFaults(t, leastPolicy+"annex:\n"+strings.Repeat("  - {provisions: [AVG 6], category: IV}\n", 5000))
		require.Less(t, len(faults), 5000*3)
		require.Equal(t, "annex[0].category", faults[0].Path)
	})
}

func TestAFileThatIsNoPolicyIsRefused(t *testing.T) {
	const anchors = "anchors and aliases"
	huge := leastPolicy + "#" + strings.Repeat("x", casefile.MaxSize)
	runRefusedPolicy(t, []refused{
		{"empty", "", "", "the file is empty"},
		{"white space", " \n\t\n", "", "the file is empty"},
		{"a byte order mark", "\uFEFF", "", "the file is empty"},
		{"a comment", "# beleid\n", "", "the file is empty"},
		{"a word", "ap-2019", "", "not a list of named fields"},
		{"a list", "- " + strings.ReplaceAll(leastPolicy, "\n", "\n  "), "", "not a list of named fields"},
		{"a list in JSON", "[" + examplePolicyJSON + "]", "", "not a list of named fields"},
		{"one byte too large", huge[:casefile.MaxSize+1], "", "the file is too large; at most 1048576 bytes"},
		{"much too large", strings.Repeat(huge, 10), "", "the file is too large"},
		{"cut off", leastPolicy + "annex: [{", "", "neither valid YAML nor valid JSON"},
		{"JSON that is cut off", examplePolicyJSON[:100], "", "the file is not valid JSON"},
		{"JSON with something behind it", examplePolicyJSON + "}", "", "the file is not valid JSON"},
		{"Latin-1", least("Eigen regels", "Financi\xebn"), "", "not UTF-8 text"},
		{"UTF-16 without its mark", "i\x00d\x00:\x00 \x00\xff\x00", "", "not UTF-8 text"},
		{"a program", "\x7fELF\x02\x01\x01\x00", "", "neither valid YAML nor valid JSON"},
		{"an anchor", least("title: Eigen regels", "title: &t Eigen regels"), "", "line 2: " + anchors},
		{"an alias", withRow("provisions: [AVG 32], category: I, sources: &s [x]}, {provisions: [AVG 33], category: I, sources: *s"), "", anchors},
		{"laughs by the billion", "a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b]\n", "", anchors},
		{"a tag", least("title: Eigen regels", "title: !!str Eigen regels"), "", "tags such as !!str"},
		{"merging", least("{source: Blad}", "{<<: {source: Blad}, source: Blad}"), "publication", `there is no field "<<"`},
		{"two documents", leastPolicy + "---\n" + leastPolicy, "", "more than one document"},
		{"nested too deeply", leastPolicy + "limits: " + strings.Repeat("[", 50) + strings.Repeat("]", 50), "", "nested too deeply"},
		{"nested as deep as they come", strings.Repeat("[", 1_000_000), "", "nested too deeply"},
	})
	t.Run("just as large as is read", func(t *testing.T) {
		require.Equal(t, "eigen", readPolicy(t, huge[:casefile.MaxSize]).ID())
	})
	t.Run("an error of the reader is passed on", func(t *testing.T) {
		broken := errors.New("broken")
		p, err := casefile.ReadPolicy(io.MultiReader(strings.NewReader(leastPolicy), iotest.ErrReader(broken)))
		require.Equal(t, broken, err)
		require.Nil(t, p)
	})
}

func FuzzReadPolicy(f *testing.F) {
	for _, builtIn := range category.Policies() {
		f.Add([]byte(tableJSON(f, builtIn)))
		f.Add([]byte(asYAML(tableJSON(f, builtIn))))
	}
	for _, text := range []string{
		"", "\uFEFF", "# x", "- x", examplePolicy(f), examplePolicyJSON, leastPolicy, leastPolicyEDPB, leastPolicy + "---\n",
		least(`base: "5"`, `base: "50"`), least("category: I,", "category: V,"), least("Eigen regels", "Financi\xebn"), least("{rule: base}", "{rule: base}, {rule: recidive}") + "recidive: 12,345678%\n",
		withRow("provisions: [AVG 33, AVG 33(1)], category: II"), withRow("provisions: [AVG 10], evidence: unsettled, candidates: [I]"), withRow("provisions: [], annex: 1.5"),
		withRow("provisions: [UAVG 9999(9999)(z)], underlying: true, sources: [\"\\u202e\"]"), leastPolicy + "governs: [{offenders: [], verdict: excluded, ground: {nl: \"\", en: \"\"}}]\n",
		leastPolicy + "from: 0001-01-01\nuntil: 9999-12-31\nbase_share: 50,0%\n", leastEDPB("to: 100%", "to: 99.9999%"), "title: &a [*a]", `{"id": "\ud800"}`, `{"rules": [null], "bands": 5}`,
		strings.ReplaceAll(leastPolicy, "\n", "\r\n"), leastPolicy + "audience: {nl: |-\n  x\n, en: y}\n",
	} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := casefile.ReadPolicy(bytes.NewReader(data))
		if err != nil {
			requireFaults(t, err)
			require.Nil(t, p)
			return
		}
		written := tableJSON(t, p)
		if len(written) > casefile.MaxSize {
			return
		}
		reread, err := casefile.ReadPolicy(strings.NewReader(written))
		require.NoError(t, err, "%s", written)
		require.Equal(t, written, tableJSON(t, reread), "what is read survives being written and read again")
		require.Equal(t, p.IsOwn(), reread.IsOwn())

		again, err := category.New(p.Table())
		require.NoError(t, err)
		require.Equal(t, p.Table(), again.Table())
	})
}
