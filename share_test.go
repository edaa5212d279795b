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
		require.ErrorContains(t, err, "is not a percentage; write for example 20% or 0,2%", text)
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
	for _, beyond := range []boete.Share{boete.Permille(-1001), boete.Permille(10_001), boete.ShareOf(decimal.New(1, 30)), boete.ShareOf(decimal.New(1, -21))} {
		require.False(t, beyond.Bounded())
	}
}
