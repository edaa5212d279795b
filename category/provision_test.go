package category_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

func TestParseProvision(t *testing.T) {
	for _, test := range []struct {
		name, want string
		texts      []string
	}{
		{"an article and a paragraph", "AVG 33(1)", []string{"33(1)", "33.1", "33 (1)", "AVG 33(1)", "AVG 33.1", "33(1) AVG", "avg 33(1)", " AVG  33 ( 1 ) ", "33:1", "33, 1", "033(01)"}},
		{"as lawyers write it in Dutch", "AVG 33(1)", []string{"art. 33 lid 1 AVG", "art 33 lid 1", "artikel 33 lid 1 AVG", "Artikel 33, lid 1, AVG", "artikel 33, lid 1, van de AVG", "33 lid 1", "33 lid 1 AVG", "AVG art. 33 lid 1", "AVG, artikel 33, lid 1", "art. 33, lid 1 van de Algemene verordening gegevensbescherming", "art.33 lid 1 Verordening (EU) 2016/679"}},
		{"as lawyers write it in English", "AVG 33(1)", []string{"Article 33(1) GDPR", "article 33(1) of the GDPR", "Art. 33(1) GDPR", "GDPR Art. 33(1)", "Article 33, paragraph 1, GDPR", "Article 33 para. 1 GDPR", "art. 33 par. 1", "Article 33(1) of the General Data Protection Regulation", "Article 33(1) of Regulation (EU) 2016/679"}},
		{"with an ordinal number", "AVG 33(1)", []string{"artikel 33, eerste lid, van de AVG", "artikel 33 eerste lid", "33, eerste lid", "art. 33, 1e lid, AVG", "art. 33 1ste lid", "Article 33, first paragraph, of the GDPR", "33, 1st paragraph", "artikel 33, eerste lid"}},
		{"the paragraph before the article", "AVG 33(1)", []string{"eerste lid van artikel 33", "het eerste lid van artikel 33 van de AVG", "lid 1 van artikel 33 AVG", "lid 1 art. 33", "the first paragraph of Article 33 of the GDPR", "paragraph 1 of article 33", "1e lid, art. 33", "1e lid van 33 AVG"}},
		{"a section sign", "AVG 33(1)", []string{"33 § 1", "art. 33 § 1", "[33](1)"}},
		{"an article alone", "AVG 32", []string{"32", "art. 32", "artikel 32 AVG", "Article 32 GDPR", "AVG 32", "AVG art. 32", "art. 32 van de AVG"}},
		{"a point", "AVG 5(1)(a)", []string{"AVG 5(1)(a)", "5(1)(a)", "5.1.a", "5(1)a", "5(1)(A)", "art. 5 lid 1 onder a", "art. 5 lid 1 sub a AVG", "artikel 5, eerste lid, onder a, AVG", "artikel 5, eerste lid, aanhef en onder a, van de AVG", "art. 5 lid 1 aanhef en onder a", "artikel 5, eerste lid, onderdeel a", "artikel 5 lid 1 letter a", "art. 5 lid 1, punt a", "art. 5 lid 1 lit. a", "Article 5(1)(a) of the GDPR", "Article 5(1), point (a), GDPR", "point (a) of Article 5(1)", "onder a van artikel 5, eerste lid"}},
		{"the point e, which is no ordinal", "AVG 5(1)(e)", []string{"5(1)(e)", "art. 5 lid 1 onder e", "5, 1e lid, e"}},
		{"a definition counts as a paragraph", "AVG 4(7)", []string{"AVG 4(7)", "art. 4 lid 7", "art. 4 onder 7", "artikel 4, punt 7, AVG"}},
		{"points of an article without paragraphs", "AVG 50(a)", []string{"AVG 50(a)", "art. 50 onder a"}},
		{"a high paragraph", "AVG 35(11)", []string{"35(11)", "artikel 35, elfde lid", "35, 11e lid", "eleventh paragraph of article 35", "35 11th paragraph"}},
		{"the implementing act", "UAVG 46(1)", []string{"UAVG 46(1)", "art. 46 lid 1 UAVG", "artikel 46, eerste lid, van de UAVG", "46(1) Uitvoeringswet AVG", "artikel 46, eerste lid, Uitvoeringswet Algemene verordening gegevensbescherming", "uavg 46.1"}},
		{"the old act", "Wbp 13", []string{"Wbp 13", "art. 13 Wbp", "artikel 13 van de Wet bescherming persoonsgegevens", "WBP 13"}},
		{"an article of another act need not be known", "UAVG 999(99)(z)", []string{"UAVG 999(99)(z)"}},
		{"the act twice", "AVG 32(1)", []string{"AVG 32(1) GDPR", "Article 32(1) GDPR (Regulation (EU) 2016/679)", "art. 32 lid 1 Algemene verordening gegevensbescherming (AVG)"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, text := range test.texts {
				p, err := category.ParseProvision(text)
				require.NoError(t, err, "%q", text)
				require.Equal(t, test.want, p.String(), "%q", text)
			}
		})
	}
	t.Run("a text of 200 bytes is still read", func(t *testing.T) {
		p, err := category.ParseProvision("AVG 33" + strings.Repeat(" ", 194))
		require.NoError(t, err)
		require.Equal(t, "AVG 33", p.String())
	})
	t.Run("every ordinal up to the twelfth", func(t *testing.T) {
		for i, words := range [][]string{
			{"eerste", "first", "1e", "1ste", "1st"}, {"tweede", "second", "2e", "2de", "2nd"}, {"derde", "third", "3e", "3de", "3rd"},
			{"vierde", "fourth", "4e", "4de", "4th"}, {"vijfde", "fifth", "5e", "5de", "5th"}, {"zesde", "sixth", "6e", "6de", "6th"},
			{"zevende", "seventh", "7e", "7de", "7th"}, {"achtste", "eighth", "8e", "8ste", "8th"}, {"negende", "ninth", "9e", "9de", "9th"},
			{"tiende", "tenth", "10e", "10de", "10th"}, {"elfde", "eleventh", "11e", "11de", "11th"}, {"twaalfde", "twelfth", "12e", "12de", "12th"},
		} {
			for _, word := range words {
				for _, text := range []string{"artikel 60, " + word + " lid, AVG", word + " paragraph of article 60", word + " lid van artikel 60"} {
					p, err := category.ParseProvision(text)
					require.NoError(t, err, text)
					require.Equal(t, category.Provision{Act: category.AVG, Article: 60, Paragraph: i + 1}, p, text)
				}
			}
		}
	})
}

func TestParseProvisionRefuses(t *testing.T) {
	for _, test := range []struct {
		name, want string
		texts      []string
	}{
		{"an article beyond the last", "the nearest is AVG 99", []string{"AVG 100", "art. 112", "9999"}},
		{"a paragraph beyond the last", "there is no AVG 33(6): the article has 5 paragraphs; the nearest is AVG 33(5)", []string{"AVG 33(6)", "art. 33 lid 6", "artikel 33, zesde lid"}},
		{"a paragraph of an article without any", "there is no AVG 16(1): the article has no numbered paragraphs; the nearest is AVG 16", []string{"AVG 16(1)", "art. 16 lid 1"}},
		{"a point beyond the last", "there is no AVG 5(1)(g): the last point is f; the nearest is AVG 5(1)(f)", []string{"AVG 5(1)(g)", "art. 5 lid 1 onder g"}},
		{"a point of a paragraph without any", "there is no AVG 33(1)(a): AVG 33(1) has no points; the nearest is AVG 33(1)", []string{"AVG 33(1)(a)"}},
		{"a point without its paragraph", "there is no AVG 5(a): points belong to a paragraph; the nearest is AVG 5(1)(a)", []string{"AVG 5(a)", "art. 5 onder a"}},
		{"an act that is misspelt, with the nearest", "the nearest that is known is AVG", []string{"AVGG 33", "AV 33(1)", "art. 33 GPDR"}},
		{"an act with a letter before its name", "is not known here; the nearest that is known is", []string{"xAVG 33", "AVGx 33"}},
		{"the implementing act misspelt, with the nearest", "the nearest that is known is UAVG", []string{"UAVGG 46", "art. 31 UAGV"}},
		{"the old act misspelt, with the nearest", "the nearest that is known is Wbp", []string{"Wbbp 13"}},
		{"an act that is not known here", "are not known here", []string{"art. 11.7a Tw", "Telecommunicatiewet 11.7a", "Wpg 4", "art. 4 Wet politiegegevens", "Wjsg 7", "Wet justitiële en strafvorderlijke gegevens, art. 7",
			"eIDAS 19", "art. 19 eIDAS-verordening", "Kieswet 4a", "art. 4 Wet basisregistratie personen", "Wet BRP 4.17", "Awb 5:20", "art. 5:20 Algemene wet bestuursrecht", "TW 11.7", "art. 6, eerste lid, Awb"}},
		{"an act that is not known here, after a word that begins with its name", "are not known here", []string{"artikel 11.7, tweede lid, Tw", "twaalfde lid van artikel 11.7 Tw"}},
		{"two acts", "names two acts", []string{"art. 46 UAVG, art. 87 AVG", "AVG 10 UAVG 31", "UAVG 46 GDPR 87", "Wbp 13 AVG 32"}},
		{"provisions joined by a word", "names more than one provision", []string{"art. 5 lid 1 onder a jo. art. 6 lid 1 AVG", "5(1)(a) juncto 6(1)", "art. 13 jo 14", "5 jis. 6"}},
		{"two paragraphs", "names more than one provision", []string{"art. 33 lid 1 en 3", "33(1) en (3)", "art. 33 lid 1 en lid 3", "33 lid 1 lid 2", "33(1)(2)", "art. 33, eerste en derde lid", "eerste en tweede lid van artikel 33"}},
		{"two points", "names more than one provision", []string{"5(1)(a)(b)", "5(1)(b)(a)", "5(1)(a)(z)", "5(1)(a)(a)", "art. 5 lid 1 onder a en b", "art. 5 lid 1 a, b"}},
		{"two articles with their paragraphs", "names more than one provision", []string{"art. 5 lid 1, art. 6 lid 1", "5(1), 6(1)", "artikel 33, eerste lid, en artikel 34, eerste lid, AVG"}},
		{"two articles", "names more than one provision", []string{"art. 35 en art. 9", "artikel 12 en artikel 5", "Article 28, Article 5", "art. 33 art. 1 AVG"}},
		{"two articles after one word", "names more than one provision", []string{"art. 12 en 5", "artikel 35 en 9 AVG"}},
		{"two paragraphs of no article", "", []string{"lid 1 lid 3", "eerste en tweede lid", "paragraph 4 paragraph 2", "lid 1 en 3"}},
		{"no article", "names no article", []string{"", " ", "AVG", "UAVG", "lid 1", "eerste lid", "onder a", "de AVG", "lid 1 onder a", "(,)"}},
		{"the number 0", "", []string{"AVG 0", "33(0)", "33 lid 0", "0"}},
		{"numbers of great length", "", []string{"AVG 12345", "AVG 99999999999999999999", "UAVG 99999999999999999999", "33(11111)"}},
		{"a sign before a number", "is not understood", []string{"-33", "+33"}},
		{"a fraction", "names more than one provision", []string{"33/1"}},
		{"a dash that can be a list or a paragraph", "is ambiguous", []string{"33-1", "12–5"}},
		{"a letter glued to an article", "points belong to a paragraph; the nearest is AVG 6(1)(f)", []string{"6f", "art. 6f"}},
		{"words that say nothing of a provision", "is not understood", []string{"art. 33 hoofdstuk 4 AVG", "AVG 33 lid één", "5(1)(ab)", "5(1)(é)", "AVG 33!"}},
		{"digits of other scripts", "", []string{"AVG ٣٣", "AVG ３３"}},
		{"a text longer than any provision", "is too long for a provision", []string{"AVG " + strings.Repeat("1", 200), strings.Repeat(" ", 201), strings.Repeat("é", 1_000_000)}},
		{"bytes that are no text", "", []string{"\xff", "AVG 33\xff", "33(\xff)"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, text := range test.texts {
				p, err := category.ParseProvision(text)
				require.Error(t, err, "%.90q was read as %s", text, p)
				var fault *boete.Fault
				require.ErrorAs(t, err, &fault, "%.90q", text)
				require.ErrorContains(t, err, test.want, "%.90q", text)
				require.Less(t, len(err.Error()), 600, "%.90q", text)
				require.True(t, p.IsZero())
			}
		})
	}
}

func TestProvisionText(t *testing.T) {
	t.Run("JSON reads any form and writes the canonical one", func(t *testing.T) {
		var p category.Provision
		require.NoError(t, json.Unmarshal([]byte(`"artikel 5, eerste lid, onder a, AVG"`), &p))
		text, err := json.Marshal(p)
		require.NoError(t, err)
		require.Equal(t, `"AVG 5(1)(a)"`, string(text))
	})
	t.Run("a text that is refused leaves the provision alone", func(t *testing.T) {
		p := provision(t, "AVG 33(1)")
		require.Error(t, p.UnmarshalText([]byte("AVG 100")))
		require.Equal(t, provision(t, "AVG 33(1)"), p)
	})
	t.Run("no provision is an empty text", func(t *testing.T) {
		require.Empty(t, category.Provision{}.String())
		require.True(t, category.Provision{}.IsZero())
		require.False(t, provision(t, "AVG 33").IsZero())
	})
}

func TestProvisionContains(t *testing.T) {
	for _, test := range []struct {
		whole, part string
		want        bool
	}{
		{"AVG 33", "AVG 33", true},
		{"AVG 33", "AVG 33(1)", true},
		{"AVG 5", "AVG 5(1)(a)", true},
		{"AVG 5(1)", "AVG 5(1)(a)", true},
		{"AVG 5(1)", "AVG 5(1)", true},
		{"AVG 5(1)(a)", "AVG 5(1)(a)", true},
		{"AVG 33(1)", "AVG 33", false},
		{"AVG 33(1)", "AVG 33(2)", false},
		{"AVG 33", "AVG 34(1)", false},
		{"AVG 5(1)(a)", "AVG 5(1)(b)", false},
		{"AVG 5(1)(a)", "AVG 5(1)", false},
		{"AVG 5(1)", "AVG 5(2)", false},
		{"AVG 6(1)(a)", "AVG 6(4)(a)", false},
		{"AVG 13", "UAVG 13(1)", false},
		{"AVG 50", "AVG 50(a)", true},
		{"AVG 50(a)", "AVG 50(b)", false},
	} {
		name := " is no part of "
		if test.want {
			name = " is the same as, or part of, "
		}
		t.Run(test.part+name+test.whole, func(t *testing.T) {
			require.Equal(t, test.want, provision(t, test.whole).Contains(provision(t, test.part)))
		})
	}
}

func FuzzParseProvision(f *testing.F) {
	for _, table := range []map[string][]string{citations, links, refused} {
		for _, texts := range table {
			for _, text := range texts {
				f.Add(text)
			}
		}
	}
	for _, text := range []string{"art. 1st 2nd", "UAVG 9999(9999)(z)", "\xff"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		p, err := category.ParseProvision(text)
		if err != nil {
			var fault *boete.Fault
			require.ErrorAs(t, err, &fault)
			require.True(t, p.IsZero())
			require.True(t, utf8.ValidString(err.Error()))
			return
		}
		require.Positive(t, p.Article)
		requireNothingLost(t, text, p)
		requireNoList(t, text)
		again, err := category.ParseProvision(p.String())
		require.NoError(t, err, "%q was read as %s", text, p)
		require.Equal(t, p, again)
		if p.Act == category.AVG {
			require.LessOrEqual(t, p.Article, 99)
			require.LessOrEqual(t, p.Paragraph, avgText[p.Article].paragraphs)
			require.True(t, p.Point == 0 || string(rune(p.Point)) <= avgText[p.Article].points[p.Paragraph])
		}
	})
}

// aside are what can stand in a citation and is no part of the provision: names and numbers of acts, sentences,
// ordinals.
var aside = regexp.MustCompile(`32016r0679|bwbr0040940|jci1\.\d+|2016/679|27 april 2016|celex:32016r0679|afdeling=\d+|[zg]=\d{4}-\d{2}-\d{2}|/\d{4}-\d{2}-\d{2}|hoofdstuk=\w+|qid=\w+|` +
	`\b(volzin|zin|alinea|sentence|subparagraph|sub-paragraph|indent|streepje|gedachtestreepje|zinsnede|zinsdeel|volzinnen|zinnen|subpara|subalinea)s?[\s.(\[]*\d+|\d+(e|ste|de|st|nd|rd|th)[\s.]*(volzin|zin|alinea|sentence|sub|indent|streepje|gedachte)`)

// requireNothingLost counts: every number of a text is one of the provision, and each of the provision is in the text
// once.
func requireNothingLost(t *testing.T, text string, p category.Provision) {
	t.Helper()
	rest := aside.ReplaceAllString(strings.ToLower(text), " ")
	var numbers []int
	for _, digits := range regexp.MustCompile(`[0-9]+`).FindAllString(rest, -1) {
		n, _ := strconv.Atoi(digits)
		numbers = append(numbers, n)
	}
	want := []int{p.Article}
	ordinal := regexp.MustCompile(`eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth`)
	if p.Paragraph != 0 && !(len(numbers) == 1 && ordinal.MatchString(rest)) {
		want = append(want, p.Paragraph)
	}
	slices.Sort(numbers)
	slices.Sort(want)
	require.Equal(t, want, numbers, "%q was read as %s", text, p)
}

// requireNoList fails if a text names an article, a paragraph or a point beside another.
func requireNoList(t *testing.T, text string) {
	t.Helper()
	for _, more := range []string{text + " en 34", text + ", 34", text + "; 34", text + " 34", text + "/34", text + " and 34", "art. 34 en " + text, text + " jo. 34"} {
		if strings.Contains(text, "://") || strings.Contains(strings.ToLower(text), "jci") || strings.Contains(strings.ToLower(text), "eli/") || len(more) > 200 {
			continue
		}
		p, err := category.ParseProvision(more)
		require.Error(t, err, "%q was read as %s", more, p)
	}
}
