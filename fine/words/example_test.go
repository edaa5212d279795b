package words_test

import (
	"fmt"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/words"
)

// What is wrong with a case is worded in Dutch; the code and the path are the same in each language.
func ExampleWords_Complaints() {
	_, err := fine.Calculate(fine.Case{
		Policy:        "ap-2019",
		Infringements: []fine.Infringement{{Category: category.II, Shift: &fine.Shift{To: category.IV}}},
	})
	dutch := words.In(words.Dutch)
	for _, complaint := range dutch.Complaints(err) {
		fmt.Printf("%s: %s (%s)\n", complaint.Path, complaint.Text, complaint.Code)
	}
	// Output:
	// infringements[0].shift.to: een verschuiving gaat één categorie omhoog of omlaag (Boetebeleidsregels AP 2019, art. 8.1), en categorie IV ligt niet naast II (out-of-range)
}

// Amounts, dates and provisions are written as the readers of each language do.
func ExampleIn() {
	for _, language := range []words.Language{words.Dutch, words.English} {
		w := words.In(language)
		fmt.Println(w.Money(boete.Euros(460_000)), "–", w.Date(boete.NewDate(2019, 6, 18)), "–",
			w.Provision(category.MustProvision("AVG 83(3)")))
	}
	// Output:
	// € 460.000 – 18 juni 2019 – art. 83, derde lid, AVG
	// €460,000 – 18 June 2019 – Article 83(3) GDPR
}
