package category

import "github.com/boete/boete"

// edpb0422 are the Guidelines 04/2022 of the European Data Protection Board on the calculation of administrative fines,
// version 2.1.
//
// The ranges of the seriousness and the tiers are quoted by authorities and courts, but for the shares of the tier
// from 2 to 10 million. That a turnover on a bound belongs to the lower tier is a reading of this program. Steps 3
// and 5 prescribe no percentages.
var edpb0422 = edition{table: Table{
	ID:          "edpb-04-2022",
	Title:       boete.Text{NL: "EDPB-richtsnoeren 04/2022", EN: "EDPB Guidelines 04/2022"},
	Publication: boete.Citation{Source: "EDPB Guidelines 04/2022, version 2.1"},
	From:        boete.NewDate(2023, 5, 24),
	Audience: boete.Text{
		NL: "ondernemingen, ook ziekenhuizen en bijzondere scholen; ook op zaken die al liepen",
		EN: "undertakings, also hospitals and private schools; also in cases that were pending",
	},
	Limits: boete.Text{
		NL: "Welk startbedrag binnen het bereik van de ernst past, hoever het voor de omvang omlaag gaat en hoe zwaar omstandigheden wegen, is een oordeel: de Richtsnoeren 04/2022 geven grenzen, geen bedragen daarbinnen.",
		EN: "It is a judgement which start fits within the range of the seriousness, how far it goes down for the size and how much circumstances weigh: the Guidelines give bounds, and no amounts within them.",
	},
	Governs: []Standing{
		{Offenders: []OffenderKind{KindPublicBody, KindNaturalPerson}, Verdict: VerdictExcluded, Ground: boete.Text{
			NL: "alleen voor ondernemingen; ziekenhuizen en bijzondere scholen zijn dat ook",
			EN: "for undertakings only; hospitals and private schools are undertakings too"}},
		{Until: boete.NewDate(2023, 5, 23), Verdict: VerdictExcluded,
			Ground: boete.Text{NL: "nog niet vastgesteld (24 mei 2023)", EN: "not yet adopted (24 May 2023)"}},
		{Verdict: VerdictCandidate, Ground: boete.Text{
			NL: "van toepassing op die dag, voor ondernemingen; ook op zaken die al liepen",
			EN: "applies on that day, to undertakings; also in cases that were pending"}},
	},
	Method: MethodEDPB,
	Act:    AVG,
	Rules: []RulePlace{
		{RuleStart, "step 2"},
		{RuleSize, "step 2"},
		{RuleFactor, "step 3"},
		{RuleDeparture, "step 5"},
		{RuleSum, "para 45"},
		{RuleConcurrence, "para 43; art. 83(3) AVG"},
	},
	Seriousness: []SeriousnessShares{
		{SeriousnessLow, Shares{boete.Percent(0), boete.Percent(10)}},
		{SeriousnessMedium, Shares{boete.Percent(10), boete.Percent(20)}},
		{SeriousnessHigh, Shares{boete.Percent(20), boete.Percent(100)}},
	},
	Sizes: []Size{
		{Until: boete.Euros(2_000_000), Shares: Shares{boete.Permille(2), boete.Permille(4)}},
		{Until: boete.Euros(10_000_000), Shares: Shares{boete.Permille(3), boete.Permille(20)}, Unverified: true},
		{Until: boete.Euros(50_000_000), Shares: Shares{boete.Permille(15), boete.Permille(100)}},
		{Until: boete.Euros(100_000_000), Shares: Shares{boete.Percent(8), boete.Percent(20)}},
		{Until: boete.Euros(250_000_000), Shares: Shares{boete.Percent(15), boete.Percent(50)}},
		{Until: boete.Euros(500_000_000), Shares: Shares{boete.Percent(40), boete.Percent(100)}},
	},
}, known: boete.Text{
	NL: "Aangehaald door autoriteiten en rechters: de ernst, en 5 van de 6 omzetklassen. Niet geverifieerd: de klasse van € 2.000.000 – € 10.000.000. Afgeleid: de tabel met startbedragen. Onze lezing: een omzet op een grens hoort bij de lagere klasse.",
	EN: "Quoted by authorities and courts: the seriousness, and 5 of the 6 tiers of turnover. Not verified: the tier of €2,000,000 – €10,000,000. Derived: the table of starts. Our reading: a turnover on a bound belongs to the lower tier.",
}}
