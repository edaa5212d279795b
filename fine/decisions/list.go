package decisions

import (
	"cmp"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// Filter says which decisions are asked for. An empty field leaves none out.
type Filter struct {
	// Article that the decision is about, or a part or the whole of it; also one that was read with another.
	Article category.Provision
	// Offender is the kind of the party.
	Offender category.OffenderKind
	// Year in which it was decided, or made public if that is all that is known.
	Year int
	// Authority that decided, or a part of its name, in capitals or small letters. "AP" is the AP alone, and not the
	// Belgian APD.
	Authority string
}

// Keeps reports whether a decision is asked for.
func (f Filter) Keeps(d *Facts) bool {
	concerns := func(in Infringement) bool { return in.concerns(f.Article) }
	switch {
	case !f.Article.IsZero() && !slices.ContainsFunc(d.Infringements, concerns),
		f.Offender != "" && f.Offender != d.Offender,
		f.Year != 0 && f.Year != d.When().Year():
		return false
	}
	if strings.EqualFold(f.Authority, "AP") {
		return d.Authority == "AP"
	}
	return strings.Contains(strings.ToLower(d.Authority), strings.ToLower(f.Authority))
}

// concerns reports whether an infringement is of a provision, of a part of it or of the whole; or of one that it was
// read with.
func (in *Infringement) concerns(p category.Provision) bool {
	overlaps := func(other category.Provision) bool { return p.Contains(other) || other.Contains(p) }
	return overlaps(in.Provision) || slices.ContainsFunc(in.With, overlaps)
}

// Order says in which order decisions are listed.
type Order string

// The orders.
const (
	OrderDate     Order = "date"     // the most recent first
	OrderAmount   Order = "amount"   // the highest imposed amount first
	OrderStanding Order = "standing" // the highest amount that stands now first
)

// Orders returns the orders.
func Orders() []Order { return []Order{OrderDate, OrderAmount, OrderStanding} }

// List returns the decisions that a filter keeps, of both kinds and without their cases. Where an order ranks
// decisions equally, the most recent comes first. An order that does not exist is [OrderDate].
func List(filter Filter, order Order) []Facts {
	list := slices.DeleteFunc(index(), func(f Facts) bool { return !filter.Keeps(&f) })
	slices.SortStableFunc(list, func(a, b Facts) int {
		byAmount := 0
		switch order {
		case OrderAmount:
			byAmount = compare(b.Imposed, a.Imposed)
		case OrderStanding:
			byAmount = compare(*b.Standing().Amount, *a.Standing().Amount)
		}
		return cmp.Or(byAmount, strings.Compare(string(b.When()), string(a.When())))
	})
	return list
}

func compare(a, b boete.EUR) int { return cmp.Compare(a.Cents(), b.Cents()) }
