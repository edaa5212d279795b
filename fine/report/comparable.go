package report

import (
	"slices"
	"strconv"
	"strings"

	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
)

// mostCompared is how many comparable decisions a page lists for an infringement.
const mostCompared = 8

// Likeness says in what a decision is like a fine.
func (w Writer) Likeness(l decisions.Likeness) string {
	switch l {
	case decisions.SameProvision:
		return w.Say("on the same provision")
	case decisions.SameArticle:
		return w.Say("on the same article")
	}
	return w.Say("in the same category")
}

// likeness says in what decisions are like a fine.
func (w Writer) likeness(like []decisions.Like) string {
	if slices.ContainsFunc(like, func(l decisions.Like) bool { return l.Likeness != like[0].Likeness }) {
		return w.Say("on the same provision or article")
	}
	return w.Likeness(like[0].Likeness)
}

// Comparison says what a comparable decision fined, what stands of it first: "€ 475.000: Booking.com B.V., 2020, art.
// 33, eerste lid, AVG (booking-2020)", "nu: € 350.000 (Rb. Den Haag 2021; AP € 460.000): Stichting HagaZiekenhuis, …".
func (w Writer) Comparison(l *decisions.Like) string {
	d := &l.Decision
	about := []string{w.Pick(d.Party)}
	if d.Authority != "AP" {
		about = append(about, d.Authority)
	}
	if year := d.When().Year(); year != 0 {
		about = append(about, strconv.Itoa(year))
	}
	if !l.Violated.Provision.IsZero() {
		about = append(about, w.violation(&fine.Infringement{With: l.Violated.With}, &fine.Fine{Provision: l.Violated.Provision}))
	}
	amount, rest := w.Money(l.Amount()), ""
	switch parts := l.Amount() != d.Imposed; {
	case !d.Stands():
		amount = w.Say("now: %s", w.Standing(d))
		if parts {
			rest = "; " + w.Say("for this infringement %s", l.Amount())
		}
	case parts && len(d.Infringements) == 1:
		amount, rest = w.Money(d.Imposed), "; "+w.Say("before departures %s", l.Amount())
	case parts:
		rest = "; " + w.Say("imposed in all %s", d.Imposed)
	}
	if l.Violated.Fine.IsZero() && len(d.Infringements) > 1 && d.Stands() {
		amount = w.Say("%s in all", d.Imposed)
	}
	if d.Outcome {
		rest += "; " + w.Say("only the outcome is known")
	}
	return amount + ": " + strings.Join(about, ", ") + " (" + d.ID + ")" + rest
}

// Standing says what stands of a fine now, and by whom: "€ 262.500 (ABRvS 2025; rechtbank € 0; AP € 525.000)"; the
// amount alone if nothing came after the decision.
func (w Writer) Standing(d *decisions.Facts) string {
	stages := append([]decisions.Stage{d.Made()}, d.Later...)
	now := d.Standing()
	text := w.Money(*now.Amount)
	if !now.Minus.IsZero() {
		text += " " + w.Say("less %s", now.Minus)
	}
	var details, open []string
	last := true // of the stages with an outcome
	for i, stage := range slices.Backward(stages) {
		switch {
		case stage.Amount == nil:
			open = append(open, nonEmpty(w.StageName(stage.Stage), w.year(stage))+": "+w.Say("outcome not known"))
			continue
		case last && i == 0:
		case last && d.Stands():
			details = append(details, w.Say("upheld")+": "+nonEmpty(w.by(stage), w.year(stage)))
		case last:
			details = append(details, nonEmpty(w.by(stage), w.year(stage)))
		case d.Stands():
		case i > 0 && stages[i-1].Amount != nil && *stages[i-1].Amount == *stage.Amount: // it left the fine as it was
		case stage.Stage == decisions.StageAppeal:
			details = append(details, w.Say("district court")+" "+w.Money(*stage.Amount))
		default:
			details = append(details, w.by(stage)+" "+w.Money(*stage.Amount))
		}
		last = false
	}
	if details = append(details, open...); len(details) > 0 {
		text += " (" + strings.Join(details, "; ") + ")"
	}
	return text
}

// Selection says that a list of decisions is a selection, and as of when.
func (w Writer) Selection() string { return w.Say("A selection, as known in %s.", category.KnownAsOf) }

// Now is what stands of a fine now, in a few words: "€ 250.000 min kosten".
func (w Writer) Now(d *decisions.Facts) string {
	now := d.Standing()
	if now.Minus.IsZero() {
		return w.Money(*now.Amount)
	}
	return w.Say("%s less costs", *now.Amount)
}

// by is who decided a stage: a court, or the authority.
func (w Writer) by(s decisions.Stage) string {
	if s.Court != "" {
		return s.Court
	}
	return w.StageName(s.Stage)
}

// nonEmpty joins what is not empty with a space.
func nonEmpty(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(part string) bool { return part == "" }), " ")
}

func (w Writer) year(s decisions.Stage) string {
	if s.Date.IsZero() {
		return ""
	}
	return strconv.Itoa(s.Date.Year())
}

// StageName is the name of a stage of the proceedings.
func (w Writer) StageName(kind decisions.StageKind) string {
	switch kind {
	case decisions.StageObjection:
		return w.Say("objection")
	case decisions.StageAppeal:
		return w.Say("appeal")
	case decisions.StageHigherAppeal:
		return w.Say("higher appeal")
	case decisions.StageAgreement:
		return w.Say("settlement")
	}
	return w.Say("decision")
}

// Grade says how something is known.
func (w Writer) Grade(grade decisions.Grade) string {
	switch grade {
	case decisions.GradeDecision:
		return w.Say("from the decision")
	case decisions.GradeQuoted:
		return w.Say("quoted in a decision or a judgment")
	case decisions.GradeSummary:
		return w.Say("from a summary")
	case decisions.GradeSecondary:
		return w.Say("from secondary sources")
	}
	return ""
}

// Stage says what an objection, a court or a settlement left of a fine, and how that is known: "beroep: € 350.000 (Rb.
// Den Haag, 31 maart 2021, ECLI:NL:RBDHA:2021:3090)".
func (w Writer) Stage(s decisions.Stage) string {
	return w.StageName(s.Stage) + ": " + w.StageOutcome(s)
}

// StageOutcome is what [Writer.Stage] says without the name of the stage.
func (w Writer) StageOutcome(s decisions.Stage) string {
	text := w.Say("outcome not known")
	if s.Amount != nil {
		text = w.Money(*s.Amount)
	}
	if !s.Minus.IsZero() {
		text += " " + w.Say("less %s", s.Minus)
	}
	var details []string
	for _, detail := range []string{s.Court, w.When(s.Date), s.ECLI, w.Grade(s.Grade)} {
		if detail != "" {
			details = append(details, detail)
		}
	}
	if len(details) > 0 {
		text += " (" + strings.Join(details, ", ") + ")"
	}
	return text
}
