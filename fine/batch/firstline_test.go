package batch_test

import (
	"io"
	"strings"
	"testing"

	"github.com/boete/boete/fine/batch"
	"github.com/stretchr/testify/require"
)

func TestAStreamThatIsNoneIsRefusedOnceByItsFirstLine(t *testing.T) {
	for name, test := range map[string]struct{ in, says string }{
		"an array":                     {"[" + good("a") + ",\n" + good("b") + "]\n", "put each case on a line of its own"},
		"an array over lines":          {"[\n  {}\n]\n", "put each case on a line of its own"},
		"a case over lines":            {"{\n  \"policy\": \"ap-2019\"\n}\n", "put each case on a line of its own"},
		"YAML":                         {"policy: ap-2019\ninfringements:\n- category: I\n", "which is YAML"},
		"a document in YAML":           {"---\npolicy: ap-2019\n", "which is YAML"},
		"YAML of a version":            {"%YAML 1.2\n---\npolicy: ap-2019\n", "which is YAML"},
		"a title above the header":     {"Overzicht 2024;;\nzaak;artikel\n1;32\n", `the first line is "Overzicht 2024;;"`},
		"no column that is known":      {"kleur;vorm\n1;2\n", "name the columns: case, policy"},
		"a sentence":                   {"Beste collega,\n", "no case in JSON"},
		"a page":                       {"<!DOCTYPE html>\n", "no case in JSON"},
		"a workbook":                   {"PK\x03\x04\x14\x00\x06\x00\n", "this is a workbook"},
		"line ends of a Macintosh":     {"zaak;artikel\r1;32\r", "the lines end in CR"},
		"a header of Windows":          {"zaak;artikel;re\xebel\n1;32;x\n", "the first line is not UTF-8 text"},
		"UTF-16 without its mark":      {"z\x00a\x00", "UTF-16 without the mark"},
		"UTF-16 of another kind":       {"\xff\xfe\x00\x00z\x00\x00\x00", "UTF-16 without the mark"},
		"an old workbook":              {"\xd0\xcf\x11\xe0\xa1\xb1\n", "this is a workbook"},
		"CR behind cells with quotes":  {"\"zaak\";\"artikel\"\r1;32\r", "the lines end in CR"},
		"CR between cases in JSON":     {good("a") + "\r" + good("b") + "\r", "the lines end in CR"},
		"a number":                     {"1\n", "no case in JSON"},
		"a text between quotes, alone": {"\"x\"\n", "no case in JSON"},
	} {
		t.Run(name, func(t *testing.T) {
			var out strings.Builder
			counts, err := batch.Run(t.Context(), strings.NewReader(test.in), &out, batch.Options{})
			require.ErrorContains(t, err, test.says)
			require.Empty(t, out.String(), "before any line")
			require.Zero(t, counts.Cases)
		})
	}
	_, err := batch.Run(t.Context(), strings.NewReader("{x\n"), io.Discard, batch.Options{})
	require.NoError(t, err, "a line that is meant as JSON is a faulty case")
}

func TestTheSignBetweenTheCellsIsFoundHoweverItIsNamed(t *testing.T) {
	for _, in := range []string{"sep=;\ncase;category\n1;I\n", "\"sep=;\"\r\ncase;category\n1;I\n", "sep = ;\ncase;category\n1;I\n", "SEP=|\ncase|category\n1|I\n", "sep=\t\ncase\tcategory\n1\tI\n",
		"sep=,\ncase,category\n1,I\n", "sep=;;;\ncase;category\n1;I\n", "case|category\n1|I\n", "\uFEFFsep=;\ncase;category\n1;I\n"} {
		require.Equal(t, []string{"1"}, ids(fromTable(t, in)), in)
	}
}

func TestAColumnHasTheNameThatJSONHasOrAFlag(t *testing.T) {
	for _, header := range []string{"id,provision,damage_limited", "zaak,bepaling,schade beperkt", "Kenmerk,Artikel,Damage-Limited", "CASE,article,schade_beperkt"} {
		require.Equal(t, []string{"1 475000.00"}, amounts(fromTable(t, header+"\n1,33(1),grotendeels\n")), header)
	}
}
