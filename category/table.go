package category

import (
	"bytes"
	"encoding/json"
	"slices"

	"github.com/boete/boete"
)

// Table is what a policy says: the data of a [Policy], and the form of a policy file. Amounts are in euros, shares are
// percentages, and the bounds of each range are inclusive.
type Table struct {
	// ID is a short name of letters, digits and dashes, such as "ap-2019".
	ID string `json:"id"`
	// Title is the name of the edition; steps cite it by its name in English.
	Title boete.Text `json:"title"`
	// Publication says where it was published.
	Publication boete.Citation `json:"publication"`
	// From is the first day in force; none is not known.
	From boete.Date `json:"from,omitzero"`
	// Until is the last day in force; none is not known, or still in force.
	Until boete.Date `json:"until,omitzero"`
	// Audience says to whom it applies.
	Audience boete.Text `json:"audience,omitzero"`
	// Limits says what is not known of it.
	Limits boete.Text `json:"limits,omitzero"`
	// Governs says whether it governs a decision, by the day and the offender; the first that fits counts. If none
	// fits, From and Until decide. A policy of one's own without any takes those of the built-in edition with its id.
	Governs []Standing `json:"governs,omitempty"`
	// Milder says that, as the milder rules, it may also govern a later decision about conduct that ended in time;
	// none if it may not.
	Milder Milder `json:"milder,omitzero"`
	// Method is the way in which it sets a fine; empty if it is not known, and then it cannot be calculated.
	Method Method `json:"method,omitzero"`
	// Act is the law whose infringements it is mainly about.
	Act Act `json:"act"`
	// Rules are the steps that it has, with their places in it. A step that is not here is refused.
	Rules []RulePlace `json:"rules"`

	// BaseShare is where the base fine lies in the bandwidth; none if there is no rule for it. Method "ap".
	BaseShare boete.Share `json:"base_share,omitzero"`
	// Bands are the categories, from the lightest to the gravest. Method "ap".
	Bands []CategoryBand `json:"bands,omitempty"`
	// Recidive is the increase for a repeat offence, as a share of the fine. Method "ap".
	Recidive boete.Share `json:"recidive,omitzero"`
	// Letters are the circumstances that it has, if it has names for them in place of the letters a to k, by the
	// letters that a case uses for them. Other letters are refused then, and so are the indicative levels. Method
	// "ap".
	Letters []Letter `json:"letters,omitempty"`
	// Annex lists the provisions with their categories. Method "ap".
	Annex []Row `json:"annex,omitempty"`

	// Seriousness gives the range of the start, from the lightest to the gravest. Method "edpb".
	Seriousness []SeriousnessShares `json:"seriousness,omitempty"`
	// Sizes are the tiers of undertakings, by rising turnover. Method "edpb".
	Sizes []Size `json:"sizes,omitempty"`
}

// Method is a way in which a fine is set. The values are stable.
type Method string

const (
	// MethodAP goes from a category with a bandwidth and a base fine to a fine (Boetebeleidsregels AP).
	MethodAP Method = "ap"
	// MethodEDPB goes from the statutory maximum by the seriousness and the size of the undertaking to a start, and
	// from there to a fine (EDPB Guidelines 04/2022).
	MethodEDPB Method = "edpb"
)

// Rule names a step of the calculation. The values are part of the JSON contract.
type Rule string

// The rules, in the order in which they are applied; start and size are those of the EDPB method in place of base,
// shift, band and recidive.
const (
	RuleBase        Rule = "base"        // basisboete
	RuleShift       Rule = "shift"       // naasthogere of naastlagere categorie
	RuleStart       Rule = "start"       // startbedrag naar de ernst
	RuleSize        Rule = "size"        // omvang van de onderneming
	RuleFactor      Rule = "factor"      // boeteverhogende of boeteverlagende omstandigheid
	RuleBand        Rule = "band"        // bandbreedte
	RuleRecidive    Rule = "recidive"    // recidive
	RuleDeparture   Rule = "departure"   // afwijking: draagkracht, samenhang, evenredigheid, uitspraak
	RuleMaximum     Rule = "maximum"     // wettelijk boetemaximum
	RuleSum         Rule = "sum"         // som van de boetes
	RuleConcurrence Rule = "concurrence" // samenloop
)

// rulesOf are the rules that a policy of a method can have.
var rulesOf = map[Method][]Rule{
	MethodAP:   {RuleBase, RuleShift, RuleFactor, RuleBand, RuleRecidive, RuleDeparture, RuleSum, RuleConcurrence},
	MethodEDPB: {RuleStart, RuleSize, RuleFactor, RuleDeparture, RuleSum, RuleConcurrence},
}

// Has reports whether a policy of the method can have a rule.
func (m Method) Has(rule Rule) bool { return slices.Contains(rulesOf[m], rule) }

// RulePlace says where a policy has a rule.
type RulePlace struct {
	// Rule that it has.
	Rule Rule `json:"rule"`
	// Place is the article, paragraph or step; empty if it is not known.
	Place string `json:"place,omitzero"`
}

// Letter is a circumstance that a policy calls by a name.
type Letter struct {
	// Letter with which a case writes it, from a to k.
	Letter string `json:"letter"`
	// Name that the policy gives it.
	Name boete.Text `json:"name"`
}

// CategoryBand is a category with its bandwidth.
type CategoryBand struct {
	// Category that has the bandwidth.
	Category Category `json:"category"`
	Band
	// Tier is the one to which provisions in the category must belong; empty is any.
	Tier Tier `json:"tier,omitzero"`
}

func (t *Table) band(c Category) (CategoryBand, bool) {
	i := slices.IndexFunc(t.Bands, func(b CategoryBand) bool { return b.Category == c })
	if i < 0 {
		return CategoryBand{}, false
	}
	return t.Bands[i], true
}

func (t *Table) admits(c Category, tier Tier) bool {
	band, ok := t.band(c)
	return !ok || band.Tier == "" || tier == "" || band.Tier == tier
}

// clone copies the table with its lists, so that nobody can write into that of a policy.
func (t *Table) clone() Table {
	c := *t
	c.Rules, c.Bands, c.Annex = slices.Clone(t.Rules), slices.Clone(t.Bands), cloneRows(t.Annex)
	c.Seriousness, c.Sizes = slices.Clone(t.Seriousness), slices.Clone(t.Sizes)
	c.Governs, c.Letters = slices.Clone(t.Governs), slices.Clone(t.Letters)
	for i := range c.Governs {
		c.Governs[i].Offenders = slices.Clone(c.Governs[i].Offenders)
	}
	return c
}

func cloneRows(rows []Row) []Row {
	clones := make([]Row, len(rows))
	for i := range rows {
		clones[i] = rows[i].clone()
	}
	return clones
}

// says reports whether two tables say the same, as a policy file would have it.
func (t *Table) says(other *Table) bool {
	a, errA := json.Marshal(t)
	b, errB := json.Marshal(other)
	return errA == nil && errB == nil && bytes.Equal(a, b)
}
