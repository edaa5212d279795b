package schema_test

import (
	"encoding/json"
	"testing"

	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/govern"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

// An advice has its own JSON: it is no result, and says of each candidate what the case comes to or why it comes to
// nothing.
func TestEveryKindOfAdviceIsOfTheSchema(t *testing.T) {
	rules := compiled(t, "rules")
	for name, file := range map[string]string{
		"named":                "policy: ap-2019\ninfringements: [{category: III, recidive: true}]",
		"by the method":        "infringements: [{category: III, recidive: true}]",
		"by the decision":      "decided: 2021-03-11\noffender: {kind: public-body}\ninfringements: [{provision: AVG 33(1)}]",
		"without an amount":    "decided: 2025-11-01\noffender: {kind: public-body}\ninfringements: [{provision: AVG 33(1)}]",
		"old conduct":          "decided: 2026-11-25\noffender: {kind: public-body}\ninfringements: [{provision: AVG 33(1), committed: {from: 2020-01-01, until: 2020-02-01}}]",
		"an open seriousness":  "decided: 2026-11-25\nturnover: 400 mln\ninfringements: [{provision: AVG 32}]",
		"an overview":          "infringements: [{provision: AVG 33(1)}]",
		"several infringement": "decided: 2023-09-01\noffender: {kind: company}\ninfringements: [{provision: AVG 33(1)}, {provision: AVG 32}]",
		"a faulty case":        "policy: ap-2019\ninfringements: [{provision: AVG 24}]",
	} {
		c, err := casefile.Parse([]byte(file))
		require.NoError(t, err, name)
		advice, err := govern.Advise(c)
		require.NoError(t, err, name)
		for _, language := range []words.Language{words.Dutch, words.English} {
			advised := report.In(language).Advised(advice, "decided")
			require.Len(t, advised.Candidates, len(advice.Candidates))
			require.NoError(t, rules.Validate(asJSON(t, advised)), name)
			for i, c := range advised.Candidates {
				require.Equal(t, 1, count(c.Result != nil, len(c.Rows) > 0, len(c.Faults) > 0), "%s: a result, rows or faults", name)
				require.Equal(t, advice.Candidates[i].Policy.ID(), c.Policy)
			}
		}
	}
	for _, bad := range []string{`{}`, `{"basis": "named", "candidates": [{"policy": "x", "title": "x", "verdict": "maybe", "faults": []}]}`,
		`{"basis": "named", "candidates": [{"policy": "x", "title": "x", "verdict": "candidate"}]}`} {
		require.True(t, json.Valid([]byte(bad)))
		require.Error(t, rules.Validate(decoded(t, bad)), bad)
	}
}

func count(conditions ...bool) int {
	n := 0
	for _, holds := range conditions {
		if holds {
			n++
		}
	}
	return n
}
