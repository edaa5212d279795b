package cli

import (
	"go/ast"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/stretchr/testify/require"
)

func TestEachHintIsGivenBehindItsFaultAndOnce(t *testing.T) {
	for _, h := range hints {
		for _, command := range append(h.commands, "calc") {
			a := &app{words: writer("nl"), command: command}
			first := a.hinted("fout", h.code, h.path)
			require.Contains(t, first, "fout; ", "%s in %s", h.code, command)
			require.Equal(t, "fout", a.hinted("fout", h.code, h.path))
			break
		}
		require.NotEqual(t, h.text.NL, h.text.EN)
	}
	a := &app{words: writer("en"), command: "calc"}
	require.Equal(t, "One. Two. Give a table of your own", a.hinted("One. Two.", boete.CodeLawUnknown, "policy")[:len("One. Two. Give a table of your own")])
	require.Equal(t, "fault", a.hinted("fault", boete.CodeDuplicate, ""))
}

// The notes are left out until the command words them too.
func TestNoSentenceOfTheLibraryNamesAFlagOrACommand(t *testing.T) {
	named := regexp.MustCompile(`boete (calc|range|batch|policies|decisions|articles|maximum|categories|factors|help|template|schema)\b|(^|[ (])--[a-z]`)
	root := filepath.Join("..", "..", "..")
	files := 0
	require.NoError(t, filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		if name := entry.Name(); name == "cmd" || name == "testdata" || name == "internal" || strings.HasPrefix(name, ".") && name != ".." {
			return fs.SkipDir
		}
		if found, _ := filepath.Glob(filepath.Join(path, "*.go")); len(found) == 0 || allTests(found) {
			return nil
		}
		for name, file := range source(t, path) {
			files++
			ast.Inspect(file, func(n ast.Node) bool {
				lit, ok := n.(*ast.BasicLit)
				if !ok || lit.Kind != token.STRING {
					return true
				}
				text, err := strconv.Unquote(lit.Value)
				require.NoError(t, err)
				require.False(t, named.MatchString(text), "%s: %q", name, text)
				return true
			})
		}
		return nil
	}))
	require.Greater(t, files, 50)
}

func allTests(names []string) bool {
	for _, name := range names {
		if !strings.HasSuffix(name, "_test.go") {
			return false
		}
	}
	return true
}
