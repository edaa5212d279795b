package category_test

import (
	"testing"
	"time"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

func policy(t *testing.T, id string) *category.Policy {
	t.Helper()
	p, err := category.PolicyByID(id)
	require.NoError(t, err)
	return p
}

// The bandwidths and base fines as published: art. 2.3 of the rules of 2019, and those of 2016, whose base fine is the
// minimum and 33 % of the bandwidth.
func TestBands(t *testing.T) {
	for _, test := range []struct {
		policy         string
		category       category.Category
		min, max, base int64
	}{
		{"ap-2016", category.I, 0, 200_000, 66_000},
		{"ap-2016", category.II, 120_000, 500_000, 245_400},
		{"ap-2016", category.III, 350_000, 820_000, 505_100},
		{"ap-2019", category.I, 0, 200_000, 100_000},
		{"ap-2019", category.II, 120_000, 500_000, 310_000},
		{"ap-2019", category.III, 300_000, 750_000, 525_000},
		{"ap-2019", category.IV, 450_000, 1_000_000, 725_000},
	} {
		t.Run(test.policy+" publishes category "+test.category.String(), func(t *testing.T) {
			p := policy(t, test.policy)
			band, ok := p.Band(test.category)
			require.True(t, ok)
			require.Equal(t, category.Band{Min: boete.Euros(test.min), Max: boete.Euros(test.max), Base: boete.Euros(test.base)}, band)
			require.Equal(t, band.Base, band.At(p.BaseShare()), "the base fine is the minimum and a share of the bandwidth")
		})
	}
	t.Run("categories that an edition does not have, or that are not known, have no band", func(t *testing.T) {
		for id, categories := range map[string][]category.Category{
			"ap-2016":      {0, category.IV, 5, 255},
			"ap-2019":      {0, 5, 255},
			"ap-2023":      {0, category.I, category.II, category.III, category.IV},
			"edpb-04-2022": {0, category.I, category.II, category.III, category.IV},
		} {
			for _, c := range categories {
				band, ok := policy(t, id).Band(c)
				require.False(t, ok, "%s %d", id, c)
				require.Zero(t, band)
			}
		}
	})
	t.Run("wrong figures in circulation are not there", func(t *testing.T) {
		for _, p := range category.Policies() {
			for _, c := range category.All() {
				band, ok := p.Band(c)
				if !ok {
					continue
				}
				require.NotEqual(t, boete.Euros(725_000), band.Max, "%s %s", p.ID(), c)
				require.NotEqual(t, boete.Euros(130_000), band.Base, "%s %s", p.ID(), c)
				require.NotEqual(t, boete.Euros(250_000), band.Base, "%s %s", p.ID(), c)
			}
		}
	})
	t.Run("the base fine lies in the middle in 2019 and at 33 % in 2016", func(t *testing.T) {
		require.Equal(t, "50%", policy(t, "ap-2019").BaseShare().String())
		require.Equal(t, "33%", policy(t, "ap-2016").BaseShare().String())
	})
}

func TestPolicies(t *testing.T) {
	for _, test := range []struct {
		id          string
		title       boete.Text
		source, url string
		from, until boete.Date
		act         category.Act
		calculates  bool
	}{
		{"ap-2016", boete.Same("Boetebeleidsregels AP 2016"), "Staatscourant 2016, 2043 (BWBR0037543)", "",
			boete.NewDate(2016, time.January, 1), boete.NewDate(2019, time.March, 14), category.Wbp, true},
		{"ap-2019", boete.Same("Boetebeleidsregels AP 2019"), "Staatscourant 2019, 14586 (BWBR0041994)", "https://zoek.officielebekendmakingen.nl/stcrt-2019-14586.html",
			boete.NewDate(2019, time.March, 15), boete.NewDate(2023, time.December, 11), category.AVG, true},
		{"ap-2023", boete.Same("Boetebeleidsregels AP 2023"), "Boetebeleidsregels AP 2023", "", boete.Date{}, boete.Date{}, category.AVG, false},
		{"edpb-04-2022", boete.Text{NL: "EDPB-richtsnoeren 04/2022", EN: "EDPB Guidelines 04/2022"}, "EDPB Guidelines 04/2022, version 2.1", "",
			boete.NewDate(2023, time.May, 24), boete.Date{}, category.AVG, true},
	} {
		t.Run(test.id+" says what it is", func(t *testing.T) {
			p := policy(t, test.id)
			require.Equal(t, test.id, p.ID())
			require.Equal(t, test.title, p.Title())
			require.Equal(t, test.source, p.Publication().Source)
			require.Equal(t, test.url, p.Publication().URL)
			require.Equal(t, test.from, p.From())
			require.Equal(t, test.until, p.Until())
			require.Equal(t, test.act, p.Act())
			require.NotEmpty(t, p.Audience().NL)
			require.NotEmpty(t, p.Audience().EN)
			require.Equal(t, test.calculates, p.Gap().IsZero())
			require.Equal(t, test.calculates, p.Gap().NL == "")
			require.Equal(t, test.calculates, p.Gap().EN == "")
		})
	}
	t.Run("they stand in order, the oldest first", func(t *testing.T) {
		var ids []string
		for _, p := range category.Policies() {
			ids = append(ids, p.ID())
		}
		require.Equal(t, []string{"ap-2016", "ap-2019", "ap-2023", "edpb-04-2022"}, ids)
	})
	t.Run("the edition of 2016 ends the day before that of 2019 begins", func(t *testing.T) {
		before := policy(t, "ap-2016").Until()
		after := policy(t, "ap-2019").From()
		require.Equal(t, []int{before.Year(), int(before.Month()), before.Day() + 1}, []int{after.Year(), int(after.Month()), after.Day()})
	})
}

func TestPolicyByID(t *testing.T) {
	for text, nearest := range map[string]string{"ap2019": "ap-2019", "ap-2015": "ap-2016", "edpb-04-2023": "edpb-04-2022"} {
		t.Run("the nearest id to "+text+" is named", func(t *testing.T) {
			p, err := category.PolicyByID(text)
			require.ErrorContains(t, err, "does not exist; did you mean "+nearest+"?")
			require.Nil(t, p)
		})
	}
	t.Run("a word that begins one id is that one, in capitals too", func(t *testing.T) {
		for text, id := range map[string]string{"edpb": "edpb-04-2022", "EDPB": "edpb-04-2022", " AP-2019 ": "ap-2019", "Ap-2023": "ap-2023", "e": "edpb-04-2022",
			"AP 2019": "ap-2019", "ap_2016": "ap-2016", "Boetebeleidsregels AP 2019": "ap-2019", "EDPB Guidelines 04/2022": "edpb-04-2022",
			"edpb-richtsnoeren 04/2022": "edpb-04-2022"} {
			require.Equal(t, id, policy(t, text).ID())
		}
	})
	t.Run("an id that is near to none lists them all", func(t *testing.T) {
		for _, text := range []string{"", "gdpr", "netherlands"} {
			_, err := category.PolicyByID(text)
			var fault *boete.Fault
			require.ErrorAs(t, err, &fault)
			require.ErrorContains(t, err, "there are ap-2016, ap-2019, ap-2023, edpb-04-2022")
		}
	})
}

func TestPolicyRecidiveShare(t *testing.T) {
	t.Run("a repeat offence adds half in 2019", func(t *testing.T) {
		require.Equal(t, "50%", policy(t, "ap-2019").RecidiveShare().String())
	})
	t.Run("of the other editions it is not known", func(t *testing.T) {
		for _, id := range []string{"ap-2016", "ap-2023", "edpb-04-2022"} {
			require.True(t, policy(t, id).RecidiveShare().IsZero(), id)
		}
	})
}

func TestPolicyCite(t *testing.T) {
	for rule, place := range map[category.Rule]string{
		category.RuleBase: "art. 2.3", category.RuleShift: "art. 8.1", category.RuleFactor: "art. 7", category.RuleBand: "art. 6",
		category.RuleRecidive: "art. 8.2", category.RuleSum: "art. 10", category.RuleConcurrence: "art. 10; art. 83(3) AVG",
	} {
		t.Run("the "+string(rule)+" of 2019 is "+place, func(t *testing.T) {
			citation, ok := policy(t, "ap-2019").Cite(rule)
			require.True(t, ok)
			require.Equal(t, boete.Citation{Source: "Boetebeleidsregels AP 2019", Place: place,
				URL: "https://zoek.officielebekendmakingen.nl/stcrt-2019-14586.html"}, citation)
		})
	}
	t.Run("of 2016 the base fine and the circumstances are known", func(t *testing.T) {
		citation, ok := policy(t, "ap-2016").Cite(category.RuleBase)
		require.True(t, ok)
		require.Equal(t, boete.Citation{Source: "Boetebeleidsregels AP 2016"}, citation)
		for _, rule := range []category.Rule{category.RuleShift, category.RuleRecidive, category.RuleSum, category.RuleConcurrence} {
			_, ok := policy(t, "ap-2016").Cite(rule)
			require.False(t, ok, rule)
		}
	})
	t.Run("no edition has a rule for the statutory maximum, which is that of art. 83, and only the EDPB has one for departures", func(t *testing.T) {
		for _, p := range category.Policies() {
			for _, rule := range []category.Rule{category.RuleMaximum, ""} {
				_, ok := p.Cite(rule)
				require.False(t, ok, "%s %s", p.ID(), rule)
			}
			_, ok := p.Cite(category.RuleDeparture)
			require.Equal(t, p.Method() == category.MethodEDPB, ok, p.ID())
		}
	})
}

func TestPolicyAdmits(t *testing.T) {
	p := policy(t, "ap-2019")
	t.Run("category IV is for art. 83(5) only", func(t *testing.T) {
		require.True(t, p.Admits(category.IV, category.Tier5))
		require.False(t, p.Admits(category.IV, category.Tier4))
	})
	t.Run("an unknown maximum keeps no category out", func(t *testing.T) {
		require.True(t, p.Admits(category.IV, ""))
	})
	t.Run("the other categories are for both", func(t *testing.T) {
		for _, c := range []category.Category{category.I, category.II, category.III} {
			require.True(t, p.Admits(c, category.Tier4), c)
			require.True(t, p.Admits(c, category.Tier5), c)
		}
	})
}

func TestPolicyIsImmutable(t *testing.T) {
	p := policy(t, "ap-2019")
	security, _ := category.ParseProvision("AVG 32")
	notify, _ := category.ParseProvision("AVG 33(3)")
	dpo, _ := category.ParseProvision("AVG 37(1)")
	index := func(article int) int {
		for i, row := range p.Rows() {
			if row.Provisions[0].Act == category.AVG && row.Provisions[0].Article == article {
				return i
			}
		}
		return -1
	}

	t.Run("a change in the list of editions is not seen by others", func(t *testing.T) {
		category.Policies()[1] = nil
		require.Equal(t, p, category.Policies()[1])
	})
	t.Run("a change in a row is not seen by others", func(t *testing.T) {
		p.Rows()[index(32)].Category = category.IV
		p.Find(security)[0].Category = category.IV
		listing, err := p.Lookup(security, nil)
		require.NoError(t, err)
		require.Equal(t, category.II, listing.Category)
		require.Equal(t, category.II, p.Rows()[index(32)].Category)
		require.Equal(t, category.II, p.Find(security)[0].Category)
	})
	t.Run("a row added to the list is not seen by others", func(t *testing.T) {
		_ = append(p.Rows(), category.Row{Provisions: []category.Provision{{Act: category.AVG, Article: 24}}, Category: category.I})
		_ = append(p.Find(security), category.Row{Provisions: []category.Provision{{Act: category.AVG, Article: 24}}, Category: category.I})
		require.Len(t, p.Rows(), 81)
		require.Len(t, p.Find(security), 1)
	})
	for name, rows := range map[string]func(category.Provision) []category.Row{
		"all rows":       func(category.Provision) []category.Row { return p.Rows() },
		"the rows found": p.Find,
	} {
		t.Run("a change inside "+name+" is not seen by others", func(t *testing.T) {
			for _, provision := range []category.Provision{security, notify, dpo} {
				for _, row := range rows(provision) {
					// Each slice is put back, so that a leak does not fail tests of other things too.
					for i, old := range row.Provisions {
						defer func() { row.Provisions[i] = old }()
						row.Provisions[i].Article = 99
					}
					for i, old := range row.Candidates {
						defer func() { row.Candidates[i] = old }()
						row.Candidates[i] = category.IV
					}
					for i, old := range row.Sources {
						defer func() { row.Sources[i] = old }()
						row.Sources[i] = "nobody"
					}
				}
			}
			listing, err := p.Lookup(notify, nil)
			require.NoError(t, err)
			require.Equal(t, category.II, listing.Category)
			_, err = p.Lookup(dpo, nil)
			require.ErrorContains(t, err, "sources mention II, I")
			require.NotContains(t, p.Find(security)[0].Sources, "nobody")
			require.NotContains(t, p.Rows()[index(32)].Sources, "nobody")
		})
	}
}

func TestWhatIsWrittenOverAPolicyChangesNothingForOthers(t *testing.T) {
	own, err := category.New(category.Table{ID: "own", Title: boete.Same("Own"), Publication: boete.Citation{Source: "x"}, Method: category.MethodAP,
		Act: category.AVG, Rules: []category.RulePlace{{Rule: category.RuleBase}},
		Bands: []category.CategoryBand{{Category: category.I, Band: category.Band{Max: boete.Euros(2), Base: boete.Euros(1)}}}})
	require.NoError(t, err)
	p, err := category.PolicyByID("ap-2019")
	require.NoError(t, err)
	*p = *own
	for _, each := range category.Policies() {
		*each = *own
	}
	again, err := category.PolicyByID("ap-2019")
	require.NoError(t, err)
	require.Equal(t, "ap-2019", again.ID())
	band, ok := again.Band(category.III)
	require.True(t, ok)
	require.Equal(t, boete.Euros(525_000), band.Base)
}

func TestThePolicyThatIsNoneHasNothing(t *testing.T) {
	var none category.Policy
	require.Empty(t, none.ID())
	require.False(t, none.Knows(category.RuleBase))
	require.Empty(t, none.Rows())
	require.False(t, none.IsOwn())
}
