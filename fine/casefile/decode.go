package casefile

import (
	"encoding"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/boete/boete"
)

// maxFaults is how many faults are found before the reader gives up: a file with more of them is not a case.
const maxFaults = 100

// decodeInto fills a struct from a file and finds everything that does not fit.
func decodeInto(root *node, into any, faults *boete.Faults) {
	if root.kind != mapping {
		faults.Addf("", "the file is not a list of named fields, such as name: value")
		return
	}
	decode(root, reflect.ValueOf(into).Elem(), "", faults)
}

func decode(n *node, v reflect.Value, path string, faults *boete.Faults) {
	if n.kind == null {
		faults.Addf(path, "the field has no value; fill it in, or leave the field out if it may be")
		return
	}
	if v.Kind() == reflect.Pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	if scalar, ok := v.Addr().Interface().(encoding.TextUnmarshaler); ok {
		faults.Add(path, decodeText(n, scalar))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		decodeStruct(n, v, path, faults)
	case reflect.Slice:
		if n.kind != list {
			faults.Addf(path, "a list is wanted here, even of one: - … in YAML, […] in JSON")
			return
		}
		v.Set(reflect.MakeSlice(v.Type(), len(n.items), len(n.items)))
		for i, item := range n.items {
			if len(*faults) >= maxFaults {
				return
			}
			decode(item, v.Index(i), path+"["+strconv.Itoa(i)+"]", faults)
		}
	case reflect.Bool:
		if n.kind != boolean {
			faults.Addf(path, "true or false is wanted here, without quotes")
			return
		}
		v.SetBool(n.text == "true")
	case reflect.Int:
		number, err := strconv.Atoi(n.text)
		if err != nil || number < 0 {
			faults.Addf(path, "a whole number is wanted here")
			return
		}
		v.SetInt(int64(number))
	default:
		if n.kind != text {
			faults.Add(path, errNotText(n))
			return
		}
		v.SetString(n.text)
	}
}

// decodeText reads a scalar of a type that knows its own text.
func decodeText(n *node, into encoding.TextUnmarshaler) error {
	if amount, ok := into.(json.Unmarshaler); ok && n.kind == number {
		return amount.UnmarshalJSON([]byte(n.text))
	}
	if n.kind != text {
		return errNotText(n)
	}
	return into.UnmarshalText([]byte(n.text))
}

func errNotText(n *node) error {
	switch n.kind {
	case number, boolean:
		return boete.Faultf("text is wanted here; put %s between quotes", n.text)
	case list:
		return boete.Faultf("a single value is wanted here, and this is a list")
	}
	return boete.Faultf("a single value is wanted here, and this has fields of its own")
}

func decodeStruct(n *node, v reflect.Value, path string, faults *boete.Faults) {
	if n.kind != mapping {
		faults.Addf(path, "fields are wanted here: %s", names(fields(v.Type())))
		return
	}
	known := fields(v.Type())
	seen := make(map[string]bool, len(known))
	for _, f := range n.fields {
		at := join(path, f.name)
		i := slices.IndexFunc(known, func(k structField) bool { return k.name == f.name })
		switch {
		case len(*faults) >= maxFaults:
			return
		case i < 0:
			faults.Add(path, errUnknown(f.name, known))
			continue
		case seen[f.name]:
			faults.Addf(at, "the field stands here twice; leave one of them out")
		default:
			decode(f.value, v.FieldByIndex(known[i].index), at, faults)
		}
		seen[f.name] = true
	}
	for _, f := range known {
		if f.required && !seen[f.name] {
			faults.Addf(join(path, f.name), "the field is missing")
		}
	}
}

func errUnknown(name string, known []structField) error {
	candidates := make([]string, len(known))
	for i, f := range known {
		candidates[i] = f.name
	}
	if nearest := boete.Nearest(name, candidates...); nearest != "" {
		return boete.Faultf("there is no field %q here; did you mean %s?", name, nearest)
	}
	return boete.Faultf("there is no field %q here; there are %s", name, names(known))
}

// structField is a field of a struct as a file has it.
type structField struct {
	name     string
	required bool
	index    []int
}

// fields returns the fields of a struct in order, those of embedded structs among them.
func fields(t reflect.Type) []structField {
	var fields []structField
	for _, f := range reflect.VisibleFields(t) {
		if f.Anonymous {
			continue
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		fields = append(fields, structField{name, !strings.Contains(options, "omit"), f.Index})
	}
	return fields
}

// names lists fields for a message.
func names(fields []structField) boete.Text {
	var list []string
	for _, f := range fields {
		list = append(list, f.name)
	}
	text := strings.Join(list, ", ")
	return boete.Text{NL: text, EN: text}
}

func join(path, name string) string {
	if path == "" {
		return name
	}
	return path + "." + name
}
