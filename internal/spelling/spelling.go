// Package spelling finds what somebody most likely meant who misspelt a word.
package spelling

import (
	"strings"
	"unicode/utf8"
)

// Nearest returns the candidate that text is most likely a misspelling of, or "" if none comes close: at most a third
// of the letters, rounded up, differ, upper and lower case aside. What begins with the text, if it is two letters or
// more, comes before what merely looks like it.
func Nearest(text string, candidates ...string) string {
	if len(text) > 64 {
		return ""
	}
	best, bestDistance := "", 0
	for _, candidate := range candidates {
		more := len(candidate) - len(text)
		begins := len(text) > 1 && more >= 0 && strings.EqualFold(candidate[:len(text)], text)
		if begins && (best == "" || more < bestDistance) {
			best, bestDistance = candidate, more
		}
	}
	if best != "" {
		return best
	}
	for _, candidate := range candidates {
		distance := editDistance([]rune(strings.ToLower(text)), []rune(strings.ToLower(candidate)))
		if distance <= (utf8.RuneCountInString(candidate)+2)/3 && (best == "" || distance < bestDistance) {
			best, bestDistance = candidate, distance
		}
	}
	return best
}

// editDistance counts the letters to insert, delete or replace to turn a into b.
func editDistance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j := range b {
			replaced := diagonal
			if a[i] != b[j] {
				replaced++
			}
			diagonal = row[j+1]
			row[j+1] = min(replaced, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
