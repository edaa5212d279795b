package casefile_test

import (
	"runtime"
	"strings"
	"testing"

	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

func TestYAMLHasTheLimitOfValuesThatJSONHas(t *testing.T) {
	const most = 100_000
	for name, text := range map[string]string{
		"names only":      "{" + strings.Repeat("a,", most) + "a}",
		"a flow list":     "id: [" + strings.Repeat("a,", most) + "a]",
		"empty lists":     "id: [" + strings.Repeat("[],", most) + "]",
		"a block list":    "id:\n" + strings.Repeat("- a\n", most+1),
		"empty elements":  "id:\n" + strings.Repeat("-\n", most+1),
		"a block mapping": strings.Repeat("a: b\n", most+1),
		"a list of pairs": strings.Repeat("- a: b\n", most/2+1),
		"nested lists":    strings.Repeat("- - - - a\n", most/4+1),
		"questions":       strings.Repeat("? a\n", most+1),
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, err := casefile.Parse([]byte(text))
			runtime.ReadMemStats(&after)
			require.EqualError(t, err, "there are too many values; at most 100000 are read")
			require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(160<<20), "bytes that were asked for")
		})
	}
}
