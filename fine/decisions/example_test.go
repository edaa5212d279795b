package decisions_test

import (
	"fmt"

	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/decisions"
)

// The decision on the FSV list of the tax administration, calculated again and compared with what was imposed.
func ExampleDecision_Verify() {
	fsv, err := decisions.ByID("fsv-2022")
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := fsv.Verify()
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, f := range result.Fines {
		fmt.Printf("%-11s %10s\n", f.Provision, f.Amount())
	}
	fmt.Printf("%-11s %10s\n", "total", result.Amount())
	// Output:
	// AVG 5(1)(a) 1000000.00
	// AVG 5(1)(b)  750000.00
	// AVG 5(1)(d)  750000.00
	// AVG 5(1)(e)  250000.00
	// AVG 32(1)    500000.00
	// AVG 35(2)    450000.00
	// total       3700000.00
}

// What a court made of a decision is a later stage, beside what was imposed.
func ExampleFind() {
	haga, err := decisions.Find("haga")
	if err != nil {
		fmt.Println(err)
		return
	}
	now := haga.Standing()
	fmt.Println("imposed", haga.Imposed)
	fmt.Println("now", now.Amount, now.Court, now.Date)
	// Output:
	// imposed 460000.00
	// now 350000.00 Rb. Den Haag 2021-03-31
}

// The decisions on data breaches by the AP, the highest amount that stands first.
func ExampleList() {
	article33 := category.Provision{Act: category.AVG, Article: 33}
	for _, d := range decisions.List(decisions.Filter{Article: article33, Authority: "AP"}, decisions.OrderStanding) {
		fmt.Println(d.ID, d.Imposed)
	}
	// Output:
	// booking-2020 475000.00
	// pvv-overijssel-2020 7500.00
}

// How far the indicative levels are off, for the fines whose decisions support a level.
func ExampleRunBacktest() {
	for _, row := range decisions.RunBacktest().Rows[:3] {
		fmt.Println(row.Decision, row.Provision, row.Levels, row.Imposed, row.Difference())
	}
	// Output:
	// haga-2019 AVG 32(1) 460000.00 460000.00 0.00
	// bkr-2019 AVG 12(5) 395000.00 385000.00 10000.00
	// bkr-2019 AVG 12(2) 625000.00 650000.00 -25000.00
}
