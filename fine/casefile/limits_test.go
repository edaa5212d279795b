package casefile_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// A file within the limit of its size can be made of very many values, each of which would take a hundred times its
// length.
func TestAFileOfVeryManyValuesIsRefusedBeforeTheyTakeMemory(t *testing.T) {
	for name, test := range map[string]struct{ text, path, says string }{
		"infringements of nothing":         {`{"policy":"ap-2019","infringements":[` + strings.Repeat("{},", 20_000) + `{}]}`, "infringements", "the list is too long; at most 10000"},
		"infringements of nothing in YAML": {"policy: ap-2019\ninfringements: [" + strings.Repeat("{},", 20_000) + "{}]", "infringements", "the list is too long; at most 10000"},
		"circumstances":                    {`{"policy":"ap-2019","infringements":[{"adjustments":[` + strings.Repeat(`{"factor":"a"},`, 20_000) + `{}]}]}`, "infringements[0].adjustments", "the list is too long"},
		"numbers":                          {`{"policy":"ap-2019","infringements":[` + strings.Repeat("0,", 400_000) + `0]}`, "", "there are too many values; at most 100000"},
		"a field that is not known":        {`{"policy":"ap-2019","x":[` + strings.Repeat("0,", 400_000) + `0]}`, "", "there are too many values"},
	} {
		t.Run(name, func(t *testing.T) {
			faults := faultsOf(t, test.text)
			require.Equal(t, test.path, faults[0].Path)
			require.Contains(t, faults[0].Message(), test.says)
		})
	}
}
