package fine

import (
	"cmp"
	"encoding/json"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// What follows is the JSON of a result as Go types: a result is read by them, the schema is made of them, and what
// [Result.AppendJSON] writes is compared with them.

// resultJSON is a result as the contract has it.
type resultJSON struct {
	// ID is the reference of the case, if it has one.
	ID string `json:"id,omitzero"`
	// Policy by which it was calculated.
	Policy string `json:"policy"`
	// Title of the policy, as its citations have it.
	Title string `json:"title"`
	// TitleNL is the title of the policy in Dutch, if that is another.
	TitleNL string `json:"title_nl,omitzero"`
	// Verdict says whether the policy can govern the decision. It is left out if the case does not tell the day of the
	// decision, and the kind of offender does not exclude the policy.
	Verdict category.Verdict `json:"verdict,omitzero"`
	// Fines, one for each infringement of the case, in its order.
	Fines []Fine `json:"fines"`
	// Total of the fines, or its range.
	Total totalJSON `json:"total"`
	// Notes say which uncertain things the result rests on, and what is still to choose.
	Notes []Note `json:"notes"`
	// Version of the program that calculated it.
	Version string `json:"version"`
	// AsOf is when the tables of that version were last checked against their sources.
	AsOf boete.When `json:"as_of"`
	// Columns of the table that the case stood in, if they were kept: what its rows say in each. They are no part of
	// a [Result].
	Columns map[string]string `json:"columns,omitzero"`
}

// totalJSON is the fine as a whole: it has an amount, or a range if the case leaves something open.
type totalJSON struct {
	// Amount of the fine as a whole.
	Amount *boete.EUR `json:"amount,omitempty"`
	// Range in which the fine as a whole lies.
	Range *boete.Range `json:"range,omitempty"`
	// IfLowered is the highest amount of the fine as a whole if each start whose size is open is lowered for the size
	// of the undertaking, which is optional. It is left out if none is open, or if lowering takes nothing off the
	// highest amount. EDPB method.
	IfLowered *boete.EUR `json:"if_lowered,omitempty"`
	// Trail is how the fines become the total. It is empty if there is one fine and nothing follows it.
	Trail Trail `json:"trail"`
}

// fineJSON is the fine for one infringement: it has an amount, or a range if the case leaves something open.
type fineJSON struct {
	// Provision that was violated.
	Provision category.Provision `json:"provision,omitzero"`
	// Category of the provision. AP method.
	Category category.Category `json:"category,omitzero"`
	// Shifted is the category that was applied instead, if there was a shift. AP method.
	Shifted category.Category `json:"shifted,omitzero"`
	// Band of the category that was applied. AP method.
	Band category.Band `json:"band,omitzero"`
	// Maximum is the statutory maximum, if it is known.
	Maximum category.Maximum `json:"maximum,omitzero"`
	// Amount of the fine.
	Amount *boete.EUR `json:"amount,omitempty"`
	// Range in which the fine lies.
	Range *boete.Range `json:"range,omitempty"`
	// IfLowered is the highest amount of the fine if the start is lowered for the size of the undertaking, which is
	// optional and still open. It is left out if it is not open, or if lowering takes nothing off the highest amount.
	// EDPB method.
	IfLowered *boete.EUR `json:"if_lowered,omitempty"`
	// Trail is how the fine came about. It begins with the base fine, or with the range of the start.
	Trail Trail `json:"trail"`
}

// stepJSON is one rule applied. Before and after it there is an amount, or a range if something is open.
type stepJSON struct {
	// Rule that was applied.
	Rule category.Rule `json:"rule"`
	// Before is the amount before the step.
	Before *boete.EUR `json:"before,omitempty"`
	// BeforeRange is the range before the step.
	BeforeRange *boete.Range `json:"before_range,omitempty"`
	// After is the amount after the step.
	After *boete.EUR `json:"after,omitempty"`
	// AfterRange is the range after the step.
	AfterRange *boete.Range `json:"after_range,omitempty"`
	// Judgement is true if the step is a choice that the rules leave open, and false if it follows from them.
	Judgement bool `json:"judgement"`
	// Note is the reason that the case gives; it may be empty.
	Note string `json:"note"`
	// Letters of the circumstances that were weighed, for a factor.
	Letters factors.Letters `json:"factor,omitzero"`
	// Name that the policy gives the circumstance, if it has names in place of the letters.
	Name boete.Text `json:"name,omitzero"`
	// Scale on which a level was given, for a factor.
	Scale factors.Scale `json:"scale,omitzero"`
	// Level that was given, for a factor.
	Level factors.Level `json:"level,omitzero"`
	// Effect on the amount of a factor, a departure or recidive; none if it changed nothing.
	Effect factors.Effect `json:"effect,omitzero"`
	// Seriousness that gives the range of the start. EDPB method.
	Seriousness category.Seriousness `json:"seriousness,omitzero"`
	// Shares of the maximum for the start, or of the start for the size: a range, or the one that was chosen. As long
	// as the size is open the amount also runs up to the start as it is. EDPB method.
	Shares *category.Shares `json:"shares,omitempty"`
	// Citation of the rule.
	Citation boete.Citation `json:"citation"`
}

// titleNL is the title of the policy in Dutch; empty if it is the same in English.
func (r *Result) titleNL() string {
	if r.Title.NL == r.Title.EN {
		return ""
	}
	return r.Title.NL
}

// UnmarshalJSON reads a result back. The JSON repeats the last amount of a trail after it; that copy is not read.
func (r *Result) UnmarshalJSON(data []byte) error {
	var j resultJSON
	if err := json.Unmarshal(data, &j); err != nil {
		return err
	}
	*r = Result{j.ID, j.Policy, boete.Text{NL: cmp.Or(j.TitleNL, j.Title), EN: j.Title}, j.Verdict, j.Fines, j.Total.Trail,
		j.Total.IfLowered, j.Notes, j.Version, j.AsOf}
	if len(r.Total) == 0 { // there is one fine, and nothing follows it
		r.Total = nil
	}
	if len(r.Notes) == 0 {
		r.Notes = nil
	}
	return nil
}

// UnmarshalJSON reads a fine back.
func (f *Fine) UnmarshalJSON(data []byte) error {
	var j fineJSON
	if err := json.Unmarshal(data, &j); err != nil {
		return err
	}
	*f = Fine{j.Provision, j.Category, j.Shifted, j.Band, j.Maximum, j.Trail, j.IfLowered}
	return nil
}

// UnmarshalJSON reads a step back.
func (s *Step) UnmarshalJSON(data []byte) error {
	var j stepJSON
	if err := json.Unmarshal(data, &j); err != nil {
		return err
	}
	*s = Step{j.Rule, ranged(j.Before, j.BeforeRange), ranged(j.After, j.AfterRange), j.Judgement, j.Note,
		j.Letters, j.Name, j.Scale, j.Level, j.Effect, j.Seriousness, j.Shares, j.Citation}
	return nil
}

// settled is an amount that is known, or a range that is open.
func settled(r boete.Range) (*boete.EUR, *boete.Range) {
	if r.IsOpen() {
		return nil, &r
	}
	return &r.Low, nil
}

// ranged is the range of what settled returned.
func ranged(amount *boete.EUR, open *boete.Range) boete.Range {
	switch {
	case open != nil:
		return *open
	case amount != nil:
		return boete.Exactly(*amount)
	}
	return boete.Range{}
}
