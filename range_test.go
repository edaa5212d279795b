package boete_test

import (
	"encoding/json"
	"testing"

	"github.com/boete/boete"
	"github.com/stretchr/testify/require"
)

// between is a range of whole euros.
func between(low, high int64) boete.Range {
	return boete.Range{Low: boete.Euros(low), High: boete.Euros(high)}
}

func TestAnAmountThatIsKnownIsARangeOfOne(t *testing.T) {
	for _, cents := range []int64{0, 1, -1, 47_500_000, 1_000_000_000_000_000} {
		r := boete.Exactly(boete.Cents(cents))
		require.Equal(t, boete.Range{Low: boete.Cents(cents), High: boete.Cents(cents)}, r)
		require.False(t, r.IsOpen())
		amount, known := r.Exact()
		require.True(t, known)
		require.Equal(t, boete.Cents(cents), amount)
		require.Equal(t, boete.Cents(cents).String(), r.String())
	}
	require.Equal(t, boete.Exactly(boete.EUR{}), boete.Range{}, "the zero value is € 0")
}

func TestARangeOfMoreThanOneAmountIsOpen(t *testing.T) {
	for _, r := range []boete.Range{between(80_000, 400_000), {Low: boete.Cents(0), High: boete.Cents(1)}} {
		require.True(t, r.IsOpen())
		amount, known := r.Exact()
		require.False(t, known)
		require.Equal(t, boete.EUR{}, amount, "no end of it is taken for the amount")
	}
}

func TestARangeContainsBothItsEnds(t *testing.T) {
	r := between(1_000_000, 2_000_000)
	for _, test := range []struct {
		cents int64
		want  bool
	}{
		{99_999_999, false}, {100_000_000, true}, {150_000_000, true}, {200_000_000, true}, {200_000_001, false}, {0, false}, {-100_000_000, false},
	} {
		require.Equal(t, test.want, r.Contains(boete.Cents(test.cents)), "%d cents", test.cents)
	}
	require.True(t, boete.Exactly(boete.Euros(5)).Contains(boete.Euros(5)))
	require.False(t, boete.Exactly(boete.Euros(5)).Contains(boete.Cents(501)))
}

func TestRangesAddUpEndByEnd(t *testing.T) {
	require.Equal(t, between(240_000, 1_200_000), between(80_000, 400_000).Add(between(160_000, 800_000)))
	require.Equal(t, between(180_000, 500_000), between(80_000, 400_000).Add(boete.Exactly(boete.Euros(100_000))), "one of them known")
	require.Equal(t, between(80_000, 400_000), boete.Range{}.Add(between(80_000, 400_000)), "zero adds nothing")
	require.Equal(t, boete.Exactly(boete.Euros(3)), boete.Exactly(boete.Euros(1)).Add(boete.Exactly(boete.Euros(2))), "both known")
}

func TestARangeIsHeldWithinBoundsEndByEnd(t *testing.T) {
	for _, test := range []struct {
		name     string
		r        boete.Range
		min, max int64
		want     boete.Range
	}{
		{"inside", between(2, 3), 1, 4, between(2, 3)},
		{"on the bounds", between(1, 4), 1, 4, between(1, 4)},
		{"the high end above", between(2, 9), 1, 4, between(2, 4)},
		{"the low end below", between(-2, 3), 0, 4, between(0, 3)},
		{"both outside", between(-2, 9), 0, 4, between(0, 4)},
		{"all above, which settles it", between(6, 9), 0, 4, boete.Exactly(boete.Euros(4))},
		{"all below", between(-9, -6), 0, 4, boete.Exactly(boete.Euros(0))},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, test.want, test.r.Clamp(boete.Euros(test.min), boete.Euros(test.max)))
		})
	}
}

func TestARangeIsBoundedIfBothItsEndsAre(t *testing.T) {
	const most = 10_000_000_000_000
	require.True(t, between(-most, most).Bounded())
	require.True(t, boete.Range{}.Bounded())
	require.False(t, boete.Range{High: boete.Cents(100*most + 1)}.Bounded())
	require.False(t, boete.Range{Low: boete.Cents(-100*most - 1)}.Bounded())
}

func TestARangeSaysBothItsEnds(t *testing.T) {
	require.Equal(t, "80000.00–400000.00", between(80_000, 400_000).String())
	require.Equal(t, "0.00–0.01", boete.Range{High: boete.Cents(1)}.String())
	require.Equal(t, "475000.00", boete.Exactly(boete.Euros(475_000)).String())
}

func TestTheJSONOfARangeHasBothItsEnds(t *testing.T) {
	data, err := json.Marshal(between(80_000, 400_000))
	require.NoError(t, err)
	require.Equal(t, `{"low":"80000.00","high":"400000.00"}`, string(data))
	var again boete.Range
	require.NoError(t, json.Unmarshal(data, &again))
	require.Equal(t, between(80_000, 400_000), again)
}
