package paper

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/register"
	"github.com/boete/boete/fine/words"
)

// Text writes a report by what was found, so that each thing can be mended in all its rows.
func Text(out io.Writer, w *words.Words, p Report) error {
	t := &text{Words: w}
	t.line("", "%s", w.Say("Register of breaches: %s, %d checked, on %s", t.count(p.Entries), p.Checked, p.Date))
	for _, s := range p.Skipped {
		t.line("  ", "%s", w.Say("not checked: %d, %s", s.Rows, s.Text))
	}
	if p.Elsewhere > 0 {
		t.line("  ", "%s", w.Say("cells that refer to another file: %d", p.Elsewhere))
	}
	if len(p.Unread) > 0 {
		t.line("  ", "%s: %s", w.Say("columns that are not read"), words.Clean(strings.Join(p.Unread, ", ")))
	}
	if p.Entries == 0 {
		t.line("  ", "%s", w.Say("there are no rows"))
	}
	for _, level := range register.Levels() {
		t.level(level, p.Findings)
	}
	if len(p.Links) > 0 {
		t.line("\n", "%s", w.Say("Where this falls"))
		for _, l := range p.Links {
			t.link(l)
		}
		t.line("  ", "%s", w.Say("More rows make no more infringements; nothing is added up. No prediction and no legal advice."))
	}
	t.line("\n", "%s", w.Say("What was looked at is whether something is there, not whether it is right."))
	for _, f := range p.Findings {
		if f.Provision.Paragraph == 1 && f.Provision.Article == 33 {
			t.line("", "%s", w.Say("Weekends and holidays count. Some read two working days into art. 3(5) of Regulation 1182/71; the AP and the EDPB did not."))
			break
		}
	}
	_, err := io.WriteString(out, t.String())
	return err
}

type text struct {
	*words.Words
	strings.Builder
}

func (t *text) String() string { return t.Builder.String() }

func (t *text) line(indent, format string, args ...any) {
	t.WriteString(indent + fmt.Sprintf(format, args...) + "\n")
}

func (t *text) count(rows int) string {
	if rows == 1 {
		return t.Say("1 row")
	}
	return t.Say("%d rows", rows)
}

// maxRows is how many rows a text names for one thing; data name them all.
const maxRows = 20

// level writes the findings of a level, each message with its rows.
func (t *text) level(level register.Level, findings []Finding) {
	type group struct {
		Finding
		rows []string
		n    int
	}
	var groups []*group
	by := map[string]*group{}
	for _, f := range findings {
		if f.Level != string(level) {
			continue
		}
		key := f.Code + f.Message
		g := by[key]
		if g == nil {
			g = &group{Finding: f}
			by[key], groups = g, append(groups, g)
		}
		if g.n++; g.n <= maxRows && f.Row > 0 {
			row := strconv.Itoa(f.Row)
			if f.ID != "" {
				row += " (" + f.ID + ")"
			}
			g.rows = append(g.rows, row)
		}
	}
	if len(groups) == 0 {
		return
	}
	t.line("\n", "%s", strings.ToUpper(t.Pick(level.Name())))
	for _, rule := range register.Rules() { // one kind after the other
		for _, g := range groups {
			if g.Code != string(rule.Code) {
				continue
			}
			about := t.about(g.Finding)
			t.line("  ", "%s%s", g.Message, about)
			if len(g.rows) == 0 {
				continue
			}
			more := ""
			if rest := g.n - len(g.rows); rest > 0 {
				more = " " + t.Say("and %d more", rest)
			}
			t.line("      ", "%s %s%s", t.Say("row"), strings.Join(g.rows, ", "), more)
		}
	}
}

// about is the provision of a finding, or the tip.
func (t *text) about(f Finding) string {
	switch {
	case f.Code == string(register.ColumnMissing): // which says it
	case !f.Provision.IsZero():
		return " [" + t.Provision(f.Provision) + "]"
	case f.Tip > 0:
		return " [" + t.Say("tip %d of the AP", f.Tip) + "]"
	}
	return ""
}

// link writes a provision with the rules that govern it.
func (t *text) link(l Link) {
	t.line("  ", "%s: %s", t.Provision(l.Provision), t.count(l.Rows))
	maximum := t.Say("Statutory maximum: %s (%s)", l.Maximum.Amount, t.Citation(l.Maximum.Citation))
	if !l.Maximum.Exact {
		maximum = t.Say("Statutory maximum: at least %s (%s)", l.Maximum.Amount, t.Citation(l.Maximum.Citation))
	}
	t.line("      ", "%s", maximum)
	if !l.Committed.From.IsZero() {
		until := t.Say("it goes on")
		if !l.Committed.Until.IsZero() {
			until = t.Say("until %s", l.Committed.Until)
		}
		t.line("      ", "%s", t.Say("infringed from %s, %s", l.Committed.From, until))
	}
	for _, p := range l.Policies {
		text := p.ID + ": " + p.Ground
		if !p.Known {
			text += "; " + t.Say("its amounts are not known here")
		}
		t.line("      ", "%s", text)
	}
	for _, c := range l.Compared {
		name := t.Say("for comparison %s", c.Policy)
		if slices.ContainsFunc(l.Policies, func(p Policy) bool { return p.ID == c.Policy }) {
			name = c.Policy
		}
		for _, s := range c.Starts {
			t.line("      ", "%s", t.Say("%s: seriousness %s, start %s, before the size", name, s.Seriousness.Name(), s.Range))
		}
		if c.Band == nil {
			continue
		}
		text := t.Say("%s: category %s, %s – %s, base fine %s", name, c.Category.String(), c.Band.Min, c.Band.Max, c.Band.Base)
		if c.Evidence == category.EvidenceSecondary {
			text += " (" + t.Say("secondary source only") + ")"
		}
		t.line("      ", "%s", text)
	}
	if len(l.Decisions) == 0 {
		t.line("      ", "%s", t.Say("no decision of the AP on it is known here"))
	}
	for _, d := range l.Decisions {
		text := t.Money(d.Fine) + ": " + d.Party + ", " + strconv.Itoa(d.Year)
		if d.Imposed != d.Fine {
			text += "; " + t.Say("imposed in all %s", d.Imposed)
		}
		if d.Standing != t.Money(d.Imposed) {
			text += "; " + t.Say("now: %s", d.Standing)
		}
		t.line("      ", "%s", text)
	}
}
