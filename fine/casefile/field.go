package casefile

import (
	"encoding"
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
)

// Field is a part of a case as one text: a column of a table, or what a user types. Such a text has a form of its
// own, such as "c=-50000: damage limited" for a factor with its effect and its reason.
type Field struct {
	// Name in Dutch and in English, which are of equal standing.
	Name boete.Text
	// Path of what it sets: in the case if it is about the case as a whole, and otherwise in the infringement.
	Path string
	// Kind of value, for a help text: AMOUNT.
	Kind boete.Text
	// HasDay is true if a day, or a period of days, is a part of it.
	HasDay bool
	// Usage says what it is.
	Usage boete.Text
	// Many is true if it can be given more than once.
	Many bool
	// OfCase is true if it is about the case as a whole, and false if it is about an infringement.
	OfCase bool
	// Implied is the value of a flag that is given without one; empty if it needs one.
	Implied string
	// Words are values that can be suggested; empty if there are none.
	Words []boete.Text
	// Set reads a text into the case, or into its infringement. The path of a fault is relative to Path: empty, or
	// the rest of the path if there can be many.
	Set func(c *fine.Case, in *fine.Infringement, text string) error
}

// Fields are the parts of a case that can be written as one text each, with the words of their [Meaning]. A file can
// say more: linked infringements, and departures from the total.
func Fields() []Field {
	fields := []Field{
		{Name: both("artikel", "article"), Path: "provision", Kind: boete.Same("ART"), Set: setArticle},
		{Name: both("met", "with"), Path: "with", Kind: boete.Same("ART"), Many: true, Set: setWith},
		{Name: both("categorie", "category"), Path: "category", Kind: boete.Same("I-IV"),
			Set: reads(func(_ *fine.Case, in *fine.Infringement) encoding.TextUnmarshaler { return &in.Category })},
		{Name: both("naar", "shift"), Path: "shift", Kind: boete.Same("I-IV"), Words: categories, Set: setShift},
		{Name: both("ernstgraad", "seriousness"), Path: "seriousness", Kind: level, Set: setSeriousness},
		{Name: both("startbedrag", "start"), Path: "start", Kind: both("BEDRAG|DEEL", "AMOUNT|SHARE"), Set: setStart},
		{Name: both("omvang", "size"), Path: "size", Kind: both("DEEL", "SHARE"), Set: setSize},
	}
	for _, scale := range factors.Scales() {
		fields = append(fields, Field{Name: scale.Name(), Path: scale.Field(), Kind: level, Set: setLevel(scale)})
	}
	fields = append(fields, []Field{
		{Name: boete.Same("factor"), Path: "adjustments", Kind: both("a-k=WERKING", "a-k=EFFECT"), Many: true,
			Usage: both("geschreven \"c=-50000: schade beperkt\"", "written \"c=-50000: damage limited\""), Set: setFactor},
		{Name: boete.Same("recidive"), Path: "recidive", Kind: boete.Same("true|false"), Implied: "true", Set: setRecidive},
		{Name: both("eerder", "prior"), Path: "priors", Kind: date, HasDay: true, Many: true,
			Usage: both("met de dag waarop de AP een boete oplegde", "by the day on which the AP imposed a fine"), Set: setPrior},
		{Name: both("gepleegd", "committed"), Path: "committed", Kind: both("DATUM[..DATUM]", "DATE[..DATE]"), HasDay: true,
			Usage: both("op een dag of van..tot (2020-01-01.. duurt nog)", "on a day, or from..until (2020-01-01.. goes on)"),
			Set: func(_ *fine.Case, in *fine.Infringement, text string) (err error) {
				in.Committed, err = boete.ParsePeriod(text)
				return err
			}},
		{Name: both("afwijking", "departure"), Path: "departures", Kind: both("WERKING: REDEN", "EFFECT: WHY"), Many: true,
			Usage: both("geschreven \"=15000: draagkracht\"", "written \"=15000: ability to pay\""), Set: setDeparture},
		{Name: both("overtreder", "offender"), Path: "offender.kind", Kind: both("SOORT", "KIND"), OfCase: true,
			Set: func(c *fine.Case, _ *fine.Infringement, text string) (err error) {
				c.Offender.Kind, c.Offender.Ground, err = category.OffenderWord(text)
				return err
			}},
		{Name: both("naam", "name"), Path: "offender.name", Kind: both("NAAM", "NAME"), OfCase: true,
			Set: func(c *fine.Case, _ *fine.Infringement, text string) error {
				c.Offender.Name = text
				return nil
			}},
		{Name: both("omzet", "turnover"), Path: "turnover", Kind: both("BEDRAG", "AMOUNT"), OfCase: true,
			Set: func(c *fine.Case, _ *fine.Infringement, text string) error {
				c.Turnover = new(boete.EUR)
				return c.Turnover.UnmarshalText([]byte(text))
			}},
		{Name: both("besloten", "decided"), Path: "decided", Kind: date, HasDay: true, OfCase: true,
			Set: reads(func(c *fine.Case, _ *fine.Infringement) encoding.TextUnmarshaler { return &c.Decided })},
	}...)
	meanings := map[string]Meaning{}
	for _, m := range Meanings() {
		meanings[m.Path] = m
	}
	for i := range fields {
		f := &fields[i]
		m := meanings[f.meant()]
		f.Usage = m.usage(f.Usage)
		if f.Words == nil {
			f.Words = m.Words
		}
		f.Set = f.closed()
	}
	return fields
}

// meant is the path of the field in the table of meanings.
func (f *Field) meant() string {
	path := f.Path
	if !f.OfCase {
		path = "infringements[]." + path
	}
	if f.Many {
		path += "[]"
	}
	return path
}

// usage is the sentence on a field, with how it is written as one text and the method that has it.
func (m *Meaning) usage(written boete.Text) boete.Text {
	usage := m.Sentence()
	if written != (boete.Text{}) {
		usage.NL, usage.EN = usage.NL+", "+written.NL, usage.EN+", "+written.EN
	}
	if m.Method != "" {
		method := " (" + strings.ToUpper(string(m.Method)) + ")"
		usage.NL, usage.EN = usage.NL+method, usage.EN+method
	}
	return usage
}

var (
	level = both("NIVEAU", "LEVEL")
	date  = both("DATUM", "DATE")
)

// reads sets a value that reads its own text.
func reads(of func(*fine.Case, *fine.Infringement) encoding.TextUnmarshaler) func(*fine.Case, *fine.Infringement, string) error {
	return func(c *fine.Case, in *fine.Infringement, text string) error {
		return of(c, in).UnmarshalText([]byte(text))
	}
}

// setArticle reads a provision; those that it is read together with in the same text come before those that are given
// apart.
func setArticle(_ *fine.Case, in *fine.Infringement, text string) error {
	p, with, err := category.ParseReadTogether(text)
	if err != nil {
		return err
	}
	in.Provision, in.With = p, append(with, in.With...)
	return nil
}

func setWith(_ *fine.Case, in *fine.Infringement, text string) error {
	p, with, err := category.ParseReadTogether(text)
	in.With = append(append(in.With, p), with...)
	return last(in.With[:len(in.With)-len(with)], "", err)
}

func setShift(_ *fine.Case, in *fine.Infringement, text string) error {
	shift, err := parseShift(text)
	in.Shift = &shift
	return err
}

func parseShift(text string) (fine.Shift, error) {
	value, reason := splitReason(text)
	shift := fine.Shift{Reason: reason}
	return shift, shift.To.UnmarshalText([]byte(value))
}

func setSeriousness(_ *fine.Case, in *fine.Infringement, text string) error {
	value, reason := splitReason(text)
	if in.Seriousness != "" {
		return errSeriousnessTwice
	}
	in.SeriousnessReason = reason
	return in.Seriousness.UnmarshalText([]byte(value))
}

// errSeriousnessTwice is what is wrong if both ernst and ernstgraad give the seriousness.
var errSeriousnessTwice = boete.Faultf(boete.CodeDuplicate, "the seriousness is given twice; leave one of them out")

func setStart(_ *fine.Case, in *fine.Infringement, text string) error {
	value, reason := splitReason(text)
	in.Start, in.StartReason = new(fine.Start), reason
	return in.Start.UnmarshalText([]byte(value))
}

func setSize(_ *fine.Case, in *fine.Infringement, text string) error {
	value, reason := splitReason(text)
	in.Size, in.SizeReason = new(fine.Size), reason
	return in.Size.UnmarshalText([]byte(value))
}

// setLevel reads a level on a scale, or an effect.
func setLevel(scale factors.Scale) func(*fine.Case, *fine.Infringement, string) error {
	return func(_ *fine.Case, in *fine.Infringement, text string) error {
		value, reason := splitReason(text)
		if _, err := category.ParseSeriousness(value); err == nil && scale == factors.ScaleSeverity && in.Seriousness != "" {
			return errSeriousnessTwice
		}
		*in.On(scale), *in.Reason(scale) = factors.Level(value), reason
		if scale == factors.ScaleSeverity && moveSeriousness(in) {
			return nil
		}
		_, _, err := scale.Weigh(*in.On(scale))
		return err
	}
}

// moveSeriousness turns an answer on the severity into the seriousness, if it is a level of that: in Dutch both are
// ernst, and no word is a level of both. It reports whether it did.
func moveSeriousness(in *fine.Infringement) bool {
	level, err := category.ParseSeriousness(string(in.Severity))
	moved := err == nil && in.Seriousness == ""
	if moved {
		in.Seriousness, in.Severity = level, ""
	}
	if in.Seriousness != "" && in.Severity == "" && in.SeriousnessReason == "" {
		in.SeriousnessReason, in.SeverityReason = in.SeverityReason, ""
	}
	return moved
}

func setFactor(_ *fine.Case, in *fine.Infringement, text string) error {
	adjustment, err := parseAdjustment(text)
	in.Adjustments = append(in.Adjustments, adjustment)
	return last(in.Adjustments, "", err)
}

// parseAdjustment reads "c=-50000" or "a+b=max: the reason".
func parseAdjustment(text string) (factors.Adjustment, error) {
	var adjustment factors.Adjustment
	var faults boete.Faults
	if letters, rest, found := strings.Cut(text, "="); found {
		effect, reason := splitReason(rest)
		faults.Add("factor", adjustment.Letters.UnmarshalText([]byte(letters)))
		faults.Add("effect", adjustment.Effect.UnmarshalText([]byte(effect)))
		adjustment.Reason = reason
	} else {
		faults.Addf(boete.CodeMalformed, "", "%q is not a factor with an effect; write for example c=-50000", text)
	}
	return adjustment, faults.Err()
}

func setRecidive(_ *fine.Case, in *fine.Infringement, text string) error {
	answer, reason := splitReason(text)
	value, err := ParseBool(answer)
	in.Recidive, in.RecidiveReason = &value, reason
	return err
}

func setPrior(_ *fine.Case, in *fine.Infringement, text string) error {
	prior, err := parsePrior(text)
	in.Priors = append(in.Priors, prior)
	return last(in.Priors, "", err)
}

func parsePrior(text string) (factors.Prior, error) {
	imposed, err := boete.ParseDate(text)
	var faults boete.Faults
	faults.Add("imposed", err)
	return factors.Prior{Imposed: imposed}, faults.Err()
}

func setDeparture(_ *fine.Case, in *fine.Infringement, text string) error {
	departure, err := parseDeparture(text)
	in.Departures = append(in.Departures, departure)
	return last(in.Departures, "", err)
}

func parseDeparture(text string) (fine.Departure, error) {
	value, reason := splitReason(text)
	effect, err := factors.ParseEffect(value)
	var faults boete.Faults
	faults.Add("effect", err)
	return fine.Departure{Effect: effect, Reason: reason}, faults.Err()
}

// last gives a fault in the last element of a list its path in the field of the list.
func last[T any](list []T, path string, err error) error {
	var inner, outer boete.Faults
	inner.Add(path, err)
	outer.Add("["+strconv.Itoa(len(list)-1)+"]", inner.Err())
	return outer.Err()
}

// In is the path of the field in a case, for infringement i: "infringements[0].severity", "turnover".
func (f *Field) In(i int) string {
	if f.OfCase {
		return f.Path
	}
	return string(boete.Path(f.Path).Under("infringements", i))
}

// FieldAt returns the field that sets the value at a path in a case; false if there is none.
func FieldAt(path string) (Field, bool) {
	at := boete.Path(path)
	if i, in, ok := at.Element("infringements"); ok && i == 0 {
		at = in
	}
	for _, f := range Fields() {
		if at.Within(boete.Path(f.Path)) {
			return f, true
		}
	}
	return Field{}, false
}

// splitReason parts "-50000: the reason" at the first colon.
func splitReason(text string) (value, reason string) {
	value, reason, _ = strings.Cut(text, ":")
	return strings.TrimSpace(value), strings.TrimSpace(reason)
}

// ParseBool reads an answer in Dutch or English: true, yes, ja, or WAAR as Excel writes it; false, no, nee, ONWAAR.
func ParseBool(text string) (bool, error) {
	switch strings.ToLower(strings.TrimSpace(text)) {
	case "true", "ja", "yes", "waar":
		return true, nil
	case "false", "nee", "no", "onwaar":
		return false, nil
	}
	return false, boete.Faultf(boete.CodeMalformed, "%q is not an answer; write true or false", text)
}

// FillAllReasons gives a reason to each judgement in a case that has none of its own: those on its infringements,
// that these are linked, and departures from the total.
func FillAllReasons(c *fine.Case, reason string) {
	for i := range c.Infringements {
		FillReasons(&c.Infringements[i], reason)
	}
	if c.Linked && c.LinkedReason == "" {
		c.LinkedReason = reason
	}
	fillDepartures(c.Departures, reason)
}

// FillReasons gives a reason to the judgements on an infringement that have none of their own.
func FillReasons(in *fine.Infringement, reason string) {
	fill := func(own *string) {
		if *own == "" {
			*own = reason
		}
	}
	if in.Shift != nil {
		fill(&in.Shift.Reason)
	}
	for i := range in.Adjustments {
		fill(&in.Adjustments[i].Reason)
	}
	fillDepartures(in.Departures, reason)
	if in.Recidive != nil {
		fill(&in.RecidiveReason)
	}
	for _, scale := range in.Given() {
		fill(in.Reason(scale))
	}
	if in.Seriousness != "" {
		fill(&in.SeriousnessReason)
	}
	if in.Start != nil {
		fill(&in.StartReason)
	}
	if in.Size != nil {
		fill(&in.SizeReason)
	}
}

func fillDepartures(departures []fine.Departure, reason string) {
	for i := range departures {
		if departures[i].Reason == "" {
			departures[i].Reason = reason
		}
	}
}
