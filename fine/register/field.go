package register

import (
	"iter"
	"strings"

	"github.com/boete/boete"
)

// Field is a column of a register. The zero value is none.
type Field uint8

// The fields, in the order of the template.
const (
	ID Field = iota + 1
	Unit
	Law
	Role
	Began
	Ended
	Discovered
	Aware
	Facts
	Cause
	Nature
	Data
	Subjects
	Number
	Effects
	Risk
	Remedy
	Prevention
	Notified
	NotifiedAt
	NotifiedRef
	NotifyReason
	DelayReason
	Told
	ToldAt
	ToldReason
	Ground
	DPO
	Parties
	Status
)

// Kind is what the cells of a column say.
type Kind string

// The kinds that are no words: a text, and a date or time.
const (
	Prose Kind = "text"
	Time  Kind = "moment"
)

// AllFields yields the fields, in the order of the template.
func AllFields() iter.Seq[Field] {
	return func(yield func(Field) bool) {
		for f := ID; int(f) <= len(columns()) && yield(f); f++ {
		}
	}
}

// FieldNamed returns the field with a name, in Dutch or in English; 0 if there is none.
func FieldNamed(name string) Field {
	for f := range AllFields() {
		if name == f.cell(inEnglish) || name == f.cell(inDutch) {
			return f
		}
	}
	return 0
}

// Name is the name of the column; empty for no field.
func (f Field) Name() boete.Text { return boete.Text{NL: f.cell(inDutch), EN: f.cell(inEnglish)} }

// Kind is what the cells of the column say.
func (f Field) Kind() Kind { return Kind(f.cell(ofKind)) }

// Headers are the headers that registers are seen to have for the column apart from its name, in small letters without
// signs. One that several fields have means different things in different registers.
func (f Field) Headers() []string {
	return strings.FieldsFunc(f.cell(asHeaders), func(r rune) bool { return r == ',' })
}

// String is the name in English.
func (f Field) String() string { return f.Name().EN }

// MarshalText is [Field.String].
func (f Field) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// Fields is a set of fields.
type Fields uint64

// FieldsOf returns the set of some fields.
func FieldsOf(some ...Field) Fields {
	var set Fields
	for _, f := range some {
		set |= 1 << f
	}
	return set
}

// Has reports whether one of some fields is in the set.
func (s Fields) Has(some ...Field) bool { return s&FieldsOf(some...) != 0 }
