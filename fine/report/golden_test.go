package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/report"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden explanations; read the difference with git diff")

// TestTheExplanationOfEachDecisionIsGolden compares what the program says of each decision with testdata/golden, in both
// languages.
func TestTheExplanationOfEachDecisionIsGolden(t *testing.T) {
	folder := filepath.Join("..", "..", "testdata", "golden")
	known := map[string]bool{}
	for _, d := range decisions.All() {
		for _, language := range []report.Language{report.Dutch, report.English} {
			name := d.ID + "." + string(language) + ".golden"
			known[name] = true
			t.Run(name, func(t *testing.T) {
				result, err := fine.Calculate(d.Case)
				require.NoError(t, err)
				var got bytes.Buffer
				require.NoError(t, report.In(language).Text(&got, d.Case, result, report.TextOptions{}))
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
	files, err := os.ReadDir(folder)
	require.NoError(t, err)
	for _, file := range files {
		require.True(t, known[file.Name()], "%s belongs to no decision", file.Name())
	}
}
