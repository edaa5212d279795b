package category

import "github.com/boete/boete"

// The editions that exist and can not be calculated, with what is known of them.

var ap2023 = Policy{
	id:          "ap-2023",
	title:       "Boetebeleidsregels AP 2023",
	publication: boete.Citation{Source: "Boetebeleidsregels AP 2023"},
	act:         AVG,
	audience: boete.Text{
		NL: "overheden, en natuurlijke personen die niet voor een bedrijf handelen; sinds december 2023",
		EN: "public bodies, and natural persons who do not act for a business; since December 2023",
	},
	choose: choose2023,
	gap: boete.Text{
		NL: "De bandbreedtes en basisboetes staan in geen van de bronnen van dit programma. Lees ze in de publicatie van de AP van december 2023 (Staatscourant). Met ap-2019 rekent u ter vergelijking.",
		EN: "Its bandwidths and base fines are in none of the sources of this program. Read them in the publication of the AP of December 2023 (Staatscourant). With ap-2019 you can calculate for comparison.",
	},
}

var edpb0422 = Policy{
	id:          "edpb-04-2022",
	title:       "EDPB Guidelines 04/2022",
	publication: boete.Citation{Source: "EDPB Guidelines 04/2022, version 2.1"},
	from:        edpbAdopted,
	act:         AVG,
	audience: boete.Text{
		NL: "ondernemingen, ook ziekenhuizen en bijzondere scholen; ook op zaken die al liepen",
		EN: "undertakings, also hospitals and private schools; also in cases that were pending",
	},
	choose: chooseEDPB,
	gap: boete.Text{
		NL: "Deze versie van het programma rekent er nog niet mee. boete maximum geeft het wettelijk maximum; met ap-2019 rekent u ter vergelijking.",
		EN: "This version of the program does not calculate it yet. boete maximum gives the statutory maximum; with ap-2019 you can calculate for comparison.",
	},
}
