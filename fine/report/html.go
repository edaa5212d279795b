package report

import (
	"bytes"
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/boete/boete"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/words"
)

//go:embed report.html.tmpl
var pageTemplate string

//go:embed report.css
var style string

// templates are those of the page and of the fragment. They are part of the program, so they parse.
var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("page").Parse(pageTemplate))
})

// Style is the style sheet of a [Writer.Fragment], which styles nothing else on a page. It follows the width of the
// fragment, and whether the reader wants light or dark.
func Style() string { return style }

// HTML writes the explanation of a result as a page: one file without a script, that asks nothing of any other place.
// It has what the text has, and pictures.
func (w Writer) HTML(out io.Writer, r Report) error {
	return w.unbroken().page(r, "").write(out, "page")
}

// Fragment writes what [Writer.HTML] writes as an element of another page, which has the [Style]. The prefix makes its
// ids differ from those of others on the page: it begins with a letter, and is of letters, digits and dashes.
func (w Writer) Fragment(out io.Writer, r Report, prefix string) error {
	return w.unbroken().page(r, prefix).write(out, "fragment")
}

// write fills in a template.
func (p page) write(out io.Writer, name string) error {
	var b bytes.Buffer
	if err := templates().ExecuteTemplate(&b, name, p); err != nil {
		return err
	}
	_, err := b.WriteTo(out)
	return err
}

// Style is the style sheet for the template.
func (page) Style() template.CSS { return template.CSS(style) }

// page is what the template shows. Its texts are clean, and the template escapes them.
type page struct {
	Language     words.Language
	Fine, Amount string
	Beside       string // what stands beside the amount; empty if nothing does
	Facts        [][2]string
	Range        *rangeWords // of a case that leaves something open; otherwise nil
	Columns      []string
	Parts        []part
	Comparable   string
	Groups       []group
	Grounds      []grounds
	Judgement    string // what the mark of a judgement means; empty if there is none
	Notice       string
	Standing     string // of the program and what it knows; empty if it is not said
}

// part is a fine, or the total.
type part struct {
	Heading, Amount string
	Steps           []stepWords
	Falls           *waterfall
	Gauge           *gauge
	Maximum         []link
}

// stepWords is a step in the table of them.
type stepWords struct {
	Mark, Label, Reason   string
	Change, Before, After string
	Article               link
}

// link is a text with the address where it can be read; there may be none.
type link struct{ Text, URL string }

// linked links a text to its address, if that is one of the web.
func linked(text, address string) link {
	if !strings.HasPrefix(address, "https://") || words.Clean(address) != address {
		address = ""
	}
	return link{words.Clean(text), address}
}

// group lists the comparable decisions for an infringement.
type group struct {
	Heading string
	Items   []compared
}

// compared is a comparable decision.
type compared struct {
	Text   string
	Source link
}

// grounds lists notes.
type grounds struct {
	Heading string
	About   string // a sentence about them; empty if there is none
	Notes   []noted
}

func (w Writer) page(r Report, prefix string) page {
	result := &r.Result
	p := page{Language: w.Language(), Fine: w.fined(&r), Amount: w.Amount(result.Amount()), Beside: w.Lowered(result),
		Columns:    []string{w.Say("Step"), w.Say("Change"), w.Say("Amount"), w.Say("Article")},
		Comparable: w.Say("Comparable decisions"), Groups: w.groups(r.Comparable, len(result.Fines)),
		Notice: w.Say("This is a calculation: no prediction and no legal advice."), Standing: w.standing(&r)}
	for _, fact := range [][2]string{
		{w.Say("Case"), words.Clean(r.Case.ID)},
		{w.Say("Offender"), words.Clean(r.Case.Offender.Name)},
		{w.Say("Policy"), words.Clean(w.Pick(result.Title))},
		{w.Say("Day of the decision"), w.Date(r.Case.Decided)},
		{w.Say("Assumed"), strings.TrimSuffix(w.assumption(&r), ".")},
	} {
		if fact[1] != "" {
			p.Facts = append(p.Facts, fact)
		}
	}
	p.Parts = w.parts(r, prefix)
	choose, rests := w.grounds(r.Case, *result)
	for _, g := range []grounds{{Heading: w.Say("Still to choose"), Notes: choose}, {Heading: w.Say("What this rests on"), Notes: rests}} {
		if len(g.Notes) > 0 {
			p.Grounds = append(p.Grounds, g)
		}
	}
	if hasJudgement(*result) {
		p.Judgement = w.Say("judgement of whoever made the case; no rule computes it.")
	}
	return p
}

// parts explain the fines and their total. The prefix makes the names of the pictures differ from those of other parts
// on the page.
func (w Writer) parts(r Report, prefix string) []part {
	var parts []part
	for i := range r.Result.Fines {
		parts = append(parts, w.finePart(r, i, prefix))
	}
	if len(r.Result.Total) > 0 {
		parts = append(parts, w.totalPart(r, prefix))
	}
	return parts
}

// finePart explains one fine. If it is the only one, what departs from the total is in its pictures too.
func (w Writer) finePart(r Report, i int, prefix string) part {
	f, only := &r.Result.Fines[i], len(r.Result.Fines) == 1
	var in fine.Infringement
	if i < len(r.Case.Infringements) {
		in = r.Case.Infringements[i]
	}
	rows := w.rows(&in, f.Trail, f, nil, r.Result.Title)
	trail, amount := f.Trail, f.Amount()
	p := part{Heading: unbroken(capital(w.violation(&in, f))), Steps: w.stepWords(trail, rows), Maximum: w.tier(f)}
	if only {
		trail = append(trail[:len(trail):len(trail)], r.Result.Total...)
		rows = append(rows, w.rows(&in, r.Result.Total, nil, r.Result.Fines, r.Result.Title)...)
		amount = r.Result.Amount()
	} else {
		p.Heading = w.Say("Infringement %d", i+1) + ": " + unbroken(w.violation(&in, f))
		p.Amount = w.Amount(amount)
	}
	id := prefix + "fine" + strconv.Itoa(i+1)
	p.Falls = draw(picture{ID: id + "-steps", Title: w.pictured(&r, w.Say("Step by step to %s", amount))}, append(w.blocks(trail, rows), w.outcome(amount)))
	p.Gauge = w.gauge(id+"-band", f, amount, likeFor(r.Comparable, i), r.Result.Policy)
	if p.Gauge != nil {
		p.Gauge.Title = w.pictured(&r, p.Gauge.Title)
	}
	return p
}

// totalPart explains how the fines become the total, with a bar for each of several.
func (w Writer) totalPart(r Report, prefix string) part {
	result := &r.Result
	rows := w.rows(&fine.Infringement{}, result.Total, nil, result.Fines, result.Title)
	p := part{Heading: w.Say("Total"), Amount: w.Amount(result.Amount()), Steps: w.stepWords(result.Total, rows)}
	if len(result.Fines) > 1 {
		var bars []block
		for i := range result.Fines {
			f := &result.Fines[i]
			bars = append(bars, w.amountBlock(w.Say("Infringement %d", i+1)+": "+w.violation(&fine.Infringement{}, f), f.Amount()))
		}
		p.Falls = draw(picture{ID: prefix + "total", Title: w.pictured(&r, w.Say("The fines and their total, %s", result.Amount()))},
			append(append(bars, w.blocks(result.Total, rows)...), w.outcome(result.Amount())))
	}
	return p
}

// outcome is the bar of what comes out.
func (w Writer) outcome(amount boete.Range) block {
	b := w.amountBlock(w.Say("Fine"), amount)
	b.result = true
	return b
}

func (w Writer) rows(in *fine.Infringement, trail fine.Trail, f *fine.Fine, fines []fine.Fine, policy boete.Text) []row {
	rows := make([]row, len(trail))
	for i := range trail {
		rows[i] = w.step(in, &trail[i], f, fines, policy)
	}
	return rows
}

func (w Writer) stepWords(trail fine.Trail, rows []row) []stepWords {
	words := make([]stepWords, len(rows))
	for i, r := range rows {
		words[i] = stepWords{Mark: r.mark, Label: unbroken(r.label), Reason: r.reason, Change: strings.ReplaceAll(r.change, " ", "\u00A0"), After: r.after,
			Article: linked(unbroken(r.place), trail[i].Citation.URL)}
		if step := &trail[i]; step.Before != step.After && (i > 0 || step.Before != boete.Range{}) {
			words[i].Before = w.Amount(step.Before)
		}
	}
	return words
}

// tier says what the statutory maximum is, with a link in the middle.
func (w Writer) tier(f *fine.Fine) []link {
	text, cited := unbroken(w.Maximum(f.Maximum)), linked(unbroken(w.Citation(f.Maximum.Citation)), f.Maximum.Citation.URL)
	before, after, found := strings.Cut(text, "("+cited.Text+")")
	if !found {
		return []link{{Text: text}}
	}
	return []link{{Text: before + "("}, cited, {Text: ")" + after}}
}

// groups lists the comparable decisions by infringement; those that have the same ones share a list.
func (w Writer) groups(like []decisions.Like, infringements int) []group {
	var groups []group
	var about []string // the infringements that the last group is about
	var alike string   // and how
	for i := range infringements {
		those := likeFor(like, i)
		if len(those) == 0 {
			continue
		}
		items := make([]compared, min(len(those), mostCompared))
		for j := range items {
			items[j] = compared{unbroken(words.Clean(w.Comparison(&those[j]))), linked(those[j].Decision.Source, those[j].Decision.Source)}
		}
		if more := len(those) - len(items); more > 0 {
			items = append(items, compared{Text: w.Say("and %d more", more)})
		}
		likeness := w.likeness(those)
		if infringements == 1 {
			return []group{{capital(likeness), items}}
		}
		last := len(groups) - 1
		if last < 0 || !slices.Equal(groups[last].Items, items) || alike != likeness {
			about, alike, last = nil, likeness, last+1
			groups = append(groups, group{Items: items})
		}
		about = append(about, w.Say("Infringement %d", i+1))
		groups[last].Heading = strings.Join(about, ", ") + ": " + likeness
	}
	return groups
}

// likeFor are the comparable decisions for an infringement.
func likeFor(like []decisions.Like, infringement int) []decisions.Like {
	var those []decisions.Like
	for _, l := range like {
		if l.Infringement == infringement {
			those = append(those, l)
		}
	}
	return those
}

// unbroken writes amounts that stay on one line.
func (w Writer) unbroken() Writer { return Writer{w.Words.Unbroken()} }

// unbroken keeps amounts and articles of ours on one line.
func unbroken(text string) string { return joined.Replace(text) }
