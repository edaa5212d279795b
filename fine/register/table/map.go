package table

import (
	"encoding/json"
	"io"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/register"
)

// Map says how a register is read where its header does not. The zero value says nothing.
type Map struct {
	columns []assignment
	order   string          // of days with strokes: "dmy" or "mdy"; empty is not known
	words   map[said]string // that are read for others
}

// said is what cells of a field say, in small letters.
type said struct {
	field register.Field
	text  string
}

// assignment says which field a column is, by its header; none leaves it aside.
type assignment struct {
	path   string
	header string
	field  register.Field
}

// names reports whether the map says which columns a field is.
func (m Map) names(f register.Field) bool {
	return slices.ContainsFunc(m.columns, func(a assignment) bool { return a.field == f })
}

// ReadMap reads a map in YAML, as strictly as a case:
//
//	columns:
//	  nummer: Meldnummer
//	  ontdekt: [Datum ontdekking, Tijd ontdekking]   # two columns, one moment
//	ignore: [Melder]
//	dates: dmy                                       # or mdy
//	values:
//	  risico: {geen: [Verwaarloosbaar], risico: [Beperkt, Aanzienlijk], hoog: [Zeer groot]}
func ReadMap(r io.Reader) (Map, error) {
	data, err := io.ReadAll(io.LimitReader(r, casefile.MaxSize+1))
	if err != nil {
		return Map{}, err
	}
	texts, err := casefile.Texts(data)
	if err != nil {
		return Map{}, err
	}
	m := Map{words: map[said]string{}}
	var faults boete.Faults
	for _, t := range texts {
		path, value := t[0], t[1]
		section, name, _ := strings.Cut(strings.Split(path, "[")[0], ".") // whether it is one value or a list is the same
		switch section {
		case "columns":
			f, err := parseField(name)
			faults.Add(path, err)
			m.columns = append(m.columns, assignment{path, value, f})
		case "ignore":
			m.columns = append(m.columns, assignment{path: path, header: value})
		case "dates":
			if m.order = value; orders[value] == "" {
				faults.Addf(boete.CodeUnknown, path, "%q is not an order of dates; write dmy or mdy", value)
			}
		case "values":
			name, word, _ := strings.Cut(name, ".")
			f, err := parseField(name)
			switch kind := f.Kind(); {
			case err != nil:
			case kind == register.Prose || kind == register.Time:
				err = boete.Faultf(boete.CodeUnknown, "this field has no words of its own, so the map can give it none")
			case !set(&register.Entry{}, f, word):
				err = boete.Faultf(boete.CodeUnknown, "%q is not a word for this field; it is %s", word, kind.Name())
			default:
				m.words[said{f, strings.ToLower(strings.TrimSpace(value))}] = word
			}
			faults.Add(path, err)
		default:
			faults.Addf(boete.CodeUnknown, path,
				"there is no field %q here; there are %s", section, "columns, ignore, dates, values")
		}
	}
	return m, faults.Err()
}

// Draft is a map of a table to complete, with the names of fields in a language: the columns that each field is by
// their headers, behind a hash where that is not sure, and the others as left aside.
func (t *Table) Draft(pick func(boete.Text) string) string {
	text := "columns:\n"
	list := func(begin string, is func(Column) bool) {
		var headers []string
		for _, c := range t.Columns {
			if is(c) {
				headers = append(headers, c.Header)
			}
		}
		if len(headers) > 0 {
			quoted, _ := json.Marshal(headers) // which is YAML too
			text += begin + ": " + string(quoted) + "\n"
		}
	}
	for f := range register.AllFields() {
		name := pick(f.Name())
		list("  "+name, func(c Column) bool { return slices.Equal(c.Fields, []register.Field{f}) })
		list("  # "+name, func(c Column) bool { return len(c.Fields) > 1 && slices.Contains(c.Fields, f) })
	}
	list("ignore", func(c Column) bool { return len(c.Fields) == 0 })
	return text
}
