package casefile_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

// fieldNamed is the field of a name in one of both languages.
func fieldNamed(t testing.TB, name string) casefile.Field {
	t.Helper()
	for _, f := range casefile.Fields() {
		if f.Name.EN == name || f.Name.NL == name {
			return f
		}
	}
	require.Fail(t, "there is no such field", name)
	return casefile.Field{}
}

// set is a case of one infringement of which fields are set, by texts such as "severity=serious".
func set(t testing.TB, texts ...string) fine.Case {
	t.Helper()
	c := fine.Case{Policy: "ap-2019", Infringements: make([]fine.Infringement, 1)}
	for _, text := range texts {
		name, value, _ := strings.Cut(text, "=")
		require.NoError(t, fieldNamed(t, name).Set(&c, &c.Infringements[0], value), text)
	}
	return c
}

// A field says the same as a case file in other words.
func TestEachFieldSetsWhatItSays(t *testing.T) {
	tested := map[string]bool{}
	for _, test := range []struct{ field, text, infringement, ofCase string }{
		{"article", "33 lid 1", "provision: AVG 33(1)", ""},
		{"article", "5(1)(a)", "provision: AVG 5(1)(a)", ""},
		{"with", "6 lid 1", "with: [AVG 6(1)]", ""},
		{"category", "III", "category: III", ""},
		{"shift", "IV", "shift: {to: IV}", ""},
		{"shift", "IV: te licht: veel te licht", `shift: {to: IV, reason: "te licht: veel te licht"}`, ""},
		{"shift", " IV :", "shift: {to: IV}", ""},
		{"seriousness", "medium", "seriousness: medium", ""},
		{"seriousness", "hoog: veel mensen", "seriousness: high, seriousness_reason: veel mensen", ""},
		{"start", "15%", "start: 15%", ""},
		{"start", "1.234,56: het midden", `start: "1234.56", start_reason: het midden`, ""},
		{"size", "10%: klein", "size: 10%, size_reason: klein", ""},
		{"size", "geen", "size: none", ""},
		{"severity", "serious", "severity: serious", ""},
		{"severity", "ernstig", "severity: ernstig", ""},
		{"severity", "+75000", `severity: "+75000"`, ""},
		{"duration", "long", "duration: long", ""},
		{"culpability", "negligent", "culpability: negligent", ""},
		{"data", "sensitive", "data: sensitive", ""},
		{"article", "art. 5 lid 1 onder a jo. 6 lid 1 AVG", "provision: AVG 5(1)(a), with: [AVG 6(1)]", ""},
		{"article", "5(1)(f) i.v.m. 24 jo. 32", "provision: 5(1)(f) in conjunction with 24 jo. 32", ""},
		{"with", "6 lid 1 juncto 9", "with: [AVG 6(1), AVG 9]", ""},
		{"history", "relevant", "history: relevant", ""},
		{"damage-limited", "partly", "damage_limited: partly", ""},
		{"factor", "c=-50000", `adjustments: [{factor: c, effect: "-50000"}]`, ""},
		{"factor", "a+b+f=max: alles: echt alles", `adjustments: [{factor: a+b+f, effect: max, reason: "alles: echt alles"}]`, ""},
		{"factor", "c==400.000,50", `adjustments: [{factor: c, effect: "=400000.50"}]`, ""},
		{"factor", "k=0", `adjustments: [{factor: k, effect: "0"}]`, ""},
		{"factor", "a=+5/9 ruimte", `adjustments: [{factor: a, effect: "+5/9 room"}]`, ""},
		{"recidive", "true", "recidive: true", ""},
		{"recidive", "Nee", "recidive: false", ""},
		{"prior", "2019-06-18", "priors: [{imposed: 2019-06-18}]", ""},
		{"committed", "2020-02-29", "committed: {from: 2020-02-29, until: 2020-02-29}", ""},
		{"committed", "2013-11-04..2020-02-27", "committed: {from: 2013-11-04, until: 2020-02-27}", ""},
		{"committed", "2013-11-04..", "committed: {from: 2013-11-04}", ""},
		{"committed", "2021", "committed: {from: 2021-01-01, until: 2021-12-31}", ""},
		{"committed", "4 november 2013 .. 27-2-2020", "committed: {from: 2013-11-04, until: 2020-02-27}", ""},
		{"departure", "=15000: draagkracht", `departures: [{effect: "=15000", reason: draagkracht}]`, ""},
		{"departure", "-10%", `departures: [{effect: "-10%", reason: ""}]`, ""},
		{"offender", "company", "", "offender: {kind: company}"},
		{"offender", "natuurlijk-persoon", "", "offender: {kind: natural-person}"},
		{"name", "Jansen: & Zn.", "", `offender: {name: "Jansen: & Zn."}`},
		{"turnover", "1,2 mld", "", "turnover: 1200000000"},
		{"turnover", "1.234,56", "", `turnover: "1234.56"`},
		{"decided", "2022-04-07", "", "decided: 2022-04-07"},
	} {
		tested[test.field] = true
		t.Run(test.field+" "+test.text, func(t *testing.T) {
			want := parse(t, "policy: ap-2019\ninfringements: [{"+test.infringement+"}]\n"+test.ofCase)
			f := fieldNamed(t, test.field)
			require.Equal(t, want, set(t, f.Name.EN+"="+test.text))
			require.Equal(t, want, set(t, f.Name.NL+"="+test.text))
			require.Equal(t, f.OfCase, test.ofCase != "", "what it is about")
		})
	}
	for _, f := range casefile.Fields() {
		require.True(t, tested[f.Name.EN], "%s is not tested", f.Name.EN)
	}
}

func TestAFieldThatCanBeGivenMoreThanOnceAddsToWhatThereIs(t *testing.T) {
	for name, test := range map[string]struct {
		texts []string
		want  string
	}{
		"with":      {[]string{"6(1)", "9(1)"}, "with: [AVG 6(1), AVG 9(1)]"},
		"factor":    {[]string{"c=-1", "a=max: x", "c=-1"}, `adjustments: [{factor: c, effect: "-1"}, {factor: a, effect: max, reason: x}, {factor: c, effect: "-1"}]`},
		"prior":     {[]string{"2019-06-18", "2018-01-01"}, "priors: [{imposed: 2019-06-18}, {imposed: 2018-01-01}]"},
		"departure": {[]string{"-10%: a", "=1: b"}, `departures: [{effect: "-10%", reason: a}, {effect: "=1", reason: b}]`},
	} {
		t.Run(name, func(t *testing.T) {
			require.True(t, fieldNamed(t, name).Many)
			var texts []string
			for _, text := range test.texts {
				texts = append(texts, name+"="+text)
			}
			require.Equal(t, parse(t, "policy: ap-2019\ninfringements: [{"+test.want+"}]"), set(t, texts...))
		})
	}
	for _, f := range casefile.Fields() {
		require.Equal(t, f.Many, strings.Contains("with factor prior departure", f.Name.EN), f.Name.EN)
	}
}

func TestAFieldIsSetInTheInfringementThatIsMeant(t *testing.T) {
	c := fine.Case{Infringements: make([]fine.Infringement, 2)}
	for _, f := range casefile.Fields() {
		text := map[string]string{"article": "33", "with": "6", "category": "I", "shift": "I", "seriousness": "low", "start": "1%", "size": "1%", "factor": "a=0", "recidive": "ja",
			"prior": "2020-01-01", "committed": "2020-01-01", "departure": "0"}[f.Name.EN]
		if text == "" {
			text = "0"
		}
		if !f.OfCase {
			require.NoError(t, f.Set(&c, &c.Infringements[1], text), f.Name.EN)
			require.Equal(t, fine.Infringement{}, c.Infringements[0], f.Name.EN)
		}
	}
	require.Equal(t, fine.Case{Infringements: c.Infringements}, c, "nothing of the case")
}

func TestATextThatAFieldCanNotReadIsAFaultInItsOwnWords(t *testing.T) {
	for _, test := range []struct{ field, text, says string }{
		{"article", "AVG 100", "99 articles"},
		{"article", "", "names no article"},
		{"with", "x", "is not understood"},
		{"category", "V", `category "V" does not exist`},
		{"shift", "V: te licht", `category "V" does not exist`},
		{"shift", ": te licht", `category "" does not exist`},
		{"seriousness", "serious", "serious"},
		{"start", "veel", "veel"},
		{"size", "veel", "veel"},
		{"severity", "erg", `"erg" is not a level of severity`},
		{"duration", "medium", "is not a level of duration"},
		{"damage-limited", "erg", "is not a level"},
		{"factor", "c", `"c" is not a factor with an effect; write for example c=-50000`},
		{"factor", "", `"" is not a factor with an effect`},
		{"factor", "c=", "is not an effect"},
		{"factor", "=max", "is not a factor"},
		{"factor", "z=max", "is not a factor"},
		{"factor", "a=veel: erg", `"veel" is not an effect`},
		{"recidive", "misschien", `"misschien" is not an answer; write true or false`},
		{"prior", "gisteren", "depends on what day it is today"},
		{"prior", "2019-02-29", "is not a date"},
		{"committed", "19", "is not a date"},
		{"committed", "..2020-01-01", "is not a date"},
		{"committed", "2019-01-01..morgen", `"morgen" depends on what day it is today`},
		{"departure", "draagkracht", `"draagkracht" is not an effect`},
		{"offender", "alien", "is not a kind of offender"},
		{"turnover", "veel", "is not an amount"},
		{"turnover", "1,234 mld", "is ambiguous"},
		{"decided", "7/4/2022", "can be 2022-04-07 or 2022-07-04"},
	} {
		t.Run(test.field+" "+test.text, func(t *testing.T) {
			c := fine.Case{Infringements: make([]fine.Infringement, 1)}
			err := fieldNamed(t, test.field).Set(&c, &c.Infringements[0], test.text)
			var all boete.Faults
			all.Add("", err)
			faults := requireFaults(t, all.Err())
			require.Len(t, faults, 1)
			path := ""
			if field := fieldNamed(t, test.field); field.Many {
				path = "[0]"
			}
			require.Regexp(t, regexp.QuoteMeta(path)+`(\.\w+)?$`, faults[0].Path, "relative to that of the field")
			require.Contains(t, faults[0].Message(), test.says)
		})
	}
	t.Run("and both parts of a factor are read", func(t *testing.T) {
		var c fine.Case
		err := fieldNamed(t, "factor").Set(&c, new(fine.Infringement), "z=veel")
		require.Len(t, requireFaults(t, err), 2)
	})
}

func TestTheNamesOfTheFieldsAreApartOverBothLanguages(t *testing.T) {
	of := map[string]string{}
	for _, f := range casefile.Fields() {
		for _, name := range []string{f.Name.NL, f.Name.EN} {
			require.NotEmpty(t, name)
			require.Contains(t, []string{"", f.Name.EN}, of[name], name)
			require.Regexp(t, "^[a-z]+(-[a-z]+)*$", name)
			of[name] = f.Name.EN
		}
		for _, text := range []boete.Text{f.Kind, f.Usage} {
			require.NotEmpty(t, text.NL, f.Name)
			require.NotEmpty(t, text.EN, f.Name)
		}
	}
	for _, s := range factors.Scales() {
		require.Equal(t, s.Name().EN, of[s.Name().NL], "each scale has a field")
	}
}

func TestWhatIsSuggestedForAFieldCanBeReadInBothLanguages(t *testing.T) {
	for _, f := range casefile.Fields() {
		var dutch, english fine.Case
		for _, word := range f.Words {
			dutch.Infringements, english.Infringements = make([]fine.Infringement, 1), make([]fine.Infringement, 1)
			require.NoError(t, f.Set(&dutch, &dutch.Infringements[0], word.NL), "%s %s", f.Name, word)
			require.NoError(t, f.Set(&english, &english.Infringements[0], word.EN), "%s %s", f.Name, word)
			require.NotEqual(t, fine.Case{Infringements: make([]fine.Infringement, 1)}, english, "%s %s", f.Name, word)
		}
		if f.Implied != "" {
			require.NoError(t, f.Set(&english, new(fine.Infringement), f.Implied), f.Name)
		}
	}
}

func TestAReasonForAllIsForTheJudgementsThatHaveNone(t *testing.T) {
	c := set(t, "shift=IV", "factor=a=max: eigen", "factor=b=0", "departure=-10%", "departure==1: eigen", "recidive=nee", "seriousness=low", "start=1%: eigen", "size=1%")
	casefile.FillReasons(&c.Infringements[0], "omdat")
	require.Equal(t, parse(t, `
policy: ap-2019
infringements:
  - shift: {to: IV, reason: omdat}
    adjustments: [{factor: a, effect: max, reason: eigen}, {factor: b, effect: "0", reason: omdat}]
    departures: [{effect: "-10%", reason: omdat}, {effect: "=1", reason: eigen}]
    recidive: false
    recidive_reason: omdat
    seriousness: low
    seriousness_reason: omdat
    start: 1%
    start_reason: eigen
    size: 1%
    size_reason: omdat
`), c)
	t.Run("and without a judgement it is for nothing", func(t *testing.T) {
		c := set(t, "category=III", "prior=2019-01-01")
		casefile.FillReasons(&c.Infringements[0], "omdat")
		require.Equal(t, set(t, "category=III", "prior=2019-01-01"), c)
	})
}

func TestAnAnswerIsReadInBothLanguages(t *testing.T) {
	for text, want := range map[string]bool{"true": true, "TRUE": true, "ja": true, "Ja": true, "yes": true, "false": false, "nee": false, "No": false} {
		got, err := casefile.ParseBool(text)
		require.NoError(t, err)
		require.Equal(t, want, got, text)
	}
	for _, text := range []string{"", "1", "0", "y", "recidive"} {
		_, err := casefile.ParseBool(text)
		require.Error(t, err, text)
	}
}

// A line is read as a file is, except that it is JSON, and that its reference is known where the rest is faulty.
func TestALineIsReadAsAFileIs(t *testing.T) {
	for _, line := range []string{
		everyFieldJSONLine(t), `{"policy":"ap-2019","infringements":[{"category":"I"}]}`, ` {"policy" : "x" , "infringements" : [ ] } `,
	} {
		c, err := casefile.ParseLine([]byte(line), "")
		require.NoError(t, err)
		require.Equal(t, parse(t, line), c)
	}
	for _, test := range []struct{ line, id, path, says string }{
		{`{"id":"Z","policy":"ap-2019"}`, "Z", "infringements", "the field is missing"},
		{`{"plicy":"ap-2019","id":"Z","policy":"x","infringements":[]}`, "Z", "", "did you mean policy?"},
		{`{"id":"Z"`, "", "", "the line is not a case in JSON: unexpected end of JSON input"},
		{"policy: ap-2019\ninfringements: []", "", "", "the line is not a case in JSON"},
		{"", "", "", "the line is not a case in JSON"},
		{"{\xff}", "", "", "the line is not UTF-8 text"},
		{"\uFEFF{}", "", "", "the line is not a case in JSON"},
		{strings.Repeat("[", 40), "", "", "nested too deeply"},
		{strings.Repeat(" ", casefile.MaxSize+1), "", "", "the line is too long"},
	} {
		c, err := casefile.ParseLine([]byte(test.line), "")
		faults := requireFaults(t, err)
		require.Equal(t, test.path, faults[0].Path)
		require.Contains(t, faults[0].Message(), test.says)
		require.Equal(t, test.id, c.ID)
	}
	t.Run("but for the policy, if it names none", func(t *testing.T) {
		for _, line := range []string{`{"infringements":[]}`, `{"policy":"ap-2016","infringements":[]}`} {
			c, err := casefile.ParseLine([]byte(line), "ap-2016")
			require.NoError(t, err)
			require.Equal(t, "ap-2016", c.Policy)
		}
	})
	t.Run("and keeps nothing of it", func(t *testing.T) {
		line := []byte(`{"id":"Z-1","policy":"ap-2019","offender":{"name":"Jansen"},"infringements":[{"category":"I","severity":"serious"}]}`)
		c, err := casefile.ParseLine(line, "")
		require.NoError(t, err)
		want := parse(t, string(line))
		for i := range line {
			line[i] = 'x'
		}
		require.Equal(t, want, c)
	})
}

// everyFieldJSONLine is a case with every field, on one line.
func everyFieldJSONLine(t testing.TB) string {
	t.Helper()
	return strings.ReplaceAll(everyFieldJSON, "\n", " ")
}
