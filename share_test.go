package boete_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

func TestAShareIsReadAsPeopleWriteIt(t *testing.T) {
	for text, want := range map[string]string{
		"20%": "20%", " 20 % ": "20%", "0,2%": "0.2%", "12.5 %": "12.5%", "0%": "0%", "1000%": "1000%", "33,3333%": "33.3333%",
		"12.3450%": "12.3450%", "0.20%": "0.2%",
	} {
		share, err := boete.ParseShare(text)
		require.NoError(t, err, text)
		require.Equal(t, want, share.String(), text)
		again, err := boete.ParseShare(share.String())
		require.NoError(t, err)
		require.Zero(t, share.Compare(again))
	}
	for _, text := range []string{"", "%", "20", "0.2", "1.000%", "-5%", "+5%", "1e2%", "ten%", "1,2,3%", "10000%", "0.1234567%", "20%%", "NaN%", "½%"} {
		_, err := boete.ParseShare(text)
		require.ErrorContains(t, err, "is not a percentage; write for example 20%, 0,2% or 0,1250% (three decimals could be thousands)", text)
	}
	_, err := boete.ParseShare("1000.1%")
	require.ErrorContains(t, err, "at most 1000")
}

func TestASharesOwnArithmeticIsExact(t *testing.T) {
	require.Equal(t, "0.0080%", boete.Permille(2).Mul(boete.Percent(4)).String(), "three decimals get a zero, to be read back as one")
}

func TestAShareBeyondBoundsIsKnown(t *testing.T) {
	for _, within := range []boete.Share{{}, boete.Percent(-100), boete.Percent(1000), boete.Permille(2)} {
		require.True(t, within.Bounded(), within)
	}
	for _, beyond := range []boete.Share{boete.Permille(-1001), boete.Permille(10_001), boete.ShareOf(decimal.New(1, 30))} {
		require.False(t, beyond.Bounded())
	}
}

func TestAShareOfANumberHasTwentyDecimals(t *testing.T) {
	number := func(text string) boete.Share { return boete.ShareOf(decimal.RequireFromString(text)) }
	for _, test := range []struct{ name, number, want string }{
		{"nothing", "0", "0"},
		{"as it is", "0.2", "0.2"},
		{"a large one", "10", "10"},
		{"a negative one", "-0.25", "-0.25"},
		{"the twentieth decimal stays", "0.00000000000000000001", "0.00000000000000000001"},
		{"the twenty-first is rounded up from the half", "0.000000000000000000005", "0.00000000000000000001"},
		{"and away from zero", "-0.000000000000000000005", "-0.00000000000000000001"},
		{"and down below it", "0.000000000000000000004999", "0"},
		{"and what is beyond it falls away", "1e-22", "0"},
		{"a third", "0.3333333333333333333333333", "0.33333333333333333333"},
		{"two thirds", "0.6666666666666666666666666", "0.66666666666666666667"},
		{"one, nearly", "0.999999999999999999999", "1"},
		{"one, with many zeros", "1.0000000000000000000000000", "1"},
		{"more digits before the point", "9.9999999999999999999949", "9.99999999999999999999"},
		{"the smallest that can be written", "1e-10000", "0"},
	} {
		t.Run(test.name, func(t *testing.T) {
			share := number(test.number)
			require.Zero(t, share.Compare(number(test.want)), share)
			require.True(t, share.Bounded())
		})
	}
	for _, text := range []string{"1e20", "1e21", "1e30", "100000000000000000000", "-1e20", "1e10000", "-1e10000"} {
		require.False(t, number(text).Bounded(), text)
	}
	require.Equal(t, "33.333333333333333333%", number("0.3333333333333333333333333").String())
	require.Zero(t, boete.ShareOf(decimal.New(1, -2_000_000_000)).Compare(boete.Share{}), "one of two milliard decimals is not written out")
	require.False(t, boete.ShareOf(decimal.New(1, 2_000_000_000)).Bounded())
}
