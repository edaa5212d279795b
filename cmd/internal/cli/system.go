package cli

import (
	"io"
	"os"
	"strings"
	"time"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/words"
	"github.com/spf13/cobra"
	"golang.org/x/term"
)

// surroundings are what a run takes from the system apart from its arguments and streams.
type surroundings struct {
	getenv func(string) string
	now    func() time.Time
}

func system() surroundings { return surroundings{os.Getenv, time.Now} }

// today is the day of the clock.
func (a *app) today() boete.Date { return boete.NewDate(a.now().Date()) }

// days reads today (vandaag) in a day or a period: 2020-01-01..today.
func (a *app) days(text string) string {
	days := strings.Split(text, "..")
	for i, day := range days {
		switch strings.ToLower(strings.TrimSpace(day)) {
		case "vandaag", "today":
			days[i] = a.now().Format(time.DateOnly)
		}
	}
	return strings.Join(days, "..")
}

// language finds the language before the arguments are parsed, because help and errors follow it: that of --lang, of
// BOETE_LANG or of the system if that is English, and Dutch otherwise.
func (a *app) language() (words.Language, error) {
	language, err := a.systemLanguage()
	for i, arg := range a.args {
		name, value, inline := strings.Cut(arg, "=")
		switch {
		case arg == "--":
			return language, err
		case name != "--lang" && name != "--taal":
			continue
		case !inline && i+1 == len(a.args):
			return language, nil // that the value is missing is found later
		case !inline:
			value = a.args[i+1]
		}
		chosen, wrong := words.ParseLanguage(value)
		switch {
		case wrong == nil:
			language, err = chosen, nil
		case !a.completing(): // a shell completes what is not whole yet
			return language, usageError{name, wrong}
		}
	}
	if a.completing() {
		err = nil
	}
	return language, err
}

// systemLanguage is the language that the environment asks for.
func (a *app) systemLanguage() (words.Language, error) {
	if value := a.getenv("BOETE_LANG"); value != "" {
		language, err := words.ParseLanguage(localeLanguage(value))
		if err != nil {
			return words.Dutch, usageError{"BOETE_LANG", boete.Faultf(boete.CodeUnknown,
				"%q is not a language; choose nl or en", value)}
		}
		return language, nil
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} { // of which the first that is set decides
		if value := a.getenv(name); value != "" {
			if localeLanguage(value) == "en" {
				return words.English, nil
			}
			break
		}
	}
	return words.Dutch, nil
}

// localeLanguage is the language in a locale: en of en_GB.UTF-8.
func localeLanguage(locale string) string {
	if i := strings.IndexAny(locale, "_-.@"); i >= 0 {
		locale = locale[:i]
	}
	return strings.ToLower(locale)
}

// widthOf is how many columns a terminal has, at most 100; 0 if the stream is no terminal.
func widthOf(stream io.Writer) int {
	const most = 100
	file, ok := stream.(*os.File)
	if !ok {
		return 0
	}
	width, _, err := term.GetSize(int(file.Fd()))
	if err != nil || width <= 0 {
		return 0
	}
	return min(width, most)
}

// fold breaks a line between words so that it fits a width; an indent begins what follows.
func fold(line, indent string, width int) string {
	var b strings.Builder
	column := 0
	first := line[:len(line)-len(strings.TrimLeft(line, " "))]
	for i, word := range strings.Fields(line) {
		size := len([]rune(word))
		switch {
		case i == 0:
			b.WriteString(first)
			column = len(first)
		case column+1+size > width:
			b.WriteString("\n" + indent)
			column = len(indent)
		default:
			b.WriteString(" ")
			column++
		}
		b.WriteString(word)
		column += size
	}
	b.WriteString("\n")
	return b.String()
}

// dutchCommand are the Dutch names of commands, of equal standing with the English ones.
var dutchCommand = map[string][]string{
	"articles":   {"artikelen"},
	"batch":      {"stapel"},
	"calc":       {"bereken"},
	"categories": {"categorieen", "categorieën"},
	"completion": {"aanvulling"},
	"decisions":  {"besluiten"},
	"factors":    {"omstandigheden"},
	"help":       {"hulp"},
	"policies":   {"beleid"},
	"range":      {"bereik"},
	"register":   {"datalekregister"},
	"template":   {"sjabloon"},
}

// commandNames are the names of a command that are offered in the language.
func (a *app) commandNames(cmd *cobra.Command) []string {
	if a.words.Language() == words.English || len(cmd.Aliases) == 0 {
		return []string{cmd.Name()}
	}
	return []string{cmd.Name(), cmd.Aliases[0]}
}

// topicNames are the same of a topic.
func (a *app) topicNames(t topic) []string {
	if a.words.Language() == words.English {
		return []string{t.name}
	}
	return []string{t.name, t.dutch}
}

// dutchCommands completes the Dutch names of the commands; cobra does the others.
func (a *app) dutchCommands(root *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
	var names []string
	for _, sub := range root.Commands() {
		if sub.IsAvailableCommand() && len(args) == 0 {
			for _, name := range a.commandNames(sub)[1:] {
				names = append(names, name+"\t"+sub.Short)
			}
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}
