package words

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/boete/boete/fine"
	"github.com/stretchr/testify/require"
)

// sentences finds every sentence that the module can say: the constant formats of Faultf, Addf and Say, those of Fault
// literals, and the notes.
func sentences(t *testing.T) map[string]bool {
	t.Helper()
	found := map[string]bool{}
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() && path == filepath.Join(root, "cmd") {
			return fs.SkipDir // which has its own
		}
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.CallExpr:
				switch name := callee(n); {
				case name == "Say" && len(n.Args) > 0:
					literal(found, n.Args[0])
				case name == "Faultf" && len(n.Args) > 1:
					literal(found, n.Args[1])
				case name == "Addf" && len(n.Args) > 2:
					literal(found, n.Args[2])
				}
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "Format" {
					literal(found, n.Value)
				}
			}
			return true
		})
		return nil
	})
	require.NoError(t, err)
	for _, text := range fine.NoteTexts() {
		found[text] = true
	}
	delete(found, "%s") // an error of another module, quoted
	return found
}

func callee(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.Ident:
		return f.Name
	case *ast.SelectorExpr:
		return f.Sel.Name
	}
	return ""
}

func literal(found map[string]bool, e ast.Expr) {
	if lit, ok := e.(*ast.BasicLit); ok && lit.Kind == token.STRING {
		if text, err := strconv.Unquote(lit.Value); err == nil {
			found[text] = true
		}
	}
}

var verb = regexp.MustCompile(`%[a-z%]`)

func TestEverySentenceOfTheModuleHasADutchWordingWithTheSameArguments(t *testing.T) {
	found := sentences(t)
	require.Greater(t, len(found), 100, "the search for sentences is broken")
	for english := range found {
		dutch, ok := dutchWording[english]
		require.True(t, ok, "no Dutch for %q", english)
		require.Equal(t, verb.FindAllString(english, -1), verb.FindAllString(dutch, -1), "the arguments of %q", english)
		require.NotEqual(t, english, dutch)
	}
	for english := range dutchWording {
		require.True(t, found[english], "nothing says %q any more", english)
	}
}

func TestANoteIsAWordingWithoutArguments(t *testing.T) {
	for code, text := range fine.NoteTexts() {
		require.NotContains(t, text, "%", string(code))
	}
}

func TestTheSourceTreeIsWhereTheSearchLooks(t *testing.T) {
	_, err := os.Stat(filepath.Join("..", "..", "go.mod"))
	require.NoError(t, err)
}
