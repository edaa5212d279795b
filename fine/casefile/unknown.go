package casefile

import (
	"reflect"
	"strings"

	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/explore"
)

// SetOpen is Set for the first infringement of a case in which values may be left open. Where the text is unknown
// (onbekend), with or without a reason, it returns the question that [ReadOpen] makes of that word; there is none
// where unknown means that nothing is given, and in all other cases.
func (f *Field) SetOpen(c *fine.Case, text string) ([]explore.Question, error) {
	word, reason := splitReason(text)
	steps, zero, found := f.reached()
	if !found || !meansUnknown(word) {
		return nil, f.Set(c, &c.Infringements[0], text)
	}
	values := unknown(zero, []byte(f.Path))
	if len(values) == 0 {
		return nil, nil
	}
	q := explore.Question{Path: f.In(0)}
	for i := range values {
		if i > 0 {
			reach(c, steps).SetZero() // which is given once
		}
		if err := f.Set(c, &c.Infringements[0], string(values[i].text)+": "+reason); err != nil {
			return nil, err
		}
		choice := reflect.New(zero.Type()).Elem()
		choice.Set(reach(c, steps))
		value, err := choiceValue(choice, []byte(f.Path))
		if err != nil {
			return nil, err
		}
		q.Choices = append(q.Choices, explore.Choice{Value: value, Set: func(c *fine.Case) { reach(c, steps).Set(fresh(choice)) }})
	}
	reach(c, steps).SetZero() // the reason stays
	return []explore.Question{q}, nil
}

// closed is Set with an error for a value that is not known, where that word means something. A level says so itself.
func (f Field) closed() func(*fine.Case, *fine.Infringement, string) error {
	return func(c *fine.Case, in *fine.Infringement, text string) error {
		word, _ := splitReason(text)
		if _, isLevel := factors.ScaleOf(f.Path); meansUnknown(word) && f.CanBeUnknown() && !isLevel {
			return errOpen
		}
		return f.Set(c, in, text)
	}
}

// CanBeUnknown reports whether the word unknown (onbekend) means something for the field.
func (f *Field) CanBeUnknown() bool {
	_, _, found := f.reached()
	return found
}

// reached are the steps from a case to the value of the field, in its first infringement, with the zero value there;
// false if that cannot be unknown.
func (f *Field) reached() ([]step, reflect.Value, bool) {
	var steps []step
	of := reflect.TypeFor[fine.Case]()
	if !f.OfCase {
		s := shapeOf(of)
		steps = append(steps, step{index: s.fields[s.field([]byte("infringements"))].index}, step{})
		of = reflect.TypeFor[fine.Infringement]()
	}
	s := shapeOf(of)
	i := s.field([]byte(f.Path))
	if i < 0 {
		return nil, reflect.Value{}, false
	}
	zero := reflect.Zero(of.FieldByIndex(s.fields[i].index).Type)
	return append(steps, step{index: s.fields[i].index}), zero, canBeUnknown(zero)
}

// meansUnknown reports whether a word is that for a value that is not known.
func meansUnknown(word string) bool {
	return strings.EqualFold(word, "unknown") || strings.EqualFold(word, "onbekend")
}
