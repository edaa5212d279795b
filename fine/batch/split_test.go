package batch_test

import (
	"strings"
	"testing"

	"github.com/boete/boete/fine/batch"
	"github.com/stretchr/testify/require"
)

// joined is the output of the parts of a stream put together. A part of a table has the header before it.
func joined(t testing.TB, header string, parts []string, o batch.Options) string {
	t.Helper()
	var out strings.Builder
	for i, part := range parts {
		out.WriteString(run(t, header+part, o))
		o.NoHeader = true
		if i == 0 && o.FirstLine == 0 {
			o.FirstLine = 1 + strings.Count(header, "\n")
		}
		o.FirstLine += strings.Count(part, "\n")
	}
	return out.String()
}

// A case says what it says wherever it stands: only where a fault is, is not known to the part.
func TestAFileInPartsGivesTheOutputOfTheWhole(t *testing.T) {
	_, decided := decided(t)
	for _, test := range []struct {
		name, header string
		cases        []string // a part may begin with each
	}{
		{"decisions", "", strings.SplitAfter(decided, "\n")},
		{"with faults", "", []string{"\uFEFF" + good("a") + "\n", "x\n", "\n", good("b") + "\r\n", `{"id":"c"}` + "\n", good("c")[:30] + "\n", "\uFEFF" + good("d") + "\n",
			"\xff\x00\n", " \t\r\n", `{"policy":"ap-2019","infringements":[{"category":"V"},{"provision":"AVG 10"}]}` + "\n", good("e") + good("e") + "\n", heavy("f") + "\n",
			"[[[[\n", `"` + "\n", "case\n", good("g") + "\n"}},
		{"without an end at the end", "", []string{good("a") + "\n", "\n", "x\n", good("b")}},
		{"rows", "case;category;severity;factor;factor;reason\r\n", []string{"1;I;;;;\n", "2;II;serious;a=+10%;;\r\n", "3;V;;;;\n", "4;I;;;\n", ";;;;;\n", "5;\"I;;;;\n", "6;I;erg;x;\"c=\"\"\";\n",
			"\uFEFF7;I;;;;\r\n", "8;I;;;;\n", "\n", "9;V;;;;"}},
		{"rows of cases", "\uFEFFcase,category,linked,departure\n", []string{"1,I,ja,=1000: a\n1,II,,\n", "2,I,,\n2,V,nee,\n\n2,I,\n", "5,I,,\n", "6,I,x,\n", "3,I,,\"=1: a\n2,b\nc\"\n3,I,ja,\n", "4,I,,\n7,I,,"}},
		{"behind sep=", "sep=;\ncase;category\n", []string{"1;I\n", "2;V\n", "3;I\n"}},
	} {
		for name, o := range options {
			t.Run(test.name+" to "+name, func(t *testing.T) {
				if o.Input = batch.NDJSON; test.header != "" {
					o.Input = batch.CSV
				}
				o.Policy = policyOf(t, "ap-2019")
				whole := run(t, test.header+strings.Join(test.cases, ""), o)
				for i := range test.cases {
					require.Equal(t, whole, joined(t, test.header, []string{strings.Join(test.cases[:i], ""), strings.Join(test.cases[i:], "")}, o), "in two, at %d", i)
				}
				require.Equal(t, whole, joined(t, test.header, test.cases, o), "in as many as there are")
			})
		}
	}
}

func TestTheOutputIsTheSameEachTime(t *testing.T) {
	in := strings.Repeat(lines(good("a"), "x", `{"id":"c"}`, good("d")), 500) + heavy("b")
	for name, o := range options {
		t.Run(name, func(t *testing.T) {
			first := run(t, in, o)
			for range 3 {
				require.True(t, first == run(t, in, o))
			}
		})
	}
}
