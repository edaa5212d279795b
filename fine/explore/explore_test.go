package explore_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/explore"
	"github.com/stretchr/testify/require"
)

// ap is a case of one infringement by the method of the AP, given by its fields.
func ap(fields string) string {
	return "policy: ap-2019\noffender: {kind: public-body}\ndecided: 2022-01-01\ninfringements: [{" + fields + "}]"
}

// edpb is one by the method of the EDPB.
func edpb(turnover, fields string) string {
	return "policy: edpb-04-2022\noffender: {kind: company}\nturnover: " + turnover + "\ndecided: 2025-01-01\ninfringements: [{" + fields + "}]"
}

func TestTheLowestAndTheHighestFineAreFoundWithTheirChoices(t *testing.T) {
	for _, test := range []struct {
		name, text              string
		low, high, baseline     string
		path, atLow, atHigh, at string
		combinations            int
	}{
		{"a level", ap("provision: AVG 33(1), severity: unknown"), "450000", "650000", "525000",
			"infringements[0].severity", "minor", "very-serious", "normal", 4},
		{"levels that were named", ap("provision: AVG 33(1), severity: {any: [ernstig, gering]}"), "450000", "600000", "600000",
			"infringements[0].severity", "minor", "serious", "serious", 2},
		{"a level or an effect of one's own", ap(`provision: AVG 33(1), severity: {any: [normaal, "+1.000", "+3/9 ruimte"]}`), "525000", "600000", "525000",
			"infringements[0].severity", "normal", "+3/9 room", "normal", 3},
		{"an effect", ap(`provision: AVG 33(1), adjustments: [{factor: a, effect: {any: ["0", "+3/9 room", "+5/9 room"]}}]`), "525000", "650000", "525000",
			"infringements[0].adjustments[0].effect", "0", "+5/9 room", "0", 3},
		{"recidive", ap("provision: AVG 33(1), recidive: onbekend"), "525000", "787500", "525000",
			"infringements[0].recidive", "false", "true", "false", 2},
		{"a category", ap("category: {any: [II, III]}"), "310000", "525000", "310000",
			"infringements[0].category", "II", "III", "II", 2},
		{"a start and a size", edpb("80 mln", "provision: AVG 32, seriousness: medium"), "80000", "2000000", "2000000",
			"infringements[0].size", "8%", "none", "none", 6},
		{"a start only", edpb("80 mln", "provision: AVG 32, seriousness: medium, size: 10%"), "100000", "200000", "200000",
			"infringements[0].start", "10%", "20%", "20%", 2},
		{"a start that was written as unknown", edpb("80 mln", "provision: AVG 32, seriousness: medium, size: 10%, start: unknown"), "100000", "200000", "200000",
			"infringements[0].start", "10%", "20%", "20%", 2},
		{"a seriousness, whose start follows it", edpb("80 mln", "provision: AVG 32, seriousness: onbekend, size: none"), "0", "10000000", "1000000",
			"infringements[0].seriousness", "low", "high", "low", 6},
		{"a turnover, whose size follows it", edpb("unknown", "provision: AVG 32, seriousness: medium, start: 10%"), "2000", "1000000", "1000000",
			"turnover", "up to 2000000.00", "above 500000000.00", "up to 2000000.00", 19},
		{"turnovers that were named", edpb("{any: [80 mln, 600 mln]}", "provision: AVG 32, seriousness: medium, start: 10%"), "80000", "1200000", "1000000",
			"turnover", "80000000.00", "600000000.00", "80000000.00", 4},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := explored(t, test.text)
			require.Equal(t, euros(t, test.low), r.Lowest.Amount)
			require.Equal(t, euros(t, test.high), r.Highest.Amount)
			require.Equal(t, euros(t, test.baseline), r.Baseline.Amount)
			require.Equal(t, []string{test.atLow, test.atHigh, test.at},
				[]string{choiceOf(r.Lowest, test.path), choiceOf(r.Highest.Outcome, test.path), choiceOf(r.Baseline, test.path)})
			require.Equal(t, test.combinations, r.Combinations)
		})
	}
}

func TestEachQuestionIsAskedAloneAndTheLargestSwingComesFirst(t *testing.T) {
	r := explored(t, ap("provision: AVG 33(1), duration: unknown, severity: unknown, recidive: unknown, data: unknown, history: unknown"))
	var lines []string
	for _, q := range r.Questions {
		lines = append(lines, fmt.Sprintf("%s %s %s %s %s %s", strings.TrimPrefix(q.Path, "infringements[0]."), q.Amount, q.Low, q.AtLow, q.High, q.AtHigh))
	}
	require.Equal(t, []string{
		"recidive 262500.00 525000.00 false 787500.00 true",
		"severity 200000.00 450000.00 minor 650000.00 very-serious",
		"duration 50000.00 500000.00 short 550000.00 long",
		"data 25000.00 525000.00 ordinary 550000.00 sensitive", // as large as history, and before it in the file
		"history 25000.00 525000.00 none 550000.00 relevant",
	}, lines)
	require.Equal(t, []string{"normal", "minor", "serious", "very-serious"}, texts(r.Questions[1].Choices), "that of the baseline comes first")
}

func TestOfTwoWaysToTheSameAmountTheFirstCounts(t *testing.T) {
	r := explored(t, ap(`category: III, adjustments: [{factor: a, effect: {any: ["0", "+300000", "max"]}}, {factor: b, effect: {any: ["0", "+300000"]}}]`))
	require.Equal(t, []explore.Answer{{Path: "infringements[0].adjustments[0].effect", Choice: explore.ValueOf(factors.Effect{})},
		{Path: "infringements[0].adjustments[1].effect", Choice: explore.ValueOf(factors.Add(boete.Euros(300_000)))}}, r.Highest.Choices)
}

func TestAnInfringementIsAskedWithoutTheOthersAndAPlaceInTheirTotal(t *testing.T) {
	text := `
policy: ap-2019
offender: {kind: public-body}
infringements:
  - {provision: AVG 33(1), severity: unknown, recidive: unknown}
  - {provision: AVG 32(1), severity: unknown, duration: unknown, departures: [{effect: {any: ["-10%", "=0"]}, reason: x}]}
  - {provision: AVG 35(1)}
linked: {any: [false, true]}
departures: [{effect: {any: ["0", "-20%"]}, reason: x}]
`
	r := explored(t, text)
	require.Equal(t, 2*2*(4*2+4*3*2+1), r.Combinations, "a sum over the infringements, for each answer about the whole")
	c, questions := read(t, text)
	low, high, err := ends(t, c, questions)
	require.NoError(t, err)
	require.Equal(t, []boete.EUR{low, high}, []boete.EUR{r.Lowest.Amount, r.Highest.Amount})
}

// What is linked is held to the highest maximum, so an infringement that has the highest fine with one provision can
// lead to the highest total with another.
func TestAProvisionThatIsOpenIsAskedAsPartOfTheWhole(t *testing.T) {
	text := `
policy: ap-2019
offender: {kind: public-body}
infringements:
  - {provision: {any: [AVG 33(1), AVG 20(1)]}, departures: [{effect: "=9 mln", reason: x}]}
  - {category: {any: [III, IV]}, departures: [{effect: {any: ["=9 mln", "=5 mln"]}, reason: x}]}
linked: true
`
	r := explored(t, text)
	require.Equal(t, euros(t, "18 mln"), r.Highest.Amount)
	c, questions := read(t, text)
	low, high, err := ends(t, c, questions)
	require.NoError(t, err)
	require.Equal(t, []boete.EUR{low, high}, []boete.EUR{r.Lowest.Amount, r.Highest.Amount})
}

func TestAFineThatRestsOnATurnoverThatIsNotKnownIsAtLeastItsAmount(t *testing.T) {
	for _, test := range []struct {
		name, text string
		exact      bool
	}{
		{"the turnover is open, and the maximum rises with it", edpb("unknown", "provision: AVG 32, seriousness: medium"), false},
		{"it is withheld", "policy: edpb-04-2022\nturnover_withheld: true\ninfringements: [{provision: AVG 32, seriousness: medium}]", false},
		{"it is withheld, and a size says something of it", "policy: edpb-04-2022\nturnover_withheld: true\ninfringements: [{provision: AVG 32, seriousness: medium, size: 5%}]", false},
		{"it is known", edpb("80 mln", "provision: AVG 32, seriousness: medium"), true},
		{"it is open, and the fine is set", edpb("unknown", `provision: AVG 32, seriousness: medium, departures: [{effect: "=1000", reason: x}]`), true},
		{"the offender is no undertaking", "policy: edpb-04-2022\noffender: {kind: public-body}\ninfringements: [{provision: AVG 32, seriousness: medium}]", true},
		{"the AP holds a fine to a maximum", "policy: ap-2019\ninfringements: [{provision: AVG 33(1), severity: unknown, departures: [{effect: +10 mln, reason: x}]}]", false},
		{"the AP holds none", "policy: ap-2019\ninfringements: [{provision: AVG 33(1), severity: unknown}]", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, test.exact, explored(t, test.text).Highest.Exact)
		})
	}
	r := explored(t, edpb("unknown", "provision: AVG 32, seriousness: medium"))
	require.Equal(t, "above 500000000.00", choiceOf(r.Highest.Outcome, "turnover"))
	for _, q := range r.Questions {
		require.Equal(t, q.Path != "turnover", q.Exact, q.Path)
	}
}

func TestAtLeastAnAmountIsMoreThanTheAmount(t *testing.T) {
	r := explored(t, "policy: edpb-04-2022\noffender: {kind: {any: [public-body, company]}}\ninfringements: [{provision: AVG 32, seriousness: medium, start: 20%}]")
	require.Equal(t, euros(t, "2 mln"), r.Highest.Amount)
	require.Equal(t, "company", choiceOf(r.Highest.Outcome, "offender.kind"))
	require.False(t, r.Highest.Exact)
}

func TestASizeThatIsGivenLeavesTheTurnoverUnknown(t *testing.T) {
	for _, field := range []string{"size: 5%", "size: {any: [5%, none]}", "start: 1500000", "start: {any: [12%, 1500000]}"} {
		require.Empty(t, choiceOf(explored(t, edpb("unknown", "provision: AVG 32, seriousness: medium, "+field)).Lowest, "turnover"), field)
	}
	require.NotEmpty(t, choiceOf(explored(t, edpb("unknown", "provision: AVG 32, seriousness: medium, size: none")).Lowest, "turnover"))
	require.NotEmpty(t, choiceOf(explored(t, edpb("unknown", "provision: AVG 32, seriousness: medium, start: 12%")).Lowest, "turnover"))
}

func TestTheNotesAreThoseOfAllCalculations(t *testing.T) {
	codes := func(text string) []string {
		codes := []string{}
		for _, note := range explored(t, text).Notes {
			codes = append(codes, string(note.Code))
		}
		return codes
	}
	require.Equal(t, []string{"indicative", "policy-undated", "recidive-basis"},
		codes("policy: ap-2019\ninfringements: [{provision: AVG 33(1), severity: unknown, recidive: unknown}]"))
	require.Empty(t, codes(edpb("80 mln", "provision: AVG 32, seriousness: medium")))
	require.Equal(t, []string{"policy-superseded"}, codes("policy: ap-2019\noffender: {kind: public-body}\ndecided: {any: [2022-01-01, 2024-01-01]}\ninfringements: [{provision: AVG 33(1)}]"))
	require.Equal(t, []string{"unverified-tier"}, codes(edpb("{any: [1 mln, 5 mln, 80 mln]}", "provision: AVG 32, seriousness: medium")), "that of the one in the middle")
	require.Equal(t, []string{"unverified-tier"}, codes(edpb("unknown", "provision: AVG 32, seriousness: medium")))
	require.Equal(t, []string{"below-zero"}, codes(edpb("80 mln", `provision: AVG 32, seriousness: low, adjustments: [{factor: c, effect: "-50000"}]`)))
	require.Equal(t, []string{"indicative", "extrapolated"}, codes(ap("provision: AVG 33(1), culpability: {any: [normal, intentional, negligent]}")))
}

// What a note says of an earlier sanction depends on its day, so it stands there for each day, with a case that has it.
func TestANoteComesWithTheCaseInWhichItArose(t *testing.T) {
	r := explored(t, `
policy: ap-2019
offender: {kind: public-body}
decided: 2022-01-01
infringements:
  - {provision: AVG 33(1), severity: unknown}
  - {provision: AVG 32(1), committed: {from: 2021-06-01}, priors: [{imposed: {any: [2020-01-01, 2014-01-01, 2015-01-01]}}]}
`)
	var days []string
	for i, note := range r.Notes {
		if note.Code == fine.NotePriorTooLongAgo {
			require.Equal(t, "infringements[1].priors[0]", note.Path)
			days = append(days, r.NoteCases[i].Infringements[1].Priors[0].Imposed.String())
		}
	}
	require.Equal(t, []string{"2014-01-01", "2015-01-01"}, days)
}

// An answer that the earlier sanctions contradict needs a reason, which is still to be written.
func TestBothAnswersOnRecidiveAreCalculatedWhateverTheEarlierSanctionsSay(t *testing.T) {
	for _, test := range []struct{ imposed, low, high string }{
		{"2020-01-01", "[…]", ""}, // which counts
		{"2010-01-01", "", "[…]"},
	} {
		r := explored(t, ap("provision: AVG 33(1), committed: {from: 2021-01-01}, priors: [{imposed: "+test.imposed+"}], recidive: unknown"))
		require.Equal(t, []boete.EUR{euros(t, "525.000"), euros(t, "787.500")}, []boete.EUR{r.Lowest.Amount, r.Highest.Amount})
		require.Equal(t, test.low, r.Lowest.Case.Infringements[0].RecidiveReason)
		require.Equal(t, test.high, r.Highest.Case.Infringements[0].RecidiveReason)
	}
	r := explored(t, ap("provision: AVG 33(1), committed: {from: 2021-01-01}, priors: [{imposed: {any: [2020-01-01, 2010-01-01]}}], recidive: unknown"))
	require.Equal(t, euros(t, "787.500"), r.Highest.Amount)
	require.Equal(t, 4, r.Combinations)
	require.Empty(t, explored(t, ap("provision: AVG 33(1), recidive: unknown")).Highest.Case.Infringements[0].RecidiveReason, "none is needed")
}

// A start or a size that is not given can be any in its range, so an end of it that is not possible is no fault of the
// case.
func TestWhereCalcAnswersRangeDoes(t *testing.T) {
	const off = `adjustments: [{factor: c, effect: "-50000"}]`
	for _, test := range []struct{ name, text, low, high string }{
		{"a start at 0 %", edpb("80 mln", "provision: AVG 32, seriousness: low, "+off), "0", "950000"},
		{"a start at 0 %, and a size", edpb("80 mln", "provision: AVG 32, seriousness: low, size: 20%, "+off), "0", "150000"},
		{"a start, and a size at its low end", edpb("80 mln", "provision: AVG 32, seriousness: low, start: 5%, "+off), "0", "450000"},
		{"what follows goes on from € 0", edpb("80 mln", `provision: AVG 32, seriousness: low, adjustments: [{factor: c, effect: "-50000"}, {factor: d, effect: "+1000"}]`), "1000", "951000"},
		{"a departure", edpb("80 mln", "provision: AVG 32, seriousness: low, departures: [{effect: '-50000', reason: x}]"), "0", "950000"},
		{"a departure from the total", edpb("80 mln", "provision: AVG 32, seriousness: low") + "\ndepartures: [{effect: '-50000', reason: x}]", "0", "950000"},
		{"only what is not lowered is possible", edpb("80 mln", "provision: AVG 32, seriousness: medium, departures: [{effect: '-900000', reason: x}]"), "100000", "1100000"},
		{"only that, of the total", edpb("80 mln", "provision: AVG 32, seriousness: medium") + "\ndepartures: [{effect: '-900000', reason: x}]", "100000", "1100000"},
		{"the turnover is open too", edpb("unknown", "provision: AVG 32, seriousness: low, "+off), "0", "950000"},
		{"that, of the total", edpb("unknown", "provision: AVG 32, seriousness: low") + "\ndepartures: [{effect: '-50000', reason: x}]", "0", "950000"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := explored(t, test.text)
			require.Equal(t, []boete.EUR{euros(t, test.low), euros(t, test.high)}, []boete.EUR{r.Lowest.Amount, r.Highest.Amount})
			c, questions := read(t, test.text)
			low, high, err := ends(t, c, questions)
			require.NoError(t, err)
			require.LessOrEqual(t, r.Lowest.Amount.Cents(), low.Cents())
			require.LessOrEqual(t, high.Cents(), r.Highest.Amount.Cents())
			result, err := fine.Calculate(c)
			require.NoError(t, err)
			require.Equal(t, r.Highest.Amount, result.Amount().High, "one case has one top")
			require.LessOrEqual(t, result.Amount().Low.Cents(), r.Lowest.Amount.Cents(), "it may have what only a start that is not lowered reaches")
		})
	}
	// Of two infringements, of which the total can be lowered only if not both are lowered for their size.
	text := edpb("80 mln", "provision: AVG 32, seriousness: medium, start: 10%}, {provision: AVG 33, seriousness: medium, start: {any: [11%, 20%]}") + "\ndepartures: [{effect: '-700000', reason: x}]"
	c, questions := read(t, text)
	low, high, err := ends(t, c, questions)
	require.NoError(t, err)
	r := explored(t, text)
	require.Equal(t, []boete.EUR{low, high}, []boete.EUR{r.Lowest.Amount, r.Highest.Amount})
	require.Equal(t, euros(t, "388000"), low, "the first is not lowered, and the second as far as it can be")
	require.Equal(t, "none", choiceOf(r.Lowest, "infringements[0].size"))

	r = explored(t, edpb("80 mln", "provision: AVG 32, seriousness: low, size: 20%, "+off))
	require.Equal(t, "open", choiceOf(r.Lowest, "infringements[0].start"))
	require.Equal(t, boete.Range{High: euros(t, "150000")}, r.Lowest.Result.Amount())
	require.Equal(t, explore.ValueOf(explore.Between{}), r.Questions[0].AtLow)
}

func TestACaseThatCanNotBeExploredIsRefused(t *testing.T) {
	long := `["0"`
	for i := 1; i <= 400; i++ {
		long += fmt.Sprintf(`, "+%d"`, i)
	}
	long += "]"
	for _, test := range []struct{ name, text, path, says string }{
		{"nothing is open", ap("provision: AVG 33(1)"), "", "nothing is left open in this case"},
		{"a turnover under the AP is no question", "policy: ap-2019\nturnover: unknown\ninfringements: [{provision: AVG 33(1)}]", "", "nothing is left open"},
		{"it is faulty whatever is chosen", ap("provision: AVG 33(1), severity: unknown, departures: [{effect: max, reason: ' '}]"), "infringements[0].departures[0].reason", "a departure is a judgement and needs a reason"},
		{"the law is unsettled", ap("provision: AVG 10, severity: unknown"), "infringements[0].provision", "AVG 10"},
		{"no policy", "policy: x\ninfringements: [{category: II, severity: unknown}]", "policy", `policy "x" does not exist`},
		{"a field of the other method", edpb("80 mln", "provision: AVG 32, seriousness: low, severity: unknown"), "infringements[0].severity", "does not have this"},
		{"one combination is below zero", ap(`category: II, severity: unknown, departures: [{effect: {any: ["0", "-400000"]}, reason: x}]`),
			"infringements[0].departures[0].effect", "with infringements[0].severity: normal, infringements[0].departures[0].effect: -400000: the effect -400000 takes the amount below € 0"},
		{"one total is below zero", ap("category: II, recidive: unknown") + "\ndepartures: [{effect: {any: ['0', '-400000']}, reason: x}]",
			"departures[0].effect", "with departures[0].effect: -400000, infringements[0].recidive: false: the effect -400000"},
		{"a reason of one answer", ap("provision: AVG 33(1), recidive: unknown, recidive_reason: x"),
			"infringements[0].recidive_reason", "a reason is that of one answer, and recidive is left open; leave the reason out"},
		{"an answer of the user needs a reason", ap("provision: AVG 33(1), committed: {from: 2021-01-01}, priors: [{imposed: 2020-01-01}], recidive: false, severity: unknown"),
			"infringements[0].recidive_reason", "an earlier fine counts for recidive, but recidive is false; give the reason"},
		{"no start is possible", edpb("80 mln", `provision: AVG 32, seriousness: low, adjustments: [{factor: c, effect: "-1,1 mln"}]`),
			"infringements[0].adjustments[0].effect", "the effect -1100000 takes the amount below € 0"},
		{"a start that is listed is not possible", edpb("80 mln", `provision: AVG 32, seriousness: low, size: none, start: {any: [0%, 10%]}, adjustments: [{factor: c, effect: "-50000"}]`),
			"infringements[0].adjustments[0].effect", "with infringements[0].start: 0%: the effect -50000 takes the amount below € 0"},
		{"an effect that is listed is not possible", edpb("80 mln", `provision: AVG 32, seriousness: low, adjustments: [{factor: c, effect: {any: ["-50000", "-1,1 mln"]}}]`),
			"infringements[0].adjustments[0].effect", "with infringements[0].adjustments[0].effect: -1100000, infringements[0].start: 10%, infringements[0].size: none: the effect -1100000"},
		{"one that is listed takes the total below zero", edpb("80 mln", `provision: AVG 32, seriousness: low`) + "\ndepartures: [{effect: {any: ['-50000', '-1,1 mln']}, reason: x}]",
			"departures[0].effect", "with departures[0].effect: -1100000, infringements[0].start: 10%, infringements[0].size: none: the effect -1100000"},
		{"the second of two", "policy: ap-2019\noffender: {kind: public-body}\ninfringements: [{category: II}, {category: II, shift: {to: {any: [III, IV]}}}]",
			"infringements[1].shift.to", "with infringements[1].shift.to: IV: a shift goes one category up or down"},
		{"too many combinations", ap("category: II, severity: unknown, adjustments: [{factor: a, effect: {any: " + long + "}}, {factor: b, effect: {any: " + long + "}}]"),
			"", "the open questions have at least 643204 combinations of choices, and to calculate them takes at least 14793738 steps; at most 5000000 are calculated, so settle some of them"},
		{"too many about the whole", ap("category: II") + "\ndepartures: [{effect: {any: " + long + "}, reason: x}, {effect: {any: " + long + "}, reason: x}]",
			"", "at least 78126 combinations"},
		{"more than can be counted", ap("category: II, adjustments: [" + strings.Repeat("{factor: a, effect: {any: ["+`"0", "+1"`+"]}}, ", 99) + "]"), "", "at least 1000000000 combinations"},
		{"too many questions", ap("category: II, adjustments: [" + strings.Repeat("{factor: a, effect: {any: ["+`"0", "+1"`+"]}}, ", 101) + "]"), "", "101 questions are open, and at most 100 are explored"},
	} {
		t.Run(test.name, func(t *testing.T) {
			faults := refusal(t, test.text)
			require.Len(t, faults, 1)
			require.Equal(t, test.path, faults[0].Path)
			require.Contains(t, faults[0].Message(), test.says)
		})
	}
	faults := refusal(t, ap("category: II, recidive: unknown, departures: [{effect: '-9 mln', reason: x}]"))
	require.NotContains(t, faults[0].Message(), "with", "it is below zero whatever is chosen")
}

func TestQuestionsThatAskNothingOrOfNothingAreRefused(t *testing.T) {
	c, questions := read(t, ap("category: II, severity: unknown"))
	for path, q := range map[string]explore.Question{
		"x":                         {Path: "x"},
		"infringements[0].severity": {Path: "infringements[0].severity", Choices: questions[0].Choices[:1]},
		"infringements[1].severity": {Path: "infringements[1].severity", Choices: questions[0].Choices},
	} {
		_, err := explore.Explore(c, []explore.Question{q})
		require.ErrorContains(t, err, path+": ")
	}
	_, err := explore.Explore(fine.Case{}, nil)
	require.ErrorContains(t, err, "there is no infringement")
}

func TestTheMostCombinationsAreCalculated(t *testing.T) {
	effects := func(n int) string {
		list := `["0"`
		for i := 1; i < n; i++ {
			list += fmt.Sprintf(`, "+%d"`, i)
		}
		return "{factor: a, effect: {any: " + list + "]}}"
	}
	text := func(n int) string {
		return ap("category: II, adjustments: [" + effects(100) + ", " + effects(100) + ", " + effects(n) + "]")
	}
	const each = 100 * 100 * (20 + 3) // a fine, and three adjustments
	most := explore.MaxSteps / each
	require.Equal(t, 100*100*most, explored(t, text(most)).Combinations)
	c, questions := read(t, text(most))
	work, err := explore.Count(c, questions)
	require.NoError(t, err)
	require.Equal(t, explore.Work{Combinations: 100 * 100 * most, Steps: each*most + 2*(20+3)}, work)
	require.Contains(t, refusal(t, text(most+1))[0].Message(), "settle some of them")
	_, err = explore.Within(each*most-1, c, questions)
	require.ErrorContains(t, err, fmt.Sprintf("at most %d are calculated", each*most-1))
}

func TestThereIsOneBoundOnWorkWhateverItIsMadeOf(t *testing.T) {
	long := `["0"`
	for i := range 9 {
		long += fmt.Sprintf(`, "+%d"`, i+1)
	}
	long += "]"
	many := strings.Repeat(`{factor: a, effect: "0"}, `, 300)
	for _, test := range []struct {
		name  string
		steps int // that are calculated
		said  string
		text  string
	}{
		{"the totals of six fines", explore.MaxSteps, "more than the 5000000 steps", `
policy: edpb-04-2022
infringements: [` + strings.Repeat("{provision: AVG 32, seriousness: low}, ", 6) + `]
departures: [{effect: "-1000000", reason: x}]`},
		{"combinations with ten thousand adjustments", explore.MaxSteps, "at most 5000000 are calculated", ap("category: II, adjustments: [" + strings.Repeat(`{factor: a, effect: "0"}, `, 9_990) +
			strings.Repeat("{factor: a, effect: {any: "+long+"}}, ", 5) + "]")},
		{"the swings of thirty questions, which show on the way", 500_000, "more than the 500000 steps", ap("category: II, severity: unknown, adjustments: [" + many + "]}" +
			strings.Repeat(", {category: I, severity: unknown, adjustments: ["+many+"]}", 28) + ", {category: I")},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, questions := read(t, test.text)
			_, err := explore.Within(test.steps, c, questions)
			var faults boete.Faults
			require.ErrorAs(t, err, &faults)
			require.Len(t, faults, 1)
			require.Equal(t, boete.CodeLimit, faults[0].Code)
			require.Contains(t, faults[0].Message(), test.said)
		})
	}
}

func TestAPolicyOfOnesOwnIsExplored(t *testing.T) {
	policy, err := category.New(category.Table{ID: "eigen", Title: boete.Same("Eigen"), Publication: boete.Citation{Source: "x"}, Method: category.MethodEDPB, Act: category.AVG,
		Rules: []category.RulePlace{{Rule: category.RuleStart}, {Rule: category.RuleSize}, {Rule: category.RuleFactor}},
		Seriousness: []category.SeriousnessShares{
			{Level: category.SeriousnessLow, Shares: category.Shares{To: boete.Percent(10)}}, {Level: category.SeriousnessMedium, Shares: category.Shares{From: boete.Percent(10), To: boete.Percent(20)}},
			{Level: category.SeriousnessHigh, Shares: category.Shares{From: boete.Percent(20), To: boete.Percent(100)}}},
		Sizes: []category.Size{{Until: boete.Euros(100_000_000), Shares: category.Shares{From: boete.Percent(10), To: boete.Percent(20)}},
			{Until: boete.Euros(1_000_000_000), Shares: category.Shares{From: boete.Percent(5), To: boete.Percent(100)}}}})
	require.NoError(t, err)
	c, questions := read(t, "policy: eigen\noffender: {kind: company}\ninfringements: [{provision: AVG 32, seriousness: medium}]")
	r, err := explore.Explore(c, questions, policy)
	require.NoError(t, err)
	// The maximum rises within the second tier, so its lowest fine is at its lower end.
	require.Equal(t, euros(t, "50000"), r.Lowest.Amount)
	require.Equal(t, "above 100000000.00", choiceOf(r.Lowest, "turnover"))
	require.Equal(t, euros(t, "4 mln"), r.Highest.Amount)
	require.False(t, r.Highest.Exact)
	require.Equal(t, []string{"up to 100000000.00", "above 100000000.00", "up to 1000000000.00", "above 1000000000.00"}, texts(r.Questions[0].Choices))

	_, err = explore.Explore(c, questions)
	require.ErrorContains(t, err, `policy "eigen" does not exist`)
}

func TestTheCaseOfTheCallerIsNotChanged(t *testing.T) {
	text := `
policy: ap-2019
offender: {kind: public-body}
infringements:
  - provision: AVG 33(1)
    with: [AVG 32(1), {any: [AVG 33(2), AVG 34(1)]}]
    shift: {to: {any: [IV, II]}, reason: x}
    severity: unknown
    recidive: unknown
    adjustments: [{factor: a, effect: {any: ["0", "+1"]}}]
    priors: [{imposed: {any: [2018-06-01, 2019-06-01]}, sanction: order}]
    committed: {from: 2020-01-01}
    departures: [{effect: {any: ["0", "+1"]}, reason: x}]
departures: [{effect: {any: ["0", "+1"]}, reason: x}]
`
	c, questions := read(t, text)
	require.Len(t, questions, 8)
	before, err := json.Marshal(c)
	require.NoError(t, err)
	r, err := explore.Explore(c, questions)
	require.NoError(t, err)
	after, err := json.Marshal(c)
	require.NoError(t, err)
	require.Equal(t, string(before), string(after))
	lowest, err := json.Marshal(r.Lowest.Case)
	require.NoError(t, err)
	for _, q := range questions {
		for _, choice := range q.Choices {
			choice.Set(&r.Highest.Case)
		}
	}
	again, err := json.Marshal(r.Lowest.Case)
	require.NoError(t, err)
	require.Equal(t, string(lowest), string(again), "two outcomes share nothing")
}

func TestTheSameQuestionsHaveTheSameResult(t *testing.T) {
	c, questions := read(t, edpb("unknown", `provision: AVG 32, seriousness: unknown, adjustments: [{factor: c, effect: {any: ["0", "-20%"]}}]`))
	r, err := explore.Explore(c, questions)
	require.NoError(t, err)
	want, err := json.Marshal(r)
	require.NoError(t, err)
	for range 20 {
		again, err := explore.Explore(c, questions)
		require.NoError(t, err)
		got, err := json.Marshal(again)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	}
}

func TestTheJSONIsTheContract(t *testing.T) {
	got, err := json.MarshalIndent(explored(t, ap("category: II, recidive: unknown")), "", "  ")
	require.NoError(t, err)
	text := string(got)
	for _, note := range explored(t, ap("category: II, recidive: unknown")).Notes {
		quoted, err := json.Marshal(note.Text)
		require.NoError(t, err)
		text = strings.ReplaceAll(text, string(quoted), `"…"`)
	}
	require.Equal(t, `{
  "policy": "ap-2019",
  "title": "Boetebeleidsregels AP 2019",
  "verdict": "candidate",
  "lowest": {
    "amount": "310000.00",
    "choices": [
      {
        "path": "infringements[0].recidive",
        "choice": "false"
      }
    ]
  },
  "highest": {
    "amount": "465000.00",
    "choices": [
      {
        "path": "infringements[0].recidive",
        "choice": "true"
      }
    ],
    "exact": true
  },
  "baseline": {
    "amount": "310000.00",
    "choices": [
      {
        "path": "infringements[0].recidive",
        "choice": "false"
      }
    ]
  },
  "questions": [
    {
      "path": "infringements[0].recidive",
      "choices": [
        "false",
        "true"
      ],
      "low": "310000.00",
      "at_low": "false",
      "high": "465000.00",
      "at_high": "true",
      "exact": true,
      "swing": "155000.00"
    }
  ],
  "combinations": 2,
  "notes": [
    {
      "code": "provision-unknown",
      "path": "infringements[0]",
      "text": "…"
    },
    {
      "code": "recidive-basis",
      "path": "infringements[0]",
      "text": "…"
    }
  ],
  "version": "`+boete.Version+`",
  "as_of": "`+string(category.KnownAsOf)+`"
}`, text)
}

// made makes a case with open values of bytes; when they are used up, each choice is the first.
func made(bytes []byte) string {
	pick := func(options ...string) string {
		if len(bytes) == 0 {
			return options[0]
		}
		b := bytes[0]
		bytes = bytes[1:]
		return options[int(b)%len(options)]
	}
	effect := func() string {
		return pick(`"0"`, `{any: ["0", "+75000"]}`, `{any: ["-10%", "+10%", "=200000"]}`, `"-20%"`, `"-33.33%"`, `{any: ["+100%", "0"]}`, `"=12345.67"`, `{any: ["-1000", "-100000"]}`)
	}
	reason := ", reason: x}"
	text := ""
	if pick("ap", "edpb") == "ap" {
		text = "policy: ap-2019\noffender: {kind: " + pick("public-body", "company", "{any: [public-body, company]}") + "}\ninfringements:\n"
		for i := range 1 + len(pick("", "x", "xx")) {
			text += "  - {provision: " + pick("AVG 33(1)", "AVG 32(1)", "{any: [AVG 33(1), AVG 20(1)]}", "{any: [AVG 32(1), AVG 12(1)]}")
			text += ", severity: " + pick(`"0"`, "unknown", "{any: [serious, minor]}") + ", data: " + pick(`"0"`, "unknown", "sensitive")
			text += pick("", ", recidive: unknown", ", recidive: true") + pick("", ", shift: {to: {any: [III, II]}"+reason)
			text += ", adjustments: [{factor: a, effect: " + effect() + "}]" + pick("", ", departures: [{effect: "+effect()+reason+"]")
			text += fmt.Sprintf("} # %d\n", i)
		}
	} else {
		text = "policy: edpb-04-2022\noffender: {kind: " + pick("company", "public-body") + "}\n" + pick("turnover: 80 mln\n", "", "turnover: {any: [9 mln, 2 mld]}\n", "turnover: 300 mln\n")
		text = strings.Replace(text, "public-body}\nturnover", "company}\nturnover", 1) + "infringements:\n"
		for range 1 + len(pick("", "x")) {
			text += "  - {provision: " + pick("AVG 32(1)", "AVG 6(1)") + ", seriousness: " + pick("medium", "unknown", "high", "low")
			text += pick("", ", start: unknown", ", size: none", ", size: 20%", ", size: {any: [none, 20%]}")
			text += ", adjustments: [{factor: c, effect: " + pick(`"0"`, `{any: ["-10%", "+10%"]}`, `"-33.33%"`, `{any: ["+1000", "-100%"]}`, `"-50000"`, `{any: ["-50000", "-1 mln"]}`) + "}]}\n"
		}
	}
	return text + pick("", "linked: true\n", "linked: {any: [false, true]}\n") + pick("", "departures: [{effect: "+effect()+reason+"]\n", "departures: [{effect: "+effect()+reason+", {effect: "+effect()+reason+"]\n")
}

// requireExact compares what is found with what calculating each combination as a whole finds.
func requireExact(t testing.TB, bytes []byte) bool {
	t.Helper()
	text := made(bytes)
	c, questions, err := casefile.ParseOpen([]byte(text))
	require.NoError(t, err, text)
	combinations := 1
	for _, q := range questions {
		combinations *= len(q.Choices)
	}
	if combinations > 500 || c.Policy == "edpb-04-2022" && combinations > 8 { // which has many more of its own
		return false
	}
	r, err := explore.Explore(c, questions)
	low, high, endsErr := ends(t, c, questions)
	if err != nil {
		var faults boete.Faults
		require.ErrorAs(t, err, &faults)
		if len(r.Questions) == 0 && strings.Contains(err.Error(), "nothing is left open") {
			return false
		}
		require.Error(t, endsErr, "%s\n%s", text, err)
		return false
	}
	require.NoError(t, endsErr, text)
	if result, calcErr := fine.Calculate(c); calcErr == nil && len(questions) == 0 {
		if c.Turnover != nil || len(c.Infringements) == 1 { // of several, calc does not hold the sizes to one turnover
			require.LessOrEqual(t, r.Lowest.Amount.Cents(), result.Amount().Low.Cents(), text)
		}
		require.LessOrEqual(t, result.Amount().High.Cents(), r.Highest.Amount.Cents(), text)
	}
	requireSound(t, r)
	require.Equal(t, low, r.Lowest.Amount, text)
	require.Equal(t, high, r.Highest.Amount, text)
	return true
}

func FuzzExplore(f *testing.F) {
	f.Add([]byte(nil))
	f.Add([]byte("1011002X0"))
	f.Add([]byte{1, 0, 1, 1, 0, 1, 0, 1, 2, 1})
	f.Add([]byte{0, 2, 2, 2, 1, 1, 1, 1, 2, 3, 2, 1, 1, 1, 4, 2})
	f.Fuzz(func(t *testing.T, bytes []byte) { requireExact(t, bytes) })
}

func TestTheLowestAndTheHighestAreThoseOfAllCombinations(t *testing.T) {
	found := 0
	for n := range 300 {
		bytes := make([]byte, 60)
		for i := range bytes {
			bytes[i] = byte((n*7919 + i*104729 + n*n*i*31 + n*i*i) >> 3)
		}
		if requireExact(t, bytes) {
			found++
		}
	}
	require.Greater(t, found, 60, "enough cases are in order")
}
