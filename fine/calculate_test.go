package fine_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/stretchr/testify/require"
)

// want is a case with the trail of its one fine.
type want struct {
	name  string
	text  string
	steps []string
}

func run(t *testing.T, tests []want) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, test.text)
			require.Len(t, r.Fines, 1)
			require.Equal(t, test.steps, steps(r.Fines[0].Trail))
			if len(r.Total) == 0 {
				require.Equal(t, r.Fines[0].Amount(), r.Amount(), "the only fine is the fine as a whole")
			}
		})
	}
}

func TestTheFineStartsFromTheBaseFineOfTheCategory(t *testing.T) {
	run(t, []want{
		{"category I alone", one("category: I"), []string{"base 100000.00"}},
		{"category II alone", one("category: II"), []string{"base 310000.00"}},
		{"category III alone", one("category: III"), []string{"base 525000.00"}},
		{"category IV alone", one("category: IV"), []string{"base 725000.00"}},
		{"a provision in category I", one("provision: AVG 26"), []string{"base 100000.00"}},
		{"a provision in category II", one("provision: AVG 32(1)"), []string{"base 310000.00"}},
		{"a provision in category III", one("provision: AVG 33(1)"), []string{"base 525000.00"}},
		{"a provision in category IV", one("provision: AVG 9(1)"), []string{"base 725000.00"}},
		{"lawfulness takes the category of what is read with it", one("provision: AVG 5(1)(a), with: [AVG 6(1)]"), []string{"base 525000.00"}},
		{"a category that is given takes the place of the annex", one("provision: AVG 33(1), category: I"), []string{"base 100000.00"}},
		{"a category settles what the annex leaves unsettled", one("provision: AVG 10, category: IV"), []string{"base 725000.00"}},
		{"a category settles a provision outside the AVG that is not listed", one("provision: UAVG 40, category: III"), []string{"base 525000.00"}},
	})
}

func TestCategoryThreeWithRecidiveIs787500InTwoSteps(t *testing.T) {
	r := calculate(t, one("category: III, recidive: true"))
	require.Equal(t, []string{"base 525000.00", "recidive 787500.00"}, steps(r.Fines[0].Trail))
	require.Equal(t, boete.Exactly(boete.Euros(787_500)), r.Amount())
	require.Equal(t, category.III, r.Fines[0].Category)
	require.Empty(t, r.Total)
	require.ElementsMatch(t, []string{"provision-unknown infringements[0]", "recidive-basis infringements[0]"}, notes(r))
}

func TestBookingIs475000WithoutANote(t *testing.T) {
	r := calculate(t, one(`provision: AVG 33(1), adjustments: [{factor: c, effect: "-50000", reason: schade beperkt}]`,
		"offender: {name: Booking.com B.V., kind: company}"))
	require.Equal(t, []string{"base 525000.00", "factor* 475000.00"}, steps(r.Fines[0].Trail))
	require.Equal(t, boete.Exactly(boete.Euros(475_000)), r.Amount())
	require.Equal(t, category.III, r.Fines[0].Category)
	require.Empty(t, notes(r))
}

func TestAShiftStartsFromTheBaseFineOfTheNextCategory(t *testing.T) {
	run(t, []want{
		{"from I up to II", one("category: I, shift: {to: II, reason: x}"), []string{"base 100000.00", "shift* 310000.00"}},
		{"from II up to III", one("category: II, shift: {to: III, reason: x}"), []string{"base 310000.00", "shift* 525000.00"}},
		{"from III up to IV", one("provision: AVG 5(1)(b), shift: {to: IV, reason: x}"), []string{"base 525000.00", "shift* 725000.00"}},
		{"from IV down to III", one("category: IV, shift: {to: III, reason: x}"), []string{"base 725000.00", "shift* 525000.00"}},
		{"from III down to II", one("category: III, shift: {to: II, reason: x}"), []string{"base 525000.00", "shift* 310000.00"}},
		{"from II down to I", one("category: II, shift: {to: I, reason: x}"), []string{"base 310000.00", "shift* 100000.00"}},
		{"factors work within the new band", one(`category: III, shift: {to: IV, reason: x}, adjustments: [{factor: a, effect: max}]`),
			[]string{"base 525000.00", "shift* 725000.00", "factor* 1000000.00"}},
		{"a share of the room is of the new band", one(`category: III, shift: {to: IV, reason: x}, adjustments: [{factor: a, effect: +5/9 room}]`),
			[]string{"base 525000.00", "shift* 725000.00", "factor* 880000.00"}},
		{"the new band holds the fine", one(`category: III, shift: {to: II, reason: x}, adjustments: [{factor: a, effect: "+200000"}]`),
			[]string{"base 525000.00", "shift* 310000.00", "factor* 510000.00", "band 500000.00"}},
	})
}

func TestAShiftSaysFromWhereToWhereAndWhy(t *testing.T) {
	f := calculate(t, one("provision: AVG 5(1)(b), shift: {to: IV, reason: te licht}")).Fines[0]
	require.Equal(t, category.III, f.Category)
	require.Equal(t, category.IV, f.Shifted)
	require.Equal(t, boete.Euros(450_000), f.Band.Min)
	require.Equal(t, boete.Euros(1_000_000), f.Band.Max)
	require.Equal(t, "te licht", f.Trail[1].Note)
}

func TestAShiftGoesOneStepOnly(t *testing.T) {
	for _, test := range []struct {
		name string
		text string
	}{
		{"to itself", "category: III, shift: {to: III, reason: x}"},
		{"two steps up", "category: II, shift: {to: IV, reason: x}"},
		{"two steps down", "category: III, shift: {to: I, reason: x}"},
		{"three steps up", "category: I, shift: {to: IV, reason: x}"},
	} {
		t.Run(test.name, func(t *testing.T) {
			faults := faultsOf(t, parse(t, one(test.text)))
			require.Equal(t, []string{"infringements[0].shift.to"}, paths(faults))
			require.Contains(t, faults[0].Message(), "one category up or down (Boetebeleidsregels AP 2019, art. 8.1)")
		})
	}
	for _, test := range []struct {
		name     string
		from, to category.Category
	}{
		{"up from IV", category.IV, category.IV + 1},
		{"down from I", category.I, 0},
		{"to a category that does not exist", category.II, 200},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := fine.Case{Policy: "ap-2019", Infringements: []fine.Infringement{{Category: test.from, Shift: &fine.Shift{To: test.to, Reason: "x"}}}}
			require.Equal(t, []string{"infringements[0].shift.to"}, paths(faultsOf(t, c)))
		})
	}
}

func TestCategoryFourIsNotForAProvisionOfAnnexOne(t *testing.T) {
	faults := faultsOf(t, parse(t, one("provision: AVG 32(1), category: IV")))
	require.Equal(t, []string{"infringements[0].category"}, paths(faults))
	require.Contains(t, faults[0].Message(), "AVG 32(1)")
	require.Contains(t, faults[0].Message(), "shift to IV", "it says what can be done")

	r := calculate(t, one("provision: AVG 5(1)(b), category: IV"))
	require.Equal(t, boete.Exactly(boete.Euros(725_000)), r.Amount(), "a provision of annex 2 can be in category IV")
}

func TestAFactorHasTheEffectThatIsGiven(t *testing.T) {
	for _, test := range []struct{ effect, after string }{
		{"+75000", "600000.00"},
		{"-25000", "500000.00"},
		{"+0.01", "525000.01"},
		{"+10%", "577500.00"},
		{"-20%", "420000.00"},
		{"+0.5%", "527625.00"},
		{"+0.000001%", "525000.01"}, // 0,525 of a cent, rounded half away from zero
		{"-0.000001%", "524999.99"},
		{"=400000", "400000.00"},
		{"=300000", "300000.00"},
		{"max", "750000.00"},
		{"min", "300000.00"},
		{"0", "525000.00"},
		{"+5/9 room", "650000.00"},
		{"-1/9 room", "500000.00"},
		{"+1/1 room", "750000.00"},
		{"-1/1 room", "300000.00"},
		{"+1/1000 room", "525000.00"}, // 225 is less than half of 5.000
		{"+1/90 room", "530000.00"},   // 2.500 is half of 5.000
		{"-1/90 room", "520000.00"},
	} {
		t.Run(test.effect, func(t *testing.T) {
			r := calculate(t, one(`category: III, adjustments: [{factor: a+b, effect: "`+test.effect+`", reason: waarom}]`))
			trail := r.Fines[0].Trail
			require.Equal(t, []string{"base 525000.00", "factor* " + test.after}, steps(trail))
			require.Equal(t, factors.A|factors.B, trail[1].Letters)
			require.Equal(t, test.effect, trail[1].Effect.String())
			require.Equal(t, "waarom", trail[1].Note)
			require.Empty(t, trail[1].Level)
			require.Empty(t, trail[1].Scale)
		})
	}
}

func TestFactorsWorkOneAfterTheOther(t *testing.T) {
	run(t, []want{
		{"a percentage is of the amount before the step",
			one(`category: III, adjustments: [{factor: a, effect: "+100000"}, {factor: b, effect: +10%}]`),
			[]string{"base 525000.00", "factor* 625000.00", "factor* 687500.00"}},
		{"and so the order matters",
			one(`category: III, adjustments: [{factor: b, effect: +10%}, {factor: a, effect: "+100000"}]`),
			[]string{"base 525000.00", "factor* 577500.00", "factor* 677500.00"}},
		{"setting the amount forgets what went before",
			one(`category: III, adjustments: [{factor: a, effect: "+100000"}, {factor: b, effect: "=400000"}, {factor: c, effect: +10%}]`),
			[]string{"base 525000.00", "factor* 625000.00", "factor* 400000.00", "factor* 440000.00"}},
		{"a share of the room is of the distance from the base, wherever the amount is",
			one(`category: III, adjustments: [{factor: a, effect: "-100000"}, {factor: b, effect: +1/9 room}]`),
			[]string{"base 525000.00", "factor* 425000.00", "factor* 450000.00"}},
		{"a factor that is weighed without effect is a step",
			one(`category: III, adjustments: [{factor: a, effect: "0"}, {factor: g, effect: "0"}]`),
			[]string{"base 525000.00", "factor* 525000.00", "factor* 525000.00"}},
		{"the levels come before the adjustments, in the order of the scales",
			one(`category: III, adjustments: [{factor: k, effect: "+5000"}], damage_limited: partly, history: relevant, data: sensitive, culpability: negligent, duration: long, severity: serious`),
			[]string{"base 525000.00", "factor* 600000.00", "factor* 625000.00", "factor* 675000.00", "factor* 700000.00", "factor* 725000.00", "factor* 700000.00", "factor* 705000.00"}},
	})
}

func TestALevelIsAStepThatNamesItsScale(t *testing.T) {
	for _, test := range []struct {
		field, scale, letter string
		level                factors.Level
		effect, after        string
	}{
		{"severity: serious", "severity", "a", "serious", "+3/9 room", "600000.00"},
		{"severity: ernstig", "severity", "a", "serious", "+3/9 room", "600000.00"},
		{"severity: zeer ernstig", "severity", "a", "very-serious", "+5/9 room", "650000.00"},
		{"severity: minor", "severity", "a", "minor", "-3/9 room", "450000.00"},
		{"duration: kort", "duration", "a", "short", "-1/9 room", "500000.00"},
		{"culpability: opzettelijk", "culpability", "b", "intentional", "+5/9 room", "650000.00"},
		{"data: gevoelig", "data", "g", "sensitive", "+1/9 room", "550000.00"},
		{"history: geen", "history", "e", "none", "0", "525000.00"},
		{"damage_limited: grotendeels", "damage-limited", "c", "largely", "-2/9 room", "475000.00"},
		{`severity: "+75000"`, "severity", "a", "", "+75000", "600000.00"},
		{"severity: max", "severity", "a", "", "max", "750000.00"},
	} {
		t.Run(test.field, func(t *testing.T) {
			r := calculate(t, one("provision: AVG 33(1), "+test.field))
			require.Equal(t, []string{"base 525000.00", "factor* " + test.after}, steps(r.Fines[0].Trail))
			step := r.Fines[0].Trail[1]
			require.Equal(t, test.scale, step.Scale.String())
			require.Equal(t, test.level, step.Level)
			require.Equal(t, test.letter, step.Letters.String())
			require.Equal(t, test.effect, step.Effect.String())
			if test.level == "" {
				require.Empty(t, notes(r), "an effect of the user's own is not indicative")
			} else {
				require.Contains(t, notes(r), "indicative infringements[0]")
				require.Equal(t, test.level == "intentional", contains(notes(r), "extrapolated infringements[0].culpability"))
			}
		})
	}
}

func TestTheBandHoldsTheFineAndIsAStepOnlyIfItChangesIt(t *testing.T) {
	run(t, []want{
		{"exactly the maximum", one(`category: II, adjustments: [{factor: a, effect: "+190000"}]`),
			[]string{"base 310000.00", "factor* 500000.00"}},
		{"a cent above the maximum", one(`category: II, adjustments: [{factor: a, effect: "+190000.01"}]`),
			[]string{"base 310000.00", "factor* 500000.01", "band 500000.00"}},
		{"exactly the minimum", one(`category: II, adjustments: [{factor: c, effect: "-190000"}]`),
			[]string{"base 310000.00", "factor* 120000.00"}},
		{"a cent below the minimum", one(`category: II, adjustments: [{factor: c, effect: "-190000.01"}]`),
			[]string{"base 310000.00", "factor* 119999.99", "band 120000.00"}},
		{"the edges of I", one(`category: I, adjustments: [{factor: c, effect: "-100000.01"}]`),
			[]string{"base 100000.00", "factor* -0.01", "band 0.00"}},
		{"the edges of III", one(`category: III, adjustments: [{factor: a, effect: "+225000.01"}]`),
			[]string{"base 525000.00", "factor* 750000.01", "band 750000.00"}},
		{"the edges of IV", one(`category: IV, adjustments: [{factor: c, effect: "-275000.01"}]`),
			[]string{"base 725000.00", "factor* 449999.99", "band 450000.00"}},
		{"only after all factors, which may pass it in between",
			one(`category: II, adjustments: [{factor: a, effect: "+300000"}, {factor: c, effect: "-150000"}]`),
			[]string{"base 310000.00", "factor* 610000.00", "factor* 460000.00"}},
	})
}

func TestRecidiveComesAfterTheBandAndMayLeaveIt(t *testing.T) {
	run(t, []want{
		{"half of the base fine", one("category: IV, recidive: true"), []string{"base 725000.00", "recidive 1087500.00"}},
		{"half of the fine that the band held", one(`category: III, recidive: true, adjustments: [{factor: a, effect: "+400000"}]`),
			[]string{"base 525000.00", "factor* 925000.00", "band 750000.00", "recidive 1125000.00"}},
		{"half of the fine after a shift", one(`category: III, recidive: true, shift: {to: II, reason: x}`),
			[]string{"base 525000.00", "shift* 310000.00", "recidive 465000.00"}},
		{"half of an odd cent is rounded away from zero", one(`category: III, recidive: true, adjustments: [{factor: a, effect: "+0.01"}]`),
			[]string{"base 525000.00", "factor* 525000.01", "recidive 787500.02"}},
		{"half of nothing", one(`category: I, recidive: true, adjustments: [{factor: c, effect: min}]`),
			[]string{"base 100000.00", "factor* 0.00", "recidive 0.00"}},
		{"departures come after it", one(`category: III, recidive: true, departures: [{effect: "-20%", reason: x}]`),
			[]string{"base 525000.00", "recidive 787500.00", "departure* 630000.00"}},
	})
	step := calculate(t, one("category: III, recidive: true")).Fines[0].Trail[1]
	require.Equal(t, "+50%", step.Effect.String())
}

func TestADepartureIsAJudgementAfterThePolicy(t *testing.T) {
	run(t, []want{
		{"in the order of the case", one(`category: III, departures: [{effect: "-25000", reason: x}, {effect: "-10%", reason: y}]`),
			[]string{"base 525000.00", "departure* 500000.00", "departure* 450000.00"}},
		{"in the other order", one(`category: III, departures: [{effect: "-10%", reason: y}, {effect: "-25000", reason: x}]`),
			[]string{"base 525000.00", "departure* 472500.00", "departure* 447500.00"}},
		{"it may go below the band", one(`category: III, departures: [{effect: "=7500", reason: draagkracht}]`),
			[]string{"base 525000.00", "departure* 7500.00"}},
		{"it may go above the band", one(`category: III, departures: [{effect: "+100%", reason: x}]`),
			[]string{"base 525000.00", "departure* 1050000.00"}},
		{"it may take all of it", one(`category: III, departures: [{effect: "-100%", reason: x}]`),
			[]string{"base 525000.00", "departure* 0.00"}},
		{"it may take it to nothing to the cent", one(`category: III, departures: [{effect: "-525000", reason: x}]`),
			[]string{"base 525000.00", "departure* 0.00"}},
		{"it may be weighed without effect", one(`category: III, departures: [{effect: "0", reason: x}]`),
			[]string{"base 525000.00", "departure* 525000.00"}},
		{"it may go to an edge of the band", one(`category: III, departures: [{effect: min, reason: x}, {effect: +1/9 room, reason: y}, {effect: max, reason: z}]`),
			[]string{"base 525000.00", "departure* 300000.00", "departure* 325000.00", "departure* 750000.00"}},
	})
}

func TestADepartureRestsOnProportionalityUnlessTheCaseSaysOtherwise(t *testing.T) {
	trail := calculate(t, one(`category: III, departures: [
		{effect: "-25000", reason: samenhang},
		{effect: "=7500", reason: draagkracht, citation: {source: Boetebeleidsregels AP 2019, place: art. 9, url: "https://example.org/"}}]`)).Fines[0].Trail
	require.Equal(t, boete.Citation{Source: "Awb", Place: "art. 3:4, 5:46(2)"}, trail[1].Citation)
	require.Equal(t, "samenhang", trail[1].Note)
	require.Equal(t, "-25000", trail[1].Effect.String())
	require.Zero(t, trail[1].Letters)
	require.Equal(t, boete.Citation{Source: "Boetebeleidsregels AP 2019", Place: "art. 9", URL: "https://example.org/"}, trail[2].Citation)

	r := calculate(t, one("category: III", `departures: [{effect: "=7500", reason: x}, {effect: "-500", reason: y, citation: {source: "ECLI:NL:RBDHA:2021:3090"}}]`))
	require.Equal(t, []string{"departure* 7500.00", "departure* 7000.00"}, steps(r.Total))
	require.Equal(t, boete.Citation{Source: "Awb", Place: "art. 3:4, 5:46(2)"}, r.Total[0].Citation)
	require.Equal(t, boete.Citation{Source: "ECLI:NL:RBDHA:2021:3090"}, r.Total[1].Citation)
	require.Equal(t, boete.Exactly(boete.Euros(7_000)), r.Amount())
	require.Equal(t, boete.Exactly(boete.Euros(525_000)), r.Fines[0].Amount(), "a departure from the total leaves the fine as it is")
}

func TestADepartureThatTakesAnAmountBelowZeroIsRefused(t *testing.T) {
	faults := faultsOf(t, parse(t, one(`category: III, departures: [{effect: "-500000", reason: x}, {effect: "-25000.01", reason: y}]`)))
	require.Equal(t, []string{"infringements[0].departures[1].effect"}, paths(faults))
	require.Contains(t, faults[0].Message(), "below € 0")

	faults = faultsOf(t, parse(t, one("category: III", `departures: [{effect: "-525000.01", reason: x}]`)))
	require.Equal(t, []string{"departures[0].effect"}, paths(faults))
	require.Contains(t, faults[0].Message(), "below € 0")
}

func TestTheStatutoryMaximumIsNeverExceeded(t *testing.T) {
	const huge = `departures: [{effect: "=1 mld", reason: x}]`
	for _, test := range []struct {
		name      string
		provision string
		rest      []string
		maximum   string
		exact     bool
		place     string
	}{
		{"art. 83(4), a public body", "AVG 32(1)", []string{"offender: {kind: public-body}"}, "10000000.00", true, "art. 83(4)"},
		{"art. 83(5), a public body", "AVG 5(1)(b)", []string{"offender: {kind: public-body}"}, "20000000.00", true, "art. 83(5)(a)"},
		{"art. 83(5), a natural person", "AVG 15(1)", []string{"offender: {kind: natural-person}"}, "20000000.00", true, "art. 83(5)(b)"},
		{"a transfer", "AVG 44", []string{"offender: {kind: public-body}"}, "20000000.00", true, "art. 83(5)(c)"},
		{"a company with a turnover of less than 500 million", "AVG 5(1)(b)", []string{"offender: {kind: company}", "turnover: 499 mln"}, "20000000.00", true, "art. 83(5)(a)"},
		{"a company with a turnover of exactly 500 million", "AVG 5(1)(b)", []string{"offender: {kind: company}", "turnover: 500 mln"}, "20000000.00", true, "art. 83(5)(a)"},
		{"4 % of the turnover, where that is higher", "AVG 5(1)(b)", []string{"offender: {kind: company}", "turnover: 1,2 mld"}, "48000000.00", true, "art. 83(5)(a)"},
		{"2 % of the turnover, where that is higher", "AVG 32(1)", []string{"offender: {kind: company}", "turnover: 1,2 mld"}, "24000000.00", true, "art. 83(4)"},
		{"cut down to the cent", "AVG 5(1)(b)", []string{"offender: {kind: company}", `turnover: "500000000.49"`}, "20000000.01", true, "art. 83(5)(a)"},
		{"a turnover makes an offender of unknown kind an undertaking", "AVG 5(1)(b)", []string{"turnover: 1,2 mld"}, "48000000.00", true, "art. 83(5)(a)"},
		{"a company without a turnover", "AVG 5(1)(b)", []string{"offender: {kind: company}"}, "20000000.00", false, "art. 83(5)(a)"},
		{"nothing known of the offender", "AVG 32(1)", nil, "10000000.00", false, "art. 83(4)"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, one("provision: "+test.provision+", "+huge, test.rest...))
			f := r.Fines[0]
			require.Equal(t, category.Maximum{Amount: euros(t, test.maximum), Exact: test.exact, Tier: category.Tier(test.place[5:10]),
				Citation: boete.Citation{Source: "AVG", Place: test.place, URL: "https://eur-lex.europa.eu/eli/reg/2016/679/oj"}}, f.Maximum)
			last := f.Trail[len(f.Trail)-1]
			require.Equal(t, "maximum "+test.maximum, steps(f.Trail)[len(f.Trail)-1])
			require.Equal(t, f.Maximum.Citation, last.Citation)
			require.False(t, last.Judgement)
			if test.exact {
				require.NotContains(t, notes(r), "turnover-unknown infringements[0]")
			} else {
				require.Equal(t, []string{"turnover-unknown infringements[0]"}, notes(r))
			}
		})
	}

	t.Run("exactly the maximum is allowed", func(t *testing.T) {
		r := calculate(t, one(`provision: AVG 32(1), departures: [{effect: "=10 mln", reason: x}]`, "offender: {kind: public-body}"))
		require.Equal(t, []string{"base 310000.00", "departure* 10000000.00"}, steps(r.Fines[0].Trail))
	})
	t.Run("a cent more is not", func(t *testing.T) {
		r := calculate(t, one(`provision: AVG 32(1), departures: [{effect: "=10000000.01", reason: x}]`, "offender: {kind: public-body}"))
		require.Equal(t, []string{"base 310000.00", "departure* 10000000.01", "maximum 10000000.00"}, steps(r.Fines[0].Trail))
	})
	t.Run("what does not come near it needs no turnover", func(t *testing.T) {
		require.Empty(t, notes(calculate(t, one("provision: AVG 33(1), recidive: false"))))
	})
	t.Run("after recidive too", func(t *testing.T) {
		r := calculate(t, one(`provision: AVG 9(1), recidive: true, departures: [{effect: +1000%, reason: x}, {effect: +100%, reason: y}]`, "offender: {kind: public-body}"))
		require.Equal(t, []string{"base 725000.00", "recidive 1087500.00", "departure* 11962500.00", "departure* 23925000.00", "maximum 20000000.00"}, steps(r.Fines[0].Trail))
	})
}

func TestWithoutAProvisionTheLowerMaximumThatIsPossibleHolds(t *testing.T) {
	for _, test := range []struct {
		name, category, offender string
		maximum                  int64
		exact, note              bool
	}{
		{"I can be of either annex", "I", "public-body", 10_000_000, false, true},
		{"III can be of either annex", "III", "public-body", 10_000_000, false, true},
		{"IV is of annex 2 only", "IV", "public-body", 20_000_000, true, false},
		{"IV of a company without a turnover", "IV", "company", 20_000_000, false, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, one("category: "+test.category, "offender: {kind: "+test.offender+"}"))
			require.Equal(t, boete.Euros(test.maximum), r.Fines[0].Maximum.Amount)
			require.Equal(t, test.exact, r.Fines[0].Maximum.Exact)
			require.Equal(t, test.note, contains(notes(r), "provision-unknown infringements[0]"))
		})
	}
}

func TestTheTurnoverIsNotCalledUnknownWhereItDoesNotMatter(t *testing.T) {
	// The maximum is uncertain here because the provision is not known; the offender and its turnover are.
	for _, offender := range []string{"offender: {kind: public-body}", "offender: {kind: natural-person}", "turnover: 100 mln"} {
		t.Run(offender, func(t *testing.T) {
			r := calculate(t, one(`category: III, departures: [{effect: "=15 mln", reason: x}]`, offender))
			require.Equal(t, boete.Exactly(boete.Euros(10_000_000)), r.Amount())
			require.Equal(t, []string{"provision-unknown infringements[0]"}, notes(r))
		})
	}
}

// several is a case of fines of chosen amounts, each reached by a departure, for provisions.
func several(amounts map[string]string, order []string, rest ...string) string {
	text := "policy: ap-2019\ninfringements:\n"
	for _, provision := range order {
		text += fmt.Sprintf("  - {provision: %s, departures: [{effect: \"=%s\", reason: x}]}\n", provision, amounts[provision])
	}
	return text + strings.Join(rest, "\n")
}

func TestTheTotalIsTheSumHeldToTheMaxima(t *testing.T) {
	public := "offender: {kind: public-body}"
	for _, test := range []struct {
		name  string
		text  string
		total []string
	}{
		{"the sum of two fines", "policy: ap-2019\ninfringements: [{provision: AVG 33(1)}, {provision: AVG 32(1)}]",
			[]string{"sum 835000.00"}},
		{"linked fines that stay below the maximum of the gravest", "policy: ap-2019\nlinked: true\ninfringements: [{provision: AVG 33(1)}, {provision: AVG 32(1)}]",
			[]string{"sum 835000.00", "concurrence 835000.00"}},
		{"linked fines of art. 83(4) go to 10 million",
			several(map[string]string{"AVG 32(1)": "9 mln", "AVG 33(1)": "8 mln"}, []string{"AVG 32(1)", "AVG 33(1)"}, public, "linked: true"),
			[]string{"sum 17000000.00", "concurrence 10000000.00"}},
		{"with one of art. 83(5) the gravest has 20 million, whichever comes first",
			several(map[string]string{"AVG 32(1)": "9 mln", "AVG 5(1)(b)": "15 mln"}, []string{"AVG 32(1)", "AVG 5(1)(b)"}, public, "linked: true"),
			[]string{"sum 24000000.00", "concurrence 20000000.00"}},
		{"or last",
			several(map[string]string{"AVG 32(1)": "9 mln", "AVG 5(1)(b)": "15 mln"}, []string{"AVG 5(1)(b)", "AVG 32(1)"}, public, "linked: true"),
			[]string{"sum 24000000.00", "concurrence 20000000.00"}},
		{"the gravest has 4 % of the turnover",
			several(map[string]string{"AVG 32(1)": "20 mln", "AVG 5(1)(b)": "40 mln"}, []string{"AVG 32(1)", "AVG 5(1)(b)"}, "turnover: 1,2 mld", "linked: true"),
			[]string{"sum 60000000.00", "concurrence 48000000.00"}},
		{"fines that are not linked may be more than one maximum together",
			several(map[string]string{"AVG 32(1)": "9 mln", "AVG 5(1)(b)": "15 mln"}, []string{"AVG 32(1)", "AVG 5(1)(b)"}, public),
			[]string{"sum 24000000.00"}},
		{"a departure from the sum, as in BKR", "policy: ap-2019\ninfringements: [{provision: AVG 33(1)}, {provision: AVG 32(1)}]\ndepartures: [{effect: -20%, reason: samenhang}]",
			[]string{"sum 835000.00", "departure* 668000.00"}},
		{"departures in their order, after concurrence",
			several(map[string]string{"AVG 32(1)": "9 mln", "AVG 33(1)": "8 mln"}, []string{"AVG 32(1)", "AVG 33(1)"}, public, "linked: true",
				`departures: [{effect: -10%, reason: x}, {effect: "-1 mln", reason: y}]`),
			[]string{"sum 17000000.00", "concurrence 10000000.00", "departure* 9000000.00", "departure* 8000000.00"}},
		{"a departure never takes the total above the sum of the maxima",
			several(map[string]string{"AVG 32(1)": "10 mln", "AVG 33(1)": "10 mln"}, []string{"AVG 32(1)", "AVG 33(1)"}, public,
				`departures: [{effect: "+0.01", reason: x}]`),
			[]string{"sum 20000000.00", "departure* 20000000.01", "maximum 20000000.00"}},
		{"nor, if they are linked, above that of the gravest",
			several(map[string]string{"AVG 32(1)": "9 mln", "AVG 33(1)": "8 mln"}, []string{"AVG 32(1)", "AVG 33(1)"}, public, "linked: true",
				`departures: [{effect: "+1", reason: x}]`),
			[]string{"sum 17000000.00", "concurrence 10000000.00", "departure* 10000001.00", "maximum 10000000.00"}},
		{"nor that of one fine above its maximum",
			one("provision: AVG 33(1)", public, `departures: [{effect: "=11 mln", reason: x}]`),
			[]string{"departure* 11000000.00", "maximum 10000000.00"}},
		{"linked says nothing of one fine", one("provision: AVG 33(1)", "linked: true"), []string{}},
		{"what is above in between is free", one("provision: AVG 33(1)", public, `departures: [{effect: "=11 mln", reason: x}, {effect: "=400000", reason: y}]`),
			[]string{"departure* 11000000.00", "departure* 400000.00"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, test.text)
			require.Equal(t, test.total, steps(r.Total))
			require.Empty(t, notes(r))
			for _, s := range r.Total {
				if s.Rule == category.RuleMaximum {
					require.Equal(t, "AVG", s.Citation.Source)
				}
			}
		})
	}
}

func TestATotalThatIsHeldToAnUncertainMaximumSaysSo(t *testing.T) {
	text := several(map[string]string{"AVG 32(1)": "9 mln", "AVG 33(1)": "8 mln"}, []string{"AVG 32(1)", "AVG 33(1)"}, "linked: true")
	r := calculate(t, text)
	require.Equal(t, []string{"sum 17000000.00", "concurrence 10000000.00"}, steps(r.Total))
	require.Equal(t, []string{"turnover-unknown "}, notes(r), "of the case as a whole")

	r = calculate(t, text+"\n"+`departures: [{effect: "+1", reason: x}]`)
	require.Equal(t, boete.Exactly(boete.Euros(10_000_000)), r.Amount())
	require.Equal(t, []string{"turnover-unknown "}, notes(r), "once, however often it holds")
}

func TestATotalWithAnUnknownMaximumIsNotHeld(t *testing.T) {
	r := calculate(t, `policy: ap-2019
linked: true
infringements:
  - {provision: UAVG 40, category: III, departures: [{effect: "=30 mln", reason: x}]}
  - {provision: AVG 33(1)}`)
	require.Equal(t, []string{"base 525000.00", "departure* 30000000.00"}, steps(r.Fines[0].Trail))
	require.Equal(t, []string{"sum 30525000.00", "concurrence 30525000.00"}, steps(r.Total))
	require.Contains(t, notes(r), "maximum-unknown infringements[0]")
}

func TestEveryStepCitesItsRule(t *testing.T) {
	const url2019 = "https://zoek.officielebekendmakingen.nl/stcrt-2019-14586.html"
	ap2019 := func(place string) boete.Citation {
		return boete.Citation{Source: "Boetebeleidsregels AP 2019", Place: place, URL: url2019}
	}
	r := calculate(t, `policy: ap-2019
offender: {kind: public-body}
linked: true
infringements:
  - provision: AVG 5(1)(b)
    shift: {to: IV, reason: x}
    adjustments: [{factor: a, effect: "+500000"}]
    recidive: true
    departures: [{effect: "=30 mln", reason: x}]
  - {provision: AVG 33(1)}
departures: [{effect: "+1", reason: x}]`)
	require.Equal(t, []string{"base 525000.00", "shift* 725000.00", "factor* 1225000.00", "band 1000000.00", "recidive 1500000.00",
		"departure* 30000000.00", "maximum 20000000.00"}, steps(r.Fines[0].Trail))
	awb := boete.Citation{Source: "Awb", Place: "art. 3:4, 5:46(2)"}
	for i, citation := range []boete.Citation{ap2019("art. 2.3"), ap2019("art. 8.1"), ap2019("art. 7"), ap2019("art. 6"), ap2019("art. 8.2"), awb, r.Fines[0].Maximum.Citation} {
		require.Equal(t, citation, r.Fines[0].Trail[i].Citation, r.Fines[0].Trail[i].Rule)
	}
	require.Equal(t, []string{"sum 20525000.00", "concurrence 20000000.00", "departure* 20000001.00", "maximum 20000000.00"}, steps(r.Total))
	for i, citation := range []boete.Citation{ap2019("art. 10"), ap2019("art. 10; art. 83(3) AVG"), awb, r.Fines[0].Maximum.Citation} {
		require.Equal(t, citation, r.Total[i].Citation, r.Total[i].Rule)
	}
}

func TestThePolicyOf2016GivesTheBaseFine(t *testing.T) {
	for _, test := range []struct {
		name, infringement string
		amount             int64
		category           category.Category
	}{
		{"category I", "category: I", 66_000, category.I},
		{"category II", "category: II", 245_400, category.II},
		{"category III", "category: III", 505_100, category.III},
		{"security of personal data", "provision: Wbp 13", 245_400, category.II},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, "policy: ap-2016\ninfringements: [{"+test.infringement+"}]")
			require.Equal(t, boete.Exactly(boete.Euros(test.amount)), r.Amount())
			require.Equal(t, test.category, r.Fines[0].Category)
			require.Len(t, r.Fines[0].Trail, 1)
			require.Equal(t, "Boetebeleidsregels AP 2016", r.Fines[0].Trail[0].Citation.Source)
		})
	}
	t.Run("the maximum of the Wbp is not known", func(t *testing.T) {
		r := calculate(t, "policy: ap-2016\ninfringements: [{provision: Wbp 13}]")
		require.Zero(t, r.Fines[0].Maximum)
		require.Equal(t, []string{"maximum-unknown infringements[0]"}, notes(r))
	})
	t.Run("nor that of a category of its own, which is not that of the AVG", func(t *testing.T) {
		r := calculate(t, "policy: ap-2016\ninfringements: [{category: II}]")
		require.Zero(t, r.Fines[0].Maximum)
		require.Contains(t, notes(r), "maximum-unknown infringements[0]")
	})
	t.Run("a judgement of one's own is a departure", func(t *testing.T) {
		r := calculate(t, "policy: ap-2016\ninfringements: [{provision: Wbp 13, departures: [{effect: \"-45400\", reason: x}]}]\ndepartures: [{effect: -10%, reason: y}]")
		require.Equal(t, []string{"base 245400.00", "departure* 200000.00"}, steps(r.Fines[0].Trail))
		require.Equal(t, []string{"departure* 180000.00"}, steps(r.Total))
	})
}

// The UWV decision: the gravity alone took the base fine to € 450.000. That the bandwidth holds it is derived, and
// said.
func TestThePolicyOf2016MovesTheBaseFineByNamedCircumstances(t *testing.T) {
	r := calculate(t, "policy: ap-2016\ninfringements: [{provision: Wbp 13, adjustments: [{factor: a, effect: \"=450000\"}, {factor: b, effect: \"0\"}]}]")
	require.Equal(t, []string{"base 245400.00", "factor* 450000.00", "factor* 450000.00"}, steps(r.Fines[0].Trail))
	require.Equal(t, boete.Text{NL: "ernst van de overtreding", EN: "gravity of the infringement"}, r.Fines[0].Trail[1].Name)
	require.Equal(t, "art. 6", r.Fines[0].Trail[1].Citation.Place)
	require.Contains(t, notes(r), "band-derived infringements[0].adjustments")

	r = calculate(t, "policy: ap-2016\ninfringements: [{provision: Wbp 13, adjustments: [{factor: a+k, effect: +300000}]}]")
	require.Equal(t, []string{"base 245400.00", "factor* 545400.00", "band 500000.00"}, steps(r.Fines[0].Trail))
	require.Equal(t, "gravity of the infringement; other circumstances", r.Fines[0].Trail[1].Name.EN)
}

func TestFiftyInfringementsAreFine(t *testing.T) {
	c := fine.Case{Policy: "ap-2019"}
	for range 50 {
		c.Infringements = append(c.Infringements, fine.Infringement{Category: category.I})
	}
	r, err := fine.Calculate(c)
	require.NoError(t, err)
	requireSound(t, c, r)
	require.Equal(t, boete.Exactly(boete.Euros(5_000_000)), r.Amount())
}

func TestACaseHasAtMostAThousandInfringements(t *testing.T) {
	c := fine.Case{Policy: "ap-2019"}
	for range 1000 {
		c.Infringements = append(c.Infringements, fine.Infringement{Category: category.I})
	}
	r, err := fine.Calculate(c)
	require.NoError(t, err)
	require.Equal(t, boete.Exactly(boete.Euros(100_000_000)), r.Amount())

	c.Infringements = append(c.Infringements, fine.Infringement{})
	faults := faultsOf(t, c)
	require.Equal(t, []string{"infringements"}, paths(faults), "and no word on each of them")
	require.Contains(t, faults[0].Message(), "1001")
	require.Contains(t, faults[0].Message(), "1000")
}

// What is calculated stays within € 10¹³, and what would pass it is refused and never wraps around.
func TestAnAmountBeyondTheBoundIsRefused(t *testing.T) {
	in := func(i fine.Infringement) fine.Case {
		i.Category = category.III
		return fine.Case{Policy: "ap-2019", Infringements: []fine.Infringement{i}}
	}
	adjust := func(e factors.Effect) fine.Case {
		return in(fine.Infringement{Adjustments: []factors.Adjustment{{Letters: factors.A, Effect: factors.Add(boete.Euros(1))}, {Letters: factors.B, Effect: e}}})
	}
	depart := func(e factors.Effect) fine.Case {
		return in(fine.Infringement{Departures: []fine.Departure{{Effect: e, Reason: "x"}}})
	}
	bound := boete.Euros(10_000_000_000_000)
	for _, test := range []struct {
		name string
		c    fine.Case
		path string
	}{
		{"an adjustment", adjust(factors.Add(bound)), "infringements[0].adjustments[1].effect"},
		{"an adjustment down", adjust(factors.Add(bound.Neg().Sub(bound))), "infringements[0].adjustments[1].effect"},
		{"an adjustment as large as the type holds", adjust(factors.Add(boete.Euros(1 << 62))), "infringements[0].adjustments[1].effect"},
		{"a percentage made in Go that no integer holds", adjust(factors.Percent(boete.Percent(math.MaxInt64))), "infringements[0].adjustments[1].effect"},
		{"a percentage made in Go that is a power of two", adjust(factors.Percent(boete.Permille(1 << 62))), "infringements[0].adjustments[1].effect"},
		{"an answer on a scale", in(fine.Infringement{Answers: factors.Answers{Duration: "+10000000000000"}}), "infringements[0].duration"},
		{"an answer on a scale, and not those after it",
			in(fine.Infringement{Answers: factors.Answers{Severity: "+10000000000000", Duration: "long", Data: "sensitive"},
				Adjustments: []factors.Adjustment{{Letters: factors.B}}}), "infringements[0].severity"},
		{"an adjustment, and not those after it",
			in(fine.Infringement{Adjustments: []factors.Adjustment{{Letters: factors.A, Effect: factors.Add(bound)}, {Letters: factors.B}, {Letters: factors.C, Effect: factors.Max()}}}),
			"infringements[0].adjustments[0].effect"},
		{"a departure", depart(factors.Add(bound)), "infringements[0].departures[0].effect"},
		{"a departure as large as the type holds", depart(factors.SetTo(boete.Euros(1 << 62))), "infringements[0].departures[0].effect"},
		{"a departure from the total", fine.Case{Policy: "ap-2019", Infringements: []fine.Infringement{{Category: category.I}},
			Departures: []fine.Departure{{Effect: factors.Add(bound), Reason: "x"}}}, "departures[0].effect"},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, []string{test.path}, paths(faultsOf(t, test.c)))
		})
	}

	t.Run("exactly the bound is calculated", func(t *testing.T) {
		c := depart(factors.SetTo(bound))
		c.Infringements[0].Provision = category.Provision{Act: category.UAVG, Article: 40} // of no known maximum
		r, err := fine.Calculate(c)
		require.NoError(t, err)
		require.Equal(t, boete.Exactly(bound), r.Amount())
	})
	t.Run("a sum", func(t *testing.T) {
		c := depart(factors.SetTo(bound))
		c.Infringements[0].Provision = category.Provision{Act: category.UAVG, Article: 40}
		c.Infringements = append(c.Infringements, c.Infringements[0])
		require.Equal(t, []string{"infringements"}, paths(faultsOf(t, c)))
	})
}
