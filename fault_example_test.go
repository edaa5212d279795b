package boete_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/boete/boete"
)

// What is wrong with an input has a code for programs and a message for people, and a form in JSON.
func ExampleFault() {
	_, err := boete.ParseEUR("1,234 mld")
	var fault *boete.Fault
	if !errors.As(err, &fault) {
		fmt.Println(err)
		return
	}
	fmt.Println(fault.Code)
	fmt.Println(fault.Message())

	_, err = boete.ParseDate("2022-02-30")
	if errors.As(err, &fault) {
		data, _ := json.Marshal(fault)
		fmt.Println(string(data))
	}
	// Output:
	// ambiguous
	// "1,234 mld" is ambiguous: with a unit, three digits after a separator may be decimals or thousands; write the amount out
	// {"code":"out-of-range","message":"\"2022-02-30\" is not a date: February 2022 has 28 days"}
}
