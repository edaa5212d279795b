package register

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/govern"
)

// Link is a provision under which findings fall, with the rules that govern it. More rows make no more infringements,
// and nothing is added up.
type Link struct {
	// Provision under which findings fall.
	Provision category.Provision `json:"provision"`
	// Rows that it is about.
	Rows int `json:"rows"`
	// Maximum is the statutory one.
	Maximum category.Maximum `json:"maximum"`
	// Committed is when the provision was infringed, as far as the register shows it.
	Committed boete.Period `json:"committed,omitzero"`
	// Advice says which rules govern a decision of the day of the check, and what the provision alone comes to under
	// them.
	Advice govern.Advice `json:"-"`
}

// link finds the provisions of the findings, in the order of the articles.
func (c *check) link() error {
	rows := map[category.Provision]map[int]bool{}
	for _, f := range c.report.Findings {
		if f.Level != Required && f.Level != Indication {
			continue
		}
		if rows[f.Provision] == nil {
			rows[f.Provision] = map[int]bool{}
		}
		rows[f.Provision][f.Row] = true
	}
	for _, code := range []Code{NotNotified, FactsMissing, NotTold} {
		l := Link{Provision: code.Rule().Provision}
		if l.Rows = len(rows[l.Provision]); rows[l.Provision][0] { // a column that all of them lack
			l.Rows = c.report.Checked
		}
		if l.Rows == 0 {
			continue
		}
		if code == NotNotified {
			l.Committed = hull(c.unnotified)
		}
		in := fine.Case{Decided: c.Date, Offender: fine.Offender{Kind: c.Offender}}
		in.Infringements = []fine.Infringement{{Provision: l.Provision, Committed: l.Committed}}
		var err error
		if l.Advice, err = govern.Advise(in, c.Own...); err != nil {
			return err
		}
		_, l.Maximum, _ = category.MaximumOf(l.Provision, c.Offender, nil) // of each a maximum is known
		c.report.Links = append(c.report.Links, l)
	}
	return nil
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
	if open {
		all.Until = boete.Date{}
	}
	return all
}
