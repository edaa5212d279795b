package cli

import (
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/spf13/cobra"
)

func (a *app) maximumCommand() *cobra.Command {
	var kind category.OffenderKind
	var turnover *boete.EUR
	cmd := &cobra.Command{
		Use: a.t("maximum ARTIKEL…", "maximum ARTICLE…"),
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return usageError{"", boete.Faultf(boete.CodeMissing, "an article is missing; write for example: boete maximum 33")}
			case turnover != nil && turnover.IsNegative():
				return usageError{"--turnover", boete.Faultf(boete.CodeOutOfRange, "the turnover is below € 0")}
			case turnover != nil && kind != "" && kind != category.KindCompany:
				return usageError{"--turnover", boete.Faultf(boete.CodeContradiction, "a turnover counts for an undertaking only")}
			}
			type line struct {
				Provision category.Provision `json:"provision"`
				Tier      category.Tier      `json:"tier"`
				Maximum   category.Maximum   `json:"maximum"`
			}
			var lines []line
			var rows [][]any
			provisions, err := provisionsIn(args)
			if err != nil {
				return err
			}
			for _, p := range provisions {
				tier, m, err := category.MaximumOf(p, kind, turnover)
				if err != nil {
					return caseError{"", err}
				}
				certainty := a.t("ten minste", "at least")
				if m.Exact {
					certainty = a.t("precies", "exactly")
				}
				rule := a.words.Money(tier.Static())
				if kind == "" || kind == category.KindCompany {
					rule += a.t(" of ", " or ") + a.words.Share(tier.Share()) + a.t(" van de omzet", " of turnover")
				}
				lines = append(lines, line{p, tier, m})
				rows = append(rows, []any{a.words.Provision(p), certainty, m.Amount, rule, a.words.Citation(m.Citation)})
			}
			return a.table(lines, []column{col(a.t("bepaling", "provision")), col(a.t("zekerheid", "certainty")), amount("maximum"), col(a.t("regel", "rule")), col(a.t("bron", "source"))}, rows)
		},
	}
	a.textFlag(cmd, "offender", a.t("SOORT", "KIND"), boete.Text{NL: "onderneming, overheid of natuurlijk-persoon",
		EN: "company, public-body or natural-person"}, &kind)
	a.flag(cmd, "turnover", a.t("BEDRAG", "AMOUNT"), boete.Text{NL: "omzet van de groep, wereldwijd, in het jaar voor het besluit",
		EN: "turnover of the group, worldwide, in the year before the decision"}, func(s string) error {
		turnover = new(boete.EUR)
		return turnover.UnmarshalText([]byte(s))
	})
	complete(cmd, "offender", a.offenderWords()...)
	cmd.ValidArgsFunction = articleNames
	return cmd
}

// provisionsIn reads a provision from each argument, or one from all together: art. 33 lid 1.
func provisionsIn(args []string) ([]category.Provision, error) {
	var provisions []category.Provision
	var faults boete.Faults
	for _, arg := range args {
		p, err := category.ParseProvision(arg)
		faults.Add("", err)
		provisions = append(provisions, p)
	}
	if len(faults) == 0 {
		return provisions, nil
	}
	p, err := category.ParseProvision(strings.Join(args, " "))
	switch {
	case err == nil:
		return []category.Provision{p}, nil
	case slices.ContainsFunc(faults, func(f *boete.Fault) bool { return f.Code == boete.CodeMalformed || f.Code == boete.CodeMissing }):
		return nil, usageError{"", err} // the arguments are parts of something
	}
	return nil, usageError{"", faults}
}
