package register_test

import (
	"strings"
	"testing"
	"time"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/register"
	"github.com/stretchr/testify/require"
)

func amsterdam(t testing.TB) *time.Location {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	require.NoError(t, err)
	return zone
}

// moment reads "2026-11-06", "2026-11-06 17:30" and "2026-07-03T15:00Z".
func moment(t testing.TB, text string) register.Moment {
	t.Helper()
	if at, err := time.Parse("2006-01-02T15:04Z", text); err == nil {
		return register.At(at)
	}
	if at, err := time.Parse("2006-01-02 15:04", text); err == nil {
		m, exists := register.Wall(at, amsterdam(t))
		require.True(t, exists, text)
		return m
	}
	if text == "" {
		return register.Moment{}
	}
	return register.On(date(t, text), amsterdam(t))
}

func date(t testing.TB, text string) boete.Date {
	t.Helper()
	d, err := boete.ParseDate(text)
	require.NoError(t, err)
	return d
}

// clock is a moment in the words of the tables below.
func clock(m register.Moment) string {
	const form = "Mon 02-01 15:04"
	if m.IsExact() {
		return m.Earliest.Format(form)
	}
	return m.Earliest.Format(form) + "/" + m.Latest.Format("15:04")
}

// The cases were computed by hand, before the program.
func TestNotificationsAreComparedWithTheHours(t *testing.T) {
	for _, test := range []struct {
		name, aware, notified, strict, hour string
		want                                register.Timing
	}{
		{"C1 equal counts", "2026-11-06 17:30", "2026-11-09 17:30", "Mon 09-11 17:30", "Mon 09-11 18:00", register.InTime},
		{"C2", "2026-11-06 17:30", "2026-11-09 17:31", "Mon 09-11 17:30", "Mon 09-11 18:00", register.OpenHour},
		{"C3", "2026-11-06 17:30", "2026-11-09 17:59", "Mon 09-11 17:30", "Mon 09-11 18:00", register.OpenHour},
		{"C4", "2026-11-06 17:30", "2026-11-09 18:00", "Mon 09-11 17:30", "Mon 09-11 18:00", register.Late},
		{"C5", "2026-06-02 12:00", "2026-06-05 12:59", "Fri 05-06 12:00", "Fri 05-06 13:00", register.OpenHour},
		{"C6 spring", "2026-03-27 17:30", "2026-03-30 18:15", "Mon 30-03 18:30", "Mon 30-03 19:00", register.InTime},
		{"C7 spring", "2026-03-27 17:30", "2026-03-30 19:00", "Mon 30-03 18:30", "Mon 30-03 19:00", register.Late},
		{"C8 autumn", "2026-10-23 17:30", "2026-10-26 16:30", "Mon 26-10 16:30", "Mon 26-10 17:00", register.InTime},
		{"C9 autumn", "2026-10-23 17:30", "2026-10-26 17:15", "Mon 26-10 16:30", "Mon 26-10 17:00", register.Late},
		{"C10 Christmas and Sunday count", "2026-12-24 16:05", "2026-12-28 09:00", "Sun 27-12 16:05", "Sun 27-12 17:00", register.Late},
		{"C11 leap", "2028-02-27 09:15", "2028-03-01 09:15", "Wed 01-03 09:15", "Wed 01-03 10:00", register.InTime},
		{"C12 no leap", "2027-02-27 09:15", "2027-03-02 10:00", "Tue 02-03 09:15", "Tue 02-03 10:00", register.Late},
		{"C13 an offset", "2026-07-03T15:00Z", "2026-07-06 17:00", "Mon 06-07 17:00", "Mon 06-07 18:00", register.InTime},
		{"C14 fold", "2026-10-25 02:30", "2026-10-28 02:00", "Wed 28-10 01:30/02:30", "Wed 28-10 02:00/03:00", register.OpenClock},
		{"D1 two days", "2026-09-07", "2026-09-09", "Thu 10-09 00:00/23:59", "Thu 10-09 01:00/00:00", register.InTime},
		{"D2 three days", "2026-09-07", "2026-09-10", "Thu 10-09 00:00/23:59", "Thu 10-09 01:00/00:00", register.OpenDates},
		{"D3 four days", "2026-09-07", "2026-09-11", "Thu 10-09 00:00/23:59", "Thu 10-09 01:00/00:00", register.Late},
		{"D4 four days in spring", "2026-03-27", "2026-03-31", "Mon 30-03 01:00/00:59", "Mon 30-03 02:00/01:00", register.OpenDates},
		{"D5 the change is later that night", "2026-03-25", "2026-03-29", "Sat 28-03 00:00/23:59", "Sat 28-03 01:00/00:00", register.Late},
		{"D6 two days in autumn", "2026-10-24", "2026-10-26", "Mon 26-10 23:00/22:59", "Tue 27-10 00:00/23:00", register.OpenDates},
		{"before the rule", "2018-05-24", "2018-06-24", "Mon 01-01 00:00", "Mon 01-01 00:00", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			aware, notified := moment(t, test.aware), moment(t, test.notified)
			strict, hour := register.Deadline(aware, amsterdam(t))
			require.Equal(t, test.strict, clock(strict))
			require.Equal(t, test.hour, clock(hour))
			require.Equal(t, test.want, register.Compare(aware, notified, amsterdam(t)))
			require.Empty(t, register.Compare(aware, register.Moment{}, amsterdam(t)))
			require.Empty(t, register.Compare(register.Moment{}, notified, amsterdam(t)))
		})
	}
}

func TestAWallClockThatIsPassedOverShowsNoTime(t *testing.T) {
	for text, want := range map[string]string{"2026-03-29 01:59": "+0100", "2026-03-29 02:00": "", "2026-03-29 02:30": "", "2026-03-29 02:59": "",
		"2026-03-29 03:00": "+0200", "2026-10-25 01:59": "+0200", "2026-10-25 02:00": "+0200/+0100", "2026-10-25 02:59": "+0200/+0100", "2026-10-25 03:00": "+0100"} {
		at, err := time.Parse("2006-01-02 15:04", text)
		require.NoError(t, err)
		m, exists := register.Wall(at, amsterdam(t))
		require.Equal(t, want != "", exists, text)
		if exists {
			offsets := m.Earliest.Format("-0700")
			if m.IsTwice() {
				offsets += m.Latest.Format("/-0700")
			}
			require.Equal(t, want, offsets, text)
			require.Equal(t, text, m.Earliest.Format("2006-01-02 15:04"))
		}
	}
	beirut, err := time.LoadLocation("Asia/Beirut") // where the day itself begins an hour later
	require.NoError(t, err)
	m := register.On(date(t, "2026-03-29"), beirut)
	require.Equal(t, "01:00 23:59", m.Earliest.Format("15:04 ")+m.Latest.Format("15:04"))
}

func TestPersonalDataIsSeenInText(t *testing.T) {
	for text, want := range map[string]string{
		"":                         "",
		"bsn 111222333 genoemd":    "bsn",
		"bsn 111222334 genoemd":    "", // fails the eleven-test
		"000000000":                "",
		"1112223330":               "",
		"x111222333":               "",
		"(123456782).":             "bsn",
		"NL91 ABNA 0417 1643 00":   "iban",
		"rek. nl91abna0417164300.": "iban",
		"NL92ABNA0417164300":       "",
		"xNL91ABNA0417164300":      "",
		"naar DE89 3704 0044 0532 0130 00 gestuurd": "iban",
		"mail j.jansen@example.nl":                  "email",
		"a@b":                                       "",
		"@example.nl":                               "",
		"om 9 @ 10.30":                              "",
		"x @ y, jan@voorbeeld.example":              "email",
		"111222333 <a@b.nl> NL91ABNA0417164300":     "bsn iban email",
	} {
		var kinds []string
		for _, k := range register.PersonalIn(text) {
			kinds = append(kinds, string(k))
			require.NotEmpty(t, k.Name().NL)
		}
		require.Equal(t, want, strings.Join(kinds, " "), text)
	}
}
