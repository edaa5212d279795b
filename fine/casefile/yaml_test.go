package casefile_test

import (
	"encoding/binary"
	"testing"
	"unicode/utf16"

	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

func TestWhatIsWrongWithYAMLIsSaidInTheLanguageWithItsLine(t *testing.T) {
	dutch := words.In(words.Dutch)
	for _, test := range []struct{ text, en, nl string }{
		{"policy: ap-2019\noffender: {name: 's-Hertogenbosch}\n", `line 2: a text that begins with an apostrophe goes between double quotes: "'s-Hertogenbosch"`,
			`regel 2: een tekst die met een apostrof begint, staat tussen dubbele aanhalingstekens: "'s-Hertogenbosch"`},
		{"policy: ap-2019\noffender:\n  name: 't Gooi\n", `line 3: a text that begins with an apostrophe`, `regel 3: een tekst die met een apostrof begint`},
		{"policy:ap-2019\n", `line 1: a space goes behind the colon: "policy: ap-2019"`, `regel 1: achter de dubbele punt hoort een spatie: "policy: ap-2019"`},
		{"policy:ap-2019\ninfringements:\n- category: I\n", `line 1: a space goes behind the colon`, `regel 1: achter de dubbele punt hoort een spatie`},
		{"policy: ap-2019\n  id: x\n", "line 2: mapping values", "regel 2: hier kan geen veld met een waarde staan"},
		{"policy: ap-2019\ninfringements: [{category: I}\n", "did not find expected", "hier hoort een komma of een haak sluiten"},
		{"policy: ap-2019\n\tid: x\n", "found a tab character that violates indentation", "hier springt een tab in; gebruik spaties"},
		{"policy: \"ap-2019\n", "found unexpected end of stream", "het bestand eindigt te vroeg"},
		{`{"policy": "ap-2019",}`, "invalid character", "het teken '}' waar de naam van een veld hoort"},
		{`{"policy": "ap-2019"`, "unexpected end of JSON input", "het eindigt te vroeg"},
	} {
		_, err := casefile.Parse([]byte(test.text))
		require.ErrorContains(t, err, test.en, test.text)
		require.Contains(t, dutch.Complaints(err)[0].Text, test.nl, test.text)
	}
}

func TestTheVersionOfYAMLIsLeftAside(t *testing.T) {
	for _, head := range []string{"%YAML 1.2\n---\n", "%YAML 1.1\n---\n", "---\n"} {
		c, err := casefile.Parse([]byte(head + "policy: ap-2019\ninfringements: [{category: I}]\n"))
		require.NoError(t, err, head)
		require.Equal(t, "ap-2019", c.Policy)
	}
}

func TestAFileInUTF16IsReadByItsMark(t *testing.T) {
	const text = "policy: ap-2019\r\noffender: {name: Coöperatie 😀}\r\ninfringements: [{category: I}]\r\n"
	want, err := casefile.Parse([]byte(text))
	require.NoError(t, err)
	for _, order := range []binary.AppendByteOrder{binary.LittleEndian, binary.BigEndian} {
		data := order.AppendUint16(nil, 0xFEFF)
		for _, unit := range utf16.Encode([]rune(text)) {
			data = order.AppendUint16(data, unit)
		}
		c, err := casefile.Parse(data)
		require.NoError(t, err)
		require.Equal(t, want, c)
		_, err = casefile.Parse(data[:len(data)-1])
		require.ErrorContains(t, err, "not UTF-8 text")
		_, err = casefile.Parse(order.AppendUint16(data, 0xD800))
		require.ErrorContains(t, err, "not UTF-8 text", "half of a character")
	}
}

// What the parsers say is in the language of the user, whatever is wrong.
func TestNoSentenceOfAParserIsLeftInEnglish(t *testing.T) {
	const h = "policy: ap-2019\n"
	for _, file := range []string{
		`id: "a\udc00b"` + "\n" + h, `id: "\xzz"`, `id: "\q"`, "id: *ster\n", "id: &\n", "id: & x\n", "id: @x\n", "id: `x`\n", "id: %x\n", "%FOO\n---\n" + h, "%\n" + h,
		"%YAML 9.9.9.9\n---\n" + h, "%YAML x\n---\n" + h, "%YAML 1.2\n%YAML 1.2\n---\n" + h, "%YAML 1.1111111111\n---\n" + h, "id: !<x\n", "id: !x!\n", "id: !<%zz>\n", "id: 'x\n", `id: "x`, "\tid: x\n", "id:\n\t- x\n", "id: |0\n x\n", "id: |\n\tx\n y\n",
		"id: |x\n", "? a\n: ? b\n", "a: ? b\n", "- a\nb: c\n", "a: b: c\n", "a: - b\n", "a: [b\n", "a: {b: c\n", "a: ]\n", "a\nb: c\n", "a: b\n c: d\n", " a: b\nc: d\n", "a: 'b' c\n", "a: \"b\" c\n", "{a: b}}\n", "---\na: b\n...\nc\n", "a: b\x01\n",
		`{"a": tru}`, `{"a": falsch}`, `{"a": nul}`, `{"a": 1.x}`, `{"a": -}`, `{"a": "\u12"}`, `{"a": "\uzzzz"}`, `{"a": "\x"}`, `{"a" 1}`, `{"a": 1 "b": 2}`, `{"a": [1 2]}`, `{"a": 1},`, `{"a": 1`, `{"a": "b`, `{"a": "` + "\n" + `"}`, `{"a": 01}`, `{"a": +1}`, `{"a": .5}`, `{"a": "b",}`, `{"a": [1,]}`, `{,}`, `{"a"`, `{"a":`, `{"a": "\ud800"}`, `{"a": truer}`, `{"a": 1e}`,
	} {
		_, err := casefile.Parse([]byte(file))
		require.Error(t, err, "%q", file)
		for _, complaint := range words.In(words.Dutch).Complaints(err) {
			require.NotRegexp(t, `(?i)\b(the|found|expected|invalid|character|while|did not|could not|allowed|unknown|looking|after|in literal|unexpected)\b`, complaint.Text, "%q", file)
		}
	}
}

func TestWhatPeopleWriteInYAMLIsTakenAlongInTheFault(t *testing.T) {
	runRefused(t, []refused{
		{"'n", "policy: ap-2019\noffender:\n  name: 'n Bedrijf\ninfringements: []\n", "", `line 3: a text that begins with an apostrophe goes between double quotes: "'n Bedrijf"`},
		{"'k", "policy: ap-2019\noffender: {name: 'k Heb BV}\ninfringements: []\n", "", `line 2: a text that begins with an apostrophe goes between double quotes: "'k Heb BV"`},
		{"no space in a list", "policy: ap-2019\ninfringements:\n- category:III\n", "infringements[0]", `a space goes behind the colon: "category: III"`},
		{"no space, in Dutch", "policy: ap-2019\ninfringements:\n- categorie:III\n", "infringements[0]", `a space goes behind the colon: "categorie: III"`},
		{"a star", "policy: ap-2019\noffender: {name: *ster}\ninfringements: []\n", "", "a text that begins with * or & goes between double quotes"},
	})
}
