package category

import (
	"strconv"
	"strings"

	"github.com/boete/boete"
)

// avgArticles is the structure of Regulation (EU) 2016/679: for each of its 99 articles the number of numbered
// paragraphs, and the last point of each paragraph that has lettered points; paragraph 0 is the article itself. So
// {2, "1f"} is two paragraphs, of which the first has points (a) to (f). The definitions of art. 4 count as paragraphs.
//
// Read off two copies of the text that agree on every article: the English text of OJ L 119 of 4 May 2016 and the
// Dutch consolidated text of 23 May 2018. It only serves to refuse provisions that do not exist; no amount rests on
// it.
var avgArticles = [100]struct {
	paragraphs int
	points     string
}{
	1: {3, ""}, 2: {4, "2d"}, 3: {3, "2b"}, 4: {26, "16b 22c 23b"}, 5: {2, "1f"}, 6: {4, "1f 3b 4e"}, 7: {4, ""}, 8: {3, ""}, 9: {4, "2j"},
	10: {0, ""}, 11: {2, ""}, 12: {8, "5b"}, 13: {4, "1f 2f"}, 14: {5, "1f 2g 3c 5d"}, 15: {4, "1h"}, 16: {0, ""}, 17: {3, "1f 3e"},
	18: {3, "1d"}, 19: {0, ""}, 20: {4, "1b"}, 21: {6, ""}, 22: {4, "2c"}, 23: {2, "1j 2h"}, 24: {3, ""}, 25: {3, ""}, 26: {3, ""}, 27: {5, "2b"},
	28: {10, "3h"}, 29: {0, ""}, 30: {5, "1g 2d"}, 31: {0, ""}, 32: {4, "1d"}, 33: {5, "3d"}, 34: {4, "3c"}, 35: {11, "3c 7d"}, 36: {5, "3f"},
	37: {7, "1c"}, 38: {6, ""}, 39: {2, "1e"}, 40: {11, "2k"}, 41: {6, "2d"}, 42: {8, ""}, 43: {9, "1b 2e"}, 44: {0, ""}, 45: {9, "2c"},
	46: {5, "2f 3b"}, 47: {3, "1c 2n"}, 48: {0, ""}, 49: {6, "1g"}, 50: {0, "0d"}, 51: {4, ""}, 52: {6, ""}, 53: {4, ""}, 54: {2, "1f"}, 55: {3, ""},
	56: {6, ""}, 57: {4, "1v"}, 58: {6, "1f 2j 3j"}, 59: {0, ""}, 60: {12, ""}, 61: {9, "4b"}, 62: {7, ""}, 63: {0, ""}, 64: {8, "1f 5b"},
	65: {6, "1c"}, 66: {4, ""}, 67: {0, ""}, 68: {6, ""}, 69: {2, ""}, 70: {4, "1y"}, 71: {2, ""}, 72: {2, ""}, 73: {2, ""}, 74: {2, "1c"}, 75: {6, "6g"},
	76: {2, ""}, 77: {2, ""}, 78: {4, ""}, 79: {2, ""}, 80: {2, ""}, 81: {3, ""}, 82: {6, ""}, 83: {9, "2k 4c 5e"}, 84: {2, ""}, 85: {3, ""}, 86: {0, ""},
	87: {0, ""}, 88: {3, ""}, 89: {4, ""}, 90: {2, ""}, 91: {2, ""}, 92: {5, ""}, 93: {3, ""}, 94: {2, ""}, 95: {0, ""}, 96: {0, ""}, 97: {5, "2b"}, 98: {0, ""},
	99: {2, ""},
}

// checkAVG returns an error if a provision of the AVG does not exist; it names the nearest that does.
func checkAVG(p Provision) error {
	if p.Article < 1 || p.Article >= len(avgArticles) {
		return boete.Faultf(boete.CodeUnknown, "the AVG has 99 articles, so there is no %s; the nearest is AVG 99", p)
	}
	paragraphs, lists := avgArticles[p.Article].paragraphs, avgArticles[p.Article].points
	article := Provision{Act: AVG, Article: p.Article}
	paragraph := Provision{Act: AVG, Article: p.Article, Paragraph: p.Paragraph}
	switch {
	case p.Paragraph > 0 && paragraphs == 0:
		return boete.Faultf(boete.CodeUnknown,
			"there is no %s: the article has no numbered paragraphs; the nearest is %s", p, article)
	case p.Paragraph > paragraphs:
		nearest := Provision{Act: AVG, Article: p.Article, Paragraph: paragraphs}
		return boete.Faultf(boete.CodeUnknown,
			"there is no %s: the article has %d paragraphs; the nearest is %s", p, paragraphs, nearest)
	case p.Point == 0:
		return nil
	}
	var last byte
	for _, points := range strings.Fields(lists) {
		number, _ := strconv.Atoi(points[:len(points)-1])
		letter := points[len(points)-1]
		if number == p.Paragraph {
			last = letter
		} else if p.Paragraph == 0 && p.Point <= letter {
			nearest := Provision{Act: AVG, Article: p.Article, Paragraph: number, Point: p.Point}
			return boete.Faultf(boete.CodeUnknown,
				"there is no %s: points belong to a paragraph; the nearest is %s", p, nearest)
		}
	}
	switch {
	case last == 0:
		return boete.Faultf(boete.CodeUnknown,
			"there is no %s: %s has no points; the nearest is %s", p, paragraph, paragraph)
	case p.Point > last:
		paragraph.Point = last
		return boete.Faultf(boete.CodeUnknown,
			"there is no %s: the last point is %s; the nearest is %s", p, string(rune(last)), paragraph)
	}
	return nil
}
