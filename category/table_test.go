package category_test

import (
	"encoding/json"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

// apTable is a policy of one's own by the AP method with everything that such a policy can have.
func apTable() category.Table {
	euros := boete.Euros
	article := func(number int) category.Provision { return category.Provision{Act: category.AVG, Article: number} }
	return category.Table{
		ID:          "eigen-2030",
		Title:       boete.Text{NL: "Eigen regels 2030", EN: "Rules of our own 2030"},
		Publication: boete.Citation{Source: "Blad 2030, 1", Place: "p. 2", URL: "https://example.org/1"},
		From:        boete.NewDate(2030, 1, 1),
		Until:       boete.NewDate(2031, 12, 31),
		Audience:    boete.Text{NL: "iedereen", EN: "everybody"},
		Limits:      boete.Text{NL: "niets", EN: "nothing"},
		Governs: []category.Standing{
			{From: boete.NewDate(2030, 1, 1), Until: boete.NewDate(2030, 6, 30), Offenders: []category.OffenderKind{category.KindCompany, category.KindPublicBody},
				Verdict: category.VerdictCandidate, Ground: boete.Text{NL: "van kracht", EN: "in force"}},
			{Offenders: []category.OffenderKind{category.KindNaturalPerson}, Verdict: category.VerdictExcluded, Ground: boete.Text{NL: "niet voor mensen", EN: "not for people"}},
			{Verdict: category.VerdictContested, Ground: boete.Text{NL: "betwist", EN: "disputed"}},
		},
		Method: category.MethodAP,
		Act:    category.AVG,
		Rules: []category.RulePlace{
			{Rule: category.RuleBase, Place: "art. 2"}, {Rule: category.RuleShift, Place: "art. 3"}, {Rule: category.RuleFactor, Place: "art. 4"},
			{Rule: category.RuleBand, Place: "art. 5"}, {Rule: category.RuleRecidive, Place: "art. 6"}, {Rule: category.RuleDeparture, Place: "art. 7"},
			{Rule: category.RuleSum, Place: "art. 8"}, {Rule: category.RuleConcurrence, Place: "art. 8"},
		},
		BaseShare: boete.Percent(50),
		Bands: []category.CategoryBand{
			{Category: category.I, Band: category.Band{Min: euros(0), Max: euros(10_000), Base: euros(5_000)}},
			{Category: category.II, Band: category.Band{Min: euros(5_000), Max: euros(25_000), Base: euros(15_000)}, Tier: category.Tier4},
			{Category: category.III, Band: category.Band{Min: euros(20_000), Max: euros(60_000), Base: euros(40_000)}},
			{Category: category.IV, Band: category.Band{Min: euros(50_000), Max: euros(90_000), Base: euros(70_000)}, Tier: category.Tier5},
		},
		Recidive: boete.Percent(50),
		Annex: []category.Row{
			{Provisions: []category.Provision{article(32)}, Category: category.II, Annex: 1, Evidence: category.EvidencePublished,
				Title: boete.Text{NL: "beveiliging", EN: "security"}, Sources: []string{"bijlage 1"}},
			{Provisions: []category.Provision{{Act: category.AVG, Article: 33, Paragraph: 1}, {Act: category.AVG, Article: 33, Paragraph: 2}},
				Category: category.II, Annex: 1, Evidence: category.EvidenceDecision, Sources: []string{"bijlage 1", "besluit"}},
			{Provisions: []category.Provision{{Act: category.AVG, Article: 5, Paragraph: 1, Point: 'a'}}, Underlying: true, Annex: 2,
				Evidence: category.EvidenceSecondary, Sources: []string{"bijlage 2"}},
			{Provisions: []category.Provision{article(9)}, Category: category.IV, Annex: 2, Evidence: category.EvidenceContested, Sources: []string{"bijlage 2"}},
			{Provisions: []category.Provision{article(10)}, Candidates: []category.Category{category.III, category.IV}, Annex: 2,
				Evidence: category.EvidenceUnsettled, Sources: []string{"een handboek"}},
		},
	}
}

// edpbTable is a policy of one's own by the EDPB method with everything that such a policy can have.
func edpbTable() category.Table {
	return category.Table{
		ID:          "eigen-richtsnoeren",
		Title:       boete.Same("Eigen richtsnoeren"),
		Publication: boete.Citation{Source: "Blad 2030, 2"},
		Governs: []category.Standing{{Offenders: []category.OffenderKind{category.KindCompany}, Verdict: category.VerdictCandidate,
			Ground: boete.Text{NL: "voor ondernemingen", EN: "for undertakings"}}},
		Method: category.MethodEDPB,
		Act:    category.AVG,
		Rules: []category.RulePlace{{Rule: category.RuleStart, Place: "stap 2"}, {Rule: category.RuleSize, Place: "stap 2"}, {Rule: category.RuleFactor, Place: "stap 3"},
			{Rule: category.RuleDeparture, Place: "stap 5"}, {Rule: category.RuleSum, Place: "45"}, {Rule: category.RuleConcurrence, Place: "43"}},
		Seriousness: []category.SeriousnessShares{
			{Level: category.SeriousnessLow, Shares: category.Shares{From: boete.Percent(0), To: boete.Percent(10)}},
			{Level: category.SeriousnessMedium, Shares: category.Shares{From: boete.Percent(10), To: boete.Percent(20)}},
			{Level: category.SeriousnessHigh, Shares: category.Shares{From: boete.Percent(20), To: boete.Percent(100)}},
		},
		Sizes: []category.Size{
			{Until: boete.Euros(2_000_000), Shares: category.Shares{From: boete.Permille(2), To: boete.Permille(4)}},
			{Until: boete.Euros(50_000_000), Shares: category.Shares{From: boete.Percent(2), To: boete.Percent(10)}, Unverified: true},
		},
	}
}

// own makes a policy of a table that is in order.
func own(t *testing.T, table category.Table) *category.Policy {
	t.Helper()
	p, err := category.New(table)
	require.NoError(t, err)
	return p
}

// tableFaults are what is wrong with a table that is not in order: their paths, and their sentences.
func tableFaults(t *testing.T, table category.Table) (paths, says []string) {
	t.Helper()
	p, err := category.New(table)
	require.Error(t, err)
	require.Nil(t, p, "a refused table gives no policy")
	var faults boete.Faults
	require.ErrorAs(t, err, &faults)
	for _, f := range faults {
		paths, says = append(paths, f.Path), append(says, f.Message())
		require.NotRegexp(t, `%!\w?\((MISSING|EXTRA|BADINDEX|NOVERB|[a-z.*]+=)`, f.Message(), "the arguments fit the sentence")
		require.NotContains(t, f.Message(), "  ", "something in the sentence is empty")
	}
	return paths, says
}

func inJSON(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	return string(data)
}

func TestTheTableOfABuiltInPolicyMakesTheSamePolicyAgain(t *testing.T) {
	for _, id := range []string{"ap-2016", "ap-2019", "edpb-04-2022"} {
		t.Run(id, func(t *testing.T) {
			builtIn := policy(t, id)
			p := own(t, builtIn.Table())
			require.Equal(t, builtIn.Table(), p.Table())
			require.False(t, p.IsOwn())
			require.False(t, builtIn.IsOwn())
		})
	}
	t.Run("each that can be calculated is tested", func(t *testing.T) {
		for _, p := range category.Policies() {
			_, err := category.New(p.Table())
			require.Equal(t, p.Gap().IsZero(), err == nil, p.ID())
		}
	})
}

func TestTheTableOfAPolicyThatCanNotBeCalculatedIsRefused(t *testing.T) {
	p := policy(t, "ap-2023")
	require.False(t, p.IsOwn())
	require.Empty(t, p.Method(), "how it sets a fine is not known")
	require.NotContains(t, inJSON(t, p.Table()), `"method"`, "the beginning of a file does not say what is not known")
	paths, says := tableFaults(t, p.Table())
	require.Equal(t, []string{"method"}, paths)
	require.Equal(t, `"" is not a method; choose ap or edpb`, says[0])
	t.Run("with a method, the rest is missing", func(t *testing.T) {
		for method, want := range map[category.Method][]string{category.MethodAP: {"rules", "bands"}, category.MethodEDPB: {"rules", "seriousness"}} {
			table := p.Table()
			table.Method = method
			paths, _ := tableFaults(t, table)
			require.Equal(t, want, paths, method)
		}
	})
}

func TestARuleBelongsToOneMethodOrToBoth(t *testing.T) {
	of := map[category.Rule]string{
		category.RuleBase: "ap", category.RuleShift: "ap", category.RuleBand: "ap", category.RuleRecidive: "ap",
		category.RuleStart: "edpb", category.RuleSize: "edpb",
		category.RuleFactor: "both", category.RuleDeparture: "both", category.RuleSum: "both", category.RuleConcurrence: "both",
		category.RuleMaximum: "none", "": "none", "discount": "none",
	}
	for rule, method := range of {
		require.Equal(t, method == "ap" || method == "both", category.MethodAP.Has(rule), "%s", rule)
		require.Equal(t, method == "edpb" || method == "both", category.MethodEDPB.Has(rule), "%s", rule)
		require.False(t, category.Method("").Has(rule), "%s", rule)
	}
	for _, p := range category.Policies() {
		for _, r := range p.Table().Rules {
			require.True(t, p.Method().Has(r.Rule), "%s %s", p.ID(), r.Rule)
		}
	}
}

func TestTheIdOfABuiltInPolicyIsForATableThatSaysTheSame(t *testing.T) {
	const builtIn, own, refused = "built in", "own", "refused"
	for _, test := range []struct {
		name   string
		id     string
		change func(*category.Table)
		want   string
	}{
		{"nothing is changed", "ap-2019", func(*category.Table) {}, builtIn},
		{"a base fine", "ap-2016", func(t *category.Table) { t.Bands[1].Base, t.BaseShare = boete.Euros(245_401), boete.Share{} }, refused},
		{"a bandwidth by a cent", "ap-2019", func(t *category.Table) { t.Bands[3].Max, t.BaseShare = boete.Cents(100_000_001), boete.Share{} }, refused},
		{"no base_share, with the same amounts", "ap-2019", func(t *category.Table) { t.BaseShare = boete.Share{} }, refused},
		{"another category in the annex", "ap-2019", func(t *category.Table) { t.Annex[1].Category = category.II }, refused},
		{"another source in the annex", "ap-2019", func(t *category.Table) { t.Annex[1].Sources = []string{"ik"} }, refused},
		{"a row less", "ap-2019", func(t *category.Table) { t.Annex = t.Annex[1:] }, refused},
		{"no annex", "ap-2016", func(t *category.Table) { t.Annex = nil }, refused},
		{"the evidence left out, which makes it published", "ap-2016", func(t *category.Table) { t.Annex[0].Evidence = "" }, refused},
		{"a rule less", "ap-2019", func(t *category.Table) { t.Rules = t.Rules[:6] }, refused},
		{"another place of a rule", "ap-2019", func(t *category.Table) { t.Rules[0].Place = "art. 2.4" }, refused},
		{"another increase", "ap-2019", func(t *category.Table) { t.Recidive = boete.Percent(51) }, refused},
		{"the same increase, written in another way", "ap-2019", func(t *category.Table) { t.Recidive = boete.Permille(500) }, builtIn},
		{"another day", "ap-2016", func(t *category.Table) { t.Until = boete.NewDate(2019, 3, 15) }, refused},
		{"whom it governs", "ap-2019", func(t *category.Table) { t.Governs[3].Offenders = nil }, refused},
		{"nothing on whom it governs", "edpb-04-2022", func(t *category.Table) { t.Governs = nil }, builtIn},
		{"a share of a size", "edpb-04-2022", func(t *category.Table) { t.Sizes[0].To = boete.Permille(5) }, refused},
		{"a size that is verified now", "edpb-04-2022", func(t *category.Table) { t.Sizes[1].Unverified = false }, refused},
		{"another title", "edpb-04-2022", func(t *category.Table) { t.Title.NL += "." }, refused},
		{"another id", "ap-2019", func(t *category.Table) { t.ID = "ap-2020" }, own},
		{"the id of another built-in policy", "ap-2019", func(t *category.Table) { t.ID = "ap-2016" }, refused},
		{"the id of a policy that cannot be calculated", "ap-2019", func(t *category.Table) { t.ID = "ap-2023" }, own},
	} {
		t.Run(test.name, func(t *testing.T) {
			before := inJSON(t, policy(t, test.id).Table())
			table := policy(t, test.id).Table()
			test.change(&table)
			p, err := category.New(table)
			require.Equal(t, before, inJSON(t, policy(t, test.id).Table()), "the built-in policy stays as it is")
			if test.want == refused {
				require.Nil(t, p)
				paths, says := tableFaults(t, table)
				require.Equal(t, []string{"id"}, paths)
				require.Equal(t, table.ID+" is the id of an edition that is built in, and this file says something else; give it an id of its own", says[0])
				table.ID = "eigen"
				p, err = category.New(table)
			}
			require.NoError(t, err)
			require.Equal(t, test.want != builtIn, p.IsOwn())
			require.True(t, policy(t, "ap-2023").Gap().EN != "" && p.Gap().IsZero(), "what has a table has no gap")
		})
	}
	t.Run("a policy of which none is built in", func(t *testing.T) {
		for _, table := range []category.Table{apTable(), edpbTable()} {
			p, err := category.New(table)
			require.NoError(t, err)
			require.True(t, p.IsOwn())
		}
	})
	t.Run("what is wrong with the table itself is said first", func(t *testing.T) {
		table := policy(t, "ap-2019").Table()
		table.Title, table.Bands[0].Min = boete.Text{}, boete.Euros(-1)
		paths, _ := tableFaults(t, table)
		require.Equal(t, []string{"title", "bands[0].min"}, paths)
	})
}

// What a file under the id of an edition leaves out of whom it governs, the program knows.
func TestATableUnderABuiltInIdThatDoesNotSayWhomItGovernsTakesThatOver(t *testing.T) {
	for _, id := range []string{"ap-2016", "ap-2019", "edpb-04-2022"} {
		for _, none := range [][]category.Standing{nil, {}} {
			table := policy(t, id).Table()
			table.Governs = none
			p := own(t, table)
			require.False(t, p.IsOwn(), id)
			require.Equal(t, policy(t, id).Table(), p.Table(), id)
		}
	}
	builtIn := policy(t, "ap-2023")
	before := inJSON(t, builtIn.Table())
	table := apTable()
	table.ID, table.From, table.Until, table.Governs = "ap-2023", boete.Date{}, boete.Date{}, nil
	p := own(t, table)
	require.True(t, p.IsOwn())
	require.Equal(t, builtIn.Table().Governs, p.Table().Governs)
	require.Nil(t, table.Governs, "the table that was given stays as it is")
	p.Table().Governs[0].Offenders[0] = category.KindPublicBody
	require.Equal(t, before, inJSON(t, builtIn.Table()), "the built-in policy stays as it is")
	for _, kind := range append(category.OffenderKinds(), "") {
		for _, day := range []boete.Date{boete.NewDate(2023, 11, 30), boete.NewDate(2023, 12, 1), boete.NewDate(2023, 12, 31), boete.NewDate(2024, 1, 1), boete.NewDate(2030, 1, 1)} {
			of, want := p.Choice(day, kind), builtIn.Choice(day, kind)
			require.Same(t, p, of.Policy)
			require.Equal(t, want.Verdict, of.Verdict, "%s on %s", kind, day)
			require.Equal(t, want.Ground, of.Ground, "%s on %s", kind, day)
		}
	}
	choice, excluded := p.Excludes(category.KindCompany)
	require.True(t, excluded)
	require.Same(t, p, choice.Policy)
	require.Equal(t, "not for undertakings", choice.Ground.EN)

	t.Run("what it does say stays", func(t *testing.T) {
		table := apTable()
		table.ID = "ap-2023"
		require.Equal(t, apTable().Governs, own(t, table).Table().Governs)
	})
	t.Run("under another id nothing is taken over", func(t *testing.T) {
		table := apTable()
		table.Governs = nil
		require.Empty(t, own(t, table).Table().Governs)
	})
}

func TestAPolicyOfOnesOwnSaysWhatItsTableSays(t *testing.T) {
	table := apTable()
	p := own(t, table)
	require.Equal(t, table, p.Table())
	require.Equal(t, table.ID, p.ID())
	require.Equal(t, table.Title, p.Title())
	require.Equal(t, table.Publication, p.Publication())
	require.Equal(t, table.From, p.From())
	require.Equal(t, table.Until, p.Until())
	require.Equal(t, table.Act, p.Act())
	require.Equal(t, table.Audience, p.Audience())
	require.Equal(t, table.Limits, p.Limits())
	require.Equal(t, table.Method, p.Method())
	require.Equal(t, table.BaseShare, p.BaseShare())
	require.Equal(t, table.Recidive, p.RecidiveShare())
	require.Equal(t, table.Annex, p.Rows())
	for _, b := range table.Bands {
		band, ok := p.Band(b.Category)
		require.True(t, ok)
		require.Equal(t, b.Band, band)
		for _, tier := range []category.Tier{category.Tier4, category.Tier5} {
			require.Equal(t, b.Tier == "" || b.Tier == tier, p.Admits(b.Category, tier), "%s %s", b.Category, tier)
		}
	}
	for _, r := range table.Rules {
		citation, ok := p.Cite(r.Rule)
		require.True(t, ok)
		require.Equal(t, boete.Citation{Source: table.Title.EN, Place: r.Place, URL: table.Publication.URL}, citation)
	}
	listing, err := p.Lookup(table.Annex[1].Provisions[1], nil)
	require.NoError(t, err)
	require.Equal(t, category.Listing{Category: category.II, Evidence: category.EvidenceDecision, Annex: 1}, listing)

	edpb := own(t, edpbTable())
	shares, ok := edpb.Seriousness(category.SeriousnessMedium)
	require.True(t, ok)
	require.Equal(t, category.Shares{From: boete.Percent(10), To: boete.Percent(20)}, shares)
	size, ok := edpb.Size(boete.Euros(50_000_000))
	require.True(t, ok)
	require.True(t, size.Unverified)
	_, ok = edpb.Size(boete.Cents(5_000_000_001))
	require.False(t, ok, "above the last tier")
}

// statutory makes the bandwidths as high as art. 83 AVG lets them be: € 10 million for 83(4), and otherwise € 20
// million.
func statutory(t *category.Table) {
	t.BaseShare = boete.Share{}
	t.Bands[1].Max, t.Bands[2].Max, t.Bands[3].Max = boete.Euros(10_000_000), boete.Euros(20_000_000), boete.Euros(20_000_000)
}

func TestATableThatIsInOrderIsTaken(t *testing.T) {
	ap := func(change func(*category.Table)) category.Table {
		table := apTable()
		change(&table)
		return table
	}
	edpb := func(change func(*category.Table)) category.Table {
		table := edpbTable()
		change(&table)
		return table
	}
	for name, table := range map[string]category.Table{
		"the least by the AP method": {ID: "a", Title: boete.Same("A"), Publication: boete.Citation{Source: "A"}, Method: category.MethodAP, Act: category.Wbp,
			Rules: []category.RulePlace{{Rule: category.RuleBase}},
			Bands: []category.CategoryBand{{Category: category.III, Band: category.Band{Max: boete.Cents(1)}}}},
		"the least by the EDPB method": {ID: "0-", Title: boete.Same("E"), Publication: boete.Citation{Source: "E"}, Method: category.MethodEDPB, Act: category.UAVG,
			Rules: []category.RulePlace{{Rule: category.RuleStart}}, Seriousness: edpbTable().Seriousness},
		"an id of forty letters":            ap(func(t *category.Table) { t.ID = strings.Repeat("x", 40) }),
		"a title of five hundred bytes":     ap(func(t *category.Table) { t.Title = boete.Same(strings.Repeat("x", 500)) }),
		"a policy of one day":               ap(func(t *category.Table) { t.Until = t.From }),
		"a policy of which no day is known": ap(func(t *category.Table) { t.From, t.Until = boete.Date{}, boete.Date{} }),
		"a standing of one day":             ap(func(t *category.Table) { t.Governs[0].Until = t.Governs[0].From }),
		"a base fine at the minimum":        ap(func(t *category.Table) { t.BaseShare, t.Bands[2].Base = boete.Share{}, t.Bands[2].Min }),
		"a base fine at the maximum":        ap(func(t *category.Table) { t.BaseShare, t.Bands[2].Base = boete.Share{}, t.Bands[2].Max }),
		"bandwidths that are the same":      ap(func(t *category.Table) { t.Bands[3].Band = t.Bands[2].Band }),
		"categories that are left out":      ap(func(t *category.Table) { t.Bands, t.Annex = t.Bands[1:3], t.Annex[:3] }),
		"the largest amount, under the Wbp": ap(func(t *category.Table) {
			t.Act, t.BaseShare, t.Bands[3].Max = category.Wbp, boete.Share{}, boete.Euros(10_000_000_000_000)
		}),
		"bandwidths up to the statutory maximum of their tiers": ap(statutory),
		"the same under the UAVG":                               ap(func(t *category.Table) { statutory(t); t.Act = category.UAVG }),
		"a standing that excludes until the day before the first": ap(func(t *category.Table) {
			t.Governs[0] = category.Standing{Until: boete.NewDate(2029, 12, 31), Verdict: category.VerdictExcluded}
		}),
		"a standing that ends on the first day": ap(func(t *category.Table) {
			t.Governs[0].From, t.Governs[0].Until = boete.Date{}, t.From
		}),
		"a standing that ends before a first day that is not known": ap(func(t *category.Table) {
			t.From, t.Governs[0].From, t.Governs[0].Until = boete.Date{}, boete.Date{}, boete.NewDate(1, 1, 1)
		}),
		"a base fine rounded to the cent": ap(func(t *category.Table) {
			t.Bands[0].Max, t.Bands[0].Base = boete.Cents(1_000_001), boete.Cents(500_001)
		}),
		"bandwidths without factors":           ap(func(t *category.Table) { t.Rules = slices.Delete(t.Rules, 2, 3) }),
		"no rule and no increase for recidive": ap(func(t *category.Table) { t.Rules, t.Recidive = slices.Delete(t.Rules, 4, 5), boete.Share{} }),
		"the largest increase":                 ap(func(t *category.Table) { t.Recidive = boete.Percent(1000) }),
		"rules without places, in any order": ap(func(t *category.Table) {
			slices.Reverse(t.Rules)
			for i := range t.Rules {
				t.Rules[i].Place = ""
			}
		}),
		"no annex": ap(func(t *category.Table) { t.Annex = nil }),
		"rows of other points of one paragraph": ap(func(t *category.Table) {
			t.Annex = append(t.Annex, category.Row{Provisions: []category.Provision{{Act: category.AVG, Article: 5, Paragraph: 1, Point: 'b'}}, Category: category.III, Sources: []string{"x"}})
		}),
		"the same article of another act": ap(func(t *category.Table) {
			t.Annex = append(t.Annex, category.Row{Provisions: []category.Provision{{Act: category.UAVG, Article: 32}}, Category: category.IV, Sources: []string{"x"}})
		}),
		"an unsettled row without candidates and sources":       ap(func(t *category.Table) { t.Annex[4].Candidates, t.Annex[4].Sources = nil, nil }),
		"an article of which only some parts fall under a tier": ap(func(t *category.Table) { t.Annex[3].Provisions[0].Article = 58 }),
		"a start of less than everything":                       edpb(func(t *category.Table) { t.Seriousness[2].To = boete.Percent(90) }),
		"neither sizes nor the rule":                            edpb(func(t *category.Table) { t.Rules, t.Sizes = slices.Delete(t.Rules, 1, 2), nil }),
		"a size of one share":                                   edpb(func(t *category.Table) { t.Sizes[0].From = t.Sizes[0].To }),
		"a size from nothing to everything":                     edpb(func(t *category.Table) { t.Sizes[0].Shares = category.Shares{To: boete.Percent(100)} }),
	} {
		t.Run(name, func(t *testing.T) {
			p := own(t, table)
			require.True(t, p.IsOwn())
			require.Equal(t, inJSON(t, p.Table()), inJSON(t, own(t, p.Table()).Table()))
		})
	}
}

// faulty is a change that puts a table out of order, where it is wrong and what is said of it.
type faulty struct {
	name   string
	change func(*category.Table)
	paths  []string
	says   []string // words in each message
}

func runFaulty(t *testing.T, table func() category.Table, tests []faulty) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			changed := table()
			test.change(&changed)
			paths, says := tableFaults(t, changed)
			require.Equal(t, test.paths, paths, strings.Join(says, "\n"))
			for i, words := range test.says {
				require.Contains(t, says[i], words)
			}
		})
	}
}

func at(path string) []string { return []string{path} }

func TestATableThatDoesNotSayWhatItIsIsRefused(t *testing.T) {
	long := strings.Repeat("x", 501)
	runFaulty(t, apTable, []faulty{
		{"no id", func(t *category.Table) { t.ID = "" }, at("id"), at(`"" is not an id; write up to 40 small letters, digits and dashes`)},
		{"an id with capitals", func(t *category.Table) { t.ID = "AP-2030" }, at("id"), at(`"AP-2030" is not an id`)},
		{"an id with a space", func(t *category.Table) { t.ID = "ap 2030" }, at("id"), at(`"ap 2030"`)},
		{"an id with a line end", func(t *category.Table) { t.ID = "ap-2030\n" }, at("id"), at(`"ap-2030\n"`)},
		{"an id with a folder", func(t *category.Table) { t.ID = "../ap-2030" }, at("id"), at("is not an id")},
		{"an id with a letter of another alphabet", func(t *category.Table) { t.ID = "аp-2030" }, at("id"), at("is not an id")},
		{"an id of 41 letters", func(t *category.Table) { t.ID = strings.Repeat("x", 41) }, at("id"), at("up to 40")},
		{"no title", func(t *category.Table) { t.Title = boete.Same("") }, at("title"), at("the text is empty")},
		{"a title of white space", func(t *category.Table) { t.Title = boete.Same(" \t\n\u00a0") }, at("title"), at("the text is empty")},
		{"a title that is too long", func(t *category.Table) { t.Title = boete.Same(long) }, at("title"), at("at most 500 bytes")},
		{"no title in Dutch", func(t *category.Table) { t.Title.NL = "" }, at("title.nl"), at("the text is empty")},
		{"no title in English", func(t *category.Table) { t.Title.EN = "" }, at("title.en"), at("the text is empty")},
		{"no publication", func(t *category.Table) { t.Publication.Source = "" }, at("publication.source"), at("the text is empty")},
		{"a publication that is too long", func(t *category.Table) { t.Publication.Source = long }, at("publication.source"), at("at most 500 bytes")},
		{"an end before the beginning", func(t *category.Table) { t.Until = boete.NewDate(2029, 12, 31) }, at("until"), at("the last day, 2029-12-31, lies before the first, 2030-01-01")},
		{"no act", func(t *category.Table) { t.Act = "" }, at("act"), at(`"" is not an act whose provisions are known here; choose AVG, UAVG or Wbp`)},
		{"an act that is not known", func(t *category.Table) { t.Act = "Tw" }, at("act"), at(`"Tw"`)},
		{"an act in small letters", func(t *category.Table) { t.Act = "avg" }, at("act"), at(`"avg"`)},
		{"no method", func(t *category.Table) { t.Method = "" }, at("method"), at(`"" is not a method; choose ap or edpb`)},
		{"a method that does not exist", func(t *category.Table) { t.Method = "AP" }, at("method"), at(`"AP"`)},
		{"a standing that ends before it begins", func(t *category.Table) { t.Governs[0].From = boete.NewDate(2030, 7, 1) }, at("governs[0].until"),
			at("the last day, 2030-06-30, lies before the first, 2030-07-01")},
		{"a candidate that ends before the first day", func(t *category.Table) {
			t.Governs[0].From, t.Governs[0].Until = boete.Date{}, boete.NewDate(2029, 12, 31)
		}, at("governs[0].until"), at("it cannot govern until 2029-12-31, because it is in force only from 2030-01-01")},
		{"one that is contested and ends before the first day", func(t *category.Table) { t.Governs[2].Until = boete.NewDate(2029, 12, 31) }, at("governs[2].until"),
			at("it cannot govern until 2029-12-31, because it is in force only from 2030-01-01")},
		{"a standing that ends before it begins and before the first day", func(t *category.Table) { t.Governs[0].Until = boete.NewDate(2029, 12, 31) },
			[]string{"governs[0].until", "governs[0].until"}, []string{"lies before the first, 2030-01-01", "it cannot govern until 2029-12-31"}},
		{"a standing without a verdict", func(t *category.Table) { t.Governs[2].Verdict = "" }, at("governs[2].verdict"), at(`"" is not a verdict; choose candidate, contested or excluded`)},
		{"a verdict that does not exist", func(t *category.Table) { t.Governs[1].Verdict = "maybe" }, at("governs[1].verdict"), at(`"maybe"`)},
	})
}

func TestATableWhoseRulesDoNotFitIsRefused(t *testing.T) {
	without := func(rules ...category.Rule) func(*category.Table) {
		return func(t *category.Table) {
			t.Rules = slices.DeleteFunc(t.Rules, func(r category.RulePlace) bool { return slices.Contains(rules, r.Rule) })
		}
	}
	const list = "is not a rule of this method; there are base, shift, factor, band, recidive, departure, sum, concurrence"
	runFaulty(t, apTable, []faulty{
		{"a rule that does not exist", func(t *category.Table) { t.Rules[5].Rule = "discount" }, at("rules[5].rule"), at(`"discount" ` + list)},
		{"a rule without a name", func(t *category.Table) { t.Rules[5].Rule = "" }, at("rules[5].rule"), at(`"" ` + list)},
		{"the statutory maximum, which no policy sets", func(t *category.Table) { t.Rules[5].Rule = category.RuleMaximum }, at("rules[5].rule"), at(`"maximum" ` + list)},
		{"a rule of the other method", func(t *category.Table) { t.Rules[5].Rule = category.RuleStart }, at("rules[5].rule"), at(`"start" ` + list)},
		{"a rule twice", func(t *category.Table) { t.Rules[5].Rule = category.RuleShift }, at("rules[5].rule"), at("the rule shift appears twice")},
		{"a rule three times", func(t *category.Table) { t.Rules[5].Rule, t.Rules[7].Rule = category.RuleSum, category.RuleSum },
			[]string{"rules[6].rule", "rules[7].rule"}, []string{"the rule sum appears twice", "the rule sum appears twice"}},
		{"a place that is too long", func(t *category.Table) { t.Rules[0].Place = strings.Repeat("x", 501) }, at("rules[0].place"), at("at most 500 bytes")},
		{"no base fine", without(category.RuleBase), at("rules"), at("the rule base is missing; every calculation begins with it")},
		{"no rules at all", func(t *category.Table) { t.Rules, t.Recidive = nil, boete.Share{} }, at("rules"), at("the rule base is missing")},
		{"factors without a bandwidth to hold them", without(category.RuleBand), at("rules"), at("the rule band is missing")},
		{"an increase without the rule", without(category.RuleRecidive), at("recidive"), at("give recidive, such as 50%, and the rule recidive, or neither")},
		{"the rule without an increase", func(t *category.Table) { t.Recidive = boete.Share{} }, at("recidive"), at("go together")},
		{"a negative increase", func(t *category.Table) { t.Recidive = boete.Percent(-1) }, at("recidive"), at(`"-1%" is not a percentage`)},
		{"an increase of more than everything ten times", func(t *category.Table) { t.Recidive = boete.Percent(1001) }, at("recidive"), at(`"1001%" is too much; a percentage is at most 1000`)},
	})
	runFaulty(t, edpbTable, []faulty{
		{"EDPB: no start", without(category.RuleStart), at("rules"), at("the rule start is missing; every calculation begins with it")},
		{"EDPB: a rule of the other method", func(t *category.Table) { t.Rules[3].Rule = category.RuleBase }, at("rules[3].rule"),
			at(`"base" is not a rule of this method; there are start, size, factor, departure, sum, concurrence`)},
		{"EDPB: sizes without the rule", without(category.RuleSize), at("sizes"), at("give sizes and the rule size, or neither")},
		{"EDPB: the rule without sizes", func(t *category.Table) { t.Sizes = nil }, at("sizes"), at("go together")},
		{"EDPB: a rule twice", func(t *category.Table) { t.Rules[3].Rule = category.RuleStart }, at("rules[3].rule"), at("the rule start appears twice")},
	})
}

func TestATableWithThePartsOfAnotherMethodIsRefused(t *testing.T) {
	const edpbHere, apHere = "this belongs to the method edpb, but the method here is ap; leave it out", "this belongs to the method ap, but the method here is edpb; leave it out"
	runFaulty(t, apTable, []faulty{
		{"seriousness under ap", func(t *category.Table) { t.Seriousness = edpbTable().Seriousness }, at("seriousness"), at(edpbHere)},
		{"sizes under ap", func(t *category.Table) { t.Sizes = edpbTable().Sizes }, at("sizes"), at(edpbHere)},
		{"one level of seriousness under ap", func(t *category.Table) { t.Seriousness = edpbTable().Seriousness[:1] }, at("seriousness"), at(edpbHere)},
		{"one size under ap", func(t *category.Table) { t.Sizes = edpbTable().Sizes[:1] }, at("sizes"), at(edpbHere)},
	})
	runFaulty(t, edpbTable, []faulty{
		{"a base_share under edpb", func(t *category.Table) { t.BaseShare = boete.Percent(50) }, at("base_share"), at(apHere)},
		{"bands under edpb", func(t *category.Table) { t.Bands = apTable().Bands }, at("bands"), at(apHere)},
		{"recidive under edpb", func(t *category.Table) { t.Recidive = boete.Percent(50) }, at("recidive"), at(apHere)},
		{"one band under edpb", func(t *category.Table) { t.Bands = apTable().Bands[:1] }, at("bands"), at(apHere)},
		{"one row of an annex under edpb", func(t *category.Table) { t.Annex = apTable().Annex[:1] }, at("annex"), at(apHere)},
		{"one letter under edpb", func(t *category.Table) {
			t.Letters = []category.Letter{{Letter: "a", Name: boete.Text{NL: "ernst", EN: "gravity"}}}
		}, at("letters"), at(apHere)},
		{"an annex under edpb", func(t *category.Table) { t.Annex = apTable().Annex }, at("annex"), at(apHere)},
		{"all of it", func(t *category.Table) {
			a := apTable()
			t.BaseShare, t.Bands, t.Recidive, t.Annex = a.BaseShare, a.Bands, a.Recidive, a.Annex
		}, []string{"base_share", "bands", "recidive", "annex"}, nil},
	})
}

func TestATableAtItsBoundsIsAPolicy(t *testing.T) {
	t.Run("the base fine may be the upper edge of the bandwidth", func(t *testing.T) {
		table := apTable()
		table.BaseShare = boete.Percent(100)
		for i := range table.Bands {
			table.Bands[i].Base = table.Bands[i].Max
		}
		p, err := category.New(table)
		require.NoError(t, err)
		require.Equal(t, boete.Percent(100), p.BaseShare())
	})
	t.Run("one category will do", func(t *testing.T) {
		table := apTable()
		table.Bands, table.Annex = table.Bands[:1], nil
		_, err := category.New(table)
		require.NoError(t, err)
	})
	t.Run("one tier of turnover will do", func(t *testing.T) {
		table := edpbTable()
		table.Sizes = table.Sizes[:1]
		_, err := category.New(table)
		require.NoError(t, err)
	})
}

func TestATableWhoseBandsDoNotFitIsRefused(t *testing.T) {
	euros := boete.Euros
	runFaulty(t, apTable, []faulty{
		{"no bands", func(t *category.Table) { t.Bands, t.Annex = nil, nil }, at("bands"), at("there is no category; a policy of this method has at least one")},
		{"a band without a category", func(t *category.Table) { t.Bands[0].Category, t.Annex = 0, nil }, at("bands[0].category"), at("the category is missing; the categories are I, II, III and IV")},
		{"a category that does not exist", func(t *category.Table) { t.Bands[3].Category, t.Annex = 5, nil }, at("bands[3].category"), at("the categories are I, II, III and IV")},
		{"a category twice", func(t *category.Table) { t.Bands[1].Category, t.Annex = category.I, nil }, at("bands[1].category"), at("category I stands after I; give each category once, from the lightest to the gravest")},
		{"categories out of order", func(t *category.Table) {
			t.Bands[1].Category, t.Bands[2].Category = category.III, category.II
			t.Annex = nil
		}, at("bands[2].category"), at("category II stands after III")},
		{"a minimum below zero", func(t *category.Table) { t.Bands[0].Min = euros(-1) }, at("bands[0].min"), at("-1.00 is below € 0")},
		{"a maximum below zero", func(t *category.Table) { t.Bands[0].Max = euros(-1) }, at("bands[0].max"), at("the maximum, -1.00, is not above the minimum, 0.00")},
		{"a maximum below the minimum", func(t *category.Table) { t.Bands[3].Min, t.Bands[3].Max = euros(90_000), euros(60_000) }, at("bands[3].max"),
			at("the maximum, 60000.00, is not above the minimum, 90000.00")},
		{"a bandwidth of nothing", func(t *category.Table) { t.Bands[3].Min = t.Bands[3].Max }, at("bands[3].max"), at("the maximum, 90000.00, is not above the minimum, 90000.00")},
		{"a maximum by one cent too much", func(t *category.Table) { t.Act, t.Bands[3].Max = category.Wbp, boete.Cents(1_000_000_000_000_001) }, at("bands[3].max"),
			at("10000000000000.01 is beyond € 10¹³, the most that is calculated")},
		{"a maximum above the statutory one of 83(4)", func(t *category.Table) { statutory(t); t.Bands[1].Max = boete.Cents(1_000_000_001) }, at("bands[1].max"),
			at("the maximum, 10000000.01, is above the statutory one, 10000000.00 (art. 83 AVG)")},
		{"a maximum above the statutory one of 83(5)", func(t *category.Table) { statutory(t); t.Bands[3].Max = boete.Cents(2_000_000_001) }, at("bands[3].max"),
			at("the maximum, 20000000.01, is above the statutory one, 20000000.00 (art. 83 AVG)")},
		{"a maximum of a category without a tier above the higher statutory one", func(t *category.Table) {
			statutory(t)
			t.Bands[2].Max, t.Bands, t.Annex = boete.Cents(2_000_000_001), t.Bands[:3], t.Annex[:3]
		}, at("bands[2].max"), at("the maximum, 20000000.01, is above the statutory one, 20000000.00 (art. 83 AVG)")},
		{"a maximum above the statutory one under the UAVG", func(t *category.Table) {
			statutory(t)
			t.Act, t.Bands[1].Max, t.Bands[3].Max = category.UAVG, boete.Euros(20_000_000), boete.Euros(400_000_000)
		}, []string{"bands[1].max", "bands[3].max"}, []string{"the statutory one, 10000000.00 (art. 83 AVG)", "the statutory one, 20000000.00 (art. 83 AVG)"}},
		{"a base fine below the bandwidth", func(t *category.Table) { t.Bands[2].Base = boete.Cents(1_999_999) }, at("bands[2].base"),
			at("the base fine, 19999.99, lies outside the bandwidth from 20000.00 to 60000.00")},
		{"a base fine above the bandwidth", func(t *category.Table) { t.Bands[2].Base = boete.Cents(6_000_001) }, at("bands[2].base"), at("the base fine, 60000.01, lies outside")},
		{"no base fine", func(t *category.Table) { t.Bands[2].Base = boete.EUR{} }, at("bands[2].base"), at("the base fine, 0.00, lies outside")},
		{"a base fine that is not where base_share puts it", func(t *category.Table) { t.Bands[2].Base = boete.Cents(4_000_001) }, at("bands[2].base"),
			at("the base fine, 40000.01, is not where base_share puts it; 50% of the bandwidth above its minimum is 40000.00")},
		{"another base_share", func(t *category.Table) { t.BaseShare = boete.Percent(33) }, []string{"bands[0].base", "bands[1].base", "bands[2].base", "bands[3].base"},
			[]string{"33% of the bandwidth above its minimum is 3300.00", "11600.00", "33200.00", "63200.00"}},
		{"a base_share below zero", func(t *category.Table) { t.BaseShare, t.Bands, t.Annex = boete.Percent(-1), t.Bands[:1], nil }, []string{"base_share", "bands[0].base"},
			at(`"-1%" is not a percentage`)},
		{"a base_share above everything", func(t *category.Table) { t.BaseShare, t.Bands, t.Annex = boete.Percent(101), t.Bands[:1], nil }, []string{"base_share", "bands[0].base"},
			at("101% is not a place in the bandwidth; it is from 0% to 100%")},
		{"a minimum that falls", func(t *category.Table) {
			t.Bands[3].Min, t.Bands[3].Base = boete.Cents(1_999_999), boete.Cents(5_500_000)
		}, at("bands[3].min"),
			at("the minimum, 19999.99, is below that of category III, 20000.00; the bandwidths must rise")},
		{"a maximum that falls", func(t *category.Table) {
			t.Bands[3].Band = category.Band{Min: euros(50_000), Max: boete.Cents(5_999_999), Base: boete.Cents(5_500_000)}
		}, at("bands[3].max"), at("the maximum, 59999.99, is below that of category III, 60000.00; the bandwidths must rise")},
		{"a tier that does not exist", func(t *category.Table) { t.Bands[0].Tier = "83(6)" }, at("bands[0].tier"), at(`"83(6)" is not a tier; choose 83(4) or 83(5)`)},
	})
}

func TestATableWhoseAnnexDoesNotFitIsRefused(t *testing.T) {
	avg := func(article, paragraph int, point byte) category.Provision {
		return category.Provision{Act: category.AVG, Article: article, Paragraph: paragraph, Point: point}
	}
	// row adds a row of category III, or I for provisions under art. 83(4).
	row := func(provisions ...category.Provision) func(*category.Table) {
		return func(t *category.Table) {
			t.Annex = append(t.Annex, category.Row{Provisions: provisions, Category: category.III, Sources: []string{"x"}})
		}
	}
	const inAnother, twice = "or a part or the whole of it, stands in annex[", "or a part or the whole of it, stands in this row twice"
	runFaulty(t, apTable, []faulty{
		{"a row without provisions", row(), at("annex[5].provisions"), at("the row names no provision")},
		{"no provision in a row", row(category.Provision{}), at("annex[5].provisions[0]"), at("the provision is missing")},
		{"a paragraph that does not exist", row(avg(99, 9, 0)), at("annex[5].provisions[0]"), at("there is no AVG 99(9): the article has 2 paragraphs; the nearest is AVG 99(2)")},
		{"an article that does not exist", row(avg(6, 0, 0), avg(300, 0, 0)), at("annex[5].provisions[1]"), at("the AVG has 99 articles, so there is no AVG 300")},
		{"a point that does not exist", row(avg(6, 1, 'z')), at("annex[5].provisions[0]"), at("the nearest is AVG 6(1)(f)")},
		{"a point without its paragraph", row(avg(6, 0, 'a')), at("annex[5].provisions[0]"), at("points belong to a paragraph")},

		{"the same article in two rows", row(avg(9, 0, 0)), at("annex[5].provisions[0]"), at("AVG 9, " + inAnother + "3] too; a provision is in one row")},
		{"an article and its paragraph", row(avg(9, 1, 0)), at("annex[5].provisions[0]"), at("AVG 9(1), " + inAnother + "3]")},
		{"a paragraph and its article", row(avg(33, 0, 0)), at("annex[5].provisions[0]"), at("AVG 33, " + inAnother + "1]")},
		{"the same paragraph", row(avg(33, 2, 0)), at("annex[5].provisions[0]"), at("AVG 33(2), " + inAnother + "1]")},
		{"a point and its paragraph", row(avg(5, 1, 0)), at("annex[5].provisions[0]"), at("AVG 5(1), " + inAnother + "2]")},
		{"a point and its article", row(avg(5, 0, 0)), at("annex[5].provisions[0]"), at("AVG 5, " + inAnother + "2]")},
		{"an article and its point", row(avg(9, 2, 'b')), at("annex[5].provisions[0]"), at("AVG 9(2)(b), " + inAnother + "3]")},
		{"the same point", row(avg(5, 1, 'a')), at("annex[5].provisions[0]"), at("AVG 5(1)(a), " + inAnother + "2]")},
		{"a row that is there twice", func(t *category.Table) { t.Annex = append(t.Annex, t.Annex[1]) }, []string{"annex[5].provisions[0]", "annex[5].provisions[1]"},
			[]string{"AVG 33(1), " + inAnother + "1]", "AVG 33(2), " + inAnother + "1]"}},
		{"overlap with two rows is said once", func(t *category.Table) { row(avg(6, 1, 0))(t); row(avg(6, 2, 0))(t); row(avg(6, 0, 0))(t) },
			at("annex[7].provisions[0]"), at("AVG 6, " + inAnother)},
		{"twice in one row", row(avg(6, 0, 0), avg(7, 0, 0), avg(6, 0, 0)), at("annex[5].provisions[2]"), at("AVG 6, " + twice)},
		{"an article and its paragraph in one row", row(avg(6, 0, 0), avg(6, 1, 0)), at("annex[5].provisions[1]"), at("AVG 6(1), " + twice)},
		{"a paragraph and its article in one row", row(avg(6, 1, 'a'), avg(6, 0, 0)), at("annex[5].provisions[1]"), at("AVG 6, " + twice)},
		{"overlap in another act", row(category.Provision{Act: category.Wbp, Article: 13}, category.Provision{Act: category.Wbp, Article: 13, Paragraph: 7}), at("annex[5].provisions[1]"),
			at("Wbp 13(7), " + twice)},

		{"a category that is not defined", func(t *category.Table) { t.Bands = slices.Delete(t.Bands, 1, 2) }, []string{"annex[0].category", "annex[1].category"},
			[]string{"category II is not defined; the bands have I, III, IV", "category II is not defined"}},
		{"a candidate that is not defined", func(t *category.Table) { t.Bands, t.Annex = t.Bands[:3], slices.Delete(t.Annex, 3, 4) }, at("annex[3].candidates[1]"),
			at("category IV is not defined; the bands have I, II, III")},
		{"a category beside underlying", func(t *category.Table) { t.Annex[2].Category = category.III }, at("annex[2].category"),
			at("a row that takes its category from another provision (underlying) has none of its own")},
		{"no category", func(t *category.Table) { t.Annex[3].Category = 0 }, at("annex[3].category"), at("the category is missing; give it, or say evidence: unsettled")},
		{"no category, and no evidence either", func(t *category.Table) { t.Annex[3].Category, t.Annex[3].Evidence = 0, "" }, at("annex[3].category"), at("the category is missing")},
		{"an unsettled row with a category", func(t *category.Table) { t.Annex[4].Category = category.IV }, at("annex[4].evidence"),
			at("the row has a category and says that it is unsettled; leave one of them out")},
		{"an unsettled row that takes its category from another", func(t *category.Table) { t.Annex[2].Evidence = category.EvidenceUnsettled }, at("annex[2].evidence"), at("unsettled")},
		{"no sources", func(t *category.Table) { t.Annex[0].Sources = nil }, at("annex[0].sources"), at("the row cites no source; say where its category stands")},
		{"no sources of an underlying row", func(t *category.Table) { t.Annex[2].Sources = []string{} }, at("annex[2].sources"), at("the row cites no source")},
		{"an empty source", func(t *category.Table) { t.Annex[1].Sources[1] = " " }, at("annex[1].sources[1]"), at("the text is empty")},
		{"an empty source of an unsettled row", func(t *category.Table) { t.Annex[4].Sources[0] = "" }, at("annex[4].sources[0]"), at("the text is empty")},
		{"a source that is too long", func(t *category.Table) { t.Annex[1].Sources[0] = strings.Repeat("x", 501) }, at("annex[1].sources[0]"), at("at most 500 bytes")},
		{"evidence that does not exist", func(t *category.Table) { t.Annex[0].Evidence = "hearsay" }, at("annex[0].evidence"),
			at(`"hearsay" is not a kind of evidence; choose published, decision, secondary, derived, contested or unsettled`)},

		{"a provision under art. 83(4) in a category of 83(5)", func(t *category.Table) { t.Annex[0].Category = category.IV }, at("annex[0].provisions[0]"),
			at("AVG 32 falls under art. 83(4) AVG, but category IV is not for that; see its tier in bands")},
		{"a provision under art. 83(5) in a category of 83(4)", func(t *category.Table) { t.Annex[3].Category = category.II }, at("annex[3].provisions[0]"),
			at("AVG 9 falls under art. 83(5) AVG, but category II is not for that")},
		{"one of several provisions of another tier", func(t *category.Table) {
			t.Annex[3].Provisions = append(t.Annex[3].Provisions, avg(25, 1, 0), avg(22, 0, 0))
		},
			at("annex[3].provisions[1]"), at("AVG 25(1) falls under art. 83(4) AVG")},
	})
	runFaulty(t, policy(t, "ap-2019").Table, []faulty{
		{"category IV for security, in the table of 2019", func(t *category.Table) {
			i := slices.IndexFunc(t.Annex, func(r category.Row) bool { return slices.Contains(r.Provisions, avg(32, 0, 0)) })
			t.Annex[0], t.Annex[i] = t.Annex[i], t.Annex[0]
			t.Annex[0].Category = category.IV
		}, at("annex[0].provisions[0]"), at("AVG 32 falls under art. 83(4) AVG, but category IV is not for that")},
	})
}

func TestATableWhoseStartsDoNotFitIsRefused(t *testing.T) {
	percent := boete.Percent
	const order, touch = "the levels must stand in the order low, medium, high", "must begin where the one before it ends, and end at 100% at most"
	const rises, share = "is not above the tier before it; the turnovers must rise", "must rise, and end at 100% at most"
	runFaulty(t, edpbTable, []faulty{
		{"no levels", func(t *category.Table) { t.Seriousness = nil }, at("seriousness"), at("there are 0 levels; give low, medium and high, in that order")},
		{"two levels", func(t *category.Table) { t.Seriousness = t.Seriousness[:2] }, at("seriousness"), at("there are 2 levels")},
		{"four levels", func(t *category.Table) { t.Seriousness = append(t.Seriousness, t.Seriousness[2]) }, at("seriousness"), at("there are 4 levels")},
		{"levels in another order", func(t *category.Table) {
			t.Seriousness[0].Level, t.Seriousness[2].Level = category.SeriousnessHigh, category.SeriousnessLow
		}, []string{"seriousness[0].level", "seriousness[2].level"}, []string{order, order}},
		{"a level twice", func(t *category.Table) { t.Seriousness[1].Level = category.SeriousnessLow }, at("seriousness[1].level"), at(order)},
		{"a level without a name", func(t *category.Table) { t.Seriousness[1].Level = "" }, at("seriousness[1].level"), at(order)},
		{"a first level that begins above zero", func(t *category.Table) { t.Seriousness[0].From = percent(1) }, at("seriousness[0]"), at("from 1% to 10% " + touch)},
		{"a gap", func(t *category.Table) { t.Seriousness[1].From = percent(11) }, at("seriousness[1]"), at("from 11% to 20% " + touch)},
		{"an overlap", func(t *category.Table) { t.Seriousness[2].From = percent(19) }, at("seriousness[2]"), at("from 19% to 100% " + touch)},
		{"a level of nothing", func(t *category.Table) { t.Seriousness[1].To, t.Seriousness[2].From = percent(10), percent(10) }, at("seriousness[1]"), at("from 10% to 10% " + touch)},
		{"a level that falls", func(t *category.Table) { t.Seriousness[2].To = percent(15) }, at("seriousness[2]"), at("from 20% to 15% " + touch)},
		{"a level beyond everything", func(t *category.Table) { t.Seriousness[2].To = boete.Permille(1001) }, at("seriousness[2]"), at("from 20% to 100.1% " + touch)},
		{"a level that begins below zero", func(t *category.Table) { t.Seriousness[0].From = percent(-1) }, at("seriousness[0]"), at("from -1% to 10% " + touch)},

		{"sizes that fall", func(t *category.Table) { t.Sizes[0], t.Sizes[1] = t.Sizes[1], t.Sizes[0] }, at("sizes[1].turnover_until"), at("2000000.00 " + rises)},
		{"a size twice", func(t *category.Table) { t.Sizes[1].Until = t.Sizes[0].Until }, at("sizes[1].turnover_until"), at("2000000.00 " + rises)},
		{"a size of no turnover", func(t *category.Table) { t.Sizes[0].Until = boete.EUR{} }, at("sizes[0].turnover_until"), at("0.00 " + rises)},
		{"a size of a negative turnover", func(t *category.Table) { t.Sizes[0].Until = boete.Euros(-1) }, at("sizes[0].turnover_until"), nil},
		{"a size beyond what is calculated", func(t *category.Table) { t.Sizes[1].Until = boete.Cents(1_000_000_000_000_001) }, at("sizes[1].turnover_until"), at("10000000000000.01")},
		{"shares of a size that fall", func(t *category.Table) { t.Sizes[0].From = boete.Permille(5) }, at("sizes[0]"), at("from 0.5% to 0.4% " + share)},
		{"shares of a size beyond everything", func(t *category.Table) { t.Sizes[1].To = percent(101) }, at("sizes[1]"), at("from 2% to 101% " + share)},
		{"shares of a size below zero", func(t *category.Table) { t.Sizes[0].From = percent(-1) }, at("sizes[0].from"), at(`"-1%" is not a percentage`)},
	})
}

func TestAllFaultsOfATableAreFoundAtOnceInOrder(t *testing.T) {
	runFaulty(t, apTable, []faulty{
		{"AP", func(t *category.Table) {
			t.ID, t.Title, t.Publication.Source, t.Act = "", boete.Text{}, "", ""
			t.Until = boete.NewDate(2029, 1, 1)
			t.Governs[0].Until, t.Governs[0].Verdict = boete.NewDate(2029, 1, 1), "x"
			t.Governs[2].Verdict = "y"
			t.Rules[0].Rule, t.Rules[3].Rule, t.Rules[4].Rule = "x", "y", category.RuleSum
			t.BaseShare = boete.Percent(101)
			t.Bands[0].Tier, t.Bands[0].Min = "x", boete.Cents(-1)
			t.Bands[2].Category, t.Bands[2].Base = category.II, boete.EUR{}
			t.Bands[3].Max = boete.EUR{}
			t.Annex[0].Provisions[0], t.Annex[0].Category, t.Annex[0].Sources = category.Provision{Act: category.AVG, Article: 300}, category.III, []string{""}
			t.Annex[3].Provisions, t.Annex[3].Category = nil, 0
			t.Annex[4].Candidates[0], t.Annex[4].Evidence = category.III, "x"
			t.Seriousness, t.Sizes = edpbTable().Seriousness, edpbTable().Sizes
		}, []string{
			"id", "title", "publication.source", "until", "act", "governs[0].until", "governs[0].until", "governs[0].verdict", "governs[2].verdict",
			"rules[0].rule", "rules[3].rule", "rules[6].rule", "rules", "rules", "recidive",
			"base_share", "bands[0].tier", "bands[0].min", "bands[1].base", "bands[2].base", "bands[2].category", "bands[3].max", "bands[3].max",
			"annex[0].provisions[0]", "annex[0].category", "annex[0].sources[0]", "annex[3].provisions", "annex[3].category", "annex[4].candidates[0]", "annex[4].evidence",
			"seriousness", "sizes",
		}, nil},
		{"of a method that does not exist only the head is checked", func(t *category.Table) { t.ID, t.Method, t.Bands = "", "x", nil }, []string{"id", "method"}, nil},
	})
	runFaulty(t, edpbTable, []faulty{
		{"EDPB", func(t *category.Table) {
			t.Act = "x"
			t.Rules[0].Rule = "x"
			t.Seriousness[0].Level, t.Seriousness[1].To = "x", boete.Percent(21)
			t.Sizes[0].Until, t.Sizes[1].To = boete.Euros(60_000_000), boete.Percent(101)
			t.Bands = apTable().Bands
		}, []string{"act", "rules[0].rule", "rules", "seriousness[0].level", "seriousness[2]", "sizes[1].turnover_until", "sizes[1]", "bands"}, nil},
	})
	t.Run("and each can be had by itself", func(t *testing.T) {
		_, err := category.New(category.Table{})
		var fault *boete.Fault
		require.ErrorAs(t, err, &fault)
		require.Equal(t, "id", fault.Path)
		require.Contains(t, err.Error(), "\nmethod: ")
	})
}

// What a file cannot hold, Go code can still make. It would come out of the table again, in a file that is then
// refused.
func TestATableThatOnlyGoCodeCanMakeIsRefused(t *testing.T) {
	fine := func(share string) boete.Share { return boete.MustShare(share).Mul(boete.Percent(10)) } // a seventh decimal
	runFaulty(t, apTable, []faulty{
		{"a band without a category after another", func(t *category.Table) { t.Bands[1].Category, t.Annex = 0, nil }, at("bands[1].category"), at("the category is missing")},
		{"a category that does not exist", func(t *category.Table) { t.Annex[3].Category = 9 }, at("annex[3].category"), at("the categories are I, II, III and IV")},
		{"no candidate among the candidates", func(t *category.Table) { t.Annex[4].Candidates[0] = 0 }, at("annex[4].candidates[0]"), at("the categories are I, II, III and IV")},
		{"a kind of offender that does not exist", func(t *category.Table) { t.Governs[0].Offenders[1] = "alien" }, at("governs[0].offenders[1]"), nil},
		{"a provision of an act that is not known", func(t *category.Table) { t.Annex[0].Provisions[0] = category.Provision{Act: "Tw", Article: 1} }, at("annex[0].provisions[0]"), nil},
		{"a provision without an article", func(t *category.Table) { t.Annex[0].Provisions[0] = category.Provision{Act: category.UAVG} }, at("annex[0].provisions[0]"), nil},
		{"a negative paragraph", func(t *category.Table) { t.Annex[0].Provisions[0].Paragraph = -1 }, at("annex[0].provisions[0]"), nil},
		{"a negative number of an annex", func(t *category.Table) { t.Annex[0].Annex = -1 }, at("annex[0].annex"), nil},
		{"an increase of more decimals than are read", func(t *category.Table) { t.Recidive = fine("123.456789%") }, at("recidive"), nil},
		{"a base_share of more decimals than are read", func(t *category.Table) {
			t.BaseShare, t.Bands[0].Max, t.Bands[0].Base = fine("123.456789%"), boete.Euros(1_000), boete.Cents(12_346)
			t.Bands, t.Annex = t.Bands[:1], nil
		}, at("base_share"), nil},
		{"a title that is not UTF-8", func(t *category.Table) { t.Title = boete.Same("Caf\xe9") }, at("title"), nil},
		{"a source that is not UTF-8", func(t *category.Table) { t.Annex[0].Sources[0] = "Caf\xe9" }, at("annex[0].sources[0]"), nil},
	})
	runFaulty(t, edpbTable, []faulty{
		{"a size of more decimals than are read", func(t *category.Table) { t.Sizes[0].From = fine("2.000001%") }, at("sizes[0].from"), nil},
		{"a level of more decimals than are read", func(t *category.Table) { t.Seriousness[2].To = fine("900.000001%") }, at("seriousness[2].to"), nil},
	})
}

// A share can be made that is beyond all that can be read. It is refused before it is calculated with.
func TestAShareBeyondAllBoundsIsRefusedInFewWords(t *testing.T) {
	for name, set := range map[string]func(*category.Table, boete.Share){
		"base_share":          func(t *category.Table, s boete.Share) { t.BaseShare = s },
		"recidive":            func(t *category.Table, s boete.Share) { t.Recidive = s },
		"seriousness[0].to":   func(t *category.Table, s boete.Share) { t.Seriousness[0].To = s },
		"seriousness[1].from": func(t *category.Table, s boete.Share) { t.Seriousness[1].From = s },
		"sizes[1].from":       func(t *category.Table, s boete.Share) { t.Sizes[1].From = s },
		"sizes[1].to":         func(t *category.Table, s boete.Share) { t.Sizes[1].To = s },
	} {
		t.Run(name, func(t *testing.T) {
			with := func(share boete.Share) category.Table {
				table := apTable()
				if name[0] == 's' {
					table = edpbTable()
				}
				set(&table, share)
				return table
			}
			for _, huge := range []boete.Share{boete.Percent(math.MaxInt64), boete.Percent(math.MinInt64)} {
				_, err := category.New(with(huge))
				require.Error(t, err)
				require.True(t, len(err.Error()) < 2000, "the message has %d bytes", len(err.Error()))
			}
		})
	}
}

func TestEvidenceThatIsLeftOutIsPublished(t *testing.T) {
	table := apTable()
	table.Annex[0].Evidence = ""
	table.Annex[2].Evidence = ""
	p := own(t, table)
	require.Equal(t, category.EvidencePublished, p.Rows()[0].Evidence)
	require.Equal(t, category.EvidencePublished, p.Table().Annex[2].Evidence, "also of a row that takes its category from another")
	require.Equal(t, category.EvidenceDecision, p.Rows()[1].Evidence, "what is given stays")
	require.Empty(t, table.Annex[0].Evidence, "the table that was given stays as it is")
	listing, err := p.Lookup(table.Annex[0].Provisions[0], nil)
	require.NoError(t, err)
	require.Equal(t, category.EvidencePublished, listing.Evidence)
}

func TestWithoutGovernsTheDaysInForceSayWhatAPolicyGoverns(t *testing.T) {
	const yes, no = category.VerdictCandidate, category.VerdictExcluded
	from, until := boete.NewDate(2030, 3, 1), boete.NewDate(2032, 2, 29)
	for _, test := range []struct {
		name        string
		from, until boete.Date
		day         boete.Date
		verdict     category.Verdict
		ground      string
	}{
		{"the day before the first", from, until, boete.NewDate(2030, 2, 28), no, "not yet in force"},
		{"the first day", from, until, from, yes, "in force on that day"},
		{"the day after the first", from, until, boete.NewDate(2030, 3, 2), yes, "in force on that day"},
		{"the day before the last", from, until, boete.NewDate(2032, 2, 28), yes, "in force on that day"},
		{"the last day", from, until, until, yes, "in force on that day"},
		{"the day after the last", from, until, boete.NewDate(2032, 3, 1), no, "no longer in force"},
		{"before the first, without a last", from, boete.Date{}, boete.NewDate(2030, 2, 28), no, "not yet in force"},
		{"long after the first, without a last", from, boete.Date{}, boete.NewDate(9999, 12, 31), yes, "in force on that day"},
		{"long before the last, without a first", boete.Date{}, until, boete.NewDate(1, 1, 1), yes, "in force on that day"},
		{"after the last, without a first", boete.Date{}, until, boete.NewDate(2032, 3, 1), no, "no longer in force"},
		{"any day, if no days are known", boete.Date{}, boete.Date{}, boete.NewDate(2024, 1, 1), yes, "in force on that day"},
	} {
		t.Run(test.name, func(t *testing.T) {
			table := apTable()
			table.Governs, table.From, table.Until = nil, test.from, test.until
			p := own(t, table)
			for _, kind := range append(category.OffenderKinds(), "") {
				choice := p.Choice(test.day, kind)
				require.Same(t, p, choice.Policy)
				require.Equal(t, test.verdict, choice.Verdict)
				require.Equal(t, test.ground, choice.Ground.EN)
				require.NotEmpty(t, choice.Ground.NL)
				_, excluded := p.Excludes(kind)
				require.False(t, excluded)
			}
		})
	}
}

func TestTheFirstStandingThatFitsSaysWhatAPolicyGoverns(t *testing.T) {
	p := own(t, apTable()) // its days in force no longer count
	for _, test := range []struct {
		name    string
		day     boete.Date
		kind    category.OffenderKind
		verdict category.Verdict
	}{
		{"the day before the first", boete.NewDate(2029, 12, 31), category.KindCompany, category.VerdictContested},
		{"the first day", boete.NewDate(2030, 1, 1), category.KindCompany, category.VerdictCandidate},
		{"the last day", boete.NewDate(2030, 6, 30), category.KindPublicBody, category.VerdictCandidate},
		{"the day after the last", boete.NewDate(2030, 7, 1), category.KindPublicBody, category.VerdictContested},
		{"an offender whom it excludes", boete.NewDate(2030, 3, 1), category.KindNaturalPerson, category.VerdictExcluded},
		{"an offender who is not known is not excluded for what he may be", boete.NewDate(2029, 12, 31), "", category.VerdictContested},
		{"an offender who is not known may be one whom it governs", boete.NewDate(2030, 3, 1), "", category.VerdictCandidate},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, test.verdict, p.Choice(test.day, test.kind).Verdict)
		})
	}
	t.Run("where none fits, the days in force do", func(t *testing.T) {
		table := apTable()
		table.Governs = table.Governs[:1]
		p := own(t, table)
		require.Equal(t, category.VerdictCandidate, p.Choice(boete.NewDate(2030, 7, 1), category.KindCompany).Verdict)
		require.Equal(t, "in force on that day", p.Choice(boete.NewDate(2030, 3, 1), category.KindNaturalPerson).Ground.EN)
		require.Equal(t, category.VerdictExcluded, p.Choice(boete.NewDate(2032, 1, 1), category.KindCompany).Verdict)
	})
}

func TestAPolicyExcludesWhomItNeverGoverns(t *testing.T) {
	company, public, person := []category.OffenderKind{category.KindCompany}, category.KindPublicBody, category.KindNaturalPerson
	day := boete.NewDate(2030, 1, 1)
	no := func(s category.Standing) category.Standing { s.Verdict = category.VerdictExcluded; return s }
	yes := func(s category.Standing) category.Standing { s.Verdict = category.VerdictCandidate; return s }
	for _, test := range []struct {
		name    string
		governs []category.Standing
		want    []category.OffenderKind
	}{
		{"it says nothing", nil, nil},
		{"one kind, on every day", []category.Standing{no(category.Standing{Offenders: company})}, company},
		{"two kinds, on every day", []category.Standing{no(category.Standing{Offenders: []category.OffenderKind{public, person}})}, []category.OffenderKind{public, person}},
		{"one kind, until a day", []category.Standing{no(category.Standing{Offenders: company, Until: day})}, nil},
		{"one kind, from a day", []category.Standing{no(category.Standing{Offenders: company, From: day})}, nil},
		{"one kind is governed", []category.Standing{yes(category.Standing{Offenders: company})}, nil},
		{"one kind is contested", []category.Standing{{Offenders: company, Verdict: category.VerdictContested}}, nil},
		{"one kind, after another is governed", []category.Standing{yes(category.Standing{Offenders: []category.OffenderKind{public}}), no(category.Standing{Offenders: company})}, company},
		{"one kind, after it is governed until a day", []category.Standing{yes(category.Standing{Offenders: company, Until: day}), no(category.Standing{Offenders: company})}, nil},
		{"one kind, after it is contested from a day", []category.Standing{{Offenders: company, From: day, Verdict: category.VerdictContested}, no(category.Standing{Offenders: company})}, nil},
		{"one kind, after everybody is governed", []category.Standing{yes(category.Standing{}), no(category.Standing{Offenders: company})}, nil},
		{"one kind, after everybody is governed until a day", []category.Standing{yes(category.Standing{Until: day}), no(category.Standing{Offenders: company})}, nil},
		{"everybody", []category.Standing{no(category.Standing{})}, category.OffenderKinds()},
		{"everybody, after one kind is governed", []category.Standing{yes(category.Standing{Offenders: company}), no(category.Standing{})}, []category.OffenderKind{public, person}},
	} {
		t.Run(test.name, func(t *testing.T) {
			table := apTable()
			table.Governs = test.governs
			p := own(t, table)
			var excluded []category.OffenderKind
			for _, kind := range category.OffenderKinds() {
				choice, never := p.Excludes(kind)
				if !never {
					require.Zero(t, choice)
					continue
				}
				excluded = append(excluded, kind)
				require.Same(t, p, choice.Policy)
				require.Equal(t, category.VerdictExcluded, choice.Verdict)
				for _, day := range []boete.Date{boete.NewDate(1, 1, 1), day, boete.NewDate(9999, 12, 31)} {
					require.Equal(t, category.VerdictExcluded, p.Choice(day, kind).Verdict, "%s on %s", kind, day)
				}
			}
			require.Equal(t, test.want, excluded)
		})
	}
	t.Run("on the ground that holds on every day", func(t *testing.T) {
		table := apTable()
		early, never := boete.Text{NL: "nog niet", EN: "not yet"}, boete.Text{NL: "nooit", EN: "never"}
		table.Governs = []category.Standing{
			{Until: boete.NewDate(2029, 12, 31), Verdict: category.VerdictExcluded, Ground: early},
			{Offenders: company, Verdict: category.VerdictExcluded, Ground: never},
			{Offenders: []category.OffenderKind{person}, Verdict: category.VerdictExcluded, Ground: boete.Text{NL: "niet voor mensen", EN: "not for people"}},
		}
		p := own(t, table)
		choice, excluded := p.Excludes(category.KindCompany)
		require.True(t, excluded)
		require.Equal(t, category.Choice{Policy: p, Verdict: category.VerdictExcluded, Ground: never}, choice)
		choice, excluded = p.Excludes(person)
		require.True(t, excluded)
		require.Equal(t, "not for people", choice.Ground.EN, "that of the kind of offender")
		require.Equal(t, early, p.Choice(boete.NewDate(2029, 12, 31), category.KindCompany).Ground, "and of a day the first that fits")
	})
	t.Run("who is not known is not excluded", func(t *testing.T) {
		table := apTable()
		table.Governs = []category.Standing{{Offenders: company, Verdict: category.VerdictExcluded}}
		_, excluded := own(t, table).Excludes("")
		require.False(t, excluded)
	})
	t.Run("the built-in policies", func(t *testing.T) {
		for id, want := range map[string][]category.OffenderKind{
			"ap-2016": nil, "ap-2019": nil, "ap-2023": {category.KindCompany}, "edpb-04-2022": {category.KindPublicBody, category.KindNaturalPerson},
		} {
			for _, kind := range category.OffenderKinds() {
				choice, excluded := policy(t, id).Excludes(kind)
				require.Equal(t, slices.Contains(want, kind), excluded, "%s %s", id, kind)
				if excluded {
					require.Equal(t, policy(t, id).Choice(boete.NewDate(2025, 1, 1), kind), choice, "%s %s", id, kind)
					require.NotEmpty(t, choice.Ground.NL)
				}
			}
		}
	})
}

// isLeaf reports whether a type cannot be written into from outside: a scalar, or a struct with fields of its own
// only.
func isLeaf(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Slice, reflect.Pointer, reflect.Map, reflect.Interface, reflect.Chan, reflect.Func, reflect.Array:
		return false
	case reflect.Struct:
		for i := range t.NumField() {
			if t.Field(i).IsExported() {
				return false
			}
		}
	}
	return true
}

// sliceTypes lists the slices in a type, with their paths. A table has nothing else that could be shared.
func sliceTypes(t *testing.T, typ reflect.Type, path string, found map[string]bool) {
	t.Helper()
	switch {
	case isLeaf(typ):
	case typ.Kind() == reflect.Slice:
		found[path] = true
		sliceTypes(t, typ.Elem(), path+"[]", found)
	case typ.Kind() == reflect.Struct:
		for i := range typ.NumField() {
			require.True(t, typ.Field(i).IsExported(), "%s.%s", path, typ.Field(i).Name)
			sliceTypes(t, typ.Field(i).Type, path+"."+typ.Field(i).Name, found)
		}
	default:
		require.Fail(t, "a table has values only, no "+typ.Kind().String(), path)
	}
}

// spoil overwrites every element of every slice in a value, the inner ones first, and records their paths. What it
// did to slices that are shared with a policy, undo puts back, so that a leak does not fail tests of other things
// too.
func spoil(t *testing.T, v reflect.Value, path string, found map[string]bool) (undo func()) {
	t.Helper()
	var undos []func()
	switch {
	case isLeaf(v.Type()):
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			element := v.Index(i)
			undos = append(undos, spoil(t, element, path+"[]", found))
			old := reflect.New(element.Type()).Elem()
			old.Set(element)
			if !element.IsZero() {
				found[path] = true
			}
			element.SetZero()
			undos = append(undos, func() { element.Set(old) })
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			undos = append(undos, spoil(t, v.Field(i), path+"."+v.Type().Field(i).Name, found))
		}
	}
	return func() {
		for _, undo := range slices.Backward(undos) {
			undo()
		}
	}
}

func TestNothingThatIsGivenToAPolicyOrComesOutOfItReachesItsTable(t *testing.T) {
	all := map[string]bool{}
	sliceTypes(t, reflect.TypeFor[category.Table](), "Table", all)
	for _, path := range []string{"Table.Governs[].Offenders", "Table.Rules", "Table.Bands", "Table.Annex[].Provisions", "Table.Annex[].Candidates",
		"Table.Annex[].Sources", "Table.Seriousness", "Table.Sizes"} {
		require.True(t, all[path], "%s is not found in %v", path, all)
	}

	everything := category.Provision{Act: category.AVG, Article: 33}
	for _, test := range []struct {
		name string
		// reach returns what is to be spoiled: a pointer to what was given, or to what came out.
		reach func(p *category.Policy, given *category.Table) any
		path  string
		all   map[string]bool
	}{
		{"the table that was given", func(_ *category.Policy, given *category.Table) any { return given }, "Table", all},
		{"Table", func(p *category.Policy, _ *category.Table) any { table := p.Table(); return &table }, "Table", all},
		{"Rows", func(p *category.Policy, _ *category.Table) any { rows := p.Rows(); return &rows }, "Table.Annex", nil},
		{"Find", func(p *category.Policy, _ *category.Table) any { rows := p.Find(everything); return &rows }, "Table.Annex", nil},
		{"Search", func(p *category.Policy, _ *category.Table) any { _, rows := p.Search(""); return &rows }, "Table.Annex", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			found := map[string]bool{}
			tables := []category.Table{apTable(), edpbTable()}
			for _, builtIn := range category.Policies() {
				tables = append(tables, builtIn.Table())
			}
			for _, table := range tables {
				p, err := category.PolicyByID(table.ID)
				if err != nil {
					p = own(t, table)
				}
				before, want := inJSON(t, p.Table()), p.Table()
				undo := spoil(t, reflect.ValueOf(test.reach(p, &table)).Elem(), test.path, found)
				after, got := inJSON(t, p.Table()), p.Table()
				undo()
				require.Equal(t, before, after, table.ID)
				require.Equal(t, want, got)
			}
			for path := range test.all {
				require.True(t, found[path], "%s has no elements in the tables of this test, so it is not tested", path)
			}
		})
	}
	t.Run("what is appended to a list that came out is not seen either", func(t *testing.T) {
		p := own(t, apTable())
		before := inJSON(t, p.Table())
		table := p.Table()
		_ = append(table.Rules[:0], category.RulePlace{Rule: "x"})
		_ = append(table.Governs[0].Offenders[:0], "x")
		_ = append(table.Annex[1].Provisions[:1], category.Provision{})
		_ = append(p.Find(everything)[0].Sources[:0], "x")
		require.Equal(t, before, inJSON(t, p.Table()))
	})
	t.Run("a table cannot be put into a policy that is there", func(t *testing.T) {
		p := own(t, apTable())
		table := p.Table()
		table.Title = boete.Same("x")
		table.Bands[0].Max = boete.Euros(1)
		require.Equal(t, boete.Text{NL: "Eigen regels 2030", EN: "Rules of our own 2030"}, p.Title())
		band, _ := p.Band(category.I)
		require.Equal(t, boete.Euros(10_000), band.Max)
	})
}
