package boete_test

import (
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/boete/boete"
	"github.com/stretchr/testify/require"
)

func date(t *testing.T, text string) boete.Date {
	t.Helper()
	if text == "" {
		return boete.Date{}
	}
	d, err := boete.ParseDate(text)
	require.NoError(t, err)
	return d
}

func TestParseDate(t *testing.T) {
	for _, test := range []struct {
		name, text string
		year       int
		month      time.Month
		day        int
	}{
		{"a day", "2022-04-07", 2022, time.April, 7},
		{"29 February of a leap year", "2020-02-29", 2020, time.February, 29},
		{"29 February of a century that is a leap year", "2000-02-29", 2000, time.February, 29},
		{"the first day of the calendar", "0001-01-01", 1, time.January, 1},
		{"the last day of the calendar", "9999-12-31", 9999, time.December, 31},
	} {
		t.Run(test.name, func(t *testing.T) {
			d, err := boete.ParseDate(test.text)
			require.NoError(t, err)
			require.Equal(t, boete.NewDate(test.year, test.month, test.day), d)
			require.Equal(t, []int{test.year, int(test.month), test.day}, []int{d.Year(), int(d.Month()), d.Day()})
			require.Equal(t, test.text, d.String())
			require.False(t, d.IsZero())
		})
	}
	for name, texts := range map[string][]string{
		"a day that does not exist is refused":   {"2022-02-30", "2021-02-29", "1900-02-29", "2022-04-31", "2022-13-01", "2022-00-10", "2022-01-00", "2022-01-32"},
		"the year 0 is refused":                  {"0000-01-01"},
		"another order or separator is refused":  {"07-04-2022", "7 april 2022", "2022/04/07", "20220407", "04/07/2022", "2022.04.07"},
		"missing zeros are refused":              {"2022-4-7", "2022-04-7", "22-04-07"},
		"a time or a space beside it is refused": {"2022-04-07T00:00:00Z", "2022-04-07 ", " 2022-04-07", "2022-04-07 12:00"},
		"what is no date at all is refused":      {"", "2022", "2022-04", "yesterday", "-2022-04-07", "٢٠٢٢-٠٤-٠٧", "\xff"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, text := range texts {
				d, err := boete.ParseDate(text)
				var fault *boete.Fault
				require.ErrorAs(t, err, &fault, "%q was read as %s", text, d)
				require.ErrorContains(t, err, "write year-month-day, such as 2022-04-07")
				require.Zero(t, d)
			}
		})
	}
}

func TestParseDateErrorText(t *testing.T) {
	for length, want := range map[int]string{60: "", 61: "…"} {
		_, err := boete.ParseDate(strings.Repeat("é", length))
		require.EqualError(t, err, `"`+strings.Repeat("é", 60)+want+`" is not a date; write year-month-day, such as 2022-04-07`)
	}
}

func TestNewDate(t *testing.T) {
	t.Run("a day that does not exist is no date", func(t *testing.T) {
		for _, d := range []boete.Date{
			boete.NewDate(2022, time.April, 31), boete.NewDate(2021, time.February, 29), boete.NewDate(2022, 13, 1), boete.NewDate(2022, 0, 1),
			boete.NewDate(2022, time.April, 0), boete.NewDate(0, time.January, 1), boete.NewDate(10_000, time.January, 1),
		} {
			require.True(t, d.IsZero(), "%s", d)
		}
	})
	t.Run("no date is an empty text", func(t *testing.T) { require.Empty(t, boete.Date{}.String()) })
}

func TestDateText(t *testing.T) {
	t.Run("JSON reads and writes a date as text", func(t *testing.T) {
		var d boete.Date
		require.NoError(t, json.Unmarshal([]byte(`"2022-04-07"`), &d))
		require.Equal(t, boete.NewDate(2022, time.April, 7), d)
		text, err := json.Marshal(d)
		require.NoError(t, err)
		require.Equal(t, `"2022-04-07"`, string(text))
	})
	t.Run("a date that is refused leaves the old one alone", func(t *testing.T) {
		d := boete.NewDate(2022, time.April, 7)
		require.Error(t, d.UnmarshalText([]byte("2022-02-30")))
		require.Equal(t, boete.NewDate(2022, time.April, 7), d)
	})
}

func TestDateBefore(t *testing.T) {
	days := []string{"2019-12-31", "2020-01-01", "2020-02-28", "2020-02-29", "2020-03-01", "2021-01-01"}
	for i, a := range days {
		for j, b := range days {
			require.Equal(t, i < j, date(t, a).Before(date(t, b)), "%s before %s", a, b)
		}
	}
}

func TestDateAnniversary(t *testing.T) {
	for _, test := range []struct {
		name, day string
		years     int
		want      string
	}{
		{"the same day five years later", "2018-11-01", 5, "2023-11-01"},
		{"29 February in a year that has none is 1 March", "2020-02-29", 5, "2025-03-01"},
		{"29 February four years later is 29 February", "2020-02-29", 4, "2024-02-29"},
		{"29 February a century later that is no leap year", "2096-02-29", 4, "2100-03-01"},
		{"28 February stays in a leap year", "2019-02-28", 5, "2024-02-28"},
		{"1 March stays in a leap year", "2019-03-01", 5, "2024-03-01"},
		{"31 December", "2018-12-31", 5, "2023-12-31"},
		{"no years later is the day itself", "2020-02-29", 0, "2020-02-29"},
		{"no date has no anniversary", "", 5, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, date(t, test.want), date(t, test.day).Anniversary(test.years))
		})
	}
}

func TestPeriodCheck(t *testing.T) {
	for _, test := range []struct{ name, from, until, want string }{
		{"a period that has ended", "2013-11-04", "2020-02-27", ""},
		{"a period that goes on", "2013-11-04", "", ""},
		{"a period of one day", "2020-02-27", "2020-02-27", ""},
		{"nothing is known of it", "", "", ""},
		{"the last day lies a day before the first", "2020-02-28", "2020-02-27", "until: the last day, 2020-02-27, lies before the first, 2020-02-28"},
		{"the first day is missing", "", "2020-02-27", "from: the first day is missing; a period is from, and until if it has ended"},
	} {
		t.Run(test.name, func(t *testing.T) {
			period := boete.Period{From: date(t, test.from), Until: date(t, test.until)}
			require.Equal(t, test.from == "" && test.until == "", period.IsZero())
			if test.want == "" {
				require.NoError(t, period.Check())
				return
			}
			require.EqualError(t, period.Check(), test.want)
		})
	}
}

func FuzzParseDate(f *testing.F) {
	for _, text := range []string{"2022-04-07", "2020-02-29", "2021-02-29", "0000-01-01", "9999-12-31", "2022-02-30", "07-04-2022", "2022-4-7", ""} {
		f.Add(text, 2022, 4, 7)
	}
	f.Add("2022-13-01", 2021, 2, 29)
	f.Fuzz(func(t *testing.T, text string, year, month, day int) {
		if d, err := boete.ParseDate(text); err != nil {
			require.Zero(t, d)
		} else {
			require.Equal(t, text, d.String(), "there is one way to write a date")
			require.Equal(t, d, boete.NewDate(d.Year(), d.Month(), d.Day()))
			require.Equal(t, d, d.Anniversary(0))
			require.True(t, d.Year() == 9999 || d.Before(d.Anniversary(1)))
		}
		if d := boete.NewDate(year, time.Month(month), day); !d.IsZero() {
			require.Equal(t, []int{year, month, day}, []int{d.Year(), int(d.Month()), d.Day()})
			again, err := boete.ParseDate(d.String())
			require.NoError(t, err)
			require.Equal(t, d, again)
		}
	})
}
