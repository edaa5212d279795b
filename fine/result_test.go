package fine_test

import (
	"encoding/json"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
	"github.com/stretchr/testify/require"
)

// contract is a case with every rule of AP 2019 in it, and its result in JSON, written by hand.
const contractCase = `
policy: ap-2019
decided: 2022-04-07
offender: {name: Voorbeeld B.V., kind: company}
turnover: 600 mln
infringements:
  - provision: AVG 5(1)(b)
    shift: {to: IV, reason: te licht}
    severity: ernstig
    adjustments:
      - {factor: a+b, effect: "+300000", reason: samen gewogen}
      - {factor: c, effect: "0"}
    recidive: true
    departures:
      - {effect: "=40 mln", reason: uitspraak, citation: {source: "ECLI:NL:RBDHA:2021:3090"}}
  - provision: AVG 32(1)
linked: true
departures:
  - {effect: "+10%", reason: afschrikking}
`

const contractJSON = `{
  "policy": "ap-2019",
  "title": "Boetebeleidsregels AP 2019",
  "verdict": "candidate",
  "fines": [
    {
      "provision": "AVG 5(1)(b)",
      "category": "III",
      "shifted": "IV",
      "band": {"min": "450000.00", "max": "1000000.00", "base": "725000.00"},
      "maximum": {"amount": "24000000.00", "exact": true,
        "tier": "83(5)",
        "citation": {"source": "AVG", "place": "art. 83(5)(a)", "url": "https://eur-lex.europa.eu/eli/reg/2016/679/oj"}},
      "amount": "24000000.00",
      "trail": [
        {"rule": "base", "before": "0.00", "after": "525000.00", "judgement": false, "note": "",
          "citation": {"source": "Boetebeleidsregels AP 2019", "place": "art. 2.3", "url": "https://zoek.officielebekendmakingen.nl/stcrt-2019-14586.html"}},
        {"rule": "shift", "before": "525000.00", "after": "725000.00", "judgement": true, "note": "te licht",
          "citation": {"source": "Boetebeleidsregels AP 2019", "place": "art. 8.1", "url": "https://zoek.officielebekendmakingen.nl/stcrt-2019-14586.html"}},
        {"rule": "factor", "before": "725000.00", "after": "815000.00", "judgement": true, "note": "",
          "factor": "a", "scale": "severity", "level": "serious", "effect": "+3/9 room",
          "citation": {"source": "Boetebeleidsregels AP 2019", "place": "art. 7", "url": "https://zoek.officielebekendmakingen.nl/stcrt-2019-14586.html"}},
        {"rule": "factor", "before": "815000.00", "after": "1115000.00", "judgement": true, "note": "samen gewogen",
          "factor": "a+b", "effect": "+300000",
          "citation": {"source": "Boetebeleidsregels AP 2019", "place": "art. 7", "url": "https://zoek.officielebekendmakingen.nl/stcrt-2019-14586.html"}},
        {"rule": "factor", "before": "1115000.00", "after": "1115000.00", "judgement": true, "note": "",
          "factor": "c",
          "citation": {"source": "Boetebeleidsregels AP 2019", "place": "art. 7", "url": "https://zoek.officielebekendmakingen.nl/stcrt-2019-14586.html"}},
        {"rule": "band", "before": "1115000.00", "after": "1000000.00", "judgement": false, "note": "",
          "citation": {"source": "Boetebeleidsregels AP 2019", "place": "art. 6", "url": "https://zoek.officielebekendmakingen.nl/stcrt-2019-14586.html"}},
        {"rule": "recidive", "before": "1000000.00", "after": "1500000.00", "judgement": false, "note": "", "effect": "+50%",
          "citation": {"source": "Boetebeleidsregels AP 2019", "place": "art. 8.2", "url": "https://zoek.officielebekendmakingen.nl/stcrt-2019-14586.html"}},
        {"rule": "departure", "before": "1500000.00", "after": "40000000.00", "judgement": true, "note": "uitspraak", "effect": "=40000000",
          "citation": {"source": "ECLI:NL:RBDHA:2021:3090"}},
        {"rule": "maximum", "before": "40000000.00", "after": "24000000.00", "judgement": false, "note": "",
          "citation": {"source": "AVG", "place": "art. 83(5)(a)", "url": "https://eur-lex.europa.eu/eli/reg/2016/679/oj"}}
      ]
    },
    {
      "provision": "AVG 32(1)",
      "category": "II",
      "band": {"min": "120000.00", "max": "500000.00", "base": "310000.00"},
      "maximum": {"amount": "12000000.00", "exact": true,
        "tier": "83(4)",
        "citation": {"source": "AVG", "place": "art. 83(4)", "url": "https://eur-lex.europa.eu/eli/reg/2016/679/oj"}},
      "amount": "310000.00",
      "trail": [
        {"rule": "base", "before": "0.00", "after": "310000.00", "judgement": false, "note": "",
          "citation": {"source": "Boetebeleidsregels AP 2019", "place": "art. 2.3", "url": "https://zoek.officielebekendmakingen.nl/stcrt-2019-14586.html"}}
      ]
    }
  ],
  "total": {
    "amount": "24000000.00",
    "trail": [
      {"rule": "sum", "before": "0.00", "after": "24310000.00", "judgement": false, "note": "",
        "citation": {"source": "Boetebeleidsregels AP 2019", "place": "art. 10", "url": "https://zoek.officielebekendmakingen.nl/stcrt-2019-14586.html"}},
      {"rule": "concurrence", "before": "24310000.00", "after": "24000000.00", "judgement": false, "note": "",
        "citation": {"source": "Boetebeleidsregels AP 2019", "place": "art. 10; art. 83(3) AVG", "url": "https://zoek.officielebekendmakingen.nl/stcrt-2019-14586.html"}},
      {"rule": "departure", "before": "24000000.00", "after": "26400000.00", "judgement": true, "note": "afschrikking", "effect": "+10%",
        "citation": {"source": "Awb", "place": "art. 3:4, 5:46(2)"}},
      {"rule": "maximum", "before": "26400000.00", "after": "24000000.00", "judgement": false, "note": "",
        "citation": {"source": "AVG", "place": "art. 83(5)(a)", "url": "https://eur-lex.europa.eu/eli/reg/2016/679/oj"}}
    ]
  },
  "notes": [
    {"code": "indicative", "path": "infringements[0]", "text": "The levels (severity, duration, culpability and so on) are a calibration of this program on published decisions, not policy of the AP."},
    {"code": "recidive-basis", "path": "infringements[0]", "text": "RECIDIVE-BASIS"}
  ]
}`

func TestTheJSONOfAResultIsTheContract(t *testing.T) {
	r := calculate(t, contractCase)
	data, err := json.Marshal(r)
	require.NoError(t, err)

	// The wording of notes may be made better; their codes, paths and places are the contract.
	var want map[string]any
	require.NoError(t, json.Unmarshal([]byte(contractJSON), &want))
	texts := fine.NoteTexts()
	for _, n := range want["notes"].([]any) {
		n := n.(map[string]any)
		n["text"] = texts[fine.NoteCode(n["code"].(string))]
	}
	want["version"], want["as_of"] = boete.Version, category.KnownAsOf
	wantData, err := json.Marshal(want)
	require.NoError(t, err)
	require.JSONEq(t, string(wantData), string(data))
}

func TestTheJSONOfOneFineHasEmptyListsAndATotal(t *testing.T) {
	data, err := json.Marshal(calculate(t, one("provision: AVG 33(1)", "decided: 2022-04-07", "offender: {kind: public-body}")))
	require.NoError(t, err)
	require.Equal(t, `{"policy":"ap-2019","title":"Boetebeleidsregels AP 2019","verdict":"candidate","fines":[{"provision":"AVG 33(1)","category":"III",`+
		`"band":{"min":"300000.00","max":"750000.00","base":"525000.00"},`+
		`"maximum":{"amount":"10000000.00","exact":true,"tier":"83(4)","citation":{"source":"AVG","place":"art. 83(4)","url":"https://eur-lex.europa.eu/eli/reg/2016/679/oj"}},`+
		`"amount":"525000.00","trail":[{"rule":"base","before":"0.00","after":"525000.00","judgement":false,"note":"",`+
		`"citation":{"source":"Boetebeleidsregels AP 2019","place":"art. 2.3","url":"https://zoek.officielebekendmakingen.nl/stcrt-2019-14586.html"}}]}],`+
		`"total":{"amount":"525000.00","trail":[]},"notes":[],"version":"`+boete.Version+`","as_of":"`+string(category.KnownAsOf)+`"}`, string(data), "the fields stand in the order of the contract")
}

func TestTheJSONOfAnUnknownProvisionAndMaximumLeavesThemOut(t *testing.T) {
	for _, test := range []struct{ text, absent string }{
		{one("category: II"), "provision"},
		{"policy: ap-2016\ninfringements: [{provision: Wbp 13}]", "maximum"},
		{one("category: II"), "shifted"},
	} {
		data, err := json.Marshal(calculate(t, test.text))
		require.NoError(t, err)
		var got struct{ Fines []map[string]any }
		require.NoError(t, json.Unmarshal(data, &got))
		require.NotContains(t, got.Fines[0], test.absent)
		require.Contains(t, got.Fines[0], "category")
	}
}

func TestAResultSaysWhetherItsPolicyCanGovern(t *testing.T) {
	for _, test := range []struct {
		name, head string
		want       category.Verdict
	}{
		{"in force on that day", "decided: 2022-04-07", category.VerdictCandidate},
		{"repealed", "decided: 2025-01-01\noffender: {kind: public-body}", category.VerdictExcluded},
		{"between the guidelines and the repeal", "decided: 2023-09-01\noffender: {kind: company}", category.VerdictContested},
		{"no day of the decision", "offender: {kind: company}", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, "policy: ap-2019\n"+test.head+"\ninfringements: [{provision: AVG 33(1)}]")
			require.Equal(t, test.want, r.Verdict)
			require.Equal(t, boete.Version, r.Version)
			require.Equal(t, category.KnownAsOf, r.AsOf)
		})
	}
}

func TestTheZeroResultIsNothingAndStillJSON(t *testing.T) {
	require.Equal(t, boete.Exactly(boete.EUR{}), fine.Result{}.Amount())
	require.Equal(t, boete.Exactly(boete.EUR{}), fine.Fine{}.Amount())
	require.Equal(t, boete.Exactly(boete.EUR{}), fine.Trail{}.Amount())
	data, err := json.Marshal(fine.Result{})
	require.NoError(t, err)
	require.JSONEq(t, `{"policy": "", "title": "", "fines": [], "total": {"amount": "0.00", "trail": []}, "notes": [], "version": "", "as_of": ""}`, string(data))
}

func TestTheAmountIsTheLastStepOfTheTrail(t *testing.T) {
	steps := fine.Trail{{Rule: category.RuleBase, After: boete.Exactly(boete.Euros(1))}, {Rule: category.RuleBand, Before: boete.Exactly(boete.Euros(1)), After: boete.Exactly(boete.Euros(2))}}
	require.Equal(t, boete.Exactly(boete.Euros(2)), steps.Amount())
	one := fine.Fine{Trail: steps}
	require.Equal(t, boete.Exactly(boete.Euros(2)), one.Amount())
	require.Equal(t, boete.Exactly(boete.Euros(2)), fine.Result{Fines: []fine.Fine{one}}.Amount())
	require.Equal(t, boete.Exactly(boete.Euros(1)), fine.Result{Fines: []fine.Fine{one}, Total: steps[:1]}.Amount(), "a total goes before the fine")
}

// What is written by hand is what encoding/json writes of the types that the schema is made of.
func TestTheJSONOfAResultIsThatOfItsTypes(t *testing.T) {
	requireWire := func(t *testing.T, of any) {
		t.Helper()
		want, err := fine.WireJSON(of)
		require.NoError(t, err)
		got, err := json.Marshal(of)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	}
	cases := []fine.Case{parse(t, contractCase), parse(t, byEDPB(`provision: AVG 32, seriousness: low, seriousness_reason: "<a> & \"b\""`, "turnover: 8 mln", "id: z-1"))}
	for _, d := range decisions.All() {
		cases = append(cases, d.Case)
	}
	for _, c := range cases {
		r, err := fine.Calculate(c)
		require.NoError(t, err)
		requireWire(t, r)
		for _, f := range r.Fines {
			requireWire(t, f)
			for _, step := range append(f.Trail, r.Total...) {
				requireWire(t, step)
			}
		}
	}
}
