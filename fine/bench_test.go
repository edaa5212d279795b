package fine_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
	"github.com/stretchr/testify/require"
)

func BenchmarkCalculate(b *testing.B) {
	for name, id := range map[string]string{"haga": "haga-2019", "fsv": "fsv-2022"} {
		d, err := decisions.ByID(id)
		require.NoError(b, err)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r, err := fine.Calculate(d.Case)
				if err != nil || r.Amount() != boete.Exactly(d.Total) {
					b.Fatal(r.Amount(), err)
				}
			}
		})
	}
}
