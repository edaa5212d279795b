package words

import (
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

var dutchOrdinals = [...]string{"", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste",
	"negende", "tiende", "elfde", "twaalfde"}

// Provision is a provision as lawyers write it: "art. 33, eerste lid, AVG", in English "Article 33(1) GDPR".
func (w *Words) Provision(p category.Provision) string {
	if w.language == English {
		act := string(p.Act)
		if p.Act == category.AVG {
			act = "GDPR"
		}
		return "Article " + strings.TrimPrefix(p.String(), string(p.Act)+" ") + " " + act
	}
	text := "art. " + p.Number()
	if p.Paragraph > 0 && p.Paragraph < len(dutchOrdinals) {
		text += ", " + dutchOrdinals[p.Paragraph] + " lid"
	} else if p.Paragraph > 0 {
		text += ", lid " + strconv.Itoa(p.Paragraph)
	}
	if p.Point != 0 {
		text += ", onder " + string(rune(p.Point))
	}
	if text != "art. "+p.Number() {
		text += ","
	}
	return text + " " + string(p.Act)
}

// Citation is a source on one line, as lawyers write it: "art. 83(4) AVG", "Boetebeleidsregels AP 2019, art. 2.3".
func (w *Words) Citation(c boete.Citation) string {
	switch p, err := category.ParseProvision(c.Place + " " + c.Source); {
	case err == nil && c.Place != "" && (c.Source == string(category.AVG) || c.Source == string(category.UAVG)):
		return w.Provision(p)
	case c.Source == string(category.AVG) && w.language == English:
		return c.Place + " GDPR"
	case c.Place != "" && c.Source == "Awb":
		return w.paragraph(c.Place) + " Awb"
	case c.Place != "" && (c.Source == string(category.AVG) || c.Source == string(category.UAVG)):
		return c.Place + " " + c.Source
	}
	c.Source = w.source(c.Source)
	return c.String()
}

// source is the name of a source: an edition that is built in goes by its title, and its version with it.
func (w *Words) source(name string) string {
	if w.language == English {
		return name
	}
	for _, p := range category.Policies() {
		title := p.Title()
		if rest, found := strings.CutPrefix(name, title.EN); found && title.NL != title.EN {
			return title.NL + strings.Replace(rest, ", version ", ", versie ", 1)
		}
	}
	return name
}

// paragraph is the place of one paragraph of a statute: "art. 5:46, tweede lid," in Dutch for "art. 5:46(2)".
func (w *Words) paragraph(place string) string {
	article, number, _ := strings.Cut(strings.TrimSuffix(place, ")"), "(")
	n, err := strconv.Atoi(number)
	if w.language == English || err != nil || n < 1 || n >= len(dutchOrdinals) || strings.Contains(article, ",") {
		return place
	}
	return article + ", " + dutchOrdinals[n] + " lid,"
}

// Place is a place in a policy, whose steps and paragraphs have their names in English and whose laws theirs in Dutch.
func (w *Words) Place(place string) string {
	if w.language == English {
		return Clean(strings.ReplaceAll(place, " AVG", " GDPR"))
	}
	for english, dutch := range map[string]string{"step ": "stap ", "para ": "punt "} {
		if rest, found := strings.CutPrefix(place, english); found {
			place = dutch + rest
		}
	}
	return Clean(place)
}
