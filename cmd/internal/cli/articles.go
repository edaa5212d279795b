package cli

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/spf13/cobra"
)

func (a *app) articlesCommand() *cobra.Command {
	var only category.Category
	var policyOf func() (*category.Policy, error)
	cmd := &cobra.Command{
		Use:  a.t("articles [ZOEKTERM]", "articles [QUERY]"),
		Args: cobra.ArbitraryArgs,
		RunE: func(_ *cobra.Command, args []string) error {
			policy, err := categorized(policyOf())
			if err != nil {
				return err
			}
			query := strings.Join(args, " ")
			subjects, found, err := search(policy, query)
			if err != nil {
				return err
			}
			if only != 0 {
				found = slices.DeleteFunc(found, func(r category.Row) bool { return r.Category != only })
			}
			form, err := a.form("text", "json", "csv")
			if err != nil {
				return err
			}
			if form == "text" {
				if err := a.subjects(subjects); err != nil {
					return err
				}
				if len(found) == 0 {
					return a.nothing(policy, query, len(subjects) > 0 || only != 0)
				}
			}
			return a.rows(policy, subjects, found)
		},
		ValidArgsFunction: articleNames,
	}
	a.textFlag(cmd, "category", "I-IV", boete.Text{NL: "alleen deze categorie", EN: "this category only"}, &only)
	complete(cmd, "category", "I", "II", "III", "IV")
	policyOf = a.policyFlags(cmd)
	return cmd
}

// search finds rows of the annex by provision or, if the query is none, by words.
func search(policy *category.Policy, query string) ([]category.Subject, []category.Row, error) {
	if !strings.ContainsAny(query, "0123456789") {
		subjects, rows := policy.Search(query)
		return subjects, rows, nil
	}
	p, err := category.ParseProvision(query)
	if err != nil {
		if subjects, rows := policy.Search(query); len(subjects) > 0 { // 72 uur, iso 27001
			return subjects, rows, nil
		}
		return nil, nil, usageError{"", err}
	}
	rows := policy.Find(p)
	if len(rows) == 0 {
		return nil, nil, usageError{"", boete.Faultf(boete.CodeUnknown,
			"%s is not in the annex of %s, as far as it is known here; boete articles lists what is", p, policy.Title())}
	}
	return nil, rows, nil
}

// subjects writes what was found in everyday words, each with the decisions in which its provisions played, before the
// rows of the annex.
func (a *app) subjects(subjects []category.Subject) error {
	for i := range subjects {
		s := &subjects[i]
		provisions := make([]string, len(s.Provisions))
		for j, p := range s.Provisions {
			provisions[j] = p.String()
		}
		other := a.words.Pick(s.OtherAct)
		if other != "" {
			other += a.t("; de boetes van die wet zijn hier niet bekend", "; the fines of that act are not known here")
		}
		err := report.Facts(&a.out, a.textOptions(), a.words.Pick(s.Name()), [][2]string{
			{a.t("bepalingen", "provisions"), strings.Join(provisions, ", ")},
			{a.t("kort", "in short"), a.words.Pick(s.Sentence)},
			{a.t("andere wet", "other act"), other},
			{a.t("besluiten", "decisions"), a.played(s.Provisions)},
		})
		if err != nil {
			return err
		}
		a.out.WriteString("\n")
	}
	return nil
}

// played names the decisions in which some provisions played, at most five.
func (a *app) played(provisions []category.Provision) string {
	const most = 5
	ids := decisionsOn(provisions)
	if len(ids) <= most {
		return strings.Join(ids, ", ")
	}
	return strings.Join(ids[:most], ", ") + a.t(" en nog ", " and ") + strconv.Itoa(len(ids)-most) + a.t("", " more") +
		a.t("; boete decisions noemt ze alle", "; boete decisions lists all")
}

// decisionsOn returns the ids of the decisions about some provisions: those about the first of them first, then those
// of the AP before others, then the most recent.
func decisionsOn(provisions []category.Provision) []string {
	var ids []string
	seen := map[string]bool{}
	for _, p := range provisions {
		for _, foreign := range []bool{false, true} {
			for _, d := range decisions.List(decisions.Filter{Article: p}, decisions.OrderDate) {
				if !seen[d.ID] && (d.Authority != "AP") == foreign {
					seen[d.ID] = true
					ids = append(ids, d.ID)
				}
			}
		}
	}
	return ids
}

// overlaps reports whether a provision is, contains or is a part of one of others.
func overlaps(p category.Provision, others ...category.Provision) bool {
	return slices.ContainsFunc(others, func(q category.Provision) bool { return p.Contains(q) || q.Contains(p) })
}

// nothing says that no row was found and, if words found nothing at all, what comes nearest.
func (a *app) nothing(policy *category.Policy, query string, known bool) error {
	text := fmt.Sprintf(a.t("Niets gevonden in de bijlage van de %s.", "Nothing is found in the annex of %s."), words.Clean(a.words.Pick(policy.Title())))
	switch nearest := category.NearestWord(query); {
	case known:
	case nearest != "":
		text += fmt.Sprintf(a.t(" Bedoelt u %s? (boete articles %[1]q)", " Do you mean %s? (boete articles %[1]q)"), nearest)
	default:
		text += a.t(" Zoek op nummer (33, 5(1)(a)) of op een woord.", " Search by number (33, 5(1)(a)) or by a word.")
	}
	return report.Facts(&a.out, a.textOptions(), text, nil)
}

func (a *app) rows(policy *category.Policy, subjects []category.Subject, found []category.Row) error {
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
		// What was searched in everyday words: the sentences of the subjects that the row was found by.
		Subjects []boete.Text `json:"subjects,omitempty"`
	}
	lines := []line{}
	var rows [][]any
	for i := range found {
		r := &found[i]
		l := line{r.Provisions, r.Category, r.Underlying, r.Candidates, nil, r.Tier(), r.Evidence, r.Title, append([]string{}, r.Sources...), sentencesOn(r, subjects)}
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
		rows = append(rows, []any{paragraphs(r), class, base, string(r.Tier()), a.words.Pick(r.Evidence.Name()), a.words.Pick(r.Title)})
	}
	return a.table(lines, []column{col(a.t("bepaling", "provision")), col("cat."), amount(a.t("basisboete", "base fine")),
		col("max."), col(a.t("bekend uit", "known by")), col(a.t("onderwerp", "subject"))}, rows)
}

// sentencesOn returns the sentences of the subjects that are about a row.
func sentencesOn(r *category.Row, subjects []category.Subject) []boete.Text {
	var sentences []boete.Text
	for _, s := range subjects {
		if slices.ContainsFunc(s.Provisions, func(p category.Provision) bool {
			return overlaps(p, r.Provisions...)
		}) {
			sentences = append(sentences, s.Sentence)
		}
	}
	return sentences
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
