package casefile

import (
	"io"
	"reflect"
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/explore"
)

// ReadOpen reads one case in which values may be left open, with the questions that it asks, in the order of the
// file: {any: [a, b]} in place of a value is a question with two choices. The word unknown (onbekend) stands for all
// levels of a scale or of the seriousness, and for false or true at recidive; a turnover, start or size that is
// unknown is not given. A list as a whole cannot be left open, nor can a text such as a reason. Errors are those of
// [Read].
func ReadOpen(r io.Reader) (fine.Case, []explore.Question, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return fine.Case{}, nil, err
	}
	return ParseOpen(data)
}

// ParseOpen is [ReadOpen] from memory. An error is a [boete.Faults].
func ParseOpen(data []byte) (fine.Case, []explore.Question, error) {
	d := decoders.Get().(*decoder)
	defer decoders.Put(d)
	var c fine.Case
	d.open = &opening{}
	err := d.decodeInto(utf8Of(data), &c)
	questions := d.open.questions
	d.open = nil
	if err != nil {
		return fine.Case{}, nil, err
	}
	return c, questions, nil
}

// opening is what a file leaves open.
type opening struct{ questions []explore.Question }

var errOpen = boete.Faultf(boete.CodeOpen, "the value is left open, but one is required here")

// isAny reports whether a value is {any: …}.
func isAny(n *node) bool {
	return n.kind == mapping && len(n.parts) == 1 && string(n.parts[0].name) == "any"
}

// isUnknown reports whether a value is the word for one that is not known.
func isUnknown(n *node) bool {
	return n.kind == text && meansUnknown(string(n.text))
}

// leaveOpen takes a value that is left open as a question. It is false if this one is not.
func (d *decoder) leaveOpen(n *node, v reflect.Value, s *shape) bool {
	var values []node
	switch {
	case s.element != nil || s.fields != nil:
		return false
	case isAny(n) && v.Type() == reflect.TypeFor[string]():
		d.faults.Addf(boete.CodeOpen, d.path(), "a name, a reason or another text cannot be left open")
		return true
	case isAny(n):
		values = n.parts[0].value.elements()
	case isUnknown(n) && !canBeUnknown(v) && v.Type() != reflect.TypeFor[string]():
		d.faults.Addf(boete.CodeOpen, d.path(),
			"unknown cannot stand here; this can be left open with the values that are possible only: {any: [..., ...]}")
		return true
	case isUnknown(n) && canBeUnknown(v):
		if values = unknown(v, d.at[len(d.at)-1].field); len(values) == 0 {
			return true
		}
	default:
		return false
	}
	q := explore.Question{Path: d.path()}
	field, steps, before := d.at[len(d.at)-1].field, d.steps(), len(d.faults)
	d.enter(place{field: []byte("any")})
	for i := range values {
		if len(d.faults) >= maxFaults {
			break
		}
		d.enter(place{element: i})
		choice := d.choice(&values[i], v.Type(), s, field, steps)
		if len(d.faults) == before && slices.ContainsFunc(q.Choices, func(c explore.Choice) bool { return c.Value == choice.Value }) {
			d.faults.Addf(boete.CodeDuplicate, d.path(), "the same value appears twice; leave one of them out")
		}
		d.leave()
		q.Choices = append(q.Choices, choice)
	}
	if len(d.faults) == before && len(q.Choices) < 2 {
		d.faults.Addf(boete.CodeOpen, d.path(), "what is left open has two different values or more")
	}
	d.leave()
	d.open.questions = append(d.open.questions, q)
	return true
}

// unknown are the values that the word can stand for, that of the baseline first; none where it says that nothing is
// given.
func unknown(v reflect.Value, field []byte) []node {
	var words []string
	kind := text
	switch v.Interface().(type) {
	case factors.Level:
		scale, _ := factors.ScaleOf(string(field))
		for _, level := range scale.Levels() {
			words = append(words, level.Name.EN)
			if level.Effect.IsZero() {
				last := len(words) - 1
				words[0], words[last] = words[last], words[0]
			}
		}
	case category.Seriousness:
		words = []string{string(category.SeriousnessLow), string(category.SeriousnessMedium), string(category.SeriousnessHigh)}
	case *bool:
		kind, words = boolean, []string{"false", "true"}
	}
	values := make([]node, len(words))
	for i, word := range words {
		values[i] = node{kind: kind, text: []byte(word)}
	}
	return values
}

// elements are those of a list; none if it is something else.
func (n *node) elements() []node {
	if n.kind != list {
		return nil
	}
	values := make([]node, len(n.parts))
	for i := range n.parts {
		values[i] = n.parts[i].value
	}
	return values
}

// choice reads one of the values of a question, strictly.
func (d *decoder) choice(n *node, t reflect.Type, s *shape, field []byte, steps []step) explore.Choice {
	held, before := d.open, len(d.faults)
	d.open = nil
	value := reflect.New(t).Elem()
	d.decode(n, value, s)
	d.open = held
	if len(d.faults) > before {
		return explore.Choice{}
	}
	of, err := choiceValue(value, field)
	if err != nil {
		d.faults.Add(d.path(), err)
	}
	return explore.Choice{Value: of, Set: func(c *fine.Case) { reach(c, steps).Set(fresh(value)) }}
}

// choiceValue is a value of a field as a question has it. A level, which is looked up when a case is calculated, is
// looked up here.
func choiceValue(v reflect.Value, field []byte) (explore.Value, error) {
	of := reflect.Indirect(v).Interface()
	level, ok := of.(factors.Level)
	if !ok {
		return explore.ValueOf(of), nil
	}
	scale, _ := factors.ScaleOf(string(field))
	effect, named, err := scale.Weigh(level)
	if named {
		return explore.ValueOf(explore.Level{Scale: scale, Level: scale.Canonical(level)}), err
	}
	return explore.ValueOf(effect), err
}

// canBeUnknown reports whether a value may be the word unknown.
func canBeUnknown(v reflect.Value) bool {
	switch v.Interface().(type) {
	case factors.Level, category.Seriousness, *bool, *boete.EUR, *fine.Start, *fine.Size:
		return true
	}
	return false
}

// step leads from a value to one in it: a field of a struct, or an element of a list.
type step struct {
	index   []int // nil: an element
	element int
}

// steps lead from a case to where the decoder is.
func (d *decoder) steps() []step {
	steps := make([]step, len(d.at))
	s := shapeOf(reflect.TypeFor[fine.Case]())
	for i, p := range d.at {
		if p.field == nil {
			steps[i], s = step{element: p.element}, s.element
			continue
		}
		field := &s.fields[s.field(p.field)]
		steps[i], s = step{index: field.index}, field.shape
	}
	return steps
}

// reach returns the value in a case to which steps lead.
func reach(c *fine.Case, steps []step) reflect.Value {
	v := reflect.ValueOf(c).Elem()
	for _, s := range steps {
		v = reflect.Indirect(v)
		if s.index == nil {
			v = v.Index(s.element)
		} else {
			v = v.FieldByIndex(s.index)
		}
	}
	return v
}

// fresh is a value that shares nothing with others.
func fresh(v reflect.Value) reflect.Value {
	if v.Kind() != reflect.Pointer {
		return v
	}
	p := reflect.New(v.Type().Elem())
	p.Elem().Set(v.Elem())
	return p
}
