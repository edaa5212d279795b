package fine_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/stretchr/testify/require"
)

func TestRecidiveFollowsFromThePriorsUnlessTheCaseSaysOtherwise(t *testing.T) {
	const (
		counting    = "committed: {from: 2022-01-01, until: 2022-02-01}, priors: [{imposed: 2019-06-18}]"
		notCounting = "committed: {from: 2022-01-01, until: 2022-02-01}, priors: [{imposed: 2010-06-18}]"
	)
	raised := []string{"base 525000.00", "recidive 787500.00"}
	chosen := []string{"base 525000.00", "recidive* 787500.00"} // against the dates, so a judgement
	waived := []string{"base 525000.00", "recidive* 525000.00"}
	untouched := []string{"base 525000.00"}
	for _, test := range []struct {
		name   string
		fields string
		steps  []string // nil: refused
	}{
		{"unsaid, a prior counts", counting, raised},
		{"unsaid, no prior counts", notCounting, untouched},
		{"unsaid, without priors", "committed: {from: 2022-01-01}", untouched},
		{"true, a prior counts", counting + ", recidive: true", raised},
		{"true, a prior counts, with a reason", counting + ", recidive: true, recidive_reason: waarom", raised},
		{"true, no prior counts, without a reason", notCounting + ", recidive: true", nil},
		{"true, no prior counts, with a reason", notCounting + ", recidive: true, recidive_reason: waarom", chosen},
		{"true, without priors", "recidive: true", raised},
		{"false, a prior counts, without a reason", counting + ", recidive: false", nil},
		{"false, a prior counts, with a reason", counting + ", recidive: false, recidive_reason: waarom", waived},
		{"false, no prior counts", notCounting + ", recidive: false", untouched},
		{"false, no prior counts, with a reason", notCounting + ", recidive: false, recidive_reason: waarom", untouched},
		{"false, without priors", "recidive: false", untouched},
	} {
		t.Run(test.name, func(t *testing.T) {
			text := one("provision: AVG 33(1), " + test.fields)
			if test.steps == nil {
				faults := faultsOf(t, parse(t, text))
				require.Equal(t, []string{"infringements[0].recidive_reason"}, paths(faults))
				require.Contains(t, faults[0].Message(), "give the reason")
				return
			}
			r := calculate(t, text)
			require.Equal(t, test.steps, steps(r.Fines[0].Trail))
			if len(test.steps) == 1 {
				require.NotContains(t, notes(r), "recidive-basis infringements[0]")
				return
			}
			step := r.Fines[0].Trail[1]
			require.Equal(t, step.After != step.Before, contains(notes(r), "recidive-basis infringements[0]"), "only an increase rests on an assumption")
			if c := parse(t, text); c.Infringements[0].RecidiveReason != "" {
				require.Equal(t, "waarom", step.Note)
			}
		})
	}
}

func contains(list []string, item string) bool {
	for _, each := range list {
		if each == item {
			return true
		}
	}
	return false
}

func TestTheFiveYearsRunFromImposedToCommitted(t *testing.T) {
	for _, test := range []struct {
		name      string
		committed string
		raised    bool
	}{
		{"the day before the fifth anniversary", "{from: 2024-06-17, until: 2024-06-17}", true},
		{"the fifth anniversary", "{from: 2024-06-18, until: 2024-06-18}", false},
		{"the day after the fine", "{from: 2019-06-19, until: 2019-06-19}", true},
		{"the day of the fine", "{from: 2019-06-18, until: 2019-06-18}", false},
		{"begun before the fine and still going on", "{from: 2015-01-01}", true},
		{"over before the fine", "{from: 2015-01-01, until: 2018-01-01}", false},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, one("provision: AVG 33(1), committed: "+test.committed+", priors: [{imposed: 2019-06-18}]"))
			want := boete.Euros(525_000)
			if test.raised {
				want = boete.Euros(787_500)
			}
			require.Equal(t, boete.Exactly(want), r.Amount())
		})
	}
}

func TestOnePriorThatCountsIsEnoughAndTheOthersAreNoted(t *testing.T) {
	r := calculate(t, one(`provision: AVG 33(1), committed: {from: 2022-01-01, until: 2022-02-01}, priors: [
		{imposed: 2021-01-01, sanction: last},
		{imposed: 2020-01-01, provision: AVG 33},
		{imposed: 2020-06-01, authority: UODO},
		{imposed: 2020-07-01, provision: AVG 32(1)},
		{imposed: 2020-08-01, provision: AVG 32(1), similar: true},
		{imposed: 2023-01-01},
		{imposed: 2001-01-01}]`))
	require.Equal(t, []string{"base 525000.00", "recidive 787500.00"}, steps(r.Fines[0].Trail), "once, however many count")
	require.ElementsMatch(t, []string{
		"prior-not-a-fine infringements[0].priors[0]",
		"prior-other-authority infringements[0].priors[2]",
		"prior-other-provision infringements[0].priors[3]",
		"prior-after-infringement infringements[0].priors[5]",
		"prior-too-long-ago infringements[0].priors[6]",
		"recidive-basis infringements[0]",
		"recidive-similar infringements[0].priors[1]",
	}, notes(r))
}

func TestAPriorForAProvisionThatIsReadWithItCounts(t *testing.T) {
	r := calculate(t, one("provision: AVG 5(1)(a), with: [AVG 6(1)], committed: {from: 2022-01-01}, priors: [{imposed: 2020-01-01, provision: AVG 6(1)}]"))
	require.Equal(t, boete.Exactly(boete.Euros(787_500)), r.Amount())
}
