package category

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/boete/boete"
	"github.com/boete/boete/internal/spelling"
)

// Policy is an edition of the rules by which a fine is set (beleidsregels). It is immutable: methods give access to
// its [Table], as a copy, and overwriting a Policy changes nothing for others. The zero value is no policy.
type Policy struct{ is *edition }

// edition is what a policy is made of.
type edition struct {
	table Table
	known boete.Text // what the tables rest on
	gap   boete.Text // what is not known of an edition that cannot be calculated, and what to do
	own   bool       // it is not built in

	indexed  sync.Once
	articles map[int][]*Row // the rows of the annex by the numbers of the articles that they are about
}

// edition is what the policy is made of; nothing of the zero value.
func (p *Policy) edition() *edition {
	if p.is == nil {
		return &edition{}
	}
	return p.is
}

// builtIn are the editions that are built in, the oldest first.
var builtIn = [...]*edition{&ap2016, &ap2019, &ap2023, &edpb0422}

// Policies returns the editions that are built in, the oldest first, including those that cannot be calculated.
func Policies() []*Policy {
	policies := make([]*Policy, len(builtIn))
	for i, e := range builtIn {
		policies[i] = &Policy{e}
	}
	return policies
}

// PolicyByID returns the built-in edition with an id such as "ap-2019", in capitals or with a space too ("AP 2019"),
// or with its title in either language. The first letters are enough if no other id begins with them: edpb. An unknown
// id is an error that names those that exist.
func PolicyByID(id string) (*Policy, error) {
	words := strings.FieldsFunc(strings.ToLower(id), func(r rune) bool { return unicode.IsSpace(r) || r == '_' })
	word := strings.Join(words, "-")
	if e := builtInAs(word); e != nil {
		return &Policy{e}, nil
	}
	var found []*edition
	var ids []string
	for _, e := range builtIn {
		ids = append(ids, e.table.ID)
		title, written := e.table.Title, strings.TrimSpace(id)
		if strings.EqualFold(title.NL, written) || strings.EqualFold(title.EN, written) {
			return &Policy{e}, nil
		}
		if strings.HasPrefix(e.table.ID, word) {
			found = append(found, e)
		}
	}
	if len(found) == 1 {
		return &Policy{found[0]}, nil
	}
	if nearest := spelling.Nearest(id, ids...); nearest != "" {
		return nil, boete.Faultf(boete.CodeUnknown, "policy %q does not exist; did you mean %s?", id, nearest)
	}
	list := strings.Join(ids, ", ")
	return nil, boete.Faultf(boete.CodeUnknown, "policy %q does not exist; there are %s, and your own in a policy file",
		id, boete.Same(list))
}

// builtInAs returns the edition that is built in under exactly this id; nil if there is none.
func builtInAs(id string) *edition {
	for _, e := range builtIn {
		if e.table.ID == id {
			return e
		}
	}
	return nil
}

// New returns a policy of one's own, such as an edition whose amounts are not known here. The table is copied. It may
// have the id of a built-in edition that can be calculated only if it says the same.
//
// It is checked strictly; an error is a [boete.Faults] with everything that is wrong, each with its path in a policy
// file, such as "bands[1].base".
func New(t Table) (*Policy, error) {
	t = t.clone()
	if err := t.check(); err != nil {
		return nil, err
	}
	already := builtInAs(t.ID)
	if already != nil && len(t.Governs) == 0 {
		t.Governs = already.table.clone().Governs
	}
	for i := range t.Annex {
		if t.Annex[i].Evidence == "" {
			t.Annex[i].Evidence = EvidencePublished
		}
	}
	own := already == nil || !already.gap.IsZero()
	if !own && !already.table.says(&t) {
		return nil, boete.Faults{{Code: boete.CodeContradiction, Path: "id",
			Format: "%s is the id of an edition that is built in, and this file says something else; give it an id of its own",
			Args:   []any{t.ID}}}
	}
	return &Policy{&edition{table: t, own: own}}, nil
}

// Table returns what the policy says, as a policy file has it. [New] makes the same policy from it again, if the
// policy can be calculated.
func (p *Policy) Table() Table { return p.edition().table.clone() }

// IsOwn reports whether the policy is of the user's own making, and not an edition that is built in.
func (p *Policy) IsOwn() bool { return p.edition().own }

// ID is the short name, such as "ap-2019".
func (p *Policy) ID() string { return p.edition().table.ID }

// Title is the name of the edition.
func (p *Policy) Title() boete.Text { return p.edition().table.Title }

// Publication says where the edition was published.
func (p *Policy) Publication() boete.Citation { return p.edition().table.Publication }

// From is the first day on which the edition was in force; zero if only the month is known.
func (p *Policy) From() boete.Date { return p.edition().table.From }

// Until is the last day on which the edition was in force; zero if it still is, or if that is contested.
func (p *Policy) Until() boete.Date { return p.edition().table.Until }

// Act is the law whose infringements the edition is mainly about.
func (p *Policy) Act() Act { return p.edition().table.Act }

// Audience says to whom the edition applies, and from when.
func (p *Policy) Audience() boete.Text { return p.edition().table.Audience }

// Known says what the tables of a built-in edition rest on; it is empty for a policy of the user's own.
func (p *Policy) Known() boete.Text { return p.edition().known }

// Gap says what is not known of an edition that cannot be calculated and what the reader can do; empty if it can.
func (p *Policy) Gap() boete.Text { return p.edition().gap }

// Limits says what is not known of an edition that can be calculated.
func (p *Policy) Limits() boete.Text { return p.edition().table.Limits }

// Method is the way in which the edition sets a fine.
func (p *Policy) Method() Method { return p.edition().table.Method }

// Band returns the bandwidth of a category. It is false if the edition does not have the category, or is not known.
func (p *Policy) Band(c Category) (Band, bool) {
	band, ok := p.edition().table.band(c)
	return band.Band, ok
}

// Admits reports whether provisions of a tier can be in a category: annex 1 of AP 2019, on provisions under art.
// 83(4) AVG, has no category IV (arts. 2.1, 2.2). If the tier is not known, every category is admitted.
func (p *Policy) Admits(c Category, tier Tier) bool { return p.edition().table.admits(c, tier) }

// BaseShare is where the base fine lies in the bandwidth: 50 % is in the middle. It is zero if the edition states the
// base fines and no rule for them.
func (p *Policy) BaseShare() boete.Share { return p.edition().table.BaseShare }

// RecidiveShare is the increase for a repeat offence as a share of the fine: 50 % is half of it.
func (p *Policy) RecidiveShare() boete.Share { return p.edition().table.Recidive }

// Seriousness returns the range of the start for an infringement, as shares of the statutory maximum; false if the
// edition has none.
func (p *Policy) Seriousness(level Seriousness) (Shares, bool) {
	for _, s := range p.edition().table.Seriousness {
		if s.Level == level {
			return s.Shares, true
		}
	}
	return Shares{}, false
}

// Size returns the tier of an undertaking by its turnover. It is false if there is none, because the turnover is above
// the last tier: then the start is not lowered for the size.
func (p *Policy) Size(turnover boete.EUR) (Size, bool) {
	for _, s := range p.edition().table.Sizes {
		if !s.Until.Less(turnover) {
			return s, true
		}
	}
	return Size{}, false
}

// AnySize is what may be left of the start if the turnover is not known: from the lowest share of any tier to all of
// it, because lowering the start is optional, and above the last tier it is not lowered.
func (p *Policy) AnySize() Shares {
	any := Shares{From: boete.Percent(100), To: boete.Percent(100)}
	for _, s := range p.edition().table.Sizes {
		if s.From.Compare(any.From) < 0 {
			any.From = s.From
		}
	}
	return any
}

// Cite returns the place of a rule in the edition. It is false if the edition has no such rule, or if it is not known
// here; then a calculation that needs it is refused.
func (p *Policy) Cite(rule Rule) (boete.Citation, bool) {
	if r := p.rule(rule); r != nil {
		return boete.Citation{Source: p.edition().table.Title.EN, Place: r.Place, URL: p.edition().table.Publication.URL}, true
	}
	return boete.Citation{}, false
}

// Knows reports whether the edition has a rule that is known here.
func (p *Policy) Knows(rule Rule) bool { return p.rule(rule) != nil }

func (p *Policy) rule(rule Rule) *RulePlace {
	for i := range p.edition().table.Rules {
		if r := &p.edition().table.Rules[i]; r.Rule == rule {
			return r
		}
	}
	return nil
}

// Letters returns the circumstances that the edition has names for; none if it has the letters a to k.
func (p *Policy) Letters() []Letter { return slices.Clone(p.edition().table.Letters) }

// Rows returns the annex: the provisions with their categories.
func (p *Policy) Rows() []Row { return cloneRows(p.edition().table.Annex) }
