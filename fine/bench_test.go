package fine_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
	"github.com/stretchr/testify/require"
)

// With the whole trail and its citations, for one infringement, for six, and by the EDPB Guidelines.
func BenchmarkCalculate(b *testing.B) {
	for _, trial := range []struct{ name, id string }{{"haga", "haga-2019"}, {"fsv", "fsv-2022"}, {"edpb", "ahp-2024"}} {
		d, err := decisions.ByID(trial.id)
		require.NoError(b, err)
		b.Run(trial.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r, err := fine.Calculate(d.Case)
				if err != nil || r.Amount() != boete.Exactly(d.Imposed) {
					b.Fatal(r.Amount(), err)
				}
			}
		})
	}
}
