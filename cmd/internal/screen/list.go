package screen

import (
	"slices"
	"strconv"
	"strings"

	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/form"
	"github.com/boete/boete/fine/words"
)

// decisionList is the tab of real decisions, with what they are filtered by.
type decisionList struct {
	Article, Who, Year, Authority string
	Wrong                         string // what is wrong with a filter
	Selection                     string
	Rows                          []decisionRow
	All                           int
}

type decisionRow struct {
	ID, Party, Authority, Date, Provisions, Now, Standing string
	Case                                                  bool // it can be opened
}

// decisions lists the decisions that the filters keep, the highest amount that stands now first.
func (s *screen) decisions(screen form.State) decisionList {
	l := decisionList{Article: screen.Get("@article"), Who: screen.Get("@who"), Year: screen.Get("@year"), Authority: screen.Get("@authority"),
		Selection: s.report.Selection()}
	filter := decisions.Filter{Authority: strings.TrimSpace(l.Authority)}
	if l.Article != "" {
		p, err := category.ParseProvision(l.Article)
		if filter.Article = p; err != nil {
			l.Wrong = s.say(err)
		}
	}
	if l.Year != "" {
		year, err := strconv.Atoi(strings.TrimSpace(l.Year))
		if filter.Year = year; err != nil {
			l.Wrong = s.t("Een jaar is een getal, zoals 2022.", "A year is a number, such as 2022.")
		}
	}
	who := strings.ToLower(l.Who)
	if kind, err := category.ParseOffenderKind(l.Who); err == nil {
		filter.Offender, who = kind, ""
	}
	l.All = len(decisions.List(decisions.Filter{}, decisions.OrderStanding))
	cases := decisions.IDs()
	for _, d := range decisions.List(filter, decisions.OrderStanding) {
		party := words.Clean(s.words.Pick(d.Party))
		if !strings.Contains(strings.ToLower(party+" "+d.ID), who) {
			continue
		}
		var named []string
		for _, in := range d.Infringements {
			if name := s.words.Provision(in.Provision); !slices.Contains(named, name) {
				named = append(named, name)
			}
		}
		row := decisionRow{ID: d.ID, Party: party, Authority: d.Authority, Date: s.words.When(d.When()), Provisions: strings.Join(named, "; "),
			Now: s.report.Now(&d), Standing: s.report.Standing(&d), Case: !d.Outcome && slices.Contains(cases, d.ID)}
		if row.Standing == row.Now { // nothing came after the decision
			row.Standing = ""
		}
		l.Rows = append(l.Rows, row)
	}
	return l
}
