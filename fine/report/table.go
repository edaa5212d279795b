package report

import (
	"io"
	"slices"
	"strings"
)

// Table writes rows in columns under a heading. Columns that are too wide for the page are wrapped, the widest first.
// A column whose heading begins with ">" is set flush right. Headings that are all empty are left out.
func Table(out io.Writer, o TextOptions, header []string, rows [][]string) error {
	t := textWriter{TextOptions: o}
	if t.Width == 0 {
		t.Width = 80
	}
	header = slices.Clone(header)
	right := make([]bool, len(header))
	widths, least := make([]int, len(header)), make([]int, len(header))
	for c := range header {
		header[c], right[c] = strings.CutPrefix(header[c], ">")
		for _, row := range append([][]string{header}, rows...) {
			widths[c] = max(widths[c], width(row[c]))
			for _, word := range words(row[c]) {
				least[c] = max(least[c], width(word))
			}
		}
	}
	fit(widths, least, t.Width)
	line := func(cells []string, style func(string) string) {
		wrapped := make([][]string, len(cells))
		height := 1
		for c, cell := range cells {
			wrapped[c] = wrap(cell, widths[c])
			height = max(height, len(wrapped[c]))
		}
		for l := range height {
			var parts []string
			for c := range cells {
				text := ""
				if l < len(wrapped[c]) {
					text = wrapped[c][l]
				}
				if right[c] {
					parts = append(parts, pad(text, -widths[c]))
				} else {
					parts = append(parts, pad(text, widths[c]))
				}
			}
			t.line(style(strings.TrimRight(strings.Join(parts, "  "), " ")))
		}
	}
	if strings.Join(header, "") != "" {
		line(header, t.bold)
	}
	for _, row := range rows {
		line(row, func(s string) string { return s })
	}
	_, err := io.WriteString(out, t.b.String())
	return err
}

// fit narrows the widest column that can be, until the line is no wider than the page. A column becomes narrower than its
// longest word only if nothing else helps.
func fit(widths, least []int, page int) {
	const gap, narrowest = 2, 8
	for {
		total, widest, last := gap*(len(widths)-1), -1, 0
		for c := range widths {
			total += widths[c]
			if widths[c] > least[c] && (widest < 0 || widths[c] > widths[widest]) {
				widest = c
			}
			if widths[c] > widths[last] {
				last = c
			}
		}
		switch {
		case total <= page:
			return
		case widest >= 0:
			widths[widest]--
		case widths[last] > narrowest:
			widths[last]--
		default:
			return
		}
	}
}
