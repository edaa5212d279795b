package fine_test

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

// exampleTable is that of the policy file that comes with the program: voorbeeld-2030.
func exampleTable(t testing.TB) category.Table {
	t.Helper()
	file, err := os.Open("../testdata/cases/eigen-beleid.yaml")
	require.NoError(t, err)
	defer file.Close()
	p, err := casefile.ReadPolicy(file)
	require.NoError(t, err)
	return p.Table()
}

// example is that policy, with changes.
func example(t testing.TB, changes ...func(*category.Table)) *category.Policy {
	t.Helper()
	return changed(t, exampleTable(t), changes...)
}

// exampleEDPB is a policy of one's own by the other method, with changes.
func exampleEDPB(t testing.TB, changes ...func(*category.Table)) *category.Policy {
	t.Helper()
	builtIn, err := category.PolicyByID("edpb-04-2022")
	require.NoError(t, err)
	table := builtIn.Table()
	table.ID, table.Title, table.Publication, table.Governs = "eigen-richtsnoeren", boete.Text{NL: "Eigen richtsnoeren", EN: "Guidelines of our own"}, boete.Citation{Source: "Blad"}, nil
	return changed(t, table, changes...)
}

func changed(t testing.TB, table category.Table, changes ...func(*category.Table)) *category.Policy {
	t.Helper()
	for _, change := range changes {
		change(&table)
	}
	p, err := category.New(table)
	require.NoError(t, err)
	return p
}

// without leaves rules out of a table, with what goes with them.
func without(rules ...category.Rule) func(*category.Table) {
	return func(t *category.Table) {
		t.Rules = slices.DeleteFunc(t.Rules, func(r category.RulePlace) bool { return slices.Contains(rules, r.Rule) })
		if slices.Contains(rules, category.RuleRecidive) {
			t.Recidive = boete.Share{}
		}
		if slices.Contains(rules, category.RuleSize) {
			t.Sizes = nil
		}
	}
}

// under is a case of one infringement that names no policy: the fields of the infringement, and then those of the case.
func under(infringement string, rest ...string) string {
	return strings.Replace(one(infringement, rest...), "policy: ap-2019", `policy: ""`, 1)
}

// calculateUnder returns the result of a case that is in order, after checking what holds of every result.
func calculateUnder(t testing.TB, p *category.Policy, text string) fine.Result {
	t.Helper()
	c := parse(t, text)
	r, err := fine.Calculate(c, p)
	require.NoError(t, err, text)
	require.Equal(t, p.ID(), r.Policy)
	require.Equal(t, p.Title(), r.Title)
	require.Equal(t, p.IsOwn(), noteAt(r, fine.NotePolicyOwn) == "policy", "whose the policy is, is noted")
	for _, f := range r.Fines {
		order := fineOrder
		if p.Method() == category.MethodEDPB {
			order = startOrder
		}
		requireChain(t, f.Trail, boete.Range{}, order)
		requireCited(t, p, c, f.Trail)
	}
	requireCited(t, p, c, r.Total)
	requireGrounds(t, p, c, r)
	requireJSON(t, r)
	return r
}

// requireCited checks that each step that the policy has cites it, and that no step does that it does not have.
func requireCited(t testing.TB, p *category.Policy, c fine.Case, trail fine.Trail) {
	t.Helper()
	for _, s := range trail {
		rule := s.Rule
		if rule == category.RuleSum && c.Linked && p.Method() == category.MethodEDPB {
			rule = category.RuleConcurrence // one conduct
		}
		place, has := p.Cite(rule)
		switch {
		case has:
			require.Equal(t, place, s.Citation, "%s", s.Rule)
			require.Equal(t, p.Title().EN, s.Citation.Source)
		default:
			require.Contains(t, []category.Rule{category.RuleDeparture, category.RuleMaximum}, s.Rule, "a step that the policy does not have")
			require.Contains(t, []string{"AVG", "UAVG", "Awb"}, s.Citation.Source)
		}
	}
}

// noteAt is the path of a note; "-" if it is not there, or not once.
func noteAt(r fine.Result, code fine.NoteCode) string {
	found, times := "-", 0
	for _, n := range r.Notes {
		if n.Code == code {
			found, times = n.Path, times+1
		}
	}
	if times != 1 {
		return "-"
	}
	return found
}

// faultsUnder calculates a case that is not in order, and returns what is wrong with it.
func faultsUnder(t testing.TB, p *category.Policy, c fine.Case) boete.Faults {
	t.Helper()
	r, err := fine.Calculate(c, p)
	require.Error(t, err)
	require.Equal(t, fine.Result{}, r, "a refused case has no result")
	var faults boete.Faults
	require.ErrorAs(t, err, &faults)
	for _, f := range faults {
		require.NotEmpty(t, f.Message())
		require.NotRegexp(t, `%!\w?\((MISSING|EXTRA|BADINDEX|NOVERB|[a-z.*]+=)`, f.Message(), "the arguments fit the sentence")
	}
	return faults
}

// as2023 makes a table one of ap-2023, of which the program knows whom it governs and nothing else.
func as2023(t *category.Table) { t.ID, t.From, t.Governs = "ap-2023", boete.Date{}, nil }

func TestAPolicyOfOnesOwnIsNotedAndNamed(t *testing.T) {
	r := calculateUnder(t, example(t), under("provision: AVG 32(1)", "decided: 2031-01-01"))
	require.Equal(t, "voorbeeld-2030", r.Policy)
	require.Equal(t, boete.Same("Voorbeeldregels 2030"), r.Title)
	require.Equal(t, []fine.Note{{Code: fine.NotePolicyOwn, Path: "policy", Text: fine.NoteTexts()[fine.NotePolicyOwn]}}, r.Notes)
	require.Equal(t, boete.Citation{Source: "Voorbeeldregels 2030", Place: "art. 2"}, r.Fines[0].Trail[0].Citation)

	t.Run("with the address of its publication", func(t *testing.T) {
		p := example(t, func(t *category.Table) { t.Publication.URL = "https://example.org/2030" })
		r := calculateUnder(t, p, under("provision: AVG 32(1)"))
		require.Equal(t, boete.Citation{Source: "Voorbeeldregels 2030", Place: "art. 2", URL: "https://example.org/2030"}, r.Fines[0].Trail[0].Citation)
	})
	t.Run("one by the other method too", func(t *testing.T) {
		r := calculateUnder(t, exampleEDPB(t), under("provision: AVG 32(1), seriousness: low, start: 5%, size: none", "turnover: 1 mld"))
		require.Equal(t, "policy", noteAt(r, fine.NotePolicyOwn))
		require.Equal(t, "Guidelines of our own", r.Fines[0].Trail[0].Citation.Source)
		var read fine.Result
		require.NoError(t, json.Unmarshal([]byte(toJSON(t, r)), &read))
		require.Equal(t, exampleEDPB(t).Title(), read.Title, "the title in Dutch is read back too")
		require.Equal(t, boete.Exactly(boete.Euros(1_000_000)), r.Amount())
	})
	t.Run("one that says what is built in is not one's own", func(t *testing.T) {
		for _, builtIn := range category.Policies() {
			if builtIn.Gap().IsZero() {
				p := changed(t, builtIn.Table())
				text := under("category: II")
				if p.Method() == category.MethodEDPB {
					text = under("provision: AVG 32, seriousness: low")
				}
				require.Equal(t, "-", noteAt(calculateUnder(t, p, text), fine.NotePolicyOwn), p.ID())
			}
		}
	})
	t.Run("one under the id of an edition of which no amount is known is", func(t *testing.T) {
		p := example(t, as2023)
		c := parse(t, one("provision: AVG 32"))
		for _, c.Policy = range []string{"", "ap-2023"} {
			r, err := fine.Calculate(c, p)
			require.NoError(t, err)
			require.Equal(t, "ap-2023", r.Policy)
			require.Equal(t, "policy", noteAt(r, fine.NotePolicyOwn))
		}
		require.Equal(t, []string{"policy"}, paths(faultsOf(t, c)), "without the file it is not calculated")
	})
}

func TestAPolicyOfOnesOwnIsCalculatedByItsOwnAmounts(t *testing.T) {
	for _, test := range []struct {
		name   string
		text   string
		change func(*category.Table)
		fine   []string
		total  []string
	}{
		{"the base fine", under("provision: AVG 33(2)"), nil, []string{"base 15000.00"}, []string{}},
		{"of the provision that it is read with", under("provision: AVG 5(1)(a), with: [AVG 6(1)]"), nil, []string{"base 40000.00"}, []string{}},
		{"of a category that is given", under("category: I"), nil, []string{"base 5000.00"}, []string{}},
		{"held to the maximum of its bandwidth, and then raised by half", under(`provision: AVG 6, adjustments: [{factor: a, effect: "+30000"}], recidive: true`), nil,
			[]string{"base 40000.00", "factor* 70000.00", "band 60000.00", "recidive 90000.00"}, []string{}},
		{"held to its minimum", under(`provision: AVG 6, adjustments: [{factor: c, effect: -100%}]`), nil, []string{"base 40000.00", "factor* 0.00", "band 20000.00"}, []string{}},
		{"to the edge of its bandwidth", under(`provision: AVG 32, adjustments: [{factor: c, effect: max}]`), nil, []string{"base 15000.00", "factor* 25000.00"}, []string{}},
		{"by a level, in the room of its own bandwidth", under("provision: AVG 6, severity: very-serious"), nil, []string{"base 40000.00", "factor* 50000.00"}, []string{}},
		{"raised by another share", under("provision: AVG 32, recidive: true"), func(t *category.Table) { t.Recidive = boete.Permille(333) },
			[]string{"base 15000.00", "recidive 19995.00"}, []string{}},
		{"another base fine", under("provision: AVG 32"), func(t *category.Table) { t.BaseShare, t.Bands[1].Base = boete.Share{}, boete.Cents(2_000_001) },
			[]string{"base 20000.01"}, []string{}},
		{"another category", under("provision: AVG 32"), func(t *category.Table) { t.Annex[0].Category = category.I }, []string{"base 5000.00"}, []string{}},
		{"a shift, if it has that", under("provision: AVG 32, shift: {to: III, reason: x}"), func(t *category.Table) {
			t.Rules = append(t.Rules, category.RulePlace{Rule: category.RuleShift, Place: "art. 9"})
		}, []string{"base 15000.00", "shift* 40000.00"}, []string{}},
		{"a departure", under(`provision: AVG 32, departures: [{effect: "=1", reason: x}]`), nil, []string{"base 15000.00", "departure* 1.00"}, []string{}},
		{"a departure, if it has a rule for it", under(`provision: AVG 32, departures: [{effect: "=1", reason: x}]`), func(t *category.Table) {
			t.Rules = append(t.Rules, category.RulePlace{Rule: category.RuleDeparture, Place: "art. 9"})
		}, []string{"base 15000.00", "departure* 1.00"}, []string{}},
		{"a sum that is linked", "policy: \"\"\ninfringements: [{provision: AVG 32}, {provision: AVG 6}]\nlinked: true", nil, []string{"base 15000.00"}, []string{"sum 55000.00", "concurrence 55000.00"}},
		{"held to the statutory maximum, whatever it says", under("provision: AVG 32, recidive: true", "offender: {kind: public-body}"), func(t *category.Table) {
			t.BaseShare, t.Bands[1].Base, t.Bands[1].Max, t.Bands[2].Max = boete.Share{}, boete.Euros(9_000_000), boete.Euros(20_000_000), boete.Euros(20_000_000)
		}, []string{"base 9000000.00", "recidive 13500000.00", "maximum 10000000.00"}, []string{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			table := exampleTable(t)
			if test.change != nil {
				test.change(&table)
			}
			r := calculateUnder(t, changed(t, table), test.text)
			require.Equal(t, test.fine, steps(r.Fines[0].Trail))
			require.Equal(t, test.total, steps(r.Total))
		})
	}
	t.Run("the starts of its own seriousness and sizes", func(t *testing.T) {
		p := exampleEDPB(t, func(t *category.Table) {
			t.Seriousness[0].To, t.Seriousness[1].From = boete.Percent(5), boete.Percent(5)
			t.Sizes = []category.Size{{Until: boete.Euros(1_000_000), Shares: category.Shares{From: boete.Percent(50), To: boete.Percent(60)}}}
		})
		r := calculateUnder(t, p, under("provision: AVG 32, seriousness: low", "turnover: 1 mln"))
		require.Equal(t, []string{"start* 0.00–500000.00", "size 0.00–500000.00"}, steps(r.Fines[0].Trail))
		require.Equal(t, boete.Euros(300_000), *r.IfLowered)
		r = calculateUnder(t, p, under("provision: AVG 32, seriousness: low, size: lowered", "turnover: 1 mln"))
		require.Equal(t, []string{"start* 0.00–500000.00", "size* 0.00–300000.00"}, steps(r.Fines[0].Trail))
		r = calculateUnder(t, p, under("provision: AVG 32, seriousness: low", "turnover: 1.000.000,01"))
		require.Equal(t, []string{"start* 0.00–500000.00"}, steps(r.Fines[0].Trail))
	})
	t.Run("the sum of what is linked by its own place of it", func(t *testing.T) {
		p := exampleEDPB(t, func(t *category.Table) {
			t.Rules = []category.RulePlace{{Rule: category.RuleStart}, {Rule: category.RuleSize}, {Rule: category.RuleSum, Place: "a"}, {Rule: category.RuleConcurrence, Place: "b"}}
		})
		for linked, places := range map[string][]string{"linked: true": {"b", "b"}, "linked: false": {"a"}} {
			r := calculateUnder(t, p, "policy: \"\"\n"+linked+"\ninfringements: [{provision: AVG 32, seriousness: low}, {provision: AVG 33, seriousness: low}]")
			var got []string
			for _, s := range r.Total {
				got = append(got, s.Citation.Place)
			}
			require.Equal(t, places, got)
		}
	})
	t.Run("what its annex says was read in the publication, so nothing is noted of it", func(t *testing.T) {
		require.Empty(t, notes(calculateUnder(t, example(t), under("provision: AVG 32"))))
	})
	t.Run("what its annex says of the evidence is noted", func(t *testing.T) {
		p := example(t, func(t *category.Table) {
			t.Annex[0].Evidence, t.Annex[1].Evidence = category.EvidenceSecondary, category.EvidenceContested
		})
		require.Equal(t, []string{"secondary infringements[0].provision"}, notes(calculateUnder(t, p, under("provision: AVG 32"))))
		require.Equal(t, []string{"contested infringements[0].provision"}, notes(calculateUnder(t, p, under("provision: AVG 33(2)"))))
	})
	t.Run("for an act of which no maximum is known, that is noted", func(t *testing.T) {
		p := example(t, func(t *category.Table) { t.Act = category.Wbp })
		require.Equal(t, []string{"maximum-unknown infringements[0]"}, notes(calculateUnder(t, p, under("category: III"))))
	})
}

func TestAPolicyOfOnesOwnIsThatOfTheCase(t *testing.T) {
	p := example(t)
	for _, id := range []string{"", "voorbeeld-2030"} {
		c := parse(t, one("provision: AVG 32"))
		c.Policy = id
		r, err := fine.Calculate(c, p)
		require.NoError(t, err)
		require.Equal(t, "voorbeeld-2030", r.Policy)
	}
	for _, id := range []string{"ap-2019", "ap-2023", "Voorbeeld-2030", "voorbeeld", " ", "nonsense"} {
		t.Run("a case of "+id+" is refused", func(t *testing.T) {
			c := parse(t, one("provision: AVG 32"))
			c.Policy = id
			faults := faultsUnder(t, p, c)
			require.Equal(t, []string{"policy"}, paths(faults))
			require.Contains(t, faults[0].Message(), `the case names the policy "`+id+`", but the policy given is "voorbeeld-2030"; give both the same id`)
		})
	}
	t.Run("no policy is refused, without a panic", func(t *testing.T) {
		for _, c := range []fine.Case{parse(t, one("provision: AVG 32")), parse(t, under("provision: AVG 32, seriousness: low")), {Infringements: []fine.Infringement{{}}}} {
			faults := faultsUnder(t, nil, c)
			require.Equal(t, []string{"policy"}, paths(faults))
			require.Contains(t, faults[0].Message(), "no policy is given")
		}
	})
	t.Run("nor is the zero policy, which is none", func(t *testing.T) {
		for _, c := range []fine.Case{parse(t, under("provision: AVG 32")), parse(t, under("provision: AVG 32, seriousness: low, start: 5%, size: none")),
			parse(t, under("category: II, recidive: true, severity: serious")), {Infringements: []fine.Infringement{{}}}} {
			faults := faultsUnder(t, new(category.Policy), c)
			require.Equal(t, []string{"policy"}, paths(faults))
			require.Contains(t, faults[0].Message(), "no policy is given")
		}
		require.Equal(t, []string{"policy"}, paths(faultsUnder(t, new(category.Policy), parse(t, one("provision: AVG 32")))), "also if the case names one")
		require.Equal(t, []string{"policy", "infringements"}, paths(faultsUnder(t, new(category.Policy), fine.Case{})))
	})
	t.Run("what else is wrong is found beside it", func(t *testing.T) {
		require.ElementsMatch(t, []string{"policy", "infringements"}, paths(faultsUnder(t, nil, fine.Case{})))
		require.ElementsMatch(t, []string{"policy", "turnover"}, paths(faultsUnder(t, p, parse(t, one("provision: AVG 32", "turnover: -1")))))
	})
	t.Run("one that cannot be calculated is refused here too", func(t *testing.T) {
		p, err := category.PolicyByID("ap-2023")
		require.NoError(t, err)
		faults := faultsUnder(t, p, parse(t, under("provision: AVG 32")))
		require.Equal(t, []string{"policy"}, paths(faults))
		require.Contains(t, faults[0].Message(), "it is not possible to calculate with Boetebeleidsregels AP 2023")
	})
	t.Run("and a case alone does not find it", func(t *testing.T) {
		c := parse(t, one("provision: AVG 32"))
		c.Policy = "voorbeeld-2030"
		require.Equal(t, []string{"policy"}, paths(faultsOf(t, c)))
	})
}

func TestAPolicyOfOnesOwnThatDoesNotHaveARuleRefusesWhatNeedsIt(t *testing.T) {
	several := func(rest string) string {
		return "policy: \"\"\ninfringements: [{provision: AVG 32, seriousness: low}, {provision: AVG 6, seriousness: low}]\n" + rest
	}
	severalAP := func(rest string) string { return strings.ReplaceAll(several(rest), ", seriousness: low", "") }
	for _, test := range []struct {
		name   string
		policy *category.Policy
		text   string
		paths  []string
	}{
		{"a shift", example(t), under("provision: AVG 32, shift: {to: III, reason: x}"), []string{"infringements[0].shift"}},
		{"a level, without factors", example(t, without(category.RuleFactor)), under("provision: AVG 32, severity: serious"), []string{"infringements[0].severity"}},
		{"an amount for a level, without factors", example(t, without(category.RuleFactor)), under(`provision: AVG 32, severity: "+5000"`), []string{"infringements[0].severity"}},
		{"a level, without factors and bandwidths", example(t, without(category.RuleFactor, category.RuleBand)), under("provision: AVG 32, severity: serious"), []string{"infringements[0].severity"}},
		{"an adjustment", example(t, without(category.RuleFactor)), under("provision: AVG 32, adjustments: [{factor: a, effect: max}]"), []string{"infringements[0].adjustments"}},
		{"recidive", example(t, without(category.RuleRecidive)), under("provision: AVG 32, recidive: true"), []string{"infringements[0].recidive"}},
		{"an earlier fine", example(t, without(category.RuleRecidive)), under("provision: AVG 32, committed: {from: 2030-01-01}, priors: [{imposed: 2029-01-01}]"), []string{"infringements[0].priors"}},
		{"several infringements", example(t, without(category.RuleSum)), severalAP(""), []string{"infringements"}},
		{"several infringements that are linked, without both rules", example(t, without(category.RuleSum, category.RuleConcurrence)), severalAP("linked: true"), []string{"infringements"}},
		{"infringements that are linked", example(t, without(category.RuleConcurrence)), severalAP("linked: true"), []string{"linked"}},
		{"everything", example(t, without(category.RuleFactor, category.RuleBand, category.RuleRecidive, category.RuleSum)),
			"policy: voorbeeld-2030\ninfringements:\n  - {provision: AVG 32, shift: {to: III, reason: x}, severity: serious, data: sensitive, adjustments: [{factor: a, effect: max}], recidive: true}\n  - {provision: AVG 6, recidive: true}\n",
			[]string{"infringements", "infringements[0].shift", "infringements[0].severity", "infringements[0].data", "infringements[0].adjustments", "infringements[0].recidive", "infringements[1].recidive"}},
		{"what is of the EDPB", example(t), under("provision: AVG 32, seriousness: low, start: 5%, size: 5%"), []string{"infringements[0].seriousness", "infringements[0].start", "infringements[0].size"}},

		{"EDPB: a size", exampleEDPB(t, without(category.RuleSize)), under("provision: AVG 32, seriousness: low, size: 5%"), []string{"infringements[0].size"}},
		{"EDPB: that the start is not lowered", exampleEDPB(t, without(category.RuleSize)), under("provision: AVG 32, seriousness: low, size: none"), []string{"infringements[0].size"}},
		{"EDPB: a reason for a size", exampleEDPB(t, without(category.RuleSize)), under("provision: AVG 32, seriousness: low, size_reason: x"), []string{"infringements[0].size_reason"}},
		{"EDPB: an adjustment", exampleEDPB(t, without(category.RuleFactor)), under("provision: AVG 32, seriousness: low, adjustments: [{factor: c, effect: -10%}]"), []string{"infringements[0].adjustments"}},
		{"EDPB: several infringements", exampleEDPB(t, without(category.RuleSum)), several(""), []string{"infringements"}},
		{"EDPB: infringements that are linked", exampleEDPB(t, without(category.RuleConcurrence)), several("linked: true"), []string{"linked"}},
		{"EDPB: what is of the AP", exampleEDPB(t), under("provision: AVG 32, seriousness: low, category: II, shift: {to: III, reason: x}, severity: serious, recidive: true"),
			[]string{"infringements[0].category", "infringements[0].shift", "infringements[0].severity", "infringements[0].recidive"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			faults := faultsUnder(t, test.policy, parse(t, test.text))
			require.Equal(t, test.paths, paths(faults))
			for _, f := range faults {
				require.Contains(t, f.Message(), test.policy.Title().EN)
			}
		})
	}
	t.Run("what is left is calculated", func(t *testing.T) {
		r := calculateUnder(t, example(t, without(category.RuleFactor, category.RuleBand, category.RuleRecidive, category.RuleSum, category.RuleConcurrence)),
			under(`provision: AVG 32, departures: [{effect: "=1000", reason: x}]`, `departures: [{effect: "=500", reason: y}]`))
		require.Equal(t, []string{"base 15000.00", "departure* 1000.00"}, steps(r.Fines[0].Trail))
		require.Equal(t, []string{"departure* 500.00"}, steps(r.Total))
	})
	t.Run("a provision that it does not list", func(t *testing.T) {
		faults := faultsUnder(t, example(t), parse(t, under("provision: AVG 35(1)")))
		require.Equal(t, []string{"infringements[0].provision"}, paths(faults))
		require.Contains(t, faults[0].Message(), "AVG 35(1) is not listed in Voorbeeldregels 2030")
	})
	t.Run("a category that it does not have", func(t *testing.T) {
		faults := faultsUnder(t, example(t), parse(t, under("category: IV")))
		require.Equal(t, []string{"infringements[0].category"}, paths(faults))
		require.Contains(t, faults[0].Message(), "Voorbeeldregels 2030 has no category IV")
	})
	t.Run("a category that is not for the provision", func(t *testing.T) {
		require.Equal(t, []string{"infringements[0].category"}, paths(faultsUnder(t, example(t), parse(t, under("provision: AVG 32, category: III")))))
	})
}

// Sizes are optional, and a policy without them has no such step: not one that lowers nothing either.
func TestAPolicyOfOnesOwnWithoutSizesDoesNotLowerTheStart(t *testing.T) {
	p := exampleEDPB(t, without(category.RuleSize))
	for _, rest := range []string{"turnover: 1 mln", "turnover: 600 mln", "offender: {kind: public-body}", "offender: {kind: company}", "linked: false"} {
		t.Run(rest, func(t *testing.T) {
			r := calculateUnder(t, p, under("provision: AVG 32, seriousness: low, start: 5%", rest))
			require.Len(t, r.Fines[0].Trail, 2)
			require.False(t, r.Amount().IsOpen())
			require.Equal(t, "-", noteAt(r, fine.NoteSizeOpen))
		})
	}
}

func TestAPolicyOfOnesOwnIsWeighedByTheDayOfTheDecision(t *testing.T) {
	company := []category.OffenderKind{category.KindCompany}
	until := func(t *category.Table) { t.Until = boete.NewDate(2032, 12, 31) }
	ground := boete.Text{NL: "x", EN: "x"}
	for _, test := range []struct {
		name   string
		change func(*category.Table)
		rest   string
		notes  []string
	}{
		{"without a day", nil, "", []string{"policy-own", "policy-undated"}},
		{"the day before the first", nil, "decided: 2029-12-31", []string{"policy-own", "policy-superseded"}},
		{"the first day", nil, "decided: 2030-01-01", []string{"policy-own"}},
		{"the last day", until, "decided: 2032-12-31", []string{"policy-own"}},
		{"the day after the last", until, "decided: 2033-01-01", []string{"policy-own", "policy-superseded"}},
		{"long after, without a last day", nil, "decided: 2099-01-01", []string{"policy-own"}},
		{"any day, if none is known", func(t *category.Table) { t.From = boete.Date{} }, "decided: 1999-01-01", []string{"policy-own"}},
		{"without a day, if none is known", func(t *category.Table) { t.From = boete.Date{} }, "", []string{"policy-own", "policy-undated"}},
		{"an offender whom it never governs", func(t *category.Table) {
			t.Governs = []category.Standing{{Offenders: company, Verdict: category.VerdictExcluded, Ground: ground}}
		}, "offender: {kind: company}", []string{"policy-own", "policy-superseded"}},
		{"another offender", func(t *category.Table) {
			t.Governs = []category.Standing{{Offenders: company, Verdict: category.VerdictExcluded, Ground: ground}}
		}, "offender: {kind: public-body}", []string{"policy-own", "policy-undated"}},
		{"what is contested", func(t *category.Table) {
			t.Governs = []category.Standing{{Verdict: category.VerdictContested, Ground: ground}}
		}, "decided: 2031-01-01",
			[]string{"policy-own", "policy-contested"}},
		{"an offender whom it governed once, then", func(t *category.Table) {
			t.Governs = []category.Standing{{Offenders: company, Until: boete.NewDate(2031, 12, 31), Verdict: category.VerdictCandidate, Ground: ground}, {Offenders: company, Verdict: category.VerdictExcluded, Ground: ground}}
		}, "decided: 2031-12-31\noffender: {kind: company}", []string{"policy-own"}},
		{"an offender whom it governed once, later", func(t *category.Table) {
			t.Governs = []category.Standing{{Offenders: company, Until: boete.NewDate(2031, 12, 31), Verdict: category.VerdictCandidate, Ground: ground}, {Offenders: company, Verdict: category.VerdictExcluded, Ground: ground}}
		}, "decided: 2032-01-01\noffender: {kind: company}", []string{"policy-own", "policy-superseded"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			table := exampleTable(t)
			if test.change != nil {
				test.change(&table)
			}
			r := calculateUnder(t, changed(t, table), under("provision: AVG 32", test.rest))
			var codes []string
			for _, n := range r.Notes {
				require.Equal(t, "policy", n.Path)
				codes = append(codes, string(n.Code))
			}
			require.Equal(t, test.notes, codes)
		})
	}
	t.Run("on a ground of its own", func(t *testing.T) {
		for _, test := range []struct {
			name   string
			change func(*category.Table)
			rest   string
			nl, en string
		}{
			{"the days in force", nil, "decided: 2029-12-31", "nog niet in werking", "not yet in force"},
			{"the days in force, later", until, "decided: 2033-01-01", "niet meer in werking", "no longer in force"},
			{"whom it never governs, without a day", func(t *category.Table) {
				t.Governs = []category.Standing{{Offenders: company, Verdict: category.VerdictExcluded, Ground: boete.Text{NL: "nooit", EN: "never"}}}
			}, "offender: {kind: company}", "nooit", "never"},
			{"whom it never governs, on a day on which it governs nobody", func(t *category.Table) {
				t.Governs = []category.Standing{{Until: boete.NewDate(2029, 12, 31), Verdict: category.VerdictExcluded, Ground: boete.Text{NL: "nog niet", EN: "not yet"}},
					{Offenders: company, Verdict: category.VerdictExcluded, Ground: boete.Text{NL: "nooit", EN: "never"}}}
			}, "decided: 2029-01-01\noffender: {kind: company}", "nooit", "never"},
			{"what is contested", func(t *category.Table) {
				t.Governs = []category.Standing{{Verdict: category.VerdictContested, Ground: boete.Text{NL: "twee bronnen", EN: "two sources"}}}
			}, "decided: 2031-01-01", "twee bronnen", "two sources"},
			{"what the program knows of ap-2023", as2023, "offender: {kind: company}", "niet voor ondernemingen", "not for undertakings"},
			{"what the program knows of ap-2023, of a company on a day", as2023, "decided: 2025-01-01\noffender: {kind: company}", "niet voor ondernemingen", "not for undertakings"},
			{"what the program knows of ap-2023, of the day before it", as2023, "decided: 2023-12-11\noffender: {kind: public-body}",
				"nog niet in werking (waarschijnlijk vanaf 12 december 2023)", "not yet in force (most likely from 12 December 2023)"},
		} {
			t.Run(test.name, func(t *testing.T) {
				table := exampleTable(t)
				if test.change != nil {
					test.change(&table)
				}
				r := calculateUnder(t, changed(t, table), under("provision: AVG 32", test.rest))
				require.Len(t, r.Notes, 2)
				require.Equal(t, &boete.Text{NL: test.nl, EN: test.en}, r.Notes[1].Ground)
			})
		}
	})
	t.Run("a file of ap-2023 governs whom the edition governs", func(t *testing.T) {
		for rest, code := range map[string]fine.NoteCode{
			"decided: 2024-01-01\noffender: {kind: public-body}":    "",
			"decided: 2025-01-01\noffender: {kind: natural-person}": "",
			"decided: 2023-12-12\noffender: {kind: public-body}":    "",
			"decided: 2023-11-30\noffender: {kind: public-body}":    fine.NotePolicySuperseded,
			"decided: 2025-01-01\noffender: {kind: company}":        fine.NotePolicySuperseded,
			"offender: {kind: company}":                             fine.NotePolicySuperseded,
			"offender: {kind: public-body}":                         fine.NotePolicyUndated,
		} {
			var codes []fine.NoteCode
			for _, n := range calculateUnder(t, example(t, as2023), under("provision: AVG 32", rest)).Notes {
				if n.Code != fine.NotePolicyOwn {
					codes = append(codes, n.Code)
				}
			}
			if code == "" {
				require.Empty(t, codes, rest)
			} else {
				require.Equal(t, []fine.NoteCode{code}, codes, rest)
			}
		}
	})
}

// ofAP2019 is what may be said of AP 2019 under a policy that somebody else wrote, because it says of what it is. The
// texts are typed here in full, so that nobody adds to them unseen.
var ofAP2019 = map[fine.NoteCode]string{
	fine.NoteRecidiveBasis: "This program assumes that the increase for a repeat offence is taken of the fine after the factors and the bandwidth, " +
		"and that the result may leave the bandwidth. Only secondary sources say that the increase is half under AP 2019.",
	fine.NoteShiftUnsettled: "It is not settled whether a provision may shift to a category that its statutory maximum rules out (under AP 2019, from annex 1 to category IV).",
}

// What is known of AP 2019, with its articles and its annexes, does not hold of a policy that somebody else wrote.
func TestAPolicyOfOnesOwnIsNotExplainedByTheRulesOfAP2019(t *testing.T) {
	withShift := func(t *category.Table) {
		t.Rules = append(t.Rules, category.RulePlace{Rule: category.RuleShift, Place: "art. 9"})
	}
	requireOthers := func(t *testing.T, text string) {
		t.Helper()
		require.NotRegexp(t, `AP 2019|annex 1|arts?\. (6|8|8\.1|2\.3)\b|secondary sources|category IV`, text)
	}
	require.Equal(t, "The category of this provision is known from secondary sources only; no decision that applies it is known here.", fine.NoteTexts()[fine.NoteSecondary])
	for _, test := range []struct {
		name   string
		policy *category.Policy
		text   string
		notes  []string
	}{
		{"recidive", example(t), under("provision: AVG 32, recidive: true"), []string{"recidive-basis infringements[0]"}},
		{"a shift to a category of art. 83(5)", example(t, withShift), under("provision: AVG 32, shift: {to: III, reason: x}"), []string{"shift-unsettled infringements[0].shift"}},
		{"levels, and a category that is given", example(t), under("provision: AVG 32, category: II, severity: serious, culpability: intentional"),
			[]string{"category-given infringements[0].category", "extrapolated infringements[0].culpability", "indicative infringements[0]"}},
		{"evidence of the annex", example(t, func(t *category.Table) { t.Annex[0].Evidence = category.EvidenceContested }), under("provision: AVG 32"), []string{"contested infringements[0].provision"}},
		{"a category alone", example(t), under("category: II"), []string{"provision-unknown infringements[0]"}},
		{"days that it does not govern", example(t), under("provision: AVG 32", "decided: 2029-01-01"), []string{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculateUnder(t, test.policy, test.text)
			require.ElementsMatch(t, test.notes, notes(r))
			for _, n := range r.Notes {
				if text, ok := ofAP2019[n.Code]; ok {
					require.Equal(t, text, n.Text)
				} else {
					requireOthers(t, n.Text)
				}
			}
		})
	}
	t.Run("of no other note", func(t *testing.T) {
		for code, text := range fine.NoteTexts() {
			require.Equal(t, ofAP2019[code] != "", strings.Contains(text, "AP 2019"), code)
			if ofAP2019[code] == "" && code != fine.NoteSecondary { // a policy of one's own may have that evidence too
				requireOthers(t, text)
			}
		}
	})
	for _, test := range []struct {
		name   string
		policy *category.Policy
		text   string
	}{
		{"a category of art. 83(5) for a provision of 83(4)", example(t), under("provision: AVG 32, category: III")},
		{"a shift of two steps", example(t, withShift), under("category: I, shift: {to: III, reason: x}")},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, f := range faultsUnder(t, test.policy, parse(t, test.text)) {
				requireOthers(t, f.Message())
			}
		})
	}
	t.Run("what is not calculated is not said of what is", func(t *testing.T) {
		// The rules have recidive, and it is calculated; what they do not have are factors.
		for _, n := range calculateUnder(t, example(t, without(category.RuleFactor)), under("provision: AVG 32, recidive: true")).Notes {
			require.NotRegexp(t, "recidive (is|are) not calculated", n.Text)
		}
		for _, n := range calculateUnder(t, exampleEDPB(t, without(category.RuleFactor)), under("provision: AVG 32, seriousness: low")).Notes {
			require.NotRegexp(t, "bandwidth|recidive|base fine", n.Text, "the method of the EDPB has none")
		}
	})
	t.Run("a size is not asked of a policy of the AP", func(t *testing.T) {
		for _, f := range faultsUnder(t, exampleEDPB(t, without(category.RuleSize)), parse(t, under("provision: AVG 32, seriousness: low, size: 5%"))) {
			require.NotContains(t, f.Message(), "choose a policy of the AP", "which has no sizes either")
		}
	})
}

func TestAPolicyOfOnesOwnMayBeSharedByGoroutines(t *testing.T) {
	p := example(t)
	c := parse(t, under("provision: AVG 5(1)(a), with: [AVG 6], severity: serious, recidive: true", `departures: [{effect: "-1", reason: x}]`))
	want := toJSON(t, calculateUnder(t, p, under("provision: AVG 5(1)(a), with: [AVG 6], severity: serious, recidive: true", `departures: [{effect: "-1", reason: x}]`)))
	fresh := example(t) // nothing was looked up in it yet
	got := make([]fine.Result, 16)
	var group sync.WaitGroup
	for i := range got {
		group.Add(1)
		go func() {
			defer group.Done()
			got[i], _ = fine.Calculate(c, fresh)
		}()
	}
	group.Wait()
	for _, r := range got {
		require.Equal(t, want, toJSON(t, r))
	}
}
