package words

import (
	"strconv"

	"github.com/boete/boete"
)

var dutchMonths = [...]string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
	"oktober", "november", "december"}

// Date is a day as people read it: "7 april 2022".
func (w *Words) Date(d boete.Date) string { return w.When(d.On()) }

// When is a day, a month or a year as people read it, as far as it is known: "7 april 2022", "oktober 2025", "2025".
func (w *Words) When(when boete.When) string {
	if when.IsZero() {
		return ""
	}
	text := strconv.Itoa(when.Year())
	if month := when.Month(); month != 0 {
		name := month.String()
		if w.language == Dutch {
			name = dutchMonths[month-1]
		}
		text = name + " " + text
	}
	if day := when.Day(); day != 0 {
		text = strconv.Itoa(day) + " " + text
	}
	return text
}
