package fine_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

// parse reads a case as a user writes it.
func parse(t testing.TB, text string) fine.Case {
	t.Helper()
	c, err := casefile.Parse([]byte(text))
	require.NoError(t, err, "the test's own case cannot be read:\n%s", text)
	return c
}

// one is a case under AP 2019 of one infringement: the fields of the infringement, and then those of the case.
func one(infringement string, rest ...string) string {
	text := "policy: ap-2019\ninfringements: [{" + infringement + "}]\n"
	for _, line := range rest {
		text += line + "\n"
	}
	return text
}

// byEDPB is [one] by the EDPB Guidelines.
func byEDPB(infringement string, rest ...string) string {
	return strings.Replace(one(infringement, rest...), "ap-2019", "edpb-04-2022", 1)
}

// calculate returns the result of a case that is in order, after checking what holds of every result.
func calculate(t testing.TB, text string) fine.Result {
	t.Helper()
	c := parse(t, text)
	r, err := fine.Calculate(c)
	require.NoError(t, err, text)
	requireSound(t, c, r)
	return r
}

// faultsOf calculates a case that is not in order, and returns what is wrong with it.
func faultsOf(t testing.TB, c fine.Case) boete.Faults {
	t.Helper()
	r, err := fine.Calculate(c)
	require.Error(t, err)
	require.Equal(t, fine.Result{}, r, "a refused case has no result")
	var faults boete.Faults
	require.ErrorAs(t, err, &faults)
	require.NotEmpty(t, faults)
	for _, f := range faults {
		require.NotEmpty(t, f.Message())
		require.NotRegexp(t, `%!\w?\((MISSING|EXTRA|BADINDEX|NOVERB|[a-z.*]+=)`, f.Message(), "the arguments fit the sentence")
	}
	return faults
}

// paths are the places of faults, in their order.
func paths(faults boete.Faults) []string {
	all := make([]string, len(faults))
	for i, f := range faults {
		all[i] = f.Path
	}
	return all
}

// steps is a trail in short: the rule, a * if it is a judgement, and the amount after it.
func steps(trail fine.Trail) []string {
	short := make([]string, len(trail))
	for i, s := range trail {
		mark := ""
		if s.Judgement {
			mark = "*"
		}
		short[i] = string(s.Rule) + mark + " " + s.After.String()
	}
	return short
}

// notes are the notes on the case, in short; those on whether its policy governs are tested by themselves.
func notes(r fine.Result) []string {
	short := []string{}
	for _, n := range r.Notes {
		if !strings.HasPrefix(string(n.Code), "policy-") {
			short = append(short, string(n.Code)+" "+n.Path)
		}
	}
	return short
}

func euros(t testing.TB, text string) boete.EUR {
	t.Helper()
	amount, err := boete.ParseEUR(text)
	require.NoError(t, err)
	return amount
}

// bands are the bandwidths and base fines, typed from the policies: minimum, maximum, base.
var bands = map[string]map[category.Category][3]int64{
	"ap-2016": {
		category.I:   {0, 200_000, 66_000},
		category.II:  {120_000, 500_000, 245_400},
		category.III: {350_000, 820_000, 505_100},
	},
	"ap-2019": {
		category.I:   {0, 200_000, 100_000},
		category.II:  {120_000, 500_000, 310_000},
		category.III: {300_000, 750_000, 525_000},
		category.IV:  {450_000, 1_000_000, 725_000},
	},
}

// The order of the rules, for one fine and for a total.
var (
	startOrder = map[category.Rule]int{category.RuleStart: 0, category.RuleSize: 1, category.RuleFactor: 2, category.RuleDeparture: 3, category.RuleMaximum: 4}
	fineOrder  = map[category.Rule]int{category.RuleBase: 0, category.RuleShift: 1, category.RuleFactor: 2, category.RuleBand: 3,
		category.RuleRecidive: 4, category.RuleDeparture: 5, category.RuleMaximum: 6}
	totalOrder = map[category.Rule]int{category.RuleSum: 0, category.RuleConcurrence: 1, category.RuleDeparture: 2, category.RuleMaximum: 3}
)

// requireSound checks what holds of the result of every case.
func requireSound(t testing.TB, c fine.Case, r fine.Result) {
	t.Helper()
	require.Equal(t, c.Policy, r.Policy)
	require.Len(t, r.Fines, len(c.Infringements), "one fine for each infringement")

	var sum boete.Range
	var limit boete.EUR
	limited := true
	for i, f := range r.Fines {
		requireSoundFine(t, &c.Infringements[i], r.Policy, f)
		sum = sum.Add(f.Amount())
		switch m := f.Maximum; {
		case m.IsZero():
			limited = false
		case !c.Linked:
			limit = limit.Add(m.Amount)
		case limit.Less(m.Amount):
			limit = m.Amount
		}
	}

	if len(r.Total) == 0 {
		require.Len(t, r.Fines, 1, "several fines have a sum")
		require.Empty(t, c.Departures)
	} else {
		start := boete.Range{}
		if len(r.Fines) == 1 {
			start = r.Fines[0].Amount()
			require.NotEqual(t, category.RuleSum, r.Total[0].Rule, "one fine is not summed")
		} else {
			require.Equal(t, category.RuleSum, r.Total[0].Rule)
			require.Equal(t, sum, r.Total[0].After, "the sum is that of the fines")
		}
		requireChain(t, r.Total, start, totalOrder)
	}
	require.False(t, r.Amount().Low.IsNegative())
	require.False(t, r.Amount().High.Less(r.Amount().Low))
	if limited {
		require.False(t, limit.Less(r.Amount().High), "the total %s exceeds what the statute allows, %s", r.Amount(), limit)
	}

	texts := fine.NoteTexts()
	for _, n := range r.Notes {
		require.Contains(t, texts, n.Code)
		require.Equal(t, texts[n.Code], n.Text)
	}
	policy, err := category.PolicyByID(r.Policy)
	require.NoError(t, err)
	requireGrounds(t, policy, c, r)
	if r.Policy == "edpb-04-2022" {
		for i := range r.Fines {
			requireSoundChoices(t, i, &c.Infringements[i], r)
		}
	}
	requireJSON(t, r)
}

// requireGrounds checks that a note that the policy does not govern the decision, or that this is contested, says on
// what ground, and that no other note does.
func requireGrounds(t testing.TB, policy *category.Policy, c fine.Case, r fine.Result) {
	t.Helper()
	choice, excluded := policy.Excludes(c.Offender.Kind)
	if !excluded && !c.Decided.IsZero() {
		choice = policy.ChoiceAbout(c.Ended(), c.Decided, c.Offender.Kind)
	}
	code := map[category.Verdict]fine.NoteCode{category.VerdictExcluded: fine.NotePolicySuperseded, category.VerdictContested: fine.NotePolicyContested}[choice.Verdict]
	given := false
	for _, n := range r.Notes {
		switch n.Code {
		case fine.NotePolicySuperseded, fine.NotePolicyContested:
			require.False(t, given, "it is noted once")
			given = true
			require.Equal(t, code, n.Code)
			require.NotNil(t, n.Ground)
			require.Equal(t, choice.Ground, *n.Ground)
		case fine.NoteOffenderKind:
			require.Equal(t, c.Offender.Ground, *n.Ground)
		default:
			require.Nil(t, n.Ground, n.Code)
		}
	}
	require.Equal(t, code != "", given)
}

// requireSoundChoices checks that what is noted of the choices of an infringement is what its fine shows: what is
// open, if that makes a difference in the end and after all else that is noted of it, and a start above the range.
func requireSoundChoices(t testing.TB, i int, in *fine.Infringement, r fine.Result) {
	t.Helper()
	f := r.Fines[i]
	want := []string{}
	sizes := slices.ContainsFunc(f.Trail, func(s fine.Step) bool { return s.Rule == category.RuleSize })
	lowered := fine.Lowered()
	if f.Amount().IsOpen() && in.Start == nil {
		want = append(want, "start-open start")
	}
	if f.Amount().IsOpen() && in.Size == nil && sizes {
		want = append(want, "size-open size")
	}
	if f.Amount().IsOpen() && in.Size != nil && *in.Size == lowered {
		want = append(want, "share-open size")
	}
	requireSoundLowered(t, f.IfLowered, f.Amount(), in.Size == nil && sizes)
	var of []string
	path := fmt.Sprintf("infringements[%d].", i)
	for _, n := range r.Notes {
		if field, ok := strings.CutPrefix(n.Path, path); ok {
			of = append(of, string(n.Code)+" "+field)
		}
	}
	require.GreaterOrEqual(t, len(of), len(want))
	require.Equal(t, want, append([]string{}, of[len(of)-len(want):]...), "what is open is noted last")
	for _, note := range of[:len(of)-len(want)] {
		require.NotContains(t, note, "-open")
	}
	require.Equal(t, isUnchecked(in, f), slices.Contains(of, "start-unchecked start"))
}

// requireSoundLowered checks how high an amount is at most if the start is lowered: only where that is open, and then
// below the top.
func requireSoundLowered(t testing.TB, most *boete.EUR, amount boete.Range, open bool) {
	t.Helper()
	if most == nil {
		return
	}
	require.True(t, open)
	require.True(t, most.Less(amount.High))
	require.False(t, most.Less(amount.Low))
}

// isUnchecked reports whether the start was chosen above the range of the seriousness, which only a maximum that may
// be higher allows.
func isUnchecked(in *fine.Infringement, f fine.Fine) bool {
	return in.Start != nil && f.Trail[0].After.High.Less(f.Trail[1].After.Low)
}

func requireSoundFine(t testing.TB, in *fine.Infringement, policy string, f fine.Fine) {
	t.Helper()
	require.NotEmpty(t, f.Trail)
	require.Equal(t, in.Provision, f.Provision)
	require.False(t, f.Amount().Low.IsNegative())
	if !f.Maximum.IsZero() {
		require.False(t, f.Maximum.Amount.Less(f.Amount().High), "the fine exceeds the statutory maximum")
		require.NotEmpty(t, f.Maximum.Citation.Source)
	}
	if policy == "edpb-04-2022" {
		requireSoundStart(t, in, f)
		return
	}
	require.Equal(t, category.RuleBase, f.Trail[0].Rule)
	requireChain(t, f.Trail, boete.Range{}, fineOrder)
	require.False(t, f.Amount().IsOpen(), "nothing is open in the method of the AP")

	applied := f.Category
	if in.Shift != nil {
		require.Equal(t, in.Shift.To, f.Shifted)
		applied = f.Shifted
	} else {
		require.Zero(t, f.Shifted)
	}
	want := bands[policy][applied]
	require.Equal(t, category.Band{Min: boete.Euros(want[0]), Max: boete.Euros(want[1]), Base: boete.Euros(want[2])}, f.Band)
	require.Equal(t, boete.Exactly(boete.Euros(bands[policy][f.Category][2])), f.Trail[0].After, "it starts with the base fine of its category")

	recidive := false
	for _, s := range f.Trail {
		switch s.Rule {
		case category.RuleBand:
			require.Contains(t, []boete.Range{boete.Exactly(f.Band.Min), boete.Exactly(f.Band.Max)}, s.After)
		case category.RuleRecidive:
			recidive = true
			if s.Effect.IsZero() {
				require.True(t, s.Judgement)
				require.Equal(t, s.Before, s.After, "waived")
			} else {
				require.Equal(t, boete.Exactly(boete.Cents((3*s.Before.Low.Cents()+1)/2)), s.After, "half as much again, rounded away from zero")
			}
		case category.RuleMaximum:
			require.Equal(t, boete.Exactly(f.Maximum.Amount), s.After)
		}
		if s.Rule != category.RuleFactor { // the factors may pass below zero; the band then catches them
			require.False(t, s.After.Low.IsNegative(), "%v", s)
		}
	}
	if !recidive && len(in.Departures) == 0 {
		require.Equal(t, f.Amount().Clamp(f.Band.Min, f.Band.Max), f.Amount(), "the fine lies in the band")
	}
}

// requireSoundStart checks what holds of each fine by the EDPB method: it begins with the range of the seriousness,
// it is open as long as the case leaves something open, and what was chosen lies in the range before it; above it
// only if the maximum may be higher.
func requireSoundStart(t testing.TB, in *fine.Infringement, f fine.Fine) {
	t.Helper()
	requireChain(t, f.Trail, boete.Range{}, startOrder)
	first := f.Trail[0]
	require.Equal(t, category.RuleStart, first.Rule)
	shares := map[category.Seriousness][2]int64{category.SeriousnessLow: {0, 10}, category.SeriousnessMedium: {10, 20}, category.SeriousnessHigh: {20, 100}}[in.Seriousness]
	maximum := f.Maximum.Amount.Cents()
	percent := func(n int64) boete.EUR { return boete.Cents((maximum*n + 50) / 100) }
	require.Equal(t, boete.Range{Low: percent(shares[0]), High: percent(shares[1])}, first.After)
	require.Zero(t, f.Category)
	require.Zero(t, f.Band)

	starts := 0
	for i, s := range f.Trail {
		require.False(t, s.After.Low.IsNegative())
		require.False(t, s.After.High.Less(s.After.Low))
		switch s.Rule {
		case category.RuleStart:
			if starts++; starts == 2 {
				require.False(t, s.After.IsOpen())
				if isUnchecked(in, f) {
					require.False(t, f.Maximum.Exact, "the start lies above the range of the seriousness, and the maximum is exact")
				} else {
					require.True(t, s.Before.Contains(s.After.Low), "the start lies in the range of the seriousness")
				}
			}
		case category.RuleSize:
			require.True(t, i > 0 && i <= 3)
		case category.RuleFactor:
			require.Zero(t, s.Letters&(factors.A|factors.B|factors.G), "the seriousness has used a, b and g")
		}
	}
	require.Equal(t, in.Start != nil, starts == 2)
}

// requireChain checks that every step begins where the one before it ended, stands in the order of the rules, says on
// what it rests, and does something if it is one of those that only stand there for what they do.
func requireChain(t testing.TB, trail fine.Trail, start boete.Range, order map[category.Rule]int) {
	t.Helper()
	at := 0
	for i, s := range trail {
		require.Equal(t, start, s.Before, "step %d begins where the one before it ended", i)
		start = s.After
		require.Contains(t, order, s.Rule)
		require.GreaterOrEqual(t, order[s.Rule], at, "step %d, %s, comes too late", i, s.Rule)
		at = order[s.Rule]
		require.NotEmpty(t, s.Citation.Source, "step %d, %s, has no citation", i, s.Rule)
		if s.Rule == category.RuleBand || s.Rule == category.RuleMaximum {
			require.NotEqual(t, s.Before, s.After, "%s is a step only if it changes the amount", s.Rule)
		}
	}
	require.Equal(t, start, trail.Amount(), "the amount is the last step of the trail")
}

var amountForm = regexp.MustCompile(`^-?(0|[1-9][0-9]*)\.[0-9]{2}$`)

// requireJSON checks that a result in JSON has no null, and that every amount is a string with two decimals.
func requireJSON(t testing.TB, r fine.Result) {
	t.Helper()
	data, err := json.Marshal(r)
	require.NoError(t, err)
	var root map[string]any
	require.NoError(t, json.Unmarshal(data, &root))
	for _, key := range []string{"policy", "fines", "total", "notes"} {
		require.Contains(t, root, key)
	}
	var walk func(path string, v any)
	walk = func(path string, v any) {
		switch v := v.(type) {
		case nil:
			require.Fail(t, "null in the result", path)
		case []any:
			for _, item := range v {
				walk(path+"[]", item)
			}
		case map[string]any:
			for key, value := range v {
				switch key {
				case "amount", "before", "after", "min", "max", "base", "low", "high":
					require.IsType(t, "", value, path+"."+key)
					require.Regexp(t, amountForm, value, path+"."+key)
				default:
					walk(path+"."+key, value)
				}
			}
		case float64:
			require.Fail(t, "a number in the result", path)
		}
	}
	walk("", root)

	var again fine.Result
	require.NoError(t, json.Unmarshal(data, &again))
	require.Equal(t, r.Amount(), again.Amount())
	back, err := json.Marshal(again)
	require.NoError(t, err)
	require.Equal(t, string(data), string(back), "a result reads its own JSON")
}
