package cli

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/report"
	"github.com/spf13/cobra"
)

func (a *app) decisionsCommand() *cobra.Command {
	var verify, backtest bool
	var like string
	cmd := &cobra.Command{
		Use:   "decisions [ID]",
		Short: a.t("Toon echte besluiten en reken ze na", "Show real decisions and calculate them again"),
		Long: a.t(`Toon de besluiten die het programma kent: van de AP en, voor de Richtsnoeren van de
EDPB, ook van andere autoriteiten; met een naam erbij de zaak, de
berekening, en wat is opgelegd naast wat is berekend. Wat bezwaar of beroep ervan
maakte is een latere fase, en verandert niet wat is opgelegd. Met -o yaml komt de
zaak zoals zij in een bestand staat, om mee verder te rekenen.

De besluiten zijn gelezen uit openbare samenvattingen en vertalingen; de bedragen zijn
gecontroleerd aan de afgedrukte zinnen, de redenen staan er in eigen woorden.

  --verify    reken alle besluiten na; faalt als er één afwijkt
  --backtest  zet de indicatieve niveaus waarvoor de tekst van een besluit steun
              geeft naast wat is opgelegd`,
			`Show the decisions that the program knows: of the AP and, for the EDPB Guidelines, of
other authorities too; with a name the case, the
calculation, and what was imposed beside what is computed. What an objection or appeal
made of it is a later stage, and does not change what was imposed. With -o yaml
comes the case as it stands in a file, to go on with.

The decisions were read from public summaries and translations; the amounts were
checked in the printed sentences, the reasons are in words of our own.

  --verify    calculate all decisions again; fails if one is off
  --backtest  put the indicative levels that the text of a decision supports beside
              what was imposed`),
		Example: `  boete decisions
  boete decisions fsv-2022
  boete decisions haga-2019 -o yaml
  boete decisions fsv-2022 -o markdown
  boete decisions --like zaak.yaml
  boete decisions --verify
  boete decisions --backtest`,
		Args:      atMost(1),
		ValidArgs: decisions.IDs(),
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case count(len(args) == 1, verify, backtest, like != "") > 1:
				return usageError{"", boete.Faultf(boete.CodeContradiction, "give one of: the name of a decision, --like, --verify, --backtest")}
			case like != "":
				return a.like(like)
			case verify:
				return a.verify()
			case backtest:
				return a.backtest()
			case len(args) == 1:
				return a.decision(args[0])
			}
			return a.decisions()
		},
	}
	a.flag(cmd, "like", a.t("ZAAK", "CASE"), boete.Text{NL: "toon besluiten die lijken op de zaak in een bestand", EN: "show decisions that are like the case in a file"}, func(s string) error {
		if like = s; s == "" {
			return boete.Faultf(boete.CodeMissing, "the name of the file is empty")
		}
		return nil
	})
	cmd.Flags().BoolVar(&verify, "verify", false, a.t("reken alle besluiten na", "calculate all decisions again"))
	cmd.Flags().BoolVar(&backtest, "backtest", false, a.t("toets de indicatieve niveaus", "test the indicative levels"))
	return cmd
}

// listed is a decision as JSON has it.
type listed struct {
	ID      string     `json:"id"`
	Party   string     `json:"party"`
	Decided boete.Date `json:"decided"`
	decisions.Imposed
}

func (a *app) decisions() error {
	form, err := a.form("text", "json", "csv")
	if err != nil {
		return err
	}
	var lines []listed
	var rows [][]any
	for _, d := range decisions.All() {
		lines = append(lines, listed{d.ID, d.Case.Offender.Name, d.Case.Decided, d.Imposed})
		var provisions []string
		for _, in := range d.Case.Infringements {
			if p := strings.TrimPrefix(in.Provision.String(), "AVG "); len(provisions) == 0 || provisions[len(provisions)-1] != p {
				provisions = append(provisions, p)
			}
		}
		later := ""
		for _, stage := range d.Later {
			later = a.stage(stage.Stage) + ": " + a.words.Money(stage.Amount)
		}
		authority, party := "AP", d.Case.Offender.Name
		if d.Authority != "" {
			authority = d.Authority
			if form == "text" {
				party += " (" + authority + ")"
			}
		}
		rows = append(rows, []any{d.ID, d.Case.Decided, authority, strings.Join(provisions, ", "), d.Total, later, party})
	}
	return a.table(lines, []column{col("id"), onlyCSV(a.t("besluit", "decided")), onlyCSV(a.t("door", "by")), col("AVG"), amount(a.t("opgelegd", "imposed")),
		col(a.t("later", "later")), col(a.t("overtreder", "offender"))}, rows)
}

func (a *app) stage(name string) string {
	switch name {
	case "objection":
		return a.t("bezwaar", "objection")
	case "appeal":
		return a.t("beroep", "appeal")
	}
	return name
}

// decision shows one decision: the case, the calculation, and what was imposed beside what is computed.
func (a *app) decision(id string) error {
	d, err := decisions.ByID(id)
	if err != nil {
		return usageError{"", err}
	}
	result, off := d.Verify()
	form, err := a.form("text", "json", "yaml", "markdown", "html")
	switch {
	case err != nil:
		return err
	case form == "markdown" || form == "html":
		if off != nil {
			return ioError{off}
		}
		return a.report(form, d.Case, result)
	case form == "yaml":
		a.out.WriteString(d.File)
		return nil
	case form == "json":
		return a.json(struct {
			listed
			Case   any `json:"case"`
			Result any `json:"result"`
		}{listed{d.ID, d.Case.Offender.Name, d.Case.Decided, d.Imposed}, d.Case, a.words.Result(result)})
	}
	facts := [][2]string{
		{a.t("opgelegd", "imposed"), joinNonEmpty([]string{a.words.Money(d.Total), d.Authority, a.words.Date(d.Case.Decided)}, ", ")},
		{a.t("berekend", "computed"), a.words.Amount(result.Amount())},
	}
	if d.Computed != nil {
		facts = append(facts, [2]string{"", a.words.Pick(d.Computed.Reason)})
	}
	for _, stage := range d.Later {
		details := []string{a.words.Money(stage.Amount), stage.Court, a.words.Date(stage.Date), stage.ECLI, a.words.Pick(stage.What)}
		facts = append(facts, [2]string{a.stage(stage.Stage), joinNonEmpty(details, ", ")})
	}
	facts = append(facts, [2]string{a.t("opmerking", "note"), a.words.Pick(d.Note)}, [2]string{a.t("bron", "source"), d.Source})
	if err := report.Facts(&a.out, a.textOptions(), a.t("Het besluit", "The decision"), facts); err != nil {
		return err
	}
	a.out.WriteString("\n" + a.t("De berekening", "The calculation") + "\n\n")
	if err := a.report("text", d.Case, result); err != nil {
		return err
	}
	if off != nil {
		return ioError{off}
	}
	return nil
}

// like lists real decisions that are like the case in a file.
func (a *app) like(file string) error {
	c, err := a.readCase(file)
	if err != nil {
		return err
	}
	result, err := fine.Calculate(c)
	if err != nil {
		return caseError{file, err}
	}
	found := decisions.Comparable(c, result)
	if len(found) == 0 {
		return usageError{"", boete.Faultf(boete.CodeUnknown, "no decision that is known here is like this case; boete decisions lists them")}
	}
	if form, err := a.form("text", "json", "csv"); err != nil {
		return err
	} else if form == "text" {
		return a.words.Comparable(&a.out, found, a.textOptions())
	}
	var rows [][]any
	for _, l := range found {
		var later []string
		for _, stage := range l.Later {
			later = append(later, a.words.Stage(stage))
		}
		rows = append(rows, []any{strconv.Itoa(l.Infringement + 1), a.words.Likeness(l.Likeness), l.ID, l.Decided.Year(), a.words.Provision(l.Provision),
			l.Fine, l.Imposed, strings.Join(later, "; "), l.Source})
	}
	return a.table(found, []column{col(a.t("overtreding", "infringement")), col(a.t("lijkt door", "alike")), col("id"), col(a.t("jaar", "year")), col(a.t("bepaling", "provision")),
		amount(a.t("boete", "fine")), amount(a.t("opgelegd", "imposed")), col("later"), col(a.t("bron", "source"))}, rows)
}

// count is how many conditions hold.
func count(conditions ...bool) int {
	n := 0
	for _, holds := range conditions {
		if holds {
			n++
		}
	}
	return n
}

func (a *app) verify() error {
	var faults boete.Faults
	var rows [][]any
	type line struct {
		ID       string    `json:"id"`
		Imposed  boete.EUR `json:"imposed"`
		Computed boete.EUR `json:"computed"`
		OK       bool      `json:"ok"`
	}
	var lines []line
	for _, d := range decisions.All() {
		result, err := d.Verify()
		faults.Add(d.ID, err)
		verdict := a.t("klopt", "right")
		if d.Computed != nil {
			verdict = a.t("klopt met de afgedrukte berekening", "right by the printed arithmetic") + ": " + a.words.Pick(d.Computed.Reason)
		}
		computed := result.Amount().High // nothing in a decision is open
		lines = append(lines, line{d.ID, d.Total, computed, err == nil})
		rows = append(rows, []any{d.ID, d.Total, computed, verdict})
	}
	if err := faults.Err(); err != nil {
		return ioError{err}
	}
	return a.table(lines, []column{col("id"), amount(a.t("opgelegd", "imposed")), amount(a.t("berekend", "computed")), col("")}, rows)
}

func (a *app) backtest() error {
	test := decisions.RunBacktest()
	var rows [][]any
	for _, row := range test.Rows {
		var levels []string
		for _, scale := range factors.Scales() {
			if level := *row.On(scale); level != "" {
				levels = append(levels, a.levelName(scale, level))
			}
		}
		rows = append(rows, []any{row.Decision, strings.TrimPrefix(row.Provision.String(), "AVG "), strings.Join(levels, ", "),
			row.Levels, row.Imposed, row.Difference()})
	}
	if err := a.table(test, []column{col("id"), col("AVG"), col(a.t("niveaus uit de tekst", "levels from the text")), amount(a.t("niveaus", "levels")),
		amount(a.t("opgelegd", "imposed")), amount(a.t("verschil", "difference"))}, rows); err != nil {
		return err
	}
	if form, _ := a.form("text", "json", "csv"); form != "text" {
		return nil
	}
	a.out.WriteString("\n")
	var left [][]any
	for _, l := range test.LeftOut {
		left = append(left, []any{strings.Join(l.Decisions, ", "), a.words.Pick(l.Because)})
	}
	if err := a.table(nil, []column{col(a.t("niet getoetst", "not tested")), col(a.t("omdat", "because"))}, left); err != nil {
		return err
	}
	a.out.WriteString("\n")
	return report.Facts(&a.out, a.textOptions(), a.t("Hoe de niveaus uit de tekst zijn gelezen", "How the levels were read from the text"),
		[][2]string{{"", a.words.Pick(test.Reading)}})
}

func (a *app) levelName(scale factors.Scale, level factors.Level) string {
	for _, l := range scale.Levels() {
		if factors.Level(l.Name.EN) == level {
			return a.words.Pick(scale.Name()) + " " + a.words.Pick(l.Name)
		}
	}
	return fmt.Sprint(level)
}

func joinNonEmpty(parts []string, separator string) string {
	var kept []string
	for _, part := range parts {
		if part != "" {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, separator)
}
