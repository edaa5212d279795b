// Package paper writes what a check of a register of breaches found: as a text, as data, and as a case to go on with.
package paper

import (
	"strconv"
	"strings"
	"time"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/govern"
	"github.com/boete/boete/fine/register"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
)

// Report is what a check found, in a language: the JSON form.
type Report struct {
	register.Report
	// Findings by row, those about the register as a whole first.
	Findings []Finding `json:"findings"`
	// Links are the provisions under which findings fall, if they are required or an indication. Nothing is added up.
	Links []Link `json:"links"`
}

// Finding is one thing that was found.
type Finding struct {
	register.Finding
	// Message in the language. It repeats no text of the register.
	Message string `json:"message"`
}

// Link is a provision with the rules that govern it. More rows make no more infringements.
type Link struct {
	register.Link
	// Policies that may govern a decision of the day of the check.
	Policies []Policy `json:"policies"`
	// Amounts are what the provision alone comes to under these policies; under AP 2019, for comparison, where theirs are not known.
	Amounts []Amount `json:"amounts"`
	// Decisions of the AP on the provision.
	Decisions []Decision `json:"decisions"`
}

// Policy is an edition that may govern.
type Policy struct {
	// ID of the edition.
	ID string `json:"id"`
	// Verdict on it.
	Verdict category.Verdict `json:"verdict"`
	// Ground for the verdict, in the language.
	Ground string `json:"ground"`
}

// Amount is what a provision alone comes to under a policy.
type Amount struct {
	// Policy is the id of the edition.
	Policy string `json:"policy"`
	// Seriousness for which it is, under the method of the EDPB.
	Seriousness category.Seriousness `json:"seriousness,omitzero"`
	// Category of the provision, under the method of the AP.
	Category category.Category `json:"category,omitzero"`
	boete.Range
}

// Decision is a decision of the AP on a provision.
type Decision struct {
	// ID of the decision.
	ID string `json:"id"`
	// Text says what was imposed and what stands of it, in the language.
	Text string `json:"text"`
}

// Of puts a report into the words of a language.
func Of(w report.Writer, r register.Report) Report {
	p := Report{Report: r, Findings: make([]Finding, len(r.Findings)), Links: []Link{}}
	for i, f := range r.Findings {
		f.ID = boete.Clip(words.Clean(f.ID))
		p.Findings[i] = Finding{f, message(w, f)}
	}
	for _, l := range r.Links {
		link := Link{Link: l, Amounts: []Amount{}, Decisions: comparable(w, l)}
		for _, c := range l.Advice.Candidates {
			link.Policies = append(link.Policies, Policy{c.Policy.ID(), c.Verdict, w.Pick(c.Ground)})
			for _, row := range c.Rows {
				link.Amounts = append(link.Amounts, Amount{Policy: c.Policy.ID(), Seriousness: row.Seriousness, Range: row.Result.Amount()})
			}
			if r := known(c); len(r.Fines) == 1 {
				link.Amounts = append(link.Amounts, Amount{Policy: r.Policy, Category: r.Fines[0].Category, Range: r.Amount()})
			}
		}
		p.Links = append(p.Links, link)
	}
	return p
}

// known is the result under a policy, or else that beside it.
func known(c govern.Candidate) fine.Result {
	if c.Compared != nil {
		return *c.Compared
	}
	return c.Result
}

// comparable returns the decisions of the AP on a provision, the most recent first.
func comparable(w report.Writer, l register.Link) []Decision {
	list := []Decision{}
	for _, like := range decisions.Comparable(l.Advice.Candidates[0].Case, fine.Result{Fines: []fine.Fine{{Provision: l.Provision}}}) {
		if d := like.Decision; like.Likeness == decisions.SameProvision && d.Authority == "AP" {
			list = append(list, Decision{d.ID, w.Comparison(&like)})
		}
	}
	return list
}

// message is what a finding says.
func message(w report.Writer, f register.Finding) string {
	column, other := w.Pick(f.Field.Name()), w.Pick(f.Other.Name())
	what := w.Say("tip %d of the AP", f.Tip)
	switch {
	case f.Code == register.PersonalData:
		what = w.Pick(f.Personal.Name())
	case !f.Provision.IsZero():
		what = w.Provision(f.Provision)
	}
	if f.Code == register.ColumnMissing && other != "" {
		column += " " + w.Say("or") + " " + other
	} else if other == "" {
		other = w.Say("the day of the check")
	}
	days := w.Say("%d days", f.Days)
	switch f.Days {
	case 0:
		days = w.Say("less than a day")
	case 1:
		days = w.Say("1 day")
	}
	text := strings.NewReplacer("{column}", column, "{other}", other, "{what}", what, "{kind}", w.Pick(f.Field.Kind().Name()), "{days}", days,
		"{moment}", Moment(w, f.Ends), "{row}", strconv.Itoa(f.First), "{why}", w.Pick(f.Why.Text())).Replace(w.Pick(f.Code.Rule().Text))
	return strings.ToUpper(text[:1]) + text[1:]
}

// Moment is a moment as people read it: "9 november 2026 17:30", or a day if the time is not known.
func Moment(w report.Writer, m register.Moment) string {
	if m.IsZero() {
		return ""
	}
	text := w.Date(boete.NewDate(m.Latest.Date()))
	switch {
	case m.IsExact():
		text += m.Latest.Format(" 15:04")
	case m.Latest.Sub(m.Earliest) <= time.Hour:
		text += m.Earliest.Format(" 15:04 ") + w.Say("or") + m.Latest.Format(" 15:04")
	}
	return text
}
