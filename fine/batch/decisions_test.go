package batch_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/batch"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

// decided are the real decisions, a line each.
func decided(t testing.TB) (all []decisions.Decision, in string) {
	t.Helper()
	all = decisions.All()
	require.Len(t, all, len(decisions.IDs()))
	var text strings.Builder
	for i := range all {
		all[i].Case.ID = all[i].ID
		line, err := json.Marshal(all[i].Case)
		require.NoError(t, err)
		text.Write(append(line, '\n'))
	}
	return all, text.String()
}

func TestABatchOfDecisionsSaysWhatEachOfThemSaysAlone(t *testing.T) {
	all, in := decided(t)
	for _, words := range []*words.Words{dutch, english} {
		var want []byte
		for _, d := range all {
			result, err := fine.Calculate(d.Case)
			require.NoError(t, err)
			want = append(words.Result(result).AppendJSON(want), '\n')
		}
		require.Equal(t, string(want), run(t, in, batch.Options{Words: words}))
	}
}

func TestABatchOfDecisionsHasThePublishedAmounts(t *testing.T) {
	all, in := decided(t)
	summaries := records(t, run(t, in, batch.Options{Summary: true}))
	require.Len(t, summaries, len(all))
	for i, d := range all {
		require.Equal(t, d.ID, summaries[i].ID)
		require.Equal(t, d.Printed().String(), summaries[i].Amount, d.ID)
	}
}
