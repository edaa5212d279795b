// Package register checks a register of personal data breaches (datalekregister), which art. 33(5) AVG prescribes, and says under
// which provisions what it finds falls and which rules govern those.
//
// [Check] is a pure function: the day, the zone and who keeps the register are given. It looks whether something is there, and not
// whether it is right. An [Entry] has moments, answers and which text fields say something, and not the texts themselves, so no
// report can repeat one.
//
// No register of a real organisation was at hand when this was made. The columns, and the traps in them, come from published
// templates and test files.
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
	// Entries are its rows, in their order.
	Entries []Entry
}

// Entry is one breach.
type Entry struct {
	// Row is the number of the row in a spreadsheet: the header is row 1, and a cell with line ends is still in one row.
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

	// Filled are the fields of text that say something; Elsewhere those of them that refer to another file.
	Filled, Elsewhere Fields
	// Personal are the personal data in fields of text.
	Personal []Personal
	// Unread are the cells that cannot be read. They do not count as missing.
	Unread []Unread
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
	Serial     Why = "serial"       // the number by which Excel keeps a day
	NoSuchDay  Why = "no-such-day"  // 31 April, or the year 2926
	NoSuchTime Why = "no-such-time" // the clock passed over it, or it is no time at all
	ShortYear  Why = "short-year"   // two digits
)

// Text is the wording, as a part of the message of a finding.
func (w Why) Text() boete.Text {
	switch w {
	case Serial:
		return boete.Text{NL: ", maar een getal van Excel; maak de cellen op als datum", EN: ", but a number of Excel; format the cells as dates"}
	case NoSuchDay:
		return boete.Text{NL: ": die dag bestaat niet", EN: ": that day does not exist"}
	case NoSuchTime:
		return boete.Text{NL: ": die tijd bestaat niet", EN: ": that time does not exist"}
	case ShortYear:
		return boete.Text{NL: ": schrijf het jaar met vier cijfers", EN: ": write the year with four digits"}
	case Why(OpenDates):
		return boete.Text{NL: "Uit datums zonder tijd", EN: "Dates without a time do not show"}
	case Why(OpenHour):
		return boete.Text{NL: "Uit een melding in het aangebroken uur", EN: "A notification in the hour that had begun does not show"}
	case Why(OpenClock):
		return boete.Text{NL: "Uit een tijd in het uur dat de klok twee keer doorliep", EN: "A time in the hour that the clock went through twice does not show"}
	}
	return boete.Text{}
}

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
	// Policy of one's own, to compare with; nil is none.
	Policy *category.Policy
}

// Finding is one thing that was found.
type Finding struct {
	// Row of the breach, 0 if it is about the register as a whole, and its ID.
	Row int
	ID  string
	// Code of what was found, and what it weighs here.
	Code  Code
	Level Level
	// Provision and Tip that it is about; see [Rule].
	Provision category.Provision
	Tip       int
	// Field that it is about, and another one that contradicts it or would do in its place.
	Field, Other Field
	// Days after the end of the 72 hours, and that end.
	Days int
	Ends Moment
	// First is the row that has the number already.
	First int
	Why   Why
	// Personal is the kind of personal data.
	Personal PersonalKind
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

// Text is the wording, after a number of rows.
func (r Reason) Text() boete.Text {
	switch r {
	case OtherLaw:
		return boete.Text{NL: "onder een andere wet dan de AVG", EN: "under another act than the GDPR"}
	case BeforeAVG:
		return boete.Text{NL: "van voor de AVG", EN: "of before the GDPR"}
	case ProcessorRow:
		return boete.Text{NL: "als verwerker: de plichten rusten op de verantwoordelijke", EN: "as a processor: the duties are the controller's"}
	}
	return boete.Text{NL: "van voor de gekozen dag", EN: "of before the chosen day"}
}

// Skipped says how many rows were not checked, and why.
type Skipped struct {
	Reason Reason
	Rows   int
}

// Report is what a check found.
type Report struct {
	// Date of the check.
	Date boete.Date
	// Entries are the rows of the register, Checked those that were checked.
	Entries, Checked int
	// Elsewhere counts the cells that refer to another file.
	Elsewhere int
	Skipped   []Skipped
	// Findings by row, those about the register as a whole first; of a row in the order of [Rules].
	Findings []Finding
	// Links are the provisions under which the findings fall, if they are required or an indication.
	Links []Link
}
