package category

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/boete/boete"
)

// Act is a law that the AP supervises, by its Dutch abbreviation.
type Act string

// The acts of which provisions are known here.
const (
	AVG  Act = "AVG"  // Algemene verordening gegevensbescherming: Regulation (EU) 2016/679, the GDPR
	UAVG Act = "UAVG" // Uitvoeringswet AVG
	Wbp  Act = "Wbp"  // Wet bescherming persoonsgegevens, until 25 May 2018
)

// Provision is a rule of law that can be violated (bepaling). The zero value is no provision. It is comparable
// with ==.
type Provision struct {
	Act Act
	// Article is the number of the article.
	Article int
	// Paragraph is the number of the paragraph (lid); 0 is the article as a whole.
	Paragraph int
	// Point is the letter of the point (onder a, b, …) in lower case; 0 is the paragraph as a whole.
	Point byte
}

// IsZero reports whether there is no provision.
func (p Provision) IsZero() bool { return p == Provision{} }

// Contains reports whether other is the same provision or a part of it: AVG 33 contains AVG 33(1).
func (p Provision) Contains(other Provision) bool {
	return p.Article == other.Article && p.Act == other.Act &&
		(p.Paragraph == 0 && p.Point == 0 || p.Paragraph == other.Paragraph && (p.Point == 0 || p.Point == other.Point))
}

// String is the canonical text, such as "AVG 33(1)" or "AVG 5(1)(a)", or "" for no provision. [ParseProvision] reads
// it back.
func (p Provision) String() string {
	b, _ := p.AppendText(nil)
	return string(b)
}

// AppendText appends [Provision.String]. It does not fail.
func (p Provision) AppendText(b []byte) ([]byte, error) {
	if p.IsZero() {
		return b, nil
	}
	b = append(append(b, p.Act...), ' ')
	b = strconv.AppendInt(b, int64(p.Article), 10)
	if p.Paragraph != 0 {
		b = append(strconv.AppendInt(append(b, '('), int64(p.Paragraph), 10), ')')
	}
	if p.Point != 0 {
		b = append(b, '(', p.Point, ')')
	}
	return b, nil
}

// MarshalText is [Provision.String].
func (p Provision) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText is [ParseProvision].
func (p *Provision) UnmarshalText(text []byte) error {
	provision, err := ParseProvision(string(text))
	if err != nil {
		return err
	}
	*p = provision
	return nil
}

// ParseProvision reads a provision as lawyers write it, in Dutch or English: "art. 33 lid 1 AVG", "artikel 33, eerste
// lid, van de AVG", "33(1)", "33.1", "Article 33(1) GDPR", "AVG 5(1)(a)", "art. 5 lid 1 onder a". Without an act it
// is of the AVG.
//
// A provision of the AVG must exist: an unknown act, article, paragraph or point is an error that names the nearest
// that exists. The other laws that the AP supervises are refused, because their categories are not known here.
func ParseProvision(text string) (Provision, error) {
	act, rest, err := parseAct(text)
	if err != nil {
		return Provision{}, err
	}
	p := Provision{Act: act}
	var loose []int // numbers that no word beside them calls an article or a paragraph
	tokens := strings.FieldsFunc(rest, isSeparator)
	for i, token := range tokens {
		number, ordinal, isNumber := parseNumber(token)
		word, before, after := words[token], wordAt(tokens, i-1), wordAt(tokens, i+1)
		switch {
		case isNumber && before == andWord:
			err = errSeveral(text)
		case isNumber && before == articleWord:
			err = setOnce(&p.Article, number, text)
		case isNumber && (before == paragraphWord || ordinal && after == paragraphWord):
			err = setOnce(&p.Paragraph, number, text)
		case isNumber:
			loose = append(loose, number)
		case len(token) == 1 && 'a' <= token[0] && token[0] <= 'z' && p.Point == 0:
			p.Point = token[0]
		case len(token) == 1 && 'a' <= token[0] && token[0] <= 'z':
			err = errSeveral(text)
		case word == 0:
			err = errToken(text, token)
		case word == joinWord:
			err = errSeveral(text)
		}
		if err != nil {
			return Provision{}, err
		}
	}
	for _, number := range loose {
		switch {
		case p.Article == 0:
			p.Article = number
		case p.Paragraph == 0:
			p.Paragraph = number
		default:
			return Provision{}, errSeveral(text)
		}
	}
	if p.Article == 0 {
		return Provision{}, boete.Faultf(boete.CodeMalformed, "%q names no article; write for example 33(1), art. 33 lid 1 AVG or AVG 5(1)(a)", text)
	}
	if err := p.Check(); err != nil {
		return Provision{}, err
	}
	return p, nil
}

// Check returns an error if the provision does not exist, and names the nearest that does. Only of the AVG the structure
// is known.
func (p Provision) Check() error {
	known := p.Act == AVG || p.Act == UAVG || p.Act == Wbp
	switch {
	case !known, p.Article < 1, p.Paragraph < 0, p.Point != 0 && (p.Point < 'a' || p.Point > 'z'):
		return boete.Faultf(boete.CodeMalformed, "%q is not a provision; write for example 33(1), art. 33 lid 1 AVG or AVG 5(1)(a)", p.String())
	case p.Act == AVG:
		return checkAVG(p)
	}
	return nil
}

// setOnce sets a part of the provision; a part that is named twice is of another provision.
func setOnce(part *int, number int, text string) error {
	if *part != 0 {
		return errSeveral(text)
	}
	*part = number
	return nil
}

func errSeveral(text string) error {
	return boete.Faultf(boete.CodeSeveral, "%q names more than one provision; give one, and those that are read with it apart", text)
}

// acts are the names of laws, the longer ones before those that they contain.
var acts = []struct {
	name string
	act  Act // "": supervised by the AP, but not known here
}{
	{"uitvoeringswet algemene verordening gegevensbescherming", UAVG}, {"uitvoeringswet avg", UAVG}, {"uavg", UAVG},
	{"algemene verordening gegevensbescherming", AVG}, {"general data protection regulation", AVG},
	{"verordening (eu) 2016/679", AVG}, {"regulation (eu) 2016/679", AVG}, {"avg", AVG}, {"gdpr", AVG},
	{"wet bescherming persoonsgegevens", Wbp}, {"wbp", Wbp},
	{"telecommunicatiewet", ""}, {"tw", ""}, {"eidas-verordening", ""}, {"eidas", ""}, {"wet politiegegevens", ""}, {"wpg", ""},
	{"wet justitiële en strafvorderlijke gegevens", ""}, {"wjsg", ""}, {"kieswet", ""}, {"wet basisregistratie personen", ""},
	{"wet brp", ""}, {"algemene wet bestuursrecht", ""}, {"awb", ""},
}

// parseAct takes the name of the act out of the text. A name counts as a whole word only.
func parseAct(text string) (act Act, rest string, err error) {
	if len(text) > 200 {
		return "", "", boete.Faultf(boete.CodeLimit, "%q is too long for a provision; write for example 33(1) or art. 33 lid 1 AVG", text)
	}
	rest = strings.ToLower(text)
	for _, a := range acts {
		before, after, found := cutWord(rest, a.name)
		if !found {
			continue
		}
		if a.act == "" {
			return "", "", boete.Faultf(boete.CodeLawUnknown, "fines under the act named in %q are not known here: its categories and bandwidths stand in annexes that no source of this program gives; known are the AVG, the UAVG and, for AP 2016, the Wbp", text)
		}
		if act != "" && act != a.act {
			return "", "", boete.Faultf(boete.CodeSeveral, "%q names two acts; give one provision of one act", text)
		}
		act, rest = a.act, before+" "+after
	}
	if act == "" {
		act = AVG
	}
	return act, rest, nil
}

// cutWord cuts a text around the first place where a name stands as a whole word.
func cutWord(text, name string) (before, after string, found bool) {
	for start := 0; ; {
		i := strings.Index(text[start:], name)
		if i < 0 {
			return "", "", false
		}
		before, after = text[:start+i], text[start+i+len(name):]
		last, _ := utf8.DecodeLastRuneInString(before)
		first, _ := utf8.DecodeRuneInString(after)
		if !unicode.IsLetter(last) && !unicode.IsLetter(first) {
			return before, after, true
		}
		start += i + len(name)
	}
}

func isSeparator(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune(".,;:()[]§", r)
}

// ordinals are the words for the numbers of paragraphs, from one on.
var ordinals = [...][2]string{
	{"eerste", "first"}, {"tweede", "second"}, {"derde", "third"}, {"vierde", "fourth"}, {"vijfde", "fifth"},
	{"zesde", "sixth"}, {"zevende", "seventh"}, {"achtste", "eighth"}, {"negende", "ninth"}, {"tiende", "tenth"},
	{"elfde", "eleventh"}, {"twaalfde", "twelfth"},
}

// parseNumber reads "33", "1e" or "eerste"; the last two are ordinals. No number of an article or paragraph is 0.
func parseNumber(token string) (number int, ordinal, ok bool) {
	for i, names := range ordinals {
		if token == names[0] || token == names[1] {
			return i + 1, true, true
		}
	}
	for _, suffix := range []string{"ste", "de", "e", "st", "nd", "rd", "th"} {
		if digits, found := strings.CutSuffix(token, suffix); found && isDigits(digits) {
			token, ordinal = digits, true
			break
		}
	}
	if !isDigits(token) || len(token) > 4 {
		return 0, false, false
	}
	number, err := strconv.Atoi(token)
	return number, ordinal, err == nil && number > 0
}

func isDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// word is what a word between the numbers of a provision says about them; 0 is a word that says nothing we know.
type word uint8

const (
	articleWord word = iota + 1
	paragraphWord
	pointWord
	andWord
	joinWord
	fillWord
)

var words = map[string]word{
	"art": articleWord, "artikel": articleWord, "article": articleWord,
	"lid": paragraphWord, "paragraph": paragraphWord, "para": paragraphWord, "par": paragraphWord,
	"onder": pointWord, "onderdeel": pointWord, "sub": pointWord, "punt": pointWord, "point": pointWord, "letter": pointWord,
	"lit": pointWord, "aanhef": pointWord,
	"en": andWord, "and": andWord,
	"jo": joinWord, "juncto": joinWord, "jis": joinWord,
	"van": fillWord, "de": fillWord, "het": fillWord, "of": fillWord, "the": fillWord,
}

func wordAt(tokens []string, i int) word {
	if i < 0 || i >= len(tokens) {
		return 0
	}
	return words[tokens[i]]
}

func errToken(text, token string) error {
	names := make([]string, 0, len(acts))
	known := map[string]Act{}
	for _, a := range acts {
		if a.act != "" {
			names = append(names, a.name)
			known[a.name] = a.act
		}
	}
	if nearest := boete.Nearest(token, names...); nearest != "" {
		return boete.Faultf(boete.CodeUnknown, "the act %q is not known here; the nearest that is known is %s", token, string(known[nearest]))
	}
	return boete.Faultf(boete.CodeMalformed, "%q is not understood in %q; write for example 33(1), art. 33 lid 1 AVG or AVG 5(1)(a)", token, text)
}
