package batch

import (
	"bytes"
	"regexp"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/internal/sheet"
)

// source is where cases come from.
type source interface {
	// fill gives cases to a job. After the last it returns [io.EOF], possibly with some of them.
	fill(j *job) error
	// columnsKept are the names of the columns that go along to the output.
	columnsKept() []string
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
	again := []sheet.Line{first}
	if o.Input == "" && !first.TooLong {
		text := trimmed(first.Text)
		if bytes.HasPrefix(text, []byte("{")) && isUnfinished(text) {
			second, err := lines.Filled()
			if err == nil && !second.TooLong && !bytes.HasPrefix(trimmed(second.Text), []byte("{")) {
				return nil, errSpread(text)
			}
			if err == nil {
				again = append(again, second)
			}
		}
		if err := errNoCase(text); err != nil {
			return nil, err
		}
	}
	if o.KeepColumns {
		return nil, boete.Faultf(boete.CodeContradiction, "the cases are in JSON, and only a table has other columns to keep")
	}
	lines.Again(again...)
	return &ndjson{lines, max(o.FirstLine-1, 0)}, nil
}

// errNoCase is what is wrong with a stream whose first line is no case in JSON and no header; nil if it may be a case.
func errNoCase(first []byte) error {
	switch {
	case string(first) == "{" || bytes.HasPrefix(first, []byte("[")):
		return errSpread(first)
	case bytes.HasPrefix(first, []byte("{")):
		return nil
	case isYAML(first):
		return boete.Faultf(boete.CodeSyntax,
			"the first line is %q, which is YAML; many cases are in JSON, one on each line, or in CSV, and one in YAML is calculated by itself",
			string(first))
	}
	var names []string
	for _, f := range Columns() {
		names = append(names, f.Name.EN)
	}
	list := strings.Join(names, ", ")
	return boete.Faultf(boete.CodeSyntax,
		"the first line is %q: no case in JSON, and no header with a column that is known; take away what stands above the header, or name the columns: %s",
		string(first), boete.Text{NL: list, EN: list})
}

// errSpread is what is wrong with a stream of which a case, or a list of them, goes on over several lines.
func errSpread(first []byte) error {
	return boete.Faultf(boete.CodeSyntax,
		"a case in JSON stands on one line here, but the first line is %q; one case over several lines, or a list of them, is not a stream: put each case on a line of its own",
		string(first))
}

var yamlField = regexp.MustCompile(`^(- )?[A-Za-z_]+:( |$)`)

// ndjson reads a case from each line. An empty line is none.
type ndjson struct {
	lines *sheet.Lines
	later int // what the number of a line is more than it is here
}

func (n *ndjson) columnsKept() []string { return nil }

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
