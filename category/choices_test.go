package category_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

func TestWhichPoliciesCanGovernADecisionOnADay(t *testing.T) {
	const (
		yes      = category.VerdictCandidate
		disputed = category.VerdictContested
		no       = category.VerdictExcluded
	)
	for _, test := range []struct {
		name                         string
		day                          string
		kind                         category.OffenderKind
		ap2016, ap2019, ap2023, edpb category.Verdict
	}{
		{"before there was a policy", "2015-12-31", "", no, no, no, no},
		{"the first day of 2016", "2016-01-01", "", yes, no, no, no},
		{"the last day of the rules of 2016", "2019-03-14", "", yes, no, no, no},
		{"the first day of the rules of 2019", "2019-03-15", "", disputed, yes, no, no},
		{"the day before the Guidelines", "2023-05-23", category.KindCompany, disputed, yes, no, no},
		{"the day of the Guidelines, a company", "2023-05-24", category.KindCompany, disputed, disputed, no, yes},
		{"the day of the Guidelines, a municipality", "2023-05-24", category.KindPublicBody, disputed, disputed, no, no},
		{"Voorschoten", "2023-11-02", category.KindPublicBody, disputed, disputed, no, no},
		{"a municipality in December 2023, before the repeal", "2023-12-11", category.KindPublicBody, disputed, disputed, no, no},
		{"a municipality in December 2023, after the repeal", "2023-12-12", category.KindPublicBody, disputed, no, yes, no},
		{"a municipality on the last day of 2023", "2023-12-31", category.KindPublicBody, disputed, no, yes, no},
		{"somebody on the last day of 2023", "2023-12-31", category.KindNaturalPerson, disputed, no, yes, no},
		{"whoever it is on the last day of 2023", "2023-12-31", "", disputed, disputed, yes, yes},
		{"a municipality on the first day of 2024", "2024-01-01", category.KindPublicBody, disputed, no, yes, no},
		{"somebody on the first day of 2024", "2024-01-01", category.KindNaturalPerson, disputed, no, yes, no},
		{"whoever it is on the first day of 2024", "2024-01-01", "", disputed, disputed, yes, yes},
		{"a company on the first day of 2024", "2024-01-01", category.KindCompany, disputed, disputed, no, yes},
		{"ICS", "2023-12-18", category.KindCompany, disputed, disputed, no, yes},
		{"A.S. Watson", "2024-05-02", category.KindCompany, disputed, disputed, no, yes},
		{"the last day on which both may apply", "2024-12-31", category.KindCompany, disputed, disputed, no, yes},
		{"a company in 2025", "2025-01-01", category.KindCompany, disputed, no, no, yes},
		{"a municipality in 2025", "2025-03-01", category.KindPublicBody, disputed, no, yes, no},
		{"somebody in 2025", "2025-03-01", category.KindNaturalPerson, disputed, no, yes, no},
		{"whoever it is in 2025", "2025-03-01", "", disputed, no, yes, yes},
	} {
		t.Run(test.name, func(t *testing.T) {
			day, err := boete.ParseDate(test.day)
			require.NoError(t, err)
			got := map[string]category.Verdict{}
			for _, c := range category.Choices(day, test.kind) {
				got[c.Policy.ID()] = c.Verdict
				require.NotEmpty(t, c.Ground.NL)
				require.NotEmpty(t, c.Ground.EN)
				require.NotEqual(t, c.Ground.NL, c.Ground.EN)
			}
			require.Equal(t, map[string]category.Verdict{
				"ap-2016": test.ap2016, "ap-2019": test.ap2019, "ap-2023": test.ap2023, "edpb-04-2022": test.edpb,
			}, got)
		})
	}
}

func TestEveryVerdictAndEveryEvidenceHasANameInBothLanguages(t *testing.T) {
	for _, v := range []category.Verdict{category.VerdictCandidate, category.VerdictContested, category.VerdictExcluded} {
		require.NotEqual(t, v.Name().NL, v.Name().EN)
		require.NotEmpty(t, v.Name().EN)
	}
	for _, e := range []category.Evidence{category.EvidencePublished, category.EvidenceDecision, category.EvidenceSecondary, category.EvidenceDerived,
		category.EvidenceContested, category.EvidenceUnsettled} {
		require.NotEqual(t, e.Name().NL, e.Name().EN)
		require.NotEmpty(t, e.Name().EN)
	}
	require.Zero(t, category.Verdict("").Name())
	require.Zero(t, category.Evidence("").Name())
}
