package fine

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// Result is a calculated case: the fine with its reasons. Its JSON form is a stable contract.
type Result struct {
	// ID is the reference of the case; empty if it has none.
	ID string
	// Policy by which it was calculated, and its title. Citations of the policy have the title in English.
	Policy string
	Title  boete.Text
	// Verdict says whether the policy can govern the decision; empty if the case does not tell its day, and the kind of
	// offender does not exclude the policy.
	Verdict category.Verdict
	// Fines, one for each infringement of the case, in its order.
	Fines []Fine
	// Total is how the fines become the total. It is empty if there is one fine and nothing follows it.
	Total Trail
	// IfLowered is the highest amount of the fine as a whole if each start whose size is open is lowered for the size
	// of the undertaking; nil if none is open, or if lowering takes nothing off the highest amount.
	IfLowered *boete.EUR
	// Notes say what the result rests on that is not certain, and what is still to choose.
	Notes []Note
	// Version of this module that calculated it, and as of when its tables were last checked.
	Version string
	AsOf    boete.When
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
	// IfLowered is the highest amount of the fine if the start is lowered for the size of the undertaking, where that
	// is still open; nil if it is not, or if lowering takes nothing off the highest amount. EDPB method.
	IfLowered *boete.EUR
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
	// Name is what the policy calls the circumstance, if it has names in place of the letters.
	Name   boete.Text
	Scale  factors.Scale
	Level  factors.Level
	Effect factors.Effect
	// Seriousness and Shares say how the start follows from the maximum, and Shares how the size follows from the
	// start: a range, or the share that was chosen; nil is none. As long as the size is open the amount also runs up
	// to the start as it is.
	Seriousness category.Seriousness
	Shares      *category.Shares
	// Citation of the rule.
	Citation boete.Citation
}
