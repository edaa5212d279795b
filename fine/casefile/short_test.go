package casefile_test

import (
	"testing"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

// What a flag and a column say in one text, a file can say in one text too.
func TestAFileReadsTheTextsOfFlagsAndColumns(t *testing.T) {
	for _, test := range []struct{ name, text, short, fields string }{
		{"committed", "2020-01-01..2020-02-27", "committed: 2020-01-01..2020-02-27", "committed: {from: 2020-01-01, until: 2020-02-27}"},
		{"committed", "2020-01-01 t/m 2020-02-27", "gepleegd: 2020-01-01 t/m 2020-02-27", "committed: {from: 2020-01-01, until: 2020-02-27}"},
		{"committed", "2021", `committed: "2021"`, "committed: {from: 2021-01-01, until: 2021-12-31}"},
		{"committed", "2020-01-01..", `committed: "2020-01-01.."`, "committed: {from: 2020-01-01}"},
		{"shift", "IV: erger", `naar: "IV: erger"`, "shift: {to: IV, reason: erger}"},
		{"shift", "IV: erger", `shift: "IV: erger"`, "shift: {to: IV, reason: erger}"},
		{"shift", "IV", `verschuiving: IV`, "shift: {to: IV, reason: ''}"},
		{"prior", "18 juni 2019", `priors: [18 juni 2019]`, "priors: [{imposed: 2019-06-18}]"},
		{"prior", "2019-06-18", `eerder: 2019-06-18`, "priors: [{imposed: 2019-06-18}]"},
		{"factor", "c=-50000: schade beperkt", `factoren: ["c=-50000: schade beperkt"]`, "adjustments: [{factor: c, effect: '-50000', reason: schade beperkt}]"},
		{"factor", "a+b=max", `factor: a+b=max`, "adjustments: [{factor: a+b, effect: max}]"},
		{"departure", "=15000: draagkracht", `departures: "=15000: draagkracht"`, "departures: [{effect: '=15000', reason: draagkracht}]"},
		{"with", "6 lid 1", `met: 6 lid 1`, "with: [6 lid 1]"},
		{"with", "6(1) jo. 9(1)", `with: 6(1) jo. 9(1)`, "with: [6(1), 9(1)]"},
		{"offender", "gemeente", "", ""},
	} {
		t.Run(test.name+" "+test.text, func(t *testing.T) {
			var want fine.Case
			want.Policy, want.Infringements = "ap-2019", make([]fine.Infringement, 1)
			for _, f := range casefile.Fields() {
				if f.Name.EN == test.name {
					require.NoError(t, f.Set(&want, &want.Infringements[0], test.text))
				}
			}
			if test.name == "offender" {
				require.Equal(t, want, parse(t, "policy: ap-2019\novertreder: gemeente\ninfringements: [{}]"))
				return
			}
			if test.fields != "" {
				require.Equal(t, want, parse(t, "policy: ap-2019\ninfringements:\n- "+test.fields))
				require.Equal(t, want, parse(t, "policy: ap-2019\ninfringements:\n- "+test.short))
			}
		})
	}
	t.Run("of which a fault has its place", func(t *testing.T) {
		runRefused(t, []refused{
			{"a period", one("committed: 2020-02-30..2021-01-01"), "infringements[0].committed", "February 2020 has 29 days"},
			{"a category", one("shift: VI"), "infringements[0].shift", "VI"},
			{"a day", one("priors: gisteren"), "infringements[0].priors[0].imposed", "gisteren"},
			{"an effect", one("adjustments: [c=veel]"), "infringements[0].adjustments[0].effect", "veel"},
			{"a departure", one("departures: veel"), "infringements[0].departures[0].effect", "veel"},
			{"two provisions", one("with: 6 en 9"), "infringements[0].with[0]", "more than one provision"},
			{"something open", one("committed: any"), "infringements[0].committed", ""},
		})
	})
	t.Run("and its fields have paths of their own", func(t *testing.T) {
		texts, err := casefile.Texts([]byte(`{"overtreder": "bv", "overtredingen": [{"gepleegd": "2020", "naar": "IV: erger", "committed_x": "2020"}]}`))
		require.NoError(t, err)
		require.Equal(t, [][2]string{{"offender.kind", "company"}, {"infringements[0].committed.from", "2020-01-01"},
			{"infringements[0].committed.until", "2020-12-31"}, {"infringements[0].shift.to", "IV"}, {"infringements[0].shift.reason", "erger"}, {"infringements[0].committed_x", "2020"}}, texts)
	})
}
