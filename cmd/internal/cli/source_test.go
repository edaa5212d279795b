package cli

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

	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

// source parses the files of a folder that are not tests.
func source(t *testing.T, folder string) map[string]*ast.File {
	t.Helper()
	names, err := filepath.Glob(filepath.Join(folder, "*.go"))
	require.NoError(t, err)
	files := map[string]*ast.File{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		files[name], err = parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		require.NoError(t, err)
	}
	require.NotEmpty(t, files, folder)
	return files
}

func TestTheCommandHoldsNoAmountsOfTheLaw(t *testing.T) {
	for name, file := range source(t, ".") {
		if name == "signals_windows.go" { // which has a code of the system
			continue
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if lit, ok := n.(*ast.BasicLit); ok && (lit.Kind == token.INT || lit.Kind == token.FLOAT) {
				value, err := strconv.ParseFloat(strings.ReplaceAll(lit.Value, "_", ""), 64)
				require.True(t, err == nil && value <= 100, "%s: %s is a number that belongs in a table of the law", name, lit.Value)
			}
			return true
		})
	}
}

func TestTheProgramHasNoWayToTheNetworkOrToAnotherProgram(t *testing.T) {
	root := filepath.Join("..", "..", "..")
	for _, folder := range []string{".", "category", "factors", "fine", "fine/batch", "fine/casefile", "fine/decisions", "fine/explore", "fine/report", "fine/words", "fine/schema", "fine/internal/jsontext", "fine/internal/sheet", "fine/register", "fine/register/paper", "fine/register/table", "cmd/boete", "cmd/internal/cli"} {
		for name, file := range source(t, filepath.Join(root, folder)) {
			for _, i := range file.Imports {
				path, err := strconv.Unquote(i.Path.Value)
				require.NoError(t, err)
				signals := path == "syscall" && strings.HasPrefix(filepath.Base(name), "signals") // which the test below looks at
				require.False(t, path == "net" || strings.HasPrefix(path, "net/") || path == "os/exec" || path == "syscall" && !signals || path == "plugin",
					"%s imports %s", name, path)
			}
		}
	}
}

// What the library says is read by programs and pages too. The command adds what its users can do (hints.go).
func TestNoSentenceOfTheLibraryNamesACommandOrAFlag(t *testing.T) {
	var names []string
	for _, cmd := range commandsIn(words.English)[1:] {
		names = append(names, append(cmd.Aliases, cmd.Name())...)
	}
	ofTheCommand := regexp.MustCompile(`\bboete (` + strings.Join(names, "|") + `)\b|(^|[\s("])--[a-z]{2,}`)
	require.Regexp(t, ofTheCommand, "give it with --category (boete calc)", "the search is broken")
	root, said := os.DirFS(filepath.Join("..", "..", "..")), 0
	require.NoError(t, fs.WalkDir(root, ".", func(path string, entry fs.DirEntry, err error) error {
		if name := entry.Name(); entry.IsDir() && (name == "cmd" || name == "testdata" || strings.HasPrefix(name, ".") && name != ".") {
			return fs.SkipDir
		}
		text, _ := fs.ReadFile(root, path)
		switch filepath.Ext(path) {
		case ".json", ".tmpl", ".yaml":
			require.NotRegexp(t, ofTheCommand, string(text), path)
			said++
		case ".go":
			if strings.HasSuffix(path, "_test.go") {
				return nil
			}
			file, err := parser.ParseFile(token.NewFileSet(), path, text, parser.SkipObjectResolution)
			require.NoError(t, err)
			ast.Inspect(file, func(n ast.Node) bool {
				if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					require.NotRegexp(t, ofTheCommand, lit.Value, path)
					said++
				}
				return true
			})
		}
		return err
	}))
	require.Greater(t, said, 5000, "the files are not found")
}

func TestOfTheSystemOnlySignalsAreUsed(t *testing.T) {
	used := map[string]bool{}
	for _, file := range source(t, ".") {
		ast.Inspect(file, func(n ast.Node) bool {
			if selector, ok := n.(*ast.SelectorExpr); ok {
				if of, ok := selector.X.(*ast.Ident); ok && of.Name == "syscall" {
					used[selector.Sel.Name] = true
				}
			}
			return true
		})
	}
	require.Equal(t, map[string]bool{"SIGTERM": true, "SIGPIPE": true, "EPIPE": true, "ENOSPC": true, "ERROR_BROKEN_PIPE": true, "Errno": true}, used)
}

func TestTheLibraryNeedsTheStandardLibraryAndDecimalOnly(t *testing.T) {
	root := filepath.Join("..", "..", "..")
	for _, folder := range []string{".", "category", "factors", "fine", "fine/explore", "fine/govern", "fine/internal/jsontext"} {
		for name, file := range source(t, filepath.Join(root, folder)) {
			for _, i := range file.Imports {
				path, err := strconv.Unquote(i.Path.Value)
				require.NoError(t, err)
				first, _, _ := strings.Cut(path, "/")
				own := strings.HasPrefix(path, "github.com/boete/boete")
				require.True(t, !strings.Contains(first, ".") || own || path == "github.com/shopspring/decimal", "%s imports %s", name, path)
			}
		}
	}
}
