package casefile

import (
	"strings"

	"github.com/boete/boete"
)

// otherNames are names of fields other than those that JSON has: the Dutch ones, which are of equal standing, and those
// of flags and columns. They have small letters and underscores; a reason is named after its field ([canonical]).
var otherNames = map[string]string{
	"kenmerk": "id", "zaak": "id", "case": "id",
	"beleid": "policy", "beleidsregels": "policy",
	"overtreder": "offender", "naam": "name", "soort": "kind",
	"omzet": "turnover", "omzet_niet_openbaar": "turnover_withheld",
	"besloten": "decided", "datum_besluit": "decided",
	"overtredingen": "infringements", "samenloop": "linked",
	"bepaling": "provision", "artikel": "provision", "article": "provision",
	"met": "with", "gelezen_met": "with",
	"categorie": "category", "gepleegd": "committed",
	"verschuiving": "shift", "naar": "to", "reden": "reason",
	"ernstgraad": "seriousness", "startbedrag": "start", "omvang": "size",
	"ernst": "severity", "duur": "duration", "verwijtbaarheid": "culpability", "gegevens": "data",
	"eerdere_inbreuken": "history", "schade_beperkt": "damage_limited",
	"omstandigheden": "adjustments", "factoren": "adjustments", "factors": "adjustments",
	"omstandigheid": "factor", "letter": "factor", "letters": "factor", "werking": "effect",
	"eerdere_sancties": "priors", "eerder": "priors", "prior": "priors",
	"opgelegd": "imposed", "soortgelijk": "similar", "sanctie": "sanction", "autoriteit": "authority",
	"afwijkingen": "departures", "afwijking": "departures", "departure": "departures",
	"vindplaats": "citation", "bron": "source", "plaats": "place",
	"recidivism": "recidive",
	"van":        "from", "vanaf": "from", "tot": "until", "tot_en_met": "until",
}

// plain is a name in small letters, with underscores for dashes and spaces.
func plain(name string) string {
	return dashes.Replace(strings.ToLower(strings.TrimSpace(name)))
}

var dashes = strings.NewReplacer("-", "_", " ", "_")

// canonical is the name that JSON has for a name in Dutch, in English or of a flag; the name itself if it is not one
// of them.
func canonical(name string) string {
	name = plain(name)
	if of, found := strings.CutPrefix(name, "reden_"); found {
		return canonical(of) + "_reason"
	}
	for _, end := range []string{"_reden", "_reason"} {
		if of, found := strings.CutSuffix(name, end); found {
			return canonical(of) + "_reason"
		}
	}
	if other, ok := otherNames[name]; ok {
		return other
	}
	return name
}

// IsNamed reports whether a name is one of the field's: in Dutch or in English, as a flag has it or as JSON does.
func (f *Field) IsNamed(name string) bool {
	name = plain(name)
	if name == plain(f.Name.EN) || name == plain(f.Name.NL) {
		return true
	}
	json := boete.Path(f.Path).Field()
	return json != "" && canonical(name) == json
}
