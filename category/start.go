package category

import (
	"strings"

	"github.com/boete/boete"
)

// Seriousness is how grave an infringement is by letters a, b and g of art. 83(2) AVG (ernst), in the EDPB method.
// The zero value is not known.
type Seriousness string

// The levels of seriousness.
const (
	SeriousnessLow    Seriousness = "low"    // laag
	SeriousnessMedium Seriousness = "medium" // gemiddeld
	SeriousnessHigh   Seriousness = "high"   // hoog
)

var seriousnessWords = []struct {
	word  string
	level Seriousness
}{
	{"low", SeriousnessLow}, {"medium", SeriousnessMedium}, {"high", SeriousnessHigh},
	{"laag", SeriousnessLow}, {"gemiddeld", SeriousnessMedium}, {"hoog", SeriousnessHigh},
}

// Name is the word for the level; empty if it is not known.
func (s Seriousness) Name() boete.Text {
	switch s {
	case SeriousnessLow:
		return boete.Text{NL: "laag", EN: "low"}
	case SeriousnessMedium:
		return boete.Text{NL: "gemiddeld", EN: "medium"}
	case SeriousnessHigh:
		return boete.Text{NL: "hoog", EN: "high"}
	}
	return boete.Text{}
}

// ParseSeriousness reads a level in English or Dutch.
func ParseSeriousness(text string) (Seriousness, error) {
	wanted := strings.ToLower(strings.TrimSpace(text))
	for _, s := range seriousnessWords {
		if wanted == s.word {
			return s.level, nil
		}
	}
	return "", boete.Faultf(boete.CodeUnknown,
		"%q is not a level of seriousness; choose low, medium or high (laag, gemiddeld, hoog)", text)
}

// UnmarshalText is [ParseSeriousness].
func (s *Seriousness) UnmarshalText(text []byte) error {
	level, err := ParseSeriousness(string(text))
	if err != nil {
		return err
	}
	*s = level
	return nil
}

// Shares is a range of shares; both ends are inclusive.
type Shares struct {
	// From is the lowest share.
	From boete.Share `json:"from"`
	// To is the highest share.
	To boete.Share `json:"to"`
}

// IsZero reports whether the range is 0 % only.
func (s Shares) IsZero() bool { return s.From.IsZero() && s.To.IsZero() }

// Contains reports whether a share lies in the range.
func (s Shares) Contains(share boete.Share) bool {
	return s.From.Compare(share) <= 0 && share.Compare(s.To) <= 0
}

// Of returns the amounts that lie in the range, from the lowest share of the lowest amount to the highest of the
// highest, rounded half away from zero to the cent.
func (s Shares) Of(amount boete.Range) boete.Range {
	return boete.Range{Low: amount.Low.Share(s.From), High: amount.High.Share(s.To)}
}

// SeriousnessShares is the range of the start for a level of seriousness, as shares of the statutory maximum.
type SeriousnessShares struct {
	// Level of seriousness.
	Level Seriousness `json:"level"`
	Shares
}

// Size is a tier of undertakings (omvang van de onderneming) with the shares of itself to which the start may be
// lowered.
type Size struct {
	// Until is the highest turnover in the tier, inclusive; the tier before it ends below it.
	Until boete.EUR `json:"turnover_until"`
	Shares
	// Unverified is true if no authority or court is known to quote the shares.
	Unverified bool `json:"unverified,omitzero"`
}

// StartRange is a cell of the table of starts: what the start can be after the size, for a level of seriousness and a
// tier of turnover.
type StartRange struct {
	Level Seriousness
	// Size is the tier of turnover; the zero value is above the last one.
	Size Size
	// Amounts are the starts of an undertaking in the tier, for which the static maximum is the higher one.
	Amounts boete.Range
	// OfTurnover are the starts above the last tier, as shares of the turnover.
	OfTurnover Shares
}

// StartRanges returns the starts for a tier of art. 83 AVG, by size and then by seriousness. They follow from the
// tables: the maximum, times the range of the seriousness, times that of the size.
func (p *Policy) StartRanges(tier Tier) []StartRange {
	var cells []StartRange
	for _, size := range p.edition().table.Sizes {
		for _, s := range p.edition().table.Seriousness {
			cells = append(cells, StartRange{Level: s.Level, Size: size, Amounts: size.Of(s.Of(boete.Exactly(tier.Static())))})
		}
	}
	for _, s := range p.edition().table.Seriousness {
		cells = append(cells, StartRange{Level: s.Level, OfTurnover: Shares{tier.Share().Mul(s.From), tier.Share().Mul(s.To)}})
	}
	return cells
}
