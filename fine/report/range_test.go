package report_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/explore"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

// explored reads a case in which something is open and explores it.
func explored(t *testing.T, text string) explore.Result {
	t.Helper()
	c, questions, err := casefile.ParseOpen([]byte(text))
	require.NoError(t, err)
	r, err := explore.Explore(c, questions)
	require.NoError(t, err)
	return r
}

// unknownTurnover is a case of an undertaking of which little is known.
const unknownTurnover = `
policy: edpb-04-2022
offender: {name: Voorbeeld N.V., kind: company}
decided: 2025-01-01
infringements:
  - {provision: AVG 32, seriousness: unknown, adjustments: [{factor: c, effect: {any: ["0", "-25%", "+1000"]}}]}
`

func rangeText(t *testing.T, language words.Language, r explore.Result, o report.TextOptions) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, report.In(language).Range(&out, r, report.Report{}, o))
	return out.String()
}

func rangePage(t *testing.T, language words.Language, r explore.Result) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, report.In(language).RangeHTML(&out, r, report.Report{}))
	check(t, language, out.String())
	return out.String()
}

func TestWhatOpenQuestionsComeToIsGolden(t *testing.T) {
	file, err := os.ReadFile(filepath.Join("..", "..", "testdata", "cases", "open.yaml"))
	require.NoError(t, err)
	for name, text := range map[string]string{"open": string(file), "turnover": unknownTurnover} {
		r := explored(t, text)
		for _, language := range languages {
			for form, got := range map[string]string{"golden": rangeText(t, language, r, report.TextOptions{}), "narrow.golden": rangeText(t, language, r, report.TextOptions{Width: 40}),
				"html": rangePage(t, language, r)} {
				path := filepath.Join("..", "..", "testdata", "range", name+"."+string(language)+"."+form)
				if *update {
					require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
				}
				want, err := os.ReadFile(path)
				require.NoError(t, err, "write it with: go test ./fine/report -update")
				require.Equal(t, string(want), got)
			}
		}
	}
}

func TestNoLineOfARangeIsTooWide(t *testing.T) {
	for _, width := range []int{40, 60, 80, 100} {
		for _, language := range languages {
			for _, o := range []report.TextOptions{{Width: width}, {Width: width, Fancy: true}} {
				for line := range strings.Lines(rangeText(t, language, explored(t, unknownTurnover), o)) {
					require.LessOrEqual(t, len([]rune(strings.TrimRight(line, "\n"))), width, line)
				}
			}
		}
	}
	colored := rangeText(t, words.Dutch, explored(t, unknownTurnover), report.TextOptions{Color: true})
	plain := rangeText(t, words.Dutch, explored(t, unknownTurnover), report.TextOptions{})
	require.Equal(t, plain, strings.NewReplacer("\x1b[1m", "", "\x1b[0m", "").Replace(colored))
	require.NotEqual(t, plain, colored)
}

func TestATornadoGoesAroundTheBaseline(t *testing.T) {
	root := parsePage(t, rangePage(t, words.English, explored(t, `
policy: ap-2019
offender: {kind: public-body}
decided: 2022-01-01
infringements: [{category: III, severity: unknown, recidive: unknown, adjustments: [{factor: c, effect: {any: ["0", "-75000"]}}]}]
`)))
	svg := root.all("svg")[0]
	require.Equal(t, "What each question does to the fine alone, around the baseline of €525,000", svg.in[0].text)
	require.Equal(t, "repeat offence: €525,000 – €787,500 (no → yes); severity: €450,000 – €650,000 (minor → very serious); "+
		"c damage limitation: €450,000 – €525,000 (−\u00a0€75,000 → no effect).", svg.in[1].text)
	var bars []string
	for _, g := range svg.all("g") {
		if class := g.attrs["class"]; class != "" {
			rect := g.all("rect")[0]
			bars = append(bars, class+" "+rect.attrs["x"]+" "+rect.attrs["width"])
		}
	}
	require.Equal(t, []string{ // of €450,000 to €787,500
		"raised 22.2% 77.8%",
		"lowered 0.0% 22.2%", "raised 22.2% 37.0%",
		"lowered 0.0% 22.2%",
	}, bars)
	require.Len(t, root.all("table"), 4, "both ends, each question, and the steps of both")
}

func TestAHighestThatHasNoBoundIsAtLeastItsAmount(t *testing.T) {
	r := explored(t, unknownTurnover)
	for _, text := range []string{rangeText(t, words.Dutch, r, report.TextOptions{}), rangePage(t, words.Dutch, r)} {
		require.Contains(t, flat(text), "€ 0 – ten minste € 10.000.000")
		require.Contains(t, flat(text), "De hoogste boete is ten minste dit bedrag")
	}
	require.NotContains(t, rangeText(t, words.Dutch, explored(t, strings.Replace(unknownTurnover, "decided", "turnover: 80 mln\ndecided", 1)), report.TextOptions{}), "ten minste")
}

// flat is a text without its line ends.
func flat(text string) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(text, "\u00a0", " ")), " ")
}

func TestATurnoverThatIsOpenIsNamedWithTheSizeAndByItsTierOnly(t *testing.T) {
	r := explored(t, unknownTurnover)
	text, page := rangeText(t, words.Dutch, r, report.TextOptions{Width: 100}), rangePage(t, words.Dutch, r)
	for _, said := range []string{flat(text), flat(page)} {
		require.Contains(t, said, "omzet, met de omvang")
		require.NotContains(t, said, "500.000.000,01")
		require.NotContains(t, said, "Wettelijk maximum: €")
	}
	require.Contains(t, flat(page), "t/m € 2.000.000, 0,2 %")
	require.Contains(t, flat(page), "Wettelijk maximum: ten minste € 10.000.000")
	require.Equal(t, "turnover", r.Questions[0].Path, "what has no upper bound comes first")

	r = explored(t, strings.Replace(unknownTurnover, "decided", "turnover: {any: [40 mln, 5 mln]}\ndecided", 1))
	page = flat(rangePage(t, words.Dutch, r))
	require.Contains(t, page, "€ 40.000.000, niet verlaagd")
	require.Contains(t, page, "Wettelijk maximum: € 10.000.000")
	r = explored(t, "policy: edpb-04-2022\noffender: {kind: company}\nturnover: {any: [700 mln, 800 mln]}\ninfringements: [{provision: AVG 32, seriousness: low}]")
	require.NotContains(t, rangeText(t, words.Dutch, r, report.TextOptions{}), "omzet, met de", "there is no size")
}

func TestABarWithoutAnUpperBoundHasAnArrow(t *testing.T) {
	svg := parsePage(t, rangePage(t, words.English, explored(t, unknownTurnover))).all("svg")[0]
	var arrows []string
	for _, g := range svg.in[3:] {
		if g.name == "g" && strings.Contains(g.text, "→\n") {
			arrows = append(arrows, g.in[0].text+g.in[1].text)
		}
	}
	require.Equal(t, []string{"turnover, with the size €2,000 – at least €1,000,000"}, arrows, "it ends at the baseline, and goes on")
}

func TestAQuestionThatMakesNoDifferenceSaysSo(t *testing.T) {
	r := explored(t, "policy: ap-2019\noffender: {kind: {any: [public-body, natural-person]}}\ndecided: {any: [2022-01-01, 2022-02-01]}\ninfringements: [{category: II, severity: unknown}]")
	for _, said := range []string{flat(rangeText(t, words.Dutch, r, report.TextOptions{Width: 100})), flat(rangePage(t, words.Dutch, r))} {
		require.Contains(t, said, "geen verschil")
		require.Contains(t, said, "bij dit vergelijkingspunt: een overheid; een natuurlijk persoon")
		require.NotContains(t, said, "een overheid → een overheid")
		require.NotContains(t, said, "· 1 januari 2022")
		require.NotContains(t, said, "<dd dir=\"auto\">1 januari 2022")
	}
}

func TestTheSentenceOnTheBaselineIsThatOfTheQuestionsThatAreOpen(t *testing.T) {
	const edpb = "policy: edpb-04-2022\noffender: {kind: company}\n"
	for _, test := range []struct{ text, want string }{
		{"policy: ap-2019\ninfringements: [{category: II, severity: unknown}]",
			"The others are at their baseline. That is the first value of your list or, with unknown, the level without effect and no recidive. The baseline is no expected fine, and no base fine or start."},
		{edpb + "turnover: 80 mln\ninfringements: [{provision: AVG 32, seriousness: medium, size: none}]",
			"The others are at their baseline. By the method of the EDPB it is: the start at the high end of the seriousness. The baseline is no expected fine, and no base fine or start."},
		{edpb + "infringements: [{provision: AVG 32, seriousness: unknown}]",
			"The others are at their baseline. That is the first value of your list or, with unknown, the level without effect and no recidive. By the method of the EDPB it is: an open seriousness at low; " +
				"the start at the high end of the seriousness; the start not lowered for the size; the turnover in the lowest tier. The size goes with the turnover. The baseline is no expected fine, and no base fine or start."},
	} {
		require.Contains(t, flat(rangeText(t, words.English, explored(t, test.text), report.TextOptions{})), test.want)
	}
}

func TestALowestThatLiesBetweenTheEndsIsExplainedAsARange(t *testing.T) {
	r := explored(t, "policy: edpb-04-2022\noffender: {kind: company}\nturnover: 80 mln\ninfringements: [{provision: AVG 32, seriousness: low, size: 20%, adjustments: [{factor: c, effect: '-50000'}]}]")
	require.Contains(t, flat(rangeText(t, words.Dutch, r, report.TextOptions{})), "startbedrag ertussen 10 % 10 %")
	page := flat(rangePage(t, words.Dutch, r))
	require.Contains(t, page, "Laagste (de onderkant van het bereik). Art. 32 AVG")
	require.Contains(t, page, "Hoogste. Art. 32 AVG")
}

func TestTheLegendOfAMarkSaysThatTheExplorationChose(t *testing.T) {
	require.Contains(t, rangePage(t, words.Dutch, explored(t, unknownTurnover)), "oordeel van de opsteller, of een keuze van deze verkenning;")
}

func TestAQuestionIsNamedByItsPath(t *testing.T) {
	c, err := casefile.Parse([]byte(`
policy: ap-2019
infringements:
  - category: II
    adjustments: [{factor: a+b, effect: "0"}, {factor: c, effect: "0"}]
    departures: [{effect: "0", reason: draagkracht}]
departures: [{effect: "0", reason: samenhang}]
`))
	require.NoError(t, err)
	words := report.In(words.Dutch)
	for path, want := range map[string]string{
		"infringements[0].damage_limited": "schade beperkt", "infringements[0].adjustments[0].effect": "a+b", "infringements[0].adjustments[1].effect": "c schadebeperkende maatregelen",
		"infringements[0].departures[0].effect": "afwijking (draagkracht)", "departures[0].effect": "Totaal: afwijking (samenhang)", "turnover": "omzet", "offender.kind": "overtreder",
		"linked": "samenloop", "infringements[0].provision": "bepaling", "infringements[0].category": "categorie", "infringements[0].shift.to": "naar categorie",
		"infringements[0].seriousness": "ernst", "infringements[0].start": "startbedrag", "infringements[0].size": "omvang", "infringements[0].recidive": "recidive",
		"infringements[0].committed.from": "gepleegd vanaf", "infringements[0].committed.until": "gepleegd t/m", "infringements[7].severity": "infringements[7].severity",
		"decided": "dag van het besluit", "turnover_withheld": "omzet niet openbaar", "infringements[0].with[0]": "gelezen met", "infringements[0].adjustments[1].factor": "letter van omstandigheid 2",
		"infringements[0].priors[0].imposed": "eerdere sanctie 1: opgelegd", "infringements[0].priors[1].provision": "eerdere sanctie 2: bepaling",
		"infringements[0].priors[0].similar": "eerdere sanctie 1: soortgelijk", "infringements[0].priors[0].sanction": "eerdere sanctie 1: soort",
		"infringements[0].adjustments[9].effect": "adjustments[9].effect", "infringements[x].y": "infringements[x].y",
	} {
		require.Equal(t, want, words.Question(c, path), path)
	}
}

func TestAChoiceIsWordedByWhatItIs(t *testing.T) {
	effect := func(text string) factors.Effect {
		e, err := factors.ParseEffect(text)
		require.NoError(t, err)
		return e
	}
	words := report.In(words.Dutch)
	for _, test := range []struct {
		of   any
		want string
	}{
		{explore.Level{Scale: factors.ScaleSeverity, Level: factors.LevelVerySerious}, "zeer ernstig"}, {explore.Level{Scale: factors.ScaleCulpability, Level: factors.LevelNormal}, "normaal"},
		{effect("+75000"), "+ € 75.000"}, {effect("0"), "geen effect"}, {effect("-20%"), "−20 %"}, {effect("+12.5%"), "+12,5 %"}, {effect("=400000"), "vastgesteld op € 400.000"},
		{effect("max"), "naar het maximum van de bandbreedte"}, {effect("-1/9 room"), "−1/9 van de ruimte"}, {effect("+5/9 room"), "+5/9 van de ruimte"},
		{explore.Turnovers{Bound: boete.Euros(2_000_000)}, "t/m € 2.000.000"}, {explore.Turnovers{Bound: boete.Euros(500_000_000), Above: true}, "meer dan € 500.000.000"},
		{boete.Euros(80_000_000), "€ 80.000.000"}, {category.SeriousnessHigh, "hoog"}, {category.KindPublicBody, "een overheid"},
		{fine.StartShare(boete.Percent(12)), "12 %"}, {fine.StartAmount(boete.Euros(2_400_000)), "€ 2.400.000"}, {fine.NoSize(), "niet verlaagd"}, {fine.SizeShare(boete.Percent(5)), "5 %"},
		{explore.Between{}, "ertussen"}, {true, "ja"}, {false, "nee"}, {category.MustProvision("AVG 33(1)"), "art. 33, eerste lid, AVG"}, {category.II, "II"},
		{factors.A | factors.B, "a+b"}, {boete.NewDate(2020, 2, 29), "29\u00a0februari\u00a02020"}, {factors.SanctionOrder, "een last"}, {factors.SanctionFine, "een boete"},
		{factors.SanctionReprimand, "een berisping"}, {factors.Sanction("x\x1b"), "x\uFFFD"}, {"x\x1b", "x\uFFFD"}, {nil, ""},
	} {
		require.Equal(t, test.want, words.Choice(explore.ValueOf(test.of)), "%#v", test.of)
	}
}

func TestARangeOfAnyKindIsAPageAndWhatAUserWritesIsTextOnIt(t *testing.T) {
	harm := explore.ValueOf(factors.Sanction(evil))
	chosen := []explore.Answer{{Path: evil, Choice: harm}, {Path: "infringements[0]." + evil, Choice: harm}}
	outcome := explore.Outcome{Amount: boete.Euros(5), Choices: chosen, Case: hostileCase()}
	outcome.Case.Departures[0].Reason = evil
	for _, r := range []explore.Result{
		{},
		{Title: evil, Lowest: outcome, Highest: explore.Highest{Outcome: outcome}, Baseline: outcome, Notes: []fine.Note{{Code: "x", Path: evil, Text: evil}},
			Questions: []explore.Swing{{Path: evil, AtLow: harm, AtHigh: harm, High: boete.Euros(10_000_000_000_000)}, {Path: "departures[0].effect", AtLow: harm, AtHigh: explore.ValueOf(factors.Effect{})}}},
	} {
		for _, language := range languages {
			text := rangePage(t, language, r)
			require.NotContains(t, text, "<script")
			require.NotContains(t, text, "<img")
			for _, r := range rangeText(t, language, r, report.TextOptions{Width: 40}) {
				require.True(t, r == '\n' || words.Clean(string(r)) == string(r) || r == '\uFFFD', "%U", r)
			}
		}
	}
}

func TestARangeOverLevelsSaysWhoseTheyAreAndGivesTheBandwidthBesideIt(t *testing.T) {
	const levels = "The levels are a calibration of this program, not policy of the AP."
	for _, test := range []struct {
		name, text string
		beside     string
	}{
		{"levels", "policy: ap-2019\ninfringements: [{category: III, severity: unknown}]", levels + " Bandwidth of category III: €300,000 – €750,000."},
		{"another category at the other end", "policy: ap-2019\ninfringements: [{category: {any: [III, II]}, severity: unknown}]",
			levels + " Bandwidth of category II: €120,000 – €500,000. Bandwidth of category III: €300,000 – €750,000."},
		{"a category that it shifts to", "policy: ap-2019\ninfringements: [{category: III, shift: {to: IV, reason: x}, severity: unknown}]", levels + " Bandwidth of category IV: €450,000 – €1,000,000."},
		{"two fines of a category", "policy: ap-2019\ninfringements: [{category: III, severity: unknown}, {category: III}]", levels + " Bandwidth of category III: €300,000 – €750,000."},
		{"a level that is given, and another question", "policy: ap-2019\ninfringements: [{category: III, severity: serious, recidive: unknown}]", levels + " Bandwidth of category III: €300,000 – €750,000."},
		{"amounts of one's own", "policy: ap-2019\ninfringements: [{category: III, severity: {any: [\"0\", \"+75000\"]}}]", ""},
		{"no levels", "policy: ap-2019\ninfringements: [{category: III, recidive: unknown}]", ""},
		{"a method without them", "policy: edpb-04-2022\nturnover: 80 mln\ninfringements: [{provision: AVG 32, seriousness: unknown}]", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := explored(t, test.text)
			require.Equal(t, test.beside, report.In(words.English).Beside(&r))
			text, page := rangeText(t, words.English, r, report.TextOptions{Width: 300}), rangePage(t, words.Dutch, r)
			if test.beside == "" {
				require.Regexp(t, "^Fine  ", text)
				require.Contains(t, page, "<h1>Boete <b>")
				return
			}
			require.Regexp(t, "^Fine by the levels of this program  €[^\n]*\n"+test.beside+"\n", text)
			require.Contains(t, page, "<h1>Boete volgens de niveaus van dit programma <b>")
			require.Contains(t, page, "<p>"+strings.ReplaceAll(report.In(words.Dutch).Beside(&r), "€ ", "€\u00A0")+"</p>")
		})
	}
}
