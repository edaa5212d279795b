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

// Fields are the parts of a case that can be written as one text each. A file can say more: linked infringements, and
// departures from the total.
func Fields() []Field {
	fields := []Field{
		{Name: boete.Text{NL: "artikel", EN: "article"}, Path: "provision", Kind: same("ART"),
			Usage: boete.Text{NL: "bepaling, zoals \"33 lid 1\" of 5(1)(a)",
				EN: "provision, such as \"33 lid 1\" or 5(1)(a)"},
			Set: setArticle},
		{Name: boete.Text{NL: "met", EN: "with"}, Path: "with", Kind: same("ART"), Many: true,
			Usage: boete.Text{NL: "bepaling die ermee wordt gelezen",
				EN: "provision that is read with it"}, Set: setWith},
		{Name: boete.Text{NL: "categorie", EN: "category"}, Path: "category", Kind: same("I-IV"), Words: categories,
			Usage: boete.Text{NL: "categorie, in plaats van die uit de bijlage",
				EN: "category, in place of that of the annex"},
			Set: reads(func(_ *fine.Case, in *fine.Infringement) encoding.TextUnmarshaler { return &in.Category })},
		{Name: boete.Text{NL: "naar", EN: "shift"}, Path: "shift", Kind: same("I-IV"), Words: categories,
			Usage: boete.Text{NL: "naar de naasthogere of naastlagere categorie (art. 8.1)",
				EN: "to the next higher or lower category (art. 8.1)"}, Set: setShift},
		{Name: boete.Text{NL: "ernstgraad", EN: "seriousness"}, Path: "seriousness", Kind: level,
			Usage: boete.Text{NL: "EDPB: laag, gemiddeld, hoog", EN: "EDPB: low, medium, high"},
			Words: []boete.Text{category.SeriousnessLow.Name(), category.SeriousnessMedium.Name(),
				category.SeriousnessHigh.Name()},
			Set: setSeriousness},
		{Name: boete.Text{NL: "startbedrag", EN: "start"}, Path: "start", Kind: boete.Text{NL: "BEDRAG|DEEL",
			EN: "AMOUNT|SHARE"},
			Usage: boete.Text{NL: "EDPB: startbedrag, of een deel van het maximum (15%)",
				EN: "EDPB: start, an amount or share of the maximum (15%)"}, Set: setStart},
		{Name: boete.Text{NL: "omvang", EN: "size"}, Path: "size", Kind: boete.Text{NL: "DEEL", EN: "SHARE"},
			Usage: boete.Text{NL: "EDPB: wat er voor de omvang van het startbedrag overblijft (10%, geen, verlaagd)", EN: "EDPB: what is left of the start for the size (10%, none, lowered)"}, Set: setSize},
	}
	for _, scale := range factors.Scales() {
		fields = append(fields, scaleField(scale))
	}
	fields = append(fields,
		Field{Name: same("factor"), Path: "adjustments", Kind: boete.Text{NL: "a-k=WERKING",
			EN: "a-k=EFFECT"}, Many: true,
			Usage: boete.Text{NL: "omstandigheid met haar werking, zoals c=-50000",
				EN: "circumstance with its effect, such as c=-50000"}, Set: setFactor},
		Field{Name: same("recidive"), Path: "recidive", Kind: same("true|false"), Implied: "true",
			Usage: boete.Text{NL: "recidive: de boete wordt verhoogd (art. 8.2)", EN: "repeat offence: the fine is raised (art. 8.2)"}, Set: setRecidive},
		Field{Name: boete.Text{NL: "eerder", EN: "prior"}, Path: "priors", Kind: date, HasDay: true, Many: true,
			Usage: boete.Text{NL: "dag waarop de AP eerder een boete oplegde", EN: "day on which the AP imposed an earlier fine"}, Set: setPrior},
		Field{Name: boete.Text{NL: "gepleegd", EN: "committed"}, Path: "committed", Kind: boete.Text{NL: "DATUM[..DATUM]", EN: "DATE[..DATE]"}, HasDay: true,
			Usage: boete.Text{NL: "wanneer begaan: een dag, of van..tot (2020-01-01.. duurt nog)", EN: "when committed: a day, or from..until (2020-01-01.. goes on)"},
			Set: func(_ *fine.Case, in *fine.Infringement, text string) (err error) {
				in.Committed, err = boete.ParsePeriod(text)
				return err
			}},
		Field{Name: boete.Text{NL: "afwijking",
			EN: "departure"}, Path: "departures", Kind: boete.Text{NL: "WERKING: REDEN",
			EN: "EFFECT: WHY"}, Many: true,
			Usage: boete.Text{NL: "afwijking na het beleid, zoals \"=15000: draagkracht\"",
				EN: "departure after the policy, such as \"=15000: ability to pay\""}, Set: setDeparture},
		Field{Name: boete.Text{NL: "overtreder", EN: "offender"}, Path: "offender.kind", Kind: boete.Text{NL: "SOORT",
			EN: "KIND"}, OfCase: true,
			Usage: boete.Text{NL: "onderneming, overheid of natuurlijk-persoon",
				EN: "company, public-body or natural-person"},
			Words: []boete.Text{{NL: "onderneming", EN: "company"}, {NL: "overheid",
				EN: "public-body"}, {NL: "natuurlijk-persoon",
				EN: "natural-person"}},
			Set: func(c *fine.Case, _ *fine.Infringement, text string) (err error) {
				c.Offender.Kind, c.Offender.Ground, err = category.OffenderWord(text)
				return err
			}},
		Field{Name: boete.Text{NL: "naam", EN: "name"}, Path: "offender.name", Kind: boete.Text{NL: "NAAM",
			EN: "NAME"}, OfCase: true,
			Usage: boete.Text{NL: "naam van de overtreder", EN: "name of the offender"},
			Set: func(c *fine.Case, _ *fine.Infringement, text string) error {
				c.Offender.Name = text
				return nil
			}},
		Field{Name: boete.Text{NL: "omzet", EN: "turnover"}, Path: "turnover", Kind: boete.Text{NL: "BEDRAG",
			EN: "AMOUNT"}, OfCase: true,
			Usage: boete.Text{NL: "omzet van de groep, wereldwijd, in het jaar voor het besluit",
				EN: "turnover of the group, worldwide, in the year before the decision"},
			Set: func(c *fine.Case, _ *fine.Infringement, text string) error {
				c.Turnover = new(boete.EUR)
				return c.Turnover.UnmarshalText([]byte(text))
			}},
		Field{Name: boete.Text{NL: "besloten", EN: "decided"}, Path: "decided", Kind: date, HasDay: true, OfCase: true,
			Usage: boete.Text{NL: "dag van het besluit", EN: "day of the decision"},
			Set:   reads(func(c *fine.Case, _ *fine.Infringement) encoding.TextUnmarshaler { return &c.Decided })},
	)
	for i := range fields {
		fields[i].Set = fields[i].closed()
	}
	return fields
}

var (
	level      = boete.Text{NL: "NIVEAU", EN: "LEVEL"}
	date       = boete.Text{NL: "DATUM", EN: "DATE"}
	categories = []boete.Text{same("I"), same("II"), same("III"), same("IV")}
)

func same(text string) boete.Text { return boete.Text{NL: text, EN: text} }

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

func scaleField(scale factors.Scale) Field {
	f := Field{Name: scale.Name(), Path: scale.Field(), Kind: level}
	var nl, en []string
	for _, l := range scale.Levels() {
		f.Words = append(f.Words, l.Name)
		nl, en = append(nl, l.Name.NL), append(en, l.Name.EN)
	}
	f.Usage = boete.Text{NL: "letter " + scale.Letter().String() + ": " + strings.Join(nl, ", "),
		EN: "letter " + scale.Letter().String() + ": " + strings.Join(en, ", ")}
	f.Set = func(_ *fine.Case, in *fine.Infringement, text string) error {
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
	return f
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
