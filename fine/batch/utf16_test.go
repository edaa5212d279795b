package batch_test

import (
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/boete/boete/fine/batch"
	"github.com/stretchr/testify/require"
)

// in16 is a text in UTF-16, with its mark.
func in16(order binary.AppendByteOrder, text string) string {
	var data []byte
	for _, unit := range utf16.Encode([]rune("\uFEFF" + text)) {
		data = order.AppendUint16(data, unit)
	}
	return string(data)
}

func TestCasesInUTF16GiveWhatTheyGiveInUTF8(t *testing.T) {
	for name, in := range map[string]string{
		"a table as a spreadsheet saves it": "zaak\tcategorie\tnaam\r\n1\tIII\t\"Café 't Gooi 𝄞\"\r\n2\tV\tx\r\n3\tII\ty\r\n",
		"a table with its separator":        "sep=;\nzaak;categorie\n1;III\n1;II\n",
		"cases in JSON":                     lines(good("é"), "{x", "", `{"id":"€","policy":"ap-2019"}`, good("𝄞")),
		"many":                              strings.Repeat(good("é")+"\r\n", 2_000),
		"a title above the header":          "Overzicht 2024;;\nzaak;artikel\n1;32\n",
		"YAML":                              "policy: ap-2019\n",
		"an empty file":                     "",
	} {
		var want strings.Builder
		_, wantErr := batch.Run(t.Context(), strings.NewReader(in), &want, batch.Options{Words: english})
		for order, data := range map[string]string{"little-endian": in16(binary.LittleEndian, in), "big-endian": in16(binary.BigEndian, in)} {
			t.Run(name+" "+order, func(t *testing.T) {
				var got strings.Builder
				counts, err := batch.Run(t.Context(), strings.NewReader(data), &got, batch.Options{Words: english})
				require.Equal(t, wantErr, err)
				require.Equal(t, want.String(), got.String())
				if counts.Cases > 0 {
					require.EqualValues(t, len(data), counts.Bytes, "for a bar that shows how much has been read")
				}
			})
		}
	}
	half := in16(binary.LittleEndian, "zaak;naam;categorie\n1;x") + "\x00\xd8" + in16(binary.LittleEndian, ";I\n2;y;I\n")
	require.Equal(t, []string{"!2 1", "2"}, ids(fromTable(t, half)), "half a character is refused, and not altered")
}
