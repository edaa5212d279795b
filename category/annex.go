package category

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/boete/boete"
)

// Evidence says how it is known that a provision has its category.
type Evidence string

const (
	// EvidenceDecision: a decision of the AP or a judgment applies it.
	EvidenceDecision Evidence = "decision"
	// EvidenceSecondary: only secondary sources, such as the tables of law firms, give it.
	EvidenceSecondary Evidence = "secondary"
	// EvidenceContested: a secondary source gives it and another one disagrees.
	EvidenceContested Evidence = "contested"
	// EvidenceDerived: the amount of a decision shows it, and no source says so.
	EvidenceDerived Evidence = "derived"
	// EvidenceUnsettled: no category is known. The calculation refuses, and takes one that the user gives.
	EvidenceUnsettled Evidence = "unsettled"
	// EvidencePublished: whoever made the table read it in the publication. No built-in table claims that.
	EvidencePublished Evidence = "published"
)

// Name is the word for the evidence; empty if it does not exist.
func (e Evidence) Name() boete.Text {
	return map[Evidence]boete.Text{
		EvidenceDecision:  {NL: "besluit", EN: "decision"},
		EvidenceSecondary: {NL: "secundair", EN: "secondary"},
		EvidenceContested: {NL: "betwist", EN: "contested"},
		EvidenceDerived:   {NL: "afgeleid", EN: "derived"},
		EvidenceUnsettled: {NL: "onbeslist", EN: "unsettled"},
		EvidencePublished: {NL: "publicatie", EN: "publication"},
	}[e]
}

// strength orders evidence from the weakest up.
var strength = map[Evidence]int{EvidenceUnsettled: 0, EvidenceContested: 1, EvidenceDerived: 2, EvidenceSecondary: 3,
	EvidenceDecision: 4, EvidencePublished: 5}

// weaker returns the weaker of two kinds of evidence.
func weaker(a, b Evidence) Evidence {
	if strength[b] < strength[a] {
		return b
	}
	return a
}

// Row is a line of the annex of a policy: one or more provisions with their category.
type Row struct {
	// Provisions that the row is about: an article as a whole, or paragraphs or points of one.
	Provisions []Provision `json:"provisions"`
	// Category of the provisions; none if it is unsettled, or that of the provision that they are read with.
	Category Category `json:"category,omitzero"`
	// Underlying is true if a provision takes the category of the one that is read with it (art. 5(1)(a), 5(2) AVG).
	Underlying bool `json:"underlying,omitzero"`
	// Of are the only provisions whose category it takes; none means any. If it is read alone or with others, the
	// category is unsettled (art. 5(1)(f) AVG).
	Of []Provision `json:"of,omitempty"`
	// Candidates are the categories that sources mention where it is unsettled.
	Candidates []Category `json:"candidates,omitempty"`
	// Annex is the number of the annex that lists the provisions; 0 if there is only one.
	Annex int `json:"annex,omitzero"`
	// Evidence says how the category is known; in a policy file, none is "published".
	Evidence Evidence `json:"evidence,omitzero"`
	// Title says what the provisions are about, with the words people look for.
	Title boete.Text `json:"title,omitzero"`
	// Sources that the row rests on.
	Sources []string `json:"sources,omitempty"`
}

// clone copies the row with its lists, so that nobody can write into the table.
func (r *Row) clone() Row {
	c := *r
	c.Provisions, c.Of = slices.Clone(r.Provisions), slices.Clone(r.Of)
	c.Candidates, c.Sources = slices.Clone(r.Candidates), slices.Clone(r.Sources)
	return c
}

// Tier is the statutory maximum of the provisions of the row.
func (r *Row) Tier() Tier {
	tier, _, _ := TierOf(r.Provisions[0])
	return tier
}

// covers reports whether the row says something of the provision: of all of it, or, if p is a whole article or
// paragraph, of a part of it.
func (r *Row) covers(p Provision) bool {
	for _, listed := range r.Provisions {
		if listed.Contains(p) || p.Contains(listed) {
			return true
		}
	}
	return false
}

// rowsOn returns the rows about articles with the same number as that of a provision, in any act. It goes through the
// annex once.
func (p *Policy) rowsOn(provision Provision) []*Row {
	p.edition().indexed.Do(func() {
		p.edition().articles = make(map[int][]*Row, len(p.edition().table.Annex))
		for i := range p.edition().table.Annex {
			row := &p.edition().table.Annex[i]
			for _, listed := range row.Provisions {
				if rows := p.edition().articles[listed.Article]; len(rows) == 0 || rows[len(rows)-1] != row {
					p.edition().articles[listed.Article] = append(rows, row)
				}
			}
		}
	})
	return p.edition().articles[provision.Article]
}

// Find returns the rows of the annex that say something of a provision: one, or several if it is an article or
// paragraph whose parts have rows of their own.
func (p *Policy) Find(provision Provision) []Row {
	var rows []Row
	for _, row := range p.rowsOn(provision) {
		if row.covers(provision) {
			rows = append(rows, row.clone())
		}
	}
	return rows
}

// Search finds what a query in words, Dutch or English, is about. It returns the subjects that the query names in
// everyday words, and the rows of the annex on their provisions, followed by the rows whose title has all the words
// of the query. For an empty query it returns all rows and no subject.
//
// A word may be a part of a word in a title, but a word of up to three letters (FG) must be a whole one.
func (p *Policy) Search(query string) ([]Subject, []Row) {
	words := foldWords(query)
	if strings.TrimSpace(query) == "" {
		return nil, p.Rows()
	}
	var rows []*Row
	add := func(row *Row) {
		if !slices.Contains(rows, row) {
			rows = append(rows, row)
		}
	}
	found := Subjects(query)
	for _, subject := range found {
		for _, provision := range subject.Provisions {
			for _, row := range p.rowsOn(provision) {
				if row.covers(provision) {
					add(row)
				}
			}
		}
	}
	for i := range p.edition().table.Annex {
		row := &p.edition().table.Annex[i]
		title := foldWords(string(row.Provisions[0].Act) + " " + row.Title.NL + " " + row.Title.EN)
		if len(words) > 0 && !slices.ContainsFunc(words, func(word string) bool { return !mentions(title, word) }) {
			add(row)
		}
	}
	cloned := make([]Row, len(rows))
	for i, row := range rows {
		cloned[i] = row.clone()
	}
	return found, cloned
}

func mentions(title []string, word string) bool {
	if utf8.RuneCountInString(word) > 3 {
		return slices.ContainsFunc(title, func(t string) bool { return strings.Contains(t, word) })
	}
	return slices.Contains(title, word)
}

// Listing is what the annex of a policy says of a provision.
type Listing struct {
	Category Category
	Evidence Evidence
	// Annex is the number of the annex that lists the provision.
	Annex int
}

// Lookup returns the category of a provision. The provisions that are read with it matter only if it takes its
// category from them.
//
// It refuses, with an error that says what is known and what to do: a provision that the annex does not list, one
// whose category is unsettled, an article or paragraph whose parts differ, and one that takes its category from a
// provision that is not given, or from several that differ.
func (p *Policy) Lookup(provision Provision, with []Provision) (Listing, error) {
	var found *Row
	listing := Listing{Evidence: EvidencePublished}
	for _, row := range p.rowsOn(provision) {
		if !row.covers(provision) {
			continue
		}
		if found != nil && (row.Category != found.Category || row.Underlying != found.Underlying) {
			return Listing{}, p.errAmbiguous(provision)
		}
		found = row
		listing.Category, listing.Annex = row.Category, row.Annex
		listing.Evidence = weaker(listing.Evidence, row.Evidence)
	}
	switch {
	case found == nil:
		return Listing{}, p.errUnlisted(provision)
	case found.Underlying:
		return p.lookupUnderlying(provision, found, listing, with)
	case found.Category == 0:
		return Listing{}, errUnsettled(provision, found)
	}
	return listing, nil
}

// lookupUnderlying gives a provision the category of those that are read with it.
func (p *Policy) lookupUnderlying(provision Provision, row *Row, listing Listing, with []Provision) (Listing, error) {
	for _, other := range with {
		if !row.takes(other) || !p.ranks(other) {
			continue
		}
		under, err := p.Lookup(other, nil)
		switch {
		case err != nil:
			return Listing{}, err
		case listing.Category != 0 && listing.Category != under.Category:
			return Listing{}, boete.Faultf(boete.CodeAmbiguous,
				"%s takes its category from the provision that is read with it, but those given differ (%s and %s); give the category that applies",
				provision, listing.Category, under.Category)
		}
		listing.Category = under.Category
		listing.Evidence = weaker(listing.Evidence, under.Evidence)
	}
	if listing.Category == 0 && len(row.Of) > 0 {
		return Listing{}, boete.Faultf(boete.CodeUnsettled,
			"the category of %s alone is unsettled: it is known only if %s is read with it; give that provision, or the category",
			provision, row.Of[0])
	}
	if listing.Category == 0 {
		return Listing{}, boete.Faultf(boete.CodeMissing,
			"%s takes its category from the provision that is read with it (art. 6, for example); give that provision, or the category",
			provision)
	}
	return listing, nil
}

// takes reports whether the row takes the category of a provision that is read with its own.
func (r *Row) takes(other Provision) bool {
	return len(r.Of) == 0 || slices.ContainsFunc(r.Of, func(of Provision) bool { return of.Contains(other) })
}

// ranks reports whether the annex has something on a provision other than that it takes the category of another.
func (p *Policy) ranks(provision Provision) bool {
	return slices.ContainsFunc(p.rowsOn(provision), func(r *Row) bool { return r.covers(provision) && !r.Underlying })
}

// errAmbiguous lists the parts of an article or paragraph by their category.
func (p *Policy) errAmbiguous(provision Provision) error {
	var standings []boete.Text
	parts := map[boete.Text][]string{}
	for _, row := range p.Find(provision) {
		standing := row.standing()
		if parts[standing] == nil {
			standings = append(standings, standing)
		}
		for _, part := range row.Provisions {
			parts[standing] = append(parts[standing], strings.TrimPrefix(part.String(), string(part.Act)+" "))
		}
	}
	var nl, en []string
	for _, standing := range standings {
		names := strings.Join(parts[standing], ", ")
		nl, en = append(nl, names+" = "+standing.NL), append(en, names+" = "+standing.EN)
	}
	list := boete.Text{NL: strings.Join(nl, "; "), EN: strings.Join(en, "; ")}
	return boete.Faultf(boete.CodeAmbiguous,
		"the parts of %s differ in category (%s); name the part, or give the category", provision, list)
}

// standing is the category of the row in a word.
func (r *Row) standing() boete.Text {
	switch {
	case len(r.Of) > 0:
		of := r.Of[0].String()
		return boete.Text{NL: "niet bekend, tenzij gelezen met " + of, EN: "unsettled, unless read with " + of}
	case r.Underlying:
		return boete.Text{NL: "als de bepaling waarmee hij is gelezen", EN: "as the provision it is read with"}
	case r.Category == 0:
		return boete.Text{NL: "niet bekend", EN: "unsettled"}
	}
	return boete.Text{NL: r.Category.String(), EN: r.Category.String()}
}

func errUnsettled(provision Provision, row *Row) error {
	candidates := row.Candidates
	if len(candidates) == 0 || len(row.Sources) == 0 {
		return boete.Faultf(boete.CodeUnsettled,
			"the category of %s is unsettled: no source gives one; look it up in the Staatscourant and give the category",
			provision)
	}
	names := make([]string, len(candidates))
	for i, c := range candidates {
		names[i] = c.String()
	}
	return boete.Faultf(boete.CodeUnsettled,
		"the category of %s is unsettled (sources mention %s); look it up in the Staatscourant and give the category",
		provision, strings.Join(names, ", "))
}

// errUnlisted names the nearest provision that the annex does list.
func (p *Policy) errUnlisted(provision Provision) error {
	var nearest Provision
	for i := range p.edition().table.Annex {
		for _, listed := range p.edition().table.Annex[i].Provisions {
			if listed.Act == provision.Act && (nearest.IsZero() || distance(listed, provision) < distance(nearest, provision)) {
				nearest = listed
			}
		}
	}
	if nearest.IsZero() {
		if other := listing(provision.Act); other != nil && len(p.edition().table.Annex) > 0 {
			return boete.Faultf(boete.CodeUnsettled,
				"%s lists no provision of the %s, such as %s; choose %s, or give the category",
				p.Title(), string(provision.Act), provision, other.ID())
		}
		return boete.Faultf(boete.CodeUnsettled,
			"%s is not listed in %s, as far as it is known here; give the category", provision, p.Title())
	}
	return boete.Faultf(boete.CodeUnsettled,
		"%s is not listed in %s, as far as it is known here (the nearest that is: %s); give the category",
		provision, p.Title(), nearest)
}

// listing returns the first built-in policy whose annex lists a provision of the act; nil if none does.
func listing(act Act) *Policy {
	for _, p := range Policies() {
		for i := range p.edition().table.Annex {
			if slices.ContainsFunc(p.edition().table.Annex[i].Provisions, func(listed Provision) bool { return listed.Act == act }) {
				return p
			}
		}
	}
	return nil
}

func distance(a, b Provision) int {
	article, paragraph := a.Article-b.Article, a.Paragraph-b.Paragraph
	return 100*max(article, -article) + max(paragraph, -paragraph)
}
