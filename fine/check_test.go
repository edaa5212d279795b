package fine_test

import (
	"errors"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/stretchr/testify/require"
)

func TestTheZeroCaseSaysWhatItNeeds(t *testing.T) {
	faults := faultsOf(t, fine.Case{})
	require.Equal(t, []string{"policy", "infringements"}, paths(faults))
	require.Contains(t, faults[0].Message(), "ap-2019", "an example of what to give")
	require.Contains(t, faults[1].Message(), "at least one")
}

func TestACaseThatIsNotInOrderIsRefused(t *testing.T) {
	for _, test := range []struct {
		name string
		text string
		path string
		says []string
	}{
		{"an unknown policy, nearly right", "policy: ap-219\ninfringements: [{category: I}]",
			"policy", []string{`"ap-219"`, "did you mean ap-2019?"}},
		{"an unknown policy, quite another thing", "policy: vierkantewielen\ninfringements: [{category: I}]",
			"policy", []string{"ap-2016", "ap-2019", "ap-2023", "edpb-04-2022"}},
		{"AP 2023, of which no amount is known", "policy: ap-2023\ninfringements: [{category: I}]",
			"policy", []string{"Boetebeleidsregels AP 2023", "public bodies", "natural persons", "None of the sources", "publication of the AP", "table of your own", "ap-2019"}},
		{"a reason for a seriousness, which is of the EDPB", one("category: I, seriousness_reason: waarom"),
			"infringements[0].seriousness_reason", []string{"Boetebeleidsregels AP 2019", "EDPB Guidelines", "leave it out"}},
		{"a reason for a start, which is of the EDPB", one("category: I, start_reason: waarom"),
			"infringements[0].start_reason", []string{"Boetebeleidsregels AP 2019", "EDPB Guidelines", "leave it out"}},
		{"a reason for a size, which is of the EDPB", one("category: I, size_reason: waarom"),
			"infringements[0].size_reason", []string{"Boetebeleidsregels AP 2019", "EDPB Guidelines", "leave it out"}},
		{"a reason for recidive that belongs to nothing", one("category: I, recidive_reason: waarom"),
			"infringements[0].recidive", []string{"recidive itself is missing"}},
		{"an infringement that begins after the decision", one("category: I, committed: {from: 2023-01-01}", "decided: 2022-12-31"),
			"infringements[0].committed.from", []string{"2023-01-01", "2022-12-31"}},
		{"an earlier sanction of after the decision", one("category: I, committed: {from: 2020-01-01}, priors: [{imposed: 2023-01-01}]", "decided: 2022-12-31"),
			"infringements[0].priors[0].imposed", []string{"2023-01-01", "2022-12-31"}},
		{"no infringement", "policy: ap-2019\ninfringements: []",
			"infringements", []string{"at least one"}},
		{"a turnover below zero", one("category: I", "turnover: -1"),
			"turnover", []string{"below € 0"}},
		{"a turnover of a public body", one("category: I", "turnover: 1,2 mld", "offender: {kind: public-body}"),
			"turnover", []string{"a public body", "undertaking"}},
		{"a turnover of a natural person", one("category: I", "turnover: 1", "offender: {kind: natural-person}"),
			"turnover", []string{"a natural person", "undertaking"}},
		{"neither a provision nor a category", one("severity: serious"),
			"infringements[0].provision", []string{"provision", "category"}},
		{"a provision that cannot be fined", one("provision: AVG 3(2)"),
			"infringements[0].provision", []string{"AVG 3(2)", "art. 83 AVG"}},
		{"a provision that cannot be fined, though a category is given", one("provision: AVG 3(2), category: III"),
			"infringements[0].provision", []string{"AVG 3(2)"}},
		{"an article whose parts differ", one("provision: AVG 33"),
			"infringements[0].provision", []string{"33(3) = II", "33(1), 33(2), 33(4), 33(5) = III"}},
		{"an unsettled provision", one("provision: AVG 10"),
			"infringements[0].provision", []string{"unsettled", "IV", "give the category"}},
		{"lawfulness without what it is read with", one("provision: AVG 5(1)(a)"),
			"infringements[0].provision", []string{"read with", "category"}},
		{"lawfulness read with provisions that differ", one("provision: AVG 5(1)(a), with: [AVG 6(1), AVG 9(1)]"),
			"infringements[0].provision", []string{"III", "IV"}},
		{"a provision of the Wbp under AP 2019", one("provision: Wbp 13"),
			"infringements[0].provision", []string{"Wbp 13", "give the category"}},
		{"a period without a beginning", one("category: I, committed: {until: 2020-01-01}"),
			"infringements[0].committed.from", []string{"missing"}},
		{"a period that ends before it begins", one("category: I, committed: {from: 2020-01-02, until: 2020-01-01}"),
			"infringements[0].committed.until", []string{"2020-01-01", "2020-01-02"}},
		{"a level that does not exist", one("category: I, severity: awful"),
			"infringements[0].severity", []string{"awful", "very-serious", "+75000"}},
		{"a level of another scale", one("category: I, damage_limited: serious"),
			"infringements[0].damage_limited", []string{"serious", "largely"}},
		{"priors without the time of the infringement", one("category: I, priors: [{imposed: 2019-06-18}]"),
			"infringements[0].committed", []string{"period"}},
		{"a departure with an empty reason", one(`category: I, departures: [{effect: "0", reason: x}, {effect: "0", reason: ""}]`),
			"infringements[0].departures[1].reason", []string{"reason"}},
		{"a departure from the total with an empty reason", one("category: I", `departures: [{effect: "0", reason: ""}]`),
			"departures[0].reason", []string{"reason"}},
		{"a total to the maximum of a band", one("category: I", "departures: [{effect: max, reason: x}]"),
			"departures[0].effect", []string{"max", "bandwidth", "percentage"}},
		{"a total to the minimum of a band", one("category: I", "departures: [{effect: min, reason: x}]"),
			"departures[0].effect", []string{"min", "bandwidth"}},
		{"a total by a share of the room", one("category: I", "departures: [{effect: +5/9 room, reason: x}]"),
			"departures[0].effect", []string{"+5/9 room", "bandwidth"}},
		{"AP 2016 with a category that it does not have", "policy: ap-2016\ninfringements: [{category: IV}]",
			"infringements[0].category", []string{"IV"}},
		{"AP 2016 with a provision that is not known there", "policy: ap-2016\ninfringements: [{provision: Wbp 14}]",
			"infringements[0].provision", []string{"Wbp 14", "Wbp 13"}},
		{"AP 2016 with a shift", "policy: ap-2016\ninfringements: [{category: II, shift: {to: III, reason: x}}]",
			"infringements[0].shift", []string{"Boetebeleidsregels AP 2016", "departure"}},
		{"AP 2016 with a level", "policy: ap-2016\ninfringements: [{category: II, severity: serious}]",
			"infringements[0].severity", []string{"Boetebeleidsregels AP 2016", "levels"}},
		{"AP 2016 with a circumstance that it does not have", "policy: ap-2016\ninfringements: [{category: II, adjustments: [{factor: a+g, effect: \"0\"}]}]",
			"infringements[0].adjustments[0].factor", []string{"Boetebeleidsregels AP 2016", "circumstance g", "a (gravity of the infringement), b (culpability of the offender), k (other circumstances)"}},
		{"AP 2016 with recidive", "policy: ap-2016\ninfringements: [{category: II, recidive: true}]",
			"infringements[0].recidive", []string{"Boetebeleidsregels AP 2016", "departure"}},
		{"AP 2016 with an earlier fine", "policy: ap-2016\ninfringements: [{category: II, committed: {from: 2017-01-01}, priors: [{imposed: 2016-06-18}]}]",
			"infringements[0].priors", []string{"Boetebeleidsregels AP 2016", "departure"}},
		{"AP 2016 with several infringements", "policy: ap-2016\ninfringements: [{category: II}, {category: I}]",
			"infringements", []string{"Boetebeleidsregels AP 2016", "departure"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			faults := faultsOf(t, parse(t, test.text))
			require.Equal(t, []string{test.path}, paths(faults))
			for _, part := range test.says {
				require.Contains(t, faults[0].Message(), part)
			}
		})
	}
}

// What package casefile cannot read, Go code can still make.
func TestACaseThatOnlyGoCodeCanMakeIsRefused(t *testing.T) {
	amount := func(e boete.EUR) *boete.EUR { return &e }
	one := func(in fine.Infringement) fine.Case {
		return fine.Case{Policy: "ap-2019", Infringements: []fine.Infringement{in}}
	}
	for _, test := range []struct {
		name string
		c    fine.Case
		path string
	}{
		{"a turnover beyond the bound", fine.Case{Policy: "ap-2019", Turnover: amount(boete.Cents(1_000_000_000_000_001)),
			Infringements: []fine.Infringement{{Category: category.I}}}, "turnover"},
		{"a turnover of almost nothing less than zero", fine.Case{Policy: "ap-2019", Turnover: amount(boete.Cents(-1)),
			Infringements: []fine.Infringement{{Category: category.I}}}, "turnover"},
		{"a category that does not exist", one(fine.Infringement{Category: 9}), "infringements[0].category"},
		{"an adjustment without a factor", one(fine.Infringement{Category: category.I, Adjustments: []factors.Adjustment{{Effect: factors.Max()}}}),
			"infringements[0].adjustments[0].factor"},
		{"an adjustment for a factor that does not exist", one(fine.Infringement{Category: category.I, Adjustments: []factors.Adjustment{{Letters: factors.K << 1, Effect: factors.Max()}}}),
			"infringements[0].adjustments[0].factor"},
		{"an earlier sanction without a date", one(fine.Infringement{Category: category.I, Committed: boete.Period{From: boete.NewDate(2022, 1, 1)}, Priors: []factors.Prior{{}}}),
			"infringements[0].priors[0].imposed"},
		{"an earlier sanction by another word than its own, which would silently be no fine", one(fine.Infringement{Category: category.I,
			Committed: boete.Period{From: boete.NewDate(2022, 1, 1)},
			Priors:    []factors.Prior{{Imposed: boete.NewDate(2021, 1, 1), Sanction: "Fine"}}}), "infringements[0].priors[0].sanction"},
		{"a reason for a level that is not given", one(fine.Infringement{Category: category.I, Answers: factors.Answers{DataReason: "x"}}),
			"infringements[0].data_reason"},
		{"a reason for linked infringements that are not said to be linked", fine.Case{Policy: "ap-2019", LinkedReason: "x",
			Infringements: []fine.Infringement{{Category: category.I}}}, "linked_reason"},
		{"a departure without a reason", one(fine.Infringement{Category: category.I, Departures: []fine.Departure{{Effect: factors.Min()}}}),
			"infringements[0].departures[0].reason"},
		{"a departure that sets a fine below zero", one(fine.Infringement{Category: category.I, Departures: []fine.Departure{{Effect: factors.SetTo(boete.Cents(-1)), Reason: "x"}}}),
			"infringements[0].departures[0].effect"},
		{"a kind of offender that does not exist", fine.Case{Policy: "ap-2019", Offender: fine.Offender{Kind: "alien"},
			Infringements: []fine.Infringement{{Category: category.I}}}, "offender.kind"},
		{"a kind of offender by another name than its own, which no rule would know", fine.Case{Policy: "ap-2019", Offender: fine.Offender{Kind: "overheid"},
			Infringements: []fine.Infringement{{Category: category.I}}}, "offender.kind"},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, []string{test.path}, paths(faultsOf(t, test.c)))
		})
	}

	t.Run("the largest turnover and the smallest are calculated", func(t *testing.T) {
		for _, turnover := range []boete.EUR{boete.Euros(10_000_000_000_000), {}} {
			c := one(fine.Infringement{Provision: category.Provision{Act: category.AVG, Article: 9}})
			c.Turnover = &turnover
			r, err := fine.Calculate(c)
			require.NoError(t, err)
			requireSound(t, c, r)
		}
	})
}

func TestAllFaultsAreFoundAtOnceEachWithItsPath(t *testing.T) {
	c := parse(t, `
policy: ap-2019
offender: {kind: public-body}
turnover: 1,2 mld
infringements:
  - {with: [AVG 6(1)]}
  - provision: AVG 33(1)
    committed: {from: 2020-01-02, until: 2020-01-01}
    severity: awful
    departures: [{effect: "-1", reason: ""}]
  - {provision: AVG 32(1), category: IV}
  - {provision: AVG 3(2)}
  - {category: II, shift: {to: IV, reason: x}}
  - {category: III, departures: [{effect: "-525001", reason: x}]}
  - {category: III, committed: {from: 2022-01-01}, priors: [{imposed: 2020-01-01}], recidive: false}
departures:
  - {effect: "0", reason: ""}
  - {effect: max, reason: x}
`)
	want := []string{
		"turnover",
		"departures[0].reason",
		"departures[1].effect",
		"infringements[0].provision",
		"infringements[1].committed.until",
		"infringements[1].severity",
		"infringements[1].departures[0].reason",
		"infringements[2].category",
		"infringements[3].provision",
		"infringements[4].shift.to",
		"infringements[5].departures[0].effect",
		"infringements[6].recidive_reason",
	}
	faults := faultsOf(t, c)
	require.Equal(t, want, paths(faults))

	t.Run("and each can be had by itself", func(t *testing.T) {
		_, err := fine.Calculate(c)
		var fault *boete.Fault
		require.True(t, errors.As(err, &fault))
		require.Equal(t, faults[0], fault)
		require.Contains(t, err.Error(), "infringements[6].recidive_reason: ")
	})
}

func TestFaultsOfTheCaseAreFoundBesideAPolicyThatIsNotKnown(t *testing.T) {
	faults := faultsOf(t, fine.Case{Policy: "ap-1999", Offender: fine.Offender{Kind: "alien"}})
	require.ElementsMatch(t, []string{"policy", "offender.kind", "infringements"}, paths(faults))
}

func TestAPolicyThatDoesNotKnowTheRulesSaysSoForEachOfThem(t *testing.T) {
	c := parse(t, `
policy: ap-2016
infringements:
  - {category: II, shift: {to: III, reason: x}, severity: serious, data: sensitive, adjustments: [{factor: c, effect: "0"}], recidive: true}
  - {category: I}
`)
	require.Equal(t, []string{"infringements", "infringements[0].shift", "infringements[0].severity", "infringements[0].data",
		"infringements[0].adjustments[0].factor", "infringements[0].recidive"}, paths(faultsOf(t, c)))
}
