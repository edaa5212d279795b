package batch_test

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Whoever calculates many cases takes no pages, no addresses and no decisions along.
func TestABatchDependsOnWordsAndNotOnWriters(t *testing.T) {
	list, err := exec.Command("go", "list", "-deps", ".").Output()
	require.NoError(t, err)
	packages := strings.Fields(string(list))
	require.Contains(t, packages, "github.com/boete/boete/fine/words")
	for _, unwanted := range []string{"html/template", "net/url", "github.com/boete/boete/fine/decisions", "github.com/boete/boete/fine/report"} {
		require.NotContains(t, packages, unwanted)
	}
}
