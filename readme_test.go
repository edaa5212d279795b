package boete_test

import (
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTheLibraryExampleInTheReadmeIsTheOneThatRuns(t *testing.T) {
	readme, err := os.ReadFile("README.md")
	require.NoError(t, err)
	example, err := os.ReadFile("fine/readme_example_test.go")
	require.NoError(t, err)

	_, after, found := strings.Cut(string(readme), "```go\n")
	require.True(t, found, "the README has no Go example")
	code, _, _ := strings.Cut(after, "```")
	require.Contains(t, strings.ReplaceAll(string(example), "\n\t", "\n"), code)
}
