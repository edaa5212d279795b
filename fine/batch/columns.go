package batch

import (
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/internal/jsontext"
	"github.com/boete/boete/fine/internal/sheet"
	"github.com/boete/boete/fine/words"
	"github.com/boete/boete/internal/spelling"
)

// kept are columns of a table that go along to the output, and what the rows of a case say in them.
type kept struct {
	names []string
	rows  [][]string
}

// row is what row i of the case says; nothing in each column if its cells could not be read.
func (k kept) row(i int) []string {
	if i >= len(k.rows) || k.rows[i] == nil {
		return make([]string, len(k.names))
	}
	return k.rows[i]
}

// all is what the rows say together: what the first says, with a line for each row if others say something else.
func (k kept) all() []string {
	cells := slices.Clone(k.row(0))
	for column := range cells {
		differs := false
		texts := cells[column : column+1 : column+1]
		for i := 1; i < len(k.rows); i++ {
			text := k.row(i)[column]
			differs = differs || isFilled(text) && text != texts[0]
			texts = append(texts, text)
		}
		if differs {
			cells[column] = strings.Join(texts, "\n")
		}
	}
	return cells
}

// appendJSON puts the columns into a record that is a JSON object, as the last of its fields.
func (k kept) appendJSON(record []byte) []byte {
	if len(k.names) == 0 {
		return record
	}
	b := append(jsontext.Name(record[:len(record)-1], "columns"), '{')
	for i, cell := range k.all() {
		if i > 0 {
			b = append(b, ',')
		}
		b = jsontext.String(append(jsontext.String(b, k.names[i]), ':'), cell)
	}
	return append(b, "}}"...)
}

// choose decides what becomes of the columns that are none of a case, and of its own in a table for a spreadsheet.
// All but the case, and what an earlier run made of it, can go along.
func (t *table) choose(o *Options, names []string, used []bool, faults *boete.Faults) {
	var unknown []string
	seen := map[string]bool{}
	for i, name := range names {
		name = strings.TrimSpace(name)
		switch {
		case i == t.ids || t.again && i < len(summaryColumns):
		case used[i] && o.Excel && o.Summary:
			t.keep(i, name)
		case used[i]:
		case name == "" && i < t.width:
			t.unnamed = append(t.unnamed, i)
		case name == "":
		case !o.KeepColumns:
			unknown = append(unknown, name)
		case seen[name]:
			faults.Addf(boete.CodeDuplicate, "", "the column %s stands in the header twice; leave one of them out", name)
		case o.Output == CSV && slices.Contains(o.ownColumns(), name):
			faults.Addf(boete.CodeDuplicate, "", "the output has a column %s itself; give that of the table another name", name)
		default:
			seen[name] = true
			t.keep(i, name)
			if nearest := nearestColumn(name); nearest != "" && o.Resembling != nil {
				o.Resembling(name, nearest)
			}
		}
		if len(*faults) >= maxFaults {
			return
		}
	}
	faults.Add("", errColumns(unknown))
}

func (t *table) keep(i int, name string) {
	t.kept = append(t.kept, i)
	t.names = append(t.names, name)
	t.width = max(t.width, i+1)
}

// keptOf is what the rows of a case say in the columns that go along.
func (t *table) keptOf(rows []row) kept {
	if t == nil || len(t.kept) == 0 {
		return kept{}
	}
	k := kept{names: t.names, rows: make([][]string, len(rows))}
	for i, r := range rows {
		if r.broken {
			continue
		}
		k.rows[i] = make([]string, len(t.kept))
		for j, column := range t.kept {
			k.rows[i][j] = r.cells[column]
		}
	}
	return k
}

// errColumns names the columns that are not known, each with its nearest; nil if there are none.
func errColumns(unknown []string) error {
	if len(unknown) == 0 {
		return nil
	}
	var nl, en []string
	for _, name := range unknown[:min(len(unknown), maxFaults)] {
		quoted := `"` + boete.Clip(name) + `"`
		nl, en = append(nl, quoted), append(en, quoted)
		if nearest := nearestColumn(name); nearest != "" {
			nl[len(nl)-1] += " (bedoelde u " + nearest + "?)"
			en[len(en)-1] += " (did you mean " + nearest + "?)"
		}
	}
	if more := len(unknown) - maxFaults; more > 0 {
		nl, en = append(nl, "…"), append(en, "…")
	}
	list := boete.Text{NL: strings.Join(nl, ", "), EN: strings.Join(en, ", ")}
	return boete.Faultf(boete.CodeColumn, "the header has columns that are not known: %s", list)
}

// nearestColumn is the column that a name is most likely a misspelling of, or "". It has the same first letter: a team
// is no misspelt naam.
func nearestColumn(name string) string {
	var names []string
	for _, f := range Columns() {
		names = append(names, f.Name.EN)
		if f.Name.NL != f.Name.EN {
			names = append(names, f.Name.NL)
		}
	}
	name = plainName(name)
	nearest := spelling.Nearest(name, names...)
	if nearest == "" || name[:1] != nearest[:1] {
		return ""
	}
	return nearest
}

// isOutput reports whether a header begins as a table does that was written here.
func isOutput(names, columns []string) bool {
	if len(names) < len(columns) {
		return false
	}
	for i, column := range columns {
		if strings.TrimSpace(names[i]) != column {
			return false
		}
	}
	return true
}

// cells takes a row apart. In a table that was written here, the guard against formulas is taken off again.
func (t *table) cells(text []byte) ([]string, error) {
	cells, err := sheet.Cells(text, t.separator)
	for i := range cells {
		if t.again {
			cells[i] = words.Alive(cells[i])
		}
	}
	return cells, err
}
