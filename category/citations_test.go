package category_test

import (
	"strings"
	"testing"

	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

// citations are what people write, by what it is: decisions of the AP, judgments, guidelines, contracts, forms and
// spreadsheets.
var citations = map[string][]string{
	"AVG 33(1)": {
		"33(1)", "33.1", "33:1", "33, 1", "33,1", "33 lid 1", "33 § 1", "33, § 1", "33 (1)", "33 ( 1 )", "33[1]", "(33)(1)", "33(1).", "33(1);", "\"33(1)\"", "“art. 33 lid 1”", "33(1",
		"art. 33 lid 1 AVG", "art 33 lid 1 avg", "Art.33 lid 1 AVG", "art.33lid1", "art. 33, lid 1, AVG", "artikel 33, lid 1, van de AVG", "artikel 33 lid 1", "Artikel 33 eerste lid AVG", "artikel 33, eerste lid, van de Algemene verordening gegevensbescherming",
		"artikel 33, eerste lid, van de Algemene verordening gegevensbescherming (AVG)", "art. 33, 1e lid, AVG", "art. 33, 1ste lid AVG", "het eerste lid van artikel 33 van de AVG", "lid 1 van artikel 33 AVG", "eerste lid, artikel 33", "AVG, art. 33, lid 1", "AVG art. 33 lid 1",
		"AVG artikel 33, eerste lid", "AVG - art. 33 lid 1", "AVG: art. 33 lid 1", "AVG:33(1)", "AVG 33, 1", "AVG-33.1", "AVG33(1)", "A.V.G. 33 lid 1", "art. 33 lid 1 A.V.G.", "AVG art. 33 lid 1 AVG", "de AVG, artikel 33, eerste lid, AVG",
		"overtreding van artikel 33, eerste lid, van de AVG", "artikel 33, eerste lid, eerste volzin, van de AVG", "artikel 33, eerste lid, laatste volzin, AVG", "artikel 33, eerste lid, tweede zin", "art. 33 lid 1, 2e volzin AVG", "artikel 33, eerste lid, eerste en tweede volzin, AVG",
		"art. 33 lid 1 aanhef AVG", "artikel 33, lid 1, eerste alinea", "artikel 33 paragraaf 1", "art. 33 par. 1 AVG", "artikel 33, § 1, AVG", "artikel 33, §1 AVG", "artikel 33 (1) AVG", "artikel 33.1 AVG", "art. 33(1) AVG", "art. 33 - lid 1 - AVG", "art. 33 – lid 1", "art. 33; lid 1",
		"artikel 33, lid 1, Verordening (EU) 2016/679", "Verordening 2016/679, art. 33 lid 1", "art. 33 lid 1 verordening 2016/679", "art. 33, lid 1, (EU) nr. 2016/679", "artikel 33, lid 1, van Verordening (EU) nr. 2016/679", "artikel 33, lid 1, van die verordening", "artikel 33, lid 1, van deze verordening",
		"artikel 33, lid 1, van Verordening (EU) 2016/679 van het Europees Parlement en de Raad van 27 april 2016", "art. 33 lid 1 EU-AVG", "2016/679 art. 33(1)",
		"Article 33(1) GDPR", "Art. 33(1) GDPR", "Art. 33 (1) GDPR", "art 33.1 gdpr", "GDPR Art. 33(1)", "GDPR 33(1)", "GDPR, Article 33(1)", "Article 33(1) of the GDPR", "Article 33(1) of GDPR", "Article 33 (1) of the EU GDPR", "Article 33, paragraph 1, GDPR", "Article 33 paragraph 1", "Article 33 para 1 GDPR", "Art. 33 para. (1) GDPR", "art. 33 par. 1",
		"Article 33, first paragraph, of the GDPR", "the first paragraph of Article 33 of the GDPR", "paragraph 1 of Article 33 GDPR", "paragraph (1) of Article 33", "1st paragraph of article 33", "Section 33(1)", "Section 33(1) of the GDPR", "Section 33, subsection 1, GDPR", "Article 33 sub-section 1",
		"Article 33(1), first sentence, GDPR", "first sentence of Article 33(1) GDPR", "Article 33(1), second subparagraph", "the second sentence of Article 33(1) of Regulation (EU) 2016/679", "Article 33(1) of Regulation 2016/679", "Article 33(1) of Regulation (EU) No 2016/679", "Article 33(1) of Regulation (EU) 2016/679 (GDPR)",
		"Article 33(1) of Regulation (EU) 2016/679 of the European Parliament and of the Council of 27 April 2016", "Regulation 2016/679 Article 33(1)", "Article 33(1) of the General Data Protection Regulation (GDPR)", "Article 33(1) of the EU General Data Protection Regulation", "Article 33(1) of that regulation", "infringement of Article 33(1) GDPR", "violation of Art. 33(1) GDPR",
		"Article 33(1) EU GDPR", "EU GDPR 33.1", "artikel\u00a033,\u00a0eerste\u00a0lid", "Article_33(1)_GDPR", "art\u00ad. 33 lid 1", "ARTIKEL 33 LID 1 AVG", "artikel 33 lid 1 AVG\n", "\tart. 33 lid 1", "lid 1, art. 33", "033(01)", "33lid1", "AVG/GDPR art. 33(1)", "art. 33 lid 1 AVG/GDPR", "[art. 33 lid 1 AVG]", "(artikel 33, eerste lid, AVG)",
	},
	"AVG 5(1)(a)": {
		"5(1)(a)", "5.1.a", "5.1a", "5-1a", "5-1-a", "5(1)a", "5(1a)", "5(1)(A)", "5 lid 1a", "5 lid 1 a", "5, 1, a", "5 lid 1 onder a", "5 lid 1 sub a", "AVG 5(1)(a)", "AVG 5.1.a", "art. 5 lid 1 onder a AVG", "art. 5 lid 1 sub a AVG", "artikel 5, eerste lid, onder a, AVG", "artikel 5, eerste lid, aanhef en onder a, van de AVG",
		"artikel 5, eerste lid, aanhef, en onder a, AVG", "artikel 5, eerste lid, aanhef onder a", "artikel 5, eerste lid, onderdeel a", "artikel 5, eerste lid, onder a), AVG", "artikel 5, lid 1, onder a), AVG", "artikel 5 lid 1 letter a", "art. 5 lid 1, punt a)", "art. 5 lid 1 lit. a AVG", "art. 5, §1, a) AVG", "artikel 5.1.a) AVG", "artikel 5, 1, a) AVG", "artikel 5.1, a)",
		"Article 5(1)(a) GDPR", "Article 5 (1) (a) GDPR", "Art. 5(1)(a) of the GDPR", "Article 5(1)a GDPR", "Art 5.1 (a) GDPR", "Article 5(1), point (a), GDPR", "Article 5(1), point (a) of the GDPR", "point (a) of Article 5(1)", "point (a) of Article 5(1) of Regulation (EU) 2016/679", "point (a) of paragraph 1 of Article 5 GDPR", "point a of the first paragraph of article 5",
		"onder a van artikel 5, eerste lid", "art. 5 lid 1 under a AVG", "Article 5(1) under (a)", "Article 5(1) subparagraph a", "Article 5(1) sub-paragraph (a) GDPR", "Section 5(1)(a)", "Article 5(1), opening words and (a)", "Article 5(1), introductory part and under a, GDPR", "Article 5(1), opening words and point (a)", "Article 5, first paragraph, opening words and under a, of the GDPR", "letter (a) of Article 5(1)",
		"Articles 5(1)(a) GDPR", "artikelen 5 lid 1 onder a AVG", "art 5 lid1 sub a", "5 eerste lid a", "artikel 5 1e lid sub a", "Art. 5 (1) a GDPR", "Art. 5 (1) lit. a GDPR", "Art. 5, (1), (a)", "5(1)(a) AVG (Verordening (EU) 2016/679)", "art. 5, eerste lid, sub a, AVG", "art. 5; lid 1; onder a",
	},
	"AVG 5(1)(b)": {"5-1b", "5 lid 1b", "5.1b", "art. 5 lid 1b AVG", "5(1b)", "Art. 5.1 b) GDPR", "art 5 lid 1 b"},
	"AVG 5(1)(e)": {"5(1)(e)", "5.1e", "art. 5 lid 1e AVG", "artikel 5 lid 1 e", "5, 1e lid, e", "art. 5, 1e lid, onder e", "5-1e", "5(1e)", "5 lid 1 onder e", "1e lid, onder e, van artikel 5"},
	"AVG 5(1)(f)": {"5(1f)", "5.1.f", "art. 5, eerste lid, onder f, AVG", "artikel 5, eerste lid, aanhef en onder f, AVG"},
	"AVG 6(1)(e)": {"6.1e", "6(1e)", "6.1.e", "art. 6.1e AVG", "6 lid 1e", "artikel 6, eerste lid, onder e"},
	"AVG 6(1)(f)": {
		"6 lid 1f", "6.1f", "6-1f", "6(1)(f)", "artikel 6, lid 1, eerste alinea, onder f)", "artikel 6, lid 1, eerste alinea, onder f), AVG", "artikel 6, lid 1, eerste alinea, punt f), van verordening 2016/679", "Article 6(1), first subparagraph, point (f), of Regulation 2016/679", "point (f) of the first subparagraph of Article 6(1) of the GDPR",
		"Article 6(1)(f) first sentence", "artikel 6, lid 1, alinea 1, onder f", "Article 6(1), subparagraph 1, point (f)", "art. 6 lid 1 aanhef en onder f AVG", "Article 6(1), subparagraph f, GDPR", "art. 6, lid 1, onder f, AVG", "Article 6, paragraph 1, point f", "Article 6(1) (f) GDPR",
	},
	"AVG 9(2)(h)":  {"9(2)(h)", "art. 9 lid 2 onder h AVG", "artikel 9, tweede lid, aanhef en onder h", "9.2.h", "9.2h", "2e lid onder h van artikel 9"},
	"AVG 28(3)":    {"Article 28(3), second subparagraph", "28 lid 3, tweede alinea"},
	"AVG 6(1)":     {"6 lid 1", "art. 6, eerste lid, aanhef, AVG", "artikel 6, eerste lid, slotzin", "6(1)"},
	"AVG 4(7)":     {"4(7)", "art. 4 lid 7", "art. 4 onder 7", "artikel 4, punt 7, AVG", "artikel 4, punt 7), AVG", "art. 4, 7) AVG", "artikel 4, aanhef en onder 7, AVG", "artikel 4, onderdeel 7, AVG", "Article 4(7) GDPR", "Article 4, point (7)", "point (7) of Article 4", "art. 4.7", "artikel 4, 7°, AVG", "art. 4 sub 7 AVG"},
	"AVG 4(11)":    {"4(11)", "artikel 4, punt 11)", "Article 4(11) of the GDPR", "art. 4 lid 11 AVG"},
	"AVG 35(11)":   {"35(11)", "artikel 35, elfde lid", "35, 11e lid", "eleventh paragraph of article 35", "35 lid 11"},
	"AVG 32":       {"32", "art. 32", "artikel 32 AVG", "Article 32 GDPR", "AVG 32", "AVG-artikel 32", "art. 32 van de AVG", "Article 32 of the GDPR", "GDPR 32", "Section 32", "artikel 32, eerste volzin", "schending van artikel 32 AVG", "(32)", "artikel 32 van de (EU) 2016/679"},
	"AVG 32(1)(b)": {"Article 32(1)(b) GDPR", "art. 32 lid 1 onder b AVG", "32(1)b", "artikel 32, eerste lid, aanhef en onder b, van de AVG"},
	"AVG 12(3)":    {"artikel 12, derde lid, AVG", "12 lid 3", "12.3", "Article 12(3) GDPR", "art. 12, 3e lid"},
	"AVG 13(1)(f)": {"13 lid 1 onder f", "Article 13(1)(f) GDPR", "13.1f"},
	"AVG 28(9)":    {"28(9)", "28.9", "28, 9", "28 lid 9", "art. 28 lid 9"},
	"AVG 28(3)(h)": {"art. 28 lid 3 sub h AVG", "28(3)(h)", "28.3.h"},
	"AVG 50(a)":    {"AVG 50(a)", "art. 50 onder a", "50a", "Article 50, point (a)"},
	"AVG 83(5)(b)": {"Art. 83(5)(b) GDPR", "artikel 83, vijfde lid, onder b, AVG", "art. 83 lid 5 aanhef en onder b AVG", "83.5b"},
	"UAVG 46(1)": {
		"UAVG 46(1)", "art. 46 lid 1 UAVG", "artikel 46, eerste lid, van de UAVG", "46(1) Uitvoeringswet AVG", "artikel 46, eerste lid, Uitvoeringswet Algemene verordening gegevensbescherming", "uavg 46.1", "art. 46 lid 1 U-AVG", "U.A.V.G. art. 46 lid 1", "artikel 46, eerste lid, van de Uitvoeringswet", "artikel 46, eerste lid, Uitvoeringswet AVG (UAVG)",
		"Article 46(1) GDPR Implementation Act", "Article 46(1) of the Dutch GDPR Implementation Act (UAVG)", "Section 46(1) Implementing Act", "section 46(1) of the Implementation Act", "Article 46(1) of the GDPR Implementing Act", "46(1) U AVG", "UAVG, artikel 46, 1e lid", "Article 46(1) of the General Data Protection Regulation Implementation Act",
		"jci1.3:c:BWBR0040940&artikel=46&lid=1", "jci1.31:c:BWBR0040940&artikel=46&lid=1&z=2021-07-01&g=2021-07-01", "https://wetten.overheid.nl/jci1.3:c:BWBR0040940&hoofdstuk=4&artikel=46&lid=1&z=2021-07-01&g=2021-07-01", "JCI1.3:C:BWBR0040940&ARTIKEL=46&LID=1",
	},
	"UAVG 46":    {"UAVG 46", "art. 46 UAVG", "https://wetten.overheid.nl/jci1.3:c:BWBR0040940&artikel=46", "jci1.3:c:BWBR0040940&artikel=46"},
	"UAVG 23(c)": {"art. 23 onder c UAVG", "artikel 23, aanhef en onder c, UAVG", "UAVG 23(c)"},
	"Wbp 13":     {"Wbp 13", "art. 13 Wbp", "artikel 13 van de Wet bescherming persoonsgegevens", "WBP 13", "artikel 13 W.b.p.", "Article 13 of the Dutch Data Protection Act", "Article 13 of the Dutch Data Protection Act (Wbp)", "Article 13 Personal Data Protection Act"},
}

// links are addresses of provisions.
var links = map[string][]string{
	"AVG 33(1)": {"http://data.europa.eu/eli/reg/2016/679/art_33/par_1/oj", "https://eur-lex.europa.eu/eli/reg/2016/679/art_33/par_1", "https://data.europa.eu/eli/reg/2016/679/art_33/par_1", "eli/reg/2016/679/art_33/par_1", "https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_33/par_1",
		"https://eur-lex.europa.eu/eli/reg/2016/679/2016-05-04/art_33/par_1", "https://eur-lex.europa.eu/eli/reg/2016/679/art_33/par_1/oj/nld"},
	"AVG 33":      {"https://eur-lex.europa.eu/eli/reg/2016/679/oj#art_33", "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:32016R0679#art_33", "https://eur-lex.europa.eu/legal-content/NL/TXT/HTML/?uri=CELEX:32016R0679&from=NL#art_33", "http://data.europa.eu/eli/reg/2016/679/art_33"},
	"AVG 5(1)(f)": {"http://data.europa.eu/eli/reg/2016/679/art_5/par_1/pnt_f", "https://eur-lex.europa.eu/eli/reg/2016/679/art_5/par_1/pnt_f/oj"},
}

func TestEachCitationIsReadAsWhatItIs(t *testing.T) {
	count := 0
	for _, table := range []map[string][]string{citations, links} {
		for want, texts := range table {
			for _, text := range texts {
				count++
				p, err := category.ParseProvision(text)
				if err != nil {
					t.Errorf("%q is %s and was refused: %v", text, want, err)
				} else if p.String() != want {
					t.Errorf("%q is %s and was read as %s", text, want, p)
				}
			}
		}
	}
	t.Logf("%d citations", count)
}

// refused are texts that are refused, by a part of what is said of them.
var refused = map[string][]string{
	"names more than one provision": {
		"28; 9", "(art. 28, 9)", "art. 28, 9)", "(art. 4, 7)", "art. 35 of 9 AVG", "Art. 28, 9 GDPR", "Art. 9 e 2", "28 9", "33/34", "13–14", "artikelen 13 en 14", "5|6", "13 t/m 15", "33 1", "5 1 a", "art. 33 1", "AVG 33 1", "13-14", "13 - 14", "13 — 15", "art. 13 t/m 15 AVG", "13 tot en met 15", "artikel 13 tot 15", "Articles 13 to 15 GDPR", "13 through 15",
		"artikelen 13, 14 en 15 AVG", "Articles 13 and 14 GDPR", "Articles 5 and 6", "Art. 5 & 6 GDPR", "5 + 6", "5, 6", "6, 9", "5,6", "33, 34", "13,14,15", "art. 5, art. 6", "art. 5; art. 6", "artikel 5 en artikel 6 AVG", "Article 5, Article 6 GDPR", "art. 5 lid 1, 6 lid 1", "5(1)(a), 6(1)", "5(1)(a) en 6(1)", "5(1)(a) and 6(1) GDPR", "5(1)(a) & 6(1)",
		"5(1)(a)/6(1)", "5(1)(a);6(1)", "5(1)(a) | 6(1)", "5(1)(a) 6(1)", "art. 33 lid 1 en 3", "art. 33 lid 1 of 3", "art. 33 lid 1 of lid 3", "art. 33, eerste of tweede lid", "lid 1 of 3 van artikel 33", "33(1) en (3)", "33(1), (3)", "33(1)(3)", "33(1)-(3)", "33(1)–(3)", "33 lid 1-3", "33 lid 1 t/m 3", "art. 33, 1e en 2e lid", "art. 33, eerste tot en met derde lid",
		"eerste en tweede lid van artikel 33", "eerste, tweede en derde lid van artikel 33", "art. 33 leden 1 en 2", "paragraphs 1 and 2 of Article 33", "Article 33(1) and (2)", "Article 33(1), (2)", "art. 5 lid 1 onder a en b", "art. 5 lid 1 onder a, b", "art. 5 lid 1 onder a of b", "5(1)(a)(b)", "5(1)(a)-(f)", "5(1)(a)–(f)", "5(1)(a) to (f)", "5(1)(a), (b) and (c)", "6(1)a-f", "5(1)(a)/(b)", "art. 5 lid 1 onder a t/m c", "points (a) and (b) of Article 5(1)",
		"art. 33 e.v. AVG", "artikel 33 en verder", "artikel 33 en volgende", "Article 33 ff. GDPR", "Art. 33 et seq.", "13 y 14", "13 et 14", "13 und 14", "art. 9 i 2", "9 e 2", "artikelen 13.14", "arts. 13.14", "artikelen 13, 14", "13; 14; 15", "13\n14", "13\t14", "13 of 14", "13 or 14", "art. 13 or 14 GDPR", "art. 13 dan wel 14", "art. 13 alsmede 14", "art. 13 respectievelijk 14", "art. 13 resp. 14", "13 plus 14", "Article 13 as well as 14",
		"art. 5 lid 1 onder a jo. art. 6 lid 1 AVG", "5(1)(a) juncto 6(1)", "5(1)(a) in samenhang met 6(1)", "5(1)(f) read with 32", "art. 33 lid 1 AVG, 34", "AVG 33, 34", "33 AVG 34", "art. 33 AVG 34 AVG", "art. 28 lid 3, 32", "33(1) 34(1)", "32, 33 en 34", "32,33", "art. 12 en 15 AVG", "12/15", "12|15", "12&15", "UAVG 46, 30", "UAVG 30, 22", "UAVG 46 30", "12 en/of 15", "5 lid 1 lid 2",
		"6.1e 2", "6(1)(e) 2", "5 lid 1 sub a sub b", "5, 1, 2", "5.1.2", "lid 1 onder a 33", "art. 33 aanhef en 34", "art. 5 aanhef en art. 6", "13;14", "5 ; 6", "eerste lid van 33 en 34",
	},
	"names two acts":                       {"art. 46 UAVG, art. 87 AVG", "AVG 10 UAVG 31", "Wbp 13 AVG 32", "AVG/UAVG 46"},
	"is what other countries call the AVG": {"Art. 33 DSGVO", "art. 33 rgpd", "Art. 33 RODO", "Art. 33 Abs. 1 DS-GVO", "article 33 du RGPD", "Art. 33 EU-DSGVO", "Art. 5 Datenschutz-Grundverordnung", "artículo 33 RGPD"},
	"of another act":                       {"UK GDPR 33", "Article 33 UK GDPR", "Article 33 of the UK-GDPR", "Article 33 GDPR (UK)", "Article 33 Regulation (EU) 2018/1725", "Verordening 2018/1725, art. 34", "art. 74 LOPDGDD", "§ 26 BDSG", "art. 4 Richtlijn (EU) 2016/680", "Directive 95/46/EC, art. 6", "art. 5 richtlijn 2002/58/EG", "Data Protection Act 2018, s. 1", "art. 8 Handvest", "2016/680 art. 4"},
	"has § before the article":             {"§ 38 AVG", "§ 33", "§33(1)", "AVG § 33", "§§ 33"},
	"are not known here":                   {"art. 11.7a Tw", "Wpg 4", "Awb 5:20", "art. 4 Wet politiegegevens"},
	"is not understood":                    {"artikkel 33", "33 lid", "art. 33 lid één", "art. 33 hoofdstuk 4", "overweging 47", "33 behalve lid 1", "niet 33", "AVG 33!", "33?", "5(1)(ab)", "33²", "AVG ٣٣", "onder artikel 33 lid", "5(1)(é)", "AVG 0", "33(0)", "33(11111)", "+33", "-33", "a) art. 33", "33-", "art. 33 laatste lid", "33 lid 1 onder", "art. drieëndertig", "artikel 6 lid 1 AVG (rechtmatigheid)", "33\u0660", "３３", "33 bis", "sub 33 lid", "lid van 33"},
	"goes further than a point":            {"art. 23 lid 1 onder c, onder 2 UAVG", "art. 5 lid 1 onder a, sub 1"},
	"points belong to a paragraph":         {"6f", "art. 5 onder a", "art. 9 e", "art. 6 lid f"},
	"is ambiguous":                         {"33-1", "12-5", "art. 46a UAVG", "UAVG 23c", "12–5"},
	"there is no":                          {"AVG 6(9)", "6.9", "33(6)", "AVG 100", "art. 16 lid 1", "5(1)(g)", "Article 33(1)(a) GDPR", "5.1z"},
	"names no article":                     {"", " ", "AVG", "lid 1", "onder a", "eerste lid van de AVG", "(,)", "GDPR, first paragraph"},
	"is not an address of one provision":   {"https://gdpr-info.eu/art-33-gdpr/", "https://example.org/eli/reg/2016/679/art_33", "https://eur-lex.europa.eu/eli/reg/2016/679/oj", "https://eur-lex.europa.eu/eli/reg/2018/1725/art_33", "jci1.3:c:BWBR0040940&artikel=46&artikel=47", "jci1.3:c:BWBR0040940&lid=1", "jci1.3:c:BWBR0005537&artikel=5:46", "eli/reg/2016/679/art_33/art_34", "https://eur-lex.europa.eu/eli/reg/2016/679/art_33/extra_1", "art. 33 https://eur-lex.europa.eu/eli/reg/2016/679/art_34"},
}

func TestEachCitationThatIsNotOneProvisionIsRefused(t *testing.T) {
	count := 0
	for want, texts := range refused {
		for _, text := range texts {
			count++
			p, err := category.ParseProvision(text)
			if err == nil {
				t.Errorf("%q was read as %s; it is refused, because: %s", text, p, want)
			} else if !strings.Contains(err.Error(), want) {
				t.Errorf("of %q is said %q and not %q", text, err, want)
			}
		}
	}
	t.Logf("%d citations", count)
}

func TestWhatIsReadTogether(t *testing.T) {
	for text, want := range map[string]string{
		"5 lid 1 onder a jo. 6 lid 1 AVG": "AVG 5(1)(a) AVG 6(1)", "art. 5 lid 1 onder a jo. art. 6 lid 1 AVG": "AVG 5(1)(a) AVG 6(1)", "5(1)(a) juncto 6(1)": "AVG 5(1)(a) AVG 6(1)",
		"artikel 5, eerste lid, aanhef en onder f, in samenhang met artikel 32, eerste lid, van de AVG": "AVG 5(1)(f) AVG 32(1)", "artikel 5, eerste lid, onder f, gelezen in samenhang met artikel 32 AVG": "AVG 5(1)(f) AVG 32",
		"art. 5(1)(f) i.v.m. 32 AVG": "AVG 5(1)(f) AVG 32", "art. 12 ivm art. 15 AVG": "AVG 12 AVG 15", "Article 5(1)(f) in conjunction with Article 32 GDPR": "AVG 5(1)(f) AVG 32", "Article 5(1)(f) GDPR, read in conjunction with Article 32(1) GDPR": "AVG 5(1)(f) AVG 32(1)",
		"5(1)(f) read with 32": "AVG 5(1)(f) AVG 32", "Article 12(3) read together with Article 15(1) of the GDPR": "AVG 12(3) AVG 15(1)", "5(1)(a) jo. 6(1) jo. 9(1)": "AVG 5(1)(a) AVG 6(1) AVG 9(1)", "art. 46 UAVG jo. art. 87 AVG": "UAVG 46 AVG 87", "art. 10 jo. 31 UAVG": "UAVG 10 UAVG 31",
		"AVG 10 jo. UAVG 31": "AVG 10 UAVG 31", "UAVG 46 jo. 31": "UAVG 46 UAVG 31", "art. 5 lid 1 onder a jo. lid 2 AVG": "AVG 5(1)(a) AVG 5(2)", "artikel 5, eerste lid, onder a, jo. tweede lid, AVG": "AVG 5(1)(a) AVG 5(2)", "art. 6 lid 1 onder e jo. onder f": "AVG 6(1)(e) AVG 6(1)(f)",
		"de artikelen 5 jo. 6 AVG": "AVG 5 AVG 6", "art. 12 lid 1 jo. 13 AVG": "AVG 12(1) AVG 13", "33 lid 1": "AVG 33(1)", "art. 13 jis. 14 jo. 15 AVG": "AVG 13 AVG 14 AVG 15", "6(1) j° 5(1)(a)": "AVG 6(1) AVG 5(1)(a)", "art. 5 in verbinding met art. 6": "AVG 5 AVG 6", "Art. 32 in connection with Art. 5(1)(f) GDPR": "AVG 32 AVG 5(1)(f)",
		"art. 5 jo. art. 6 lid 1, AVG": "AVG 5 AVG 6(1)", "jci1.3:c:BWBR0040940&artikel=46&lid=1": "UAVG 46(1)",
	} {
		first, with, err := category.ParseReadTogether(text)
		require.NoError(t, err, text)
		got := first.String()
		for _, p := range with {
			got += " " + p.String()
		}
		require.Equal(t, want, got, text)
	}
	for text, want := range map[string]string{
		"art. 5 jo.": "names no article", "jo. 6": "names no article", "art. 5 jo. jo. 6": "names no article", "5 en 6 jo. 7": "names more than one provision", "5 jo. 6 en 7": "names more than one provision", "art. 33 lid 1 jo. 2": "can be an article or a paragraph",
		"5 jo. 100": "there is no AVG 100", "5 jo. 6 Tw": "are not known here", "art. 46 UAVG jo. lid 2 AVG": "names no article",
	} {
		first, with, err := category.ParseReadTogether(text)
		require.ErrorContains(t, err, want, text)
		require.True(t, first.IsZero())
		require.Empty(t, with)
	}
}
