package fine_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/stretchr/testify/require"
)

// The figures in these tests are typed from the Guidelines and worked out by hand, and not taken from the tables of
// the program.

const company = "offender: {kind: company}"

// inFull is a step with all that it says: "rule* before → after [what was weighed] (citation) reason".
func inFull(s fine.Step) string {
	var what []string
	if s.Seriousness != "" {
		what = append(what, string(s.Seriousness))
	}
	if s.Shares != nil {
		what = append(what, s.Shares.From.String()+" to "+s.Shares.To.String())
	}
	if s.Letters != 0 {
		what = append(what, s.Letters.String())
	}
	if !s.Effect.IsZero() {
		what = append(what, s.Effect.String())
	}
	mark := ""
	if s.Judgement {
		mark = "*"
	}
	text := fmt.Sprintf("%s%s %s → %s [%s] (%s) %s", s.Rule, mark, s.Before, s.After, strings.Join(what, " "), s.Citation, s.Note)
	return strings.TrimSpace(text)
}

func trailInFull(trail fine.Trail) []string {
	full := make([]string, len(trail))
	for i, s := range trail {
		full[i] = inFull(s)
	}
	return full
}

func TestTheStartIsARangeOfTheStatutoryMaximum(t *testing.T) {
	for _, test := range []struct {
		name                   string
		provision, seriousness string
		about                  string // the offender and its turnover
		maximum                string
		exact                  bool
		start                  string
	}{
		{"art. 83(4), low", "AVG 32(1)", "low", "turnover: 80 mln", "10 mln", true, "0.00–1000000.00"},
		{"art. 83(4), medium", "AVG 32(1)", "medium", "turnover: 80 mln", "10 mln", true, "1000000.00–2000000.00"},
		{"art. 83(4), high", "AVG 32(1)", "high", "turnover: 80 mln", "10 mln", true, "2000000.00–10000000.00"},
		{"art. 83(5), low", "AVG 6(1)", "low", "turnover: 80 mln", "20 mln", true, "0.00–2000000.00"},
		{"art. 83(5), medium", "AVG 6(1)", "medium", "turnover: 80 mln", "20 mln", true, "2000000.00–4000000.00"},
		{"art. 83(5), high", "AVG 6(1)", "high", "turnover: 80 mln", "20 mln", true, "4000000.00–20000000.00"},
		{"in Dutch", "AVG 6(1)", "gemiddeld", "turnover: 80 mln", "20 mln", true, "2000000.00–4000000.00"},
		{"art. 83(6), an order", "AVG 58(2)", "medium", "turnover: 80 mln", "20 mln", true, "2000000.00–4000000.00"},
		{"a provision of the UAVG", "UAVG 46", "medium", "turnover: 80 mln", "20 mln", true, "2000000.00–4000000.00"},

		{"no turnover at all", "AVG 32(1)", "medium", "turnover: 0", "10 mln", true, "1000000.00–2000000.00"},
		{"art. 83(4), a turnover of 500 million", "AVG 32(1)", "medium", "turnover: 500 mln", "10 mln", true, "1000000.00–2000000.00"},
		{"art. 83(4), a cent beyond, of which 2 % is no whole cent", "AVG 32(1)", "medium", "turnover: 500000000.01", "10 mln", true, "1000000.00–2000000.00"},
		{"art. 83(4), 50 cents beyond, of which 2 % is a cent", "AVG 32(1)", "high", "turnover: 500000000.50", "10000000.01", true, "2000000.00–10000000.01"},
		{"art. 83(4), a euro beyond", "AVG 32(1)", "high", "turnover: 500000001", "10000000.02", true, "2000000.00–10000000.02"}, // 2 % is 10,000,000.02
		{"art. 83(4), dynamic", "AVG 32(1)", "medium", "turnover: 600 mln", "12 mln", true, "1200000.00–2400000.00"},
		{"art. 83(5), a turnover of 500 million", "AVG 6(1)", "medium", "turnover: 500 mln", "20 mln", true, "2000000.00–4000000.00"},
		{"art. 83(5), a cent beyond, of which 4 % is no whole cent", "AVG 6(1)", "medium", "turnover: 500000000.01", "20 mln", true, "2000000.00–4000000.00"},
		{"art. 83(5), 25 cents beyond, of which 4 % is a cent", "AVG 6(1)", "high", "turnover: 500000000.25", "20000000.01", true, "4000000.00–20000000.01"},
		{"art. 83(5), a euro beyond", "AVG 6(1)", "high", "turnover: 500000001", "20000000.04", true, "4000000.01–20000000.04"}, // 20 % is 4,000,000.008
		{"art. 83(5), a euro beyond, rounded down", "AVG 6(1)", "low", "turnover: 500000001", "20000000.04", true, "0.00–2000000.00"},
		{"art. 83(5), dynamic, low", "AVG 6(1)", "low", "turnover: 1,2 mld", "48 mln", true, "0.00–4800000.00"},
		{"art. 83(5), dynamic, medium", "AVG 6(1)", "medium", "turnover: 1,2 mld", "48 mln", true, "4800000.00–9600000.00"},
		{"art. 83(5), dynamic, high", "AVG 6(1)", "high", "turnover: 1,2 mld", "48 mln", true, "9600000.00–48000000.00"},

		{"a public body", "AVG 6(1)", "medium", "offender: {kind: public-body}", "20 mln", true, "2000000.00–4000000.00"},
		{"a natural person", "AVG 32(1)", "medium", "offender: {kind: natural-person}", "10 mln", true, "1000000.00–2000000.00"},
		{"a company of which the turnover is not known", "AVG 6(1)", "medium", company, "20 mln", false, "2000000.00–4000000.00"},
		{"nobody knows who", "AVG 32(1)", "medium", "decided: 2025-03-01", "10 mln", false, "1000000.00–2000000.00"},
		{"a turnover that is withheld", "AVG 6(1)", "medium", "turnover_withheld: true", "20 mln", false, "2000000.00–4000000.00"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, byEDPB("provision: "+test.provision+", seriousness: "+test.seriousness, test.about))
			f := r.Fines[0]
			require.Equal(t, euros(t, test.maximum), f.Maximum.Amount)
			require.Equal(t, test.exact, f.Maximum.Exact)
			require.Equal(t, "start* "+test.start, steps(f.Trail)[0])
		})
	}
}

func TestWhoIsNoUndertakingHasNoSize(t *testing.T) {
	for _, kind := range []string{"public-body", "natural-person"} {
		t.Run(kind, func(t *testing.T) {
			offender := "offender: {kind: " + kind + "}"
			r := calculate(t, byEDPB("provision: AVG 32(1), seriousness: medium", offender))
			require.Equal(t, []string{"start* 1000000.00–2000000.00"}, steps(r.Fines[0].Trail))
			require.Equal(t, []string{"start-open infringements[0].start"}, notes(r))

			r = calculate(t, byEDPB("provision: AVG 32(1), seriousness: medium, start: 15%", offender))
			require.Equal(t, []string{"start* 1000000.00–2000000.00", "start* 1500000.00"}, steps(r.Fines[0].Trail))
			require.Empty(t, notes(r))

			r = calculate(t, byEDPB("provision: AVG 32(1), seriousness: medium, start: 15%, size: none", offender))
			require.Equal(t, []string{"start* 1000000.00–2000000.00", "start* 1500000.00"}, steps(r.Fines[0].Trail))
			require.Empty(t, notes(r))

			faults := faultsOf(t, parse(t, byEDPB("provision: AVG 32(1), seriousness: medium, start: 15%, size: 10%", offender)))
			require.Equal(t, []string{"infringements[0].size"}, paths(faults))
			require.Contains(t, faults[0].Message(), "undertaking")
			require.Contains(t, faults[0].Message(), "leave it out")
		})
	}
}

func TestTheMaximumIsThatOfTheGravestOfOneConduct(t *testing.T) {
	for _, test := range []struct {
		name            string
		provision, with string
		about           string
		maximum, place  string
		note            bool
	}{
		{"one that is read with it is graver", "AVG 32(1)", "AVG 5(1)(f)", "turnover: 80 mln", "20 mln", "art. 83(5)(a)", true},
		{"the main provision is the gravest already", "AVG 5(1)(f)", "AVG 32(1)", "turnover: 80 mln", "20 mln", "art. 83(5)(a)", false},
		{"both have the lower maximum", "AVG 32(1)", "AVG 33(1)", "turnover: 80 mln", "10 mln", "art. 83(4)", false},
		{"both have the higher maximum: the main provision is cited", "AVG 5(1)(f)", "AVG 12(1)", "turnover: 80 mln", "20 mln", "art. 83(5)(a)", false},
		{"the gravest is the last", "AVG 32(1)", "AVG 33(1), AVG 12(1)", "turnover: 80 mln", "20 mln", "art. 83(5)(b)", true},
		{"the gravest is the first", "AVG 32(1)", "AVG 12(1), AVG 33(1)", "turnover: 80 mln", "20 mln", "art. 83(5)(b)", true},
		{"of two that are as grave the first is cited", "AVG 32(1)", "AVG 44, AVG 12(1)", "turnover: 80 mln", "20 mln", "art. 83(5)(c)", true},
		{"one that cannot be fined is passed over", "AVG 32(1)", "AVG 24", "turnover: 80 mln", "10 mln", "art. 83(4)", false},
		{"also before a graver one", "AVG 32(1)", "AVG 24, AVG 6(1)", "turnover: 80 mln", "20 mln", "art. 83(5)(a)", true},
		{"by the turnover", "AVG 32(1)", "AVG 6(1)", "turnover: 1,2 mld", "48 mln", "art. 83(5)(a)", true},
		{"of a public body", "AVG 32(1)", "AVG 6(1)", "offender: {kind: public-body}", "20 mln", "art. 83(5)(a)", true},
		{"at least, without a turnover", "AVG 32(1)", "AVG 6(1)", company, "20 mln", "art. 83(5)(a)", true},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, byEDPB("provision: "+test.provision+", with: ["+test.with+"], seriousness: medium", test.about))
			m := r.Fines[0].Maximum
			require.Equal(t, euros(t, test.maximum), m.Amount)
			require.Equal(t, "AVG", m.Citation.Source)
			require.Equal(t, test.place, m.Citation.Place)
			require.Equal(t, test.note, contains(notes(r), "one-conduct infringements[0].with"))
			require.Equal(t, test.provision, r.Fines[0].Provision.String(), "the fine stays that for the main provision")
		})
	}
	t.Run("and the start is a share of that maximum", func(t *testing.T) {
		r := calculate(t, byEDPB("provision: AVG 32(1), with: [AVG 5(1)(f)], seriousness: medium, start: 15%, size: 10%", "turnover: 80 mln"))
		require.Equal(t, []string{"start* 2000000.00–4000000.00", "start* 3000000.00", "size 240000.00–600000.00", "size* 300000.00"}, steps(r.Fines[0].Trail))
	})
	t.Run("as is what the fine is held to", func(t *testing.T) {
		r := calculate(t, byEDPB(`provision: AVG 32(1), with: [AVG 5(1)(f)], seriousness: high, start: 100%, adjustments: [{factor: c, effect: "+1"}]`, "offender: {kind: public-body}"))
		require.Equal(t, []string{"start* 4000000.00–20000000.00", "start* 20000000.00", "factor* 20000001.00", "maximum 20000000.00"}, steps(r.Fines[0].Trail))
		require.Equal(t, "art. 83(5)(a)", r.Fines[0].Trail[3].Citation.Place)
	})
}

// What is read with the main provision may have no fine (art. 24 AVG: that is known), or a maximum that is not known
// here.
func TestAProvisionOfTheSameConductWithoutAMaximumMakesItInexactOrIsPassedOver(t *testing.T) {
	const eighty, body, unknown, graver = "turnover: 80 mln", "offender: {kind: public-body}", "maximum-unknown infringements[0].with", "one-conduct infringements[0].with"
	for _, test := range []struct {
		name      string
		provision string
		with      string
		about     string
		maximum   string
		exact     bool
		notes     []string
	}{
		{"one for which there is no fine", "AVG 32(1)", "AVG 24", eighty, "10 mln", true, []string{}},
		{"several of them", "AVG 32(1)", "AVG 24, AVG 4, AVG 23(1), AVG 99", eighty, "10 mln", true, []string{}},
		{"one of which no maximum is known", "AVG 32(1)", "UAVG 30", eighty, "10 mln", false, []string{unknown}},
		{"one of another act", "AVG 32(1)", "Wbp 13", eighty, "10 mln", false, []string{unknown}},
		{"several, noted once", "AVG 32(1)", "UAVG 30, Wbp 13, UAVG 45", eighty, "10 mln", false, []string{unknown}},
		{"beside one for which there is no fine", "AVG 32(1)", "AVG 24, UAVG 30", eighty, "10 mln", false, []string{unknown}},
		{"before one that is graver", "AVG 32(1)", "UAVG 30, AVG 6(1)", eighty, "20 mln", false, []string{graver, unknown}},
		{"after one that is graver", "AVG 32(1)", "AVG 6(1), UAVG 30", eighty, "20 mln", false, []string{graver, unknown}},
		{"of a main provision that has the highest already", "AVG 6(1)", "UAVG 30", eighty, "20 mln", false, []string{unknown}},
		{"one of the UAVG that is known", "AVG 32(1)", "UAVG 46", eighty, "20 mln", true, []string{graver}},
		{"of a public body", "AVG 32(1)", "UAVG 30", body, "10 mln", false, []string{unknown}},
		{"a part that can be fined", "AVG 32(1)", "AVG 58(2), AVG 41(4)", eighty, "20 mln", true, []string{graver}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, byEDPB("provision: "+test.provision+", with: ["+test.with+"], seriousness: medium, start: 15%, size: none", test.about))
			require.Equal(t, euros(t, test.maximum), r.Fines[0].Maximum.Amount)
			require.Equal(t, test.exact, r.Fines[0].Maximum.Exact)
			require.Equal(t, "AVG", r.Fines[0].Maximum.Citation.Source)
			require.Equal(t, test.notes, notes(r))
		})
	}
	t.Run("each infringement has its own", func(t *testing.T) {
		r := calculate(t, `
policy: edpb-04-2022
turnover: 80 mln
infringements:
  - {provision: AVG 32(1), seriousness: low, start: 0}
  - {provision: AVG 32(1), with: [UAVG 30], seriousness: low, start: 0}
`)
		require.True(t, r.Fines[0].Maximum.Exact)
		require.False(t, r.Fines[1].Maximum.Exact)
		require.Equal(t, []string{"maximum-unknown infringements[1].with"}, notes(r))
	})
	for _, test := range []struct {
		with  string
		paths []string
		says  string
	}{
		{"AVG 58", []string{"infringements[0].with[0]"}, "art. 83 AVG sets no fine for AVG 58; of this article it does for AVG 58(1), AVG 58(2)"},
		{"AVG 58(3)", []string{"infringements[0].with[0]"}, "AVG 58(3); of this article it does for AVG 58(1), AVG 58(2)"},
		{"AVG 41", []string{"infringements[0].with[0]"}, "of this article it does for AVG 41(4)"},
		{"AVG 24, UAVG 30, AVG 41(1), AVG 6(1), AVG 58", []string{"infringements[0].with[2]", "infringements[0].with[4]"}, "of this article it does for AVG 41(4)"},
	} {
		t.Run(test.with+" can be fined in part only", func(t *testing.T) {
			faults := faultsOf(t, parse(t, byEDPB("provision: AVG 32(1), with: ["+test.with+"], seriousness: medium", eighty)))
			require.Equal(t, test.paths, paths(faults))
			require.Contains(t, faults[0].Message(), test.says)
		})
	}
	t.Run("and what does not depend on it is found at once", func(t *testing.T) {
		faults := faultsOf(t, parse(t, byEDPB("provision: AVG 32(1), with: [AVG 58], start: 100%, size: 25%, adjustments: [{factor: a, effect: \"0\"}]", eighty)))
		require.ElementsMatch(t, []string{"infringements[0].with[0]", "infringements[0].seriousness", "infringements[0].size", "infringements[0].adjustments[0].factor"}, paths(faults))
	})
	t.Run("and nothing is said of a start in a range that is not known", func(t *testing.T) {
		faults := faultsOf(t, parse(t, byEDPB("provision: AVG 32(1), with: [AVG 58], seriousness: medium, start: 3 mln", eighty)))
		require.Equal(t, []string{"infringements[0].with[0]"}, paths(faults))
	})
	t.Run("of a main provision in error it is not asked", func(t *testing.T) {
		require.Equal(t, []string{"infringements[0].provision"}, paths(faultsOf(t, parse(t, byEDPB("provision: AVG 24, with: [AVG 58], seriousness: medium", eighty)))))
	})
	t.Run("in the method of the AP it says nothing of the maximum", func(t *testing.T) {
		r := calculate(t, one("provision: AVG 32(1), with: [AVG 58, UAVG 30, AVG 24]", eighty))
		require.Equal(t, boete.Euros(10_000_000), r.Fines[0].Maximum.Amount)
		require.True(t, r.Fines[0].Maximum.Exact)
		require.Empty(t, notes(r))
	})
}

// startBounds are the ranges of the seriousness in euros, for each maximum.
var startBounds = []struct {
	provision, about, maximum string
	seriousness               string
	low, high                 string // amounts
	from, to                  string // shares
}{
	{"AVG 32(1)", "offender: {kind: public-body}", "10000000.00", "low", "0.00", "1000000.00", "0%", "10%"},
	{"AVG 32(1)", "offender: {kind: public-body}", "10000000.00", "medium", "1000000.00", "2000000.00", "10%", "20%"},
	{"AVG 32(1)", "offender: {kind: public-body}", "10000000.00", "high", "2000000.00", "10000000.00", "20%", "100%"},
	{"AVG 6(1)", "offender: {kind: public-body}", "20000000.00", "low", "0.00", "2000000.00", "0%", "10%"},
	{"AVG 6(1)", "offender: {kind: public-body}", "20000000.00", "medium", "2000000.00", "4000000.00", "10%", "20%"},
	{"AVG 6(1)", "offender: {kind: public-body}", "20000000.00", "high", "4000000.00", "20000000.00", "20%", "100%"},
	{"AVG 6(1)", "turnover: 1,2 mld", "48000000.00", "low", "0.00", "4800000.00", "0%", "10%"},
	{"AVG 6(1)", "turnover: 1,2 mld", "48000000.00", "medium", "4800000.00", "9600000.00", "10%", "20%"},
	{"AVG 6(1)", "turnover: 1,2 mld", "48000000.00", "high", "9600000.00", "48000000.00", "20%", "100%"},
}

func TestAStartInTheRangeOfTheSeriousnessIsTakenBothBoundsIncluded(t *testing.T) {
	for _, b := range startBounds {
		for start, want := range map[string]string{b.low: b.low, b.high: b.high, b.from: b.low, b.to: b.high} {
			t.Run(b.seriousness+" of "+b.maximum+" from "+start, func(t *testing.T) {
				r := calculate(t, byEDPB("provision: "+b.provision+", seriousness: "+b.seriousness+`, start: "`+start+`"`, b.about))
				require.Equal(t, []string{"start* " + b.low + "–" + b.high, "start* " + want}, steps(r.Fines[0].Trail))
				require.Equal(t, boete.Exactly(euros(t, want)), r.Amount())
				require.Empty(t, notes(r), "nothing is open")

				chosen := r.Fines[0].Trail[1].Shares
				if strings.HasSuffix(start, "%") {
					require.Equal(t, []string{start, start}, []string{chosen.From.String(), chosen.To.String()}, "a share is said as it was chosen")
				} else {
					require.Nil(t, chosen, "an amount is no share")
				}
			})
		}
	}
}

func TestAStartOutsideTheRangeOfTheSeriousnessIsRefused(t *testing.T) {
	cent := boete.Cents(1)
	for _, b := range startBounds {
		low, high := euros(t, b.low), euros(t, b.high)
		for _, start := range []boete.EUR{low.Sub(cent), high.Add(cent)} {
			t.Run(b.seriousness+" of "+b.maximum+" from "+start.String(), func(t *testing.T) {
				faults := faultsOf(t, parse(t, byEDPB("provision: "+b.provision+", seriousness: "+b.seriousness+`, start: "`+start.String()+`"`, b.about)))
				require.Equal(t, []string{"infringements[0].start"}, paths(faults))
				for _, part := range []string{start.String(), b.seriousness, b.low, b.high, b.from, b.to, b.maximum} {
					require.Contains(t, faults[0].Message(), part)
				}
			})
		}
	}
	for _, test := range []struct{ seriousness, start, amount string }{
		{"low", "10.0001%", "1000010.00"},
		{"medium", "9.9999%", "999990.00"},
		{"medium", "20.0001%", "2000010.00"},
		{"high", "19.9999%", "1999990.00"},
		{"high", "100.0001%", "10000010.00"},
		{"high", "1000%", "100000000.00"},
	} {
		t.Run(test.seriousness+" from "+test.start, func(t *testing.T) {
			faults := faultsOf(t, parse(t, byEDPB("provision: AVG 32(1), seriousness: "+test.seriousness+", start: "+test.start, "turnover: 80 mln")))
			require.Equal(t, []string{"infringements[0].start"}, paths(faults))
			require.Contains(t, faults[0].Message(), test.amount)
			require.Contains(t, faults[0].Message(), test.seriousness)
		})
	}
	t.Run("a start of 4 % of the turnover, where the static maximum is higher", func(t *testing.T) {
		// A trap of real decisions: the start is a share of the maximum, and not of the turnover.
		faults := faultsOf(t, parse(t, byEDPB("provision: AVG 6(1), seriousness: high, start: \"3,2 mln\"", "turnover: 80 mln")))
		require.Equal(t, []string{"infringements[0].start"}, paths(faults))
	})
}

// With a maximum that may be higher the range may be higher too, and nothing else may be.
func TestAStartAboveTheRangeIsTakenIfTheMaximumMayBeHigher(t *testing.T) {
	const note = "start-unchecked infringements[0].start"
	for _, about := range []struct{ name, with, line string }{
		{"a company of which the turnover is not known", "", company},
		{"whoever it is", "", "linked: false"},
		{"a turnover that is withheld", "", "turnover_withheld: true"},
		{"a provision of which no maximum is known, of a company", ", with: [UAVG 30]", "turnover: 80 mln"},
		{"a provision of which no maximum is known, of a public body", ", with: [UAVG 30]", "offender: {kind: public-body}"},
	} {
		calculated := func(t *testing.T, infringement string) fine.Result {
			r := calculate(t, byEDPB("provision: AVG 32(1), "+infringement+", size: none"+about.with, about.line))
			require.False(t, r.Fines[0].Maximum.Exact)
			require.Equal(t, boete.Euros(10_000_000), r.Fines[0].Maximum.Amount)
			return r
		}
		t.Run(about.name, func(t *testing.T) {
			for start, bounds := range map[string][2]string{
				"seriousness: low, start: 1000000.01":    {"0.00–1000000.00", "1000000.01"},
				"seriousness: medium, start: 2000000.01": {"1000000.00–2000000.00", "2000000.01"},
				"seriousness: medium, start: 9 mln":      {"1000000.00–2000000.00", "9000000.00"},
			} {
				r := calculated(t, start)
				require.Equal(t, []string{"start* " + bounds[0], "start* " + bounds[1]}, steps(r.Fines[0].Trail)[:2])
				require.Equal(t, boete.Exactly(euros(t, bounds[1])), r.Amount(), "nothing is taken off it, and it is below the maximum that is known")
				require.True(t, contains(notes(r), note))
			}
			r := calculated(t, "seriousness: high, start: 12 mln")
			require.Equal(t, boete.Exactly(boete.Euros(10_000_000)), r.Amount(), "the fine is held to the maximum that is known")
			last := r.Fines[0].Trail[len(r.Fines[0].Trail)-1]
			require.Equal(t, category.RuleMaximum, last.Rule)
			require.Equal(t, boete.Exactly(boete.Euros(12_000_000)), last.Before)
			require.True(t, contains(notes(r), note))

			for _, inside := range []string{"low, start: 0", "low, start: 1 mln", "medium, start: 1 mln", "medium, start: 2 mln", "medium, start: 20%", "high, start: 10 mln", "high, start: 100%"} {
				require.False(t, contains(notes(calculated(t, "seriousness: "+inside)), note), inside)
			}
			for _, below := range []string{"medium, start: 999999.99", "medium, start: 9.9999%", "high, start: 1999999.99", "high, start: 0"} {
				faults := faultsOf(t, parse(t, byEDPB("provision: AVG 32(1), seriousness: "+below+about.with, about.line)))
				require.Equal(t, []string{"infringements[0].start"}, paths(faults), below)
				require.Contains(t, faults[0].Message(), "lies outside the range of the seriousness")
			}
		})
	}
	t.Run("before what is noted of the size, at the infringement that has it", func(t *testing.T) {
		r := calculate(t, "policy: edpb-04-2022\ninfringements: [{provision: AVG 32(1), seriousness: low, start: 0}, {provision: AVG 32(1), seriousness: low, start: 2 mln}]")
		require.Equal(t, []string{"turnover-unknown turnover", "start-unchecked infringements[1].start", "size-open infringements[1].size"}, notes(r))
	})
	t.Run("the size is a share of it", func(t *testing.T) {
		r := calculate(t, byEDPB("provision: AVG 32(1), seriousness: medium, start: 3 mln, size: 50%, adjustments: [{factor: c, effect: -10%}]", company))
		require.Equal(t, []string{"start* 1000000.00–2000000.00", "start* 3000000.00", "size* 1500000.00", "factor* 1350000.00"}, steps(r.Fines[0].Trail))
		require.Equal(t, []string{"turnover-unknown turnover", note, "size-unchecked infringements[0].size"}, notes(r))
	})
}

// sizeTiers are the tiers with their shares, for a start of € 1 million.
var sizeTiers = []struct {
	turnover   string
	from, to   string // shares
	below      string // a share just outside
	above      string
	low, high  string // of € 1 million
	unverified bool
}{
	{"0", "0.2%", "0.4%", "0.1999%", "0.4001%", "2000.00", "4000.00", false},
	{"2000000", "0.2%", "0.4%", "0.1999%", "0.4001%", "2000.00", "4000.00", false},
	{"2000000.01", "0.3%", "2%", "0.2999%", "2.0001%", "3000.00", "20000.00", true},
	{"10000000", "0.3%", "2%", "0.2999%", "2.0001%", "3000.00", "20000.00", true},
	{"10000000.01", "1.5%", "10%", "1.4999%", "10.0001%", "15000.00", "100000.00", false},
	{"50000000", "1.5%", "10%", "1.4999%", "10.0001%", "15000.00", "100000.00", false},
	{"50000000.01", "8%", "20%", "7.9999%", "20.0001%", "80000.00", "200000.00", false},
	{"100000000", "8%", "20%", "7.9999%", "20.0001%", "80000.00", "200000.00", false},
	{"100000000.01", "15%", "50%", "14.9999%", "50.0001%", "150000.00", "500000.00", false},
	{"250000000", "15%", "50%", "14.9999%", "50.0001%", "150000.00", "500000.00", false},
	{"250000000.01", "40%", "100%", "39.9999%", "100.0001%", "400000.00", "1000000.00", false},
	{"500000000", "40%", "100%", "39.9999%", "100.0001%", "400000.00", "1000000.00", false},
}

const startOfAMillion = "provision: AVG 32(1), seriousness: medium, start: 10%"

func TestTheStartIsLoweredForTheSizeOfTheUndertaking(t *testing.T) {
	for _, tier := range sizeTiers {
		turnover := `turnover: "` + tier.turnover + `"`
		open := []string{"start* 1000000.00–2000000.00", "start* 1000000.00", "size " + tier.low + "–" + tier.high}
		t.Run("a turnover of "+tier.turnover, func(t *testing.T) {
			r := calculate(t, byEDPB(startOfAMillion, turnover))
			require.Equal(t, []string{open[0], open[1], "size " + tier.low + "–1000000.00"}, steps(r.Fines[0].Trail), "it may stay as it is")
			require.Equal(t, euros(t, tier.high), most(r.Fines[0]))
			size := r.Fines[0].Trail[2].Shares
			require.Equal(t, []string{tier.from, tier.to}, []string{size.From.String(), size.To.String()})
			want := []string{"size-open infringements[0].size"}
			if tier.unverified {
				want = append(want, "unverified-tier infringements[0].size")
			}
			require.ElementsMatch(t, want, notes(r))
		})
		t.Run("a turnover of "+tier.turnover+" and lowered", func(t *testing.T) {
			for _, size := range []string{"lowered", "verlaagd"} {
				r := calculate(t, byEDPB(startOfAMillion+", size: "+size+", size_reason: x", turnover))
				require.Equal(t, []string{open[0], open[1], "size* " + tier.low + "–" + tier.high}, steps(r.Fines[0].Trail))
				require.Equal(t, "x", r.Fines[0].Trail[2].Note)
				require.Nil(t, r.Fines[0].IfLowered, "it is")
				require.True(t, contains(notes(r), "share-open infringements[0].size"))
				require.Equal(t, tier.unverified, contains(notes(r), "unverified-tier infringements[0].size"))
			}
		})
		for share, amount := range map[string]string{tier.from: tier.low, tier.to: tier.high} {
			t.Run("a turnover of "+tier.turnover+" and "+share, func(t *testing.T) {
				r := calculate(t, byEDPB(startOfAMillion+", size: "+share, turnover))
				require.Equal(t, append(slices.Clone(open), "size* "+amount), steps(r.Fines[0].Trail))
				chosen := r.Fines[0].Trail[3].Shares
				require.Equal(t, []string{share, share}, []string{chosen.From.String(), chosen.To.String()})
				require.Equal(t, tier.unverified, contains(notes(r), "unverified-tier infringements[0].size"))
				require.False(t, contains(notes(r), "size-open infringements[0].size"))
			})
		}
		for _, share := range []string{tier.below, tier.above} {
			t.Run("a turnover of "+tier.turnover+" and not "+share, func(t *testing.T) {
				faults := faultsOf(t, parse(t, byEDPB(startOfAMillion+", size: "+share, turnover)))
				require.Equal(t, []string{"infringements[0].size"}, paths(faults))
				for _, part := range []string{share, tier.from, tier.to, "none"} {
					require.Contains(t, faults[0].Message(), part)
				}
			})
		}
		t.Run("a turnover of "+tier.turnover+" and not lowered", func(t *testing.T) {
			r := calculate(t, byEDPB(startOfAMillion+", size: none", turnover))
			require.Equal(t, []string{"start* 1000000.00–2000000.00", "start* 1000000.00", "size* 1000000.00"}, steps(r.Fines[0].Trail))
			require.Nil(t, r.Fines[0].Trail[2].Shares)
			require.Empty(t, notes(r), "it does not rest on the shares of the tier")
		})
	}
}

func TestAboveTheLastTierTheStartIsNotLowered(t *testing.T) {
	for _, turnover := range []string{"500000000.01", "1,2 mld", "10000000000000"} {
		t.Run(turnover, func(t *testing.T) {
			about := `turnover: "` + turnover + `"`
			for _, size := range []string{"", ", size: none", ", size: geen"} {
				r := calculate(t, byEDPB("provision: AVG 32(1), seriousness: medium, start: 10%"+size, about))
				require.Len(t, r.Fines[0].Trail, 2, "no step of the size")
				require.Equal(t, category.RuleStart, r.Fines[0].Trail[1].Rule)
				require.Empty(t, notes(r))
			}
			for _, share := range []string{"100%", "40%", "0.2%", "lowered"} {
				faults := faultsOf(t, parse(t, byEDPB("provision: AVG 32(1), seriousness: medium, start: 10%, size: "+share, about)))
				require.Equal(t, []string{"infringements[0].size"}, paths(faults))
				require.Contains(t, faults[0].Message(), "dynamic maximum")
				require.Contains(t, faults[0].Message(), "leave it out")
			}
		})
	}
}

func TestWithoutATurnoverTheSizeCanBeAnything(t *testing.T) {
	for _, test := range []struct {
		name  string
		about string
		notes []string
	}{
		{"a company", company, []string{"turnover-unknown turnover"}},
		{"whoever it is", "decided: 2025-03-01", []string{"turnover-unknown turnover"}},
		{"a turnover that is withheld", "turnover_withheld: true", []string{"turnover-withheld turnover_withheld", "turnover-unknown turnover"}},
		{"a company that withholds it", company + "\nturnover_withheld: true", []string{"turnover-withheld turnover_withheld", "turnover-unknown turnover"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, byEDPB(startOfAMillion, test.about))
			require.Equal(t, []string{"start* 1000000.00–2000000.00", "start* 1000000.00", "size 2000.00–1000000.00"}, steps(r.Fines[0].Trail))
			size := r.Fines[0].Trail[2].Shares
			require.Equal(t, []string{"0.2%", "100%"}, []string{size.From.String(), size.To.String()})
			require.ElementsMatch(t, append([]string{"size-open infringements[0].size"}, test.notes...), notes(r))
			require.Equal(t, boete.Euros(10_000_000), r.Fines[0].Maximum.Amount)
			require.False(t, r.Fines[0].Maximum.Exact)

			for share, amount := range map[string]string{"0.2%": "2000.00", "12%": "120000.00", "100%": "1000000.00"} {
				r = calculate(t, byEDPB(startOfAMillion+", size: "+share, test.about))
				require.Equal(t, []string{"start* 1000000.00–2000000.00", "start* 1000000.00", "size* " + amount}, steps(r.Fines[0].Trail))
				require.ElementsMatch(t, append([]string{"size-unchecked infringements[0].size"}, test.notes...), notes(r))
			}

			r = calculate(t, byEDPB(startOfAMillion+", size: none", test.about))
			require.Equal(t, []string{"start* 1000000.00–2000000.00", "start* 1000000.00", "size* 1000000.00"}, steps(r.Fines[0].Trail))
			require.ElementsMatch(t, test.notes, notes(r))

			r = calculate(t, byEDPB(startOfAMillion+", size: lowered", test.about))
			require.Equal(t, []string{"start* 1000000.00–2000000.00", "start* 1000000.00", "size* 2000.00–1000000.00"}, steps(r.Fines[0].Trail))
			require.ElementsMatch(t, append([]string{"share-open infringements[0].size"}, test.notes...), notes(r))
		})
	}
	t.Run("but not what no tier allows", func(t *testing.T) {
		for _, share := range []string{"0.1999%", "0%", "100.0001%"} {
			faults := faultsOf(t, parse(t, byEDPB(startOfAMillion+", size: "+share, company)))
			require.Equal(t, []string{"infringements[0].size"}, paths(faults))
			for _, part := range []string{share, "0.2%", "100%"} {
				require.Contains(t, faults[0].Message(), part)
			}
		}
	})
	t.Run("the turnover is said to be unknown once, however many fines there are", func(t *testing.T) {
		r := calculate(t, `policy: edpb-04-2022
linked: true
infringements:
  - {provision: AVG 32(1), seriousness: high, start: 100%, size: none, adjustments: [{factor: c, effect: "+1"}]}
  - {provision: AVG 33(1), seriousness: high, start: 100%, size: none, adjustments: [{factor: c, effect: "+1"}]}`)
		require.Equal(t, []string{"turnover-unknown turnover"}, notes(r))
	})
}

// With a start and a share that are open, the result is the cell of the annex. Lowering is optional, so without a
// choice of the size it runs from the low end of that cell to the start as it is: that of the cell without a size.
func TestAResultThatIsLoweredIsTheCellOfTheAnnex(t *testing.T) {
	for _, row := range []struct {
		turnover          string
		low, medium, high [2]int64 // for art. 83(5); half of it for art. 83(4)
	}{
		{"2 mln", [2]int64{0, 8_000}, [2]int64{4_000, 16_000}, [2]int64{8_000, 80_000}},
		{"10 mln", [2]int64{0, 40_000}, [2]int64{6_000, 80_000}, [2]int64{12_000, 400_000}},
		{"50 mln", [2]int64{0, 200_000}, [2]int64{30_000, 400_000}, [2]int64{60_000, 2_000_000}},
		{"100 mln", [2]int64{0, 400_000}, [2]int64{160_000, 800_000}, [2]int64{320_000, 4_000_000}},
		{"250 mln", [2]int64{0, 1_000_000}, [2]int64{300_000, 2_000_000}, [2]int64{600_000, 10_000_000}},
		{"500 mln", [2]int64{0, 2_000_000}, [2]int64{800_000, 4_000_000}, [2]int64{1_600_000, 20_000_000}},
		{"1 mld", [2]int64{0, 4_000_000}, [2]int64{4_000_000, 8_000_000}, [2]int64{8_000_000, 40_000_000}}, // 0–0.4, 0.4–0.8 and 0.8–4 %
	} {
		tops := map[string]int64{"low": 2_000_000, "medium": 4_000_000, "high": 20_000_000}
		size := ", size: lowered"
		if row.turnover == "1 mld" { // nothing is lowered
			tops, size = map[string]int64{"low": 4_000_000, "medium": 8_000_000, "high": 40_000_000}, ""
		}
		for seriousness, cell := range map[string][2]int64{"low": row.low, "medium": row.medium, "high": row.high} {
			for provision, part := range map[string]int64{"AVG 6(1)": 1, "AVG 32(1)": 2} {
				t.Run(provision+", "+seriousness+" and a turnover of "+row.turnover, func(t *testing.T) {
					open := "provision: " + provision + ", seriousness: " + seriousness
					r := calculate(t, byEDPB(open+size, "turnover: "+row.turnover))
					require.Equal(t, boete.Range{Low: boete.Euros(cell[0] / part), High: boete.Euros(cell[1] / part)}, r.Amount())
					require.Nil(t, r.IfLowered)

					r = calculate(t, byEDPB(open, "turnover: "+row.turnover))
					require.Equal(t, boete.Range{Low: boete.Euros(cell[0] / part), High: boete.Euros(tops[seriousness] / part)}, r.Amount())
					require.Equal(t, boete.Euros(cell[1]/part), most(r.Fines[0]))
					require.Equal(t, r.Fines[0].IfLowered, r.IfLowered)
				})
			}
		}
	}
}

// most is how high a fine is at most if the start is lowered, where it may be.
func most(f fine.Fine) boete.EUR {
	if f.IfLowered != nil {
		return *f.IfLowered
	}
	return f.Amount().High
}

// openMedium is open from € 1 to 2 million, and loweredMedium from € 80.000 to 400.000 after the size.
const (
	openMedium    = "provision: AVG 32(1), seriousness: medium"
	loweredMedium = openMedium + ", size: lowered"
)

func TestAnOpenFineStaysARangeThroughTheStepsThatFollow(t *testing.T) {
	const eighty = "turnover: 80 mln"
	start := []string{"start* 1000000.00–2000000.00", "size* 80000.00–400000.00"}
	settled := map[string]bool{"an amount less that is all of the high end": true, "everything": true, "an amount that is set settles it": true,
		"a departure that settles it": true}
	belowZero := map[string]bool{"an amount less that is more than the low end": true, "what was below zero is not taken off again": true,
		"an amount less that is all of the high end": true, "departures after the factors": true}
	for _, test := range []struct {
		name string
		text string
		then []string
	}{
		{"a percentage less", byEDPB(loweredMedium+", adjustments: [{factor: c, effect: -10%}]", eighty), []string{"factor* 72000.00–360000.00"}},
		{"a percentage more, rounded to the cent", byEDPB(loweredMedium+`, adjustments: [{factor: k, effect: "+33.3333%"}]`, eighty), []string{"factor* 106666.64–533333.20"}},
		{"an amount more", byEDPB(loweredMedium+`, adjustments: [{factor: e, effect: "+20000"}]`, eighty), []string{"factor* 100000.00–420000.00"}},
		{"an amount less", byEDPB(loweredMedium+`, adjustments: [{factor: e, effect: "-80000"}]`, eighty), []string{"factor* 0.00–320000.00"}},
		{"an amount less that is more than the low end", byEDPB(loweredMedium+`, adjustments: [{factor: e, effect: "-100000"}]`, eighty), []string{"factor* 0.00–300000.00"}},
		{"what was below zero is not taken off again", byEDPB(loweredMedium+`, adjustments: [{factor: e, effect: "-100000"}, {factor: k, effect: "+50000"}]`, eighty),
			[]string{"factor* 0.00–300000.00", "factor* 50000.00–350000.00"}},
		{"an amount less that is all of the high end", byEDPB(loweredMedium+`, adjustments: [{factor: e, effect: "-400000"}]`, eighty), []string{"factor* 0.00"}},
		{"everything", byEDPB(loweredMedium+`, adjustments: [{factor: e, effect: -100%}]`, eighty), []string{"factor* 0.00"}},
		{"an amount that is set settles it", byEDPB(loweredMedium+`, adjustments: [{factor: e, effect: "=100000"}]`, eighty), []string{"factor* 100000.00"}},
		{"weighed without effect", byEDPB(loweredMedium+`, adjustments: [{factor: e, effect: "0"}]`, eighty), []string{"factor* 80000.00–400000.00"}},
		{"factors in the order of the case", byEDPB(loweredMedium+`, adjustments: [{factor: k, effect: "+20000"}, {factor: c, effect: -10%}]`, eighty),
			[]string{"factor* 100000.00–420000.00", "factor* 90000.00–378000.00"}},
		{"departures after the factors", byEDPB(loweredMedium+`, departures: [{effect: -50%, reason: x}, {effect: "-100000", reason: y}], adjustments: [{factor: k, effect: "+20000"}]`, eighty),
			[]string{"factor* 100000.00–420000.00", "departure* 50000.00–210000.00", "departure* 0.00–110000.00"}},
		{"a departure that settles it", byEDPB(loweredMedium+`, departures: [{effect: "=75000", reason: x}]`, eighty), []string{"departure* 75000.00"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, test.text)
			require.Equal(t, append(slices.Clone(start), test.then...), steps(r.Fines[0].Trail))
			want := []string{}
			if belowZero[test.name] {
				want = append(want, "below-zero ")
			}
			if !settled[test.name] { // and otherwise there is nothing left to choose
				want = append(want, "start-open infringements[0].start", "share-open infringements[0].size")
			}
			require.Equal(t, want, notes(r))
			require.Equal(t, settled[test.name], !r.Amount().IsOpen())
			require.Empty(t, r.Total)
		})
	}
	run(t, []want{
		{"only the start open", byEDPB(openMedium+", size: 10%", eighty), []string{"start* 1000000.00–2000000.00", "size 80000.00–400000.00", "size* 100000.00–200000.00"}},
		{"only the start open, not lowered", byEDPB(openMedium+", size: none", eighty), []string{"start* 1000000.00–2000000.00", "size* 1000000.00–2000000.00"}},
		{"only the size open", byEDPB(openMedium+", start: 15%", eighty), []string{"start* 1000000.00–2000000.00", "start* 1500000.00", "size 120000.00–1500000.00"}},
		{"an amount as start", byEDPB(openMedium+", start: 1.500.000, size: 12%", eighty), []string{"start* 1000000.00–2000000.00", "start* 1500000.00", "size 120000.00–300000.00", "size* 180000.00"}},
		{"a start of nothing leaves nothing open", byEDPB("provision: AVG 32(1), seriousness: low, start: 0", eighty), []string{"start* 0.00–1000000.00", "start* 0.00", "size 0.00"}},
		{"no end is above the maximum", byEDPB("provision: AVG 32(1), seriousness: high, adjustments: [{factor: c, effect: +100%}]", "turnover: 500 mln"),
			[]string{"start* 2000000.00–10000000.00", "size 800000.00–10000000.00", "factor* 1600000.00–20000000.00", "maximum 1600000.00–10000000.00"}},
		{"with both ends above the maximum it is the maximum", byEDPB(`provision: AVG 32(1), seriousness: high, size: none, adjustments: [{factor: c, effect: "+9 mln"}]`, "turnover: 500 mln"),
			[]string{"start* 2000000.00–10000000.00", "size* 2000000.00–10000000.00", "factor* 11000000.00–19000000.00", "maximum 10000000.00"}},
		{"the maximum comes after the departures", byEDPB(`provision: AVG 32(1), seriousness: high, size: none, adjustments: [{factor: c, effect: +100%}], departures: [{effect: -25%, reason: x}]`, "turnover: 500 mln"),
			[]string{"start* 2000000.00–10000000.00", "size* 2000000.00–10000000.00", "factor* 4000000.00–20000000.00", "departure* 3000000.00–15000000.00", "maximum 3000000.00–10000000.00"}},
		{"exactly the maximum is no step", byEDPB("provision: AVG 32(1), seriousness: high, start: 50%, size: none, adjustments: [{factor: c, effect: +100%}]", "turnover: 500 mln"),
			[]string{"start* 2000000.00–10000000.00", "start* 5000000.00", "size* 5000000.00", "factor* 10000000.00"}},
		{"a cent above it is", byEDPB(`provision: AVG 32(1), seriousness: high, start: 5 mln, size: none, adjustments: [{factor: c, effect: "+5000000.01"}]`, "turnover: 500 mln"),
			[]string{"start* 2000000.00–10000000.00", "start* 5000000.00", "size* 5000000.00", "factor* 10000000.01", "maximum 10000000.00"}},
	})
}

// Lowering the start for the size is optional: as long as that is open a fine runs up to what it is if the start is
// not lowered, and what it is at most if it is lowered stands beside it.
func TestACaseHasOneTopAndBesideItWhatItIsIfTheStartIsLowered(t *testing.T) {
	of := func(infringements string, rest ...string) string {
		return "policy: edpb-04-2022\nturnover: 80 mln\ninfringements: [" + infringements + "]\n" + strings.Join(rest, "\n")
	}
	const medium4, medium5 = "{provision: AVG 32(1), seriousness: medium}", "{provision: AVG 6(1), seriousness: medium}"
	for _, test := range []struct {
		name    string
		text    string
		total   string
		fines   []string // if lowered, or none
		lowered string
	}{
		{"both open", of(medium4), "80000.00–2000000.00", []string{"400000.00"}, "400000.00"},
		{"a start that is chosen", of("{provision: AVG 32(1), seriousness: medium, start: 15%}"), "120000.00–1500000.00", []string{"300000.00"}, "300000.00"},
		{"after a circumstance", of("{provision: AVG 32(1), seriousness: medium, adjustments: [{factor: c, effect: -10%}]}"), "72000.00–1800000.00", []string{"360000.00"}, "360000.00"},
		{"after a departure from the total", of(medium4, `departures: [{effect: "+10000", reason: x}]`), "90000.00–2010000.00", []string{"400000.00"}, "410000.00"},
		{"an amount that is set settles it", of("{provision: AVG 32(1), seriousness: medium, departures: [{effect: \"=75000\", reason: x}]}"), "75000.00", []string{""}, ""},
		{"the total is set", of(medium4, `departures: [{effect: "=75000", reason: x}]`), "75000.00", []string{"400000.00"}, ""},
		{"up to the statutory maximum", of("{provision: AVG 32(1), seriousness: high}"), "160000.00–10000000.00", []string{"2000000.00"}, "2000000.00"},
		{"two", of(medium4 + ", " + medium5), "240000.00–6000000.00", []string{"400000.00", "800000.00"}, "1200000.00"},
		{"two of which one is chosen", of(medium4 + ", {provision: AVG 6(1), seriousness: medium, start: 10%, size: 10%}"), "280000.00–2200000.00", []string{"400000.00", ""}, "600000.00"},
		{"two that are linked", of("{provision: AVG 32(1), seriousness: high}, {provision: AVG 6(1), seriousness: high}", "linked: true"), "480000.00–20000000.00", []string{"2000000.00", "4000000.00"}, "6000000.00"},
		{"what is lowered is possible in part", of(`{provision: AVG 32(1), seriousness: medium, adjustments: [{factor: c, effect: "-100000"}]}`), "0.00–1900000.00", []string{"300000.00"}, "300000.00"},
		{"what is lowered is not possible", of(`{provision: AVG 32(1), seriousness: medium, adjustments: [{factor: c, effect: "-400000.01"}]}`), "0.00–1599999.99", []string{""}, ""},
		{"lowered, and not lowered, are chosen", of("{provision: AVG 32(1), seriousness: medium, size: lowered}, {provision: AVG 32(1), seriousness: medium, size: none}"), "1080000.00–2400000.00", []string{"", ""}, ""},
		{"above the last tier", "policy: edpb-04-2022\nturnover: 1 mld\ninfringements: [{provision: AVG 32(1), seriousness: medium}]", "2000000.00–4000000.00", []string{""}, ""},
		{"a tier up to all of it", "policy: edpb-04-2022\nturnover: 500 mln\ninfringements: [{provision: AVG 32(1), seriousness: medium}]", "400000.00–2000000.00", []string{""}, ""},
		{"the method of the AP has no size", one("provision: AVG 32(1)"), "310000.00", []string{""}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, test.text)
			require.Equal(t, test.total, r.Amount().String())
			said := func(most *boete.EUR) string {
				if most == nil {
					return ""
				}
				return most.String()
			}
			var fines []string
			for _, f := range r.Fines {
				fines = append(fines, said(f.IfLowered))
			}
			require.Equal(t, test.fines, fines)
			require.Equal(t, test.lowered, said(r.IfLowered))
		})
	}
	t.Run("a case that is calculated is not changed", func(t *testing.T) {
		c := parse(t, of(medium4))
		_, err := fine.Calculate(c)
		require.NoError(t, err)
		require.Nil(t, c.Infringements[0].Size)
	})
}

func TestAnEffectThatLeavesNothingPossibleIsRefused(t *testing.T) {
	const eighty = "turnover: 80 mln"
	for _, test := range []struct{ name, text, path, says string }{
		{"a factor takes all of an open amount below zero", byEDPB(loweredMedium+`, adjustments: [{factor: e, effect: "-400000.01"}]`, eighty), "infringements[0].adjustments[0].effect", "-400000.01"},
		{"the second factor", byEDPB(loweredMedium+`, adjustments: [{factor: e, effect: "-100000"}, {factor: k, effect: "-300000.01"}]`, eighty), "infringements[0].adjustments[1].effect", "-300000.01"},
		{"a factor takes a settled amount below zero", byEDPB(openMedium+`, start: 10%, size: 8%, adjustments: [{factor: e, effect: "-80000.01"}]`, eighty), "infringements[0].adjustments[0].effect", "-80000.01"},
		{"and nothing after it is said to be wrong too", byEDPB(loweredMedium+`, adjustments: [{factor: e, effect: "-1 mln"}, {factor: k, effect: "-1"}], departures: [{effect: "-1", reason: x}]`, eighty),
			"infringements[0].adjustments[0].effect", "-1000000"},
		{"a departure", byEDPB(loweredMedium+`, departures: [{effect: "-400000.01", reason: x}]`, eighty), "infringements[0].departures[0].effect", "-400000.01"},
		{"a departure after a factor", byEDPB(loweredMedium+`, adjustments: [{factor: k, effect: "+1"}], departures: [{effect: "-1", reason: x}, {effect: "-400000.01", reason: x}]`, eighty),
			"infringements[0].departures[1].effect", "-400000.01"},
		{"a departure from the total", byEDPB(loweredMedium, eighty, `departures: [{effect: "-400000.01", reason: x}]`), "departures[0].effect", "-400000.01"},
		{"a factor beyond what is calculated", byEDPB(loweredMedium+`, adjustments: [{factor: e, effect: "+10000000000000"}]`, eighty), "infringements[0].adjustments[0].effect", "10¹³"},
	} {
		t.Run(test.name, func(t *testing.T) {
			faults := faultsOf(t, parse(t, test.text))
			require.Equal(t, []string{test.path}, paths(faults))
			require.Contains(t, faults[0].Message(), test.says)
		})
	}
	run(t, []want{
		{"exactly zero is possible", byEDPB(openMedium+`, start: 10%, size: 8%, adjustments: [{factor: e, effect: "-80000"}]`, eighty),
			[]string{"start* 1000000.00–2000000.00", "start* 1000000.00", "size 80000.00–200000.00", "size* 80000.00", "factor* 0.00"}},
	})
}

func TestTheTotalOfOpenFinesIsOpenToo(t *testing.T) {
	// Open from € 80.000 to 400.000 and from € 160.000 to 800.000; settled at € 150.000.
	const small, large, settled = "{provision: AVG 32(1), seriousness: medium, size: lowered}", "{provision: AVG 6(1), seriousness: medium, size: lowered}",
		"{provision: AVG 33(1), seriousness: medium, start: 15%, size: 10%}"
	// Open from € 2 to 10 million, and from € 4 to 20 million; both together are at most 30 million, and 20 million
	// if linked.
	const high4, high5, full5 = "{provision: AVG 32(1), seriousness: high, size: none}", "{provision: AVG 6(1), seriousness: high, size: none}",
		"{provision: AVG 6(1), seriousness: high, start: 100%, size: none}"
	of := func(infringements []string, rest ...string) string {
		return "policy: edpb-04-2022\nturnover: 80 mln\ninfringements: [" + strings.Join(infringements, ", ") + "]\n" + strings.Join(rest, "\n")
	}
	const linked = "linked: true"
	for _, test := range []struct {
		name  string
		text  string
		total []string
	}{
		{"the sum", of([]string{small, large}), []string{"sum 240000.00–1200000.00"}},
		{"the sum with one that is settled", of([]string{small, settled}), []string{"sum 230000.00–550000.00"}},
		{"the sum of what is settled", of([]string{settled, settled}), []string{"sum 300000.00"}},
		{"linked, and below the maximum of the gravest", of([]string{small, large}, linked), []string{"sum 240000.00–1200000.00", "concurrence 240000.00–1200000.00"}},
		{"linked, and one end above it", of([]string{high4, high5}, linked), []string{"sum 6000000.00–30000000.00", "concurrence 6000000.00–20000000.00"}},
		{"whichever comes first", of([]string{high5, high4}, linked), []string{"sum 6000000.00–30000000.00", "concurrence 6000000.00–20000000.00"}},
		{"linked, of art. 83(4) only", of([]string{high4, high4, high4}, linked), []string{"sum 6000000.00–30000000.00", "concurrence 6000000.00–10000000.00"}},
		{"linked, and both ends above it: it is settled", of([]string{high4, full5}, linked), []string{"sum 22000000.00–30000000.00", "concurrence 20000000.00"}},
		{"not linked, each has its own maximum", of([]string{high4, full5}), []string{"sum 22000000.00–30000000.00"}},
		{"a departure", of([]string{small, large}, "departures: [{effect: -10%, reason: x}]"), []string{"sum 240000.00–1200000.00", "departure* 216000.00–1080000.00"}},
		{"a departure below zero at the low end", of([]string{small, large}, `departures: [{effect: "-300000", reason: x}, {effect: "+1", reason: y}]`),
			[]string{"sum 240000.00–1200000.00", "departure* 0.00–900000.00", "departure* 1.00–900001.00"}},
		{"a departure that settles it", of([]string{small, large}, `departures: [{effect: "=500000", reason: x}]`), []string{"sum 240000.00–1200000.00", "departure* 500000.00"}},
		{"a departure from one open fine", of([]string{small}, `departures: [{effect: "-100000", reason: x}]`), []string{"departure* 0.00–300000.00"}},
		{"linked says nothing of one fine", of([]string{small}, linked), []string{}},
		{"a departure after concurrence, held to the gravest", of([]string{high4, high5}, linked, "departures: [{effect: +10%, reason: x}]"),
			[]string{"sum 6000000.00–30000000.00", "concurrence 6000000.00–20000000.00", "departure* 6600000.00–22000000.00", "maximum 6600000.00–20000000.00"}},
		{"a departure from the sum, held to the sum of the maxima", of([]string{high4, high5}, "departures: [{effect: +10%, reason: x}]"),
			[]string{"sum 6000000.00–30000000.00", "departure* 6600000.00–33000000.00", "maximum 6600000.00–30000000.00"}},
		{"a departure from one fine, held to its maximum", of([]string{high4}, "departures: [{effect: +10%, reason: x}]"),
			[]string{"departure* 2200000.00–11000000.00", "maximum 2200000.00–10000000.00"}},
		{"with both ends above, it is the maximum", of([]string{high4, high5}, linked, `departures: [{effect: "+15 mln", reason: x}]`),
			[]string{"sum 6000000.00–30000000.00", "concurrence 6000000.00–20000000.00", "departure* 21000000.00–35000000.00", "maximum 20000000.00"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, test.text)
			require.Equal(t, test.total, steps(r.Total))
		})
	}
	t.Run("the gravest has the highest maximum, and not the highest fine", func(t *testing.T) {
		// Para 43. The fine for art. 32 is € 10 million, and that for art. 6 nothing: the cap is € 20 million all the
		// same.
		r := calculate(t, of([]string{"{provision: AVG 32(1), seriousness: high, start: 100%, size: none}", "{provision: AVG 6(1), seriousness: low, start: 0, size: none}",
			"{provision: AVG 33(1), seriousness: high, start: 100%, size: none}"}, linked))
		require.Equal(t, []string{"sum 20000000.00", "concurrence 20000000.00"}, steps(r.Total))
	})
	t.Run("a provision of the same conduct makes its infringement the gravest", func(t *testing.T) {
		r := calculate(t, of([]string{"{provision: AVG 32(1), with: [AVG 5(1)(f)], seriousness: high, start: 100%, size: none}", high4}, linked))
		require.Equal(t, []string{"sum 22000000.00–30000000.00", "concurrence 20000000.00"}, steps(r.Total))
	})
}

func TestEveryStepOfTheEDPBMethodSaysAllOfIt(t *testing.T) {
	r := calculate(t, `
policy: edpb-04-2022
offender: {kind: company}
turnover: 80 mln
decided: 2025-03-01
linked: true
infringements:
  - provision: AVG 32(1)
    with: [AVG 5(1)(f)]
    seriousness: medium
    seriousness_reason: lang, en veel betrokkenen
    start: 15%
    start_reason: in het midden
    size: 10%
    size_reason: omzet onder in de tier
    adjustments:
      - {factor: c+d, effect: "+10%", reason: weinig gedaan}
      - {factor: k, effect: "-5000", reason: overig}
      - {factor: f, effect: "0", reason: gewone medewerking}
    departures:
      - {effect: -4%, reason: evenredig}
      - {effect: "=300000", reason: uitspraak, citation: {source: "ECLI:NL:RBAMS:2025:1"}}
  - provision: AVG 33(1)
    seriousness: hoog
    start: 10 mln
    size: none
    size_reason: geen aanleiding
    departures:
      - {effect: "+2 mln", reason: afschrikking}
departures:
  - {effect: "+11 mln", reason: samenhang}
`)
	const edpb = "EDPB Guidelines 04/2022"
	require.Equal(t, []string{
		"start* 0.00 → 2000000.00–4000000.00 [medium 10% to 20%] (" + edpb + ", step 2) lang, en veel betrokkenen",
		"start* 2000000.00–4000000.00 → 3000000.00 [15% to 15%] (" + edpb + ", step 2) in het midden",
		"size 3000000.00 → 240000.00–600000.00 [8% to 20%] (" + edpb + ", step 2)",
		"size* 240000.00–600000.00 → 300000.00 [10% to 10%] (" + edpb + ", step 2) omzet onder in de tier",
		"factor* 300000.00 → 330000.00 [c+d +10%] (" + edpb + ", step 3) weinig gedaan",
		"factor* 330000.00 → 325000.00 [k -5000] (" + edpb + ", step 3) overig",
		"factor* 325000.00 → 325000.00 [f] (" + edpb + ", step 3) gewone medewerking",
		"departure* 325000.00 → 312000.00 [-4%] (" + edpb + ", step 5) evenredig",
		"departure* 312000.00 → 300000.00 [=300000] (ECLI:NL:RBAMS:2025:1) uitspraak",
	}, trailInFull(r.Fines[0].Trail))
	require.Equal(t, []string{
		"start* 0.00 → 2000000.00–10000000.00 [high 20% to 100%] (" + edpb + ", step 2)",
		"start* 2000000.00–10000000.00 → 10000000.00 [] (" + edpb + ", step 2)",
		"size* 10000000.00 → 10000000.00 [] (" + edpb + ", step 2) geen aanleiding",
		"departure* 10000000.00 → 12000000.00 [+2000000] (" + edpb + ", step 5) afschrikking",
		"maximum 12000000.00 → 10000000.00 [] (AVG, art. 83(4))",
	}, trailInFull(r.Fines[1].Trail))
	require.Equal(t, []string{
		"sum 0.00 → 10300000.00 [] (" + edpb + ", para 43; art. 83(3) AVG)",
		"concurrence 10300000.00 → 10300000.00 [] (" + edpb + ", para 43; art. 83(3) AVG)",
		"departure* 10300000.00 → 21300000.00 [+11000000] (" + edpb + ", step 5) samenhang",
		"maximum 21300000.00 → 20000000.00 [] (AVG, art. 83(5)(a))",
	}, trailInFull(r.Total))
	require.Equal(t, "edpb-04-2022", r.Policy)
	require.Equal(t, boete.Text{NL: "EDPB-richtsnoeren 04/2022", EN: edpb}, r.Title)
	require.Equal(t, []string{"one-conduct infringements[0].with"}, notes(r))
}

// One conduct, or several: para 43 is of the former, and para 45 of the latter. The AP has one article for both.
func TestTheSumRestsOnWhetherTheInfringementsAreLinked(t *testing.T) {
	const infringements = "infringements: [{provision: AVG 32(1), seriousness: low}, {provision: AVG 33(1), seriousness: low}]\nturnover: 80 mln\n"
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"linked, by the EDPB", "policy: edpb-04-2022\nlinked: true\n" + infringements,
			[]string{"sum EDPB Guidelines 04/2022, para 43; art. 83(3) AVG", "concurrence EDPB Guidelines 04/2022, para 43; art. 83(3) AVG"}},
		{"not linked, by the EDPB", "policy: edpb-04-2022\n" + infringements, []string{"sum EDPB Guidelines 04/2022, para 45"}},
		{"linked, by the AP", "policy: ap-2019\nlinked: true\n" + strings.ReplaceAll(infringements, ", seriousness: low", ""),
			[]string{"sum Boetebeleidsregels AP 2019, art. 10", "concurrence Boetebeleidsregels AP 2019, art. 10; art. 83(3) AVG"}},
		{"not linked, by the AP", "policy: ap-2019\n" + strings.ReplaceAll(infringements, ", seriousness: low", ""), []string{"sum Boetebeleidsregels AP 2019, art. 10"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got []string
			for _, s := range calculate(t, test.text).Total {
				got = append(got, string(s.Rule)+" "+s.Citation.String())
			}
			require.Equal(t, test.want, got)
		})
	}
}

func TestWhatIsOpenIsNotedAfterAllElseOfItsInfringement(t *testing.T) {
	r := calculate(t, `
policy: edpb-04-2022
turnover: 10 mln
infringements:
  - {provision: AVG 32(1), with: [AVG 5(1)(f), UAVG 30], seriousness: medium, adjustments: [{factor: e, effect: "-20000"}]}
  - {provision: AVG 32(1), seriousness: medium, departures: [{effect: "=1000", reason: x}]}
  - {provision: AVG 33(1), with: [AVG 6(1)], seriousness: medium, start: 15%}
  - {provision: AVG 33(1), seriousness: medium, size: 1%}
`)
	require.Equal(t, []string{
		"one-conduct infringements[0].with", "maximum-unknown infringements[0].with", "unverified-tier infringements[0].size", "below-zero ",
		"start-open infringements[0].start", "size-open infringements[0].size",
		"unverified-tier infringements[1].size",
		"one-conduct infringements[2].with", "unverified-tier infringements[2].size", "size-open infringements[2].size",
		"unverified-tier infringements[3].size", "start-open infringements[3].start",
	}, notes(r))
}

func TestADepartureRestsOnStepFiveUnlessTheCaseSaysOtherwise(t *testing.T) {
	text := byEDPB(openMedium+`, departures: [{effect: -1%, reason: x}, {effect: -1%, reason: x, citation: {source: AVG, place: "art. 83(1)"}}]`, "turnover: 80 mln",
		`departures: [{effect: -1%, reason: x}, {effect: -1%, reason: x, citation: {source: "ECLI:EU:C:2023:950"}}]`)
	r := calculate(t, text)
	cites := func(trail fine.Trail) []string {
		var all []string
		for _, s := range trail {
			if s.Rule == category.RuleDeparture {
				all = append(all, s.Citation.String())
			}
		}
		return all
	}
	require.Equal(t, []string{"EDPB Guidelines 04/2022, step 5", "AVG, art. 83(1)"}, cites(r.Fines[0].Trail))
	require.Equal(t, []string{"EDPB Guidelines 04/2022, step 5", "ECLI:EU:C:2023:950"}, cites(r.Total))
}

func TestACircumstanceThatTheSeriousnessHasUsedDoesNotCountAgain(t *testing.T) {
	for factor, letters := range map[string]string{"a": "a", "b": "b", "g": "g", "a+c": "a", "c+d+g": "g", "a+b+g": "a+b+g", "b+k": "b"} {
		t.Run(factor, func(t *testing.T) {
			faults := faultsOf(t, parse(t, byEDPB(openMedium+`, adjustments: [{factor: c, effect: +10%}, {factor: `+factor+`, effect: +10%}]`, "turnover: 80 mln")))
			require.Equal(t, []string{"infringements[0].adjustments[1].factor"}, paths(faults))
			require.Contains(t, faults[0].Message(), "each circumstance counts once")
			require.Contains(t, faults[0].Message(), "letter "+letters+" ", "which of them")
			require.Contains(t, faults[0].Message(), "seriousness")
		})
	}
	t.Run("not even without effect, and each that is used is named", func(t *testing.T) {
		faults := faultsOf(t, parse(t, byEDPB(openMedium+`, adjustments: [{factor: a, effect: "0"}, {factor: k, effect: "0"}, {factor: g, effect: -10%}]`, "turnover: 80 mln")))
		require.Equal(t, []string{"infringements[0].adjustments[0].factor", "infringements[0].adjustments[2].factor"}, paths(faults))
	})
	t.Run("the others do", func(t *testing.T) {
		for _, factor := range []string{"c", "d", "e", "f", "h", "i", "j", "k", "c+d+e+f+h+i+j+k"} {
			r := calculate(t, byEDPB(loweredMedium+`, adjustments: [{factor: `+factor+`, effect: +10%}]`, "turnover: 80 mln"))
			require.Equal(t, "factor* 88000.00–440000.00", steps(r.Fines[0].Trail)[2])
			require.Equal(t, factor, r.Fines[0].Trail[2].Letters.String())
		}
	})
	t.Run("in the method of the AP they all do", func(t *testing.T) {
		r := calculate(t, one("category: III, adjustments: [{factor: a+b+g, effect: +10%}]"))
		require.Equal(t, "factor* 577500.00", steps(r.Fines[0].Trail)[1])
	})
}

func TestAnEffectThatNeedsABandwidthIsRefused(t *testing.T) {
	for _, effect := range []string{"max", "min", "+5/9 room", "-1/2 room"} {
		for _, test := range []struct{ name, text, path string }{
			{"as an adjustment", byEDPB(openMedium+`, adjustments: [{factor: c, effect: "0"}, {factor: d, effect: `+effect+`}]`, "turnover: 80 mln"), "infringements[0].adjustments[1].effect"},
			{"as a departure", byEDPB(openMedium+`, departures: [{effect: `+effect+`, reason: x}]`, "turnover: 80 mln"), "infringements[0].departures[0].effect"},
			{"as a departure from the total", byEDPB(openMedium, "turnover: 80 mln", `departures: [{effect: `+effect+`, reason: x}]`), "departures[0].effect"},
		} {
			t.Run(effect+" "+test.name, func(t *testing.T) {
				faults := faultsOf(t, parse(t, test.text))
				require.Equal(t, []string{test.path}, paths(faults))
				for _, part := range []string{effect, "bandwidth", "amount or a percentage"} {
					require.Contains(t, faults[0].Message(), part)
				}
			})
		}
	}
}

// An effect that is refused leads to no amount, so that nothing is said of what comes after it.
func TestWhatFollowsAnEffectThatNeedsABandwidthIsNotWrongForIt(t *testing.T) {
	for _, test := range []struct{ name, text, path string }{
		{"of an adjustment, the next adjustment", byEDPB(openMedium+`, adjustments: [{factor: c, effect: min}, {factor: d, effect: "-50000"}]`, "turnover: 80 mln"), "infringements[0].adjustments[0].effect"},
		{"of an adjustment, a departure", byEDPB(openMedium+`, adjustments: [{factor: c, effect: max}], departures: [{effect: "-50000", reason: x}]`, "turnover: 80 mln"), "infringements[0].adjustments[0].effect"},
		{"of a departure, the next departure", byEDPB(openMedium+`, departures: [{effect: max, reason: x}, {effect: "-50000", reason: x}]`, "turnover: 80 mln"), "infringements[0].departures[0].effect"},
		{"of a departure from the total, the next one", byEDPB(openMedium, "turnover: 80 mln", `departures: [{effect: max, reason: x}, {effect: "-50000", reason: x}]`), "departures[0].effect"},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, []string{test.path}, paths(faultsOf(t, parse(t, test.text))))
		})
	}
}

func TestAFieldOfTheMethodOfTheAPIsRefusedUnderTheEDPB(t *testing.T) {
	for _, test := range []struct{ field, path string }{
		{"category: II", "category"},
		{"shift: {to: III, reason: x}", "shift"},
		{"severity: serious", "severity"},
		{`severity: "+75000"`, "severity"},
		{"duration: long", "duration"},
		{"culpability: negligent", "culpability"},
		{"data: sensitive", "data"},
		{"history: relevant", "history"},
		{"damage_limited: largely", "damage_limited"},
		{"recidive: true", "recidive"},
	} {
		t.Run(test.field, func(t *testing.T) {
			faults := faultsOf(t, parse(t, byEDPB(openMedium+", "+test.field, "turnover: 80 mln")))
			require.Equal(t, []string{"infringements[0]." + test.path}, paths(faults))
			for _, part := range []string{"EDPB Guidelines 04/2022", "leave it out", "ap-2019"} {
				require.Contains(t, faults[0].Message(), part)
			}
		})
	}
	t.Run("priors", func(t *testing.T) {
		faults := faultsOf(t, parse(t, byEDPB(openMedium+", committed: {from: 2022-01-01}, priors: [{imposed: 2020-01-01}]", "turnover: 80 mln")))
		require.Len(t, faults, 1)
		require.Contains(t, faults[0].Message(), "EDPB Guidelines 04/2022")
		require.Equal(t, "infringements[0].priors", faults[0].Path, "that is the field to be left out")
	})
	t.Run("priors without a period, which would not help", func(t *testing.T) {
		faults := faultsOf(t, parse(t, byEDPB(openMedium+", priors: [{imposed: 2020-01-01}]", "turnover: 80 mln")))
		require.Len(t, faults, 1, "they are to be left out, so that a period is of no use: %s", faults)
	})
	t.Run("all of them at once", func(t *testing.T) {
		faults := faultsOf(t, parse(t, byEDPB(openMedium+", category: II, shift: {to: III, reason: x}, severity: serious, duration: long, culpability: negligent, "+
			"data: sensitive, history: relevant, damage_limited: largely, recidive: true", "turnover: 80 mln")))
		require.ElementsMatch(t, []string{"infringements[0].category", "infringements[0].shift", "infringements[0].severity", "infringements[0].duration",
			"infringements[0].culpability", "infringements[0].data", "infringements[0].history", "infringements[0].damage_limited", "infringements[0].recidive"}, paths(faults))
	})
}

func TestAFieldOfTheEDPBIsRefusedUnderThePoliciesOfTheAP(t *testing.T) {
	for _, policy := range []struct{ id, title, infringement, way string }{
		{"ap-2019", "Boetebeleidsregels AP 2019", "provision: AVG 32(1)", "or choose edpb-04-2022"},
		{"ap-2016", "Boetebeleidsregels AP 2016", "provision: Wbp 13", "which are about the AVG"},
	} {
		for _, test := range []struct{ field, path string }{
			{"seriousness: medium", "seriousness"},
			{"start: 15%", "start"},
			{"start: 1 mln", "start"},
			{"size: 10%", "size"},
			{"size: none", "size"},
		} {
			t.Run(policy.id+" "+test.field, func(t *testing.T) {
				faults := faultsOf(t, parse(t, "policy: "+policy.id+"\ninfringements: [{"+policy.infringement+", "+test.field+"}]"))
				require.Equal(t, []string{"infringements[0]." + test.path}, paths(faults))
				for _, part := range []string{policy.title, "EDPB", "leave it out", policy.way} {
					require.Contains(t, faults[0].Message(), part)
				}
			})
		}
		t.Run(policy.id+" all of them at once", func(t *testing.T) {
			faults := faultsOf(t, parse(t, "policy: "+policy.id+"\ninfringements: [{"+policy.infringement+", seriousness: low, start: 5%, size: none}]"))
			require.Equal(t, []string{"infringements[0].seriousness", "infringements[0].start", "infringements[0].size"}, paths(faults))
		})
	}
}

func TestACaseOfTheEDPBThatIsNotInOrderIsRefused(t *testing.T) {
	for _, test := range []struct {
		name string
		text string
		path string
		says []string
	}{
		{"the seriousness is missing", byEDPB("provision: AVG 32(1)", "turnover: 80 mln"),
			"infringements[0].seriousness", []string{"missing", "low, medium or high (laag, gemiddeld, hoog)"}},
		{"the seriousness is missing, though a start is chosen", byEDPB("provision: AVG 32(1), start: 15%, size: 10%", "turnover: 80 mln"),
			"infringements[0].seriousness", []string{"missing"}},
		{"the provision is missing", byEDPB("seriousness: medium", "turnover: 80 mln"),
			"infringements[0].provision", []string{"missing", "statutory maximum"}},
		{"the provision is missing, though one is read with it", byEDPB("with: [AVG 32(1)], seriousness: medium", "turnover: 80 mln"),
			"infringements[0].provision", []string{"missing"}},
		{"a provision that cannot be fined", byEDPB("provision: AVG 24, seriousness: medium", "turnover: 80 mln"),
			"infringements[0].provision", []string{"AVG 24", "art. 83 AVG"}},
		{"a provision that cannot be fined, read with one that can", byEDPB("provision: AVG 24, with: [AVG 32(1)], seriousness: medium", "turnover: 80 mln"),
			"infringements[0].provision", []string{"AVG 24"}},
		{"an article of which only a part can be fined", byEDPB("provision: AVG 58, seriousness: medium", "turnover: 80 mln"),
			"infringements[0].provision", []string{"AVG 58(1), AVG 58(2)"}},
		{"a provision of which the maximum is not known", byEDPB("provision: Wbp 13, seriousness: medium", "turnover: 80 mln"),
			"infringements[0].provision", []string{"Wbp 13", "not known here"}},
		{"a reason for a start that is not chosen", byEDPB(openMedium+", start_reason: waarom", "turnover: 80 mln"),
			"infringements[0].start_reason", []string{"reason for start", "no value for it"}},
		{"a reason for a size that is not chosen", byEDPB(openMedium+", size_reason: waarom", "turnover: 80 mln"),
			"infringements[0].size_reason", []string{"reason for size", "no value for it"}},
		{"a reason for recidive", byEDPB(openMedium+", recidive_reason: waarom", "turnover: 80 mln"),
			"infringements[0].recidive", nil},
		{"a turnover that is withheld all the same", byEDPB(openMedium, "turnover: 80 mln", "turnover_withheld: true"),
			"turnover_withheld", []string{"leave one of them out"}},
		{"a public body that withholds a turnover", byEDPB(openMedium, "offender: {kind: public-body}", "turnover_withheld: true"),
			"turnover_withheld", []string{"a public body", "undertaking"}},
		{"a natural person with a turnover", byEDPB(openMedium, "offender: {kind: natural-person}", "turnover: 1"),
			"turnover", []string{"a natural person", "undertaking"}},
		{"a turnover below zero", byEDPB(openMedium, "turnover: -1"),
			"turnover", []string{"below € 0"}},
		{"a departure without a reason", byEDPB(openMedium+`, departures: [{effect: -1%, reason: ""}]`, "turnover: 80 mln"),
			"infringements[0].departures[0].reason", []string{"reason"}},
		{"a departure from the total without a reason", byEDPB(openMedium, "turnover: 80 mln", `departures: [{effect: -1%, reason: " "}]`),
			"departures[0].reason", []string{"reason"}},
		{"an infringement that begins after the decision", byEDPB(openMedium+", committed: {from: 2025-03-02}", "turnover: 80 mln", "decided: 2025-03-01"),
			"infringements[0].committed.from", []string{"2025-03-02", "2025-03-01"}},
		{"no infringement", "policy: edpb-04-2022\ninfringements: []",
			"infringements", []string{"at least one"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			faults := faultsOf(t, parse(t, test.text))
			require.Equal(t, []string{test.path}, paths(faults))
			for _, part := range test.says {
				require.Contains(t, faults[0].Message(), part)
			}
		})
	}
	t.Run("a reason for a seriousness that is not given", func(t *testing.T) {
		faults := faultsOf(t, parse(t, byEDPB("provision: AVG 32(1), seriousness_reason: waarom", "turnover: 80 mln")))
		require.Equal(t, []string{"infringements[0].seriousness"}, paths(faults), "it is the seriousness that is to be given, and not the reason to be left out")
	})
	t.Run("a reason that is too long, of what is not given", func(t *testing.T) {
		long := strings.Repeat("x", fine.MaxText+1)
		faults := faultsOf(t, parse(t, byEDPB(openMedium+", start_reason: "+long+", size_reason: "+long, "turnover: 80 mln")))
		require.Equal(t, []string{"infringements[0].start_reason", "infringements[0].start_reason", "infringements[0].size_reason", "infringements[0].size_reason"}, paths(faults))
	})
	t.Run("reasons, where no policy says whether there is such a thing", func(t *testing.T) {
		faults := faultsOf(t, parse(t, `{policy: nonsense, infringements: [{provision: AVG 32(1), seriousness_reason: a, start_reason: b, size_reason: c}]}`))
		require.Equal(t, []string{"policy", "infringements[0].seriousness_reason", "infringements[0].start_reason", "infringements[0].size_reason"}, paths(faults))
		require.Contains(t, faults[1].Message(), "a reason for seriousness, but no value for it")
	})
	t.Run("reasons of which the thing itself is given are in order", func(t *testing.T) {
		r := calculate(t, byEDPB(openMedium+", seriousness_reason: a, start: 10%, start_reason: b, size: 8%, size_reason: c", "turnover: 80 mln"))
		require.Equal(t, boete.Exactly(boete.Euros(80_000)), r.Amount())
	})
	t.Run("a reason that is too long", func(t *testing.T) {
		long := strings.Repeat("x", fine.MaxText+1)
		faults := faultsOf(t, parse(t, byEDPB(openMedium+", seriousness_reason: "+long+", start: 10%, start_reason: "+long+", size: 8%, size_reason: "+long, "turnover: 80 mln")))
		require.Equal(t, []string{"infringements[0].seriousness_reason", "infringements[0].start_reason", "infringements[0].size_reason"}, paths(faults))
	})
}

func TestACaseOfTheEDPBThatOnlyGoCodeCanMakeIsRefused(t *testing.T) {
	turnover := boete.Euros(80_000_000)
	security := category.Provision{Act: category.AVG, Article: 32, Paragraph: 1}
	start := func(s fine.Start) *fine.Start { return &s }
	size := func(s fine.Size) *fine.Size { return &s }
	for _, test := range []struct {
		name string
		in   fine.Infringement
		path string
	}{
		{"a seriousness that does not exist", fine.Infringement{Provision: security, Seriousness: "awful"}, "infringements[0].seriousness"},
		{"a seriousness by another name than its own", fine.Infringement{Provision: security, Seriousness: "hoog"}, "infringements[0].seriousness"},
		{"a start below zero", fine.Infringement{Provision: security, Seriousness: category.SeriousnessLow, Start: start(fine.StartAmount(boete.Cents(-1)))}, "infringements[0].start"},
		{"a start of a share below zero", fine.Infringement{Provision: security, Seriousness: category.SeriousnessLow, Start: start(fine.StartShare(boete.Percent(-1)))}, "infringements[0].start"},
		{"a start beyond everything", fine.Infringement{Provision: security, Seriousness: category.SeriousnessHigh, Start: start(fine.StartShare(boete.Percent(1 << 62)))}, "infringements[0].start"},
		{"a size below zero", fine.Infringement{Provision: security, Seriousness: category.SeriousnessLow, Size: size(fine.SizeShare(boete.Percent(-1)))}, "infringements[0].size"},
		{"the zero size", fine.Infringement{Provision: security, Seriousness: category.SeriousnessLow, Size: &fine.Size{}}, "infringements[0].size"},
		{"an adjustment without a factor", fine.Infringement{Provision: security, Seriousness: category.SeriousnessLow, Adjustments: []factors.Adjustment{{}}}, "infringements[0].adjustments[0].factor"},
		{"a percentage beyond its bounds", fine.Infringement{Provision: security, Seriousness: category.SeriousnessLow,
			Adjustments: []factors.Adjustment{{Letters: factors.C, Effect: factors.Percent(boete.Percent(1001))}}}, "infringements[0].adjustments[0].effect"},
	} {
		t.Run(test.name, func(t *testing.T) {
			c := fine.Case{Policy: "edpb-04-2022", Turnover: &turnover, Infringements: []fine.Infringement{test.in}}
			require.Equal(t, []string{test.path}, paths(faultsOf(t, c)))
		})
	}
	t.Run("the zero start is € 0, which low allows", func(t *testing.T) {
		c := fine.Case{Policy: "edpb-04-2022", Turnover: &turnover, Infringements: []fine.Infringement{{Provision: security, Seriousness: category.SeriousnessLow, Start: &fine.Start{}}}}
		r, err := fine.Calculate(c)
		require.NoError(t, err)
		requireSound(t, c, r)
		require.Equal(t, boete.Range{}, r.Amount())
	})
}

func TestSeveralFaultsOfACaseOfTheEDPBAreFoundAtOnce(t *testing.T) {
	faults := faultsOf(t, parse(t, `
policy: edpb-04-2022
turnover: 80 mln
turnover_withheld: true
infringements:
  - {provision: AVG 24, seriousness: medium, category: II}
  - {provision: AVG 32(1), severity: serious}
  - {provision: AVG 32(1), seriousness: medium, start: 25%, size_reason: x}
  - {provision: AVG 32(1), seriousness: medium, size: 25%, adjustments: [{factor: a+c, effect: max}]}
  - {provision: AVG 32(1), seriousness: medium, departures: [{effect: min, reason: ""}, {effect: -1%, reason: x}]}
  - {provision: AVG 32(1), seriousness: medium}
departures:
  - {effect: +1/2 room, reason: ""}
`))
	require.ElementsMatch(t, []string{
		"turnover_withheld",
		"departures[0].effect",
		"departures[0].reason",
		"infringements[0].category",
		"infringements[0].provision",
		"infringements[1].severity",
		"infringements[1].seriousness",
		"infringements[2].start",
		"infringements[2].size_reason",
		"infringements[3].adjustments[0].factor",
		"infringements[3].adjustments[0].effect",
		"infringements[3].size",
		"infringements[4].departures[0].effect",
		"infringements[4].departures[0].reason",
	}, paths(faults))
}

// What does not depend on one another is found at once, also in one infringement.
func TestFaultsOfOneInfringementThatStandApartAreFoundAtOnce(t *testing.T) {
	for _, test := range []struct {
		name         string
		infringement string
		fields       []string
	}{
		{"the provision and the seriousness are missing", "", []string{"provision", "seriousness"}},
		{"the provision cannot be fined and the seriousness is missing", "provision: AVG 24", []string{"provision", "seriousness"}},
		{"the start and the size lie outside", "provision: AVG 32(1), seriousness: medium, start: 25%, size: 25%", []string{"start", "size"}},
		{"the seriousness is missing and the size lies outside", "provision: AVG 32(1), size: 25%", []string{"seriousness", "size"}},
		{"the provision is missing and the size lies outside", "seriousness: medium, size: 25%", []string{"provision", "size"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var want []string
			for _, field := range test.fields {
				want = append(want, "infringements[0]."+field)
			}
			require.ElementsMatch(t, want, paths(faultsOf(t, parse(t, byEDPB(test.infringement, "turnover: 80 mln")))))
		})
	}
}

// A turnover that cannot be says nothing of the tier or the maximum.
func TestATurnoverThatCanNotBeMakesNothingElseWrong(t *testing.T) {
	below, beyond := boete.Cents(-1), boete.Cents(1_000_000_000_000_001)
	start, size := fine.StartShare(boete.Percent(15)), fine.SizeShare(boete.Percent(10))
	amount := fine.StartAmount(boete.Euros(1_500_000))
	security := category.Provision{Act: category.AVG, Article: 32, Paragraph: 1}
	for _, test := range []struct {
		name string
		c    fine.Case
	}{
		{"below zero, with a size", fine.Case{Turnover: &below, Infringements: []fine.Infringement{{Provision: security, Seriousness: category.SeriousnessMedium, Start: &start, Size: &size}}}},
		{"beyond the bound, with a start in euros", fine.Case{Turnover: &beyond, Infringements: []fine.Infringement{{Provision: security, Seriousness: category.SeriousnessMedium, Start: &amount}}}},
	} {
		t.Run(test.name, func(t *testing.T) {
			test.c.Policy = "edpb-04-2022"
			require.Equal(t, []string{"turnover"}, paths(faultsOf(t, test.c)))
		})
	}
}

const edpbJSON = `{
  "policy": "edpb-04-2022",
  "title": "EDPB Guidelines 04/2022",
  "title_nl": "EDPB-richtsnoeren 04/2022",
  "verdict": "candidate",
  "fines": [
    {
      "provision": "AVG 5(1)(f)",
      "maximum": {"amount": "20000000.00", "exact": true,
        "tier": "83(5)",
        "citation": {"source": "AVG", "place": "art. 83(5)(a)", "url": "https://eur-lex.europa.eu/eli/reg/2016/679/oj"}},
      "range": {"low": "144000.00", "high": "3600000.00"},
      "if_lowered": "720000.00",
      "trail": [
        {"rule": "start", "before": "0.00", "after_range": {"low": "2000000.00", "high": "4000000.00"}, "judgement": true, "note": "lang",
          "seriousness": "medium", "shares": {"from": "10%", "to": "20%"}, "citation": {"source": "EDPB Guidelines 04/2022", "place": "step 2"}},
        {"rule": "size", "before_range": {"low": "2000000.00", "high": "4000000.00"}, "after_range": {"low": "160000.00", "high": "4000000.00"}, "judgement": false, "note": "",
          "shares": {"from": "8%", "to": "20%"}, "citation": {"source": "EDPB Guidelines 04/2022", "place": "step 2"}},
        {"rule": "factor", "before_range": {"low": "160000.00", "high": "4000000.00"}, "after_range": {"low": "144000.00", "high": "3600000.00"}, "judgement": true, "note": "beperkt",
          "factor": "c", "effect": "-10%", "citation": {"source": "EDPB Guidelines 04/2022", "place": "step 3"}}
      ]
    },
    {
      "provision": "AVG 32(1)",
      "maximum": {"amount": "10000000.00", "exact": true,
        "tier": "83(4)",
        "citation": {"source": "AVG", "place": "art. 83(4)", "url": "https://eur-lex.europa.eu/eli/reg/2016/679/oj"}},
      "amount": "150000.00",
      "trail": [
        {"rule": "start", "before": "0.00", "after_range": {"low": "1000000.00", "high": "2000000.00"}, "judgement": true, "note": "",
          "seriousness": "medium", "shares": {"from": "10%", "to": "20%"}, "citation": {"source": "EDPB Guidelines 04/2022", "place": "step 2"}},
        {"rule": "start", "before_range": {"low": "1000000.00", "high": "2000000.00"}, "after": "1500000.00", "judgement": true, "note": "midden",
          "shares": {"from": "15%", "to": "15%"}, "citation": {"source": "EDPB Guidelines 04/2022", "place": "step 2"}},
        {"rule": "size", "before": "1500000.00", "after_range": {"low": "120000.00", "high": "300000.00"}, "judgement": false, "note": "",
          "shares": {"from": "8%", "to": "20%"}, "citation": {"source": "EDPB Guidelines 04/2022", "place": "step 2"}},
        {"rule": "size", "before_range": {"low": "120000.00", "high": "300000.00"}, "after": "150000.00", "judgement": true, "note": "",
          "shares": {"from": "10%", "to": "10%"}, "citation": {"source": "EDPB Guidelines 04/2022", "place": "step 2"}}
      ]
    }
  ],
  "total": {
    "range": {"low": "323400.00", "high": "4125000.00"},
    "if_lowered": "957000.00",
    "trail": [
      {"rule": "sum", "before": "0.00", "after_range": {"low": "294000.00", "high": "3750000.00"}, "judgement": false, "note": "",
        "citation": {"source": "EDPB Guidelines 04/2022", "place": "para 43; art. 83(3) AVG"}},
      {"rule": "concurrence", "before_range": {"low": "294000.00", "high": "3750000.00"}, "after_range": {"low": "294000.00", "high": "3750000.00"}, "judgement": false, "note": "",
        "citation": {"source": "EDPB Guidelines 04/2022", "place": "para 43; art. 83(3) AVG"}},
      {"rule": "departure", "before_range": {"low": "294000.00", "high": "3750000.00"}, "after_range": {"low": "323400.00", "high": "4125000.00"}, "judgement": true, "note": "afschrikking",
        "effect": "+10%", "citation": {"source": "EDPB Guidelines 04/2022", "place": "step 5"}}
    ]
  },
  "notes": [
    {"code": "start-open", "path": "infringements[0].start"},
    {"code": "size-open", "path": "infringements[0].size"}
  ]
}`

func TestTheJSONOfAnOpenResultHasRangesInThePlaceOfAmounts(t *testing.T) {
	r := calculate(t, `
policy: edpb-04-2022
decided: 2025-03-01
offender: {kind: company}
turnover: 80 mln
linked: true
infringements:
  - {provision: AVG 5(1)(f), seriousness: medium, seriousness_reason: lang, adjustments: [{factor: c, effect: -10%, reason: beperkt}]}
  - {provision: AVG 32(1), seriousness: medium, start: 15%, start_reason: midden, size: 10%}
departures: [{effect: "+10%", reason: afschrikking}]
`)
	data, err := json.Marshal(r)
	require.NoError(t, err)
	var got map[string]any
	require.NoError(t, json.Unmarshal(data, &got))
	for _, n := range got["notes"].([]any) { // their wording is no part of the contract
		require.NotEmpty(t, n.(map[string]any)["text"])
		delete(n.(map[string]any), "text")
	}
	require.Equal(t, []any{boete.Version, string(category.KnownAsOf)}, []any{got["version"], got["as_of"]})
	delete(got, "version")
	delete(got, "as_of")
	data, err = json.Marshal(got)
	require.NoError(t, err)
	require.JSONEq(t, edpbJSON, string(data))
}

func TestTheJSONOfAResultHasAnAmountOrARange(t *testing.T) {
	for _, test := range []struct {
		name       string
		text       string
		amount     string // of the total; empty is open
		low, high  string
		fineAmount string // empty is open
	}{
		{"an open fine", byEDPB(openMedium, "turnover: 80 mln"), "", "80000.00", "2000000.00", ""},
		{"one that is lowered", byEDPB(loweredMedium, "turnover: 80 mln"), "", "80000.00", "400000.00", ""},
		{"a settled fine", byEDPB(openMedium+", start: 10%, size: 8%", "turnover: 80 mln"), "80000.00", "", "", "80000.00"},
		{"a settled total of an open fine", byEDPB(openMedium, "turnover: 80 mln", `departures: [{effect: "=100000", reason: x}]`), "100000.00", "", "", ""},
		{"an open fine that the maximum settles", byEDPB(`provision: AVG 32(1), seriousness: high, size: none, adjustments: [{factor: c, effect: "+9 mln"}]`, "turnover: 80 mln"), "10000000.00", "", "", "10000000.00"},
		{"a fine of nothing", byEDPB("provision: AVG 32(1), seriousness: low, start: 0", "turnover: 80 mln"), "0.00", "", "", "0.00"},
	} {
		t.Run(test.name, func(t *testing.T) {
			data, err := json.Marshal(calculate(t, test.text))
			require.NoError(t, err)
			var got struct {
				Fines []map[string]any
				Total map[string]any
			}
			require.NoError(t, json.Unmarshal(data, &got))
			if test.amount == "" {
				require.NotContains(t, got.Total, "amount")
				require.Equal(t, map[string]any{"low": test.low, "high": test.high}, got.Total["range"])
			} else {
				require.NotContains(t, got.Total, "range")
				require.Equal(t, test.amount, got.Total["amount"])
			}
			if test.fineAmount == "" {
				require.NotContains(t, got.Fines[0], "amount")
				require.Contains(t, got.Fines[0], "range")
			} else {
				require.NotContains(t, got.Fines[0], "range")
				require.Equal(t, test.fineAmount, got.Fines[0]["amount"])
			}
			for _, key := range []string{"category", "shifted", "band"} {
				require.NotContains(t, got.Fines[0], key, "this method has none")
			}
			for _, s := range got.Fines[0]["trail"].([]any) {
				step := s.(map[string]any)
				for _, end := range []string{"before", "after"} {
					_, settled := step[end]
					_, open := step[end+"_range"]
					require.NotEqual(t, settled, open, "one of both: %v", step)
				}
			}
		})
	}
}

func TestWhetherThePolicyGovernsIsNoted(t *testing.T) {
	for _, test := range []struct {
		name  string
		text  string
		codes []string
	}{
		{"a public body under the EDPB, without a day", byEDPB(openMedium, "offender: {kind: public-body}"), []string{"policy-superseded"}},
		{"a natural person under the EDPB, without a day", byEDPB(openMedium, "offender: {kind: natural-person}"), []string{"policy-superseded"}},
		{"a public body under the EDPB, in 2025", byEDPB(openMedium, "offender: {kind: public-body}", "decided: 2025-03-01"), []string{"policy-superseded"}},
		{"a company under the EDPB, without a day", byEDPB(openMedium, company), []string{"policy-undated"}},
		{"whoever it is under the EDPB, without a day", byEDPB(openMedium), []string{"policy-undated"}},
		{"a company under the EDPB, in 2025", byEDPB(openMedium, company, "decided: 2025-03-01"), []string{}},
		{"whoever it is under the EDPB, in 2025", byEDPB(openMedium, "decided: 2025-03-01"), []string{}},
		{"the EDPB the day before its adoption", byEDPB(openMedium, company, "decided: 2023-05-23"), []string{"policy-superseded"}},
		{"the EDPB on the day of its adoption", byEDPB(openMedium, company, "decided: 2023-05-24"), []string{}},
		{"the EDPB the day before its adoption, whoever it is", byEDPB(openMedium, "decided: 2023-05-23"), []string{"policy-superseded"}},
		{"AP 2019 with a company, in 2025", one("provision: AVG 32(1)", company, "decided: 2025-01-01"), []string{"policy-superseded"}},
		{"AP 2019 with a company, on the last day of 2024", one("provision: AVG 32(1)", company, "decided: 2024-12-31"), []string{"policy-contested"}},
		{"AP 2019 with a public body, on the last day of 2023", one("provision: AVG 32(1)", "offender: {kind: public-body}", "decided: 2023-12-31"), []string{"policy-superseded"}},
		{"AP 2019 with a public body, in 2024", one("provision: AVG 32(1)", "offender: {kind: public-body}", "decided: 2024-01-01"), []string{"policy-superseded"}},
		{"AP 2019 with a natural person, on the last day of 2023", one("provision: AVG 32(1)", "offender: {kind: natural-person}", "decided: 2023-12-31"), []string{"policy-superseded"}},
		{"AP 2019 with a public body, without a day", one("provision: AVG 32(1)", "offender: {kind: public-body}"), []string{"policy-undated"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			codes := []string{}
			for _, n := range calculate(t, test.text).Notes {
				if strings.HasPrefix(string(n.Code), "policy-") {
					require.Equal(t, "policy", n.Path)
					codes = append(codes, string(n.Code))
				}
			}
			require.Equal(t, test.codes, codes)
		})
	}
}

func TestACaseOfTheEDPBIsReadFromJSONWithNumbersToo(t *testing.T) {
	r := calculate(t, `{"policy": "edpb-04-2022", "turnover": 80000000, "infringements": [{"provision": "AVG 32(1)", "seriousness": "gemiddeld", "start": 1500000, "size": "10%"}]}`)
	require.Equal(t, boete.Exactly(boete.Euros(150_000)), r.Amount())
	r = calculate(t, `{"policy": "edpb-04-2022", "turnover": "\u20ac 80.000.000", "infringements": [{"provision": "AVG 32(1)", "seriousness": "medium", "start": "\u20ac 1.500.000", "size": "geen"}]}`)
	require.Equal(t, boete.Exactly(boete.Euros(1_500_000)), r.Amount())
}
