package cli

import (
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/schema"
	"github.com/spf13/cobra"
)

func (a *app) schemaCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "schema " + strings.Join(schema.Names(), "|"),
		Short: a.t("Toon het JSON Schema van een zaak, uitkomst, beleidsbestand, bereik of fout", "Show the JSON Schema of a case, result, policy file, range or fault"),
		Long: a.t(`Toon het JSON Schema (2020-12) van een zaakbestand (case), van een uitkomst in JSON (result),
van een beleidsbestand (policy), van wat boete range in JSON geeft (range) of van een fout in
de uitvoer van boete batch (fault). Een editor vult er velden mee aan en geeft fouten aan;
een programma kan er zijn invoer en uitvoer mee nakijken.

Een schema ziet niet alles: wat het doorlaat, kan boete calc nog weigeren.`,
			`Show the JSON Schema (2020-12) of a case file (case), of a result in JSON (result), of a
policy file (policy), of what boete range gives in JSON (range) or of a fault in the output of
boete batch (fault). With it an editor completes fields and marks mistakes, and a program
can check its input and output.

A schema does not see everything: boete calc can still refuse what it lets through.`),
		Example: `  boete schema case
  boete schema result
  boete schema policy > policy.schema.json`,
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
