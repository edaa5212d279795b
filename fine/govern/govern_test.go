package govern_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/govern"
	"github.com/stretchr/testify/require"
)

func parse(t testing.TB, text string) fine.Case {
	t.Helper()
	var c fine.Case
	require.NoError(t, casefile.Decode([]byte("policy: x\n"+text), &c))
	c.Policy = ""
	return c
}

func advise(t testing.TB, text string) govern.Advice {
	t.Helper()
	a, err := govern.Advise(parse(t, text))
	require.NoError(t, err)
	require.NotEmpty(t, a.Candidates)
	return a
}

// said are the candidates with their verdicts and what they come to.
func said(a govern.Advice) []string {
	var lines []string
	for _, c := range a.Candidates {
		line := c.Policy.ID() + " " + string(c.Verdict)
		switch {
		case c.Err == nil:
			line += " " + c.Result.Amount().String()
		case len(c.Rows) > 0:
			for _, row := range c.Rows {
				line += " " + string(row.Seriousness) + " " + row.Result.Amount().String()
			}
		case c.Compared != nil:
			line += " none, compared " + c.Compared.Amount().String()
		default:
			line += " none"
		}
		lines = append(lines, line)
	}
	return lines
}

func TestWhichRulesGovernFollowsFromTheCase(t *testing.T) {
	for _, test := range []struct {
		name, text string
		basis      govern.Basis
		want       []string
	}{
		{"category III and recidive are of 2019 only, without a day", "infringements: [{category: III, recidive: true}]",
			govern.BasisMethod, []string{"ap-2019 candidate 787500.00"}},
		{"levels are of 2019 only, also where they do not govern", "decided: 2025-06-01\noffender: {kind: public-body}\ninfringements: [{provision: AVG 33(1), severity: serious}]",
			govern.BasisMethod, []string{"ap-2019 excluded 600000.00"}},
		{"letters a, b and g are of 2019 only", "infringements: [{provision: AVG 32, adjustments: [{factor: g, effect: \"+1\"}]}]",
			govern.BasisMethod, []string{"ap-2019 candidate 310001.00"}},
		{"an effect in a bandwidth is of 2019 only", "infringements: [{provision: AVG 32, adjustments: [{factor: c, effect: min}]}]",
			govern.BasisMethod, []string{"ap-2019 candidate 120000.00"}},
		{"a seriousness is of the Guidelines only", "turnover: 80 mln\ninfringements: [{provision: AVG 32, seriousness: medium}]",
			govern.BasisMethod, []string{"edpb-04-2022 candidate 80000.00–2000000.00"}},
		{"the Wbp is of 2016 only", "infringements: [{provision: Wbp 13}]",
			govern.BasisMethod, []string{"ap-2016 candidate 245400.00"}},
		{"a municipality in 2021", "decided: 2021-03-11\noffender: {kind: public-body}\ninfringements: [{provision: AVG 33(1)}]",
			govern.BasisDecision, []string{"ap-2019 candidate 525000.00"}},
		{"a municipality in 2025: its amount is not known", "decided: 2025-11-01\noffender: {kind: public-body}\ninfringements: [{provision: AVG 33(1)}]",
			govern.BasisDecision, []string{"ap-2023 candidate none, compared 525000.00"}},
		{"a citizen in 2025 too", "decided: 2025-11-01\noffender: {kind: natural-person}\ninfringements: [{provision: AVG 33(1)}]",
			govern.BasisDecision, []string{"ap-2023 candidate none, compared 525000.00"}},
		{"a hospital today", "decided: 2026-11-25\noffender: {kind: company}\nturnover: 400 mln\ninfringements: [{provision: AVG 32}]",
			govern.BasisDecision, []string{"edpb-04-2022 candidate low 0.00–1000000.00 medium 400000.00–2000000.00 high 800000.00–10000000.00"}},
		{"a turnover makes an undertaking", "decided: 2026-11-25\nturnover: 400 mln\ninfringements: [{provision: AVG 32}]",
			govern.BasisDecision, []string{"edpb-04-2022 candidate low 0.00–1000000.00 medium 400000.00–2000000.00 high 800000.00–10000000.00"}},
		{"old conduct keeps the older rules contested", "decided: 2026-11-25\noffender: {kind: public-body}\ninfringements: [{provision: AVG 33(1), committed: {from: 2020-01-01, until: 2020-02-01}}]",
			govern.BasisDecision, []string{"ap-2023 candidate none, compared 525000.00", "ap-2019 contested 525000.00"}},
		{"conduct until the day before the Guidelines too", "decided: 2026-11-25\noffender: {kind: public-body}\ninfringements: [{provision: AVG 33(1), committed: {from: 2020-01-01, until: 2023-05-23}}]",
			govern.BasisDecision, []string{"ap-2023 candidate none, compared 525000.00", "ap-2019 contested 525000.00"}},
		{"and of their own day not", "decided: 2026-11-25\noffender: {kind: public-body}\ninfringements: [{provision: AVG 33(1), committed: {from: 2020-01-01, until: 2023-05-24}}]",
			govern.BasisDecision, []string{"ap-2023 candidate none, compared 525000.00"}},
		{"nor conduct that goes on", "decided: 2026-11-25\noffender: {kind: public-body}\ninfringements: [{provision: AVG 33(1), committed: {from: 2020-01-01}}]",
			govern.BasisDecision, []string{"ap-2023 candidate none, compared 525000.00"}},
		{"nor old conduct beside conduct that goes on", "decided: 2026-11-25\noffender: {kind: public-body}\ninfringements: [{provision: AVG 33(1), committed: {from: 2020-01-01, until: 2020-02-01}}, {provision: AVG 33(1), committed: {from: 2020-01-01}}]",
			govern.BasisDecision, []string{"ap-2023 candidate none, compared 1050000.00"}},
		{"in 2023 rules stand beside each other", "decided: 2023-09-01\noffender: {kind: company}\ninfringements: [{provision: AVG 33(1)}]",
			govern.BasisDecision, []string{"edpb-04-2022 candidate low 0.00–1000000.00 medium 2000.00–2000000.00 high 4000.00–10000000.00", "ap-2019 contested 525000.00"}},
		{"a provision alone is an overview", "infringements: [{provision: AVG 33(1)}]",
			govern.BasisOverview, []string{"edpb-04-2022 candidate low 0.00–1000000.00 medium 2000.00–2000000.00 high 4000.00–10000000.00",
				"ap-2023 candidate none, compared 525000.00", "ap-2019 candidate 525000.00"}},
		{"an offender without a day has the rules of any day", "offender: {kind: natural-person}\ninfringements: [{provision: AVG 33(1)}]",
			govern.BasisDecision, []string{"ap-2023 candidate none, compared 525000.00", "ap-2019 candidate 525000.00"}},
		{"a day before all rules has those that came first, which do not govern", "decided: 2018-11-01\noffender: {kind: company}\ninfringements: [{provision: AVG 33(1)}]",
			govern.BasisDecision, []string{"ap-2019 excluded 525000.00"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := advise(t, test.text)
			require.Equal(t, test.basis, a.Basis)
			require.Equal(t, test.want, said(a))
		})
	}
}

func TestAPolicyThatIsNamedIsObeyedAndItsVerdictSaysWhetherItGoverns(t *testing.T) {
	c := parse(t, "decided: 2025-11-01\noffender: {kind: public-body}\ninfringements: [{provision: AVG 33(1)}]")
	for policy, want := range map[string]string{
		"ap-2019": "ap-2019 excluded 525000.00", "ap-2023": "ap-2023 candidate none, compared 525000.00",
		"edpb-04-2022": "edpb-04-2022 excluded low 0.00–1000000.00 medium 1000000.00–2000000.00 high 2000000.00–10000000.00",
	} {
		c.Policy = policy
		a, err := govern.Advise(c)
		require.NoError(t, err)
		require.Equal(t, govern.BasisNamed, a.Basis)
		require.Equal(t, []string{want}, said(a))
	}
	c.Policy = "ap-1999"
	_, err := govern.Advise(c)
	require.ErrorContains(t, err, "policy: ")
}

func TestACaseOfBothMethodsNamesTheFieldsOfEach(t *testing.T) {
	_, err := govern.Advise(parse(t, "infringements: [{provision: AVG 32, severity: serious, seriousness: low}, {provision: AVG 33(1), recidive: true}]"))
	var fault *boete.Fault
	require.ErrorAs(t, err, &fault)
	require.Equal(t, boete.CodeContradiction, fault.Code)
	require.Equal(t, "the case has what only the method of the AP has (infringements[0].severity, infringements[1].recidive) and what only that of the EDPB has (infringements[0].seriousness); leave one of them out", fault.Message())
}

func TestTheCaseOfACandidateIsTheOneThatWasCalculated(t *testing.T) {
	a := advise(t, "decided: 2026-11-25\nturnover: 400 mln\ninfringements: [{provision: AVG 32}]")
	one, ok := a.One()
	require.True(t, ok)
	require.Equal(t, "edpb-04-2022", one.Case.Policy)
	require.Equal(t, category.KindCompany, one.Case.Offender.Kind)
	require.True(t, one.Known())
	for _, row := range one.Rows {
		c := one.Case
		c.Infringements = []fine.Infringement{c.Infringements[0]}
		c.Infringements[0].Seriousness = row.Seriousness
		again, err := fine.Calculate(c)
		require.NoError(t, err)
		require.Equal(t, again, row.Result)
	}
	require.Empty(t, one.Case.Infringements[0].Seriousness, "the case itself is not changed")
}

func TestAPolicyWithoutAmountsIsRefusedWithTheComparisonHoweverItIsChosen(t *testing.T) {
	withoutAmounts, err := category.PolicyByID("ap-2023")
	require.NoError(t, err)
	for _, policy := range []string{"", "ap-2023"} {
		c := parse(t, "infringements: [{provision: AVG 33(1)}]")
		c.Policy = policy
		a, err := govern.Advise(c, withoutAmounts)
		require.NoError(t, err)
		require.Equal(t, []string{"ap-2023 candidate none, compared 525000.00"}, said(a))
	}
	c := parse(t, "infringements: [{provision: AVG 33(1)}]")
	c.Policy = "ap-2019"
	_, err = govern.Advise(c, withoutAmounts)
	require.ErrorContains(t, err, "policy: ", "another policy than the one that is given")
}

func TestTheProvisionThatDecidesIsTheOneOfTheOldLaw(t *testing.T) {
	advice := advise(t, "infringements: [{provision: AVG 33(1)}, {provision: Wbp 13}]")
	require.Equal(t, []string{"infringements[1].provision"}, advice.Fields)
}
