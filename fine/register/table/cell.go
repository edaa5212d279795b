package table

import (
	"slices"
	"strings"
	"time"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/register"
)

// placeholders are what people write where they have nothing to say, without dots. "Geen" is an answer.
var placeholders = []string{"", "-", "?", "x", "nvt", "niet van toepassing", "onbekend", "nog invullen", "volgt", "tbd", "n/a"}

func isPlaceholder(cell string) bool {
	if len(cell) > 40 {
		return strings.TrimSpace(cell) == ""
	}
	return slices.Contains(placeholders, strings.ToLower(strings.TrimSpace(strings.ReplaceAll(cell, ".", ""))))
}

// answer reads yes or no, and what stands behind it.
func answer(cell string) (a register.Answer, rest string, ok bool) {
	word := strings.TrimSpace(cell)
	if i := strings.IndexAny(word, " ,;:("); i >= 0 {
		word, rest = word[:i], strings.Trim(word[i:], " ,;:()")
	}
	switch strings.ToLower(word) {
	case "ja", "j", "yes", "y", "true", "waar", "1":
		return register.Yes, rest, true
	case "nee", "n", "no", "false", "onwaar", "0":
		return register.No, rest, true
	}
	return register.Unanswered, "", false
}

// set gives an entry what a cell says in a field; false if it is not understood.
func (r *reading) set(e *register.Entry, f register.Field, text string) (ok bool) {
	word := strings.ToLower(text)
	if other, mapped := r.values[f][word]; mapped {
		word = other
	}
	switch f.Kind() {
	case register.YesNo:
		a, rest, answered := answer(word)
		ok = answered && (rest == "" || isStamp(rest))
		if ok && f == register.Notified {
			e.Notified = a
		} else if ok {
			e.Told = a
		}
		return ok
	case register.RiskWord:
		switch word {
		case "geen", "none":
			e.Risk = category.NoRisk
		case "risico", "risk":
			e.Risk = category.SomeRisk
		case "hoog", "high":
			e.Risk = category.HighRisk
		}
		return e.Risk != category.RiskUnknown
	case register.GroundWord:
		if word == "geen" || word == "none" {
			return true
		}
		word = strings.Trim(strings.TrimPrefix(word, "34(3)"), "()")
		if ok = len(word) == 1 && 'a' <= word[0] && word[0] <= 'c'; ok {
			e.Ground = word[0]
		}
		return ok
	case register.LawWord:
		if e.Law = category.Act(strings.ToUpper(word)); e.Law == "GDPR" {
			e.Law = category.AVG
		}
		return true
	case register.RoleWord:
		e.Processor = word == "verwerker" || word == "processor"
		return e.Processor || slices.Contains([]string{"verantwoordelijke", "verwerkingsverantwoordelijke", "controller"}, word)
	}
	personal := register.PersonalIn(text)
	for _, kind := range personal {
		e.Personal = append(e.Personal, register.Personal{Field: f, Kind: kind})
	}
	e.Filled |= register.FieldsOf(f)
	switch first, _, _ := strings.Cut(word, " "); {
	case f == register.ID && len(personal) == 0: // a number that is personal data is not repeated either
		e.ID = text
	case f == register.Unit:
		e.Unit = text
	case (first == "zie" || first == "see") && len(text) <= 60:
		e.Elsewhere |= register.FieldsOf(f)
	}
	return true
}

func dateOf(t time.Time) boete.Date { return boete.NewDate(t.Date()) }

// Moment reads one moment, with clocks in a zone. A day with slashes that can be read in two ways is refused.
func Moment(text string, zone *time.Location) (register.Moment, error) {
	s, why, ok := parse(text)
	if ok && s.slash && s.first <= 12 && s.second <= 12 && s.first != s.second {
		return register.Moment{}, boete.Faultf(boete.CodeAmbiguous, "%q can be day/month or month/day; write for example 2026-11-06 17:30", text)
	}
	if ok {
		var m register.Moment
		if m, why = s.moment(s.slash && s.second > 12, zone); why == "" {
			return m, nil
		}
	}
	return register.Moment{}, boete.Faultf(boete.CodeMalformed, "%q is not a moment%s; write for example 2026-11-06 17:30", text, why.Text())
}
