package casefile

import (
	"bytes"
	"encoding"
	"encoding/json"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/internal/jsontext"
	"github.com/boete/boete/internal/spelling"
)

// maxList is how many elements of a list are read.
const maxList = 10_000

// maxFaults is how many faults are found before the reader gives up: a file with more of them is not a case.
const maxFaults = 100

// decoder fills a struct from a file. It keeps its memory for the next file.
type decoder struct {
	json   jsonReader
	faults boete.Faults
	at     []place  // where it is
	open   *opening // what is left open, if anything may be
	keep   bool     // what the struct has already is not missing
	edpb   bool     // the case names a policy of the EDPB method
}

var decoders = sync.Pool{New: func() any { return new(decoder) }}

// decodeInto fills a struct from a file and finds everything that does not fit.
func (d *decoder) decodeInto(data []byte, into any) error {
	root, err := d.parse(data)
	return d.fill(root, err, into)
}

// fill fills a struct from what was parsed.
func (d *decoder) fill(root node, err error, into any) error {
	d.faults, d.at = nil, d.at[:0]
	switch v := reflect.ValueOf(into).Elem(); {
	case err != nil:
		d.faults.Add("", err)
	case root.kind != mapping:
		d.faults.Addf(boete.CodeSyntax, d.path(), "the file is not a list of named fields, such as name: value")
	default:
		d.edpb = isEDPB(&root)
		d.decode(&root, v, shapeOf(v.Type()))
	}
	if c, ok := into.(*fine.Case); ok {
		for i := range c.Infringements {
			moveSeriousness(&c.Infringements[i])
		}
	}
	return d.faults.Err()
}

func (d *decoder) parse(data []byte) (node, error) {
	switch {
	case len(data) > MaxSize:
		return node{}, boete.Faultf(boete.CodeLimit, "the file is too large; at most %d bytes are read", MaxSize)
	case len(bytes.TrimSpace(data)) == 0:
		return node{}, boete.Faultf(boete.CodeMissing, "the file is empty")
	case !utf8.Valid(data):
		return node{}, boete.Faultf(boete.CodeSyntax, "the file is not UTF-8 text; save it as UTF-8")
	case !isJSON(data):
		return parseYAML(data)
	}
	root, err := d.json.parse(data)
	if err == jsontext.ErrSyntax {
		reason, line := jsontext.Why(data)
		err = boete.Faultf(boete.CodeSyntax, "line %d: the file is not valid JSON: %s", line, reason)
	}
	return root, err
}

func (d *decoder) parseLine(line []byte) (node, error) {
	switch {
	case len(line) > MaxSize:
		return node{}, boete.Faultf(boete.CodeLimit, "the line is too long; at most %d bytes are read", MaxSize)
	case !utf8.Valid(line):
		return node{}, boete.Faultf(boete.CodeSyntax, "the line is not UTF-8 text; save the file as UTF-8")
	}
	root, err := d.json.parse(line)
	switch {
	case err == jsontext.ErrSyntax:
		reason, _ := jsontext.Why(line)
		err = boete.Faultf(boete.CodeSyntax, "the line is not a case in JSON: %s", reason)
	case err == nil && root.kind != mapping:
		err = boete.Faultf(boete.CodeSyntax,
			"the line is not a case in JSON: %s",
			boete.Text{NL: "er staan geen velden in, tussen accolades", EN: "it has no fields, between braces"})
	}
	return root, err
}

// place is a field, or an element of a list.
type place struct {
	field   []byte // nil: an element
	element int
}

// path writes where the decoder is as faults have it: "infringements[0].shift.to".
func (d *decoder) path() string {
	var path []byte
	for i, p := range d.at {
		switch {
		case p.field == nil:
			path = append(strconv.AppendInt(append(path, '['), int64(p.element), 10), ']')
		case i == 0:
			path = append(path, p.field...)
		default:
			path = append(append(path, '.'), p.field...)
		}
	}
	return string(path)
}

func (d *decoder) enter(p place) { d.at = append(d.at, p) }
func (d *decoder) leave()        { d.at = d.at[:len(d.at)-1] }

func (d *decoder) decode(n *node, v reflect.Value, s *shape) {
	if d.open != nil && d.leaveOpen(n, v, s) {
		return
	}
	if n.kind == null {
		d.faults.Addf(boete.CodeMissing, d.path(),
			"the field has no value; fill it in, or leave the field out if it may be")
		return
	}
	whole := v
	if s.pointer {
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	switch {
	case s.scalar:
		if err := decodeText(n, v.Addr().Interface().(encoding.TextUnmarshaler)); err != nil {
			if isUnknown(n) && canBeUnknown(whole) {
				err = errOpen
			}
			d.faults.Add(d.path(), err)
		}
		return
	case s.fields != nil:
		if wording, ok := v.Addr().Interface().(*boete.Text); ok && n.kind != mapping {
			d.decodeWording(n, wording)
			return
		}
		d.decodeStruct(n, v, s)
		return
	}
	switch v.Kind() {
	case reflect.Slice:
		if n.kind != list {
			d.faults.Addf(boete.CodeSyntax, d.path(), "a list is required here, even of one: - … in YAML, […] in JSON")
			return
		}
		if len(n.parts) == 0 { // which is not the same as no list
			v.Set(reflect.MakeSlice(v.Type(), 0, 0))
		}
		if len(n.parts) > maxList {
			d.faults.Addf(boete.CodeLimit, d.path(), "the list is too long; at most %d elements are read", maxList)
			return
		}
		v.Grow(len(n.parts))
		v.SetLen(len(n.parts))
		for i := range n.parts {
			if len(d.faults) >= maxFaults {
				return
			}
			d.enter(place{element: i})
			d.decode(&n.parts[i].value, v.Index(i), s.element)
			d.leave()
		}
	case reflect.Bool:
		if isAny(n) || isUnknown(n) && canBeUnknown(whole) {
			d.faults.Add(d.path(), errOpen)
			return
		}
		answer, err := ParseBool(string(n.text))
		switch {
		case n.kind != boolean && n.kind != text:
			d.faults.Addf(boete.CodeSyntax, d.path(), "true or false is required here")
		case err != nil:
			d.faults.Add(d.path(), err)
		}
		v.SetBool(answer)
	case reflect.Int:
		number, err := strconv.Atoi(string(n.text))
		if err != nil || number < 0 {
			d.faults.Addf(boete.CodeMalformed, d.path(), "a whole number is required here")
			return
		}
		v.SetInt(int64(number))
	default:
		if n.kind != text && !(n.kind == number && v.Type() == reflect.TypeFor[string]()) { // such as a reference
			d.faults.Add(d.path(), errNotText(n))
			return
		}
		v.SetString(string(n.text))
	}
}

// decodeText reads a scalar of a type that knows its own text.
func decodeText(n *node, into encoding.TextUnmarshaler) error {
	if amount, ok := into.(json.Unmarshaler); ok && n.kind == number {
		return amount.UnmarshalJSON(n.text)
	}
	if n.kind != text {
		return errNotText(n)
	}
	return into.UnmarshalText(n.text)
}

// decodeWording reads a single text that is the wording in both languages.
func (d *decoder) decodeWording(n *node, into *boete.Text) {
	if n.kind != text && n.kind != number {
		d.faults.Add(d.path(), errNotText(n))
		return
	}
	*into = boete.Same(string(n.text))
}

func errNotText(n *node) error {
	switch {
	case isAny(n):
		return errOpen
	case n.kind == number || n.kind == boolean:
		return boete.Faultf(boete.CodeSyntax, "text is required here; put %s between quotes", string(n.text))
	case n.kind == list:
		return boete.Faultf(boete.CodeSyntax, "a single value is required here, but this is a list")
	}
	return boete.Faultf(boete.CodeSyntax, "a single value is required here, but this has fields of its own")
}

func (d *decoder) decodeStruct(n *node, v reflect.Value, s *shape) {
	if found := noSpace.FindSubmatch(n.text); n.kind == text && found != nil && s.field(found[1]) >= 0 {
		d.faults.Addf(boete.CodeSyntax, d.path(),
			"a space goes behind the colon: %s", quoted(append(append(found[1], ": "...), found[2]...)))
		return
	}
	if n.kind == text && s.short != nil && !isAny(n) {
		d.faults.Add(d.path(), setShort(v.Addr().Interface(), string(n.text)))
		return
	}
	if n.kind != mapping {
		d.faults.Addf(boete.CodeSyntax, d.path(), "fields are required here: %s", s.names())
		return
	}
	seen := make([]bool, len(s.fields))
	in, _ := v.Addr().Interface().(*fine.Infringement)
	var with []category.Provision // in the text of the provision: "5(1)(a) jo. 6(1)"
	for i := range n.parts {
		p := &n.parts[i]
		field := s.field(p.name)
		if d.edpb && plain(string(p.name)) == "ernst" { // which has one Dutch word for two scales
			field = s.exact("seriousness")
		}
		if len(d.faults) >= maxFaults {
			return
		}
		if field < 0 {
			d.faults.Add(d.path(), s.errUnknown(string(p.name)))
			continue
		}
		f := &s.fields[field]
		d.enter(place{field: f.bytes})
		if seen[field] {
			d.faults.Addf(boete.CodeDuplicate, d.path(), "the field appears twice; leave one of them out")
		} else if e := f.shape.element; e == nil || p.value.kind != text || isAny(&p.value) {
			d.decode(&p.value, v.FieldByIndex(f.index), f.shape)
		} else if in != nil && f.name == "with" { // one of a list, as a column has it
			d.faults.Add(d.path(), setWith(nil, in, string(p.value.text)))
		} else if e.short != nil {
			d.decode(&node{kind: list, parts: []part{{value: p.value}}}, v.FieldByIndex(f.index), f.shape)
		} else {
			d.decode(&p.value, v.FieldByIndex(f.index), f.shape)
		}
		if offender, ok := v.Addr().Interface().(*fine.Offender); ok && f.name == "kind" && p.value.kind == text {
			_, offender.Ground, _ = category.OffenderWord(string(p.value.text)) // what is wrong with the word is said already
		}
		last := len(d.faults) - 1
		if in != nil && f.name == "provision" && last >= 0 && d.faults[last].Code == boete.CodeSeveral {
			if together, rest, err := category.ParseReadTogether(string(p.value.text)); err == nil && len(rest) > 0 {
				in.Provision, with, d.faults = together, rest, d.faults[:last]
			}
		}
		d.leave()
		seen[field] = true
	}
	if with != nil {
		in.With = append(with, in.With...)
	}
	for i := range s.fields {
		if f := &s.fields[i]; f.required && !seen[i] && !(d.keep && !v.FieldByIndex(f.index).IsZero()) {
			d.enter(place{field: f.bytes})
			d.faults.Addf(boete.CodeMissing, d.path(), "the field is missing")
			d.leave()
		}
	}
}

// shape is what a type looks like in a file.
type shape struct {
	pointer bool
	scalar  bool          // it reads its own text
	element *shape        // of a list
	fields  []structField // of a struct, in order, those of embedded structs among them
	short   reflect.Type  // of a struct that can be one text; nil of any other
}

// structField is a field of a struct as a file has it.
type structField struct {
	name     string
	bytes    []byte // the same
	required bool
	index    []int
	shape    *shape
}

// shapes are the shapes that were found, by their types.
var shapes sync.Map

func shapeOf(t reflect.Type) *shape {
	if known, ok := shapes.Load(t); ok {
		return known.(*shape)
	}
	s := &shape{pointer: t.Kind() == reflect.Pointer}
	inner := t
	if s.pointer {
		inner = t.Elem()
	}
	s.scalar = reflect.PointerTo(inner).Implements(reflect.TypeFor[encoding.TextUnmarshaler]())
	switch {
	case s.scalar:
	case inner.Kind() == reflect.Slice:
		s.element = shapeOf(inner.Elem())
	case inner.Kind() == reflect.Struct:
		if isShort(inner) {
			s.short = inner
		}
		for _, f := range reflect.VisibleFields(inner) {
			name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
			if f.Anonymous || name == "-" {
				continue
			}
			required := !strings.Contains(options, "omit")
			s.fields = append(s.fields, structField{name, []byte(name), required, f.Index, shapeOf(f.Type)})
		}
	}
	shapes.Store(t, s)
	return s
}

// field is the index of a field by its name, or -1.
func (s *shape) field(name []byte) int {
	if i := s.exact(string(name)); i >= 0 {
		return i
	}
	other := canonical(string(name))
	if i := s.exact(other); i >= 0 {
		return i
	}
	return s.exact(flagNames[other])
}

// flagNames are fields of an infringement by the names of their flags and columns, which are also those of fields in
// them.
var flagNames = map[string]string{"to": "shift", "factor": "adjustments"}

// exact is the index of a field by its name in JSON, or -1.
func (s *shape) exact(name string) int {
	for i := range s.fields {
		if s.fields[i].name == name {
			return i
		}
	}
	return -1
}

func (s *shape) errUnknown(name string) error {
	candidates := make([]string, len(s.fields))
	for i, f := range s.fields {
		candidates[i] = f.name
	}
	if nearest := spelling.Nearest(name, candidates...); nearest != "" {
		return boete.Faultf(boete.CodeUnknown, "there is no field %q here; did you mean %s?", name, nearest)
	}
	return boete.Faultf(boete.CodeUnknown, "there is no field %q here; there are %s", name, s.names())
}

// names lists the fields for a message.
func (s *shape) names() boete.Text {
	var list []string
	for _, f := range s.fields {
		list = append(list, f.name)
	}
	text := strings.Join(list, ", ")
	return boete.Same(text)
}

// isEDPB reports whether a case names a policy of the EDPB method.
func isEDPB(root *node) bool {
	for i := range root.parts {
		if p := &root.parts[i]; p.value.kind == text && canonical(string(p.name)) == "policy" {
			policy, err := category.PolicyByID(string(p.value.text))
			return err == nil && policy.Method() == category.MethodEDPB
		}
	}
	return false
}
