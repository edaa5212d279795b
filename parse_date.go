package boete

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// ParseDate reads a day as people write it, in Dutch or English, and as programs do:
//
//	written as                                        is
//	2022-04-07  2022-4-7  2022.04.07  2022/04/07      the year first: then the month, then the day
//	07-04-2022  7-4-2022  7.4.2022                    the day first
//	13/4/2022  4/13/2022  5/5/2022                    with strokes, only if there is one reading
//	7 april 2022  7 apr. 2022  7-apr-2022             with the name of the month, also cut off
//	April 7, 2022  7th of April 2022  7e april 2022
//	donderdag 7 april 2022  Thursday 2022-04-07       with the day of the week, if it is that day
//	2022-04-07T00:00:00Z  7-4-2022 00:00              with midnight behind it, as spreadsheets and programs write
//
// Refused, with what it is: 7/4/2022 (two readings), a year of two digits, the day number of a spreadsheet (44658), a
// month or a year alone, another time of the day, a day that does not exist (2022-04-31), and words such as today,
// because there is no clock here.
func ParseDate(text string) (Date, error) {
	isISO := len(text) == 10 && text[4] == '-' && text[7] == '-'
	if isISO && isDigits(text[:4]) && isDigits(text[5:7]) && isDigits(text[8:]) { // by far the most common
		return dateOf(text, number(text[:4]), number(text[5:7]), number(text[8:]))
	}
	s := trimDate(text)
	if len(text) > 64 || !utf8.ValidString(text) {
		return Date{}, errDate(text)
	}
	if slices.Contains(clockWords, s) {
		return Date{}, Faultf(CodeMalformed,
			"%q depends on what day it is today, which is not known here; write the day, such as 2022-04-07", text)
	}
	if isDigits(s) {
		return Date{}, errNumberAsDate(text, s)
	}
	s, midnight := cutMidnight(s)
	if !midnight {
		return Date{}, Faultf(CodeMalformed, "%q has a time of day; write the day only, such as 2022-04-07", text)
	}
	weekday, s := cutWeekday(s)
	d, err := parseDay(text, s)
	if err == nil && weekday >= 0 && d.weekday() != time.Weekday(weekday) {
		name := weekdays[d.weekday()]
		return Date{}, Faultf(CodeContradiction,
			"%q is not that day of the week; %s is a %s", text, d, Text{NL: name[0], EN: name[1]})
	}
	if err != nil {
		return Date{}, err
	}
	return d, nil
}

// parseDay reads a day without a time or a day of the week.
func parseDay(text, s string) (Date, error) {
	parts, signs := dateParts(s)
	if len(parts) == 2 {
		year, in := parts[1], month(parts[0])
		if signs == "-" && len(parts[1]) <= 2 && isDigits(parts[1]) {
			year, in = parts[0], number(parts[1])
		}
		if len(year) == 4 && isDigits(year) && (in != 0 || signs == "-" && year == parts[0]) {
			if _, err := dateOf(text, number(year), in, 1); err != nil {
				return Date{}, err
			}
			return Date{}, Faultf(CodeMissing, "%q is a month; write the day too, such as 2022-04-07", text)
		}
	}
	if len(parts) != 3 || strings.Trim(s[:1], "-/.,") == "" || strings.Contains(s, "..") {
		return Date{}, errDate(text)
	}
	named := slices.IndexFunc(parts, func(part string) bool { return month(part) > 0 })
	var day, year string
	switch named {
	case 0, 1: // April 7, 2022; 7 april 2022; 2022 april 7
		day, year = parts[1-named], parts[2]
		if named == 1 && len(parts[0]) == 4 && isDigits(parts[0]) {
			day, year = parts[2], parts[0]
		}
	default:
		return parseNumbers(text, parts, signs)
	}
	day = cutOrdinal(day)
	switch {
	case !isDigits(day) || len(day) > 2 || !isDigits(strings.TrimPrefix(year, "'")):
		return Date{}, errDate(text)
	case len(year) != 4 || year[0] == '\'':
		return Date{}, errYear(text, strings.TrimPrefix(year, "'"))
	}
	return dateOf(text, number(year), month(parts[named]), number(day))
}

// parseNumbers reads a day whose month is a number: parts are the numbers, signs the signs between them.
func parseNumbers(text string, parts []string, signs string) (Date, error) {
	a, b, c := parts[0], parts[1], parts[2]
	if !isDigits(a) || !isDigits(b) || !isDigits(c) || len(b) > 2 ||
		len(signs) != 2 || signs[0] != signs[1] || !strings.Contains("-./", signs[:1]) {
		return Date{}, errDate(text)
	}
	switch {
	case len(a) == 4 && len(c) <= 2:
		return dateOf(text, number(a), number(b), number(c))
	case len(a) > 2 || len(c) != 4:
		return Date{}, errYear(text, a, c)
	case signs[0] == '/' && number(a) <= 12 && number(b) <= 12 && number(a) != number(b):
		dayFirst, ok1 := newDate(number(c), number(b), number(a))
		monthFirst, ok2 := newDate(number(c), number(a), number(b))
		if !ok1 || !ok2 {
			return Date{}, errDate(text)
		}
		return Date{}, Faultf(CodeAmbiguous,
			"%q can be %s or %s; write the one that is meant", text, dayFirst, monthFirst)
	case signs[0] == '/' && number(b) > 12 && number(a) <= 12:
		return dateOf(text, number(c), number(a), number(b))
	}
	return dateOf(text, number(c), number(b), number(a))
}

// dateOf returns a day that was read, or what is wrong with it.
func dateOf(text string, year, month, day int) (Date, error) {
	d, ok := newDate(year, month, day)
	switch {
	case ok:
		return d, nil
	case year < 1:
		return Date{}, Faultf(CodeOutOfRange,
			"%q is not a date: there is no year 0; write year-month-day, such as 2022-04-07", text)
	case month < 1 || month > 12:
		return Date{}, Faultf(CodeOutOfRange,
			"%q is not a date: there is no month %d; write year-month-day, such as 2022-04-07", text, month)
	}
	name, yearText := months[month-1], strconv.Itoa(year)
	in := Text{NL: name[0] + " " + yearText, EN: name[1] + " " + yearText}
	return Date{}, Faultf(CodeOutOfRange, "%q is not a date: %s has %d days", text, in, daysIn(year, month))
}

func errDate(text string) error {
	return Faultf(CodeMalformed, "%q is not a date; write year-month-day, such as 2022-04-07", text)
}

// errYear says that a year has two digits, if one of the parts where it could stand has.
func errYear(text string, parts ...string) error {
	if slices.ContainsFunc(parts, func(part string) bool { return len(part) > 2 }) {
		return errDate(text)
	}
	return Faultf(CodeAmbiguous, "%q has a year of two digits; write the year in full, such as 2022-04-07", text)
}

// errNumberAsDate says what a number alone is: a year, or the day number of a spreadsheet.
func errNumberAsDate(text, digits string) error {
	switch n := number(digits); {
	case len(digits) == 4 && n > 0:
		return Faultf(CodeMissing, "%q is a year; write the day too, such as 2022-04-07", text)
	case len(digits) == 5 && n > 0:
		year, month, inMonth := time.Date(1899, time.December, 30+n, 0, 0, 0, 0, time.UTC).Date()
		day, _ := newDate(year, int(month), inMonth)
		return Faultf(CodeMalformed,
			"%q is a day number of a spreadsheet, for %s; write the day itself, such as 2022-04-07", text, day)
	}
	return errDate(text)
}

// ParsePeriod reads a period:
//
//	2013-11-04..2020-02-27    from a day until a day, both inclusive, in any form of [ParseDate]; also with t/m, tot en met,
//	                          up to and including, or a dash between spaces
//	2013-11-04..              from a day, and it still goes on
//	2022-04-07                one day
//	2021                      a year
//	april 2021, 2021-04       a month
//
// A year or a month can be an end of a period too: 2019..2021 is from 1 January 2019 until 31 December 2021.
func ParsePeriod(text string) (Period, error) {
	s := trimDate(text)
	if day, err := parseSpan(s); err == nil {
		return day, nil
	}
	for _, between := range []string{"...", "…", "..", " t/m ", " tot en met ", " up to and including ", " - ", " – ", " — "} {
		from, until, found := strings.Cut(s, between)
		if !found {
			continue
		}
		first, err := parseSpan(strings.TrimSpace(from))
		if err != nil {
			return Period{}, err
		}
		if until = strings.TrimSpace(until); until == "" && strings.HasPrefix(between, ".") {
			return Period{From: first.From}, nil
		}
		last, err := parseSpan(until)
		if err != nil {
			return Period{}, err
		}
		return Period{From: first.From, Until: last.Until}, nil
	}
	return parseSpan(s)
}

// parseSpan reads a day, a month or a year.
func parseSpan(text string) (Period, error) {
	d, err := ParseDate(text)
	if err == nil {
		return Period{From: d, Until: d}, nil
	}
	year, month1, month2 := 0, 1, 12
	switch parts, _ := dateParts(text); {
	case len(text) == 4 && isDigits(text):
		year = number(text)
	case err.(*Fault).Code == CodeMissing && len(parts) == 2: // a month
		year, month1 = number(parts[1]), month(parts[0])
		if month1 == 0 {
			year, month1 = number(parts[0]), number(parts[1])
		}
		month2 = month1
	}
	from, ok := newDate(year, month1, 1)
	if !ok {
		return Period{}, err
	}
	until, _ := newDate(year, month2, daysIn(year, month2))
	return Period{From: from, Until: until}, nil
}

// trimDate takes the spaces around a date away, and makes those in it plain and the letters small.
func trimDate(text string) string {
	return strings.ToLower(strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case r == '\u2010' || r == '\u2011':
			return '-'
		case r == '’' || r == '‘':
			return '\''
		}
		return r
	}, text)))
}

// dateParts takes a date apart into its numbers and words, and the signs between them: 7-4-2022 has "--". The words
// "of" and "the", and dots and commas beside a space or a name, are left out.
func dateParts(s string) (parts []string, signs string) {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '-' || r == '/' || r == '.' || r == ',':
			signs += string(r)
		case r == ' ':
		default:
			size = len(s) - i
			if end := strings.IndexAny(s[i:], " -/.,"); end >= 0 {
				size = end
			}
			if part := s[i : i+size]; part != "of" && part != "the" && part != "de" || len(parts) == 0 && part == "of" {
				parts = append(parts, part)
			}
		}
		i += size
	}
	return parts, signs
}

// cutMidnight takes a time off a date that is midnight, with or without a zone; false if there is another time.
func cutMidnight(s string) (day string, ok bool) {
	i := strings.IndexByte(s, ':')
	if i < 0 {
		return s, true
	}
	start := strings.LastIndexAny(s[:i], " t")
	if start < 0 {
		return s, false
	}
	clock := strings.TrimSuffix(s[start+1:], "z")
	if zone := strings.LastIndexAny(clock, "+-"); zone >= 0 {
		if strings.Trim(clock[zone+1:], "0123456789:") != "" || len(clock)-zone > 6 {
			return s, false
		}
		clock = clock[:zone]
	}
	return strings.TrimSpace(s[:start]), strings.Trim(clock, "0:. ") == "" && len(clock) <= 18
}

// cutWeekday takes the day of the week off a date; -1 if there is none.
func cutWeekday(s string) (weekday int, rest string) {
	for i, names := range weekdays {
		for _, name := range names {
			for _, short := range []string{name, name[:2], name[:3]} {
				rest, found := strings.CutPrefix(s, strings.ToLower(short))
				if found && rest != "" && strings.ContainsAny(rest[:1], " ,.") {
					return i, strings.TrimLeft(rest, " ,.")
				}
			}
		}
	}
	return -1, s
}

// cutOrdinal takes the end off "7th" and "7e".
func cutOrdinal(day string) string {
	for _, end := range []string{"ste", "de", "e", "st", "nd", "rd", "th"} {
		if digits, found := strings.CutSuffix(day, end); found && isDigits(digits) {
			return digits
		}
	}
	return day
}

// month is the number of a month by its name, in Dutch or English, also cut off at three letters or more; 0 if it is
// none.
func month(name string) int {
	for i, names := range months {
		for _, full := range names {
			if len(name) >= 3 && strings.HasPrefix(strings.ToLower(full), name) && (len(name) <= 4 || len(name) == len(full)) {
				return i + 1
			}
		}
	}
	if name == "mrt" {
		return 3
	}
	return 0
}

// number is a run of at most four digits.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// clockWords mean a day only to somebody who knows what day it is.
var clockWords = []string{
	"vandaag", "gisteren", "eergisteren", "morgen", "nu", "heden", "today", "yesterday", "tomorrow", "now",
	"present",
}

// months and weekdays are the names in Dutch and in English.
var (
	months = [12][2]string{{"januari", "January"}, {"februari", "February"}, {"maart", "March"}, {"april", "April"},
		{"mei", "May"}, {"juni", "June"}, {"juli", "July"}, {"augustus", "August"}, {"september", "September"},
		{"oktober", "October"}, {"november", "November"}, {"december", "December"}}
	weekdays = [7][2]string{{"zondag", "Sunday"}, {"maandag", "Monday"}, {"dinsdag", "Tuesday"}, {"woensdag", "Wednesday"},
		{"donderdag", "Thursday"}, {"vrijdag", "Friday"}, {"zaterdag", "Saturday"}}
)
