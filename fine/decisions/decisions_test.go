package decisions_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/stretchr/testify/require"
)

// later is what an objection or an appeal left of a fine, in euros.
type later struct {
	stage, court, date, ecli string
	amount                   int64
}

// published are the decisions as they were published, typed a second time and not from the files: the day, what was
// imposed, the fine for each infringement before departures from the total, and what came later. In whole euros.
var published = []struct {
	id, party, kind, decided string
	imposed                  int64
	provisions               []string
	categories               string // before any shift
	fines                    []int64
	later                    []later
}{
	{"haga-2019", "Stichting HagaZiekenhuis", "company", "2019-06-18", 460_000,
		[]string{"AVG 32(1)"}, "II", []int64{460_000},
		[]later{{"appeal", "Rb. Den Haag", "2021-03-31", "ECLI:NL:RBDHA:2021:3090", 350_000}}},
	{"bkr-2019", "Stichting Bureau Krediet Registratie", "company", "2019-07-30", 830_000,
		[]string{"AVG 12(5)", "AVG 12(2)"}, "II III", []int64{385_000, 650_000}, nil},
	{"fingerprints-2019", "werkgever (naam niet openbaar)", "company", "2019-12-04", 725_000,
		[]string{"AVG 9(1)"}, "IV", []int64{725_000},
		[]later{{"objection", "", "", "", 50_000}}},
	{"knltb-2019", "Koninklijke Nederlandse Lawn Tennisbond", "company", "2019-12-20", 525_000,
		[]string{"AVG 5(1)(a)"}, "III", []int64{525_000}, nil},
	{"pvv-overijssel-2020", "Stichting Ondersteuning Provinciale Fractie Overijssel PVV", "company", "2020-06-16", 7_500,
		[]string{"AVG 33(1)"}, "III", []int64{525_000}, nil},
	{"booking-2020", "Booking.com B.V.", "company", "2020-12-10", 475_000,
		[]string{"AVG 33(1)"}, "III", []int64{475_000}, nil},
	{"locatefamily-2020", "Locatefamily.com", "company", "2020-12-10", 525_000,
		[]string{"AVG 27(1)"}, "III", []int64{525_000}, nil},
	{"orthodontist-2021", "orthodontiepraktijk (naam niet openbaar)", "company", "2021-02-04", 12_000,
		[]string{"AVG 32(1)"}, "II", []int64{100_000}, nil},
	{"enschede-2021", "College van B&W van Enschede", "public-body", "2021-03-11", 600_000,
		[]string{"AVG 5(1)(a)"}, "III", []int64{600_000},
		[]later{{"appeal", "Rb. Overijssel", "2024-02-02", "ECLI:NL:RBOVE:2024:594", 0}}},
	{"tiktok-2021", "TikTok Inc.", "company", "2021-04-09", 750_000,
		[]string{"AVG 12(1)"}, "III", []int64{750_000}, nil},
	{"toeslagen-2021", "Minister van Financiën (Toeslagen)", "public-body", "2021-11-25", 2_750_000,
		[]string{"AVG 5(1)(a)", "AVG 5(1)(a)", "AVG 5(1)(a)"}, "III III III", []int64{750_000, 1_000_000, 1_000_000}, nil},
	{"dpg-2022", "DPG Media Magazines B.V.", "company", "2022-01-14", 525_000,
		[]string{"AVG 12(2)"}, "III", []int64{525_000},
		[]later{{"appeal", "Rb. Amsterdam", "2023-08-10", "", 0}}},
	{"fsv-2022", "Minister van Financiën (Belastingdienst, FSV)", "public-body", "2022-04-07", 3_700_000,
		[]string{"AVG 5(1)(a)", "AVG 5(1)(b)", "AVG 5(1)(d)", "AVG 5(1)(e)", "AVG 32(1)", "AVG 35(2)"}, "III III III III II II",
		[]int64{1_000_000, 750_000, 750_000, 250_000, 500_000, 450_000}, nil},
	{"voorschoten-2023", "College van B&W van Voorschoten", "public-body", "2023-11-02", 30_000,
		[]string{"AVG 5(1)(a)"}, "III", []int64{120_000}, nil},
}

// gdprhub is where all decisions but one can be read.
const gdprhub = "https://gdprhub.eu/index.php?title="

func TestTheFilesSayWhatWasPublished(t *testing.T) {
	var ids []string
	for _, want := range published {
		ids = append(ids, want.id)
		t.Run(want.id, func(t *testing.T) {
			d, err := decisions.ByID(want.id)
			require.NoError(t, err)
			require.Equal(t, want.id, d.ID)
			require.Equal(t, "ap-2019", d.Case.Policy)
			require.Equal(t, want.party, d.Case.Offender.Name)
			require.EqualValues(t, want.kind, d.Case.Offender.Kind)
			require.Equal(t, want.decided, d.Case.Decided.String())
			require.Equal(t, boete.Euros(want.imposed), d.Total)
			var provisions []string
			for _, in := range d.Case.Infringements {
				provisions = append(provisions, in.Provision.String())
			}
			require.Equal(t, want.provisions, provisions)
			var categories []string
			for _, c := range d.Categories {
				categories = append(categories, c.String())
			}
			require.Equal(t, want.categories, strings.Join(categories, " "))
			var fines []boete.EUR
			for _, amount := range want.fines {
				fines = append(fines, boete.Euros(amount))
			}
			require.Equal(t, fines, d.Fines)

			require.Len(t, d.Later, len(want.later))
			for i, l := range want.later {
				stage := d.Later[i]
				require.Equal(t, l, later{stage.Stage, stage.Court, stage.Date.String(), stage.ECLI, stage.Amount.Cents() / 100})
				require.Zero(t, stage.Amount.Cents()%100)
				require.NotEmpty(t, stage.What.NL)
				require.NotEmpty(t, stage.What.EN)
			}
			if want.id == "bkr-2019" {
				require.Equal(t, "https://deeplink.rechtspraak.nl/uitspraak?id=ECLI:NL:RBGEL:2023:4071", d.Source)
			} else {
				require.True(t, strings.HasPrefix(d.Source, gdprhub) && len(d.Source) > len(gdprhub), d.Source)
			}
			require.Equal(t, d.Note.NL == "", d.Note.EN == "", "a note is in both languages")
		})
	}
	for _, want := range publishedEDPB {
		ids = append(ids, want.id)
		t.Run(want.id, func(t *testing.T) {
			d, err := decisions.ByID(want.id)
			require.NoError(t, err)
			require.Equal(t, "edpb-04-2022", d.Case.Policy)
			require.Equal(t, want.authority, d.Authority)
			require.Equal(t, want.party, d.Case.Offender.Name)
			require.Equal(t, category.KindCompany, d.Case.Offender.Kind)
			require.Equal(t, want.decided, d.Case.Decided.String())
			require.Equal(t, boete.Euros(want.imposed), d.Total)
			require.Equal(t, want.turnover == 0, d.Case.Turnover == nil)
			require.Equal(t, want.turnover == 0, d.Case.TurnoverWithheld, "a turnover that is not there is withheld")
			if d.Case.Turnover != nil {
				require.Equal(t, boete.Cents(want.turnover), *d.Case.Turnover)
			}
			var provisions []string
			var fines []boete.EUR
			for i, in := range d.Case.Infringements {
				provisions = append(provisions, in.Provision.String())
				fines = append(fines, boete.Euros(want.fines[i]))
				require.Equal(t, want.seriousness, in.Seriousness)
				require.Equal(t, boete.Euros(want.start), in.Start.Of(boete.Euros(20_000_000)))
				if want.size == "" {
					require.Nil(t, in.Size)
				} else {
					require.Equal(t, want.size, in.Size.String())
				}
			}
			require.Equal(t, want.provisions, provisions)
			require.Equal(t, fines, d.Fines)
			require.Empty(t, d.Categories)
			require.Empty(t, d.Later)
			require.NotEmpty(t, d.Source)
		})
	}
	require.Equal(t, ids, decisions.IDs())
}

// publishedEDPB are the decisions by the EDPB Guidelines, typed a second time; the turnover in cents, 0 is withheld.
var publishedEDPB = []struct {
	id, party, authority, decided string
	turnover                      int64
	imposed                       int64
	provisions                    []string
	seriousness                   category.Seriousness
	start                         int64
	size                          string
	fines                         []int64
}{
	{"uber-2023", "Uber B.V., Uber Technologies Inc.", "", "2023-12-11", 29_750_000_000_00, 10_000_000,
		[]string{"AVG 12(2)", "AVG 13(1)"}, category.SeriousnessLow, 5_000_000, "", []int64{5_000_000, 5_000_000}},
	{"res-gastro-2024", "Res-Gastro", "UODO (PL)", "2024-04-29", 25_826_730_75, 54_600,
		[]string{"AVG 5(1)(f)"}, category.SeriousnessMedium, 2_400_000, "5%", []int64{54_600}},
	{"ahp-2024", "American Heart of Poland S.A.", "UODO (PL)", "2024-05-20", 0, 330_000,
		[]string{"AVG 5(1)(f)"}, category.SeriousnessMedium, 3_000_000, "20%", []int64{330_000}},
	{"data-broker-2025", "handelaar in zakelijke gegevens (naam niet openbaar)", "APD/GBA (BE)", "2025-04-22", 52_404_00, 20_000,
		[]string{"AVG 5(1)(a)", "AVG 12(1)", "AVG 15(1)"}, category.SeriousnessMedium, 3_000_000, "0.2%", []int64{8_000, 6_000, 6_000}},
}

func TestEveryDecisionVerifies(t *testing.T) {
	for _, d := range decisions.All() {
		t.Run(d.ID, func(t *testing.T) {
			r, err := d.Verify()
			require.NoError(t, err)
			require.Equal(t, boete.Exactly(d.Printed()), r.Amount())
			for i, f := range r.Fines {
				require.Equal(t, boete.Exactly(d.Fines[i]), f.Amount())
				if d.Case.Policy == "ap-2019" {
					require.Equal(t, d.Categories[i], f.Category)
				}
			}
		})
	}
}

func TestEveryFileIsADecisionAndEveryDecisionHasItsFiles(t *testing.T) {
	for _, extension := range []string{".yaml", ".want"} {
		files, err := filepath.Glob("cases/*" + extension)
		require.NoError(t, err)
		var ids []string
		for _, file := range files {
			ids = append(ids, strings.TrimSuffix(filepath.Base(file), extension))
		}
		require.ElementsMatch(t, decisions.IDs(), ids)
	}
}

func TestDecisionsStandInOrderOfTime(t *testing.T) {
	all := decisions.All()
	require.Len(t, all, len(decisions.IDs()))
	for i, d := range all {
		require.Equal(t, decisions.IDs()[i], d.ID)
		require.False(t, d.Case.Decided.IsZero())
		if i > 0 {
			require.False(t, d.Case.Decided.Before(all[i-1].Case.Decided), "%s comes before %s", all[i-1].ID, d.ID)
		}
		for j, stage := range d.Later {
			require.Contains(t, []string{"objection", "appeal"}, stage.Stage)
			if !stage.Date.IsZero() {
				require.True(t, d.Case.Decided.Before(stage.Date))
			}
			if j > 0 {
				require.False(t, stage.Date.Before(d.Later[j-1].Date))
			}
		}
	}
}

func TestOnlyBKRDiffersFromItsOwnArithmetic(t *testing.T) {
	for _, d := range decisions.All() {
		if d.ID != "bkr-2019" {
			require.Nil(t, d.Computed, d.ID)
			require.Equal(t, d.Total, d.Printed(), d.ID)
			continue
		}
		require.NotNil(t, d.Computed)
		require.Equal(t, boete.Euros(828_000), d.Computed.Amount)
		require.Equal(t, boete.Euros(828_000), d.Printed())
		require.Equal(t, boete.Euros(830_000), d.Total)
		require.NotEmpty(t, d.Computed.Reason.NL)
		require.NotEmpty(t, d.Computed.Reason.EN)
		r, err := d.Verify()
		require.NoError(t, err)
		require.Equal(t, boete.Exactly(boete.Euros(828_000)), r.Amount())
	}
}

// A departure that sets an amount reaches it whatever went before; so the amount before it is pinned here.
func TestWhatWentBeforeADepartureThatSetsTheTotalIsPinned(t *testing.T) {
	before := map[string]int64{"pvv-overijssel-2020": 525_000, "orthodontist-2021": 100_000, "voorschoten-2023": 120_000}
	for _, d := range decisions.All() {
		r, err := d.Verify()
		require.NoError(t, err)
		var set []fine.Step
		trails := []fine.Trail{r.Total}
		for _, f := range r.Fines {
			trails = append(trails, f.Trail)
		}
		for _, trail := range trails {
			for _, s := range trail {
				if strings.HasPrefix(s.Effect.String(), "=") {
					set = append(set, s)
				}
			}
		}
		amount, pinned := before[d.ID]
		require.Equal(t, pinned, len(set) == 1, "%s sets amounts: %v", d.ID, set)
		if pinned {
			require.Equal(t, boete.Exactly(boete.Euros(amount)), set[0].Before, d.ID)
			require.Equal(t, []boete.EUR{boete.Euros(amount)}, d.Fines, "the .want file pins it too")
			delete(before, d.ID)
		} else {
			require.Empty(t, set)
		}
	}
	require.Empty(t, before)
}

// The steps of some decisions, as they printed them.
func TestTheStepsAreThoseThatWerePrinted(t *testing.T) {
	for _, test := range []struct {
		id    string
		at    int // -1: the total
		steps []string
	}{
		{"haga-2019", 0, []string{"base 310000.00", "factor 385000.00", "factor 460000.00", "factor 460000.00", "factor 460000.00"}},
		{"bkr-2019", -1, []string{"sum 1035000.00", "departure 828000.00"}},
		{"booking-2020", 0, []string{"base 525000.00", "factor 525000.00", "factor 525000.00", "factor 475000.00"}},
		{"orthodontist-2021", 0, []string{"base 310000.00", "shift 100000.00", "factor 100000.00"}},
		{"orthodontist-2021", -1, []string{"departure 12000.00"}},
		{"toeslagen-2021", 1, []string{"base 525000.00", "shift 725000.00", "factor 1000000.00"}},
		{"toeslagen-2021", -1, []string{"sum 2750000.00"}},
		{"fsv-2022", 0, []string{"base 525000.00", "shift 725000.00", "factor 880000.00", "factor 970000.00", "factor 1000000.00"}},
		{"fsv-2022", 1, []string{"base 525000.00", "factor 650000.00", "factor 725000.00", "factor 750000.00"}},
		{"fsv-2022", 3, []string{"base 525000.00", "factor 650000.00", "factor 725000.00", "factor 750000.00", "departure 250000.00"}},
		{"fsv-2022", 4, []string{"base 310000.00", "factor 400000.00", "factor 450000.00", "factor 480000.00", "factor 500000.00"}},
		{"fsv-2022", 5, []string{"base 310000.00", "factor 380000.00", "factor 430000.00", "factor 450000.00"}},
		{"fsv-2022", -1, []string{"sum 3700000.00", "concurrence 3700000.00"}},
		{"voorschoten-2023", 0, []string{"base 525000.00", "shift 310000.00", "factor 120000.00"}},
		{"voorschoten-2023", -1, []string{"departure 30000.00"}},
		{"uber-2023", 0, []string{"start 0.00–119000000.00", "start 5000000.00", "factor 5000000.00"}},
		{"res-gastro-2024", 0, []string{"start 2000000.00–4000000.00", "start 2400000.00", "size 36000.00–240000.00", "size 120000.00",
			"factor 78000.00", "departure 54600.00"}},
		{"ahp-2024", 0, []string{"start 2000000.00–4000000.00", "start 3000000.00", "size 600000.00", "departure 330000.00"}},
		{"data-broker-2025", 0, []string{"start 2000000.00–4000000.00", "start 3000000.00", "size 6000.00–12000.00", "size 6000.00", "factor 8000.00"}},
		{"data-broker-2025", -1, []string{"sum 20000.00"}},
	} {
		d, err := decisions.ByID(test.id)
		require.NoError(t, err)
		r, err := d.Verify()
		require.NoError(t, err)
		trail := r.Total
		if test.at >= 0 {
			trail = r.Fines[test.at].Trail
		}
		var steps []string
		for _, s := range trail {
			steps = append(steps, string(s.Rule)+" "+s.After.String())
		}
		require.Equal(t, test.steps, steps, "%s, %d", test.id, test.at)
	}
}

// What was printed lies in the statutory maximum of the gravest infringement: € 20 million.
func TestFSVWasTestedAgainstTheGravestMaximum(t *testing.T) {
	d, err := decisions.ByID("fsv-2022")
	require.NoError(t, err)
	require.True(t, d.Case.Linked)
	r, err := d.Verify()
	require.NoError(t, err)
	require.Equal(t, category.Maximum{Amount: boete.Euros(20_000_000), Exact: true, Tier: category.Tier5,
		Citation: boete.Citation{Source: "AVG", Place: "art. 83(5)(a)", URL: "https://eur-lex.europa.eu/eli/reg/2016/679/oj"}}, r.Fines[0].Maximum)
	require.Equal(t, boete.Euros(10_000_000), r.Fines[4].Maximum.Amount)
}

func TestADecisionThatSaysSomethingElseDoesNotVerify(t *testing.T) {
	cent := boete.Cents(1)
	for _, id := range decisions.IDs() {
		fails := func(name, path string, change func(d *decisions.Decision)) {
			t.Run(id+": "+name, func(t *testing.T) {
				d, err := decisions.ByID(id)
				require.NoError(t, err)
				change(&d)
				_, err = d.Verify()
				var faults boete.Faults
				require.ErrorAs(t, err, &faults)
				require.Equal(t, path, faults[0].Path)
				require.NotContains(t, err.Error(), "%!")
			})
		}
		d, err := decisions.ByID(id)
		require.NoError(t, err)
		for i := range d.Fines {
			if len(d.Categories) > 0 {
				fails("another category", "fines", func(d *decisions.Decision) { d.Categories[i] = d.Categories[i]%4 + 1 })
			}
			fails("a cent more for an infringement", "fines", func(d *decisions.Decision) { d.Fines[i] = d.Fines[i].Add(cent) })
			fails("a cent less for an infringement", "fines", func(d *decisions.Decision) { d.Fines[i] = d.Fines[i].Sub(cent) })
		}
		fails("a cent more in all", "total", func(d *decisions.Decision) {
			if d.Computed != nil {
				d.Computed.Amount = d.Computed.Amount.Add(cent)
				return
			}
			d.Total = d.Total.Add(cent)
		})
		fails("a fine too few", "fines", func(d *decisions.Decision) { d.Fines = d.Fines[1:] })
		fails("a fine too many", "fines", func(d *decisions.Decision) { d.Fines = append(d.Fines, boete.EUR{}) })
		if len(d.Categories) > 0 {
			fails("a category too few", "fines", func(d *decisions.Decision) { d.Categories = d.Categories[1:] })
		}
		fails("a category too many", "fines", func(d *decisions.Decision) { d.Categories = append(d.Categories, category.I) })
		fails("an adjustment that was not made", "fines", func(d *decisions.Decision) {
			in := &d.Case.Infringements[0]
			in.Adjustments = append(in.Adjustments, factors.Adjustment{Letters: factors.K, Effect: factors.SetTo(boete.Euros(333_333))})
		})
		fails("a departure that was not made", "total", func(d *decisions.Decision) {
			d.Case.Departures = append(d.Case.Departures, fine.Departure{Effect: factors.SetTo(boete.Euros(1)), Reason: "x"})
		})
		fails("a case that can not be calculated", "policy", func(d *decisions.Decision) { d.Case.Policy = "ap-2023" })
	}
	t.Run("all that differs is said at once", func(t *testing.T) {
		d, err := decisions.ByID("fsv-2022")
		require.NoError(t, err)
		d.Categories[1], d.Fines[2], d.Total = category.IV, boete.Euros(1), boete.Euros(2)
		_, err = d.Verify()
		var faults boete.Faults
		require.ErrorAs(t, err, &faults)
		require.Len(t, faults, 3)
		require.Contains(t, faults[0].Message(), "AVG 5(1)(b) is found in category III, and the decision says IV")
		require.Contains(t, faults[1].Message(), "AVG 5(1)(d) gives 750000.00, and 1.00 was imposed")
		require.Contains(t, faults[2].Message(), "3700000.00")
	})
	t.Run("the divergence of BKR is no longer one without its line", func(t *testing.T) {
		d, err := decisions.ByID("bkr-2019")
		require.NoError(t, err)
		d.Computed = nil
		_, err = d.Verify()
		require.ErrorContains(t, err, "830000.00")
	})
}

func TestDecisionsAreHandedOutAsCopies(t *testing.T) {
	first, err := decisions.ByID("fsv-2022")
	require.NoError(t, err)
	first.Fines[0], first.Categories[0], first.Case.Infringements[0].Provision = boete.EUR{}, category.I, category.Provision{}
	decisions.IDs()[0] = "changed"
	second, err := decisions.ByID("fsv-2022")
	require.NoError(t, err)
	_, err = second.Verify()
	require.NoError(t, err)
	require.Equal(t, "haga-2019", decisions.IDs()[0])
}

func TestAnUnknownDecisionIsRefusedWithTheNearest(t *testing.T) {
	for id, says := range map[string]string{
		"haga-2018":       "did you mean haga-2019?",
		"FSV-2022":        "did you mean fsv-2022?",
		"fsv":             "did you mean fsv-2022?",
		"zomaar-iets":     "there are haga-2019, bkr-2019,",
		"":                "there are haga-2019",
		"../haga-2019":    "haga-2019",
		"cases/haga-2019": "haga-2019",
	} {
		d, err := decisions.ByID(id)
		require.ErrorContains(t, err, says)
		require.ErrorContains(t, err, `"`+id+`"`)
		require.Equal(t, decisions.Decision{}, d)
		var fault *boete.Fault
		require.ErrorAs(t, err, &fault)
	}
}

func TestTheFileOfADecisionIsItsCase(t *testing.T) {
	for _, d := range decisions.All() {
		t.Run(d.ID, func(t *testing.T) {
			onDisk, err := os.ReadFile(filepath.Join("cases", d.ID+".yaml"))
			require.NoError(t, err)
			require.Equal(t, string(onDisk), d.File)
			c, err := casefile.Parse([]byte(d.File))
			require.NoError(t, err)
			require.Equal(t, c, d.Case)

			written, err := json.Marshal(d.Case)
			require.NoError(t, err)
			again, err := casefile.Parse(written)
			require.NoError(t, err)
			require.Equal(t, d.Case, again, "the case in JSON is the same case")
		})
	}
}

func TestEveryAdjustmentAndDepartureOfADecisionHasAReason(t *testing.T) {
	for _, d := range decisions.All() {
		for _, in := range d.Case.Infringements {
			require.Zero(t, in.Answers, "%s: printed amounts, not levels", d.ID)
			require.Zero(t, in.Category, "%s: the category follows from the annex", d.ID)
			if in.Shift != nil {
				require.NotEmpty(t, in.Shift.Reason, d.ID)
			}
			for _, a := range in.Adjustments {
				require.NotEmpty(t, a.Reason, d.ID)
			}
		}
	}
}
