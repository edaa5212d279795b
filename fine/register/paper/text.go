package paper

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/register"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
)

// Text is a report by what was found, so that each thing can be mended in all its rows.
func Text(w report.Writer, p Report, o report.TextOptions) string {
	t := &text{Writer: w}
	t.line("%s", w.Say("Register of breaches: %s, %d checked, on %s", t.count(p.Entries), p.Checked, p.Date))
	for _, reason := range slices.Sorted(maps.Keys(p.Skipped)) {
		t.line("  %s", w.Say("not checked: %d, %s", p.Skipped[reason], reason.Text()))
	}
	if p.Elsewhere > 0 {
		t.line("  %s", w.Say("cells that refer to another file: %d", p.Elsewhere))
	}
	if len(p.Unused) > 0 {
		t.line("  %s: %s", w.Say("columns that are not read"), words.Clean(strings.Join(p.Unused, ", ")))
	}
	if p.Entries == 0 {
		t.line("  %s", w.Say("there are no rows"))
	}
	for _, level := range register.Levels() {
		t.level(level, p.Findings)
	}
	if len(p.Links) > 0 {
		t.line("\n%s", w.Say("Where this falls"))
		for _, l := range p.Links {
			t.link(l, o)
		}
		t.line("\n%s", w.Say("More rows make no more infringements; nothing is added up. No prediction and no legal advice."))
	}
	t.line("\n%s", w.Say("What was looked at is whether something is there, not whether it is right."))
	if slices.ContainsFunc(p.Findings, func(f Finding) bool { return f.Provision == register.NotifiedLate.Rule().Provision }) {
		t.line("%s", w.Say("Weekends and holidays count. Some read two working days into art. 3(5) of Regulation 1182/71; the AP and the EDPB did not."))
	}
	return t.String()
}

type text struct {
	report.Writer
	strings.Builder
}

func (t *text) String() string { return t.Builder.String() }

func (t *text) line(format string, args ...any) { fmt.Fprintf(t, format+"\n", args...) }

func (t *text) count(rows int) string {
	if rows == 1 {
		return t.Say("1 row")
	}
	return t.Say("%d rows", rows)
}

// level writes the findings of a level, one kind after the other, and each message with its rows.
func (t *text) level(level register.Level, findings []Finding) {
	var messages []string
	by := map[string][]Finding{}
	for _, f := range findings {
		if f.Level != level {
			continue
		}
		if by[f.Message] == nil {
			messages = append(messages, f.Message)
		}
		by[f.Message] = append(by[f.Message], f)
	}
	if len(messages) > 0 {
		t.line("\n%s", strings.ToUpper(t.Pick(level.Name())))
	}
	for _, rule := range register.Rules() {
		for _, message := range messages {
			first := by[message][0]
			if first.Code != rule.Code {
				continue
			}
			if first.Row > 0 && (first.Tip > 0 || !first.Provision.IsZero()) { // a column that is missing says it
				message += " [" + about(t.Writer, first.Finding) + "]"
			}
			t.line("  %s", message)
			if first.Row > 0 {
				t.line("      %s", rows(t.Writer, by[first.Message]))
			}
		}
	}
}

// rows names the rows of findings: at most so many, for data name them all.
func rows(w report.Writer, findings []Finding) string {
	const most = 20
	var list []string
	for _, f := range findings[:min(len(findings), most)] {
		row := strconv.Itoa(f.Row)
		if f.ID != "" {
			row += " (" + f.ID + ")"
		}
		list = append(list, row)
	}
	text := w.Say("row") + " " + strings.Join(list, ", ")
	if more := len(findings) - most; more > 0 {
		text += " " + w.Say("and %d more", more)
	}
	return text
}

// link writes a provision with the rules that govern it, and the decisions on it.
func (t *text) link(l Link, o report.TextOptions) {
	t.line("\n%s: %s", t.Provision(l.Provision), t.count(l.Rows))
	if c := l.Committed; !c.From.IsZero() {
		until := t.Say("it goes on")
		if !c.Until.IsZero() {
			until = t.Say("until %s", c.Until)
		}
		t.line("%s", t.Say("Infringed from %s, %s", c.From, until))
	}
	if l.Advice.Candidates[0].Err == nil { // the others say it
		t.line("%s", t.Maximum(l.Maximum))
	}
	t.WriteString(t.Candidates(l.Advice, o))
	for _, c := range l.Advice.Candidates {
		r := cmp.Or(c.Compared, &c.Result)
		if slices.ContainsFunc(r.Notes, func(n fine.Note) bool { return n.Code == fine.NoteSecondary }) {
			t.line("%s", t.ShortNote(fine.NoteSecondary))
		}
	}
	for _, like := range l.like {
		t.line("%s: %s", t.Say("Comparable"), t.Comparison(&like))
	}
	if len(l.Decisions) == 0 {
		t.line("%s", t.Say("No decision of the AP on it is known here."))
	}
}
