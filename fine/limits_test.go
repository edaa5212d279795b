package fine_test

import (
	"strings"
	"testing"

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

func TestOneFaultOfTheStartIsNotFollowedByOthers(t *testing.T) {
	then := `, departures: [{effect: "-90 mln", reason: x}]`
	for _, test := range []struct{ name, text, path string }{
		{"a missing provision", byEDPB("seriousness: low" + then), "infringements[0].provision"},
		{"a provision without a fine", byEDPB("provision: AVG 24, seriousness: low" + then), "infringements[0].provision"},
		{"a refused adjustment", byEDPB(`provision: AVG 6(1), seriousness: low, adjustments: [{factor: k, effect: "-90 mln"}]` + then),
			"infringements[0].adjustments[0].effect"},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, []string{test.path}, paths(faultsOf(t, parse(t, test.text))))
		})
	}
}

func TestAnActThatIsMadeUpIsRefused(t *testing.T) {
	c := fine.Case{Policy: "ap-2019", Infringements: []fine.Infringement{{Category: category.I, Provision: category.Provision{Act: "XYZ", Article: 1}}}}
	require.Equal(t, []string{"infringements[0].provision"}, paths(faultsOf(t, c)))
}
