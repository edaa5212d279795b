package category

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/boete/boete"
	"github.com/boete/boete/internal/spelling"
)

// Subject is a matter as people call it in everyday words (ransomware, camera, paspoort), with the provisions that it
// falls under.
type Subject struct {
	// NL and EN are the words that find it; the first of each is its name.
	NL []string `json:"nl"`
	EN []string `json:"en"`
	// Provisions that it falls under, the one that comes first to mind first.
	Provisions []Provision `json:"provisions"`
	// Sentence says what each of the provisions is about.
	Sentence boete.Text `json:"sentence"`
	// OtherAct is another law that governs the matter too, or instead; none if there is none. Its fines are not known
	// here.
	OtherAct boete.Text `json:"other_act,omitzero"`
}

// Name is what the subject is called.
func (s *Subject) Name() boete.Text { return boete.Text{NL: s.NL[0], EN: s.EN[0]} }

// clone copies the subject with its lists, so that nobody can write into the table.
func (s *Subject) clone() Subject {
	c := *s
	c.NL, c.EN, c.Provisions = slices.Clone(s.NL), slices.Clone(s.EN), slices.Clone(s.Provisions)
	return c
}

// Subjects returns the subjects that a query in everyday words, Dutch or English, is about: the best match first, all
// subjects for an empty query.
//
// Capitals, accents, apostrophes and hyphens do not matter, nor does a space inside a compound (data lek). Several
// words are one expression if the table has it ("te laat"), and else each finds its own. A word that the table does
// not have is taken for the plural or another form of one, then for a compound with one (patiëntenportaal), then for
// the beginning of one, and else left aside; a number is never left aside, because it could be a provision: then
// nothing is found.
func Subjects(query string) []Subject {
	var found []Subject
	if strings.TrimSpace(query) == "" {
		for i := range subjects {
			found = append(found, subjects[i].clone())
		}
		return found
	}
	asked := parseQuery(query)
	type hit struct {
		subject int
		match
	}
	var hits []hit
	best := make([]int, len(asked.tokens)) // the rank of the best hit on each token
	for i := range subjects {
		for _, words := range [][]string{subjects[i].NL, subjects[i].EN} {
			for _, word := range words {
				found, ok := asked.match(foldWords(word))
				if !ok {
					continue
				}
				hits = append(hits, hit{i, found})
				for _, token := range found.tokens {
					best[token] = max(best[token], found.rank)
				}
			}
		}
	}
	hits = slices.DeleteFunc(hits, func(h hit) bool {
		return !slices.ContainsFunc(h.tokens, func(token int) bool { return h.rank == best[token] })
	})
	for i, token := range asked.tokens {
		if best[i] == 0 && strings.ContainsAny(token, "0123456789") {
			return nil
		}
	}
	slices.SortStableFunc(hits, func(a, b hit) int { return cmp.Compare(b.rank, a.rank) })
	seen := map[int]bool{}
	for _, h := range hits {
		if !seen[h.subject] {
			seen[h.subject] = true
			found = append(found, subjects[h.subject].clone())
		}
	}
	return found
}

// NearestWord returns the word of a subject that a query is most likely a misspelling of, or "" if none comes close.
// The first letter is taken to be right: among so many words there is always one that a few letters make of another.
func NearestWord(query string) string {
	var all, folded []string
	for i := range subjects {
		for _, word := range slices.Concat(subjects[i].NL, subjects[i].EN) {
			all, folded = append(all, word), append(folded, strings.Join(foldWords(word), ""))
		}
	}
	tokens := foldWords(query)
	for _, text := range append([]string{strings.Join(tokens, "")}, tokens...) {
		if utf8.RuneCountInString(text) < 4 {
			continue // three letters are near to everything
		}
		first, _ := utf8.DecodeRuneInString(text)
		alike := slices.DeleteFunc(slices.Clone(folded), func(word string) bool { return !strings.HasPrefix(word, string(first)) })
		if nearest := spelling.Nearest(text, alike...); nearest != "" {
			return all[slices.Index(folded, nearest)]
		}
	}
	return ""
}

// How a word of a query is one of the table, from the weakest up.
const (
	beginsWith = iota + 1 // "biometr": the first letters of it
	compound              // "patiëntenportaal"
	form                  // "camera's"
	exact
)

// parsedQuery is a query as it is compared.
type parsedQuery struct {
	tokens []string
	// units are the tokens, and what two or three in a row are if they are written as one.
	units []unit
}

type unit struct {
	text     string
	from, to int // the tokens it is made of, to exclusive
}

func parseQuery(query string) parsedQuery {
	if len(query) > 200 {
		query = query[:200]
	}
	q := parsedQuery{tokens: foldWords(query)}
	for from := range q.tokens {
		for to := from + 1; to <= min(from+3, len(q.tokens)); to++ {
			q.units = append(q.units, unit{strings.Join(q.tokens[from:to], ""), from, to})
		}
	}
	return q
}

// match is where an expression of the table stands in a query, and how well: the more words and the nearer, the better.
type match struct {
	tokens []int
	rank   int
}

// match finds an expression, of one or more words, in the query. The order of the words does not matter.
func (q *parsedQuery) match(expression []string) (match, bool) {
	whole := strings.Join(expression, "")
	m := match{}
	worst := exact
	for _, word := range expression {
		found, likeness := q.find(word)
		if likeness == 0 {
			m.tokens = nil
			break
		}
		for token := found.from; token < found.to; token++ {
			if !slices.Contains(m.tokens, token) {
				m.tokens = append(m.tokens, token)
			}
		}
		worst = min(worst, likeness)
	}
	if m.tokens == nil && len(expression) > 1 { // written as one: databreach
		for _, u := range q.units {
			if u.text == whole {
				for token := u.from; token < u.to; token++ {
					m.tokens = append(m.tokens, token)
				}
				worst = exact
			}
		}
	}
	m.rank = (exact+1)*len(m.tokens) + worst
	return m, m.tokens != nil
}

// find finds a word in the query.
func (q *parsedQuery) find(word string) (found unit, likeness int) {
	for _, u := range q.units {
		if l := u.likeness(word); l > likeness {
			found, likeness = u, l
		}
	}
	return found, likeness
}

// likeness says how a part of a query is a word of the table; 0 is not. Only a single word is a form, a compound or a
// beginning, and short words are none of them, because they stand at the edge of too many others.
func (u unit) likeness(word string) int {
	if u.text == word {
		return exact
	}
	if u.to-u.from > 1 || !unicode.IsLetter(rune(word[len(word)-1])) {
		return 0
	}
	rest, begins := strings.CutPrefix(u.text, word)
	switch ends := strings.HasSuffix(u.text, word); {
	case begins && len(word) >= 4 && len(rest) <= 3:
		return form
	case begins && len(word) >= 5, ends && len(word) >= 5 && len(u.text)-len(word) >= 4:
		return compound
	case len(u.text) >= 5 && strings.HasPrefix(word, u.text):
		return beginsWith
	}
	return 0
}

// foldWords are the words of a text in small letters without accents, apostrophes and hyphens.
func foldWords(text string) []string {
	text = folded.Replace(strings.ToLower(text))
	return strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
}

// folded takes off the accents that Dutch and English words have, also where they are characters of their own, and what
// stands inside a word.
var folded = strings.NewReplacer(
	"á", "a", "à", "a", "ä", "a", "â", "a", "é", "e", "è", "e", "ë", "e", "ê", "e", "í", "i", "ï", "i", "î", "i",
	"ó", "o", "ö", "o", "ô", "o", "ú", "u", "ü", "u", "û", "u", "ç", "c", "ñ", "n", "ĳ", "ij",
	"\u0300", "", "\u0301", "", "\u0302", "", "\u0308", "", "\u0327", "",
	"'", "", "’", "", "‘", "", "`", "", "-", "", "‐", "", "\u2011", "", "\u00ad", "",
)
