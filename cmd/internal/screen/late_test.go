package screen

import (
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/stretchr/testify/require"
)

func TestTheDutchTimeIsThatOfTheZone(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	require.NoError(t, err)
	for at := time.Date(2018, time.May, 25, 0, 0, 0, 0, time.UTC); at.Year() < 2038; at = at.Add(time.Hour) {
		if want, got := at.In(zone).Format(time.RFC1123), at.In(dutchTime()).Format(time.RFC1123); want != got {
			t.Fatalf("%s, and not %s", got, want)
		}
	}
}
