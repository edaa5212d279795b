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
	"github.com/boete/boete/fine/register"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
)

// Report is what a check found, in a language: the JSON form.
type Report struct {
	// Date of the check.
	Date boete.Date `json:"date"`
	// Entries are the rows of the register.
	Entries int `json:"entries"`
	// Checked are those that were checked.
	Checked int `json:"checked"`
	// Elsewhere counts the cells that refer to another file.
	Elsewhere int `json:"elsewhere"`
	// Skipped are the rows that were not checked.
	Skipped []Skipped `json:"skipped"`
	// Findings by row, those about the register as a whole first.
	Findings []Finding `json:"findings"`
	// Links are the provisions under which findings fall, if they are required or an indication. Nothing is added up.
	Links []Link `json:"links"`
	// Unread are the columns that are not read.
	Unread []string `json:"unread_columns"`
}

// Skipped says how many rows were not checked, and why.
type Skipped struct {
	// Rows that were not checked.
	Rows int `json:"rows"`
	// Reason is other-law, before-avg, processor-row or before-since.
	Reason string `json:"reason"`
	// Text is the reason in the language.
	Text string `json:"text"`
}

// Finding is one thing that was found.
type Finding struct {
	// Row as a spreadsheet counts, with the header as 1; 0 is the register as a whole.
	Row int `json:"row"`
	// ID by which the register calls the breach.
	ID string `json:"id"`
	// Code of what was found.
	Code string `json:"code"`
	// Level is unreadable, required, indication or tip.
	Level string `json:"level"`
	// Provision that it is about.
	Provision category.Provision `json:"provision,omitzero"`
	// Tip of the AP that it is about, from 1 to 10.
	Tip int `json:"tip,omitzero"`
	// Field that it is about.
	Field string `json:"field,omitzero"`
	// Days between the end of the 72 hours and the notification.
	Days int `json:"days,omitzero"`
	// Message in the language. It repeats no text of the register.
	Message string `json:"message"`
}

// Link is a provision with the rules that govern it.
type Link struct {
	// Provision under which findings fall.
	Provision category.Provision `json:"provision"`
	// Rows that it is about. More rows make no more infringements.
	Rows int `json:"rows"`
	// Maximum is the statutory one.
	Maximum category.Maximum `json:"maximum"`
	// Policies that may govern a decision of the day of the check.
	Policies []Policy `json:"policies"`
	// Compared is what policies say of the provision, for comparison.
	Compared []Compared `json:"compared"`
	// Decisions of the AP on the provision.
	Decisions []Decision `json:"decisions"`
	// Committed is when the provision was infringed, as far as the register shows it.
	Committed boete.Period `json:"committed,omitzero"`
}

// Decision is a decision of the AP on a provision.
type Decision struct {
	// ID of the decision.
	ID string `json:"id"`
	// Party that was fined.
	Party string `json:"party"`
	// Year of the decision.
	Year int `json:"year"`
	// Fine for the provision, before departures from the total; that of the decision if it is not known.
	Fine boete.EUR `json:"fine"`
	// Imposed is the fine of the decision as a whole.
	Imposed boete.EUR `json:"imposed"`
	// Standing is what stands of it now, in the language.
	Standing string `json:"standing"`
}

// Policy is an edition that may govern.
type Policy struct {
	// ID of the edition.
	ID string `json:"id"`
	// Verdict on it for the day of the check.
	Verdict category.Verdict `json:"verdict"`
	// Ground for the verdict, in the language.
	Ground string `json:"ground"`
	// Known is false where its amounts are not known here.
	Known bool `json:"known"`
}

// Compared is what a policy says of a provision.
type Compared struct {
	// Policy is the id of the edition.
	Policy string `json:"policy"`
	// Category of the provision.
	Category category.Category `json:"category,omitzero"`
	// Evidence says how the category is known.
	Evidence category.Evidence `json:"evidence,omitzero"`
	// Band is the bandwidth of the category.
	Band *category.Band `json:"band,omitempty"`
	// Starts by seriousness, before the size of the undertaking.
	Starts []Start `json:"starts,omitempty"`
}

// Start is the range of the start for a seriousness.
type Start struct {
	// Seriousness of the infringement.
	Seriousness category.Seriousness `json:"seriousness"`
	boete.Range
}

// Of puts a report into the words of a language, with the columns that were not read.
func Of(w *words.Words, r register.Report, unread []string) Report {
	p := Report{Date: r.Date, Entries: r.Entries, Checked: r.Checked, Elsewhere: r.Elsewhere,
		Skipped: []Skipped{}, Findings: make([]Finding, len(r.Findings)), Links: []Link{}, Unread: append([]string{}, unread...)}
	for _, s := range r.Skipped {
		p.Skipped = append(p.Skipped, Skipped{s.Rows, string(s.Reason), w.Pick(s.Reason.Text())})
	}
	for i, f := range r.Findings {
		p.Findings[i] = Finding{f.Row, boete.Clip(words.Clean(f.ID)), string(f.Code), string(f.Level), f.Provision, f.Tip, w.Pick(f.Field.Name()), f.Days, message(w, f)}
	}
	for _, l := range r.Links {
		link := Link{l.Provision, l.Rows, l.Maximum, []Policy{}, []Compared{}, comparable(w, l.Provision), l.Committed}
		for _, c := range l.Choices {
			link.Policies = append(link.Policies, Policy{c.Policy.ID(), c.Verdict, w.Pick(c.Ground), c.Policy.Method() != ""})
		}
		for _, c := range l.Compared {
			compared := Compared{Policy: c.Policy.ID(), Category: c.Row.Category, Evidence: c.Row.Evidence}
			if c.Band != (category.Band{}) {
				compared.Band = &c.Band
			}
			for _, s := range c.Starts {
				compared.Starts = append(compared.Starts, Start{s.Level, s.Range})
			}
			link.Compared = append(link.Compared, compared)
		}
		p.Links = append(p.Links, link)
	}
	return p
}

// comparable returns the decisions of the AP on a provision, the most recent first.
func comparable(w *words.Words, p category.Provision) []Decision {
	list := []Decision{}
	for _, l := range decisions.Comparable(fine.Case{Infringements: []fine.Infringement{{Provision: p}}}, fine.Result{Fines: []fine.Fine{{Provision: p}}}) {
		if d := &l.Decision; l.Likeness == decisions.SameProvision && d.Authority == "AP" {
			list = append(list, Decision{d.ID, w.Pick(d.Party), d.When().Year(), l.Amount(), d.Imposed, report.Writer{Words: w}.Standing(d)})
		}
	}
	return list
}

// message is what a finding says.
func message(w *words.Words, f register.Finding) string {
	column, other := w.Pick(f.Field.Name()), w.Pick(f.Other.Name())
	what := w.Say("tip %d of the AP", f.Tip)
	switch {
	case f.Code == register.PersonalData:
		what = w.Pick(f.Personal.Text())
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
func Moment(w *words.Words, m register.Moment) string {
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
