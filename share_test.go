package boete_test

import (
	"math"
	"testing"

	"github.com/boete/boete"
	"github.com/stretchr/testify/require"
)

func TestAShareIsReadAsPeopleWriteIt(t *testing.T) {
	for text, want := range map[string]string{
		"20%": "20%", " 20 % ": "20%", "0,2%": "0.2%", "12.5 %": "12.5%", "0%": "0%", "1000%": "1000%", "33,3333%": "33.3333%",
		"12.3450%": "12.3450%", "15 procent": "15%", "15 PROCENT": "15%", "15 pct": "15%", "15 per cent": "15%", "15Percent": "15%", "0.20%": "0.2%",
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
	for _, beyond := range []boete.Share{boete.Permille(-1001), boete.Permille(10_001), boete.Percent(1 << 60)} {
		require.False(t, beyond.Bounded())
	}
}

func TestSharesThatAreTheSameAreEqual(t *testing.T) {
	for _, same := range [][2]boete.Share{
		{boete.MustShare("20%"), boete.MustShare("20,0 procent")}, {boete.MustShare("0.2%"), boete.Permille(2)}, {boete.MustShare("0%"), {}},
		{boete.Percent(50).Mul(boete.Percent(20)), boete.MustShare("10.00%")}, {boete.Percent(-20).Neg(), boete.Percent(20)}, {boete.Percent(-20).Abs(), boete.Percent(20)},
		{boete.MustShare("0.000001%").Mul(boete.MustShare("0.000001%")).Mul(boete.Percent(1)), {}},
	} {
		require.True(t, same[0] == same[1], "%s and %s", same[0], same[1])
	}
	require.False(t, boete.MustShare("0.000001%") == boete.Share{})
	require.Panics(t, func() { boete.MustShare("20") })
}

func TestAShareOfTheLargestShareIsExact(t *testing.T) {
	most := boete.MustShare("1000%").Mul(boete.MustShare("999.999999%"))
	require.Equal(t, "9999.99999%", most.String())
	require.Equal(t, "99.99999800000001%", boete.MustShare("99.999999%").Mul(boete.MustShare("99.999999%")).String())
	require.Equal(t, boete.Cents(-1_000_00), boete.Euros(100).Share(boete.Percent(-1000)))
	for _, n := range []int64{math.MaxInt64, math.MinInt64} {
		require.False(t, boete.Percent(n).Bounded())
		require.False(t, boete.Permille(n).Bounded())
		require.Equal(t, n < 0, boete.Percent(n).IsNegative())
		require.False(t, boete.Percent(n).Abs().IsNegative())
		require.False(t, boete.Percent(n).Neg().IsZero())
	}
}
