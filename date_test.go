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
}

// dates are days as people write them.
var dates = map[string][]string{
	"2022-04-07": {
		"2022-04-07", " 2022-04-07 ", "\u00a02022-04-07\u00a0", "2022-04-07\n", "2022-4-7", "2022-04-7", "2022.04.07", "2022/04/07", "2022/4/7", "2022‑04‑07", "2022-04-07T00:00:00Z", "2022-04-07T00:00:00", "2022-04-07T00:00", "2022-04-07T00:00:00.000Z", "2022-04-07T00:00:00+02:00",
		"2022-04-07 00:00:00", "2022-04-07 00:00", "2022-04-07 0:00", "2022-04-07 00:00:00.000", "2022-04-07 00:00:00Z", "7-4-2022 00:00", "07-04-2022 0:00:00", "07-04-2022", "7-4-2022", "7.4.2022", "07.04.2022", "7 - 4 - 2022", "7‑4‑2022",
		"7 april 2022", "7 April 2022", "07 april 2022", "7 APRIL 2022", "7 apr 2022", "7 apr. 2022", "7-apr-2022", "07-Apr-2022", "7 april, 2022", "7\u00a0april\u00a02022", "7e april 2022", "7de april 2022", "de 7e april 2022",
		"April 7, 2022", "April 7 2022", "Apr 7, 2022", "Apr. 7, 2022", "April 7th, 2022", "7th April 2022", "7th of April 2022", "the 7th of April, 2022", "7 of April 2022", "2022 april 7", "2022-apr-07", "7 april 2022.",
		"donderdag 7 april 2022", "Donderdag, 7 april 2022", "do 7 apr 2022", "do. 7 april 2022", "Thursday 7 April 2022", "Thursday, April 7, 2022", "Thu, 7 Apr 2022", "thursday 2022-04-07", "7 april 2022 00:00:00",
	},
	"2022-04-13": {"13/4/2022", "13/04/2022", "4/13/2022", "04/13/2022", "13-04-2022", "13.4.2022", "13 / 4 / 2022", "13/4/2022 00:00"},
	"2022-05-05": {"5/5/2022", "05/05/2022", "5 mei 2022", "5 May 2022", "May 5, 2022"},
	"2018-05-25": {"25 mei 2018", "25 May 2018", "25-5-2018", "25.05.2018", "25/05/2018", "May 25, 2018", "May 25th 2018"},
	"2019-03-15": {"15 maart 2019", "15 mrt 2019", "15 mrt. 2019", "15 March 2019", "15 Mar 2019", "15-mrt-2019", "vrijdag 15 maart 2019"},
	"2020-08-01": {"1 augustus 2020", "1 aug 2020", "1 August 2020", "1ste augustus 2020", "August 1st, 2020", "1e augustus 2020"},
	"2021-10-22": {"22 oktober 2021", "22 October 2021", "22 okt. 2021", "22nd of October 2021", "22 oct 2021"},
	"2023-09-03": {"3 september 2023", "3 sept. 2023", "3 sep 2023", "September 3rd, 2023"},
	"2020-02-29": {"29 februari 2020", "29-2-2020", "2020-02-29", "29/2/2020"},
}

func TestADateIsReadAsPeopleWriteIt(t *testing.T) {
	count := 0
	for want, texts := range dates {
		for _, text := range texts {
			count++
			d, err := boete.ParseDate(text)
			require.NoError(t, err, "%q", text)
			require.Equal(t, want, d.String(), "%q", text)
		}
	}
	t.Logf("%d dates", count)
}

// notDates are texts that are refused as a date, by a part of what is said of them.
var notDates = map[string][]string{
	"April 2022 has 30 days":                                {"2022-04-31", "31-4-2022", "31 april 2022", "April 31, 2022", "31/4/2022", "31.04.2022", "2022/04/31"},
	"February 2021 has 28 days":                             {"2021-02-29", "29-2-2021", "29 februari 2021", "2021-02-30", "2/29/2021"},
	"February 1900 has 28 days":                             {"1900-02-29"},
	"January 2022 has 31 days":                              {"2022-01-00", "2022-01-32", "0-1-2022", "32 januari 2022"},
	"there is no month 13":                                  {"2022-13-01", "1-13-2022", "4.13.2022", "13-13-2022"},
	"there is no month 0":                                   {"2022-00-10", "10-0-2022"},
	"there is no year 0":                                    {"0000-01-01", "1-1-0000"},
	"can be 2022-04-07 or 2022-07-04":                       {"7/4/2022", "07/04/2022", "7 / 4 / 2022", "7/4/2022 00:00"},
	"has a year of two digits":                              {"7-4-22", "07-04-22", "7/4/22", "22-04-07", "7.4.22", "7 april 22", "7 april '22", "7-apr-22", "April 7, 22", "13/4/22"},
	"is a day number of a spreadsheet, for 2022-04-07":      {"44658", " 44658 "},
	"is a year;":                                            {"2022", " 2022 "},
	"is a month;":                                           {"april 2022", "2022-04", "apr 2022"},
	"depends on what day it is today":                       {"vandaag", "today", "Vandaag", " today ", "gisteren", "yesterday", "nu"},
	"has a time of day":                                     {"2022-04-07 12:00", "2022-04-06T22:00:00Z", "7-4-2022 9:30", "2022-04-07T00:00:01Z", "2022-04-07 00:00 uur"},
	"is not that day of the week; 2022-04-07 is a Thursday": {"woensdag 7 april 2022", "Friday, 7 April 2022", "ma 7-4-2022"},
	"write year-month-day, such as 2022-04-07": {"", "20220407", "07042022", "-2022-04-07", "٢٠٢٢-٠٤-٠٧", "\xff", "7-4/2022", "7 4 2022", "7 avril 2022", "7 april", "Q1 2022", "circa 7 april 2022", "7 april 2022 en 8 april 2022", "2022-04-07 2022-04-08", "2022-04-07, 2022-04-08",
		"2022-04-07..2022-04-08", "7–4–2022", "1 april 12022", "7-4-20222", "7-4-202", "446580", "44658.5", "nooit", "onbekend", "2022-04-07x", "x2022-04-07", "7 april 2022 4", "-7 april 2022", "7april2022", "zeven april 2022", "2022-04-07 of 2022-04-08", "april april 2022"},
}

func TestWhatIsNoDateIsRefusedWithWhatItIs(t *testing.T) {
	for want, texts := range notDates {
		for _, text := range texts {
			d, err := boete.ParseDate(text)
			var fault *boete.Fault
			require.ErrorAs(t, err, &fault, "%q was read as %s", text, d)
			require.ErrorContains(t, err, want, "%q", text)
			require.Zero(t, d)
		}
	}
}

func TestParsePeriod(t *testing.T) {
	for want, texts := range map[string][]string{
		"2020-01-01 2020-02-27": {"2020-01-01..2020-02-27", "2020-01-01 .. 2020-02-27", " 2020-01-01.. 2020-02-27 ", "1-1-2020..27-2-2020", "1 januari 2020 .. 27 februari 2020", "1.1.2020..27.2.2020", "1 januari 2020 t/m 27 februari 2020", "1 januari 2020 tot en met 27 februari 2020",
			"2020-01-01 - 2020-02-27", "2020-01-01 – 2020-02-27", "January 1, 2020 up to and including February 27, 2020", "2020-01-01...2020-02-27", "2020-01-01…2020-02-27"},
		"2020-01-01 ":           {"2020-01-01..", "2020-01-01 ..", "1 januari 2020 ..", "2020..", "2020 .. "},
		"2020-01-01 2020-12-31": {"2020", " 2020 ", "2020..2020", "januari 2020..december 2020"},
		"2021-01-01 2021-12-31": {"2021"},
		"2020-02-01 2020-02-29": {"februari 2020", "2020-02", "feb 2020", "February 2020"},
		"2019-01-01 2021-12-31": {"2019..2021", "2019 t/m 2021", "2019 .. 2021", "2019 – 2021"},
		"2022-04-07 2022-04-07": {"2022-04-07", "7 april 2022", "7-4-2022", "7 - 4 - 2022", "2022-04-07T00:00:00Z"},
	} {
		for _, text := range texts {
			p, err := boete.ParsePeriod(text)
			require.NoError(t, err, "%q", text)
			require.Equal(t, want, p.From.String()+" "+p.Until.String(), "%q", text)
		}
	}
	for want, texts := range map[string][]string{
		"is not a date":                   {"", "..", "..2020-01-01", "x", "2020-01-01..x", "2020-01-01..2020-02-01..2020-03-01", "2019-2021", "2020-01-01 tot 2020-02-01", "0000", "20"},
		"has 30 days":                     {"2020-04-31", "2020-04-31..", "2020-01-01..2020-04-31"},
		"can be":                          {"7/4/2022..8/4/2022"},
		"has a year of two digits":        {"1-1-20..2-2-20"},
		"depends on what day it is today": {"2020-01-01..vandaag"},
		"there is no month 13":            {"2020-13"},
	} {
		for _, text := range texts {
			p, err := boete.ParsePeriod(text)
			require.ErrorContains(t, err, want, "%q was read as %s", text, p)
			require.Zero(t, p)
		}
	}
}

func TestParseDateErrorText(t *testing.T) {
	for length, want := range map[int]string{60: "", 61: "…"} {
		_, err := boete.ParseDate(strings.Repeat("é", length))
		require.EqualError(t, err, `"`+strings.Repeat("é", 60)+want+`" is not a date; write year-month-day, such as 2022-04-07`)
	}
}

func TestNewDate(t *testing.T) {
	t.Run("a day that does not exist is a mistake in the program", func(t *testing.T) {
		for _, d := range [][3]int{{2022, 4, 31}, {2021, 2, 29}, {2022, 13, 1}, {2022, 0, 1}, {2022, 4, 0}, {0, 1, 1}, {10_000, 1, 1}} {
			require.Panics(t, func() { boete.NewDate(d[0], time.Month(d[1]), d[2]) }, "%v", d)
		}
		require.Panics(t, func() { boete.MustDate("2022-04-31") })
		require.Equal(t, boete.NewDate(2022, time.April, 7), boete.MustDate("7 april 2022"))
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
	for _, table := range []map[string][]string{dates, notDates} {
		for _, texts := range table {
			for _, text := range texts {
				f.Add(text)
			}
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		_, _ = boete.ParsePeriod(text)
		d, err := boete.ParseDate(text)
		if err != nil {
			require.Zero(t, d)
			return
		}
		again, err := boete.ParseDate(d.String())
		require.NoError(t, err)
		require.Equal(t, d, again)
		require.Equal(t, d, boete.NewDate(d.Year(), d.Month(), d.Day()))
		require.Equal(t, d, d.Anniversary(0))
		require.True(t, d.Year() == 9999 || d.Before(d.Anniversary(1)))
		period, err := boete.ParsePeriod(text)
		require.NoError(t, err)
		require.Equal(t, boete.Period{From: d, Until: d}, period, "a day is a period of one day")
	})
}
