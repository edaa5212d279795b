package category_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

// finable is art. 83 AVG: the articles under each paragraph, and of two articles only some paragraphs. Art. 10 is
// there through art. 17 UAVG.
var finable = []struct {
	from, to   int
	paragraphs []int // none: all
	tier       category.Tier
	source     string
	place      string
}{
	{5, 7, nil, "83(5)", "AVG", "art. 83(5)(a)"},
	{8, 8, nil, "83(4)", "AVG", "art. 83(4)"},
	{9, 9, nil, "83(5)", "AVG", "art. 83(5)(a)"},
	{10, 10, nil, "83(5)", "UAVG", "art. 17(1)"},
	{11, 11, nil, "83(4)", "AVG", "art. 83(4)"},
	{12, 22, nil, "83(5)", "AVG", "art. 83(5)(b)"},
	{25, 39, nil, "83(4)", "AVG", "art. 83(4)"},
	{41, 41, []int{4}, "83(4)", "AVG", "art. 83(4)"},
	{42, 43, nil, "83(4)", "AVG", "art. 83(4)"},
	{44, 49, nil, "83(5)", "AVG", "art. 83(5)(c)"},
	{58, 58, []int{1}, "83(5)", "AVG", "art. 83(5)(e)"},
	{58, 58, []int{2}, "83(5)", "AVG", "art. 83(5)(e), 83(6)"},
	{85, 91, nil, "83(5)", "AVG", "art. 83(5)(d)"},
}

func TestTierOf(t *testing.T) {
	for article := 1; article <= 99; article++ {
		whole := category.Provision{Act: category.AVG, Article: article}
		t.Run(whole.String()+" and its paragraphs have the maximum of art. 83, or none", func(t *testing.T) {
			for paragraph := range avgText[article].paragraphs + 1 {
				p := whole
				p.Paragraph = paragraph
				var tier category.Tier
				var source, place string
				for _, f := range finable {
					in := f.from <= article && article <= f.to && (f.paragraphs == nil || paragraph == f.paragraphs[0])
					if in {
						tier, source, place = f.tier, f.source, f.place
					}
				}
				got, citation, err := category.TierOf(p)
				require.Equal(t, tier, got, "%s", p)
				require.Equal(t, source, citation.Source, "%s", p)
				require.Equal(t, place, citation.Place, "%s", p)
				if tier == "" {
					var fault *boete.Fault
					require.ErrorAs(t, err, &fault)
					of := map[int]string{41: "of this article it does for AVG 41(4)", 58: "of this article it does for AVG 58(1), AVG 58(2)"}[article]
					if of == "" {
						of = "finable are arts. 5 to 22, 25 to 39, 41(4), 42 to 49, 58(1), 58(2) and 85 to 91"
					}
					require.ErrorContains(t, err, "art. 83 AVG sets no fine for "+p.String()+"; "+of)
				} else {
					require.NoError(t, err, "%s", p)
				}
			}
		})
	}
	for text, tier := range map[string]category.Tier{
		"AVG 5(1)(f)": "83(5)", "AVG 33(3)(a)": "83(4)", "AVG 58(2)(d)": "83(5)", "AVG 41(4)": "83(4)", "AVG 58(1)(e)": "83(5)",
		"UAVG 31": "83(5)", "UAVG 31(2)": "83(5)", "UAVG 46": "83(5)", "UAVG 46(1)": "83(5)",
	} {
		t.Run(text+" is under art. "+string(tier), func(t *testing.T) {
			got, _, err := category.TierOf(provision(t, text))
			require.NoError(t, err)
			require.Equal(t, tier, got)
		})
	}
	for _, text := range []string{"UAVG 30", "UAVG 32", "UAVG 45", "UAVG 47", "Wbp 13", "Wbp 46"} {
		t.Run(text+" has no maximum that is known here", func(t *testing.T) {
			got, citation, err := category.TierOf(provision(t, text))
			require.ErrorContains(t, err, "the statutory maximum for "+text+" is not known here")
			require.Empty(t, got)
			require.Zero(t, citation)
		})
	}
	t.Run("no provision has no maximum", func(t *testing.T) {
		_, _, err := category.TierOf(category.Provision{})
		require.Error(t, err)
	})
}

func TestAnArticleForWhichThereIsNoFineIsKnownAsAWhole(t *testing.T) {
	none := map[int]bool{}
	for article := 1; article <= 99; article++ {
		none[article] = true
		for _, f := range finable {
			if f.from <= article && article <= f.to {
				none[article] = false
			}
		}
		for paragraph := range avgText[article].paragraphs + 1 {
			p := category.Provision{Act: category.AVG, Article: article, Paragraph: paragraph}
			require.Equal(t, none[article], category.NoFine(p), "%s", p)
			_, _, err := category.TierOf(p)
			require.False(t, category.NoFine(p) && err == nil, "%s has a maximum", p)
		}
	}
	for _, article := range []int{1, 4, 23, 24, 40, 50, 57, 83, 84, 92, 99} {
		require.True(t, none[article], "AVG %d", article)
	}
	for _, article := range []int{5, 22, 25, 39, 41, 42, 49, 58, 85, 91} { // of 41 and 58 only some paragraphs
		require.False(t, none[article], "AVG %d", article)
	}
	for _, text := range []string{"UAVG 30", "UAVG 31", "UAVG 46", "UAVG 1", "Wbp 13"} {
		require.False(t, category.NoFine(provision(t, text)), "%s is of another act: whether there is a fine is not said here", text)
	}
	require.False(t, category.NoFine(category.Provision{}))
}

func TestTier(t *testing.T) {
	for _, test := range []struct {
		tier   category.Tier
		static int64
		share  string
		place  string
	}{
		{category.Tier4, 10_000_000, "2%", "art. 83(4)"},
		{category.Tier5, 20_000_000, "4%", "art. 83(5)"},
	} {
		t.Run(string(test.tier)+" is a sum and a share", func(t *testing.T) {
			require.Equal(t, boete.Euros(test.static), test.tier.Static())
			require.Equal(t, test.share, test.tier.Share().String())
			require.Equal(t, boete.Citation{Source: "AVG", Place: test.place, URL: "https://eur-lex.europa.eu/eli/reg/2016/679/oj"}, test.tier.Citation())
		})
	}
	t.Run("an unknown tier is nothing", func(t *testing.T) {
		require.Zero(t, category.Tier("").Static())
		require.True(t, category.Tier("").Share().IsZero())
		require.Zero(t, category.Tier("83(6)").Static())
		require.True(t, category.Tier("").Citation().IsZero())
	})
}

func eur(t *testing.T, text string) *boete.EUR {
	t.Helper()
	if text == "" {
		return nil
	}
	amount, err := boete.ParseEUR(text)
	require.NoError(t, err)
	return &amount
}

func TestTierMaximum(t *testing.T) {
	for _, test := range []struct {
		name     string
		tier     category.Tier
		kind     category.OffenderKind
		turnover string
		want     string
		exact    bool
	}{
		{"a cent before the crossover the sum is higher", category.Tier5, category.KindCompany, "499.999.999,99", "20.000.000", true},
		{"at the crossover both are equal", category.Tier5, category.KindCompany, "500.000.000", "20.000.000", true},
		{"a cent after it the share has no whole cent more", category.Tier5, category.KindCompany, "500.000.000,01", "20.000.000", true},
		{"24 cents after it the share is cut down", category.Tier5, category.KindCompany, "500.000.000,24", "20.000.000", true},
		{"25 cents after it the share is a cent higher", category.Tier5, category.KindCompany, "500.000.000,25", "20.000.000,01", true},
		{"under art. 83(4), a cent before the crossover", category.Tier4, category.KindCompany, "499.999.999,99", "10.000.000", true},
		{"under art. 83(4), at the crossover", category.Tier4, category.KindCompany, "500.000.000", "10.000.000", true},
		{"under art. 83(4), a cent after it", category.Tier4, category.KindCompany, "500.000.000,01", "10.000.000", true},
		{"under art. 83(4), 49 cents after it", category.Tier4, category.KindCompany, "500.000.000,49", "10.000.000", true},
		{"under art. 83(4), 50 cents after it", category.Tier4, category.KindCompany, "500.000.000,50", "10.000.000,01", true},
		{"a share is cut down to the cent and never rounded up", category.Tier5, category.KindCompany, "1.234.567.891,99", "49.382.715,67", true}, // ,6796
		{"a share of a large turnover", category.Tier5, category.KindCompany, "1,2 mld", "48.000.000", true},
		{"a share of a large turnover under art. 83(4)", category.Tier4, category.KindCompany, "1,2 mld", "24.000.000", true},
		{"a share of the largest turnover", category.Tier5, category.KindCompany, "10.000.000.000.000", "400.000.000.000", true},
		{"no turnover at all leaves the sum", category.Tier5, category.KindCompany, "0", "20.000.000", true},
		{"of an undertaking whose turnover is not known it is at least the sum", category.Tier5, category.KindCompany, "", "20.000.000", false},
		{"under art. 83(4) too", category.Tier4, category.KindCompany, "", "10.000.000", false},
		{"of an offender of unknown kind it is at least the sum", category.Tier5, "", "", "20.000.000", false},
		{"a known turnover makes an unknown offender an undertaking", category.Tier5, "", "1,2 mld", "48.000.000", true},
		{"of a public body it is the sum", category.Tier5, category.KindPublicBody, "", "20.000.000", true},
		{"of a public body it is the sum, whatever it turns over", category.Tier5, category.KindPublicBody, "1,2 mld", "20.000.000", true},
		{"of a public body under art. 83(4)", category.Tier4, category.KindPublicBody, "1,2 mld", "10.000.000", true},
		{"of a natural person it is the sum", category.Tier4, category.KindNaturalPerson, "", "10.000.000", true},
		{"of a natural person it is the sum, whatever they turn over", category.Tier4, category.KindNaturalPerson, "1,2 mld", "10.000.000", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := test.tier.Maximum(test.kind, eur(t, test.turnover))
			require.Equal(t, category.Maximum{Amount: *eur(t, test.want), Exact: test.exact, Tier: test.tier, Citation: test.tier.Citation()}, m)
			require.False(t, m.IsZero())
		})
	}
	t.Run("the turnover is left as it is", func(t *testing.T) {
		turnover := boete.Euros(1_200_000_000)
		category.Tier5.Maximum(category.KindCompany, &turnover)
		require.Equal(t, boete.Euros(1_200_000_000), turnover)
	})
	t.Run("an unknown tier has no maximum, for nobody", func(t *testing.T) {
		for _, kind := range []category.OffenderKind{"", category.KindCompany, category.KindPublicBody, category.KindNaturalPerson} {
			require.True(t, category.Tier("").Maximum(kind, nil).IsZero(), "%q: € 0 is not a maximum", kind)
			require.True(t, category.Tier("").Maximum(kind, eur(t, "1,2 mld")).IsZero(), "%q: € 0 is not a maximum", kind)
		}
	})
}

func TestMaximumOf(t *testing.T) {
	for _, test := range []struct{ provision, amount, source, place string }{
		{"AVG 32(1)", "24.000.000", "AVG", "art. 83(4)"},
		{"AVG 6(1)", "48.000.000", "AVG", "art. 83(5)(a)"},
		{"AVG 10", "48.000.000", "UAVG", "art. 17(1)"},
		{"UAVG 31", "48.000.000", "UAVG", "art. 17(1)"},
		{"UAVG 46(1)", "48.000.000", "AVG", "art. 83(5)(d)"},
		{"AVG 58(2)(d)", "48.000.000", "AVG", "art. 83(5)(e), 83(6)"},
	} {
		t.Run("the maximum for "+test.provision+" cites "+test.source+" "+test.place, func(t *testing.T) {
			_, m, err := category.MaximumOf(provision(t, test.provision), category.KindCompany, eur(t, "1,2 mld"))
			require.NoError(t, err)
			require.Equal(t, *eur(t, test.amount), m.Amount)
			require.True(t, m.Exact)
			require.Equal(t, test.source, m.Citation.Source)
			require.Equal(t, test.place, m.Citation.Place)
		})
	}
	t.Run("what cannot be fined has none", func(t *testing.T) {
		_, m, err := category.MaximumOf(provision(t, "AVG 24"), category.KindCompany, nil)
		require.Error(t, err)
		require.True(t, m.IsZero())
	})
}
