package factors_test

import (
	"encoding/json"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/factors"
	"github.com/stretchr/testify/require"
)

func TestParseLetters(t *testing.T) {
	for _, test := range []struct {
		name, want string
		set        factors.Letters
		texts      []string
	}{
		{"one circumstance", "a", factors.A, []string{"a", "A", " a "}},
		{"the last circumstance", "k", factors.K, []string{"k", "K"}},
		{"several that were weighed together", "a+b+f", factors.A | factors.B | factors.F, []string{"a+b+f", "a + b + f", "A+B+F"}},
		{"they are a set, without an order", "a+b+f", factors.A | factors.B | factors.F, []string{"f+b+a", "b+a+f", "a+b+f+a"}},
		{"all of them", "a+b+c+d+e+f+g+h+i+j+k",
			factors.A | factors.B | factors.C | factors.D | factors.E | factors.F | factors.G | factors.H | factors.I | factors.J | factors.K,
			[]string{"a+b+c+d+e+f+g+h+i+j+k", "k+j+i+h+g+f+e+d+c+b+a"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, text := range test.texts {
				set, err := factors.ParseLetters(text)
				require.NoError(t, err, text)
				require.Equal(t, test.set, set, text)
				require.Equal(t, test.want, set.String(), text)
			}
		})
	}
	t.Run("anything else is refused with what to write", func(t *testing.T) {
		for _, text := range []string{"", " ", "l", "z", "1", "ab", "a,b", "a b", "a+", "+a", "a++b", "a+l", "art. 7 a", "á", "`", "\xff"} {
			set, err := factors.ParseLetters(text)
			var fault *boete.Fault
			require.ErrorAs(t, err, &fault, "%q", text)
			require.ErrorContains(t, err, "is not a factor; write a letter from a to k, or several that were weighed together: a+b+f")
			require.Zero(t, set)
		}
	})
}

func TestLetters(t *testing.T) {
	t.Run("there are eleven, a to k", func(t *testing.T) {
		want := []string{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"}
		var got []string
		for _, letter := range factors.AllLetters() {
			got = append(got, letter.String())
		}
		require.Equal(t, want, got)
		require.Equal(t, []factors.Letters{factors.A, factors.B, factors.C, factors.D, factors.E, factors.F, factors.G, factors.H, factors.I, factors.J, factors.K}, factors.AllLetters())
	})
	t.Run("each is about what art. 7 says", func(t *testing.T) {
		for letter, words := range map[factors.Letters][2]string{
			factors.A: {"ernst", "gravity"}, factors.B: {"nalatigheid", "negligence"}, factors.C: {"schade", "damage"},
			factors.D: {"verantwoordelijkheid", "responsibility"}, factors.E: {"eerdere inbreuken", "earlier infringements"},
			factors.F: {"samenwerking", "cooperation"}, factors.G: {"categorieën", "categories"}, factors.H: {"ervan hoorde", "came to know"},
			factors.I: {"maatregelen", "measures"}, factors.J: {"certificering", "certification"}, factors.K: {"andere", "other"},
		} {
			require.Contains(t, letter.Title().NL, words[0], letter)
			require.Contains(t, letter.Title().EN, words[1], letter)
		}
	})
	t.Run("letter e says that it is not recidive", func(t *testing.T) {
		require.Contains(t, factors.E.Detail().NL, "geen recidive")
		require.Contains(t, factors.E.Detail().EN, "not recidive")
	})
	t.Run("what falls under one is said in both languages or in none", func(t *testing.T) {
		for _, letter := range factors.AllLetters() {
			require.Equal(t, letter.Detail().NL == "", letter.Detail().EN == "", letter)
			require.NotEqual(t, letter.Title(), letter.Detail(), letter)
		}
	})
	t.Run("a set of none or several has no title", func(t *testing.T) {
		for _, set := range []factors.Letters{0, factors.A | factors.B, factors.K << 1, 1 << 15} {
			require.True(t, set.Title().IsZero(), "%b", set)
			require.True(t, set.Detail().IsZero(), "%b", set)
		}
	})
	t.Run("a set is valid if it has a letter and none beyond k", func(t *testing.T) {
		for _, set := range append(factors.AllLetters(), factors.A|factors.K, factors.K<<1-1) {
			require.True(t, set.Valid(), "%b", set)
		}
		for _, set := range []factors.Letters{0, factors.K << 1, factors.A | factors.K<<1, 1 << 15} {
			require.False(t, set.Valid(), "%b", set)
		}
	})
	t.Run("what is no circumstance has no name", func(t *testing.T) {
		require.Empty(t, factors.Letters(0).String())
		require.Empty(t, (factors.K << 1).String())
		require.Equal(t, "a", (factors.A | 1<<15).String())
	})
	t.Run("JSON reads and writes the letters", func(t *testing.T) {
		var set factors.Letters
		require.NoError(t, json.Unmarshal([]byte(`"f+a+g"`), &set))
		text, err := json.Marshal(set)
		require.NoError(t, err)
		require.Equal(t, `"a+f+g"`, string(text))
		require.Error(t, json.Unmarshal([]byte(`"l"`), &set))
		require.Equal(t, factors.A|factors.F|factors.G, set)
	})
	t.Run("every set reads itself back", func(t *testing.T) {
		for set := factors.Letters(1); set < factors.K<<1; set++ {
			again, err := factors.ParseLetters(set.String())
			require.NoError(t, err)
			require.Equal(t, set, again)
		}
	})
}
