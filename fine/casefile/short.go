package casefile

import (
	"encoding/json"
	"reflect"

	"github.com/boete/boete"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
)

// isShort reports whether what has fields of its own in a file can be one text too, as a flag or a column has it.
func isShort(t reflect.Type) bool {
	switch reflect.New(t).Interface().(type) {
	case *boete.Period, *fine.Shift, *fine.Offender, *fine.Departure, *factors.Adjustment, *factors.Prior:
		return true
	}
	return false
}

// setShort reads such a text: "2020-01-01..2020-02-27" for a period, "c=-50000: damage limited" for a circumstance.
func setShort(into any, text string) (err error) {
	switch v := into.(type) {
	case *boete.Period:
		*v, err = boete.ParsePeriod(text)
	case *fine.Shift:
		*v, err = parseShift(text)
	case *fine.Offender:
		err = v.Kind.UnmarshalText([]byte(text))
	case *fine.Departure:
		*v, err = parseDeparture(text)
	case *factors.Adjustment:
		*v, err = parseAdjustment(text)
	case *factors.Prior:
		*v, err = parsePrior(text)
	}
	return err
}

// spread is such a text with its fields, as another file would have it; false if it cannot be read.
func (d *decoder) spread(n *node, s *shape) (node, bool) {
	if s == nil || s.short == nil || n.kind != text {
		return node{}, false
	}
	v := reflect.New(s.short)
	if setShort(v.Interface(), string(n.text)) != nil {
		return node{}, false
	}
	data, err := json.Marshal(v.Interface())
	if err != nil {
		return node{}, false
	}
	var r jsonReader
	whole, err := r.parse(data)
	return whole, err == nil
}
