package main

import (
	"io"

	"github.com/boete/boete"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/open"
	"github.com/spf13/cobra"
)

func (a *app) rangeCommand() *cobra.Command {
	var policyFile string
	cmd := &cobra.Command{
		Use:   a.t("range BESTAND | - [opties]", "range FILE | - [flags]"),
		Short: a.t("Bereken de laagste en de hoogste boete als er iets openstaat", "Calculate the lowest and the highest fine if something is open"),
		Long: a.t(`Bereken van een zaak waarin iets openstaat de laagste en de hoogste boete die mogelijk
zijn, met de keuzes die daartoe leiden, en wat elke open vraag apart met het totaal
doet, de grootste eerst. Elke combinatie telt; er wordt niets geschat.

Open staat wat in het zaakbestand {any: [..., ...]} is in plaats van een waarde, of unknown
(onbekend): bij een niveau, de ernst of recidive elk antwoord, bij turnover, start en size
niet gegeven. Bij de methode van de EDPB staan startbedrag en omvang ook open als ze
ontbreken, en bij een onderneming de omzet.`,
			`Calculate of a case in which something is open the lowest and the highest fine that are
possible, with the choices that lead to them, and what each open question does to the
total alone, the largest first. Each combination counts; nothing is estimated.

Open is what is {any: [..., ...]} in the case file in place of a value, or unknown: at a
level, the seriousness or recidive each answer, at turnover, start and size not given. By
the method of the EDPB the start and the size are open too if they are left out, and of an
undertaking the turnover.`),
		Example: `  boete range open.yaml
  boete range open.yaml -o html > open.html
  boete range open.yaml -o csv
  boete range open.yaml --json`,
		Args: atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return usageError{"", boete.Faultf("there is nothing to calculate; give a case file, or - for standard input (boete range --help)")}
			case args[0] == "-" && policyFile == "-":
				return usageError{"--policy-file", boete.Faultf("standard input can be read once: give the case or the policy a file of its own")}
			}
			form, err := a.form("text", "json", "html", "csv")
			if err != nil {
				return err
			}
			r, err := a.explore(args[0], policyFile)
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
	a.policyFileFlag(cmd, &policyFile)
	return cmd
}

// explore reads a case in which something is open and explores it, by a policy of one's own if there is a file of it.
func (a *app) explore(file, policyFile string) (open.Result, error) {
	var questions []open.Question
	c, err := readFile(a, file, func(r io.Reader) (c fine.Case, err error) {
		c, questions, err = casefile.ReadOpen(r)
		return c, err
	})
	if err != nil {
		return open.Result{}, err
	}
	var r open.Result
	if policyFile == "" {
		r, err = open.Explore(c, questions)
	} else {
		policy, readErr := readFile(a, policyFile, casefile.ReadPolicy)
		if readErr != nil {
			return open.Result{}, readErr
		}
		r, err = open.ExploreUnder(policy, c, questions)
	}
	if err != nil {
		return open.Result{}, caseError{file, err}
	}
	return r, nil
}

// swings writes what all questions do together and each alone, as CSV or JSON.
func (a *app) swings(r open.Result) error {
	w := a.words
	rows := [][]any{{a.t("alle", "all"), "", r.Lowest.Amount, "", r.Highest.Amount, "", r.Highest.Amount.Sub(r.Lowest.Amount), a.answer(r.Highest.Exact)}}
	for _, q := range r.Questions {
		rows = append(rows, []any{w.Question(r.Baseline.Case, q.Path), q.Path, q.Low, w.Choice(q.Path, q.AtLow), q.High, w.Choice(q.Path, q.AtHigh), q.Amount, a.answer(q.Exact)})
	}
	return a.table(w.RangeResult(r), []column{col(a.t("open vraag", "open question")), col("path"), amount(a.t("laagste", "lowest")), col(a.t("keuze bij laagste", "choice at lowest")),
		amount(a.t("hoogste", "highest")), col(a.t("keuze bij hoogste", "choice at highest")), amount(a.t("verschil", "difference")), col(a.t("exact", "is exact"))}, rows)
}

func (a *app) answer(yes bool) string {
	if yes {
		return a.t("ja", "yes")
	}
	return a.t("nee", "no")
}
