package fine

import (
	"encoding/json"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// Result is a calculated case: the fine with its reasons. Its JSON form is a stable contract.
type Result struct {
	// Policy by which it was calculated.
	Policy string
	// Fines, one for each infringement of the case, in its order.
	Fines []Fine
	// Total is how the fines become the total. It is empty if there is one fine and nothing follows it.
	Total Trail
	// Notes say what the result rests on that is not certain.
	Notes []Note
}

// Amount is the fine as a whole: the last amount of the total.
func (r Result) Amount() boete.EUR {
	if len(r.Total) == 0 && len(r.Fines) > 0 {
		return r.Fines[0].Amount()
	}
	return r.Total.Amount()
}

// Fine is the fine for one infringement (boete met motivering).
type Fine struct {
	Provision category.Provision
	// Category of the provision, and the one that was applied instead, if there was a shift.
	Category category.Category
	Shifted  category.Category
	// Band of the category that was applied.
	Band category.Band
	// Maximum is the statutory maximum; zero if it is not known.
	Maximum category.Maximum
	// Trail is how the fine came about. It begins with the base fine.
	Trail Trail
}

// Amount is the fine: the last amount of its trail.
func (f Fine) Amount() boete.EUR { return f.Trail.Amount() }

// Trail is a chain of steps: each begins with the amount that the one before it ended with.
type Trail []Step

// Amount is the last amount of the trail; € 0 if it is empty.
func (t Trail) Amount() boete.EUR {
	if len(t) == 0 {
		return boete.EUR{}
	}
	return t[len(t)-1].After
}

// Step is one rule applied.
type Step struct {
	Rule category.Rule `json:"rule"`
	// Before and After are the amounts around the step.
	Before boete.EUR `json:"before"`
	After  boete.EUR `json:"after"`
	// Judgement is true if the step is a choice that the rules leave open, and false if it follows from them.
	Judgement bool `json:"judgement"`
	// Note is the reason that the case gives.
	Note string `json:"note"`
	// Letters, Level and Effect say what was weighed, for a factor; a departure has an effect only.
	Letters factors.Letters `json:"factor,omitzero"`
	Scale   string          `json:"scale,omitzero"`
	Level   factors.Level   `json:"level,omitzero"`
	Effect  factors.Effect  `json:"effect,omitzero"`
	// Citation of the rule.
	Citation boete.Citation `json:"citation"`
}

// MarshalJSON writes the result as the contract has it. A total has its amount beside its trail.
func (r Result) MarshalJSON() ([]byte, error) {
	type total struct {
		Amount boete.EUR `json:"amount"`
		Trail  Trail     `json:"trail"`
	}
	return json.Marshal(struct {
		Policy string `json:"policy"`
		Fines  []Fine `json:"fines"`
		Total  total  `json:"total"`
		Notes  []Note `json:"notes"`
	}{r.Policy, append([]Fine{}, r.Fines...), total{r.Amount(), append(Trail{}, r.Total...)}, append([]Note{}, r.Notes...)})
}

// MarshalJSON writes the fine with its amount beside its trail.
func (f Fine) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Provision category.Provision `json:"provision,omitzero"`
		Category  category.Category  `json:"category"`
		Shifted   category.Category  `json:"shifted,omitzero"`
		Band      category.Band      `json:"band"`
		Maximum   category.Maximum   `json:"maximum,omitzero"`
		Amount    boete.EUR          `json:"amount"`
		Trail     Trail              `json:"trail"`
	}{f.Provision, f.Category, f.Shifted, f.Band, f.Maximum, f.Amount(), f.Trail})
}
