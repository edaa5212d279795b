package boete_test

import (
	"fmt"

	"github.com/boete/boete"
)

func ExampleParseEUR() {
	for _, text := range []string{"€ 460.000", "460,000.00", "1,2 mld", "1,234 mld"} {
		amount, err := boete.ParseEUR(text)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(amount)
	}
	// Output:
	// 460000.00
	// 460000.00
	// 1200000000.00
	// "1,234 mld" is ambiguous: with a unit, three digits after a separator may be decimals or thousands; write the amount out
}
