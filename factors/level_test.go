package factors_test

import (
	"encoding/json"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/factors"
	"github.com/stretchr/testify/require"
)

// The indicative levels: their names in both languages, and their effect in ninths of the room. The amounts are
// the effect in category III of 2019, whose room is 225.000 in both directions, and in category IV, whose room is
// 275.000.
var levels = []struct {
	scale            factors.Scale
	letter           string
	scaleNL, scaleEN string
	nl, en           string
	effect           string
	inIII, inIV      int64
}{
	{factors.ScaleSeverity, "a", "ernst", "severity", "gering", "minor", "-3/9 room", -75_000, -90_000},
	{factors.ScaleSeverity, "a", "ernst", "severity", "normaal", "normal", "0", 0, 0},
	{factors.ScaleSeverity, "a", "ernst", "severity", "ernstig", "serious", "+3/9 room", 75_000, 90_000},
	{factors.ScaleSeverity, "a", "ernst", "severity", "zeer-ernstig", "very-serious", "+5/9 room", 125_000, 155_000},
	{factors.ScaleDuration, "a", "duur", "duration", "kort", "short", "-1/9 room", -25_000, -30_000},
	{factors.ScaleDuration, "a", "duur", "duration", "normaal", "normal", "0", 0, 0},
	{factors.ScaleDuration, "a", "duur", "duration", "lang", "long", "+1/9 room", 25_000, 30_000},
	{factors.ScaleCulpability, "b", "verwijtbaarheid", "culpability", "verminderd", "reduced", "-2/9 room", -50_000, -60_000},
	{factors.ScaleCulpability, "b", "verwijtbaarheid", "culpability", "normaal", "normal", "0", 0, 0},
	{factors.ScaleCulpability, "b", "verwijtbaarheid", "culpability", "nalatig", "negligent", "+2/9 room", 50_000, 60_000},
	{factors.ScaleCulpability, "b", "verwijtbaarheid", "culpability", "ernstig-nalatig", "grossly-negligent", "+3/9 room", 75_000, 90_000},
	{factors.ScaleCulpability, "b", "verwijtbaarheid", "culpability", "opzettelijk", "intentional", "+5/9 room", 125_000, 155_000},
	{factors.ScaleData, "g", "gegevens", "data", "gewoon", "ordinary", "0", 0, 0},
	{factors.ScaleData, "g", "gegevens", "data", "gevoelig", "sensitive", "+1/9 room", 25_000, 30_000},
	{factors.ScaleHistory, "e", "eerdere-inbreuken", "history", "geen", "none", "0", 0, 0},
	{factors.ScaleHistory, "e", "eerdere-inbreuken", "history", "relevant", "relevant", "+1/9 room", 25_000, 30_000},
	{factors.ScaleDamageLimited, "c", "schade-beperkt", "damage-limited", "nee", "no", "0", 0, 0},
	{factors.ScaleDamageLimited, "c", "schade-beperkt", "damage-limited", "deels", "partly", "-1/9 room", -25_000, -30_000},
	{factors.ScaleDamageLimited, "c", "schade-beperkt", "damage-limited", "grotendeels", "largely", "-2/9 room", -50_000, -60_000},
}

func TestScaleWeigh(t *testing.T) {
	for _, test := range levels {
		t.Run(test.scaleEN+" "+test.en+" is "+test.effect, func(t *testing.T) {
			for _, name := range []string{test.en, test.nl} {
				effect, named, err := test.scale.Weigh(factors.Level(name))
				require.NoError(t, err)
				require.True(t, named, "it is indicative")
				require.Equal(t, test.effect, effect.String())
				require.Equal(t, boete.Euros(525_000+test.inIII), effect.Apply(boete.Euros(525_000), bandIII))
				require.Equal(t, boete.Euros(725_000+test.inIV), effect.Apply(boete.Euros(725_000), bandIV))
			}
			require.Equal(t, test.letter, test.scale.Letter().String())
			require.Equal(t, boete.Text{NL: test.scaleNL, EN: test.scaleEN}, test.scale.Name())
		})
	}
	for name, answers := range map[string][]factors.Level{
		"a level in any case":                  {"VERY-SERIOUS", "Zeer-Ernstig"},
		"a level with a space":                 {"very serious", "zeer ernstig"},
		"a level with spaces around it":        {" very-serious ", "zeer-ernstig\n"},
		"a level in one language or the other": {"very-serious", "zeer-ernstig"},
	} {
		t.Run(name+" is read", func(t *testing.T) {
			for _, answer := range answers {
				effect, named, err := factors.ScaleSeverity.Weigh(answer)
				require.NoError(t, err, answer)
				require.True(t, named, answer)
				require.Equal(t, "+5/9 room", effect.String(), answer)
			}
		})
	}
	for _, scale := range factors.Scales() {
		t.Run("an effect of the user's own is read as an answer on "+scale.Name().EN+", and is not indicative", func(t *testing.T) {
			for answer, want := range map[factors.Level]string{
				"+75000": "+75000", "-25.000": "-25000", " +10% ": "+10%", "=400000": "=400000", "max": "max", "MIN": "min", "0": "0", "+5/9 ruimte": "+5/9 room",
			} {
				effect, named, err := scale.Weigh(answer)
				require.NoError(t, err, answer)
				require.False(t, named, answer)
				require.Equal(t, want, effect.String(), answer)
			}
		})
		t.Run("anything else is refused on "+scale.Name().EN, func(t *testing.T) {
			for _, answer := range []factors.Level{"", "average", "grave", "75000", "10%", "severity", "normaal!"} {
				effect, named, err := scale.Weigh(answer)
				var fault *boete.Fault
				require.ErrorAs(t, err, &fault, "%q", answer)
				require.False(t, named)
				require.True(t, effect.IsZero())
			}
		})
	}
	t.Run("a level of another scale is refused with those that exist", func(t *testing.T) {
		_, _, err := factors.ScaleSeverity.Weigh("long")
		require.EqualError(t, err, `"long" is not a level of severity; choose minor, normal, serious, very-serious, or give an effect such as +75000`)
		_, _, err = factors.ScaleData.Weigh("normal")
		require.EqualError(t, err, `"normal" is not a level of data; choose ordinary, sensitive, or give an effect such as +75000`)
	})
	t.Run("the levels that exist are named in Dutch too", func(t *testing.T) {
		_, _, err := factors.ScaleDuration.Weigh("eeuwig")
		var fault *boete.Fault
		require.ErrorAs(t, err, &fault)
		require.Contains(t, fault.Args, boete.Text{NL: "kort, normaal, lang", EN: "short, normal, long"})
		require.Contains(t, fault.Args, boete.Text{NL: "duur", EN: "duration"})
	})
}

func TestScales(t *testing.T) {
	t.Run("the scales and their levels stand in order, and there are no others", func(t *testing.T) {
		var want, got [][4]string
		for _, l := range levels {
			want = append(want, [4]string{l.scaleEN, l.nl, l.en, l.effect})
		}
		for _, scale := range factors.Scales() {
			for _, level := range scale.Levels() {
				got = append(got, [4]string{scale.Name().EN, level.Name.NL, level.Name.EN, level.Effect.String()})
			}
		}
		require.Equal(t, want, got)
	})
	t.Run("a change in the levels is not seen by others", func(t *testing.T) {
		factors.ScaleSeverity.Levels()[0] = factors.LevelEffect{}
		require.Equal(t, "minor", factors.ScaleSeverity.Levels()[0].Name.EN)
		factors.Scales()[0] = factors.ScaleData
		require.Equal(t, factors.ScaleSeverity, factors.Scales()[0])
	})
}

func TestAnswersOn(t *testing.T) {
	answers := factors.Answers{Severity: "serious", Duration: "long", Culpability: "negligent", Data: "sensitive", History: "none", DamageLimited: "partly"}
	for scale, want := range map[factors.Scale]factors.Level{
		factors.ScaleSeverity: "serious", factors.ScaleDuration: "long", factors.ScaleCulpability: "negligent",
		factors.ScaleData: "sensitive", factors.ScaleHistory: "none", factors.ScaleDamageLimited: "partly",
	} {
		t.Run("the answer on "+scale.Name().EN+" can be read and set", func(t *testing.T) {
			changed := answers
			require.Equal(t, want, *changed.On(scale))
			*changed.On(scale) = "+75000"
			require.NotEqual(t, answers, changed)
			*changed.On(scale) = want
			require.Equal(t, answers, changed)
		})
	}
	t.Run("JSON has a field for each scale, and leaves out what was not answered", func(t *testing.T) {
		text, err := json.Marshal(answers)
		require.NoError(t, err)
		require.JSONEq(t, `{"severity": "serious", "duration": "long", "culpability": "negligent", "data": "sensitive", "history": "none", "damage_limited": "partly"}`, string(text))
		text, err = json.Marshal(factors.Answers{Data: "sensitive"})
		require.NoError(t, err)
		require.JSONEq(t, `{"data": "sensitive"}`, string(text))
	})
}

func TestScaleCanonical(t *testing.T) {
	for _, test := range levels {
		t.Run("the name of "+test.nl+" is "+test.en, func(t *testing.T) {
			require.Equal(t, factors.Level(test.en), test.scale.Canonical(factors.Level(test.nl)))
			require.Equal(t, factors.Level(test.en), test.scale.Canonical(factors.Level(test.en)))
		})
	}
	t.Run("a Dutch level in another case or with a space", func(t *testing.T) {
		require.Equal(t, factors.Level("very-serious"), factors.ScaleSeverity.Canonical(" Zeer ernstig "))
	})
	t.Run("an English level in another case or with a space", func(t *testing.T) {
		require.Equal(t, factors.Level("very-serious"), factors.ScaleSeverity.Canonical(" Very serious "))
	})
	t.Run("what is no level stays as it is", func(t *testing.T) {
		for _, answer := range []factors.Level{"", "+75.000", "lang", " max "} {
			require.Equal(t, answer, factors.ScaleSeverity.Canonical(answer))
		}
	})
}

func TestAScaleThatDoesNotExistHasNothing(t *testing.T) {
	for _, scale := range []factors.Scale{0, 7, 255} {
		require.True(t, scale.Name().IsZero())
		require.Zero(t, scale.Letter())
		require.Empty(t, scale.Levels())
		var answers factors.Answers
		*answers.On(scale) = factors.LevelSerious
		require.Zero(t, answers)
		for _, answer := range []factors.Level{factors.LevelSerious, "+75000", "unknown", ""} {
			_, _, err := scale.Weigh(answer)
			require.EqualError(t, err, `"`+string(answer)+`" is no answer without a scale; choose one, such as severity`)
		}
	}
}

func TestAScaleIsFoundByItsFieldAndByItsName(t *testing.T) {
	for _, scale := range factors.Scales() {
		found, ok := factors.ScaleOf(scale.Field())
		require.True(t, ok, scale.Field())
		require.Equal(t, scale, found)
		text, err := scale.MarshalText()
		require.NoError(t, err)
		var again factors.Scale
		require.NoError(t, again.UnmarshalText(text))
		require.Equal(t, scale, again)
		for _, level := range scale.Levels() {
			require.Equal(t, level.Name, scale.LevelName(factors.Level(level.Name.EN)))
		}
	}
	require.Equal(t, "damage_limited", factors.ScaleDamageLimited.Field())
	require.Equal(t, "damage-limited", factors.ScaleDamageLimited.String())
	for _, field := range []string{"", "damage-limited", "seriousness", "severity_reason"} {
		_, ok := factors.ScaleOf(field)
		require.False(t, ok, field)
	}
	for _, name := range []string{"", "ernst", "damage_limited"} {
		scale := factors.ScaleData
		require.EqualError(t, scale.UnmarshalText([]byte(name)), `there is no scale "`+name+`"`)
		require.Equal(t, factors.ScaleData, scale, "it is left as it was")
	}
	require.Empty(t, factors.ScaleData.LevelName(factors.LevelSerious), "that is a level of another scale")
	require.Empty(t, factors.Scale(0).String())
}
