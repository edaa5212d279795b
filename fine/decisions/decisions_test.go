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

// later is what an objection, a court or a settlement left of a fine, in cents; -1 is not known.
type later struct {
	stage, court, date, ecli string
	amount                   int64
}

// published are the decisions as they were published, typed a second time and not from the files: the day, what was
// imposed, the fine for each infringement before departures from the total, and what came later. In whole euros.
var published = []struct {
	id, party, english, authority, kind, decided, policy string
	imposed                                              int64
	provisions                                           string
	categories                                           string // before any shift
	fines                                                []int64
	grade                                                string
	later                                                []later
}{
	{"haga-2019", "Stichting HagaZiekenhuis", "", "AP", "company", "2019-06-18", "ap-2019", 460_000,
		"AVG 32(1)", "II", []int64{460_000}, "decision",
		[]later{{"appeal", "Rb. Den Haag", "2021-03-31", "ECLI:NL:RBDHA:2021:3090", 350_000_00}}},
	{"bkr-2019", "Stichting Bureau Krediet Registratie", "", "AP", "company", "2019-07-30", "ap-2019", 830_000,
		"AVG 12(5), AVG 12(2)", "II III", []int64{385_000, 650_000}, "quoted",
		[]later{{"appeal", "Rb. Gelderland", "2023-07-17", "ECLI:NL:RBGEL:2023:4071", 668_000_00}}},
	{"fingerprints-2019", "werkgever (naam niet openbaar)", "employer (name withheld)", "AP", "company", "2019-12-04", "ap-2019", 725_000,
		"AVG 9(1)", "IV", []int64{725_000}, "decision",
		[]later{{"objection", "", "", "", 50_000_00}}},
	{"knltb-2019", "Koninklijke Nederlandse Lawn Tennisbond", "", "AP", "company", "2019-12-20", "ap-2019", 525_000,
		"AVG 5(1)(a)", "III", []int64{525_000}, "decision",
		[]later{{"objection", "", "2020-07-30", "", 525_000_00}, {"agreement", "", "2025-10", "", 250_000_00}}},
	{"cpa-2020", "CP&A B.V.", "", "AP", "company", "2020-03-24", "ap-2019", 15_000,
		"AVG 9(1), AVG 32(1)", "IV II", []int64{725_000, 310_000}, "decision", nil},
	{"pvv-overijssel-2020", "Stichting Ondersteuning Provinciale Fractie Overijssel PVV", "", "AP", "company", "2020-06-16", "ap-2019", 7_500,
		"AVG 33(1)", "III", []int64{525_000}, "decision", nil},
	{"olvg-2020", "Stichting OLVG", "", "AP", "company", "2020-11-26", "ap-2019", 440_000,
		"AVG 32(1)", "II", []int64{440_000}, "decision", nil},
	{"booking-2020", "Booking.com B.V.", "", "AP", "company", "2020-12-10", "ap-2019", 475_000,
		"AVG 33(1)", "III", []int64{475_000}, "decision", nil},
	{"locatefamily-2020", "Locatefamily.com", "", "AP", "company", "2020-12-10", "ap-2019", 525_000,
		"AVG 27(1)", "III", []int64{525_000}, "decision", nil},
	{"orthodontist-2021", "orthodontiepraktijk (naam niet openbaar)", "orthodontic practice (name withheld)", "AP", "company", "2021-02-04", "ap-2019", 12_000,
		"AVG 32(1)", "II", []int64{100_000}, "decision",
		[]later{{"objection", "", "", "", 12_000_00}}},
	{"enschede-2021", "College van B&W van Enschede", "Municipality of Enschede (college van B&W)", "AP", "public-body", "2021-03-11", "ap-2019", 600_000,
		"AVG 5(1)(a)", "III", []int64{600_000}, "decision",
		[]later{{"objection", "", "2022-04-06", "", 600_000_00}, {"appeal", "Rb. Overijssel", "2024-02-02", "ECLI:NL:RBOVE:2024:594", 0}}},
	{"tiktok-2021", "TikTok Inc.", "", "AP", "company", "2021-04-09", "ap-2019", 750_000,
		"AVG 12(1)", "III", []int64{750_000}, "summary", nil},
	{"uwv-2021", "Uitvoeringsinstituut werknemersverzekeringen (UWV)", "", "AP", "public-body", "2021-05-31", "ap-2016", 450_000,
		"Wbp 13", "II", []int64{450_000}, "decision", nil},
	{"livestream-2021", "aanbieder van een livestream (naam niet openbaar)", "livestream operator (name not public)", "AP", "natural-person", "2021-07-09", "ap-2019", 500,
		"AVG 6(1)", "III", []int64{500}, "quoted",
		[]later{{"objection", "", "2022-08-11", "", 500_00}, {"appeal", "Rb. Noord-Nederland", "2025-01-09", "ECLI:NL:RBNNE:2025:83", 375_00}}},
	{"transavia-2021", "Transavia Airlines C.V.", "", "AP", "company", "2021-09-23", "ap-2019", 400_000,
		"AVG 32(1)", "II", []int64{400_000}, "decision", nil},
	{"toeslagen-2021", "Minister van Financiën (Toeslagen)", "Minister of Finance (Toeslagen)", "AP", "public-body", "2021-11-25", "ap-2019", 2_750_000,
		"AVG 5(1)(a), AVG 5(1)(a), AVG 5(1)(a)", "III III III", []int64{750_000, 1_000_000, 1_000_000}, "decision", nil},
	{"dpg-2022", "DPG Media Magazines B.V.", "", "AP", "company", "2022-01-14", "ap-2019", 525_000,
		"AVG 12(2)", "III", []int64{525_000}, "decision",
		[]later{{"objection", "", "2022-10-04", "", 525_000_00}, {"appeal", "Rb. Amsterdam", "2023-08-10", "ECLI:NL:RBAMS:2023:5074", 0}, {"higher-appeal", "ABRvS", "2025", "", 262_500_00}}},
	{"bz-nvis-2022", "Minister van Buitenlandse Zaken (NVIS)", "Minister of Foreign Affairs (NVIS)", "AP", "public-body", "2022-02-24", "ap-2019", 565_000,
		"AVG 32(1), AVG 13(1)", "II III", []int64{465_000, 100_000}, "decision", nil},
	{"fsv-2022", "Minister van Financiën (Belastingdienst, FSV)", "Minister of Finance (Belastingdienst, FSV)", "AP", "public-body", "2022-04-07", "ap-2019", 3_700_000,
		"AVG 5(1)(a), AVG 5(1)(b), AVG 5(1)(d), AVG 5(1)(e), AVG 32(1), AVG 35(2)", "III III III III II II",
		[]int64{1_000_000, 750_000, 750_000, 250_000, 500_000, 450_000}, "decision", nil},
	{"voorschoten-2023", "College van B&W van Voorschoten", "Municipality of Voorschoten (college van B&W)", "AP", "public-body", "2023-11-02", "ap-2019", 30_000,
		"AVG 5(1)(a)", "III", []int64{120_000}, "decision", nil},
	{"uber-2023", "Uber B.V., Uber Technologies Inc.", "", "AP", "company", "2023-12-11", "edpb-04-2022", 10_000_000,
		"AVG 12(2), AVG 13(1)", "", []int64{5_000_000, 5_000_000}, "decision", nil},
	{"toyota-bank-2024", "Toyota Bank Polska S.A.", "", "UODO (PL)", "company", "2024-03-12", "edpb-04-2022", 18_000,
		"AVG 33(1)", "", []int64{18_000}, "decision", nil},
	{"res-gastro-2024", "Res-Gastro", "", "UODO (PL)", "company", "2024-04-29", "edpb-04-2022", 54_600,
		"AVG 5(1)(f)", "", []int64{54_600}, "decision", nil},
	{"ahp-2024", "American Heart of Poland S.A.", "", "UODO (PL)", "company", "2024-05-20", "edpb-04-2022", 330_000,
		"AVG 5(1)(f)", "", []int64{330_000}, "decision", nil},
	{"company-y-2024", "onderneming Y (naam niet openbaar)", "company Y (name redacted)", "APD/GBA (BE)", "company", "2024-06-03", "edpb-04-2022", 172_431,
		"AVG 5(1)(a)", "", []int64{172_431}, "decision", nil},
	{"loyalty-2024", "aanbieder van een spaarprogramma", "operator of a loyalty programme", "BVwG (AT)", "company", "2024-06-07", "edpb-04-2022", 500_000,
		"AVG 6(1)", "", []int64{500_000}, "decision", nil},
	{"uber-2024", "Uber Technologies Inc., Uber B.V. (samen)", "Uber Technologies Inc., Uber B.V. (jointly)", "AP", "company", "2024-07-22", "edpb-04-2022", 290_000_000,
		"AVG 44", "", []int64{290_000_000}, "decision", nil},
	{"football-club-2024", "voetbalclub (naam niet openbaar)", "football club (name redacted)", "APD/GBA (BE)", "company", "2024-08-27", "edpb-04-2022", 8_000,
		"AVG 5(1)(a)", "", []int64{8_000}, "decision", nil},
	{"netflix-2024", "Netflix International B.V.", "", "AP", "company", "2024-11-26", "edpb-04-2022", 4_750_000,
		"AVG 13(1), AVG 15(1)", "", []int64{2_500_000, 2_500_000}, "decision", nil},
	{"medical-centre-2025", "medisch centrum (naam niet openbaar)", "medical centre (name redacted)", "UODO (PL)", "company", "2025-01-17", "edpb-04-2022", 262_500,
		"AVG 5(1)(a), AVG 5(1)(f)", "", []int64{157_500, 105_000}, "decision", nil},
	{"data-broker-2025", "handelaar in zakelijke gegevens (naam niet openbaar)", "B2B data broker (name withheld)", "APD/GBA (BE)", "company", "2025-04-22", "edpb-04-2022", 20_000,
		"AVG 5(1)(a), AVG 12(1), AVG 15(1)", "", []int64{8_000, 6_000, 6_000}, "decision", nil},
}

func stagesOf(t *testing.T, stages []decisions.Stage) []later {
	t.Helper()
	var all []later
	for _, s := range stages {
		l := later{string(s.Stage), s.Court, s.Date.String(), s.ECLI, -1}
		if s.Amount != nil {
			l.amount = s.Amount.Cents()
		}
		require.Equal(t, s.What.NL == "", s.What.EN == "")
		all = append(all, l)
	}
	return all
}

func provisionsOf(f *decisions.Facts) string {
	var provisions []string
	for _, in := range f.Infringements {
		provisions = append(provisions, in.Provision.String())
	}
	return strings.Join(provisions, ", ")
}

func TestTheFilesSayWhatWasPublished(t *testing.T) {
	var ids []string
	for _, want := range published {
		ids = append(ids, want.id)
		t.Run(want.id, func(t *testing.T) {
			d, err := decisions.ByID(want.id)
			require.NoError(t, err)
			if want.english == "" {
				want.english = want.party
			}
			require.Equal(t, want.id, d.ID)
			require.Equal(t, boete.Text{NL: want.party, EN: want.english}, d.Party)
			require.Equal(t, want.authority, d.Authority)
			require.EqualValues(t, want.kind, d.Offender)
			require.Equal(t, want.decided, d.Decided.String())
			require.Equal(t, []string{want.policy}, d.Policies)
			require.Equal(t, boete.Euros(want.imposed), d.Imposed)
			require.Equal(t, want.provisions, provisionsOf(&d.Facts))
			var categories []string
			for i, in := range d.Infringements {
				require.Equal(t, boete.Euros(want.fines[i]), in.Fine)
				if in.Category != 0 {
					categories = append(categories, in.Category.String())
				}
			}
			require.Equal(t, want.categories, strings.Join(categories, " "))
			require.EqualValues(t, want.grade, d.Grade)
			require.Equal(t, want.later, stagesOf(t, d.Later))
			require.Equal(t, d.Note.NL == "", d.Note.EN == "", "a note is in both languages")
			require.NotEmpty(t, d.Source)
			require.False(t, d.Outcome)
		})
	}
	require.ElementsMatch(t, ids, decisions.IDs())
}

// outcomes are the decisions of which only the outcome is known, typed a second time, in whole euros.
var outcomes = []struct {
	id, authority, kind, decided, policies string
	imposed                                int64
	provisions, grade                      string
	later                                  []later
}{
	{"uber-2018", "AP", "company", "2018-11-06", "ap-2016", 600_000, "Wbp 34a(1), Wbp 34a(2)", "quoted", nil},
	{"voetbaltv-2020", "AP", "company", "2020-07-16", "", 575_000, "AVG 5(1)(a), AVG 6(1)", "quoted",
		[]later{{"appeal", "Rb. Midden-Nederland", "2020-11-23", "ECLI:NL:RBMNE:2020:5111", 0}, {"higher-appeal", "ABRvS", "2022-07-27", "ECLI:NL:RVS:2022:2173", 0}}},
	{"apg-2020", "AP", "company", "2020-07-30", "ap-2019", 6_000, "AVG 17(1), AVG 12(3)", "quoted",
		[]later{{"objection", "", "2022-01-04", "", 6_000_00}, {"appeal", "Rb. Amsterdam", "2024-01-15", "", 6_000_00}, {"higher-appeal", "ABRvS", "2024-05-29", "ECLI:NL:RVS:2024:2221", 6_000_00}}},
	{"twitter-2020", "DPC (IE)", "company", "2020-12-09", "", 450_000, "AVG 33(1), AVG 33(5)", "quoted", nil},
	{"stichting-2021", "AP", "company", "2021-12-09", "ap-2019", 310_000, "AVG 5(1)(f)", "quoted",
		[]later{{"objection", "", "2022-08-25", "", 148_750_00}, {"appeal", "Rb. Gelderland", "2025-08-07", "ECLI:NL:RBGEL:2025:6547", -1}}},
	{"svb-2023", "AP", "public-body", "2023-01-19", "", 150_000, "AVG 32(1), AVG 32(2)", "summary", nil},
	{"argon-2023", "Datatilsynet (NO)", "company", "2023-03-08", "", 220_337, "AVG 33(1)", "decision", nil},
	{"ics-2023", "AP", "company", "2023-12-18", "ap-2019 edpb-04-2022", 150_000, "AVG 35(1)", "decision", nil},
	{"experian-2024", "AP", "company", "2024", "", 2_700_000, "", "secondary", nil},
	{"laziocrea-2024", "Garante (IT)", "company", "2024-03-21", "edpb-04-2022", 106_000, "AVG 33(1), AVG 33(2), AVG 33(5)", "decision", nil},
	{"aswatson-2024", "AP", "company", "2024-05-02", "ap-2019 edpb-04-2022", 600_000, "AVG 5(1)(a), AVG 6(1)", "decision",
		[]later{{"objection", "", "2025-05-27", "", 50_000_00}}},
	{"clearview-2024", "AP", "company", "2024-05-16", "edpb-04-2022", 30_500_000,
		"AVG 5(1)(a), AVG 6(1), AVG 9(1), AVG 12(1), AVG 12(2), AVG 12(3), AVG 14, AVG 15", "decision", nil},
	{"maynooth-2024", "DPC (IE)", "public-body", "2024-11-22", "", 15_000, "AVG 33(1)", "decision", nil},
	{"meta-2024", "DPC (IE)", "company", "2024-12", "", 11_000_000, "AVG 33(3), AVG 33(5)", "decision", nil},
	{"openai-2024", "Garante (IT)", "company", "2024-12-20", "edpb-04-2022", 15_000_000,
		"AVG 33, AVG 5(2), AVG 6, AVG 5(1)(a), AVG 12, AVG 13, AVG 24, AVG 25(1)", "decision", nil},
	{"coolblue-2024", "AP", "company", "2024-12-23", "", 40_000, "AVG 5(1)(a), AVG 6(1)", "summary", nil},
	{"han-2025", "AP", "", "2025-12-15", "", 175_000, "AVG 32", "quoted", nil},
	{"gemeenten-2026", "AP", "public-body", "", "", 250_000, "", "secondary", nil},
}

func TestTheOutcomesAreThoseThatWerePublishedAndAreNeverCalculated(t *testing.T) {
	calculated := decisions.IDs()
	for _, want := range outcomes {
		t.Run(want.id, func(t *testing.T) {
			d, err := decisions.ByID(want.id)
			require.NoError(t, err)
			require.True(t, d.Outcome)
			require.Zero(t, d.Case)
			require.Empty(t, d.File)
			require.NotContains(t, calculated, want.id)
			require.Equal(t, want.authority, d.Authority)
			require.EqualValues(t, want.kind, d.Offender)
			require.Equal(t, want.decided, d.Decided.String())
			require.Equal(t, want.policies, strings.Join(d.Policies, " "))
			require.Equal(t, boete.Euros(want.imposed), d.Imposed)
			require.Equal(t, want.provisions, provisionsOf(&d.Facts))
			require.EqualValues(t, want.grade, d.Grade)
			require.Equal(t, want.later, stagesOf(t, d.Later))
			require.NotEmpty(t, d.Party.NL)
			require.NotEmpty(t, d.Party.EN)
			require.Equal(t, d.Note.NL == "", d.Note.EN == "")
			require.NotEmpty(t, d.Source)
			_, err = d.Verify()
			require.Error(t, err)
		})
	}
	require.Len(t, decisions.List(decisions.Filter{}, ""), len(published)+len(outcomes))
}

// The choices of the decisions by the EDPB Guidelines, typed a second time; the turnover in cents, 0 is withheld.
func TestTheChoicesByTheGuidelinesAreThoseThatWerePublished(t *testing.T) {
	for id, want := range map[string]struct {
		turnover    int64
		seriousness category.Seriousness
		start       int64 // of a maximum of € 20 million, or 10 million for art. 33
		size        string
	}{
		"uber-2023":           {29_750_000_000_00, category.SeriousnessLow, 5_000_000, ""},
		"toyota-bank-2024":    {73_217_665_00, category.SeriousnessLow, 300_000, "12%"},
		"res-gastro-2024":     {25_826_730_75, category.SeriousnessMedium, 2_400_000, "5%"},
		"ahp-2024":            {0, category.SeriousnessMedium, 3_000_000, "20%"},
		"company-y-2024":      {0, category.SeriousnessMedium, 2_000_000, "12.25%"},
		"loyalty-2024":        {265_364_038_00, category.SeriousnessMedium, 2_000_000, "50%"},
		"uber-2024":           {34_235_142_300_00, category.SeriousnessHigh, 290_000_000, ""},
		"football-club-2024":  {0, category.SeriousnessMedium, 3_000_000, "0.3%"},
		"netflix-2024":        {30_733_000_000_00, category.SeriousnessLow, 2_500_000, ""},
		"medical-centre-2025": {0, category.SeriousnessHigh, 10_000_000, "3%"},
		"data-broker-2025":    {52_404_00, category.SeriousnessMedium, 3_000_000, "0.2%"},
	} {
		d, err := decisions.ByID(id)
		require.NoError(t, err)
		require.Equal(t, want.turnover == 0, d.Case.TurnoverWithheld, "a turnover that is not there is withheld")
		if want.turnover == 0 {
			require.Nil(t, d.Case.Turnover)
		} else {
			require.Equal(t, boete.Cents(want.turnover), *d.Case.Turnover)
		}
		maximum := boete.Euros(20_000_000)
		if id == "toyota-bank-2024" {
			maximum = boete.Euros(10_000_000)
		}
		for _, in := range d.Case.Infringements {
			require.Equal(t, want.seriousness, in.Seriousness)
			require.Equal(t, boete.Euros(want.start), in.Start.Of(maximum))
			if want.size == "" {
				require.Nil(t, in.Size)
			} else {
				require.Equal(t, want.size, in.Size.String())
			}
		}
	}
}

func TestEveryDecisionVerifies(t *testing.T) {
	for _, d := range decisions.All() {
		t.Run(d.ID, func(t *testing.T) {
			r, err := d.Verify()
			require.NoError(t, err)
			require.Equal(t, boete.Exactly(d.Printed()), r.Amount())
			for i, f := range r.Fines {
				require.Equal(t, boete.Exactly(d.Infringements[i].Fine), f.Amount())
				require.Equal(t, d.Infringements[i].Category, f.Category)
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
	}
	for _, f := range decisions.List(decisions.Filter{}, decisions.OrderDate) {
		made := f.Made()
		require.False(t, made.Date.IsZero(), f.ID)
		for j, stage := range f.Later {
			require.Contains(t, []decisions.StageKind{decisions.StageObjection, decisions.StageAppeal, decisions.StageHigherAppeal, decisions.StageAgreement}, stage.Stage)
			if !stage.Date.IsZero() {
				require.True(t, made.Date.Before(stage.Date), f.ID)
			}
			if j > 0 {
				require.False(t, stage.Date.Before(f.Later[j-1].Date))
			}
		}
	}
}

func TestOnlyBKRDiffersFromItsOwnArithmetic(t *testing.T) {
	for _, d := range decisions.All() {
		if d.ID != "bkr-2019" {
			require.Nil(t, d.Computed, d.ID)
			require.Equal(t, d.Imposed, d.Printed(), d.ID)
			continue
		}
		require.NotNil(t, d.Computed)
		require.Equal(t, boete.Euros(828_000), d.Computed.Amount)
		require.Equal(t, boete.Euros(828_000), d.Printed())
		require.Equal(t, boete.Euros(830_000), d.Imposed)
		require.NotEmpty(t, d.Computed.Reason.NL)
		require.NotEmpty(t, d.Computed.Reason.EN)
		r, err := d.Verify()
		require.NoError(t, err)
		require.Equal(t, boete.Exactly(boete.Euros(828_000)), r.Amount())
	}
}

// An effect that sets an amount reaches it whatever went before; so the amount before it is pinned here.
func TestWhatWentBeforeAnEffectThatSetsAnAmountIsPinned(t *testing.T) {
	before := map[string][]int64{
		"pvv-overijssel-2020": {525_000}, "orthodontist-2021": {100_000}, "voorschoten-2023": {120_000},
		"cpa-2020": {1_035_000}, "livestream-2021": {525_000}, "netflix-2024": {5_000_000}, "transavia-2021": {310_000},
		"bz-nvis-2022": {310_000, 390_000, 440_000, 525_000}, "uwv-2021": {245_400},
		"toyota-bank-2024": {36_000, 28_800}, "company-y-2024": {245_000}, "loyalty-2024": {1_000_000},
	}
	for _, d := range decisions.All() {
		r, err := d.Verify()
		require.NoError(t, err)
		var set []boete.Range
		trails := []fine.Trail{}
		for _, f := range r.Fines {
			trails = append(trails, f.Trail)
		}
		for _, trail := range append(trails, r.Total) {
			for _, s := range trail {
				if strings.HasPrefix(s.Effect.String(), "=") {
					set = append(set, s.Before)
				}
			}
		}
		var want []boete.Range
		for _, amount := range before[d.ID] {
			want = append(want, boete.Exactly(boete.Euros(amount)))
		}
		require.Equal(t, want, set, d.ID)
	}
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
		{"olvg-2020", 0, []string{"base 310000.00", "factor 390000.00", "factor 440000.00"}},
		{"cpa-2020", -1, []string{"sum 1035000.00", "departure 15000.00"}},
		{"transavia-2021", 0, []string{"base 310000.00", "factor 400000.00", "factor 425000.00", "factor 400000.00"}},
		{"uwv-2021", 0, []string{"base 245400.00", "factor 450000.00", "factor 450000.00", "departure 450000.00"}},
		{"bz-nvis-2022", 0, []string{"base 310000.00", "factor 390000.00", "factor 440000.00", "factor 465000.00"}},
		{"bz-nvis-2022", 1, []string{"base 525000.00", "departure 100000.00"}},
		{"livestream-2021", 0, []string{"base 525000.00", "departure 500.00"}},
		{"uber-2024", 0, []string{"start 273881138.40–1369405692.00", "start 290000000.00", "factor 290000000.00"}},
		{"netflix-2024", -1, []string{"sum 5000000.00", "departure 4750000.00"}},
		{"medical-centre-2025", 0, []string{"start 4000000.00–20000000.00", "start 10000000.00", "size 300000.00", "factor 315000.00", "departure 157500.00"}},
		{"toyota-bank-2024", 0, []string{"start 0.00–1000000.00", "start 300000.00", "size 24000.00–60000.00", "size 36000.00", "factor 28800.00", "departure 18000.00"}},
		{"company-y-2024", 0, []string{"start 2000000.00–4000000.00", "start 2000000.00", "size 245000.00", "departure 172431.00"}},
		{"football-club-2024", 0, []string{"start 2000000.00–4000000.00", "start 3000000.00", "size 9000.00", "factor 8000.00"}},
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
		for i := range d.Infringements {
			fails("another category", "fines", func(d *decisions.Decision) { d.Infringements[i].Category = d.Infringements[i].Category%4 + 1 })
			fails("a cent more for an infringement", "fines", func(d *decisions.Decision) { d.Infringements[i].Fine = d.Infringements[i].Fine.Add(cent) })
			fails("a cent less for an infringement", "fines", func(d *decisions.Decision) { d.Infringements[i].Fine = d.Infringements[i].Fine.Sub(cent) })
		}
		fails("a cent more in all", "total", func(d *decisions.Decision) {
			if d.Computed != nil {
				d.Computed.Amount = d.Computed.Amount.Add(cent)
				return
			}
			d.Imposed = d.Imposed.Add(cent)
		})
		fails("a fine too few", "fines", func(d *decisions.Decision) { d.Infringements = d.Infringements[1:] })
		fails("a fine too many", "fines", func(d *decisions.Decision) { d.Infringements = append(d.Infringements, decisions.Infringement{}) })
		if d.Case.Infringements[0].Departures != nil && strings.HasPrefix(d.Case.Infringements[0].Departures[0].Effect.String(), "=") {
			continue // it reaches its amount whatever goes before; what does is pinned above
		}
		fails("an adjustment that was not made", "fines", func(d *decisions.Decision) {
			in := &d.Case.Infringements[0]
			in.Adjustments = append(in.Adjustments, factors.Adjustment{Letters: factors.K, Effect: factors.SetTo(boete.Euros(333_333))})
		})
		fails("a departure that was not made", "total", func(d *decisions.Decision) {
			d.Case.Departures = append(d.Case.Departures, fine.Departure{Effect: factors.SetTo(boete.Euros(1)), Reason: "x"})
		})
		fails("a case that cannot be calculated", "policy", func(d *decisions.Decision) { d.Case.Policy = "ap-2023" })
	}
	t.Run("all that differs is said at once", func(t *testing.T) {
		d, err := decisions.ByID("fsv-2022")
		require.NoError(t, err)
		d.Infringements[1].Category, d.Infringements[2].Fine, d.Imposed = category.IV, boete.Euros(1), boete.Euros(2)
		_, err = d.Verify()
		var faults boete.Faults
		require.ErrorAs(t, err, &faults)
		require.Len(t, faults, 3)
		require.Contains(t, faults[0].Message(), "AVG 5(1)(b) is in category III by the calculation, but in IV by the decision")
		require.Contains(t, faults[1].Message(), "AVG 5(1)(d) gives 750000.00, but 1.00 was imposed")
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
	first.Infringements[0].Fine, first.Infringements[0].Category, first.Case.Infringements[0].Provision = boete.EUR{}, category.I, category.Provision{}
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
		"zomaar-iets":     "there are uber-2018, haga-2019, bkr-2019,",
		"":                "there are uber-2018, haga-2019",
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
