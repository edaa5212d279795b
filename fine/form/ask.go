package form

import (
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// Form is what is asked of a state.
type Form struct {
	Sections []Section
	// Other are the faults of what is not asked.
	Other boete.Faults
}

// Section is one of the great questions, such as who it is.
type Section struct {
	// ID is stable: who, what, when, turnover, seriousness or more.
	ID   string
	Name boete.Text
	// Groups of questions: about the case as a whole, or about an infringement each.
	Groups []Group
}

// Group is questions that belong together.
type Group struct {
	// Infringement that they are about, from 0; −1 is the case as a whole.
	Infringement int
	// Element of a list that they are about, which can be taken away; empty if it is none.
	Element   string
	Questions []Question
	// Lists to which an element can be added, each with what it would be.
	Lists []List
}

// List is a list of a case to which an element can be added.
type List struct {
	Path string
	Name boete.Text
}

// Question is a field at a place of the case, with what was typed.
type Question struct {
	Field
	Path string
	Text string
	// Missing says that it is still needed.
	Missing bool
	// Wrong is what is wrong with it; nil if nothing is.
	Wrong *boete.Fault
}

// Rules are what the questions depend on apart from the state.
type Rules struct {
	// Kind of offender, if it is known.
	Kind category.OffenderKind
	// Policies that may govern the case.
	Policies []*category.Policy
	// Faults of the case, with paths in the state.
	Faults boete.Faults
}

// has reports whether a policy that may govern sets fines by a method.
func (r *Rules) has(m category.Method) bool {
	return slices.ContainsFunc(r.Policies, func(p *category.Policy) bool { return p.Method() == m && p.Gap().IsZero() })
}

// Ask returns the questions of a state, in the order in which they are asked. A field that is not asked, because no
// policy that may govern has it, is asked all the same if the state has it: nothing that was typed is out of sight.
func Ask(s State, rules Rules) Form {
	a := asking{s: s, rules: rules, used: map[*boete.Fault]bool{}, fields: byPath()}
	sections := []Section{a.who(), a.what(), a.when(), a.turnover(), a.seriousness(), a.more()}
	f := Form{Sections: slices.DeleteFunc(sections, func(s Section) bool { return len(s.Groups) == 0 })}
	for _, fault := range rules.Faults {
		if !a.used[fault] {
			f.Other = append(f.Other, fault)
		}
	}
	return f
}

type asking struct {
	s      State
	rules  Rules
	fields map[string]Field
	used   map[*boete.Fault]bool
}

func (a *asking) infringements() int { return max(1, a.s.Len("infringements")) }

// question asks the field at a path; none if no policy that may govern has it and nothing was typed.
func (a *asking) question(to *[]Question, path string) {
	field, ok := a.fields[pattern(path)]
	if !ok || field.Method != "" && !a.rules.has(field.Method) && !a.s.Has(path) {
		return
	}
	q := Question{Field: field, Path: path, Text: a.s.Get(path)}
	if q.Text == "" && a.s.Has(path) { // {any: [a, b]}
		q.Text = a.any(path)
	}
	for _, f := range a.rules.Faults {
		if a.used[f] || !within(f.Path, path) {
			continue
		}
		a.used[f] = true
		if f.Code == boete.CodeMissing && q.Text == "" {
			q.Missing = true
		} else if q.Wrong == nil {
			q.Wrong = f
		}
	}
	*to = append(*to, q)
}

// any is a value with several choices as a text: "a | b".
func (a *asking) any(path string) string {
	var choices []string
	for _, e := range a.s {
		if within(e[0], path+".any") {
			choices = append(choices, e[1])
		}
	}
	return strings.Join(choices, " | ")
}

// reasoned asks a judgement, and its reason once it is given.
func (a *asking) reasoned(to *[]Question, path string) {
	a.question(to, path)
	if a.s.Has(path) || a.s.Has(path+"_reason") {
		a.question(to, path+"_reason")
	}
}

func (a *asking) who() Section {
	g := Group{Infringement: -1}
	a.question(&g.Questions, "offender.kind")
	return Section{"who", boete.Text{NL: "Wie?", EN: "Who?"}, []Group{g}}
}

func (a *asking) what() Section {
	s := Section{ID: "what", Name: boete.Text{NL: "Wat is er gebeurd?", EN: "What happened?"}}
	n := a.infringements()
	for i := range n {
		at := nth("infringements", i)
		g := Group{Infringement: i, Lists: []List{{at + ".with", boete.Text{NL: "gelezen met nog een bepaling",
			EN: "read with another provision"}}}}
		if n > 1 {
			g.Element = at
		}
		a.question(&g.Questions, at+".provision")
		if last := &g.Questions[0]; last.Text == "" && !a.s.Has(at+".category") {
			last.Missing = true
		}
		for j := range a.s.Len(at + ".with") {
			a.question(&g.Questions, nth(at+".with", j))
		}
		if unsettled := g.Questions[0].Wrong; unsettled != nil && unsettled.Code == boete.CodeUnsettled || a.s.Has(at+".category") {
			a.question(&g.Questions, at+".category")
		}
		s.Groups = append(s.Groups, g)
	}
	g := Group{Infringement: -1, Lists: []List{{"infringements", boete.Text{NL: "nog een overtreding",
		EN: "another infringement"}}}}
	if n > 1 || a.s.Has("linked") {
		a.reasoned(&g.Questions, "linked")
	}
	s.Groups = append(s.Groups, g)
	return s
}

func (a *asking) when() Section {
	s := Section{ID: "when", Name: boete.Text{NL: "Wanneer?", EN: "When?"}}
	for i := range a.infringements() {
		at := nth("infringements", i) + ".committed"
		g := Group{Infringement: i}
		a.question(&g.Questions, at+".from")
		a.question(&g.Questions, at+".until")
		s.Groups = append(s.Groups, g)
	}
	g := Group{Infringement: -1}
	a.question(&g.Questions, "decided")
	s.Groups = append(s.Groups, g)
	return s
}

// turnover is asked of companies.
func (a *asking) turnover() Section {
	s := Section{ID: "turnover", Name: boete.Text{NL: "Hoe groot?", EN: "How large?"}}
	if a.rules.Kind != category.KindCompany && !a.s.Has("turnover") && !a.s.Has("turnover_withheld") {
		return s
	}
	g := Group{Infringement: -1}
	a.question(&g.Questions, "turnover")
	a.question(&g.Questions, "turnover_withheld")
	s.Groups = []Group{g}
	return s
}

func (a *asking) seriousness() Section {
	s := Section{ID: "seriousness", Name: boete.Text{NL: "Hoe ernstig?", EN: "How serious?"}}
	for i := range a.infringements() {
		at := nth("infringements", i) + "."
		g := Group{Infringement: i}
		for _, name := range []string{"seriousness", "start", "size", "severity", "duration", "culpability", "data", "history", "damage_limited"} {
			if a.s.Has(at+"provision") || a.s.Has(at+"category") || a.s.Has(at+name) {
				a.reasoned(&g.Questions, at+name)
			}
		}
		if len(g.Questions) > 0 {
			s.Groups = append(s.Groups, g)
		}
	}
	return s
}

func (a *asking) more() Section {
	s := Section{ID: "more", Name: boete.Text{NL: "Meer", EN: "More"}}
	for i := range a.infringements() {
		at := nth("infringements", i) + "."
		a.list(&s, i, at+"adjustments", ".factor", ".effect", ".reason")
		if a.rules.has(category.MethodAP) || a.s.Has(at+"priors") {
			a.list(&s, i, at+"priors", ".imposed", ".provision", ".similar", ".sanction", ".authority")
		}
		a.list(&s, i, at+"departures", departure...)
		g := Group{Infringement: i}
		a.reasoned(&g.Questions, at+"recidive")
		if !a.s.Has(at + "category") {
			a.question(&g.Questions, at+"category")
		}
		a.question(&g.Questions, at+"shift.to")
		if a.s.Has(at + "shift") {
			a.question(&g.Questions, at+"shift.reason")
		}
		lists := []List{{at + "adjustments", boete.Text{NL: "een omstandigheid", EN: "a circumstance"}}}
		if a.rules.has(category.MethodAP) {
			lists = append(lists, List{at + "priors", boete.Text{NL: "een eerdere boete", EN: "an earlier fine"}})
		}
		g.Lists = append(lists, List{at + "departures", boete.Text{NL: "een afwijking", EN: "a departure"}})
		s.Groups = append(s.Groups, g)
	}
	a.list(&s, -1, "departures", departure...)
	g := Group{Infringement: -1, Lists: []List{{"departures", boete.Text{NL: "een afwijking van het totaal",
		EN: "a departure from the total"}}}}
	for _, path := range []string{"policy", "offender.name", "id"} {
		a.question(&g.Questions, path)
	}
	s.Groups = append(s.Groups, g)
	return s
}

var departure = []string{".effect", ".reason", ".citation.source", ".citation.place", ".citation.url"}

// list asks the fields of each element of a list.
func (a *asking) list(s *Section, infringement int, list string, fields ...string) {
	for i := range a.s.Len(list) {
		at := nth(list, i)
		g := Group{Infringement: infringement, Element: at}
		for _, field := range fields {
			a.question(&g.Questions, at+field)
		}
		s.Groups = append(s.Groups, g)
	}
}
