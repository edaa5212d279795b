package fine_test

import (
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/stretchr/testify/require"
)

func TestATextOfMoreThan5000BytesIsRefusedWhereverItStands(t *testing.T) {
	yes := true
	for path, set := range map[string]func(*fine.Case, string){
		"id":            func(c *fine.Case, s string) { c.ID = s },
		"offender.name": func(c *fine.Case, s string) { c.Offender.Name = s },
		"infringements[0].shift.reason": func(c *fine.Case, s string) {
			c.Infringements[0].Shift = &fine.Shift{To: category.III, Reason: s}
		},
		"infringements[0].recidive_reason": func(c *fine.Case, s string) {
			c.Infringements[0].Recidive, c.Infringements[0].RecidiveReason = &yes, s
		},
		"infringements[0].adjustments[0].reason": func(c *fine.Case, s string) {
			c.Infringements[0].Adjustments = []factors.Adjustment{{Letters: factors.A, Reason: s}}
		},
		"infringements[0].departures[0].reason": func(c *fine.Case, s string) {
			c.Infringements[0].Departures = []fine.Departure{{Reason: s}}
		},
		"infringements[0].severity_reason": func(c *fine.Case, s string) {
			c.Infringements[0].Severity, c.Infringements[0].SeverityReason = factors.LevelSerious, s
		},
		"linked_reason":        func(c *fine.Case, s string) { c.Linked, c.LinkedReason = true, s },
		"departures[0].reason": func(c *fine.Case, s string) { c.Departures = []fine.Departure{{Reason: s}} },
	} {
		t.Run(path, func(t *testing.T) {
			c := fine.Case{Policy: "ap-2019", Infringements: []fine.Infringement{{Category: category.II}}}
			set(&c, strings.Repeat("x", 5000))
			_, err := fine.Calculate(c)
			require.NoError(t, err)
			set(&c, strings.Repeat("x", 5001))
			require.Equal(t, []string{path}, paths(faultsOf(t, c)))
		})
	}
}

func TestAFaultThatEndsTheCalculationIsNotFollowedByOthers(t *testing.T) {
	then := `, departures: [{effect: "-90 mln", reason: x}]`
	for _, test := range []struct{ name, text, path string }{
		{"a missing provision", byEDPB("seriousness: low" + then), "infringements[0].provision"},
		{"a provision without a fine", byEDPB("provision: AVG 24, seriousness: low" + then), "infringements[0].provision"},
		{"a missing seriousness", byEDPB("provision: AVG 6(1), start: 50%" + then), "infringements[0].seriousness"},
		{"a turnover below zero", byEDPB("provision: AVG 6(1), seriousness: low, start: 50%"+then, "turnover: -1"), "turnover"},
		{"a start outside the range", byEDPB("provision: AVG 6(1), seriousness: low, start: 50%" + then), "infringements[0].start"},
		{"a refused adjustment", byEDPB(`provision: AVG 6(1), seriousness: low, adjustments: [{factor: k, effect: "-90 mln"}]` + then),
			"infringements[0].adjustments[0].effect"},
		{"a refused departure by the EDPB", byEDPB(`provision: AVG 6(1), seriousness: low, departures: [
			{effect: "-90 mln", reason: x}, {effect: "-91 mln", reason: y}]`), "infringements[0].departures[0].effect"},
		{"a refused departure by the AP", one(`category: II, departures: [
			{effect: "-90 mln", reason: x}, {effect: "-91 mln", reason: y}]`), "infringements[0].departures[0].effect"},
		{"a refused departure from the total", one("category: II", `departures: [
			{effect: "-90 mln", reason: x}, {effect: "-91 mln", reason: y}]`), "departures[0].effect"},
		{"a shift of two categories", one("category: II, shift: {to: IV, reason: x}" + then), "infringements[0].shift.to"},
		{"a level that does not exist", one("category: II, severity: grave" + then), "infringements[0].severity"},
		{"a level beyond the bound", one(`category: II, severity: "+10000000000000"` + then), "infringements[0].severity"},
		{"a letter of the seriousness", byEDPB(`provision: AVG 6(1), seriousness: low, adjustments: [{factor: a, effect: "+1"}]` + then),
			"infringements[0].adjustments[0].factor"},
		{"a refused adjustment by the AP", one(`category: II, adjustments: [{factor: a, effect: "+10000000000000"}]` + then),
			"infringements[0].adjustments[0].effect"},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, []string{test.path}, paths(faultsOf(t, parse(t, test.text))))
		})
	}
}

func TestAnUnknownSeriousnessThatIsMadeInGoIsOneFault(t *testing.T) {
	c := parse(t, byEDPB("provision: AVG 6(1), seriousness: low, start: 5%"))
	c.Infringements[0].Seriousness = "grave"
	require.Equal(t, []string{"infringements[0].seriousness"}, paths(faultsOf(t, c)))
}

func TestAProvisionReadWithAnotherThatHasNoFineIsOneFault(t *testing.T) {
	c := parse(t, byEDPB("provision: AVG 6(1), with: [AVG 41(1), AVG 32], seriousness: low, start: 50%"))
	require.Equal(t, []string{"infringements[0].with[0]"}, paths(faultsOf(t, c)), "the start is not held against a maximum that is not known")
}

func TestRecidiveIsNotWeighedWhileADateIsMissing(t *testing.T) {
	for _, test := range []struct{ name, text, path string }{
		{"of the infringement", one("category: II, recidive: true, priors: [{imposed: 2020-01-01}]"), "infringements[0].committed"},
		{"of the infringement, and the increase is waived", one("category: II, recidive: false, priors: [{imposed: 2020-01-01}]"),
			"infringements[0].committed"},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, []string{test.path}, paths(faultsOf(t, parse(t, test.text))))
		})
	}
	t.Run("of an earlier sanction, which only Go code can leave out", func(t *testing.T) {
		c := parse(t, one("category: II, committed: {from: 2021-01-01}, recidive: true, priors: [{imposed: 2020-01-01}]"))
		c.Infringements[0].Priors[0].Imposed = boete.Date{}
		require.Equal(t, []string{"infringements[0].priors[0].imposed"}, paths(faultsOf(t, c)))
	})
}

func TestAShiftWithoutAProvisionIsNotedAsOneThatMayBeOfTheLowerTier(t *testing.T) {
	const unsettled = "shift-unsettled infringements[0].shift"
	require.Contains(t, notes(calculate(t, one("category: III, shift: {to: IV, reason: x}"))), unsettled)
	require.NotContains(t, notes(calculate(t, one("category: II, shift: {to: III, reason: x}"))), unsettled)
	require.NotContains(t, notes(calculate(t, one("category: IV, shift: {to: III, reason: x}"))), unsettled)
}

func TestAnActThatIsMadeUpIsRefused(t *testing.T) {
	madeUp := category.Provision{Act: "XYZ", Article: 1}
	for path, set := range map[string]func(*fine.Infringement){
		"infringements[0].provision":           func(in *fine.Infringement) { in.Provision = madeUp },
		"infringements[0].with[0]":             func(in *fine.Infringement) { in.With = []category.Provision{madeUp} },
		"infringements[0].priors[0].provision": func(in *fine.Infringement) { in.Priors[0].Provision = madeUp },
	} {
		c := parse(t, one("category: II, provision: AVG 32, committed: {from: 2021-01-01}, priors: [{imposed: 2020-01-01}]"))
		set(&c.Infringements[0])
		require.Equal(t, []string{path}, paths(faultsOf(t, c)))
	}
}

func TestAnEffectThatOnlyGoCanMakeIsRefusedWhereverItStands(t *testing.T) {
	beyond := factors.Room(2, 1)
	c := fine.Case{Policy: "ap-2019", Infringements: []fine.Infringement{{
		Category:    category.II,
		Adjustments: []factors.Adjustment{{Letters: factors.A, Effect: beyond}},
		Departures:  []fine.Departure{{Effect: beyond, Reason: "x"}},
	}}, Departures: []fine.Departure{{Effect: factors.SetTo(boete.Cents(-1)), Reason: "x"}}}
	require.Equal(t, []string{"departures[0].effect", "infringements[0].adjustments[0].effect", "infringements[0].departures[0].effect"},
		paths(faultsOf(t, c)))
}
