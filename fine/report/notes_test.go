package report_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

// explained calculates a case, by a policy of one's own or the one that it names, and returns its text in both
// languages, each on one line, and its notes in JSON in both.
func explained(t *testing.T, p *category.Policy, text string) (nl, en string, jsonNL, jsonEN []map[string]any) {
	t.Helper()
	c, err := casefile.Parse([]byte(text))
	require.NoError(t, err)
	if p == nil {
		p, err = category.PolicyByID(c.Policy)
		require.NoError(t, err)
	}
	result, err := fine.Calculate(c, p)
	require.NoError(t, err)
	in := func(language words.Language) (string, []map[string]any) {
		words := report.In(language)
		var out bytes.Buffer
		require.NoError(t, words.Text(&out, report.Report{Case: c, Result: result}, report.TextOptions{Explain: true}))
		data, err := json.Marshal(words.Result(result))
		require.NoError(t, err)
		var got struct{ Notes []map[string]any }
		require.NoError(t, json.Unmarshal(data, &got))
		return strings.Join(strings.Fields(out.String()), " "), got.Notes
	}
	nl, jsonNL = in(words.Dutch)
	en, jsonEN = in(words.English)
	return nl, en, jsonNL, jsonEN
}

func TestANoteThatThePolicyDoesNotGovernSaysTheGround(t *testing.T) {
	own := category.Table{
		ID: "eigen", Title: boete.Same("Eigen regels"), Publication: boete.Citation{Source: "Blad"}, Method: category.MethodAP, Act: category.AVG,
		Governs: []category.Standing{{Verdict: category.VerdictExcluded, Ground: boete.Text{NL: "nooit", EN: "never"}}},
		Rules:   []category.RulePlace{{Rule: category.RuleBase}},
		Bands:   []category.CategoryBand{{Category: category.I, Band: category.Band{Max: boete.Euros(10), Base: boete.Euros(5)}}},
	}
	ownPolicy, err := category.New(own)
	require.NoError(t, err)
	own.ID, own.Governs = "ap-2023", nil
	of2023, err := category.New(own)
	require.NoError(t, err)
	for _, test := range []struct {
		name   string
		policy *category.Policy // nil: that of the case
		text   string
		code   string
		nl, en string
	}{
		{"a day after the repeal", nil, "policy: ap-2019\ndecided: 2024-01-01\noffender: {kind: public-body}\ninfringements: [{category: I}]", "policy-superseded",
			"vervallen op 12 december 2023", "repealed on 12 December 2023"},
		{"a day that is contested", nil, "policy: ap-2019\ndecided: 2024-05-02\noffender: {kind: company}\ninfringements: [{category: I}]", "policy-contested",
			"vervallen op 12 december 2023, maar in besluiten over ondernemingen naast de Richtsnoeren 04/2022 toegepast (ICS, december 2023; A.S. Watson, mei 2024)",
			"repealed on 12 December 2023, but applied alongside the Guidelines in decisions on undertakings (ICS, December 2023; A.S. Watson, May 2024)"},
		{"an offender, on whatever day", nil, "policy: edpb-04-2022\noffender: {kind: public-body}\ninfringements: [{provision: AVG 32, seriousness: low}]", "policy-superseded",
			"alleen voor ondernemingen; ziekenhuizen en bijzondere scholen zijn dat ook", "for undertakings only; hospitals and private schools are undertakings too"},
		{"a policy of one's own", ownPolicy, `{policy: "", decided: 2025-01-01, offender: {kind: company}, infringements: [{category: I}]}`, "policy-superseded", "nooit", "never"},
		{"a file of ap-2023", of2023, `{policy: ap-2023, offender: {kind: company}, infringements: [{category: I}]}`, "policy-superseded", "niet voor ondernemingen", "not for undertakings"},
	} {
		t.Run(test.name, func(t *testing.T) {
			nl, en, jsonNL, jsonEN := explained(t, test.policy, test.text)
			require.Contains(t, nl, " De grond: "+test.nl+". ["+test.code+"]")
			require.Contains(t, en, " The ground: "+test.en+". ["+test.code+"]")
			require.Equal(t, 1, strings.Count(nl, "De grond:"))
			require.Equal(t, 1, strings.Count(en, "The ground:"))
			for _, notes := range [][]map[string]any{jsonNL, jsonEN} { // a program gets both languages
				last := notes[len(notes)-1]
				require.Equal(t, test.code, last["code"])
				require.Equal(t, map[string]any{"nl": test.nl, "en": test.en}, last["ground"])
				require.NotContains(t, last["text"], test.nl)
				for _, note := range notes[:len(notes)-1] {
					require.NotContains(t, note, "ground")
				}
			}
		})
	}
	t.Run("and no other says one", func(t *testing.T) {
		nl, en, _, _ := explained(t, nil, "policy: edpb-04-2022\ninfringements: [{provision: AVG 32, seriousness: low}]")
		require.Contains(t, nl, "[policy-undated]")
		require.NotContains(t, nl, "De grond:")
		require.NotContains(t, en, "The ground:")
	})
}

func TestAfterARangeOfWhichTheSizeIsOpenComesWhatItIsAtMostIfTheStartIsLowered(t *testing.T) {
	const head = "policy: edpb-04-2022\nturnover: 80 mln\ninfringements: "
	for _, test := range []struct {
		name, text   string
		nl, en       string // the amount
		lowNL, lowEN string // "": it is not said
	}{
		{"an open start", head + "[{provision: AVG 32, seriousness: medium}]", "€ 80.000 – € 2.000.000", "€80,000 – €2,000,000", "€ 400.000", "€400,000"},
		{"a start that is chosen", head + "[{provision: AVG 32, seriousness: medium, start: 15%}]", "€ 120.000 – € 1.500.000", "€120,000 – €1,500,000", "€ 300.000", "€300,000"},
		{"several infringements", head + "[{provision: AVG 32, seriousness: medium}, {provision: AVG 33, seriousness: medium}]", "€ 160.000 – € 4.000.000", "€160,000 – €4,000,000", "€ 800.000", "€800,000"},
		{"a turnover that is not known", "policy: edpb-04-2022\ninfringements: [{provision: AVG 32, seriousness: medium, start: 1 mln}]", "€ 2.000 – € 1.000.000", "€2,000 – €1,000,000", "", ""},
		{"a size that is chosen", head + "[{provision: AVG 32, seriousness: medium, size: 10%}]", "€ 100.000 – € 200.000", "€100,000 – €200,000", "", ""},
		{"a start that is lowered", head + "[{provision: AVG 32, seriousness: medium, size: lowered}]", "€ 80.000 – € 400.000", "€80,000 – €400,000", "", ""},
		{"a start that is not lowered", head + "[{provision: AVG 32, seriousness: medium, size: none}]", "€ 1.000.000 – € 2.000.000", "€1,000,000 – €2,000,000", "", ""},
		{"above the last tier", "policy: edpb-04-2022\nturnover: 1 mld\ninfringements: [{provision: AVG 32, seriousness: medium}]", "€ 2.000.000 – € 4.000.000", "€2,000,000 – €4,000,000", "", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			nl, en, _, _ := explained(t, nil, test.text)
			require.Contains(t, nl, "Boete "+test.nl+" ")
			require.Contains(t, en, "Fine "+test.en+" ")
			if test.lowNL == "" {
				require.NotContains(t, nl, "Wordt het voor de omvang verlaagd")
				require.NotContains(t, en, "If it is lowered for the size")
				return
			}
			require.Contains(t, nl, "Boete "+test.nl+" Wordt het voor de omvang verlaagd: ten hoogste "+test.lowNL+". ")
			require.Contains(t, en, "Fine "+test.en+" If it is lowered for the size: at most "+test.lowEN+". ")
		})
	}
}
