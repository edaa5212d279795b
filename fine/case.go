package fine

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// Case is one decision to be calculated (zaak): an offender and its infringements. The zero value is not a case: a
// policy and at least one infringement are needed.
//
// The JSON form is that of a case file; package casefile reads it strictly.
type Case struct {
	// ID is the user's own reference (kenmerk). The result repeats it; it has no other meaning.
	ID string `json:"id,omitzero"`
	// Policy by which the fine is set, such as "ap-2019" or "edpb-04-2022". Which fields an infringement can have
	// depends on its method. [Calculate] needs it; package govern says which policies may govern a case that names
	// none.
	Policy string `json:"policy,omitzero"`
	// Offender who is fined.
	Offender Offender `json:"offender,omitzero"`
	// Turnover of an undertaking: worldwide, of the whole group, in the financial year before the decision of the
	// authority; nil is not known.
	Turnover *boete.EUR `json:"turnover,omitempty"`
	// TurnoverWithheld says that there is a turnover, but that it is not public.
	TurnoverWithheld bool `json:"turnover_withheld,omitzero"`
	// Decided is the day of the decision, if there is one.
	Decided boete.Date `json:"decided,omitzero"`
	// Infringements that are fined, one or more.
	Infringements []Infringement `json:"infringements"`
	// Linked says that the infringements are of the same or linked processing (samenloop), so that the total is at most
	// the maximum of the gravest: art. 83(3) AVG; art. 10 of AP 2019.
	Linked bool `json:"linked,omitzero"`
	// LinkedReason is the reason for that.
	LinkedReason string `json:"linked_reason,omitzero"`
	// Departures from the sum of the fines, in the order in which they are applied.
	Departures []Departure `json:"departures,omitempty"`
}

// Ended is the last day on which any of the infringements was committed; zero if one still goes on, or if that is not
// known.
func (c *Case) Ended() boete.Date {
	var last boete.Date
	for i := range c.Infringements {
		until := c.Infringements[i].Committed.Until
		if until.IsZero() {
			return boete.Date{}
		}
		if last.Before(until) {
			last = until
		}
	}
	return last
}

// Offender is who is fined (overtreder).
type Offender struct {
	// Name of the offender.
	Name string `json:"name,omitzero"`
	// Kind of offender: an undertaking, a public body or a natural person. It matters for the statutory maximum.
	Kind category.OffenderKind `json:"kind,omitzero"`
	// Ground is why the word that was given for the kind is taken for it, if the word does not say so itself:
	// stichting for a company. See [category.OffenderWord]. It is noted, and means nothing else.
	Ground boete.Text `json:"-"`
}

// Infringement is one violation with what was weighed (overtreding).
type Infringement struct {
	// Provision that was violated. It may be left out if the category is given.
	Provision category.Provision `json:"provision,omitzero"`
	// With are provisions that are read together with it. In the AP method, art. 5(1)(a) and 5(2) AVG take their
	// category from them; in the EDPB method they are infringed by the same conduct, and the maximum is that of the
	// gravest.
	With []category.Provision `json:"with,omitempty"`
	// Category overrides the annex of the policy, or stands in for it; the result notes that. AP method.
	Category category.Category `json:"category,omitzero"`
	// Committed is when it was committed; it is needed to weigh priors.
	Committed boete.Period `json:"committed,omitzero"`
	// Shift to the next category (art. 8.1); nil is none. AP method.
	Shift *Shift `json:"shift,omitempty"`

	// Seriousness of the infringement, by letters a, b and g; required in the EDPB method, and not in the other.
	Seriousness category.Seriousness `json:"seriousness,omitzero"`
	// SeriousnessReason is the reason for the seriousness.
	SeriousnessReason string `json:"seriousness_reason,omitzero"`
	// Start that is chosen in the range of the seriousness; nil is still open. EDPB method.
	Start *Start `json:"start,omitempty"`
	// StartReason is the reason for the start.
	StartReason string `json:"start_reason,omitzero"`
	// Size is the share of the start that is left for the size of the undertaking; nil is still open. EDPB method.
	Size *Size `json:"size,omitempty"`
	// SizeReason is the reason for the size.
	SizeReason string `json:"size_reason,omitzero"`

	// Answers on the scales of indicative levels, such as Severity, each with its reason; applied before the
	// adjustments. AP method.
	factors.Answers
	// Adjustments for the circumstances, in the order in which they are applied: a to k in the AP method (art. 7); in
	// the EDPB method those that the seriousness has not used, so not a, b or g (step 3).
	Adjustments []factors.Adjustment `json:"adjustments,omitempty"`

	// Priors are earlier sanctions; the dates say whether one makes this recidive. AP method.
	Priors []factors.Prior `json:"priors,omitempty"`
	// Recidive states whether the infringement is recidive; nil leaves it to the priors. A statement that the priors
	// contradict needs a reason. AP method.
	Recidive *bool `json:"recidive,omitempty"`
	// RecidiveReason is the reason for the statement.
	RecidiveReason string `json:"recidive_reason,omitzero"`

	// Departures from the fine for this infringement, in the order in which they are applied.
	Departures []Departure `json:"departures,omitempty"`
}

// Shift is the choice of the next higher or next lower category, because that of the infringement allows no fitting
// punishment (art. 8.1).
type Shift struct {
	// To is the category next to that of the infringement.
	To category.Category `json:"to"`
	// Reason for the judgement.
	Reason string `json:"reason,omitzero"`
}

// Departure is a judgement after the factors (afwijking): ability to pay, coherence, proportionality, a judgment. It
// may leave the bandwidth.
type Departure struct {
	// Effect on the amount.
	Effect factors.Effect `json:"effect"`
	// Reason for the judgement; required.
	Reason string `json:"reason"`
	// Citation of the rule it rests on; by default that of the policy (step 5 of the EDPB method) or else arts. 3:4 and
	// 5:46(2) Awb, proportionality.
	Citation boete.Citation `json:"citation,omitzero"`
}
