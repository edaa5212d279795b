package fine_test

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
)

// calculateHandler answers a case in JSON with its result, or with what is wrong with the case.
func calculateHandler(w http.ResponseWriter, r *http.Request) {
	var answer any
	status := http.StatusOK
	c, err := casefile.Read(http.MaxBytesReader(w, r.Body, casefile.MaxSize))
	if err == nil {
		answer, err = fine.Calculate(c)
	}
	if err != nil {
		var faults boete.Faults
		faults.Add("", err)
		status, answer = http.StatusUnprocessableEntity, faults
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(answer)
}

// A web handler takes a case in JSON. Its answer is the result, or the list of faults with their codes and paths.
func Example_webHandler() {
	for _, body := range []string{
		`{"policy": "ap-2019", "decided": "2020-12-10", "infringements": [{"provision": "AVG 33(1)"}]}`,
		`{"policy": "ap-2019", "infringements": [{"provision": "AVG 33(1)", "recidive": "maybe"}]}`,
		`{"policy": "ap-2019", "infringements": [{"provision": "AVG 99(9)"}, {}]}`,
	} {
		answer := httptest.NewRecorder()
		calculateHandler(answer, httptest.NewRequest(http.MethodPost, "/fine", strings.NewReader(body)))

		fmt.Println(answer.Code)
		if answer.Code != http.StatusOK {
			fmt.Print(answer.Body)
			continue
		}
		var result fine.Result
		if err := json.Unmarshal(answer.Body.Bytes(), &result); err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(result.Fines[0].Category, result.Amount())
	}
	// Output:
	// 200
	// III 525000.00
	// 422
	// [{"code":"malformed","path":"infringements[0].recidive","message":"\"maybe\" is not an answer; write true or false"}]
	// 422
	// [{"code":"unknown","path":"infringements[0].provision","message":"there is no AVG 99(9): the article has 2 paragraphs; the nearest is AVG 99(2)"}]
}
