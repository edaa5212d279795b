// Package table reads a register of personal data breaches from CSV, as people's spreadsheets write it.
//
// A column is known by its header: the names of the fields and a list of others, exactly. What a header may mean is
// never guessed, because one that is read wrongly turns every row: then the file is refused, and a [Map] says it.
package table

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/internal/sheet"
	"github.com/boete/boete/fine/register"
)

// Table is a register as it stands in a file.
type Table struct {
	Columns []Column
	rows    []row
}

// Column is a column of a file.
type Column struct {
	Header string
	// Fields that it may be by its header: it is read without a map if that is one, and not read if there is none.
	Fields []register.Field
}

// Known counts the columns that are of a field, or may be, without a map.
func (t *Table) Known() (count int) {
	for _, c := range t.Columns {
		if len(c.Fields) > 0 {
			count++
		}
	}
	return count
}

// IsRegister reports whether a file that begins like this is a table with at least two columns of a register.
func IsRegister(head []byte) bool {
	t, _ := Open(bytes.NewReader(head)) // whose last row may be cut off
	return t.Known() > 1
}

// row is a row with its number in a spreadsheet.
type row struct {
	number int
	cells  []string
}

// maxSize is how many bytes of a file are read, maxFaults how many faults are named.
const maxSize, maxFaults = 1 << 28, 100

// Open reads a file. All that is wrong with its rows is found at once; the columns are returned with it, if they could
// be read.
func Open(in io.Reader) (*Table, error) {
	t, lines := &Table{}, sheet.NewLines(in)
	first, err := lines.Filled()
	switch {
	case errors.Is(err, io.EOF):
		return t, boete.Faultf(boete.CodeMissing, "the file is empty")
	case err != nil:
		return t, err
	}
	if err := sheet.CheckEncoding(first.Text); err != nil {
		return t, err
	}
	number := first.Number
	separator, named := sheet.Separator(first.Text)
	if named { // which Excel shows in no row
		if first, err = lines.Next(new([]byte)); err != nil {
			return t, boete.Faultf(boete.CodeMissing, "the file is empty")
		}
	}
	var faults boete.Faults
	for next := first; err == nil && len(faults) < maxFaults; next, err = lines.Next(new([]byte)) {
		text := lines.Row(next, separator)
		cells, rowErr := sheet.Cells(text, separator)
		switch {
		case lines.Read > maxSize:
			return t, boete.Faultf(boete.CodeLimit, "the file is too large; at most %d bytes are read", maxSize)
		case next.TooLong:
			faults.Addf(boete.CodeLimit, "", "row %d is too long; at most %d bytes are read", number, sheet.MaxLine)
		case !utf8.Valid(text):
			return t, boete.Faultf(boete.CodeSyntax, "the file is not UTF-8 text; save it as UTF-8 (in Excel: CSV UTF-8)")
		case rowErr != nil:
			faults.Addf(boete.CodeSyntax, "", "row %d is not CSV: a quotation mark is missing, or stands alone", number)
		case t.Columns == nil:
			for i, header := range cells {
				if header = strings.TrimSpace(header); isStamp(header) || len(register.PersonalIn(header)) > 0 { // which is not repeated
					return t, boete.Faultf(boete.CodeSyntax,
						"the first row is no header but has values, in column %d; put the names of the columns above it", i+1)
				}
				t.Columns = append(t.Columns, Column{Header: header, Fields: fieldsOf(header)})
			}
		case len(cells) > len(t.Columns) && !blank(cells[len(t.Columns):]):
			faults.Addf(boete.CodeSyntax, "", "row %d has %d cells, and the header %d", number, len(cells), len(t.Columns))
		case !blank(cells):
			t.rows = append(t.rows, row{number, cells[:min(len(cells), len(t.Columns))]})
		}
		number++
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return t, err
	}
	return t, faults.Err()
}

func blank(cells []string) bool {
	return !slices.ContainsFunc(cells, func(cell string) bool { return !isBlank(cell) })
}

// reading is a register that is being read.
type reading struct {
	*Table
	Map
	zone   *time.Location
	by     map[register.Field][]int // columns
	faults boete.Faults
}

// Register reads the rows by a map, with clocks in a zone. What a cell says that is not understood is a part of its
// entry; what a column means, or the order of its dates, is never guessed: then it is an error.
func (t *Table) Register(m Map, zone *time.Location) (register.Register, error) {
	by, unused, err := t.assign(m)
	if err != nil {
		return register.Register{}, err
	}
	r := &reading{Table: t, Map: m, zone: zone, by: by}
	r.answers(register.Notified, register.NotifiedAt, register.NotifiedRef)
	r.answers(register.Told, register.ToldAt)
	result := register.Register{Unused: unused, Entries: make([]register.Entry, len(t.rows))}
	for i, row := range t.rows {
		result.Entries[i].Row = row.number
	}
	for f := range register.AllFields() {
		if len(by[f]) == 0 {
			continue
		}
		result.Columns |= register.FieldsOf(f)
		if f.Kind() == register.Time {
			r.moments(f, result.Entries)
			continue
		}
		for i := range t.rows {
			text := r.text(f, i)
			if word, ok := m.words[said{f, strings.ToLower(text)}]; ok {
				text = word
			}
			if isFilled(text) && !set(&result.Entries[i], f, text) {
				result.Entries[i].Unread = append(result.Entries[i].Unread, register.Unread{Field: f})
			}
		}
	}
	return result, r.faults.Err()
}

// text is what a row says in a field, in one column or several.
func (r *reading) text(f register.Field, i int) string {
	var cells []string
	for _, column := range r.by[f] {
		if row := r.rows[i].cells; column < len(row) && !isBlank(row[column]) {
			cells = append(cells, strings.TrimSpace(row[column]))
		}
	}
	return strings.Join(cells, " ")
}

// answers looks at a column for yes or no: whether it says that where it is known by another name, and perhaps the day
// too.
func (r *reading) answers(f, at register.Field, others ...register.Field) {
	columns := r.by[f]
	if len(columns) != 1 {
		return
	}
	filled, answered := 0, 0
	for i := range r.rows {
		text := r.text(f, i)
		a, on := answer(text)
		if isFilled(text) {
			filled++
		}
		if a != register.Unanswered {
			answered++
		}
		if on != "" && len(r.by[at]) == 0 {
			r.by[at] = columns
		}
	}
	header := r.Columns[columns[0]].Header
	if 2*answered < filled && !r.names(f) && register.FieldNamed(header) != f {
		r.faults.Addf(boete.CodeAmbiguous, "", "the column %q does not say yes or no; say in a map which it is: %s",
			header, choices(append([]register.Field{f, at}, others...)))
	}
}

// moments reads a field with days and times. Whether midnight is a time follows from all of them.
func (r *reading) moments(f register.Field, entries []register.Entry) {
	texts := make([]string, len(r.rows))
	for i := range r.rows {
		text := r.text(f, i)
		switch a, on := answer(text); {
		case a == register.Yes:
			texts[i] = on
		case a == register.Unanswered && isFilled(text):
			texts[i] = text
		}
	}
	order := cmp.Or(r.order, orderOf(texts))
	if order == "" {
		r.faults.Addf(boete.CodeAmbiguous, "",
			"the days in the column %q can be day/month or month/day; say in a map: dates: dmy, or mdy",
			r.Columns[r.by[f][0]].Header)
		return
	}
	unread := func(i int, why register.Why) {
		entries[i].Unread = append(entries[i].Unread, register.Unread{Field: f, Why: why})
	}
	stamps, midnights := make([]stamp, len(texts)), true
	for i, text := range texts {
		if text == "" {
			continue
		}
		s, err := parse(text, order)
		if err != nil {
			unread(i, why(text, err))
			continue
		}
		stamps[i], midnights = s, midnights && strings.Trim(s.clock, "0:") == ""
	}
	for i, s := range stamps {
		if s.day.IsZero() {
			continue
		}
		if midnights {
			s.clock = ""
		}
		m, exists := s.moment(r.zone)
		switch at := entries[i].Moment(f); {
		case !exists:
			unread(i, register.NoSuchMoment)
		case at != nil:
			*at = m
		}
	}
}
