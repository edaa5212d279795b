package cli

import (
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/schema"
	"github.com/spf13/cobra"
)

func (a *app) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:       "schema " + strings.Join(schema.Names(), "|"),
		Args:      atMost(1),
		ValidArgs: schema.Names(),
		RunE: func(_ *cobra.Command, args []string) error {
			if _, err := a.form("text", "json"); err != nil {
				return err
			}
			if len(args) == 0 {
				list := strings.Join(schema.Names(), ", ")
				return usageError{"", boete.Faultf(boete.CodeMissing, "the name of the schema is missing; choose %s", whole(list))}
			}
			text, err := schema.ByName(args[0])
			if err != nil {
				return usageError{"", err}
			}
			a.out.WriteString(text)
			return nil
		},
	}
}
