package cli

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/govern"
	"github.com/boete/boete/fine/report"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func (a *app) calcCommand() *cobra.Command {
	var explain, rules bool
	var read func([]string) (given, error)
	cmd := &cobra.Command{
		Use:  a.t("calc [ARTIKEL | BESTAND | -] [opties]", "calc [ARTICLE | FILE | -] [flags]"),
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			g, err := read(args)
			if err != nil {
				return err
			}
			if rules {
				return a.rules(&g)
			}
			return a.answer(&g, explain)
		},
		ValidArgsFunction: caseFiles,
	}
	read = a.caseInput(cmd, false)
	a.switchFlag(cmd, &explain, "explain", boete.Text{NL: "alle stappen, redenen, bronnen en vergelijkbare besluiten",
		EN: "every step, reason, source and comparable decision"})
	a.switchFlag(cmd, &rules, "rules", boete.Text{NL: "welke regels kunnen gelden en waarom, met wat elk ervan oplevert",
		EN: "which rules may govern and why, with what each comes to"})
	return cmd
}

// provisionIn is the provision that the arguments name together, if they name no file: 33, or art. 33 lid 1.
func provisionIn(args []string) (string, bool) {
	text := strings.Join(args, " ")
	if strings.TrimSpace(text) == "" {
		return "", false
	}
	if _, err := os.Stat(args[0]); err == nil || slices.Contains([]string{".yaml", ".yml", ".json"}, strings.ToLower(filepath.Ext(text))) {
		return "", false
	}
	var fault *boete.Fault
	_, err := category.ParseProvision(text)
	return text, err == nil || errors.As(err, &fault) && fault.Code != boete.CodeMalformed
}

// setArticle takes a provision among the arguments for the article.
func (a *app) setArticle(cmd *cobra.Command, provision string) error {
	if cmd.Flags().Changed("article") {
		return usageError{"--article", boete.Faultf(boete.CodeContradiction,
			"%q is an article too; give one of them", provision)}
	}
	a.positional = true
	var invalid *pflag.InvalidValueError
	err := cmd.Flags().Set("article", provision)
	if errors.As(err, &invalid) {
		return usageError{"", invalid.Unwrap()}
	}
	return err
}

// readFile reads a file, or standard input if the name is "-".
func readFile[T any](a *app, name string, read func(io.Reader) (T, error)) (T, error) {
	var none T
	input := a.stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return none, errFile(name, err)
		}
		defer file.Close()
		input = file
	}
	value, err := read(input)
	switch {
	case err == nil:
		return value, nil
	case isCase(err):
		return none, caseError{name, err}
	}
	return none, errFile(name, err)
}

// readOr reads a file, and if it is one for another command, says for which.
func readOr[T any](a *app, name, reads string, read func(io.Reader) (T, error)) (T, error) {
	var in headed
	value, err := readFile(a, name, func(r io.Reader) (T, error) {
		in.Reader = r
		return read(&in)
	})
	if errors.As(err, new(caseError)) {
		if other := errOtherFile(name, in.head, reads); other != nil {
			return value, other
		}
	}
	return value, err
}

// errFile says why a file cannot be read. The name is shown in full.
func errFile(name string, err error) error {
	info, statErr := os.Stat(name)
	shown := whole(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ioError{boete.Faultf(boete.CodeInput, "there is no file %q", shown)}
	case errors.Is(err, fs.ErrPermission):
		return ioError{boete.Faultf(boete.CodeInput, "you may not read %s", shown)}
	case statErr == nil && info.IsDir():
		return ioError{boete.Faultf(boete.CodeInput, "%s is a folder; give a file", shown)}
	}
	return ioError{boete.Faultf(boete.CodeInput, "%s cannot be read: %s", shown, reasonOf(err))}
}

// whole is a text that is not cut off in a message.
func whole(text string) boete.Text { return boete.Same(text) }

// rules writes which rules may govern a case, whether there are several or one, and whether an amount is known or not.
func (a *app) rules(g *given) error {
	form, err := a.form("text", "json")
	if err != nil {
		return err
	}
	assumed := a.assumeToday(g)
	advice, err := govern.Advise(g.Case, g.own...)
	switch {
	case err != nil:
		return caseError{g.file, err}
	case form == "json":
		return a.json(a.words.Advised(advice, assumed...))
	}
	return a.words.Advice(&a.out, advice, report.Of(&advice.Candidates[0], assumed...), a.textOptions())
}

// answer finds which rules govern a case, and writes what it comes to. A program gets a result only if one policy
// governs or is named.
func (a *app) answer(g *given, explain bool) error {
	form, err := a.form("text", "json", "markdown", "html")
	if err != nil {
		return err
	}
	assumed := a.assumeToday(g)
	advice, err := govern.Advise(g.Case, g.own...)
	if err != nil {
		return caseError{g.file, err}
	}
	one, only := advice.One()
	r := report.Of(&advice.Candidates[0], assumed...)
	switch {
	case only && one.Err == nil && form == "json":
		return a.json(a.words.Result(one.Result))
	case only && one.Err == nil:
		return a.report(form, r, explain)
	case form == "text" && slices.ContainsFunc(advice.Candidates, func(c govern.Candidate) bool { return c.Known() }):
		return a.words.Advice(&a.out, advice, r, a.textOptions())
	case only:
		a.comparison = a.words.NoAmount(&one)
		return caseError{g.file, one.Err}
	case slices.ContainsFunc(advice.Candidates, func(c govern.Candidate) bool { return c.Known() }):
		_, err := advice.Result()
		return caseError{g.file, err}
	}
	return caseError{g.file, advice.Candidates[0].Err}
}

// report writes a calculated case as a report, in the form that is asked for; as text in short, unless all of it is.
func (a *app) report(form string, r report.Report, explain bool) error {
	switch {
	case form == "markdown":
		return a.words.Markdown(&a.out, r)
	case form == "html":
		return a.words.HTML(&a.out, r)
	}
	o := a.textOptions()
	o.Explain, o.More = explain, a.t("Alle uitleg: --uitleg.", "All of it: --explain.")
	return a.words.Text(&a.out, r, o)
}

func isBool(s string) bool {
	_, err := casefile.ParseBool(s)
	return err == nil
}
