package cli

import (
	"go/ast"
	"go/token"
	"regexp"
	"strconv"
	"testing"

	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

func TestEverySentenceOfTheCommandHasADutchWordingWithTheSameArguments(t *testing.T) {
	nl, en := writer(words.Dutch), writer(words.English)
	said := map[string]bool{}
	for _, file := range source(t, ".") {
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok {
				return true
			}
			selector, ok := call.Fun.(*ast.SelectorExpr)
			place, known := map[string]int{"Say": 0, "Faultf": 1, "Addf": 2}[func() string {
				if ok {
					return selector.Sel.Name
				}
				return ""
			}()]
			if !known || len(call.Args) <= place {
				return true
			}
			if lit, ok := call.Args[place].(*ast.BasicLit); ok && lit.Kind == token.STRING {
				text, err := strconv.Unquote(lit.Value)
				require.NoError(t, err)
				said[text] = true
			}
			return true
		})
	}
	require.Greater(t, len(said), 40, "the search for sentences is broken")
	for text := range said {
		require.True(t, text == "%s" || text == "%d" || nl.Say(text) != en.Say(text), "no Dutch for %q", text)
	}
	verb := regexp.MustCompile(`%(\[\d\])?[a-z%]`)
	for english, dutch := range dutch {
		require.Equal(t, verb.FindAllString(english, -1), verb.FindAllString(dutch, -1), "the arguments of %q", english)
	}
}
