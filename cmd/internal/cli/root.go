// Package cli is the command boete: [Run] reads arguments and a case, and writes the answer in Dutch or English. There
// is a file for each command; what they calculate and say is in the library.
package cli

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/boete/boete/internal/spelling"
	"github.com/spf13/cobra"
)

// app is one run of the command.
type app struct {
	surroundings
	args       []string
	words      report.Writer
	stdin      io.Reader
	stdout     io.Writer
	stderr     io.Writer
	out        bytes.Buffer // goes to stdout if all goes well
	output     string
	failure    error      // what the help finds wrong
	command    string     // that runs
	advised    boete.Code // of the fault for which a hint was given
	comparison string     // what is known where no amount can be calculated
	positional bool       // the article is an argument
	asJSON     bool
	plain      bool
	ascii      bool
	code       int // the exit code if all goes well
}

// Run is the whole command: it reads arguments and standard input, writes, and returns the exit code. On anything but
// success nothing is written to stdout.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	return run(args, stdin, stdout, stderr, system())
}

func run(args []string, stdin io.Reader, stdout, stderr io.Writer, from surroundings) int {
	a := &app{surroundings: from, args: args, stdin: stdin, stdout: stdout, stderr: stderr}
	if isClosed(stdout) {
		a.stdout = closedOutput{}
	}
	language, err := a.language()
	a.words = writer(language)
	if err == nil {
		err = a.execute()
	}
	if err == nil {
		if _, failure := io.WriteString(a.stdout, a.plainText(a.out.String())); failure != nil {
			err = ioError{boete.Faultf(boete.CodeInput, "the output cannot be written: %s", reasonOf(failure))}
		}
	}
	if err != nil {
		io.WriteString(stderr, a.complaint(err)) // there is nowhere left to complain
		return exitCode(err)
	}
	return a.code
}

// execute runs what the arguments ask for.
func (a *app) execute() error {
	root := a.root()
	root.SetArgs(a.args)
	root.SetOut(&a.out)
	root.SetErr(a.stderr)
	explainDoubleClick(a.t(doubleClick.NL, doubleClick.EN))
	cmd, err := root.ExecuteC()
	a.command = cmd.Name()
	if err == nil {
		err = a.failure
	}
	if err == nil && a.completing() {
		a.completeDutchFlags(root)
	}
	return err
}

// writer writes in a language, also the sentences of the command.
func writer(l words.Language) report.Writer { return report.Writer{Words: words.In(l).With(dutch)} }

// doubleClick is what somebody reads who starts the program from a window instead of a terminal.
var doubleClick = boete.Text{
	NL: `boete is een programma voor een terminal (opdrachtprompt of PowerShell).
Open er een in deze map en typ bijvoorbeeld: boete calc --category III
Met boete --help ziet u wat er nog meer kan. Dit venster kunt u sluiten.`,
	EN: `boete is a program for a terminal (command prompt or PowerShell).
Open one in this folder and type for example: boete calc --category III
With boete --help you see what else there is. You can close this window.`,
}

// completing reports whether a shell asks what can follow.
func (a *app) completing() bool {
	return len(a.args) > 0 && strings.HasPrefix(a.args[0], cobra.ShellCompRequestCmd)
}

// t picks the wording of the language, where a command has both at hand.
func (a *app) t(nl, en string) string { return a.words.Pick(boete.Text{NL: nl, EN: en}) }

func (a *app) root() *cobra.Command {
	root := &cobra.Command{
		Use:               "boete",
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true}, // ours speaks both languages
		Version:           boete.Version,
		SilenceUsage:      true,
		SilenceErrors:     true,
		Args:              cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return errCommand(cmd, args[0])
		},
		ValidArgsFunction: a.dutchCommands,
	}
	root.SetGlobalNormalizationFunc(englishFlag)
	flags := root.PersistentFlags()
	flags.SortFlags = false
	flags.Var(&flagFunc{kind: "nl|en", many: true, set: func(string) error { return nil }}, "lang", a.t("taal van uitvoer en hulp: die van BOETE_LANG, en als het systeem Engels is, dan en; anders nl (ook --taal)", "language of output and help: that of BOETE_LANG, or en if the system is English, or else nl (also --taal)"))
	flags.VarP(&flagFunc{kind: a.t("VORM", "FORM"), many: true, set: a.setOutput}, "output", "o", a.t("text, json, markdown, html, csv of ndjson, naar wat de opdracht heeft (ook --uitvoer)", "text, json, markdown, html, csv or ndjson, as the command has it (also --uitvoer)"))
	flags.BoolVar(&a.asJSON, "json", false, a.t("hetzelfde als -o json", "the same as -o json"))
	flags.BoolVar(&a.plain, "no-color", false, a.t("geen kleur (ook door NO_COLOR)", "no colour (also by NO_COLOR)"))
	flags.BoolVar(&a.ascii, "ascii", false, a.t("alleen ASCII: geen lijnen, accenten en valutateken", "ASCII only: no lines, accents or currency sign"))
	flags.BoolP("help", "h", false, a.t("toon deze hulp", "show this help"))
	root.Flags().Bool("version", false, a.t("toon de versie", "show the version"))
	root.SetVersionTemplate("boete {{.Version}}\n" + a.words.Say("As of %s", category.KnownAsOf) + "\n")
	root.SetFlagErrorFunc(flagError)
	complete(root, "lang", "nl", "en")
	complete(root, "output", "text", "json", "markdown", "html", "csv", "ndjson")

	root.AddCommand(a.calcCommand(), a.batchCommand(), a.rangeCommand(), a.maximumCommand(), a.categoriesCommand(), a.articlesCommand(), a.factorsCommand(),
		a.policiesCommand(), a.decisionsCommand(), a.templateCommand(), a.registerCommand(), a.schemaCommand(), a.completionCommand())
	root.SetHelpCommand(a.helpCommand())
	root.InitDefaultHelpCmd()
	for _, cmd := range root.Commands() {
		cmd.Aliases = dutchCommand[cmd.Name()]
		for _, each := range append(cmd.Commands(), cmd) {
			each.DisableFlagsInUseLine = true
			a.describe(each)
		}
	}
	a.describe(root)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) {
		if rest := cmd.Flags().Args(); cmd == root && len(rest) > 0 { // boete clac --help
			a.failure = errCommand(root, rest[0])
			return
		}
		a.help(cmd)
	})
	return root
}

func (a *app) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:  a.t("help [opdracht | onderwerp]", "help [command | topic]"),
		Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			root := cmd.Root()
			if len(args) == 0 {
				return root.Help()
			}
			for _, sub := range root.Commands() {
				if sub.Name() == args[0] || sub.HasAlias(args[0]) {
					return sub.Help()
				}
			}
			for _, topic := range topics() {
				if topic.name == args[0] || topic.dutch == args[0] {
					a.topic(topic, a.textOptions())
					return nil
				}
			}
			if nearest, _ := nearestHelp(root, args[0]); nearest != "" {
				return usageError{"", boete.Faultf(boete.CodeUnknown,
					"there is no command or topic %q; did you mean %s?", args[0], nearest)}
			}
			return usageError{"", boete.Faultf(boete.CodeUnknown,
				"there is no command or topic %q; boete --help lists them", args[0])}
		},
		ValidArgsFunction: func(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
			var names []string
			for _, sub := range cmd.Root().Commands() {
				if sub.IsAvailableCommand() {
					for _, name := range a.commandNames(sub) {
						names = append(names, name+"\t"+sub.Short)
					}
				}
			}
			for _, topic := range topics() {
				for _, name := range a.topicNames(topic) {
					names = append(names, name+"\t"+a.shortOf(topic))
				}
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// nearestHelp is the command or topic that a name is most likely a misspelling of, and whether it is a topic.
func nearestHelp(root *cobra.Command, name string) (nearest string, isTopic bool) {
	var names []string
	for _, sub := range root.Commands() {
		names = append(append(names, sub.Name()), sub.Aliases...)
	}
	commands := len(names)
	for _, topic := range topics() {
		names = append(names, topic.name, topic.dutch)
	}
	nearest = spelling.Nearest(name, names...)
	return nearest, slices.Contains(names[commands:], nearest)
}

func errCommand(root *cobra.Command, name string) error {
	nearest, isTopic := nearestHelp(root, name)
	_, err := category.ParseProvision(name)
	switch {
	case nearest == "" && err == nil:
		nearest = "boete calc " + name
	case nearest == "":
		return usageError{"", boete.Faultf(boete.CodeUnknown,
			"there is no command %q; %s --help lists them", name, root.CommandPath())}
	case isTopic:
		nearest = "boete help " + nearest
	}
	return usageError{"", boete.Faultf(boete.CodeUnknown, "there is no command %q; did you mean %s?", name, nearest)}
}

// atMost checks the number of arguments.
func atMost(n int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		if len(args) > n {
			return usageError{"", boete.Faultf(boete.CodeUsage,
				"%q is one argument too many; see %s --help", args[n], cmd.CommandPath())}
		}
		return nil
	}
}

// isCase reports whether an error says something of a case or of the law, rather than of a file.
func isCase(err error) bool {
	return errors.As(err, new(boete.Faults)) || errors.As(err, new(*boete.Fault))
}
