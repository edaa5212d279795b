// Package table reads a register of personal data breaches from CSV, as people's spreadsheets write it.
//
// A column is known by its header: the names of the fields and a list of aliases, exactly. What a header may mean is never guessed,
// because one that is read wrongly turns every row: then the file is refused, and a [Map] says it.
package table

import (
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
	// Fields that it is read as; none if it is not read.
	Fields []register.Field
	// Filled counts the cells that say something; Moments, Answers and Numbers those of them that look like it.
	Filled, Moments, Answers, Numbers int
}

// row is a row with its number in a spreadsheet.
type row struct {
	number int
	cells  []string
}

// maxSize is how many bytes of a file are read, maxFaults how many faults are named.
const maxSize, maxFaults = 1 << 28, 100

// Open reads a file. All that is wrong with its rows is found at once.
func Open(in io.Reader) (*Table, error) {
	lines := sheet.NewLines(in)
	first, err := lines.Filled()
	switch {
	case errors.Is(err, io.EOF):
		return nil, boete.Faultf(boete.CodeMissing, "the file is empty")
	case err != nil:
		return nil, err
	}
	if err := sheet.CheckEncoding(first.Text); err != nil {
		return nil, err
	}
	number := first.Number
	separator, named := sheet.Separator(first.Text)
	if named { // which Excel shows in no row
		number--
		if first, err = lines.Next(new([]byte)); err != nil {
			return nil, boete.Faultf(boete.CodeMissing, "the file is empty")
		}
		number++
	}
	t := &Table{}
	var faults boete.Faults
	for next := first; err == nil && len(faults) < maxFaults; next, err = lines.Next(new([]byte)) {
		text := lines.Row(next, separator)
		cells, rowErr := sheet.Cells(text, separator)
		switch {
		case lines.Read > maxSize:
			return nil, boete.Faultf(boete.CodeLimit, "the file is too large; at most %d bytes are read", maxSize)
		case next.TooLong:
			faults.Addf(boete.CodeLimit, "", "row %d is too long; at most %d bytes are read", number, sheet.MaxLine)
		case !utf8.Valid(text):
			return nil, boete.Faultf(boete.CodeSyntax, "the file is not UTF-8 text; save it as UTF-8 (in Excel: CSV UTF-8)")
		case rowErr != nil:
			faults.Addf(boete.CodeSyntax, "", "row %d is not CSV: a quotation mark is missing, or stands alone", number)
		case t.Columns == nil:
			for _, header := range cells {
				t.Columns = append(t.Columns, Column{Header: strings.TrimSpace(header)})
			}
		case len(cells) > len(t.Columns) && slices.ContainsFunc(cells[len(t.Columns):], isFilled):
			faults.Addf(boete.CodeSyntax, "", "row %d has %d cells, and the header %d", number, len(cells), len(t.Columns))
		case slices.ContainsFunc(cells, isFilled):
			t.add(row{number, cells[:min(len(cells), len(t.Columns))]})
		}
		number++
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, err
	}
	return t, faults.Err()
}

func isFilled(cell string) bool { return strings.TrimSpace(cell) != "" }

// add keeps a row, and counts what its cells look like.
func (t *Table) add(r row) {
	t.rows = append(t.rows, r)
	for i, cell := range r.cells {
		c := &t.Columns[i]
		if isPlaceholder(cell) {
			continue
		}
		c.Filled++
		_, rest, answered := answer(cell)
		_, why, isMoment := parse(cell)
		switch {
		case answered && (rest == "" || isStamp(rest)):
			c.Answers++
		case isMoment || why != "":
			c.Moments++
		case strings.Trim(cell, "0123456789., ") == "":
			c.Numbers++
		}
	}
}

func isStamp(text string) bool { _, _, ok := parse(text); return ok }

// Suggest is the field that a column is read as without a map, or what it may be if that is not sure.
func (c *Column) Suggest() (f register.Field, unsure []register.Field) {
	if f = fieldOf(c.Header); f != 0 {
		return f, nil
	}
	return 0, ambiguous[plain(c.Header)]
}

// reading is a register that is being read.
type reading struct {
	*Table
	m      Map
	zone   *time.Location
	by     map[register.Field][]int // columns
	values map[register.Field]map[string]string
	faults boete.Faults
}

// Register reads the rows by a map, with clocks in a zone. What a cell says that is not understood is a part of its entry; what a
// column means, or the order of its dates, is never guessed: then it is an error.
func (t *Table) Register(m Map, zone *time.Location) (register.Register, error) {
	if err := t.assign(m); err != nil {
		return register.Register{}, err
	}
	r := &reading{Table: t, m: m, zone: zone, by: map[register.Field][]int{}, values: map[register.Field]map[string]string{}}
	for i, c := range t.Columns {
		for _, f := range c.Fields {
			r.by[f] = append(r.by[f], i)
		}
	}
	if len(r.by) == 0 {
		return register.Register{}, boete.Faultf(boete.CodeUnknown, "the first row names no column of a register; it has %s", t.headers())
	}
	r.dated(register.Notified, register.NotifiedAt, register.NotifiedRef)
	r.dated(register.Told, register.ToldAt)
	r.words()

	result := register.Register{Entries: make([]register.Entry, len(t.rows))}
	for i, row := range t.rows {
		result.Entries[i].Row = row.number
	}
	for f := range register.AllFields() {
		if len(r.by[f]) == 0 {
			continue
		}
		result.Columns |= register.FieldsOf(f)
		if f.Kind() == register.Time {
			r.moments(f, result.Entries)
			continue
		}
		for i := range t.rows {
			if text := r.text(f, i); !isPlaceholder(text) && !r.set(&result.Entries[i], f, text) {
				result.Entries[i].Unread = append(result.Entries[i].Unread, register.Unread{Field: f})
			}
		}
	}
	return result, r.faults.Err()
}

// Unused are the headers of the columns that are not read and not left aside by the map.
func (t *Table) Unused(m Map) []string {
	var unused []string
	for _, c := range t.Columns {
		ignored := slices.ContainsFunc(m.Ignore, func(header string) bool { return header == c.Header || plain(header) == plain(c.Header) })
		if len(c.Fields) == 0 && !ignored && (c.Header != "" || c.Filled > 0) {
			unused = append(unused, c.Header)
		}
	}
	return unused
}

// text is what a row says in a field, in one column or several.
func (r *reading) text(f register.Field, i int) string {
	var cells []string
	for _, column := range r.by[f] {
		if row := r.rows[i].cells; column < len(row) && isFilled(row[column]) {
			cells = append(cells, strings.TrimSpace(row[column]))
		}
	}
	return strings.Join(cells, " ")
}

// dated looks at a column for yes or no that is known by an alias: whether it says that, and perhaps the day too.
func (r *reading) dated(f, at register.Field, others ...register.Field) {
	columns := r.by[f]
	if len(columns) != 1 {
		return
	}
	c := &r.Columns[columns[0]]
	_, mapped := r.m.Columns[f.Name().NL]
	_, mappedEN := r.m.Columns[f.Name().EN]
	if 2*c.Answers < c.Filled && !mapped && !mappedEN && !isOwn(c.Header, f) {
		r.faults.Addf(boete.CodeAmbiguous, "", "the column %q does not say yes or no; say in a map which it is: %s", c.Header, choices(append([]register.Field{f, at}, others...)))
	}
	hasDay := func(i int) bool { _, rest, ok := answer(r.text(f, i)); return ok && isStamp(rest) }
	for i := range r.rows {
		if len(r.by[at]) == 0 && hasDay(i) {
			r.by[at] = columns
		}
	}
}

// words reads the other words that the map has for cells.
func (r *reading) words() {
	for _, name := range sorted(r.m.Values) {
		f, err := parseField(name)
		if err == nil && (f.Kind() == register.Prose || f.Kind() == register.Time) {
			err = boete.Faultf(boete.CodeUnknown, "this field has no words of its own, so the map can give it none")
		}
		if err != nil {
			r.faults.Add("values."+name, err)
			continue
		}
		r.values[f] = map[string]string{}
		for _, word := range sorted(r.m.Values[name]) {
			if !r.set(&register.Entry{}, f, word) {
				r.faults.Addf(boete.CodeUnknown, "values."+name, "%q is not a word for this field; it is %s", word, f.Kind().Name())
			}
			for _, other := range r.m.Values[name][word] {
				r.values[f][strings.ToLower(strings.TrimSpace(other))] = word
			}
		}
	}
}

// moments reads a field with days and times. The order of days with slashes, and whether midnight is a time, follow from all of
// them.
func (r *reading) moments(f register.Field, entries []register.Entry) {
	stamps := make([]stamp, len(r.rows))
	slash, dayFirst, monthFirst, midnights := false, false, r.m.Dates == "mdy", true
	for i := range r.rows {
		text := r.text(f, i)
		if said, rest, answered := answer(text); answered {
			if text = rest; said == register.No {
				text = ""
			}
		}
		if isPlaceholder(text) {
			continue
		}
		s, why, ok := parse(text)
		if !ok {
			entries[i].Unread = append(entries[i].Unread, register.Unread{Field: f, Why: why})
			continue
		}
		stamps[i] = s
		slash = slash || s.slash && s.first != s.second
		dayFirst, monthFirst = dayFirst || s.slash && s.first > 12, monthFirst || r.m.Dates == "" && s.slash && s.second > 12
		midnights = midnights && (!s.timed || s.hour == 0 && s.minute == 0)
	}
	if slash && r.m.Dates == "" && dayFirst == monthFirst {
		r.faults.Addf(boete.CodeAmbiguous, "", "the days in the column %q can be day/month or month/day; say in a map: dates: dmy, or mdy", r.Columns[r.by[f][0]].Header)
		return
	}
	for i, s := range stamps {
		if !s.known {
			continue
		}
		s.timed = s.timed && !midnights
		m, why := s.moment(monthFirst, r.zone)
		if why != "" {
			entries[i].Unread = append(entries[i].Unread, register.Unread{Field: f, Why: why})
			continue
		}
		*moment(&entries[i], f) = m
	}
}

// moment is where an entry has the moment of a field.
func moment(e *register.Entry, f register.Field) *register.Moment {
	switch f {
	case register.Began:
		return &e.Began
	case register.Discovered:
		return &e.Discovered
	case register.Aware:
		return &e.Aware
	case register.NotifiedAt:
		return &e.NotifiedAt
	case register.ToldAt:
		return &e.ToldAt
	}
	return new(register.Moment) // no check asks for it
}
