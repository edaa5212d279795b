package batch_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/boete/boete/fine/batch"
)

// A municipality keeps its cases in a table.
func ExampleRun() {
	table := strings.NewReader("zaak;beleid;artikel;ernst;recidive\n" +
		"Z-1;ap-2019;33 lid 1;ernstig;\n" +
		"Z-2;ap-2019;32;;ja\n" +
		"Z-3;ap-2019;999;;\n")
	counts, err := batch.Run(context.Background(), table, os.Stdout, batch.Options{Summary: true})
	fmt.Println(counts.Cases, "cases,", counts.Faulty, "faulty,", err)
	// Output:
	// {"id":"Z-1","amount":"600000.00","category":"III","notes":["indicative","policy-undated"]}
	// {"id":"Z-2","amount":"465000.00","category":"II","notes":["recidive-basis","policy-undated"]}
	// {"line":4,"id":"Z-3","faults":[{"code":"unknown","path":"infringements[0].provision","message":"the AVG has 99 articles, so there is no AVG 999; the nearest is AVG 99"}]}
	// 3 cases, 1 faulty, <nil>
}
