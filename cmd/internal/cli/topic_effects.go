package cli

import (
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine/report"
)

// effectForms are the forms of an effect, each with what it does.
func (a *app) effectForms() [][2]string {
	room := a.t(" ruimte", " room")
	return [][2]string{
		{"+75000", a.t("een bedrag erbij, in elke vorm van boete help amounts", "adds an amount, in any form of boete help amounts")},
		{"-25.000", a.t("een bedrag eraf", "takes an amount off")},
		{"+10%", a.t("een percentage erbij, van het bedrag vóór de stap", "adds a percentage of the amount before the step")},
		{"-20%", a.t("een percentage eraf", "takes a percentage off")},
		{"=400000", a.t("stelt het bedrag vast", "sets the amount")},
		{"max", a.t("de bovenrand van de bandbreedte", "the upper edge of the bandwidth")},
		{"min", a.t("de onderrand", "the lower edge")},
		{"+5/9" + room, a.t("een deel van de ruimte naar de bovenrand erbij", "adds a share of the room up to the upper edge")},
		{"-1/9" + room, a.t("een deel van de ruimte naar de onderrand eraf", "takes off a share of the room down to the lower edge")},
		{"0", a.t("gewogen, zonder gevolg", "weighed, without effect")},
	}
}

func (a *app) effectsTopic(p *page) {
	policy, err := category.PolicyByID(defaultPolicy)
	if err != nil {
		panic(err) // the default is built in
	}
	band, _ := policy.Band(category.III)
	p.say(a.t("Een werking zegt wat een omstandigheid of een afwijking met het bedrag doet. Zij staat achter effect in een zaakbestand en in --factor en --departure; in de plaats van een niveau kan zij ook. Hier op de basisboete van categorie III, met bandbreedte ",
		"An effect says what a circumstance or a departure does to the amount. It stands behind effect in a case file and in --factor and --departure; it can stand in for a level too. Here on the base fine of category III, with the bandwidth ") +
		a.words.Money(band.Min) + " – " + a.words.Money(band.Max) + ":")
	var rows [][]string
	for _, form := range a.effectForms() {
		effect, err := factors.ParseEffect(form[0])
		if err != nil {
			panic(err) // a form of ours, which a test reads
		}
		needs := ""
		if effect.NeedsBand() {
			needs = "*"
		}
		rows = append(rows, []string{form[0], a.words.Money(effect.Apply(band.Base, band)), needs, form[1]})
	}
	p.table([]report.Column{{Name: a.t("werking", "effect")}, {Name: a.words.Money(band.Base), Right: true}, {}, {}}, rows)
	p.say(a.t("* Vraagt een bandbreedte. Die is er bij de AP, voor één boete: bij de EDPB, en op het totaal, worden deze werkingen geweigerd.",
		"* Needs a bandwidth. There is one with the AP, for one fine: with the EDPB, and on the total, these effects are refused."))
	p.say(a.t("De ruimte is de afstand van de basisboete tot de rand van de bandbreedte: hier ", "The room is the distance from the base fine to the edge of the bandwidth: here ") +
		a.words.Money(band.Max.Sub(band.Base)) + a.t(" omhoog en ", " up and ") + a.words.Money(band.Base.Sub(band.Min)) +
		a.t(" omlaag. Een deel ervan is ten hoogste 1/1 en wordt afgerond op ", " down. A share of it is at most 1/1 and is rounded to ") + a.words.Money(factors.RoomUnit()) +
		a.t(". Ook de niveaus (boete factors) zijn zulke delen.", ". The levels (boete factors) are such shares too."))
	p.say(a.t("Een percentage geldt van het bedrag vóór de stap en wordt afgerond op de cent. Het doet er ten hoogste 1000 % bij en haalt er ten hoogste 100 % af; van een bedrag onder nul is het niets. Wat precies halverwege ligt, wordt van nul af afgerond.",
		"A percentage is of the amount before the step and is rounded to the cent. It adds at most 1000% and takes off at most 100%; of an amount below zero it is nothing. What lies exactly halfway is rounded away from zero."))
	p.say(a.t("Werkingen komen in de volgorde waarin zij staan. Na de omstandigheden houdt de AP het bedrag binnen de bandbreedte (art. 6); een afwijking mag eruit, maar niet onder nul. Een bedrag zonder + of - is geen werking.",
		"Effects come in the order in which they stand. After the circumstances the AP holds the amount within the bandwidth (art. 6); a departure may leave it, but not go below zero. An amount without + or - is no effect."))
	p.say(a.t("Achter een dubbele punt staat de reden, die een afwijking nodig heeft:", "Behind a colon stands the reason, which a departure needs:"))
	p.lines(a.t(`  boete calc --article 32 --factor "a+b=+5/9 ruimte: ernstig en nalatig"
  boete calc --category III --departure "=7500: draagkracht"
`, `  boete calc --article 32 --factor "a+b=+5/9 room: grave and negligent"
  boete calc --category III --departure "=7500: ability to pay"
`))
}
