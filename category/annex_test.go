package category_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

func provision(t *testing.T, text string) category.Provision {
	t.Helper()
	p, err := category.ParseProvision(text)
	require.NoError(t, err)
	require.Equal(t, text, p.String())
	return p
}

func TestPolicyLookup(t *testing.T) {
	for _, test := range []struct {
		name, provision string
		with            []string
		category        category.Category
		evidence        category.Evidence
		annex           int
	}{
		{"a row for the whole article covers its paragraphs", "AVG 32(1)", nil, category.II, category.EvidenceDecision, 1},
		{"and their points", "AVG 32(1)(b)", nil, category.II, category.EvidenceDecision, 1},
		{"a row for a paragraph covers its points", "AVG 28(3)(h)", nil, category.II, category.EvidenceSecondary, 1},
		{"a row for a point is exact", "AVG 5(1)(d)", nil, category.III, category.EvidenceDecision, 2},
		{"a bare article whose parts have one category has it, with the weakest evidence", "AVG 14", nil, category.III, category.EvidenceSecondary, 2},
		{"also if all of its evidence is equal", "AVG 58", nil, category.IV, category.EvidenceSecondary, 2},
		{"an article of which one paragraph is listed has its category", "AVG 41", nil, category.I, category.EvidenceSecondary, 1},
		{"what is read with a provision that has a category does not matter", "AVG 32(1)", []string{"AVG 9(1)", "AVG 33"}, category.II, category.EvidenceDecision, 1},

		{"art. 5(1)(a) takes the category of the provision that is read with it", "AVG 5(1)(a)", []string{"AVG 6(1)"}, category.III, category.EvidenceDecision, 2},
		{"be it higher", "AVG 5(1)(a)", []string{"AVG 9(1)"}, category.IV, category.EvidenceDecision, 2},
		{"or lower", "AVG 5(1)(a)", []string{"AVG 12(5)"}, category.II, category.EvidenceDecision, 2},
		{"its evidence is the weaker of the two", "AVG 5(1)(a)", []string{"AVG 16"}, category.III, category.EvidenceContested, 2},
		{"also if its own is the weaker", "AVG 5(2)", []string{"AVG 6(1)"}, category.III, category.EvidenceSecondary, 2},
		{"contested is weaker than secondary", "AVG 5(2)", []string{"AVG 16"}, category.III, category.EvidenceContested, 2},
		{"contested is weaker than secondary, in any order", "AVG 5(1)(a)", []string{"AVG 16", "AVG 15"}, category.III, category.EvidenceContested, 2},
		{"several of the same category will do, with the weakest evidence", "AVG 5(1)(a)", []string{"AVG 6(1)", "AVG 7(1)", "AVG 13"}, category.III, category.EvidenceSecondary, 2},
		{"the annex is that of the provision itself", "AVG 5(2)", []string{"AVG 25(1)"}, category.II, category.EvidenceSecondary, 2},
		{"a provision that takes its category too is left out", "AVG 5(2)", []string{"AVG 5(1)(a)", "AVG 6(1)"}, category.III, category.EvidenceSecondary, 2},
		{"a provision that is not listed is left out", "AVG 5(1)(a)", []string{"AVG 24(1)", "AVG 6(1)"}, category.III, category.EvidenceDecision, 2},
	} {
		t.Run(test.name, func(t *testing.T) {
			var with []category.Provision
			for _, other := range test.with {
				with = append(with, provision(t, other))
			}
			listing, err := policy(t, "ap-2019").Lookup(provision(t, test.provision), with)
			require.NoError(t, err)
			require.Equal(t, category.Listing{Category: test.category, Evidence: test.evidence, Annex: test.annex}, listing)
		})
	}
}

func TestPolicyLookupRefuses(t *testing.T) {
	for _, test := range []struct {
		name, policy, provision string
		with                    []string
		want                    string
	}{
		{"a bare article whose parts differ, and lists them", "ap-2019", "AVG 33", nil,
			"the parts of AVG 33 differ in category (33(1), 33(2), 33(4), 33(5) = III; 33(3) = II); name the part, or give the category"},
		{"a bare article of which a part is unsettled", "ap-2019", "AVG 42", nil,
			"the parts of AVG 42 differ in category (42(1), 42(2), 42(4), 42(5), 42(7), 42(8) = II; 42(3) = unsettled; 42(6) = III); name the part, or give the category"},
		{"art. 5, with its points", "ap-2019", "AVG 5", nil,
			"the parts of AVG 5 differ in category (5(1)(a), 5(2) = as the provision it is read with; 5(1)(b), 5(1)(c), 5(1)(d), 5(1)(e) = III; 5(1)(f) = unsettled, unless read with AVG 32); name the part, or give the category"},
		{"a paragraph whose points differ", "ap-2019", "AVG 5(1)", nil,
			"the parts of AVG 5(1) differ in category (5(1)(a) = as the provision it is read with; 5(1)(b), 5(1)(c), 5(1)(d), 5(1)(e) = III; 5(1)(f) = unsettled, unless read with AVG 32); name the part, or give the category"},
		{"an article of another act whose parts differ", "ap-2019", "UAVG 46", nil,
			"the parts of UAVG 46 differ in category (46(1) = IV; 46(2), 46(3) = unsettled); name the part, or give the category"},

		{"what is unsettled, with the candidates", "ap-2019", "AVG 29", nil,
			"the category of AVG 29 is unsettled (sources mention II, I); look it up in the Staatscourant and give the category"},
		{"art. 5(1)(f) alone", "ap-2019", "AVG 5(1)(f)", nil,
			"the category of AVG 5(1)(f) alone is unsettled: it is known only if AVG 32 is read with it; give that provision, or the category"},
		{"art. 5(1)(f) with another provision than art. 32", "ap-2019", "AVG 5(1)(f)", []string{"AVG 6(1)"},
			"the category of AVG 5(1)(f) alone is unsettled"},
		{"a paragraph of an article that is unsettled", "ap-2019", "AVG 88(1)", nil,
			"the category of AVG 88(1) is unsettled: no source gives one; look it up in the Staatscourant and give the category"},

		{"art. 5(1)(a) alone", "ap-2019", "AVG 5(1)(a)", nil,
			"AVG 5(1)(a) takes its category from the provision that is read with it (art. 6, for example); give that provision, or the category"},
		{"art. 5(2) with art. 5(1)(a), which has no category of its own", "ap-2019", "AVG 5(2)", []string{"AVG 5(1)(a)"},
			"AVG 5(2) takes its category from the provision that is read with it (art. 6, for example); give that provision, or the category"},
		{"art. 5(1)(a) with provisions of different categories", "ap-2019", "AVG 5(1)(a)", []string{"AVG 6(1)", "AVG 9(1)"},
			"AVG 5(1)(a) takes its category from the provision that is read with it, but those given differ (III and IV); give the category that applies"},
		{"art. 5(1)(a) with a provision that is ambiguous", "ap-2019", "AVG 5(1)(a)", []string{"AVG 18"},
			"the parts of AVG 18 differ in category (18(1), 18(2) = III; 18(3) = II); name the part, or give the category"},
		{"art. 5(1)(a) with a provision that is unsettled", "ap-2019", "AVG 5(1)(a)", []string{"AVG 10"},
			"the category of AVG 10 is unsettled (sources mention IV); look it up in the Staatscourant and give the category"},
		{"art. 5(1)(a) with a bare art. 5, whose parts differ", "ap-2019", "AVG 5(1)(a)", []string{"AVG 5", "AVG 6(1)"}, "the parts of AVG 5 differ in category"},

		{"an article that is not listed, with the nearest", "ap-2019", "AVG 24", nil,
			"AVG 24 is not listed in Boetebeleidsregels AP 2019, as far as it is known here (the nearest that is: AVG 25); give the category"},
		{"a paragraph that is not listed, with the nearest", "ap-2019", "AVG 41(6)", nil, "(the nearest that is: AVG 41(4))"},
		{"an order of the authority under art. 58(3)", "ap-2019", "AVG 58(3)", nil, "(the nearest that is: AVG 58(2))"},
		{"the first articles, with the nearest", "ap-2019", "AVG 1", nil, "(the nearest that is: AVG 5(1)(a))"},
		{"the last articles, with the nearest", "ap-2019", "AVG 99(2)", nil, "(the nearest that is: AVG 91)"},
		{"another act, with the nearest of that act", "ap-2019", "UAVG 30", nil, "(the nearest that is: UAVG 31)"},
		{"an act that is not listed at all", "ap-2019", "Wbp 13", nil,
			"Boetebeleidsregels AP 2019 lists no provision of the Wbp, such as Wbp 13; choose ap-2016, or give the category"},
		{"anything under an edition whose annex is not known", "ap-2023", "AVG 32(1)", nil,
			"AVG 32(1) is not listed in Boetebeleidsregels AP 2023, as far as it is known here; give the category"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var with []category.Provision
			for _, other := range test.with {
				with = append(with, provision(t, other))
			}
			listing, err := policy(t, test.policy).Lookup(provision(t, test.provision), with)
			require.ErrorContains(t, err, test.want)
			var fault *boete.Fault
			require.ErrorAs(t, err, &fault)
			require.Zero(t, listing)
		})
	}
	t.Run("no provision at all", func(t *testing.T) {
		_, err := policy(t, "ap-2019").Lookup(category.Provision{}, nil)
		require.Error(t, err)
	})
	t.Run("the parts are named in Dutch too", func(t *testing.T) {
		_, err := policy(t, "ap-2019").Lookup(provision(t, "UAVG 46"), nil)
		var fault *boete.Fault
		require.ErrorAs(t, err, &fault)
		require.Contains(t, fault.Args, boete.Text{NL: "46(1) = IV; 46(2), 46(3) = niet bekend", EN: "46(1) = IV; 46(2), 46(3) = unsettled"})
	})
}

func TestPolicyFind(t *testing.T) {
	for text, titles := range map[string][]string{
		"AVG 32":       {"security of processing"},
		"AVG 32(4)":    {"security of processing"},
		"AVG 5(1)(b)":  {"purpose limitation"},
		"AVG 5(2)":     {"accountability"},
		"AVG 5(1)":     {"lawfulness, fairness and transparency", "purpose limitation", "data minimisation", "accuracy", "storage limitation (retention)", "integrity and confidentiality"},
		"AVG 30":       {"records of processing activities", "records of processing activities: written or electronic form"},
		"AVG 30(3)":    {"records of processing activities: written or electronic form"},
		"AVG 30(1)(c)": {"records of processing activities"},
		"AVG 24":       nil,
		"AVG 41(1)":    nil,
		"UAVG 6":       nil,
		"Wbp 32":       nil,
	} {
		t.Run(text+" finds the rows that say something of it", func(t *testing.T) {
			var got []string
			for _, row := range policy(t, "ap-2019").Find(provision(t, text)) {
				got = append(got, row.Title.EN)
			}
			require.Equal(t, titles, got)
		})
	}
}

func TestSearchFindsProvisionsByWord(t *testing.T) {
	policy, err := category.PolicyByID("ap-2019")
	require.NoError(t, err)
	for _, test := range []struct {
		query string
		want  []string // the first provision of each row
	}{
		{"datalek", []string{"AVG 33(1)", "AVG 34(1)", "AVG 32", "AVG 33(2)", "AVG 33(3)", "AVG 34(2)"}}, // those of the subject first
		{"Inbreuk", []string{"AVG 33(1)", "AVG 34(1)", "AVG 32"}},
		{"consent children", []string{"AVG 8", "AVG 12(1)", "AVG 6"}},
		{"mandaat", []string{"AVG 27(2)"}}, // only a title has it
		{"categorieen afkomst", []string{"AVG 9"}},
		{"dpo", []string{"AVG 37(1)", "AVG 37(7)", "AVG 38(1)", "AVG 38(2)", "AVG 39"}},
		{"uavg", []string{"UAVG 31", "UAVG 46(1)", "UAVG 46(2)"}},
		{"ens", nil}, // three letters inside a word are not found
		{"ndaa", []string{"AVG 25", "AVG 27(2)"}}, // four are: standaard, mandaat
		{"fietsbel", nil},
	} {
		t.Run(test.query, func(t *testing.T) {
			var got []string
			_, rows := policy.Search(test.query)
			for _, row := range rows {
				got = append(got, row.Provisions[0].String())
			}
			require.Equal(t, test.want, got)
		})
	}
	subjects, rows := policy.Search("  ")
	require.Equal(t, policy.Rows(), rows, "an empty query finds all rows")
	require.Empty(t, subjects)
	subjects, _ = policy.Search("camera")
	require.Equal(t, category.Subjects("camera"), subjects)
}
