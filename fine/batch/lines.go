package batch

import (
	"bufio"
	"bytes"
	"errors"
	"io"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/casefile"
)

// lines reads a stream line by line. A line that is too long is passed over without being kept.
type lines struct {
	r      *bufio.Reader
	number int    // of the line that was read last
	read   int64  // bytes, since that was asked last
	again  []line // lines that are to be read once more
	err    error  // what the stream ended with
}

// line is a line of the input, without its end.
type line struct {
	number  int
	text    []byte
	tooLong bool
}

func newLines(in io.Reader) *lines {
	return &lines{r: bufio.NewReaderSize(in, 64<<10)}
}

// mark begins a file of UTF-8 that Windows made.
const mark = "\uFEFF"

// next returns the next line, whose text is appended to a buffer. Of a stream that ends in the middle of a line by an error,
// that part is no line. A line can begin with the mark of UTF-8: the first of a file, which may be one of several that were put
// together.
func (l *lines) next(buffer *[]byte) (line, error) {
	if len(l.again) > 0 {
		next := l.again[0]
		l.again = l.again[1:]
		return next, nil
	}
	begin, length := len(*buffer), 0
	for more := true; more; {
		if l.err != nil {
			return line{}, l.err
		}
		part, err := l.r.ReadSlice('\n')
		l.read += int64(len(part))
		if length += len(part); length <= MaxLine+len(mark+"\r\n") {
			*buffer = append(*buffer, part...)
		}
		if more = errors.Is(err, bufio.ErrBufferFull); err == nil || more {
			continue
		}
		if l.err = err; !errors.Is(err, io.EOF) || length == 0 {
			return line{}, err
		}
	}
	l.number++
	next := line{number: l.number, text: bytes.TrimRight(bytes.TrimPrefix((*buffer)[begin:], []byte(mark)), "\r\n")}
	if next.tooLong = length > MaxLine+len(mark+"\r\n") || len(next.text) > MaxLine; next.tooLong {
		*buffer, next.text = (*buffer)[:begin], nil
	}
	return next, nil
}

// taken returns how many bytes were read since it was asked last.
func (l *lines) taken() int64 {
	taken := l.read
	l.read = 0
	return taken
}

// waiting reports whether the next line has not come in yet.
func (l *lines) waiting() bool {
	come, _ := l.r.Peek(l.r.Buffered())
	return len(l.again) == 0 && bytes.IndexByte(come, '\n') < 0
}

var errTooLong = boete.Faultf(boete.CodeLimit, "the line is too long; at most %d bytes are read", casefile.MaxSize)

// source is where cases come from.
type source interface {
	// fill gives cases to a job. After the last it returns [io.EOF], possibly with some of them.
	fill(j *job) error
}

// open finds out by the first line that is not empty what cases there are in a stream.
func (o *Options) open(lines *lines) (source, error) {
	var first line
	var buffer []byte
	for !first.tooLong && len(bytes.TrimSpace(first.text)) == 0 {
		var err error
		buffer = buffer[:0]
		if first, err = lines.next(&buffer); err != nil {
			return nil, err
		}
	}
	if o.Input != NDJSON && (bytes.HasPrefix(first.text, []byte("\xff\xfe")) || bytes.HasPrefix(first.text, []byte("\xfe\xff"))) {
		return nil, boete.Faultf(boete.CodeSyntax, "the file is UTF-16 text; save it as UTF-8 (in Excel: CSV UTF-8)")
	}
	if o.Input == CSV || o.Input == "" && isHeader(first.text) {
		return o.openTable(lines, first)
	}
	lines.again = []line{first}
	return &ndjson{lines, max(o.FirstLine-1, 0)}, nil
}

// ndjson reads a case from each line. An empty line is none.
type ndjson struct {
	lines *lines
	later int // what the number of a line is more than it is here
}

func (n *ndjson) fill(j *job) error {
	for {
		next, err := n.lines.next(&j.buffer)
		if err != nil {
			return err
		}
		u := unit{line: next.number + n.later, text: next.text}
		if next.tooLong {
			u.faults = boete.Faults{errTooLong}
		}
		if next.tooLong || len(bytes.TrimSpace(next.text)) > 0 {
			j.units = append(j.units, u)
		}
		if n.lines.read >= jobSize || len(j.units) >= jobCases || n.lines.waiting() {
			return nil
		}
	}
}
