package category

import "github.com/boete/boete"

// ap2016 are the Boetebeleidsregels Autoriteit Persoonsgegevens 2016.
//
// Known from decisions: the bandwidths, the base fine of II (€ 245.400, so the minimum and 33 % of the bandwidth) and
// the category of art. 13 Wbp. The rest of the annex and the other articles are not known here, so only the base fine
// is calculated. No category has a base fine with a fraction of a cent; were there one, it would be rounded half away
// from zero to the cent.
var ap2016 = Policy{table: Table{
	ID:          "ap-2016",
	Title:       "Boetebeleidsregels AP 2016",
	Publication: boete.Citation{Source: "Staatscourant 2016, 2043 (BWBR0037543)"},
	From:        boete.NewDate(2016, 1, 1),
	Until:       boete.NewDate(2019, 3, 14),
	Audience: boete.Text{
		NL: "de Wbp, en gedragingen waarvan het zwaartepunt onder de Wbp ligt",
		EN: "the Wbp, and conduct whose weight lies under the Wbp",
	},
	Limits: boete.Text{
		NL: "Alles behalve de bandbreedtes, de basisboetes en de categorie van art. 13 Wbp. Omstandigheden, andere categorieën, recidive en samenloop worden daarom geweigerd.",
		EN: "All but the bandwidths, the base fines and the category of art. 13 Wbp. Circumstances, other categories, recidive and concurrence are therefore refused.",
	},
	Governs: []Standing{
		{Until: boete.NewDate(2015, 12, 31), Verdict: VerdictExcluded,
			Ground: boete.Text{NL: "nog niet in werking (vanaf 1 januari 2016)", EN: "not yet in force (from 1 January 2016)"}},
		{Until: boete.NewDate(2019, 3, 14), Verdict: VerdictCandidate,
			Ground: boete.Text{NL: "in werking op die dag, voor de Wbp", EN: "in force on that day, for the Wbp"}},
		{Verdict: VerdictContested, Ground: boete.Text{
			NL: "ingetrokken, maar nog toegepast (UWV, 2021): alleen voor gedragingen waarvan het zwaartepunt onder de Wbp ligt",
			EN: "repealed, but still applied (UWV, 2021): only for conduct whose weight lies under the Wbp"}},
	},
	Method:    MethodAP,
	Act:       Wbp,
	Rules:     []RulePlace{{Rule: RuleBase}},
	BaseShare: boete.Percent(33),
	Bands: []CategoryBand{
		{Category: I, Band: Band{Min: boete.Euros(0), Max: boete.Euros(200_000), Base: boete.Euros(66_000)}},
		{Category: II, Band: Band{Min: boete.Euros(120_000), Max: boete.Euros(500_000), Base: boete.Euros(245_400)}},
		{Category: III, Band: Band{Min: boete.Euros(350_000), Max: boete.Euros(820_000), Base: boete.Euros(505_100)}},
	},
	Annex: []Row{
		{Provisions: []Provision{{Wbp, 13, 0, 0}}, Category: II, Evidence: EvidenceDecision,
			Title:   boete.Text{NL: "beveiliging van persoonsgegevens", EN: "security of personal data"},
			Sources: []string{"AP 2021 (UWV)"}},
	},
}, known: boete.Text{
	NL: "Uit besluiten: de bandbreedtes, de basisboete van II (33 % van de bandbreedte; I en III volgen daaruit) en wat van de bijlage bekend is (rijen: 1).",
	EN: "From decisions: the bandwidths, the base fine of II (33% of the bandwidth; I and III follow from it) and what is known of the annex (rows: 1).",
}}
