package category_test

import (
	"fmt"

	"github.com/boete/boete/category"
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
