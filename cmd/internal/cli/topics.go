package cli

import (
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/report"
)

// topic is a page of the help that is not about one command.
type topic struct {
	name  string
	dutch string // a name of equal standing
	short boete.Text
	write func(*app, *page)
}

// topics are the pages in the order in which they are listed.
func topics() []topic {
	return []topic{
		{"case", "zaak", boete.Text{NL: "De velden van een zaakbestand, in beide methoden", EN: "The fields of a case file, in both methods"}, (*app).caseTopic},
		{"effects", "werkingen", boete.Text{NL: "Werkingen: hoe een omstandigheid of afwijking het bedrag verandert", EN: "Effects: how a circumstance or departure changes the amount"}, (*app).effectsTopic},
		{"amounts", "bedragen", boete.Text{NL: "Bedragen, percentages en data: wat gelezen wordt en wat niet", EN: "Amounts, percentages and dates: what is read and what is not"}, (*app).amountsTopic},
		{"exit-codes", "exitcodes", boete.Text{NL: "Exitcodes, en wat er op stdout en stderr staat", EN: "Exit codes, and what is on stdout and stderr"}, (*app).exitCodesTopic},
		{"sources", "bronnen", boete.Text{NL: "De bronnen waarop dit berust, en hoe zeker die zijn", EN: "The sources that this rests on, and how sure they are"}, (*app).sourcesTopic},
	}
}

// topic writes a page, no wider than 80 columns.
func (a *app) topic(t topic, o report.TextOptions) error {
	o.Width = min(o.Width, 80)
	p := page{options: o}
	t.write(a, &p)
	a.out.WriteString(strings.TrimLeft(p.text.String(), "\n"))
	return nil
}

// page is a topic while it is written: parts with an empty line between them.
type page struct {
	options report.TextOptions
	text    strings.Builder
}

// say writes a paragraph.
func (p *page) say(text string) {
	o := p.options
	o.Color = false // it is no heading
	p.text.WriteString("\n")
	report.Facts(&p.text, o, text, nil) // a builder takes it all
}

// list writes names with what is to be said of them, under a heading.
func (p *page) list(heading string, facts [][2]string) {
	for i := range facts {
		facts[i][0] = "  " + facts[i][0]
	}
	p.text.WriteString("\n")
	report.Facts(&p.text, p.options, heading, facts)
}

// lines writes lines as they are: an example to copy.
func (p *page) lines(text string) { p.text.WriteString("\n" + text) }

// table writes rows in columns under their names.
func (p *page) table(columns []report.Column, rows [][]string) {
	p.text.WriteString("\n")
	report.Table(&p.text, p.options, columns, rows)
}
