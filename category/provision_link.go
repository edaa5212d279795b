package category

import (
	"strconv"
	"strings"

	"github.com/boete/boete"
)

// isLink reports whether a citation is the address of a provision.
func isLink(text string) bool {
	s := strings.ToLower(text)
	return strings.Contains(s, "://") || strings.Contains(s, "jci1.") || strings.Contains(s, "bwbr") || strings.Contains(s, "eli/reg/") ||
		strings.HasPrefix(s, "celex:") && strings.ContainsAny(s, "#/")
}

// parseLink reads an address in which the provision stands: a juriconnect reference of the UAVG
// (jci1.3:c:BWBR0040940&artikel=46&lid=1, also at wetten.overheid.nl), or an ELI or EUR-Lex address of Regulation
// 2016/679 (…/eli/reg/2016/679/art_33/par_1).
func parseLink(text string) (Provision, error) {
	s := strings.ToLower(strings.TrimSpace(text))
	var p Provision
	for _, link := range []struct {
		name string
		act  Act
	}{{"2016/679", AVG}, {"32016r0679", AVG}, {"bwbr0040940", UAVG}} {
		before, after, found := strings.Cut(s, link.name)
		if !found {
			continue
		}
		if p.Act != "" || !isLinkHead(before) || after != "" && !strings.ContainsRune("/&?#;-@", rune(after[0])) {
			return Provision{}, errLink(text)
		}
		p.Act = link.act
		for _, part := range strings.FieldsFunc(after, func(r rune) bool { return strings.ContainsRune("/&?#;", r) }) {
			if !p.readLinkPart(part) {
				return Provision{}, errLink(text)
			}
		}
	}
	if p.Act == "" || p.Article == 0 {
		return Provision{}, errLink(text)
	}
	if err := p.Check(); err != nil {
		return Provision{}, err
	}
	return p, nil
}

// isLinkHead reports whether the part of an address before the number of the act leads to that act.
func isLinkHead(before string) bool {
	for _, scheme := range []string{"https://", "http://"} {
		before = strings.TrimPrefix(before, scheme)
	}
	host, path, _ := strings.Cut(before, "/")
	switch {
	case before == "", before == "eli/reg/", before == "/eli/reg/", before == "celex:", isJuriconnect(before):
		return true
	case host == "wetten.overheid.nl":
		return path == "" || isJuriconnect(path)
	case host == "eur-lex.europa.eu", host == "data.europa.eu", host == "publications.europa.eu":
		path = strings.NewReplacer("/html", "", "/pdf", "").Replace(path)
		language, isText := strings.CutSuffix(strings.TrimPrefix(path, "legal-content/"), "/txt/?uri=celex:")
		return path == "eli/reg/" || path == "resource/celex/" || isText && isLanguage(language)
	}
	return false
}

// isJuriconnect reports whether a text is the head of a reference: jci1.3:c:
func isJuriconnect(text string) bool {
	version, rest := strings.CutPrefix(text, "jci1.")
	digits, isC := strings.CutSuffix(version, ":c:")
	return rest && isC && len(digits) <= 2 && strings.Trim(digits, "0123456789") == ""
}

// readLinkPart reads "art_33" or "lid=1". A language, a date and the chapter in which the article stands say nothing
// more; false is a part that is not known.
func (p *Provision) readLinkPart(part string) bool {
	name, value, _ := strings.Cut(strings.Replace(part, "_", "=", 1), "=")
	switch name {
	case "art", "artikel", "article":
		return setLinkNumber(&p.Article, value)
	case "par", "lid", "paragraph":
		return setLinkNumber(&p.Paragraph, value)
	case "pnt", "point", "let", "lit", "letter", "onderdeel":
		if p.Point != 0 || len(value) != 1 || value[0] < 'a' || value[0] > 'z' {
			return false
		}
		p.Point = value[0]
		return true
	case "z", "g": // the text as of a day
		_, err := boete.ParseDate(value)
		return err == nil
	case "from", "locale", "lang":
		return isLanguage(value)
	case "hoofdstuk", "afdeling", "qid":
		_, err := strconv.ParseUint(value, 10, 64)
		return err == nil
	case "oj", "txt", "html", "pdf", "con":
		return value == ""
	}
	if value == "" && isLanguage(name) {
		return true
	}
	_, err := boete.ParseDate(name)
	return err == nil
}

// isLanguage reports whether a text is like the code of a language: nl, nld.
func isLanguage(text string) bool {
	return (len(text) == 2 || len(text) == 3) && strings.Trim(text, "abcdefghijklmnopqrstuvwxyz") == ""
}

func setLinkNumber(part *int, value string) bool {
	n, err := strconv.Atoi(value)
	if err != nil || n < 1 || n > 9999 || *part != 0 || !isDigit(rune(value[0])) {
		return false
	}
	*part = n
	return true
}

func errLink(text string) error {
	return boete.Faultf(boete.CodeMalformed,
		"%q is not an address of one provision of the AVG or the UAVG; write for example art. 33 lid 1 AVG", text)
}
