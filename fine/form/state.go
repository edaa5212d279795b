package form

import (
	"bytes"
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/casefile"
)

// State is a case as it was typed: texts with their paths, such as infringements[0].severity and "unknown". Half a
// case is an ordinary state. An empty text keeps an element of a list about which nothing has been said yet.
type State [][2]string

// Open returns the state of a case file, in YAML or JSON. Errors are those of [casefile.Texts]: what the values mean
// is not looked at.
func Open(data []byte) (State, error) {
	texts, err := casefile.Texts(data)
	return State(texts), err
}

// Get returns the text at a path, or "".
func (s State) Get(path string) string {
	if i := s.index(path); i >= 0 {
		return s[i][1]
	}
	return ""
}

// Has reports whether the state has something at a path or below it.
func (s State) Has(path string) bool {
	return slices.ContainsFunc(s, func(e [2]string) bool { return within(e[0], path) })
}

// Len returns how many elements a list has.
func (s State) Len(list string) int {
	n := 0
	for _, e := range s {
		if i, ok := element(e[0], list); ok {
			n = max(n, i+1)
		}
	}
	return n
}

// Set returns the state with a text at a path, in place of everything that was at it or below it. An empty text takes
// it away; the element of a list that it was the last text of stays.
func (s State) Set(path, text string) State {
	at := s.index(path)
	rest := s.Without(path)
	if at < 0 || at > len(rest) {
		at = len(rest)
	}
	if list, i, _, ok := lastElement(path); text == "" && (!ok || rest.Has(nth(list, i))) {
		return rest
	}
	return slices.Insert(rest, at, [2]string{path, text})
}

// Without returns the state without what is at a path or below it.
func (s State) Without(path string) State {
	return slices.DeleteFunc(slices.Clone(s), func(e [2]string) bool { return within(e[0], path) })
}

// Remove returns the state without an element of a list; those behind it move up.
func (s State) Remove(path string) State {
	list, n, rest, ok := lastElement(path)
	if !ok || rest != "" {
		return s.Without(path)
	}
	kept := s.Without(path)
	for i := range kept {
		if j, ok := element(kept[i][0], list); ok && j > n {
			old := nth(list, j)
			kept[i][0] = nth(list, j-1) + strings.TrimPrefix(kept[i][0], old)
		}
	}
	return kept
}

func (s State) index(path string) int {
	return slices.IndexFunc(s, func(e [2]string) bool { return e[0] == path })
}

// within reports whether a path is another or lies below it.
func within(path, whole string) bool {
	rest, ok := strings.CutPrefix(path, whole)
	return ok && (rest == "" || rest[0] == '.' || rest[0] == '[')
}

// nth is the path of an element of a list.
func nth(list string, i int) string { return string(boete.Path("").Under(list, i)) }

// element is the number of the element of a list that a path is in.
func element(path, list string) (int, bool) {
	rest, ok := strings.CutPrefix(path, list+"[")
	number, _, closed := strings.Cut(rest, "]")
	i, err := strconv.Atoi(number)
	return i, ok && closed && err == nil && i >= 0 && i < maxElements
}

// maxElements is how many elements of a list a state can have.
const maxElements = 10_000

// lastElement parts a path at its last element: its list, its number and what follows.
func lastElement(path string) (list string, i int, rest string, ok bool) {
	open, end := strings.LastIndexByte(path, '['), strings.LastIndexByte(path, ']')
	if open < 0 || end < open {
		return "", 0, "", false
	}
	i, err := strconv.Atoi(path[open+1 : end])
	return path[:open], i, path[end+1:], err == nil && i >= 0
}

// node is a value of a case: a text, or a list or mapping of others.
type node struct {
	at    string // the path in the state, which is not that in the case if something before it is left out
	name  string // of a field
	text  string
	list  bool
	parts []*node
}

// tree puts the texts of a state together. What is empty is left out.
func (s State) tree() *node {
	root := &node{}
	for _, e := range s {
		if e[1] == "" {
			continue
		}
		n := root
		at := steps(e[0])
		if at == nil {
			at = []string{""} // a field without a name
		}
		for i, step := range at {
			n = n.child(step, i == 0)
		}
		n.text = e[1]
	}
	root.sort()
	return root
}

// steps are the names and numbers of a path: "a", "[0]", "b". What is no path is one name.
func steps(path string) []string {
	switch {
	case path == "":
		return nil
	case !pathLike.MatchString(path):
		return []string{path}
	}
	return strings.FieldsFunc(strings.ReplaceAll(path, "[", ".["), func(r rune) bool { return r == '.' })
}

var pathLike = regexp.MustCompile(`^[^.\[\]]+(\.[^.\[\]]+|\[\d{1,4}\])*$`)

func (n *node) child(step string, first bool) *node {
	for _, p := range n.parts {
		if p.name == step {
			return p
		}
	}
	at := n.at + "." + step
	if n.list = strings.HasPrefix(step, "[") && !first; n.list || first {
		at = n.at + step
	}
	c := &node{at: at, name: step}
	n.parts = append(n.parts, c)
	return c
}

// sort puts the elements of lists in their order.
func (n *node) sort() {
	if n.list {
		slices.SortStableFunc(n.parts, func(a, b *node) int { return number(a.name) - number(b.name) })
	}
	for _, p := range n.parts {
		p.sort()
	}
}

func number(step string) int {
	i, _ := strconv.Atoi(strings.Trim(step, "[]"))
	return i
}

// JSON is the state as a case file in JSON.
func (s State) JSON() []byte { return s.tree().json() }

func (n *node) json() []byte {
	var b bytes.Buffer
	n.writeJSON(&b)
	return b.Bytes()
}

func (n *node) writeJSON(b *bytes.Buffer) {
	switch {
	case n.parts == nil && (n.at != "" || n.text != ""):
		if isBool(n.at) && (n.text == "true" || n.text == "false") {
			b.WriteString(n.text)
			return
		}
		text, _ := json.Marshal(n.text)
		b.Write(text)
	case n.list:
		for i, p := range n.parts {
			b.WriteByte("[,"[min(i, 1)])
			p.writeJSON(b)
		}
		b.WriteByte(']')
	default:
		b.WriteByte('{')
		for i, p := range n.parts {
			if i > 0 {
				b.WriteByte(',')
			}
			name, _ := json.Marshal(p.name)
			b.Write(append(name, ':'))
			p.writeJSON(b)
		}
		b.WriteByte('}')
	}
}

// YAML is the state as a case file in YAML, as people read it.
func (s State) YAML() []byte {
	var b bytes.Buffer
	s.tree().writeYAML(&b, "")
	return b.Bytes()
}

// writeYAML writes the parts of a list or a mapping, each on a line of its own.
func (n *node) writeYAML(b *bytes.Buffer, indent string) {
	for _, p := range n.parts {
		lead := indent
		if n.list {
			b.WriteString(indent + "-")
		} else {
			b.WriteString(indent + scalar(p.name) + ":")
		}
		switch {
		case p.parts == nil:
			text := scalar(p.text)
			if isBool(p.at) && (p.text == "true" || p.text == "false") {
				text = p.text
			}
			b.WriteString(" " + text + "\n")
		case n.list && !p.list: // the first field stands behind the dash
			var inner bytes.Buffer
			p.writeYAML(&inner, indent+"  ")
			b.WriteString(" " + strings.TrimPrefix(inner.String(), indent+"  "))
		default:
			b.WriteByte('\n')
			p.writeYAML(b, lead+"  ")
		}
	}
}

// scalar writes a text as YAML reads it back: plain where nothing in it means something else.
func scalar(text string) string {
	if plain.MatchString(text) && !slices.Contains(reserved, strings.ToLower(text)) {
		return text
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(text) // a string can be written
	quoted := strings.TrimSuffix(b.String(), "\n")
	return strings.NewReplacer("\x7f", `\x7f`, "\u0085", `\u0085`, "\ufeff", `\ufeff`).Replace(quoted)
}

var (
	plain    = regexp.MustCompile(`^[\pL][\pL\pN ()_/.,'-]*[\pL\pN)]$|^[\pL\pN]$|^\d{4}-\d\d-\d\d$`)
	reserved = []string{"true", "false", "null", "yes", "no", "on", "off", "y", "n"}
)
