package cli

import (
	"slices"
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/spf13/cobra"
)

func (a *app) articlesCommand() *cobra.Command {
	var only category.Category
	var policyOf func() (*category.Policy, error)
	cmd := &cobra.Command{
		Use:   a.t("articles [ZOEKTERM]", "articles [QUERY]"),
		Short: a.t("Zoek in de bijlage: bepaling, categorie, maximum, bron", "Search the annex: provision, category, maximum, evidence"),
		Long: a.t(`Zoek een bepaling op nummer of op woord, en zie in welke categorie zij valt, wat de
basisboete en het wettelijk maximum zijn, en hoe dat bekend is:

  besluit      een besluit van de AP of een uitspraak past haar toe
  secundair    alleen secundaire bronnen, zoals overzichten van advocatenkantoren
  betwist      een secundaire bron geeft haar, een andere spreekt dat tegen
  onbeslist    geen categorie staat vast; geef zelf --category

Waar de categorie --met is, geldt die van de bepaling waarmee zij wordt gelezen.`,
			`Search a provision by number or by word, and see in which category it is, what the
base fine and the statutory maximum are, and how that is known:

  decision     a decision of the AP or a judgment applies it
  secondary    secondary sources only, such as tables of law firms
  contested    a secondary source gives it and another one disagrees
  unsettled    no category is known; give --category yourself

Where the category is --with, it is that of the provision that is read with it.`),
		Example: `  boete articles "art. 5 lid 1 onder a AVG"
  boete articles 33
  boete articles datalek
  boete articles consent --lang en
  boete articles --category IV`,
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			policy, err := categorized(policyOf())
			if err != nil {
				return err
			}
			found, err := search(policy, strings.Join(args, " "))
			if err != nil {
				return err
			}
			if only != 0 {
				found = slices.DeleteFunc(found, func(r category.Row) bool { return r.Category != only })
			}
			if len(found) == 0 {
				return usageError{"", boete.Faultf(boete.CodeUnknown, "nothing is found in %s; search by number (33, 5(1)(a)) or by a word in Dutch or English", policy.Title())}
			}
			return a.rows(policy, found)
		},
		ValidArgsFunction: articleNames,
	}
	a.textFlag(cmd, "category", "I-IV", boete.Text{NL: "alleen deze categorie", EN: "this category only"}, &only)
	complete(cmd, "category", "I", "II", "III", "IV")
	policyOf = a.policyFlags(cmd)
	return cmd
}

// search finds rows of the annex by provision or, if the query has no number, by words.
func search(policy *category.Policy, query string) ([]category.Row, error) {
	if !strings.ContainsAny(query, "0123456789") {
		return policy.Search(query), nil
	}
	p, err := category.ParseProvision(query)
	if err != nil {
		return nil, usageError{"", err}
	}
	rows := policy.Find(p)
	if len(rows) == 0 {
		return nil, usageError{"", boete.Faultf(boete.CodeUnknown, "%s is not in the annex of %s, as far as it is known here; boete articles lists what is", p, policy.Title())}
	}
	return rows, nil
}

func (a *app) rows(policy *category.Policy, found []category.Row) error {
	type line struct {
		Provisions []category.Provision `json:"provisions"`
		Category   category.Category    `json:"category,omitzero"`
		Underlying bool                 `json:"underlying,omitzero"`
		Candidates []category.Category  `json:"candidates,omitempty"`
		Base       *boete.EUR           `json:"base,omitempty"`
		Tier       category.Tier        `json:"tier,omitzero"`
		Evidence   category.Evidence    `json:"evidence"`
		Title      boete.Text           `json:"title"`
		Sources    []string             `json:"sources"`
	}
	var lines []line
	var rows [][]any
	for i := range found {
		r := &found[i]
		l := line{r.Provisions, r.Category, r.Underlying, r.Candidates, nil, r.Tier(), r.Evidence, r.Title, append([]string{}, r.Sources...)}
		class, base := r.Category.String(), any("")
		if band, ok := policy.Band(r.Category); ok {
			l.Base, base = &band.Base, band.Base
		}
		switch {
		case r.Underlying:
			class = a.t("--met", "--with")
		case r.Category == 0 && len(r.Candidates) > 0:
			names := make([]string, len(r.Candidates))
			for j, c := range r.Candidates {
				names[j] = c.String() + "?"
			}
			class = strings.Join(names, " ")
		case r.Category == 0:
			class = "?"
		}
		lines = append(lines, l)
		rows = append(rows, []any{paragraphs(r), class, base, string(r.Tier()), a.evidence(r.Evidence), a.words.Pick(r.Title)})
	}
	return a.table(lines, []column{col(a.t("bepaling", "provision")), col("cat."), amount(a.t("basisboete", "base fine")),
		col("max."), col(a.t("bekend uit", "known by")), col(a.t("onderwerp", "subject"))}, rows)
}

// evidence is the word for how a category is known.
func (a *app) evidence(e category.Evidence) string {
	return map[category.Evidence]string{
		category.EvidenceDecision: a.t("besluit", "decision"), category.EvidenceSecondary: a.t("secundair", "secondary"),
		category.EvidenceContested: a.t("betwist", "contested"), category.EvidenceUnsettled: a.t("onbeslist", "unsettled"),
		category.EvidencePublished: a.t("publicatie", "publication"),
	}[e]
}

// articleNames completes the provisions that the annex lists.
func articleNames(_ *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
	policy, err := category.PolicyByID(defaultPolicy)
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var names []string
	for _, row := range policy.Rows() {
		for _, p := range row.Provisions {
			name := strings.TrimPrefix(p.String(), string(category.AVG)+" ")
			names = append(names, name+"\t"+row.Category.String())
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

// paragraphs is a row of the annex as one name: "AVG 33(2), (4), (5)", "AVG 28(1)–(8), (10)".
func paragraphs(r *category.Row) string {
	first := r.Provisions[0]
	names := []string{first.String()}
	for i := 1; i < len(r.Provisions); i++ {
		if p := r.Provisions[i]; p.Article != first.Article || p.Act != first.Act || p.Paragraph == 0 || p.Point != 0 {
			names = append(names, p.String())
			continue
		}
		end := i
		for end+1 < len(r.Provisions) && r.Provisions[end+1].Paragraph == r.Provisions[end].Paragraph+1 {
			end++
		}
		last := "(" + strconv.Itoa(r.Provisions[end].Paragraph) + ")"
		if follows := r.Provisions[i].Paragraph == r.Provisions[i-1].Paragraph+1; follows && end > i {
			names[len(names)-1] += "–" + last
			i = end
			continue
		}
		names = append(names, "("+strconv.Itoa(r.Provisions[i].Paragraph)+")")
	}
	return strings.Join(names, ", ")
}
