package category_test

import (
	"encoding/json"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

func TestParse(t *testing.T) {
	for _, test := range []struct {
		want      category.Category
		canonical string
		texts     []string
	}{
		{category.I, "I", []string{"I", "i", "1", " I "}},
		{category.II, "II", []string{"II", "ii", "Ii", "2"}},
		{category.III, "III", []string{"III", "iii", "3", "III\n", "categorie III", "Category 3"}},
		{category.IV, "IV", []string{"IV", "iv", "iV", "4"}},
	} {
		t.Run(test.canonical+" is read as a numeral in any case and as a figure", func(t *testing.T) {
			for _, text := range test.texts {
				c, err := category.Parse(text)
				require.NoError(t, err, text)
				require.Equal(t, test.want, c, text)
			}
			require.Equal(t, test.canonical, test.want.String())
		})
	}
	t.Run("anything else is refused with the categories that exist", func(t *testing.T) {
		for _, text := range []string{"", "0", "5", "V", "VI", "IIII", "I I", "1.0", "III.", "-1", "two", "categorie", "categorie V", "kategorie I", "categorieI", "\x01", "٣"} {
			c, err := category.Parse(text)
			var fault *boete.Fault
			require.ErrorAs(t, err, &fault, "%q", text)
			require.ErrorContains(t, err, "does not exist; the categories are I, II, III and IV")
			require.Zero(t, c)
		}
	})
}

func TestCategory(t *testing.T) {
	t.Run("there are four, from the lightest to the gravest", func(t *testing.T) {
		require.Equal(t, []category.Category{category.I, category.II, category.III, category.IV}, category.All())
		require.IsIncreasing(t, category.All())
	})
	t.Run("no category has no name", func(t *testing.T) {
		require.Empty(t, category.Category(0).String())
		require.Empty(t, category.Category(5).String())
		require.Empty(t, category.Category(255).String())
	})
	t.Run("JSON reads and writes the numeral", func(t *testing.T) {
		text, err := json.Marshal(category.All())
		require.NoError(t, err)
		require.Equal(t, `["I","II","III","IV"]`, string(text))
		var again []category.Category
		require.NoError(t, json.Unmarshal([]byte(`["I","ii","3","IV"]`), &again))
		require.Equal(t, category.All(), again)
	})
	t.Run("a text that is refused leaves the category alone", func(t *testing.T) {
		c := category.II
		require.Error(t, c.UnmarshalText([]byte("V")))
		require.Equal(t, category.II, c)
	})
}
