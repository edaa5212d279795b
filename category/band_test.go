package category_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

func TestBand(t *testing.T) {
	band := category.Band{Min: boete.Euros(120_000), Max: boete.Euros(500_000)}
	t.Run("the width is the distance between the edges", func(t *testing.T) {
		require.Equal(t, boete.Euros(380_000), band.Width())
	})
	for _, test := range []struct {
		name  string
		share boete.Share
		want  boete.EUR
	}{
		{"half of the bandwidth above the minimum is the base fine of 2019", boete.Percent(50), boete.Euros(310_000)},
		{"a third part is the base fine of 2016", boete.Percent(33), boete.Euros(245_400)},
		{"nothing of it is the minimum", boete.Share{}, boete.Euros(120_000)},
		{"all of it is the maximum", boete.Percent(100), boete.Euros(500_000)},
		{"half a cent goes up", boete.MustShare("0.000132%").Mul(boete.Percent(1)), boete.Cents(120_000_01)}, // 0.5016 cent
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, test.want, band.At(test.share))
		})
	}
}
