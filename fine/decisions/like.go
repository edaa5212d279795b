package decisions

import (
	"cmp"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine"
)

// Likeness says in what respect a decision is like a case. The values are stable.
type Likeness string

const (
	// SameProvision: the decision is about the provision, or about a part or the whole of it; or about one read with
	// it.
	SameProvision Likeness = "provision"
	// SameArticle: the decision is about another part of the article.
	SameArticle Likeness = "article"
	// SameCategory: the decision is about a provision of the same category, by the same policy.
	SameCategory Likeness = "category"
)

// Like is a real decision set against an infringement of a case.
type Like struct {
	// Infringement is the place of the fine in the case, from 0.
	Infringement int      `json:"infringement"`
	Likeness     Likeness `json:"likeness"`
	// Violated is the infringement of the decision that is like it.
	Violated Infringement `json:"violated"`
	// Decision is the decision as a whole, with its later stages.
	Decision Facts `json:"decision"`
}

// Comparable returns the real decisions that are like a case: for each infringement those on the same provision or
// the same article, and if there are none those in the same category. They stand in the order of the infringements.
// For each of these, decisions of the AP come before those of other authorities, the same kind of offender before
// another, the same provision before the same article, and then the most recent first. A decision is not like itself.
func Comparable(c fine.Case, r fine.Result) []Like {
	var like []Like
	all := index()
	isSameKind := func(l *Like) bool { return c.Offender.Kind != "" && l.Decision.Offender == c.Offender.Kind }
	for i := range r.Fines {
		found := alike(c, r.Policy, &r.Fines[i], i, all, SameProvision, SameArticle)
		if len(found) == 0 {
			found = alike(c, r.Policy, &r.Fines[i], i, all, SameCategory)
		}
		slices.SortStableFunc(found, func(a, b Like) int {
			return cmp.Or(
				first(a.Decision.Authority == "AP", b.Decision.Authority == "AP"),
				first(isSameKind(&a), isSameKind(&b)),
				first(a.Likeness == SameProvision, b.Likeness == SameProvision),
				strings.Compare(string(b.Decision.When()), string(a.Decision.When())))
		})
		like = append(like, found...)
	}
	return like
}

// first puts true before false.
func first(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// alike finds, in each decision, what is like a fine in one of the given ways: the infringements that are most like
// it, each amount once.
func alike(c fine.Case, policy string, f *fine.Fine, i int, all []Facts, ways ...Likeness) []Like {
	var like []Like
	for _, d := range all {
		isSameDay := !d.Decided.IsZero() && d.Decided == c.Decided.On()
		if isSameDay && (d.Party.NL == c.Offender.Name || d.Party.EN == c.Offender.Name) {
			continue
		}
		for _, way := range ways {
			var found []Like
			for _, in := range d.Infringements {
				again := slices.ContainsFunc(found, func(l Like) bool {
					return l.Violated.Fine == in.Fine && (l.Violated.Provision == in.Provision || in.Fine.IsZero())
				})
				if !again && way.holds(f, &in, d.IsBy(policy)) {
					found = append(found, Like{i, way, in, d})
				}
			}
			if like = append(like, found...); len(found) > 0 {
				break
			}
		}
	}
	return like
}

// holds reports whether a fine is like one that was imposed; sameRules is true if both are by one policy.
func (l Likeness) holds(f *fine.Fine, in *Infringement, sameRules bool) bool {
	switch l {
	case SameProvision:
		return !f.Provision.IsZero() && in.concerns(f.Provision)
	case SameArticle:
		return f.Provision.Act == in.Provision.Act && f.Provision.Article == in.Provision.Article
	}
	return sameRules && f.Category != 0 && f.Category == in.Category // a category means nothing outside its policy
}

// Amount is the fine for the infringement that is alike, or the fine as a whole if it was for one infringement or if
// the amount for each is not known.
func (l *Like) Amount() boete.EUR {
	if l.Violated.Fine.IsZero() {
		return l.Decision.Imposed
	}
	return l.Violated.Fine
}

// Marks reports whether the amount can stand in a picture of a fine by a policy: it is by that policy alone, it is
// that of the infringement, and it still stands.
func (l *Like) Marks(policy string) bool {
	return l.Decision.IsBy(policy) && !l.Violated.Fine.IsZero() && l.Decision.Stands()
}
