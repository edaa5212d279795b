package report_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden explanations; read the difference with git diff")

// paged are the cases whose Markdown and HTML are golden too: one fine by the AP's own method, several infringements,
// one by the EDPB's, and one that leaves something open. The structure of these forms is tested on every decision.
var paged = []string{"haga-2019", "fsv-2022", "res-gastro-2024", "open"}

// TestTheExplanationIsGolden compares what the program says of each decision, and of a case that leaves something
// open, with testdata/golden, in both languages.
func TestTheExplanationIsGolden(t *testing.T) {
	folder := filepath.Join("..", "..", "testdata", "golden")
	text := func(w report.Writer, out io.Writer, r report.Report) error {
		return w.Text(out, r, report.TextOptions{Explain: true})
	}
	short := func(w report.Writer, out io.Writer, r report.Report) error {
		return w.Text(out, r, report.TextOptions{More: "More: …"})
	}
	written := map[string]bool{}
	golden := func(name string, in func(words.Language) fine.Case) {
		forms := map[string]func(report.Writer, io.Writer, report.Report) error{"golden": text, "short": short}
		if slices.Contains(paged, name) {
			forms["html"], forms["md"] = (report.Writer).HTML, (report.Writer).Markdown
		}
		for _, language := range languages {
			c := in(language)
			result, err := fine.Calculate(c)
			require.NoError(t, err)
			r := report.Report{Case: c, Result: result, Comparable: decisions.Comparable(c, result)}
			for extension, write := range forms {
				file := name + "." + string(language) + "." + extension
				written[file] = true
				t.Run(file, func(t *testing.T) {
					var got bytes.Buffer
					require.NoError(t, write(report.In(language), &got, r))
					path := filepath.Join(folder, file)
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
	for _, d := range decisions.All() {
		golden(d.ID, func(language words.Language) fine.Case {
			if language == words.English {
				return d.English().Case
			}
			return d.Case
		})
	}
	open, err := casefile.Parse([]byte(openCase))
	require.NoError(t, err)
	golden("open", func(words.Language) fine.Case { return open })
	for _, name := range paged {
		require.True(t, written[name+".nl.html"], name)
	}
	files, err := os.ReadDir(folder)
	require.NoError(t, err)
	for _, file := range files {
		require.True(t, written[file.Name()], "%s belongs to no decision", file.Name())
	}
}
