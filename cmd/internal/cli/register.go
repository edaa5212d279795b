package cli

import (
	"io"
	"strings"
	"time"
	_ "time/tzdata" // Windows has no zones of its own

	"github.com/boete/boete"
	"github.com/boete/boete/fine/batch"
	"github.com/boete/boete/fine/register"
	"github.com/boete/boete/fine/register/paper"
	"github.com/boete/boete/fine/register/table"
	"github.com/spf13/cobra"
)

func (a *app) registerCommand() *cobra.Command {
	cmd := &cobra.Command{
		Use:  a.t("register [opdracht]", "register [command]"),
		Args: cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cmd.Help()
			}
			return errCommand(cmd, args[0])
		},
	}
	cmd.AddCommand(a.registerCheckCommand(), a.registerColumnsCommand(), a.registerTemplateCommand(), a.registerDeadlineCommand(), a.registerQuestionsCommand())
	return cmd
}

// openRegister reads the file of a register, and returns its beginning too.
func (a *app) openRegister(args []string) (*table.Table, []byte, error) {
	if len(args) == 0 {
		return nil, nil, usageError{"", boete.Faultf(boete.CodeMissing,
			"there is nothing to read; give a register in CSV, or - for standard input (boete register --help)")}
	}
	var head []byte
	t, err := readOr(a, args[0], readsRegister, func(r io.Reader) (*table.Table, error) {
		in := headed{Reader: r}
		t, err := table.Open(&in)
		head = in.head
		return t, err
	})
	return t, head, err
}

// amsterdam is the zone of the clocks by which a register is kept.
func amsterdam() *time.Location {
	zone, _ := time.LoadLocation("Europe/Amsterdam") // which is built in
	return zone
}

func (a *app) registerColumnsCommand() *cobra.Command {
	return &cobra.Command{
		Use:  a.t("columns BESTAND", "columns FILE"),
		Args: atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			if _, err := a.form("text", "yaml"); err != nil {
				return err
			}
			t, head, err := a.openRegister(args)
			if err != nil {
				return err
			}
			if kind := batch.KindOf(head); kind != batch.KindTable && t.Known() == 0 { // of any other table a map can be made
				if other := errOtherFile(args[0], head, readsRegister); other != nil {
					return other
				}
			}
			a.out.WriteString(t.Draft(a.words.Pick))
			return nil
		},
	}
}

func (a *app) registerTemplateCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "template",
		Args: atMost(0),
		RunE: func(*cobra.Command, []string) error {
			var names []string
			for f := range register.AllFields() {
				names = append(names, a.words.Pick(f.Name()))
			}
			a.out.WriteString(strings.Join(names, a.t(";", ",")) + "\n")
			_, err := a.form("text", "csv")
			return err
		},
	}
}

func (a *app) registerDeadlineCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "deadline MOMENT",
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{"", boete.Faultf(boete.CodeMissing,
					"the moment of awareness is missing; write for example %s", "boete register deadline 7-4-2026 12:17")}
			}
			zone := amsterdam()
			aware, err := table.Moment(a.days(strings.Join(args, " ")), zone)
			if err != nil {
				return usageError{"", err}
			}
			strict, hour := register.Deadline(aware, zone)
			form, err := a.form("text", "json")
			switch {
			case err != nil:
				return err
			case strict.IsZero():
				return caseError{"", boete.Faultf(boete.CodeLawUnknown, "on that day the AVG did not apply yet")}
			case form == "json":
				return a.json(map[string]register.Moment{"aware": aware, "ends": strict, "ends_by_hour": hour})
			}
			a.out.WriteString(a.words.Say("72 hours after %s: %s", paper.Moment(a.words, aware), paper.Moment(a.words, strict)) + "\n" +
				a.words.Say("Certainly late from %s, when the hour that had begun has ended too (Regulation 1182/71, art. 3(1)). Weekends and holidays count.", paper.Moment(a.words, register.At(hour.Latest))) + "\n")
			return nil
		},
	}
}

func (a *app) registerQuestionsCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "questions",
		Args: atMost(0),
		RunE: func(*cobra.Command, []string) error {
			var rows [][]any
			for _, q := range register.Questions() {
				rows = append(rows, []any{q.Tip, a.words.Pick(q.Text)})
			}
			return a.table(register.Questions(), []column{amount("tip"), col(a.t("vraag", "question"))}, rows)
		},
	}
}
