package report_test

import (
	"bytes"
	"os/exec"
	"strings"
	"testing"

	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/words"
	"github.com/boete/boete/internal/outside"
	"github.com/stretchr/testify/require"
)

// pandoc converts Markdown; it must have nothing to complain of.
func pandoc(t *testing.T, text, to string) string {
	t.Helper()
	command := exec.Command(outside.Program(t, "pandoc"), "--from=markdown", "--to="+to, "--fail-if-warnings", "--wrap=none")
	var out, complaints bytes.Buffer
	command.Stdin, command.Stdout, command.Stderr = strings.NewReader(text), &out, &complaints
	require.NoError(t, command.Run(), complaints.String())
	require.Empty(t, complaints.String())
	require.NotEmpty(t, out.String())
	return out.String()
}

func TestPandocReadsEveryDraftWithoutAComplaint(t *testing.T) {
	for _, d := range decisions.All() {
		for _, language := range []words.Language{words.Dutch, words.English} {
			text := markdown(t, language, d.File)
			html := pandoc(t, text, "html")
			require.Equal(t, strings.Count("\n"+text, "\n### "), strings.Count(html, "<h3"), d.ID)
			require.Equal(t, strings.Count("\n"+text, "\n## "), strings.Count(html, "<h2"), d.ID)
		}
	}
}

func TestPandocSeesNoMarkupInWhatAUserWrites(t *testing.T) {
	text := markdown(t, words.Dutch, strings.ReplaceAll(hostile, "´", "`"))
	html := pandoc(t, text, "html")
	require.NotContains(t, html, "<script")
	require.NotContains(t, html, "<em>Zoë</em>")
	require.NotContains(t, html, "<code>")
	require.NotContains(t, html, `href="http:`)
	require.Contains(t, html, "&lt;script&gt;alert(1)&lt;/script&gt; *Zoë* _B.V._ [x](http://x) &amp;")
}

func TestPandocMakesNoListOfWhatAUserWritesInAParagraph(t *testing.T) {
	for _, text := range []string{"1. FC Ijssel", "iv. samenhang", "- draagkracht", "+ (samenhang)", "2) samenhang", "(a) samenhang", "a. samenhang", "= gelijk", ": term"} {
		written := markdown(t, words.Dutch, "policy: ap-2019\noffender: {name: \""+text+"\"}\ninfringements: [{provision: AVG 33(1), departures: [{effect: \"-1\", reason: \""+text+"\"}]}]")
		html := pandoc(t, written, "html")
		require.NotContains(t, html, "<ol", text)
		require.NotContains(t, html, "<dl", text)
		require.Equal(t, 3, strings.Count(html, "<ul"), "%s: only the lists of decisions, notes and articles", text)
	}
}

func TestPandocMakesNoListOfACitation(t *testing.T) {
	for _, source := range []string{"1. Besluit", "- Besluit", "(a) Besluit", "iv) Besluit", "    Besluit"} {
		html := pandoc(t, markdown(t, words.Dutch, `{"policy": "ap-2019", "infringements": [{"provision": "AVG 33(1)", "departures": [{"effect": "-1", "reason": "x", "citation": {"source": "`+source+`"}}]}]}`), "html")
		require.NotContains(t, html, "<ol", source)
		require.NotContains(t, html, "<code", source)
		require.Equal(t, 3, strings.Count(html, "<ul"), source)
	}
}

func TestPandocReadsEachGroupOfDecisionsAsAListOfItsOwn(t *testing.T) {
	html := pandoc(t, markdown(t, words.Dutch, "policy: ap-2019\ninfringements: [{provision: AVG 33(1)}, {provision: AVG 35(1)}]"), "html")
	require.Contains(t, html, "<p>Overtreding 2: over dezelfde bepaling of hetzelfde artikel:</p>")
}
