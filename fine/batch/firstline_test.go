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
		"a case that begins at once":   {"{\"policy\": \"ap-2019\",\n\n  \"infringements\": []\n}\n", "put each case on a line of its own"},
		"a list in YAML":               {"- policy: ap-2019\n", "which is YAML"},
		"YAML":                         {"policy: ap-2019\ninfringements:\n- category: I\n", "which is YAML"},
		"a document in YAML":           {"---\npolicy: ap-2019\n", "which is YAML"},
		"YAML of a version":            {"%YAML 1.2\n---\npolicy: ap-2019\n", "which is YAML"},
		"a title above the header":     {"Overzicht 2024;;\nzaak;artikel\n1;32\n", `the first line is "Overzicht 2024;;"`},
		"a title that is a column":     {"Ernst;;\n\nzaak;artikel;ernst\n1;32;\n", `the header seems to be "zaak;artikel;ernst", and "Ernst;;" stands above it`},
		"a title of one word":          {"Zaak\nzaak;artikel\n1;32\n", `the header seems to be "zaak;artikel"`},
		"a title with a colon":         {"Naam: Jansen;;\nzaak;artikel;ernst\n", `the first line is "Naam: Jansen;;": no case in JSON`},
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

func TestATableOfOneColumnNeedsNoOther(t *testing.T) {
	for in, want := range map[string][]string{"category\nIII\nII\n": {"525000.00", "310000.00"}, "category\n\nIII": {"525000.00"}, "sep=;\ncategory\nIII\n": {"525000.00"}, "category\n": nil} {
		require.Equal(t, want, amounts(fromTable(t, in)), in)
	}
}

func TestALineThatIsCutOffIsAFaultyCase(t *testing.T) {
	for _, in := range []string{`{"id":"a",`, `{"id":"a",` + "\n", lines(`{"id":"a",`, "", good("b"))} {
		require.Equal(t, "!1", ids(records(t, run(t, in, batch.Options{})))[0], in)
	}
	require.Equal(t, []string{"!1", "b"}, ids(records(t, run(t, lines(`{"id":"a",`, "", good("b")), batch.Options{}))))
}

func TestWhatAFileHoldsShowsInItsBeginning(t *testing.T) {
	for in, want := range map[string]batch.Kind{
		"policy: ap-2019\n":                  batch.KindCase,
		"# Zaak 12\n\npolicy: ap-2019\n":     batch.KindCase,
		"overtreder:\n  soort: bv\n":         batch.KindCase,
		"{\n \"policy\": \"ap-2019\"}":       batch.KindCase,
		good("a"):                            batch.KindOther,
		good("a") + "\n\n" + good("b"):       batch.KindStream,
		"\n[" + good("a") + "]":              batch.KindList,
		"zaak;artikel\n1;33\n":               batch.KindTable,
		"\xff\xfez\x00a\x00a\x00k\x00\n\x00": batch.KindTable,
		"sep=;\nzaak\n":                      batch.KindTable,
		"nummer;feiten\n1;x\n":               batch.KindOther,
		"- policy: ap-2019\n":                batch.KindList,
		"Zaak;Wat;Wanneer\n":                 batch.KindOther,
		"Zaak;Artikel;Team;Plaats;Stad\n":    batch.KindTable,
		"PK\x03\x04":                         batch.KindOther,
		"":                                   batch.KindOther,
		"Beste collega,\n":                   batch.KindOther,
	} {
		require.Equal(t, want, batch.KindOf([]byte(in)), "%q", in)
	}
}
