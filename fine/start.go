package fine

import (
	"encoding/json"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// Start is what the calculation of a fine begins with in the EDPB method (startbedrag): an amount, or a share of the
// statutory maximum. It must lie in the range of the seriousness. The zero value is € 0.
type Start struct {
	amount  boete.EUR
	share   boete.Share
	isShare bool
}

// StartAmount returns a start of an amount.
func StartAmount(amount boete.EUR) Start { return Start{amount: amount} }

// StartShare returns a start of a share of the statutory maximum.
func StartShare(share boete.Share) Start { return Start{share: share, isShare: true} }

// ParseStart reads an amount in any form of [boete.ParseEUR], or a share of the maximum such as "15%".
func ParseStart(text string) (Start, error) {
	if boete.IsPercentage(text) {
		share, err := boete.ParseShare(text)
		return StartShare(share), err
	}
	amount, err := boete.ParseEUR(text)
	return StartAmount(amount), err
}

// Of is the start as an amount, given the maximum; a share is rounded half away from zero to the cent.
func (s Start) Of(maximum boete.EUR) boete.EUR {
	if s.isShare {
		return maximum.Share(s.share)
	}
	return s.amount
}

// Share is the start as a share of the maximum; false if it is an amount.
func (s Start) Share() (boete.Share, bool) { return s.share, s.isShare }

// Amount is the start as an amount; false if it is a share of the maximum.
func (s Start) Amount() (boete.EUR, bool) { return s.amount, !s.isShare }

// shares is the share of the maximum as a range of one; nil for an amount.
func (s Start) shares() *category.Shares {
	if !s.isShare {
		return nil
	}
	return &category.Shares{From: s.share, To: s.share}
}

// String is the canonical text, such as "3000000.00" or "15%". [ParseStart] reads it back.
func (s Start) String() string {
	if s.isShare {
		return s.share.String()
	}
	return s.amount.String()
}

// MarshalText is [Start.String].
func (s Start) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText is [ParseStart].
func (s *Start) UnmarshalText(text []byte) error {
	start, err := ParseStart(string(text))
	if err != nil {
		return err
	}
	*s = start
	return nil
}

// UnmarshalJSON reads a string as [ParseStart] does, and a number as [boete.EUR.UnmarshalJSON] does.
func (s *Start) UnmarshalJSON(data []byte) error {
	if string(data) == "null" { // leaves the start as it is, as everywhere in encoding/json
		return nil
	}
	if len(data) > 0 && data[0] == '"' {
		var text string
		if err := json.Unmarshal(data, &text); err != nil {
			return err
		}
		return s.UnmarshalText([]byte(text))
	}
	var amount boete.EUR
	if err := amount.UnmarshalJSON(data); err != nil {
		return err
	}
	*s = StartAmount(amount)
	return nil
}

// Size is how far the start is lowered for the size of the undertaking, in the EDPB method: the share of the start
// that is left, or not at all, because lowering it is optional. It can also be the choice to lower it, with the share
// still open. The zero value is 0 %.
type Size struct {
	share boete.Share
	other sizeChoice
}

// sizeChoice is a choice of the size that is no share.
type sizeChoice uint8

const (
	sizeShare sizeChoice = iota
	sizeNone
	sizeLowered
)

// SizeShare returns the choice to lower the start to a share of itself, which must lie in the tier of the turnover.
func SizeShare(share boete.Share) Size { return Size{share: share} }

// NoSize returns the choice not to lower the start.
func NoSize() Size { return Size{other: sizeNone} }

// Lowered returns the choice to lower the start to a share in the tier of the turnover that is still open.
func Lowered() Size { return Size{other: sizeLowered} }

// ParseSize reads a share such as "20%", "none" (in Dutch "geen") for a start that is not lowered, or "lowered"
// ("verlaagd") for one that is, to a share that is still open.
func ParseSize(text string) (Size, error) {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "none", "geen":
		return NoSize(), nil
	case "lowered", "verlaagd":
		return Lowered(), nil
	}
	share, err := boete.ParseShare(text)
	if err != nil {
		return Size{}, boete.Faultf(boete.CodeMalformed,
			"%q is not a share of the start; write for example 10%%, none if it is not lowered, or lowered if the share is still open", text)
	}
	return SizeShare(share), nil
}

// String is the canonical text, such as "20%", "none" or "lowered". [ParseSize] reads it back.
func (s Size) String() string {
	switch s.other {
	case sizeNone:
		return "none"
	case sizeLowered:
		return "lowered"
	}
	return s.share.String()
}

// MarshalText is [Size.String].
func (s Size) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText is [ParseSize].
func (s *Size) UnmarshalText(text []byte) error {
	size, err := ParseSize(string(text))
	if err != nil {
		return err
	}
	*s = size
	return nil
}

// Share is the share of the start that is left; false if the size is no share.
func (s Size) Share() (boete.Share, bool) { return s.share, s == SizeShare(s.share) }
