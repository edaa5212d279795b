package main

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/report"
	"github.com/spf13/cobra"
)

func (a *app) policiesCommand() *cobra.Command {
	var day boete.Date
	var kind category.OffenderKind
	cmd := &cobra.Command{
		Use:   "policies [ID]",
		Short: a.t("Toon de beleidsregels: wanneer, voor wie, hoe bekend", "Show the policies: when, for whom, how well known"),
		Example: `  boete policies
  boete policies ap-2016
  boete policies --date 2024-05-02 --offender onderneming`,
		Args:      atMost(1),
		ValidArgs: policyIDs(),
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case !day.IsZero() && len(args) == 0:
				return a.choices(day, kind)
			case !day.IsZero() || kind != "":
				return usageError{"", boete.Faultf("which policy can govern depends on a day; give --date, with or without --offender, and no policy")}
			}
			policies := category.Policies()
			if len(args) == 1 {
				p, err := category.PolicyByID(args[0])
				if err != nil {
					return usageError{"", err}
				}
				policies = []*category.Policy{p}
			}
			type line struct {
				ID          string         `json:"id"`
				Title       string         `json:"title"`
				Publication boete.Citation `json:"publication"`
				From        boete.Date     `json:"from,omitzero"`
				Until       boete.Date     `json:"until,omitzero"`
				Audience    boete.Text     `json:"audience"`
				Limits      boete.Text     `json:"limits,omitzero"`
				Gap         boete.Text     `json:"gap,omitzero"`
			}
			var lines []line
			var rows [][]any
			for _, p := range policies {
				l := line{p.ID(), p.Title(), p.Publication(), p.From(), p.Until(), p.Audience(), p.Limits(), p.Gap()}
				lines = append(lines, l)
				rows = append(rows, []any{l.ID, l.Title, l.From.String(), l.Until.String(), a.words.Pick(l.Audience),
					a.words.Citation(l.Publication), a.words.Pick(l.Limits) + a.words.Pick(l.Gap)})
			}
			columns := []column{col("id"), col(a.t("naam", "title")), col(a.t("vanaf", "from")), col(a.t("tot en met", "until")), col(a.t("voor", "for")),
				col(a.t("bekendmaking", "publication")), col(a.t("niet bekend", "not known"))}
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
		},
	}
	a.textFlag(cmd, "date", a.t("DATUM", "DATE"), boete.Text{NL: "dag van het besluit: welke beleidsregels komen in aanmerking", EN: "day of the decision: which policies can govern it"}, &day)
	a.textFlag(cmd, "offender", a.t("SOORT", "KIND"), boete.Text{NL: "onderneming, overheid of natuurlijk-persoon", EN: "company, public-body or natural-person"}, &kind)
	complete(cmd, "offender", a.offenderWords()...)
	return cmd
}

// choices shows which policies can govern a decision, and why.
func (a *app) choices(day boete.Date, kind category.OffenderKind) error {
	verdicts := map[category.Verdict]string{category.Candidate: a.t("ja", "yes"), category.Disputed: a.t("betwist", "contested"), category.Excluded: a.t("nee", "no")}
	type line struct {
		Policy  string           `json:"policy"`
		Verdict category.Verdict `json:"verdict"`
		Ground  boete.Text       `json:"ground"`
	}
	var lines []line
	var rows [][]any
	for _, c := range category.Choices(day, kind) {
		lines = append(lines, line{c.Policy.ID(), c.Verdict, c.Ground})
		rows = append(rows, []any{c.Policy.ID(), verdicts[c.Verdict], a.words.Pick(c.Ground)})
	}
	return a.table(lines, []column{col(a.t("beleidsregels", "policy")), col(a.t("mogelijk", "possible")), col(a.t("grond", "ground"))}, rows)
}

// defaultPolicy is the choice of the command where the user makes none; the library has no default.
const defaultPolicy = "ap-2019"

// policyFlag defines the choice of a policy.
func (a *app) policyFlag(cmd *cobra.Command, into *string) {
	a.flag(cmd, "policy", "ID", boete.Text{NL: "beleidsregels, standaard " + defaultPolicy, EN: "policy, by default " + defaultPolicy}, func(s string) error {
		policy, err := category.PolicyByID(s)
		if err == nil {
			*into = policy.ID()
		}
		return err
	})
	complete(cmd, "policy", policyIDs()...)
}

func policyIDs() []string {
	var ids []string
	for _, p := range category.Policies() {
		ids = append(ids, p.ID())
	}
	return ids
}

// calculated returns a policy that can be calculated.
func calculated(id string) (*category.Policy, error) {
	policy, err := category.PolicyByID(id)
	if err != nil {
		return nil, usageError{"--policy", err}
	}
	if gap := policy.Gap(); !gap.IsZero() {
		return nil, caseError{"", boete.Faults{{Path: "policy", Format: "%s can not be calculated. It is for: %s. %s", Args: []any{policy.Title(), policy.Audience(), gap}}}}
	}
	return policy, nil
}
