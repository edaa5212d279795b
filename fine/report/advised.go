package report

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/govern"
)

// Advised says which rules may govern a case, with what each makes of it: the advice as JSON has it. The contract is
// stable.
type Advised struct {
	// Basis is what the answer rests on: the policy is named, the case has what only one method has, or the day of the
	// decision and the offender say it; an overview gives each policy for its own time and offenders.
	Basis govern.Basis `json:"basis"`
	// Fields that only one method has, by their paths, if that is the basis.
	Fields []string `json:"fields,omitempty"`
	// Assumed are paths in the case of what was filled in without being told, such as the day of today for the
	// decision.
	Assumed []string `json:"assumed,omitempty"`
	// Candidates are the policies that may govern, one or more: those that do before those of which it is contested,
	// and then the latest first.
	Candidates []Candidate `json:"candidates"`
}

// Candidate is a policy that may govern a case, with what it makes of the case: a result, a row for each seriousness,
// or faults.
type Candidate struct {
	// Policy that may govern.
	Policy string `json:"policy"`
	// Title of the policy, as its citations have it.
	Title string `json:"title"`
	// Verdict says whether the policy governs. Without a day of the decision, one that is not excluded for the
	// offender is a candidate.
	Verdict category.Verdict `json:"verdict"`
	// Ground for the verdict; in an overview, for whom and when the policy is.
	Ground string `json:"ground,omitzero"`
	// Offender as the case was understood.
	Offender category.OffenderKind `json:"offender,omitzero"`
	// Decided is the day of the decision, if there is one.
	Decided boete.Date `json:"decided,omitzero"`
	// Result under the policy.
	Result *fine.Result `json:"result,omitempty"`
	// Rows are the results for each seriousness, where the case leaves it open.
	Rows []SeriousnessRow `json:"rows,omitempty"`
	// Compared is the result of other rules, by comparison, where the amounts of the policy are not known here.
	Compared *fine.Result `json:"compared,omitempty"`
	// Faults say why there is no result.
	Faults []Complaint `json:"faults,omitempty"`
}

// SeriousnessRow is the result for a seriousness that the case does not choose.
type SeriousnessRow struct {
	// Seriousness that is taken.
	Seriousness category.Seriousness `json:"seriousness"`
	// Result with it.
	Result fine.Result `json:"result"`
}

// Complaint is a fault in words.
type Complaint struct {
	// Code is the kind of fault.
	Code boete.Code `json:"code"`
	// Path of what is wrong in the case; left out for the case as a whole.
	Path string `json:"path,omitzero"`
	// Message is the sentence, in the language that was asked for.
	Message string `json:"message"`
}

// Advised returns an advice as JSON has it, with its texts in the language. Assumed is as in [Report].
func (w Writer) Advised(a govern.Advice, assumed ...string) Advised {
	advised := Advised{Basis: a.Basis, Fields: a.Fields, Assumed: assumed}
	for i := range a.Candidates {
		c := &a.Candidates[i]
		found := Candidate{Policy: c.Policy.ID(), Title: c.Policy.Title().EN, Verdict: c.Verdict, Ground: w.Pick(c.Ground),
			Offender: c.Case.Offender.Kind, Decided: c.Case.Decided}
		for _, row := range c.Rows {
			found.Rows = append(found.Rows, SeriousnessRow{row.Seriousness, w.Result(row.Result)})
		}
		if c.Compared != nil {
			compared := w.Result(*c.Compared)
			found.Compared = &compared
		}
		switch {
		case c.Err == nil:
			result := w.Result(c.Result)
			found.Result = &result
		case len(c.Rows) == 0:
			for _, complaint := range w.Complaints(c.Err) {
				found.Faults = append(found.Faults, Complaint{complaint.Code, complaint.Path, complaint.Text})
			}
		}
		advised.Candidates = append(advised.Candidates, found)
	}
	return advised
}
