package cli

import (
	"slices"
	"strings"

	"github.com/boete/boete/fine/explore"
	"github.com/boete/boete/fine/govern"
	"github.com/boete/boete/fine/report"
	"github.com/spf13/cobra"
)

func (a *app) rangeCommand() *cobra.Command {
	var read func([]string) (given, error)
	cmd := &cobra.Command{
		Use:  a.t("range [ARTIKEL | BESTAND | -] [opties]", "range [ARTICLE | FILE | -] [flags]"),
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			g, err := read(args)
			if err != nil {
				return err
			}
			form, err := a.form("text", "json", "html", "csv")
			if err != nil {
				return err
			}
			about, err := a.settlePolicy(&g)
			if err != nil {
				return err
			}
			r, err := explore.Explore(g.Case, g.questions, g.own...)
			switch {
			case err != nil:
				return caseError{g.file, err}
			case form == "html":
				return a.words.RangeHTML(&a.out, r, about)
			case form == "text":
				return a.words.Range(&a.out, r, about, a.textOptions())
			}
			return a.swings(r)
		},
		ValidArgsFunction: caseFiles,
	}
	read = a.caseInput(cmd, true)
	return cmd
}

// settlePolicy gives a case in which something is open the policy that governs it, if that is the same one whatever
// the answers are. A policy that is named is obeyed. It returns what a report says of it.
func (a *app) settlePolicy(g *given) (report.Report, error) {
	assumed := a.assumeToday(g)
	advice, err := a.adviceOnOpen(g)
	if err != nil {
		return report.Report{}, caseError{g.file, err}
	}
	one, only := advice.One()
	switch {
	case !only:
		_, err := advice.Result()
		return report.Report{}, caseError{g.file, err}
	case !one.Policy.Gap().IsZero():
		a.comparison = a.words.NoAmount(&one)
		return report.Report{}, caseError{g.file, one.Err}
	}
	if len(g.own) == 0 {
		g.Policy = one.Policy.ID()
	}
	if g.Turnover != nil && g.Offender.Kind == "" {
		g.Offender.Kind = one.Case.Offender.Kind // which the turnover says, unless it is asked
	}
	return report.Of(&one, assumed...), nil
}

// adviceOnOpen is the advice on the first answer to each question, and with the candidates of each other answer by
// itself if they are not the same.
func (a *app) adviceOnOpen(g *given) (govern.Advice, error) {
	baseline := explore.Baseline(g.Case, g.questions)
	advice, err := govern.Advise(baseline, g.own...)
	if err != nil || advice.Basis == govern.BasisNamed {
		return advice, err
	}
	for _, q := range g.questions {
		for _, choice := range q.Choices[1:] {
			c := explore.Baseline(baseline, nil)
			choice.Set(&c)
			other, err := govern.Advise(c)
			if err != nil {
				return advice, err
			}
			for _, found := range other.Candidates {
				if !slices.ContainsFunc(advice.Candidates, func(c govern.Candidate) bool { return c.Policy.ID() == found.Policy.ID() }) {
					advice.Candidates = append(advice.Candidates, found)
				}
			}
		}
	}
	return advice, nil
}

// swings writes what all questions do together and each alone, as CSV or JSON.
func (a *app) swings(r explore.Result) error {
	rows := [][]any{{"all", r.Lowest.Amount, "", "", r.Baseline.Amount, "", r.Highest.Amount, "", "", r.Highest.Amount.Sub(r.Lowest.Amount), r.Highest.Exact}}
	for _, q := range r.Questions {
		rows = append(rows, []any{q.Path, q.Low, q.AtLow, answers(q.WithLow), r.Baseline.Amount, q.Choices[0], q.High, q.AtHigh, answers(q.WithHigh), q.Amount, q.Exact})
	}
	return a.table(a.words.RangeResult(r), []column{col("path"), col("low"), col("at_low"), col("with_low"), col("baseline"), col("at_baseline"),
		col("high"), col("at_high"), col("with_high"), col("swing"), col("exact")}, rows)
}

// answers are those in one cell of a table.
func answers(list []explore.Answer) string {
	var texts []string
	for _, a := range list {
		texts = append(texts, a.Path+": "+a.Choice.String())
	}
	return strings.Join(texts, "; ")
}
