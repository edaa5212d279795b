// Package paper writes what a check of a register of breaches found: as a text, as data, and as a case to go on with.
package paper

import (
	"strconv"
	"strings"
	"time"

	"github.com/boete/boete"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
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
	// Policies that may govern a decision of the day of the check, by their ids, those that do before those of which
	// it is contested.
	Policies []string `json:"policies"`
	// Decisions of the AP on the provision, by their ids, the most recent first.
	Decisions []string `json:"decisions"`

	like []decisions.Like
}

// Of puts a report into the words of a language.
func Of(w report.Writer, r register.Report) Report {
	p := Report{Report: r, Findings: make([]Finding, len(r.Findings)), Links: []Link{}}
	for i, f := range r.Findings {
		f.ID = boete.Clip(words.Clean(f.ID))
		p.Findings[i] = Finding{f, message(w, f)}
	}
	for _, l := range r.Links {
		link := Link{Link: l, Decisions: []string{}}
		for _, c := range l.Advice.Candidates {
			link.Policies = append(link.Policies, c.Policy.ID())
		}
		for _, like := range decisions.Comparable(l.Advice.Candidates[0].Case, fine.Result{Fines: []fine.Fine{{Provision: l.Provision}}}) {
			if d := like.Decision; like.Likeness == decisions.SameProvision && d.Authority == "AP" {
				link.Decisions, link.like = append(link.Decisions, d.ID), append(link.like, like)
			}
		}
		p.Links = append(p.Links, link)
	}
	return p
}

// about is the provision that a finding is about, or else the tip.
func about(w report.Writer, f register.Finding) string {
	if f.Provision.IsZero() {
		return w.Say("tip %d of the AP", f.Tip)
	}
	return w.Provision(f.Provision)
}

// message is what a finding says.
func message(w report.Writer, f register.Finding) string {
	column, other := w.Pick(f.Field.Name()), w.Pick(f.Other.Name())
	what := about(w, f)
	if f.Code == register.PersonalData {
		what = w.Pick(f.Personal.Name())
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
		first, last := m.Earliest.Format(" 15:04"), m.Latest.Format(" 15:04")
		if text += first; first == last { // the hour that the clock shows twice
			text += " (" + w.Say("summer or winter time") + ")"
		} else {
			text += " " + w.Say("or") + last
		}
	}
	return text
}
