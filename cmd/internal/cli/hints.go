package cli

import (
	"slices"
	"strings"

	"github.com/boete/boete"
)

// hint is what a user of the command can do about a fault: the library knows no flag and no command.
type hint struct {
	code     boete.Code
	path     string   // with which the path of the fault must end; "" for any
	commands []string // in which it helps; nil for all
	text     boete.Text
}

// hints are tried in order.
var hints = []hint{
	{boete.CodeOpen, "", []string{"calc", "decisions"}, boete.Text{
		NL: "boete range berekent de laagste en de hoogste boete van een zaak die waarden openlaat",
		EN: "boete range calculates the lowest and the highest fine of a case that leaves values open"}},
	{boete.CodeMissing, "seriousness", []string{"range"}, boete.Text{NL: "met unknown (onbekend) tellen ze alle drie",
		EN: "with unknown all three count"}},
	{boete.CodeNothingOpen, "", nil, boete.Text{NL: "boete calc berekent haar", EN: "boete calc calculates it"}},
	{boete.CodeLawUnknown, "policy", nil, boete.Text{
		NL: "geef een eigen tabel met --policy-file; boete policies ap-2023 --json geeft het begin, boete policies ap-2019 --json een voorbeeld van de rest",
		EN: "give a table of your own with --policy-file; boete policies ap-2023 --json gives the beginning, boete policies ap-2019 --json an example of the rest"}},
	{boete.CodeColumn, "", []string{"batch"}, boete.Text{
		NL: "met --overige-kolommen gaan zulke kolommen mee naar de uitvoer; de kolommen van een zaak heten zoals de opties van boete calc",
		EN: "--keep-columns copies such columns to the output; the columns of a case have the names of the flags of boete calc"}},
	{boete.CodeSeveral, "", []string{"maximum"}, boete.Text{NL: "geef elke bepaling als eigen argument: boete maximum 33 34",
		EN: "give each provision as a separate argument: boete maximum 33 34"}},
	{boete.CodeSeveral, "", []string{"calc"}, boete.Text{
		NL: "hier met --met, of in een zaakbestand (boete template)",
		EN: "here with --with, or in a case file (boete template)"}},
}

// hinted is what is said of a fault, with what the user can do about it if there is something to add. A hint is given
// once.
func (a *app) hinted(said string, code boete.Code, path string) string {
	for _, h := range hints {
		if h.code != code || a.advised == code || !strings.HasSuffix(path, h.path) || h.commands != nil && !slices.Contains(h.commands, a.command) {
			continue
		}
		a.advised = code
		text := a.words.Pick(h.text)
		if strings.HasSuffix(said, ".") { // several sentences
			return said + " " + strings.ToUpper(text[:1]) + text[1:] + "."
		}
		return said + "; " + text
	}
	return said
}
