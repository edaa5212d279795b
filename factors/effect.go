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
//
// Effects are comparable with ==. Shares of the room that are written in another way are not the same: 3/9 is not 1/3.
type Effect struct {
	kind     EffectKind
	num, den int16       // EffectRoom: signed numerator, denominator
	amount   boete.EUR   // EffectAdd, EffectSet
	share    boete.Share // EffectPercent
}

// EffectKind says what an effect does with the amount.
type EffectKind uint8

// The kinds of effects.
const (
	EffectNone    EffectKind = iota // 0: weighed, and nothing changes
	EffectAdd                       // +75000, -25000: adds [Effect.Amount], or takes it off if it is negative
	EffectPercent                   // +10%, -20%: adds [Effect.Share] of the amount before the step, or takes it off
	EffectSet                       // =400000: replaces the amount by [Effect.Amount]
	EffectMax                       // max: the upper edge of the band
	EffectMin                       // min: the lower edge of the band
	EffectRoom                      // +5/9 room: adds [Effect.Room] of the distance from the base to the edge, or takes it off
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
	return Effect{kind: EffectAdd, amount: amount}
}

// SetTo returns the effect that replaces the amount.
func SetTo(amount boete.EUR) Effect { return Effect{kind: EffectSet, amount: amount} }

// Max returns the effect that sets the amount to the upper edge of the band.
func Max() Effect { return Effect{kind: EffectMax} }

// Min returns the effect that sets the amount to the lower edge of the band.
func Min() Effect { return Effect{kind: EffectMin} }

// Room returns the effect that adds numerator/denominator of the room: the distance from the base fine to the edge of
// the band in the direction of the sign, rounded to € 5.000. The denominator is positive.
func Room(numerator, denominator int64) Effect {
	if numerator == 0 {
		return Effect{}
	}
	return Effect{kind: EffectRoom, num: small(numerator), den: small(denominator)}
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
	return boete.Faultf(boete.CodeMalformed,
		"%q is not an effect; write for example +75000, -25000, +10%%, =400000, max, min, 0 or +5/9 room", text)
}

func parsePercent(text string, sign int64, rest string) (Effect, error) {
	share, err := boete.ParseShare(rest)
	switch {
	case err != nil:
		return Effect{}, err
	case sign < 0 && !share.Neg().Bounded():
		return Effect{}, boete.Faultf(boete.CodeOutOfRange,
			"%q takes off more than everything; a percentage takes off at most 100", text)
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
		return Effect{}, boete.Faultf(boete.CodeOutOfRange,
			"%q is not a share of the room; it is at most 1/1, with a denominator from 1 to 1000", text)
	}
	return Room(sign*num, den), nil
}

func isDigits(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// IsZero reports whether the effect changes nothing: the circumstance was weighed.
func (e Effect) IsZero() bool { return e.kind == EffectNone }

// Check returns an error if the effect is beyond the bounds of [ParseEffect], as only one that was made in Go can be.
func (e Effect) Check() error {
	switch {
	case e.kind == EffectRoom && (e.den <= 0 || e.den > maxDenominator || e.num > e.den || e.num < -e.den):
		return boete.Faultf(boete.CodeOutOfRange,
			"a share of %d/%d of the room is not possible; it is at most 1/1, with a denominator from 1 to 1000",
			e.num, e.den)
	case e.kind == EffectSet && e.amount.IsNegative():
		return boete.Faultf(boete.CodeOutOfRange, "%q sets a fine below € 0", e.String())
	case e.kind == EffectPercent && !e.share.Bounded():
		return boete.Faultf(boete.CodeOutOfRange,
			"the percentage is not possible; it adds at most 1000 and takes off at most 100, with at most six decimals")
	}
	return nil
}

// Kind is what the effect does with the amount.
func (e Effect) Kind() EffectKind { return e.kind }

// Amount is what the effect adds, or takes off if it is negative, or what it sets the amount to; € 0 if it does
// something else.
func (e Effect) Amount() boete.EUR { return e.amount }

// Share is the part of the amount that the effect adds, or takes off if it is negative; 0 % if it does something else.
func (e Effect) Share() boete.Share { return e.share }

// Room is the share of the room that the effect adds, or takes off if the numerator is negative; 0/0 if it does
// something else.
func (e Effect) Room() (numerator, denominator int64) { return int64(e.num), int64(e.den) }

// NeedsBand reports whether the effect has no meaning without a band: max, min and shares of the room.
func (e Effect) NeedsBand() bool {
	return e.kind == EffectMax || e.kind == EffectMin || e.kind == EffectRoom
}

// Apply returns the amount after the effect. The result is exact to the cent: a percentage is rounded half away from
// zero. It may be negative or leave the band; what follows from that is decided by the rules of the calculation, not
// here. The band is used only if [Effect.NeedsBand].
func (e Effect) Apply(before boete.EUR, band category.Band) boete.EUR {
	switch e.kind {
	case EffectAdd:
		return before.Add(e.amount)
	case EffectPercent:
		if before.IsNegative() {
			return before // a percentage of less than nothing is nothing
		}
		return before.Add(before.Share(e.share))
	case EffectSet:
		return e.amount
	case EffectMax:
		return band.Max
	case EffectMin:
		return band.Min
	case EffectRoom:
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
	case EffectAdd:
		return signed(e.amount.IsNegative(), short(e.amount.Abs()))
	case EffectPercent:
		return signed(e.share.IsNegative(), e.share.Abs().String())
	case EffectSet:
		return "=" + short(e.amount)
	case EffectMax:
		return "max"
	case EffectMin:
		return "min"
	case EffectRoom:
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
	return Effect{kind: EffectPercent, share: share}
}
