package fine_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
)

// The fine for HagaZiekenhuis of 18 June 2019, for a lack of security of patient files.
func ExampleCalculate() {
	haga := fine.Case{
		Policy:   "ap-2019",
		Offender: fine.Offender{Name: "Stichting HagaZiekenhuis", Kind: category.KindCompany},
		Decided:  boete.NewDate(2019, 6, 18),
		Infringements: []fine.Infringement{{
			Provision: category.Provision{Act: category.AVG, Article: 32, Paragraph: 1},
			Adjustments: []factors.Adjustment{
				{Letters: factors.A, Effect: factors.Add(boete.Euros(75_000)), Reason: "structural and continuing"},
				{Letters: factors.B, Effect: factors.Add(boete.Euros(75_000)), Reason: "particularly negligent"},
				{Letters: factors.C, Reason: "measures weighed, no cause to reduce"},
				{Letters: factors.G, Reason: "health data already weighed under a"},
			},
		}},
	}
	result, err := fine.Calculate(haga)
	if err != nil {
		fmt.Println(err)
		return
	}
	f := result.Fines[0]
	fmt.Printf("%s is in category %s\n", f.Provision, f.Category)
	for _, step := range f.Trail {
		fmt.Printf("%-6s %-1s %10s  %s\n", step.Rule, step.Letters, step.After, step.Citation)
	}
	fmt.Println("the fine is", result.Amount())
	// Output:
	// AVG 32(1) is in category II
	// base      310000.00  Boetebeleidsregels AP 2019, art. 2.3
	// factor a  385000.00  Boetebeleidsregels AP 2019, art. 7
	// factor b  460000.00  Boetebeleidsregels AP 2019, art. 7
	// factor c  460000.00  Boetebeleidsregels AP 2019, art. 7
	// factor g  460000.00  Boetebeleidsregels AP 2019, art. 7
	// the fine is 460000.00
}

// A repeat offence in category III. What is not certain about the result is in its notes.
func ExampleCalculate_recidive() {
	yes := true
	result, err := fine.Calculate(fine.Case{
		Policy:        "ap-2019",
		Infringements: []fine.Infringement{{Category: category.III, Recidive: &yes}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(result.Amount())
	for _, note := range result.Notes {
		fmt.Println(note.Code)
	}
	// Output:
	// 787500.00
	// provision-unknown
	// recidive-basis
	// policy-undated
}

// All faults of a case are found at once. Each has a code for programs, its place in the case, and a message for
// people.
func ExampleCalculate_faults() {
	_, err := fine.Calculate(fine.Case{
		Policy: "ap-2019",
		Infringements: []fine.Infringement{
			{Category: category.II, Shift: &fine.Shift{To: category.IV, Reason: "far too light"}},
			{Category: category.I, Departures: []fine.Departure{{Effect: factors.SetTo(boete.Euros(7_500))}}},
		},
	})
	var first *boete.Fault
	if errors.As(err, &first) {
		fmt.Println("code:   ", first.Code)
		fmt.Println("path:   ", first.Path)
		fmt.Println("message:", first.Message())
	}
	var faults boete.Faults
	if errors.As(err, &faults) {
		for _, fault := range faults {
			fmt.Println(fault)
		}
	}
	// Output:
	// code:    out-of-range
	// path:    infringements[0].shift.to
	// message: a shift goes one category up or down (Boetebeleidsregels AP 2019, art. 8.1), and category IV is not next to II
	// infringements[0].shift.to: a shift goes one category up or down (Boetebeleidsregels AP 2019, art. 8.1), and category IV is not next to II
	// infringements[1].departures[0].reason: a departure is a judgement and needs a reason
}

// A result is saved as JSON and read back, with every step.
func ExampleResult_UnmarshalJSON() {
	result, err := fine.Calculate(fine.Case{
		Policy:        "ap-2019",
		Decided:       boete.NewDate(2019, 6, 18),
		Infringements: []fine.Infringement{{Provision: category.MustProvision("AVG 32(1)")}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	saved, err := json.Marshal(result)
	if err != nil {
		fmt.Println(err)
		return
	}

	var read fine.Result
	if err := json.Unmarshal(saved, &read); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(read.Amount(), "by", read.Policy)
	again, err := json.Marshal(read)
	fmt.Println("the same bytes:", bytes.Equal(saved, again), err)
	// Output:
	// 310000.00 by ap-2019
	// the same bytes: true <nil>
}
