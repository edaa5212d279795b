package batch

import (
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/internal/jsontext"
	"github.com/boete/boete/fine/words"
)

// Fault is what is wrong with a case.
type Fault struct {
	// Line of the input on which the case begins.
	Line int
	// ID is the reference of the case; empty if it has none, or if it could not be read.
	ID string
	// Err says what is wrong, as [boete.Faults] or as one [boete.Fault].
	Err error

	rows []int // lines of the rows of a table that the case is made of
}

func (f *Fault) Error() string { return "line " + strconv.Itoa(f.Line) + ": " + f.Err.Error() }
func (f *Fault) Unwrap() error { return f.Err }

// lineOf is the line that a path leads to: in a table, an infringement stands in a row of its own.
func (f *Fault) lineOf(path string) int {
	if i, _, ok := boete.Path(path).Element("infringements"); ok && i < len(f.rows) {
		return f.rows[i]
	}
	return f.Line
}

// record appends the record of a calculated case.
func (o *Options) record(b []byte, r fine.Result, along kept) []byte {
	switch {
	case o.Output == CSV && o.Summary:
		exact, low, high := o.amounts(r.Amount())
		return o.summaryRows(b, along, r.ID, "", exact, low, high, categoryOf(r), codes(r), "", o.lowered(r.IfLowered))
	case o.Output == CSV:
		return o.rows(b, r, along)
	case o.Summary:
		b = summary(b, r)
	default:
		b = o.Words.Result(r).AppendJSON(b)
	}
	return append(along.appendJSON(b), '\n')
}

// summaryRows appends what is written of a case in one row, and if columns go along, what they say in its further rows.
func (o *Options) summaryRows(b []byte, along kept, cells ...string) []byte {
	b = o.appendRow(b, along.row(0), cells...)
	for i := 1; i < len(along.rows); i++ {
		b = o.appendRow(b, along.row(i), append([]string{cells[0]}, make([]string, len(cells)-1)...)...)
	}
	return b
}

// faulty appends the record of a faulty case.
func (o *Options) faulty(b []byte, f *Fault, along kept) []byte {
	said := o.complaints(f.Err)
	if o.Output == CSV {
		var text []string
		for _, s := range said {
			text = append(text, strings.TrimPrefix(s.Path+": "+s.Text, ": "))
		}
		line, all := strconv.Itoa(f.Line), strings.Join(text, "; ")
		if o.Summary {
			return o.summaryRows(b, along, f.ID, line, "", "", "", "", "", all, "")
		}
		cells := [columns]string{inID: f.ID, inLine: line, inKind: "fault", inText: all}
		return o.appendRow(b, along.all(), cells[:]...)
	}
	b = append(b, `{"line":`...)
	b = strconv.AppendInt(b, int64(f.Line), 10)
	b = jsontext.Optional(b, "id", f.ID)
	b = append(jsontext.Name(b, "faults"), '[')
	for i, s := range said {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '{')
		if line := f.lineOf(s.Path); line != f.Line {
			b = strconv.AppendInt(jsontext.Name(b, "line"), int64(line), 10)
		}
		b = jsontext.Field(b, "code", string(s.Code))
		b = jsontext.Optional(b, "path", s.Path)
		b = append(jsontext.Field(b, "message", s.Text), '}')
	}
	return append(along.appendJSON(append(b, "]}"...)), '\n')
}

// complaints says what is wrong with a case, up to a number that somebody may read.
func (o *Options) complaints(err error) []words.Complaint {
	faults, ok := err.(boete.Faults)
	if more := len(faults) - maxFaults; ok && more > 0 {
		return append(o.Words.Complaints(faults[:maxFaults]),
			words.Complaint{Code: boete.CodeLimit, Text: o.Words.Say("and %d more", more)})
	}
	return o.Words.Complaints(err)
}

// summary appends a result without its reasons.
func summary(b []byte, r fine.Result) []byte {
	b = jsontext.Optional(append(b, '{'), "id", r.ID)
	amount := r.Amount()
	if amount.IsOpen() {
		b = append(jsontext.Name(b, "range"), '{')
		b = jsontext.Field(b, "low", amount.Low.String())
		b = append(jsontext.Field(b, "high", amount.High.String()), '}')
	} else {
		b = jsontext.Field(b, "amount", amount.Low.String())
	}
	if r.IfLowered != nil {
		b = jsontext.Field(b, "if_lowered", r.IfLowered.String())
	}
	b = jsontext.Optional(b, "category", categoryOf(r))
	b = append(jsontext.Name(b, "notes"), '[')
	for i := range r.Notes {
		if i > 0 {
			b = append(b, ',')
		}
		b = jsontext.String(b, string(r.Notes[i].Code))
	}
	return append(b, "]}"...)
}

// categoryOf is the category that was applied, or those of several fines: "III+II". It is empty in the EDPB method.
func categoryOf(r fine.Result) string {
	var names string
	for i := range r.Fines {
		applied := r.Fines[i].Category
		if shifted := r.Fines[i].Shifted; shifted != 0 {
			applied = shifted
		}
		if i > 0 && names != "" {
			names += "+"
		}
		names += applied.String()
	}
	return names
}

func codes(r fine.Result) string {
	names := make([]string, len(r.Notes))
	for i := range r.Notes {
		names[i] = string(r.Notes[i].Code)
	}
	return strings.Join(names, " ")
}

// The columns of a table with all reasons.
const (
	inID = iota
	inLine
	inKind
	inInfringement
	inProvision
	inCategory
	inRule
	inFactor
	inLevel
	inEffect
	inBefore
	inAfter
	inLow
	inHigh
	inJudgement
	inReason
	inSource
	inPlace
	inNote
	inPath
	inText
	inIfLowered
	columns
)

var (
	summaryColumns = []string{"id", "line", "amount", "low", "high", "category", "notes", "faults", "if_lowered"}
	fullColumns    = []string{"id", "line", "kind", "infringement", "provision", "category", "rule", "factor", "level", "effect", "before", "after",
		"low", "high", "judgement", "reason", "source", "place", "note", "path", "text", "if_lowered"}
)

// ownColumns are the columns of CSV before those that go along.
func (o *Options) ownColumns() []string {
	if o.Summary {
		return summaryColumns
	}
	return fullColumns
}

// header is the first line of CSV. The mark that a spreadsheet knows UTF-8 by stands before it, because what has no
// header is a part of something.
func (o *Options) header(of source) []byte {
	if o.Output != CSV || o.NoHeader {
		return nil
	}
	var b []byte
	if o.Excel {
		b = append(b, "\uFEFF"...)
	}
	var along []string
	if of != nil {
		along = of.columnsKept()
	}
	return o.appendRow(b, along, o.ownColumns()...)
}

// rows appends a result as rows of a table: one for each step, the total, and one for each note.
func (o *Options) rows(b []byte, r fine.Result, along kept) []byte {
	for i := range r.Fines {
		f := &r.Fines[i]
		applied := f.Category
		for j := range f.Trail {
			if f.Trail[j].Rule == category.RuleShift {
				applied = f.Shifted
			}
			b = o.appendStep(b, along.row(i), r.ID, strconv.Itoa(i+1), f.Provision.String(), applied.String(), &f.Trail[j])
		}
	}
	all := along.all()
	for i := range r.Total {
		b = o.appendStep(b, all, r.ID, "", "", "", &r.Total[i])
	}
	total := [columns]string{inID: r.ID, inKind: "total"}
	total[inAfter], total[inLow], total[inHigh] = o.amounts(r.Amount())
	total[inIfLowered] = o.lowered(r.IfLowered)
	b = o.appendRow(b, all, total[:]...)
	for _, note := range o.Words.Result(r).Notes {
		cells := [columns]string{inID: r.ID, inKind: "note", inNote: string(note.Code), inPath: note.Path, inText: note.Text}
		b = o.appendRow(b, all, cells[:]...)
	}
	return b
}

func (o *Options) appendStep(b []byte, along []string, id, infringement, provision, category string, s *fine.Step) []byte {
	cells := [columns]string{inID: id, inKind: "step", inInfringement: infringement, inProvision: provision, inCategory: category,
		inRule: string(s.Rule), inFactor: s.Letters.String(), inLevel: string(s.Level), inJudgement: strconv.FormatBool(s.Judgement),
		inReason: s.Note, inSource: s.Citation.Source, inPlace: s.Citation.Place}
	switch {
	case !s.Effect.IsZero():
		cells[inEffect] = o.decimals(s.Effect.String())
	case s.Shares != nil && s.Shares.From.Compare(s.Shares.To) == 0:
		cells[inEffect] = o.decimals(s.Shares.From.String())
	case s.Shares != nil:
		cells[inEffect] = o.decimals(s.Shares.From.String()) + ".." + o.decimals(s.Shares.To.String())
	}
	if s.Seriousness != "" {
		cells[inLevel] = string(s.Seriousness)
	}
	cells[inBefore], _, _ = o.amounts(s.Before)
	cells[inAfter], cells[inLow], cells[inHigh] = o.amounts(s.After)
	return o.appendRow(b, along, cells[:]...)
}

// amounts are the cells of an amount that is known, or of both ends of one that is open.
func (o *Options) amounts(r boete.Range) (exact, low, high string) {
	if r.IsOpen() {
		return "", o.decimals(r.Low.String()), o.decimals(r.High.String())
	}
	return o.decimals(r.Low.String()), "", ""
}

// lowered is the cell of how high a fine is at most if the start is lowered for the size; empty if that is not open.
func (o *Options) lowered(most *boete.EUR) string {
	if most == nil {
		return ""
	}
	return o.decimals(most.String())
}

// decimals is a number with the decimal sign of the output.
func (o *Options) decimals(number string) string {
	if o.Excel {
		return strings.Replace(number, ".", ",", 1)
	}
	return number
}

// appendRow appends a row of CSV, with the cells of columns that go along behind its own.
func (o *Options) appendRow(b []byte, along []string, cells ...string) []byte {
	separator, end, special := byte(','), "\n", "\",\n"
	if o.Excel {
		separator, end, special = ';', "\r\n", "\";\n"
	}
	appendCell := func(first bool, cell string) {
		if !first {
			b = append(b, separator)
		}
		if !isPlain(cell) {
			cell = clean(cell)
		}
		cell = words.Inert(cell)
		if strings.ContainsAny(cell, special) {
			cell = `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
		}
		b = append(b, cell...)
	}
	for i, cell := range cells {
		appendCell(i == 0, cell)
	}
	for _, cell := range along {
		appendCell(false, cell)
	}
	return append(b, end...)
}

// isPlain reports whether a text is of the signs and letters of ASCII.
func isPlain(text string) bool {
	for i := range len(text) {
		if text[i] < ' ' || text[i] > '~' {
			return false
		}
	}
	return true
}

// clean replaces the characters that steer a terminal or the direction of the text; line ends stay.
func clean(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = words.Clean(line)
	}
	return strings.Join(lines, "\n")
}

// isFault reports whether an error is about the input itself.
func isFault(err error) bool {
	switch err.(type) {
	case boete.Faults, *boete.Fault:
		return true
	}
	return false
}
