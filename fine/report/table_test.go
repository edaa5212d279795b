package report_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

var columns = []report.Column{{Name: "id"}, {Name: "bedrag", Right: true}, {Name: "grond"}}

func table(t *testing.T, width int, rows ...[]string) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, report.Table(&out, report.TextOptions{Width: width}, columns, rows))
	return out.String()
}

func TestATableWrapsLongTextsAndSetsAmountsFlushRight(t *testing.T) {
	got := table(t, 50, []string{"haga-2019", "€ 460.000", "structureel en voortdurend gebrek aan beveiliging van dossiers"}, []string{"pvv-2020", "€ 7.500", ""})
	require.Equal(t, strings.Join([]string{
		"id            bedrag  grond",
		"haga-2019  € 460.000  structureel en voortdurend",
		"                      gebrek aan beveiliging van",
		"                      dossiers",
		"pvv-2020     € 7.500",
		"",
	}, "\n"), got)
}

func TestATableThatDoesNotFitIsWrittenDownwards(t *testing.T) {
	long := strings.Repeat("een lange grond ", 5)
	got := table(t, 40, []string{"een-heel-lange-naam-2019", "€ 460.000", long}, []string{"kort", "€ 1"})
	require.Equal(t, strings.Join([]string{
		"een-heel-lange-naam-2019",
		"  bedrag: € 460.000",
		"  grond: een lange grond een lange grond",
		"    een lange grond een lange grond",
		"    een lange grond",
		"",
		"kort",
		"  bedrag: € 1",
		"",
	}, "\n"), got)
}

// An amount, a name or an address is never broken in two, however narrow the page is.
func TestNoWordIsBroken(t *testing.T) {
	address := "https://gdprhub.eu/index.php?title=" + strings.Repeat("x", 60)
	for width := 40; width <= 120; width += 5 {
		got := table(t, width, []string{"haga-2019", "€ 1.190.000.000", "zie " + address + " voor de bron"})
		for _, word := range []string{"haga-2019", "€ 1.190.000.000", address} {
			require.Contains(t, got, word, "width %d", width)
		}
	}
}

var tight = regexp.MustCompile(`\S[−+] €`)

func TestEveryDecisionFitsAPageOfAnyWidth(t *testing.T) {
	for _, d := range decisions.All() {
		result, err := fine.Calculate(d.Case)
		require.NoError(t, err)
		for _, width := range []int{40, 46, 60, 80, 100} {
			for _, language := range []words.Language{words.Dutch, words.English} {
				var out bytes.Buffer
				require.NoError(t, report.In(language).Text(&out, report.Report{Case: d.Case, Result: result, Comparable: decisions.Comparable(d.Case, result)}, report.TextOptions{Explain: true, Width: width, Fancy: true}))
				for line := range strings.Lines(out.String()) {
					if !strings.HasPrefix(strings.TrimSpace(line), "https://") { // an address is not broken
						require.LessOrEqual(t, utf8.RuneCountInString(strings.TrimRight(line, "\n")), width, "%s at %d: %s", d.ID, width, line)
					}
				}
				require.NotRegexp(t, tight, out.String(), "an amount stands apart from what is before it")
			}
		}
	}
}

func TestColourIsOnlyWhereItIsAskedFor(t *testing.T) {
	d, err := decisions.ByID("haga-2019")
	require.NoError(t, err)
	result, err := fine.Calculate(d.Case)
	require.NoError(t, err)
	var plain, colour bytes.Buffer
	require.NoError(t, report.In(words.Dutch).Text(&plain, report.Report{Case: d.Case, Result: result}, report.TextOptions{Explain: true}))
	require.NoError(t, report.In(words.Dutch).Text(&colour, report.Report{Case: d.Case, Result: result}, report.TextOptions{Explain: true, Color: true}))
	require.NotContains(t, plain.String(), "\x1b")
	require.Contains(t, colour.String(), "\x1b[1m")
	require.Equal(t, plain.String(), regexp.MustCompile("\x1b\\[[0-9]+m").ReplaceAllString(colour.String(), ""))
}

func TestAResultThatDoesNotBelongToTheCaseIsWrittenWithoutAPanic(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, report.In(words.Dutch).Text(&out, report.Report{Result: fine.Result{Fines: []fine.Fine{{}}}}, report.TextOptions{Explain: true}))
	require.Contains(t, out.String(), "Boete  € 0")
}

func TestFourEarlierFinesAreAllNamed(t *testing.T) {
	c := fine.Case{Policy: "ap-2019"}
	c.Infringements = parse(t, `{category: III, committed: {from: 2020-02-02}, priors: [{imposed: 2019-01-01}, {imposed: 2019-02-11}, {imposed: 2019-09-09}, {imposed: 2019-12-12}]}`)
	result, err := fine.Calculate(c)
	require.NoError(t, err)
	var out bytes.Buffer
	require.NoError(t, report.In(words.Dutch).Text(&out, report.Report{Case: c, Result: result}, report.TextOptions{Explain: true, Width: 200}))
	require.Contains(t, out.String(), "eerdere boete van 1 januari 2019, 11 februari 2019, 9 september 2019, 12 december 2019")
}

func parse(t *testing.T, infringement string) []fine.Infringement {
	t.Helper()
	c, err := casefile.Parse([]byte("policy: ap-2019\ninfringements: [" + infringement + "]"))
	require.NoError(t, err)
	return c.Infringements
}
