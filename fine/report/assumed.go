package report

import (
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/words"
)

// assumed is what the result was calculated from apart from what was weighed: the offender as it was understood, the
// turnover, the periods and the day. What the case does not say is said too, where the result depends on it.
func (w Writer) assumed(r *Report) []string {
	c := &r.Case
	var parts []string
	add := func(path, text string) {
		if slices.ContainsFunc(r.asked, func(open string) bool { return strings.HasPrefix(open, path) }) {
			return
		}
		if slices.Contains(r.Assumed, path) {
			text = w.Say("%s (assumed)", text)
		}
		parts = append(parts, text)
	}
	kind := c.Offender.Kind
	if kind == "" {
		add("offender.kind", w.Say("no kind of offender"))
	} else {
		add("offender.kind", w.Pick(kind.Name()))
	}
	switch {
	case c.Turnover != nil:
		add("turnover", w.Say("turnover of %s", *c.Turnover))
	case c.TurnoverWithheld:
		add("turnover", w.Say("a turnover that is not public"))
	case kind != category.KindPublicBody && kind != category.KindNaturalPerson:
		add("turnover", w.Say("no turnover"))
	}
	for i := range c.Infringements {
		period, path, prefix := c.Infringements[i].Committed, string(boete.Path("committed").Under("infringements", i)), ""
		if len(c.Infringements) > 1 {
			prefix = w.Say("infringement %d", i+1) + " "
		}
		switch {
		case period.From.IsZero():
		case period.Until.IsZero():
			add(path, prefix+w.Say("committed from %s and not ended", period.From))
		case period.From == period.Until:
			add(path, prefix+w.Say("committed on %s", period.From))
		default:
			add(path, prefix+w.Say("committed from %s to %s", period.From, period.Until))
		}
	}
	if c.Decided.IsZero() {
		add("decided", w.Say("no day of the decision"))
	} else {
		add("decided", w.Say("decision of %s", c.Decided))
	}
	return parts
}

// assumption is what was assumed as a sentence, with the ground for the kind of offender if the word for it does not
// say it; "" if there is nothing.
func (w Writer) assumption(r *Report) string {
	parts := w.assumed(r)
	if len(parts) == 0 {
		return ""
	}
	return strings.TrimRight(ended(strings.Join(parts, "; "))+" "+w.kindGround(r), " ")
}

// kindGround is why the word for the offender is taken for its kind; "" if the word says so, and if the kind is asked.
func (w Writer) kindGround(r *Report) string {
	if slices.Contains(r.asked, "offender.kind") {
		return ""
	}
	return words.Clean(w.Pick(r.Case.Offender.Ground))
}

// list joins texts as a sentence does: "a, b en c".
func (w Writer) list(texts []string) string {
	if len(texts) < 2 {
		return strings.Join(texts, "")
	}
	last := len(texts) - 1
	return strings.Join(texts[:last], ", ") + " " + w.Say("and") + " " + texts[last]
}

// standing is by which program a report was made, and as of when what it knows is.
func (w Writer) standing(r *Report) string {
	var parts []string
	if r.Version != "" {
		parts = append(parts, "boete "+words.Clean(r.Version))
	}
	if r.AsOf != "" {
		parts = append(parts, w.Say("As of %s", r.AsOf))
	}
	return strings.Join(parts, " · ")
}
