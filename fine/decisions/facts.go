package decisions

import (
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// Facts are what is known about a decision apart from its case.
type Facts struct {
	// ID is a short name with the year, such as "fsv-2022".
	ID string `json:"id"`
	// Party that was fined, or several.
	Party boete.Text `json:"party"`
	// Authority that decided, with its country if it is not the AP: "AP", "DPC (IE)".
	Authority string `json:"authority"`
	// Offender is the kind of the party; empty if it is not known.
	Offender category.OffenderKind `json:"offender,omitzero"`
	// Decided is when, and Published when it was made public, as far as that is known. Later stages come after it.
	Decided   boete.When `json:"decided,omitzero"`
	Published boete.When `json:"published,omitzero"`
	// Policies by which it was decided; none if that is not known.
	Policies []string `json:"policies,omitempty"`
	// Infringements that the fine is for; none if that is not known.
	Infringements []Infringement `json:"infringements,omitempty"`
	// Outcome is true if only what was imposed is known, and not how: it is never calculated.
	Outcome bool `json:"outcome,omitzero"`
	// Imposed is the amount of the decision.
	Imposed boete.EUR `json:"imposed"`
	// Computed is what the printed arithmetic gives, if that differs from Imposed; nil if not.
	Computed *Computed `json:"computed,omitempty"`
	// Later stages, in order of time.
	Later []Stage `json:"later,omitempty"`
	// Note says what a reader must know about the decision or its source.
	Note boete.Text `json:"note,omitzero"`
	// Source is where the decision was read, and Grade how it is known.
	Source string `json:"source"`
	Grade  Grade  `json:"grade"`
}

// Infringement is a provision whose violation a decision fined.
type Infringement struct {
	Provision category.Provision `json:"provision"`
	// With are the provisions that it was read with.
	With []category.Provision `json:"with,omitempty"`
	// Category of the provision before any shift; none in the EDPB method, or if it is not known.
	Category category.Category `json:"category,omitzero"`
	// Fine is the amount for it, after the departures from that fine and before those from the total; zero if it is
	// not known.
	Fine boete.EUR `json:"fine,omitzero"`
}

// Computed is an amount that differs from the one that was imposed.
type Computed struct {
	Amount boete.EUR  `json:"amount"`
	Reason boete.Text `json:"reason"`
}

// Grade says how something is known. The values are stable.
type Grade string

// The grades, from the strongest to the weakest.
const (
	GradeDecision  Grade = "decision"  // the decision or a translation of it
	GradeQuoted    Grade = "quoted"    // quoted in a judgment or a later decision
	GradeSummary   Grade = "summary"   // a summary or a press release
	GradeSecondary Grade = "secondary" // the news
)

// StageKind is a stage of the proceedings about a fine. The values are stable.
type StageKind string

// The stages.
const (
	StageDecision     StageKind = "decision"      // the decision that imposed the fine
	StageObjection    StageKind = "objection"     // bezwaar, decided by the authority
	StageAppeal       StageKind = "appeal"        // beroep, at a district court
	StageHigherAppeal StageKind = "higher-appeal" // hoger beroep
	StageAgreement    StageKind = "agreement"     // the authority and the party came to terms
)

// Stage is the outcome of an objection, a court case or an agreement for a fine.
type Stage struct {
	Stage StageKind `json:"stage"`
	// Court that decided, or the authority in a [StageDecision].
	Court string     `json:"court,omitzero"`
	Date  boete.When `json:"date,omitzero"`
	ECLI  string     `json:"ecli,omitzero"`
	// Amount is what was left of the fine, € 0 if it was annulled; nil if the outcome is not known.
	Amount *boete.EUR `json:"amount,omitempty"`
	// Minus says what is taken off the amount, if how much is not public.
	Minus boete.Text `json:"minus,omitzero"`
	What  boete.Text `json:"what,omitzero"`
	// Grade is how the stage is known, and Source where it was read; none if as the decision itself.
	Grade  Grade  `json:"grade,omitzero"`
	Source string `json:"source,omitzero"`
}

// Annuls reports whether the fine was annulled.
func (s *Stage) Annuls() bool { return s.Amount != nil && s.Amount.IsZero() }

// Printed is the amount that the printed arithmetic of the decision gives: the imposed one, but for a listed
// divergence.
func (f *Facts) Printed() boete.EUR {
	if f.Computed != nil {
		return f.Computed.Amount
	}
	return f.Imposed
}

// Made is the decision as the first stage.
func (f *Facts) Made() Stage {
	imposed := f.Imposed
	return Stage{Stage: StageDecision, Court: f.Authority, Date: f.When(), Amount: &imposed, Grade: f.Grade, Source: f.Source}
}

// Standing is what stands now and by whom: the last stage whose outcome is known, which is the decision itself if
// there is no later one.
func (f *Facts) Standing() Stage {
	for _, stage := range slices.Backward(f.Later) {
		if stage.Amount != nil {
			return stage
		}
	}
	return f.Made()
}

// Stands reports whether the fine stands as it was imposed, as far as is known.
func (f *Facts) Stands() bool {
	now := f.Standing()
	return *now.Amount == f.Imposed && now.Minus.IsZero()
}

// When is the day of the decision, or that of its publication if the first is not known.
func (f *Facts) When() boete.When {
	if f.Decided.IsZero() {
		return f.Published
	}
	return f.Decided
}

// IsBy reports whether the decision was taken by a policy and by no other.
func (f *Facts) IsBy(policy string) bool { return len(f.Policies) == 1 && f.Policies[0] == policy }
