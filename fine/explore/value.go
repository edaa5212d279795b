package explore

import (
	"fmt"

	"github.com/boete/boete"
	"github.com/boete/boete/factors"
)

// Value is what a question can be answered with, written as a case file has it, in English: "serious", "+3/9 room",
// "true". It has the type of its field: bool, [boete.Date], [category.OffenderKind], [category.Provision],
// [category.Category], [category.Seriousness], [factors.Letters], [factors.Effect], [factors.Sanction], [fine.Start],
// [fine.Size], or [boete.EUR] for a turnover that is given. A level is a [Level], a turnover that is not given is one
// of [Turnovers], and [Between] lies between two ends.
//
// Values are comparable with ==. The zero Value is none.
type Value struct{ of any }

// ValueOf returns a value of one of the types that are named with [Value].
func ValueOf(of any) Value { return Value{of} }

// Any returns what the value is, to be told apart by its type; nil if there is none.
func (v Value) Any() any { return v.of }

// String is the value as a case file has it.
func (v Value) String() string {
	if v.of == nil {
		return ""
	}
	return fmt.Sprint(v.of)
}

// MarshalText is [Value.String].
func (v Value) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// Level is a level on its scale, by its English name.
type Level struct {
	Scale factors.Scale
	Level factors.Level
}

// String is the name of the level: "serious".
func (l Level) String() string { return string(l.Level) }

// Turnovers are those up to a bound, inclusive, or above it. Of a turnover that is not given no more needs to be known.
type Turnovers struct {
	Bound boete.EUR
	Above bool
}

// String is "up to 2000000.00" or "above 500000000.00".
func (t Turnovers) String() string {
	if t.Above {
		return "above " + t.Bound.String()
	}
	return "up to " + t.Bound.String()
}

// Between is a start or a size between the ends of its range. It stands where an end is not possible, because it takes
// a fine below zero.
type Between struct{}

// String is "open".
func (Between) String() string { return "open" }
