package category

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/boete/boete"
	"github.com/boete/boete/internal/spelling"
)

// ParseProvision reads one provision as lawyers write it, in Dutch or English, with the parts in any order:
//
//	part            is written as                                           and is
//	the act         AVG, GDPR, Verordening (EU) 2016/679, …                 AVG; also without an act
//	                UAVG, Uitvoeringswet AVG, GDPR Implementation Act, …    UAVG
//	                Wbp, Wet bescherming persoonsgegevens                   Wbp
//	the article     art. 33, artikel 33, Article 33, Section 33; 33         article 33
//	the paragraph   lid 1, paragraph 1, subsection 1, § 1                   paragraph 1
//	                eerste lid, 1e lid, 1ste lid, first paragraph
//	                33(1), 33.1, 33:1; "33, 1" without "art." before it
//	the point       onder a, onderdeel a, sub a, punt a, letter a, lit. a,  point a
//	                under a, point (a), subparagraph a
//	                5(1)(a), 5.1.a, 5.1a, 5-1a, lid 1a, lid 1, a
//	finer           tweede volzin, eerste alinea, second subparagraph,      left aside
//	                aanhef en, opening words and, introductory part
//	a link          jci1.3:c:BWBR0040940&artikel=46&lid=1, an ELI or EUR-Lex address of 2016/679 with art_33/par_1
//
// A letter behind a number is that point: 6.1e is 6(1)(e). It is an ordinal only right before the word for a paragraph:
// 1e lid. A definition of art. 4 counts as a paragraph.
//
// Every letter and every digit must belong to one of these parts, or to a word without a meaning here (van de, of
// the); otherwise the text is refused. A text that names more than one provision is refused too, and so is one with
// two readings. Two numbers with nothing but a space, a comma after "art.", a slash, a dash or "en" between them are
// two provisions.
//
// A provision of the AVG must exist: an article, paragraph or point that does not is an error that names the nearest
// that does. The only other acts that are known here are the UAVG and the Wbp.
func ParseProvision(text string) (Provision, error) {
	first, with, err := ParseReadTogether(text)
	switch {
	case err != nil:
		return Provision{}, err
	case len(with) > 0:
		return Provision{}, errSeveral(text)
	}
	return first, nil
}

// ParseReadTogether reads a provision and those that are read with it: "art. 5 lid 1 onder a jo. art. 6 lid 1 AVG" is
// AVG 5(1)(a) with AVG 6(1). The words between them are jo., juncto, i.v.m., (gelezen) in samenhang met, in
// conjunction with, read with or the like. A provision without an act belongs to the act that is named next, or else
// to the one before; one without an article belongs to the article before it. Each is read as [ParseProvision] does.
func ParseReadTogether(text string) (first Provision, with []Provision, err error) {
	if len(text) > maxCitation {
		return first, nil, boete.Faultf(boete.CodeLimit,
			"%q is too long for a provision; write for example 33(1) or art. 33 lid 1 AVG", text)
	}
	if isLink(text) {
		first, err = parseLink(text)
		return first, nil, err
	}
	var parts []*citation
	for part := range splitReadWith(scan(text)) {
		c := &citation{text: text, tokens: part}
		if err := c.findAct(); err != nil {
			return first, nil, err
		}
		parts = append(parts, c)
	}
	for i := len(parts) - 2; i >= 0; i-- {
		if parts[i].Act == "" {
			parts[i].Act = parts[i+1].Act
		}
	}
	if err := parts[0].read(nil); err != nil {
		return Provision{}, nil, err
	}
	for i, c := range parts[1:] {
		if err := c.read(parts[i]); err != nil {
			return Provision{}, nil, err
		}
		with = append(with, c.Provision)
	}
	return parts[0].Provision, with, nil
}

// maxCitation bounds the text of a citation, in bytes.
const maxCitation = 200

// A citation is a text that is read as one provision.
type citation struct {
	text   string
	tokens []token
	i      int // the token that is read
	Provision

	last    kind   // of what was read last: article, paragraph, point, head, sentence, act, filler; 0 at the beginning
	signs   uint32 // the signs since then, as bits
	awaited kind   // article, paragraph or point after its word; else 0
	word    string // that word

	articleWord, plural bool // "art." stood before the article; "artikelen"
	bare                bool // the article has no word before it
	paragraphWord       bool
	mustExist           bool // a comma or a dash before the paragraph: it is one only if it exists
	glued               bool // the point is glued to the number of the article
}

// findAct sets the act, and refuses words that it does not understand and acts that it does not know.
func (c *citation) findAct() error {
	for _, t := range c.tokens {
		switch t.is {
		case supervised:
			return boete.Faultf(boete.CodeLawUnknown,
				"fines under the act named in %q are not known here: its categories and bandwidths stand in annexes that no source of this program gives; known are the AVG, the UAVG and, for AP 2016, the Wbp",
				c.text)
		case otherAct:
			return boete.Faultf(boete.CodeLawUnknown,
				"%q is of another act (%s); known here are the AVG, the UAVG and, for AP 2016, the Wbp", c.text, t.text)
		case avgAbroad:
			return boete.Faultf(boete.CodeUnknown, "%s is what other countries call the AVG; write AVG or GDPR", t.text)
		case act:
			if c.Act != "" && c.Act != t.act {
				return boete.Faultf(boete.CodeSeveral, "%q names two acts; give one provision of one act", c.text)
			}
			c.Act = t.act
		}
	}
	for _, t := range c.tokens {
		if t.is == unknown {
			return errWord(c.text, t.text)
		}
	}
	return nil
}

// read reads the parts of the provision. Missing parts are those of the provision before it, with which it is read.
func (c *citation) read(before *citation) error {
	if c.Act == "" && before != nil {
		c.Act = before.Act
	}
	if c.Act == "" {
		c.Act = AVG
	}
	for c.i = 0; c.i < len(c.tokens); c.i++ {
		if err := c.readToken(c.tokens[c.i]); err != nil {
			return err
		}
	}
	switch {
	case c.awaited != 0:
		return errWord(c.text, c.word)
	case before != nil && c.Article == 0 && c.Paragraph+int(c.Point) != 0 && c.Act == before.Act:
		c.Article = before.Article
		if c.Paragraph == 0 {
			c.Paragraph = before.Paragraph
		}
	case c.Article == 0:
		return boete.Faultf(boete.CodeMissing,
			"%q names no article; write for example 33(1), art. 33 lid 1 AVG or AVG 5(1)(a)", c.text)
	case before != nil && c.bare && c.Paragraph == 0 && c.Point == 0 && before.paragraphWord && before.Point == 0 &&
		(Provision{Act: before.Act, Article: before.Article, Paragraph: c.Article}).Check() == nil:
		return boete.Faultf(boete.CodeAmbiguous,
			"%q is ambiguous: %d can be an article or a paragraph; write art. or lid before it", c.text, c.Article)
	case c.mustExist && (c.Act != AVG || c.Check() != nil):
		return errSeveral(c.text)
	case c.glued && c.Act != AVG:
		return boete.Faultf(boete.CodeAmbiguous,
			"%q is ambiguous: a letter behind the number of an article can be part of the number or a point; write for example 46 onder a",
			c.text)
	}
	return c.Check()
}

func (c *citation) readToken(t token) error {
	if c.awaited != 0 && !c.fulfils(t) {
		return errWord(c.text, c.word)
	}
	switch t.is {
	case open, closing, dot, comma, colon:
		c.signs |= 1 << t.is
		return nil
	case act, filler:
		c.done(t.is)
	case or: // English "of", or Dutch "of"
		if next := c.peek(1).is; c.begun() && (next == number || next == letter || next == open) {
			return errSeveral(c.text)
		}
		c.done(filler)
	case join:
		return c.several(t)
	case semicolon, stroke:
		return c.readSeparator(t)
	case dash, hyphen:
		return c.readDash(t)
	case article, articles:
		c.await(article, t)
		c.articleWord, c.plural = true, c.plural || t.is == articles
	case section:
		if c.Article == 0 {
			return boete.Faultf(boete.CodeLawUnknown,
				"%q has § before the article, as German and Austrian laws do; for the AVG write for example art. 33 § 1",
				c.text)
		}
		c.await(paragraph, t)
	case paragraph, point:
		c.await(t.is, t)
	case head: // aanhef (en)
		c.done(head)
		next := 1
		if c.peek(next).is == comma {
			next++
		}
		if c.peek(next).is == join && c.begun() {
			c.i += next
		}
	case subparagraph, sentence:
		return c.readSentence(t)
	case ordinal:
		return c.readOrdinal(t)
	case number:
		if c.peek(1).isGlued('e') && c.awaited == 0 && c.signs&(1<<dot|1<<colon|1<<open) == 0 && c.peek(2).isPart() {
			c.i++ // 1e lid
			return c.readOrdinal(t)
		}
		return c.readNumber(t)
	case letter:
		return c.readLetter(t)
	default:
		return errWord(c.text, t.text)
	}
	return nil
}

// readNumber reads a number behind the word for a part, or one that its place makes an article or a paragraph.
func (c *citation) readNumber(t token) error {
	awaited := c.awaited
	switch {
	case awaited == article || awaited == 0 && c.Article == 0:
		if awaited == 0 && c.last != 0 && c.last != act && c.last != filler && c.signs&(1<<comma) == 0 {
			return errSeveral(c.text)
		}
		c.bare = awaited == 0
		return c.set(&c.Article, t.n, article)
	case awaited == paragraph, awaited == point && c.Paragraph == 0:
		c.paragraphWord = true
		return c.set(&c.Paragraph, t.n, paragraph)
	case awaited == point:
		return boete.Faultf(boete.CodeMalformed,
			"%q goes further than a point; write it up to the point, such as AVG 5(1)(a)", c.text)
	}
	// A number behind that of the article, without a word for what it is.
	opened := c.signs&(1<<open) != 0
	apart := c.signs&(1<<comma|1<<hyphen) != 0 || c.signs&(1<<dot|1<<colon) != 0 && !opened && !t.glued
	isOpen := func(t token) bool { return t.is == open }
	definition := c.Article == 4 && c.peek(1).is == closing && !slices.ContainsFunc(c.tokens, isOpen)
	listed := c.articleWord && apart && c.signs&(1<<hyphen) == 0 && !opened && !definition && // art. 4, 7)
		c.peek(1).is != letter && (c.peek(1).is != comma || c.peek(2).is != letter)
	if c.last != article || c.Paragraph != 0 || c.signs == 0 || c.plural && !opened || listed {
		return errSeveral(c.text)
	}
	c.mustExist = c.mustExist || apart
	return c.set(&c.Paragraph, t.n, paragraph)
}

// readLetter reads a letter behind the word for a point, a number or a paragraph.
func (c *citation) readLetter(t token) error {
	switch {
	case c.Point != 0:
		return errSeveral(c.text)
	case c.Act == Wbp && c.Article == 34 && c.last == article && c.Letter == 0 &&
		t.glued && c.signs == 0 && c.awaited == 0: // art. 34a Wbp
		c.Letter = t.text[0]
		return nil
	case c.awaited == point, c.last == article, c.last == paragraph, c.last == head, c.last == sentence:
		c.glued = c.awaited == 0 && c.last == article && t.glued && c.signs == 0
		c.Point = t.text[0]
		c.done(point)
		return nil
	}
	return errWord(c.text, t.text)
}

// readOrdinal reads "eerste lid", and leaves "eerste en tweede volzin" aside.
func (c *citation) readOrdinal(t token) error {
	several := false
	for c.peek(1).is == join && c.peek(2).is == ordinal || c.peek(1).is == or && c.peek(2).is == ordinal ||
		c.peek(1).is == comma && c.peek(2).is == ordinal {
		several = true
		c.i += 2
	}
	switch next := c.peek(1).is; {
	case (next == paragraph || next == join || next == or) && several, next == join && c.peek(2).is == number:
		return errSeveral(c.text)
	case next == paragraph && t.n != 0:
		c.i++
		c.paragraphWord = true
		return c.set(&c.Paragraph, t.n, paragraph)
	case next == sentence, next == subparagraph:
		c.i++
		c.done(sentence)
		return nil
	}
	return errWord(c.text, t.text)
}

// readSentence leaves "volzin 2" and "alinea 1" aside; "subparagraph f" is a point.
func (c *citation) readSentence(t token) error {
	next := 1
	if c.peek(next).is == open {
		next++
	}
	switch {
	case c.peek(next).is == number && !c.peek(next+1).isGlued(0):
		c.i += next
		c.done(sentence)
	case t.is == subparagraph && c.peek(next).is == letter:
		c.await(point, t)
	default:
		return errWord(c.text, t.text)
	}
	return nil
}

// readSeparator reads a stroke or semicolon: it parts two provisions, but not the parts of one that have a word.
func (c *citation) readSeparator(t token) error {
	before, next := c.peek(-1).is, c.peek(1).is
	switch {
	case next == paragraph, next == point, next == head, next == act, next == article,
		before == act && t.is == stroke, next == 0 && t.is == semicolon:
		c.done(filler)
		return nil
	}
	return c.several(t)
}

// readDash reads a dash, which is nothing before a word and a range between numbers; only 5-1a is a paragraph.
func (c *citation) readDash(t token) error {
	next := c.peek(1)
	switch {
	case next.is == 0, next.is == number && !c.begun() && c.last == 0:
		return errWord(c.text, t.text)
	case next.is == number && c.begun():
		point := c.peek(2)
		if point.is == hyphen {
			point = c.peek(3)
		}
		switch {
		case t.is == hyphen && t.glued && next.glued && point.is == letter && point.glued && c.last == article:
			c.signs |= 1 << hyphen
			return nil
		case c.last == article && next.n < c.Article &&
			(Provision{Act: c.Act, Article: c.Article, Paragraph: next.n}).Check() == nil:
			return boete.Faultf(boete.CodeAmbiguous,
				"%q is ambiguous: it can name more than one provision or a paragraph; write for example 33(1)", c.text)
		}
		return errSeveral(c.text)
	case next.is == letter && c.Point != 0:
		return errSeveral(c.text)
	}
	return nil
}

func (c *citation) peek(n int) token {
	if i := c.i + n; i >= 0 && i < len(c.tokens) {
		return c.tokens[i]
	}
	return token{}
}

// begun reports whether a part of the provision has been read.
func (c *citation) begun() bool { return c.Article != 0 || c.Paragraph != 0 || c.Point != 0 }

// set sets a part of the provision; a part that is named twice is of another provision.
func (c *citation) set(part *int, n int, is kind) error {
	if *part != 0 {
		return errSeveral(c.text)
	}
	*part = n
	c.done(is)
	return nil
}

func (c *citation) done(is kind) { c.last, c.signs, c.awaited = is, 0, 0 }

func (c *citation) await(is kind, t token) { c.awaited, c.word, c.signs = is, t.text, 0 }

// fulfils reports whether a token can stand behind the word for a part.
func (c *citation) fulfils(t token) bool {
	switch t.is {
	case number, open, dot, colon, hyphen, dash:
		return true
	case letter:
		return c.awaited != article
	case act:
		return c.awaited == article
	case point:
		return c.awaited == point
	case article, filler:
		return c.word == "under" || c.awaited == article && t.is == article
	case section:
		return c.word == "§"
	}
	return false
}

func (c *citation) several(t token) error {
	if !c.begun() {
		return errWord(c.text, t.text)
	}
	return errSeveral(c.text)
}

func errSeveral(text string) error {
	return boete.Faultf(boete.CodeSeveral,
		"%q names more than one provision; give one, and list those that are read with it separately; enter another infringement by itself",
		text)
}

func errWord(text, word string) error {
	if nearest := spelling.Nearest(word, actNames...); nearest != "" {
		return boete.Faultf(boete.CodeUnknown,
			"the act %q is not known here; the nearest that is known is %s", word, string(vocabulary[strings.ToLower(nearest)].act))
	}
	return boete.Faultf(boete.CodeMalformed,
		"%q is not understood in %q; write for example 33(1), art. 33 lid 1 AVG or AVG 5(1)(a)", word, text)
}

// A token is a word, a number or a sign of a citation.
type token struct {
	is    kind
	text  string
	n     int // of a number, or of an ordinal; 0 is the last
	act   Act
	glued bool // nothing stands before it, not even a space
}

// isGlued reports whether the token is a letter that is glued to what stands before it: this one, or any if it is 0.
func (t token) isGlued(to byte) bool {
	return t.is == letter && t.glued && (to == 0 || t.text[0] == to)
}

// isPart reports whether an ordinal can stand before the token.
func (t token) isPart() bool { return t.is == paragraph || t.is == sentence || t.is == subparagraph }

// splitReadWith gives the parts of a citation between the words for reading together.
func splitReadWith(tokens []token) func(yield func([]token) bool) {
	return func(yield func([]token) bool) {
		start := 0
		for i, t := range tokens {
			if t.is == readWith {
				if !yield(tokens[start:i]) {
					return
				}
				start = i + 1
			}
		}
		yield(tokens[start:])
	}
}

// scan takes a text apart into its words, numbers and signs. Nothing is left out but spaces, quotation marks and
// signs that are not printed.
func scan(text string) []token {
	var tokens []token
	s := strings.ToLower(text)
	for i, glued := 0, false; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsSpace(r) || strings.ContainsRune("\"'‘’“”„«»_\u00AD\u200B\u200E\u200F\uFEFF", r) {
			glued = glued && r > '\u00A0' && unicode.Is(unicode.Cf, r)
			i += size
			continue
		}
		t, end := scanToken(s, i, r, size)
		t.glued = glued
		tokens = append(tokens, t)
		i, glued = end, true
	}
	return tokens
}

// scanToken reads the token at i, and returns where it ends.
func scanToken(s string, i int, r rune, size int) (t token, end int) {
	if t, end := matchPhrase(s, i); end > i {
		return t, end
	}
	switch {
	case isDigit(r):
		end = i + run(s[i:], isDigit)
		return scanNumber(s, i, end)
	case unicode.IsLetter(r):
		end = i + run(s[i:], isLetter)
		word := s[i:end]
		t, known := vocabulary[word]
		if !known && len(word) == 1 {
			t.is = letter
		}
		if t.text = word; t.is == 0 {
			t.is = unknown
		}
		return t, end
	}
	t = token{is: signs[r], text: s[i : i+size]}
	if t.is == 0 {
		t.is = unknown
	}
	return t, i + size
}

// scanNumber reads the number s[i:end], an ordinal such as 1ste, or the number of a directive such as 95/46/EG.
func scanNumber(s string, i, end int) (token, int) {
	digits := s[i:end]
	if rest := s[end:]; len(rest) > 1 && rest[0] == '/' && isDigit(rune(rest[1])) {
		after := end + 1 + run(rest[1:], isDigit)
		suffix := ""
		if strings.HasPrefix(s[after:], "/") {
			suffix = s[after+1 : after+1+run(s[after+1:], isLetter)]
		}
		switch {
		case suffix == "eg" || suffix == "ec" || suffix == "eu" || suffix == "eeg":
			return token{is: otherAct, text: s[i : after+1+len(suffix)]}, after + 1 + len(suffix)
		case len(digits) == 4:
			return token{is: otherAct, text: s[i:after]}, after
		}
	}
	n, _ := strconv.Atoi(digits)
	if n == 0 || len(digits) > 4 {
		return token{is: unknown, text: digits}, end
	}
	suffix := s[end : end+run(s[end:], isLetter)]
	switch suffix {
	case "ste", "de", "st", "nd", "rd", "th":
		return token{is: ordinal, text: digits + suffix, n: n}, end + len(suffix)
	}
	return token{is: number, text: digits, n: n}, end
}

// matchPhrase finds the longest phrase that begins at i. Between its words may stand spaces, dots, hyphens and
// brackets.
func matchPhrase(s string, i int) (t token, end int) {
	for _, p := range phrases {
		if p.text[0] != s[i] {
			continue
		}
		if e := matchEnd(s, i, p.text); e > end {
			t, end = token{is: p.is, text: p.text, act: p.act}, e
		}
	}
	return t, end
}

func matchEnd(s string, i int, phrase string) (end int) {
	for j := 0; j < len(phrase); j++ {
		if phrase[j] == ' ' {
			gap := len(s[i:]) - len(strings.TrimLeft(s[i:], " \t\n\r\u00A0\u202F.()-"))
			if gap == 0 {
				return 0
			}
			i += gap
			continue
		}
		if i >= len(s) || s[i] != phrase[j] {
			return 0
		}
		i++
	}
	last, next := rune(phrase[len(phrase)-1]), rune(0)
	if i < len(s) {
		next, _ = utf8.DecodeRuneInString(s[i:])
	}
	if isLetter(last) && isLetter(next) || isDigit(last) && isDigit(next) {
		return 0
	}
	return i
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

// run is the length in bytes of the beginning of a text that is of one kind.
func run(s string, of func(rune) bool) int {
	if end := strings.IndexFunc(s, func(r rune) bool { return !of(r) }); end >= 0 {
		return end
	}
	return len(s)
}
