// Package batch calculates many cases, one after the other: a stream of cases goes in, a stream of results comes out.
//
// The results come in the order of the cases, all cores work, and the memory does not grow with the length of the
// stream. The record of a case depends on nothing but the case: a file can be cut into parts between two cases, and
// the outputs of the parts put together are the output of the whole. There are two exceptions. The record of a fault
// has the number of its line: for a part, [Options.FirstLine] gives the first number, and [Options.Input] the format,
// which its first line may not show. And a table is checked as a whole: a case that comes back within a hundred
// thousand others is refused, and so is a row without a case below a row with one; this is not found beyond that
// distance, or across parts.
//
// # Records
//
// In NDJSON a case becomes its result, as [fine.Result.AppendJSON] writes it. With [Options.Summary] that is no more
// than
//
//	{"id":"Z-1","amount":"460000.00","category":"II","notes":["indicative"]}
//
// with a range {"low":"…","high":"…"} in place of the amount if something is open, and the categories of several
// fines as "III+II". A case that is faulty becomes
//
//	{"line":3,"id":"Z-1","faults":[{"code":"malformed","path":"turnover","message":"…"}]}
//
// in which each fault is as [boete.Fault] has it in JSON, with a line of its own if it is about a further row of the
// case. In CSV the header names the cells: a row for each step, the total and each note, or with Summary a row for
// each case; a faulty case has its line and its faults.
//
// Columns that are kept stand in an object "columns" in NDJSON, the last field of a record, and behind the others in
// CSV. Where the rows of a case say different things in one, a record has a line for each; but a step in CSV has what
// the row of its infringement says, and a summary in CSV has a row for each, of which the first has the amount. A
// table that was written as a summary is read again: what it begins with is made anew.
package batch

import (
	"context"
	"errors"
	"io"
	"runtime"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/internal/sheet"
	"github.com/boete/boete/fine/words"
)

// MaxLine is the length of the longest line that is read, in bytes, inclusive; of CSV, that of the longest row. It is
// that of the largest case file.
const MaxLine = sheet.MaxLine

// MaxFirstLine is the largest number that the line of the first case can have, inclusive.
const MaxFirstLine = 1_000_000_000

// Format is a way to write cases and results in lines.
type Format string

// The formats.
const (
	// NDJSON is a case or a result in JSON on each line.
	NDJSON Format = "ndjson"
	// CSV is a table, with its header in the first line.
	CSV Format = "csv"
)

// Options say how cases are read and results are written.
type Options struct {
	// Words are the language of notes and faults; nil is English.
	Words *words.Words
	// Policy of the cases that name none. With nil it is the one that governs each of them, as package govern finds
	// it, and a case that more than one may govern is faulty. A policy of one's own is for all cases, and they name
	// it or none.
	Policy *category.Policy
	// Input is the format of the cases; empty finds out by the first line.
	Input Format
	// Output is the format of the results; empty is NDJSON.
	Output Format
	// Summary leaves the reasons out: a case becomes its reference, its amount, its category and the codes of its
	// notes.
	Summary bool
	// KeepColumns has the columns of a table that are none of a case go along to the output. Without it they are
	// refused.
	KeepColumns bool
	// Resembling is called for each of them that looks like a column of a case, before anything is calculated; nil is
	// nobody.
	Resembling func(column, known string)
	// Excel writes CSV as a spreadsheet in Dutch opens it: with a semicolon between the cells, a decimal comma, CRLF
	// and, before the header, the mark of UTF-8. With Summary the columns of the cases go along too, so that the
	// table can be read and calculated again.
	Excel bool
	// NoHeader leaves the header out of CSV that is written.
	NoHeader bool
	// FirstLine is the number of the line of the first case, where the input is a part of a file, at most
	// [MaxFirstLine]; 0 is the first of a file: 1, or in CSV 2, under the header.
	FirstLine int
	// FailFast stops at the first case that is faulty.
	FailFast bool
	// Progress is called now and then, with what has been written so far; nil is nobody.
	Progress func(Counts)
}

// Counts say how much was done.
type Counts struct {
	// Cases that were read, and how many of them were faulty.
	Cases, Faulty int64
	// Bytes of the input that were read for them.
	Bytes int64
}

// Run reads cases, calculates them and writes a record for each, in order. A case that is faulty gives a record of its
// faults in its place, and the run goes on.
//
// It returns how much was written, always whole records, and the error that ended it before the input did: a
// [ReadError] or a [WriteError], the error of the context, the faults of a header or of the options, or with FailFast
// a *[Fault]. A writer that fails may have taken a part of the next record, which is not counted. If the reader is
// waiting when the run ends early, it is left waiting.
func Run(ctx context.Context, in io.Reader, out io.Writer, o Options) (Counts, error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	if o.Words == nil {
		o.Words = words.In(words.English)
	}
	for _, format := range []Format{o.Input, o.Output} {
		if format != "" && format != NDJSON && format != CSV {
			return Counts{}, boete.Faultf(boete.CodeUnknown,
				"%q is not a form of cases; choose ndjson or csv", string(format))
		}
	}
	if o.Excel && o.Output == "" {
		o.Output = CSV
	}
	if o.Excel && o.Output != CSV {
		return Counts{}, boete.Faultf(boete.CodeContradiction, "a table for a spreadsheet is CSV")
	}
	if o.FirstLine < 0 || o.FirstLine > MaxFirstLine {
		return Counts{}, boete.Faultf(boete.CodeOutOfRange,
			"the number of the first line is at least 1 and at most %d", MaxFirstLine)
	}
	jobs := 3 * runtime.GOMAXPROCS(0) // one to read, to calculate and to write for each core
	free, todo, ordered := make(chan *job, jobs), make(chan *job, jobs), make(chan *job, jobs)
	for range jobs {
		free <- &job{done: make(chan struct{}, 1)}
	}

	var readError error
	var source source // until the first job, of the reader alone
	go func() {       // reads, and waits while nobody takes what has been read
		defer close(ordered)
		defer close(todo)
		lines := sheet.NewLines(until{ctx, in})
		for source, readError = o.open(lines); readError == nil; {
			j, ok := take(ctx, free)
			if !ok {
				return
			}
			j.reset()
			readError = source.fill(j)
			j.counts.Bytes, lines.Read = lines.Read, 0
			for range min(int(j.counts.Bytes/place), jobs-1) {
				other, ok := take(ctx, free)
				if !ok {
					return
				}
				j.others = append(j.others, other)
			}
			ordered <- j
			todo <- j
		}
	}()
	for range runtime.GOMAXPROCS(0) {
		go func() {
			for j, ok := take(ctx, todo); ok; j, ok = take(ctx, todo) {
				o.calculate(j)
				j.done <- struct{}{}
			}
		}()
	}

	var counts Counts
	var header []byte
	begun := false
	for j, ok := take(ctx, ordered); ok; j, ok = take(ctx, ordered) {
		if _, ok := take(ctx, j.done); !ok {
			break
		}
		if !begun {
			header = o.header(source)
		}
		if err := write(out, header, j.out); err != nil {
			return counts, err
		}
		begun, header = true, nil
		counts.add(j.counts)
		if o.Progress != nil {
			o.Progress(counts)
		}
		if o.FailFast && j.fault != nil {
			return counts, j.fault
		}
		for _, other := range j.others {
			free <- other
		}
		free <- j
	}
	switch {
	case ctx.Err() != nil:
		return counts, ctx.Err()
	case errors.Is(readError, io.EOF) && !begun: // a table without rows
		return counts, write(out, o.header(source))
	case errors.Is(readError, io.EOF):
		return counts, nil
	case isFault(readError):
		return counts, readError
	}
	return counts, ReadError{readError}
}

// take takes from a channel, until that is closed or the context ends.
func take[T any](ctx context.Context, from <-chan T) (T, bool) {
	select {
	case value, ok := <-from:
		return value, ok
	case <-ctx.Done():
		var none T
		return none, false
	}
}

// until is a reader that has no more when a context has ended.
type until struct {
	ctx context.Context
	in  io.Reader
}

func (u until) Read(into []byte) (int, error) {
	if err := u.ctx.Err(); err != nil {
		return 0, err
	}
	return u.in.Read(into)
}

// write writes what there is; to write nothing to a pipe can wait for its reader all the same.
func write(out io.Writer, parts ...[]byte) error {
	for _, part := range parts {
		if len(part) == 0 {
			continue
		}
		if _, err := out.Write(part); err != nil {
			return WriteError{err}
		}
	}
	return nil
}

func (c *Counts) add(more Counts) {
	c.Cases, c.Faulty, c.Bytes = c.Cases+more.Cases, c.Faulty+more.Faulty, c.Bytes+more.Bytes
}

// ReadError is an error of the reader of the cases.
type ReadError struct{ Err error }

func (e ReadError) Error() string { return e.Err.Error() }
func (e ReadError) Unwrap() error { return e.Err }

// WriteError is an error of the writer of the results.
type WriteError struct{ Err error }

func (e WriteError) Error() string { return e.Err.Error() }
func (e WriteError) Unwrap() error { return e.Err }
