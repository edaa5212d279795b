package register

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// PersonalKind is a kind of personal data that does not belong in a register (art. 5(1)(c) AVG). The values are stable.
type PersonalKind string

// The kinds.
const (
	BSN   PersonalKind = "bsn" // nine digits that pass the eleven-test; one in eleven does by chance
	IBAN  PersonalKind = "iban"
	Email PersonalKind = "email"
)

// PersonalIn returns the kinds of personal data that a text has.
func PersonalIn(text string) (found []PersonalKind) {
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if slices.ContainsFunc(words, isBSN) {
		found = append(found, BSN)
	}
	if hasIBAN(words) {
		found = append(found, IBAN)
	}
	if strings.Contains(text, "@") && email.MatchString(text) {
		found = append(found, Email)
	}
	return found
}

var (
	email     = regexp.MustCompile(`[\pL\d._%+-]@[\pL\d-]+(\.[\pL\d-]+)*\.[\pL\d-]{2}`)
	ibanBegin = regexp.MustCompile(`^[A-Za-z]{2}\d{2}`)
	latin     = regexp.MustCompile(`^[A-Za-z\d]+$`)
)

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

// hasIBAN reports whether words have a number that passes the test of ISO 13616: two letters and two digits, and 15 to
// 34 letters and digits in all, which may stand in groups.
func hasIBAN(words []string) bool {
	for i := range words {
		number := ""
		for _, word := range words[i:] {
			if number += word; !ibanBegin.MatchString(number) || !latin.MatchString(word) || len(number) > 34 {
				break
			}
			if len(number) >= 15 && passes97(number[4:]+number[:4]) {
				return true
			}
		}
	}
	return false
}

// passes97 reports whether a number leaves 1 when it is divided by 97, with 10 to 35 for A to Z.
func passes97(number string) bool {
	rest := 0
	for _, c := range []byte(strings.ToLower(number)) {
		if c <= '9' {
			rest = (rest*10 + int(c-'0')) % 97
		} else {
			rest = (rest*100 + int(c-'a') + 10) % 97
		}
	}
	return rest == 1
}
