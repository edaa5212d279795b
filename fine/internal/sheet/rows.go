package sheet

import (
	"bytes"
	"encoding/csv"
	"regexp"
	"slices"
	"strings"

	"github.com/boete/boete"
)

// Separator is what parts the cells of a table, by its first line: a comma, the semicolon of Excel in Dutch, a tab or
// a bar. It is named if the line is sep=; which Excel puts before the header, and some programs between quotation
// marks.
func Separator(first []byte) (separator rune, named bool) {
	if found := naming.FindSubmatch(first); found != nil {
		return rune(found[1][0]), true
	}
	separator = ','
	for _, other := range ";\t|" {
		if bytes.Count(first, []byte(string(other))) > bytes.Count(first, []byte(string(separator))) {
			separator = other
		}
	}
	return separator, false
}

var naming = regexp.MustCompile(`^\s*"?\s*(?i:sep)\s*=\s*([;,|\t])\s*"?[;,|\s]*$`)

// Cells takes the cells of a row apart. Of a row that is no CSV it returns what stands between the separators, and an
// error.
func Cells(text []byte, separator rune) ([]string, error) {
	if bytes.IndexByte(text, '"') < 0 {
		return strings.Split(string(text), string(separator)), nil
	}
	r := csv.NewReader(bytes.NewReader(text))
	r.Comma, r.FieldsPerRecord = separator, -1
	cells, err := r.Read()
	if err != nil {
		return strings.Split(string(text), string(separator)),
			boete.Faultf(boete.CodeSyntax, "this is not CSV: a quotation mark is missing, or stands alone")
	}
	return cells, nil
}

// maxRowLines is over how many lines more than one a row can go on.
const maxRowLines = 1000

// Row puts the lines together over which a row goes on, because there is a line end in a cell. If that does not end, or
// makes no row, only the first line is faulty, and the others are read once more.
func (l *Lines) Row(first Line, separator rune) []byte {
	odd := func(text []byte) bool { return bytes.Count(text, []byte(`"`))%2 != 0 }
	if !odd(first.Text) {
		return first.Text
	}
	text, rest := slices.Clone(first.Text), []Line(nil)
	for open := true; open; {
		next, err := l.Next(new([]byte))
		if err == nil {
			rest = append(rest, next)
		}
		if text = append(append(text, '\n'), next.Text...); err != nil || next.TooLong || len(text) > MaxLine || len(rest) > maxRowLines {
			l.Again(rest...)
			return first.Text
		}
		open = open != odd(next.Text)
	}
	if _, err := Cells(text, separator); err != nil {
		l.Again(rest...)
		return first.Text
	}
	return text
}
