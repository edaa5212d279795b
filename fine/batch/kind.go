package batch

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/boete/boete/fine/internal/sheet"
)

// Kind is what a file holds, as far as its beginning shows.
type Kind int

// The kinds.
const (
	// KindOther is none of the others, such as a table of something else.
	KindOther Kind = iota
	// KindCase is one case in YAML, or in JSON over several lines.
	KindCase
	// KindStream is a case in JSON on each line.
	KindStream
	// KindList is a list in JSON or YAML.
	KindList
	// KindTable is a table of cases.
	KindTable
)

// KindOf looks at the beginning of a file, which may be UTF-16. It is for a message about a file that cannot be read
// as what it was taken for.
func KindOf(head []byte) Kind {
	lines := sheet.NewLines(bytes.NewReader(head))
	line, err := lines.Filled()
	for err == nil && bytes.HasPrefix(trimmed(line.Text), []byte("#")) { // a remark in YAML
		line, err = lines.Filled()
	}
	first := trimmed(line.Text)
	second, _ := lines.Filled()
	switch {
	case err != nil || line.TooLong || sheet.CheckEncoding(line.Text) != nil:
		return KindOther
	case bytes.HasPrefix(first, []byte("[")), bytes.HasPrefix(first, []byte("- ")):
		return KindList
	case bytes.HasPrefix(first, []byte("{")) && isUnfinished(first):
		return KindCase
	case bytes.HasPrefix(first, []byte("{")) && bytes.HasPrefix(trimmed(second.Text), []byte("{")):
		return KindStream
	case bytes.HasPrefix(first, []byte("{")): // one case on one line, which can be read as either
		return KindOther
	case isTable(line.Text):
		return KindTable
	case isYAML(first):
		return KindCase
	}
	return KindOther
}

func trimmed(line []byte) []byte { return bytes.Trim(line, " \t\r\uFEFF") }

// isTable reports whether a header names a case in two columns, or in all that it has.
func isTable(header []byte) bool {
	separator, named := sheet.Separator(header)
	cells, err := sheet.Cells(header, separator)
	known, filled := 0, 0
	for _, cell := range cells {
		if isFilled(cell) {
			filled++
		}
		if isColumn(cell) {
			known++
		}
	}
	return named || err == nil && (known > 1 || known > 0 && known == filled)
}

// isYAML reports whether a line begins a case in YAML.
func isYAML(first []byte) bool {
	return yamlField.Match(first) && !bytes.HasSuffix(first, []byte(";")) || string(first) == "---" || bytes.HasPrefix(first, []byte("%YAML"))
}

// isUnfinished reports whether a line is the beginning of an object in JSON that ends on a later one.
func isUnfinished(line []byte) bool {
	var value json.RawMessage
	err := json.NewDecoder(bytes.NewReader(line)).Decode(&value)
	return errors.Is(err, io.ErrUnexpectedEOF)
}
