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
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/govern"
	"github.com/boete/boete/fine/report"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func (a *app) calcCommand() *cobra.Command {
	c := fine.Case{Infringements: make([]fine.Infringement, 1)}
	var reason string
	var explain bool
	var policyOf func() (*category.Policy, error)
	cmd := &cobra.Command{
		Use:  a.t("calc [ARTIKEL | BESTAND | -] [opties]", "calc [ARTICLE | FILE | -] [flags]"),
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if provision, ok := provisionIn(args); ok {
				if err := a.setArticle(cmd, provision); err != nil {
					return err
				}
				args = nil
			}
			if err := atMost(1)(cmd, args); err != nil {
				return err
			}
			var flags []string
			cmd.Flags().Visit(func(f *pflag.Flag) {
				if cmd.InheritedFlags().Lookup(f.Name) == nil && f.Name != "policy-file" && f.Name != "explain" {
					flags = append(flags, "--"+f.Name)
				}
			})
			switch {
			case len(args) == 1 && cmd.Flags().Changed("recidive") && isBool(args[0]):
				return usageError{"--recidive", boete.Faultf(boete.CodeMalformed, "the answer goes behind an equals sign: --recidive=%s", args[0])}
			case len(args) == 1 && len(flags) > 0:
				return usageError{flags[0], boete.Faultf(boete.CodeContradiction, "a case comes from a file or from flags, and not from both; put it in %s", whole(args[0]))}
			case len(args) == 1:
				if err := readOnce(cmd, args[0]); err != nil {
					return err
				}
				read, err := a.readCase(args[0])
				if err != nil {
					return err
				}
				if !cmd.Flags().Changed("policy-file") {
					return a.answer(args[0], read, explain)
				}
				policy, err := policyOf()
				if err != nil {
					return err
				}
				return a.answer(args[0], read, explain, policy)
			case len(flags) == 0:
				return usageError{"", boete.Faultf(boete.CodeMissing, "there is nothing to calculate; give a file, or for example --category III or --article \"33 lid 1\" (boete calc --help)")}
			}
			casefile.FillReasons(&c.Infringements[0], reason)
			if !policyChosen(cmd) {
				return a.answer("", c, explain)
			}
			policy, err := policyOf()
			if err != nil {
				return err
			}
			c.Policy = policy.ID()
			return a.answer("", c, explain, policy)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return []string{"yaml", "yml", "json"}, cobra.ShellCompDirectiveFilterFileExt
		},
	}
	cmd.Flags().SortFlags = false
	a.caseFlags(cmd, &c)
	policyOf = a.policyFlags(cmd)
	a.switchFlag(cmd, &explain, "explain", boete.Text{NL: "alle stappen, redenen, bronnen en vergelijkbare besluiten", EN: "every step, reason, source and comparable decision"})
	a.flag(cmd, "reason", a.t("TEKST", "TEXT"), boete.Text{NL: "reden van elk oordeel dat zelf geen reden heeft", EN: "reason of each judgement that has none of its own"},
		func(s string) error {
			if reason = s; len(s) > fine.MaxText {
				return boete.Faultf(boete.CodeLimit, "the text is too long; a name or a reason is at most %d bytes", fine.MaxText)
			}
			return nil
		})
	return cmd
}

// caseFlags defines the flags that describe a case of one infringement.
func (a *app) caseFlags(cmd *cobra.Command, c *fine.Case) {
	for _, field := range casefile.Fields() {
		name := field.Name.EN
		flag := a.define(cmd, name, field.Usage, &flagFunc{kind: a.words.Pick(field.Kind), many: field.Many, set: func(text string) error {
			if strings.Contains(field.Kind.EN, "DATE") {
				text = a.days(text)
			}
			return field.Set(c, &c.Infringements[0], text)
		}})
		flag.NoOptDefVal = field.Implied
		if len(field.Words) > 0 {
			var words []string
			for _, word := range field.Words {
				words = append(words, a.words.Pick(word))
			}
			complete(cmd, name, words...)
		}
	}
	complete(cmd, "factor", "a=", "b=", "c=", "d=", "e=", "f=", "g=", "h=", "i=", "j=", "k=")
	completeWith(cmd, "article", articleNames)
	completeWith(cmd, "with", articleNames)
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
		return usageError{"--article", boete.Faultf(boete.CodeContradiction, "%q is an article too; give one of them", provision)}
	}
	a.positional = true
	var invalid *pflag.InvalidValueError
	err := cmd.Flags().Set("article", provision)
	if errors.As(err, &invalid) {
		return usageError{"", invalid.Unwrap()}
	}
	return err
}

// readCase reads a case from a file, or from standard input if the name is "-".
func (a *app) readCase(name string) (fine.Case, error) { return readFile(a, name, casefile.Read) }

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

// errFile says why a file cannot be read. The name is shown in full.
func errFile(name string, err error) error {
	info, statErr := os.Stat(name)
	shown := whole(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ioError{boete.Faultf(boete.CodeInput, "there is no file %q", shown)}
	case errors.Is(err, fs.ErrPermission):
		return ioError{boete.Faultf(boete.CodeInput, "%s may not be read by you", shown)}
	case statErr == nil && info.IsDir():
		return ioError{boete.Faultf(boete.CodeInput, "%s is a folder; give a file", shown)}
	}
	return ioError{boete.Faultf(boete.CodeInput, "%s cannot be read: %s", shown, reasonOf(err))}
}

// whole is a text that is not cut off in a message.
func whole(text string) boete.Text { return boete.Text{NL: text, EN: text} }

// answer finds which rules govern a case from a file, or from flags if the file is "", and writes what it comes to.
//
// An offender or a turnover without a day of the decision is about a decision of today. A program gets a result only if one policy
// governs or is named.
func (a *app) answer(file string, c fine.Case, explain bool, own ...*category.Policy) error {
	form, err := a.form("text", "json", "markdown", "html")
	if err != nil {
		return err
	}
	var assumed []string
	if c.Policy == "" && len(own) == 0 && c.Decided.IsZero() && (c.Offender.Kind != "" || c.Turnover != nil) {
		c.Decided, assumed = a.today(), []string{"decided"}
	}
	advice, err := govern.Advise(c, own...)
	if err != nil {
		return caseError{file, err}
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
		return caseError{file, one.Err}
	case slices.ContainsFunc(advice.Candidates, func(c govern.Candidate) bool { return c.Known() }):
		_, err := advice.Result()
		return caseError{file, err}
	}
	return caseError{file, advice.Candidates[0].Err}
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
