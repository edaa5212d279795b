package boete

import (
	"fmt"
	"time"
)

// Date is a day of the civil calendar, without a time or a zone. The zero value is no date. It is comparable with ==.
type Date struct {
	year, month, day int
}

// NewDate returns a day. It is for constants in Go, and panics on a day that does not exist (31 April); [ParseDate]
// is for input.
func NewDate(year int, month time.Month, day int) Date {
	d, ok := newDate(year, int(month), day)
	if !ok {
		panic(fmt.Sprintf("boete: there is no day %d-%d-%d", year, int(month), day))
	}
	return d
}

// MustDate is [ParseDate] for a constant in Go. It panics if the text is not a date.
func MustDate(text string) Date {
	d, err := ParseDate(text)
	if err != nil {
		panic(err)
	}
	return d
}

// newDate returns a day; false if it does not exist.
func newDate(year, month, day int) (Date, bool) {
	if year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month) {
		return Date{}, false
	}
	return Date{year, month, day}, true
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Year, Month and Day are the parts of the date.
func (d Date) Year() int { return d.year }

// Month is the month of the date.
func (d Date) Month() time.Month { return time.Month(d.month) }

// Day is the day of the month.
func (d Date) Day() int { return d.day }

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Before reports whether d is an earlier day than other.
func (d Date) Before(other Date) bool {
	if d.year != other.year {
		return d.year < other.year
	}
	if d.month != other.month {
		return d.month < other.month
	}
	return d.day < other.day
}

// Anniversary returns the same day so many years later. For 29 February in a year that has none it is 1 March: on
// 28 February the years have not passed yet. After the year 9999 there is none.
func (d Date) Anniversary(years int) Date {
	if d.IsZero() {
		return d
	}
	year, month, day := time.Date(d.year+years, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).Date()
	anniversary, _ := newDate(year, int(month), day)
	return anniversary
}

func (d Date) weekday() time.Weekday {
	return time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC).Weekday()
}

// String is the date as "2022-04-07", or "" if there is none.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
}

// MarshalText is [Date.String].
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText is [ParseDate].
func (d *Date) UnmarshalText(text []byte) error {
	date, err := ParseDate(string(text))
	if err != nil {
		return err
	}
	*d = date
	return nil
}

// Period is a span of days, both ends inclusive. Without Until it goes on; without From it is not known. A period of
// one day has From equal to Until.
type Period struct {
	// From is the first day.
	From Date `json:"from,omitzero"`
	// Until is the last day; none if it still goes on.
	Until Date `json:"until,omitzero"`
}

// IsZero reports whether nothing is known of the period.
func (p Period) IsZero() bool { return p == Period{} }

// Check returns an error if the period has no beginning or ends before it begins.
func (p Period) Check() error {
	switch {
	case p.IsZero():
		return nil
	case p.From.IsZero():
		return &Fault{Code: CodeMissing, Path: "from",
			Format: "the first day is missing; a period is from, and until if it has ended"}
	case !p.Until.IsZero() && p.Until.Before(p.From):
		return &Fault{Code: CodeContradiction, Path: "until",
			Format: "the last day, %s, lies before the first, %s", Args: []any{p.Until, p.From}}
	}
	return nil
}
