package cli

import (
	"strings"

	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// The examples of the page, which a test calculates.
const (
	exampleAP = `  policy: ap-2019
  offender: {name: Gemeente Voorbeeld, kind: public-body}
  decided: 2022-04-07
  infringements:
    - provision: AVG 33(1)
      adjustments: [{factor: c, effect: -50000, reason: schade beperkt}]
`
	exampleEDPB = `  policy: edpb-04-2022
  turnover: 80 mln
  infringements:
    - {provision: AVG 32, seriousness: medium, start: 15%, size: 10%}
`
)

func (a *app) caseTopic(p *page) {
	p.say(a.t("Een zaakbestand zegt in YAML of JSON wie wat heeft overtreden; boete calc zaak.yaml rekent uit wat de boete is. Een veld dat niet bestaat of ten onrechte ontbreekt, is een fout, met het pad erbij: infringements[0].provision. Elk veld heeft ook een Nederlandse naam: overtreder, bepaling, ernst, reden.",
		"A case file says in YAML or JSON who infringed what; boete calc case.yaml calculates what the fine is. A field that does not exist, or a required one that is missing, is a fault, shown with its path: infringements[0].provision. Each field has a Dutch name too: overtreder, bepaling, ernst, reden."))
	p.lines(exampleAP)
	p.lines(exampleEDPB)
	p.list(a.t("De zaak", "The case"), [][2]string{
		{"policy", a.t("beleidsregels, zoals ap-2019 (boete policies); zonder: die gelden", "policy, such as ap-2019 (boete policies); without: that which governs")},
		{"id", a.t("kenmerk van uzelf, dat bij het resultaat staat", "your own reference, which goes along to the result")},
		{"offender", a.t("name; kind: onderneming, overheid of natuurlijk-persoon", "name; kind: company, public-body or natural-person")},
		{"turnover", a.t("omzet van de groep in het jaar voor het besluit, of turnover_withheld: true als zij niet openbaar is", "turnover of the group in the year before the decision, or turnover_withheld: true if it is not made public")},
		{"decided", a.t("dag van het besluit", "day of the decision")},
		{"infringements", a.t("lijst van overtredingen; verplicht", "list of infringements; required")},
		{"linked", a.t("true: samenloop; het totaal is ten hoogste het hoogste maximum; linked_reason", "true: of linked processing; the total is at most the highest maximum; linked_reason")},
		{"departures", a.t("afwijkingen van het totaal: effect, reason, citation met source, place en url", "departures from the total: effect, reason, citation with source, place and url")},
	})
	p.list(a.t("Een overtreding", "An infringement"), [][2]string{
		{"provision", a.t("bepaling: AVG 33(1), art. 33 lid 1", "provision: AVG 33(1), art. 33 lid 1")},
		{"with", a.t("lijst van bepalingen die ermee worden gelezen", "list of provisions that are read with it")},
		{"committed", a.t("wanneer begaan: from en, als zij is beëindigd, until", "when committed: from and, if it has ended, until")},
		{"adjustments", a.t("omstandigheden: factor (a tot en met k, of a+b), effect, reason", "circumstances: factor (a to k, or a+b), effect, reason")},
		{"departures", a.t("afwijkingen van deze boete, zoals die van het totaal", "departures from this fine, like those from the total")},
	})
	var levels []string
	for _, scale := range factors.Scales() {
		field := scale.Field()
		levels = append(levels, field+" ("+field+"_reason)")
	}
	p.list(a.t("Alleen met de methode van de AP", "With the method of the AP only")+" ("+policiesOf(category.MethodAP)+")", [][2]string{
		{"category", a.t("categorie, in plaats van die uit de bijlage", "category, in place of that of the annex")},
		{"shift", a.t("naar de naasthogere of naastlagere categorie: to, reason", "to the next higher or lower category: to, reason")},
		{a.t("niveaus", "levels"), strings.Join(levels, ", ") + a.t(": een niveau (boete factors) of een werking", ": a level (boete factors) or an effect")},
		{"priors", a.t("eerdere sancties: imposed, en zo nodig provision, similar, sanction (boete, last, berisping) en authority", "earlier sanctions: imposed, and if need be provision, similar, sanction (fine, order, reprimand) and authority")},
		{"recidive", a.t("true of false, als het niet uit priors volgt; recidive_reason", "true or false, if it does not follow from priors; recidive_reason")},
	})
	p.list(a.t("Alleen met de methode van de EDPB", "With the method of the EDPB only")+" ("+policiesOf(category.MethodEDPB)+")", [][2]string{
		{"seriousness", a.t("ernst: laag, gemiddeld of hoog; verplicht; seriousness_reason", "low, medium or high; required; seriousness_reason")},
		{"start", a.t("startbedrag, of deel van het maximum; start_reason", "start, an amount or a share of the maximum; start_reason")},
		{"size", a.t("wat er voor de omvang van overblijft, of geen; size_reason", "what is left of it for the size, or none; size_reason")},
	})
	p.say(a.t("Voor boete range kan een waarde openstaan: {any: [normaal, ernstig]}, of unknown bij niveaus, seriousness, recidive, turnover, start en size. boete template maakt een bestand om in te vullen. Wat de gekozen beleidsregels niet kennen, wordt geweigerd. In JSON staan alle waarden tussen aanhalingstekens, behalve true en false; een bedrag mag er ook een getal zijn. Zie ook boete help effects en boete help amounts.",
		"For boete range a value can be open: {any: [normal, serious]}, or unknown at levels, seriousness, recidive, turnover, start and size. boete template makes a file to fill in. What the chosen policy does not have is refused. In JSON all values stand between quotes, but for true and false; an amount can be a number there too. See also boete help effects and boete help amounts."))
}

// policiesOf names the policies of a method that can be calculated.
func policiesOf(method category.Method) string {
	var ids []string
	for _, policy := range category.Policies() {
		if policy.Method() == method && policy.Gap().IsZero() {
			ids = append(ids, policy.ID())
		}
	}
	return strings.Join(ids, ", ")
}
