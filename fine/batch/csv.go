package batch

import (
	"crypto/sha256"
	"errors"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/boete/boete"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/internal/sheet"
	"github.com/boete/boete/fine/words"
)

// column is a column of a table of cases: one of the fields of an infringement, or a part of the case of its own.
type column struct {
	casefile.Field
	index int
}

// columnsOfCase are the columns that are not fields of an infringement, by their English names. A table has these
// apart from [casefile.Fields].
func columnsOfCase() []casefile.Field {
	return []casefile.Field{
		{Name: boete.Text{NL: "zaak", EN: "case"}, Path: "id", OfCase: true,
			Set: func(c *fine.Case, _ *fine.Infringement, text string) error {
				c.ID = text
				return nil
			}},
		{Name: boete.Text{NL: "beleid", EN: "policy"}, Path: "policy", OfCase: true,
			Set: func(c *fine.Case, _ *fine.Infringement, text string) error {
				c.Policy = text
				return nil
			}},
		{Name: boete.Text{NL: "samenloop", EN: "linked"}, Path: "linked", OfCase: true,
			Set: func(c *fine.Case, _ *fine.Infringement, text string) (err error) {
				answer, reason, _ := strings.Cut(text, ":")
				c.Linked, err = casefile.ParseBool(answer)
				c.LinkedReason = strings.TrimSpace(reason)
				return err
			}},
		{Name: boete.Text{NL: "reden", EN: "reason"}, Set: func(_ *fine.Case, in *fine.Infringement, text string) error {
			casefile.FillReasons(in, text) // the last column, so that all judgements are there
			return nil
		}},
	}
}

// Columns are the columns that a table of cases can have, in the order in which they are read.
func Columns() []casefile.Field {
	own := columnsOfCase()
	return slices.Concat(own[:3], casefile.Fields(), own[3:])
}

// table reads cases from CSV, an infringement in each row. Rows one after the other that name the same case belong to
// it.
type table struct {
	lines     *sheet.Lines
	later     int
	separator rune
	columns   []column // in the order in which they are read
	width     int      // up to the last column that has a name
	unnamed   []int    // columns before it that have none
	ids       int      // the column of the case, or -1
	kept      []int    // columns that go along to the output
	names     []string // of those
	again     bool     // the table was written here, and its first columns are made anew
	known     recent   // the cases that have been
	last      string   // the case that was named last
	ahead     *unit    // the case whose rows are still being read
	buffer    []byte
}

// row is a row of a table.
type row struct {
	line   int
	cells  []string
	broken bool // they are not what the header says
}

// openTable reads the header. Excel can put a line before it that names the separator.
func (o *Options) openTable(lines *sheet.Lines, header sheet.Line) (source, error) {
	separator, named := sheet.Separator(header.Text)
	if named {
		next, err := lines.Next(new([]byte))
		if err != nil {
			return nil, err
		}
		header = next
	}
	t := &table{lines: lines, separator: separator}
	if o.FirstLine > 0 {
		t.later = o.FirstLine - header.Number - 1
	}
	if header.TooLong {
		return nil, sheet.TooLong()
	}
	if err := t.readHeader(o, header.Text); err != nil || len(t.columns) > 1 {
		return t, err
	}
	second, err := lines.Filled() // a title can be the name of a column
	if err == nil {
		lines.Again(second)
	}
	if err == nil && !second.TooLong && isTable(second.Text) {
		return nil, errTitle(header.Text, second.Text)
	}
	return t, nil
}

func errTitle(first, header []byte) error {
	return boete.Faultf(boete.CodeSyntax,
		"the header seems to be %q, and %q stands above it; take away what stands above the header", string(header), string(trimmed(first)))
}

func (t *table) columnsKept() []string { return t.names }

// isHeader reports whether a line looks like the header of a table: it has the name of a column.
func isHeader(first []byte) bool {
	separator, named := sheet.Separator(first)
	if named {
		return true
	}
	cells, err := sheet.Cells(first, separator)
	return err == nil && slices.ContainsFunc(cells, isColumn)
}

// isColumn reports whether a cell of a header is the name of a column.
func isColumn(cell string) bool {
	name := plainName(cell)
	return slices.ContainsFunc(Columns(), func(f casefile.Field) bool { return isNamed(f, name) })
}

// isNamed reports whether a field has a name, in one of both languages.
func isNamed(f casefile.Field, name string) bool { return f.IsNamed(name) }

// plainName is the name of a column that people write as "Damage limited".
func plainName(name string) string {
	return columnName.Replace(strings.ToLower(strings.TrimSpace(name)))
}

var columnName = strings.NewReplacer(" ", "-", "_", "-")

// readHeader reads the names of the columns. All that is wrong with them is found at once.
func (t *table) readHeader(o *Options, header []byte) error {
	names, err := sheet.Cells(header, t.separator)
	if err != nil {
		return err
	}
	var faults boete.Faults
	if isOutput(names, fullColumns) {
		return errResults
	}
	t.again = isOutput(names, summaryColumns)
	plain := make([]string, len(names))
	for i, name := range names {
		if t.again {
			names[i] = words.Alive(name)
		}
		if plain[i] = plainName(names[i]); t.again && 0 < i && i < len(summaryColumns) {
			plain[i] = "" // what an earlier run made of the case
		}
	}
	t.ids = -1
	used := make([]bool, len(names))
	for _, f := range Columns() {
		found := 0
		for i, name := range plain {
			if !isNamed(f, name) {
				continue
			}
			if found++; found == 2 && !f.Many {
				faults.Addf(boete.CodeDuplicate, "",
					"the column %s stands in the header twice; leave one of them out", name)
			}
			if used[i] = true; f.Name.EN == "case" {
				t.ids = i
			}
			t.columns, t.width = append(t.columns, column{f, i}), max(t.width, i+1)
		}
	}
	t.choose(o, names, used, &faults)
	switch {
	case len(faults) > 0:
	case len(t.columns) == 0:
		faults.Addf(boete.CodeMissing, "", "the header names no column; write for example: case,article,severity")
	case t.again && len(t.columns) == 1:
		return errResults
	}
	return faults.Err()
}

var errResults = boete.Faultf(boete.CodeSyntax,
	"these are results, without the columns of the cases; give the table of the cases")

// maxFaults is how many faults in a case or a header are reported.
const maxFaults = 100

// fill reads whole cases. A case is whole when a row of another case follows, or the end.
func (t *table) fill(j *job) error {
	for t.lines.Read < jobSize && len(j.units) < jobCases && (len(j.units) == 0 || !t.lines.Waiting()) {
		u, err := t.nextRow()
		switch {
		case errors.Is(err, io.EOF):
			t.finish(j)
			return err
		case err != nil: // the case whose rows were being read may have more of them
			return err
		case u == nil: // nothing stands in the row
		case u.id == "" && t.last != "" && len(u.faults) == 0:
			u.faults.Addf(boete.CodeMissing, "",
				"the row names no case, but rows above it do; fill in %q if it belongs to that case, or else a name of its own",
				t.last)
			if t.ahead == nil {
				j.units = append(j.units, *u)
			} else { // which may not be whole without it
				t.ahead.add(u)
			}
		case t.ahead != nil && u.id == t.ahead.id:
			t.ahead.add(u)
		default:
			t.finish(j)
			if u.id != "" {
				t.last = u.id
			}
			if t.ahead = u; u.id == "" { // no further row can belong to it
				t.finish(j)
			} else if !t.known.add(u.id) {
				u.faults.Addf(boete.CodeSyntax, "",
					"the rows of case %q are not together, so its result above is not complete either; sort the table by case",
					u.id)
			}
		}
	}
	return nil
}

// finish gives a job the case whose rows were being read.
func (t *table) finish(j *job) {
	if t.ahead != nil {
		j.units = append(j.units, *t.ahead)
	}
	t.ahead = nil
}

// nextRow reads a row. It is nil if nothing stands in it.
func (t *table) nextRow() (*unit, error) {
	t.buffer = t.buffer[:0]
	first, err := t.lines.Next(&t.buffer)
	if err != nil {
		return nil, err
	}
	u := &unit{line: first.Number + t.later, table: t}
	if first.TooLong {
		u.faults.Add("", sheet.TooLong())
		return u, nil
	}
	text := t.lines.Row(first, t.separator)
	cells, err := t.cells(text)
	broken := true
	switch {
	case err != nil:
		u.faults.Add("", err)
	case !slices.ContainsFunc(cells, isFilled):
		return nil, nil
	case len(cells) < t.width, slices.ContainsFunc(cells[t.width:], isFilled):
		u.faults.Addf(boete.CodeSyntax, "", "the row has %d cells, but the header has %d", len(cells), t.width)
	case !utf8.Valid(text): // Excel saves a table in the characters of Windows, unless it is told otherwise
		u.faults.Addf(boete.CodeSyntax, "", "the line is not UTF-8 text; save the file as UTF-8")
	default:
		broken = false
		if i := slices.IndexFunc(t.unnamed, func(i int) bool { return isFilled(cells[i]) }); i >= 0 {
			column := t.unnamed[i]
			u.faults.Addf(boete.CodeSyntax, "",
				"column %d has no name in the header, and the row says %q there", column+1, cells[column])
		}
	}
	if 0 <= t.ids && t.ids < len(cells) {
		u.id = strings.TrimSpace(cells[t.ids])
	}
	u.rows, u.size = []row{{u.line, cells, broken}}, len(text)
	return u, nil
}

func isFilled(cell string) bool { return strings.TrimSpace(cell) != "" }

// caseOf makes a case of its rows.
func (t *table) caseOf(rows []row) (fine.Case, error) {
	c := fine.Case{Infringements: make([]fine.Infringement, len(rows))}
	var faults boete.Faults
	for i, r := range rows {
		for _, column := range t.columns {
			text := strings.TrimSpace(r.cells[column.index])
			if text == "" || len(faults) >= maxFaults {
				continue
			}
			if i > 0 && column.OfCase {
				if first := strings.TrimSpace(rows[0].cells[column.index]); text != first {
					faults.Addf(boete.CodeContradiction, string(boete.Path(column.Path).Under(
						"infringements", i)), "this is about the case as a whole, and the first row of the case says %q; say it only there", first)
				}
				continue
			}
			faults.Add(column.In(i), column.Set(&c, &c.Infringements[i], text))
		}
	}
	return c, faults.Err()
}

// recent remembers the cases that have been, as many as fit in a fixed memory.
type recent struct {
	known map[id]struct{}
	list  []id // in the order in which they came
	next  int
}

// id stands for the name of a case, however long that is.
type id [sha256.Size / 2]byte

// remembered is how many cases are remembered.
const remembered = 100_000

// add remembers a case. It is false if the case is known already.
func (r *recent) add(name string) bool {
	sum := sha256.Sum256([]byte(name))
	key := id(sum[:])
	if _, known := r.known[key]; known {
		return false
	}
	if r.known == nil {
		r.known = map[id]struct{}{}
	}
	if len(r.list) < remembered {
		r.list = append(r.list, key)
	} else {
		delete(r.known, r.list[r.next])
		r.list[r.next] = key
		r.next = (r.next + 1) % remembered
	}
	r.known[key] = struct{}{}
	return true
}
