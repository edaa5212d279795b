package factors_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/stretchr/testify/require"
)

// The bandwidths of art. 2.3 of the rules of 2019.
var (
	bandI   = category.Band{Min: boete.Euros(0), Max: boete.Euros(200_000), Base: boete.Euros(100_000)}
	bandII  = category.Band{Min: boete.Euros(120_000), Max: boete.Euros(500_000), Base: boete.Euros(310_000)}
	bandIII = category.Band{Min: boete.Euros(300_000), Max: boete.Euros(750_000), Base: boete.Euros(525_000)}
	bandIV  = category.Band{Min: boete.Euros(450_000), Max: boete.Euros(1_000_000), Base: boete.Euros(725_000)}
)

func effect(t *testing.T, text string) factors.Effect {
	t.Helper()
	e, err := factors.ParseEffect(text)
	require.NoError(t, err, "%q", text)
	return e
}

func TestParseEffect(t *testing.T) {
	for _, test := range []struct {
		name, want string
		after      string // of € 500.000 in category III of 2019
		band       bool   // needs a bandwidth
		texts      []string
	}{
		{"an amount more", "+75000", "575000.00", false, []string{"+75000", "+75.000", "+ 75.000", "+€ 75.000", "+75,000.00", "+75k", "+0,0750 mln", "+75.000,-", " +75000 "}},
		{"an amount less", "-25000", "475000.00", false, []string{"-25000", "-25.000", "- 25000", "-€ 25.000", "\u221225000", "\u201325.000", "\u2013 € 25.000", "-EUR 25000", "-25k"}},
		{"an amount with cents", "-12.50", "499987.50", false, []string{"-12.50", "-12,5", "-€ 12,50"}},
		{"more than the amount", "-600000", "-100000.00", false, []string{"-600000"}},
		{"the largest amount", "+10000000000000", "10000000500000.00", false, []string{"+10.000.000.000.000"}},
		{"a percentage more", "+10%", "550000.00", false, []string{"+10%", "+ 10%", "+10 %", "+10 procent", "+10 Percent", "+10procent", "+10.0%", "+10,00%", "+010%"}},
		{"a percentage less", "-20%", "400000.00", false, []string{"-20%", "\u221220%", "\u201320%", "-20 procent", "-20,0 %"}},
		{"a percentage with decimals", "+12.5%", "562500.00", false, []string{"+12.5%", "+12,5%", "+12.50%"}},
		{"a percentage between one and two", "+1.5%", "507500.00", false, []string{"+1.5%", "+1,5%"}},
		{"a percentage with six decimals", "+0.000001%", "500000.01", false, []string{"+0.000001%"}}, // half a cent
		{"a percentage with a fourth decimal, so that the third is one", "+0.1250%", "500625.00", false, []string{"+0.1250%", "+0,12500%"}},
		{"the largest percentage", "+1000%", "5500000.00", false, []string{"+1000%", "+1000,0%"}},
		{"everything off", "-100%", "0.00", false, []string{"-100%", "-100.00%"}},
		{"set to an amount", "=400000", "400000.00", false, []string{"=400000", "= 400.000", "=€ 400.000", "=400k", "=0,4 mln", "=400.000,00"}},
		{"set to an amount with cents", "=7500.05", "7500.05", false, []string{"=7500.05", "=7.500,05"}},
		{"set to nothing", "=0", "0.00", false, []string{"=0", "=0,00", "=-0"}},
		{"the upper edge of the band", "max", "750000.00", true, []string{"max", "MAX", " Max "}},
		{"the lower edge of the band", "min", "300000.00", true, []string{"min", "MIN"}},
		{"a share of the room above the base", "+5/9 room", "625000.00", true, []string{"+5/9 room", "+5/9 ruimte", "+ 5/9 room", "+5/9  ROOM", "+05/9 room"}},
		{"a share of the room below the base", "-1/9 room", "475000.00", true, []string{"-1/9 room", "-1/9 ruimte", "\u22121/9 room"}},
		{"all of the room", "+9/9 room", "725000.00", true, []string{"+9/9 room"}},
		{"all of the room, otherwise", "-1/1 room", "275000.00", true, []string{"-1/1 room"}},
		{"a share of the room with large numbers", "+110/225 room", "610000.00", true, []string{"+110/225 room", "+110/225 ruimte"}},
		{"the smallest share of the room", "+1/1000 room", "500000.00", true, []string{"+1/1000 room"}},
		{"weighed, without an effect", "0", "500000.00", false, []string{"0", " 0 ", "+0", "-0", "+0,00", "+0%", "-0,0%", "+0/9 room", "-0/9 ruimte"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, text := range test.texts {
				e := effect(t, text)
				require.Equal(t, test.want, e.String(), "%q", text)
				require.Equal(t, test.after, e.Apply(boete.Euros(500_000), bandIII).String(), "%q", text)
				require.Equal(t, test.band, e.NeedsBand(), "%q", text)
				require.Equal(t, test.want == "0", e.IsZero(), "%q", text)
				require.Equal(t, test.want, effect(t, e.String()).String(), "%q", text)
			}
		})
	}
}

func TestParseEffectRefuses(t *testing.T) {
	const forms = "is not an effect; write for example +75000, -25000, +10%, =400000, max, min, 0 or +5/9 room"
	for _, test := range []struct {
		name, want string
		texts      []string
	}{
		{"an amount or a percentage without a sign", forms, []string{"75000", "75.000", "10%", "5/9 room", "0%", "0,00", "1", "00"}},
		{"no effect at all", forms, []string{"", " ", "none", "geen", "maximum", "abc", "%", "room", "*2"}},
		{"a sign alone", "", []string{"+", "-", "=", "+%", "-%", "+/", "+room", "+ room", "+€"}},
		{"two signs", forms, []string{"+-75000", "--75000", "+\u221275000", "--1/9 room", "- -5", "--0", "+-10%", "+-0", "-\u20130", "\u2013\u20135"}},
		{"two signs with another in between", "", []string{"-€ -75000", "+€ -75000", "-EUR -75000", "++75000", "-+75000"}},
		{"an ambiguous or faulty amount", "", []string{"+1,234 mln", "+1e5", "+NaN", "+1.234,567", "=1.234,567", "=460.00.0", "+max", "=max", "=+5", "=10%"}},
		{"an amount beyond the bound", "at most € 10.000.000.000.000", []string{"+10000000000000.01", "-10000000000000.01", "=10000000000000.01", "=10001 mld"}},
		{"setting an amount below nothing", "sets a fine below € 0", []string{"=-1", "=-0,01", "= -€ 5", "=€ -5"}},
		{"a percentage beyond 1000", "a percentage is at most 1000", []string{"+1000.01%", "+1001%", "+9999%"}},
		{"a percentage that takes off more than everything", "a percentage takes off at most 100", []string{"-100.01%", "-101%", "-1000%"}},
		{"a percentage with three decimals, which can be read in two ways", "is not a percentage; write for example 20%", []string{"+1.000%", "+1,000%", "-0.125%", "+33,333%"}},
		{"a percentage that is no number", "is not a percentage; write for example 20%", []string{"+1e2%", "+10%%", "+.5%", "+5.%", "+1.2.3%", "+1.000,5%", "+1,2,3%", "+10 0%", "+NaN%", "+0x1%", "+10000%", "+1.1234567%", "+ten%", "+€ 5%", "+5k%"}},
		{"more than all of the room", "is not a share of the room; it is at most 1/1", []string{"+10/9 room", "-2/1 room", "+99999999999999999999/9 room"}},
		{"a share of the room with nothing or too much below the line", "with a denominator from 1 to 1000", []string{"+1/0 room", "+0/0 room", "+1/1001 room", "+5/99999999999999999999 room"}},
		{"a share of something else", forms, []string{"+5/9", "+5/9 band", "+5/9 rooms", "+5/9 room room", "+5/9room", "+5 /9 room", "+1/2/3 room", "+a/b room", "+5/ room", "+/9 room", "+5,5/9 room", "+-5/9 room"}},
		{"a text of great length", "", []string{"+" + strings.Repeat("1", 100), "=" + strings.Repeat("1", 1_000_000), "+" + strings.Repeat("0", 100) + "%", strings.Repeat("é", 1_000_000), "+1/" + strings.Repeat("9", 100) + " room"}},
		{"bytes that are no text", "", []string{"\xff", "+\xff", "=\xff", "+5\xff%", "+1/9 \xff"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, text := range test.texts {
				e, err := factors.ParseEffect(text)
				require.Error(t, err, "%.90q was read as %s", text, e)
				var fault *boete.Fault
				require.ErrorAs(t, err, &fault, "%.90q", text)
				require.ErrorContains(t, err, test.want, "%.90q", text)
				require.Less(t, len(err.Error()), 500, "%.90q", text)
				require.True(t, e.IsZero())
			}
		})
	}
}

func TestEffectRoom(t *testing.T) {
	for _, test := range []struct {
		name   string
		band   category.Band
		effect string
		want   int64 // the increment
	}{
		// As printed in the FSV decision.
		{"a of FSV in category III", bandIII, "+5/9 room", 125_000},
		{"b of FSV in category III", bandIII, "+3/9 room", 75_000},
		{"g of FSV in category III", bandIII, "+1/9 room", 25_000},
		{"a of FSV in category IV", bandIV, "+5/9 room", 155_000}, // 152.778
		{"b of FSV in category IV", bandIV, "+3/9 room", 90_000},  // 91.667
		{"g of FSV in category IV", bandIV, "+1/9 room", 30_000},  // 30.556
		{"downward in category III", bandIII, "-2/9 room", -50_000},
		{"downward in category IV", bandIV, "-2/9 room", -60_000}, // 61.111
		{"upward in category II", bandII, "+5/9 room", 105_000},   // 105.556
		{"downward in category II", bandII, "-3/9 room", -65_000}, // 63.333
		{"upward in category I", bandI, "+1/9 room", 10_000},      // 11.111
		{"downward in category I", bandI, "-5/9 room", -55_000},   // 55.556
		{"all of it upward", bandIV, "+1/1 room", 275_000},
		{"all of it downward", bandII, "-1/1 room", -190_000},
		{"a half goes up", bandI, "+1/40 room", 5_000},             // 2.500
		{"a half goes down", bandI, "-1/40 room", -5_000},          // 2.500
		{"a higher half goes up", bandI, "+3/40 room", 10_000},     // 7.500
		{"less than a half is nothing", bandI, "+24/1000 room", 0}, // 2.400
		{"less than a half is nothing", bandI, "-24/1000 room", 0}, // 2.400
		{"upward it is the upper room that counts", category.Band{Min: boete.Euros(350_000), Max: boete.Euros(820_000), Base: boete.Euros(505_100)}, "+1/1 room", 315_000},    // 314.900
		{"downward it is the lower room that counts", category.Band{Min: boete.Euros(350_000), Max: boete.Euros(820_000), Base: boete.Euros(505_100)}, "-1/1 room", -155_000}, // 155.100
	} {
		t.Run(test.name, func(t *testing.T) {
			e := effect(t, test.effect)
			require.Equal(t, test.band.Base.Add(boete.Euros(test.want)), e.Apply(test.band.Base, test.band))
			require.Equal(t, boete.Euros(7+test.want), e.Apply(boete.Euros(7), test.band), "the room is from the base, wherever the amount stands")
		})
	}
}

func TestEffectApply(t *testing.T) {
	for _, test := range []struct {
		name, effect  string
		before, after int64 // in cents
	}{
		{"a percentage is of the amount before the step", "+10%", 310_000_00, 341_000_00},
		{"a percentage less is of the amount before the step", "-20%", 525_000_00, 420_000_00},
		{"the fine of a repeat offence", "+50%", 525_000_00, 787_500_00},
		{"half a cent more goes away from zero", "+50%", 1, 2},
		{"half a cent less goes away from zero", "-50%", 1, 0},
		{"a percentage more of less than nothing is nothing", "+50%", -25_000_00, -25_000_00},
		{"a percentage less of less than nothing is nothing", "-50%", -25_000_00, -25_000_00},
		{"less than half a cent is nothing", "+49%", 1, 1},
		{"a percentage of nothing is nothing", "+10%", 0, 0},
		{"everything off", "-100%", 525_000_01, 0},
		{"it may leave the band above", "+75000", 700_000_00, 775_000_00},
		{"it may leave the band below", "-75000", 350_000_00, 275_000_00},
		{"it may fall below nothing", "-75000", 50_000_00, -25_000_00},
		{"setting forgets the amount", "=400000", 7, 400_000_00},
		{"max forgets the amount", "max", 7, 750_000_00},
		{"min forgets the amount", "min", 900_000_00, 300_000_00},
		{"weighed, nothing changes", "0", 525_000_00, 525_000_00},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, boete.Cents(test.after), effect(t, test.effect).Apply(boete.Cents(test.before), bandIII))
		})
	}
	t.Run("what needs no band does not use one", func(t *testing.T) {
		for _, text := range []string{"+75000", "-20%", "=400000", "0"} {
			e := effect(t, text)
			require.False(t, e.NeedsBand(), text)
			require.Equal(t, e.Apply(boete.Euros(500_000), bandIII), e.Apply(boete.Euros(500_000), category.Band{}), text)
		}
	})
}

func TestEffectConstructors(t *testing.T) {
	for text, e := range map[string]factors.Effect{
		"+75000":    factors.Add(boete.Euros(75_000)),
		"-12.50":    factors.Add(boete.Cents(-12_50)),
		"+0.01":     factors.Add(boete.Cents(1)),
		"=400000":   factors.SetTo(boete.Euros(400_000)),
		"=0":        factors.SetTo(boete.EUR{}),
		"max":       factors.Max(),
		"min":       factors.Min(),
		"+5/9 room": factors.Room(5, 9),
		"-1/9 room": factors.Room(-1, 9),
		"+50%":      factors.Percent(boete.Percent(50)),
		"-20%":      factors.Percent(boete.Percent(-20)),
		"+12.3450%": factors.Percent(boete.MustShare("12.3450%")),
		"+1000%":    factors.Percent(boete.Percent(1000)),
	} {
		t.Run(text+" can be made in Go", func(t *testing.T) {
			require.Equal(t, text, e.String())
			require.False(t, e.IsZero())
			require.Equal(t, effect(t, text).Apply(boete.Euros(500_000), bandIII), e.Apply(boete.Euros(500_000), bandIII))
		})
	}
	t.Run("what changes nothing is the zero value", func(t *testing.T) {
		require.Equal(t, factors.Effect{}, factors.Add(boete.EUR{}))
		require.Equal(t, factors.Effect{}, factors.Room(0, 9))
		require.Equal(t, factors.Effect{}, factors.Percent(boete.Share{}))
		require.True(t, factors.Effect{}.IsZero())
	})
	t.Run("setting to nothing is an effect", func(t *testing.T) {
		require.False(t, factors.SetTo(boete.EUR{}).IsZero())
	})
	t.Run("a text that is refused leaves the effect alone", func(t *testing.T) {
		e := factors.Max()
		require.Error(t, e.UnmarshalText([]byte("75000")))
		require.Equal(t, factors.Max(), e)
	})
}

func FuzzParseEffect(f *testing.F) {
	for _, text := range []string{"+75000", "-25.000", "+10%", "-20%", "+12,5%", "=400000", "max", "min", "0", "+5/9 room", "-1/9 ruimte", "+1/1000 room",
		"+0.000001%", "-100%", "+1000%", "=0", "-€ -5", "+-5", "+1.000%", "\u22125 mln", "+10%%", "\xff", ""} {
		f.Add(text, int64(525_000_00))
	}
	f.Fuzz(func(t *testing.T, text string, cents int64) {
		e, err := factors.ParseEffect(text)
		if err != nil {
			var fault *boete.Fault
			require.ErrorAs(t, err, &fault)
			require.True(t, e.IsZero())
			require.True(t, utf8.ValidString(err.Error()))
			return
		}
		again, err := factors.ParseEffect(e.String())
		require.NoError(t, err, "%q was read as %s", text, e)
		require.Equal(t, e.String(), again.String())
		require.True(t, e == again, "%q was read as %s", text, e)
		require.Equal(t, e.NeedsBand(), again.NeedsBand())
		require.Equal(t, e.IsZero(), again.IsZero())
		before := boete.Cents(cents % (10_000_000_000_000_00 + 1))
		for _, band := range []category.Band{bandI, bandII, bandIII, bandIV} {
			for _, amount := range []boete.EUR{before, band.Min, band.Base, band.Max} {
				after := e.Apply(amount, band)
				require.Equal(t, after, again.Apply(amount, band), "%q was read as %s", text, e)
				if trimmed := strings.TrimSpace(text); strings.HasPrefix(trimmed, "+") && !amount.IsNegative() {
					require.False(t, after.Less(amount), "%q took something off", text)
				} else if strings.HasPrefix(trimmed, "-") && !amount.IsNegative() {
					require.False(t, amount.Less(after), "%q added something", text)
				}
			}
		}
	})
}

func TestAnEffectSaysWhatItDoesWithoutItsText(t *testing.T) {
	for _, test := range []struct {
		texts []string // of the same effect
		kind  factors.EffectKind
		of    factors.Effect // made from its parts
	}{
		{[]string{"0", "+0", "-0%", "+0/9 room"}, factors.EffectNone, factors.Effect{}},
		{[]string{"+75000", "+ € 75.000", "+75k"}, factors.EffectAdd, factors.Add(boete.Euros(75_000))},
		{[]string{"-12.50", "-€ 12,5"}, factors.EffectAdd, factors.Add(boete.Cents(-1250))},
		{[]string{"+12.5%", "+12,50 procent"}, factors.EffectPercent, factors.Percent(boete.Percent(25).Mul(boete.Percent(50)))},
		{[]string{"-20%", "\u221220,0 %"}, factors.EffectPercent, factors.Percent(boete.Percent(-20))},
		{[]string{"=400000", "= 0,4 mln"}, factors.EffectSet, factors.SetTo(boete.Euros(400_000))},
		{[]string{"=0"}, factors.EffectSet, factors.SetTo(boete.EUR{})},
		{[]string{"max", " MAX "}, factors.EffectMax, factors.Max()},
		{[]string{"min"}, factors.EffectMin, factors.Min()},
		{[]string{"+5/9 room", "+ 05/9 ruimte"}, factors.EffectRoom, factors.Room(5, 9)},
		{[]string{"-1/9 room"}, factors.EffectRoom, factors.Room(-1, 9)},
	} {
		for _, text := range test.texts {
			e := effect(t, text)
			require.True(t, e == test.of, "%q is %s", text, test.of)
			require.Equal(t, test.kind, e.Kind(), text)
			made := factors.Effect{}
			switch e.Kind() {
			case factors.EffectAdd:
				made = factors.Add(e.Amount())
			case factors.EffectPercent:
				made = factors.Percent(e.Share())
			case factors.EffectSet:
				made = factors.SetTo(e.Amount())
			case factors.EffectMax:
				made = factors.Max()
			case factors.EffectMin:
				made = factors.Min()
			case factors.EffectRoom:
				made = factors.Room(e.Room())
			}
			require.True(t, e == made, "%q is not made again from its parts", text)
		}
	}
	require.NotEqual(t, effect(t, "+3/9 room"), effect(t, "+1/3 room"), "a share of the room is kept as it is written")
}
