package outside_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/boete/boete/internal/outside"
	"github.com/stretchr/testify/require"
)

const missing = "no-such-program"

func TestPandocThatIsMissing(t *testing.T) { // run by the test below; Pandoc, because make outside would run it
	if os.Getenv("BOETE_MISSING") == "" {
		t.Skip("run by another test")
	}
	outside.Program(t, missing)
}

func TestATestWithoutItsProgramIsSkippedAndFailsInCI(t *testing.T) {
	program, err := os.Executable()
	require.NoError(t, err)
	for _, test := range []struct{ asked, ci, says, result string }{
		{"", "true", "run it by: make outside", "SKIP"},
		{"1", "", "no-such-program is missing: apt-get install no-such-program", "SKIP"},
		{"1", "true", "no-such-program is missing: apt-get install no-such-program", "FAIL"},
	} {
		cmd := exec.Command(program, "-test.run", "^TestPandocThatIsMissing$", "-test.v")
		cmd.Env = append(os.Environ(), "BOETE_MISSING=1", "BOETE_OUTSIDE="+test.asked, "CI="+test.ci)
		output, err := cmd.CombinedOutput()
		require.Equal(t, test.result == "FAIL", err != nil, string(output))
		require.Contains(t, string(output), test.says)
		require.Contains(t, string(output), "--- "+test.result+": TestPandocThatIsMissing")
	}
}

func TestMakeAndCIKnowTheTestsAndTheirPrograms(t *testing.T) {
	const root = "../.."
	makefile, err := os.ReadFile(filepath.Join(root, "Makefile"))
	require.NoError(t, err)
	require.Contains(t, string(makefile), "-run '"+outside.Named+"'")
	require.Regexp(t, `(?m)^check:(.*\n\t.*)*\$\(MAKE\).* outside$`, string(makefile), "make check runs them")
	ci, err := os.ReadFile(filepath.Join(root, ".ci", "run"))
	require.NoError(t, err)
	require.Regexp(t, `(?m)^export CI=true\b`, string(ci))

	called, programs := regexp.MustCompile(`outside\.Program\(t, "([^"]*)"\)`), 0
	require.NoError(t, filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, "_test.go") {
			return err
		}
		source, err := os.ReadFile(name)
		for _, call := range called.FindAllSubmatch(source, -1) {
			require.Regexp(t, `(?m)^need `+regexp.QuoteMeta(string(call[1]))+`\b`, string(ci), "CI installs what %s needs", name)
			programs++
		}
		return err
	}))
	require.GreaterOrEqual(t, programs, 3)
}
