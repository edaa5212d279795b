package factors

import (
	"math"
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// Effect is what a circumstance or a departure does to an amount (werking). The zero value does nothing: the
// circumstance was weighed and gave no cause to change the amount.
type Effect struct {
	kind     effectKind
	num, den int16       // room: signed numerator, denominator
	amount   boete.EUR   // add, set
	share    boete.Share // percent
}

type effectKind uint8

const (
	none    effectKind = iota
	add                // +75000, -25000
	percent            // +10%, -20%: of the amount before the step
	set                // =400000
	toMax              // max: the upper edge of the band
	toMin              // min: the lower edge
	room               // +5/9 room: of the distance from the base to the edge in that direction
)

// roomUnit is what a share of the room is rounded to, half away from zero: all increments that the AP printed are
// multiples of it.
var roomUnit = boete.Euros(5_000)

// RoomUnit is what a share of the room is rounded to, half away from zero.
func RoomUnit() boete.EUR { return roomUnit }

// maxDenominator bounds an effect in a share of the room.
const maxDenominator = 1000

// Add returns the effect that adds an amount, or takes it off if it is negative.
func Add(amount boete.EUR) Effect {
	if amount.IsZero() {
		return Effect{}
	}
	return Effect{kind: add, amount: amount}
}

// SetTo returns the effect that replaces the amount.
func SetTo(amount boete.EUR) Effect { return Effect{kind: set, amount: amount} }

// Max returns the effect that sets the amount to the upper edge of the band.
func Max() Effect { return Effect{kind: toMax} }

// Min returns the effect that sets the amount to the lower edge of the band.
func Min() Effect { return Effect{kind: toMin} }

// Room returns the effect that adds numerator/denominator of the room: the distance from the base fine to the edge of
// the band in the direction of the sign, rounded to € 5.000. The denominator is positive.
func Room(numerator, denominator int64) Effect {
	if numerator == 0 {
		return Effect{}
	}
	return Effect{kind: room, num: small(numerator), den: small(denominator)}
}

// small is a part of a fraction of the room; one that is beyond the bounds stays beyond them.
func small(n int64) int16 { return int16(min(max(n, math.MinInt16), math.MaxInt16)) }

// ParseEffect reads an effect:
//
//	+75000  -EUR 25.000  add or take off an amount, in any form of [boete.ParseEUR]
//	+10%  -20 procent    add or take off a percentage of the amount before the step, in any form of [boete.ParseShare]
//	=400000              set the amount
//	max  min             the edge of the band
//	+5/9 room            a share of the room between the base fine and the edge, in Dutch "ruimte"
//	0                    weighed, no effect
//
// A percentage is at most 1000 and takes off at most 100; an amount is at most € 10¹³; a share of the room is
// at most all of it.
func ParseEffect(text string) (Effect, error) {
	s := strings.TrimSpace(text)
	switch strings.ToLower(s) {
	case "0":
		return Effect{}, nil
	case "max":
		return Max(), nil
	case "min":
		return Min(), nil
	}
	if rest, found := strings.CutPrefix(s, "="); found {
		amount, err := boete.ParseEUR(rest)
		if err != nil {
			return Effect{}, err
		}
		if amount.IsNegative() {
			return Effect{}, boete.Faultf(boete.CodeOutOfRange, "%q sets a fine below € 0", text)
		}
		return SetTo(amount), nil
	}
	sign, rest := cutSign(s)
	if second, _ := cutSign(rest); second != 0 {
		return Effect{}, errEffect(text)
	}
	switch {
	case sign == 0, len(text) > 80:
		return Effect{}, errEffect(text)
	case boete.IsPercentage(rest):
		return parsePercent(text, sign, rest)
	case strings.Contains(rest, "/"):
		return parseRoom(text, sign, rest)
	}
	amount, err := boete.ParseEUR(rest)
	if err != nil {
		return Effect{}, err
	}
	switch {
	case amount.IsNegative(): // a second sign
		return Effect{}, errEffect(text)
	case sign < 0:
		amount = amount.Neg()
	}
	return Add(amount), nil
}

// cutSign takes a sign off a text; a minus is also an en dash. It is 0 if there is none.
func cutSign(text string) (sign int64, rest string) {
	for prefix, sign := range map[string]int64{"+": 1, "-": -1, "\u2212": -1, "\u2013": -1} {
		if after, found := strings.CutPrefix(text, prefix); found {
			return sign, strings.TrimSpace(after)
		}
	}
	return 0, text
}

func errEffect(text string) error {
	return boete.Faultf(boete.CodeMalformed, "%q is not an effect; write for example +75000, -25000, +10%%, =400000, max, min, 0 or +5/9 room", text)
}

func parsePercent(text string, sign int64, rest string) (Effect, error) {
	share, err := boete.ParseShare(rest)
	switch {
	case err != nil:
		return Effect{}, err
	case sign < 0 && !share.Neg().Bounded():
		return Effect{}, boete.Faultf(boete.CodeOutOfRange, "%q takes off more than everything; a percentage takes off at most 100", text)
	case sign < 0:
		share = share.Neg()
	}
	return Percent(share), nil
}

func parseRoom(text string, sign int64, rest string) (Effect, error) {
	fields := strings.Fields(strings.ToLower(rest))
	if len(fields) != 2 || fields[1] != "room" && fields[1] != "ruimte" {
		return Effect{}, errEffect(text)
	}
	above, below, _ := strings.Cut(fields[0], "/")
	if !isDigits(above) || !isDigits(below) {
		return Effect{}, errEffect(text)
	}
	num, errNum := strconv.ParseInt(above, 10, 64)
	den, errDen := strconv.ParseInt(below, 10, 64)
	if errNum != nil || errDen != nil || den == 0 || den > maxDenominator || num > den {
		return Effect{}, boete.Faultf(boete.CodeOutOfRange, "%q is not a share of the room; it is at most 1/1, and below the line stands 1 to 1000", text)
	}
	return Room(sign*num, den), nil
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// IsZero reports whether the effect changes nothing: the circumstance was weighed.
func (e Effect) IsZero() bool { return e.kind == none }

// Check returns an error if the effect is beyond the bounds of [ParseEffect], as only one that was made in Go can be.
func (e Effect) Check() error {
	switch {
	case e.kind == room && (e.den <= 0 || e.den > maxDenominator || e.num > e.den || e.num < -e.den):
		return boete.Faultf(boete.CodeOutOfRange, "a share of %d/%d of the room is not possible; it is at most 1/1, and below the line stands 1 to 1000", e.num, e.den)
	case e.kind == set && e.amount.IsNegative():
		return boete.Faultf(boete.CodeOutOfRange, "%q sets a fine below € 0", e.String())
	case e.kind == percent && !e.share.Bounded():
		return boete.Faultf(boete.CodeOutOfRange, "the percentage is not possible; it adds at most 1000 and takes off at most 100, with at most six decimals")
	}
	return nil
}

// Amount is what the effect adds, or takes off if it is negative; false if it does something else.
func (e Effect) Amount() (boete.EUR, bool) { return e.amount, e.kind == add }

// NeedsBand reports whether the effect has no meaning without a band: max, min and shares of the room.
func (e Effect) NeedsBand() bool { return e.kind == toMax || e.kind == toMin || e.kind == room }

// Apply returns the amount after the effect. The result is exact to the cent: a percentage is rounded half away from
// zero. It may be negative or leave the band; what follows from that is decided by the rules of the calculation, not
// here. The band is used only if [Effect.NeedsBand].
func (e Effect) Apply(before boete.EUR, band category.Band) boete.EUR {
	switch e.kind {
	case add:
		return before.Add(e.amount)
	case percent:
		if before.IsNegative() {
			return before // a percentage of less than nothing is nothing
		}
		return before.Add(before.Share(e.share))
	case set:
		return e.amount
	case toMax:
		return band.Max
	case toMin:
		return band.Min
	case room:
		distance := band.Max.Sub(band.Base)
		if e.num < 0 {
			distance = band.Base.Sub(band.Min)
		}
		return before.Add(distance.Fraction(int64(e.num), int64(e.den), roomUnit))
	}
	return before
}

// String is the canonical text: "+75000", "-12.50", "+10%", "=400000", "max", "min", "0", "+5/9 room". [ParseEffect]
// reads it back, if the effect is within the bounds that it states.
func (e Effect) String() string {
	switch e.kind {
	case add:
		return signed(e.amount.IsNegative(), short(e.amount.Abs()))
	case percent:
		return signed(e.share.IsNegative(), e.share.Abs().String())
	case set:
		return "=" + short(e.amount)
	case toMax:
		return "max"
	case toMin:
		return "min"
	case room:
		return signed(e.num < 0, strconv.Itoa(max(int(e.num), -int(e.num)))+"/"+strconv.Itoa(int(e.den))+" room")
	}
	return "0"
}

func signed(negative bool, text string) string {
	if negative {
		return "-" + text
	}
	return "+" + text
}

// short leaves out the cents if there are none.
func short(amount boete.EUR) string { return strings.TrimSuffix(amount.String(), ".00") }

// MarshalText is [Effect.String].
func (e Effect) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText is [ParseEffect].
func (e *Effect) UnmarshalText(text []byte) error {
	effect, err := ParseEffect(string(text))
	if err != nil {
		return err
	}
	*e = effect
	return nil
}

// Percent returns the effect that adds a share of the amount before the step (0.5 is +50 %), or takes it off if it is
// negative.
func Percent(share boete.Share) Effect {
	if share.IsZero() {
		return Effect{}
	}
	return Effect{kind: percent, share: share}
}
