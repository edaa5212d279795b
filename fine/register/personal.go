package register

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/boete/boete"
)

// PersonalKind is a kind of personal data that does not belong in a register (art. 5(1)(c) AVG). The values are stable.
type PersonalKind string

// The kinds.
const (
	BSN   PersonalKind = "bsn" // nine digits that pass the eleven-test; one in eleven does by chance
	IBAN  PersonalKind = "iban"
	Email PersonalKind = "email"
)

// Text is the word for the kind.
func (k PersonalKind) Text() boete.Text {
	switch k {
	case BSN:
		return boete.Text{NL: "mogelijk BSN", EN: "a possible citizen service number (BSN)"}
	case IBAN:
		return boete.Text{NL: "rekeningnummer (IBAN)", EN: "a bank account number (IBAN)"}
	}
	return boete.Text{NL: "e-mailadres", EN: "an e-mail address"}
}

// PersonalIn returns the kinds of personal data that a text has.
func PersonalIn(text string) []PersonalKind {
	var found []PersonalKind
	if hasWord(text, isBSN) {
		found = append(found, BSN)
	}
	if hasIBAN(text) {
		found = append(found, IBAN)
	}
	if hasEmail(text) {
		found = append(found, Email)
	}
	return found
}

func isAlphanumeric(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

func hasWord(text string, is func(string) bool) bool {
	for word := range strings.FieldsFuncSeq(text, func(r rune) bool { return !isAlphanumeric(r) }) {
		if is(word) {
			return true
		}
	}
	return false
}

// isBSN reports whether a word is nine digits that pass the eleven-test.
func isBSN(word string) bool {
	if len(word) != 9 || strings.Trim(word, "0123456789") != "" || word == "000000000" {
		return false
	}
	sum := -int(word[8] - '0')
	for i := range 8 {
		sum += (9 - i) * int(word[i]-'0')
	}
	return sum%11 == 0
}

// hasIBAN reports whether a text has a number that passes the test of ISO 13616: two letters and two digits, and 15 to 34 letters
// and digits in all, which may stand in groups.
func hasIBAN(text string) bool {
	for i := 0; i < len(text); i++ {
		if before, _ := utf8.DecodeLastRuneInString(text[:i]); isAlphanumeric(before) || !beginsIBAN(text[i:]) {
			continue
		}
		number := make([]byte, 0, 34)
		for j := i; j < len(text) && len(number) < cap(number); j++ {
			switch c := text[j]; {
			case isLetterOrDigit(c):
				number = append(number, c)
			case c == ' ' && text[j-1] != ' ':
			default:
				j = len(text)
				continue
			}
			after, _ := utf8.DecodeRuneInString(text[j+1:])
			if len(number) >= 15 && !isAlphanumeric(after) && passes97(number) {
				return true
			}
		}
	}
	return false
}

func isLetterOrDigit(c byte) bool {
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

func beginsIBAN(text string) bool {
	digit := func(c byte) bool { return '0' <= c && c <= '9' }
	letter := func(c byte) bool { return isLetterOrDigit(c) && !digit(c) }
	return len(text) >= 15 && letter(text[0]) && letter(text[1]) && digit(text[2]) && digit(text[3])
}

// passes97 reports whether a number leaves 1 when it is divided by 97, with its first four characters behind the others and 10 to
// 35 for A to Z.
func passes97(number []byte) bool {
	rest := 0
	for i := range number {
		switch c := number[(i+4)%len(number)]; {
		case c <= '9':
			rest = (rest*10 + int(c-'0')) % 97
		default:
			rest = (rest*100 + int(c|0x20-'a') + 10) % 97
		}
	}
	return rest == 1
}

// hasEmail reports whether a text has a name, an at sign and a domain with a dot.
func hasEmail(text string) bool {
	for before, rest, found := strings.Cut(text, "@"); found; before, rest, found = strings.Cut(rest, "@") {
		last, _ := utf8.DecodeLastRuneInString(before)
		domain := rest
		if end := strings.IndexFunc(rest, func(r rune) bool { return !isAlphanumeric(r) && r != '.' && r != '-' }); end >= 0 {
			domain = rest[:end]
		}
		domain = strings.TrimRight(domain, ".-")
		dot := strings.LastIndexByte(domain, '.')
		if (isAlphanumeric(last) || strings.ContainsRune("._%+-", last) && last != 0) && dot > 0 && len(domain)-dot > 2 {
			return true
		}
	}
	return false
}
