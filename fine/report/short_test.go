package report_test

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

func reported(t *testing.T, text string) report.Report {
	t.Helper()
	c, err := casefile.Parse([]byte(text))
	require.NoError(t, err)
	result, err := fine.Calculate(c)
	require.NoError(t, err)
	return report.Report{Case: c, Result: result, Comparable: decisions.Comparable(c, result)}
}

func shortly(t *testing.T, language words.Language, r report.Report, o report.TextOptions) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, report.In(language).Text(&out, r, o))
	return out.String()
}

// crowded has more of everything than fits on a screen.
const crowded = `
id: Z-2026-0001
policy: ap-2019
offender: {name: "` + "Stichting tot Bevordering van het Zeer Lange en Steeds Langer Wordende Voorbeeld in de Praktijk" + `"}
decided: 2021-04-07
infringements:
  - provision: AVG 5(1)(a)
    with: [AVG 6(1), AVG 9(1), AVG 12(1), AVG 13(1), AVG 14(1)]
    category: III
    committed: {from: 2019-11-04, until: 2020-02-27}
    shift: {to: IV}
    severity: very-serious
    duration: long
    culpability: intentional
    data: sensitive
    adjustments: [{factor: c, effect: "-1"}, {factor: d, effect: "-2"}, {factor: e, effect: "-3"}, {factor: f, effect: "-4"}, {factor: h, effect: "-5"},
      {factor: k, effect: "-1000000.50"}]
    priors: [{imposed: 2018-11-01}, {imposed: 2010-01-01}, {imposed: 2018-11-02, sanction: order}]
    departures: [{effect: "-10%", reason: een}, {effect: "-10%", reason: twee}, {effect: "-1", reason: drie}]
departures: [{effect: "-1", reason: vier}, {effect: "-1", reason: vijf}]
`

func TestTheAnswerOnOneInfringementFitsAScreen(t *testing.T) {
	check := func(r report.Report) {
		for _, language := range languages {
			text := shortly(t, language, r, report.TextOptions{More: "The whole explanation is somewhere."})
			lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
			if len(r.Result.Fines) == 1 {
				require.LessOrEqual(t, len(lines), 24, text)
			}
			for _, line := range lines {
				require.LessOrEqual(t, utf8.RuneCountInString(line), 80, text)
			}
			require.Contains(t, lines[0], report.In(language).Amount(r.Result.Amount()))
		}
	}
	for _, d := range decisions.All() {
		result, err := fine.Calculate(d.Case)
		require.NoError(t, err)
		check(report.Report{Case: d.Case, Result: result, Comparable: decisions.Comparable(d.Case, result)})
	}
	r := reported(t, crowded)
	check(r)
	r.Governing = report.Governing{Verdict: category.VerdictExcluded, Ground: boete.Text{NL: strings.Repeat("grond ", 100), EN: strings.Repeat("ground ", 100)},
		Titles: []boete.Text{boete.Same(strings.Repeat("a ", 100)), boete.Same("b")}}
	check(r)
}

func TestTheShortTextKeepsTheFirstAndTheLastStep(t *testing.T) {
	text := shortly(t, words.Dutch, reported(t, crowded), report.TextOptions{})
	require.Contains(t, text, "basisboete categorie")
	require.Contains(t, text, "€ 546.747  art. 3:4")
	require.Regexp(t, `en \d+ stappen ertussen`, text)
	require.Contains(t, text, "Uitgegaan van: geen soort overtreder; geen omzet; gepleegd van 4 november 2019\ntot en met 27 februari 2020; besluit van 7 april 2021.")
	require.Contains(t, text, "\n- en nog 4\n")
}

func TestEveryNoteHasAShortOne(t *testing.T) {
	for code := range fine.NoteTexts() {
		switch code {
		case fine.NotePolicySuperseded, fine.NotePolicyContested: // the rules say it
			continue
		case fine.NoteOffenderKind: // what was assumed says it
			continue
		}
		for _, language := range languages {
			short := words.In(language).ShortNote(code)
			require.NotEmpty(t, short, string(code))
			require.LessOrEqual(t, utf8.RuneCountInString(short), 78, short)
		}
	}
}

// forms are what a report can be written as.
func written(t *testing.T, language words.Language, r report.Report) map[string]string {
	t.Helper()
	w, texts := report.In(language), map[string]string{}
	for name, write := range map[string]func(io.Writer, report.Report) error{
		"short":    func(out io.Writer, r report.Report) error { return w.Text(out, r, report.TextOptions{}) },
		"text":     func(out io.Writer, r report.Report) error { return w.Text(out, r, report.TextOptions{Explain: true}) },
		"markdown": w.Markdown,
		"html":     w.HTML,
		"fragment": func(out io.Writer, r report.Report) error { return w.Fragment(out, r, "a") },
	} {
		var out bytes.Buffer
		require.NoError(t, write(&out, r))
		texts[name] = strings.Join(strings.Fields(strings.ReplaceAll(out.String(), "\u00A0", " ")), " ")
	}
	return texts
}

func TestAFineByRulesThatDoNotGovernSaysSoInItsHeading(t *testing.T) {
	r := reported(t, "policy: ap-2019\ndecided: 2025-03-01\noffender: {kind: public-body}\ninfringements: [{provision: AVG 33(1)}]")
	for name, text := range written(t, words.Dutch, r) {
		require.Contains(t, strings.ReplaceAll(text, "<b>", ""), "Boete volgens de Boetebeleidsregels AP 2019, die hier niet gelden: € 525.000", name)
	}
	for name, text := range written(t, words.English, r) {
		require.Contains(t, strings.ReplaceAll(text, "<b>", ""), "Fine under the Boetebeleidsregels AP 2019, which do not govern here: €525,000", name)
	}
	page := written(t, words.Dutch, r)["html"]
	require.Contains(t, page, "<title>Boete volgens de Boetebeleidsregels AP 2019, die hier niet gelden: € 525.000")
	for _, svg := range parsePage(t, page).all("svg") {
		require.Contains(t, svg.in[0].text, "(volgens regels die hier niet gelden)")
	}
	r.Governing = report.Governing{Verdict: category.VerdictCandidate, Ground: boete.Text{NL: "de grond", EN: "the ground"}}
	for name, text := range written(t, words.Dutch, r) {
		require.NotContains(t, text, "niet gelden: €", name)
	}
	require.Contains(t, written(t, words.Dutch, r)["short"], "Regels: Boetebeleidsregels AP 2019. Zij gelden: de grond.")
}

func TestWhatWasAssumedAndAsOfWhenStandsInEveryForm(t *testing.T) {
	r := reported(t, "policy: ap-2019\ndecided: 2022-03-01\noffender: {kind: public-body}\ninfringements: [{provision: AVG 33(1), committed: {from: 2021-01-01}}]")
	r.Assumed, r.Version, r.AsOf = []string{"decided"}, "0.2.0", "2026-11"
	for name, text := range written(t, words.Dutch, r) {
		require.Contains(t, text, "een overheid; gepleegd vanaf 1 januari 2021 en niet geëindigd; besluit van 1 maart 2022 (aangenomen)", name)
		require.Contains(t, text, "Uitgegaan van", name)
		if name != "short" {
			require.Contains(t, text, "boete 0.2.0 · Stand: november 2026", name)
		}
	}
}
