package explore

import (
	"errors"
	"strings"

	"github.com/boete/boete"
)

// nameAnswers says by which choices a combination cannot be calculated.
func nameAnswers(answers []answer, err error) error {
	const most = 8
	var choices []string
	for i, a := range answers {
		if i == most {
			choices = append(choices, "…")
			break
		}
		choices = append(choices, a.question.Path+": "+a.choice.Value.String())
	}
	list := strings.Join(choices, ", ")
	return mapFaults(err, func(f *boete.Fault) {
		inner := &boete.Fault{Code: f.Code, Format: f.Format, Args: f.Args}
		path := f.Path
		*f = *boete.Faultf(f.Code, "with %s: %s", boete.Same(list), inner)
		f.Path = path
	})
}

// movePaths gives the faults of a case of one infringement the paths that they have in the whole case.
func movePaths(err error, i int) error {
	return mapFaults(err, func(f *boete.Fault) { f.Path = pathIn(f.Path, i) })
}

// mapFaults returns changed copies of faults.
func mapFaults(err error, change func(*boete.Fault)) error {
	var faults, changed boete.Faults
	if !errors.As(err, &faults) {
		return err
	}
	for _, f := range faults {
		c := *f
		change(&c)
		changed = append(changed, &c)
	}
	return changed
}
