package boete

import (
	"strconv"
	"time"
)

// When is a day, a month or a year of the civil calendar, as far as it is known: "2022-04-07", "2025-10" or "2025".
// The zero value is not known. It is comparable with ==, and Before orders what is known less precisely before what
// lies in it.
type When string

// ParseWhen reads "2022-04-07", "2025-10" or "2025". Anything else, and a day that does not exist, is an error.
func ParseWhen(text string) (When, error) {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if t, err := time.Parse(layout, text); err == nil && t.Year() >= 1 {
			return When(text), nil
		}
	}
	return "", Faultf(CodeMalformed,
		"%q is not a day, a month or a year; write for example 2022-04-07, 2025-10 or 2025", text)
}

// On returns a day as a When.
func (d Date) On() When { return When(d.String()) }

// IsZero reports whether nothing is known.
func (w When) IsZero() bool { return w == "" }

// Before reports whether w is earlier than other. A year or a month comes before the months or days in it.
func (w When) Before(other When) bool { return w < other }

// Year is the year, or 0 if it is not known.
func (w When) Year() int { return w.part(0, 4) }

// Month is the month, or 0 if it is not known.
func (w When) Month() time.Month { return time.Month(w.part(5, 7)) }

// Day is the day of the month, or 0 if it is not known.
func (w When) Day() int { return w.part(8, 10) }

func (w When) part(from, to int) int {
	if len(w) < to {
		return 0
	}
	n, _ := strconv.Atoi(string(w[from:to]))
	return n
}

// String is the text that [ParseWhen] reads, or "" if nothing is known.
func (w When) String() string { return string(w) }

// UnmarshalText is [ParseWhen].
func (w *When) UnmarshalText(text []byte) error {
	when, err := ParseWhen(string(text))
	if err != nil {
		return err
	}
	*w = when
	return nil
}
