package casefile

import (
	"reflect"
	"strconv"

	"github.com/boete/boete"
	"github.com/boete/boete/fine"
)

// Texts returns the values of a case file in YAML or JSON as they are typed, each with its path
// ("infringements[0].provision"), in the order of the file. It does not interpret them, except that a
// text of several parts, such as a period, has a path for each; an empty value or null is an
// empty text. Faults are those of the file as such: it is too large, it is neither YAML nor JSON, or a field occurs
// twice.
func Texts(data []byte) ([][2]string, error) {
	d := decoders.Get().(*decoder)
	defer decoders.Put(d)
	root, err := d.parse(utf8Of(data))
	var f boete.Faults
	switch {
	case err != nil:
		f.Add("", err)
		return nil, f
	case root.kind != mapping:
		return nil, boete.Faults{boete.Faultf(boete.CodeSyntax,
			"the file is not a list of named fields, such as name: value")}
	}
	var texts [][2]string
	d.collect(&root, shapeOf(reflect.TypeFor[fine.Case]()), "", &texts, &f)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return texts, nil
}

func (d *decoder) collect(n *node, s *shape, path string, texts *[][2]string, f *boete.Faults) {
	seen := map[string]bool{}
	for i := range n.parts {
		p, at, inner := &n.parts[i], path, (*shape)(nil)
		if n.kind == list {
			if s != nil {
				inner = s.element
			}
			at += "[" + strconv.Itoa(i) + "]"
		} else {
			if at != "" {
				at += "."
			}
			name := string(p.name)
			if s != nil && s.field(p.name) >= 0 {
				field := &s.fields[s.field(p.name)]
				name, inner = field.name, field.shape
			}
			if at += name; seen[at] {
				f.Addf(boete.CodeDuplicate, at, "the field appears twice; leave one of them out")
			}
			seen[at] = true
		}
		if whole, ok := d.spread(&p.value, inner); ok {
			p.value = whole
		}
		if p.value.kind == list || p.value.kind == mapping {
			d.collect(&p.value, inner, at, texts, f)
			continue
		}
		*texts = append(*texts, [2]string{at, string(p.value.text)})
	}
}
