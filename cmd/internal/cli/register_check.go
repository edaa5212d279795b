package cli

import (
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/register"
	"github.com/boete/boete/fine/register/paper"
	"github.com/boete/boete/fine/register/table"
	"github.com/spf13/cobra"
)

func (a *app) registerCheckCommand() *cobra.Command {
	o := register.Options{Zone: amsterdam()}
	var mapFile, policyFile string
	var failOn register.Level
	cmd := &cobra.Command{
		Use:  a.t("check BESTAND [opties]", "check FILE [flags]"),
		Args: atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			form, err := a.form("text", "csv", "json", "yaml")
			if err != nil {
				return err
			}
			if o.Date.IsZero() {
				o.Date = a.today()
			}
			if stdin := count(len(args) > 0 && args[0] == "-", mapFile == "-", policyFile == "-"); stdin > 1 {
				return usageError{"", boete.Faultf(boete.CodeContradiction,
					"standard input can be read only once: put each of the others in a file")}
			}
			if policyFile != "" {
				policy, err := readFile(a, policyFile, casefile.ReadPolicy)
				if err != nil {
					return err
				}
				o.Own = append(o.Own, policy)
			}
			var m table.Map
			if mapFile != "" {
				if m, err = readFile(a, mapFile, table.ReadMap); err != nil {
					return err
				}
			}
			t, head, err := a.openRegister(args)
			if err != nil {
				return err
			}
			r, err := t.Register(m, o.Zone)
			if err != nil {
				if other := errOtherFile(args[0], head, readsRegister); other != nil && mapFile == "" && t.Known() == 0 {
					return other
				}
				return caseError{args[0], a.withHint(err)}
			}
			found, err := register.Check(r, o)
			if err != nil {
				return usageError{"", err}
			}
			if failOn != "" && slices.ContainsFunc(found.Findings, func(f register.Finding) bool { return f.Level.AtLeast(failOn) }) {
				a.code = exitFound
			}
			return a.writeRegister(form, paper.Of(a.words, found), o)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return []string{"csv"}, cobra.ShellCompDirectiveFilterFileExt
		},
	}
	cmd.Flags().SortFlags = false
	day := func(into *boete.Date) func(string) error {
		return func(s string) error { return into.UnmarshalText([]byte(a.days(s))) }
	}
	a.flag(cmd, "map", a.t("BESTAND", "FILE"), boete.Text{NL: "indeling van de kolommen (zie boete register columns)",
		EN: "map of the columns (see boete register columns)"}, fileName(&mapFile))
	a.flag(cmd, "date", a.t("DATUM", "DATE"), boete.Text{NL: "dag van de controle, standaard vandaag",
		EN: "day of the check, by default today"}, day(&o.Date))
	a.flag(cmd, "since", a.t("DATUM", "DATE"), boete.Text{NL: "laat weg wat zeker van voor die dag is",
		EN: "leave out what is surely before that day"}, day(&o.Since))
	a.textFlag(cmd, "offender", a.t("SOORT", "KIND"), boete.Text{NL: "wie het register houdt: onderneming, overheid of natuurlijk-persoon",
		EN: "who keeps the register: company, public-body or natural-person"}, &o.Offender)
	complete(cmd, "offender", a.offenderWords()...)
	a.switchFlag(cmd, &o.Financial, "financial", boete.Text{NL: "een financiële onderneming: art. 34 AVG geldt niet (art. 42 UAVG)",
		EN: "a financial undertaking: Article 34 GDPR does not apply (Article 42 UAVG)"})
	a.policyFileFlag(cmd, &policyFile)
	a.flag(cmd, "fail-on", a.t("NIVEAU", "LEVEL"), boete.Text{NL: "exitcode 4 vanaf vereist, aanwijzing of tip",
		EN: "exit code 4 from required, indication or tip"}, func(s string) (err error) {
		failOn, err = register.ParseLevel(s)
		return err
	})
	complete(cmd, "fail-on", "required", "indication", "tip")
	return cmd
}

// withHint says behind faults of a header where a map comes from.
func (a *app) withHint(err error) error {
	var faults boete.Faults
	faults.Add("", err)
	faults.Addf(boete.CodeMissing, "", "boete register columns FILE makes a map to complete; give it with --map")
	return faults
}

// writeRegister writes what was found.
func (a *app) writeRegister(form string, p paper.Report, o register.Options) error {
	switch form {
	case "text":
		a.out.WriteString(paper.Text(a.words, p, a.textOptions()) + a.words.Say("What no program can see: boete register questions") + "\n")
		return nil
	case "yaml":
		text, err := paper.Case(a.words, p, o.Offender)
		if err != nil {
			return usageError{"--offender", err}
		}
		a.out.WriteString(text)
		return nil
	}
	var rows [][]any
	for _, f := range p.Findings {
		rows = append(rows, []any{f.Row, f.ID, f.Code, f.Level, f.Provision, a.words.Pick(f.Field.Name()), f.Message})
	}
	return a.table(p, []column{col("row"), col("id"), col("code"), col("level"), col("provision"), col("field"), col("message")}, rows)
}
