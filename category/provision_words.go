package category

// A kind is what a word or a sign says in a citation.
type kind uint8

const (
	number       kind = iota + 1 // 33
	letter                       // one alone: e
	ordinal                      // eerste, first, 1ste
	article                      // art.
	articles                     // artikelen: a paragraph is one only with brackets or a word
	paragraph                    // lid
	point                        // onder
	subparagraph                 // what is finer than a paragraph; before a letter, a point
	sentence                     // volzin, alinea: finer than needed
	head                         // aanhef: finer than needed
	section                      // §
	act                          // an act that is known here
	supervised                   // an act that the AP supervises and that is not known here
	otherAct                     // another act
	avgAbroad                    // the AVG by its name in another country
	join                         // en: there is a second provision
	or                           // Dutch "of" is one too; English "of" is nothing
	readWith                     // jo.
	filler                       // a word that says nothing: van de
	open                         // ( [
	closing                      // ) ] °
	dot
	comma
	colon
	semicolon
	stroke // /
	hyphen
	dash
	unknown // anything else
)

// signs are the signs that may stand in a citation.
var signs = map[rune]kind{
	'(': open, '[': open, ')': closing, ']': closing, '°': closing, 'º': closing, '.': dot, ',': comma, ':': colon, ';': semicolon, '/': stroke,
	'-': hyphen, '\u2010': hyphen, '\u2011': hyphen, '\u2212': dash, '–': dash, '—': dash, '§': section, '&': join, '+': join, '|': join,
}

// actNames are the names that a misspelt word can stand for.
var actNames = []string{"AVG", "GDPR", "UAVG", "Wbp", "uitvoeringswet"}

// vocabulary are the words of a citation.
var vocabulary = map[string]token{
	"eerste": {is: ordinal, n: 1}, "first": {is: ordinal, n: 1}, "tweede": {is: ordinal, n: 2},
	"second": {is: ordinal, n: 2}, "derde": {is: ordinal, n: 3}, "third": {is: ordinal, n: 3},
	"vierde": {is: ordinal, n: 4}, "fourth": {is: ordinal, n: 4}, "vijfde": {is: ordinal, n: 5},
	"fifth": {is: ordinal, n: 5}, "zesde": {is: ordinal, n: 6}, "sixth": {is: ordinal, n: 6},
	"zevende": {is: ordinal, n: 7}, "seventh": {is: ordinal, n: 7}, "achtste": {is: ordinal, n: 8},
	"eighth": {is: ordinal, n: 8}, "negende": {is: ordinal, n: 9}, "ninth": {is: ordinal, n: 9},
	"tiende": {is: ordinal, n: 10}, "tenth": {is: ordinal, n: 10}, "elfde": {is: ordinal, n: 11},
	"eleventh": {is: ordinal, n: 11}, "twaalfde": {is: ordinal, n: 12}, "twelfth": {is: ordinal, n: 12},
	"laatste": {is: ordinal}, "last": {is: ordinal}, "final": {is: ordinal}, "voorlaatste": {is: ordinal},
	"penultimate": {is: ordinal},
	"art":         {is: article}, "artikel": {is: article}, "article": {is: article}, "section": {is: article},
	"sectie": {is: article}, "artikelnummer": {is: article},
	"arts": {is: articles}, "artt": {is: articles}, "artikelen": {is: articles}, "articles": {is: articles},
	"artikels": {is: articles}, "sections": {is: articles},
	"lid": {is: paragraph}, "leden": {is: paragraph}, "paragraph": {is: paragraph}, "paragraphs": {is: paragraph},
	"para": {is: paragraph}, "paras": {is: paragraph}, "par": {is: paragraph}, "pars": {is: paragraph},
	"paragraaf": {is: paragraph}, "paragrafen": {is: paragraph}, "subsection": {is: paragraph},
	"subsections": {is: paragraph},
	"onder":       {is: point}, "onderdeel": {is: point}, "onderdelen": {is: point}, "sub": {is: point},
	"subs": {is: point}, "punt": {is: point}, "punten": {is: point}, "point": {is: point}, "points": {is: point},
	"pt": {is: point}, "letter": {is: point}, "letters": {is: point}, "lit": {is: point}, "litera": {is: point},
	"under":        {is: point},
	"subparagraph": {is: subparagraph}, "subparagraphs": {is: subparagraph}, "subpara": {is: subparagraph},
	"subalinea": {is: subparagraph},
	"volzin":    {is: sentence}, "volzinnen": {is: sentence}, "zin": {is: sentence}, "zinnen": {is: sentence},
	"zinsnede": {is: sentence}, "zinsdeel": {is: sentence}, "alinea": {is: sentence}, "alineas": {is: sentence},
	"sentence": {is: sentence}, "sentences": {is: sentence}, "indent": {is: sentence}, "indents": {is: sentence},
	"streepje": {is: sentence}, "gedachtestreepje": {is: sentence},
	"aanhef": {is: head}, "chapeau": {is: head}, "slotzin": {is: head}, "slotalinea": {is: head},
	"slotzinsnede": {is: head},
	"avg":          {is: act, act: AVG}, "gdpr": {is: act, act: AVG}, "uavg": {is: act, act: UAVG},
	"uitvoeringswet": {is: act, act: UAVG}, "wbp": {is: act, act: Wbp},
	"telecommunicatiewet": {is: supervised}, "tw": {is: supervised}, "eidas": {is: supervised},
	"wpg": {is: supervised}, "wjsg": {is: supervised}, "kieswet": {is: supervised}, "awb": {is: supervised},
	"uk": {is: otherAct}, "lopdgdd": {is: otherAct}, "lopd": {is: otherAct}, "bdsg": {is: otherAct},
	"fadp": {is: otherAct}, "ndsg": {is: otherAct}, "revdsg": {is: otherAct}, "ccpa": {is: otherAct},
	"pipeda": {is: otherAct}, "lgpd": {is: otherAct}, "pecr": {is: otherAct}, "ttdsg": {is: otherAct},
	"tdddg": {is: otherAct}, "dsa": {is: otherAct}, "dma": {is: otherAct}, "richtlijn": {is: otherAct},
	"directive": {is: otherAct}, "ai": {is: otherAct}, "eprivacy": {is: otherAct}, "handvest": {is: otherAct},
	"charter": {is: otherAct}, "evrm": {is: otherAct}, "echr": {is: otherAct}, "vweu": {is: otherAct},
	"tfeu": {is: otherAct}, "grondwet": {is: otherAct}, "bw": {is: otherAct}, "wgbo": {is: otherAct},
	"wabvpz": {is: otherAct}, "nis2": {is: otherAct}, "dpa": {is: otherAct}, "lpd": {is: otherAct},
	"kvkk": {is: otherAct}, "popia": {is: otherAct},
	"dsgvo": {is: avgAbroad}, "rgpd": {is: avgAbroad}, "rodo": {is: avgAbroad},
	"en": {is: join}, "and": {is: join}, "or": {is: join}, "et": {is: join}, "und": {is: join}, "plus": {is: join},
	"alsmede": {is: join}, "evenals": {is: join}, "alsook": {is: join}, "respectievelijk": {is: join},
	"resp": {is: join}, "danwel": {is: join}, "tot": {is: join}, "to": {is: join}, "through": {is: join},
	"thru": {is: join}, "until": {is: join}, "tm": {is: join}, "ev": {is: join}, "ff": {is: join},
	"noch": {is: join}, "nor": {is: join},
	"of": {is: or},
	"jo": {is: readWith}, "juncto": {is: readWith}, "jis": {is: readWith}, "junctis": {is: readWith},
	"ivm": {is: readWith},
	"van": {is: filler}, "de": {is: filler}, "het": {is: filler}, "der": {is: filler}, "den": {is: filler},
	"the": {is: filler}, "dit": {is: filler}, "deze": {is: filler}, "die": {is: filler}, "dat": {is: filler},
	"this": {is: filler}, "that": {is: filler}, "in": {is: filler}, "op": {is: filler}, "uit": {is: filler},
	"zie": {is: filler}, "see": {is: filler}, "vgl": {is: filler}, "cf": {is: filler}, "bij": {is: filler},
	"volgens": {is: filler}, "ingevolge": {is: filler}, "krachtens": {is: filler}, "conform": {is: filler},
	"wegens": {is: filler}, "als": {is: filler}, "zoals": {is: filler}, "bedoeld": {is: filler},
	"nr": {is: filler}, "no": {is: filler}, "eu": {is: filler}, "europese": {is: filler}, "european": {is: filler},
	"nederlandse": {is: filler}, "dutch": {is: filler}, "verordening": {is: filler}, "regulation": {is: filler},
	"overtreding": {is: filler}, "schending": {is: filler}, "inbreuk": {is: filler}, "violation": {is: filler},
	"infringement": {is: filler}, "breach": {is: filler}, "celex": {is: filler}, "by": {is: filler},
	"pursuant": {is: filler},
}

// phrases are names and expressions of several words, or with signs in them; the longest that fits is taken.
var phrases = []struct {
	text string
	is   kind
	act  Act
}{
	{"sub-section", paragraph, ""}, {"sub-sections", paragraph, ""},
	{"sub-paragraph", subparagraph, ""}, {"sub-paragraphs", subparagraph, ""},
	{"half-sentence", sentence, ""},
	{"opening words", head, ""}, {"opening sentence", head, ""}, {"opening phrase", head, ""},
	{"introductory part", head, ""}, {"introductory words", head, ""}, {"introductory wording", head, ""},
	{"introductory sentence", head, ""}, {"introductory phrase", head, ""}, {"inleidende zin", head, ""},
	{"closing words", head, ""},
	{"a.v.g", act, AVG}, {"algemene verordening gegevensbescherming", act, AVG},
	{"algemene verordening persoonsgegevens", act, AVG}, {"general data protection regulation", act, AVG},
	{"g.d.p.r", act, AVG}, {"2016/679", act, AVG}, {"nr 2016/679", act, AVG}, {"no 2016/679", act, AVG},
	{"n° 2016/679", act, AVG}, {"nummer 2016/679", act, AVG}, {"number 2016/679", act, AVG},
	{"32016r0679", act, AVG}, {"uitvoeringswet avg", act, UAVG},
	{"uitvoeringswet algemene verordening gegevensbescherming", act, UAVG}, {"uitvoeringswet gdpr", act, UAVG},
	{"u avg", act, UAVG}, {"u.a.v.g", act, UAVG}, {"gdpr implementation act", act, UAVG},
	{"gdpr implementing act", act, UAVG}, {"avg implementation act", act, UAVG},
	{"avg implementing act", act, UAVG}, {"general data protection regulation implementation act", act, UAVG},
	{"general data protection regulation implementing act", act, UAVG}, {"implementation act", act, UAVG},
	{"implementing act", act, UAVG}, {"gdpr execution act", act, UAVG},
	{"wet bescherming persoonsgegevens", act, Wbp}, {"w.b.p", act, Wbp},
	{"personal data protection act", act, Wbp}, {"dutch data protection act", act, Wbp},
	{"eidas-verordening", supervised, ""}, {"wet politiegegevens", supervised, ""},
	{"wet justitiële en strafvorderlijke gegevens", supervised, ""},
	{"wet basisregistratie personen", supervised, ""}, {"wet brp", supervised, ""},
	{"algemene wet bestuursrecht", supervised, ""}, {"police data act", supervised, ""},
	{"telecommunications act", supervised, ""}, {"general administrative law act", supervised, ""},
	{"gdpr uk", otherAct, ""}, {"data protection act", otherAct, ""}, {"swiss", otherAct, ""},
	{"privacy act", otherAct, ""}, {"e-privacy", otherAct, ""}, {"burgerlijk wetboek", otherAct, ""},
	{"wetboek van strafrecht", otherAct, ""}, {"loi informatique", otherAct, ""},
	{"verordening gegevens", otherAct, ""}, {"digital services act", otherAct, ""},
	{"digital markets act", otherAct, ""}, {"cyberbeveiligingswet", otherAct, ""},
	{"ds-gvo", avgAbroad, ""}, {"eu-dsgvo", avgAbroad, ""}, {"r.g.p.d", avgAbroad, ""},
	{"d.s.g.v.o", avgAbroad, ""}, {"datenschutz-grundverordnung", avgAbroad, ""},
	{"datenschutzgrundverordnung", avgAbroad, ""},
	{"règlement général sur la protection des données", avgAbroad, ""},
	{"reglamento general de protección de datos", avgAbroad, ""},
	{"regolamento generale sulla protezione dei dati", avgAbroad, ""},
	{"regulamento geral sobre a proteção de dados", avgAbroad, ""}, {"dataskyddsförordningen", avgAbroad, ""},
	{"databeskyttelsesforordningen", avgAbroad, ""}, {"personvernforordningen", avgAbroad, ""},
	{"tietosuoja-asetus", avgAbroad, ""},
	{"tot en met", join, ""}, {"t/m", join, ""}, {"t.m", join, ""}, {"e.v", join, ""}, {"en volgende", join, ""},
	{"en verder", join, ""}, {"et seq", join, ""}, {"dan wel", join, ""}, {"as well as", join, ""},
	{"up to and including", join, ""},
	{"in samenhang met", readWith, ""}, {"in samenhang gelezen met", readWith, ""},
	{"gelezen in samenhang met", readWith, ""}, {"in onderlinge samenhang met", readWith, ""},
	{"in onderling verband met", readWith, ""}, {"in verbinding met", readWith, ""},
	{"in verband met", readWith, ""}, {"i.v.m", readWith, ""}, {"i.s.m", readWith, ""},
	{"gelezen met", readWith, ""}, {"gelezen in verband met", readWith, ""},
	{"gelezen in verbinding met", readWith, ""}, {"gelezen in combinatie met", readWith, ""},
	{"in combinatie met", readWith, ""}, {"i.c.m", readWith, ""}, {"gelezen in het licht van", readWith, ""},
	{"in het licht van", readWith, ""}, {"samen met", readWith, ""}, {"tezamen met", readWith, ""},
	{"samen gelezen met", readWith, ""}, {"mede gelezen met", readWith, ""},
	{"bezien in samenhang met", readWith, ""}, {"j°", readWith, ""}, {"in conjunction with", readWith, ""},
	{"read in conjunction with", readWith, ""}, {"taken in conjunction with", readWith, ""},
	{"in connection with", readWith, ""}, {"read in connection with", readWith, ""},
	{"in combination with", readWith, ""}, {"read in combination with", readWith, ""}, {"read with", readWith, ""},
	{"read together with", readWith, ""}, {"taken together with", readWith, ""}, {"together with", readWith, ""},
	{"read in the light of", readWith, ""}, {"in the light of", readWith, ""}, {"in light of", readWith, ""},
	{"read in light of", readWith, ""}, {"in relation to", readWith, ""}, {"in conj with", readWith, ""},
	{"op grond van", filler, ""}, {"in strijd met", filler, ""}, {"als bedoeld in", filler, ""},
	{"pursuant to", filler, ""}, {"contrary to", filler, ""}, {"referred to in", filler, ""},
	{"as referred to in", filler, ""}, {"laid down in", filler, ""}, {"set out in", filler, ""},
	{"within the meaning of", filler, ""}, {"in de zin van", filler, ""},
	{"van het europees parlement en de raad", filler, ""},
	{"of the european parliament and of the council", filler, ""}, {"van 27 april 2016", filler, ""},
	{"of 27 april 2016", filler, ""}, {"on the basis of", filler, ""},
}
