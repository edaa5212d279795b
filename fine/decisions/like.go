package decisions

import (
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
)

// Likeness says in what a decision is like a case. The values are stable.
type Likeness string

const (
	// SameProvision: the decision is about the provision, or about a part or the whole of it; or about one read with it.
	SameProvision Likeness = "provision"
	// SameArticle: the decision is about another part of the article.
	SameArticle Likeness = "article"
	// SameCategory: the decision is about a provision of the same category, by the same policy.
	SameCategory Likeness = "category"
)

// Like is a fine in a real decision beside one in a case.
type Like struct {
	// Infringement is the place of the fine in the case, from 0.
	Infringement int      `json:"infringement"`
	Likeness     Likeness `json:"likeness"`
	// ID, Party, Authority and Decided are those of the decision; no authority is the AP.
	ID        string     `json:"id"`
	Party     string     `json:"party"`
	Authority string     `json:"authority,omitzero"`
	Decided   boete.Date `json:"decided"`
	// Policy by which it was decided.
	Policy string `json:"policy"`
	// Provision and Fine are what was violated, with what it was read with, and what was fined for it, before departures from
	// the total.
	Provision category.Provision   `json:"provision"`
	With      []category.Provision `json:"with,omitempty"`
	Fine      boete.EUR            `json:"fine"`
	// Imposed is the decision as a whole, and Later what came of it.
	Imposed boete.EUR `json:"imposed"`
	Later   []Stage   `json:"later,omitempty"`
	Source  string    `json:"source"`
}

// Comparable returns the real decisions that are like a case: for each infringement those on the same provision, and if there
// are none those on the same article, and if there are none those in the same category. They stand in the order of the
// infringements, and then the most recent first. A decision is not like itself.
func Comparable(c fine.Case, r fine.Result) []Like {
	var like []Like
	all := index()
	for i := range r.Fines {
		for _, likeness := range []Likeness{SameProvision, SameArticle, SameCategory} {
			found := alike(c, r.Policy, &r.Fines[i], i, likeness, all)
			if like = append(like, found...); len(found) > 0 {
				break
			}
		}
	}
	return like
}

func alike(c fine.Case, policy string, f *fine.Fine, i int, likeness Likeness, all []entry) []Like {
	var like []Like
	for _, d := range slices.Backward(all) {
		if d.Decided == c.Decided && d.Party == c.Offender.Name {
			continue
		}
		for j, provision := range d.Provisions {
			var categorized category.Category
			if len(d.Categories) > 0 {
				categorized = d.Categories[j]
			}
			if policy != d.Policy {
				categorized = 0 // a category means nothing outside its policy
			}
			found := Like{i, likeness, d.ID, d.Party, d.Authority, d.Decided, d.Policy, provision, d.With[j], d.Fines[j], d.Total, d.Later, d.Source}
			again := slices.ContainsFunc(like, func(l Like) bool { return l.ID == d.ID && l.Provision == provision && l.Fine == found.Fine })
			if !again && likeness.holds(f, &found, categorized) {
				like = append(like, found)
			}
		}
	}
	return like
}

// holds reports whether a fine is like one that was imposed in a category.
func (l Likeness) holds(f *fine.Fine, like *Like, categorized category.Category) bool {
	switch l {
	case SameProvision:
		overlaps := func(p category.Provision) bool { return f.Provision.Contains(p) || p.Contains(f.Provision) }
		return !f.Provision.IsZero() && (overlaps(like.Provision) || slices.ContainsFunc(like.With, overlaps))
	case SameArticle:
		return f.Provision.Act == like.Provision.Act && f.Provision.Article == like.Provision.Article
	}
	return f.Category != 0 && f.Category == categorized
}

// Annulled reports whether nothing was left of the decision in the end.
func (l *Like) Annulled() bool {
	return len(l.Later) > 0 && l.Later[len(l.Later)-1].Amount.IsZero()
}

// entry is what comparing needs of a decision. The index of them is made of the cases, so that these need not be read for it.
type entry struct {
	ID         string
	Party      string
	Decided    boete.Date
	Policy     string
	Provisions []category.Provision
	// With has for each provision those that were read with it.
	With [][]category.Provision
	Imposed
}
