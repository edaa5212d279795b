package fine_test

import (
	"fmt"
	"log"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
)

// The body of this example stands in README.md too; a test compares them.
func ExampleCalculate_readme() {
	result, err := fine.Calculate(fine.Case{
		Policy: "ap-2019",
		Infringements: []fine.Infringement{{
			Provision: category.Provision{Act: category.AVG, Article: 33, Paragraph: 1},
			Adjustments: []factors.Adjustment{
				{Letters: factors.C, Effect: factors.Add(boete.Euros(-50_000)), Reason: "damage limited"},
			},
		}},
	})
	if err != nil {
		log.Fatal(err) // all faults at once, each with its path
	}
	for _, step := range result.Fines[0].Trail {
		fmt.Println(step.Rule, step.After, step.Citation)
	}
	fmt.Println(result.Amount())

	// Output:
	// base 525000.00 Boetebeleidsregels AP 2019, art. 2.3
	// factor 475000.00 Boetebeleidsregels AP 2019, art. 7
	// 475000.00
}
