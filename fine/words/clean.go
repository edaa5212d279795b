package words

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

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

// Inert makes a text safe as a cell of CSV: what a spreadsheet would take for a formula gets an apostrophe, also
// behind a semicolon or a tab, where it may begin another cell. Effects stay as they are: a number with its sign, a
// percentage and a share of the room, such as +75000, -20% and +5/9 room.
func Inert(text string) string {
	if !strings.ContainsAny(text, "=@+-＝＠＋－") {
		return text
	}
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

// Alive is the text that [Inert] made safe. One that had such an apostrophe itself loses it.
func Alive(text string) string {
	if strings.IndexByte(text, '\'') < 0 {
		return text
	}
	var b strings.Builder
	begin := true
	for i, r := range text {
		if guard := begin && r == '\'' && isFormula(text[i+1:]); !guard {
			b.WriteRune(r)
		}
		begin = r == ';' || r == '\t'
	}
	return b.String()
}

// isFormula reports whether a spreadsheet would calculate with the cell that a text begins with.
func isFormula(text string) bool {
	switch first, size := utf8.DecodeRuneInString(text); first {
	case '=', '@', '＝', '＠', '＋', '－':
		return true
	case '+', '-':
		cell := text[size:]
		if end := strings.IndexAny(cell, ";\t"); end >= 0 {
			cell = cell[:end]
		}
		return !isSize(cell)
	}
	return false
}

// isSize reports whether a text is exactly a number, a percentage or a share of the room, without a sign.
func isSize(text string) bool {
	if share, found := strings.CutSuffix(text, " room"); found {
		above, below, found := strings.Cut(share, "/")
		return found && isNumber(above, "") && isNumber(below, "")
	}
	return isNumber(strings.TrimSuffix(text, "%"), ".,")
}

// isNumber reports whether a text is digits, with at most one separator between two of them.
func isNumber(text, separators string) bool {
	digits := false // the last character was one
	for i := range len(text) {
		switch {
		case '0' <= text[i] && text[i] <= '9':
			digits = true
		case digits && strings.IndexByte(separators, text[i]) >= 0:
			digits = false
		default:
			return false
		}
	}
	return digits
}

// ASCII writes a text in plain ASCII: accents are left off, signs are spelled out, and a character without such a
// form becomes a question mark.
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

var asciiSigns = strings.NewReplacer("€ ", "EUR ", "€", "EUR ",
	"−", "-", "–", "-", "·", "|", "…", "...", "→", "->", "‘", "'", "’", "'", "“", `"`, "”", `"`,
	"10¹³", "10^13", "×", "x", "\u00A0", " ")
