package fine_test

import (
	"encoding/json"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/stretchr/testify/require"
)

// noted has for every note a case that gives it, and the part of the case that it is about.
var noted = []struct {
	code fine.NoteCode
	text string
	path string
}{
	{"recidive-basis", one("category: III, recidive: true"), "infringements[0]"},
	{"indicative", one("provision: AVG 33(1), duration: long"), "infringements[0]"},
	{"secondary", one("provision: AVG 15(1)"), "infringements[0].provision"},
	{"contested", one("provision: AVG 17(1)"), "infringements[0].provision"},
	{"category-derived", one("provision: AVG 5(1)(f), with: [AVG 32(1)]"), "infringements[0].provision"},
	{"band-derived", "policy: ap-2016\ninfringements: [{provision: Wbp 13, adjustments: [{factor: a, effect: \"+1\"}]}]", "infringements[0].adjustments"},
	{"shift-unsettled", one("provision: AVG 33(1), shift: {to: IV, reason: x}"), "infringements[0].shift"},
	{"category-given", one("provision: AVG 33(1), category: II"), "infringements[0].category"},
	{"provision-unknown", one("category: II"), "infringements[0]"},
	{"turnover-unknown", one(`provision: AVG 33(1), departures: [{effect: "=11 mln", reason: x}]`), "infringements[0]"},
	{"maximum-unknown", "policy: ap-2016\ninfringements: [{provision: Wbp 13}]", "infringements[0]"},
	{"below-band", one(`provision: AVG 33(1), departures: [{effect: "=299999.99", reason: x}]`), "infringements[0].departures"},
	{"policy-undated", one("provision: AVG 33(1)"), "policy"},
	{"policy-superseded", one("provision: AVG 33(1)", "decided: 2025-06-01", "offender: {kind: public-body}"), "policy"},
	{"policy-contested", one("provision: AVG 33(1)", "decided: 2023-12-18", "offender: {kind: company}"), "policy"},
	{"policy-partial", "policy: ap-2016\ninfringements: [{category: II}]", "policy"},
	{"start-open", byEDPB("provision: AVG 32(1), seriousness: low, size: none"), "infringements[0].start"},
	{"size-open", byEDPB("provision: AVG 32(1), seriousness: low, start: 5%"), "infringements[0].size"},
	{"share-open", byEDPB("provision: AVG 32(1), seriousness: low, start: 5%, size: lowered"), "infringements[0].size"},
	{"start-unchecked", byEDPB("provision: AVG 32(1), seriousness: low, start: 1000000.01"), "infringements[0].start"},
	{"size-unchecked", byEDPB("provision: AVG 32(1), seriousness: low, size: 5%"), "infringements[0].size"},
	{"unverified-tier", byEDPB("provision: AVG 32(1), seriousness: low", "turnover: 10 mln"), "infringements[0].size"},
	{"offender-kind", one("provision: AVG 33(1)", "offender: {kind: stichting}"), "offender.kind"},
	{"turnover-withheld", byEDPB("provision: AVG 32(1), seriousness: low", "turnover_withheld: true"), "turnover_withheld"},
	{"below-zero", byEDPB(`provision: AVG 32(1), seriousness: low, size: none, adjustments: [{factor: c, effect: "-1"}]`), ""},
	{"one-conduct", byEDPB("provision: AVG 32(1), with: [AVG 5(1)(f)], seriousness: low"), "infringements[0].with"},
	{"extrapolated", one("provision: AVG 33(1), culpability: opzettelijk"), "infringements[0].culpability"},
	{"recidive-lasting", one("provision: AVG 33(1), committed: {from: 2018-01-01, until: 2021-01-01}, priors: [{imposed: 2020-01-01, provision: AVG 33(1)}]"), "infringements[0].priors[0]"},
	{"recidive-similar", one("provision: AVG 33(1), committed: {from: 2021-01-01}, priors: [{imposed: 2020-01-01}]"), "infringements[0].priors[0]"},
	{"prior-not-a-fine", one("category: I, committed: {from: 2022-01-01}, priors: [{imposed: 2020-01-01, sanction: reprimand}]"), "infringements[0].priors[0]"},
	{"prior-other-authority", one("category: I, committed: {from: 2022-01-01}, priors: [{imposed: 2020-01-01, authority: CNIL}]"), "infringements[0].priors[0]"},
	{"prior-other-provision", one("provision: AVG 33(1), committed: {from: 2022-01-01}, priors: [{imposed: 2020-01-01, provision: AVG 6(1)}]"), "infringements[0].priors[0]"},
	{"prior-after-infringement", one("category: I, committed: {from: 2022-01-01, until: 2022-01-02}, priors: [{imposed: 2022-01-03}]"), "infringements[0].priors[0]"},
	{"prior-too-long-ago", one("category: I, committed: {from: 2022-01-01}, priors: [{imposed: 2017-01-01}]"), "infringements[0].priors[0]"},
}

func TestEveryNoteIsGivenByACaseAndSaysSomething(t *testing.T) {
	texts := fine.NoteTexts()
	seen := map[fine.NoteCode]bool{}
	for _, test := range noted {
		t.Run(string(test.code), func(t *testing.T) {
			require.NotEmpty(t, texts[test.code])
			given := calculate(t, test.text).Notes
			for i := range given {
				given[i].Ground = nil // see TestANoteThatThePolicyDoesNotGovernSaysOnWhatGround
			}
			require.Contains(t, given, fine.Note{Code: test.code, Path: test.path, Text: texts[test.code]})
		})
		require.False(t, seen[test.code])
		seen[test.code] = true
	}
	seen[fine.NotePolicyOwn] = true // no case gives it: see TestAPolicyOfOnesOwn
	for code := range texts {
		require.True(t, seen[code], "no test gives the note %s", code)
	}
	require.Len(t, texts, len(seen))
}

func TestANoteIsGivenOnlyWhereItApplies(t *testing.T) {
	for _, test := range []struct {
		name  string
		text  string
		notes []string
	}{
		{"a provision that a decision applies", one("provision: AVG 33(1)"), []string{}},
		{"weighed without a level", one(`provision: AVG 33(1), severity: "+75000"`), []string{}},
		{"a shift of a provision of annex 2", one("provision: AVG 5(1)(b), shift: {to: IV, reason: x}"), []string{}},
		{"a shift of a provision of annex 1 that stays in it", one("provision: AVG 33(1), shift: {to: II, reason: x}"), []string{}},
		{"a departure to the very minimum of the band", one("provision: AVG 33(1), departures: [{effect: min, reason: x}]"), []string{}},
		{"a departure below the band of the category, but not of the one it was shifted to",
			one(`provision: AVG 33(1), shift: {to: II, reason: x}, departures: [{effect: "=120000", reason: x}]`), []string{}},
		{"the weaker of two provisions is what the category rests on", one("provision: AVG 5(1)(a), with: [AVG 7]"), []string{"secondary infringements[0].provision"}},
		{"a category that is given needs no evidence", one("provision: AVG 15(1), category: II"), []string{"category-given infringements[0].category"}},
		{"a departure from the total of one fine below the band", one("provision: AVG 33(1)", `departures: [{effect: "=299999.99", reason: x}]`), []string{"below-band departures"}},
		{"a departure from the total of one fine to the very minimum", one("provision: AVG 33(1)", `departures: [{effect: "=300000", reason: x}]`), []string{}},
		{"a departure from the total of several, which has no band",
			"policy: ap-2019\ninfringements: [{provision: AVG 33(1)}, {provision: AVG 32(1)}]\ndepartures: [{effect: \"=1\", reason: x}]", []string{}},
		{"a category that stands alone overrides nothing", one("category: IV"), []string{}},
		{"a category that settles what the annex does not", one("provision: AVG 10, category: IV"), []string{"category-given infringements[0].category"}},
		{"each infringement has its own", "policy: ap-2019\ninfringements: [{provision: AVG 15(1)}, {provision: AVG 33(1)}, {provision: AVG 17(1), severity: normal}]",
			[]string{"secondary infringements[0].provision", "contested infringements[2].provision", "indicative infringements[2]"}},
		{"several levels of one infringement", one("provision: AVG 33(1), severity: serious, duration: long"), []string{"indicative infringements[0]"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.ElementsMatch(t, test.notes, notes(calculate(t, test.text)))
		})
	}
}

// The grounds are typed from what is known of the policies. They are in the result in both languages: package report
// picks one.
func TestANoteThatThePolicyDoesNotGovernSaysOnWhatGround(t *testing.T) {
	for _, test := range []struct {
		name   string
		text   string
		code   fine.NoteCode
		nl, en string
	}{
		{"AP 2019, a municipality on 11 December 2023", one("provision: AVG 32(1)", "decided: 2023-12-11", "offender: {kind: public-body}"), fine.NotePolicyContested,
			"op 12 december 2023 vervallen met terugwerkende kracht tot en met 24 mei 2023; op 2 november 2023 nog toegepast (Voorschoten), en op ondernemingen naast de Richtsnoeren 04/2022 (ICS, december 2023)",
			"repealed on 12 December 2023 with effect from 24 May 2023; still applied on 2 November 2023 (Voorschoten), and to undertakings alongside the Guidelines (ICS, December 2023)"},
		{"AP 2019, a municipality on 1 January 2024", one("provision: AVG 32(1)", "decided: 2024-01-01", "offender: {kind: public-body}"), fine.NotePolicySuperseded,
			"vervallen op 12 december 2023", "repealed on 12 December 2023"},
		{"AP 2019, a company in 2024", one("provision: AVG 32(1)", "decided: 2024-05-02", company), fine.NotePolicyContested,
			"vervallen op 12 december 2023, maar in besluiten over ondernemingen naast de Richtsnoeren 04/2022 toegepast (ICS, december 2023; A.S. Watson, mei 2024)",
			"repealed on 12 December 2023, but applied alongside the Guidelines in decisions on undertakings (ICS, December 2023; A.S. Watson, May 2024)"},
		{"AP 2019 before it was there", one("provision: AVG 32(1)", "decided: 2019-03-14"), fine.NotePolicySuperseded,
			"nog niet in werking (vanaf 15 maart 2019)", "not yet in force (from 15 March 2019)"},
		{"AP 2016 after its repeal", "policy: ap-2016\ndecided: 2021-05-31\ninfringements: [{provision: Wbp 13}]", fine.NotePolicyContested,
			"ingetrokken, maar nog toegepast (UWV, 2021): alleen voor gedragingen waarvan het zwaartepunt onder de Wbp ligt",
			"repealed, but still applied (UWV, 2021): only for conduct whose weight lies under the Wbp"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, test.text)
			ground := boete.Text{NL: test.nl, EN: test.en}
			require.Contains(t, r.Notes, fine.Note{Code: test.code, Path: "policy", Text: fine.NoteTexts()[test.code], Ground: &ground})
			require.Equal(t, map[string]any{"nl": test.nl, "en": test.en}, jsonNotes(t, r)[string(test.code)]["ground"])
		})
	}
	t.Run("the EDPB Guidelines, of whom they never govern, with and without a day", func(t *testing.T) {
		for _, day := range []string{"linked: false", "decided: 2025-03-01"} {
			r := calculate(t, byEDPB(openMedium, "offender: {kind: public-body}", day))
			p, err := category.PolicyByID("edpb-04-2022")
			require.NoError(t, err)
			choice, excluded := p.Excludes(category.KindPublicBody)
			require.True(t, excluded)
			require.Equal(t, fine.NotePolicySuperseded, r.Notes[len(r.Notes)-1].Code)
			require.Equal(t, &choice.Ground, r.Notes[len(r.Notes)-1].Ground)
		}
	})
	t.Run("no other note has one, nor the word in JSON", func(t *testing.T) {
		r := calculate(t, byEDPB("provision: AVG 32(1), with: [AVG 5(1)(f), UAVG 30], seriousness: low"))
		require.Len(t, r.Notes, 6)
		for code, note := range jsonNotes(t, r) {
			require.NotContains(t, note, "ground", code)
		}
	})
	t.Run("what is done with it does not reach the policy", func(t *testing.T) {
		text := one("provision: AVG 32(1)", "decided: 2024-01-01", "offender: {kind: public-body}")
		*calculate(t, text).Notes[0].Ground = boete.Text{NL: "x", EN: "x"}
		require.Contains(t, calculate(t, text).Notes[0].Ground.EN, "repealed")
	})
}

// jsonNotes are the notes of a result in JSON, by their codes.
func jsonNotes(t *testing.T, r fine.Result) map[string]map[string]any {
	t.Helper()
	var got struct{ Notes []map[string]any }
	require.NoError(t, json.Unmarshal([]byte(toJSON(t, r)), &got))
	notes := map[string]map[string]any{}
	for _, n := range got.Notes {
		notes[n["code"].(string)] = n
	}
	require.Len(t, notes, len(r.Notes))
	return notes
}

func TestAPolicyThatGovernsIsNotNoted(t *testing.T) {
	for _, decided := range []string{"2019-03-15", "2023-05-23"} {
		r := calculate(t, one("provision: AVG 33(1)", "decided: "+decided))
		require.Empty(t, r.Notes, decided)
	}
}

func TestAnEarlierFineForTheVeryProvisionRestsOnNoReading(t *testing.T) {
	r := calculate(t, one("provision: AVG 33(1), committed: {from: 2021-01-01}, priors: [{imposed: 2020-01-01, provision: AVG 33(1)}]"))
	require.Equal(t, []string{"recidive-basis infringements[0]"}, notes(r))
}

func TestNoteTextsAreHandedOutAsACopy(t *testing.T) {
	fine.NoteTexts()[fine.NoteIndicative] = "changed"
	require.NotEqual(t, "changed", fine.NoteTexts()[fine.NoteIndicative])
}

func TestTheCodesOfNotesAreStable(t *testing.T) {
	for code, text := range map[fine.NoteCode]string{
		fine.NoteRecidiveBasis: "recidive-basis", fine.NoteIndicative: "indicative", fine.NoteSecondary: "secondary",
		fine.NoteContested: "contested", fine.NoteShiftUnsettled: "shift-unsettled", fine.NoteCategoryGiven: "category-given",
		fine.NoteProvisionUnknown: "provision-unknown", fine.NoteTurnoverUnknown: "turnover-unknown",
		fine.NoteMaximumUnknown: "maximum-unknown", fine.NoteBelowBand: "below-band", fine.NotePriorNotFine: "prior-not-a-fine",
		fine.NotePriorOther: "prior-other-authority", fine.NotePriorProvision: "prior-other-provision",
		fine.NoteStartOpen: "start-open", fine.NoteSizeOpen: "size-open", fine.NoteShareOpen: "share-open", fine.NoteStartUnchecked: "start-unchecked", fine.NoteSizeUnchecked: "size-unchecked",
		fine.NoteUnverifiedTier: "unverified-tier", fine.NoteTurnoverWithheld: "turnover-withheld", fine.NoteOneConduct: "one-conduct", fine.NoteBelowZero: "below-zero",
		fine.NotePolicyOwn: "policy-own", fine.NotePolicySuperseded: "policy-superseded", fine.NotePolicyContested: "policy-contested",
		fine.NotePriorAfter: "prior-after-infringement", fine.NotePriorTooLongAgo: "prior-too-long-ago",
	} {
		require.Equal(t, text, string(code))
	}
}
