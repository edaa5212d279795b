package report

import (
	"io"
	"strings"

	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/govern"
)

// Advice writes which rules may govern a case where several may, or where the seriousness is open: each with its
// ground, and with what the case comes to under it.
func (w Writer) Advice(out io.Writer, a govern.Advice, r Report, o TextOptions) error {
	t := newTextWriter(w, o)
	switch _, one := a.One(); {
	case a.Basis == govern.BasisOverview:
		t.wrapped("", "", t.bold(w.Say("Which fine it is depends on who is fined and when")))
	case one && len(a.Candidates[0].Rows) > 0:
		t.wrapped("", "", t.bold(w.Say("The fine depends on the seriousness, which is still to be chosen")))
	case one:
		t.wrapped("", "", t.bold(w.Say("One policy is about this case")))
	default:
		t.wrapped("", "", t.bold(w.Say("Several rules may govern this case; each gives its own answer")))
	}
	if c := &a.Candidates[0].Case; len(c.Infringements) == 1 {
		t.wrapped("", "", w.violation(&c.Infringements[0], &fine.Fine{Provision: c.Infringements[0].Provision}))
	}
	for i := range a.Candidates {
		t.line("")
		t.candidate(&a.Candidates[i])
	}
	t.line("")
	if a.Basis != govern.BasisOverview {
		t.wrapped("", "", w.Say("Assumed")+": "+w.assumption(&r))
	}
	t.wrapped("", "", w.Say("This is a calculation: no prediction and no legal advice."))
	if standing := w.standing(&r); standing != "" {
		t.wrapped("", "", standing)
	}
	_, err := io.WriteString(out, t.b.String())
	return err
}

// Candidates writes the policies of an advice as [Writer.Advice] does: each with its ground, and with what the case
// comes to under it.
func (w Writer) Candidates(a govern.Advice, o TextOptions) string {
	t := newTextWriter(w, o)
	for i := range a.Candidates {
		t.candidate(&a.Candidates[i])
	}
	return t.b.String()
}

func (t *textWriter) candidate(c *govern.Candidate) {
	heading := t.Pick(c.Policy.Title())
	switch c.Verdict {
	case category.VerdictContested:
		heading += " (" + t.Say("contested") + ")"
	case category.VerdictExcluded:
		heading += " (" + t.Say("does not govern") + ")"
	}
	t.wrapped("", "  ", t.bold(heading)+": "+t.Pick(c.Ground))
	switch {
	case len(c.Rows) > 0:
		for _, f := range c.Rows[0].Result.Fines {
			t.wrapped("  ", "    ", t.Maximum(f.Maximum))
		}
		for _, row := range c.Rows {
			t.wrapped("  "+pad(t.Say("seriousness %s", row.Seriousness.Name()), 22)+"  ", strings.Repeat(" ", 26), t.RowAmount(&row.Result))
		}
	case c.Err == nil:
		text := t.Amount(c.Result.Amount())
		if f := c.Result.Fines[0]; len(c.Result.Fines) == 1 && f.Band != (category.Band{}) {
			text += " (" + t.Say("category %s, bandwidth %s to %s", f.Category, f.Band.Min, f.Band.Max) + ")"
		}
		t.wrapped("  ", "    ", t.bold(text))
	case c.Compared != nil:
		t.wrapped("  ", "    ", t.Say("No amount can be calculated: the amounts of these rules are not known here."))
		t.wrapped("  ", "    ", t.compared(c.Compared))
	default:
		for _, complaint := range t.Complaints(c.Err) {
			t.wrapped("  ", "    ", complaint.Text)
		}
	}
}

// RowAmount is what a row of a seriousness comes to, and at most if the start is lowered for the size.
func (w Writer) RowAmount(r *fine.Result) string {
	text := w.Amount(r.Amount())
	if r.IfLowered != nil {
		text += " (" + w.Say("lowered for the size at most %s", *r.IfLowered) + ")"
	}
	return text
}

// compared says what the maximum is, and what the rules of 2019 give by comparison.
func (w Writer) compared(r *fine.Result) string {
	text := w.Say("By comparison, the %s give %s.", r.Title, r.Amount())
	if len(r.Fines) == 1 {
		f := &r.Fines[0]
		text = w.Maximum(f.Maximum) + ". " + w.Say("By comparison, the %s give %s (category %s, bandwidth %s to %s).",
			r.Title, r.Amount(), f.Category, f.Band.Min, f.Band.Max)
	}
	return text
}

// NoAmount says that no amount can be calculated, and what is known: the statutory maximum and a comparison; "" if
// there is nothing.
func (w Writer) NoAmount(c *govern.Candidate) string {
	if c.Compared == nil {
		return ""
	}
	return w.Say("No amount can be calculated: the amounts of these rules are not known here.") + " " + w.compared(c.Compared)
}
