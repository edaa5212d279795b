package casefile_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/explore"
	"github.com/stretchr/testify/require"
)

// unknowns are the fields that can be unknown, with the choices that this gives.
var unknowns = map[string][]string{
	"severity": {"normal", "minor", "serious", "very-serious"}, "duration": {"normal", "short", "long"},
	"culpability": {"normal", "reduced", "negligent", "grossly-negligent", "intentional"}, "data": {"ordinary", "sensitive"},
	"history": {"none", "relevant"}, "damage-limited": {"no", "partly", "largely"},
	"seriousness": {"low", "medium", "high"}, "recidive": {"false", "true"},
	"turnover": nil, "start": nil, "size": nil,
}

func TestAFieldThatIsUnknownAsksWhatAFileDoes(t *testing.T) {
	for _, f := range casefile.Fields() {
		want, known := unknowns[f.Name.EN]
		require.Equal(t, known, f.CanBeUnknown(), f.Name.EN)
		if !known {
			continue
		}
		for _, word := range []string{"unknown", "Onbekend"} {
			c := fine.Case{Infringements: make([]fine.Infringement, 1)}
			questions, err := f.SetOpen(&c, word)
			require.NoError(t, err, f.Name.EN)
			require.Equal(t, fine.Case{Infringements: make([]fine.Infringement, 1)}, c, "nothing is given")

			file, asked, err := casefile.ParseOpen([]byte("policy: x\n" + inFile(&f) + word + "\n"))
			require.NoError(t, err)
			require.Equal(t, texts(asked), texts(questions), f.Name.EN)
			if want == nil {
				require.Empty(t, questions)
				continue
			}
			require.Equal(t, f.In(0), questions[0].Path)
			require.ElementsMatch(t, want, texts(questions)[1:], f.Name.EN)
			require.Equal(t, want[0], questions[0].Choices[0].Value.String(), "the baseline")
			for i := range questions[0].Choices {
				questions[0].Choices[i].Set(&c)
				asked[0].Choices[i].Set(&file)
				require.Equal(t, file.Infringements, c.Infringements)
			}
		}
	}
}

func inFile(f *casefile.Field) string {
	if f.OfCase {
		return "infringements: [{}]\n" + f.Path + ": "
	}
	return "infringements:\n  - " + f.Path + ": "
}

func texts(questions []explore.Question) []string {
	var texts []string
	for _, q := range questions {
		texts = append(texts, q.Path)
		for _, c := range q.Choices {
			texts = append(texts, c.Value.String())
		}
	}
	return texts
}

func TestAReasonStaysWithWhatIsUnknownAndAValueIsReadAsEver(t *testing.T) {
	c := fine.Case{Infringements: make([]fine.Infringement, 1)}
	field, _ := casefile.FieldAt("infringements[0].severity")
	questions, err := field.SetOpen(&c, "unknown: not looked at yet")
	require.NoError(t, err)
	require.Len(t, questions, 1)
	require.Empty(t, c.Infringements[0].Severity)
	require.Equal(t, "not looked at yet", c.Infringements[0].SeverityReason)

	questions, err = field.SetOpen(&c, "serious: many people")
	require.NoError(t, err)
	require.Empty(t, questions)
	require.EqualValues(t, "serious", c.Infringements[0].Severity)
}

func TestWhatIsUnknownIsRefusedWhereNothingMayBeOpen(t *testing.T) {
	for _, f := range casefile.Fields() {
		if !f.CanBeUnknown() {
			continue
		}
		c := fine.Case{Infringements: make([]fine.Infringement, 1)}
		var fault *boete.Fault
		require.ErrorAs(t, f.Set(&c, &c.Infringements[0], "onbekend"), &fault, f.Name.EN)
		require.Equal(t, boete.CodeOpen, fault.Code, f.Name.EN)
	}
}

func TestOneReasonIsForEveryJudgementInACase(t *testing.T) {
	var c fine.Case
	require.NoError(t, casefile.Decode([]byte(`
policy: ap-2019
linked: true
infringements:
  - {provision: AVG 33, severity: serious, duration: long, culpability: negligent, data: sensitive, history: relevant, damage_limited: partly, shift: {to: II}, recidive: true,
     adjustments: [{factor: c, effect: "-1"}, {factor: d, effect: "+1", reason: own}], departures: [{effect: "-1", reason: ""}]}
  - {provision: AVG 32, seriousness: low, start: 5%, size: 10%}
departures: [{effect: "-1", reason: ""}, {effect: "-1", reason: own}]
`), &c))
	casefile.FillAllReasons(&c, "because")
	first, second := c.Infringements[0], c.Infringements[1]
	for _, reason := range []string{c.LinkedReason, first.SeverityReason, first.DurationReason, first.CulpabilityReason, first.DataReason, first.HistoryReason,
		first.DamageLimitedReason, first.Shift.Reason, first.RecidiveReason, first.Adjustments[0].Reason, first.Departures[0].Reason,
		second.SeriousnessReason, second.StartReason, second.SizeReason, c.Departures[0].Reason} {
		require.Equal(t, "because", reason)
	}
	require.Equal(t, "own", first.Adjustments[1].Reason)
	require.Equal(t, "own", c.Departures[1].Reason)
	require.Empty(t, second.SeverityReason, "what is not judged has no reason")
	require.Empty(t, second.RecidiveReason)
}
