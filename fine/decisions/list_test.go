package decisions_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
	"github.com/stretchr/testify/require"
)

func ids(list []decisions.Facts) (ids []string) {
	for _, f := range list {
		ids = append(ids, f.ID)
	}
	return ids
}

func TestTheListIsNarrowedByEachPartOfAFilter(t *testing.T) {
	for name, test := range map[string]struct {
		filter decisions.Filter
		want   []string
	}{
		"an article, of the AP":                {decisions.Filter{Article: category.MustProvision("AVG 33"), Authority: "ap"}, []string{"booking-2020", "pvv-overijssel-2020"}},
		"an article of another act":            {decisions.Filter{Article: category.MustProvision("Wbp 34a")}, []string{"uber-2018"}},
		"an article that another is read with": {decisions.Filter{Article: category.MustProvision("AVG 3(2)")}, []string{"locatefamily-2020"}},
		"a kind and a year":                    {decisions.Filter{Offender: category.KindPublicBody, Year: 2021}, []string{"toeslagen-2021", "uwv-2021", "enschede-2021"}},
		"the year of the publication":          {decisions.Filter{Year: 2026}, []string{"gemeenten-2026"}},
		"the AP and not the Belgian APD":       {decisions.Filter{Authority: "ap", Year: 2025}, []string{"han-2025"}},
		"a part of the name of an authority":   {decisions.Filter{Authority: "gba", Year: 2025}, []string{"data-broker-2025"}},
		"what is not there":                    {decisions.Filter{Year: 1999}, nil},
	} {
		list := decisions.List(test.filter, decisions.OrderDate)
		require.Equal(t, test.want, ids(list), name)
	}
}

func TestTheListIsInTheOrderThatIsAskedFor(t *testing.T) {
	require.Equal(t, []string{"uber-2024", "clearview-2024", "openai-2024"}, ids(decisions.List(decisions.Filter{}, decisions.OrderAmount))[:3])
	standing := decisions.List(decisions.Filter{}, decisions.OrderStanding)
	for i := range standing[1:] {
		require.False(t, standing[i].Standing().Amount.Less(*standing[i+1].Standing().Amount))
	}
	date := decisions.List(decisions.Filter{}, decisions.OrderDate)
	for i := range date[1:] {
		require.False(t, date[i].When().Before(date[i+1].When()))
	}
}

func TestWhatStandsNowIsTheLastStageWithAnOutcome(t *testing.T) {
	for id, want := range map[string]struct {
		amount int64 // cents
		stage  decisions.StageKind
		stands bool
	}{
		"bkr-2019":       {668_000_00, decisions.StageAppeal, false},
		"dpg-2022":       {262_500_00, decisions.StageHigherAppeal, false},
		"knltb-2019":     {250_000_00, decisions.StageAgreement, false},
		"enschede-2021":  {0, decisions.StageAppeal, false},
		"voetbaltv-2020": {0, decisions.StageHigherAppeal, false},
		"stichting-2021": {148_750_00, decisions.StageObjection, false}, // the outcome of the appeal is not known
		"apg-2020":       {6_000_00, decisions.StageHigherAppeal, true},
		"fsv-2022":       {3_700_000_00, decisions.StageDecision, true},
	} {
		d, err := decisions.ByID(id)
		require.NoError(t, err)
		now := d.Standing()
		require.Equal(t, boete.Cents(want.amount), *now.Amount, id)
		require.Equal(t, want.stage, now.Stage, id)
		require.Equal(t, want.stands, d.Stands(), id)
		require.Equal(t, want.amount == 0, now.Annuls(), id)
	}
}

func TestADecisionIsFoundByAnyPartThatFitsItAlone(t *testing.T) {
	for text, id := range map[string]string{"haga": "haga-2019", "Lawn Tennis": "knltb-2019", "employer": "fingerprints-2019", "WERKGEVER": "fingerprints-2019", "fsv-2022": "fsv-2022"} {
		d, err := decisions.Find(text)
		require.NoError(t, err)
		require.Equal(t, id, d.ID)
	}
	_, err := decisions.Find("uber")
	require.ErrorContains(t, err, "uber-2018, uber-2023, uber-2024")
	var fault *boete.Fault
	require.ErrorAs(t, err, &fault)
	require.Equal(t, boete.CodeAmbiguous, fault.Code)
	_, err = decisions.Find("")
	require.ErrorContains(t, err, "there are")
}

func TestComparableDecisionsStandInTheirOrder(t *testing.T) {
	c := fine.Case{Policy: "ap-2019", Offender: fine.Offender{Kind: category.KindPublicBody}, Infringements: []fine.Infringement{{Provision: category.MustProvision("AVG 13(1)")}}}
	r, err := fine.Calculate(c)
	require.NoError(t, err)
	like := decisions.Comparable(c, r)
	require.Equal(t, "bz-nvis-2022", like[0].Decision.ID, "the AP, of a public body")
	rank := func(l decisions.Like) (rank int) {
		for _, behind := range []bool{l.Decision.Authority != "AP", l.Decision.Offender != category.KindPublicBody, l.Likeness != decisions.SameProvision} {
			rank *= 2
			if behind {
				rank++
			}
		}
		return rank
	}
	for i := range like[1:] {
		a, b := rank(like[i]), rank(like[i+1])
		require.LessOrEqual(t, a, b)
		if a == b {
			require.False(t, like[i].Decision.When().Before(like[i+1].Decision.When()))
		}
	}
}

func TestADecisionIsInEnglishWithEveryReason(t *testing.T) {
	for _, d := range decisions.All() {
		e := d.English()
		require.Equal(t, d.Party.EN, e.Case.Offender.Name)
		same := func(a, b string) { // none is the same in both languages but for a name in it
			require.True(t, a == "" || a != b, "%s: %q has no English", d.ID, a)
		}
		adjusted := func(a, b []factors.Adjustment) {
			for j := range a {
				same(a[j].Reason, b[j].Reason)
			}
		}
		departed := func(a, b []fine.Departure) {
			for j := range a {
				same(a[j].Reason, b[j].Reason)
			}
		}
		departed(d.Case.Departures, e.Case.Departures)
		for i, in := range d.Case.Infringements {
			adjusted(in.Adjustments, e.Case.Infringements[i].Adjustments)
			departed(in.Departures, e.Case.Infringements[i].Departures)
			if in.Shift != nil {
				same(in.Shift.Reason, e.Case.Infringements[i].Shift.Reason)
			}
		}
		_, err := e.Verify()
		require.NoError(t, err)
	}
}
