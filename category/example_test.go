package category_test

import (
	"fmt"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
)

func ExamplePolicy_Lookup() {
	policy, err := category.PolicyByID("ap-2019")
	if err != nil {
		fmt.Println(err)
		return
	}
	provision, err := category.ParseProvision("art. 33 lid 1 AVG")
	if err != nil {
		fmt.Println(err)
		return
	}
	listing, err := policy.Lookup(provision, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	band, _ := policy.Band(listing.Category)
	fmt.Printf("%s: category %s (%s), base fine € %s\n", provision, listing.Category, listing.Evidence, band.Base)
	// Output:
	// AVG 33(1): category III (decision), base fine € 525000.00
}

// A policy of one's own, such as an edition that is published later, is a table; a case is calculated by it.
func ExampleNew() {
	own, err := category.New(category.Table{
		ID:          "example-2030",
		Title:       boete.Same("Example rules 2030"),
		Publication: boete.Citation{Source: "Staatscourant 2030, 1"},
		From:        boete.NewDate(2030, 1, 1),
		Method:      category.MethodAP,
		Act:         category.AVG,
		Rules: []category.RulePlace{
			{Rule: category.RuleBase, Place: "art. 2"},
			{Rule: category.RuleRecidive, Place: "art. 5"},
		},
		Recidive: boete.Percent(50),
		Bands: []category.CategoryBand{
			{Category: category.I, Band: category.Band{Max: boete.Euros(20_000), Base: boete.Euros(10_000)}},
			{Category: category.II, Band: category.Band{Min: boete.Euros(10_000), Max: boete.Euros(50_000), Base: boete.Euros(30_000)}},
		},
		Annex: []category.Row{{Provisions: []category.Provision{category.MustProvision("AVG 33(1)")}, Category: category.II,
			Sources: []string{"annex 1"}}},
	})
	if err != nil {
		fmt.Println(err) // all that is wrong with the table, each with its path
		return
	}

	repeated := true
	result, err := fine.Calculate(fine.Case{
		Decided: boete.NewDate(2030, 6, 1),
		Infringements: []fine.Infringement{
			{Provision: category.MustProvision("AVG 33(1)"), Recidive: &repeated},
		},
	}, own)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, step := range result.Fines[0].Trail {
		fmt.Println(step.Rule, step.After, step.Citation)
	}
	// Output:
	// base 30000.00 Example rules 2030, art. 2
	// recidive 45000.00 Example rules 2030, art. 5
}
