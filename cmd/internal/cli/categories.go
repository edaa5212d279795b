package cli

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/spf13/cobra"
)

func (a *app) categoriesCommand() *cobra.Command {
	var policyOf func() (*category.Policy, error)
	cmd := &cobra.Command{
		Use:       "categories [I|II|III|IV]",
		Args:      atMost(1),
		ValidArgs: []string{"I", "II", "III", "IV"},
		RunE: func(_ *cobra.Command, args []string) error {
			policy, err := categorized(policyOf())
			if err != nil {
				return err
			}
			wanted := category.All()
			if len(args) == 1 {
				c, err := category.Parse(args[0])
				if err != nil {
					return usageError{"", err}
				}
				wanted = []category.Category{c}
			}
			lines, rows := bands(policy, wanted)
			if len(rows) == 0 {
				return usageError{"", boete.Faultf(boete.CodeUnknown, "%s has no category %s", policy.Title(), wanted[0])}
			}
			return a.table(lines, a.bandColumns(), rows)
		},
	}
	policyOf = a.policyFlags(cmd)
	return cmd
}

// bandLine is a category as JSON has it.
type bandLine struct {
	Category category.Category `json:"category"`
	category.Band
	Citation boete.Citation `json:"citation"`
}

// bands are the categories of a policy, of those that are wanted.
func bands(policy *category.Policy, wanted []category.Category) (lines []bandLine, rows [][]any) {
	citation, _ := policy.Cite(category.RuleBase)
	for _, c := range wanted {
		if band, ok := policy.Band(c); ok {
			lines = append(lines, bandLine{c, band, citation})
			rows = append(rows, []any{c, band.Min, band.Base, band.Max, citation})
		}
	}
	return lines, rows
}

func (a *app) bandColumns() []column {
	return []column{col(a.t("categorie", "category")), amount("minimum"), amount(a.t("basisboete", "base fine")), amount("maximum"), col(a.t("bron", "source"))}
}
