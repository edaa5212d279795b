package explore_test

import (
	"fmt"

	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/explore"
)

// A personal data breach was notified too late. How serious that is, and whether the measures to limit the damage
// count, is open.
func ExampleExplore() {
	breach, questions, err := casefile.ParseOpen([]byte(`
policy: ap-2019
offender: {kind: public-body}
decided: 2022-04-07
infringements:
  - provision: AVG 33(1)
    severity: unknown
    adjustments:
      - {factor: c, effect: {any: ["0", "-50000"]}}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	result, err := explore.Explore(breach, questions)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(result.Lowest.Amount, "to", result.Highest.Amount)
	for _, question := range result.Questions {
		fmt.Println(question.Path, question.Amount, "from", question.AtLow, "to", question.AtHigh)
	}
	// Output:
	// 400000.00 to 650000.00
	// infringements[0].severity 200000.00 from minor to very-serious
	// infringements[0].adjustments[0].effect 50000.00 from -50000 to 0
}
