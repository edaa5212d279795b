// Command gendocs writes the man pages of the command in both languages, and its completions for four shells:
//
//	go run ./cmd/internal/gendocs -out DIR -date YYYY-MM-DD
//
// The same date gives the same files.
package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"time"

	"github.com/boete/boete/cmd/internal/cli"
	"github.com/boete/boete/fine/words"
	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"
	"github.com/spf13/pflag"
)

func main() {
	out := flag.String("out", "share", "the folder to write into")
	date := flag.String("date", "", "the date of the man pages, as 2026-11-25")
	flag.Parse()
	if err := run(*out, *date); err != nil {
		fmt.Fprintln(os.Stderr, "gendocs:", err)
		os.Exit(1)
	}
}

// run writes everything into a folder.
func run(out, date string) error {
	day, err := time.Parse(time.DateOnly, date)
	if err != nil {
		return err
	}
	for _, l := range []words.Language{words.Dutch, words.English} {
		pages, err := manPages(l, day)
		if err != nil {
			return err
		}
		for name, page := range pages {
			if err := write(filepath.Join(out, manFolder(l), name), page); err != nil {
				return err
			}
		}
	}
	for shell, name := range map[string]string{"bash": "boete.bash", "zsh": "_boete", "fish": "boete.fish", "powershell": "boete.ps1"} {
		var script, complaint bytes.Buffer
		if code := cli.Run([]string{"completion", shell}, strings.NewReader(""), &script, &complaint); code != 0 {
			return fmt.Errorf("%s", complaint.String())
		}
		if err := write(filepath.Join(out, "completions", name), script.String()); err != nil {
			return err
		}
	}
	return nil
}

func write(name, text string) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	return os.WriteFile(name, []byte(text), 0o644)
}

// manFolder is where man looks for the pages of a language.
func manFolder(l words.Language) string {
	if l == words.English {
		return filepath.Join("man", "man1")
	}
	return filepath.Join("man", string(l), "man1")
}

// manSections are the headings of a man page, by those that cobra writes.
var manSections = map[words.Language]*strings.Replacer{
	words.Dutch: strings.NewReplacer(".SH NAME\n", ".SH NAAM\n", ".SH SYNOPSIS\n", ".SH SAMENVATTING\n", ".SH DESCRIPTION\n", ".SH BESCHRIJVING\n",
		".SH OPTIONS\n", ".SH OPTIES\n", ".SH OPTIONS INHERITED FROM PARENT COMMANDS\n", ".SH ALGEMENE OPTIES\n",
		".SH EXAMPLE\n", ".SH VOORBEELDEN\n", ".SH SEE ALSO\n", ".SH ZIE OOK\n"),
	words.English: strings.NewReplacer(".SH OPTIONS INHERITED FROM PARENT COMMANDS\n", ".SH GLOBAL OPTIONS\n", ".SH EXAMPLE\n", ".SH EXAMPLES\n"),
}

// manuals are the names of the whole.
var manuals = map[words.Language]string{words.Dutch: "Handleiding van boete", words.English: "Manual of boete"}

// manPages are the man pages of the commands and the topics in a language, by the names of their files.
func manPages(l words.Language, day time.Time) (map[string]string, error) {
	root := cli.Commands(l)
	root.Use += map[words.Language]string{words.Dutch: " [opdracht]", words.English: " [command]"}[l]
	root.DisableFlagsInUseLine, root.DisableAutoGenTag = true, true
	root.SetHelpCommand(&cobra.Command{Use: "none", Hidden: true}) // cobra has no page for what is the help command
	help, _, err := root.Find([]string{"help"})
	if err != nil {
		return nil, err
	}
	for _, topic := range cli.Topics(l) {
		help.AddCommand(&cobra.Command{Use: topic.Name, Short: topic.Short, Long: fence(topic.Text),
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
		header := &doc.GenManHeader{Section: "1", Date: &day, Source: "boete " + cmd.Root().Version, Manual: manuals[l]}
		if err := doc.GenMan(cmd, header, &page); err != nil {
			return nil, err
		}
		text := strings.Replace(page.String(), day.Format(`"Jan 2006"`), `"`+day.Format(time.DateOnly)+`"`, 1)
		pages[strings.ReplaceAll(cmd.CommandPath(), " ", "-")+".1"] = manSections[l].Replace(polish(text))
	}
	return pages, nil
}

// descend returns a command and those below it.
func descend(cmd *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{cmd}
	for _, sub := range cmd.Commands() {
		all = append(all, descend(sub)...)
	}
	return all
}

// indented are lines that are to stay as they are: Markdown, which cobra makes the pages of, would join them.
var indented = regexp.MustCompile(`(?m)(^  .*\n?)+`)

func fence(lines string) string { return "```\n" + strings.TrimRight(lines, "\n") + "\n```\n" }

var (
	manTitle  = regexp.MustCompile(`^\.nh\n(\.TH .*\n)`)
	manOption = regexp.MustCompile(`(?m)(?:^\.PP\n)?^(\\fB-.*)\n\t`)
	manText   = regexp.MustCompile(`(?m)^[^.\n].*$`)
)

// polish makes a page as man pages are: words are not broken, options have their text indented, and a hyphen can be
// copied into a command.
func polish(page string) string {
	page = strings.ReplaceAll(page, "[=bool]", "")
	page = manTitle.ReplaceAllString(page, "$1.nh\n.nr HY 0\n.ad l\n")
	page = manOption.ReplaceAllString(page, ".TP\n$1\n")
	return manText.ReplaceAllStringFunc(page, func(line string) string {
		return strings.ReplaceAll(strings.ReplaceAll(line, `\-`, "-"), "-", `\-`)
	})
}
