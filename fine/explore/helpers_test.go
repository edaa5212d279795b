package explore_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/explore"
	"github.com/stretchr/testify/require"
)

// read reads a case in which something is open.
func read(t testing.TB, text string) (fine.Case, []explore.Question) {
	t.Helper()
	c, questions, err := casefile.ParseOpen([]byte(text))
	require.NoError(t, err, text)
	return c, questions
}

// explored is what the open questions of a file come to.
func explored(t testing.TB, text string) explore.Result {
	t.Helper()
	c, questions := read(t, text)
	r, err := explore.Explore(c, questions)
	require.NoError(t, err, text)
	requireSound(t, r)
	return r
}

// refusal is what is said of a file that cannot be explored.
func refusal(t testing.TB, text string) boete.Faults {
	t.Helper()
	c, questions := read(t, text)
	_, err := explore.Explore(c, questions)
	var faults boete.Faults
	require.ErrorAs(t, err, &faults, text)
	for _, f := range faults {
		require.NotContains(t, f.Message(), "%!")
	}
	return faults
}

// requireSound checks what holds of each result: an amount is that of its own choices, and none lies outside the ends.
func requireSound(t testing.TB, r explore.Result) {
	t.Helper()
	for i, o := range []explore.Outcome{r.Lowest, r.Highest.Outcome, r.Baseline} {
		again, err := fine.Calculate(o.Case)
		require.NoError(t, err)
		require.Equal(t, o.Amount, again.Amount().Low)
		lies := slices.ContainsFunc(o.Choices, func(a explore.Answer) bool { return a.Choice == explore.ValueOf(explore.Between{}) })
		require.True(t, again.Amount() == boete.Exactly(o.Amount) || i == 0 && lies)
		require.Equal(t, o.Result, again)
		require.False(t, o.Amount.Less(r.Lowest.Amount))
		require.False(t, r.Highest.Amount.Less(o.Amount))
	}
	for i, q := range r.Questions {
		require.Equal(t, q.High.Sub(q.Low), q.Amount)
		require.False(t, q.Low.Less(r.Lowest.Amount) || r.Highest.Amount.Less(q.High), q.Path)
		require.False(t, r.Baseline.Amount.Less(q.Low) || q.High.Less(r.Baseline.Amount), "%s goes around the baseline", q.Path)
		require.True(t, q.AtLow == explore.ValueOf(explore.Between{}) || slices.Contains(q.Choices, q.AtLow), q.AtLow)
		require.Contains(t, q.Choices, q.AtHigh)
		require.True(t, i == 0 || r.Questions[i-1].Exact == q.Exact && !r.Questions[i-1].Amount.Less(q.Amount) || q.Exact && !r.Questions[i-1].Exact, "the largest swing comes first")
	}
	require.Len(t, r.NoteCases, len(r.Notes))
	for _, note := range r.Notes {
		require.NotContains(t, []fine.NoteCode{fine.NoteStartOpen, fine.NoteSizeOpen, fine.NoteShareOpen}, note.Code)
	}
}

func euros(t testing.TB, text string) boete.EUR {
	t.Helper()
	amount, err := boete.ParseEUR(text)
	require.NoError(t, err)
	return amount
}

// choiceOf is what an outcome has for a question.
func choiceOf(o explore.Outcome, path string) string {
	for _, c := range o.Choices {
		if c.Path == path {
			return c.Choice.String()
		}
	}
	return ""
}

// texts are values as a case file has them.
func texts(values []explore.Value) []string {
	var texts []string
	for _, v := range values {
		texts = append(texts, v.String())
	}
	return texts
}

// ends calculates each combination of choices as a whole case, and returns the lowest and the highest total. It knows
// nothing of package open: what follows from the EDPB method it leaves open, of which package fine gives the range,
// and tries in between and without lowering. What is not possible of that is left out, unless the highest of it is
// not.
func ends(t testing.TB, c fine.Case, questions []explore.Question) (low, high boete.EUR, err error) {
	t.Helper()
	found := false
	var whole func(c fine.Case, questions []explore.Question)
	infringement := func(c fine.Case, i int, then func(c fine.Case, highest bool)) {
		policy, policyErr := category.PolicyByID(c.Policy)
		if policyErr != nil || policy.Method() != category.MethodEDPB {
			then(c, true)
			return
		}
		starts, sizes := []*fine.Start{c.Infringements[i].Start}, []*fine.Size{c.Infringements[i].Size}
		if shares, ok := policy.Seriousness(c.Infringements[i].Seriousness); ok && starts[0] == nil {
			start := fine.StartShare(between(t, shares))
			starts = append(starts, &start)
		}
		shares, ok := category.Shares{}, false
		switch kind := c.Offender.Kind; {
		case kind == category.KindPublicBody || kind == category.KindNaturalPerson:
		case c.Turnover == nil:
			shares, ok = policy.AnySize(), true
		default:
			var size category.Size
			size, ok = policy.Size(*c.Turnover)
			shares = size.Shares
		}
		if ok && sizes[0] == nil {
			none, size, lowered := fine.NoSize(), fine.SizeShare(between(t, shares)), fine.Lowered()
			sizes = []*fine.Size{&none, &size, &lowered}
		}
		for j, start := range starts {
			for k, size := range sizes {
				c.Infringements = append([]fine.Infringement{}, c.Infringements...)
				c.Infringements[i].Start, c.Infringements[i].Size = start, size
				then(c, j == 0 && k == 0)
			}
		}
	}
	var infringements func(c fine.Case, i int, highest bool)
	infringements = func(c fine.Case, i int, highest bool) {
		if i < len(c.Infringements) {
			infringement(c, i, func(c fine.Case, high bool) { infringements(c, i+1, highest && high) })
			return
		}
		result, calcErr := fine.Calculate(c)
		if calcErr != nil {
			if highest {
				err = calcErr
			}
			return
		}
		amount := result.Amount()
		if !found || amount.Low.Less(low) {
			low = amount.Low
		}
		if !found || high.Less(amount.High) {
			high = amount.High
		}
		found = true
	}
	whole = func(c fine.Case, questions []explore.Question) {
		if len(questions) == 0 {
			infringements(c, 0, true)
			return
		}
		for _, choice := range questions[0].Choices {
			choice.Set(&c)
			whole(c, questions[1:])
		}
	}
	policy, policyErr := category.PolicyByID(c.Policy)
	if policyErr == nil && policy.Method() == category.MethodEDPB && c.Turnover == nil && c.Offender.Kind == category.KindCompany && !hints(c, questions) {
		q := explore.Question{Path: "turnover"}
		for _, text := range []string{"0", "1 mln", "2 mln", "2.000.000,01", "10 mln", "50 mln", "70 mln", "100 mln", "100.000.000,01", "250 mln", "500 mln", "500.000.000,01"} {
			amount := euros(t, text)
			q.Choices = append(q.Choices, explore.Choice{Value: explore.ValueOf(amount), Set: func(c *fine.Case) { c.Turnover, c.TurnoverWithheld = &amount, false }})
		}
		questions = append(questions, q)
	}
	whole(c, questions)
	return low, high, err
}

// between is a share in the middle of a range.
func between(t testing.TB, s category.Shares) boete.Share {
	t.Helper()
	from, err := strconv.ParseFloat(strings.TrimSuffix(s.From.String(), "%"), 64)
	require.NoError(t, err)
	to, err := strconv.ParseFloat(strings.TrimSuffix(s.To.String(), "%"), 64)
	require.NoError(t, err)
	share, err := boete.ParseShare(fmt.Sprintf("%.4f%%", (from+to)/2))
	require.NoError(t, err)
	return share
}

// hints reports whether a start or a size says something of the turnover.
func hints(c fine.Case, questions []explore.Question) bool {
	for _, q := range questions {
		if strings.HasSuffix(q.Path, "].size") || q.Path == "turnover" {
			return true
		}
		for _, choice := range q.Choices {
			if strings.HasSuffix(q.Path, "].start") && !strings.HasSuffix(choice.Value.String(), "%") {
				return true
			}
		}
	}
	return slices.ContainsFunc(c.Infringements, func(in fine.Infringement) bool {
		return in.Size != nil && in.Size.String() != "none" || in.Start != nil && !strings.HasSuffix(in.Start.String(), "%")
	})
}
