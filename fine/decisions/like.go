package decisions

import (
	_ "embed"
	"encoding/json"
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
)

// Likeness says in what a decision is like a case. The values are stable.
type Likeness string

const (
	// SameProvision: the decision is about the provision, or about a part or the whole of it.
	SameProvision Likeness = "provision"
	// SameArticle: the decision is about another part of the article.
	SameArticle Likeness = "article"
	// SameCategory: the decision is about a provision of the same category.
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
	// Provision and Fine are what was violated and what was fined for it, before departures from the total.
	Provision category.Provision `json:"provision"`
	Fine      boete.EUR          `json:"fine"`
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
			found := alike(c, &r.Fines[i], i, likeness, all)
			if like = append(like, found...); len(found) > 0 {
				break
			}
		}
	}
	return like
}

func alike(c fine.Case, f *fine.Fine, i int, likeness Likeness, all []entry) []Like {
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
			if likeness.holds(f, provision, categorized) {
				like = append(like, Like{i, likeness, d.ID, d.Party, d.Authority, d.Decided, d.Policy, provision, d.Fines[j], d.Total, d.Later, d.Source})
			}
		}
	}
	return like
}

// holds reports whether a fine is like one for a provision of a category.
func (l Likeness) holds(f *fine.Fine, provision category.Provision, categorized category.Category) bool {
	switch l {
	case SameProvision:
		return !f.Provision.IsZero() && (f.Provision.Contains(provision) || provision.Contains(f.Provision))
	case SameArticle:
		return f.Provision.Act == provision.Act && f.Provision.Article == provision.Article
	}
	return f.Category != 0 && f.Category == categorized
}

// indexFile has of each decision what comparing needs, so that the cases need not be read for it. A test writes it.
//
//go:embed index.json
var indexFile []byte

// entry is a decision in the index.
type entry struct {
	ID         string               `json:"id"`
	Party      string               `json:"party"`
	Decided    boete.Date           `json:"decided"`
	Policy     string               `json:"policy"`
	Provisions []category.Provision `json:"provisions"`
	Imposed
}

func index() []entry {
	var entries []entry
	if err := json.Unmarshal(indexFile, &entries); err != nil {
		panic(err) // a fault of the program, which any test shows
	}
	return entries
}
