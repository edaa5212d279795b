package report_test

import (
	"io"
	"testing"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

func BenchmarkReport(b *testing.B) {
	d, err := decisions.ByID("haga-2019")
	require.NoError(b, err)
	result, err := fine.Calculate(d.Case)
	require.NoError(b, err)
	r := report.Report{Case: d.Case, Result: result, Comparable: decisions.Comparable(d.Case, result)}
	words := report.In(words.Dutch)
	for _, form := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"text", func(w io.Writer) error { return words.Text(w, r, report.TextOptions{Explain: true}) }},
		{"markdown", func(w io.Writer) error { return words.Markdown(w, r) }},
		{"html", func(w io.Writer) error { return words.HTML(w, r) }},
	} {
		b.Run(form.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				require.NoError(b, form.write(io.Discard))
			}
		})
	}
}
