package words

import (
	"strconv"

	"github.com/boete/boete"
)

var dutchMonths = [...]string{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
	"oktober", "november", "december"}

// Date is a day as people read it: "7 april 2022".
func (w *Words) Date(d boete.Date) string {
	if d.IsZero() {
		return ""
	}
	month := d.Month().String()
	if w.language == Dutch {
		month = dutchMonths[d.Month()-1]
	}
	return strconv.Itoa(d.Day()) + " " + month + " " + strconv.Itoa(d.Year())
}
