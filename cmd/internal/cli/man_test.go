package cli

import (
	"bytes"
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"
)

// The man pages are made by this test and not by the command, so that what makes them is no part of it.
var (
	share   = flag.String("share", "", "write the man pages and the completions into this folder, for make dist")
	manDate = flag.String("date", "2001-02-03", "the date of the man pages")
)

// manSections are the headings of a man page, by those that cobra writes.
var manSections = map[words.Language]*strings.Replacer{
	words.Dutch: strings.NewReplacer(".SH NAME\n", ".SH NAAM\n", ".SH SYNOPSIS\n", ".SH SAMENVATTING\n", ".SH DESCRIPTION\n", ".SH BESCHRIJVING\n",
		".SH OPTIONS\n", ".SH OPTIES\n", ".SH OPTIONS INHERITED FROM PARENT COMMANDS\n", ".SH ALGEMENE OPTIES\n",
		".SH EXAMPLE\n", ".SH VOORBEELDEN\n", ".SH SEE ALSO\n", ".SH ZIE OOK\n"),
	words.English: strings.NewReplacer(".SH OPTIONS INHERITED FROM PARENT COMMANDS\n", ".SH GLOBAL OPTIONS\n", ".SH EXAMPLE\n", ".SH EXAMPLES\n"),
}

// manPages are the man pages of the commands and the topics in a language, by the names of their files.
func manPages(t *testing.T, l words.Language, date string) map[string]string {
	t.Helper()
	day, err := time.Parse(time.DateOnly, date)
	require.NoError(t, err)
	a := &app{words: report.In(l)}
	root := a.root()
	root.Use += " " + a.t("[opdracht]", "[command]")
	root.DisableFlagsInUseLine, root.DisableAutoGenTag = true, true
	root.SetHelpCommand(&cobra.Command{Use: "none", Hidden: true}) // cobra has no page for what is the help command
	help, _, err := root.Find([]string{"help"})
	require.NoError(t, err)
	for _, topic := range topics() {
		page := &app{words: a.words}
		require.NoError(t, page.topic(topic, report.TextOptions{Width: 72}))
		help.AddCommand(&cobra.Command{Use: topic.name, Short: a.words.Pick(topic.short), Long: fence(page.out.String()),
			DisableFlagsInUseLine: true, Run: func(*cobra.Command, []string) {}})
	}
	pages := map[string]string{}
	for _, cmd := range descend(root) {
		if cmd.Hidden {
			continue
		}
		if cmd.Parent() != help {
			cmd.Long = indented.ReplaceAllStringFunc(cmd.Long, fence)
		}
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) { f.DefValue = f.Value.Type() }) // so that --article=ART is shown
		var page bytes.Buffer
		header := &doc.GenManHeader{Section: "1", Date: &day, Source: "boete " + version, Manual: a.t("Handleiding van boete", "Manual of boete")}
		require.NoError(t, doc.GenMan(cmd, header, &page))
		text := strings.Replace(page.String(), day.Format(`"Jan 2006"`), `"`+date+`"`, 1)
		pages[strings.ReplaceAll(cmd.CommandPath(), " ", "-")+".1"] = manSections[l].Replace(polish(text))
	}
	return pages
}

// indented are lines that are to stay as they are: Markdown, which cobra makes the pages of, would join them.
var indented = regexp.MustCompile(`(?m)(^  .*\n?)+`)

func fence(lines string) string { return "```\n" + strings.TrimRight(lines, "\n") + "\n```\n" }

var (
	manTitle  = regexp.MustCompile(`^\.nh\n(\.TH .*\n)`)
	manOption = regexp.MustCompile(`(?m)(?:^\.PP\n)?^(\\fB-.*)\n\t`)
	manText   = regexp.MustCompile(`(?m)^[^.\n].*$`)
)

// polish makes a page as man pages are: words are not broken, options have their text indented, and a hyphen can be copied
// into a command.
func polish(page string) string {
	page = strings.ReplaceAll(page, "[=bool]", "")
	page = manTitle.ReplaceAllString(page, "$1.nh\n.nr HY 0\n.ad l\n")
	page = manOption.ReplaceAllString(page, ".TP\n$1\n")
	return manText.ReplaceAllStringFunc(page, func(line string) string {
		return strings.ReplaceAll(strings.ReplaceAll(line, `\-`, "-"), "-", `\-`)
	})
}

// manFolder is where man looks for the pages of a language.
func manFolder(l words.Language) string {
	if l == words.English {
		return filepath.Join("man", "man1")
	}
	return filepath.Join("man", string(l), "man1")
}

// writeShare writes the man pages, in both languages, and the completions into a folder.
func writeShare(t *testing.T, folder, date string) {
	t.Helper()
	write := func(name, text string) {
		name = filepath.Join(folder, name)
		require.NoError(t, os.MkdirAll(filepath.Dir(name), 0o755))
		require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	}
	for _, l := range []words.Language{words.Dutch, words.English} {
		for name, page := range manPages(t, l, date) {
			write(filepath.Join(manFolder(l), name), page)
		}
	}
	for shell, name := range map[string]string{"bash": "boete.bash", "zsh": "_boete", "fish": "boete.fish", "powershell": "boete.ps1"} {
		got := try("completion", shell)
		require.Zero(t, got.code, got.stderr)
		write(filepath.Join("completions", name), got.stdout)
	}
}

func TestTheManPagesAndCompletionsAreWrittenForAnArchive(t *testing.T) {
	if *share == "" {
		*share = t.TempDir()
	}
	writeShare(t, *share, *manDate)
	for _, name := range []string{"man/man1/boete.1", "man/nl/man1/boete-calc.1", "man/man1/boete-help-exit-codes.1", "completions/boete.bash", "completions/_boete"} {
		require.FileExists(t, filepath.Join(*share, filepath.FromSlash(name)))
	}
}

func TestEveryCommandAndTopicHasAManPageInBothLanguages(t *testing.T) {
	date := "2001-02-03"
	dutch, english := manPages(t, words.Dutch, date), manPages(t, words.English, date)
	var names []string
	for _, cmd := range commandsIn(words.Dutch) {
		names = append(names, strings.ReplaceAll(cmd.CommandPath(), " ", "-"))
	}
	for _, topic := range topics() {
		names = append(names, "boete-help-"+topic.name)
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
			require.Regexp(t, `^\.TH "`+strings.ToUpper(name)+`" "1" "`+date+`" "boete `+regexp.QuoteMeta(version)+`" "`, page)
			require.NotRegexp(t, `Auto generated|HISTORY|Feb 2001|%!`, page)
			require.NotContains(t, page, time.Now().Format(time.DateOnly))
			for _, place := range []string{folder, filepath.ToSlash(os.TempDir()), os.Getenv("HOME")} {
				require.False(t, len(place) > 1 && strings.Contains(page, place), "%s says where it was made", name)
			}
		}
	}
	require.Contains(t, dutch["boete-calc.1"], ".TP\n\\fB\\-\\-severity\\fP=NIVEAU\nletter a: gering,")
	require.Contains(t, english["boete-calc.1"], ".TP\n\\fB\\-\\-severity\\fP=LEVEL\nletter a: minor,")
	require.Equal(t, dutch, manPages(t, words.Dutch, date), "they are the same each time")
}

func TestTheManPagesRenderWithoutWarnings(t *testing.T) {
	groff, err := exec.LookPath("groff")
	if err != nil {
		t.Skip("groff is not there")
	}
	folder := t.TempDir()
	writeShare(t, folder, "2001-02-03")
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
	list := exec.Command("go", "list", "-deps", ".")
	output, err := list.Output()
	require.NoError(t, err)
	require.Contains(t, string(output), "github.com/spf13/cobra\n")
	require.NotRegexp(t, `cobra/doc|md2man|blackfriday`, string(output))
}
