package report_test

import (
	"bytes"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

func markdown(t *testing.T, language words.Language, text string) string {
	t.Helper()
	c, err := casefile.Parse([]byte(text))
	require.NoError(t, err)
	result, err := fine.Calculate(c)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, report.In(language).Markdown(&out, report.Report{Case: c, Result: result, Comparable: decisions.Comparable(c, result)}))
	return out.String()
}

// aJudgement is a case in which each judgement has a reason, if the mark is replaced by one.
const aJudgement = `
policy: ap-2019
offender: {kind: public-body}
decided: 2022-04-07
infringements:
  - provision: AVG 5(1)(b)
    shift: {to: IV REASON}
    severity: serious
    adjustments: [{factor: b, effect: "+1000" REASON}]
    departures: [{effect: "-1%", reason: evenredigheid}]
`

func TestAJudgementWithoutAReasonShowsThatOneIsMissing(t *testing.T) {
	without := strings.ReplaceAll(aJudgement, "REASON", "")
	require.Equal(t, 3, strings.Count(markdown(t, words.Dutch, without), "**[motiveren]**"), "the shift, the level and the factor")
	require.Equal(t, 3, strings.Count(markdown(t, words.English, without), "**[give reasons]**"))
	with := markdown(t, words.Dutch, strings.ReplaceAll(aJudgement, "REASON", ", reason: daarom"))
	require.Equal(t, 1, strings.Count(with, "**[motiveren]**"), "the level has no reason of its own")
	require.Equal(t, 1, strings.Count(with, "Reden: daarom."))
	require.Equal(t, 1, strings.Count(with, "(letter b):** daarom."))
}

func TestTheTitleOfAPolicyFileMeansNothingInMarkdown(t *testing.T) {
	builtIn, err := category.PolicyByID("ap-2019")
	require.NoError(t, err)
	table := builtIn.Table()
	table.ID, table.Title = "eigen", boete.Same("<b>Eigen</b> *regels* \u202E")
	policy, err := category.New(table)
	require.NoError(t, err)
	for _, text := range []string{"{provision: AVG 33(1)}", "{provision: AVG 6, shift: {to: IV}}"} {
		c, err := casefile.Parse([]byte("policy: eigen\ninfringements: [" + text + "]"))
		require.NoError(t, err)
		result, err := fine.Calculate(c, policy)
		require.NoError(t, err)
		var out bytes.Buffer
		require.NoError(t, report.In(words.Dutch).Markdown(&out, report.Report{Case: c, Result: result}))
		require.NotContains(t, out.String(), "<b>Eigen")
		require.NotContains(t, out.String(), " *regels*")
		require.NotContains(t, out.String(), "\u202E")
		require.Contains(t, out.String(), `van de \<b\>Eigen\</b\> \*regels\*`)
	}
}

func TestAPolicyIsNamedInTheLanguageOfTheReport(t *testing.T) {
	builtIn, err := category.PolicyByID("edpb-04-2022")
	require.NoError(t, err)
	table := builtIn.Table()
	table.ID, table.Title = "eigen", boete.Text{NL: "Eigen richtsnoeren", EN: "Guidelines of our own"}
	own, err := category.New(table)
	require.NoError(t, err)
	for _, policy := range []*category.Policy{builtIn, own} {
		c, err := casefile.Parse([]byte("policy: " + policy.ID() + "\nturnover: 80 mln\ninfringements: [{provision: AVG 32, seriousness: low, start: 5%, size: none}]"))
		require.NoError(t, err)
		result, err := fine.Calculate(c, policy)
		require.NoError(t, err)
		r, title := report.Report{Case: c, Result: result}, policy.Title()
		for _, said := range [][2]string{{title.NL, title.EN}, {title.EN, title.NL}} {
			var out bytes.Buffer
			w := report.In(words.Dutch)
			if said[0] == title.EN {
				w = report.In(words.English)
			}
			require.NoError(t, w.Text(&out, r, report.TextOptions{}))
			require.NoError(t, w.Text(&out, r, report.TextOptions{Explain: true}))
			require.NoError(t, w.Markdown(&out, r))
			require.NoError(t, w.HTML(&out, r))
			require.GreaterOrEqual(t, strings.Count(out.String(), said[0]), 8, "in each form of output, and where the reasons cite it")
			require.NotContains(t, out.String(), said[1])
		}
	}
}

func TestADynamicMaximumSaysOfWhichTurnoverItIsAShare(t *testing.T) {
	text := markdown(t, words.Dutch, "policy: edpb-04-2022\nturnover: 600 mln\ninfringements: [{provision: AVG 32, seriousness: low}]")
	require.Contains(t, text, "Dat is 2\u00a0% van de omzet van €\u00a0600.000.000, wat meer is dan €\u00a010.000.000.")
	text = markdown(t, words.Dutch, "policy: edpb-04-2022\nturnover: 500 mln\ninfringements: [{provision: AVG 32, seriousness: low}]")
	require.NotContains(t, text, "van de omzet van")
}

func TestAnOpenCaseAsksForTheChoicesThatAreMissing(t *testing.T) {
	text := markdown(t, words.Dutch, "policy: edpb-04-2022\ndecided: 2025-01-01\nturnover: 80 mln\ninfringements: [{provision: AVG 32, seriousness: medium}]")
	require.Contains(t, text, "Welk startbedrag is gekozen: **[motiveren]**")
	require.Contains(t, text, "Hoever het startbedrag omlaag gaat: **[motiveren]**")
	require.Contains(t, text, "**De boete ligt tussen €\u00a080.000 en €\u00a02.000.000.** Wordt het startbedrag voor de omvang verlaagd, dan is zij ten hoogste €\u00a0400.000.")
	require.Contains(t, text, "kan het startbedrag omlaag tot 8–20\u00a0% ervan: €\u00a080.000 – €\u00a0400.000")

	text = markdown(t, words.Dutch, "policy: edpb-04-2022\ndecided: 2025-01-01\nturnover: 80 mln\ninfringements: [{provision: AVG 32, seriousness: medium, size: lowered, size_reason: klein}]")
	require.Contains(t, text, "kan het startbedrag omlaag tot 8–20\u00a0% ervan: €\u00a080.000 – €\u00a0400.000 (EDPB-richtsnoeren 04/2022, stap 2). Reden: klein.")
	require.Contains(t, text, "Hoever het startbedrag omlaag gaat: **[motiveren]**")
	require.Contains(t, text, "**De boete ligt tussen €\u00a080.000 en €\u00a0400.000.**\n")
}

const hostile = `
policy: ap-2019
offender: {name: "<script>alert(1)</script> *Zoë* _B.V._ [x](http://x) & ![y](z) <b>"}
infringements:
  - provision: AVG 33(1)
    adjustments: [{factor: c, effect: "-1", reason: "# kop\\n- lijst | ´code´ $x$ ~~weg~~ @iemand \\\\ {.class} \u202Eom"}]
    departures: [{effect: "-1", reason: "€ 5 & 'zo'", citation: {source: "<i>", url: "javascript:alert(1)"}}]
`

func TestWhatAUserWritesMeansNothingInMarkdown(t *testing.T) {
	text := markdown(t, words.Dutch, strings.ReplaceAll(hostile, "´", "`"))
	require.Contains(t, text, `\<script\>alert(1)\</script\> \*Zoë\* \_B.V.\_ \[x\](http://x) \& !\[y\](z) \<b\>`)
	require.NotContains(t, text, "javascript:")
	require.NotContains(t, text, "\u202E")
	for _, line := range strings.Split(text, "\n") {
		require.False(t, strings.HasPrefix(line, "# kop"), line)
	}
}

func TestARepeatOffenceWithoutAnEarlierFineAsksForItsGround(t *testing.T) {
	text := markdown(t, words.Dutch, "policy: ap-2019\ninfringements: [{category: III, recidive: true}]")
	require.Contains(t, text, "Er is sprake van recidive: de boete gaat met €\u00a0262.500 omhoog, tot €\u00a0787.500 (Boetebeleidsregels AP 2019, art. 8.2). **[motiveren]**")
	text = markdown(t, words.Dutch, "policy: ap-2019\ninfringements: [{provision: AVG 33(1), committed: {from: 2021-01-01}, priors: [{imposed: 2020-01-01}]}]")
	require.Contains(t, text, "(Boetebeleidsregels AP 2019, art. 8.2). De overtreding begon op 1 januari 2021, toen sinds de eerdere boete van 1 januari 2020 nog geen vijf jaar waren verstreken.")
	text = markdown(t, words.Dutch, "policy: ap-2019\ninfringements: [{provision: AVG 33(1), committed: {from: 2019-01-01, until: 2020-03-01}, priors: [{imposed: 2020-01-01}]}]")
	require.Contains(t, text, "De overtreding begon op 1 januari 2019 en ging door na de eerdere boete van 1 januari 2020.")
}

func TestEveryDraftHasTheSamePartsInBothLanguages(t *testing.T) {
	levels := regexp.MustCompile(`(?m)^#+ `)
	for _, d := range decisions.All() {
		result, err := fine.Calculate(d.Case)
		require.NoError(t, err)
		dutch, english := markdown(t, words.Dutch, d.File), markdown(t, words.English, d.File)
		require.Equal(t, levels.FindAllString(dutch, -1), levels.FindAllString(english, -1), d.ID)
		require.Equal(t, "# ", levels.FindString(dutch), d.ID)
		require.Equal(t, 1, strings.Count("\n"+dutch, "\n# "), d.ID)
		require.Equal(t, len(d.Case.Infringements), strings.Count(dutch, "\n### Bevoegdheid en wettelijk maximum\n"), d.ID)
		require.Equal(t, 1, strings.Count(dutch, "\n## De boete\n"), d.ID)
		_, conclusion, _ := strings.Cut(dutch, "\n## De boete\n")
		require.Regexp(t, `\*\*De boete .*`+regexp.QuoteMeta(words.In(words.Dutch).Unbroken().Money(result.Amount().High))+`\.\*\*`, conclusion, d.ID)
	}
}

func TestTheFirstLetterOfAReasonIsThatOfWhoeverWroteIt(t *testing.T) {
	for _, reason := range []string{"eHerkenning", "iPhone", "https://example.nl", "ijs", "Ernst"} {
		text := markdown(t, words.Dutch, `{"policy": "ap-2019", "infringements": [{"provision": "AVG 33(1)", "shift": {"to": "IV", "reason": "`+reason+`"},
			"adjustments": [{"factor": "c", "effect": "-1", "reason": "`+reason+`"}], "departures": [{"effect": "-1", "reason": "`+reason+`"}]}]}`)
		require.Equal(t, 2, strings.Count(text, "Reden: "+reason+"."), reason)
		require.Contains(t, text, ":** "+reason+".")
	}
}

func TestAnAmountAndAPercentageStayOnOneLine(t *testing.T) {
	for _, language := range languages {
		text := markdown(t, language, "policy: edpb-04-2022\nturnover: 60 mln\noffender: {kind: company}\ninfringements: [{provision: AVG 32, seriousness: low, size: 15%}]")
		require.NotContains(t, text, "€ ")
		require.NotContains(t, text, " %")
		html := page(t, language, "policy: ap-2019\noffender: {kind: public-body}\ninfringements: [{provision: AVG 32, recidive: true}, {provision: AVG 33(1), departures: [{effect: -10%, reason: x}, {effect: =0, reason: x}]}]")
		require.NotContains(t, html, "€ ")
		require.NotContains(t, html, "− €")
		require.NotContains(t, html, "0 %")
	}
}

// citations returns a case with n departures, each with a citation of its own, and its result.
func citations(tb testing.TB, n int) report.Report {
	c := fine.Case{Policy: "ap-2019", Infringements: []fine.Infringement{{Category: category.III}}}
	for i := range n {
		c.Infringements[0].Departures = append(c.Infringements[0].Departures,
			fine.Departure{Effect: factors.Add(boete.Euros(-1)), Reason: "x", Citation: boete.Citation{Source: "source " + strconv.Itoa(i)}})
	}
	result, err := fine.Calculate(c)
	require.NoError(tb, err)
	return report.Report{Case: c, Result: result}
}

func TestEachOfManyCitationsIsASourceOnce(t *testing.T) {
	var b strings.Builder
	require.NoError(t, report.In(words.English).Markdown(&b, citations(t, 2_000)))
	for _, i := range []int{0, 1, 1_000, 1_999} {
		require.Equal(t, 1, strings.Count(b.String(), "- source "+strconv.Itoa(i)+"\n"), i)
	}
}

// BenchmarkManyCitations words a draft with as many sources as departures. Eight times as many take about eight times as
// long; compared with each other, they would take over forty times as long.
func BenchmarkManyCitations(b *testing.B) {
	for _, n := range []int{2_000, 16_000} {
		r := citations(b, n)
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				require.NoError(b, report.In(words.Dutch).Markdown(io.Discard, r))
			}
		})
	}
}

func TestTheReasonThatInfringementsAreLinkedStandsInTheDraft(t *testing.T) {
	const linked = "policy: ap-2019\nlinked: true\nREASON\ninfringements: [{provision: AVG 33(1)}, {provision: AVG 32(1)}]"
	require.Contains(t, markdown(t, words.Dutch, strings.Replace(linked, "REASON", "linked_reason: één systeem", 1)), "De overtredingen hangen samen. Reden: één systeem. ")
	require.Contains(t, markdown(t, words.Dutch, strings.Replace(linked, "REASON\n", "", 1)), "De overtredingen hangen samen. **[motiveren]** ")
}
