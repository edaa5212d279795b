package cli

import (
	"embed"
	"strings"

	"github.com/spf13/cobra"
)

// The help of each command and topic, in a file per language: a line that says what it is, the text and, of a command,
// examples.
//
//go:embed help/*.txt help/topics/*.txt
var helpFiles embed.FS

// helpFile is a help text: its first line, and what follows.
func (a *app) helpFile(name string) (short, text string) {
	file, err := helpFiles.ReadFile("help/" + name + "." + string(a.words.Language()) + ".txt")
	if err != nil {
		panic(err) // a test reads each
	}
	short, text, _ = strings.Cut(string(file), "\n\n")
	return strings.TrimSpace(short), text
}

// describe gives a command its help.
func (a *app) describe(cmd *cobra.Command) {
	name := strings.ReplaceAll(strings.TrimPrefix(cmd.CommandPath(), cmd.Root().Name()+" "), " ", "-") // register-check
	short, text := a.helpFile(name)
	long, examples, _ := strings.Cut("\n"+text, "\n-- examples --\n")
	cmd.Short, cmd.Long, cmd.Example = short, strings.TrimSpace(a.fillIn(long)), strings.TrimRight(examples, "\n")
}

// Widths of the help where there is no terminal, and of its running text everywhere.
const (
	helpWidth = 90
	textWidth = 80
)

// help shows the help of a command, no wider than the terminal.
func (a *app) help(cmd *cobra.Command) {
	width := widthOf(a.stdout)
	if width == 0 {
		width = helpWidth
	}
	text := cmd.Long
	if text == "" {
		text = cmd.Short
	}
	out := &a.out
	out.WriteString(reflow(text, min(width, textWidth)))
	out.WriteString("\n" + a.t("Gebruik:", "Usage:") + "\n")
	if cmd.HasParent() {
		out.WriteString(fold("  "+cmd.UseLine(), "    ", width))
	} else {
		out.WriteString(fold("  "+cmd.CommandPath()+a.t(" [opdracht]", " [command]"), "    ", width))
	}
	if names := a.commandNames(cmd); len(names) > 1 && cmd.HasParent() {
		out.WriteString(fold("  "+a.t("of", "or")+": "+cmd.Root().Name()+" "+names[1], "    ", width))
	}
	if cmd.HasExample() {
		out.WriteString("\n" + a.t("Voorbeelden:", "Examples:") + "\n" + cmd.Example + "\n")
	}
	if cmd.HasAvailableSubCommands() {
		var list [][2]string
		for _, sub := range cmd.Commands() {
			if sub.IsAvailableCommand() {
				list = append(list, [2]string{strings.Join(a.commandNames(sub), ", "), sub.Short})
			}
		}
		out.WriteString("\n" + a.t("Opdrachten:", "Commands:") + "\n" + aligned(list, width))
	}
	if !cmd.HasParent() {
		var list [][2]string
		for _, topic := range topics() {
			list = append(list, [2]string{strings.Join(a.topicNames(topic), ", "), a.shortOf(topic)})
		}
		out.WriteString("\n" + a.t("Onderwerpen (boete help NAAM):", "Topics (boete help NAME):") + "\n" + aligned(list, width))
	}
	if cmd.HasAvailableLocalFlags() {
		out.WriteString("\n" + a.t("Opties:", "Flags:") + "\n" + cmd.LocalFlags().FlagUsagesWrapped(width))
	}
	if cmd.HasAvailableInheritedFlags() {
		out.WriteString("\n" + a.t("Algemene opties:", "Global flags:") + "\n" + cmd.InheritedFlags().FlagUsagesWrapped(width))
	}
}

// reflow breaks the paragraphs of a text anew for a width. A line that is indented stays as it is.
func reflow(text string, width int) string {
	var b strings.Builder
	var paragraph []string
	end := func() {
		if len(paragraph) > 0 {
			b.WriteString(fold(strings.Join(paragraph, " "), "", width))
		}
		paragraph = nil
	}
	for line := range strings.Lines(text) {
		line = strings.TrimRight(line, "\n")
		switch {
		case line == "" || strings.HasPrefix(line, " "):
			end()
			b.WriteString(line + "\n")
		default:
			paragraph = append(paragraph, line)
		}
	}
	end()
	return b.String()
}

// aligned lists names, each with what it is.
func aligned(list [][2]string, width int) string {
	longest := 0
	for _, line := range list {
		longest = max(longest, len([]rune(line[0])))
	}
	const gap = "  "
	var b strings.Builder
	for _, line := range list {
		name := gap + line[0] + strings.Repeat(" ", longest-len([]rune(line[0]))) + gap
		indent := strings.Repeat(" ", len([]rune(name)))
		room := width - len(indent)
		if room < len("twintig letters breed") { // too narrow for two columns
			b.WriteString(gap + line[0] + "\n" + fold(gap+gap+line[1], gap+gap, width))
			continue
		}
		b.WriteString(name + strings.ReplaceAll(strings.TrimRight(fold(line[1], "", room), "\n"), "\n", "\n"+indent) + "\n")
	}
	return b.String()
}
