package category_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

func TestBand(t *testing.T) {
	band := category.Band{Min: boete.Euros(120_000), Max: boete.Euros(500_000)}
	t.Run("the width is the distance between the edges", func(t *testing.T) {
		require.Equal(t, boete.Euros(380_000), band.Width())
	})
	for _, test := range []struct {
		name, share string
		want        boete.EUR
	}{
		{"half of the bandwidth above the minimum is the base fine of 2019", "0.5", boete.Euros(310_000)},
		{"a third part is the base fine of 2016", "0.33", boete.Euros(245_400)},
		{"nothing of it is the minimum", "0", boete.Euros(120_000)},
		{"all of it is the maximum", "1", boete.Euros(500_000)},
		{"half a cent goes up", "0.0000000132", boete.Cents(120_000_01)}, // 0.5016 cent
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, test.want, band.At(boete.ShareOf(decimal.RequireFromString(test.share))))
		})
	}
}
