package report

import (
	"strconv"
	"strings"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
)

// Likeness says in what decisions are like a fine.
func (w Writer) Likeness(l decisions.Likeness) string {
	switch l {
	case decisions.SameProvision:
		return w.Say("on the same provision")
	case decisions.SameArticle:
		return w.Say("on the same article")
	}
	return w.Say("in the same category")
}

// likeWords says what a comparable decision fined, and what came of it: "€ 475.000: Booking.com B.V., 2020
// (booking-2020)".
func (w Writer) likeWords(l *decisions.Like) string {
	about := []string{l.Party}
	if l.Authority != "" {
		about = append(about, l.Authority)
	}
	violated := w.violation(&fine.Infringement{With: l.With}, &fine.Fine{Provision: l.Provision})
	about = append(about, strconv.Itoa(l.Decided.Year()), violated)
	text := w.Money(l.Fine) + ": " + strings.Join(about, ", ") + " (" + l.ID + ")"
	if l.Imposed != l.Fine {
		text += "; " + w.Say("imposed in all %s", l.Imposed)
	}
	for _, stage := range l.Later {
		text += "; " + w.Stage(stage)
	}
	return text
}

// Stage says what an objection or an appeal left of a fine: "beroep: € 350.000 (Rb. Den Haag, 31 maart 2021,
// ECLI:NL:RBDHA:2021:3090)".
func (w Writer) Stage(s decisions.Stage) string {
	text := w.Say("objection: %s", s.Amount)
	if s.Stage == "appeal" {
		text = w.Say("appeal: %s", s.Amount)
	}
	var details []string
	for _, detail := range []string{s.Court, w.Date(s.Date), s.ECLI} {
		if detail != "" {
			details = append(details, detail)
		}
	}
	if len(details) > 0 {
		text += " (" + strings.Join(details, ", ") + ")"
	}
	return text
}
