package category_test

import (
	"testing"

	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

func TestAP2016Annex(t *testing.T) {
	p := policy(t, "ap-2016")
	security := category.Provision{Act: category.Wbp, Article: 13}
	t.Run("arts. 13 and 34a Wbp are known, in category II", func(t *testing.T) {
		require.Len(t, p.Rows(), 3)
		for _, text := range []string{"Wbp 34a(1)", "art. 34a, tweede lid, Wbp"} {
			listing, err := p.Lookup(category.MustProvision(text), nil)
			require.NoError(t, err)
			require.Equal(t, category.II, listing.Category)
		}
		listing, err := p.Lookup(security, nil)
		require.NoError(t, err)
		require.Equal(t, category.Listing{Category: category.II, Evidence: category.EvidenceDecision}, listing)
		require.Equal(t, []category.Provision{security}, p.Rows()[0].Provisions)
	})
	t.Run("its statutory maximum is not known here", func(t *testing.T) {
		require.Equal(t, category.Tier(""), p.Rows()[0].Tier())
	})
	t.Run("another article of the Wbp is refused with the one that is known", func(t *testing.T) {
		_, err := p.Lookup(category.Provision{Act: category.Wbp, Article: 8}, nil)
		require.ErrorContains(t, err, "Wbp 8 is not listed in Boetebeleidsregels AP 2016, as far as it is known here (the nearest that is: Wbp 13); give the category")
	})
	t.Run("the AVG is refused with the policy that lists it", func(t *testing.T) {
		_, err := p.Lookup(category.Provision{Act: category.AVG, Article: 32}, nil)
		require.EqualError(t, err, "Boetebeleidsregels AP 2016 lists no provision of the AVG, such as AVG 32; choose ap-2019, or give the category")
	})
}
