package batch_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/boete/boete/fine/batch"
	"github.com/stretchr/testify/require"
)

func FuzzBatch(f *testing.F) {
	for _, seed := range []string{
		"", "\n", "\uFEFF", good("a"), lines(good("a"), "x", "", good("b")+"\r"), "{}\n\x00\n\xff\n[[[[\n\"", `{"id":"\"\u202e"}`, "case,category\n1,I\n", " \u0085\n\u00A0\n",
		`{"id":"%d%s","policy":"%!","infringements":[{"severity":"%[1]s"}]}`,
	} {
		f.Add([]byte(seed))
	}
	_, in := decided(f)
	f.Add([]byte(in[:5000]))
	f.Fuzz(func(t *testing.T, in []byte) {
		cases := 0
		for line := range bytes.Lines(in) {
			if len(bytes.TrimSpace(bytes.TrimPrefix(line, []byte("\uFEFF")))) > 0 {
				cases++
			}
		}
		o := batch.Options{Input: batch.NDJSON}
		out, counts := runCounting(t, string(in), o)
		all := records(t, out)
		require.Len(t, all, cases)
		require.EqualValues(t, cases, counts.Cases)
		faulty, last := 0, 0
		for _, r := range all {
			if r.Line > 0 {
				faulty++
				require.Greater(t, r.Line, last)
				last = r.Line
			}
		}
		require.EqualValues(t, faulty, counts.Faulty)
		require.LessOrEqual(t, last, 1+strings.Count(string(in), "\n"))

		o.Summary = true
		require.Len(t, records(t, run(t, string(in), o)), cases)
		if at := bytes.IndexByte(in, '\n'); at >= 0 {
			second := o
			second.FirstLine = 2
			require.Equal(t, run(t, string(in), o), run(t, string(in[:at+1]), o)+run(t, string(in[at+1:]), second), "in two parts")
		}
		o.Output = batch.CSV
		rows, err := csv.NewReader(strings.NewReader(run(t, string(in), o))).ReadAll()
		require.NoError(t, err)
		require.Len(t, rows, cases+1)
	})
}

func FuzzCSV(f *testing.F) {
	for _, seed := range []string{
		"", "case,category\n1,I\n1,II\n2,V\n", "sep=;\r\nzaak;ernst\r\n1;\"\r\n", "article\n33(1)\n\"5(1)(a)\n\"\n", "case,,category\n1,x,I\n1,\n", "\uFEFFcase\tfactor\tfactor\n\tc=-1: \"x\"\t\n",
		"case,category\n1,I\n2,I\n1,I\n", "category\n\"I\n\"\n\"\n\"\"\n", "policy,article,seriousness,turnover\nedpb,32,low,\"1.234,56\"\n", "case,reason\n=1,\n@,%d%s\n",
	} {
		f.Add([]byte(seed))
	}
	policy := policyOf(f, "ap-2019")
	f.Fuzz(func(t *testing.T, in []byte) {
		var ndjson, table bytes.Buffer
		o := batch.Options{Words: dutch, Input: batch.CSV, Policy: policy}
		counts, err := batch.Run(t.Context(), bytes.NewReader(in), &ndjson, o)
		if err != nil {
			require.Empty(t, ndjson.String(), "what is wrong with the header is said before all else")
			require.Zero(t, counts)
			return
		}
		all := records(t, ndjson.String())
		require.EqualValues(t, len(all), counts.Cases)
		faulty := 0
		for _, r := range all {
			if r.Line > 0 {
				faulty++
			}
		}
		require.EqualValues(t, faulty, counts.Faulty)
		require.LessOrEqual(t, len(all), strings.Count(string(in), "\n"))

		o.Output, o.Summary = batch.CSV, true
		again, err := batch.Run(t.Context(), bytes.NewReader(in), &table, o)
		require.NoError(t, err)
		require.Equal(t, counts, again)
		rows, err := csv.NewReader(&table).ReadAll()
		require.NoError(t, err)
		require.Len(t, rows, len(all)+1)
		require.EqualValues(t, len(all), again.Cases)
	})
}
