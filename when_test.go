package boete_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/boete/boete"
	"github.com/stretchr/testify/require"
)

func TestADayAMonthOrAYearIsKeptAsFarAsItIsKnown(t *testing.T) {
	for text, want := range map[string][3]int{"2022-04-07": {2022, 4, 7}, "2025-10": {2025, 10, 0}, "2025": {2025, 0, 0}} {
		w, err := boete.ParseWhen(text)
		require.NoError(t, err)
		require.Equal(t, want, [3]int{w.Year(), int(w.Month()), w.Day()})
		require.Equal(t, text, w.String())
	}
	require.Equal(t, boete.When("2022-04-07"), boete.NewDate(2022, time.April, 7).On())
	require.True(t, boete.Date{}.On().IsZero())
	require.Zero(t, boete.When("").Year())
}

func TestWhatIsNoDayMonthOrYearIsRefused(t *testing.T) {
	for _, text := range []string{"", "0000", "2022-13", "2022-02-30", "2022-4", "22", "april 2022", "2022-04-07T00:00", "20225"} {
		w, err := boete.ParseWhen(text)
		var fault *boete.Fault
		require.ErrorAs(t, err, &fault, text)
		require.Equal(t, boete.CodeMalformed, fault.Code)
		require.True(t, w.IsZero())
		require.Error(t, json.Unmarshal([]byte(`"`+text+`"`), &w))
	}
}

func TestWhatIsKnownLessPreciselyComesBeforeWhatLiesInIt(t *testing.T) {
	order := []boete.When{"2024-12-31", "2025", "2025-10", "2025-10-17", "2025-11"}
	for i := range order {
		for j := range order {
			require.Equal(t, i < j, order[i].Before(order[j]), "%s %s", order[i], order[j])
		}
	}
}
