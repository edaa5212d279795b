package main

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/spf13/cobra"
)

func (a *app) categoriesCommand() *cobra.Command {
	id := defaultPolicy
	cmd := &cobra.Command{
		Use:   "categories [I|II|III|IV]",
		Short: a.t("Toon de bandbreedtes en basisboetes", "Show the bandwidths and base fines"),
		Example: `  boete categories
  boete categories III --json
  boete categories --policy ap-2016`,
		Args:      atMost(1),
		ValidArgs: []string{"I", "II", "III", "IV"},
		RunE: func(_ *cobra.Command, args []string) error {
			policy, err := calculated(id)
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
			type line struct {
				Category category.Category `json:"category"`
				category.Band
				Citation boete.Citation `json:"citation"`
			}
			var lines []line
			var rows [][]any
			for _, c := range wanted {
				band, ok := policy.Band(c)
				if !ok && len(args) == 1 {
					return usageError{"", boete.Faultf("%s has no category %s", policy.Title(), c)}
				} else if !ok {
					continue
				}
				citation, _ := policy.Cite(category.RuleBase)
				lines = append(lines, line{c, band, citation})
				rows = append(rows, []any{c, band.Min, band.Base, band.Max, citation})
			}
			return a.table(lines, []column{col(a.t("categorie", "category")), amount("minimum"), amount(a.t("basisboete", "base fine")), amount("maximum"), col(a.t("bron", "source"))}, rows)
		},
	}
	a.policyFlag(cmd, &id)
	return cmd
}
