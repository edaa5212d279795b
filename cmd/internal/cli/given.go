package cli

import (
	"io"
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/explore"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// given is the case that a command was given, in a file or by flags.
type given struct {
	fine.Case
	file      string // "": it was made by flags
	questions []explore.Question
	own       []*category.Policy // what the case is calculated by, if the user gave it
}

// caseInput defines the arguments that describe a case: a file, or flags for a case of one infringement. In a case
// that may be open, values can be unknown. What it returns reads them.
func (a *app) caseInput(cmd *cobra.Command, open bool) func(args []string) (given, error) {
	cmd.Flags().SortFlags = false
	g := given{Case: fine.Case{Infringements: make([]fine.Infringement, 1)}}
	a.caseFlags(cmd, &g, open)
	policyOf := a.policyFlags(cmd)
	var reason string
	a.flag(cmd, "reason", a.t("TEKST", "TEXT"), boete.Text{NL: "reden van elk oordeel dat zelf geen reden heeft",
		EN: "reason of each judgement that has none of its own"},
		func(s string) error {
			if reason = s; len(s) > fine.MaxText {
				return boete.Faultf(boete.CodeLimit, "the text is too long; a name or a reason is at most %d bytes", fine.MaxText)
			}
			return nil
		})
	return func(args []string) (given, error) {
		if provision, ok := provisionIn(args); ok {
			if err := a.setArticle(cmd, provision); err != nil {
				return given{}, err
			}
			args = nil
		}
		if err := atMost(1)(cmd, args); err != nil {
			return given{}, err
		}
		flags := describing(cmd)
		switch {
		case len(args) == 1 && cmd.Flags().Changed("recidive") && isBool(args[0]):
			return given{}, usageError{"--recidive", boete.Faultf(boete.CodeMalformed,
				"write the answer after an equals sign: --recidive=%s", args[0])}
		case len(args) == 1 && len(flags) > 0:
			return given{}, usageError{flags[0], boete.Faultf(boete.CodeContradiction,
				"a case comes from a file or from flags, not from both; put it in %s", whole(args[0]))}
		case len(args) == 1:
			if err := readOnce(cmd, args[0]); err != nil {
				return given{}, err
			}
			read, err := a.readGiven(args[0], open)
			if err != nil {
				return given{}, err
			}
			g = read
		case len(flags) == 0:
			return given{}, usageError{"", boete.Faultf(boete.CodeMissing,
				"there is nothing to calculate; give a file, or for example --category III or --article \"33 lid 1\" (%s --help)", whole(cmd.CommandPath()))}
		}
		casefile.FillAllReasons(&g.Case, reason)
		own, err := ownPolicy(cmd, g.file, policyOf)
		if err != nil {
			return given{}, err
		}
		if g.own = own; len(own) > 0 && g.file == "" {
			g.Policy = own[0].ID()
		}
		return g, nil
	}
}

// ownPolicy is the policy that the user chose for the case in a file, if any.
func ownPolicy(cmd *cobra.Command, file string, policyOf func() (*category.Policy, error)) ([]*category.Policy, error) {
	if !policyChosen(cmd) {
		return nil, nil
	}
	policy, err := policyOf()
	return []*category.Policy{policy}, err
}

// describing are the flags that describe a case, of those that were given.
func describing(cmd *cobra.Command) []string {
	var flags []string
	cmd.Flags().Visit(func(f *pflag.Flag) {
		if slices.ContainsFunc(casefile.Fields(), func(field casefile.Field) bool { return field.Name.EN == f.Name }) {
			flags = append(flags, "--"+f.Name)
		}
	})
	return flags
}

// readGiven reads a case from a file, with what it leaves open if that may be.
func (a *app) readGiven(name string, open bool) (given, error) {
	return readOr(a, name, readsCase, func(r io.Reader) (g given, err error) {
		g.file = name
		if open {
			g.Case, g.questions, err = casefile.ReadOpen(r)
		} else {
			g.Case, err = casefile.Read(r)
		}
		return g, err
	})
}

// caseFlags defines the flags that describe a case of one infringement.
func (a *app) caseFlags(cmd *cobra.Command, g *given, open bool) {
	for _, field := range casefile.Fields() {
		name := field.Name.EN
		set := func(text string) error { return field.Set(&g.Case, &g.Infringements[0], text) }
		if open {
			set = func(text string) error {
				questions, err := field.SetOpen(&g.Case, text)
				g.questions = append(g.questions, questions...)
				return err
			}
		}
		flag := a.define(cmd, name, field.Usage, &flagFunc{kind: a.words.Pick(field.Kind), many: field.Many, set: func(text string) error {
			if field.HasDay {
				text = a.days(text)
			}
			return set(text)
		}})
		flag.NoOptDefVal = field.Implied
		var words []string
		for _, word := range field.Words {
			words = append(words, a.words.Pick(word))
		}
		if open && field.CanBeUnknown() {
			words = append(words, a.t("onbekend", "unknown"))
		}
		if len(words) > 0 {
			complete(cmd, name, words...)
		}
	}
	complete(cmd, "factor", "a=", "b=", "c=", "d=", "e=", "f=", "g=", "h=", "i=", "j=", "k=")
	completeWith(cmd, "article", articleNames)
	completeWith(cmd, "with", articleNames)
}

// caseFiles completes the name of a case file.
func caseFiles(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
	return []string{"yaml", "yml", "json"}, cobra.ShellCompDirectiveFilterFileExt
}

// assumeToday makes a decision about an offender that has no day one of today, if no policy is named. It returns what
// it assumed.
func (a *app) assumeToday(g *given) []string {
	c := explore.Baseline(g.Case, g.questions)
	if c.Policy != "" || len(g.own) > 0 || !c.Decided.IsZero() || c.Offender.Kind == "" && c.Turnover == nil {
		return nil
	}
	g.Decided = a.today()
	return []string{"decided"}
}
