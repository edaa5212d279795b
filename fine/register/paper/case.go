package paper

import (
	"fmt"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/register"
	"github.com/boete/boete/fine/report"
)

// Case is a case in YAML of the provisions under which findings fall, in which what a person must judge is left open:
// an infringement for each provision, with the rows in a comment. An error is about the register: it has none, or the
// rules follow from who keeps it, and that is not known.
func Case(w report.Writer, p Report, offender category.OffenderKind) (string, error) {
	if len(p.Links) == 0 {
		return "", boete.Faultf(boete.CodeNothingOpen,
			"nothing in the register points to an infringement, so there is no case")
	}
	candidates := p.Links[0].Advice.Candidates
	if len(candidates) > 1 && offender == "" {
		return "", boete.Faultf(boete.CodeMissing,
			"which rules govern depends on who keeps the register; say what kind of organisation that is")
	}
	policy := candidates[0].Policy // that governs comes first
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n# %s\npolicy: %s\n", w.Say("From a register of breaches, checked on %s. Findings are no infringements: take out what is none.", p.Date),
		w.Say("Where it says unknown, a person must judge."), policy.ID())
	if offender != "" {
		fmt.Fprintf(&b, "offender: {kind: %s}\n", offender)
	}
	open := "    severity: unknown\n"
	if policy.Method() == category.MethodEDPB {
		open = "    seriousness: unknown\n    start: unknown\n    size: unknown\n"
		b.WriteString("turnover: unknown\n")
	}
	fmt.Fprintf(&b, "decided: %s\ninfringements:\n", p.Date)
	for _, l := range p.Links {
		fmt.Fprintf(&b, "  - provision: %s # %s\n", l.Provision, rowsOf(w, p, l.Provision))
		if from, until := l.Committed.From, l.Committed.Until; !from.IsZero() && !until.IsZero() {
			fmt.Fprintf(&b, "    committed: {from: %s, until: %s}\n", from, until)
		} else if !from.IsZero() {
			fmt.Fprintf(&b, "    committed: {from: %s}\n", from)
		}
		b.WriteString(open)
	}
	return b.String(), nil
}

// rowsOf names the rows of a provision.
func rowsOf(w report.Writer, p Report, of category.Provision) string {
	var found []Finding
	for _, f := range p.Findings {
		if f.Provision == of && f.Level != register.Tip {
			found = append(found, f)
		}
	}
	found = slices.CompactFunc(found, func(a, b Finding) bool { return a.Row == b.Row })
	if found[0].Row == 0 {
		return w.Say("the register as a whole")
	}
	return rows(w, found)
}
