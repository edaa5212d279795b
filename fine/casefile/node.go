package casefile

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/boete/boete"
	"go.yaml.in/yaml/v3"
)

// node is a value in a file, in YAML or JSON alike: a scalar as text, a list or a mapping.
type node struct {
	kind   kind
	text   string
	items  []*node
	fields []field
}

type kind uint8

const (
	null    kind = iota
	text         // a string in JSON, any scalar in YAML
	number       // a number in JSON
	boolean      // true or false, without quotes
	list
	mapping
)

type field struct {
	name  string
	value *node
}

// maxDepth is how deep a file may be nested; a case or a policy needs six levels.
const maxDepth = 32

var errDeep = boete.Faultf("the file is nested too deeply; at most %d levels are read", maxDepth)

// isJSON reports whether a file is meant as JSON: it is an object that begins with a name between quotes, or it is valid
// JSON. Anything else is read as YAML.
func isJSON(data []byte) bool {
	rest, object := bytes.CutPrefix(bytes.TrimSpace(data), []byte("{"))
	return object && (bytes.HasPrefix(bytes.TrimSpace(rest), []byte(`"`)) || json.Valid(data))
}

func parseJSON(data []byte) (*node, error) {
	var whole json.RawMessage
	if err := json.Unmarshal(data, &whole); err != nil {
		var syntax *json.SyntaxError
		line := 1
		if errors.As(err, &syntax) {
			line += bytes.Count(data[:min(int(syntax.Offset), len(data))], []byte("\n"))
		}
		if isTooDeep(err) {
			return nil, errDeep
		}
		return nil, boete.Faultf("line %d: the file is not valid JSON: %s", line, boete.Text{NL: err.Error(), EN: err.Error()})
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.UseNumber()
	return jsonValue(decoder, 0)
}

func jsonValue(decoder *json.Decoder, depth int) (*node, error) {
	if depth > maxDepth {
		return nil, errDeep
	}
	token, err := decoder.Token()
	if err != nil {
		return nil, err
	}
	switch t := token.(type) {
	case string:
		return &node{kind: text, text: t}, nil
	case json.Number:
		return &node{kind: number, text: t.String()}, nil
	case bool:
		if t {
			return &node{kind: boolean, text: "true"}, nil
		}
		return &node{kind: boolean, text: "false"}, nil
	case json.Delim:
		n := &node{kind: list}
		if t == '{' {
			n.kind = mapping
		}
		for decoder.More() {
			var name string
			if n.kind == mapping {
				key, err := decoder.Token()
				if err != nil {
					return nil, err
				}
				name, _ = key.(string)
			}
			value, err := jsonValue(decoder, depth+1)
			if err != nil {
				return nil, err
			}
			if n.kind == mapping {
				n.fields = append(n.fields, field{name, value})
			} else {
				n.items = append(n.items, value)
			}
		}
		_, err := decoder.Token() // the closing bracket
		return n, err
	}
	return &node{kind: null}, nil
}

func parseYAML(data []byte) (*node, error) {
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var document, next yaml.Node
	switch err := decoder.Decode(&document); {
	case errors.Is(err, io.EOF):
		return nil, boete.Faultf("the file is empty")
	case err != nil:
		return nil, errYAML(err)
	}
	if err := decoder.Decode(&next); err == nil {
		return nil, boete.Faultf("the file holds more than one document; give each a file of its own")
	} else if !errors.Is(err, io.EOF) {
		return nil, errYAML(err)
	}
	return yamlValue(document.Content[0], 0)
}

// isTooDeep reports whether a parser gave up before our own limit was reached; neither has a type for that.
func isTooDeep(err error) bool { return strings.Contains(err.Error(), "exceeded max depth") }

func errYAML(err error) error {
	if isTooDeep(err) {
		return errDeep
	}
	reason := strings.TrimPrefix(err.Error(), "yaml: ")
	return boete.Faultf("the file is neither valid YAML nor valid JSON: %s", boete.Text{NL: reason, EN: reason})
}

func yamlValue(y *yaml.Node, depth int) (*node, error) {
	switch {
	case depth > maxDepth:
		return nil, errDeep
	case y.Kind == yaml.AliasNode || y.Anchor != "":
		return nil, boete.Faultf("line %d: anchors and aliases (& and *) are not read; write the value out", y.Line)
	case y.Style&yaml.TaggedStyle != 0:
		return nil, boete.Faultf("line %d: tags such as %s are not read; leave the tag out", y.Line, y.Tag)
	}
	switch y.Kind {
	case yaml.MappingNode:
		n := &node{kind: mapping}
		for i := 0; i+1 < len(y.Content); i += 2 {
			key := y.Content[i]
			if _, err := yamlValue(key, depth+1); err != nil {
				return nil, err
			} else if key.Kind != yaml.ScalarNode {
				return nil, boete.Faultf("line %d: the name of a field is not a word", key.Line)
			}
			value, err := yamlValue(y.Content[i+1], depth+1)
			if err != nil {
				return nil, err
			}
			n.fields = append(n.fields, field{key.Value, value})
		}
		return n, nil
	case yaml.SequenceNode:
		n := &node{kind: list}
		for _, item := range y.Content {
			value, err := yamlValue(item, depth+1)
			if err != nil {
				return nil, err
			}
			n.items = append(n.items, value)
		}
		return n, nil
	}
	plain := y.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
	switch {
	case plain && y.Tag == "!!null":
		return &node{kind: null}, nil
	case plain && (y.Value == "true" || y.Value == "false"):
		return &node{kind: boolean, text: y.Value}, nil
	}
	return &node{kind: text, text: y.Value}, nil
}
