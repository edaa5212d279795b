package fine_test

import (
	"strings"
	"testing"

	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

func TestTheReasonForALevelAndForLinkedStandsWithItsStep(t *testing.T) {
	r := calculate(t, `
policy: ap-2019
linked: true
linked_reason: one and the same processing
infringements:
  - {category: II, severity: serious, severity_reason: many people, data: sensitive, data_reason: health}
  - {category: I}
`)
	notes := map[category.Rule][]string{}
	for _, trail := range []fine.Trail{r.Fines[0].Trail, r.Total} {
		for _, step := range trail {
			notes[step.Rule] = append(notes[step.Rule], step.Note)
		}
	}
	require.Equal(t, []string{"many people", "health"}, notes[category.RuleFactor])
	require.Equal(t, []string{"one and the same processing"}, notes[category.RuleConcurrence])
}

func TestAnIncreaseForRecidiveBeyondTheBoundIsRefused(t *testing.T) {
	policy, err := casefile.ReadPolicy(strings.NewReader(`
id: huge
title: Huge
publication: {source: x}
act: Wbp
method: ap
rules: [{rule: base}, {rule: recidive}]
recidive: 1000%
bands: [{category: I, min: 0, max: 10.000.000.000.000, base: 5.000.000.000.000}]
`))
	require.NoError(t, err)
	_, err = fine.Calculate(parse(t, `
policy: huge
infringements: [{category: I, recidive: true, departures: [{effect: "-6.000.000.000.000", reason: of what is refused}]}]
`), policy)
	require.EqualError(t, err, "infringements[0].recidive: the effect +1000% takes the fine beyond € 10¹³, the most that is calculated",
		"nothing is calculated after it")
}

func TestTheMaximumIsThatOfTheGravestProvisionThatIsReadTogether(t *testing.T) {
	for _, test := range []struct{ name, with, maximum, amount string }{
		{"the lower one alone", "", "10000000.00", "10000000.00"},
		{"read with one of the higher tier", ", with: [AVG 5(1)(f)]", "20000000.00", "15000000.00"},
		{"read with one of the same tier", ", with: [AVG 33(1)]", "10000000.00", "10000000.00"},
		{"read with one for which there is no fine", ", with: [AVG 24]", "10000000.00", "10000000.00"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := calculate(t, "policy: ap-2019\noffender: {kind: public-body}\ninfringements: [{provision: AVG 32(1)"+test.with+
				", departures: [{effect: \"=15 mln\", reason: x}]}]")
			require.Equal(t, test.maximum, r.Fines[0].Maximum.Amount.String())
			require.Equal(t, test.amount, r.Amount().String())
			noted := false
			for _, note := range r.Notes {
				noted = noted || note.Code == fine.NoteOneConduct
			}
			require.Equal(t, test.maximum == "20000000.00", noted)
		})
	}
}
