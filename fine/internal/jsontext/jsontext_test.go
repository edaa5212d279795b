package jsontext_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"github.com/boete/boete/fine/internal/jsontext"
	"github.com/stretchr/testify/require"
)

func TestATextIsAppendedAsJSON(t *testing.T) {
	for _, test := range []struct{ name, text, want string }{
		{"nothing", "", `""`},
		{"plain text", "AVG 32(1)", `"AVG 32(1)"`},
		{"quotes and backslashes", `a "b" \c`, `"a \"b\" \\c"`},
		{"white space", "a\tb\nc\rd\be\ff", `"a\tb\nc\rd\be\ff"`},
		{"letters beyond ASCII", "Financiën € − 日本", `"Financiën € − 日本"`},
		{"a soft hyphen and a joiner stand", "a\u00ADb\u200Dc", "\"a\u00ADb\u200Dc\""},
		{"what HTML would escape stands", "<b>&</b>", `"<b>&</b>"`},
		{"a terminal is not steered", "\x1b[31m\x7f\u009b", `"\u001b[31m\u007f\u009b"`},
		{"the direction of the text is not turned", "\u202Eabc\u2066", `"\u202eabc\u2066"`},
		{"separators of lines", "a\u2028b\u2029", `"a\u2028b\u2029"`},
		{"format characters beyond the first plane", "\U000E0001", `"\udb40\udc01"`},
		{"what is not UTF-8", "a\xffb", `"a\ufffdb"`},
		{"a replacement character", "a\uFFFDb", "\"a\uFFFDb\""},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, test.want, string(jsontext.String(nil, test.text)))
		})
	}
}

func TestFieldsAreParted(t *testing.T) {
	b := jsontext.Field([]byte{'{'}, "a", "x")
	b = jsontext.Optional(b, "none", "")
	b = jsontext.Optional(b, "b", "y")
	b = append(jsontext.Name(b, "c"), "1}"...)
	require.Equal(t, `{"a":"x","b":"y","c":1}`, string(b))
}

func FuzzString(f *testing.F) {
	for _, seed := range []string{"", "a", "\"\\", "\x00\x1f\x7f", "é\u202e\u2028\U000E0001\U0001F600", "\xff\xed\xa0\x80"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		written := jsontext.String([]byte("x"), text)[1:]
		var back string
		require.NoError(t, json.Unmarshal(written, &back))
		require.Equal(t, string([]rune(text)), back)
		require.False(t, strings.ContainsFunc(string(written), func(r rune) bool {
			return unicode.IsControl(r) || unicode.Is(unicode.Bidi_Control, r)
		}), "%q", written)
	})
}
