package batch

import (
	"bytes"

	"github.com/boete/boete/fine/internal/sheet"
)

// source is where cases come from.
type source interface {
	// fill gives cases to a job. After the last it returns [io.EOF], possibly with some of them.
	fill(j *job) error
}

// open finds out by the first line that is not empty what cases there are in a stream.
func (o *Options) open(lines *sheet.Lines) (source, error) {
	first, err := lines.Filled()
	if err == nil && o.Input != NDJSON {
		err = sheet.CheckEncoding(first.Text)
	}
	if err != nil {
		return nil, err
	}
	if o.Input == CSV || o.Input == "" && isHeader(first.Text) {
		return o.openTable(lines, first)
	}
	lines.Again(first)
	return &ndjson{lines, max(o.FirstLine-1, 0)}, nil
}

// ndjson reads a case from each line. An empty line is none.
type ndjson struct {
	lines *sheet.Lines
	later int // what the number of a line is more than it is here
}

func (n *ndjson) fill(j *job) error {
	for {
		next, err := n.lines.Next(&j.buffer)
		if err != nil {
			return err
		}
		u := unit{line: next.Number + n.later, text: next.Text}
		if next.TooLong {
			u.faults.Add("", sheet.TooLong())
		}
		if next.TooLong || len(bytes.TrimSpace(next.Text)) > 0 {
			j.units = append(j.units, u)
		}
		if n.lines.Read >= jobSize || len(j.units) >= jobCases || n.lines.Waiting() {
			return nil
		}
	}
}
