package casefile_test

import (
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

// one is a file of one infringement, given by its fields.
func one(fields string) string {
	return "policy: ap-2019\ninfringements: [{category: III, " + fields + "}]"
}

// with is a file with a further field of the case.
func with(line string) string {
	return "policy: ap-2019\ninfringements: [{category: III}]\n" + line
}

func TestAFieldThatDoesNotExistIsRefusedWithTheNearest(t *testing.T) {
	runRefused(t, []refused{
		{"of the case", with("offendr: {name: x}"), "", `there is no field "offendr" here; did you mean offender?`},
		{"of the case, in JSON", `{"policy": "ap-2019", "infringements": [], "turnovr": 1}`, "", "did you mean turnover?"},
		{"of an infringement", one("severty: serious"), "infringements[0]", `did you mean severity?`},
		{"of a shift", one("shift: {too: IV, to: IV}"), "infringements[0].shift", `did you mean to?`},
		{"of the period", one("committed: {frm: 2020-01-01}"), "infringements[0].committed", `did you mean from?`},
		{"of an adjustment", one(`adjustments: [{factor: a, effect: "0", reson: x}]`), "infringements[0].adjustments[0]", `did you mean reason?`},
		{"of a prior", one("priors: [{imposed: 2020-01-01, similr: true}]"), "infringements[0].priors[0]", `did you mean similar?`},
		{"of a departure", one(`departures: [{effect: "0", reason: x, citaton: {source: x}}]`), "infringements[0].departures[0]", `did you mean citation?`},
		{"of a citation", with(`departures: [{effect: "0", reason: x, citation: {source: x, plce: y}}]`), "departures[0].citation", `did you mean place?`},
		{"like none at all", with("vierkantewielen: 1"), "", "there are id, policy, offender, turnover, turnover_withheld, decided, infringements, linked, linked_reason, departures"},
		{"with an empty name", with(`"": 1`), "", `there is no field "" here`},
		{"with a number for a name", with("8: 1"), "", `there is no field "8" here`},
		{"of Go, which is not the name in the file", one("answers: {severity: serious}"), "infringements[0]", `there is no field "answers" here`},
	})
	t.Run("and a long one is not shown in full", func(t *testing.T) {
		faults := faultsOf(t, with(strings.Repeat("x", 900)+": 1"))
		require.Less(t, len(faults[0].Message()), 300)
	})
}

func TestAFieldThatStandsTwiceIsRefused(t *testing.T) {
	const says = "twice"
	runRefused(t, []refused{
		{"in the case", with("policy: ap-2019"), "policy", says},
		{"with the same value, in JSON", `{"policy": "ap-2019", "policy": "ap-2019", "infringements": []}`, "policy", says},
		{"written in another way, in JSON", `{"policy": "ap-2019", "\u0070olicy": "ap-2019", "infringements": []}`, "policy", says},
		{"in an infringement", one("category: IV"), "infringements[0].category", says},
		{"in a departure", one(`departures: [{effect: "0", reason: x, effect: max}]`), "infringements[0].departures[0].effect", says},
		{"between quotes", with(`"policy": x`), "policy", says},
	})
}

func TestAFieldThatIsNeededAndMissesIsRefused(t *testing.T) {
	const says = "the field is missing"
	runRefused(t, []refused{
		{"infringements", "policy: ap-2019", "infringements", says},
		{"the effect of an adjustment, which is not taken to be none", one("adjustments: [{factor: a, reason: x}]"), "infringements[0].adjustments[0].effect", says},
		{"the factor of an adjustment", one(`adjustments: [{effect: "+75000"}]`), "infringements[0].adjustments[0].factor", says},
		{"imposed, of a prior", one("priors: [{imposed: 2020-01-01}, {similar: true}]"), "infringements[0].priors[1].imposed", says},
		{"the effect of a departure", one("departures: [{reason: x}]"), "infringements[0].departures[0].effect", says},
		{"the reason of a departure", one(`departures: [{effect: "=1"}]`), "infringements[0].departures[0].reason", says},
		{"the reason of a departure from the total", with(`departures: [{effect: "=1"}]`), "departures[0].reason", says},
		{"to, of a shift", one("shift: {reason: x}"), "infringements[0].shift.to", says},
		{"the source of a citation", with(`departures: [{effect: "=1", reason: x, citation: {place: art. 9}}]`), "departures[0].citation.source", says},
	})
	t.Run("all of them at once", func(t *testing.T) {
		require.Equal(t, []string{"infringements"}, paths(faultsOf(t, "linked: true")))
		require.Equal(t, []string{"infringements[0].adjustments[0].factor", "infringements[0].adjustments[0].effect"},
			paths(faultsOf(t, one("adjustments: [{}]"))))
	})
}

func TestAFieldWithoutAValueIsRefused(t *testing.T) {
	const says = "the field has no value"
	runRefused(t, []refused{
		{"nothing behind it", with("turnover:"), "turnover", says},
		{"null", with("turnover: null"), "turnover", says},
		{"a tilde", with("turnover: ~"), "turnover", says},
		{"NULL", with("decided: NULL"), "decided", says},
		{"null in JSON", `{"policy": "ap-2019", "infringements": [], "turnover": null}`, "turnover", says},
		{"null for a needed field is not missing too", `{"policy": null, "infringements": []}`, "policy", says},
		{"null for a list", "policy: ap-2019\ninfringements:", "infringements", says},
		{"null in a list", "policy: ap-2019\ninfringements: [{category: I}, ~]", "infringements[1]", says},
		{"null in a list of provisions", one("with: [AVG 6(1), null]"), "infringements[0].with[1]", says},
		{"null for recidive, which is neither true nor false", one("recidive: null"), "infringements[0].recidive", says},
		{"null for a truth value", with("linked:"), "linked", says},
		{"null for fields", with("offender: null"), "offender", says},
		{"null for an effect, which is not none", one("adjustments: [{factor: a, effect: null}]"), "infringements[0].adjustments[0].effect", says},
	})
	t.Run("the word between quotes is a text", func(t *testing.T) {
		require.Equal(t, "null", parse(t, with(`offender: {name: "null"}`)).Offender.Name)
		require.Equal(t, "~", parse(t, with(`offender: {name: '~'}`)).Offender.Name)
	})
}

func TestAValueOfTheWrongKindIsRefused(t *testing.T) {
	runRefused(t, []refused{
		{"an answer for a list", one("with: true"), "infringements[0].with", "a list is required"},
		{"a text for a list", "policy: ap-2019\ninfringements: AVG 6(1)", "infringements", "a list is required"},
		{"fields for a list", "policy: ap-2019\ninfringements: {category: I}", "infringements", "a list is required"},
		{"a text for fields", with("offender: Haga"), "offender", "\"Haga\" is not a kind of offender"},
		{"an answer for fields", with("offender: true"), "offender", "fields are required here: name, kind"},
		{"a list for fields", with("offender: [Haga]"), "offender", "fields are required here: name, kind"},
		{"a text for an infringement", "policy: ap-2019\ninfringements: [AVG 33(1)]", "infringements[0]", "fields are required here"},
		{"a list for a text", "policy: [ap-2019]\ninfringements: []", "policy", "this is a list"},
		{"fields for a text", "policy: {id: ap-2019}\ninfringements: []", "policy", "this has fields of its own"},
		{"a list for an amount", with("turnover: [1]"), "turnover", "this is a list"},
		{"fields for a provision", "policy: ap-2019\ninfringements: [{provision: {article: 33}}]", "infringements[0].provision", "this has fields of its own"},
		{"1 for recidive", one("recidive: 1"), "infringements[0].recidive", "true or false"},
		{"1 for recidive, in JSON", `{"policy": "ap-2019", "infringements": [{"recidive": 1}]}`, "infringements[0].recidive", "true or false"},
		{"a list for recidive", one("recidive: [true]"), "infringements[0].recidive", "true or false"},
		{"a number for a provision, in JSON", `{"policy": "ap-2019", "infringements": [{"provision": 33}]}`, "infringements[0].provision", "put 33 between quotes"},
		{"a number for an effect, in JSON", `{"policy": "ap-2019", "infringements": [{"adjustments": [{"factor": "a", "effect": 0}]}]}`, "infringements[0].adjustments[0].effect", "put 0 between quotes"},
		{"a number for a level, in JSON", `{"policy": "ap-2019", "infringements": [{"severity": 3}]}`, "infringements[0].severity", "put 3 between quotes"},
		{"a truth value for a text, in JSON", `{"policy": true, "infringements": []}`, "policy", "put true between quotes"},
		{"a truth value for an amount", with("turnover: true"), "turnover", "put true between quotes"},
	})
}

func TestAValueThatIsNoneOfItsKindIsRefusedInItsOwnWords(t *testing.T) {
	runRefused(t, []refused{
		{"a provision", "policy: ap-2019\ninfringements: [{provision: AVG 33(6)}]", "infringements[0].provision", "there is no AVG 33(6)"},
		{"a provision that is read with it", one("with: [AVG 6(1), AVG 100]"), "infringements[0].with[1]", "99 articles"},
		{"a category", one("shift: {to: V}"), "infringements[0].shift.to", `category "V" does not exist`},
		{"a date", with("decided: 7/4/2022"), "decided", "2022-04-07"},
		{"a day that does not exist", with("decided: 2022-04-31"), "decided", "is not a date"},
		{"a date with a time", with("decided: 2022-04-07T12:00:00Z"), "decided", "has a time of day"},
		{"an effect", one("adjustments: [{factor: a, effect: veel}]"), "infringements[0].adjustments[0].effect", "is not an effect"},
		{"a factor", one("adjustments: [{factor: z, effect: max}]"), "infringements[0].adjustments[0].factor", "is not a factor"},
		{"an empty factor", one(`adjustments: [{factor: "", effect: max}]`), "infringements[0].adjustments[0].factor", "is not a factor"},
		{"an offender", with("offender: {kind: alien}"), "offender.kind", "is not a kind of offender"},
		{"a sanction", one("priors: [{imposed: 2020-01-01, sanction: jail}]"), "infringements[0].priors[0].sanction", "is not a sanction"},
		{"an amount", with("turnover: veel"), "turnover", "is not an amount"},
		{"an empty amount", with(`turnover: ""`), "turnover", "is not an amount"},
	})
}

func TestAllFaultsOfAFileAreFoundAtOnce(t *testing.T) {
	faults := faultsOf(t, `
policy: ap-2019
polisy: x
turnover: veel
linked: "misschien"
decided:
infringements:
  - provision: AVG 100
    recidive: 1
    adjustments: [{factor: z, effect: veel}, {reason: x}]
    adjustments: []
  - AVG 33(1)
departures:
  - {effect: "=1"}
`)
	require.Equal(t, []string{
		"",
		"turnover",
		"linked",
		"decided",
		"infringements[0].provision",
		"infringements[0].recidive",
		"infringements[0].adjustments[0].factor",
		"infringements[0].adjustments[0].effect",
		"infringements[0].adjustments[1].factor",
		"infringements[0].adjustments[1].effect",
		"infringements[0].adjustments",
		"infringements[1]",
		"departures[0].reason",
	}, paths(faults))
}

func TestAnAmountIsReadAsItIsWritten(t *testing.T) {
	turnover := func(cents int64) fine.Case {
		amount := boete.Cents(cents)
		return fine.Case{Policy: "ap-2019", Turnover: &amount, Infringements: []fine.Infringement{{Category: category.III}}}
	}
	for text, cents := range map[string]int64{
		"460.000":     46_000_000,
		"460,000":     46_000_000,
		"460000":      46_000_000,
		"460000.00":   46_000_000,
		"460.000,00":  46_000_000,
		"460,000.00":  46_000_000,
		"€ 460.000":   46_000_000,
		"460.000,-":   46_000_000,
		"1.5":         150,
		"1,5":         150,
		"1,2 mld":     120_000_000_000,
		"450 mln":     45_000_000_000,
		"300k":        30_000_000,
		`"460.000"`:   46_000_000,
		"'460.000'":   46_000_000,
		"|-\n  460.0": 46_000,
		"0":           0,
		"-1":          -100,
	} {
		t.Run("in YAML: "+text, func(t *testing.T) { require.Equal(t, turnover(cents), parse(t, with("turnover: "+text))) })
	}
	inJSON := func(value string) string {
		return `{"policy": "ap-2019", "infringements": [{"category": "III"}], "turnover": ` + value + `}`
	}
	for text, cents := range map[string]int64{
		"460000":       46_000_000,
		"460000.5":     46_000_050,
		"460000.25":    46_000_025,
		"-1":           -100,
		"0":            0,
		`"460.000"`:    46_000_000,
		`"460,000.00"`: 46_000_000,
		`"1,2 mld"`:    120_000_000_000,
	} {
		t.Run("in JSON: "+text, func(t *testing.T) { require.Equal(t, turnover(cents), parse(t, inJSON(text))) })
	}

	for _, text := range []string{"460.000", "460.0000", "0.001", "4.6e5", "46e4", "1E3"} {
		t.Run("refused as a number in JSON: "+text, func(t *testing.T) {
			faults := faultsOf(t, inJSON(text))
			require.Equal(t, []string{"turnover"}, paths(faults))
			require.Contains(t, faults[0].Message(), text)
			require.Contains(t, faults[0].Message(), "quotes")
		})
	}
	t.Run("refused as a number in JSON behind a byte order mark", func(t *testing.T) {
		require.Equal(t, []string{"turnover"}, paths(faultsOf(t, "\uFEFF"+inJSON("460.000"))))
	})
	for _, text := range []string{"4.6e5", "0x10", "1_000", "0o17", ".inf", ".nan", "1,234 mld", "1.2345", "10000000000000.01"} {
		t.Run("refused in YAML: "+text, func(t *testing.T) {
			require.Equal(t, []string{"turnover"}, paths(faultsOf(t, with("turnover: "+text))))
		})
	}
}

func TestAnEffectIsReadAsItIsWritten(t *testing.T) {
	for text, want := range map[string]string{
		"+75000": "+75000", "-25000": "-25000", "-25.000": "-25000", "+10%": "+10%", "-20%": "-20%", "=400000": "=400000",
		"max": "max", "min": "min", "0": "0", "+5/9 room": "+5/9 room", "-1/9 room": "-1/9 room", "+5/9 ruimte": "+5/9 room",
	} {
		for _, written := range []string{text, `"` + text + `"`} {
			t.Run(written, func(t *testing.T) {
				c := parse(t, one("adjustments: [{factor: a, effect: "+written+"}]"))
				require.Equal(t, want, c.Infringements[0].Adjustments[0].Effect.String())
			})
		}
	}
}

// What a YAML parser would make something else of stays what the reader sees.
func TestAScalarStaysTheTextThatItIs(t *testing.T) {
	for text, want := range map[string]string{
		"no": "no", "off": "off", "y": "y", "Yes": "Yes", "NO": "NO", "08": "08", "010": "010", "0x1F": "0x1F", "1e3": "1e3", "460.000": "460.000", "2022-04-07": "2022-04-07",
		"12:30:45": "12:30:45", "1_000": "1_000", ".5": ".5", "=": "=", "True": "True", "TRUE": "TRUE", "\"true\"": "true", "'no'": "no", `"a\nb"`: "a\nb", "nul": "nul", "<<": "<<",
		"|-\n    regel één\n    regel twee": "regel één\nregel twee",
		">-\n    regel één\n    verder":     "regel één verder",
		"https://example.org/#a":            "https://example.org/#a",
		"\"\\u20ac 🏛\"":                     "€ 🏛",
	} {
		t.Run(text, func(t *testing.T) {
			require.Equal(t, want, parse(t, with("offender:\n  name: "+text)).Offender.Name)
		})
	}
	t.Run("and a level too", func(t *testing.T) {
		require.EqualValues(t, "no", parse(t, one("damage_limited: no")).Infringements[0].DamageLimited)
	})
	t.Run("and the number of an article", func(t *testing.T) {
		c := parse(t, "policy: ap-2019\ninfringements: [{provision: 33.1}]")
		require.Equal(t, category.Provision{Act: category.AVG, Article: 33, Paragraph: 1}, c.Infringements[0].Provision)
	})
}

func TestTrueAndFalseAreKeptApartFromNothingSaid(t *testing.T) {
	yes, no := true, false
	require.Equal(t, &yes, parse(t, one("recidive: true")).Infringements[0].Recidive)
	require.Equal(t, &no, parse(t, one("recidive: false")).Infringements[0].Recidive)
	require.Nil(t, parse(t, one("severity: serious")).Infringements[0].Recidive)
}

func TestDecodeReadsAnyStructWithTags(t *testing.T) {
	var tagged struct {
		Needed string              `json:"needed"`
		Amount *boete.EUR          `json:"amount,omitempty"`
		List   []category.Category `json:"list,omitempty"`
	}
	require.NoError(t, casefile.Decode([]byte("{needed: x, amount: 1k, list: [I, 2]}"), &tagged))
	require.Equal(t, "x", tagged.Needed)
	require.Equal(t, boete.Euros(1000), *tagged.Amount)
	require.Equal(t, []category.Category{category.I, category.II}, tagged.List)

	err := casefile.Decode([]byte("{list: I}"), &tagged)
	require.Equal(t, []string{"list", "needed"}, paths(requireFaults(t, err)))
}

func TestAProvisionOfAFileCanNameThoseItIsReadWith(t *testing.T) {
	want := parse(t, "policy: ap-2019\ninfringements: [{provision: AVG 5(1)(a), with: [AVG 6(1), AVG 9(1)]}]")
	for _, text := range []string{
		"policy: ap-2019\ninfringements: [{provision: art. 5 lid 1 onder a jo. 6 lid 1 AVG, with: [AVG 9(1)]}]",
		"policy: ap-2019\ninfringements: [{with: [AVG 9(1)], provision: art. 5 lid 1 onder a jo. 6 lid 1 AVG}]",
		`{"policy": "ap-2019", "infringements": [{"provision": "5(1)(a) read with 6(1) juncto 9(1)"}]}`,
	} {
		require.Equal(t, want, parse(t, text), text)
	}
	_, err := casefile.Parse([]byte("policy: ap-2019\ninfringements: [{provision: art. 13 en 14 AVG}]"))
	require.ErrorContains(t, err, "infringements[0].provision: \"art. 13 en 14 AVG\" names more than one provision")
}
