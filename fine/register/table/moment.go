package table

import (
	"cmp"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/register"
)

// stamp is a day as it is written, with a time or without one.
type stamp struct {
	day    boete.Date
	clock  string // "17:30"; empty if it has none
	offset string // "+0100"; empty for that of the zone
}

var (
	timed   = regexp.MustCompile(`^(.+?)(?:\s*t\s*|\s+om\s+|[\s,]+)(\d{1,2})[:.](\d{2})(?:[:.][0-5]\d(?:[.,]\d+)?)?\s*(z|[+-]\d{2}:?\d{2})?(?:\s*uur)?$`)
	strokes = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})/(\d{4})`)
)

// orders are how days with strokes can be written, as what they are with the year first.
var orders = map[string]string{"dmy": "$3-$2-$1", "mdy": "$3-$1-$2"}

// orderOf is the order of the days with strokes in a column, as far as they show it: day first if none does; empty if
// it can be either, or both.
func orderOf(texts []string) string {
	strokesSeen, dayFirst, monthFirst := false, false, false
	for _, text := range texts {
		if m := strokes.FindStringSubmatch(text); m != nil {
			a, _ := strconv.Atoi(m[1])
			b, _ := strconv.Atoi(m[2])
			strokesSeen, dayFirst, monthFirst = strokesSeen || a != b, dayFirst || a > 12, monthFirst || b > 12
		}
	}
	switch {
	case strokesSeen && dayFirst == monthFirst:
		return ""
	case monthFirst:
		return "mdy"
	}
	return "dmy"
}

// parse reads a moment: a day as [boete.ParseDate] does, with a time behind it or without one. Of a day with strokes,
// the order says what comes first, if it is known.
func parse(text, order string) (s stamp, err error) {
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	if form := orders[order]; form != "" {
		text = strokes.ReplaceAllString(text, form)
	}
	if m := timed.FindStringSubmatch(text); m != nil {
		text, s.clock, s.offset = m[1], m[2]+":"+m[3], strings.ReplaceAll(strings.Replace(m[4], "z", "+0000", 1), ":", "")
	}
	s.day, err = boete.ParseDate(text)
	return s, err
}

// isStamp reports whether a text is meant as a moment. Most are not, and have no number or are too long.
func isStamp(text string) bool {
	if len(text) > 64 || !strings.ContainsAny(text, "0123456789") {
		return false
	}
	_, err := parse(text, "dmy")
	return err == nil || why(text, err) != ""
}

// why says what is wrong with a moment that cannot be read; empty if it is meant as none.
func why(text string, err error) register.Why {
	var f *boete.Fault
	switch errors.As(err, &f); {
	case f.Code == boete.CodeOutOfRange, f.Code == boete.CodeContradiction: // or another day of the week
		return register.NoSuchMoment
	case f.Code == boete.CodeAmbiguous:
		return register.ShortYear
	case len(text) >= len("46085") && strings.Trim(text, "0123456789.,") == "":
		return register.Serial
	}
	return ""
}

// Years outside these are a slip of the keyboard.
const firstYear, lastYear = 1900, 2200

// moment is when a stamp was, in a zone; false if that does not exist.
func (s stamp) moment(zone *time.Location) (m register.Moment, exists bool) {
	if s.day.Year() < firstYear || lastYear < s.day.Year() {
		return m, false
	}
	if s.clock == "" {
		return register.On(s.day, zone), true
	}
	at, err := time.Parse("2006-01-02 15:04 -0700", s.day.String()+" "+s.clock+" "+cmp.Or(s.offset, "+0000"))
	switch {
	case err != nil:
		return m, false
	case s.offset != "":
		return register.At(at.In(zone)), true
	}
	return register.Wall(at, zone)
}

// Moment reads one moment, with clocks in a zone.
func Moment(text string, zone *time.Location) (register.Moment, error) {
	s, err := parse(text, "")
	if err != nil {
		return register.Moment{}, err
	}
	m, exists := s.moment(zone)
	if !exists {
		return m, boete.Faultf(boete.CodeOutOfRange, "%q is not a moment%s; write for example 2026-11-06 17:30",
			text, register.NoSuchMoment.Text())
	}
	return m, nil
}
