package boete

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// EUR is an amount of money in euros, exact to the cent. The zero value is € 0. It is comparable with ==.
//
// Inputs are at most € 10¹³, and the calculation checks every step against that bound ([EUR.Bounded]). Arithmetic that
// would leave the integer inside stops at its limits, far beyond the bound.
type EUR struct{ cents int64 }

// maxEuros is the largest amount that is read or calculated, inclusive.
const maxEuros = 10_000_000_000_000

// MaxEUR is the largest amount that is read or calculated, inclusive: € 10¹³.
func MaxEUR() EUR { return Euros(maxEuros) }

// Euros returns a whole number of euros.
func Euros(n int64) EUR { return EUR{100 * min(max(n, math.MinInt64/100), math.MaxInt64/100)} }

// saturate is the whole number of cents in an exact amount of them, or the limit of the type.
func saturate(cents decimal.Decimal) int64 {
	switch {
	case cents.GreaterThan(decimal.New(math.MaxInt64, 0)):
		return math.MaxInt64
	case cents.LessThan(decimal.New(math.MinInt64, 0)):
		return math.MinInt64
	}
	return cents.IntPart()
}

// Cents returns a whole number of cents.
func Cents(n int64) EUR { return EUR{n} }

// Cents is the amount in cents.
func (e EUR) Cents() int64 { return e.cents }

// Add returns e + other.
func (e EUR) Add(other EUR) EUR {
	sum := e.cents + other.cents
	switch {
	case e.cents > 0 && other.cents > 0 && sum < 0:
		sum = math.MaxInt64
	case e.cents < 0 && other.cents < 0 && sum >= 0:
		sum = math.MinInt64
	}
	return EUR{sum}
}

// Sub returns e − other.
func (e EUR) Sub(other EUR) EUR { return e.Add(other.Neg()) }

// Neg returns −e.
func (e EUR) Neg() EUR { return EUR{-max(e.cents, -math.MaxInt64)} }

// Abs returns the amount without its sign.
func (e EUR) Abs() EUR {
	if e.cents < 0 {
		return e.Neg()
	}
	return e
}

// Less reports whether e is less than other.
func (e EUR) Less(other EUR) bool { return e.cents < other.cents }

// IsZero reports whether the amount is € 0.
func (e EUR) IsZero() bool { return e.cents == 0 }

// IsNegative reports whether the amount is below € 0.
func (e EUR) IsNegative() bool { return e.cents < 0 }

// Bounded reports whether the amount lies within ±€ 10¹³, both inclusive.
func (e EUR) Bounded() bool { return e.cents >= -maxEuros*100 && e.cents <= maxEuros*100 }

// Clamp returns the amount, or the nearest edge if it lies outside [low, high].
func (e EUR) Clamp(low, high EUR) EUR { return EUR{min(max(e.cents, low.cents), high.cents)} }

// Share returns a share of the amount (0.5 is half of it), rounded half away from zero to the cent.
func (e EUR) Share(share Share) EUR {
	return EUR{saturate(decimal.New(e.cents, 0).Mul(share.decimal()).Round(0))}
}

// ShareDown returns a share of an amount that is not negative, cut down to the cent: the rule for a statutory maximum,
// which is never rounded up.
func (e EUR) ShareDown(share Share) EUR {
	return EUR{saturate(decimal.New(e.cents, 0).Mul(share.decimal()).Floor())}
}

// Fraction returns numerator/denominator of the amount, rounded half away from zero to a multiple of unit. The
// denominator and the unit must be positive; numerator and denominator are small (at most 1000).
func (e EUR) Fraction(numerator, denominator int64, unit EUR) EUR {
	n, d := e.cents*numerator, denominator*unit.cents
	whole, rest := n/d, n%d
	if 2*max(rest, -rest) >= d {
		if n < 0 {
			whole--
		} else {
			whole++
		}
	}
	return EUR{whole * unit.cents}
}

// String is the amount with two decimals and no grouping: "460000.00". It is the form of the JSON contract, and
// [ParseEUR] reads it back.
func (e EUR) String() string {
	b, _ := e.AppendText(nil)
	return string(b)
}

// AppendText appends [EUR.String]. It does not fail.
func (e EUR) AppendText(b []byte) ([]byte, error) {
	cents := uint64(e.cents)
	if e.cents < 0 {
		b = append(b, '-')
		cents = -cents
	}
	b = strconv.AppendUint(b, cents/100, 10)
	return append(b, '.', byte('0'+cents/10%10), byte('0'+cents%10)), nil
}

// MarshalText is [EUR.String].
func (e EUR) MarshalText() ([]byte, error) { return e.AppendText(nil) }

// UnmarshalText is [ParseEUR].
func (e *EUR) UnmarshalText(text []byte) error {
	amount, err := ParseEUR(string(text))
	if err != nil {
		return err
	}
	*e = amount
	return nil
}

// UnmarshalJSON reads a string as [ParseEUR] does. A JSON number must be a whole number or have one or two decimals:
// 460.000 is refused, because a Dutch reader sees € 460.000 and a program sees 460.
func (e *EUR) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		var text string
		if err := json.Unmarshal(data, &text); err != nil {
			return err
		}
		return e.UnmarshalText([]byte(text))
	}
	if string(data) == "null" { // leaves the amount as it is, as everywhere in encoding/json
		return nil
	}
	if err := checkNumber(string(data)); err != nil {
		return err
	}
	return e.UnmarshalText(data)
}

// checkNumber returns an error if a JSON number cannot stand for an amount of money: it must be a whole number or
// have one or two decimals, and no exponent.
func checkNumber(number string) error {
	whole, decimals, point := strings.Cut(strings.TrimPrefix(number, "-"), ".")
	if !isDigits(whole) || point && (!isDigits(decimals) || len(decimals) > 2) {
		return Faultf(CodeMalformed,
			"the number %s is not an amount: a number is whole or has two decimals (460000 or 460000.00); put other forms between quotes",
			number)
	}
	return nil
}

// maxAmountLength bounds the text of an amount, in bytes.
const maxAmountLength = 64

func errAmount(text string) *Fault {
	return Faultf(CodeMalformed,
		"%q is not an amount; write for example 460000, 460.000, 460.000,00, 1,5 or 450 mln", text)
}

// ParseEUR reads an amount as people write it, in Dutch or English:
//
//	written as                                    is
//	460000  460.000  460,000  460 000             € 460.000
//	460.000,00  460,000.00  460.000,-             € 460.000
//	€ 460.000  EUR 460.000  460.000 euro(s)       the sign or word for euros before or behind it, once
//	1,5  1.50                                     € 1,50
//	300k  300 duizend  300 thousand               thousands
//	450 mln  450 miljoen  450m  €450M  450 mio    millions
//	1,2 mld  1,2 miljard  1.2 billion  1.2bn      thousands of millions
//	-25.000  -€ 25.000  EUR -25.000  –25.000      below zero; an en dash is a minus too
//
// An amount has at most two decimals, so exactly three digits after a single separator are grouping: "460.000" and
// "460,000" are both € 460.000. With a unit they may be decimals: 7,841 miljard has two readings and is refused;
// 0,500 mln and 34,235 miljard have one, because a group does not follow a 0 and no amount is beyond € 10¹³.
//
// Also refused, with an error that shows forms that work: other currencies, exponents, a third decimal, NaN, wrong
// grouping, fractions of a cent, and amounts beyond € 10¹³.
func ParseEUR(text string) (EUR, error) {
	if len(text) > maxAmountLength {
		return EUR{}, errAmount(text)
	}
	if euros, err := strconv.ParseUint(text, 10, 64); err == nil && euros <= maxEuros { // by far the most common
		return Euros(int64(euros)), nil
	}
	number, unit, negative, ok := splitAmount(text)
	switch {
	case isForeign(text):
		return EUR{}, Faultf(CodeMalformed, "%q is in another currency: only euros are read; convert it first", text)
	case !ok:
		return EUR{}, errAmount(text)
	}
	if unit > 0 && isAmbiguous(number, unit) {
		return EUR{}, Faultf(CodeAmbiguous,
			"%q is ambiguous: with a unit, three digits after a separator may be decimals or thousands; write the amount out",
			text)
	}
	whole, decimals := splitNumber(number, unit > 0)
	for _, dash := range []string{",-", ",--", ",\u2013", ",\u2014"} { // "460.000,-" is without cents
		if rest, found := strings.CutSuffix(number, dash); found && unit == 0 {
			grouping := "."
			if strings.Contains(rest, " ") {
				grouping = " "
			}
			whole, decimals = ungroup(rest, grouping), ""
		}
	}
	if whole == "" {
		return EUR{}, errAmount(text)
	}
	decimals = strings.TrimRight(decimals, "0")
	if len(decimals) > unit+2 {
		return EUR{}, Faultf(CodeMalformed, "%q has a fraction of a cent; an amount is exact to the cent", text)
	}
	cents, err := strconv.ParseInt(whole+decimals+strings.Repeat("0", unit+2-len(decimals)), 10, 64)
	if err != nil || cents > maxEuros*100 {
		return EUR{}, Faultf(CodeLimit, "%q is too large; an amount is at most € 10.000.000.000.000 (10¹³)", text)
	}
	amount := EUR{cents}
	if negative {
		amount = amount.Neg()
	}
	return amount, nil
}

// units are the words that may follow an amount, with the zeros that they stand for.
var units = []struct {
	word  string
	zeros int
}{
	{"miljoen", 6}, {"million", 6}, {"mln.", 6}, {"mln", 6}, {"mio.", 6}, {"mio", 6}, {"mn", 6}, {"m", 6},
	{"miljard", 9}, {"milliard", 9}, {"billion", 9}, {"mld.", 9}, {"mld", 9}, {"mrd.", 9}, {"mrd", 9}, {"bn", 9},
	{"duizend", 3}, {"thousand", 3}, {"k", 3},
}

// currencyWords are the sign and the words for euros, the longer ones before those that they begin or end with.
var currencyWords = []string{"€", "euro's", "euros", "euro", "eur"}

// splitAmount takes the sign, the sign or word for euros and the unit, in zeros, off an amount. It is not ok if euros
// are mentioned twice, or a minus.
func splitAmount(text string) (number string, unit int, negative, ok bool) {
	if !utf8.ValidString(text) {
		return "", 0, false, false
	}
	s := strings.ToLower(strings.TrimSpace(strings.Map(plainSpace, text)))
	minuses, mentioned := 0, 0
	cutMinus := func() {
		for _, minus := range []string{"-", "\u2212", "\u2013"} {
			if rest, found := strings.CutPrefix(s, minus); found {
				s, minuses = strings.TrimSpace(rest), minuses+1
				return
			}
		}
	}
	cutMinus()
	for _, word := range currencyWords {
		if rest, found := strings.CutPrefix(s, word); found {
			s, mentioned = strings.TrimSpace(rest), mentioned+1
			cutMinus()
			break
		}
	}
	for _, word := range currencyWords {
		if rest, found := strings.CutSuffix(s, word); found {
			s, mentioned = strings.TrimSpace(rest), mentioned+1
			break
		}
	}
	for _, u := range units {
		if rest, found := strings.CutSuffix(s, u.word); found {
			s, unit = strings.TrimSpace(rest), u.zeros
			break
		}
	}
	return s, unit, minuses > 0, mentioned <= 1 && minuses <= 1
}

// otherCurrencies are the codes and words of other currencies; their signs are known to package unicode.
var otherCurrencies = []string{
	"aud", "bgn", "brl", "cad", "chf", "cny", "czk", "dkk", "gbp", "huf", "inr", "isk", "jpy", "nok", "pln", "ron",
	"rub", "sek", "try", "usd", "zł", "kč", "kr", "ft", "lei", "fl", "dollar", "dollars", "pond", "pound", "pounds",
	"sterling", "zloty", "kroon", "kronen", "kronor", "kroner", "frank", "franken", "francs", "gulden", "yen",
}

// isForeign reports whether a text names another currency than the euro.
func isForeign(text string) bool {
	for _, r := range text {
		if r != '€' && unicode.Is(unicode.Sc, r) {
			return true
		}
	}
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(words, func(word string) bool { return slices.Contains(otherCurrencies, word) })
}

// plainSpace turns the no-break and thin spaces of typeset amounts into plain ones.
func plainSpace(r rune) rune {
	switch r {
	case '\u00A0', '\u202F', '\u2009':
		return ' '
	case '’', '‘':
		return '\''
	}
	return r
}

// isAmbiguous reports whether a number that has a unit behind it can be read in two ways: 1,234 (mld). A group of
// thousands does not follow a 0 or four digits, and an amount is not beyond the limit: 0,500 (mln) and 34,235 (mld)
// have one reading.
func isAmbiguous(number string, unit int) bool {
	separator := strings.LastIndexAny(number, ".,")
	if separator < 0 || len(number)-separator-1 != 3 || strings.ContainsAny(number[:separator], "., ") {
		return false
	}
	thousands, err := strconv.ParseInt(number[:separator]+number[separator+1:]+strings.Repeat("0", unit), 10, 64)
	return separator <= 3 && number[0] != '0' && err == nil && thousands <= maxEuros
}

// splitNumber parts a number at its decimal separator and takes out the grouping. It returns an empty whole if the
// text is not a number with at most two decimals; before a unit there may be more of them.
func splitNumber(number string, hasUnit bool) (whole, decimals string) {
	last := strings.LastIndexAny(number, ".,")
	if last < 0 {
		return ungroup(number, " "), ""
	}
	before, separator, after := number[:last], number[last:last+1], number[last+1:]
	other := strings.Trim(".,", separator)
	switch {
	case strings.Contains(before, separator): // 1.234.567
		return ungroup(number, separator), ""
	case len(after) == 3 && !strings.ContainsAny(before, other+" ") && !hasUnit: // 460.000
		return ungroup(number, separator), ""
	case !isDigits(after), len(after) > 2 && !hasUnit:
		return "", ""
	case strings.Contains(before, " "): // 1 234,56
		return ungroup(before, " "), after
	default: // 1.234,56 and 1234,56
		return ungroup(before, other), after
	}
}

// ungroup returns the digits of a whole number whose thousands may be grouped by a separator, or "" if it is not one.
func ungroup(number, separator string) string {
	if isDigits(number) {
		return number
	}
	groups := strings.Split(number, separator)
	for i, group := range groups {
		grouped := len(groups) > 1
		if !isDigits(group) || grouped && i == 0 && (len(group) > 3 || group[0] == '0') || i > 0 && len(group) != 3 {
			return ""
		}
	}
	return strings.Join(groups, "")
}

func isDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}
