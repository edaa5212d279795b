package category

import "github.com/boete/boete"

// ap2023 are the Boetebeleidsregels Autoriteit Persoonsgegevens 2023. Decisions show that they exist and to whom they
// apply. It is derived that they began on the day on which those of 2019 were repealed. None of the sources has their
// amounts, so they cannot be calculated without a policy file.
var ap2023 = edition{
	known: boete.Text{
		NL: "Besluiten noemen deze regels en laten zien voor wie zij gelden. De eerste dag, 12 december 2023, is afgeleid. De bedragen en de opzet zijn hier niet bekend, dus met deze regels wordt niet gerekend.",
		EN: "Decisions name these rules and show for whom they are. The first day, 12 December 2023, is derived. Their amounts and set-up are not known here, so they cannot be calculated.",
	},
	table: Table{
		ID:          "ap-2023",
		Title:       boete.Same("Boetebeleidsregels AP 2023"),
		Publication: boete.Citation{Source: "Boetebeleidsregels AP 2023"},
		Audience: boete.Text{
			NL: "overheden, en natuurlijke personen die niet voor een bedrijf handelen; waarschijnlijk sinds 12 december 2023",
			EN: "public bodies, and natural persons who do not act for a business; most likely since 12 December 2023",
		},
		Governs: []Standing{
			{Offenders: []OffenderKind{KindCompany}, Verdict: VerdictExcluded,
				Ground: boete.Text{NL: "niet voor ondernemingen", EN: "not for undertakings"}},
			{Until: boete.NewDate(2023, 12, 11), Verdict: VerdictExcluded,
				Ground: boete.Text{NL: "nog niet in werking (waarschijnlijk vanaf 12 december 2023)",
					EN: "not yet in force (most likely from 12 December 2023)"}},
			{Verdict: VerdictCandidate, Ground: boete.Text{
				NL: "in werking, waarschijnlijk sinds 12 december 2023, voor overheden en voor natuurlijke personen die niet voor een bedrijf handelen",
				EN: "in force, most likely since 12 December 2023, for public bodies and for natural persons who do not act for a business"}},
		},
		Act:   AVG,
		Rules: []RulePlace{},
	},
	gap: boete.Text{
		NL: "Geen van de bronnen van dit programma geeft de bedragen of de opzet. Lees ze in de bekendmaking van de AP. Werken deze regels met categorieën en bandbreedtes, zet die dan in een eigen tabel. Ter vergelijking kunt u met ap-2019 rekenen.",
		EN: "None of the sources of this program has their amounts or their set-up. Read them in the publication of the AP. If they work with categories and bandwidths, write those into a table of your own. For comparison you can calculate with ap-2019.",
	},
}
