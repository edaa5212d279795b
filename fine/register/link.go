package register

import (
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// Link is a provision under which findings fall, with the rules that govern it. More rows make no more infringements, and nothing
// is added up.
type Link struct {
	Provision category.Provision
	// Rows that it is about.
	Rows int
	// Maximum is the statutory one, and that of the turnover too if it is a company's.
	Maximum category.Maximum
	// Choices are the policies that may govern a decision of the day of the check.
	Choices []category.Choice
	// Compared is what policies say of the provision, for comparison.
	Compared []Compared
	// Committed is when the provision was infringed; zero if the register does not show it.
	Committed boete.Period
}

// Compared is what a policy says of a provision.
type Compared struct {
	Policy *category.Policy
	// Row of the annex with its bandwidth. Method "ap".
	Row  category.Row
	Band category.Band
	// Starts by seriousness, before the size of the undertaking. Method "edpb".
	Starts []Start
}

// Start is the range of the start for a seriousness.
type Start struct {
	Level category.Seriousness
	Range boete.Range
}

// governing returns the policies that may govern a decision on a day about an infringement of the AVG: the one place that asks.
func governing(day boete.Date, kind category.OffenderKind) []category.Choice {
	var may []category.Choice
	for _, c := range category.Choices(day, kind) {
		if c.Verdict != category.VerdictExcluded && c.Policy.Act() == category.AVG {
			may = append(may, c)
		}
	}
	return may
}

// link finds the provisions of the findings, in the order of the articles.
func (c *check) link() {
	for _, p := range []category.Provision{art33, art33docs, art34} {
		rows, last, whole := 0, 0, false
		for _, f := range c.report.Findings {
			if f.Provision != p || f.Level != Required && f.Level != Indication {
				continue
			}
			switch {
			case f.Row == 0:
				whole = true
			case f.Row != last:
				rows, last = rows+1, f.Row
			}
		}
		if whole {
			rows = c.report.Checked
		}
		if rows == 0 {
			continue
		}
		l := Link{Provision: p, Rows: rows, Choices: governing(c.Date, c.Offender)}
		l.Compared = c.compared(p, l.Choices)
		_, l.Maximum, _ = category.MaximumOf(p, c.Offender, nil) // of each a maximum is known
		if p == art33 {
			l.Committed = hull(c.unnotified)
		}
		c.report.Links = append(c.report.Links, l)
	}
}

// compared says what a policy of one's own says of a provision; without one, what AP 2019 says, and the Guidelines if they may
// govern.
func (c *check) compared(p category.Provision, choices []category.Choice) []Compared {
	policies := category.Policies()
	if c.Policy != nil {
		policies = []*category.Policy{c.Policy}
	}
	var all []Compared
	for _, policy := range policies {
		if policy.Act() != category.AVG {
			continue
		}
		if rows := policy.Find(p); len(rows) == 1 {
			if band, known := policy.Band(rows[0].Category); known {
				all = append(all, Compared{Policy: policy, Row: rows[0], Band: band})
			}
		}
		governs := slices.ContainsFunc(choices, func(choice category.Choice) bool { return choice.Policy.ID() == policy.ID() })
		if policy.Method() == category.MethodEDPB && (governs || policy == c.Policy) {
			all = append(all, Compared{Policy: policy, Starts: starts(policy, p)})
		}
	}
	return all
}

// starts are the ranges of the start for a provision, of its static maximum.
func starts(policy *category.Policy, p category.Provision) []Start {
	tier, _, err := category.TierOf(p)
	if err != nil {
		return nil
	}
	var all []Start
	for _, level := range []category.Seriousness{category.SeriousnessLow, category.SeriousnessMedium, category.SeriousnessHigh} {
		if s, known := policy.Seriousness(level); known {
			all = append(all, Start{level, boete.Range{Low: tier.Static().Share(s.From), High: tier.Static().Share(s.To)}})
		}
	}
	return all
}

// hull is the period from the first day of some to the last one; without an end if one of them goes on.
func hull(periods []boete.Period) boete.Period {
	var all boete.Period
	open := false
	for _, p := range periods {
		if !p.From.IsZero() && (all.From.IsZero() || p.From.Before(all.From)) {
			all.From = p.From
		}
		if all.Until.Before(p.Until) {
			all.Until = p.Until
		}
		open = open || p.Until.IsZero()
	}
	if open || all.From.IsZero() {
		all.Until = boete.Date{}
	}
	return all
}
