// Package words says what the module says, in Dutch and in English: money, dates, provisions, faults and notes. It
// also takes out what would steer a terminal or a spreadsheet.
package words

import (
	"fmt"
	"strings"

	"github.com/boete/boete"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
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
	space    string            // within an amount or a percentage
	more     map[string]string // sentences in Dutch, of a program
}

// In returns the words of a language.
func In(l Language) *Words {
	if l == English {
		return &Words{language: English, printer: message.NewPrinter(language.BritishEnglish), space: " "}
	}
	return &Words{language: Dutch, printer: message.NewPrinter(language.Dutch), space: " "}
}

// With returns the same words with the Dutch of more sentences, by their English wording: those of another program.
func (w *Words) With(dutch map[string]string) *Words {
	with := *w
	with.more = dutch
	return &with
}

// Language is the language of the words.
func (w *Words) Language() Language { return w.language }

// Unbroken returns the same words with no-break spaces in amounts and percentages, for text that others lay out.
func (w *Words) Unbroken() *Words {
	unbroken := *w
	unbroken.space = "\u00A0"
	return &unbroken
}

// spaced puts the space of the words into the amounts and percentages of a sentence of this module.
func (w *Words) spaced(text string) string {
	if w.space == " " {
		return text
	}
	return unbroken.Replace(text)
}

var unbroken = strings.NewReplacer("€ ", "€\u00A0", " %.", "\u00A0%.", " %%", "\u00A0%%")

// Say words a sentence of the module. It takes the English wording, with the verbs of package fmt, and finds the
// Dutch one in a table. Arguments such as amounts, dates and texts in two languages come out in the language too.
func (w *Words) Say(format string, args ...any) string {
	if w.language == Dutch {
		if dutch, ok := dutchWording[format]; ok {
			format = dutch
		} else if dutch, ok := w.more[format]; ok {
			format = dutch
		}
	}
	if len(args) == 0 && !strings.Contains(format, "%") {
		return w.spaced(format)
	}
	local := make([]any, len(args))
	for i, arg := range args {
		local[i] = w.local(arg)
	}
	return w.printer.Sprintf(w.spaced(format), local...)
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
	case boete.When:
		return w.When(a)
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
		return w.spaced(t.EN)
	}
	return w.spaced(t.NL)
}
