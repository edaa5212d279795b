// Package register checks a register of personal data breaches (datalekregister), which art. 33(5) AVG prescribes, and
// says under which provisions what it finds falls and which rules govern those.
//
// [Check] is a pure function: the day, the zone and who keeps the register are given. It looks whether something is
// there, and not whether it is right. An [Entry] has moments, answers and which text fields say something, and not the
// texts themselves, so no report can repeat one.
//
// No register of a real organisation was at hand when this was made. The columns, and the traps in them, come from
// published templates and test files.
package register

import (
	"time"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// Register is a register as it was read.
type Register struct {
	// Columns that the file has.
	Columns Fields
	// Unused are the headers of the columns that were not read.
	Unused []string
	// Entries are its rows, in their order.
	Entries []Entry
}

// Entry is one breach.
type Entry struct {
	// Row is the number of the row in a spreadsheet: the header is row 1, and a cell with line ends is still in one
	// row.
	Row int
	// ID by which the register calls it, and Unit that entered it. The same number in another unit is another breach.
	ID, Unit string
	// Law that governs the processing; empty is the AVG.
	Law category.Act
	// Processor says that the keeper of the register was the processor, and not the controller.
	Processor bool

	Began, Discovered, Aware, NotifiedAt, ToldAt Moment
	// Notified says whether the AP was notified, Told whether the persons were told.
	Notified, Told Answer
	Risk           category.Risk
	// Ground of art. 34(3) for telling nobody: 'a', 'b' or 'c'; 0 is none.
	Ground byte

	// Filled are the fields of text that say something. Elsewhere counts those that refer to another file.
	Filled    Fields
	Elsewhere int
	// Personal are the personal data in fields of text.
	Personal []Personal
	// Unread are the cells that cannot be read. They do not count as missing.
	Unread []Unread
}

// Moment is where the entry has the moment of a field; nil if nothing asks for that.
func (e *Entry) Moment(f Field) *Moment {
	switch f {
	case Began:
		return &e.Began
	case Discovered:
		return &e.Discovered
	case Aware:
		return &e.Aware
	case NotifiedAt:
		return &e.NotifiedAt
	case ToldAt:
		return &e.ToldAt
	}
	return nil
}

// Answer is yes or no.
type Answer uint8

// The answers.
const (
	Unanswered Answer = iota
	Yes
	No
)

// Personal is a kind of personal data in a field of text.
type Personal struct {
	Field Field
	Kind  PersonalKind
}

// Unread is a cell that cannot be read.
type Unread struct {
	Field Field
	Why   Why // none if it is just another word
}

// Why says more of a finding. The values are stable; those of [Timing] are among them.
type Why string

// What can be wrong with a moment.
const (
	Serial       Why = "serial"         // the number by which Excel keeps a day
	NoSuchMoment Why = "no-such-moment" // 31 April, the year 2926, or a time that the clock passed over
	ShortYear    Why = "short-year"     // two digits
)

// Options say how a register is checked.
type Options struct {
	// Date of the check. A moment that surely lies after it is a contradiction.
	Date boete.Date
	// Since leaves out the breaches that surely lie before that day; none leaves out none.
	Since boete.Date
	// Zone of the clocks.
	Zone *time.Location
	// Offender is the kind of organisation that keeps the register; empty is not known.
	Offender category.OffenderKind
	// Financial says that it is a financial undertaking, to which art. 34 AVG does not apply (art. 42 UAVG).
	Financial bool
	// Own policies, as [govern.Advise] takes them.
	Own []*category.Policy
}

// Finding is one thing that was found.
type Finding struct {
	// Row as a spreadsheet counts, with the header as 1; 0 is the register as a whole.
	Row int `json:"row"`
	// ID by which the register calls the breach.
	ID string `json:"id"`
	// Code of what was found.
	Code Code `json:"code"`
	// Level is what it weighs here: unreadable, required, indication or tip.
	Level Level `json:"level"`
	// Provision that it is about.
	Provision category.Provision `json:"provision,omitzero"`
	// Tip of the AP that it is about, from 1 to 10.
	Tip int `json:"tip,omitzero"`
	// Field that it is about.
	Field Field `json:"field,omitzero"`
	// Other is a field that contradicts it, or would do in its place.
	Other Field `json:"-"`
	// Days between the end of the 72 hours and the notification.
	Days int `json:"days,omitzero"`
	// Ends is when the 72 hours end.
	Ends Moment `json:"-"`
	// First is the row that has the number already.
	First int `json:"-"`
	// Why says more.
	Why Why `json:"why,omitzero"`
	// Personal is the kind of personal data.
	Personal PersonalKind `json:"personal,omitzero"`
}

// Reason is why rows were not checked. The values are stable.
type Reason string

// The reasons.
const (
	OtherLaw     Reason = "other-law"     // the Wpg has a duty of its own (art. 33a), which is not known here
	BeforeAVG    Reason = "before-avg"    // surely before 25 May 2018
	ProcessorRow Reason = "processor-row" // arts. 33(1), 33(5) and 34 bind the controller
	BeforeSince  Reason = "before-since"  // surely before [Options.Since]
)

// Report is what a check found.
type Report struct {
	// Date of the check.
	Date boete.Date `json:"date"`
	// Entries are the rows of the register.
	Entries int `json:"entries"`
	// Checked are those that were checked.
	Checked int `json:"checked"`
	// Elsewhere counts the cells that refer to another file.
	Elsewhere int `json:"elsewhere"`
	// Skipped counts the rows that were not checked, by the reason: other-law, before-avg, processor-row or
	// before-since.
	Skipped map[Reason]int `json:"skipped"`
	// Unused are the headers of the columns that were not read.
	Unused []string `json:"unread_columns"`
	// Findings by row, those about the register as a whole first; of a row in the order of [Rules].
	Findings []Finding `json:"-"`
	// Links are the provisions under which the findings fall, if they are required or an indication.
	Links []Link `json:"-"`
}
