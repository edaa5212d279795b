// Package sheet reads text files as people's spreadsheets write them: lines of a stream, and rows of CSV with whatever parts
// the cells.
package sheet

import (
	"bufio"
	"bytes"
	"errors"
	"io"
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

// NewLines returns the lines of a stream.
func NewLines(in io.Reader) *Lines {
	return &Lines{r: bufio.NewReaderSize(in, 64<<10)}
}

// mark begins a file of UTF-8 that Windows made.
const mark = "\uFEFF"

// Next returns the next line, whose text is appended to a buffer. Of a stream that ends in the middle of a line by an error,
// that part is no line. A line can begin with the mark of UTF-8: the first of a file, which may be one of several that were put
// together.
func (l *Lines) Next(buffer *[]byte) (Line, error) {
	if len(l.again) > 0 {
		next := l.again[0]
		l.again = l.again[1:]
		return next, nil
	}
	begin, length := len(*buffer), 0
	for more := true; more; {
		if l.err != nil {
			return Line{}, l.err
		}
		part, err := l.r.ReadSlice('\n')
		l.Read += int64(len(part))
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

// CheckEncoding returns an error if a file that begins with a line is no UTF-8 text, or has the line ends of an old Macintosh.
func CheckEncoding(first []byte) error {
	if bytes.HasPrefix(first, []byte("\xff\xfe")) || bytes.HasPrefix(first, []byte("\xfe\xff")) {
		return boete.Faultf(boete.CodeSyntax, "the file is UTF-16 text; save it as UTF-8 (in Excel: CSV UTF-8)")
	}
	if bytes.HasPrefix(bytes.TrimSpace(first), []byte("{")) { // a line of JSON, which is looked at as such
		return nil
	}
	if !utf8.Valid(first) {
		return boete.Faultf(boete.CodeSyntax, "the first line is not UTF-8 text; save the file as UTF-8 (in Excel: CSV UTF-8)")
	}
	if bytes.IndexByte(first, '\r') >= 0 && bytes.IndexByte(first, '"') < 0 {
		return boete.Faultf(boete.CodeSyntax, "the lines end in CR, as on an old Macintosh; save the file with other line ends (in Excel: CSV UTF-8)")
	}
	return nil
}
