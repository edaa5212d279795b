package cli

import (
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/report"
	"github.com/spf13/cobra"
)

func (a *app) policiesCommand() *cobra.Command {
	var day boete.Date
	var kind category.OffenderKind
	cmd := &cobra.Command{
		Use:       "policies [ID]",
		Args:      atMost(1),
		ValidArgs: policyIDs(),
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case !day.IsZero() && len(args) == 0:
				return a.choices(day, kind)
			case !day.IsZero() || kind != "":
				return usageError{"", boete.Faultf(boete.CodeContradiction,
					"which policy governs depends on the day; give --date, with or without --offender, and no policy")}
			case len(args) == 0:
				return a.policies(category.Policies())
			}
			p, err := category.PolicyByID(args[0])
			if err != nil {
				return usageError{"", err}
			}
			form, err := a.form("text", "json", "csv")
			switch {
			case err != nil:
				return err
			case form == "json":
				return a.json(p.Table())
			}
			if err := a.policies([]*category.Policy{p}); err != nil || form == "csv" {
				return err
			}
			return a.tables(p)
		},
	}
	a.flag(cmd, "date", a.t("DATUM", "DATE"), boete.Text{NL: "dag van het besluit: welke beleidsregels komen in aanmerking",
		EN: "day of the decision: which policies can govern it"},
		func(s string) error { return day.UnmarshalText([]byte(a.days(s))) })
	a.textFlag(cmd, "offender", a.t("SOORT", "KIND"), boete.Text{NL: "onderneming, overheid of natuurlijk-persoon",
		EN: "company, public-body or natural-person"}, &kind)
	complete(cmd, "offender", a.offenderWords()...)
	return cmd
}

// policies lists what is known of policies, apart from their tables.
func (a *app) policies(policies []*category.Policy) error {
	type line struct {
		ID          string          `json:"id"`
		Title       string          `json:"title"`
		Publication boete.Citation  `json:"publication"`
		From        boete.Date      `json:"from,omitzero"`
		Until       boete.Date      `json:"until,omitzero"`
		Method      category.Method `json:"method,omitzero"`
		Audience    boete.Text      `json:"audience"`
		Limits      boete.Text      `json:"limits,omitzero"`
		Gap         boete.Text      `json:"gap,omitzero"`
	}
	var lines []line
	var rows [][]any
	for _, p := range policies {
		l := line{p.ID(), p.Title().EN, p.Publication(), p.From(), p.Until(), p.Method(), p.Audience(), p.Limits(), p.Gap()}
		lines = append(lines, l)
		rows = append(rows, []any{l.ID, a.words.Pick(p.Title()), l.From.String(), l.Until.String(), a.words.Pick(l.Audience),
			a.words.Citation(l.Publication), a.words.Pick(l.Limits) + a.words.Pick(l.Gap)})
	}
	columns := []column{col("id"), col(a.t("naam", "title")), col(a.t("vanaf", "from")), col(a.t("tot en met", "until")), col(a.t("voor", "for")),
		col(a.t("bekendmaking", "publication")), col(a.t("beperking", "limits"))}
	if form, err := a.form("text", "json", "csv"); err != nil || form != "text" {
		return a.table(lines, columns, rows)
	}
	for i, row := range rows {
		if i > 0 {
			a.out.WriteString("\n")
		}
		var facts [][2]string
		for j, cell := range cells([][]any{row}, a.words.Money)[0] {
			facts = append(facts, [2]string{columns[j].Name, cell})
		}
		if err := report.Facts(&a.out, a.textOptions(), facts[0][1], facts[1:]); err != nil {
			return err
		}
	}
	return nil
}

// tables shows the tables of a policy as text; the annex is for boete articles.
func (a *app) tables(p *category.Policy) error {
	t := p.Table()
	if len(t.Bands) > 0 {
		a.heading(a.t("Categorieën", "Categories"))
		_, rows := bands(p, category.All())
		if err := a.table(nil, a.bandColumns(), rows); err != nil {
			return err
		}
	}
	if len(t.Seriousness) == 0 {
		return nil
	}
	var rows [][]any
	for _, s := range t.Seriousness {
		rows = append(rows, []any{a.words.Pick(s.Level.Name()), a.words.Shares(s.Shares)})
	}
	a.heading(a.t("Ernst: het startbedrag als deel van het wettelijk maximum", "Seriousness: the start as a share of the statutory maximum"))
	if err := a.table(nil, []column{col(a.t("ernst", "seriousness")), col(a.t("deel", "share"))}, rows); err != nil {
		return err
	}
	for _, tier := range []category.Tier{category.Tier4, category.Tier5} {
		a.heading(a.words.Say("Starts after the size, %s (maximum %s or %s of the turnover)", a.words.Citation(tier.Citation()), tier.Static(), tier.Share()))
		if err := a.starts(p, tier); err != nil {
			return err
		}
	}
	a.out.WriteString("\n")
	return report.Facts(&a.out, a.textOptions(), "", [][2]string{
		{"?", a.words.Say(fine.NoteTexts()[fine.NoteUnverifiedTier])},
		{"", a.words.Say("Lowering is optional: without it the start for the seriousness remains.")},
	})
}

// starts shows the starts for a tier of art. 83 AVG: a row for each size, a column for each level of seriousness.
func (a *app) starts(p *category.Policy, tier category.Tier) error {
	columns := []column{amount(a.t("omzet t/m", "turnover to")), col(a.t("van start", "of the start"))}
	for _, s := range p.Table().Seriousness {
		columns = append(columns, col(a.words.Pick(s.Level.Name())))
	}
	var rows [][]any
	for i, cell := range p.StartRanges(tier) {
		above := cell.Size == category.Size{}
		if i%len(p.Table().Seriousness) == 0 {
			row := []any{cell.Size.Until, a.words.Shares(cell.Size.Shares)}
			if cell.Size.Unverified {
				row[1] = a.words.Shares(cell.Size.Shares) + " ?"
			}
			if above {
				row = []any{a.t("hoger", "above"), ""}
			}
			rows = append(rows, row)
		}
		text := a.words.Amount(cell.Amounts)
		if above {
			text = a.words.Shares(cell.OfTurnover) + a.t(" omzet", " turnover")
		}
		rows[len(rows)-1] = append(rows[len(rows)-1], text)
	}
	return a.table(nil, columns, rows)
}

// heading starts a new part of the text.
func (a *app) heading(text string) {
	a.out.WriteString("\n")
	report.Facts(&a.out, a.textOptions(), text, nil) // a buffer takes it all
	a.out.WriteString("\n")
}

// choices shows which policies can govern a decision, and why.
func (a *app) choices(day boete.Date, kind category.OffenderKind) error {
	type line struct {
		Policy  string           `json:"policy"`
		Verdict category.Verdict `json:"verdict"`
		Ground  boete.Text       `json:"ground"`
	}
	data := struct {
		Date     boete.Date            `json:"date"`
		Offender category.OffenderKind `json:"offender,omitzero"`
		Policies []line                `json:"policies"`
		Guidance []category.Remark     `json:"guidance"`
	}{Date: day, Offender: kind, Guidance: category.Guidance()}
	var rows [][]any
	for _, c := range category.Choices(day, kind) {
		data.Policies = append(data.Policies, line{c.Policy.ID(), c.Verdict, c.Ground})
		rows = append(rows, []any{c.Policy.ID(), a.words.Pick(c.Verdict.Name()), a.words.Pick(c.Ground)})
	}
	if err := a.table(data, []column{col(a.t("beleidsregels", "policy")), col(a.t("mogelijk", "possible")), col(a.t("grond", "ground"))}, rows); err != nil {
		return err
	}
	if form, _ := a.form("text", "json", "csv"); form != "text" {
		return nil
	}
	var facts [][2]string
	for _, remark := range data.Guidance {
		text := a.words.Pick(remark.Text)
		if !remark.Citation.IsZero() {
			text += " (" + a.words.Citation(remark.Citation) + ")"
		}
		facts = append(facts, [2]string{a.words.Pick(remark.About), text})
	}
	a.out.WriteString("\n")
	return report.Facts(&a.out, a.textOptions(), a.t("Wie telt als wat", "Who counts as what"), facts)
}

// defaultPolicy is the choice of the command where the user makes none; the library has no default.
const defaultPolicy = "ap-2019"

// policyFlags defines the choice of a policy: one that is built in, or one of the user's own in a file. What it
// returns makes the choice, after the flags are read.
func (a *app) policyFlags(cmd *cobra.Command) func() (*category.Policy, error) {
	var named *category.Policy
	var file string
	usage := boete.Text{NL: "beleidsregels, standaard " + defaultPolicy, EN: "policy, by default " + defaultPolicy}
	if slices.Contains([]string{"calc", "range", "batch", "decisions"}, cmd.Name()) {
		usage = boete.Text{NL: "beleidsregels, in plaats van die gelden", EN: "policy, in place of the one that governs"}
	}
	a.flag(cmd, "policy", "ID", usage, func(s string) (err error) {
		named, err = category.PolicyByID(s)
		return err
	})
	a.policyFileFlag(cmd, &file)
	complete(cmd, "policy", policyIDs()...)
	return func() (*category.Policy, error) {
		switch {
		case file != "" && named != nil:
			return nil, usageError{"--policy-file", boete.Faultf(boete.CodeContradiction,
				"a policy is built in or comes from a file; give --policy or --policy-file")}
		case file != "":
			return readFile(a, file, casefile.ReadPolicy)
		case named != nil:
			return named, nil
		}
		return category.PolicyByID(defaultPolicy)
	}
}

// policyChosen reports whether the user chose a policy.
func policyChosen(cmd *cobra.Command) bool {
	return cmd.Flags().Changed("policy") || cmd.Flags().Changed("policy-file")
}

// policyFileFlag defines the flag for a policy of the user's own.
func (a *app) policyFileFlag(cmd *cobra.Command, file *string) {
	a.flag(cmd, "policy-file", a.t("BESTAND", "FILE"), boete.Text{NL: "eigen beleidsregels (zie boete policies --help)",
		EN: "policy of your own (see boete policies --help)"}, fileName(file))
}

// fileName reads the name of a file.
func fileName(into *string) func(string) error {
	return func(s string) error {
		if *into = s; s == "" {
			return boete.Faultf(boete.CodeMissing, "the name of the file is empty")
		}
		return nil
	}
}

// readOnce refuses to read both the cases and the policy from standard input.
func readOnce(cmd *cobra.Command, name string) error {
	if name == "-" && cmd.Flags().Lookup("policy-file").Value.String() == "-" {
		return usageError{"--policy-file", boete.Faultf(boete.CodeContradiction,
			"standard input can be read only once: put the case or the policy in a file")}
	}
	return nil
}

func policyIDs() []string {
	var ids []string
	for _, p := range category.Policies() {
		ids = append(ids, p.ID())
	}
	return ids
}

// calculable refuses a policy that cannot be calculated.
func calculable(policy *category.Policy, err error) (*category.Policy, error) {
	if err == nil && !policy.Gap().IsZero() {
		return nil, caseError{"", boete.Faults{{Code: boete.CodeLawUnknown, Path: "policy", Format: "it is not possible to calculate with %s. For whom: %s. %s", Args: []any{policy.Title(), policy.Audience(), policy.Gap()}}}}
	}
	return policy, err
}

// categorized refuses a policy that cannot be calculated, and one whose method knows no categories.
func categorized(policy *category.Policy, err error) (*category.Policy, error) {
	switch policy, err = calculable(policy, err); {
	case err != nil:
		return nil, err
	case policy.Method() != category.MethodAP:
		return nil, caseError{"", boete.Faultf(boete.CodeOtherMethod,
			"%s has no categories: the calculation begins with the statutory maximum and the seriousness (boete policies %s)", policy.Title(), policy.ID())}
	}
	return policy, nil
}
