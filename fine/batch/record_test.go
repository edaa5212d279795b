package batch_test

import (
	"encoding/csv"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/boete/boete/fine/batch"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden records; read the difference with git diff")

// The cases have a sum of two fines, an open range, faults with and without a place, a reference that steers a
// terminal, and texts that a spreadsheet would calculate with.
func TestTheRecordsAreGolden(t *testing.T) {
	in, err := os.ReadFile(filepath.Join("testdata", "cases.ndjson"))
	require.NoError(t, err)
	for _, words := range []*words.Words{dutch, english} {
		for form, o := range options {
			o.Words = words
			name := strings.ReplaceAll(form, " ", "-") + "." + string(words.Language()) + ".golden"
			t.Run(name, func(t *testing.T) {
				got := run(t, string(in), o)
				path := filepath.Join("testdata", name)
				if *update {
					require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
				}
				want, err := os.ReadFile(path)
				require.NoError(t, err, "write it with: go test ./fine/batch -update")
				require.Equal(t, string(want), got)
			})
		}
	}
}

func TestTheTwoFormsSayTheSame(t *testing.T) {
	_, in := decided(t)
	in += lines(`{"id":"x"}`, "y", good(`=\"1\",\n2`))
	summaries := strings.SplitAfter(run(t, in, batch.Options{Summary: true}), "\n")
	rows, err := csv.NewReader(strings.NewReader(run(t, in, batch.Options{Summary: true, Output: batch.CSV}))).ReadAll()
	require.NoError(t, err)
	require.Equal(t, []string{"id", "line", "amount", "low", "high", "category", "notes", "faults", "if_lowered"}, rows[0])
	require.Len(t, rows, len(summaries))
	for i, row := range rows[1:] {
		var s struct {
			ID, Amount, Category string
			Line                 json.Number
			Range                struct{ Low, High string }
			IfLowered            string `json:"if_lowered"`
			Notes                []string
			Faults               []struct{ Path, Message string }
		}
		require.NoError(t, json.Unmarshal([]byte(summaries[i]), &s))
		var faults []string
		for _, f := range s.Faults {
			faults = append(faults, strings.TrimPrefix(f.Path+": "+f.Message, ": "))
		}
		require.Equal(t, []string{s.ID, s.Line.String(), s.Amount, s.Range.Low, s.Range.High, s.Category, strings.Join(s.Notes, " "), strings.Join(faults, "; "), s.IfLowered},
			append([]string{strings.TrimPrefix(row[0], "'")}, row[1:]...))
	}

	all := records(t, run(t, in, batch.Options{}))
	rows, err = csv.NewReader(strings.NewReader(run(t, in, batch.Options{Output: batch.CSV}))).ReadAll()
	require.NoError(t, err)
	for i, row := range rows {
		require.Len(t, row, 22)
		if next := i + 1; row[2] == "step" && rows[next][2] == "total" {
			require.Equal(t, row[11:14], rows[next][11:14], "the amount is what the last step comes to")
		}
	}
	ends := 0
	for _, row := range rows {
		if row[2] == "total" || row[2] == "fault" {
			require.Equal(t, all[ends].ID, strings.TrimPrefix(row[0], "'"))
			ends++
		}
	}
	require.Len(t, all, ends, "each case has a total, or its faults")
}

func TestTheCategoryOfASummaryIsTheOneThatWasApplied(t *testing.T) {
	for infringements, want := range map[string]string{
		`{"category":"II"}`: "II",
		`{"category":"II","shift":{"to":"III","reason":"x"}}`:                  "III",
		`{"category":"II"},{"category":"I"},{"provision":"AVG 33(1)"}`:         "II+I+III",
		`{"category":"II","shift":{"to":"I","reason":"x"}},{"category":"III"}`: "I+III",
	} {
		in := `{"policy":"ap-2019","infringements":[` + infringements + `]}`
		require.Contains(t, run(t, in, batch.Options{Summary: true}), `"category":"`+want+`"`)
		require.Contains(t, run(t, in, batch.Options{Summary: true, Output: batch.CSV}), ",,,"+want+",")
	}
	in := `{"policy":"edpb-04-2022","infringements":[{"provision":"AVG 32","seriousness":"low"},{"provision":"AVG 33(1)","seriousness":"low"}]}`
	require.NotContains(t, run(t, in, batch.Options{Summary: true}), `"category"`)
}

func TestACellOfTheOutputIsNoFormulaAndSteersNothing(t *testing.T) {
	for id, want := range map[string]string{
		`Z-1`:                  `Z-1`,
		`=1+1`:                 `'=1+1`,
		`@SUM(1)`:              `'@SUM(1)`,
		`+1+cmd|' /C calc'!A0`: `'+1+cmd|' /C calc'!A0`,
		`-1+SUM(A1)`:           `'-1+SUM(A1)`,
		`+A1`:                  `'+A1`,
		`-`:                    `'-`,
		`- te laat`:            `'- te laat`,
		`+75000`:               `+75000`,
		`-20%`:                 `-20%`,
		`+3/9 room`:            `+3/9 room`,
		"\\t=1":                ` =1`,
		"\\r=1":                ` =1`,
		"\\n=1":                "\"\n=1\"",
		`'=1`:                  `'=1`,
		`a,b`:                  `"a,b"`,
		`a\"b`:                 `"a""b"`,
		`a;b`:                  `a;b`,
		`\u001b[31m\u007f`:     "\uFFFD[31m\uFFFD",
		`a\u202eb\u2028`:       "a\uFFFDb\uFFFD",
		`\u0000`:               "\uFFFD",
		`é€日😀`:                 `é€日😀`,
	} {
		t.Run(id, func(t *testing.T) {
			out := run(t, good(id), batch.Options{Output: batch.CSV, Summary: true, NoHeader: true})
			require.Equal(t, want+",,525000.00,,,III,provision-unknown policy-undated,,\n", out)
		})
	}
}

func TestAReferenceIsWhatItWasInJSON(t *testing.T) {
	for _, id := range []string{`a"b\c`, "\x1b[31m", "\u202Eabc\u2066", "=1", "é\u2028\u0000", "\U000E0001", strings.Repeat("x", 5000)} {
		quoted, err := json.Marshal(id)
		require.NoError(t, err)
		for _, infringement := range []string{`{"category":"III"}`, `{"category":"V"}`, ``} {
			for _, summary := range []bool{false, true} {
				out := run(t, `{"id":`+string(quoted)+`,"policy":"ap-2019","infringements":[`+infringement+`]}`, batch.Options{Summary: summary})
				require.Equal(t, id, records(t, out)[0].ID)
				require.NotContains(t, out, "\x1b")
				require.NotContains(t, out, "\u202E")
			}
		}
	}
}

func TestOfVeryManyFaultsAHundredAreSaid(t *testing.T) {
	in := `{"policy":"edpb-04-2022","infringements":[{"provision":"AVG 32","seriousness":"low","adjustments":[` + strings.Repeat(`{"factor":"c","effect":"max"},`, 400) + `{"factor":"c","effect":"max"}]}]}`
	var record struct {
		Faults []struct{ Path, Message string }
	}
	require.NoError(t, json.Unmarshal([]byte(run(t, in, batch.Options{})), &record))
	require.Len(t, record.Faults, 101)
	require.Regexp(t, `^and \d+ more$`, record.Faults[100].Message)
}

func TestAFormatThatDoesNotExistIsRefused(t *testing.T) {
	for _, o := range []batch.Options{{Input: "xml"}, {Output: "xml"}} {
		counts, err := batch.Run(t.Context(), strings.NewReader("x"), io.Discard, o)
		require.ErrorContains(t, err, `"xml" is not a form of cases; choose ndjson or csv`)
		require.Zero(t, counts)
	}
}
