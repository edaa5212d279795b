package category

import (
	"strconv"

	"github.com/boete/boete"
)

// Act is a law that the AP supervises, by its Dutch abbreviation.
type Act string

// The acts whose provisions are known here.
const (
	AVG  Act = "AVG"  // Algemene verordening gegevensbescherming: Regulation (EU) 2016/679, the GDPR
	UAVG Act = "UAVG" // Uitvoeringswet AVG
	Wbp  Act = "Wbp"  // Wet bescherming persoonsgegevens, until 25 May 2018
)

// Provision is a rule of law that can be violated (bepaling). The zero value is no provision. It is comparable
// with ==.
type Provision struct {
	Act Act
	// Article is the number of the article.
	Article int
	// Paragraph is the number of the paragraph (lid); 0 is the article as a whole.
	Paragraph int
	// Point is the letter of the point (onder a, b, …) in lower case; 0 is the paragraph as a whole.
	Point byte
	// Letter is the letter that belongs to the number of the article (34a) in lower case; 0 is none.
	Letter byte
}

// MustProvision is [ParseProvision] for a constant in Go. It panics if the text is not a provision.
func MustProvision(text string) Provision {
	p, err := ParseProvision(text)
	if err != nil {
		panic(err)
	}
	return p
}

// IsZero reports whether there is no provision.
func (p Provision) IsZero() bool { return p == Provision{} }

// Contains reports whether other is the same provision or a part of it: AVG 33 contains AVG 33(1).
func (p Provision) Contains(other Provision) bool {
	return p.Article == other.Article && p.Letter == other.Letter && p.Act == other.Act &&
		(p.Paragraph == 0 && p.Point == 0 || p.Paragraph == other.Paragraph && (p.Point == 0 || p.Point == other.Point))
}

// String is the canonical text, such as "AVG 33(1)" or "AVG 5(1)(a)", or "" for no provision. [ParseProvision] reads
// it back.
func (p Provision) String() string {
	b, _ := p.AppendText(nil)
	return string(b)
}

// AppendText appends [Provision.String]. It does not fail.
func (p Provision) AppendText(b []byte) ([]byte, error) {
	if p.IsZero() {
		return b, nil
	}
	b = append(append(b, p.Act...), ' ')
	b = append(b, p.Number()...)
	if p.Paragraph != 0 {
		b = append(strconv.AppendInt(append(b, '('), int64(p.Paragraph), 10), ')')
	}
	if p.Point != 0 {
		b = append(b, '(', p.Point, ')')
	}
	return b, nil
}

// Number is the number of the article with its letter: "34a".
func (p Provision) Number() string {
	number := strconv.Itoa(p.Article)
	if p.Letter != 0 {
		number += string(rune(p.Letter))
	}
	return number
}

// MarshalText is [Provision.String].
func (p Provision) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText is [ParseProvision].
func (p *Provision) UnmarshalText(text []byte) error {
	provision, err := ParseProvision(string(text))
	if err != nil {
		return err
	}
	*p = provision
	return nil
}

// Check returns an error if the provision does not exist, and names the nearest that does. Only the structure of the
// AVG is known.
func (p Provision) Check() error {
	known := p.Act == AVG || p.Act == UAVG || p.Act == Wbp
	switch {
	case !known, p.Article < 1, p.Paragraph < 0,
		p.Point != 0 && (p.Point < 'a' || p.Point > 'z'),
		p.Letter != 0 && (p.Letter < 'a' || p.Letter > 'z' || p.Act == AVG):
		return boete.Faultf(boete.CodeMalformed,
			"%q is not a provision; write for example 33(1), art. 33 lid 1 AVG or AVG 5(1)(a)", p.String())
	case p.Act == AVG:
		return checkAVG(p)
	}
	return nil
}
