package decisions

import (
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the index of the decisions")

func TestTheIndexSaysWhatTheDecisionsSay(t *testing.T) {
	var entries []entry
	for _, d := range All() {
		e := entry{ID: d.ID, Party: d.Case.Offender.Name, Decided: d.Case.Decided, Policy: d.Case.Policy, Imposed: d.Imposed}
		for _, in := range d.Case.Infringements {
			e.Provisions = append(e.Provisions, in.Provision)
			e.With = append(e.With, in.With)
		}
		entries = append(entries, e)
	}
	data, err := json.MarshalIndent(entries, "", " ")
	require.NoError(t, err)
	data = append(data, '\n')
	if *update {
		require.NoError(t, os.WriteFile("index.json", data, 0o644))
		indexFile = data
	}
	require.Equal(t, string(data), string(indexFile), "write it with: go test ./fine/decisions -update")
	require.Equal(t, entries, index())
}
