package report

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/words"
)

// Governing says whether the rules of a result govern its case. The zero value says nothing.
type Governing struct {
	// Verdict on the rules of the result.
	Verdict category.Verdict
	// Ground of the verdict.
	Ground boete.Text
	// Titles of the rules that can govern the case, where those of the result do not.
	Titles []boete.Text
}

// governing is what the report says of it, or else what a note of the result does.
func (r *Report) governing() Governing {
	g := r.Governing
	for _, n := range r.Result.Notes {
		if g.Verdict != "" {
			break
		}
		switch n.Code {
		case fine.NotePolicySuperseded:
			g.Verdict = category.VerdictExcluded
		case fine.NotePolicyContested:
			g.Verdict = category.VerdictContested
		}
		if g.Verdict != "" && n.Ground != nil {
			g.Ground = *n.Ground
		}
	}
	return g
}

// fined is what an amount is of, in a heading: "Boete", or that it is by rules that do not govern.
func (w Writer) fined(r *Report) string {
	if r.governing().Verdict == category.VerdictExcluded {
		return w.Say("Fine under the %s, which do not govern here:", words.Clean(w.Pick(r.Result.Title)))
	}
	return w.Say("Fine")
}

// pictured is the title of a picture, which says so too.
func (w Writer) pictured(r *Report, title string) string {
	if r.governing().Verdict == category.VerdictExcluded {
		return w.Say("%s (under rules that do not govern here)", title)
	}
	return title
}

// rules says which rules were applied, and whether they govern and why.
func (w Writer) rules(r *Report) string {
	g, text := r.governing(), words.Clean(w.Pick(r.Result.Title))
	switch g.Verdict {
	case category.VerdictCandidate:
		text += ". " + w.Say("They govern:")
	case category.VerdictContested:
		text += ". " + w.Say("It is contested whether they govern:")
	case category.VerdictExcluded:
		text += ". " + w.Say("They do not govern here:")
	default:
		if policy, err := category.PolicyByID(r.Result.Policy); err == nil && policy.Title() == r.Result.Title && r.Case.Decided.IsZero() {
			text += w.span(policy)
		}
		return ended(text)
	}
	if g.Ground.IsZero() {
		text = text[:len(text)-1]
	} else {
		text += " " + words.Clean(w.Pick(g.Ground))
	}
	if text = ended(text); len(g.Titles) > 0 {
		titles := make([]string, len(g.Titles))
		for i := range titles {
			titles[i] = words.Clean(w.Pick(g.Titles[i]))
		}
		text += " " + w.Say("What can govern: %s.", w.list(titles))
	}
	return text
}

// span says of which decisions the rules are, by their day.
func (w Writer) span(policy *category.Policy) string {
	switch {
	case policy.From().IsZero():
		return ""
	case policy.Until().IsZero():
		return ", " + w.Say("for decisions since %s", policy.From())
	}
	return ", " + w.Say("for decisions from %s to %s", policy.From(), policy.Until())
}
