package casefile_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

// longPolicy is a policy file with one long list: what stands before it, each of its elements, and what stands after
// it.
type longPolicy struct {
	before  string
	element func(i int) string
	after   string
}

// file returns the policy file with n elements.
func (l longPolicy) file(n int) string {
	var b strings.Builder
	b.WriteString(l.before)
	for i := range n {
		b.WriteString(l.element(i))
	}
	b.WriteString(l.after)
	return b.String()
}

// longest is the number of elements of the longest list that is read, beside the one that stands there already.
const longest = 9_999

// longPolicies are the lists in which a reader could compare each element with each.
func longPolicies() map[string]longPolicy {
	part := func(i int) string { // parts of an article of an act whose structure is not known
		return "UAVG 1(" + strconv.Itoa(1+i/26) + ")(" + string(rune('a'+i%26)) + ")"
	}
	return map[string]longPolicy{
		"one row of many provisions": {leastPolicy + "annex: [{category: I, sources: [x], provisions: [UAVG 2", func(i int) string { return "," + part(i) }, "]}]\n"},
		"many rows of one provision": {leastPolicy + "annex:\n", func(i int) string { return "- {category: I, sources: [x], provisions: [" + part(i) + "]}\n" }, ""},
		"one provision in many rows": {leastPolicy + "annex:\n", func(int) string { return "- {category: I, sources: [x], provisions: [AVG 6]}\n" }, ""},
		"one provision many times":   {leastPolicy + "annex: [{category: I, sources: [x], provisions: [AVG 7", func(int) string { return ",AVG 6" }, "]}]\n"},
		"a rule many times":          {replaced(leastPolicy, "rules: [{rule: base}]\n", "") + "rules: [{rule: base}", func(int) string { return ",{rule: base}" }, "]\n"},
		"a standing many times":      {leastPolicy + "governs:\n", func(int) string { return "- {verdict: candidate, ground: {nl: x, en: y}}\n" }, ""},
	}
}

func TestALongPolicyFileIsReadOrRefusedForWhatItSays(t *testing.T) {
	for name, policy := range longPolicies() {
		t.Run(name, func(t *testing.T) {
			p, err := casefile.ReadPolicy(strings.NewReader(policy.file(longest)))
			if err != nil {
				require.Nil(t, p)
				require.ErrorAs(t, err, new(boete.Faults))
				require.NotContains(t, err.Error(), "too long")
			}
		})
	}
}

// BenchmarkLongPolicyFile reads the longest lists and a quarter of each. A policy file is not trusted: four times as
// many elements take about four times as long. A reader that compares each with each would take sixteen times as
// long.
func BenchmarkLongPolicyFile(b *testing.B) {
	for name, policy := range longPolicies() {
		for _, n := range []int{longest / 4, longest} {
			file := policy.file(n)
			require.Less(b, len(file), casefile.MaxSize)
			b.Run(name+"/"+strconv.Itoa(n), func(b *testing.B) {
				for b.Loop() {
					_, _ = casefile.ReadPolicy(strings.NewReader(file)) // some of them are refused
				}
			})
		}
	}
}
