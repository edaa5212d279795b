package decisions_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine/decisions"
	"github.com/stretchr/testify/require"
)

// The amounts of the levels, worked out by hand. One ninth of the room is € 25.000 in III (of 225), about € 20.000 in
// II (of 190) and about € 30.000 in IV (of 275, which FSV was shifted to).
func TestTheBacktestGivesWhatWasWorkedOutByHand(t *testing.T) {
	want := []struct {
		decision, provision         string
		levels, imposed, difference int64
	}{
		{"haga-2019", "AVG 32(1)", 460_000, 460_000, 0},            // 310 + 65 + 20 + 65
		{"bkr-2019", "AVG 12(5)", 395_000, 385_000, 10_000},        // 310 + 65 + 20
		{"bkr-2019", "AVG 12(2)", 625_000, 650_000, -25_000},       // 525 + 75 + 25
		{"olvg-2020", "AVG 32(1)", 435_000, 440_000, -5_000},       // 310 + 65 + 20 + 40
		{"booking-2020", "AVG 33(1)", 500_000, 475_000, 25_000},    // 525 − 25
		{"enschede-2021", "AVG 5(1)(a)", 625_000, 600_000, 25_000}, // 525 + 75 + 25
		{"tiktok-2021", "AVG 12(1)", 675_000, 750_000, -75_000},    // 525 + 125 + 25
		{"transavia-2021", "AVG 32(1)", 395_000, 400_000, -5_000},  // 310 + 65 + 40 − 20
		{"bz-nvis-2022", "AVG 32(1)", 435_000, 465_000, -30_000},   // 310 + 65 + 40 + 20
		{"fsv-2022", "AVG 5(1)(a)", 935_000, 1_000_000, -65_000},   // 725 + 90 + 30 + 60 + 30
		{"fsv-2022", "AVG 5(1)(b)", 700_000, 750_000, -50_000},     // 525 + 75 + 25 + 50 + 25
		{"fsv-2022", "AVG 5(1)(d)", 700_000, 750_000, -50_000},
		{"fsv-2022", "AVG 5(1)(e)", 200_000, 250_000, -50_000}, // and − 500 for coherence
		{"fsv-2022", "AVG 32(1)", 475_000, 500_000, -25_000},   // 310 + 65 + 20 + 40 + 20 + 20
		{"fsv-2022", "AVG 35(2)", 455_000, 450_000, 5_000},     // 310 + 65 + 20 + 40 + 20
	}
	rows := decisions.RunBacktest().Rows
	require.Len(t, rows, len(want))
	for i, w := range want {
		row := rows[i]
		require.Equal(t, w.decision, row.Decision)
		require.Equal(t, w.provision, row.Provision.String())
		require.Equal(t, boete.Euros(w.levels), row.Levels, "%s %s", w.decision, w.provision)
		require.Equal(t, boete.Euros(w.imposed), row.Imposed, "%s %s", w.decision, w.provision)
		require.Equal(t, boete.Euros(w.difference), row.Difference())
	}
}

func TestEveryDecisionIsInTheBacktestOrLeftOut(t *testing.T) {
	b := decisions.RunBacktest()
	in, out := map[string]bool{}, map[string]bool{}
	for _, row := range b.Rows {
		in[row.Decision] = true
	}
	for _, left := range b.LeftOut {
		require.NotEmpty(t, left.Because.NL)
		require.NotEmpty(t, left.Because.EN)
		for _, id := range left.Decisions {
			require.False(t, out[id], "%s is left out twice", id)
			out[id] = true
		}
	}
	tested := 0
	for _, d := range decisions.All() {
		levels := d.Case.Policy == "ap-2019" // the levels are parts of its bandwidths
		require.Equal(t, levels, in[d.ID] != out[d.ID], "%s is either in or left out", d.ID)
		if levels {
			tested++
		}
	}
	require.Equal(t, tested, len(in)+len(out), "no other decisions")
}

func TestEveryWeighedInfringementOfADecisionInTheBacktestHasARow(t *testing.T) {
	rows := map[string][]string{}
	for _, row := range decisions.RunBacktest().Rows {
		rows[row.Decision] = append(rows[row.Decision], row.Provision.String())
	}
	for id, provisions := range rows {
		d, err := decisions.ByID(id)
		require.NoError(t, err)
		var all []string
		for _, in := range d.Case.Infringements {
			if len(in.Adjustments) > 0 {
				all = append(all, in.Provision.String())
			}
		}
		require.ElementsMatch(t, all, provisions, id)
	}
}

func TestEveryLevelOfTheBacktestExists(t *testing.T) {
	for _, row := range decisions.RunBacktest().Rows {
		answers := 0
		for _, scale := range factors.Scales() {
			answer := *row.On(scale)
			if answer == "" {
				continue
			}
			answers++
			_, named, err := scale.Weigh(answer)
			require.NoError(t, err)
			require.True(t, named, "%s: %s is a level, and not an amount that fits", row.Decision, answer)
		}
		require.NotZero(t, answers, "%s %s", row.Decision, row.Provision)
	}
}

func TestTheReasonsForLeavingDecisionsOutAreTrue(t *testing.T) {
	b := decisions.RunBacktest()
	require.Len(t, b.LeftOut, 2)
	adjustments := func(ids []string, holds func(factors.Effect) bool) {
		for _, id := range ids {
			d, err := decisions.ByID(id)
			require.NoError(t, err)
			for _, in := range d.Case.Infringements {
				for _, a := range in.Adjustments {
					require.True(t, holds(a.Effect), "%s: %s", id, a.Effect)
				}
			}
		}
	}
	adjustments(b.LeftOut[0].Decisions, factors.Effect.IsZero) // nothing was raised or lowered
	adjustments(b.LeftOut[1].Decisions, func(e factors.Effect) bool { return e == factors.Max() || e == factors.Min() })
}

func TestTheBacktestLeavesTheDecisionsAsTheyAre(t *testing.T) {
	first := decisions.RunBacktest()
	require.Equal(t, first, decisions.RunBacktest())
	for _, d := range decisions.All() {
		_, err := d.Verify()
		require.NoError(t, err)
	}
}
