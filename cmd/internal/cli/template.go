package cli

import (
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/casefile/blank"
	"github.com/spf13/cobra"
)

func (a *app) templateCommand() *cobra.Command {
	var policyOf func() (*category.Policy, error)
	cmd := &cobra.Command{
		Use:  a.t("template [opties]", "template [flags]"),
		Args: atMost(0),
		RunE: func(*cobra.Command, []string) error {
			if _, err := a.form("text", "yaml"); err != nil {
				return err
			}
			policy, err := calculable(policyOf())
			if err != nil {
				return err
			}
			return a.template(policy)
		},
		ValidArgsFunction: cobra.NoFileCompletions,
	}
	policyOf = a.policyFlags(cmd)
	return cmd
}

// template writes a case file to fill in, and where to read more.
func (a *app) template(policy *category.Policy) error {
	text, err := blank.Case(policy, a.words.Language())
	if err != nil {
		return err
	}
	a.out.WriteString(text + "\n" + a.t(`# Bereken deze zaak met boete calc ZAAK.yaml`, `# Calculate this case with boete calc CASE.yaml`))
	if policy.IsOwn() {
		a.out.WriteString(a.t(` --policy-file BELEID.yaml`, ` --policy-file POLICY.yaml`))
	}
	a.out.WriteString(a.t(`.
# Meer over de velden en de werkingen: boete help case, boete help effects; over de omstandigheden: boete factors.
`, `.
# More on the fields and the effects: boete help case, boete help effects; on the circumstances: boete factors.
`))
	return nil
}
