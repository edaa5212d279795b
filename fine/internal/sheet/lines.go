// Package sheet reads text files as people's spreadsheets write them: lines of a stream, and rows of CSV with whatever
// parts the cells.
package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"regexp"
	"unicode/utf8"

	"github.com/boete/boete"
)

// MaxLine is the length of the longest line that is read, in bytes, inclusive; of CSV, that of the longest row.
const MaxLine = 1 << 20

// Lines reads a stream line by line. A line that is too long is passed over without being kept.
type Lines struct {
	// Read is the number of bytes read since it was set to 0 last.
	Read int64

	r      *bufio.Reader
	begun  bool
	wide   bool   // the stream is UTF-16
	number int    // of the line that was read last
	again  []Line // lines that are to be read once more
	err    error  // what the stream ended with
}

// Line is a line of the input, without its end.
type Line struct {
	// Number of the line in the stream, from 1.
	Number int
	// Text of the line; none if it is too long.
	Text []byte
	// TooLong reports whether the line is longer than [MaxLine].
	TooLong bool
}

// NewLines returns the lines of a stream of UTF-8, or of UTF-16 that begins with its mark.
func NewLines(in io.Reader) *Lines {
	return &Lines{r: bufio.NewReaderSize(in, 64<<10)}
}

// begin looks at the first two bytes, which tell UTF-16.
func (l *Lines) begin() {
	l.begun = true
	first, err := l.r.Peek(2)
	if len(first) == 0 { // a terminal, at which the end was typed, is not asked again
		l.err = err
	}
	if order := order(first); order != nil {
		l.r.Discard(len(first))
		l.r, l.wide, l.Read = bufio.NewReaderSize(&wide{r: l.r, order: order}, 64<<10), true, int64(len(first))
	}
}

// mark begins a file of UTF-8 that Windows made.
const mark = "\uFEFF"

// Next returns the next line, whose text is appended to a buffer. Of a stream that ends in the middle of a line by an
// error, that part is no line. A line can begin with the mark of UTF-8: the first of a file, which may be one of
// several that were put together.
func (l *Lines) Next(buffer *[]byte) (Line, error) {
	if len(l.again) > 0 {
		next := l.again[0]
		l.again = l.again[1:]
		return next, nil
	}
	if !l.begun {
		l.begin()
	}
	begin, length := len(*buffer), 0
	for more := true; more; {
		if l.err != nil {
			return Line{}, l.err
		}
		part, err := l.r.ReadSlice('\n')
		if l.wide {
			l.Read += widthOf(part)
		} else {
			l.Read += int64(len(part))
		}
		if length += len(part); length <= MaxLine+len(mark+"\r\n") {
			*buffer = append(*buffer, part...)
		}
		if more = errors.Is(err, bufio.ErrBufferFull); err == nil || more {
			continue
		}
		if l.err = err; !errors.Is(err, io.EOF) || length == 0 {
			return Line{}, err
		}
	}
	l.number++
	next := Line{Number: l.number, Text: bytes.TrimRight(bytes.TrimPrefix((*buffer)[begin:], []byte(mark)), "\r\n")}
	if next.TooLong = length > MaxLine+len(mark+"\r\n") || len(next.Text) > MaxLine; next.TooLong {
		*buffer, next.Text = (*buffer)[:begin], nil
	}
	return next, nil
}

// Filled returns the next line that is not empty. One that is too long counts as such.
func (l *Lines) Filled() (Line, error) {
	var buffer []byte
	for {
		buffer = buffer[:0]
		next, err := l.Next(&buffer)
		if err != nil || next.TooLong || len(bytes.TrimSpace(next.Text)) > 0 {
			return next, err
		}
	}
}

// Again has lines read once more, before what comes.
func (l *Lines) Again(lines ...Line) { l.again = append(lines, l.again...) }

// Waiting reports whether the next line has not come in yet.
func (l *Lines) Waiting() bool {
	come, _ := l.r.Peek(l.r.Buffered())
	return len(l.again) == 0 && bytes.IndexByte(come, '\n') < 0
}

// TooLong is what is wrong with a line that is too long.
func TooLong() error {
	return boete.Faultf(boete.CodeLimit, "the line is too long; at most %d bytes are read", MaxLine)
}

// CheckEncoding returns an error if a file that begins with a line is a workbook or no UTF-8 text, or has the line
// ends of an old Macintosh. A line of JSON is looked at as such.
func CheckEncoding(first []byte) error {
	isJSON := bytes.HasPrefix(bytes.TrimSpace(first), []byte("{"))
	switch {
	case bytes.HasPrefix(first, []byte("PK\x03\x04")), bytes.HasPrefix(first, []byte("\xd0\xcf\x11\xe0")):
		return boete.Faultf(boete.CodeSyntax,
			"this is a workbook (.xlsx, .xls or .ods), and CSV is read; in Excel choose Save As, CSV UTF-8")
	case bytes.IndexByte(first, 0) >= 0:
		return boete.Faultf(boete.CodeSyntax,
			"the first line is not text, or it is UTF-16 without the mark that says so; save the file as UTF-8 (in Excel: CSV UTF-8)")
	case isJSON && joined.Match(first), !isJSON && hasOldEnd(first):
		return boete.Faultf(boete.CodeSyntax,
			"the lines end in CR, as on an old Macintosh; save the file with other line ends (in Excel: CSV UTF-8)")
	case !isJSON && !utf8.Valid(first):
		return boete.Faultf(boete.CodeSyntax,
			"the first line is not UTF-8 text but perhaps Windows-1252, the text of Windows (ANSI); save the file as UTF-8 (in Excel: CSV UTF-8)")
	}
	return nil
}

var joined = regexp.MustCompile(`\}[ \t]*\r[\r \t]*\{`) // two cases in JSON on one line

// hasOldEnd reports whether a line has a CR between its cells.
func hasOldEnd(line []byte) bool {
	quoted := false
	for _, b := range line {
		switch {
		case b == '"':
			quoted = !quoted
		case b == '\r' && !quoted:
			return true
		}
	}
	return false
}
