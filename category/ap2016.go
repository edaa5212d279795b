package category

import "github.com/boete/boete"

// ap2016 are the Boetebeleidsregels Autoriteit Persoonsgegevens 2016.
//
// Known from decisions: the bandwidths, the base fine of II (€ 245.400, so the minimum and 33 % of the bandwidth),
// the categories of arts. 13 and 34a Wbp, and that the base fine moves by the gravity of the infringement, the
// culpability of the offender (art. 6(2)) and other circumstances. That the amount stays in the bandwidth is derived.
// The rest of the annex and the other articles are not known here. No category has a base fine with a fraction of a
// cent; such a fine would be rounded half away from zero to the cent.
var ap2016 = edition{table: Table{
	ID:          "ap-2016",
	Title:       boete.Same("Boetebeleidsregels AP 2016"),
	Publication: boete.Citation{Source: "Staatscourant 2016, 2043 (BWBR0037543)"},
	From:        boete.NewDate(2016, 1, 1),
	Until:       boete.NewDate(2019, 3, 14),
	Audience: boete.Text{
		NL: "de Wbp, en gedragingen waarvan het zwaartepunt onder de Wbp ligt",
		EN: "the Wbp, and conduct whose weight lies under the Wbp",
	},
	Limits: boete.Text{
		NL: "De rest van de bijlage (bekend zijn art. 13 en art. 34a Wbp), recidive, een andere categorie en samenloop; die worden daarom geweigerd. Dat de boete binnen de bandbreedte blijft, is afgeleid.",
		EN: "The rest of the annex (arts. 13 and 34a Wbp are known), recidive, another category and concurrence; these are therefore refused. That the fine stays in the bandwidth is derived.",
	},
	Governs: []Standing{
		{Until: boete.NewDate(2015, 12, 31), Verdict: VerdictExcluded,
			Ground: boete.Text{NL: "nog niet in werking (vanaf 1 januari 2016)",
				EN: "not yet in force (from 1 January 2016)"}},
		{Until: boete.NewDate(2019, 3, 14), Verdict: VerdictCandidate,
			Ground: boete.Text{NL: "in werking op die dag, voor de Wbp", EN: "in force on that day, for the Wbp"}},
		{Verdict: VerdictContested, Ground: boete.Text{
			NL: "ingetrokken, maar nog toegepast (UWV, 2021): alleen voor gedragingen waarvan het zwaartepunt onder de Wbp ligt",
			EN: "repealed, but still applied (UWV, 2021): only for conduct whose weight lies under the Wbp"}},
	},
	Method:    MethodAP,
	Act:       Wbp,
	Rules:     []RulePlace{{Rule: RuleBase}, {Rule: RuleFactor, Place: "art. 6"}, {Rule: RuleBand}},
	BaseShare: boete.Percent(33),
	Bands: []CategoryBand{
		{Category: I, Band: Band{Min: boete.Euros(0), Max: boete.Euros(200_000), Base: boete.Euros(66_000)}},
		{Category: II, Band: Band{Min: boete.Euros(120_000), Max: boete.Euros(500_000), Base: boete.Euros(245_400)}},
		{Category: III, Band: Band{Min: boete.Euros(350_000), Max: boete.Euros(820_000), Base: boete.Euros(505_100)}},
	},
	Letters: []Letter{
		{"a", boete.Text{NL: "ernst van de overtreding", EN: "gravity of the infringement"}},
		{"b", boete.Text{NL: "verwijtbaarheid van de overtreder", EN: "culpability of the offender"}},
		{"k", boete.Text{NL: "overige omstandigheden", EN: "other circumstances"}},
	},
	Annex: []Row{
		{Provisions: []Provision{{Act: Wbp, Article: 13}}, Category: II, Evidence: EvidenceDecision,
			Title:   boete.Text{NL: "beveiliging van persoonsgegevens", EN: "security of personal data"},
			Sources: []string{"AP 31-05-2021 (UWV)"}},
		{Provisions: []Provision{{Act: Wbp, Article: 34, Letter: 'a', Paragraph: 1}}, Category: II, Evidence: EvidenceDecision,
			Title: boete.Text{NL: "datalek melden aan de toezichthouder",
				EN: "notify a data breach to the supervisory authority"},
			Sources: []string{"AP 06-11-2018 (Uber)"}},
		{Provisions: []Provision{{Act: Wbp, Article: 34, Letter: 'a', Paragraph: 2}}, Category: II, Evidence: EvidenceDecision,
			Title:   boete.Text{NL: "datalek meedelen aan de betrokkene", EN: "tell the data subject of a data breach"},
			Sources: []string{"AP 06-11-2018 (Uber)"}},
	},
}, known: boete.Text{
	NL: "Uit besluiten: de bandbreedtes, de basisboete van II (33 % van de bandbreedte; I en III volgen daaruit) en wat van de bijlage bekend is (rijen: 3), en dat de basisboete verschuift met de ernst, de verwijtbaarheid en overige omstandigheden. Afgeleid: dat het bedrag daarbij binnen de bandbreedte blijft.",
	EN: "From decisions: the bandwidths, the base fine of II (33% of the bandwidth; I and III follow from it) and what is known of the annex (rows: 3), and that the base fine moves by the gravity, the culpability and other circumstances. Derived: that the fine stays in the bandwidth then.",
}}
