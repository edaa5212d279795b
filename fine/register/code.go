package register

import (
	"slices"

	"github.com/boete/boete"
)

// Level says how much a finding weighs. There is none of "infringement": a register shows what somebody wrote down,
// and neither the file behind it nor the notification. The values are stable.
type Level string

// The levels.
const (
	Unreadable Level = "unreadable" // a cell or row that contradicts itself or cannot be read; says nothing of the law
	Required   Level = "required"   // art. 33 wants it, and it is not in this file
	Indication Level = "indication" // points to an infringement; a person must judge
	Tip        Level = "tip"        // one of the ten tips of the AP, or what makes a register provable
)

// Levels returns the levels, the heaviest first.
func Levels() []Level { return []Level{Unreadable, Required, Indication, Tip} }

// ParseLevel reads a level in English or Dutch.
func ParseLevel(text string) (Level, error) {
	for _, l := range Levels() {
		if text == string(l) || text == l.Name().NL {
			return l, nil
		}
	}
	return "", boete.Faultf(boete.CodeUnknown,
		"%q is not a level; choose required, indication or tip (vereist, aanwijzing)", text)
}

// AtLeast reports whether a level weighs as much as another, or more. What cannot be read has passed no check, so it
// weighs as much as any.
func (l Level) AtLeast(other Level) bool {
	return slices.Index(Levels(), l) <= slices.Index(Levels(), other)
}

// Code is what was found; [Code.Rule] says what it is about. The values are stable.
type Code string

// The codes.
const (
	ColumnMissing       Code = "column-missing"
	NotReadable         Code = "unreadable"
	Contradiction       Code = "contradiction"
	DuplicateID         Code = "duplicate-id"
	FactsMissing        Code = "facts-missing"
	EffectsMissing      Code = "effects-missing"
	RemedyMissing       Code = "remedy-missing"
	AwarenessMissing    Code = "awareness-missing"
	RiskMissing         Code = "risk-missing"
	NotificationUnknown Code = "notification-unknown"
	NotifiedDateMissing Code = "notified-date-missing"
	ReasonNotNotified   Code = "reason-not-notified"
	ReasonNotified      Code = "reason-notified"
	NotifiedLate        Code = "late"
	LateReasonMissing   Code = "late-reason-missing"
	LateOpen            Code = "late-open"
	NotNotified         Code = "not-notified"
	ClockRunning        Code = "clock-running"
	NotTold             Code = "not-told"
	ToldUnknown         Code = "told-unknown"
	ToldDateMissing     Code = "told-date-missing"
	ToldReasonMissing   Code = "told-reason-missing"
	DPOMissing          Code = "dpo-missing"
	PartiesMissing      Code = "parties-missing"
	ClassMissing        Code = "class-missing"
	PersonalData        Code = "personal-data"
)
