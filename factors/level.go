package factors

import (
	"strings"

	"github.com/boete/boete"
)

// Scale is a question about the infringement that is answered with an indicative level, such as how serious it is.
//
// The levels are a calibration of this program, not policy of the AP: ninths of the room between the base fine and the
// edge of the band, found from the increments that the AP printed in its decisions and rounded to € 5.000.
type Scale uint8

// The scales, in the order in which they are applied.
const (
	// Severity is how grave the infringement is (ernst): letter a.
	Severity Scale = iota
	// Duration is how long it lasted (duur): letter a.
	Duration
	// Culpability is how much the offender is to blame (verwijtbaarheid): letter b. The level for intent is an
	// extrapolation, because no published decision has one.
	Culpability
	// Data is how sensitive the personal data are (gegevens): letter g.
	Data
	// History is whether there were relevant earlier infringements (eerdere inbreuken): letter e. It is not recidive.
	History
	// DamageLimited is how far the offender limited the damage (schade beperkt): letter c.
	DamageLimited
)

type level struct {
	nl, en string
	ninths int64
	guess  bool // an extrapolation: no published decision has it
}

var scales = [...]struct {
	nl, en string
	letter Letters
	levels []level
}{
	Severity: {"ernst", "severity", A, []level{
		{"gering", "minor", -3, false}, {"normaal", "normal", 0, false}, {"ernstig", "serious", 3, false}, {"zeer-ernstig", "very-serious", 5, false}}},
	Duration: {"duur", "duration", A, []level{
		{"kort", "short", -1, false}, {"normaal", "normal", 0, false}, {"lang", "long", 1, false}}},
	Culpability: {"verwijtbaarheid", "culpability", B, []level{
		{"verminderd", "reduced", -2, false}, {"normaal", "normal", 0, false}, {"nalatig", "negligent", 2, false},
		{"ernstig-nalatig", "grossly-negligent", 3, false}, {"opzettelijk", "intentional", 5, true}}},
	Data: {"gegevens", "data", G, []level{
		{"gewoon", "ordinary", 0, false}, {"gevoelig", "sensitive", 1, false}}},
	History: {"eerdere-inbreuken", "history", E, []level{
		{"geen", "none", 0, false}, {"relevant", "relevant", 1, false}}},
	DamageLimited: {"schade-beperkt", "damage-limited", C, []level{
		{"nee", "no", 0, false}, {"deels", "partly", -1, false}, {"grotendeels", "largely", -2, false}}},
}

// Scales returns the scales in the order in which they are applied.
func Scales() []Scale {
	return []Scale{Severity, Duration, Culpability, Data, History, DamageLimited}
}

// Name is the word for the scale: the English one is its field and its flag, the Dutch one a flag of equal standing.
func (s Scale) Name() boete.Text { return boete.Text{NL: scales[s].nl, EN: scales[s].en} }

// Letter is the circumstance that the scale is about.
func (s Scale) Letter() Letters { return scales[s].letter }

// Levels returns the levels with the effects that they stand for, in the order of the scale.
func (s Scale) Levels() []LevelEffect {
	effects := make([]LevelEffect, len(scales[s].levels))
	for i, l := range scales[s].levels {
		effects[i] = LevelEffect{boete.Text{NL: l.nl, EN: l.en}, Room(l.ninths, 9), l.guess}
	}
	return effects
}

// LevelEffect is a level of a scale with the effect that it stands for.
type LevelEffect struct {
	Name   boete.Text
	Effect Effect
	// Extrapolated is true if no published decision has the level.
	Extrapolated bool
}

// Level is the answer on a scale: the name of a level in English or Dutch, or an effect of the user's own
// ("+75000"). The empty Level is no answer.
type Level string

// Answers are levels on the scales; an empty one is no answer.
type Answers struct {
	// Severity is how grave the infringement is (ernst): letter a.
	Severity Level `json:"severity,omitzero"`
	// Duration is how long it lasted (duur): letter a.
	Duration Level `json:"duration,omitzero"`
	// Culpability is how much the offender is to blame (verwijtbaarheid): letter b.
	Culpability Level `json:"culpability,omitzero"`
	// Data is how sensitive the personal data are (gegevens): letter g.
	Data Level `json:"data,omitzero"`
	// History is whether there were relevant earlier infringements (eerdere inbreuken): letter e.
	History Level `json:"history,omitzero"`
	// DamageLimited is how far the offender limited the damage (schade beperkt): letter c.
	DamageLimited Level `json:"damage_limited,omitzero"`
}

// Given returns the scales that have an answer, in the order in which they are applied.
func (a *Answers) Given() []Scale {
	if *a == (Answers{}) {
		return nil
	}
	var given []Scale
	for _, scale := range Scales() {
		if *a.On(scale) != "" {
			given = append(given, scale)
		}
	}
	return given
}

// On returns the answer on a scale, to be read or set.
func (a *Answers) On(scale Scale) *Level {
	switch scale {
	case Severity:
		return &a.Severity
	case Duration:
		return &a.Duration
	case Culpability:
		return &a.Culpability
	case Data:
		return &a.Data
	case History:
		return &a.History
	default:
		return &a.DamageLimited
	}
}

// Weigh returns the effect of an answer. Named is true if the answer is a level, whose effect is indicative, and false
// if the user gave the effect. A name that the scale does not have is an error that lists those that it has.
func (s Scale) Weigh(answer Level) (effect Effect, named bool, err error) {
	name := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(string(answer))), " ", "-")
	for _, l := range scales[s].levels {
		if name == l.en || name == l.nl {
			return Room(l.ninths, 9), true, nil
		}
	}
	if strings.ContainsAny(name, "0123456789") || name == "max" || name == "min" {
		effect, err = ParseEffect(string(answer))
		return effect, false, err
	}
	var nl, en []string
	for _, l := range scales[s].levels {
		nl, en = append(nl, l.nl), append(en, l.en)
	}
	levels := boete.Text{NL: strings.Join(nl, ", "), EN: strings.Join(en, ", ")}
	if name == "unknown" || name == "onbekend" {
		return Effect{}, false, boete.Faultf(boete.CodeOpen, "%q leaves %s open, which is for a case file of boete range; choose %s, or give an effect such as +75000", string(answer), s.Name(), levels)
	}
	return Effect{}, false, boete.Faultf(boete.CodeUnknown, "%q is not a level of %s; choose %s, or give an effect such as +75000", string(answer), s.Name(), levels)
}

// Extrapolated reports whether no published decision has a level, so that its effect is a guess.
func (s Scale) Extrapolated(answer Level) bool {
	for _, l := range scales[s].levels {
		if string(answer) == l.en {
			return l.guess
		}
	}
	return false
}

// Canonical returns the English name of a level, or the answer as it is if it is not a level.
func (s Scale) Canonical(answer Level) Level {
	name := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(string(answer))), " ", "-")
	for _, l := range scales[s].levels {
		if name == l.nl || name == l.en {
			return Level(l.en)
		}
	}
	return answer
}
