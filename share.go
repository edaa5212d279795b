package boete

import (
	"cmp"
	"math"
	"strings"

	"github.com/shopspring/decimal"
)

// Share is a part of an amount (aandeel), such as 4 % of a turnover, exact. The zero value is 0 %. It may be negative,
// for what is taken off. It is comparable with ==.
//
// It is a whole number of parts of 10⁻¹⁶, in which every share that can be read fits, and the product of two of them.
type Share struct{ parts int64 }

// shareDecimals is the number of decimals of a share.
const shareDecimals = 16

// shareOf returns a number as a share, rounded to the parts that a share has; one that is too large becomes the
// largest, which is not [Share.Bounded].
func shareOf(value decimal.Decimal) Share {
	return Share{saturate(value.Shift(shareDecimals).Round(0))}
}

// decimal is the share as a number: 0.2 for 20 %.
func (s Share) decimal() decimal.Decimal { return decimal.New(s.parts, -shareDecimals) }

// Percent returns a whole number of percents as a share.
func Percent(n int64) Share { return shareOf(decimal.New(n, -2)) }

// Permille returns a whole number of tenths of a percent as a share: Permille(2) is 0,2 %.
func Permille(n int64) Share { return shareOf(decimal.New(n, -3)) }

// MustShare is [ParseShare] for a constant in Go. It panics if the text is not a percentage.
func MustShare(text string) Share {
	share, err := ParseShare(text)
	if err != nil {
		panic(err)
	}
	return share
}

// maxShare is the largest share that is read, inclusive, in percent.
var maxShare = decimal.New(1000, 0)

// ParseShare reads a percentage as people write it: "20%", "0,2 %", "12.5 procent", "15 percent", "15 pct". It is at
// most 1000 %, has at most six decimals and is not negative. Three decimals are refused, because 1.000 % may be one
// or a thousand; so is a number without a percent sign or word.
func ParseShare(text string) (Share, error) {
	number, isPercentage := cutPercent(text)
	number = strings.Replace(strings.TrimSpace(number), ",", ".", 1)
	whole, decimals, point := strings.Cut(number, ".")
	if !isPercentage || !isDigits(whole) || point && !isDigits(decimals) ||
		len(whole) > 4 || len(decimals) > 6 || len(decimals) == 3 {
		return Share{}, Faultf(CodeMalformed,
			"%q is not a percentage; write for example 20%%, 0,2%% or 0,1250%% (three decimals could be thousands)",
			text)
	}
	points := decimal.RequireFromString(number)
	if points.GreaterThan(maxShare) {
		return Share{}, Faultf(CodeLimit, "%q is too much; a percentage is at most 1000", text)
	}
	return shareOf(points.Shift(-2)), nil
}

// IsPercentage reports whether a text ends with a percent sign or word, as [ParseShare] wants it.
func IsPercentage(text string) bool {
	_, ok := cutPercent(text)
	return ok
}

func cutPercent(text string) (number string, ok bool) {
	text = strings.TrimSpace(text)
	for _, sign := range []string{"%", "procent", "percent", "per cent", "pct"} {
		if i := len(text) - len(sign); i >= 0 && strings.EqualFold(text[i:], sign) {
			return text[:i], true
		}
	}
	return text, false
}

// Abs returns the share without its sign.
func (s Share) Abs() Share { return Share{max(s.parts, -max(s.parts, -math.MaxInt64))} }

// Neg returns −s.
func (s Share) Neg() Share { return Share{-max(s.parts, -math.MaxInt64)} }

// Mul returns s × other: a share of a share. It is exact if both were read.
func (s Share) Mul(other Share) Share { return shareOf(s.decimal().Mul(other.decimal())) }

// Compare returns −1, 0 or +1 as s is less than, the same as or more than other.
func (s Share) Compare(other Share) int { return cmp.Compare(s.parts, other.parts) }

// IsZero reports whether the share is 0 %.
func (s Share) IsZero() bool { return s.parts == 0 }

// IsNegative reports whether the share is below 0 %.
func (s Share) IsNegative() bool { return s.parts < 0 }

// Bounded reports whether a share lies from −100 % to 1000 %, both inclusive. One that was read always does; only one
// that was made in Go can be beyond.
func (s Share) Bounded() bool {
	return s.Compare(Percent(-100)) >= 0 && s.Compare(Percent(1000)) <= 0
}

// String is the canonical text, such as "20%" or "0.2%". [ParseShare] reads it back if it is not negative.
func (s Share) String() string {
	points := s.decimal().Shift(2).String()
	if _, decimals, _ := strings.Cut(points, "."); len(decimals) == 3 {
		points += "0" // three decimals could be thousands
	}
	return points + "%"
}

// MarshalText is [Share.String].
func (s Share) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText is [ParseShare].
func (s *Share) UnmarshalText(text []byte) error {
	share, err := ParseShare(string(text))
	if err != nil {
		return err
	}
	*s = share
	return nil
}
