package screen

import (
	"strconv"
	"time"

	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/form"
	"github.com/boete/boete/fine/register"
	"github.com/boete/boete/fine/register/paper"
	"github.com/boete/boete/fine/register/table"
)

// late asks when a breach was discovered and notified, of an infringement of art. 33(1) AVG. A case file has no field
// for either: what it has is when the infringement was committed, which follows from them.
func (s *screen) late(state form.State, infringement int) []question {
	i := "[" + strconv.Itoa(infringement) + "]"
	p, _, err := category.ParseReadTogether(state.Get("infringements" + i + ".provision"))
	if err != nil || p != (category.Provision{Act: category.AVG, Article: 33, Paragraph: 1}) {
		return nil
	}
	hint := s.t("een dag, en als u die weet de tijd: 6 november 2026 17:30", "a day, and the time if you know it: 6 November 2026 17:30")
	aware := question{Path: "@late" + i + ".aware", Name: s.t("Ontdekt op", "Discovered on"), Hint: hint}
	notified := question{Path: "@late" + i + ".notified", Name: s.t("Gemeld aan de AP op", "Notified to the AP on"), Hint: hint}
	var at [2]register.Moment
	for j, q := range []*question{&aware, &notified} {
		q.ID, q.Text = id(q.Path), state.Get(q.Path)
		if q.Text == "" {
			continue
		}
		if at[j], err = table.Moment(q.Text, dutchTime()); err != nil {
			if q.Path != s.typing {
				q.Wrong = s.say(err)
			}
		}
	}
	strict, _ := register.Deadline(at[0], dutchTime())
	switch register.Compare(at[0], at[1], dutchTime()) {
	case "":
		if !strict.IsZero() && at[1].IsZero() {
			aware.Says = s.t("De 72 uur eindigen op ", "The 72 hours end on ") + paper.Moment(s.report, strict) + "."
		}
	case register.InTime:
		notified.Says = s.t("Dat is binnen de 72 uur.", "That is within the 72 hours.")
	case register.Late:
		days, unnotified := register.Delay(at[0], at[1], dutchTime())
		notified.Says = strconv.Itoa(days) + s.plural(days, " dag", " dagen", " day", " days") + s.t(" na afloop van de 72 uur, die eindigden op ", " after the end of the 72 hours, which ended on ") +
			paper.Moment(s.report, strict) + "."
		committed := "infringements" + i + ".committed"
		if state.Get(committed+".from") != unnotified.From.String() || state.Get(committed+".until") != unnotified.Until.String() {
			notified.Period = &option{ID: committed, Value: unnotified.From.String() + ".." + unnotified.Until.String(),
				Name: s.t("Neem over: begonnen op ", "Take over: began on ") + s.words.Date(unnotified.From) + s.t(", geëindigd op ", ", ended on ") + s.words.Date(unnotified.Until)}
		}
	default:
		notified.Says = s.t("Of dat binnen de 72 uur is, is zo niet te zeggen: de 72 uur eindigen op ", "Whether that is within the 72 hours cannot be told: they end on ") + paper.Moment(s.report, strict) + "."
	}
	return []question{aware, notified}
}

// plural picks the wording for a number.
func (s *screen) plural(n int, one, more, oneEN, moreEN string) string {
	if n == 1 {
		return s.t(one, oneEN)
	}
	return s.t(more, moreEN)
}

// dutchTime is the time in the Netherlands by the rule of since 1996, which is before the AVG: a browser gives a
// program no time zones.
func dutchTime() *time.Location {
	zone, err := time.LoadLocationFromTZData("Europe/Amsterdam", []byte(zoneFile))
	if err != nil {
		return time.UTC
	}
	return zone
}

// zoneFile is a file of tzdata (RFC 9636) without changes of its own: one type, and the rule behind it.
const zoneFile = "TZif2" + none + header + "\x00\x00\x0e\x10\x00\x00CET\x00" + "TZif2" + none + header + "\x00\x00\x0e\x10\x00\x00CET\x00" + "\nCET-1CEST,M3.5.0,M10.5.0/3\n"

const (
	none   = "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
	header = "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x00\x00\x00\x04"
)
