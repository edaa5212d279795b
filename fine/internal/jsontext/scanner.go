package jsontext

import (
	"bytes"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"

	"github.com/boete/boete"
)

// ErrSyntax says that a text is not JSON; [Why] says why.
var ErrSyntax = errors.New("not JSON")

// ErrHalf says that a text has half of a character, for which another one would have to stand in.
var ErrHalf = boete.Faultf(boete.CodeSyntax,
	"a text has half of a character, such as \\udc00 without the other half; write the whole character")

// Why is what encoding/json finds wrong with a text, and on which line.
func Why(text []byte) (reason boete.Text, line int) {
	var whole json.RawMessage
	err := json.Unmarshal(text, &whole)
	if err == nil {
		err = ErrSyntax // which a test excludes
	}
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) {
		line = bytes.Count(text[:min(int(syntax.Offset), len(text))], []byte("\n"))
	}
	return boete.Text{NL: inDutch(err.Error()), EN: err.Error()}, line + 1
}

// Scanner takes JSON apart, one token after the other. Strings are cut out of the text, unless something in them is
// escaped. The zero value has nothing to read.
type Scanner struct {
	text []byte
	at   int
}

// NewScanner returns a scanner of a text, which it keeps.
func NewScanner(text []byte) Scanner { return Scanner{text: text} }

// Peek is the first byte of the next token, or 0 at the end.
func (s *Scanner) Peek() byte {
	for ; s.at < len(s.text); s.at++ {
		switch b := s.text[s.at]; b {
		case ' ', '\t', '\r', '\n':
		default:
			return b
		}
	}
	return 0
}

// Done reports whether nothing comes any more.
func (s *Scanner) Done() bool { return s.Peek() == 0 && s.at == len(s.text) }

// Begin goes into the list or the object whose bracket comes next, and reports whether it has anything in it.
func (s *Scanner) Begin(end byte) bool {
	s.at++
	if s.Peek() != end {
		return true
	}
	s.at++
	return false
}

// More goes on behind an element or a field, and reports whether another one comes, or the end of the list or the
// object.
func (s *Scanner) More(end byte) (bool, error) {
	switch s.Peek() {
	case ',':
		s.at++
		return true, nil
	case end:
		s.at++
		return false, nil
	}
	return false, ErrSyntax
}

// Name reads the name of a field, and the colon behind it.
func (s *Scanner) Name() ([]byte, error) {
	if s.Peek() != '"' {
		return nil, ErrSyntax
	}
	name, err := s.String()
	if err == nil && s.Peek() != ':' {
		err = ErrSyntax
	}
	s.at++
	return name, err
}

// String reads a string, whose quotation mark comes next.
func (s *Scanner) String() ([]byte, error) {
	from, escaped := s.at, false
	for s.at++; ; s.at++ {
		if s.at >= len(s.text) || s.text[s.at] < ' ' {
			return nil, ErrSyntax
		}
		if s.text[s.at] == '"' {
			break
		}
		if s.text[s.at] == '\\' {
			escaped = true
			s.at++
		}
	}
	s.at++
	quoted := s.text[from:s.at]
	if !escaped {
		return quoted[1 : len(quoted)-1], nil
	}
	var text string
	if err := json.Unmarshal(quoted, &text); err != nil {
		return nil, ErrSyntax
	}
	if hasHalf(quoted) {
		return nil, ErrHalf
	}
	return []byte(text), nil
}

// Word reads a number, true, false or null.
func (s *Scanner) Word() ([]byte, error) {
	s.Peek()
	from := s.at
	for s.at < len(s.text) && bytes.IndexByte([]byte(" \t\r\n,]}"), s.text[s.at]) < 0 {
		s.at++
	}
	if word := s.text[from:s.at]; json.Valid(word) {
		return word, nil
	}
	return nil, ErrSyntax
}

// inDutch is what encoding/json says, in Dutch.
func inDutch(reason string) string {
	const character = "invalid character "
	switch rest, found := strings.CutPrefix(reason, character); {
	case reason == "unexpected end of JSON input":
		return "het eindigt te vroeg"
	case found:
		for _, where := range []struct{ en, nl string }{
			{" looking for beginning of value", " waar een waarde hoort"}, {" looking for beginning of object key string", " waar de naam van een veld hoort, tussen dubbele aanhalingstekens"},
			{" after object key:value pair", " waar een komma of een accolade sluiten hoort"}, {" after object key", " waar een dubbele punt hoort"},
			{" after array element", " waar een komma of een haak sluiten hoort"}, {" after top-level value", " achter het einde"},
			{" in string literal", " in een tekst, waar het niet zo kan staan"}, {" in string escape code", " achter een \\, waar het niet kan staan"},
			{" after decimal point in numeric literal", " achter de punt van een getal"}, {" in exponent of numeric literal", " in de exponent van een getal"},
			{" in numeric literal", " in een getal"}, {" in \\u hexadecimal character escape", " achter \\u, waar vier cijfers of letters van a tot en met f horen"},
		} {
			if sign, found := strings.CutSuffix(rest, where.en); found {
				return "het teken " + sign + where.nl
			}
		}
		if sign, _, found := strings.Cut(rest, " in literal "); found {
			return "het teken " + sign + " in een woord dat true, false of null moet zijn"
		}
	}
	return reason
}

// hasHalf reports whether an escape in a text, which is JSON, is one half of a character without the other.
func hasHalf(quoted []byte) bool {
	for i := 0; i < len(quoted); i++ {
		if quoted[i] != '\\' {
			continue
		}
		i++ // what is escaped
		r := unitOf(quoted[i-1:])
		switch {
		case !utf16.IsSurrogate(r):
		case i+5 > len(quoted) || utf16.DecodeRune(r, unitOf(quoted[i+5:])) == unicode.ReplacementChar:
			return true
		default:
			i += 10 // the second half
		}
	}
	return false
}

// unitOf is the code unit that a text begins with as an escape, such as \udc00; 0 if it begins with something else.
func unitOf(text []byte) rune {
	if len(text) < 6 || text[0] != '\\' || text[1] != 'u' {
		return 0
	}
	unit, _ := strconv.ParseUint(string(text[2:6]), 16, 16) // JSON has four digits here
	return rune(unit)
}
