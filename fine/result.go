package fine

import (
	"encoding/json"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// Result is a calculated case: the fine with its reasons. Its JSON form is a stable contract.
type Result struct {
	// Policy by which it was calculated, and its title.
	Policy string
	Title  string
	// Fines, one for each infringement of the case, in its order.
	Fines []Fine
	// Total is how the fines become the total. It is empty if there is one fine and nothing follows it.
	Total Trail
	// Notes say what the result rests on that is not certain, and what is still to choose.
	Notes []Note
}

// Amount is the fine as a whole: the last amount of the total. It is a range if the case leaves something open.
func (r Result) Amount() boete.Range {
	if len(r.Total) == 0 && len(r.Fines) > 0 {
		return r.Fines[0].Amount()
	}
	return r.Total.Amount()
}

// Fine is the fine for one infringement (boete met motivering).
type Fine struct {
	Provision category.Provision
	// Category of the provision, and the one that was applied instead, if there was a shift. AP method.
	Category category.Category
	Shifted  category.Category
	// Band of the category that was applied. AP method.
	Band category.Band
	// Maximum is the statutory maximum; zero if it is not known.
	Maximum category.Maximum
	// Trail is how the fine came about. It begins with the base fine, or with the range of the start.
	Trail Trail
}

// Amount is the fine: the last amount of its trail. It is a range if the case leaves something open.
func (f Fine) Amount() boete.Range { return f.Trail.Amount() }

// Trail is a chain of steps: each begins with the amount that the one before it ended with.
type Trail []Step

// Amount is the last amount of the trail; € 0 if it is empty.
func (t Trail) Amount() boete.Range {
	if len(t) == 0 {
		return boete.Range{}
	}
	return t[len(t)-1].After
}

// Step is one rule applied.
type Step struct {
	Rule category.Rule
	// Before and After are the amounts around the step; a range as long as something is open.
	Before, After boete.Range
	// Judgement is true if the step is a choice that the rules leave open, and false if it follows from them.
	Judgement bool
	// Note is the reason that the case gives.
	Note string
	// Letters, Scale, Level and Effect say what was weighed, for a factor; a departure has an effect only.
	Letters factors.Letters
	Scale   string
	Level   factors.Level
	Effect  factors.Effect
	// Seriousness and Shares say how the start follows from the maximum, and Shares how the size follows from the start: a
	// range, or the share that was chosen; nil is none.
	Seriousness category.Seriousness
	Shares      *category.Shares
	// Citation of the rule.
	Citation boete.Citation
}

// resultJSON is a result as the contract has it.
type resultJSON struct {
	// Policy by which it was calculated.
	Policy string `json:"policy"`
	// Title of the policy.
	Title string `json:"title"`
	// Fines, one for each infringement of the case, in its order.
	Fines []Fine `json:"fines"`
	// Total of the fines, or its range.
	Total totalJSON `json:"total"`
	// Notes say what the result rests on that is not certain, and what is still to choose.
	Notes []Note `json:"notes"`
}

// totalJSON is the fine as a whole: it has an amount, or a range if the case leaves something open.
type totalJSON struct {
	// Amount of the fine as a whole.
	Amount *boete.EUR `json:"amount,omitempty"`
	// Range of what the fine as a whole can be.
	Range *boete.Range `json:"range,omitempty"`
	// Trail is how the fines become the total. It is empty if there is one fine and nothing follows it.
	Trail Trail `json:"trail"`
}

// MarshalJSON writes the result as the contract has it. A total has its amount, or its range, beside its trail.
func (r Result) MarshalJSON() ([]byte, error) {
	amount, open := settled(r.Amount())
	return json.Marshal(resultJSON{r.Policy, r.Title, append([]Fine{}, r.Fines...),
		totalJSON{amount, open, append(Trail{}, r.Total...)}, append([]Note{}, r.Notes...)})
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
	// Range of what the fine can be.
	Range *boete.Range `json:"range,omitempty"`
	// Trail is how the fine came about. It begins with the base fine, or with the range of the start.
	Trail Trail `json:"trail"`
}

// MarshalJSON writes the fine with its amount, or its range, beside its trail.
func (f Fine) MarshalJSON() ([]byte, error) {
	amount, open := settled(f.Amount())
	return json.Marshal(fineJSON{f.Provision, f.Category, f.Shifted, f.Band, f.Maximum, amount, open, f.Trail})
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
	// Scale on which a level was given, for a factor.
	Scale string `json:"scale,omitzero"`
	// Level that was given, for a factor.
	Level factors.Level `json:"level,omitzero"`
	// Effect of what was weighed, for a factor, a departure or recidive; none if it changed nothing.
	Effect factors.Effect `json:"effect,omitzero"`
	// Seriousness that gives the range of the start. EDPB method.
	Seriousness category.Seriousness `json:"seriousness,omitzero"`
	// Shares of the maximum for the start, or of the start for the size: a range, or the one that was chosen. EDPB method.
	Shares *category.Shares `json:"shares,omitempty"`
	// Citation of the rule.
	Citation boete.Citation `json:"citation"`
}

// MarshalJSON writes the step with the amounts around it, or the ranges of those that are open.
func (s Step) MarshalJSON() ([]byte, error) {
	before, openBefore := settled(s.Before)
	after, openAfter := settled(s.After)
	return json.Marshal(stepJSON{s.Rule, before, openBefore, after, openAfter, s.Judgement, s.Note, s.Letters, s.Scale, s.Level,
		s.Effect, s.Seriousness, s.Shares, s.Citation})
}

// settled parts amounts that are known from ranges that are open, for JSON: one of both is nil.
func settled(r boete.Range) (*boete.EUR, *boete.Range) {
	if r.IsOpen() {
		return nil, &r
	}
	return &r.Low, nil
}
