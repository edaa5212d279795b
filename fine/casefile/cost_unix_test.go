//go:build unix

package casefile_test

import (
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

// cpu returns the processor time in ms that this process takes for a task. Unlike the time on the clock, it does not depend
// on what else the machine does.
func cpu(t *testing.T, task func()) int64 {
	t.Helper()
	used := func() int64 {
		var u syscall.Rusage
		require.NoError(t, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
		return (u.Utime.Nano() + u.Stime.Nano()) / 1_000_000
	}
	before := used()
	task()
	return used() - before
}

// What a policy file says is not trusted: none takes the reader more than its share of the time. A reader that compares each
// with each takes sixteen times as long for a list that is four times as long.
func TestALongPolicyFileTakesNoMoreThanItsShareOfTheTime(t *testing.T) {
	const longest = 9_999        // elements, beside the one that is there
	part := func(i int) string { // parts of an article of an act whose structure is not known
		return "UAVG 1(" + strconv.Itoa(1+i/26) + ")(" + string(rune('a'+i%26)) + ")"
	}
	for name, test := range map[string]struct {
		before  string
		element func(i int) string
		after   string
	}{
		"one row of many provisions": {leastPolicy + "annex: [{category: I, sources: [x], provisions: [UAVG 2", func(i int) string { return "," + part(i) }, "]}]\n"},
		"many rows of one provision": {leastPolicy + "annex:\n", func(i int) string { return "- {category: I, sources: [x], provisions: [" + part(i) + "]}\n" }, ""},
		"one provision in many rows": {leastPolicy + "annex:\n", func(int) string { return "- {category: I, sources: [x], provisions: [AVG 6]}\n" }, ""},
		"one provision many times":   {leastPolicy + "annex: [{category: I, sources: [x], provisions: [AVG 7", func(int) string { return ",AVG 6" }, "]}]\n"},
		"a rule many times":          {replaced(leastPolicy, "rules: [{rule: base}]\n", "") + "rules: [{rule: base}", func(int) string { return ",{rule: base}" }, "]\n"},
		"a standing many times":      {leastPolicy + "governs:\n", func(int) string { return "- {verdict: candidate, ground: {nl: x, en: y}}\n" }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			read := func(n int) int64 {
				var b strings.Builder
				b.WriteString(test.before)
				for i := range n {
					b.WriteString(test.element(i))
				}
				b.WriteString(test.after)
				require.Less(t, b.Len(), casefile.MaxSize)
				runtime.GC()
				return cpu(t, func() {
					p, err := casefile.ReadPolicy(strings.NewReader(b.String()))
					if err != nil {
						require.Nil(t, p)
						require.ErrorAs(t, err, new(boete.Faults))
						require.NotContains(t, err.Error(), "too long")
					}
				})
			}
			small, large := read(longest/4), read(longest)
			for range 2 { // the least of three, because the garbage of one can be collected in another
				small, large = min(small, read(longest/4)), min(large, read(longest))
			}
			require.Less(t, large, 6*small+10, "a quarter takes %d ms", small)
		})
	}
}
