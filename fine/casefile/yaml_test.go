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
