package boete

import (
	"strings"

	"github.com/shopspring/decimal"
)

// Share is a part of an amount (aandeel), such as 4 % of a turnover, exact. The zero value is 0 %. It may be negative,
// for what is taken off.
type Share struct{ value decimal.Decimal }

// ShareOf returns a number as a share: 0.2 is 20 %. It is rounded to twenty decimals; one of 10²⁰ or more becomes one that is
// too large to be [Share.Bounded], as it is itself.
func ShareOf(value decimal.Decimal) Share {
	switch e := value.Exponent(); {
	case value.IsZero():
		return Share{}
	case e > 20:
		return Share{decimal.New(int64(value.Sign()), 20)}
	case e < -20 && value.NumDigits()+int(e) < -20:
		return Share{}
	case e < -20:
		return Share{value.Round(20)}
	}
	return Share{value}
}

// Percent returns a whole number of percents as a share.
func Percent(n int64) Share { return Share{decimal.New(n, -2)} }

// Permille returns a whole number of tenths of a percent as a share: Permille(2) is 0,2 %.
func Permille(n int64) Share { return Share{decimal.New(n, -3)} }

// maxShare is the largest share that is read, inclusive, in percent.
var maxShare = decimal.New(1000, 0)

// ParseShare reads a percentage as people write it: "20%", "0,2 %", "12.5 procent". It is at most 1000 %, has at most six
// decimals and is not negative. Three decimals are refused, because 1.000 % may be one or a thousand; so is a number
// without a percent sign or word.
func ParseShare(text string) (Share, error) {
	number, isPercentage := cutPercent(text)
	number = strings.Replace(strings.TrimSpace(number), ",", ".", 1)
	whole, decimals, point := strings.Cut(number, ".")
	if !isPercentage || !isDigits(whole) || point && !isDigits(decimals) || len(whole) > 4 || len(decimals) > 6 || len(decimals) == 3 {
		return Share{}, Faultf(CodeMalformed, "%q is not a percentage; write for example 20%%, 0,2%% or 0,1250%% (three decimals could be thousands)", text)
	}
	points := decimal.RequireFromString(number)
	if points.GreaterThan(maxShare) {
		return Share{}, Faultf(CodeLimit, "%q is too much; a percentage is at most 1000", text)
	}
	return Share{points.Shift(-2)}, nil
}

// IsPercentage reports whether a text ends with a percent sign or word, as [ParseShare] wants it.
func IsPercentage(text string) bool {
	_, ok := cutPercent(text)
	return ok
}

func cutPercent(text string) (number string, ok bool) {
	text = strings.TrimSpace(text)
	for _, sign := range []string{"%", "procent", "percent"} {
		if number, ok = strings.CutSuffix(text, sign); ok {
			return number, true
		}
	}
	return text, false
}

// Abs returns the share without its sign.
func (s Share) Abs() Share { return Share{s.value.Abs()} }

// Neg returns −s.
func (s Share) Neg() Share { return Share{s.value.Neg()} }

// Mul returns s × other: a share of a share.
func (s Share) Mul(other Share) Share { return Share{s.value.Mul(other.value)} }

// Compare returns −1, 0 or +1 as s is less than, the same as or more than other.
func (s Share) Compare(other Share) int { return s.value.Cmp(other.value) }

// IsZero reports whether the share is 0 %.
func (s Share) IsZero() bool { return s.value.IsZero() }

// IsNegative reports whether the share is below 0 %.
func (s Share) IsNegative() bool { return s.value.IsNegative() }

// Bounded reports whether a share lies from −100 % to 1000 %, both inclusive. One that was read always does; only one that was
// made in Go can be beyond.
func (s Share) Bounded() bool {
	return s.value.Cmp(decimal.New(-1, 0)) >= 0 && s.value.Cmp(decimal.New(10, 0)) <= 0
}

// String is the canonical text, such as "20%" or "0.2%". [ParseShare] reads it back if it is not negative.
func (s Share) String() string {
	points := s.value.Shift(2).String()
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
