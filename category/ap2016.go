package category

import "github.com/boete/boete"

// ap2016 are the Boetebeleidsregels Autoriteit Persoonsgegevens 2016.
//
// Known from decisions: the bandwidths, the base fine of II (€ 245.400, so the minimum and 33 % of the bandwidth) and
// the category of art. 13 Wbp. The rest of the annex and the other articles are not known here, so only the base fine
// is calculated. No category has a base fine with a fraction of a cent; were there one, it would be rounded half away
// from zero to the cent.
var ap2016 = Policy{
	id:          "ap-2016",
	title:       "Boetebeleidsregels AP 2016",
	publication: boete.Citation{Source: "Staatscourant 2016, 2043 (BWBR0037543)"},
	from:        start2016,
	until:       boete.NewDate(2019, 3, 14),
	act:         Wbp,
	audience: boete.Text{
		NL: "de Wbp, en gedragingen waarvan het zwaartepunt onder de Wbp ligt",
		EN: "the Wbp, and conduct whose weight lies under the Wbp",
	},
	limits: boete.Text{
		NL: "Alles behalve de bandbreedtes, de basisboetes en de categorie van art. 13 Wbp. Omstandigheden, andere categorieën, recidive en samenloop worden daarom geweigerd.",
		EN: "All but the bandwidths, the base fines and the category of art. 13 Wbp. Circumstances, other categories, recidive and concurrence are therefore refused.",
	},
	choose:    choose2016,
	baseShare: boete.Percent(33),
	bands: [IV + 1]Band{
		I:   {Min: boete.Euros(0), Max: boete.Euros(200_000), Base: boete.Euros(66_000)},
		II:  {Min: boete.Euros(120_000), Max: boete.Euros(500_000), Base: boete.Euros(245_400)},
		III: {Min: boete.Euros(350_000), Max: boete.Euros(820_000), Base: boete.Euros(505_100)},
	},
	articles: map[Rule]string{RuleBase: ""},
	rows: []Row{
		{Act: Wbp, Article: 13, Category: II, Evidence: Decision,
			Title:   boete.Text{NL: "beveiliging van persoonsgegevens", EN: "security of personal data"},
			Sources: []string{"AP 2021 (UWV)"}},
	},
}
