package category_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

// avgText is the structure of the AVG, written down apart from the code: for each article the number of its
// paragraphs, and the last point of those that have points. Paragraph 0 is an article without numbers.
var avgText = map[int]struct {
	paragraphs int
	points     map[int]string
}{
	// I. General provisions
	1: {3, nil}, 2: {4, map[int]string{2: "d"}}, 3: {3, map[int]string{2: "b"}}, 4: {26, map[int]string{16: "b", 22: "c", 23: "b"}},
	// II. Principles
	5: {2, map[int]string{1: "f"}}, 6: {4, map[int]string{1: "f", 3: "b", 4: "e"}}, 7: {4, nil}, 8: {3, nil},
	9: {4, map[int]string{2: "j"}}, 10: {0, nil}, 11: {2, nil},
	// III. Rights of the data subject
	12: {8, map[int]string{5: "b"}}, 13: {4, map[int]string{1: "f", 2: "f"}}, 14: {5, map[int]string{1: "f", 2: "g", 3: "c", 5: "d"}},
	15: {4, map[int]string{1: "h"}}, 16: {0, nil}, 17: {3, map[int]string{1: "f", 3: "e"}}, 18: {3, map[int]string{1: "d"}}, 19: {0, nil},
	20: {4, map[int]string{1: "b"}}, 21: {6, nil}, 22: {4, map[int]string{2: "c"}}, 23: {2, map[int]string{1: "j", 2: "h"}},
	// IV. Controller and processor
	24: {3, nil}, 25: {3, nil}, 26: {3, nil}, 27: {5, map[int]string{2: "b"}}, 28: {10, map[int]string{3: "h"}}, 29: {0, nil},
	30: {5, map[int]string{1: "g", 2: "d"}}, 31: {0, nil}, 32: {4, map[int]string{1: "d"}}, 33: {5, map[int]string{3: "d"}},
	34: {4, map[int]string{3: "c"}}, 35: {11, map[int]string{3: "c", 7: "d"}}, 36: {5, map[int]string{3: "f"}}, 37: {7, map[int]string{1: "c"}},
	38: {6, nil}, 39: {2, map[int]string{1: "e"}}, 40: {11, map[int]string{2: "k"}}, 41: {6, map[int]string{2: "d"}}, 42: {8, nil},
	43: {9, map[int]string{1: "b", 2: "e"}},
	// V. Transfers
	44: {0, nil}, 45: {9, map[int]string{2: "c"}}, 46: {5, map[int]string{2: "f", 3: "b"}}, 47: {3, map[int]string{1: "c", 2: "n"}},
	48: {0, nil}, 49: {6, map[int]string{1: "g"}}, 50: {0, map[int]string{0: "d"}},
	// VI. Supervisory authorities
	51: {4, nil}, 52: {6, nil}, 53: {4, nil}, 54: {2, map[int]string{1: "f"}}, 55: {3, nil}, 56: {6, nil}, 57: {4, map[int]string{1: "v"}},
	58: {6, map[int]string{1: "f", 2: "j", 3: "j"}}, 59: {0, nil},
	// VII. Cooperation and consistency
	60: {12, nil}, 61: {9, map[int]string{4: "b"}}, 62: {7, nil}, 63: {0, nil}, 64: {8, map[int]string{1: "f", 5: "b"}},
	65: {6, map[int]string{1: "c"}}, 66: {4, nil}, 67: {0, nil}, 68: {6, nil}, 69: {2, nil}, 70: {4, map[int]string{1: "y"}}, 71: {2, nil},
	72: {2, nil}, 73: {2, nil}, 74: {2, map[int]string{1: "c"}}, 75: {6, map[int]string{6: "g"}}, 76: {2, nil},
	// VIII. Remedies, liability and penalties
	77: {2, nil}, 78: {4, nil}, 79: {2, nil}, 80: {2, nil}, 81: {3, nil}, 82: {6, nil}, 83: {9, map[int]string{2: "k", 4: "c", 5: "e"}}, 84: {2, nil},
	// IX. Specific processing situations
	85: {3, nil}, 86: {0, nil}, 87: {0, nil}, 88: {3, nil}, 89: {4, nil}, 90: {2, nil}, 91: {2, nil},
	// X, XI. Final provisions
	92: {5, nil}, 93: {3, nil}, 94: {2, nil}, 95: {0, nil}, 96: {0, nil}, 97: {5, map[int]string{2: "b"}}, 98: {0, nil}, 99: {2, nil},
}

func TestAVGStructure(t *testing.T) {
	exists := func(t *testing.T, text string) {
		t.Helper()
		p, err := category.ParseProvision(text)
		require.NoError(t, err)
		require.Equal(t, text, p.String())
	}
	missing := func(t *testing.T, text, nearest string) {
		t.Helper()
		p, err := category.ParseProvision(text)
		require.ErrorContains(t, err, "there is no "+text)
		require.True(t, strings.HasSuffix(err.Error(), "the nearest is "+nearest), "%s", err)
		require.True(t, p.IsZero())
		exists(t, nearest)
	}
	for article := 1; article <= 99; article++ {
		spec, found := avgText[article]
		require.True(t, found)
		whole := fmt.Sprintf("AVG %d", article)
		t.Run(whole+" has the paragraphs and points of the regulation and no more", func(t *testing.T) {
			exists(t, whole)
			last := whole
			for paragraph := range spec.paragraphs + 1 {
				text := whole
				if paragraph > 0 {
					text = fmt.Sprintf("%s(%d)", whole, paragraph)
					exists(t, text)
					last = text
				}
				points := spec.points[paragraph]
				if points == "" {
					if paragraph > 0 || spec.paragraphs == 0 {
						missing(t, text+"(a)", text)
					}
					continue
				}
				for point := byte('a'); point <= points[0]; point++ {
					exists(t, fmt.Sprintf("%s(%c)", text, point))
				}
				missing(t, fmt.Sprintf("%s(%c)", text, points[0]+1), text+"("+points+")")
			}
			missing(t, fmt.Sprintf("%s(%d)", whole, spec.paragraphs+1), last)
		})
	}
	t.Run("the regulation has 99 articles", func(t *testing.T) {
		require.Len(t, avgText, 99)
		missing(t, "AVG 100", "AVG 99")
		missing(t, "AVG 9999(1)", "AVG 99")
	})
	t.Run("a point without its paragraph is refused with the first that has it", func(t *testing.T) {
		missing(t, "AVG 5(a)", "AVG 5(1)(a)")
		missing(t, "AVG 6(e)", "AVG 6(1)(e)")
		missing(t, "AVG 14(g)", "AVG 14(2)(g)")
		missing(t, "AVG 9(j)", "AVG 9(2)(j)")
	})
}
