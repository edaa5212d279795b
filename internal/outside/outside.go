// Package outside is for tests that need a program which Go does not bring: a browser, pandoc, groff. make outside
// runs them, once; go test ./... alone passes them over, because such a program takes seconds each time.
package outside

import (
	"os"
	"os/exec"
	"regexp"
	"testing"
)

// Named matches the names of the tests that make outside runs.
const Named = "Browser|Pandoc|Groff|InteractiveShell"

var named = regexp.MustCompile(Named)

// Program returns the path of a program, which has the name of its Debian package. A test for which it is missing is
// skipped, and fails where the environment says CI=true.
func Program(t *testing.T, name string) string {
	t.Helper()
	if !named.MatchString(t.Name()) {
		t.Fatalf("make outside runs the tests of %s alone", Named)
	}
	if os.Getenv("BOETE_OUTSIDE") == "" {
		t.Skip("run it by: make outside")
	}
	path, err := exec.LookPath(name)
	switch {
	case err == nil:
	case os.Getenv("CI") == "true":
		t.Fatalf("%s is missing: apt-get install %s", name, name)
	default:
		t.Skipf("%s is missing: apt-get install %s", name, name)
	}
	return path
}
