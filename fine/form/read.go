package form

import (
	"errors"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/explore"
)

// Reading is what can be made of a state: the case as far as it goes, and what is wrong with the rest.
type Reading struct {
	// Case of everything that can be read, without what is wrong.
	Case fine.Case
	// Questions are the values that the state leaves open.
	Questions []explore.Question
	// Faults are what is wrong and what is missing, with their paths in the state.
	Faults boete.Faults

	tree *node
}

// Read reads a state. What is wrong or only begun is left out of the case, and is among the faults.
func Read(s State) Reading {
	r := Reading{tree: s.tree()}
	for {
		c, questions, err := casefile.ParseOpen(withInfringement(r.tree).json())
		var faults boete.Faults
		if !errors.As(err, &faults) {
			// A path of a fault that leads nowhere cannot be left out.
			if err == nil {
				r.Case, r.Questions = c, questions
				if !slices.ContainsFunc(r.tree.parts, func(p *node) bool { return p.name == "infringements" }) {
					r.Case.Infringements = nil
				}
			}
			return r
		}
		var left []*node
		for _, f := range faults {
			if f.Path == "infringements" && f.Code == boete.CodeMissing {
				continue
			}
			g, n := *f, r.culprit(f)
			if g.Path = r.At(f.Path); n != nil && f.Code == boete.CodeUnknown {
				g.Path = n.at
			}
			r.Faults = append(r.Faults, &g)
			left = append(left, n)
		}
		before := r.tree.count()
		r.tree.drop(left)
		if r.tree.count() == before {
			return r
		}
	}
}

// withInfringement returns the tree with an infringement if it has none, because a case file always has one.
func withInfringement(root *node) *node {
	if slices.ContainsFunc(root.parts, func(p *node) bool { return p.name == "infringements" }) {
		return root
	}
	n := *root
	n.parts = append(slices.Clone(n.parts),
		&node{at: "infringements", name: "infringements", list: true, parts: []*node{{at: "infringements[0]", name: "[0]", parts: []*node{}}}})
	return &n
}

// At is the path in the state of a path in the case.
func (r *Reading) At(path string) string {
	n, rest := r.find(path)
	if n.at == "" {
		return strings.TrimPrefix(rest, ".")
	}
	return n.at + rest
}

// find finds the deepest value on a path in the case, and what is left of the path.
func (r *Reading) find(path string) (*node, string) {
	n := r.tree
	at := steps(path)
	for i, step := range at {
		next := -1
		if n.list {
			if next = number(step); next >= len(n.parts) {
				next = -1
			}
		} else {
			next = slices.IndexFunc(n.parts, func(p *node) bool { return p.name == step })
		}
		if next < 0 {
			var rest strings.Builder
			for _, s := range at[i:] {
				if s[0] != '[' {
					rest.WriteByte('.')
				}
				rest.WriteString(s)
			}
			return n, rest.String()
		}
		n = n.parts[next]
	}
	return n, ""
}

// culprit is what must be left out of the case because of a fault: the value, or what misses a field.
func (r *Reading) culprit(f *boete.Fault) *node {
	n, _ := r.find(f.Path)
	if f.Code == boete.CodeUnknown && len(n.parts) > 0 && len(f.Args) > 0 { // the fault is at what has the field
		if i := slices.IndexFunc(n.parts, func(p *node) bool { return p.name == f.Args[0] }); i >= 0 {
			return n.parts[i]
		}
	}
	if n == r.tree {
		return nil
	}
	return n
}

func (n *node) count() int {
	total := 1
	for _, p := range n.parts {
		total += p.count()
	}
	return total
}

// drop leaves values out, and what is empty without them.
func (n *node) drop(those []*node) {
	n.parts = slices.DeleteFunc(n.parts, func(p *node) bool {
		if slices.Contains(those, p) {
			return true
		}
		had := len(p.parts) > 0
		p.drop(those)
		return had && len(p.parts) == 0
	})
}

// Infringement is the number in the state of an infringement of the case.
func (r *Reading) Infringement(i int) int {
	n, ok := element(r.At(nth("infringements", i)), "infringements")
	if !ok {
		return i
	}
	return n
}
