package batch_test

import (
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/boete/boete/fine/batch"
	"github.com/boete/boete/fine/decisions"
	"github.com/stretchr/testify/require"
)

func BenchmarkBatch(b *testing.B) {
	d, err := decisions.ByID("haga-2019")
	require.NoError(b, err)
	line, err := json.Marshal(d.Case)
	require.NoError(b, err)
	const cases = 10_000
	ndjson := strings.Repeat(string(line)+"\n", cases)
	table := "policy,offender,decided,article,factor,factor\n" +
		strings.Repeat("ap-2019,company,2019-06-18,32(1),a=+75000: structureel en voortdurend gebrek aan beveiliging van patiëntendossiers,b=+75000: bijzonder nalatig\n", cases)
	for _, form := range []struct {
		name, in string
		o        batch.Options
	}{
		{"full", ndjson, batch.Options{}},
		{"summary", ndjson, batch.Options{Summary: true}},
		{"csv", ndjson, batch.Options{Output: batch.CSV}},
		{"table", table, batch.Options{Summary: true}},
	} {
		b.Run(form.name, func(b *testing.B) {
			form.o.Words = dutch
			b.SetBytes(int64(len(form.in)))
			b.ReportAllocs()
			for b.Loop() {
				counts, err := batch.Run(b.Context(), strings.NewReader(form.in), io.Discard, form.o)
				if err != nil || counts != (batch.Counts{Cases: cases, Bytes: int64(len(form.in))}) {
					b.Fatal(counts, err)
				}
			}
			b.ReportMetric(float64(cases*b.N)/b.Elapsed().Seconds(), "cases/s")
		})
	}
}
