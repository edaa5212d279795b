package register

import (
	"time"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// Moment is when something happened, as far as it is known: at some minute between two, both inclusive. The zero value
// is no moment.
type Moment struct {
	// Earliest is the first minute at which it can have been.
	Earliest time.Time `json:"earliest"`
	// Latest is the last one.
	Latest time.Time `json:"latest"`
}

// At returns the moment of a minute.
func At(t time.Time) Moment { t = t.Truncate(time.Minute); return Moment{t, t} }

// On returns the moment of a day in a zone: any minute of it.
func On(day boete.Date, zone *time.Location) Moment {
	midnight := func(day boete.Date, more int) time.Time {
		return time.Date(day.Year(), day.Month(), day.Day()+more, 0, 0, 0, 0, zone)
	}
	return Moment{midnight(day, 0), midnight(day, 1).Add(-time.Minute)}
}

// Wall returns the moment at which clocks in a zone show the day and time that another clock shows. In the hour that
// they go through twice, it is both. A time that they pass over does not exist.
func Wall(clock time.Time, zone *time.Location) (m Moment, exists bool) {
	wall := time.Date(clock.Year(), clock.Month(), clock.Day(), clock.Hour(), clock.Minute(), 0, 0, time.UTC)
	for _, near := range []time.Duration{-24 * time.Hour, 24 * time.Hour} { // before and after a change
		_, offset := wall.Add(near).In(zone).Zone()
		t := wall.Add(-time.Duration(offset) * time.Second).In(zone)
		if _, now := t.Zone(); now != offset {
			continue
		}
		if !exists {
			m.Earliest = t
		}
		m.Latest, exists = t, true
	}
	return m, exists
}

// IsZero reports whether there is no moment.
func (m Moment) IsZero() bool { return m.Earliest.IsZero() }

// IsExact reports whether the minute is known.
func (m Moment) IsExact() bool { return m.Earliest.Equal(m.Latest) }

// IsTwice reports whether it is one of two minutes with the same time, because the clock was put back.
func (m Moment) IsTwice() bool {
	return !m.IsExact() && m.Latest.Sub(m.Earliest) < 24*time.Hour && m.Earliest.Format(time.TimeOnly) == m.Latest.Format(time.TimeOnly)
}

// After reports whether a moment surely lies after another.
func (m Moment) After(other Moment) bool {
	return !m.IsZero() && !other.IsZero() && other.Latest.Before(m.Earliest)
}

// in returns the moment by the clocks of a zone.
func (m Moment) in(zone *time.Location) Moment { return Moment{m.Earliest.In(zone), m.Latest.In(zone)} }

// day is the civil day of a time; none if that lies outside the calendar.
func day(t time.Time) boete.Date {
	const last = 9999
	if t.IsZero() || t.Year() < 1 || t.Year() > last {
		return boete.Date{}
	}
	return boete.NewDate(t.Date())
}

// days counts the days from one to another.
func days(from, to boete.Date) int {
	return int(On(to, time.UTC).Earliest.Sub(On(from, time.UTC).Earliest) / (24 * time.Hour))
}

// Timing says whether a breach was notified within the time that art. 33(1) AVG gives. The values are stable; none is
// that it cannot be asked, because a moment is missing or lies before the rule.
type Timing string

// The timings.
const (
	InTime    Timing = "in-time"      // surely
	Late      Timing = "late"         // surely, however the hours are counted
	OpenDates Timing = "dates"        // open: a day without a time
	OpenHour  Timing = "hour"         // open: in the rest of the hour that had begun
	OpenClock Timing = "clock-change" // open: in an hour that the clock went through twice
)

// IsOpen reports whether it cannot be told.
func (t Timing) IsOpen() bool { return t == OpenDates || t == OpenHour || t == OpenClock }

// Deadline returns when the time to notify a breach ends. Strictly, that is 72 hours after becoming aware, and that
// minute still counts; weekends, holidays and changes of the clock move nothing. By art. 3(1) of Regulation 1182/71
// the hour in which one becomes aware is not counted: then it ends with the full hour after that, and that minute no
// longer counts. Both are zero for a moment before the first [category.BreachRule].
func Deadline(aware Moment, zone *time.Location) (strict, hour Moment) {
	aware = aware.in(zone)
	rule, known := category.BreachRuleOn(day(aware.Earliest))
	if aware.IsZero() || !known {
		return Moment{}, Moment{}
	}
	term := time.Duration(rule.Hours) * time.Hour
	full := func(t time.Time) time.Time { return t.Add(term + time.Hour - time.Duration(t.Minute())*time.Minute) }
	return Moment{aware.Earliest.Add(term), aware.Latest.Add(term)}, Moment{full(aware.Earliest), full(aware.Latest)}
}

// Compare says whether a breach was notified in time. It is late only if it is by both ways of counting; see
// [Deadline].
func Compare(aware, notified Moment, zone *time.Location) Timing {
	strict, hour := Deadline(aware, zone)
	aware, notified = aware.in(zone), notified.in(zone)
	known := func(m Moment) bool { return m.IsExact() || m.IsTwice() }
	switch {
	case strict.IsZero() || notified.IsZero():
		return ""
	case !notified.Latest.After(strict.Earliest):
		return InTime
	case !notified.Earliest.Before(hour.Latest):
		return Late
	case !known(aware) || !known(notified):
		return OpenDates
	case !aware.IsExact() || !notified.IsExact():
		return OpenClock
	}
	return OpenHour
}

// Delay returns how many days after the end of the time a breach was notified, and when it went without a
// notification, as the AP dates that. There are none unless it was notified [Late].
func Delay(aware, notified Moment, zone *time.Location) (int, boete.Period) {
	if Compare(aware, notified, zone) != Late {
		return 0, boete.Period{}
	}
	strict, _ := Deadline(aware, zone)
	return days(day(strict.Latest), day(notified.Earliest.In(zone))), committed(strict, notified)
}

// committed is when a breach went without a notification, as the AP dates it: from the day on which the time ends,
// until the day before the notification. Without one it still goes on.
func committed(deadline, notified Moment) boete.Period {
	p := boete.Period{From: day(deadline.Latest)}
	if !notified.IsZero() {
		if p.Until = day(notified.Earliest.In(deadline.Latest.Location()).AddDate(0, 0, -1)); p.Until.Before(p.From) {
			p.Until = p.From
		}
	}
	return p
}
