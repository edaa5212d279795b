package cli

import (
	"strconv"
	"strings"

	"github.com/boete/boete/fine/casefile"
)

func (a *app) exitCodesTopic(p *page) {
	p.say(a.t("De exitcode is een belofte aan scripts. Bij elke andere dan 0 en 4 is stdout leeg, en zegt stderr wat er mis is, waar, en wat wel goed zou zijn.",
		"The exit code is a promise to scripts. With any but 0 and 4 stdout is empty, and stderr says what is wrong, where, and what would be right."))
	codes := []struct {
		code int
		what string
	}{
		{exitDone, a.t("Gelukt. De uitkomst, of de hulp, staat op stdout; stderr is leeg.",
			"Done. The outcome, or the help, is on stdout; stderr is empty.")},
		{exitError, a.t("Een bestand of de uitvoer: een bestand is er niet of is niet te lezen, de uitvoer is niet te schrijven (dan kan een deel al op stdout staan). Ook een besluit dat bij narekenen anders uitkomt (boete decisions --verify).",
			"A file or the output: a file is not there or cannot be read, the output cannot be written (then a part may be on stdout already). Also a decision that comes out differently when it is calculated again (boete decisions --verify).")},
		{exitUsage, a.t("Gebruik: een opdracht, optie, niveau of categorie die niet bestaat, een waarde die niet te lezen is, een artikel dat de bijlage niet heeft.",
			"Usage: a command, flag, level or category that does not exist, a value that cannot be read, an article that the annex does not have.")},
		{exitFaulty, a.t("De zaak klopt niet of het recht staat niet vast: een fout in een zaak of beleidsbestand, een bepaling zonder bekende categorie of boete, beleidsregels waarvan de bedragen hier niet bekend zijn.",
			"The case is faulty or the law is unsettled: a fault in a case or a policy file, a provision without a known category or fine, a policy whose amounts are not known here.")},
		{exitFound, a.t("Een register heeft bevindingen van het niveau van boete register check --fail-on, of zwaarder. De uitkomst staat dan wel op stdout.",
			"A register has findings of the level of boete register check --fail-on, or heavier. The outcome is on stdout all the same.")},
	}
	var list [][2]string
	for _, c := range codes {
		list = append(list, [2]string{strconv.Itoa(c.code), c.what})
	}
	p.list(a.t("De codes", "The codes"), list)
	p.say(a.t("Is er één fout, dan staat zij op één regel, met de optie of het pad in het bestand ervoor. Van meer fouten heeft elk een eigen regel, tot en met de twintigste:",
		"One fault is on one line, with the flag or the path in the file before it. Several have a line each, up to the twentieth:"))
	fault := ""
	_, err := casefile.Parse([]byte("linkd: true\ninfringements: [{provisie: AVG 33}]"))
	for line := range strings.Lines(a.complaint(caseError{a.t("zaak.yaml", "case.yaml"), err})) {
		fault += "  " + line
	}
	p.lines(fault)
	p.say(a.t("Bij boete batch staan de uitkomsten al op stdout, met regels voor wat fout is ertussen. Wordt het onderbroken, dan is de code "+strconv.Itoa(exitInterrupted)+", en leest niemand de uitvoer meer, "+strconv.Itoa(exitClosed)+"; op stdout staan dan hele regels.",
		"Of boete batch the outcomes are on stdout already, with lines for what is faulty between them. If it is interrupted the code is "+strconv.Itoa(exitInterrupted)+", and if nobody reads the output any more "+strconv.Itoa(exitClosed)+"; on stdout are whole lines then."))
	p.say(a.t("Een script vangt de code zo op:", "A script catches the code like this:"))
	p.lines(a.t(`  boete calc zaak.yaml --json > uitkomst.json || echo "boete: code $?"
`, `  boete calc case.yaml --json > outcome.json || echo "boete: code $?"
`))
}
