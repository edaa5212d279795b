package register

import (
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// Level says how much a finding weighs. There is none of "infringement": a register shows what somebody wrote down, and neither
// the file behind it nor the notification. The values are stable.
type Level string

// The levels.
const (
	Unreadable Level = "unreadable" // a cell or row that contradicts itself or cannot be read; says nothing of the law
	Required   Level = "required"   // art. 33 wants it, and it is not in this file
	Indication Level = "indication" // points to an infringement; a person must judge
	Tip        Level = "tip"        // one of the ten tips of the AP, or what makes a register provable
)

// Levels returns the levels, the heaviest first.
func Levels() []Level { return []Level{Unreadable, Required, Indication, Tip} }

// Name is the word for the level.
func (l Level) Name() boete.Text {
	switch l {
	case Unreadable:
		return boete.Text{NL: "onleesbaar", EN: "unreadable"}
	case Required:
		return boete.Text{NL: "vereist", EN: "required"}
	case Indication:
		return boete.Text{NL: "aanwijzing", EN: "indication"}
	}
	return boete.Text{NL: "tip", EN: "tip"}
}

// ParseLevel reads a level in English or Dutch.
func ParseLevel(text string) (Level, error) {
	for _, l := range Levels() {
		if text == string(l) || text == l.Name().NL {
			return l, nil
		}
	}
	return "", boete.Faultf(boete.CodeUnknown, "%q is not a level; choose required, indication or tip (vereist, aanwijzing)", text)
}

// AtLeast reports whether a level weighs as much as another, or more. What cannot be read has passed no check, so it weighs as
// much as any.
func (l Level) AtLeast(other Level) bool {
	return slices.Index(Levels(), l) <= slices.Index(Levels(), other)
}

// Code is what was found. The values are stable.
type Code string

// The codes.
const (
	ColumnMissing       Code = "column-missing"
	NotReadable         Code = "unreadable"
	Contradiction       Code = "contradiction"
	DuplicateID         Code = "duplicate-id"
	FactsMissing        Code = "facts-missing"
	EffectsMissing      Code = "effects-missing"
	RemedyMissing       Code = "remedy-missing"
	AwarenessMissing    Code = "awareness-missing"
	RiskMissing         Code = "risk-missing"
	NotificationUnknown Code = "notification-unknown"
	NotifiedDateMissing Code = "notified-date-missing"
	ReasonNotNotified   Code = "reason-not-notified"
	ReasonNotified      Code = "reason-notified"
	NotifiedLate        Code = "late"
	LateReasonMissing   Code = "late-reason-missing"
	LateOpen            Code = "late-open"
	NotNotified         Code = "not-notified"
	ClockRunning        Code = "clock-running"
	NotTold             Code = "not-told"
	ToldUnknown         Code = "told-unknown"
	ToldDateMissing     Code = "told-date-missing"
	ToldReasonMissing   Code = "told-reason-missing"
	DPOMissing          Code = "dpo-missing"
	PartiesMissing      Code = "parties-missing"
	ClassMissing        Code = "class-missing"
	PersonalData        Code = "personal-data"
)

// Rule says what a code is about.
type Rule struct {
	Code Code
	// Level of a finding, unless it is lighter in its row.
	Level Level
	// Provision that it is about; none if it is about none.
	Provision category.Provision
	// Tip of the AP that it is about, from 1 to 10; 0 is none.
	Tip int
	// Citation of the provision to the sentence.
	Citation boete.Citation
	// Text is the message. What is in braces is filled in: column, other, kind, days, moment, row, why, what.
	Text boete.Text
}

var (
	art33     = category.Provision{Act: category.AVG, Article: 33, Paragraph: 1}
	art33docs = category.Provision{Act: category.AVG, Article: 33, Paragraph: 5}
	art34     = category.Provision{Act: category.AVG, Article: 34, Paragraph: 1}
	art5      = category.Provision{Act: category.AVG, Article: 5, Paragraph: 1, Point: 'c'}
)

func avg(place string) boete.Citation {
	return boete.Citation{Source: "AVG", Place: place, URL: "https://eur-lex.europa.eu/eli/reg/2016/679/oj"}
}

// rules are the codes, in the order in which they are reported.
var rules = []Rule{
	{ColumnMissing, Required, art33docs, 0, avg("art. 33(5)"), boete.Text{
		NL: "De kolom {column} ontbreekt; {what} vraagt erom", EN: "The column {column} is missing; {what} asks for it"}},
	{NotReadable, Unreadable, category.Provision{}, 0, boete.Citation{}, boete.Text{
		NL: "{column}: dit is geen {kind}{why}", EN: "{column}: this is not {kind}{why}"}},
	{Contradiction, Unreadable, category.Provision{}, 0, boete.Citation{}, boete.Text{
		NL: "{column} en {other} spreken elkaar tegen", EN: "{column} and {other} contradict each other"}},
	{DuplicateID, Unreadable, category.Provision{}, 0, boete.Citation{}, boete.Text{
		NL: "Nummer ook in rij {row}", EN: "Number also in row {row}"}},
	{FactsMissing, Required, art33docs, 1, avg("art. 33(5)"), boete.Text{
		NL: "De feiten staan er niet", EN: "The facts are missing"}},
	{EffectsMissing, Required, art33docs, 1, avg("art. 33(5)"), boete.Text{
		NL: "De gevolgen staan er niet", EN: "The effects are missing"}},
	{RemedyMissing, Required, art33docs, 2, avg("art. 33(5)"), boete.Text{
		NL: "De corrigerende maatregelen staan er niet", EN: "The remedial action is missing"}},
	{AwarenessMissing, Indication, art33docs, 0, avg("art. 33(5), second sentence"), boete.Text{
		NL: "Zonder moment van kennisname zijn de 72 uur niet te controleren",
		EN: "Without the moment of awareness the 72 hours cannot be verified"}},
	{RiskMissing, Indication, art33docs, 0, avg("art. 33(5), second sentence"), boete.Text{
		NL: "De inschatting van het risico ontbreekt; meldplicht en mededeling hangen ervan af",
		EN: "The assessment of the risk is missing; whether to notify and to tell depends on it"}},
	{NotificationUnknown, Indication, art33docs, 5, avg("art. 33(5), second sentence"), boete.Text{
		NL: "Er staat niet of aan de AP is gemeld", EN: "It does not say whether the AP was notified"}},
	{NotifiedDateMissing, Indication, art33docs, 6, avg("art. 33(5), second sentence"), boete.Text{
		NL: "Gemeld, maar zonder datum", EN: "Notified, without a date"}},
	{ReasonNotNotified, Indication, art33docs, 5, avg("art. 33(5), second sentence"), boete.Text{
		NL: "Niet gemeld, en er staat niet waarom een risico onwaarschijnlijk is",
		EN: "Not notified, and not why a risk is unlikely"}},
	{ReasonNotified, Tip, category.Provision{}, 5, boete.Citation{}, boete.Text{
		NL: "Gemeld; waarom staat er niet bij", EN: "Notified; it does not say why"}},
	{NotifiedLate, Indication, art33, 0, avg("art. 33(1)"), boete.Text{
		NL: "{days} na afloop van de 72 uur gemeld ({moment})", EN: "Notified {days} after the 72 hours ended ({moment})"}},
	{LateReasonMissing, Required, art33, 0, avg("art. 33(1), last sentence"), boete.Text{
		NL: "Later dan 72 uur, en de reden staat er niet", EN: "Later than 72 hours, and without a reason"}},
	{LateOpen, Tip, art33, 0, avg("art. 33(1)"), boete.Text{
		NL: "{why} is niet te zien of het binnen 72 uur was", EN: "{why} whether it was within 72 hours"}},
	{NotNotified, Indication, art33, 0, avg("art. 33(1)"), boete.Text{
		NL: "Het register noemt een risico, en er is niet gemeld", EN: "The register names a risk, and the AP was not notified"}},
	{ClockRunning, Tip, art33, 0, avg("art. 33(1)"), boete.Text{
		NL: "De 72 uur lopen nog, tot {moment}", EN: "The 72 hours still run, until {moment}"}},
	{NotTold, Indication, art34, 5, avg("art. 34(1)"), boete.Text{
		NL: "Hoog risico, betrokkenen niet geïnformeerd, en geen grond van art. 34, derde lid",
		EN: "High risk, persons not told, and no ground of Article 34(3)"}},
	{ToldUnknown, Indication, art34, 5, avg("art. 34(1)"), boete.Text{
		NL: "Er staat niet of betrokkenen zijn geïnformeerd", EN: "It does not say whether the persons were told"}},
	{ToldDateMissing, Tip, category.Provision{}, 6, boete.Citation{}, boete.Text{
		NL: "Geïnformeerd, maar zonder datum", EN: "Told, without a date"}},
	{ToldReasonMissing, Tip, category.Provision{}, 5, boete.Citation{}, boete.Text{
		NL: "Niet geïnformeerd, en er staat niet waarom", EN: "Not told, and not why"}},
	{DPOMissing, Tip, category.Provision{}, 4, boete.Citation{}, boete.Text{
		NL: "Er staat niet of de FG betrokken was", EN: "It does not say whether the DPO was involved"}},
	{PartiesMissing, Tip, category.Provision{}, 8, boete.Citation{}, boete.Text{
		NL: "Andere organisaties: niets ingevuld; schrijf zo nodig geen",
		EN: "Other organisations: nothing filled in; write none if so"}},
	{ClassMissing, Tip, category.Provision{}, 9, boete.Citation{}, boete.Text{
		NL: "Niet ingedeeld naar aard", EN: "Not classified by nature"}},
	{PersonalData, Tip, art5, 0, avg("art. 5(1)(c)"), boete.Text{
		NL: "Er staat een {what} in {column}; het register hoort zelf geen persoonsgegevens te bevatten",
		EN: "{column} has {what}; the register itself should hold no personal data"}},
}

// Rules returns the codes with what they are about, in the order in which they are reported.
func Rules() []Rule { return slices.Clone(rules) }

// Rule returns what the code is about; the zero value for a code that does not exist.
func (c Code) Rule() Rule {
	if i := c.order(); i >= 0 {
		return rules[i]
	}
	return Rule{}
}

func (c Code) order() int { return slices.IndexFunc(rules, func(r Rule) bool { return r.Code == c }) }

// expected are the columns that a check expects. Where one of several suffices, they stand together, and the first names them.
var expected = []struct {
	fields []Field
	level  Level
	tip    int
}{
	{[]Field{Facts}, Required, 1}, {[]Field{Effects}, Required, 1}, {[]Field{Remedy}, Required, 2},
	{[]Field{Aware, Discovered}, Indication, 0}, {[]Field{Risk}, Indication, 0},
	{[]Field{Notified, NotifiedAt}, Indication, 5}, {[]Field{NotifiedAt}, Indication, 6}, {[]Field{NotifyReason}, Indication, 5},
	{[]Field{Prevention}, Tip, 2}, {[]Field{DPO}, Tip, 4}, {[]Field{Told, ToldAt}, Tip, 5}, {[]Field{ToldAt}, Tip, 6},
	{[]Field{ToldReason}, Tip, 5}, {[]Field{Parties}, Tip, 8}, {[]Field{Nature}, Tip, 9},
}
