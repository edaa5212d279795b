package table

import (
	"slices"
	"strings"

	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/register"
)

// placeholders are what people write where they have nothing to say, without dots. "Geen" is an answer.
var placeholders = []string{"", "-", "?", "x", "nvt", "niet van toepassing", "onbekend", "nog invullen", "volgt", "tbd", "n/a"}

// isFilled reports whether a cell says something.
func isFilled(cell string) bool {
	return !slices.Contains(placeholders, strings.ToLower(strings.TrimSpace(strings.ReplaceAll(cell, ".", ""))))
}

func isBlank(cell string) bool { return strings.TrimSpace(cell) == "" }

// answer reads yes or no, and the day that may stand behind it.
func answer(cell string) (a register.Answer, rest string) {
	word := strings.TrimSpace(cell)
	if i := strings.IndexAny(word, " ,;:("); i >= 0 {
		word, rest = word[:i], strings.Trim(word[i:], " ,;:()")
	}
	if rest != "" && !isStamp(rest) {
		return register.Unanswered, ""
	}
	switch strings.ToLower(word) {
	case "ja", "j", "yes", "y", "true", "waar", "1":
		return register.Yes, rest
	case "nee", "n", "no", "false", "onwaar", "0":
		return register.No, rest
	}
	return register.Unanswered, ""
}

// risks are the words for a risk.
var risks = map[string]category.Risk{
	"geen": category.NoRisk, "risico": category.SomeRisk, "hoog": category.HighRisk,
	"none": category.NoRisk, "risk": category.SomeRisk, "high": category.HighRisk,
}

// set gives an entry what a cell says in a field, other than a moment; false if it is not understood.
func set(e *register.Entry, f register.Field, text string) bool {
	word := strings.ToLower(text)
	switch f {
	case register.Notified:
		e.Notified, _ = answer(word)
		return e.Notified != register.Unanswered
	case register.Told:
		e.Told, _ = answer(word)
		return e.Told != register.Unanswered
	case register.Risk:
		e.Risk = risks[word]
		return e.Risk != category.RiskUnknown
	case register.Ground:
		word = strings.Trim(strings.TrimPrefix(word, "34(3)"), "()")
		if word == "a" || word == "b" || word == "c" {
			e.Ground = word[0]
		}
		return e.Ground != 0 || word == "geen" || word == "none"
	case register.Law:
		if e.Law = category.Act(strings.ToUpper(word)); e.Law == "GDPR" {
			e.Law = category.AVG
		}
		return true
	case register.Role:
		e.Processor = word == "verwerker" || word == "processor"
		return e.Processor || word == "verantwoordelijke" || word == "verwerkingsverantwoordelijke" || word == "controller"
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
		e.Elsewhere++
	}
	return true
}
