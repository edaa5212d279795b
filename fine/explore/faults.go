package explore

import (
	"errors"
	"strconv"
	"strings"

	"github.com/boete/boete"
)

// named says by which choices a combination can not be calculated.
func named(answers []answer, err error) error {
	const most = 8
	var choices []string
	for i, a := range answers {
		if i == most {
			choices = append(choices, "…")
			break
		}
		choices = append(choices, a.question.Path+": "+a.choice.Text)
	}
	list := strings.Join(choices, ", ")
	return eachFault(err, func(f *boete.Fault) {
		inner := &boete.Fault{Code: f.Code, Format: f.Format, Args: f.Args}
		path := f.Path
		*f = *boete.Faultf(f.Code, "with %s: %s", boete.Text{NL: list, EN: list}, inner)
		f.Path = path
	})
}

// moved gives the faults of a case of one infringement the paths that they have in the whole case.
func moved(err error, i int) error {
	return eachFault(err, func(f *boete.Fault) {
		if rest, found := strings.CutPrefix(f.Path, "infringements[0]"); found {
			f.Path = "infringements[" + strconv.Itoa(i) + "]" + rest
		}
	})
}

// eachFault changes copies of faults.
func eachFault(err error, change func(*boete.Fault)) error {
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
