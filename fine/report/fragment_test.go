package report_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

// fragments are a report and a range as elements of another page.
func fragments(t *testing.T, prefix string) []string {
	t.Helper()
	d, err := decisions.ByID("fsv-2022")
	require.NoError(t, err)
	result, err := fine.Calculate(d.Case)
	require.NoError(t, err)
	var one, other bytes.Buffer
	w := report.In(words.Dutch)
	require.NoError(t, w.Fragment(&one, report.Report{Case: d.Case, Result: result, Comparable: decisions.Comparable(d.Case, result)}, prefix))
	open := explored(t, "policy: edpb-04-2022\ninfringements: [{provision: AVG 32, seriousness: unknown}]")
	require.NoError(t, w.RangeFragment(&other, open, report.Report{}, prefix))
	return []string{one.String(), other.String()}
}

func TestAFragmentIsOneElementWithIdsOfItsOwn(t *testing.T) {
	ids := regexp.MustCompile(` id="([^"]*)"`)
	for _, fragment := range fragments(t, "zaak-2-") {
		root := parsePage(t, fragment)
		require.Len(t, root.in, 1)
		require.Equal(t, "article", root.in[0].name)
		require.Equal(t, "boete", root.in[0].attrs["class"])
		require.Empty(t, root.all("style"))
		require.NotEmpty(t, ids.FindAllString(fragment, -1))
		for _, id := range ids.FindAllStringSubmatch(fragment, -1) {
			require.True(t, strings.HasPrefix(id[1], "zaak-2-"), id[1])
		}
		for _, reference := range regexp.MustCompile(`url\(#([^)]*)\)`).FindAllStringSubmatch(fragment, -1) {
			require.Contains(t, fragment, ` id="`+reference[1]+`"`)
		}
	}
}

func TestAFragmentHasWhatThePageHas(t *testing.T) {
	fragment := fragments(t, "")[0]
	d, err := decisions.ByID("fsv-2022")
	require.NoError(t, err)
	page := pageOf(t, words.Dutch, d.Case)
	contents := fragment[strings.Index(fragment, "<header>"):strings.Index(fragment, "\n</article>")]
	require.Contains(t, page, contents)
}

func TestTheStyleIsThatOfReportsOnly(t *testing.T) {
	explored := regexp.MustCompile(`(?s)/\*.*?\*/`).ReplaceAllString(report.Style(), "")
	for _, rule := range regexp.MustCompile(`([^{}]+)\{`).FindAllStringSubmatch(explored, -1) {
		selector := strings.TrimSpace(rule[1][strings.LastIndex(rule[1], ";")+1:])
		if strings.HasPrefix(selector, "@") {
			require.NotContains(t, selector, "@media (", "it follows its own width, and not that of the window")
			continue
		}
		for _, part := range strings.Split(selector, ",") {
			require.Regexp(t, `^\.boete($| )`, strings.TrimSpace(part))
		}
	}
	require.Equal(t, strings.Count(explored, "{"), strings.Count(explored, "}"))
	require.NotContains(t, explored, "url(")
	require.NotContains(t, explored, "</")
}
