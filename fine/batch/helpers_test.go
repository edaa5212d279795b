package batch_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/batch"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

var english, dutch = words.In(words.English), words.In(words.Dutch)

// options are ways to write, each of which has its own code.
var options = map[string]batch.Options{
	"ndjson":         {},
	"ndjson summary": {Summary: true},
	"csv":            {Output: batch.CSV},
	"csv summary":    {Output: batch.CSV, Summary: true},
}

// good is a case in order, on one line.
func good(id string) string {
	return `{"id":"` + id + `","policy":"ap-2019","infringements":[{"category":"III"}]}`
}

// heavy is a case that takes much longer to calculate than it takes to read.
func heavy(id string) string {
	one := `{"category":"III","recidive":true,"severity":"serious","duration":"long","culpability":"negligent","data":"sensitive"}`
	return `{"id":"` + id + `","policy":"ap-2019","infringements":[` + strings.Repeat(one+",", 199) + one + `]}`
}

// run calculates a stream that is read to its end.
func run(t testing.TB, in string, o batch.Options) string {
	t.Helper()
	out, _ := runCounting(t, in, o)
	return out
}

func runCounting(t testing.TB, in string, o batch.Options) (string, batch.Counts) {
	t.Helper()
	if o.Words == nil {
		o.Words = english
	}
	var out bytes.Buffer
	counts, err := batch.Run(t.Context(), strings.NewReader(in), &out, o)
	require.NoError(t, err)
	if counts.Cases > 0 {
		require.EqualValues(t, len(in), counts.Bytes, "all of the input was read, and counted")
	}
	return out.String(), counts
}

// record is what is written of a case in NDJSON; that of a fault has a line.
type record struct {
	Line   int
	ID     string
	Amount string
	Faults []struct {
		Line                int
		Code, Path, Message string
	}
}

// records takes NDJSON apart, all of which is whole lines.
func records(t testing.TB, out string) []record {
	t.Helper()
	var all []record
	for line := range strings.Lines(out) {
		require.True(t, strings.HasSuffix(line, "\n"), "the line is whole: %q", line)
		require.True(t, json.Valid([]byte(line)), "%q", line)
		var r record
		require.NoError(t, json.Unmarshal([]byte(line), &r))
		require.Equal(t, r.Line > 0, len(r.Faults) > 0, "the record of a fault, and no other, has a line: %s", line)
		for _, f := range r.Faults {
			require.NotEmpty(t, f.Message)
			require.NotRegexp(t, `%!\w?\(`, f.Message, "the arguments fit the sentence")
		}
		all = append(all, r)
	}
	return all
}

// ids are the references of the records in order; before that of a fault stands its line: "!2 Z-1".
func ids(all []record) []string {
	var list []string
	for _, r := range all {
		list = append(list, r.ID)
		if r.Line > 0 {
			list[len(list)-1] = faultyAt(r)
		}
	}
	return list
}

func faultyAt(r record) string {
	text, _ := json.Marshal(r.Line)
	name := "!" + string(text)
	if r.ID != "" {
		name += " " + r.ID
	}
	return name
}

// lines puts lines together, each with its end.
func lines(text ...string) string { return strings.Join(text, "\n") + "\n" }

// policyOf is a policy that is built in.
func policyOf(t testing.TB, id string) *category.Policy {
	t.Helper()
	policy, err := category.PolicyByID(id)
	require.NoError(t, err)
	return policy
}
