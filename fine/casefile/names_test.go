package casefile_test

import (
	"strings"
	"testing"

	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

const dutchCase = `
kenmerk: 2024-17
beleid: AP-2019
overtreder: {naam: Voorbeeld B.V., soort: onderneming}
omzet: 1,2 mld
besloten: 2022-04-07
samenloop: ja
samenloop_reden: een verwerking
overtredingen:
  - bepaling: AVG 33(1)
    gelezen met: [AVG 5(2)]
    gepleegd: {from: 2020-01-01, until: 2020-02-27}
    verschuiving: {naar: IV, reden: te licht}
    ernst: zeer_ernstig
    reden_ernst: veel mensen
    Schade-beperkt: deels
    omstandigheden: [{omstandigheid: c, werking: "-10%", reden: hersteld}]
    eerdere sancties: [{opgelegd: 2019-06-18, sanctie: boete}]
    recidive: NEE
    recidive_reden: ander onderdeel
    afwijkingen: [{werking: "=400000", reden: draagkracht, vindplaats: {bron: Awb, plaats: "art. 3:4"}}]
`

const englishCase = `
id: 2024-17
policy: AP-2019
offender: {name: Voorbeeld B.V., kind: company}
turnover: 1200000000
decided: 2022-04-07
linked: true
linked_reason: een verwerking
infringements:
  - provision: AVG 33(1)
    with: [AVG 5(2)]
    committed: {from: 2020-01-01, until: 2020-02-27}
    shift: {to: IV, reason: te licht}
    severity: zeer_ernstig
    severity_reason: veel mensen
    damage_limited: deels
    adjustments: [{factor: c, effect: "-10%", reason: hersteld}]
    priors: [{imposed: 2019-06-18, sanction: fine}]
    recidive: false
    recidive_reason: ander onderdeel
    departures: [{effect: "=400000", reason: draagkracht, citation: {source: Awb, place: "art. 3:4"}}]
`

func TestFieldsHaveNamesInDutchThatMeanTheSame(t *testing.T) {
	dutch, err := casefile.Parse([]byte(dutchCase))
	require.NoError(t, err)
	english, err := casefile.Parse([]byte(englishCase))
	require.NoError(t, err)
	require.Equal(t, english, dutch)

	texts, err := casefile.Texts([]byte(dutchCase))
	require.NoError(t, err)
	inEnglish, err := casefile.Texts([]byte(englishCase))
	require.NoError(t, err)
	for i := range texts {
		require.Equal(t, inEnglish[i][0], texts[i][0], "a path is the same in both")
	}

	_, err = casefile.Parse([]byte("policy: ap-2019\nbeleid: ap-2019\ninfringements: [{category: I}]"))
	require.ErrorContains(t, err, "policy: the field appears twice")
	_, err = casefile.Parse([]byte("beleid: ap-2019\novertredingen: [{bepaling: AVG 100}]"))
	require.ErrorContains(t, err, "infringements[0].provision: ")
}

func TestEveryFieldOfACaseHasAName(t *testing.T) {
	for _, f := range casefile.Fields() {
		for _, name := range []string{f.Name.NL, f.Name.EN, strings.ToUpper(f.Name.NL), strings.ReplaceAll(f.Name.EN, "-", "_"), f.Path[strings.LastIndexByte(f.Path, '.')+1:]} {
			count := 0
			for _, other := range casefile.Fields() {
				if other.IsNamed(name) {
					count++
				}
			}
			require.True(t, f.IsNamed(name) && count == 1, "%s: %s", f.Path, name)
		}
	}
}

func TestAnAnswerAndAReferenceAreReadInAnyForm(t *testing.T) {
	for answer, want := range map[string]bool{"true": true, "True": true, "TRUE": true, "ja": true, "Ja": true, "yes": true, "waar": true, `"true"`: true,
		"false": false, "False": false, "nee": false, "no": false, "ONWAAR": false} {
		c, err := casefile.Parse([]byte("policy: ap-2019\ninfringements: [{category: I, recidive: " + answer + "}]"))
		require.NoError(t, err, answer)
		require.Equal(t, want, *c.Infringements[0].Recidive, answer)
	}
	for _, text := range []string{`{"id": 1, "policy": "EDPB", "infringements": []}`, "id: 1\npolicy: EDPB\ninfringements: []"} {
		c, err := casefile.Parse([]byte(text))
		require.NoError(t, err)
		require.Equal(t, "1", c.ID)
	}
}

// ernst is one word in Dutch for two scales that have no level in common.
func TestErnstIsTheSeriousnessWhereItsLevelIsOneOfThat(t *testing.T) {
	for _, word := range []string{"laag", "gemiddeld", "hoog"} {
		want, err := category.ParseSeriousness(word)
		require.NoError(t, err)
		for _, name := range []string{"ernst", "severity"} {
			c, err := casefile.Parse([]byte("infringements: [{provision: AVG 32, " + name + ": " + word + ", " + name + "_reason: x}]\npolicy: edpb"))
			require.NoError(t, err)
			in := c.Infringements[0]
			require.Equal(t, fine.Infringement{Provision: in.Provision, Seriousness: want, SeriousnessReason: "x"}, in)
			c = set(t, "severity="+word+": x")
			require.Equal(t, fine.Infringement{Seriousness: want, SeriousnessReason: "x"}, c.Infringements[0])
		}
	}
	_, questions, err := casefile.ParseOpen([]byte("policy: edpb\ninfringements: [{provision: AVG 32, ernst: onbekend}]"))
	require.NoError(t, err)
	require.Equal(t, "infringements[0].seriousness", questions[0].Path)
	_, questions, err = casefile.ParseOpen([]byte("policy: ap-2019\ninfringements: [{provision: AVG 32, ernst: onbekend}]"))
	require.NoError(t, err)
	require.Equal(t, "infringements[0].severity", questions[0].Path)
}

func TestALevelCanHaveItsReasonBehindIt(t *testing.T) {
	c := set(t, "severity=serious: many people", "duration=lang", "recidive=nee: a branch of its own")
	in := c.Infringements[0]
	require.Equal(t, factors.Answers{Severity: "serious", SeverityReason: "many people", Duration: "lang"}, in.Answers)
	require.Equal(t, "a branch of its own", in.RecidiveReason)
	casefile.FillReasons(&in, "omdat")
	require.Equal(t, factors.Answers{Severity: "serious", SeverityReason: "many people", Duration: "lang", DurationReason: "omdat"}, in.Answers)
}

func TestHalfOfACharacterIsRefusedAndNotAltered(t *testing.T) {
	for _, half := range []string{`\udc00`, `\ud83d`, `\ud83d\ud83d\ude00`, `x\uD800y`, "\uFFFD\\udc00"} {
		_, err := casefile.Parse([]byte(`{"id": "` + half + `", "policy": "ap-2019", "infringements": [{"category": "I"}]}`))
		require.ErrorContains(t, err, "half of a character", half)
	}
	c, err := casefile.Parse([]byte(`{"id": "\ud83d\ude00 \ufffd ` + "\uFFFD" + `", "policy": "ap-2019", "infringements": [{"category": "I"}]}`))
	require.NoError(t, err)
	require.Equal(t, "😀 \uFFFD \uFFFD", c.ID)
}
