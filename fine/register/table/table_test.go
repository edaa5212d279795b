package table_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/register"
	"github.com/boete/boete/fine/register/table"
	"github.com/stretchr/testify/require"
)

func amsterdam(t testing.TB) *time.Location {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	require.NoError(t, err)
	return zone
}

func read(t testing.TB, text, mapping string) (register.Register, error) {
	t.Helper()
	var m table.Map
	if mapping != "" {
		var err error
		if m, err = table.ReadMap(strings.NewReader(mapping)); err != nil {
			return register.Register{}, err
		}
	}
	opened, err := table.Open(strings.NewReader(text))
	if err != nil {
		return register.Register{}, err
	}
	return opened.Register(m, amsterdam(t))
}

func mustRead(t testing.TB, text, mapping string) []register.Entry {
	t.Helper()
	r, err := read(t, text, mapping)
	require.NoError(t, err)
	return r.Entries
}

func show(m register.Moment) string {
	switch {
	case m.IsZero():
		return ""
	case m.IsExact():
		return m.Earliest.Format("2006-01-02 15:04 MST")
	case m.IsTwice():
		return m.Earliest.Format("2006-01-02 15:04 twice")
	}
	return m.Earliest.Format("2006-01-02")
}

func TestMomentsAreReadAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]string{
		"2026-03-27": "2026-03-27", "27-3-2026": "2026-03-27", "27/03/2026": "2026-03-27", "27.03.2026": "2026-03-27", "27 maart 2026": "2026-03-27",
		"27 Mrt. 2026": "2026-03-27", "9 mei 2026 08.09": "2026-05-09 08:09 CEST", "2026-03-27 17:30": "2026-03-27 17:30 CET", "27-03-2026 17.30": "2026-03-27 17:30 CET",
		"2026-03-27T17:30:05": "2026-03-27 17:30 CET", "2026-07-03T15:00Z": "2026-07-03 17:00 CEST", "2026-07-03T15:00:00+01:00": "2026-07-03 16:00 CEST",
		"27 maart 2026 om 17:30 uur": "2026-03-27 17:30 CET", "25-10-2026 02:30": "2026-10-25 02:30 twice", "03/03/2026": "2026-03-03", "03/27/2026": "2026-03-27",
		"04-03-2026": "2026-03-04", "08-09-2026": "2026-09-08", "2026-09-08 09:08": "2026-09-08 09:08 CEST",
		"29-03-2026 02:30": "!no-such-moment", "2026-03-27 24:00": "!no-such-moment", "31-4-2026": "!no-such-moment", "2026-13-01": "!no-such-moment", "0000-01-01": "!no-such-moment",
		"46085": "!serial", "46085,73": "!serial", "27-3-26": "!short-year", "27": "!", "gisteren": "!", "27-2026": "!", "27 maart": "!", "2026-3-27-4": "!",
		"n.v.t.": "", "": "", "Nog invullen": "",
	} {
		e := mustRead(t, "nummer;kennisname\n1;\""+text+"\"\n2;27-03-2026 09:00\n", "")[0]
		got := show(e.Aware)
		for _, u := range e.Unread {
			require.Equal(t, register.Aware, u.Field)
			got += "!" + string(u.Why)
		}
		require.Equal(t, want, got, text)
	}
}

func TestAColumnOfMidnightsHasDays(t *testing.T) {
	e := mustRead(t, "kennisname;ap-gemeld-op\n2026-09-07T00:00:00;2026-09-10T00:00:00\n2026-09-08T00:00:00;2026-09-11 10:00\n", "")
	require.Equal(t, "2026-09-07", show(e[0].Aware))
	require.Equal(t, "2026-09-10 00:00 CEST", show(e[0].NotifiedAt), "another cell of the column has a time")
	e = mustRead(t, "kennisname;ap-gemeld-op\n2026-09-07T00:00:00;2026-09-10T00:00:00\n", "")
	require.Equal(t, register.OpenDates, register.Compare(e[0].Aware, e[0].NotifiedAt, amsterdam(t)), "D7")
}

func TestTheOrderOfDaysIsThatOfTheColumn(t *testing.T) {
	_, err := read(t, "kennisname\n03/04/2026\n", "")
	require.ErrorContains(t, err, `the days in the column "kennisname" can be day/month or month/day`, "R5")
	require.Equal(t, "2026-04-03", show(mustRead(t, "kennisname\n03/04/2026\n", "dates: dmy")[0].Aware))
	require.Equal(t, "2026-03-04", show(mustRead(t, "kennisname\n03/04/2026\n", "dates: mdy")[0].Aware))
	require.Equal(t, "2026-04-03", show(mustRead(t, "kennisname\n03/04/2026\n13/04/2026\n", "")[0].Aware))
	require.Equal(t, "2026-03-04", show(mustRead(t, "kennisname\n03/04/2026\n03/13/2026\n", "")[0].Aware))
	_, err = read(t, "kennisname\n13/04/2026\n03/13/2026\n", "")
	require.Error(t, err, "both")
	require.Equal(t, "2026-03-04", show(mustRead(t, "kennisname\n04-03-2026\n", "")[0].Aware), "R4")
}

// fieldOf is the field that a header alone says; none if it says none, or several.
func fieldOf(t *testing.T, header string) register.Field {
	opened, err := table.Open(strings.NewReader("x;\"" + header + "\"\n"))
	require.NoError(t, err)
	if fields := opened.Columns[1].Fields; len(fields) == 1 {
		return fields[0]
	}
	return 0
}

func TestAHeaderIsKnownByItsNameAndNeverGuessed(t *testing.T) {
	for header, want := range map[string]register.Field{
		"nummer": register.ID, "NUMMER": register.ID, "id": register.ID, "#": register.ID, "Incident-ID": register.ID, "discovered_at": register.Discovered,
		"Datum ontdekking (datalek)": register.Discovered, "(Vermoedelijke) startdatum inbreuk": register.Began, "Omschrijving\nNoteer hier wat er gebeurde": register.Facts,
		"Gemeld aan betrokkenen        Ja=1": register.Told, "(Bijzondere) categorieën (van) persoonsgegevens": register.Data,
		"Inschatting risico": register.Effects, "Maatregelen": register.Remedy, "Feiten: kort": register.Facts, "tijdstip_kennisname": register.Aware,
		"Gemeld aan de autoriteit persoonsgegevens (AP)": register.Notified, "Datum melding AP": register.NotifiedAt, "Risico": register.Risk,
		"Datum melding": 0, "feitten": 0, "Naam melder": 0, "": 0,
	} {
		require.Equal(t, want, fieldOf(t, header), header)
	}
	seen := map[string]register.Field{}
	for f := range register.AllFields() {
		for _, name := range []string{f.Name().NL, f.Name().EN} {
			require.Equal(t, f, fieldOf(t, name), name)
			require.True(t, seen[name] == 0 || seen[name] == f, name)
			seen[name] = f
		}
	}
}

func TestWhatIsNotSureIsRefused(t *testing.T) {
	for _, test := range []struct{ name, text, mapping, want string }{
		{"R2 datum melding", "nummer;Datum melding\n1;2026-01-02\n", "", `the column "Datum melding" means different things in different registers; say in a map which it is: discovered, notified-at`},
		{"numbers of the AP", "nummer;Gemeld aan AP\n1;AP-2026-1\n2;ja\n3;Z-9\n", "", `the column "Gemeld aan AP" does not say yes or no; say in a map which it is: notified, notified-at, notified-ref`},
		{"two columns for a field", "Omschrijving;Korte beschrijving\na;b\n", "", `the columns "Omschrijving" and "Korte beschrijving" are both facts; say in a map`},
		{"a column twice", "feiten;feiten\na;b\n", "", `the columns "feiten" and "feiten" are both facts`},
		{"an empty file", "", "", "the file is empty"},
		{"a separator and no more", "sep=;\n", "", "the file is empty"},
		{"no header", "Jan;Piet\n1;2\n", "", "the first row names no column of a register"},
		{"a first row with a day", "1;13-01-2019;Jan is ziek\n2;14-01-2019;Piet\n", "", "the first row is no header but has values, in column 2"},
		{"a first row with an address", "feiten;jan@example.nl\nx;y\n", "", "the first row is no header but has values, in column 2"},
		{"a workbook", "PK\x03\x04xyz", "", "in Excel choose Save As, CSV UTF-8"},
		{"half a character in UTF-16", "\xff\xfen\x00\x00\xd8;\x00\n\x00", "", "the first line is not UTF-8 text"},
		{"characters of Windows", "nummer;feiten\n1;Categorie\xebn\n", "", "the file is not UTF-8 text"},
		{"too many cells", "nummer,feiten\n1,a\n2,a,b\n", "", "row 3 has 3 cells, and the header 2"},
		{"a quote", "nummer;feiten\n1;\"a\n2;b\n", "", "row 2 is not CSV"},
		{"a map of another file", "nummer\n1\n", "columns: {feiten: Omschrijving}", `columns.feiten: the map names a column "Omschrijving", and the header has none; it has nummer`},
		{"a field that does not exist", "nummer\n1\n", "columns: {feitten: nummer}", `columns.feitten: there is no field "feitten" in a register; did you mean feiten?`},
		{"ignored, and not there", "nummer\n1\n", "ignore: [Melder]", `ignore[0]: the map names a column "Melder"`},
		{"a word that is none", "nummer;risico\n1;laag\n", "values: {risico: {klein: [laag]}}", `values.risico.klein[0]: "klein" is not a word for this field`},
		{"words for a text", "nummer;risico\n1;laag\n", "values: {feiten: {geen: [x]}}", "values.feiten.geen[0]: this field has no words of its own"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := read(t, test.text, test.mapping)
			require.ErrorContains(t, err, test.want)
			require.NotContains(t, err.Error(), "Jan", "what may be a text of the register is not repeated")
		})
	}
	for mapping, want := range map[string]string{"colums: {a: b}": `colums.a: there is no field "colums" here; there are columns, ignore, dates, values`,
		"columns: {feiten: b, feiten: c}": "columns.feiten: the field appears twice", "dates: ymd": `dates: "ymd" is not an order of dates`,
		"columns: {a: {b: c}}": `columns.a.b: there is no field "a.b"`, "[": "the file is neither valid YAML nor valid JSON", "": "the file is empty", "x": "the file is not a list of named fields"} {
		_, err := table.ReadMap(strings.NewReader(mapping))
		require.ErrorContains(t, err, want, mapping)
	}
}

func TestAMapSaysWhatTheHeaderDoesNot(t *testing.T) {
	e := mustRead(t, "Meldnummer;Datum ontdekking;Tijd ontdekking;Datum melding;Risico;Melder\n1;27-3-2026;17:30;28-3-2026;Beperkt;Jan\n", `
columns:
  nummer: Meldnummer
  discovered: [Datum ontdekking, Tijd ontdekking]
  ap-gemeld-op: datum melding
ignore: Melder
values:
  risico: {geen: [Verwaarloosbaar], risico: [Beperkt, Aanzienlijk], hoog: [Zeer groot]}
`)[0]
	require.Equal(t, "2026-03-27 17:30 CET", show(e.Discovered))
	require.Equal(t, "2026-03-28", show(e.NotifiedAt))
	require.Equal(t, category.SomeRisk, e.Risk)
	require.Equal(t, "1", e.ID)

	r7 := "Gemeld aan AP\n\"Ja, 12-03-2026\"\nNee\nja\n"
	for _, mapping := range []string{"columns: {ap-gemeld: Gemeld aan AP, ap-gemeld-op: Gemeld aan AP}", ""} {
		e := mustRead(t, r7, mapping)
		require.Equal(t, []register.Answer{register.Yes, register.No, register.Yes}, []register.Answer{e[0].Notified, e[1].Notified, e[2].Notified})
		require.Equal(t, []string{"2026-03-12", "", ""}, []string{show(e[0].NotifiedAt), show(e[1].NotifiedAt), show(e[2].NotifiedAt)})
		require.Empty(t, e[0].Unread)
	}
}

func TestCellsSayOrDoNotSay(t *testing.T) {
	e := mustRead(t, "nummer;feiten;gevolgen;risico;betrokkenen-geinformeerd;wet;rol;art34-grond;anderen;einde\n"+
		"=HYPERLINK(1);n.v.t.;zie dossier 2026-014;laag;misschien;Wpg;verwerker;a;geen;ooit\n"+
		"jan@example.nl;BSN 111222333;NVT;Geen;j;GDPR;Controller;34(3)(b);-;\n", "")
	require.Equal(t, []register.Unread{{Field: register.Ended}, {Field: register.Risk}, {Field: register.Told}}, e[0].Unread)
	require.True(t, e[0].Processor)
	require.Equal(t, category.Act("WPG"), e[0].Law)
	require.Equal(t, byte('a'), e[0].Ground)
	require.Equal(t, register.FieldsOf(register.ID, register.Effects, register.Parties), e[0].Filled)
	require.Equal(t, 1, e[0].Elsewhere)
	require.Equal(t, "=HYPERLINK(1)", e[0].ID)

	require.Empty(t, e[1].Unread)
	require.Empty(t, e[1].ID, "personal data are not repeated")
	require.Equal(t, []register.Personal{{Field: register.ID, Kind: register.Email}, {Field: register.Facts, Kind: register.BSN}}, e[1].Personal)
	require.Equal(t, []any{category.NoRisk, register.Yes, category.AVG, byte('b')}, []any{e[1].Risk, e[1].Told, e[1].Law, e[1].Ground})
}

func TestARegisterInUTF16IsReadByItsMark(t *testing.T) {
	text := "nummer;feiten\r\n1;Café\r\n"
	data := "\xfe\xff"
	for _, r := range text {
		data += string([]byte{byte(r >> 8), byte(r)})
	}
	require.Equal(t, mustRead(t, text, ""), mustRead(t, data, ""))
}

func TestRowsAreNumberedAsASpreadsheetDoes(t *testing.T) {
	for name, text := range map[string]string{
		"semicolon, mark and line breaks": "\uFEFFnummer;\"feiten\nkort\";risico\r\n1;\"a\r\n\r\nb\";geen\r\n\r\n;;\r\n2;;hoog\r\n",
		"sep":                             "sep=,\nnummer,feiten,risico\n1,a,geen\n\n\n2,,hoog\n",
		"tab and short rows":              "nummer\trisico\tfeiten\n1\tgeen\ta\n\n\n2\thoog\n",
	} {
		e := mustRead(t, text, "") // R18
		require.Len(t, e, 2, name)
		require.Equal(t, []int{2, 5}, []int{e[0].Row, e[1].Row}, name)
		require.Equal(t, category.HighRisk, e[1].Risk, name)
		require.False(t, e[1].Filled.Has(register.Facts), name)
	}
	require.Equal(t, 5, mustRead(t, "\n\n\nnummer\n1\n", "")[0].Row, "empty rows above the header")
	require.Empty(t, mustRead(t, "nummer;feiten\n", ""), "R17")
}

func TestARegisterIsKnownByItsHeaderThoughTheRestIsCutOff(t *testing.T) {
	for head, want := range map[string]bool{
		"nummer;feiten\n1;Caf\xc3": true, "nummer;feiten\n1;\"a": true, "sep=;\nnummer;feiten\n": true, "nummer;\"feiten\nkort\"\n": true,
		"nummer;Melder\n": false, "": false, "sep=;": false, "PK\x03\x04xyz": false, "Caf\xe9;nummer;feiten\n": false, "13-01-2019;Jan\n": false,
	} {
		require.Equal(t, want, table.IsRegister([]byte(head)), "%q", head)
	}
}

func TestADraftIsAMapOfItsTable(t *testing.T) {
	const text = "Meldnummer;Datum melding;Korte beschrijving;Omschrijving;Melder: \"x\"\n1;2026-01-02;a;b;Jan\n"
	opened, err := table.Open(strings.NewReader(strings.ReplaceAll(text, `Melder: "x"`, `"Melder: ""x"""`)))
	require.NoError(t, err)
	draft := opened.Draft(func(t boete.Text) string { return t.NL })
	require.Equal(t, `columns:
  nummer: ["Meldnummer"]
  # ontdekt: ["Datum melding"]
  feiten: ["Korte beschrijving","Omschrijving"]
  # ap-gemeld-op: ["Datum melding"]
ignore: ["Melder: \"x\""]
`, draft)
	require.NotContains(t, draft, "Jan")
	_, err = table.ReadMap(strings.NewReader(draft))
	require.NoError(t, err)
}

// What a row costs does not grow with their number: twice as many take about twice the memory, and no check compares
// rows.
func TestManyRowsAreRead(t *testing.T) {
	var b strings.Builder
	b.WriteString("nummer;kennisname;ap-gemeld-op;feiten;risico\n")
	for i := range 20_000 {
		fmt.Fprintf(&b, "D-%d;2026-03-02 09:%02d;2026-03-04;Mail aan een verkeerde;risico\n", i, i%60)
	}
	r, err := read(t, b.String(), "")
	require.NoError(t, err)
	require.Len(t, r.Entries, 20_000)
	found, err := register.Check(r, register.Options{Date: boete.NewDate(2026, 11, 25), Zone: amsterdam(t)})
	require.NoError(t, err)
	require.Equal(t, 20_001, r.Entries[19_999].Row)
	for _, f := range found.Findings {
		require.NotEqual(t, register.DuplicateID, f.Code)
	}
}

// The headers are those of the test files of OpenVWR, in which the day of the report is that inside the organisation.
func TestTheColumnsOfOpenVWRShowNo72Hours(t *testing.T) {
	const header = "Naam,Type,Datum melding,Samenvatting incident,Gemeld aan de autoriteit persoonsgegevens (AP),Gemeld aan FG,Gemeld aan betrokkene\n"
	_, err := read(t, header, "")
	require.ErrorContains(t, err, `the column "Datum melding" means different things`)
	r, err := read(t, header+"Brief,Definitief,2026-02-03T00:00:00,Verkeerd bezorgd,ja,ja,nee\nTas,Voorlopig,2026-02-09T00:00:00,Gestolen,nee,ja,nee\n", "ignore: [Datum melding]")
	require.NoError(t, err, "R3")
	found, err := register.Check(r, register.Options{Date: boete.NewDate(2026, 11, 25), Zone: amsterdam(t)})
	require.NoError(t, err)
	var missing []string
	for _, f := range found.Findings {
		require.Equal(t, register.ColumnMissing, f.Code, "no row has a finding, and none is about a date")
		missing = append(missing, f.Field.String())
	}
	require.Equal(t, []string{"aware", "nature", "effects", "risk", "remedy", "prevention", "notified-at", "notify-reason", "told-at", "told-reason", "parties"}, missing)

	e := mustRead(t, "Naam,Type,Datum melding\nMail,Definitief,04-03-2026\nBrief,Voorlopig,12-11-2026\n", "columns: {ontdekt: Datum melding}")
	require.Equal(t, []string{"2026-03-04", "2026-11-12"}, []string{show(e[0].Discovered), show(e[1].Discovered)}, "R4")
}

func FuzzRegister(f *testing.F) {
	f.Add("nummer;kennisname;Gemeld aan AP\n1;27-3-2026 17:30;\"Ja, 28/03/2026\"\n", "dates: dmy")
	f.Add("sep=,\nfeiten,feiten\n\"a\n", "columns: {feiten: [feiten]}\nignore: x\n")
	f.Add("\uFEFFid\tdiscovered\n\x00\t46085\n", "values: {risico: {geen: [a]}}")
	zone := amsterdam(f)
	f.Fuzz(func(t *testing.T, text, mapping string) {
		m, err := table.ReadMap(strings.NewReader(mapping))
		if err != nil {
			return
		}
		opened, err := table.Open(strings.NewReader(text))
		if err != nil {
			return
		}
		opened.Draft(func(t boete.Text) string { return t.EN })
		r, err := opened.Register(m, zone)
		if err != nil {
			return
		}
		last := 1
		for _, e := range r.Entries {
			require.Greater(t, e.Row, last-1)
			last = e.Row
			require.False(t, e.Aware.Latest.Before(e.Aware.Earliest))
		}
		_, err = register.Check(r, register.Options{Date: boete.NewDate(2026, 11, 25), Zone: zone})
		require.NoError(t, err)
	})
}
