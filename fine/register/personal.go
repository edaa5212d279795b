package register

import (
	"regexp"
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
func PersonalIn(text string) []PersonalKind {
	var found []PersonalKind
	if strings.ContainsAny(text, "0123456789") { // by far the most have none
		words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
		bsn, iban := false, false
		for i, word := range words {
			bsn, iban = bsn || isBSN(word), iban || beginsIBAN(words[i:])
		}
		if bsn {
			found = append(found, BSN)
		}
		if iban {
			found = append(found, IBAN)
		}
	}
	if strings.Contains(text, "@") && email.MatchString(text) {
		found = append(found, Email)
	}
	return found
}

var (
	nine      = regexp.MustCompile(`^\d{9}$`)
	ibanBegin = regexp.MustCompile(`^[A-Za-z]{2}\d{2}[A-Za-z\d]*$`)
	latin     = regexp.MustCompile(`^[A-Za-z\d]+$`)
	email     = regexp.MustCompile(`[\pL\d._%+-]@[\pL\d-]+(\.[\pL\d-]+)*\.[\pL\d-]{2}`)
)

// isBSN reports whether a word is nine digits that pass the eleven-test.
func isBSN(word string) bool {
	if !nine.MatchString(word) || word == "000000000" {
		return false
	}
	sum := -int(word[8] - '0')
	for i := range 8 {
		sum += (9 - i) * int(word[i]-'0')
	}
	return sum%11 == 0
}

// beginsIBAN reports whether words begin with a number that passes the test of ISO 13616: two letters and two digits, and 15 to 34
// letters and digits in all, which may stand in groups.
func beginsIBAN(words []string) bool {
	number := ""
	for i, word := range words {
		if number += word; i == 0 && !ibanBegin.MatchString(word) || !latin.MatchString(word) || len(number) > 34 {
			return false
		}
		if len(number) >= 15 && passes97(number[4:]+number[:4]) {
			return true
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
