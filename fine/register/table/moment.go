package table

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/boete/boete/fine/register"
)

// stamp is a day as it is written, with a time or without one.
type stamp struct {
	first, second, year int // first and second are day and month, unless months come first
	slash               bool
	known, timed        bool
	hour, minute        int
	offset              string // "": that of the zone
}

const clockForm = `(?:(?:\s*[t ,]\s*|\s+om\s+)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(z|[+-]\d{2}:?\d{2})?(?:\s*uur)?)?$`

var (
	numbers = regexp.MustCompile(`^(\d{1,4})([-/.])(\d{1,2})[-/.](\d{1,4})` + clockForm)
	worded  = regexp.MustCompile(`^(\d{1,2})\.? (\pL+)\.? (\d{4})` + clockForm)
	serial  = regexp.MustCompile(`^\d{5}([.,]\d+)?$`)
)

var months = strings.Fields("jan feb maa apr mei jun jul aug sep okt nov dec jan feb mar apr may jun jul aug sep oct nov dec " +
	"januari februari maart april mei juni juli augustus september oktober november december " +
	"january february march april may june july august september october november december")

// parse reads a moment as people write it. What it says need not exist.
func parse(text string) (s stamp, why register.Why, ok bool) {
	if text = strings.TrimSpace(text); text == "" || len(text) > 80 || text[0] < '0' || '9' < text[0] {
		return stamp{}, "", false // by far the most
	}
	text = strings.ToLower(strings.Join(strings.Fields(text), " "))
	if serial.MatchString(text) {
		return stamp{}, register.Serial, false
	}
	var clock []string
	if m := numbers.FindStringSubmatch(text); m != nil {
		a, b, c := atoi(m[1]), atoi(m[3]), atoi(m[4])
		switch {
		case len(m[1]) == 4 && len(m[4]) <= 2:
			s = stamp{first: c, second: b, year: a}
		case len(m[1]) <= 2 && len(m[4]) == 4:
			s = stamp{first: a, second: b, year: c, slash: m[2] == "/"}
		case len(m[1]) <= 2 && len(m[4]) == 2:
			return stamp{}, register.ShortYear, false
		default:
			return stamp{}, "", false
		}
		clock = m[5:]
	} else if m := worded.FindStringSubmatch(text); m != nil {
		for i, month := range months {
			if month == m[2] || m[2] == "mrt" && month == "maa" {
				s, clock = stamp{first: atoi(m[1]), second: i%12 + 1, year: atoi(m[3])}, m[4:]
				break
			}
		}
	}
	if clock == nil {
		return stamp{}, "", false
	}
	s.known = true
	if s.timed = clock[0] != ""; s.timed {
		s.hour, s.minute, s.offset = atoi(clock[0]), atoi(clock[1]), clock[3]
		if s.hour > 23 || s.minute > 59 || atoi(clock[2]) > 59 {
			return stamp{}, register.NoSuchTime, false
		}
	}
	return s, "", true
}

// atoi reads digits, of which there are few.
func atoi(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// Years outside these are a slip of the keyboard.
const firstYear, lastYear = 1900, 2200

// moment is when a stamp was, in a zone.
func (s stamp) moment(monthFirst bool, zone *time.Location) (register.Moment, register.Why) {
	day, month := s.first, s.second
	if monthFirst && s.slash {
		day, month = month, day
	}
	date := time.Date(s.year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if date.Day() != day || int(date.Month()) != month || s.year < firstYear || lastYear < s.year {
		return register.Moment{}, register.NoSuchDay
	}
	switch {
	case !s.timed:
		return register.On(dateOf(date), zone), ""
	case s.offset != "":
		layout, offset := "2006-1-2 15:4 -0700", strings.ReplaceAll(strings.Replace(s.offset, "z", "+0000", 1), ":", "")
		at, err := time.Parse(layout, date.Format("2006-1-2")+" "+strconv.Itoa(s.hour)+":"+strconv.Itoa(s.minute)+" "+offset)
		if err != nil {
			return register.Moment{}, register.NoSuchTime
		}
		return register.At(at.In(zone)), ""
	}
	m, exists := register.Wall(s.year, time.Month(month), day, s.hour, s.minute, zone)
	if !exists {
		return register.Moment{}, register.NoSuchTime
	}
	return m, ""
}
