package casefile_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/explore"
	"github.com/stretchr/testify/require"
)

// asks is what the questions of a file ask, in short.
func asks(t *testing.T, text string) []string {
	t.Helper()
	_, questions, err := casefile.ParseOpen([]byte(text))
	require.NoError(t, err, text)
	var asked []string
	for _, q := range questions {
		line := q.Path + ":"
		for _, choice := range q.Choices {
			line += " [" + choice.Value.String() + "]"
		}
		asked = append(asked, line)
	}
	return asked
}

func TestAValueThatIsLeftOpenIsAQuestion(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"a level", one("severity: {any: [ernstig, zeer ernstig]}"), "infringements[0].severity: [serious] [very-serious]"},
		{"a level or an effect", one("data: {any: [gewoon, +75.000, +3/9 ruimte]}"), "infringements[0].data: [ordinary] [+75000] [+3/9 room]"},
		{"an effect", one(`adjustments: [{factor: a, effect: "0"}, {factor: b, effect: {any: ["0", -25.000, "=1", max]}}]`), "infringements[0].adjustments[1].effect: [0] [-25000] [=1] [max]"},
		{"letters", one(`adjustments: [{factor: {any: [a, b+A]}, effect: "0"}]`), "infringements[0].adjustments[0].factor: [a] [a+b]"},
		{"an effect on the total", with(`departures: [{effect: {any: ["0", "-10%"]}, reason: x}]`), "departures[0].effect: [0] [-10%]"},
		{"a truth value", with("linked: {any: [true, false]}"), "linked: [true] [false]"},
		{"recidive", one("recidive: {any: [true, false]}"), "infringements[0].recidive: [true] [false]"},
		{"a turnover", with("turnover: {any: [80 mln, 460.000]}"), "turnover: [80000000.00] [460000.00]"},
		{"a turnover in JSON", `{"policy": "ap-2019", "infringements": [], "turnover": {"any": [80000000, "90 mln"]}}`, "turnover: [80000000.00] [90000000.00]"},
		{"a kind", with("offender: {kind: {any: [overheid, onderneming]}}"), "offender.kind: [public-body] [company]"},
		{"a day", with("decided: {any: [2020-01-01, 2021-01-01]}"), "decided: [2020-01-01] [2021-01-01]"},
		{"a provision", one("provision: {any: [art. 33 lid 1, 34]}"), "infringements[0].provision: [AVG 33(1)] [AVG 34]"},
		{"a provision in a list", one("with: [6(1), {any: [32, 33]}]"), "infringements[0].with[1]: [AVG 32] [AVG 33]"},
		{"a category behind a pointer", one("shift: {to: {any: [IV, 2]}}"), "infringements[0].shift.to: [IV] [II]"},
		{"a seriousness", one("seriousness: {any: [hoog, low]}"), "infringements[0].seriousness: [high] [low]"},
		{"a start", one("start: {any: [12%, 2.400.000]}"), "infringements[0].start: [12%] [2400000.00]"},
		{"a size", one("size: {any: [5 %, geen]}"), "infringements[0].size: [5%] [none]"},
		{"an unknown level, with the one without effect first", one("severity: unknown"), "infringements[0].severity: [normal] [minor] [serious] [very-serious]"},
		{"one in capitals", one("damage_limited: ONBEKEND"), "infringements[0].damage_limited: [no] [partly] [largely]"},
		{"an unknown culpability", one("culpability: onbekend"), "infringements[0].culpability: [normal] [reduced] [negligent] [grossly-negligent] [intentional]"},
		{"unknown recidive", one("recidive: unknown"), "infringements[0].recidive: [false] [true]"},
		{"an unknown seriousness", one("seriousness: unknown"), "infringements[0].seriousness: [low] [medium] [high]"},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, []string{test.want}, asks(t, test.text))
		})
	}
	require.Empty(t, asks(t, with("turnover: unknown")), "it is not given")
	require.Empty(t, asks(t, one("start: unknown, size: onbekend")))
	require.Empty(t, asks(t, with(`offender: {name: unknown}`)), "a name is a text")
	require.Equal(t, []string{"linked: [false] [true]", "infringements[0].data: [ordinary] [sensitive]", "infringements[0].severity: [minor] [normal]"},
		asks(t, "linked: {any: [false, true]}\npolicy: ap-2019\ninfringements: [{category: III, data: unknown, severity: {any: [gering, normaal]}}]"), "the order is that of the file")
}

func TestAChoiceIsFilledInInAnyCaseOfTheSameShape(t *testing.T) {
	c, questions, err := casefile.ParseOpen([]byte(one(`
    severity: unknown, recidive: unknown, shift: {to: {any: [IV, II]}, reason: x}, with: [6(1), {any: [32, 33]}],
    adjustments: [{factor: a, effect: {any: ["0", max]}}]`) + "\nturnover: {any: [1, 2]}\noffender: {kind: {any: [company, public-body]}}"))
	require.NoError(t, err)
	data, err := json.Marshal(c)
	require.NoError(t, err)
	for at, want := range []string{
		`{"policy":"ap-2019","offender":{"kind":"company"},"turnover":"1.00","infringements":[{"with":["AVG 6(1)","AVG 32"],"category":"III","shift":{"to":"IV","reason":"x"},"severity":"normal","adjustments":[{"factor":"a","effect":"0"}],"recidive":false}]}`,
		`{"policy":"ap-2019","offender":{"kind":"public-body"},"turnover":"2.00","infringements":[{"with":["AVG 6(1)","AVG 33"],"category":"III","shift":{"to":"II","reason":"x"},"severity":"minor","adjustments":[{"factor":"a","effect":"max"}],"recidive":true}]}`,
	} {
		var other fine.Case
		require.NoError(t, casefile.Decode([]byte(`{"policy": "ap-2019", "infringements": [{"category": "III", "with": ["AVG 6(1)", "AVG 1"], "shift": {"to": "I", "reason": "x"}, "adjustments": [{"factor": "a", "effect": "min"}]}]}`), &other))
		for _, q := range questions {
			q.Choices[at].Set(&other)
		}
		got, err := json.Marshal(other)
		require.NoError(t, err)
		require.Equal(t, want, string(got))
	}
	again, err := json.Marshal(c)
	require.NoError(t, err)
	require.Equal(t, string(data), string(again), "the case that was read stays as it was")
}

func TestWhatIsLeftOpenIsReadAsStrictlyAsTheRest(t *testing.T) {
	for _, test := range []refused{
		{"one value", one("severity: {any: [ernstig]}"), "infringements[0].severity.any", "two different values or more"},
		{"no value", one("severity: {any: []}"), "infringements[0].severity.any", "two different values or more"},
		{"no list", one("severity: {any: ernstig}"), "infringements[0].severity.any", "two different values or more"},
		{"one value twice, in two languages", one("severity: {any: [ernstig, serious]}"), "infringements[0].severity.any[1]", "appears twice"},
		{"one effect twice", one(`adjustments: [{factor: a, effect: {any: ["+75.000", "max", "+75000"]}}]`), "infringements[0].adjustments[0].effect.any[2]", "appears twice"},
		{"a level that does not exist", one("severity: {any: [ernstig, erg]}"), "infringements[0].severity.any[1]", `"erg" is not a level of severity`},
		{"a level of another scale", one("severity: {any: [ernstig, nalatig]}"), "infringements[0].severity.any[1]", `"nalatig" is not a level`},
		{"an effect that is none", one("adjustments: [{factor: a, effect: {any: [0, veel]}}]"), "infringements[0].adjustments[0].effect.any[1]", `"veel" is not an effect`},
		{"an amount that is ambiguous", with("turnover: {any: [1, '1,234 mld']}"), "turnover.any[1]", "ambiguous"},
		{"nothing", one("severity: {any: [ernstig, null]}"), "infringements[0].severity.any[1]", "no value"},
		{"open in open", one("severity: {any: [ernstig, {any: [gering, normaal]}]}"), "infringements[0].severity.any[1]", "left open"},
		{"unknown in open", one("recidive: {any: [true, unknown]}"), "infringements[0].recidive.any[1]", "left open"},
		{"a list", one("with: {any: [[AVG 6(1)], [AVG 32]]}"), "infringements[0].with", "a list is required"},
		{"fields", with("offender: {any: [{name: x}, {name: y}]}"), "offender", `there is no field "any" here`},
		{"a name", with("offender: {name: {any: [x, y]}}"), "offender.name", "cannot be left open"},
		{"a policy", "policy: {any: [ap-2016, ap-2019]}\ninfringements: []", "policy", "cannot be left open"},
		{"an unknown category", one("shift: {to: unknown}"), "infringements[0].shift.to", "unknown cannot stand here; this can be left open with"},
		{"an unknown provision", one("provision: onbekend"), "infringements[0].provision", "unknown cannot stand here"},
		{"an unknown day", with("decided: unknown"), "decided", "unknown cannot stand here"},
		{"an unknown truth value", with("linked: unknown"), "linked", "unknown cannot stand here"},
		{"a list of a case", "policy: ap-2019\ninfringements: {any: [1, 2]}", "infringements", "a list is required"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, questions, err := casefile.ParseOpen([]byte(test.text))
			faults := requireFaults(t, err)
			require.Equal(t, fine.Case{}, c)
			require.Nil(t, questions)
			require.Equal(t, []string{test.path}, paths(faults))
			require.Contains(t, faults[0].Message(), test.says)
		})
	}
	_, _, err := casefile.ParseOpen([]byte(one("severity: {any: [" + strings.Repeat("erg, ", 500) + "]}")))
	require.Len(t, requireFaults(t, err), 100)
}

func TestACaseThatIsCalculatedLeavesNothingOpen(t *testing.T) {
	const says = "the value is left open, but one is required here"
	runRefused(t, []refused{
		{"a level", one("severity: {any: [ernstig, gering]}"), "infringements[0].severity", says},
		{"an effect", one("adjustments: [{factor: a, effect: {any: [0, max]}}]"), "infringements[0].adjustments[0].effect", says},
		{"a turnover", with("turnover: {any: [1, 2]}"), "turnover", says},
		{"a truth value", with("linked: {any: [true, false]}"), "linked", says},
		{"recidive", one("recidive: unknown"), "infringements[0].recidive", says},
		{"an unknown turnover", with("turnover: onbekend"), "turnover", says},
		{"an unknown seriousness", one("seriousness: unknown"), "infringements[0].seriousness", says},
		{"an unknown start", one("start: unknown"), "infringements[0].start", says},
		{"an unknown size", one("size: unknown"), "infringements[0].size", says},
		{"but a provision is never unknown", one("provision: unknown"), "infringements[0].provision", "unknown"},
	})
	_, err := fine.Calculate(parse(t, one("severity: unknown")))
	require.ErrorContains(t, err, `infringements[0].severity: "unknown" leaves severity open, but a level is required here`)
}

func TestACaseInWhichNothingIsOpenIsReadAsAnyOther(t *testing.T) {
	for _, d := range decisions.All() {
		c, questions, err := casefile.ParseOpen([]byte(d.File))
		require.NoError(t, err)
		require.Empty(t, questions)
		require.Equal(t, d.Case, c)
	}
	_, _, err := casefile.ReadOpen(iotest.ErrReader(errors.New("away")))
	require.EqualError(t, err, "away")
	_, _, err = casefile.ReadOpen(strings.NewReader(strings.Repeat("#", casefile.MaxSize+1)))
	require.ErrorContains(t, err, "too large")
	_, err = casefile.Parse([]byte(one("severity: {any: [ernstig, gering]}")))
	require.Error(t, err, "the next file is read strictly again")
}

func FuzzParseOpen(f *testing.F) {
	f.Add([]byte(one("severity: unknown, recidive: {any: [true, false]}")))
	f.Add([]byte(one(`shift: {to: {any: [IV, II]}}, adjustments: [{factor: {any: [a, b]}, effect: {any: ["0", max]}}]`)))
	f.Add([]byte(`{"policy": "edpb-04-2022", "turnover": "unknown", "infringements": [{"provision": "AVG 32", "seriousness": {"any": ["low", "high"]}, "start": {"any": ["1%", 5]}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, questions, err := casefile.ParseOpen(data)
		if err != nil {
			requireFaults(t, err)
			return
		}
		if len(questions) == 0 {
			return
		}
		before, err := json.Marshal(c)
		require.NoError(t, err)
		if len(data) < 2000 {
			if _, err := explore.Explore(c, questions); err != nil {
				requireFaults(t, err)
			}
		}
		after, err := json.Marshal(c)
		require.NoError(t, err)
		require.Equal(t, string(before), string(after))
	})
}
