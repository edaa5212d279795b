package paper

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/register"
	"github.com/boete/boete/fine/words"
)

// Case writes the provisions under which findings fall as a case in YAML, in which what a person must judge is left open: an
// infringement for each provision, with the rows in a comment. An error is about the register: it has none, or the rules follow
// from who keeps it, and that is not known.
func Case(w *words.Words, p Report, offender category.OffenderKind, own *category.Policy) (string, error) {
	if len(p.Links) == 0 {
		return "", boete.Faultf(boete.CodeNothingOpen, "nothing in the register points to an infringement, so there is no case")
	}
	policy := own
	for _, l := range p.Links[0].Policies {
		if choice, err := category.PolicyByID(l.ID); err == nil && own == nil && offender != "" && l.Verdict == category.VerdictCandidate {
			policy = choice
		}
	}
	if policy == nil {
		return "", boete.Faultf(boete.CodeMissing, "which rules govern depends on who keeps the register; say what kind of organisation that is")
	}
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n# %s\n", w.Say("From a register of breaches, checked on %s. Findings are no infringements: take out what is none.", p.Date),
		w.Say("Where it says unknown, a person must judge."))
	fmt.Fprintf(&b, "policy: %s\n", policy.ID())
	if offender != "" {
		fmt.Fprintf(&b, "offender: {kind: %s}\n", offender)
	}
	open := []string{"severity"}
	if policy.Method() == category.MethodEDPB {
		open = []string{"seriousness", "start", "size"}
		b.WriteString("turnover: unknown\n")
	}
	fmt.Fprintf(&b, "decided: %s\ninfringements:\n", p.Date)
	for _, l := range p.Links {
		fmt.Fprintf(&b, "  - provision: %s # %s\n", l.Provision, rows(w, p, l.Provision))
		if !l.Committed.From.IsZero() {
			fmt.Fprintf(&b, "    committed: {from: %s", l.Committed.From)
			if !l.Committed.Until.IsZero() {
				fmt.Fprintf(&b, ", until: %s", l.Committed.Until)
			}
			b.WriteString("}\n")
		}
		for _, field := range open {
			fmt.Fprintf(&b, "    %s: unknown\n", field)
		}
	}
	return b.String(), nil
}

// rows names the rows of a provision.
func rows(w *words.Words, p Report, of category.Provision) string {
	var list []string
	last, more := 0, 0
	for _, f := range p.Findings {
		if f.Provision != of || f.Level == string(register.Tip) || f.Row == last {
			continue
		}
		if last = f.Row; len(list) < maxRows {
			list = append(list, strconv.Itoa(f.Row))
		} else {
			more++
		}
	}
	if len(list) == 0 {
		return w.Say("the register as a whole")
	}
	text := w.Say("row") + " " + strings.Join(list, ", ")
	if more > 0 {
		text += " " + w.Say("and %d more", more)
	}
	return text
}
