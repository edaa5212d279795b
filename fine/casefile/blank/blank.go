// Package blank writes a case file to fill in. It stands apart from what reads case files, which needs no templates.
package blank

import (
	"embed"
	"errors"
	"strings"
	"text/template"
	"unicode/utf8"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/schema"
	"github.com/boete/boete/fine/words"
)

// The case files to fill in, by method and language. In them a line that begins with # and a field is optional, and one
// that begins with # and a space explains.
//
//go:embed templates/*.yaml.tmpl
var templateFiles embed.FS

// Case returns a case file in YAML to fill in, for a policy that can be calculated, with an explanation of each field
// in a language. It can be read and calculated as it is.
func Case(policy *category.Policy, language words.Language) (string, error) {
	name := string(policy.Method()) + "." + string(language) + ".yaml.tmpl"
	file, err := template.ParseFS(templateFiles, "templates/"+name)
	if err != nil {
		return "", err
	}
	var text strings.Builder
	err = file.Execute(&text, fillers(policy, language))
	return folded(text.String()), err
}

// folded breaks the lines that explain, but for the first, which names the schema.
func folded(text string) string {
	const width = 100
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		start, explanation, explains := strings.Cut(line, "# ")
		if !explains || i == 0 || strings.TrimSpace(start) != "" {
			continue
		}
		start += "#"
		var b strings.Builder
		b.WriteString(start)
		at := len(start)
		for _, word := range strings.Fields(explanation) {
			length := len(" ") + utf8.RuneCountInString(word)
			if at+length > width {
				b.WriteString("\n" + start)
				at = len(start)
			}
			b.WriteString(" " + word)
			at += length
		}
		lines[i] = b.String()
	}
	return strings.Join(lines, "\n")
}

// placeholders are what stands in a case file to fill in, until it is: values with which the policy can calculate.
type placeholders struct {
	policy                         *category.Policy
	words                          *words.Words
	Schema, Turnover               string
	Provision, Second, With        string            // the first two are empty if the policy has no provision
	Category, Next                 category.Category // the second is zero if there is no other
	Earlier, Begun, Ended, Decided boete.Date
	Start, Size                    string // the second is empty if the start is not lowered
	Scales                         []scaleLine
}

// scaleLine is a line for a scale, with the levels that it has.
type scaleLine struct{ Field, Example, Levels string }

// Policy is the id of the policy.
func (p placeholders) Policy() string { return p.policy.ID() }

// Says is what the field at a path means, as a sentence of its own.
func (p placeholders) Says(path string) (string, error) {
	m, ok := casefile.MeaningOf(path)
	if !ok {
		return "", errors.New("there is no field " + path)
	}
	text := p.words.Pick(m.Sentence())
	return strings.ToUpper(text[:1]) + text[1:] + ".", nil
}

// Has reports whether the policy has a rule.
func (p placeholders) Has(rule category.Rule) bool {
	_, ok := p.policy.Cite(rule)
	return ok
}

// Letters are the circumstances that the policy has names for.
func (p placeholders) Letters() []category.Letter { return p.policy.Letters() }

func fillers(policy *category.Policy, language words.Language) placeholders {
	w := words.In(language)
	p := placeholders{policy: policy, words: w, Schema: schema.Address("case"), Turnover: "80 mln",
		With: category.Provision{Act: policy.Act(), Article: 5, Paragraph: 2}.String()}
	p.provisions()
	p.dates()
	for _, scale := range factors.Scales() {
		levels := scale.Levels()
		example := levels[min(2, len(levels)-1)]
		field := scale.Field()
		p.Scales = append(p.Scales, scaleLine{field, field + ": " + w.Pick(example.Name),
			levelNames(w, scale)})
	}
	if shares, ok := policy.Seriousness(category.SeriousnessMedium); ok {
		p.Start = shares.From.String()
	}
	if turnover, err := boete.ParseEUR(p.Turnover); err == nil {
		if size, ok := policy.Size(turnover); ok {
			p.Size = size.From.String()
		}
	}
	return p
}

// provisions chooses the first two that the policy can calculate with, and the category of the first with one next to
// it.
func (p *placeholders) provisions() {
	candidates := []category.Provision{{Act: category.AVG, Article: 33, Paragraph: 1}, {Act: category.AVG, Article: 32, Paragraph: 1}}
	for _, row := range p.policy.Rows() {
		candidates = append(candidates, row.Provisions...)
	}
	for _, candidate := range candidates {
		in := fine.Infringement{Provision: candidate}
		if p.policy.Method() == category.MethodEDPB {
			in.Seriousness = category.SeriousnessMedium
		}
		result, err := fine.Calculate(fine.Case{Infringements: []fine.Infringement{in}}, p.policy)
		switch {
		case err != nil:
		case p.Provision == "":
			p.Provision, p.Category = candidate.String(), result.Fines[0].Category
		case p.Second == "" && candidate.String() != p.Provision:
			p.Second = candidate.String()
		}
	}
	if bands := p.policy.Table().Bands; p.Category == 0 && len(bands) > 0 {
		p.Category = bands[0].Category
	}
	for _, next := range []category.Category{p.Category - 1, p.Category + 1} {
		if _, ok := p.policy.Band(next); ok && p.Next == 0 {
			p.Next = next
		}
	}
}

// dates chooses days that fit together, in the first years of the policy.
func (p *placeholders) dates() {
	p.Earlier = p.policy.From()
	if p.Earlier.IsZero() {
		p.Earlier, _ = boete.ParseDate("2020-01-01")
	}
	p.Begun, p.Ended, p.Decided = p.Earlier.Anniversary(1), p.Earlier.Anniversary(2), p.Earlier.Anniversary(3)
}

// levelNames lists the levels of a scale.
func levelNames(w *words.Words, scale factors.Scale) string {
	var names []string
	for _, level := range scale.Levels() {
		names = append(names, w.Pick(level.Name))
	}
	return strings.Join(names, ", ")
}
