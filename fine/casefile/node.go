package casefile

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"regexp"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/internal/jsontext"
	"go.yaml.in/yaml/v3"
)

// node is a value in a file, in YAML or JSON alike: a scalar as text, or a list or mapping of others.
type node struct {
	kind  kind
	text  []byte
	parts []part
}

// part is an element of a list, or a field of a mapping.
type part struct {
	name  []byte // of a field
	value node
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

// maxDepth is how deep a file may be nested; a case or a policy needs six levels.
const maxDepth = 32

var errDeep = boete.Faultf(boete.CodeLimit, "the file is nested too deeply; at most %d levels are read", maxDepth)

// isJSON reports whether a file is meant as JSON: it is an object that begins with a name between quotes, or it is
// valid JSON. Anything else is read as YAML.
func isJSON(data []byte) bool {
	rest, object := bytes.CutPrefix(bytes.TrimSpace(data), []byte("{"))
	return object && (bytes.HasPrefix(bytes.TrimSpace(rest), []byte(`"`)) || json.Valid(data))
}

// jsonReader takes JSON apart. The values that it returns are valid until it parses something else.
type jsonReader struct {
	jsontext.Scanner
	open, done []part // of the lists and mappings that are being read, and of those that have been
}

// maxParts is how many values a file may have; a case of the most infringements with ample circumstances has a third.
const maxParts = 100_000

var errManyParts = boete.Faultf(boete.CodeLimit, "there are too many values; at most %d are read", maxParts)

func (r *jsonReader) parse(data []byte) (node, error) {
	if cap(r.done) > maxList { // what a large file left behind
		r.open, r.done = nil, nil
	}
	r.Scanner, r.open, r.done = jsontext.NewScanner(data), r.open[:0], r.done[:0]
	n, err := r.value(0)
	if err == nil && !r.Done() {
		err = jsontext.ErrSyntax
	}
	return n, err
}

func (r *jsonReader) value(depth int) (node, error) {
	if depth > maxDepth {
		return node{}, errDeep
	}
	switch r.Peek() {
	case '{':
		return r.parts(mapping, '}', depth)
	case '[':
		return r.parts(list, ']', depth)
	case '"':
		value, err := r.String()
		return node{kind: text, text: value}, err
	}
	word, err := r.Word()
	switch {
	case err != nil:
		return node{}, err
	case string(word) == "null":
		return node{}, nil
	case string(word) == "true", string(word) == "false":
		return node{kind: boolean, text: word}, nil
	}
	return node{kind: number, text: word}, nil
}

// parts reads the elements of a list or the fields of a mapping.
func (r *jsonReader) parts(kind kind, end byte, depth int) (node, error) {
	begin := len(r.open)
	for more := r.Begin(end); more; {
		var p part
		var err error
		if kind == mapping {
			if p.name, err = r.Name(); err != nil {
				return node{}, err
			}
		}
		if p.value, err = r.value(depth + 1); err != nil {
			return node{}, err
		}
		if r.open = append(r.open, p); len(r.open)+len(r.done) > maxParts {
			return node{}, errManyParts
		}
		if more, err = r.More(end); err != nil {
			return node{}, err
		}
	}
	from := len(r.done)
	r.done = append(r.done, r.open[begin:]...)
	r.open = r.open[:begin]
	return node{kind: kind, parts: r.done[from:len(r.done):len(r.done)]}, nil
}

// isDense reports whether a text in YAML may have more values than are read: each value that is not nested has a sign
// of its own before it. The parser takes so much memory for each of them that they are counted before it begins.
func isDense(data []byte) bool {
	colons, others := 0, 0
	for i, b := range data {
		switch b {
		case ':':
			colons++
		case ',':
			others++
		case '-', '?':
			if i+1 < len(data) && bytes.IndexByte([]byte(" \t\r\n"), data[i+1]) >= 0 {
				others++
			}
		}
	}
	return colons > maxParts || others > maxParts
}

func parseYAML(data []byte) (node, error) {
	if isDense(data) {
		return node{}, errManyParts
	}
	if bytes.HasPrefix(data, []byte("%YAML ")) { // the version, which says nothing of the values
		data = append([]byte("#"), data[1:]...)
	}
	decoder := yaml.NewDecoder(bytes.NewReader(data))
	var document, next yaml.Node
	switch err := decoder.Decode(&document); {
	case errors.Is(err, io.EOF):
		return node{}, boete.Faultf(boete.CodeMissing, "the file is empty")
	case err != nil:
		return node{}, errYAML(data, err)
	}
	if err := decoder.Decode(&next); err == nil {
		return node{}, boete.Faultf(boete.CodeSyntax,
			"the file holds more than one document; give each a file of its own")
	} else if !errors.Is(err, io.EOF) {
		return node{}, errYAML(data, err)
	}
	root, err := yamlValue(document.Content[0], 0)
	if err == nil && root.kind == text && noSpace.Match(root.text) {
		return node{}, errYAML(data, errors.New("did not find expected key"))
	}
	if err == nil && root.count() > maxParts {
		err = errManyParts
	}
	return root, err
}

// count is how many values there are in a list or a mapping, and in those in it.
func (n *node) count() int {
	sum := len(n.parts)
	for i := range n.parts {
		sum += n.parts[i].value.count()
	}
	return sum
}

// isTooDeep reports whether a parser gave up before our own limit was reached; neither has a type for that.
func isTooDeep(err error) bool { return strings.Contains(err.Error(), "exceeded max depth") }

// errYAML says what is wrong with a file that is no YAML. The most common mistakes are found in the text itself.
func errYAML(data []byte, err error) error {
	if isTooDeep(err) {
		return errDeep
	}
	number := 0
	for line := range bytes.Lines(data) {
		number++
		if found := apostrophe.FindSubmatch(line); found != nil {
			return boete.Faultf(boete.CodeSyntax,
				"line %d: a text that begins with an apostrophe goes between double quotes: %s",
				number, quoted(found[1]))
		}
		if found := noSpace.FindSubmatch(line); found != nil {
			return boete.Faultf(boete.CodeSyntax,
				"line %d: a space goes behind the colon: %s",
				number, quoted(append(append(found[1], ": "...), found[2]...)))
		}
	}
	reason := strings.TrimPrefix(err.Error(), "yaml: ")
	if strings.HasPrefix(reason, "unknown anchor ") {
		return boete.Faultf(boete.CodeSyntax,
			"a text that begins with * or & goes between double quotes; anchors and aliases are not read")
	}
	said := boete.Same(reason)
	where, what, ok := strings.Cut(reason, ": ")
	if rest, numbered := strings.CutPrefix(where, "line "); ok && numbered {
		if nl, known := yamlReasons[what]; known {
			said.NL = "regel " + rest + ": " + nl
		}
	} else if nl, known := yamlReasons[reason]; known {
		said.NL = nl
	}
	return boete.Faultf(boete.CodeSyntax, "the file is neither valid YAML nor valid JSON: %s", said)
}

var (
	apostrophe = regexp.MustCompile(`^[^'"#]*[:,\[{-]\s+('[A-Za-z]{1,2}[ -][^']*?)\s*[,}\]]?\s*$`) // 's-Hertogenbosch, 't Gooi, 'n dag
	noSpace    = regexp.MustCompile(`^\s*(?:- )?([A-Za-z_]+):([^\s/][^:]*?)\s*$`)
)

func quoted(text []byte) boete.Text {
	return boete.Text{NL: `"` + boete.Clip(string(text)) + `"`, EN: `"` + boete.Clip(string(text)) + `"`}
}

// yamlReasons are what the parser says, in Dutch.
var yamlReasons = map[string]string{
	"mapping values are not allowed in this context":               "hier kan geen veld met een waarde staan; klopt het inspringen, en staat een tekst met een dubbele punt tussen aanhalingstekens?",
	"block sequence entries are not allowed in this context":       "hier kan geen lijst met streepjes staan; klopt het inspringen?",
	"did not find expected key":                                    "hier hoort de naam van een veld; klopt het inspringen, en sluiten de aanhalingstekens?",
	"did not find expected '-' indicator":                          "hier hoort een streepje van de lijst; klopt het inspringen?",
	"did not find expected ',' or '}'":                             "hier hoort een komma of een accolade sluiten",
	"did not find expected ',' or ']'":                             "hier hoort een komma of een haak sluiten",
	"did not find expected node content":                           "hier hoort een waarde",
	"did not find expected <document start>":                       "hier begint iets wat niet bij het bestand hoort",
	"could not find expected ':'":                                  "hier hoort een dubbele punt achter de naam van een veld",
	"found unexpected end of stream":                               "het bestand eindigt te vroeg; een aanhalingsteken sluit niet",
	"found character that cannot start any token":                  "dit teken kan hier niet staan; springt u in met tabs, gebruik dan spaties, en zet een tekst met zulke tekens tussen aanhalingstekens",
	"found a tab character that violates indentation":              "hier springt een tab in; gebruik spaties",
	"found a tab character where an indentation space is expected": "hier springt een tab in; gebruik spaties",
	"found invalid Unicode character escape code":                  "achter de \\\\ staat geen heel teken; schrijf het teken zelf",
	"did not find expected hexdecimal number":                      "achter de \\\\ horen cijfers, of letters van a tot en met f",
	"mapping keys are not allowed in this context":                 "een vraagteken kan hier niet staan; zet de tekst tussen aanhalingstekens",
	"did not find expected alphabetic or numeric character":        "achter een * of & hoort een naam; zet de tekst tussen aanhalingstekens",
	"did not find expected comment or line break":                  "achter dit teken hoort niets meer op de regel; zet de tekst tussen aanhalingstekens",
	"did not find expected whitespace or line break":               "hier hoort een spatie; zet de tekst tussen aanhalingstekens",
	"did not find expected whitespace":                             "hier hoort een spatie",
	"found an indentation indicator equal to 0":                    "een tekst kan niet nul spaties inspringen",
	"found unknown directive name":                                 "achter % staat niet YAML; zet een tekst die met % begint tussen aanhalingstekens",
	"could not find expected directive name":                       "achter % staat niet YAML; zet een tekst die met % begint tussen aanhalingstekens",
	"found unexpected non-alphabetical character":                  "achter % staat niet YAML; zet een tekst die met % begint tussen aanhalingstekens",
	"did not find expected version number":                         "achter %YAML hoort een versie, zoals 1.2",
	"did not find expected digit or '.' character":                 "achter %YAML hoort een versie, zoals 1.2",
	"found extremely long version number":                          "achter %YAML hoort een versie, zoals 1.2",
	"found duplicate %YAML directive":                              "%YAML staat er twee keer",
	"did not find URI escaped octet":                               "een tekst die met ! begint, hoort tussen aanhalingstekens",
	"found an incorrect leading UTF-8 octet":                       "een tekst die met ! begint, hoort tussen aanhalingstekens",
	"found an incorrect trailing UTF-8 octet":                      "een tekst die met ! begint, hoort tussen aanhalingstekens",
	"did not find expected tag URI":                                "een tekst die met ! begint, hoort tussen aanhalingstekens",
	"did not find the expected '>'":                                "een tekst die met ! begint, hoort tussen aanhalingstekens",
	"did not find expected '!'":                                    "een tekst die met ! begint, hoort tussen aanhalingstekens",
	"found unknown escape character":                               "dit teken kan niet achter een \\ staan; zet de tekst tussen enkele aanhalingstekens",
	"found unexpected document indicator":                          "--- staat midden in een tekst",
	"control characters are not allowed":                           "er staat een stuurteken in",
	"found incompatible YAML document":                             "deze versie van YAML wordt niet gelezen",
	"found unexpected ':'":                                         "hier kan geen dubbele punt staan",
}

func yamlValue(y *yaml.Node, depth int) (node, error) {
	switch {
	case depth > maxDepth:
		return node{}, errDeep
	case y.Kind == yaml.AliasNode || y.Anchor != "":
		return node{}, boete.Faultf(boete.CodeSyntax,
			"line %d: anchors and aliases (& and *) are not read; write the value out", y.Line)
	case y.Style&yaml.TaggedStyle != 0:
		return node{}, boete.Faultf(boete.CodeSyntax,
			"line %d: tags such as %s are not read; leave the tag out", y.Line, y.Tag)
	}
	switch y.Kind {
	case yaml.MappingNode:
		n := node{kind: mapping}
		for i := 0; i+1 < len(y.Content); i += 2 {
			key := y.Content[i]
			if _, err := yamlValue(key, depth+1); err != nil {
				return node{}, err
			} else if key.Kind != yaml.ScalarNode {
				return node{}, boete.Faultf(boete.CodeSyntax, "line %d: the name of a field is not a word", key.Line)
			}
			value, err := yamlValue(y.Content[i+1], depth+1)
			if err != nil {
				return node{}, err
			}
			n.parts = append(n.parts, part{[]byte(key.Value), value})
		}
		return n, nil
	case yaml.SequenceNode:
		n := node{kind: list}
		for _, item := range y.Content {
			value, err := yamlValue(item, depth+1)
			if err != nil {
				return node{}, err
			}
			n.parts = append(n.parts, part{value: value})
		}
		return n, nil
	}
	plain := y.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle|yaml.LiteralStyle|yaml.FoldedStyle) == 0
	switch {
	case plain && y.Tag == "!!null":
		return node{kind: null}, nil
	case plain && (y.Value == "true" || y.Value == "false"):
		return node{kind: boolean, text: []byte(y.Value)}, nil
	}
	return node{kind: text, text: []byte(y.Value)}, nil
}
