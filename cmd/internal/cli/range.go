package cli

import (
	"io"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/explore"
	"github.com/boete/boete/fine/govern"
	"github.com/spf13/cobra"
)

func (a *app) rangeCommand() *cobra.Command {
	var policyOf func() (*category.Policy, error)
	cmd := &cobra.Command{
		Use:  a.t("range BESTAND | - [opties]", "range FILE | - [flags]"),
		Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{"", boete.Faultf(boete.CodeMissing, "there is nothing to calculate; give a case file, or - for standard input (boete range --help)")}
			}
			if err := readOnce(cmd, args[0]); err != nil {
				return err
			}
			form, err := a.form("text", "json", "html", "csv")
			if err != nil {
				return err
			}
			var own []*category.Policy
			if policyChosen(cmd) {
				policy, err := policyOf()
				if err != nil {
					return err
				}
				own = append(own, policy)
			}
			r, err := a.explore(args[0], own)
			switch {
			case err != nil:
				return err
			case form == "html":
				return a.words.RangeHTML(&a.out, r)
			case form == "text":
				return a.words.Range(&a.out, r, a.textOptions())
			}
			return a.swings(r)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return []string{"yaml", "yml", "json"}, cobra.ShellCompDirectiveFilterFileExt
		},
	}
	policyOf = a.policyFlags(cmd)
	return cmd
}

// explore reads a case in which something is open and explores it: by the policy that is chosen or that it names, and otherwise by the
// only one that governs it.
func (a *app) explore(file string, own []*category.Policy) (explore.Result, error) {
	var questions []explore.Question
	c, err := readFile(a, file, func(r io.Reader) (c fine.Case, err error) {
		c, questions, err = casefile.ReadOpen(r)
		return c, err
	})
	if err != nil {
		return explore.Result{}, err
	}
	if c.Policy == "" && len(own) == 0 {
		advice, err := govern.Advise(c)
		if err != nil {
			return explore.Result{}, caseError{file, err}
		}
		one, ok := advice.One()
		if !ok {
			_, err := advice.Result()
			return explore.Result{}, caseError{file, err}
		}
		c = one.Case
	}
	r, err := explore.Explore(c, questions, own...)
	if err != nil {
		return explore.Result{}, caseError{file, err}
	}
	return r, nil
}

// swings writes what all questions do together and each alone, as CSV or JSON.
func (a *app) swings(r explore.Result) error {
	rows := [][]any{{"all", r.Lowest.Amount, "", "", r.Baseline.Amount, "", r.Highest.Amount, "", "", r.Highest.Amount.Sub(r.Lowest.Amount), r.Highest.Exact}}
	for _, q := range r.Questions {
		rows = append(rows, []any{q.Path, q.Low, q.AtLow, chosen(q.WithLow), r.Baseline.Amount, q.Choices[0], q.High, q.AtHigh, chosen(q.WithHigh), q.Amount, q.Exact})
	}
	return a.table(a.words.RangeResult(r), []column{col("path"), col("low"), col("at_low"), col("with_low"), col("baseline"), col("at_baseline"),
		col("high"), col("at_high"), col("with_high"), col("swing"), col("exact")}, rows)
}

// chosen are choices in one cell of a table.
func chosen(choices []explore.Chosen) string {
	var texts []string
	for _, c := range choices {
		texts = append(texts, c.Path+": "+c.Choice)
	}
	return strings.Join(texts, "; ")
}
