package casefile_test

import (
	"fmt"
	"strings"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
)

// The fine for Booking.com of 10 December 2020, for notifying a personal data breach too late.
func ExampleParse() {
	booking, err := casefile.Parse([]byte(`
policy: ap-2019
offender: {name: Booking.com B.V., kind: company}
decided: 2020-12-10
infringements:
  - provision: AVG 33(1)
    adjustments:
      - {factor: c, effect: -50.000, reason: measures to limit the damage}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := fine.Calculate(booking)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(booking.Offender.Name, result.Amount())
	// Output: Booking.com B.V. 475000.00
}

// A file is read strictly, and all that is wrong with it is found at once.
func ExampleParse_faults() {
	_, err := casefile.Parse([]byte(`
policy: ap-2019
offendr: {name: Booking.com B.V.}
infringements:
  - {provision: AVG 33(1), recidive: misschien}
  - {provision: AVG 32(1), adjustments: [{factor: a}]}
`))
	fmt.Println(err)
	// Output:
	// there is no field "offendr" here; did you mean offender?
	// infringements[0].recidive: "misschien" is not an answer; write true or false
	// infringements[1].adjustments[0].effect: the field is missing
}

// A policy of one's own stands in a file, and a case is calculated by it.
func ExampleReadPolicy() {
	own, err := casefile.ReadPolicy(strings.NewReader(`
id: example-2030
title: Example rules 2030
publication: {source: "Staatscourant 2030, 1"}
from: 2030-01-01
method: ap
act: AVG
rules: [{rule: base, place: art. 2}]
bands:
  - {category: I, min: 0, max: 20.000, base: 10.000}
  - {category: II, min: 10.000, max: 50.000, base: 30.000}
annex:
  - {provisions: [AVG 33(1)], category: II, sources: [annex 1]}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	breach, err := casefile.Parse([]byte("infringements: [{provision: AVG 33(1)}]"))
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := fine.Calculate(breach, own)
	if err != nil {
		fmt.Println(err)
		return
	}
	step := result.Fines[0].Trail[0]
	fmt.Println(result.Amount(), step.Citation)
	// Output:
	// 30000.00 Example rules 2030, art. 2
}
