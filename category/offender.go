package category

import (
	"strings"

	"github.com/boete/boete"
)

// OffenderKind says who the offender (overtreder) is. The zero value is not known. It decides whether a share of the
// turnover counts for the statutory maximum, and which policy applies today.
type OffenderKind string

const (
	// KindCompany is an undertaking (onderneming) in the sense of arts. 101 and 102 TFEU: an economic unit, whatever its
	// legal form. Hospitals and private schools are undertakings too.
	KindCompany OffenderKind = "company"
	// KindPublicBody is an authority or body of the state (overheid).
	KindPublicBody OffenderKind = "public-body"
	// KindNaturalPerson is a human being who does not act for a business (natuurlijk persoon).
	KindNaturalPerson OffenderKind = "natural-person"
)

var offenderWords = []struct {
	word string
	kind OffenderKind
}{
	{"company", KindCompany}, {"public-body", KindPublicBody}, {"natural-person", KindNaturalPerson},
	{"onderneming", KindCompany}, {"overheid", KindPublicBody}, {"natuurlijk-persoon", KindNaturalPerson},
	{"undertaking", KindCompany}, {"bedrijf", KindCompany}, {"overheidsorgaan", KindPublicBody}, {"bestuursorgaan", KindPublicBody},
}

// OffenderKinds returns the kinds that exist.
func OffenderKinds() []OffenderKind {
	return []OffenderKind{KindCompany, KindPublicBody, KindNaturalPerson}
}

// Name is the word for the kind; empty if it is not known.
func (k OffenderKind) Name() boete.Text {
	switch k {
	case KindCompany:
		return boete.Text{NL: "een onderneming", EN: "an undertaking"}
	case KindPublicBody:
		return boete.Text{NL: "een overheid", EN: "a public body"}
	case KindNaturalPerson:
		return boete.Text{NL: "een natuurlijk persoon", EN: "a natural person"}
	}
	return boete.Text{}
}

// ParseOffenderKind reads a kind in English or Dutch.
func ParseOffenderKind(text string) (OffenderKind, error) {
	wanted := strings.ReplaceAll(strings.ToLower(strings.TrimSpace(text)), " ", "-")
	for _, o := range offenderWords {
		if wanted == o.word {
			return o.kind, nil
		}
	}
	return "", boete.Faultf(boete.CodeUnknown, "%q is not a kind of offender; choose company, public-body or natural-person (onderneming, overheid, natuurlijk-persoon)", text)
}

// UnmarshalText is [ParseOffenderKind].
func (k *OffenderKind) UnmarshalText(text []byte) error {
	kind, err := ParseOffenderKind(string(text))
	if err != nil {
		return err
	}
	*k = kind
	return nil
}
