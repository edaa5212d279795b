// Package words says what the module says, in Dutch and in English: money, dates, provisions, faults and notes. It also takes out
// what would steer a terminal or a spreadsheet.
package words

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/unicode/norm"
)

// Language is a language that reports are written in.
type Language string

// The languages.
const (
	Dutch   Language = "nl"
	English Language = "en"
)

// ParseLanguage reads "nl" or "en".
func ParseLanguage(text string) (Language, error) {
	switch l := Language(strings.ToLower(text)); l {
	case Dutch, English:
		return l, nil
	}
	return "", boete.Faultf(boete.CodeUnknown, "%q is not a language; choose nl or en", text)
}

// Words writes in one language. It is safe for concurrent use.
type Words struct {
	language Language
	printer  *message.Printer
}

// In returns the words of a language.
func In(l Language) *Words {
	if l == English {
		return &Words{English, message.NewPrinter(language.BritishEnglish)}
	}
	return &Words{Dutch, message.NewPrinter(language.Dutch)}
}

// Language is the language of the words.
func (w *Words) Language() Language { return w.language }

// Say words a sentence of the module, which is given by its English wording with the verbs of package fmt; the Dutch
// wordings stand together in one table. Arguments such as amounts, dates and texts in two languages come out in the
// language too.
func (w *Words) Say(format string, args ...any) string {
	if dutch, ok := dutchWording[format]; ok && w.language == Dutch {
		format = dutch
	}
	if len(args) == 0 && !strings.Contains(format, "%") {
		return format
	}
	local := make([]any, len(args))
	for i, arg := range args {
		local[i] = w.local(arg)
	}
	return w.printer.Sprintf(format, local...)
}

func (w *Words) local(arg any) any {
	switch a := arg.(type) {
	case boete.EUR:
		return w.Money(a)
	case boete.Range:
		return w.Amount(a)
	case boete.Share:
		return w.Share(a)
	case boete.Date:
		return w.Date(a)
	case boete.Text:
		return w.Pick(a)
	case *boete.Fault:
		return w.fault(a)
	case fmt.Stringer:
		return a.String()
	}
	return arg
}

// Pick returns the wording of the language.
func (w *Words) Pick(t boete.Text) string {
	if w.language == English {
		return t.EN
	}
	return t.NL
}

// Complaint is a fault in words.
type Complaint struct {
	// Path is the place in the case; empty if there is none.
	Path string
	// Text is the sentence.
	Text string
}

// Complaints says what is wrong: one fault after the other, or what an error of another kind says of itself.
func (w *Words) Complaints(err error) []Complaint {
	var faults boete.Faults
	var fault *boete.Fault
	switch {
	case errors.As(err, &faults):
	case errors.As(err, &fault):
		faults = boete.Faults{fault}
	default:
		return []Complaint{{Text: err.Error()}}
	}
	said := make([]Complaint, len(faults))
	for i, f := range faults {
		said[i] = Complaint{f.Path, w.fault(f)}
	}
	return said
}

// fault words a fault; what it quotes of the input is cut off where it is long.
func (w *Words) fault(f *boete.Fault) string {
	args := slices.Clone(f.Args)
	for i, arg := range args {
		if text, ok := arg.(string); ok {
			args[i] = boete.Clip(text)
		}
	}
	return w.Say(f.Format, args...)
}

// Money is an amount as people read it, with cents only if there are any: "€ 460.000", in English "€460,000".
func (w *Words) Money(amount boete.EUR) string {
	sign, euro, point := "", "€ ", ","
	if w.language == English {
		euro, point = "€", "."
	}
	if amount.IsNegative() {
		sign = "−"
	}
	cents := amount.Abs().Cents()
	text := sign + euro + w.printer.Sprintf("%d", cents/100)
	if rest := cents % 100; rest != 0 {
		text += point + fmt.Sprintf("%02d", rest)
	}
	return text
}

// Amount is an amount that may be open: "€ 460.000", or "€ 80.000 – € 400.000".
func (w *Words) Amount(r boete.Range) string {
	if exact, ok := r.Exact(); ok {
		return w.Money(exact)
	}
	return w.Money(r.Low) + " – " + w.Money(r.High)
}

// Shares is a range of percentages, "10–20 %", or one: "5 %".
func (w *Words) Shares(s category.Shares) string {
	if s.From.Compare(s.To) == 0 {
		return w.Share(s.From)
	}
	return strings.TrimRight(w.Share(s.From), " %") + "–" + w.Share(s.To)
}

// Place is a place in a policy, whose steps and paragraphs have their names in English and whose laws theirs in Dutch.
func (w *Words) Place(place string) string {
	if w.language == English {
		return Clean(strings.ReplaceAll(place, " AVG", " GDPR"))
	}
	for english, dutch := range map[string]string{"step ": "stap ", "para ": "punt "} {
		if rest, found := strings.CutPrefix(place, english); found {
			place = dutch + rest
		}
	}
	return Clean(place)
}

// Share is a percentage as people read it: "0,2 %", in English "0.2%".
func (w *Words) Share(share boete.Share) string {
	text := strings.Replace(share.String(), "-", "−", 1)
	if w.language == Dutch {
		text = strings.NewReplacer(".", ",", "%", " %").Replace(text)
	}
	return text
}

// Change is a difference with its sign: "+ € 75.000".
func (w *Words) Change(difference boete.EUR) string {
	switch {
	case difference.IsZero():
		return ""
	case difference.IsNegative():
		return "− " + w.Money(difference.Abs())
	}
	return "+ " + w.Money(difference)
}

var dutchMonths = [...]string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
	"oktober", "november", "december"}

// Date is a day as people read it: "7 april 2022".
func (w *Words) Date(d boete.Date) string {
	if d.IsZero() {
		return ""
	}
	month := d.Month().String()
	if w.language == Dutch {
		month = dutchMonths[d.Month()-1]
	}
	return strconv.Itoa(d.Day()) + " " + month + " " + strconv.Itoa(d.Year())
}

var dutchOrdinals = [...]string{"", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste",
	"negende", "tiende", "elfde", "twaalfde"}

// Provision is a provision as lawyers write it: "art. 33, eerste lid, AVG", in English "Article 33(1) GDPR".
func (w *Words) Provision(p category.Provision) string {
	if w.language == English {
		act := string(p.Act)
		if p.Act == category.AVG {
			act = "GDPR"
		}
		return "Article " + strings.TrimPrefix(p.String(), string(p.Act)+" ") + " " + act
	}
	text := "art. " + strconv.Itoa(p.Article)
	if p.Paragraph > 0 && p.Paragraph < len(dutchOrdinals) {
		text += ", " + dutchOrdinals[p.Paragraph] + " lid"
	} else if p.Paragraph > 0 {
		text += ", lid " + strconv.Itoa(p.Paragraph)
	}
	if p.Point != 0 {
		text += ", onder " + string(rune(p.Point))
	}
	if text != "art. "+strconv.Itoa(p.Article) {
		text += ","
	}
	return text + " " + string(p.Act)
}

// Citation is a source on one line, as lawyers write it: "art. 83(4) AVG", "Boetebeleidsregels AP 2019, art. 2.3".
func (w *Words) Citation(c boete.Citation) string {
	switch p, err := category.ParseProvision(c.Place + " " + c.Source); {
	case err == nil && c.Place != "" && (c.Source == string(category.AVG) || c.Source == string(category.UAVG)):
		return w.Provision(p)
	case c.Source == string(category.AVG) && w.language == English:
		return c.Place + " GDPR"
	case c.Place != "" && (c.Source == "Awb" || c.Source == string(category.AVG) || c.Source == string(category.UAVG)):
		return c.Place + " " + c.Source
	}
	return c.String()
}

// Clean makes a text of a user safe to print on one line: characters that steer a terminal or the direction of the text
// are shown as a replacement character.
func Clean(text string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t' || r == '\r':
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Cf, r) && r != '\u00AD' && r != '\u200D', r == '\u2028', r == '\u2029':
			return unicode.ReplacementChar
		}
		return r
	}, strings.ToValidUTF8(text, string(unicode.ReplacementChar)))
}

// Inert makes a text safe as a cell of CSV: what a spreadsheet would take for a formula gets an apostrophe, also behind a semicolon or
// a tab, where it may begin another cell. A number with its sign stays, such as +75000 and -20%.
func Inert(text string) string {
	var b strings.Builder
	begin := true // of a cell, perhaps
	for i, r := range text {
		if begin && isFormula(text[i:]) {
			b.WriteByte('\'')
		}
		b.WriteRune(r)
		begin = r == ';' || r == '\t'
	}
	return b.String()
}

// isFormula reports whether a spreadsheet would calculate with what begins with a text.
func isFormula(text string) bool {
	first, size := utf8.DecodeRuneInString(text)
	switch first {
	case '=', '@', '＝', '＠', '＋', '－':
		return true
	case '+', '-':
		rest := text[size:]
		return rest == "" || strings.Trim(rest, "0123456789.,/%") != "" && !strings.HasSuffix(rest, " room")
	}
	return false
}

// ASCII writes a text in plain ASCII: accents are left off, signs are spelled, and what has no such form is a question mark.
func ASCII(text string) string {
	text = norm.NFD.String(asciiSigns.Replace(text))
	return strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case r > unicode.MaxASCII:
			return '?'
		}
		return r
	}, text)
}

var asciiSigns = strings.NewReplacer("€ ", "EUR ", "€", "EUR ", "−", "-", "–", "-", "·", "|", "…", "...", "→", "->", "‘", "'", "’", "'", "“", `"`, "”", `"`,
	"10¹³", "10^13", "×", "x", "\u00A0", " ")

// Result returns the result with its notes in the language. Everything else in it is the same in each language.
func (w *Words) Result(r fine.Result) fine.Result {
	notes := make([]fine.Note, len(r.Notes))
	for i, note := range r.Notes {
		note.Text = w.Say(note.Text)
		notes[i] = note
	}
	r.Notes = notes
	return r
}
