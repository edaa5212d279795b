package sheet_test

import (
	"bytes"
	"encoding/binary"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/boete/boete/fine/internal/sheet"
	"github.com/stretchr/testify/require"
)

var orders = map[string]binary.AppendByteOrder{"little-endian": binary.LittleEndian, "big-endian": binary.BigEndian}

// in16 is a text in UTF-16, with its mark.
func in16(order binary.AppendByteOrder, text string) []byte {
	var data []byte
	for _, unit := range utf16.Encode([]rune("\uFEFF" + text)) {
		data = order.AppendUint16(data, unit)
	}
	return data
}

// all are the texts of the lines of a stream, and how many bytes they were.
func all(t testing.TB, in io.Reader) (texts []string, read int64) {
	t.Helper()
	lines := sheet.NewLines(in)
	for {
		line, err := lines.Next(new([]byte))
		if err != nil {
			require.ErrorIs(t, err, io.EOF)
			return texts, lines.Read
		}
		require.Equal(t, len(texts)+1, line.Number)
		texts = append(texts, string(line.Text))
	}
}

func TestUTF16IsReadByItsMarkAsUTF8Is(t *testing.T) {
	text := "zaak;naam\r\n1;\"Café 't Gooi\"\n2;€ 𝄞 \uFFFD\n" + strings.Repeat("é𝄞x", 50_000) + "\n\uFEFFtogether\nend"
	want, read := all(t, strings.NewReader(text))
	require.Len(t, want, 6)
	require.EqualValues(t, len(text), read)
	for name, order := range orders {
		t.Run(name, func(t *testing.T) {
			data := in16(order, text)
			for _, in := range []io.Reader{bytes.NewReader(data), iotest.OneByteReader(bytes.NewReader(data)), iotest.HalfReader(bytes.NewReader(data)), iotest.DataErrReader(bytes.NewReader(data))} {
				got, read := all(t, in)
				require.Equal(t, want, got)
				require.EqualValues(t, len(data), read)
			}
		})
	}
	t.Run("and an empty file has no line", func(t *testing.T) {
		for _, in := range []string{"", "\xff\xfe", "\xfe\xff", "\uFEFF"} {
			got, _ := all(t, strings.NewReader(in))
			require.Empty(t, strings.Join(got, ""), "%q", in)
		}
	})
}

func TestWhatIsNoTextInUTF16IsNoneInUTF8(t *testing.T) {
	for name, order := range orders {
		for _, units := range [][]uint16{{'a', 0xd800, 'b'}, {0xdc00, 'b'}, {'a', 0xd83d}, {0xd83d, 0xd83d, 0xde00}} {
			data := in16(order, "")
			for _, unit := range units {
				data = order.AppendUint16(data, unit)
			}
			got, read := all(t, bytes.NewReader(data))
			require.Len(t, got, 1)
			require.False(t, utf8.ValidString(got[0]), "%s %x: %q", name, units, got)
			require.EqualValues(t, len(data), read)
		}
		got, _ := all(t, bytes.NewReader(append(in16(order, "a"), 'b')))
		require.False(t, utf8.ValidString(got[0]), "half a unit: %q", got)
	}
}

func TestAnErrorOfTheReaderIsNoEnd(t *testing.T) {
	for _, in := range []string{"", "a", "\xff\xfea\x00", "\xff\xfea"} {
		lines := sheet.NewLines(io.MultiReader(strings.NewReader(in), iotest.ErrReader(io.ErrNoProgress)))
		_, err := lines.Next(new([]byte))
		require.Error(t, err, "%q", in)
		require.NotErrorIs(t, err, io.EOF, "%q", in)
	}
}
