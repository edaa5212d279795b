package batch_test

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"math"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"

	"github.com/boete/boete/fine/batch"
	"github.com/stretchr/testify/require"
)

var bubble = regexp.MustCompile(`synctest bubble \d+`)

// goroutines counts those of the bubble that a run has started and that have not ended, once nothing in it moves any
// more. Those of tests before it may still be ending.
func goroutines() int {
	synctest.Wait()
	stacks := make([]byte, 1<<20)
	all := strings.Split(string(stacks[:runtime.Stack(stacks, true)]), "\n\n")
	own, n := bubble.FindString(all[0]), 0
	for _, stack := range all {
		if own != "" && bubble.FindString(stack) == own && strings.Contains(stack, "created by github.com/boete/boete/fine/batch.Run") {
			n++
		}
	}
	return n
}

// ended is how a run came to its end.
type ended struct {
	counts batch.Counts
	err    error
}

// start runs while the test goes on. When the run is at its end, the output is closed.
func start(ctx context.Context, in io.Reader, out io.WriteCloser, o batch.Options) <-chan ended {
	if o.Words == nil {
		o.Words = english
	}
	end := make(chan ended, 1)
	go func() {
		counts, err := batch.Run(ctx, in, out, o)
		out.Close()
		end <- ended{counts, err}
	}()
	return end
}

// A test in a bubble fails if all of it waits, so what is read here came without more being written.
func TestAResultComesWhileTheNextCaseIsStillBeingWritten(t *testing.T) {
	for name, test := range map[string]struct {
		in   []string // what is written in one go
		want []string // the record that is there then
	}{
		"NDJSON":                              {[]string{good("a") + "\n" + good("b")[:9], good("b")[9:] + "\n{"}, []string{"a", "b"}},
		"byte by byte":                        {append(strings.Split(good("a")+"\n", ""), "{"), append(make([]string, len(good("a"))), "a", "")},
		"several lines":                       {[]string{lines("", good("a"), "", good("b")) + "{"}, []string{"a b"}},
		"the first line a fault":              {[]string{"{x\n{"}, []string{"!1"}},
		"rows without a case":                 {[]string{"category,policy\nI,", "ap-2019\nI", "I,ap-2019\nI"}, []string{"", "-", "-"}},
		"rows of cases":                       {[]string{"case,category,policy\na,I,ap-2019\nb", ",I,ap-2019\nc,", "I,ap-2019\n"}, []string{"", "a", "b"}},
		"rows of cases, of which one is long": {[]string{"case,category,policy\na,I,ap-2019\n", "b,I,ap-2019\nb,II,ap-2019\n\n\n", "c,I,ap-2019\n"}, []string{"", "a", "b"}},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				inR, inW := io.Pipe()
				outR, outW := io.Pipe()
				end := start(t.Context(), inR, outW, batch.Options{Summary: true})
				out := bufio.NewReader(outR)
				for i, part := range test.in {
					_, err := inW.Write([]byte(part))
					require.NoError(t, err)
					for _, id := range strings.Fields(test.want[i]) {
						line, err := out.ReadString('\n')
						require.NoError(t, err)
						require.Equal(t, []string{strings.Trim(id, "-")}, ids(records(t, line)))
					}
				}
				inW.Close()
				io.Copy(io.Discard, out)
				require.NoError(t, (<-end).err)
				require.Zero(t, goroutines())
			})
		})
	}
}

// endless writes cases without end, and counts the bytes that were taken.
type endless struct {
	line  string
	rest  string
	taken atomic.Int64
	then  func(taken int64) error // nil: nothing happens
}

func (e *endless) Read(into []byte) (int, error) {
	if e.then != nil {
		if err := e.then(e.taken.Load()); err != nil {
			return 0, err
		}
	}
	if e.rest == "" {
		e.rest = e.line
	}
	n := copy(into, e.rest)
	e.rest = e.rest[n:]
	e.taken.Add(int64(n))
	return n, nil
}

func TestNoMoreIsReadThanIsWritten(t *testing.T) {
	for name, line := range map[string]string{
		"cases":       good("a") + "\n",
		"long cases":  heavy("a") + "\n",
		"faults":      "{x\n",
		"empty lines": strings.Repeat("\n", 1<<20) + good("a") + "\n",
		"rows":        "category,category\n",
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				in := &endless{line: line}
				outR, outW := io.Pipe()
				end := start(t.Context(), in, outW, batch.Options{Input: batch.NDJSON})
				synctest.Wait() // until nothing moves any more
				jobs := int64(3*runtime.GOMAXPROCS(0) + 1)
				taken := in.taken.Load()
				require.Less(t, taken, jobs*(64<<10+int64(len(line)))+64<<10)
				require.Positive(t, taken)

				_, err := bufio.NewReader(outR).ReadString('\n')
				require.NoError(t, err)
				outR.CloseWithError(errors.New("enough"))
				require.Equal(t, batch.WriteError{errors.New("enough")}, (<-end).err)
				require.Zero(t, goroutines())
			})
		})
	}
}

// A case of two bytes has a result of a thousand, so what waits to be written is not bounded by what was read.
func TestNoMoreIsHeldThanAFewHundredResults(t *testing.T) {
	for name, in := range map[string]string{
		"rows":   "category\n" + strings.Repeat("I\n", 10_000),
		"faults": strings.Repeat("{x\n", 10_000),
	} {
		for form, o := range options {
			t.Run(name+" to "+form, func(t *testing.T) {
				largest, last := 0, 0
				out := &wholly{t: t}
				out.each = func() { largest, last = max(largest, out.out.Len()-last), out.out.Len() }
				o.Words, o.Policy = english, policyOf(t, "ap-2019")
				counts, err := batch.Run(t.Context(), strings.NewReader(in), out, o)
				require.NoError(t, err)
				require.EqualValues(t, 10_000, counts.Cases)
				require.Less(t, largest, 1<<20)
			})
		}
	}
}

// limited is a writer that fails after a number of bytes.
type limited struct {
	bytes.Buffer
	left int
}

var errFull = errors.New("no space left")

func (l *limited) Write(data []byte) (int, error) {
	n := min(len(data), l.left)
	l.left -= n
	l.Buffer.Write(data[:n])
	if n < len(data) {
		return n, errFull
	}
	return n, nil
}

func TestAWriterThatFailsEndsTheRun(t *testing.T) {
	in := strings.Repeat(lines(good("a"), "x", ""), 1000) // several writes
	for name, o := range options {
		o.Words = english
		whole := run(t, in, o)
		for _, left := range []int{0, 1, 45, 46, 47, 1000, len(whole) / 2, len(whole) - 1} {
			t.Run(name+" after "+strconv.Itoa(left), func(t *testing.T) {
				synctest.Test(t, func(t *testing.T) {
					out := &limited{left: left}
					counts, err := batch.Run(t.Context(), strings.NewReader(in), out, o)
					require.Equal(t, batch.WriteError{errFull}, err)
					require.ErrorIs(t, err, errFull)
					require.Equal(t, whole[:left], out.String())
					require.LessOrEqual(t, counts.Cases, int64(strings.Count(whole[:left], "\n")), "what was not written is not counted")
					require.Zero(t, goroutines())
				})
			})
		}
	}
}

// wholly checks that each write is of whole lines, and counts them.
type wholly struct {
	t     *testing.T
	out   bytes.Buffer
	each  func()
	after error // what Write returns
}

func (w *wholly) Write(data []byte) (int, error) {
	require.NotEmpty(w.t, data)
	require.Equal(w.t, byte('\n'), data[len(data)-1])
	w.out.Write(data)
	if w.each != nil {
		w.each()
	}
	return len(data), w.after
}

func (*wholly) Close() error { return nil }

func TestAReaderThatFailsEndsTheRunAfterTheLinesBefore(t *testing.T) {
	failure := errors.New("the disk is broken")
	const header = "case,category,policy\n"
	for name, test := range map[string]struct {
		in   string
		want []string
	}{
		"at once":                 {"", nil},
		"in the first line":       {good("a"), nil},
		"behind it":               {lines(good("a")), []string{"a"}},
		"in the second":           {lines(good("a")) + good("b"), []string{"a"}},
		"behind a fault":          {lines(good("a"), "x") + "\n \n", []string{"a", "!2"}},
		"in a line too long":      {lines(good("a")) + strings.Repeat("x", 2*batch.MaxLine), []string{"a"}},
		"in the header":           {header[:9], nil},
		"behind the header":       {header, nil},
		"behind sep=":             {"sep=,\n", nil},
		"in a row":                {header + lines("a,I,ap-2019") + "b,I,ap-2019", nil}, // a may have more rows
		"behind the rows of one":  {header + lines("a,I,ap-2019", "b,I,ap-2019"), []string{"a"}},
		"behind an open quote":    {header + lines("a,I,ap-2019", "b,I,ap-2019", `c,"`, "d,I,ap-2019", "e,I,ap-2019"), []string{"a", "b", "!4 c", "d"}},
		"behind a row of no case": {header + lines(",I,ap-2019"), []string{""}},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				in := io.MultiReader(strings.NewReader(test.in), &endless{then: func(int64) error { return failure }})
				out := &wholly{t: t}
				counts, err := batch.Run(t.Context(), in, out, batch.Options{Words: english})
				require.Equal(t, batch.ReadError{failure}, err)
				require.ErrorIs(t, err, failure)
				require.Equal(t, failure.Error(), err.Error())
				require.Equal(t, test.want, ids(records(t, out.out.String())))
				require.EqualValues(t, len(test.want), counts.Cases)
				require.Zero(t, goroutines())
			})
		})
	}
	t.Run("an error that says of itself that it is an end is one, unless it came too early", func(t *testing.T) {
		_, err := batch.Run(t.Context(), &endless{then: func(int64) error { return io.ErrUnexpectedEOF }}, io.Discard, batch.Options{})
		require.Equal(t, batch.ReadError{io.ErrUnexpectedEOF}, err)
	})
}

func TestAContextThatEndsWhileTheReaderWaitsEndsTheRun(t *testing.T) {
	for name, before := range map[string]string{
		"before the first line": "",
		"in the first line":     good("a")[:5],
		"behind cases":          lines(good("a"), "x"),
		"in a line":             lines(good("a"), "x") + "{",
		"in a header":           "case,cat",
		"behind a header":       "case,category,policy\n",
		"in rows":               "case,category,policy\n1,I,ap-2019\n2,I",
		"in a row":              "case,category,policy\n1,I,\"ap-2019\n2,I",
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithCancel(t.Context())
				in, w := io.Pipe()
				out := &wholly{t: t}
				end := start(ctx, in, out, batch.Options{})
				if before != "" {
					_, err := w.Write([]byte(before))
					require.NoError(t, err)
				}
				synctest.Wait()
				cancel()
				got := <-end
				require.Equal(t, context.Canceled, got.err)
				require.EqualValues(t, strings.Count(out.out.String(), "\n"), got.counts.Cases)
				require.Equal(t, 1, goroutines(), "the one that waits for the reader")

				_, err := w.Write([]byte("\n"))
				require.NoError(t, err)
				require.Zero(t, goroutines(), "it reads no more")
			})
		})
	}
}

func TestAContextThatEndsWhileThereIsMuchToDoEndsTheRun(t *testing.T) {
	for name, o := range options {
		t.Run(name, func(t *testing.T) {
			o.Words = english
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithCancel(t.Context())
				in := &endless{line: strings.Repeat(lines(good("a"), "x"), 500) + lines(heavy("b"))}
				writes := 0
				out := &wholly{t: t, each: func() {
					if writes++; writes == 3 {
						cancel()
					}
				}}
				counts, err := batch.Run(ctx, in, out, o)
				require.Equal(t, context.Canceled, err)
				require.Zero(t, goroutines())
				cases := strings.SplitAfter(strings.Repeat(in.line, int(counts.Cases)/1000+1), "\n")[:counts.Cases]
				require.Equal(t, run(t, strings.Join(cases, ""), o), out.out.String(), "what was written is the beginning of what there was to write")
			})
		})
	}
	t.Run("before it began", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			cancel()
			for range 100 { // that what happens is no choice between two
				in := &endless{line: good("a") + "\n"}
				_, err := batch.Run(ctx, in, io.Discard, batch.Options{Words: english})
				require.Equal(t, context.Canceled, err)
				require.Zero(t, goroutines())
				require.Zero(t, in.taken.Load())
			}
		})
	})
	t.Run("in the midst of empty lines, of which there is no end", func(t *testing.T) {
		for _, before := range []string{"", good("a") + "\n", "case,category,policy\na,I,ap-2019\n"} {
			synctest.Test(t, func(t *testing.T) {
				ctx, cancel := context.WithCancel(t.Context())
				in := io.MultiReader(strings.NewReader(before), &endless{line: strings.Repeat("\n", 1000), then: func(taken int64) error {
					if taken > 1<<20 {
						cancel()
					}
					return nil
				}})
				_, err := batch.Run(ctx, in, io.Discard, batch.Options{Words: english})
				require.Equal(t, context.Canceled, err)
				require.Zero(t, goroutines())
			})
		}
	})
	t.Run("while the writer waits", func(t *testing.T) {
		synctest.Test(t, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			outR, outW := io.Pipe()
			end := start(ctx, &endless{line: good("a") + "\n"}, outW, batch.Options{Summary: true})
			out := bufio.NewReader(outR)
			_, err := out.ReadString('\n')
			require.NoError(t, err)
			synctest.Wait() // it is in the midst of a write, which is of whole lines
			cancel()
			rest, err := io.ReadAll(out)
			require.NoError(t, err)
			require.NotEmpty(t, records(t, string(rest)))
			require.Equal(t, context.Canceled, (<-end).err)
			require.Zero(t, goroutines())
		})
	})
}

func TestTheFirstFaultEndsTheRunIfThatIsAsked(t *testing.T) {
	const much = 5000 // of which some is on its way when the fault is written
	for name, test := range map[string]struct {
		in       string
		line     int
		id, says string
	}{
		"at once":        {lines("{x") + strings.Repeat(good("a")+"\n", much), 1, "", "the line is not a case in JSON"},
		"of two":         {lines(good("a"), `{"id":"b"}`, "x") + strings.Repeat(good("a")+"\n", much), 2, "b", "infringements: the field is missing"},
		"late":           {strings.Repeat(good("a")+"\n", much) + lines("x", "y", good("a")), much + 1, "", "the line is not a case in JSON"},
		"at the end":     {strings.Repeat(good("a")+"\n", much) + "\n\nx", much + 3, "", "the line is not a case in JSON"},
		"in a table":     {"case,category\n1,I\n2,II\n2,V\n3,I\n", 3, "2", `infringements[1].category: category "V" does not exist`},
		"with no others": {"{x", 1, "", "the line is not a case in JSON"},
	} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				policy := policyOf(t, "ap-2019")
				out := &wholly{t: t}
				counts, err := batch.Run(t.Context(), strings.NewReader(test.in), out, batch.Options{Words: english, FailFast: true, Policy: policy})
				var fault *batch.Fault
				require.ErrorAs(t, err, &fault)
				require.Equal(t, test.line, fault.Line)
				require.Equal(t, test.id, fault.ID)
				require.Contains(t, fault.Err.Error(), test.says)
				require.Equal(t, "line "+strconv.Itoa(test.line)+": "+fault.Err.Error(), err.Error())
				require.Equal(t, fault.Err, errors.Unwrap(err))
				require.Zero(t, goroutines())

				all := run(t, test.in, batch.Options{Policy: policy})
				require.True(t, strings.HasPrefix(all, out.out.String()))
				written := records(t, out.out.String())
				for i, r := range written {
					require.Equal(t, i == len(written)-1, r.Line > 0, "the last record, and no other, is the fault")
				}
				require.Equal(t, test.line, written[len(written)-1].Line)
				require.Equal(t, batch.Counts{Cases: int64(len(written)), Faulty: 1, Bytes: counts.Bytes}, counts)
			})
		})
	}
	t.Run("and without one it comes to its end", func(t *testing.T) {
		require.Equal(t, []string{"a"}, ids(records(t, run(t, good("a"), batch.Options{FailFast: true}))))
	})
}

func TestNothingIsWrittenOfNothing(t *testing.T) {
	var out wholly
	out.t = t
	_, err := batch.Run(t.Context(), strings.NewReader("\n\n"), &out, batch.Options{})
	require.NoError(t, err)
	require.Empty(t, out.out.String())
	require.Equal(t, "id,line,amount,low,high,category,notes,faults,if_lowered\n", run(t, "", batch.Options{Output: batch.CSV, Summary: true}), "a table without rows has its header")
	require.Empty(t, run(t, "", batch.Options{Output: batch.CSV, Summary: true, NoHeader: true}))
}

func TestTheNumberOfTheFirstLineIsBounded(t *testing.T) {
	for _, line := range []int{-1, batch.MaxFirstLine + 1, math.MaxInt} {
		_, err := batch.Run(t.Context(), strings.NewReader(good("a")), io.Discard, batch.Options{FirstLine: line})
		require.ErrorContains(t, err, "at most 1000000000")
	}
	require.Equal(t, []string{"a", "!1000000001"}, ids(records(t, run(t, lines(good("a"), "x"), batch.Options{FirstLine: batch.MaxFirstLine}))))
}

// Each line takes many times its length while it is calculated, so that few of them may be in memory together.
func TestLongLinesTakeThePlacesOfOthers(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		long := `{"id":"a","policy":"ap-2019","infringements":[{"category":"III"}]` + strings.Repeat(" ", batch.MaxLine-100) + "}"
		inMemory := max(3*runtime.GOMAXPROCS(0)/5, 1)
		in := &counting{in: strings.NewReader(strings.Repeat(long+"\n", inMemory+6))}
		out, to := io.Pipe()
		go func() {
			_, err := batch.Run(t.Context(), in, to, batch.Options{})
			to.CloseWithError(err)
		}()
		synctest.Wait() // nobody reads what comes out
		require.LessOrEqual(t, in.read.Load(), int64(inMemory+2)*batch.MaxLine, "one that waits for its places, and what is read ahead")
		_, err := io.Copy(io.Discard, out)
		require.NoError(t, err)
	})
}

// counting counts what is read.
type counting struct {
	in   io.Reader
	read atomic.Int64
}

func (c *counting) Read(into []byte) (int, error) {
	n, err := c.in.Read(into)
	c.read.Add(int64(n))
	return n, err
}
