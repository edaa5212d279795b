package cli

import (
	"strings"

	"github.com/boete/boete/fine/report"
)

// topic is a page of the help that is not about one command, with its name in Dutch, which is of equal standing.
type topic struct{ name, dutch string }

// topics are the pages in the order in which they are listed.
func topics() []topic {
	return []topic{{"case", "zaak"}, {"effects", "werkingen"}, {"amounts", "bedragen"}, {"exit-codes", "exitcodes"}, {"sources", "bronnen"}}
}

// shortOf is what a page says, in one line.
func (a *app) shortOf(t topic) string {
	short, _ := a.helpFile("topics/" + t.name)
	return short
}

// topic writes a page, no wider than 80 columns. Between empty lines its file has:
//
//	a paragraph, broken anew
//	  lines to copy, which begin with two spaces
//	# a heading
//	name | what is said of it
//	  further on the next line
//	# columns | >right-aligned | of a table
//	its | cells | in rows
func (a *app) topic(t topic, o report.TextOptions) {
	o.Width = min(o.Width, 80)
	_, text := a.helpFile("topics/" + t.name)
	for i, part := range strings.Split(strings.TrimSpace(a.fillIn(text)), "\n\n") {
		if i > 0 {
			a.out.WriteString("\n")
		}
		heading, rows, _ := strings.Cut(part, "\n")
		heading, isList := strings.CutPrefix(heading, "# ")
		columns := strings.Split(heading, "|")
		switch { // a buffer takes it all
		case isList && len(columns) > 1:
			report.Table(&a.out, o, tableColumns(columns), rowsOf(rows, len(columns)))
		case isList:
			var facts [][2]string
			for _, row := range rowsOf(rows, 2) {
				facts = append(facts, [2]string{"  " + row[0], row[1]})
			}
			report.Facts(&a.out, o, heading, facts)
		case strings.HasPrefix(part, "  "):
			a.out.WriteString(part + "\n")
		default:
			plain := o
			plain.Color = false // it is no heading
			report.Facts(&a.out, plain, strings.ReplaceAll(part, "\n", " "), nil)
		}
	}
}

// rowsOf takes the rows of a list or a table apart.
func rowsOf(text string, columns int) [][]string {
	var rows [][]string
	for row := range strings.SplitSeq(strings.ReplaceAll(text, "\n  ", " "), "\n") {
		rows = append(rows, strings.SplitN(row, " | ", columns))
	}
	return rows
}

// tableColumns are the columns of a table by their names, of which one that begins with > is aligned to the right.
func tableColumns(names []string) []report.Column {
	columns := make([]report.Column, len(names))
	for i, name := range names {
		name, right := strings.CutPrefix(strings.TrimSpace(name), ">")
		columns[i] = report.Column{Name: name, Right: right}
	}
	return columns
}
