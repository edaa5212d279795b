package category

import (
	"strings"

	"github.com/boete/boete"
)

// Policy is an edition of the rules by which a fine is set (beleidsregels). It is immutable: its tables are reached
// through methods and handed out as copies.
type Policy struct {
	id          string
	title       string
	publication boete.Citation
	from, until boete.Date // first and last day in force; zero: not known or still in force
	audience    boete.Text
	act         Act        // whose infringements it is about, in the main
	gap         boete.Text // what is not known of an edition that can not be calculated, and what to do
	limits      boete.Text // what is not known of an edition that can
	choose      func(day boete.Date, kind OffenderKind) Choice
	bands       [IV + 1]Band
	baseShare   boete.Share // of the bandwidth, above its minimum
	articles    map[Rule]string
	recidive    boete.Share       // the increase, as a share
	onlyTier    map[Category]Tier // categories that one annex only has
	rows        []Row
}

// Rule names a step of the calculation. The values are part of the JSON contract.
type Rule string

// The rules, in the order in which they are applied.
const (
	RuleBase        Rule = "base"        // basisboete
	RuleShift       Rule = "shift"       // naasthogere of naastlagere categorie
	RuleFactor      Rule = "factor"      // boeteverhogende of boeteverlagende omstandigheid
	RuleBand        Rule = "band"        // bandbreedte
	RuleRecidive    Rule = "recidive"    // recidive
	RuleDeparture   Rule = "departure"   // afwijking: draagkracht, samenhang, evenredigheid, uitspraak
	RuleMaximum     Rule = "maximum"     // wettelijk boetemaximum
	RuleSum         Rule = "sum"         // som van de boetes
	RuleConcurrence Rule = "concurrence" // samenloop
)

// Policies returns the editions that exist, the oldest first, also those that can not be calculated.
func Policies() []*Policy { return []*Policy{&ap2016, &ap2019, &ap2023, &edpb0422} }

// PolicyByID returns the edition with an id such as "ap-2019". An unknown id is an error that names those that exist.
func PolicyByID(id string) (*Policy, error) {
	policies := Policies()
	for _, p := range policies {
		if p.id == id {
			return p, nil
		}
	}
	ids := make([]string, len(policies))
	for i, p := range policies {
		ids[i] = p.id
	}
	if nearest := boete.Nearest(id, ids...); nearest != "" {
		return nil, boete.Faultf("policy %q does not exist; did you mean %s?", id, nearest)
	}
	list := strings.Join(ids, ", ")
	return nil, boete.Faultf("policy %q does not exist; there are %s", id, boete.Text{NL: list, EN: list})
}

// ID is the short name, such as "ap-2019".
func (p *Policy) ID() string { return p.id }

// Title is the name of the edition.
func (p *Policy) Title() string { return p.title }

// Publication says where the edition was published.
func (p *Policy) Publication() boete.Citation { return p.publication }

// From is the first day on which the edition was in force; zero if only the month is known.
func (p *Policy) From() boete.Date { return p.from }

// Until is the last day on which the edition was in force; zero if it still is, or if that is contested.
func (p *Policy) Until() boete.Date { return p.until }

// Act is the law whose infringements the edition is about, in the main.
func (p *Policy) Act() Act { return p.act }

// Audience says to whom the edition applies, and from when.
func (p *Policy) Audience() boete.Text { return p.audience }

// Gap says what is not known of an edition that can not be calculated and what the reader can do; empty if it can.
func (p *Policy) Gap() boete.Text { return p.gap }

// Limits says what is not known of an edition that can be calculated.
func (p *Policy) Limits() boete.Text { return p.limits }

// Band returns the bandwidth of a category. It is false if the edition does not have the category, or is not known.
func (p *Policy) Band(c Category) (Band, bool) {
	if c < I || c > IV || p.bands[c] == (Band{}) {
		return Band{}, false
	}
	return p.bands[c], true
}

// Admits reports whether provisions of a tier can be in a category: annex 1 of AP 2019, of the provisions under art. 83(4)
// AVG, has no category IV (arts. 2.1, 2.2).
func (p *Policy) Admits(c Category, tier Tier) bool {
	only, restricted := p.onlyTier[c]
	return !restricted || tier == "" || only == tier
}

// BaseShare is where the base fine lies in the bandwidth: 0.5 is in the middle.
func (p *Policy) BaseShare() boete.Share { return p.baseShare }

// RecidiveShare is the increase for a repeat offence as a share of the fine: 0.5 is half of it.
func (p *Policy) RecidiveShare() boete.Share { return p.recidive }

// Cite returns the place of a rule in the edition. It is false if the edition has no such rule, or if it is not known
// here; then a calculation that needs it is refused.
func (p *Policy) Cite(rule Rule) (boete.Citation, bool) {
	place, ok := p.articles[rule]
	return boete.Citation{Source: p.title, Place: place, URL: p.publication.URL}, ok
}

// Rows returns the annex: the provisions with their categories.
func (p *Policy) Rows() []Row {
	rows := make([]Row, len(p.rows))
	for i := range p.rows {
		rows[i] = p.rows[i].clone()
	}
	return rows
}
