package govern_test

import (
	"fmt"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/govern"
)

// The rules that govern depend on the day of the decision and on the offender. Here the same breach is that of a public
// body before the rules changed, of one after it, and of a company with a turnover of € 400 million.
func ExampleAdvise() {
	turnover := boete.Euros(400_000_000)
	breach := []fine.Infringement{{Provision: category.MustProvision("AVG 33(1)")}}
	for _, c := range []fine.Case{
		{Decided: boete.NewDate(2021, 5, 1), Offender: fine.Offender{Kind: category.KindPublicBody}, Infringements: breach},
		{Decided: boete.NewDate(2026, 5, 1), Offender: fine.Offender{Kind: category.KindPublicBody}, Infringements: breach},
		{Decided: boete.NewDate(2026, 5, 1), Turnover: &turnover, Infringements: breach},
	} {
		advice, err := govern.Advise(c)
		if err != nil {
			fmt.Println(err)
			return
		}
		for _, candidate := range advice.Candidates {
			switch policy := candidate.Policy.ID(); {
			case len(candidate.Rows) > 0: // the case leaves the seriousness open
				for _, row := range candidate.Rows {
					fmt.Println(policy, row.Seriousness, row.Result.Amount())
				}
			case candidate.Err != nil:
				fmt.Println(policy, "gives no amount; by comparison, ap-2019 gives", candidate.Compared.Amount())
			default:
				fmt.Println(policy, candidate.Result.Amount())
			}
		}
	}
	// Output:
	// ap-2019 525000.00
	// ap-2023 gives no amount; by comparison, ap-2019 gives 525000.00
	// edpb-04-2022 low 0.00–1000000.00
	// edpb-04-2022 medium 400000.00–2000000.00
	// edpb-04-2022 high 800000.00–10000000.00
}
