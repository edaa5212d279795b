// Package report writes results for people to read, in Dutch or in English: as a text, as draft reasons in Markdown,
// and as a page of HTML with pictures.
package report

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/govern"
	"github.com/boete/boete/fine/words"
)

// Writer writes reports in the language of its words. It is safe for concurrent use.
type Writer struct{ *words.Words }

// In returns a writer in a language.
func In(l words.Language) Writer { return Writer{words.In(l)} }

// Report is a calculated case with what goes with it, to be put into words.
type Report struct {
	Case   fine.Case
	Result fine.Result
	// Comparable are real decisions to show with it; see [decisions.Comparable].
	Comparable []decisions.Like
	// Governing says whether the rules of the result govern the case. Without it, a note of the result does.
	Governing Governing
	// Assumed are paths in the case of what the caller filled in without being told, such as "decided".
	Assumed []string
	// Version of the program; empty if it is not to be said.
	Version string
	// AsOf is when the tables and decisions were last checked, such as [category.KnownAsOf]; empty if it is not to be
	// said.
	AsOf boete.When

	asked []string // paths in the case of what is left open
}

// Of returns the report on what a candidate makes of a case, as the command and the page write it: with comparable
// decisions, whether the rules govern if the day of the decision is known, and the version. Assumed is as in [Report].
func Of(c *govern.Candidate, assumed ...string) Report {
	r := Report{Case: c.Case, Result: c.Result, Assumed: assumed, Version: boete.Version, AsOf: category.KnownAsOf}
	if c.Err == nil {
		r.Comparable = decisions.Comparable(c.Case, c.Result)
	}
	if !c.Case.Decided.IsZero() {
		r.Governing = Governing{Verdict: c.Verdict, Ground: c.Ground}
	}
	return r
}
