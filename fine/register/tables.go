package register

import (
	"embed"
	"strconv"
	"strings"
	"sync"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// The law and the words of a check are tables beside this file.
//
//go:embed *.txt
var tables embed.FS

// table returns the rows of a table: what stands between bars on each line below its header.
func table(name string) (rows [][]string) {
	text, _ := tables.ReadFile(name) // which is there, or this would not compile
	for line := range strings.Lines(string(text)) {
		if !strings.HasPrefix(line, "#") {
			rows = append(rows, strings.Split(strings.TrimRight(line, "\r\n"), "|"))
		}
	}
	return rows[1:]
}

// tip is a tip of the AP; 0 is none.
func tip(cell string) int {
	n, _ := strconv.Atoi(cell)
	return n
}

// terms are the words of the values below.
var terms = sync.OnceValue(func() map[string]boete.Text {
	words := map[string]boete.Text{}
	for _, cells := range table("terms.txt") {
		words[cells[0]] = boete.Text{NL: cells[1], EN: cells[2]}
	}
	return words
})

// Name is the word for the level.
func (l Level) Name() boete.Text { return terms()["level "+string(l)] }

// Name is the word for the kind.
func (k Kind) Name() boete.Text { return terms()["kind "+string(k)] }

// Name is the word for the kind.
func (k PersonalKind) Name() boete.Text { return terms()["personal "+string(k)] }

// Text is the wording, as a part of the message of a finding.
func (w Why) Text() boete.Text { return terms()["why "+string(w)] }

// Text is the wording, after a number of rows.
func (r Reason) Text() boete.Text { return terms()["rows "+string(r)] }

// columns are what the fields are, from the first on.
var columns = sync.OnceValue(func() [][]string { return table("columns.txt") })

// The cells of a row of columns.
const (
	inEnglish = iota
	inDutch
	ofKind
	ifMissing // the level of a column that is not there; none if nothing asks for it
	byTip
	instead // the column that does in its place
	asHeaders
)

// cell is what the table says of a field; nothing of a field that does not exist.
func (f Field) cell(i int) string {
	if f == 0 || int(f) > len(columns()) {
		return ""
	}
	return columns()[f-1][i]
}

// Rule says what a code is about.
type Rule struct {
	Code Code
	// Level of a finding, unless it is lighter in its row.
	Level Level
	// Provision that it is about; none if it is about none.
	Provision category.Provision
	// Sentence of the provision, where that is not the whole.
	Sentence string
	// Tip of the AP that it is about, from 1 to 10; 0 is none.
	Tip int
	// Text is the message. What is in braces is filled in: column, other, kind, days, moment, row, why, what.
	Text boete.Text

	order int
}

// codes are the rules by their codes.
var codes = sync.OnceValue(func() map[Code]Rule {
	all := map[Code]Rule{}
	for i, cells := range table("codes.txt") {
		p, _ := category.ParseProvision(cells[2]) // none if the cell is empty
		all[Code(cells[0])] = Rule{Code(cells[0]), Level(cells[1]), p, cells[3], tip(cells[4]), boete.Text{NL: cells[5], EN: cells[6]}, i}
	}
	return all
})

// Rules returns the codes with what they are about, in the order in which they are reported.
func Rules() []Rule {
	all := make([]Rule, len(codes()))
	for _, r := range codes() {
		all[r.order] = r
	}
	return all
}

// Rule returns what the code is about; the zero value for a code that does not exist.
func (c Code) Rule() Rule { return codes()[c] }

// Question is what a person must answer, for the minutes of a meeting.
type Question struct {
	// Tip of the AP to which it belongs.
	Tip  int        `json:"tip"`
	Text boete.Text `json:"text"`
}

// Questions returns the questions on a register that no program answers.
func Questions() (all []Question) {
	for _, cells := range table("questions.txt") {
		all = append(all, Question{tip(cells[0]), boete.Text{NL: cells[1], EN: cells[2]}})
	}
	return all
}
