package casefile

import (
	"bytes"
	"strconv"

	"github.com/boete/boete"
)

// Texts returns the values of a file in YAML or JSON as they are typed, each with its path ("infringements[0].provision"), in the
// order of the file. It reads nothing of what they mean; a value that is empty or null is an empty text. Faults are those of the
// file as such: that it is too large, that it is neither YAML nor JSON, that a field stands twice.
func Texts(data []byte) ([][2]string, error) {
	d := decoders.Get().(*decoder)
	defer decoders.Put(d)
	root, err := d.parse(bytes.TrimPrefix(data, []byte("\uFEFF")))
	var f boete.Faults
	switch {
	case err != nil:
		f.Add("", err)
		return nil, f
	case root.kind != mapping:
		return nil, boete.Faults{boete.Faultf(boete.CodeSyntax, "the file is not a list of named fields, such as name: value")}
	}
	var texts [][2]string
	collect(&root, "", &texts, &f)
	if err := f.Err(); err != nil {
		return nil, err
	}
	return texts, nil
}

func collect(n *node, path string, texts *[][2]string, f *boete.Faults) {
	seen := map[string]bool{}
	for i := range n.parts {
		p, at := &n.parts[i], path
		if n.kind == list {
			at += "[" + strconv.Itoa(i) + "]"
		} else {
			if at != "" {
				at += "."
			}
			if at += string(p.name); seen[at] {
				f.Addf(boete.CodeDuplicate, at, "the field stands here twice; leave one of them out")
			}
			seen[at] = true
		}
		if p.value.kind == list || p.value.kind == mapping {
			collect(&p.value, at, texts, f)
			continue
		}
		*texts = append(*texts, [2]string{at, string(p.value.text)})
	}
}
