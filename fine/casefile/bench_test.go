package casefile_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

func BenchmarkParseCase(b *testing.B) {
	yaml, err := os.ReadFile("../decisions/cases/haga-2019.yaml")
	require.NoError(b, err)
	c, err := casefile.Parse(yaml)
	require.NoError(b, err)
	line, err := json.Marshal(c)
	require.NoError(b, err)
	for _, form := range []struct {
		name string
		data []byte
	}{{"json", line}, {"yaml", yaml}} {
		b.Run(form.name, func(b *testing.B) {
			b.SetBytes(int64(len(form.data)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := casefile.Parse(form.data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
