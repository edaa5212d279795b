package cli

import (
	"strings"
	"time"
	_ "time/tzdata" // Windows has no zones of its own

	"github.com/boete/boete"
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

// openRegister reads the file of a register.
func (a *app) openRegister(args []string) (*table.Table, error) {
	if len(args) == 0 {
		return nil, usageError{"", boete.Faultf(boete.CodeMissing, "there is nothing to read; give a register in CSV, or - for standard input (boete register --help)")}
	}
	return readFile(a, args[0], table.Open)
}

// zoneFlag is the flag for the zone of the clocks.
func (a *app) zoneFlag(cmd *cobra.Command) func() *time.Location {
	zone := new(time.Location)
	set := func(name string) (err error) {
		if zone, err = time.LoadLocation(name); err != nil || name == "" || name == "Local" {
			return boete.Faultf(boete.CodeUnknown, "%q is not a time zone; write for example Europe/Amsterdam", name)
		}
		return nil
	}
	const home = "Europe/Amsterdam"
	a.flag(cmd, "zone", "ZONE", boete.Text{NL: "tijdzone van de klokken, standaard " + home, EN: "time zone of the clocks, by default " + home}, set)
	return func() *time.Location {
		if !cmd.Flags().Changed("zone") {
			zone, _ = time.LoadLocation(home) // which is built in
		}
		return zone
	}
}

func (a *app) registerColumnsCommand() *cobra.Command {
	return &cobra.Command{
		Use:  a.t("columns BESTAND", "columns FILE"),
		Args: atMost(1),
		RunE: func(_ *cobra.Command, args []string) error {
			form, err := a.form("text", "csv", "json", "yaml")
			if err != nil {
				return err
			}
			t, err := a.openRegister(args)
			if err != nil {
				return err
			}
			if form == "yaml" {
				a.out.WriteString(t.Draft(a.words.Pick))
				return nil
			}
			return a.columns(t)
		},
	}
}

// columns writes how the columns of a table are read.
func (a *app) columns(t *table.Table) error {
	type line struct {
		Header  string `json:"header"`
		Field   string `json:"field,omitzero"`
		Unsure  string `json:"unsure,omitzero"`
		Filled  int    `json:"filled"`
		Moments int    `json:"moments"`
		Answers int    `json:"answers"`
		Numbers int    `json:"numbers"`
	}
	var lines []line
	var rows [][]any
	for i := range t.Columns {
		c := &t.Columns[i]
		f, unsure := c.Suggest()
		var names []string
		for _, u := range unsure {
			names = append(names, a.words.Pick(u.Name()))
		}
		l := line{c.Header, a.words.Pick(f.Name()), strings.Join(names, ", "), c.Filled, c.Moments, c.Answers, c.Numbers}
		read := l.Field
		if l.Unsure != "" {
			read = l.Unsure + "?"
		}
		lines = append(lines, l)
		rows = append(rows, []any{boete.Clip(c.Header), read, c.Filled, c.Moments, c.Answers, c.Numbers})
	}
	return a.table(lines, []column{col(a.t("kolom", "column")), col(a.t("gelezen als", "read as")), amount(a.t("gevuld", "filled")),
		amount(a.t("datums", "dates")), amount(a.t("ja/nee", "yes/no")), amount(a.t("getallen", "numbers"))}, rows)
}

func (a *app) registerTemplateCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "template",
		Args: atMost(0),
		RunE: func(*cobra.Command, []string) error {
			if _, err := a.form("text", "csv"); err != nil {
				return err
			}
			var names []string
			for f := range register.AllFields() {
				names = append(names, a.words.Pick(f.Name()))
			}
			a.out.WriteString(strings.Join(names, a.t(";", ",")) + "\n")
			return nil
		},
	}
}

func (a *app) registerDeadlineCommand() *cobra.Command {
	var zone func() *time.Location
	cmd := &cobra.Command{
		Use:  a.t("deadline MOMENT", "deadline MOMENT"),
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{"", boete.Faultf(boete.CodeMissing, "the moment of becoming aware is missing; write for example 2026-11-06 17:30")}
			}
			form, err := a.form("text", "json")
			if err != nil {
				return err
			}
			aware, err := table.Moment(strings.Join(args, " "), zone())
			if err != nil {
				return usageError{"", err}
			}
			strict, hour := register.Deadline(aware, zone())
			switch {
			case strict.IsZero():
				return caseError{"-", boete.Faultf(boete.CodeLawUnknown, "on that day the AVG did not apply yet")}
			case form == "json":
				return a.json(map[string]any{"aware": interval(aware), "ends": interval(strict), "ends_by_hour": interval(hour)})
			}
			a.out.WriteString(a.words.Say("72 hours after %s: %s", paper.Moment(a.words.Words, aware), paper.Moment(a.words.Words, strict)) + "\n" +
				a.words.Say("Surely late from %s, when the hour that had begun ends too (Regulation 1182/71, art. 3(1)). Weekends and holidays count.", paper.Moment(a.words.Words, register.At(hour.Latest))) + "\n")
			return nil
		},
	}
	zone = a.zoneFlag(cmd)
	return cmd
}

// interval is a moment for programs.
func interval(m register.Moment) map[string]string {
	return map[string]string{"earliest": m.Earliest.Format(time.RFC3339), "latest": m.Latest.Format(time.RFC3339)}
}

func (a *app) registerQuestionsCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "questions",
		Args: atMost(0),
		RunE: func(*cobra.Command, []string) error {
			var rows [][]any
			for _, q := range paper.Questions() {
				rows = append(rows, []any{q.Tip, a.words.Pick(q.Text)})
			}
			return a.table(paper.Questions(), []column{amount("tip"), col(a.t("vraag", "question"))}, rows)
		},
	}
}
