// Package jsontext reads and writes JSON by hand, for what is read and written often.
//
// What it appends is what encoding/json would write, but for two things: the characters < > & stand as they are, and
// those that steer a terminal or the direction of a text are escaped.
package jsontext

import (
	"unicode"
	"unicode/utf16"
	"unicode/utf8"
)

// Name appends the name of the next field of an object, with the comma before it if there is one.
func Name(b []byte, name string) []byte {
	if b[len(b)-1] != '{' {
		b = append(b, ',')
	}
	b = append(append(b, '"'), name...)
	return append(b, '"', ':')
}

// Field appends a field with a text.
func Field(b []byte, name, text string) []byte { return String(Name(b, name), text) }

// Optional appends a field with a text, unless the text is empty.
func Optional(b []byte, name, text string) []byte {
	if text == "" {
		return b
	}
	return Field(b, name, text)
}

// String appends a text between quotes. What is not UTF-8 becomes a replacement character.
func String(b []byte, text string) []byte {
	b = append(b, '"')
	plain := 0 // where what can stand as it is begins
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		if stands(r, size) {
			i += size
			continue
		}
		b = escaped(append(b, text[plain:i]...), r)
		i += size
		plain = i
	}
	return append(append(b, text[plain:]...), '"')
}

// stands reports whether a character can stand in a text as it is.
func stands(r rune, size int) bool {
	switch {
	case r < utf8.RuneSelf:
		return r >= ' ' && r != '"' && r != '\\' && r != 0x7f
	case r < 0x100:
		return !unicode.IsControl(r)
	case r == utf8.RuneError:
		return size > 1
	}
	return r != '\u2028' && r != '\u2029' && (r == '\u200D' || !unicode.Is(unicode.Cf, r))
}

const hex = "0123456789abcdef"

func escaped(b []byte, r rune) []byte {
	switch r {
	case '"', '\\':
		return append(b, '\\', byte(r))
	case '\n':
		return append(b, '\\', 'n')
	case '\r':
		return append(b, '\\', 'r')
	case '\t':
		return append(b, '\\', 't')
	case '\b':
		return append(b, '\\', 'b')
	case '\f':
		return append(b, '\\', 'f')
	}
	for _, unit := range utf16.AppendRune(nil, r) {
		b = append(b, '\\', 'u', hex[unit>>12&15], hex[unit>>8&15], hex[unit>>4&15], hex[unit&15])
	}
	return b
}

// Steady appends JSON in which only strings can hold characters that are not ASCII, with those that steer a terminal
// or the direction of the text escaped. Line ends stay.
func Steady(b, json []byte) []byte {
	for i := 0; i < len(json); {
		r, size := utf8.DecodeRune(json[i:])
		if r < utf8.RuneSelf && r != 0x7f || stands(r, size) {
			b = append(b, json[i:i+size]...)
		} else {
			b = escaped(b, r)
		}
		i += size
	}
	return b
}
