package factors

import (
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// RecidiveYears is how many years must have passed since the earlier fine was imposed: within them, a new infringement
// is recidive (art. 1 of the Boetebeleidsregels AP 2019).
const RecidiveYears = 5

// Prior is an earlier sanction on the same offender.
type Prior struct {
	// Imposed is the day on which it was imposed.
	Imposed boete.Date `json:"imposed"`
	// Provision that was infringed then. Without one, the sanction is taken to be for the same or a similar
	// infringement.
	Provision category.Provision `json:"provision,omitzero"`
	// Similar states that the infringement was similar, although it was of another provision.
	Similar bool `json:"similar,omitzero"`
	// Sanction that was imposed; empty is a fine.
	Sanction Sanction `json:"sanction,omitzero"`
	// Authority that imposed it; empty is the AP.
	Authority string `json:"authority,omitzero"`
}

// Sanction is a measure that an authority can impose.
type Sanction string

// The sanctions. Only a fine leads to recidive.
const (
	SanctionFine      Sanction = "fine"      // bestuurlijke boete
	SanctionOrder     Sanction = "order"     // last, ook onder dwangsom
	SanctionReprimand Sanction = "reprimand" // berisping
)

// Sanctions returns the sanctions that exist.
func Sanctions() []Sanction { return []Sanction{SanctionFine, SanctionOrder, SanctionReprimand} }

// Name is the word for the sanction; empty if it does not exist.
func (s Sanction) Name() boete.Text {
	return map[Sanction]boete.Text{
		SanctionFine:      {NL: "boete", EN: "fine"},
		SanctionOrder:     {NL: "last", EN: "order"},
		SanctionReprimand: {NL: "berisping", EN: "reprimand"},
	}[s]
}

// UnmarshalText reads a sanction by its name in English or Dutch.
func (s *Sanction) UnmarshalText(text []byte) error {
	for _, sanction := range Sanctions() {
		if name := sanction.Name(); strings.EqualFold(string(text), name.NL) || strings.EqualFold(string(text), name.EN) {
			*s = sanction
			return nil
		}
	}
	return boete.Faultf(boete.CodeUnknown,
		"%q is not a sanction; choose fine, order or reprimand (boete, last, berisping)", string(text))
}

// Weight says whether an earlier sanction counts for recidive, and if not, why. The values are stable.
type Weight string

// The weights of an earlier sanction.
const (
	WeightCounts            Weight = "counts"
	WeightNotAFine          Weight = "not-a-fine"         // an order or a reprimand
	WeightOtherAuthority    Weight = "other-authority"    // a fine of another authority
	WeightOtherProvision    Weight = "other-provision"    // not the same, and not said to be similar
	WeightAfterInfringement Weight = "after-infringement" // imposed when the infringement had ended
	WeightTooLongAgo        Weight = "too-long-ago"       // five years or more had passed
)

// Weigh says whether an earlier sanction makes an infringement recidive: the infringement was committed within five
// years of the day on which the AP imposed a fine for the same or a similar infringement (art. 1 of the
// Boetebeleidsregels AP 2019). The day of the sanction and the first day of the infringement must be known.
//
// The clock runs from imposed to committed. If an infringement lasted, one day within the five years is enough: it
// must have gone on after the day of the fine, and have begun before the fifth anniversary. The anniversary itself is
// outside the five years; the anniversary of 29 February is 1 March if the year has no such day. An infringement on
// the very day of the fine does not count, because the dates do not tell which came first. A provision is the same if
// it is the infringed one, a part of it or the whole of it, or one that is read with it.
func (p Prior) Weigh(committed boete.Period, infringed category.Provision, with []category.Provision) Weight {
	switch {
	case p.Sanction != "" && p.Sanction != SanctionFine:
		return WeightNotAFine
	case p.Authority != "" && !isAP(p.Authority):
		return WeightOtherAuthority
	case !p.Similar && !p.Provision.IsZero() && !same(p.Provision, infringed, with):
		return WeightOtherProvision
	case !committed.Until.IsZero() && !p.Imposed.Before(committed.Until):
		return WeightAfterInfringement
	case !committed.From.Before(p.Imposed.Anniversary(RecidiveYears)):
		return WeightTooLongAgo
	}
	return WeightCounts
}

func isAP(authority string) bool {
	return strings.EqualFold(authority, "AP") || strings.EqualFold(authority, "Autoriteit Persoonsgegevens")
}

func same(earlier, infringed category.Provision, with []category.Provision) bool {
	if earlier.Contains(infringed) || infringed.Contains(earlier) {
		return true
	}
	for _, other := range with {
		if earlier.Contains(other) || other.Contains(earlier) {
			return true
		}
	}
	return false
}
