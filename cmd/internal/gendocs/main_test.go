package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/boete/boete/cmd/internal/cli"
	"github.com/boete/boete/fine/words"
	"github.com/boete/boete/internal/outside"
	"github.com/stretchr/testify/require"
)

const date = "2001-02-03"

func TestTheManPagesAndCompletionsAreWritten(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, run(folder, date))
	for _, name := range []string{"man/man1/boete.1", "man/nl/man1/boete-calc.1", "man/man1/boete-help-exit-codes.1", "completions/boete.bash", "completions/_boete",
		"completions/boete.fish", "completions/boete.ps1"} {
		require.FileExists(t, filepath.Join(folder, filepath.FromSlash(name)))
	}
	require.Error(t, run(folder, "3 februari"))
}

func pagesIn(t *testing.T, l words.Language) map[string]string {
	t.Helper()
	day, err := time.Parse(time.DateOnly, date)
	require.NoError(t, err)
	pages, err := manPages(l, day)
	require.NoError(t, err)
	return pages
}

func TestEveryCommandAndTopicHasAManPageInBothLanguages(t *testing.T) {
	dutch, english := pagesIn(t, words.Dutch), pagesIn(t, words.English)
	var names []string
	for _, cmd := range descend(cli.Commands(words.Dutch)) {
		names = append(names, strings.ReplaceAll(cmd.CommandPath(), " ", "-"))
	}
	for _, topic := range cli.Topics(words.Dutch) {
		names = append(names, "boete-help-"+topic.Name)
	}
	require.Len(t, dutch, len(names))
	require.Len(t, english, len(names))
	folder, err := os.Getwd()
	require.NoError(t, err)
	for _, name := range names {
		nl, en := dutch[name+".1"], english[name+".1"]
		require.NotEqual(t, nl, en)
		for page, all := range map[string]string{nl: "NAAM SAMENVATTING BESCHRIJVING OPTIES VOORBEELDEN ZIE OOK", en: "NAME SYNOPSIS DESCRIPTION OPTIONS EXAMPLES SEE ALSO"} {
			var found []string
			for _, heading := range regexp.MustCompile(`(?m)^\.SH (.*)$`).FindAllStringSubmatch(page, -1) {
				found = append(found, strings.TrimPrefix(strings.TrimPrefix(heading[1], "ALGEMENE "), "GLOBAL "))
			}
			require.Subset(t, found, strings.Fields(all)[:3], name)
			for _, heading := range found {
				require.Contains(t, all, heading, name)
			}
			require.Regexp(t, `^\.TH "`+strings.ToUpper(name)+`" "1" "`+date+`" "boete `+regexp.QuoteMeta(cli.Commands(words.Dutch).Version)+`" "`, page)
			require.NotRegexp(t, `Auto generated|HISTORY|Feb 2001|%!`, page)
			require.NotContains(t, page, time.Now().Format(time.DateOnly))
			for _, place := range []string{folder, filepath.ToSlash(os.TempDir()), os.Getenv("HOME")} {
				require.False(t, len(place) > 1 && strings.Contains(page, place), "%s says where it was made", name)
			}
		}
	}
	require.Contains(t, dutch["boete-calc.1"], ".TP\n\\fB\\-\\-severity\\fP=NIVEAU\nernst, letter a: gering,")
	require.Contains(t, english["boete-calc.1"], ".TP\n\\fB\\-\\-severity\\fP=LEVEL\nseverity, letter a: minor,")
	require.Equal(t, dutch, pagesIn(t, words.Dutch), "they are the same each time")
}

func TestGroffRendersTheManPagesWithoutWarnings(t *testing.T) {
	groff := outside.Program(t, "groff")
	folder := t.TempDir()
	require.NoError(t, run(folder, date))
	for _, l := range []words.Language{words.Dutch, words.English} {
		pages, err := filepath.Glob(filepath.Join(folder, manFolder(l), "*.1"))
		require.NoError(t, err)
		require.Greater(t, len(pages), 10)
		var stdout, stderr bytes.Buffer
		render := exec.Command(groff, append([]string{"-man", "-k", "-ww", "-Tutf8", "-P-cbou", "-rLL=80n"}, pages...)...)
		render.Stdout, render.Stderr = &stdout, &stderr
		require.NoError(t, render.Run(), stderr.String())
		require.Empty(t, stderr.String())
		require.Contains(t, stdout.String(), "--severity=", "a hyphen can be copied")
		require.Contains(t, stdout.String(), "€")
		require.NotContains(t, stdout.String(), `\f`)
	}
}

func TestWhatMakesTheManPagesIsNoPartOfTheCommand(t *testing.T) {
	list := exec.Command("go", "list", "-deps", "../cli")
	output, err := list.Output()
	require.NoError(t, err)
	require.Contains(t, string(output), "github.com/spf13/cobra\n")
	require.NotRegexp(t, `cobra/doc|md2man|blackfriday`, string(output))
}
