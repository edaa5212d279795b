package spelling_test

import (
	"strings"
	"testing"

	"github.com/boete/boete/internal/spelling"
	"github.com/stretchr/testify/require"
)

func TestNearest(t *testing.T) {
	fields := []string{"provision", "category", "severity", "offender"}
	for _, test := range []struct {
		name, text string
		candidates []string
		want       string
	}{
		{"a letter left out", "provison", fields, "provision"},
		{"a letter too many", "cattegory", fields, "category"},
		{"a wrong letter", "sevarity", fields, "severity"},
		{"two letters swapped", "offedner", fields, "offender"},
		{"the word itself", "category", fields, "category"},
		{"upper and lower case are the same", "CATEGORY", fields, "category"},
		{"the candidate is returned as it is written", "avg", []string{"AVG"}, "AVG"},
		{"the nearest of several", "severety", []string{"seventy", "severity"}, "severity"},
		{"the first of several that are as near", "cat", []string{"bat", "car"}, "bat"},
		{"what begins with the text comes before what looks like it", "cat", []string{"data", "category"}, "category"},
		{"of what begins with it the shortest", "com", []string{"committed", "comma"}, "comma"},
		{"one letter is too little to begin with", "c", []string{"category"}, ""},
		{"a third of the letters may differ", "xxcdef", []string{"abcdef"}, "abcdef"},
		{"more than a third may not", "xxxdef", []string{"abcdef"}, ""},
		{"a third of a longer word", "xxxvision", fields, "provision"},
		{"more than a third of a longer word", "xxxxision", fields, ""},
		{"letters that are missing at the end count once", "abcd", []string{"abcdef"}, "abcdef"},
		{"letters that are too many in front count once", "xxabcdef", []string{"abcdef"}, "abcdef"},
		{"letters that are too many in the middle count once", "abcxxdef", []string{"abcdef"}, "abcdef"},
		{"letters that are too many at the end count once", "abcdefgh", []string{"abcdef"}, "abcdef"},
		{"letters that are missing count", "cdef", []string{"abcdef"}, "abcdef"},
		{"letters that are too many count", "abcdefghi", []string{"abcdef"}, ""},
		{"an altogether different word", "turnover", fields, ""},
		{"nothing is near to no text", "", fields, ""},
		{"nothing is near without candidates", "provision", nil, ""},
		{"a text of 64 letters is not too long", strings.Repeat("a", 64), []string{strings.Repeat("a", 64)}, strings.Repeat("a", 64)},
		{"nothing is near to a text of great length", strings.Repeat("a", 65), []string{strings.Repeat("a", 65)}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, test.want, spelling.Nearest(test.text, test.candidates...))
		})
	}
}
