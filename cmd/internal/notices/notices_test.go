package notices

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const linkedCommand = "../../boete"

func TestAnArchiveHoldsTheLicenceOfEachLinkedModuleAndOfGo(t *testing.T) {
	for _, system := range []string{"linux/amd64", "windows/arm64"} {
		goos, goarch, _ := strings.Cut(system, "/")
		env := []string{"GOOS=" + goos, "GOARCH=" + goarch, "CGO_ENABLED=0"}
		modules, err := Linked(env, linkedCommand)
		require.NoError(t, err)
		text, err := Text(modules)
		require.NoError(t, err)
		require.Contains(t, text, ": LICENSE\n"+strings.Repeat("=", 80)+"\n\nCopyright 2009 The Go Authors.")
		require.Contains(t, text, "\ngithub.com/spf13/cobra v")
		require.Contains(t, text, ": NOTICE\n", "a notice that the licence of YAML asks for")
		require.Equal(t, strings.HasPrefix(system, "windows/"), strings.Contains(text, "mousetrap"), "only what the system links")
		require.NotContains(t, text, "testify", "what only tests use")

		list, err := Command(env, "go", "list", "-deps", "-f", "{{with .Module}}{{.Path}} {{.Version}}{{end}}", linkedCommand)
		require.NoError(t, err)
		for name := range strings.Lines(list) {
			name = strings.TrimSpace(name)
			if name != "" && !strings.HasPrefix(name, "github.com/boete/boete") {
				require.Contains(t, text, "\n"+name+": LICENSE")
			}
		}
	}
}

func TestAModuleWithoutALicenceIsNotHandedOut(t *testing.T) {
	write := func(name, text string) {
		t.Helper()
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	root := t.TempDir()
	m := Module{name: "example.org/m v1.0.0", root: root, folders: []string{filepath.Join(root, "a", "b"), filepath.Join(root, "a")}}
	refused := func() {
		t.Helper()
		_, err := Text([]Module{m})
		require.EqualError(t, err, "example.org/m v1.0.0 has no licence in "+root)
	}
	write(filepath.Join(root, "license.go"), "package m")
	write(filepath.Join(root, "NOTICE"), "a notice is no licence")
	write(filepath.Join(root, "a", "b", "COPYING"), "that of one package\r\n")
	write(filepath.Join(root, "c", "LICENSE"), "that of a package that is not linked")
	refused()
	write(filepath.Join(root, "LICENCE.md"), " \n")
	refused()
	write(filepath.Join(root, "LICENCE.md"), "Do what you like.\n")
	got, err := Text([]Module{m})
	require.NoError(t, err)
	line := "\n" + strings.Repeat("=", 80) + "\n"
	require.Equal(t, "boete contains code of the modules below. Their licences and notices follow.\n\n  example.org/m v1.0.0\n"+
		line+"example.org/m v1.0.0: LICENCE.md"+line+"\nDo what you like.\n"+
		line+"example.org/m v1.0.0: NOTICE"+line+"\na notice is no licence\n"+
		line+"example.org/m v1.0.0: a/b/COPYING"+line+"\nthat of one package\n", got)
}
