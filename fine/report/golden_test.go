package report_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden explanations; read the difference with git diff")

// forms are the forms in which each decision is explained in testdata/golden, by the extension of the file.
var forms = map[string]func(report.Writer, io.Writer, report.Report) error{
	"golden": func(w report.Writer, out io.Writer, r report.Report) error {
		return w.Text(out, r, report.TextOptions{})
	},
	"html": (report.Writer).HTML,
	"md":   (report.Writer).Markdown,
}

// TestTheExplanationOfEachDecisionIsGolden compares what the program says of each decision with testdata/golden, in both
// languages and each form.
func TestTheExplanationOfEachDecisionIsGolden(t *testing.T) {
	folder := filepath.Join("..", "..", "testdata", "golden")
	known := map[string]bool{}
	for _, d := range decisions.All() {
		result, err := fine.Calculate(d.Case)
		require.NoError(t, err)
		r := report.Report{Case: d.Case, Result: result, Comparable: decisions.Comparable(d.Case, result)}
		for _, language := range []words.Language{words.Dutch, words.English} {
			for extension, write := range forms {
				name := d.ID + "." + string(language) + "." + extension
				known[name] = true
				t.Run(name, func(t *testing.T) {
					var got bytes.Buffer
					require.NoError(t, write(report.In(language), &got, r))
					path := filepath.Join(folder, name)
					if *update {
						require.NoError(t, os.WriteFile(path, got.Bytes(), 0o644))
					}
					want, err := os.ReadFile(path)
					require.NoError(t, err, "write it with: go test ./fine/report -update")
					require.Equal(t, string(want), got.String())
				})
			}
		}
	}
	files, err := os.ReadDir(folder)
	require.NoError(t, err)
	for _, file := range files {
		require.True(t, known[file.Name()], "%s belongs to no decision", file.Name())
	}
}
