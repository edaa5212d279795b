package register_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/register"
	"github.com/stretchr/testify/require"
)

// every is each column.
func every() register.Fields {
	return register.FieldsOf(slices.Collect(register.AllFields())...)
}

// complete is an entry in which nothing is found: notified in time.
func complete(t testing.TB, row int) register.Entry {
	return register.Entry{
		Row: row, ID: fmt.Sprint("D-", row), Aware: moment(t, "2026-11-02 09:00"),
		Notified: register.Yes, NotifiedAt: moment(t, "2026-11-03 09:00"), Told: register.Yes, ToldAt: moment(t, "2026-11-03"),
		Risk: category.SomeRisk, Filled: every(),
	}
}

func check(t testing.TB, o register.Options, entries ...register.Entry) register.Report {
	t.Helper()
	if o.Date.IsZero() {
		o.Date = date(t, "2026-11-25")
	}
	o.Zone = amsterdam(t)
	report, err := register.Check(register.Register{Columns: every(), Entries: entries}, o)
	require.NoError(t, err)
	return report
}

// found are the findings as "row code level".
func found(r register.Report) []string {
	list := []string{}
	for _, f := range r.Findings {
		list = append(list, fmt.Sprintf("%d %s %s", f.Row, f.Code, f.Level))
	}
	return list
}

// without clears fields of text.
func without(filled register.Fields, some ...register.Field) register.Fields {
	return filled &^ register.FieldsOf(some...)
}

func TestACompleteBreachHasNoFindings(t *testing.T) {
	r := check(t, register.Options{}, complete(t, 2))
	require.Empty(t, r.Findings)
	require.Empty(t, r.Links)
	require.Equal(t, 1, r.Checked)
}

func TestEachCodeIsFoundForWhatIsMissing(t *testing.T) {
	for _, test := range []struct {
		name    string
		options register.Options
		change  func(*register.Entry)
		want    []string
	}{
		{"facts", register.Options{}, func(e *register.Entry) { e.Filled = without(e.Filled, register.Facts) }, []string{"2 facts-missing required"}},
		{"effects", register.Options{}, func(e *register.Entry) { e.Filled = without(e.Filled, register.Effects) }, []string{"2 effects-missing required"}},
		{"remedy, though prevention is there", register.Options{}, func(e *register.Entry) { e.Filled = without(e.Filled, register.Remedy) }, []string{"2 remedy-missing required"}},
		{"a cell that cannot be read is not missing", register.Options{}, func(e *register.Entry) {
			e.Aware, e.Unread = register.Moment{}, []register.Unread{{Field: register.Aware, Why: register.Serial}}
		}, []string{"2 unreadable unreadable"}},
		{"no moment", register.Options{}, func(e *register.Entry) { e.Aware = register.Moment{} }, []string{"2 awareness-missing indication"}},
		{"discovered suffices", register.Options{}, func(e *register.Entry) { e.Aware, e.Discovered = register.Moment{}, e.Aware }, []string{}},
		{"risk", register.Options{}, func(e *register.Entry) { e.Risk = category.RiskUnknown }, []string{"2 risk-missing indication"}},
		{"G5 another word for a risk", register.Options{}, func(e *register.Entry) {
			e.Risk, e.Unread = category.RiskUnknown, []register.Unread{{Field: register.Risk}}
		}, []string{"2 unreadable unreadable"}},
		{"notified or not", register.Options{}, func(e *register.Entry) { e.Notified, e.NotifiedAt = register.Unanswered, register.Moment{} },
			[]string{"2 notification-unknown indication"}},
		{"R6 only a date is yes", register.Options{}, func(e *register.Entry) { e.Notified = register.Unanswered }, []string{}},
		{"date of the notification", register.Options{}, func(e *register.Entry) { e.NotifiedAt = register.Moment{} }, []string{"2 notified-date-missing indication"}},
		{"why notified", register.Options{}, func(e *register.Entry) { e.Filled = without(e.Filled, register.NotifyReason) }, []string{"2 reason-notified tip"}},
		{"why not notified", register.Options{}, func(e *register.Entry) {
			e.Notified, e.NotifiedAt, e.Risk, e.Filled = register.No, register.Moment{}, category.NoRisk, without(e.Filled, register.NotifyReason)
		}, []string{"2 reason-not-notified indication"}},
		{"late", register.Options{}, func(e *register.Entry) { e.NotifiedAt = moment(t, "2026-11-05 10:00") }, []string{"2 late indication"}},
		{"late without a reason", register.Options{}, func(e *register.Entry) {
			e.NotifiedAt, e.Filled = moment(t, "2026-11-05 10:00"), without(e.Filled, register.DelayReason)
		}, []string{"2 late indication", "2 late-reason-missing required"}},
		{"late from the discovery, without a reason", register.Options{}, func(e *register.Entry) {
			e.Aware, e.Discovered, e.NotifiedAt, e.Filled = register.Moment{}, e.Aware, moment(t, "2026-11-05 10:00"), without(e.Filled, register.DelayReason)
		}, []string{"2 late indication", "2 late-reason-missing indication"}},
		{"late by the discovery only", register.Options{}, func(e *register.Entry) { e.Discovered = moment(t, "2026-10-02") }, []string{}},
		{"R8 late, but no risk", register.Options{}, func(e *register.Entry) { e.NotifiedAt, e.Risk = moment(t, "2026-11-11"), category.NoRisk }, []string{}},
		{"late, with a risk that is not assessed", register.Options{}, func(e *register.Entry) {
			e.NotifiedAt, e.Risk = moment(t, "2026-11-11"), category.RiskUnknown
		}, []string{"2 risk-missing indication", "2 late indication"}},
		{"open", register.Options{}, func(e *register.Entry) { e.NotifiedAt = moment(t, "2026-11-05") }, []string{"2 late-open tip"}},
		{"not notified", register.Options{}, func(e *register.Entry) { e.Notified, e.NotifiedAt = register.No, register.Moment{} }, []string{"2 not-notified indication"}},
		{"not notified, and no moment", register.Options{}, func(e *register.Entry) {
			e.Notified, e.NotifiedAt, e.Aware = register.No, register.Moment{}, register.Moment{}
		}, []string{"2 awareness-missing indication", "2 not-notified indication"}},
		{"not notified, and no risk", register.Options{}, func(e *register.Entry) {
			e.Notified, e.NotifiedAt, e.Risk = register.No, register.Moment{}, category.NoRisk
		}, []string{}},
		{"R13 two days after", register.Options{Date: date(t, "2026-11-04")}, func(e *register.Entry) {
			e.Notified, e.NotifiedAt = register.No, register.Moment{}
		}, []string{"2 clock-running tip"}},
		{"the day on which the hours end", register.Options{Date: date(t, "2026-11-05")}, func(e *register.Entry) {
			e.Notified, e.NotifiedAt = register.No, register.Moment{}
		}, []string{"2 clock-running tip"}},
		{"the day after", register.Options{Date: date(t, "2026-11-06")}, func(e *register.Entry) {
			e.Notified, e.NotifiedAt = register.No, register.Moment{}
		}, []string{"2 not-notified indication"}},
		{"nobody told", register.Options{}, func(e *register.Entry) { e.Risk, e.Told, e.ToldAt = category.HighRisk, register.No, register.Moment{} },
			[]string{"2 not-told indication"}},
		{"nobody told, and not why", register.Options{}, func(e *register.Entry) {
			e.Risk, e.Told, e.ToldAt, e.Filled = category.HighRisk, register.No, register.Moment{}, without(e.Filled, register.ToldReason)
		}, []string{"2 not-told indication"}},
		{"R11 a financial undertaking", register.Options{Financial: true}, func(e *register.Entry) {
			e.Risk, e.Told, e.ToldAt = category.HighRisk, register.No, register.Moment{}
		}, []string{}},
		{"R12 a ground", register.Options{}, func(e *register.Entry) {
			e.Risk, e.Told, e.ToldAt, e.Ground = category.HighRisk, register.No, register.Moment{}, 'a'
		}, []string{}},
		{"some risk, nobody told, and not why", register.Options{}, func(e *register.Entry) {
			e.Told, e.ToldAt, e.Filled = register.No, register.Moment{}, without(e.Filled, register.ToldReason)
		}, []string{"2 told-reason-missing tip"}},
		{"told or not", register.Options{}, func(e *register.Entry) { e.Told, e.ToldAt = register.Unanswered, register.Moment{} }, []string{"2 told-unknown tip"}},
		{"told or not, high risk", register.Options{}, func(e *register.Entry) {
			e.Told, e.ToldAt, e.Risk = register.Unanswered, register.Moment{}, category.HighRisk
		}, []string{"2 told-unknown indication"}},
		{"R14 told perhaps", register.Options{}, func(e *register.Entry) {
			e.Told, e.ToldAt, e.Unread = register.Unanswered, register.Moment{}, []register.Unread{{Field: register.Told}}
		}, []string{"2 unreadable unreadable"}},
		{"when told", register.Options{}, func(e *register.Entry) { e.ToldAt = register.Moment{} }, []string{"2 told-date-missing tip"}},
		{"the tips", register.Options{}, func(e *register.Entry) { e.Filled = without(e.Filled, register.DPO, register.Parties, register.Nature) },
			[]string{"2 dpo-missing tip", "2 parties-missing tip", "2 class-missing tip"}},
		{"personal data", register.Options{}, func(e *register.Entry) { e.Personal = []register.Personal{{Field: register.Facts, Kind: register.BSN}} },
			[]string{"2 personal-data tip"}},

		{"no, with a date", register.Options{}, func(e *register.Entry) { e.Notified, e.Filled = register.No, without(e.Filled, register.NotifyReason) },
			[]string{"2 contradiction unreadable"}},
		{"not told, with a date", register.Options{}, func(e *register.Entry) { e.Told = register.No }, []string{"2 contradiction unreadable"}},
		{"notified before it was known", register.Options{}, func(e *register.Entry) { e.NotifiedAt = moment(t, "2026-11-01") }, []string{"2 contradiction unreadable"}},
		{"notified on the day", register.Options{}, func(e *register.Entry) { e.NotifiedAt = moment(t, "2026-11-02") }, []string{}},
		{"began after it was known", register.Options{}, func(e *register.Entry) { e.Began = moment(t, "2026-11-02 09:01") }, []string{"2 contradiction unreadable"}},
		{"after the day of the check", register.Options{}, func(e *register.Entry) { e.NotifiedAt = moment(t, "2026-11-26") }, []string{"2 contradiction unreadable"}},
		{"on the day of the check", register.Options{Date: date(t, "2026-11-03")}, func(*register.Entry) {}, []string{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := complete(t, 2)
			test.change(&e)
			require.Equal(t, test.want, found(check(t, test.options, e)))
		})
	}
}

func TestAColumnThatIsMissingIsFoundOnce(t *testing.T) {
	checked := func(columns register.Fields) register.Report {
		r, err := register.Check(register.Register{Columns: columns, Entries: []register.Entry{{Row: 2}, {Row: 3}}},
			register.Options{Date: date(t, "2026-11-25"), Zone: amsterdam(t)})
		require.NoError(t, err)
		return r
	}
	for _, code := range found(checked(0)) {
		require.True(t, strings.HasPrefix(code, "0 column-missing "), "%s: no row repeats what a column lacks", code)
	}
	require.Equal(t, []string{"aware indication", "facts required", "nature tip", "effects required", "risk indication", "remedy required", "prevention tip",
		"notified indication", "notify-reason indication", "told tip", "told-reason tip", "dpo tip", "parties tip"}, columns(checked(0)))
	require.Equal(t, 2, checked(0).Links[0].Rows, "it is about each row")

	r := checked(without(every(), register.Effects, register.Prevention))
	require.Equal(t, []string{"effects required", "prevention tip"}, columns(r), "R1")
	for _, f := range r.Findings {
		require.NotEqual(t, register.EffectsMissing, f.Code)
		require.True(t, f.Level != register.Tip || f.Code != register.ColumnMissing || f.Provision.IsZero(), "a tip is no provision")
	}
	require.Equal(t, []string{"told-at tip"}, columns(checked(without(every(), register.ToldAt, register.Discovered))))
	require.Empty(t, columns(checked(without(every(), register.Aware, register.Notified, register.Told))), "the others suffice")
}

func columns(r register.Report) []string {
	var list []string
	for _, f := range r.Findings {
		if f.Code == register.ColumnMissing {
			list = append(list, fmt.Sprint(f.Field, " ", f.Level))
		}
	}
	return list
}

func TestRowsThatOtherRulesBindAreCountedAndNotChecked(t *testing.T) {
	wpg, processor, old, before, none := register.Entry{Row: 2, Law: "Wpg"}, register.Entry{Row: 3, Processor: true},
		register.Entry{Row: 4, Began: moment(t, "2018-05-24")}, register.Entry{Row: 5, Aware: moment(t, "2025-12-31")}, register.Entry{Row: 6}
	first, later := register.Entry{Row: 7, Began: moment(t, "2018-05-24"), Aware: moment(t, "2018-05-25"), Law: category.AVG}, register.Entry{Row: 8, Discovered: moment(t, "2026-01-01")}
	r := check(t, register.Options{Since: date(t, "2026-01-01")}, wpg, processor, old, before, none, later)
	require.Equal(t, map[register.Reason]int{register.OtherLaw: 1, register.BeforeAVG: 1, register.ProcessorRow: 1, register.BeforeSince: 1}, r.Skipped)
	require.Equal(t, []int{6, 2}, []int{r.Entries, r.Checked})
	for _, f := range r.Findings {
		require.Contains(t, []int{6, 8}, f.Row, "a row without a moment stays")
	}
	require.Equal(t, 1, check(t, register.Options{}, first).Checked, "known on the first day of the AVG")
}

func TestANumberIsUsedOnceInAUnit(t *testing.T) {
	a, b, c, d := complete(t, 2), complete(t, 3), complete(t, 4), complete(t, 5)
	b.ID, c.ID, c.Unit, d.ID = a.ID, a.ID, "elsewhere", a.ID
	r := check(t, register.Options{}, a, b, c, d)
	require.Equal(t, []string{"3 duplicate-id unreadable", "5 duplicate-id unreadable"}, found(r))
	require.Equal(t, 2, r.Findings[1].First)
}

// The dates are those of the decisions.
func TestDecisionsAreFoundAsTheAuthoritiesDatedThem(t *testing.T) {
	for _, test := range []struct {
		name, aware, notified, day string
		code                       register.Code
		days                       int
		ends                       string
		committed                  string
	}{
		{"G1 Booking", "2019-01-13", "2019-02-07", "2020-12-10", register.NotifiedLate, 22, "2019-01-16", "2019-01-16/2019-02-06"},
		{"G2 PVV Overijssel", "2019-01-11", "", "2020-06-16", register.NotNotified, 0, "2019-01-14", "2019-01-14/"},
		{"G3 Twitter", "2019-01-03", "2019-01-08", "2020-12-09", register.NotifiedLate, 2, "2019-01-06", "2019-01-06/2019-01-07"},
		{"G4 Argon", "2021-07-19", "2021-09-24", "2022-12-31", register.NotifiedLate, 64, "2021-07-22", "2021-07-22/2021-09-23"},
		{"C4 late on the day itself", "2026-11-06 17:30", "2026-11-09 18:00", "2026-11-25", register.NotifiedLate, 0, "2026-11-09", "2026-11-09/2026-11-09"},
	} {
		t.Run(test.name, func(t *testing.T) {
			e := complete(t, 2)
			e.Aware, e.NotifiedAt = moment(t, test.aware), moment(t, test.notified)
			e.ToldAt = register.Moment{}
			if e.NotifiedAt.IsZero() {
				e.Notified = register.No
			}
			r := check(t, register.Options{Date: date(t, test.day)}, e)
			f := r.Findings[0]
			require.Equal(t, test.code, f.Code)
			require.Equal(t, test.days, f.Days)
			require.Equal(t, test.ends, f.Ends.Latest.Format("2006-01-02"))
			p := r.Links[0].Committed
			require.Equal(t, test.committed, p.From.String()+"/"+p.Until.String())
			require.NoError(t, p.Check())
		})
	}
}

func TestTheLinkSaysOncePerProvisionWhichRulesGovern(t *testing.T) {
	late, unsaid, missing := complete(t, 2), complete(t, 3), complete(t, 4)
	late.NotifiedAt, late.Filled = moment(t, "2026-11-11"), without(late.Filled, register.DelayReason)
	unsaid.Notified, unsaid.NotifiedAt = register.No, register.Moment{}
	missing.Filled = without(missing.Filled, register.Facts, register.Effects, register.DPO)
	links := check(t, register.Options{Offender: category.KindPublicBody}, late, unsaid, missing).Links
	require.Len(t, links, 2)
	require.Equal(t, "AVG 33(1)", links[0].Provision.String())
	require.Equal(t, 2, links[0].Rows, "a row with two findings is one row")
	require.Equal(t, boete.Period{From: date(t, "2026-11-05")}, links[0].Committed, "one of them goes on")
	require.Equal(t, "10000000.00", links[0].Maximum.Amount.String())
	governs, one := links[0].Advice.One()
	require.True(t, one)
	require.Equal(t, "ap-2023", governs.Policy.ID())
	require.Equal(t, "525000.00", governs.Compared.Amount().String(), "AP 2019, for comparison")
	require.Equal(t, 1, links[1].Rows)
	require.True(t, links[1].Committed.IsZero(), "a register does not show since when it is incomplete")

	links = check(t, register.Options{Offender: category.KindCompany}, late).Links
	governs, _ = links[0].Advice.One()
	require.Equal(t, "edpb-04-2022", governs.Policy.ID())
	require.Len(t, governs.Rows, 3, "one for each seriousness")
	require.Equal(t, "10000000.00", governs.Rows[2].Result.Amount().High.String())
	require.False(t, links[0].Maximum.Exact)
}

func TestAnErrorIsAboutTheOptionsOnly(t *testing.T) {
	_, err := register.Check(register.Register{}, register.Options{})
	require.EqualError(t, err, "date: the day of the check is missing\nzone: the time zone is missing")
	r, err := register.Check(register.Register{Columns: every()}, register.Options{Date: date(t, "2026-11-25"), Zone: amsterdam(t)})
	require.NoError(t, err, "R17")
	require.Empty(t, r.Findings)
}

func TestEachCodeIsAboutAProvisionOfTheAnnex(t *testing.T) {
	policy, err := category.PolicyByID("ap-2019")
	require.NoError(t, err)
	seen := map[register.Code]bool{}
	for _, rule := range register.Rules() {
		require.False(t, seen[rule.Code], rule.Code)
		seen[rule.Code] = true
		require.Contains(t, register.Levels(), rule.Level)
		require.NotEmpty(t, rule.Text.NL)
		require.NotEmpty(t, rule.Text.EN)
		require.True(t, rule.Sentence == "" || !rule.Provision.IsZero(), rule.Code)
		if !rule.Provision.IsZero() {
			require.NotEmpty(t, policy.Find(rule.Provision), rule.Code)
		}
		require.Equal(t, rule, rule.Code.Rule())
	}
	require.Len(t, seen, 26)
	require.Zero(t, register.Code("none").Rule())
}

func TestLevelsAreOrdered(t *testing.T) {
	require.True(t, register.Unreadable.AtLeast(register.Required))
	require.True(t, register.Required.AtLeast(register.Required))
	require.True(t, register.Required.AtLeast(register.Tip))
	require.False(t, register.Tip.AtLeast(register.Indication))
	for _, l := range register.Levels() {
		for _, text := range []string{string(l), l.Name().NL} {
			parsed, err := register.ParseLevel(text)
			require.NoError(t, err)
			require.Equal(t, l, parsed)
		}
	}
	_, err := register.ParseLevel("infringement")
	require.Error(t, err)
}

func TestTheTablesHaveARowForEachFieldAndEachWord(t *testing.T) {
	names := map[register.Field]string{register.ID: "id", register.Aware: "aware", register.Nature: "nature", register.Risk: "risk", register.Remedy: "remedy",
		register.NotifiedRef: "notified-ref", register.DelayReason: "delay-reason", register.ToldReason: "told-reason", register.DPO: "dpo", register.Status: "status"}
	count := 0
	for f := range register.AllFields() {
		count++
		require.NotEmpty(t, f.Kind().Name().NL, f)
		if name := names[f]; name != "" {
			require.Equal(t, name, f.String())
		}
	}
	require.Equal(t, int(register.Status), count)
	require.Empty(t, register.Field(200).String())
	for _, w := range []register.Why{register.Serial, register.NoSuchMoment, register.ShortYear, register.Why(register.OpenDates), register.Why(register.OpenHour), register.Why(register.OpenClock)} {
		require.NotEmpty(t, w.Text().NL, w)
	}
	for _, r := range []register.Reason{register.OtherLaw, register.BeforeAVG, register.ProcessorRow, register.BeforeSince} {
		require.NotEmpty(t, r.Text().EN, r)
	}
	require.Equal(t, "AVG 34(1)", register.NotTold.Rule().Provision.String())
}
