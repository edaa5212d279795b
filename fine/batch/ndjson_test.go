package batch_test

import (
	"bytes"
	"io"
	"math/rand/v2"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/boete/boete/fine/batch"
	"github.com/stretchr/testify/require"
)

func TestTheResultsComeInTheOrderOfTheCases(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(8)) // as many workers
	random := rand.New(rand.NewPCG(1, 2))
	var in strings.Builder
	var want []string
	for i := range 3000 {
		id := strconv.Itoa(i)
		switch random.IntN(40) {
		case 0:
			in.WriteString(heavy(id) + "\n")
		case 1:
			in.WriteString("\n" + `{"id":"` + id + `"}` + "\n")
			id = "!" + strconv.Itoa(strings.Count(in.String(), "\n")) + " " + id
		default:
			in.WriteString(good(id) + "\n")
		}
		want = append(want, id)
	}
	out, counts := runCounting(t, in.String(), batch.Options{Summary: true})
	require.Equal(t, want, ids(records(t, out)))
	require.EqualValues(t, 3000, counts.Cases)
	require.EqualValues(t, strings.Count(strings.Join(want, ""), "!"), counts.Faulty)
}

func TestLinesAreReadHoweverTheyEnd(t *testing.T) {
	a, b := good("a"), good("b")
	for _, test := range []struct {
		name, in string
		want     []string
	}{
		{"nothing", "", nil},
		{"empty lines only", "\n\r\n \t \n", nil},
		{"one line", a + "\n", []string{"a"}},
		{"no end at the end", a + "\n" + b, []string{"a", "b"}},
		{"a line without any end", a, []string{"a"}},
		{"CRLF", a + "\r\n" + b + "\r\n", []string{"a", "b"}},
		{"CRLF, and none at the end", a + "\r\n" + b + "\r", []string{"a", "b"}},
		{"CR at the end twice", a + "\r\r\n" + b, []string{"a", "b"}},
		{"empty lines between", "\n\n" + a + "\n \r\n\t\n" + b + "\n\n\n", []string{"a", "b"}},
		{"a byte order mark", "\uFEFF" + a + "\n" + b, []string{"a", "b"}},
		{"a byte order mark and nothing else", "\uFEFF", nil},
		{"a byte order mark on a line of its own", "\uFEFF\r\n" + a, []string{"a"}},
		{"files with a byte order mark put together", "\uFEFF" + a + "\n\uFEFF" + b + "\n", []string{"a", "b"}},
		{"two byte order marks", "\uFEFF\uFEFF" + a + "\n" + b, []string{"!1", "b"}},
		{"space around a case", "  " + a + " \t\n" + b, []string{"a", "b"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, test.want, ids(records(t, run(t, test.in, batch.Options{}))))
		})
	}
}

func TestALineThatIsNoCaseIsFaultyInItsPlace(t *testing.T) {
	for _, test := range []struct{ name, line, path, says string }{
		{"garbage", "hello", "", "the line is not a case in JSON: invalid character 'h'"},
		{"cut off", good("x")[:30], "", "the line is not a case in JSON: unexpected end of JSON input"},
		{"cut off in a string", good("x")[:8], "", "the line is not a case in JSON"},
		{"two cases", good("x") + good("y"), "", "the line is not a case in JSON"},
		{"YAML", "policy: ap-2019", "", "the line is not a case in JSON"},
		{"an array", "[" + good("x") + "]", "", "the line is not a case in JSON: it has no fields"},
		{"a number", "42", "", "the line is not a case in JSON: it has no fields"},
		{"NUL", "\x00", "", "the line is not a case in JSON"},
		{"NUL in a string", `{"id":"` + "\x00" + `"}`, "", "the line is not a case in JSON"},
		{"not UTF-8", `{"id":"` + "\xff" + `"}`, "", "the line is not UTF-8 text"},
		{"UTF-16", "\xff\xfe{\x00}\x00", "", "the line is not UTF-8 text"},
		{"nested a million deep", strings.Repeat("[", 1_000_000), "", "nested too deeply"},
		{"nested a little too deep", strings.Repeat(`{"a":`, 34) + "1" + strings.Repeat("}", 34), "", "nested too deeply"},
		{"no fields", "{}", "infringements", "the field is missing"},
		{"an unknown policy", `{"policy":"ap-2018","infringements":[{"category":"I"}]}`, "policy", "ap-2018"},
		{"a level", `{"policy":"ap-2019","infringements":[{"category":"I","severity":"erg"}]}`, "infringements[0].severity", "is not a level"},
		{"a carriage return between cases", good("x") + "\r" + good("y"), "", "the line is not a case in JSON"},
	} {
		t.Run(test.name, func(t *testing.T) {
			out, counts := runCounting(t, lines(good("a"), "", test.line, good("b")), batch.Options{Input: batch.NDJSON})
			all := records(t, out)
			require.Equal(t, []string{"a", "!3", "b"}, ids(all))
			require.Equal(t, test.path, all[1].Faults[0].Path)
			require.Contains(t, all[1].Faults[0].Message, test.says)
			require.Equal(t, batch.Counts{Cases: 3, Faulty: 1, Bytes: counts.Bytes}, counts)
		})
	}
}

func TestTheRecordOfAFaultHasTheReferenceIfItCouldBeRead(t *testing.T) {
	for name, test := range map[string][2]string{
		"a fault behind it":         {`{"id":"Z-1","policy":"x","infringements":[{"category":"I"}]}`, "Z-1"},
		"a fault before it":         {`{"policy":1,"infringements":[{"category":"V"}],"id":"Z-1"}`, "Z-1"},
		"the calculation refuses":   {`{"id":"Z-1","policy":"ap-2019","infringements":[]}`, "Z-1"},
		"it is a number":            {`{"id":1,"policy":"x"}`, "1"},
		"it is not text":            {`{"id":[1],"policy":"x"}`, ""},
		"it is empty":               {`{"id":"","policy":"x"}`, ""},
		"there is none":             {`{"policy":"x"}`, ""},
		"the line is not JSON":      {`{"id":"Z-1","policy":"x"`, ""},
		"it stands there twice":     {`{"id":"Z-1","id":"Z-2","policy":"x"}`, "Z-1"},
		"with quotes and a newline": {`{"id":"\"Z\"\n1","policy":"x"}`, "\"Z\"\n1"},
	} {
		t.Run(name, func(t *testing.T) {
			all := records(t, run(t, test[0], batch.Options{}))
			require.Len(t, all, 1)
			require.Equal(t, 1, all[0].Line)
			require.Equal(t, test[1], all[0].ID)
		})
	}
}

func TestALineIsReadUpToItsLimit(t *testing.T) {
	// of a length, by a reference as long as is needed: which is too long for a case, and not for a line
	sized := func(length int) string {
		return good(strings.Repeat("x", length-len(good(""))))
	}
	const tooLong = "the line is too long; at most 1,048,576 bytes are read"
	for _, test := range []struct{ name, line, says string }{
		{"exactly", sized(batch.MaxLine), "the text is too long"},
		{"exactly, and CRLF", sized(batch.MaxLine) + "\r", "the text is too long"},
		{"exactly, and a byte order mark", "\uFEFF" + sized(batch.MaxLine) + "\r", "the text is too long"},
		{"one byte more", sized(batch.MaxLine + 1), tooLong},
		{"one byte more, and CRLF", sized(batch.MaxLine+1) + "\r", tooLong},
		{"one byte more, and a byte order mark", "\uFEFF" + sized(batch.MaxLine+1), tooLong},
		{"two bytes more", sized(batch.MaxLine + 2), tooLong},
		{"six bytes more", sized(batch.MaxLine + 6), tooLong},
		{"spaces", strings.Repeat(" ", batch.MaxLine+1), tooLong},
		{"as much as a buffer more", sized(batch.MaxLine + 64<<10), tooLong},
		{"many times", strings.Repeat("x", 5*batch.MaxLine), tooLong},
	} {
		t.Run(test.name, func(t *testing.T) {
			for in, want := range map[string][]string{
				lines(good("a"), test.line, good("b")): {"a", "!2", "b"},
				good("a") + "\n" + test.line:           {"a", "!2"},
				lines(test.line, good("b")):            {"!1", "b"},
			} {
				all := records(t, run(t, in, batch.Options{}))
				for i, id := range ids(all) {
					id, _, _ = strings.Cut(id, " ")
					require.Equal(t, want[i], id)
					if id[0] == '!' {
						require.Contains(t, all[i].Faults[0].Message, test.says)
					}
				}
				require.Len(t, all, len(want))
			}
		})
	}
	t.Run("and a case on a line of that length is calculated", func(t *testing.T) {
		line := good("a")
		out := run(t, lines(line+strings.Repeat(" ", batch.MaxLine-len(line)), good("b")), batch.Options{})
		require.Equal(t, []string{"a", "b"}, ids(records(t, out)))
	})
}

// repeated is a byte without end.
type repeated byte

func (r repeated) Read(into []byte) (int, error) {
	for i := range into {
		into[i] = byte(r)
	}
	return len(into), nil
}

func TestALongLineIsNotKept(t *testing.T) {
	const length = 50_000_000
	for name, in := range map[string]struct{ before, after string }{
		"NDJSON":                {good("a") + "\n", "\n" + good("b") + "\n"},
		"the first line":        {"", "\n" + good("b") + "\n"},
		"the end of the file":   {good("a") + "\n", ""},
		"CSV":                   {"case,category,policy\na,I,ap-2019\n", "\nb,I,ap-2019\n"},
		"CSV, in an open quote": {"case,category,policy\na,I,ap-2019\nx,\"\n", "\nb,I,ap-2019\n"},
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			var out bytes.Buffer
			stream := io.MultiReader(strings.NewReader(in.before), io.LimitReader(repeated('x'), length), strings.NewReader(in.after))
			runtime.ReadMemStats(&before)
			counts, err := batch.Run(t.Context(), stream, &out, batch.Options{Words: english})
			runtime.ReadMemStats(&after)
			require.NoError(t, err)
			require.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(length/2))
			require.EqualValues(t, length+len(in.before)+len(in.after), counts.Bytes)
			require.Contains(t, out.String(), "the line is too long")
			if in.after != "" {
				all := records(t, out.String())
				require.Equal(t, "b", all[len(all)-1].ID, "the run goes on")
			}
		})
	}
}

func TestTheFirstLineHasTheNumberThatIsGiven(t *testing.T) {
	in := lines("{x", "", good("a"), "y")
	for first, want := range map[int][]string{
		0: {"!1", "a", "!4"}, 1: {"!1", "a", "!4"}, 2: {"!2", "a", "!5"}, 1_000_001: {"!1000001", "a", "!1000004"},
	} {
		require.Equal(t, want, ids(records(t, run(t, in, batch.Options{FirstLine: first}))), "%d", first)
	}
	require.Equal(t, []string{"!9"}, ids(records(t, run(t, "\n\n{x", batch.Options{FirstLine: 7}))), "empty lines count")
}

func TestTheInputIsWhatIsSaid(t *testing.T) {
	const table = "case,category,policy\na,I,ap-2019\n"
	require.Equal(t, []string{"a"}, ids(records(t, run(t, table, batch.Options{}))), "a table is known by its header")
	require.Equal(t, []string{"a"}, ids(records(t, run(t, table, batch.Options{Input: batch.CSV}))))
	require.Equal(t, []string{"!1", "!2"}, ids(records(t, run(t, table, batch.Options{Input: batch.NDJSON}))))
	require.Equal(t, []string{"a"}, ids(records(t, run(t, "\n \r\n"+table, batch.Options{}))), "behind empty lines too")
	t.Run("a line of many commas is no header, which is seen at once", func(t *testing.T) {
		in := lines(strings.Repeat(",", 100_000), good("a"))
		require.Equal(t, []string{"!1", "a"}, ids(records(t, run(t, in, batch.Options{Input: batch.NDJSON}))))
		_, err := batch.Run(t.Context(), strings.NewReader(in), io.Discard, batch.Options{})
		require.ErrorContains(t, err, "no header with a column that is known")
	})
}

func TestEveryLineIsAccountedFor(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	kinds := []string{good("a"), "x", "{}", "", " ", "\uFEFF", good("b")[:20], strings.Repeat("y", 70_000), heavy("c"), "\x00", "\xff", `"`, "{", "\r"}
	for range 10 {
		var in strings.Builder
		records, faulty := 0, 0
		for range random.IntN(300) {
			kind := kinds[random.IntN(len(kinds))]
			in.WriteString(kind + "\n")
			if strings.TrimSpace(strings.TrimPrefix(kind, "\uFEFF")) != "" {
				records++
				if kind != good("a") && kind != heavy("c") {
					faulty++
				}
			}
		}
		for _, o := range []batch.Options{{Input: batch.NDJSON}, {Input: batch.NDJSON, Output: batch.CSV, Summary: true, NoHeader: true}} {
			var seen batch.Counts
			o.Progress = func(c batch.Counts) {
				require.GreaterOrEqual(t, c.Cases, seen.Cases)
				require.GreaterOrEqual(t, c.Bytes, seen.Bytes)
				seen = c
			}
			o.Summary = true
			out, counts := runCounting(t, in.String(), o)
			require.Equal(t, records, strings.Count(out, "\n"))
			require.EqualValues(t, records, counts.Cases)
			require.EqualValues(t, faulty, counts.Faulty)
			require.Equal(t, counts, seen, "the last that is told of the progress is all")
		}
	}
}
