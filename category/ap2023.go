package category

import "github.com/boete/boete"

// ap2023 are the Boetebeleidsregels Autoriteit Persoonsgegevens 2023. That they exist and to whom they apply is known from
// decisions; their amounts are in none of the sources, so they can not be calculated without a policy file.
var ap2023 = Policy{
	known: boete.Text{
		NL: "Uit besluiten: dat zij er zijn, en voor wie. De bedragen en de opzet zijn hier niet bekend, dus zij worden geweigerd.",
		EN: "From decisions: that they are there, and for whom. The amounts and the set-up are not known here, so they are refused.",
	},
	table: Table{
		ID:          "ap-2023",
		Title:       "Boetebeleidsregels AP 2023",
		Publication: boete.Citation{Source: "Boetebeleidsregels AP 2023"},
		Audience: boete.Text{
			NL: "overheden, en natuurlijke personen die niet voor een bedrijf handelen; sinds december 2023",
			EN: "public bodies, and natural persons who do not act for a business; since December 2023",
		},
		Governs: []Standing{
			{Offenders: []OffenderKind{KindCompany}, Verdict: VerdictExcluded,
				Ground: boete.Text{NL: "niet voor ondernemingen", EN: "not for undertakings"}},
			{Until: boete.NewDate(2023, 11, 30), Verdict: VerdictExcluded,
				Ground: boete.Text{NL: "nog niet in werking (vanaf december 2023)", EN: "not yet in force (from December 2023)"}},
			{Until: boete.NewDate(2023, 12, 31), Verdict: VerdictContested, Ground: boete.Text{ // the day in the month is not known
				NL: "in werking getreden in december 2023; op welke dag, is hier niet bekend",
				EN: "in force since some day in December 2023; which one is not known here"}},
			{Verdict: VerdictCandidate, Ground: boete.Text{
				NL: "in werking op die dag, voor overheden en voor natuurlijke personen die niet voor een bedrijf handelen",
				EN: "in force on that day, for public bodies and for natural persons who do not act for a business"}},
		},
		Act:   AVG,
		Rules: []RulePlace{},
	},
	gap: boete.Text{
		NL: "De bedragen en de opzet staan in geen van de bronnen van dit programma. Lees ze in de bekendmaking van de AP. Werken zij met categorieën en bandbreedtes, schrijf die dan in een eigen tabel. Met ap-2019 rekent u ter vergelijking.",
		EN: "Its amounts and its set-up are in none of the sources of this program. Read them in the publication of the AP. If it works with categories and bandwidths, write those into a table of your own. With ap-2019 you can calculate for comparison.",
	},
}
