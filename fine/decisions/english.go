package decisions

import (
	_ "embed"
	"slices"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
)

//go:embed english.yaml
var englishFile []byte

// english has the reasons of the cases by their wording in Dutch.
func english() map[string]string {
	var table struct {
		Reasons []struct {
			NL string `json:"nl"`
			EN string `json:"en"`
		} `json:"reasons"`
	}
	if err := casefile.Decode(englishFile, &table); err != nil {
		panic(err)
	}
	words := make(map[string]string, len(table.Reasons))
	for _, reason := range table.Reasons {
		words[reason.NL] = reason.EN
	}
	return words
}

// English returns the decision with the name of the party and the reasons of its case in English. Its file stays as
// it is.
func (d Decision) English() Decision {
	words := english()
	say := func(text *string) {
		if in, ok := words[*text]; ok {
			*text = in
		}
	}
	depart := func(departures []fine.Departure) []fine.Departure {
		departures = slices.Clone(departures)
		for i := range departures {
			say(&departures[i].Reason)
		}
		return departures
	}
	d.Case.Offender.Name = d.Party.EN
	d.Case.Departures = depart(d.Case.Departures)
	d.Case.Infringements = slices.Clone(d.Case.Infringements)
	for i := range d.Case.Infringements {
		in := &d.Case.Infringements[i]
		if in.Shift != nil {
			shift := *in.Shift
			say(&shift.Reason)
			in.Shift = &shift
		}
		in.Adjustments = slices.Clone(in.Adjustments)
		for j := range in.Adjustments {
			say(&in.Adjustments[j].Reason)
		}
		in.Departures = depart(in.Departures)
	}
	return d
}
