package cli

import (
	"slices"
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/govern"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/spf13/cobra"
)

func (a *app) decisionsCommand() *cobra.Command {
	var verify, backtest bool
	var like string
	var policyOf func() (*category.Policy, error)
	var filter decisions.Filter
	order := decisions.OrderDate
	cmd := &cobra.Command{
		Use:       "decisions [ID]",
		Args:      atMost(1),
		ValidArgs: decisionIDs(),
		RunE: func(cmd *cobra.Command, args []string) error {
			narrowed := filter != (decisions.Filter{}) || order != decisions.OrderDate
			switch {
			case narrowed && (len(args) == 1 || verify || backtest || like != ""):
				return usageError{"", boete.Faultf(boete.CodeContradiction,
					"--article, --offender, --year, --authority and --sort are for the list; leave them out")}
			case count(len(args) == 1, verify, backtest, like != "") > 1:
				return usageError{"", boete.Faultf(boete.CodeContradiction,
					"give one of: the name of a decision, --like, --verify, --backtest")}
			case like == "" && policyChosen(cmd):
				return usageError{"", boete.Faultf(boete.CodeContradiction,
					"--policy and --policy-file are for the case of --like; leave them out")}
			case like != "":
				if err := readOnce(cmd, like); err != nil {
					return err
				}
				own, err := ownPolicy(cmd, like, policyOf)
				if err != nil {
					return err
				}
				return a.like(like, own)
			case verify:
				return a.verify()
			case backtest:
				return a.backtest()
			case len(args) == 1:
				return a.decision(args[0])
			}
			return a.decisions(filter, order)
		},
	}
	a.flag(cmd, "like", a.t("ZAAK", "CASE"), boete.Text{NL: "toon besluiten die lijken op de zaak in een bestand",
		EN: "show decisions that are like the case in a file"}, func(s string) error {
		if like = s; s == "" {
			return boete.Faultf(boete.CodeMissing, "the name of the file is empty")
		}
		return nil
	})
	a.textFlag(cmd, "article", a.t("ARTIKEL", "ARTICLE"), boete.Text{NL: "alleen besluiten over dit artikel, ook samen met een ander gelezen",
		EN: "only decisions on this article, also read with another"}, &filter.Article)
	completeWith(cmd, "article", articleNames)
	a.textFlag(cmd, "offender", a.t("SOORT", "KIND"), boete.Text{NL: "onderneming, overheid of natuurlijk-persoon",
		EN: "company, public-body or natural-person"}, &filter.Offender)
	complete(cmd, "offender", a.offenderWords()...)
	a.flag(cmd, "year", a.t("JAAR", "YEAR"), boete.Text{NL: "alleen besluiten uit dit jaar",
		EN: "only decisions of this year"}, func(s string) error {
		year, err := boete.ParseWhen(s)
		if err != nil || len(s) != 4 {
			return boete.Faultf(boete.CodeMalformed, "%q is not a year; write for example 2022", s)
		}
		filter.Year = year.Year()
		return nil
	})
	a.flag(cmd, "authority", a.t("NAAM", "NAME"), boete.Text{NL: "alleen besluiten van deze autoriteit, zoals AP of UODO",
		EN: "only decisions of this authority, such as AP or UODO"}, func(s string) error {
		if filter.Authority = s; s == "" {
			return boete.Faultf(boete.CodeMissing, "the name of the authority is empty")
		}
		return nil
	})
	var orders []string
	for _, o := range decisions.Orders() {
		orders = append(orders, string(o))
	}
	a.flag(cmd, "sort", a.t("VOLGORDE", "ORDER"), boete.Text{NL: "date (nieuwste eerst), amount (opgelegd bedrag) of standing (wat nu staat)",
		EN: "date (latest first), amount (as imposed) or standing (what stands now)"}, func(s string) error {
		if order = decisions.Order(s); !slices.Contains(decisions.Orders(), order) {
			return boete.Faultf(boete.CodeUnknown, "%q is not an order; choose date, amount or standing", s)
		}
		return nil
	})
	complete(cmd, "sort", orders...)
	policyOf = a.policyFlags(cmd)
	cmd.Flags().BoolVar(&verify, "verify", false, a.t("reken alle besluiten na", "calculate all decisions again"))
	cmd.Flags().BoolVar(&backtest, "backtest", false, a.t("toets de indicatieve niveaus", "test the indicative levels"))
	return cmd
}

// decisionIDs are the ids of all decisions, the most recent first.
func decisionIDs() []string {
	var ids []string
	for _, f := range decisions.List(decisions.Filter{}, decisions.OrderDate) {
		ids = append(ids, f.ID)
	}
	return ids
}

// listed is a decision as JSON has it, with what stands now.
type listed struct {
	decisions.Facts
	Standing decisions.Stage `json:"standing"`
}

func (a *app) decisions(filter decisions.Filter, order decisions.Order) error {
	form, err := a.form("text", "json", "csv")
	if err != nil {
		return err
	}
	list := decisions.List(filter, order)
	if len(list) == 0 {
		return usageError{"", boete.Faultf(boete.CodeUnknown, "no decision known here matches; leave a part out")}
	}
	var lines []listed
	var rows [][]any
	for i := range list {
		d := &list[i]
		var provisions, with, later []string
		var party string
		for _, in := range d.Infringements {
			if p := strings.TrimPrefix(in.Provision.String(), "AVG "); len(provisions) == 0 || provisions[len(provisions)-1] != p {
				provisions = append(provisions, p)
			}
			for _, p := range in.With {
				if text := strings.TrimPrefix(p.String(), "AVG "); !slices.Contains(with, text) {
					with = append(with, text)
				}
			}
		}
		for _, stage := range d.Later {
			later = append(later, a.words.Stage(stage))
		}
		lines = append(lines, listed{*d, d.Standing()})
		var now any = ""
		switch party = a.words.Pick(d.Party); {
		case form == "csv":
			now = *d.Standing().Amount
		case !d.Stands():
			now = a.words.Now(d)
		}
		if form == "text" && d.Authority != "AP" {
			party += ", " + d.Authority
		}
		rows = append(rows, []any{d.ID, d.When().String(), d.Authority, strings.Join(provisions, ", "), strings.Join(with, ", "), strings.Join(d.Policies, ", "),
			string(d.Offender), d.Imposed, now, strings.Join(later, "; "), party})
	}
	if err := a.table(lines, []column{col("id"), onlyCSV(a.t("besluit", "decided")), onlyCSV(a.t("door", "by")), col("AVG"), onlyCSV(a.t("gelezen met", "read with")),
		onlyCSV(a.t("beleid", "policy")), onlyCSV(a.t("soort overtreder", "kind of offender")), amount(a.t("opgelegd", "imposed")),
		col(a.t("nu", "now")), onlyCSV(a.t("later", "later")), col(a.t("overtreder", "offender"))}, rows); err != nil {
		return err
	}
	if form == "text" {
		a.out.WriteString("\n" + a.words.Selection() + "\n")
	}
	return nil
}

// decision shows one decision: the case, the calculation, and what was imposed next to what is calculated.
func (a *app) decision(id string) error {
	d, err := decisions.Find(id)
	if err != nil {
		return usageError{"", err}
	}
	if a.words.Language() == words.English {
		d = d.English()
	}
	if d.Outcome {
		return a.outcome(&d.Facts)
	}
	result, off := d.Verify()
	advice, err := govern.Advise(d.Case)
	if err != nil {
		return ioError{err}
	}
	r := report.Of(&advice.Candidates[0])
	form, err := a.form("text", "json", "yaml", "markdown", "html")
	switch {
	case err != nil:
		return err
	case form == "markdown" || form == "html":
		if off != nil {
			return ioError{off}
		}
		return a.report(form, r, true)
	case form == "yaml":
		a.out.WriteString(d.File)
		return nil
	case form == "json":
		return a.json(struct {
			listed
			Case   any `json:"case"`
			Result any `json:"result"`
		}{listed{d.Facts, d.Standing()}, d.Case, a.words.Result(result)})
	}
	computed := a.words.Amount(result.Amount())
	if d.Computed != nil {
		computed += " (" + a.words.Pick(d.Computed.Reason) + ")"
	}
	if err := a.facts(&d.Facts, computed); err != nil {
		return err
	}
	a.out.WriteString("\n" + a.t("De berekening", "The calculation") + "\n\n")
	if err := a.report("text", r, true); err != nil {
		return err
	}
	if off != nil {
		return ioError{off}
	}
	return nil
}

// outcome shows a decision of which only the outcome is known.
func (a *app) outcome(d *decisions.Facts) error {
	switch form, err := a.form("text", "json"); {
	case err != nil:
		return err
	case form == "json":
		return a.json(listed{*d, d.Standing()})
	}
	return a.facts(d, a.t("alleen de uitkomst is bekend", "only the outcome is known"))
}

// facts shows what is known of a decision: what was imposed next to what is calculated, and what came of it.
func (a *app) facts(d *decisions.Facts, computed string) error {
	facts := [][2]string{
		{a.t("nu", "now"), a.words.Standing(d)},
		{a.t("opgelegd", "imposed"), joinNonEmpty([]string{a.words.Money(d.Imposed), d.Authority, a.words.When(d.When())}, ", ")},
		{a.t("berekend", "computed"), computed},
	}
	for _, stage := range d.Later {
		facts = append(facts, [2]string{a.words.StageName(stage.Stage), joinNonEmpty([]string{a.words.StageOutcome(stage), a.words.Pick(stage.What), stage.Source}, "; ")})
	}
	facts = append(facts, [2]string{a.t("opmerking", "note"), a.words.Pick(d.Note)},
		[2]string{a.t("bron", "source"), joinNonEmpty([]string{d.Source, a.words.Grade(d.Grade)}, ", ")})
	return report.Facts(&a.out, a.textOptions(), a.t("Het besluit", "The decision")+": "+a.words.Pick(d.Party), facts)
}

// like lists real decisions that are like the case in a file.
func (a *app) like(file string, own []*category.Policy) error {
	g, err := a.readGiven(file, false)
	if err != nil {
		return err
	}
	a.assumeToday(&g)
	advice, err := govern.Advise(g.Case, own...)
	if err != nil {
		return caseError{file, err}
	}
	first := advice.Candidates[0]
	switch {
	case first.Err == nil:
	case first.Compared != nil: // its provisions are the same
		first.Result = *first.Compared
	case len(first.Rows) > 0:
		first.Result = first.Rows[0].Result
	default:
		return caseError{file, first.Err}
	}
	found := decisions.Comparable(first.Case, first.Result)
	if len(found) == 0 {
		return usageError{"", boete.Faultf(boete.CodeUnknown,
			"no decision known here is like this case; boete decisions lists them")}
	}
	if form, err := a.form("text", "json", "csv"); err != nil {
		return err
	} else if form == "text" {
		return a.words.Comparable(&a.out, found, a.textOptions())
	}
	var rows [][]any
	for _, l := range found {
		d := &l.Decision
		var later []string
		for _, stage := range d.Later {
			later = append(later, a.words.Stage(stage))
		}
		rows = append(rows, []any{strconv.Itoa(l.Infringement + 1), a.words.Likeness(l.Likeness), d.ID, strconv.Itoa(d.When().Year()), a.words.Provision(l.Violated.Provision),
			l.Amount(), d.Imposed, a.words.Now(d), strings.Join(later, "; "), d.Source})
	}
	return a.table(found, []column{col(a.t("overtreding", "infringement")), col(a.t("lijkt door", "alike")), col("id"), col(a.t("jaar", "year")), col(a.t("bepaling", "provision")),
		amount(a.t("boete", "fine")), amount(a.t("opgelegd", "imposed")), col(a.t("nu", "now")), col("later"), col(a.t("bron", "source"))}, rows)
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
		lines = append(lines, line{d.ID, d.Imposed, computed, err == nil})
		rows = append(rows, []any{d.ID, d.Imposed, computed, verdict})
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
	if name := scale.LevelName(level); !name.IsZero() {
		return a.words.Pick(scale.Name()) + " " + a.words.Pick(name)
	}
	return string(level)
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
