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

// The scales, in the order in which they are applied. The zero Scale is none.
const (
	// ScaleSeverity is how grave the infringement is (ernst): letter a.
	ScaleSeverity Scale = iota + 1
	// ScaleDuration is how long it lasted (duur): letter a.
	ScaleDuration
	// ScaleCulpability is how much the offender is to blame (verwijtbaarheid): letter b. The level for intent is an
	// extrapolation, because no published decision has one.
	ScaleCulpability
	// ScaleData is how sensitive the personal data are (gegevens): letter g.
	ScaleData
	// ScaleHistory is whether there were relevant earlier infringements (eerdere inbreuken): letter e. It is not
	// recidive.
	ScaleHistory
	// ScaleDamageLimited is how far the offender limited the damage (schade beperkt): letter c.
	ScaleDamageLimited
)

// The levels, by their English names; which scale has which is in [Scale.Levels].
const (
	LevelNormal           Level = "normal" // of severity, duration and culpability
	LevelMinor            Level = "minor"
	LevelSerious          Level = "serious"
	LevelVerySerious      Level = "very-serious"
	LevelShort            Level = "short"
	LevelLong             Level = "long"
	LevelReduced          Level = "reduced"
	LevelNegligent        Level = "negligent"
	LevelGrosslyNegligent Level = "grossly-negligent"
	LevelIntentional      Level = "intentional"
	LevelOrdinary         Level = "ordinary"
	LevelSensitive        Level = "sensitive"
	LevelNone             Level = "none"
	LevelRelevant         Level = "relevant"
	LevelNo               Level = "no"
	LevelPartly           Level = "partly"
	LevelLargely          Level = "largely"
)

type level struct {
	nl     string
	en     Level
	ninths int64
	guess  bool // an extrapolation: no published decision has it
}

type scaleRow struct {
	nl, en string
	letter Letters
	levels []level
}

var scales = [...]scaleRow{
	ScaleSeverity: {"ernst", "severity", A, []level{
		{"gering", LevelMinor, -3, false}, {"normaal", LevelNormal, 0, false}, {"ernstig", LevelSerious, 3, false},
		{"zeer-ernstig", LevelVerySerious, 5, false}}},
	ScaleDuration: {"duur", "duration", A, []level{
		{"kort", LevelShort, -1, false}, {"normaal", LevelNormal, 0, false}, {"lang", LevelLong, 1, false}}},
	ScaleCulpability: {"verwijtbaarheid", "culpability", B, []level{
		{"verminderd", LevelReduced, -2, false}, {"normaal", LevelNormal, 0, false}, {"nalatig", LevelNegligent, 2, false},
		{"ernstig-nalatig", LevelGrosslyNegligent, 3, false}, {"opzettelijk", LevelIntentional, 5, true}}},
	ScaleData: {"gegevens", "data", G, []level{
		{"gewoon", LevelOrdinary, 0, false}, {"gevoelig", LevelSensitive, 1, false}}},
	ScaleHistory: {"eerdere-inbreuken", "history", E, []level{
		{"geen", LevelNone, 0, false}, {"relevant", LevelRelevant, 1, false}}},
	ScaleDamageLimited: {"schade-beperkt", "damage-limited", C, []level{
		{"nee", LevelNo, 0, false}, {"deels", LevelPartly, -1, false}, {"grotendeels", LevelLargely, -2, false}}},
}

// Scales returns the scales in the order in which they are applied.
func Scales() []Scale {
	return []Scale{ScaleSeverity, ScaleDuration, ScaleCulpability, ScaleData, ScaleHistory, ScaleDamageLimited}
}

// row is what is known of the scale; nothing of one that does not exist.
func (s Scale) row() *scaleRow {
	if int(s) >= len(scales) {
		s = 0
	}
	return &scales[s]
}

// ScaleOf returns the scale that a field of a case is for, such as "damage_limited"; false if the field is for
// something else.
func ScaleOf(field string) (Scale, bool) {
	for _, scale := range Scales() {
		if scale.Field() == field {
			return scale, true
		}
	}
	return 0, false
}

// Name is the word for the scale, in Dutch and in English.
func (s Scale) Name() boete.Text { return boete.Text{NL: s.row().nl, EN: s.row().en} }

// Field is the name of the field of a case for the scale: "damage_limited".
func (s Scale) Field() string { return strings.ReplaceAll(s.row().en, "-", "_") }

// String is the English name, such as "damage-limited".
func (s Scale) String() string { return s.row().en }

// MarshalText is [Scale.String].
func (s Scale) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText reads what [Scale.String] writes.
func (s *Scale) UnmarshalText(text []byte) error {
	for _, scale := range Scales() {
		if scale.String() == string(text) {
			*s = scale
			return nil
		}
	}
	return boete.Faultf(boete.CodeUnknown, "there is no scale %q", string(text))
}

// Letter is the circumstance that the scale is about.
func (s Scale) Letter() Letters { return s.row().letter }

// Levels returns the levels with the effects that they stand for, in the order of the scale.
func (s Scale) Levels() []LevelEffect {
	effects := make([]LevelEffect, len(s.row().levels))
	for i, l := range s.row().levels {
		effects[i] = LevelEffect{boete.Text{NL: l.nl, EN: string(l.en)}, Room(l.ninths, 9), l.guess}
	}
	return effects
}

// LevelName is the word for a level of the scale; empty if the scale does not have it.
func (s Scale) LevelName(l Level) boete.Text {
	for _, level := range s.row().levels {
		if level.en == l {
			return boete.Text{NL: level.nl, EN: string(level.en)}
		}
	}
	return boete.Text{}
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

// Answers are levels on the scales, each with its reason; an empty level is no answer.
type Answers struct {
	// Severity is how grave the infringement is (ernst): letter a.
	Severity Level `json:"severity,omitzero"`
	// SeverityReason is the reason for it.
	SeverityReason string `json:"severity_reason,omitzero"`
	// Duration is how long it lasted (duur): letter a.
	Duration Level `json:"duration,omitzero"`
	// DurationReason is the reason for it.
	DurationReason string `json:"duration_reason,omitzero"`
	// Culpability is how much the offender is to blame (verwijtbaarheid): letter b.
	Culpability Level `json:"culpability,omitzero"`
	// CulpabilityReason is the reason for it.
	CulpabilityReason string `json:"culpability_reason,omitzero"`
	// Data is how sensitive the personal data are (gegevens): letter g.
	Data Level `json:"data,omitzero"`
	// DataReason is the reason for it.
	DataReason string `json:"data_reason,omitzero"`
	// History is whether there were relevant earlier infringements (eerdere inbreuken): letter e.
	History Level `json:"history,omitzero"`
	// HistoryReason is the reason for it.
	HistoryReason string `json:"history_reason,omitzero"`
	// DamageLimited is how far the offender limited the damage (schade beperkt): letter c.
	DamageLimited Level `json:"damage_limited,omitzero"`
	// DamageLimitedReason is the reason for it.
	DamageLimitedReason string `json:"damage_limited_reason,omitzero"`
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

// On returns the answer on a scale, to be read or set. On a scale that does not exist there is never one.
func (a *Answers) On(scale Scale) *Level {
	switch scale {
	case ScaleSeverity:
		return &a.Severity
	case ScaleDuration:
		return &a.Duration
	case ScaleCulpability:
		return &a.Culpability
	case ScaleData:
		return &a.Data
	case ScaleHistory:
		return &a.History
	case ScaleDamageLimited:
		return &a.DamageLimited
	}
	return new(Level)
}

// Reason returns the reason for the answer on a scale, to be read or set.
func (a *Answers) Reason(scale Scale) *string {
	switch scale {
	case ScaleSeverity:
		return &a.SeverityReason
	case ScaleDuration:
		return &a.DurationReason
	case ScaleCulpability:
		return &a.CulpabilityReason
	case ScaleData:
		return &a.DataReason
	case ScaleHistory:
		return &a.HistoryReason
	case ScaleDamageLimited:
		return &a.DamageLimitedReason
	}
	return new(string)
}

// Weigh returns the effect of an answer. Named is true if the answer is a level, whose effect is indicative, and false
// if the user gave the effect. A name that the scale does not have is an error that lists those that it has. A
// scale that does not exist is an error too.
func (s Scale) Weigh(answer Level) (effect Effect, named bool, err error) {
	if s.Name().IsZero() {
		return Effect{}, false, boete.Faultf(boete.CodeUnknown,
			"%q is no answer without a scale; choose one, such as severity", string(answer))
	}
	name := plain(answer)
	for _, l := range s.row().levels {
		if name == string(l.en) || name == l.nl {
			return Room(l.ninths, 9), true, nil
		}
	}
	if strings.ContainsAny(name, "0123456789") || name == "max" || name == "min" {
		effect, err = ParseEffect(string(answer))
		return effect, false, err
	}
	var nl, en []string
	for _, l := range s.row().levels {
		nl, en = append(nl, l.nl), append(en, string(l.en))
	}
	levels := boete.Text{NL: strings.Join(nl, ", "), EN: strings.Join(en, ", ")}
	if name == "unknown" || name == "onbekend" {
		return Effect{}, false, boete.Faultf(boete.CodeOpen,
			"%q leaves %s open, but a level is required here; choose %s, or give an effect such as +75000",
			string(answer), s.Name(), levels)
	}
	return Effect{}, false, boete.Faultf(boete.CodeUnknown,
		"%q is not a level of %s; choose %s, or give an effect such as +75000", string(answer), s.Name(), levels)
}

// plain is the name of a level in small letters, with dashes.
func plain(answer Level) string {
	return dashes.Replace(strings.ToLower(strings.TrimSpace(string(answer))))
}

var dashes = strings.NewReplacer(" ", "-", "_", "-")

// Extrapolated reports whether no published decision has a level, so that its effect is a guess.
func (s Scale) Extrapolated(answer Level) bool {
	for _, l := range s.row().levels {
		if answer == l.en {
			return l.guess
		}
	}
	return false
}

// Canonical returns the English name of a level, or the answer as it is if it is not a level.
func (s Scale) Canonical(answer Level) Level {
	name := plain(answer)
	for _, l := range s.row().levels {
		if name == l.nl || name == string(l.en) {
			return l.en
		}
	}
	return answer
}
