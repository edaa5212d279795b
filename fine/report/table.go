package report

import (
	"io"
	"slices"
	"strings"
)

// Column is a column of a table.
type Column struct {
	Name string
	// Right sets the column flush right, as amounts are.
	Right bool
}

// Table writes rows in columns under a heading. Columns that are too wide for the page are wrapped between words, the
// widest first. A word, so an amount or a name, is never broken: if the columns do not fit that way, each row is
// written downwards, with what it has under each heading.
func Table(out io.Writer, o TextOptions, columns []Column, rows [][]string) error {
	t := newTextWriter(Writer{}, o)
	rows = slices.Clone(rows)
	widths, least := make([]int, len(columns)), make([]int, len(columns))
	for i, row := range rows { // a short row has empty cells at its end
		rows[i] = append(slices.Clip(row), make([]string, max(0, len(columns)-len(row)))...)
	}
	for c := range columns {
		widths[c], least[c] = measure(widths[c], least[c], columns[c].Name)
		for _, row := range rows {
			widths[c], least[c] = measure(widths[c], least[c], row[c])
		}
	}
	if fit(widths, least, t.Width) {
		header := make([]string, len(columns))
		for c := range columns {
			header[c] = columns[c].Name
		}
		t.row(columns, widths, header, t.bold)
		for _, row := range rows {
			t.row(columns, widths, row, func(s string) string { return s })
		}
	} else {
		t.records(columns, rows)
	}
	_, err := io.WriteString(out, t.b.String())
	return err
}

// measure returns the width of a column and of its longest word, with one more cell in it.
func measure(columns, least int, cell string) (int, int) {
	for _, word := range unbreakable(cell) {
		least = max(least, width(word))
	}
	return max(columns, width(cell)), least
}

// fit narrows the widest column that can be until the line is no wider than the page, and reports whether it is and
// whether the columns of long texts are still wide enough to be read.
func fit(widths, least []int, page int) bool {
	const long, readable = 60, 20
	for c := range widths {
		if widths[c] > long {
			least[c] = max(least[c], readable)
		}
	}
	for {
		sum, widest := 2*(len(widths)-1), -1
		for c := range widths {
			sum += widths[c]
			if widths[c] > least[c] && (widest < 0 || widths[c] > widths[widest]) {
				widest = c
			}
		}
		if sum <= page || widest < 0 {
			return sum <= page
		}
		widths[widest]--
	}
}

// row writes one row, on as many lines as its cells need.
func (t *textWriter) row(columns []Column, widths []int, cells []string, style func(string) string) {
	wrapped := make([][]string, len(cells))
	height := 1
	for c, cell := range cells {
		wrapped[c] = wrap(cell, widths[c])
		height = max(height, len(wrapped[c]))
	}
	for l := range height {
		parts := make([]string, len(cells))
		for c := range cells {
			if l < len(wrapped[c]) {
				parts[c] = wrapped[c][l]
			}
			if columns[c].Right {
				parts[c] = pad(parts[c], -widths[c])
			} else {
				parts[c] = pad(parts[c], widths[c])
			}
		}
		if line := strings.TrimRight(strings.Join(parts, "  "), " "); line != "" {
			t.line(style(line))
		}
	}
}

// records writes each row downwards, the first cell as its heading.
func (t *textWriter) records(columns []Column, rows [][]string) {
	for i, row := range rows {
		if i > 0 {
			t.line("")
		}
		t.line(t.bold(row[0]))
		for c := 1; c < len(row); c++ {
			if row[c] == "" {
				continue
			}
			name := columns[c].Name
			if name != "" {
				name += ": "
			}
			t.wrapped("  "+name, "    ", row[c])
		}
	}
}

// Facts writes what is known of one thing under its heading, if it has one: each fact with its name before it. A fact
// without a value is left out.
func Facts(out io.Writer, o TextOptions, heading string, facts [][2]string) error {
	t := newTextWriter(Writer{}, o)
	if heading != "" {
		for _, line := range wrap(heading, t.Width) {
			t.line(t.bold(line))
		}
	}
	names := 0
	for _, fact := range facts {
		names = max(names, width(fact[0]))
	}
	for _, fact := range facts {
		if fact[1] != "" {
			t.wrapped(pad(fact[0], names)+"  ", strings.Repeat(" ", names+2), fact[1])
		}
	}
	_, err := io.WriteString(out, t.b.String())
	return err
}
