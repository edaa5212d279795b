package casefile_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

// parse reads a file that is in order.
func parse(t testing.TB, text string) fine.Case {
	t.Helper()
	c, err := casefile.Parse([]byte(text))
	require.NoError(t, err, text)
	return c
}

// faultsOf reads a file that is not in order, and returns what is wrong with it.
func faultsOf(t testing.TB, text string) boete.Faults {
	t.Helper()
	c, err := casefile.Parse([]byte(text))
	require.Error(t, err, text)
	require.Equal(t, fine.Case{}, c, "a refused file gives no case")
	return requireFaults(t, err)
}

// requireFaults checks that an error is one of faults, each with words that fit.
func requireFaults(t testing.TB, err error) boete.Faults {
	t.Helper()
	var faults boete.Faults
	require.ErrorAs(t, err, &faults)
	require.NotEmpty(t, faults)
	for _, f := range faults {
		require.NotEmpty(t, f.Message())
		require.NotRegexp(t, `%!\w?\((MISSING|EXTRA|BADINDEX|NOVERB|[a-z.*]+=)`, f.Message(), "the arguments fit the sentence")
	}
	return faults
}

func paths(faults boete.Faults) []string {
	all := make([]string, len(faults))
	for i, f := range faults {
		all[i] = f.Path
	}
	return all
}

// refused is a file with one fault.
type refused struct {
	name string
	text string
	path string
	says string
}

func runRefused(t *testing.T, tests []refused) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			faults := faultsOf(t, test.text)
			require.Equal(t, []string{test.path}, paths(faults))
			require.Contains(t, faults[0].Message(), test.says)
		})
	}
}
