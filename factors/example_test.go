package factors_test

import (
	"fmt"
	"time"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

func ExamplePrior_Weigh() {
	infringed := category.Provision{Act: category.AVG, Article: 32, Paragraph: 1}
	prior := factors.Prior{Imposed: boete.NewDate(2019, time.June, 18), Provision: infringed}
	for _, day := range []boete.Date{boete.NewDate(2024, time.June, 17), boete.NewDate(2024, time.June, 18)} {
		fmt.Println(day, prior.Weigh(boete.Period{From: day, Until: day}, infringed, nil))
	}
	// Output:
	// 2024-06-17 counts
	// 2024-06-18 too-long-ago
}

func ExampleEffect_Apply() {
	policy, err := category.PolicyByID("ap-2019")
	if err != nil {
		fmt.Println(err)
		return
	}
	band, _ := policy.Band(category.IV)
	amount := band.Base
	for _, text := range []string{"+155000", "-10%", "+1/9 room"} {
		effect, err := factors.ParseEffect(text)
		if err != nil {
			fmt.Println(err)
			return
		}
		amount = effect.Apply(amount, band)
		fmt.Println(effect, "gives", amount)
	}
	// Output:
	// +155000 gives 880000.00
	// -10% gives 792000.00
	// +1/9 room gives 822000.00
}
