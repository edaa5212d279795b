package register

import (
	"iter"

	"github.com/boete/boete"
)

// Field is a column of a register. The zero value is none.
type Field uint8

// The fields.
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

// The kinds.
const (
	Prose      Kind = "text"
	Time       Kind = "moment"
	YesNo      Kind = "yes-no"
	RiskWord   Kind = "risk"
	GroundWord Kind = "ground" // of art. 34(3): a, b or c
	LawWord    Kind = "law"
	RoleWord   Kind = "role" // controller or processor
)

// Name is the word for the kind.
func (k Kind) Name() boete.Text {
	switch k {
	case Time:
		return boete.Text{NL: "datum of tijd", EN: "a date or time"}
	case YesNo:
		return boete.Text{NL: "ja of nee", EN: "yes or no"}
	case RiskWord:
		return boete.Text{NL: "risico (geen, risico of hoog)", EN: "a risk (none, risk or high)"}
	case GroundWord:
		return boete.Text{NL: "grond van art. 34, derde lid (a, b of c)", EN: "a ground of Article 34(3) (a, b or c)"}
	case LawWord:
		return boete.Text{NL: "wet", EN: "an act"}
	case RoleWord:
		return boete.Text{NL: "rol (verantwoordelijke of verwerker)", EN: "a role (controller or processor)"}
	}
	return boete.Text{NL: "tekst", EN: "text"}
}

// fields are what each field is, in the order of the template.
var fields = [...]struct {
	name boete.Text
	kind Kind
}{
	ID:           {boete.Text{NL: "nummer", EN: "id"}, Prose},
	Unit:         {boete.Text{NL: "eenheid", EN: "unit"}, Prose},
	Law:          {boete.Text{NL: "wet", EN: "law"}, LawWord},
	Role:         {boete.Text{NL: "rol", EN: "role"}, RoleWord},
	Began:        {boete.Text{NL: "begin", EN: "began"}, Time},
	Ended:        {boete.Text{NL: "einde", EN: "ended"}, Time},
	Discovered:   {boete.Text{NL: "ontdekt", EN: "discovered"}, Time},
	Aware:        {boete.Text{NL: "kennisname", EN: "aware"}, Time},
	Facts:        {boete.Text{NL: "feiten", EN: "facts"}, Prose},
	Cause:        {boete.Text{NL: "oorzaak", EN: "cause"}, Prose},
	Nature:       {boete.Text{NL: "aard", EN: "nature"}, Prose},
	Data:         {boete.Text{NL: "gegevens", EN: "data"}, Prose},
	Subjects:     {boete.Text{NL: "betrokkenen", EN: "subjects"}, Prose},
	Number:       {boete.Text{NL: "aantal", EN: "number"}, Prose},
	Effects:      {boete.Text{NL: "gevolgen", EN: "effects"}, Prose},
	Risk:         {boete.Text{NL: "risico", EN: "risk"}, RiskWord},
	Remedy:       {boete.Text{NL: "corrigerend", EN: "remedy"}, Prose},
	Prevention:   {boete.Text{NL: "preventief", EN: "prevention"}, Prose},
	Notified:     {boete.Text{NL: "ap-gemeld", EN: "notified"}, YesNo},
	NotifiedAt:   {boete.Text{NL: "ap-gemeld-op", EN: "notified-at"}, Time},
	NotifiedRef:  {boete.Text{NL: "ap-nummer", EN: "notified-ref"}, Prose},
	NotifyReason: {boete.Text{NL: "ap-motivering", EN: "notify-reason"}, Prose},
	DelayReason:  {boete.Text{NL: "vertraging", EN: "delay-reason"}, Prose},
	Told:         {boete.Text{NL: "betrokkenen-geinformeerd", EN: "told"}, YesNo},
	ToldAt:       {boete.Text{NL: "betrokkenen-geinformeerd-op", EN: "told-at"}, Time},
	ToldReason:   {boete.Text{NL: "betrokkenen-motivering", EN: "told-reason"}, Prose},
	Ground:       {boete.Text{NL: "art34-grond", EN: "ground"}, GroundWord},
	DPO:          {boete.Text{NL: "fg", EN: "dpo"}, Prose},
	Parties:      {boete.Text{NL: "anderen", EN: "parties"}, Prose},
	Status:       {boete.Text{NL: "status", EN: "status"}, Prose},
}

// AllFields yields the fields, in the order of the template.
func AllFields() iter.Seq[Field] {
	return func(yield func(Field) bool) {
		for f := ID; int(f) < len(fields) && yield(f); f++ {
		}
	}
}

// Name is the name of the column; empty for no field.
func (f Field) Name() boete.Text {
	if int(f) >= len(fields) {
		return boete.Text{}
	}
	return fields[f].name
}

// Kind is what the cells of the column say.
func (f Field) Kind() Kind {
	if int(f) >= len(fields) {
		return ""
	}
	return fields[f].kind
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

// Has reports whether a field is in the set.
func (s Fields) Has(f Field) bool { return s&(1<<f) != 0 }
