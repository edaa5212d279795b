package table

import (
	"slices"
	"strings"
	"unicode"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/register"
	"golang.org/x/text/unicode/norm"
)

// aliases are the headers that registers are seen to have, as [plain] leaves them, besides the names of the fields.
var aliases = map[register.Field][]string{
	register.ID:           {"meldnummer", "intern volgnummer", "incident id", "#", "ref", "breach reference"},
	register.Began:        {"startdatum inbreuk", "datum incident", "date of breach", "incident start date"},
	register.Ended:        {"einddatum inbreuk"},
	register.Discovered:   {"datum ontdekking", "datum ontdekking datalek", "datum constatering", "date discovered", "discovered at", "incident detection date"},
	register.Aware:        {"tijdstip kennisname", "datum kennisname", "awareness"},
	register.Facts:        {"samenvatting incident", "omschrijving", "beschrijving", "korte beschrijving", "description", "summary of facts"},
	register.Cause:        {"oorzaak inbreuk"},
	register.Nature:       {"aard inbreuk", "aard van inbreuk", "aard van de inbreuk", "aard van incident", "type incident", "breach type"},
	register.Data:         {"categorieen persoonsgegevens", "categorieen van persoonsgegevens", "bijzondere categorieen persoonsgegevens", "soorten gegevens"},
	register.Subjects:     {"betrokken groep personen", "betrokken groepen personen", "categorieen betrokkenen"},
	register.Number:       {"aantal betrokkenen"},
	register.Effects:      {"gevolgen voor de betrokkene", "mogelijke gevolgen", "mogelijke gevolgen voor de betrokkene", "mogelijke gevolgen voor de betrokkenen", "inschatting risico", "impact"},
	register.Risk:         {"ernst van de mogelijke gevolgen", "severity", "risk level"},
	register.Remedy:       {"maatregelen", "genomen maatregelen", "remedial action"},
	register.Notified:     {"gemeld aan ap", "gemeld aan de ap", "gemeld aan de autoriteit persoonsgegevens", "ap gemeld", "ico notified"},
	register.NotifiedAt:   {"datum melding ap", "datum melding aan ap", "ap gemeld op"},
	register.NotifiedRef:  {"ap meldnummer"},
	register.NotifyReason: {"motivering wel/niet melden"},
	register.DelayReason:  {"reden van melding later dan 72 uur"},
	register.Told:         {"gemeld aan betrokkene", "gemeld aan betrokkenen", "betrokkene geinformeerd", "betrokkenen geinformeerd"},
	register.DPO:          {"gemeld aan fg", "melding fg"},
	register.Parties:      {"verwerkers", "gemeld bij andere toezichthouders"},
}

// ambiguous are headers that mean different things in different registers: the report inside the organisation, and the notification.
var ambiguous = map[string][]register.Field{
	"datum melding": {register.NotifiedAt, register.Discovered}, "melding": {register.Notified, register.NotifiedAt},
	"datum": {register.Began, register.Discovered, register.NotifiedAt}, "melding ap": {register.Notified, register.NotifiedAt, register.NotifiedRef},
}

// plain is a header without what people write beside its name: a text behind a line end or a colon, in brackets, a legend such as
// "Ja=1", accents, capitals and the signs between the words.
func plain(header string) string {
	header, _, _ = strings.Cut(strings.TrimSpace(header), "\n")
	header, _, _ = strings.Cut(header, ":")
	depth := 0
	header = strings.Map(func(r rune) rune {
		switch {
		case r == '(' || r == '[':
			depth++
		case (r == ')' || r == ']') && depth > 0:
			depth--
		case depth > 0 || unicode.Is(unicode.Mn, r) || r == '?':
		case r == '-' || r == '_' || r == '.':
			return ' '
		default:
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFD.String(header))
	words := strings.Fields(header)
	if i := slices.IndexFunc(words, func(word string) bool { return strings.Contains(word, "=") }); i > 0 {
		words = words[:i]
	}
	return strings.Join(words, " ")
}

// fieldOf is the field that a header names, by itself or as an alias; 0 if there is none.
func fieldOf(header string) register.Field {
	name := plain(header)
	for f := range register.AllFields() {
		if own := f.Name(); name == plain(own.NL) || name == plain(own.EN) || slices.Contains(aliases[f], name) {
			return f
		}
	}
	return 0
}

// isOwn reports whether a header is the name of a field, which a template gave, and not one of its aliases.
func isOwn(header string, f register.Field) bool {
	return header == f.Name().NL || header == f.Name().EN
}

// parseField reads the name of a field.
func parseField(name string) (register.Field, error) {
	var names []string
	for f := range register.AllFields() {
		if isOwn(name, f) {
			return f, nil
		}
		names = append(names, f.Name().NL, f.Name().EN)
	}
	if nearest := boete.Nearest(name, names...); nearest != "" {
		return 0, boete.Faultf(boete.CodeUnknown, "there is no field %q in a register; did you mean %s?", name, nearest)
	}
	return 0, boete.Faultf(boete.CodeUnknown, "there is no field %q in a register", name)
}

// assign says which columns each field has: as the map says, or else by the header. All that is wrong is found at once.
func (t *Table) assign(m Map) error {
	var faults boete.Faults
	mapped := make([]bool, len(t.Columns)) // by the map
	find := func(path, header string, use func(*Column)) {
		found := false
		for exact := true; !found && (exact || plain(header) != ""); exact = false { // then the names alone
			for i := range t.Columns {
				if c := &t.Columns[i]; c.Header == header || !exact && plain(c.Header) == plain(header) {
					found, mapped[i] = true, true
					use(c)
				}
			}
			if !exact {
				break
			}
		}
		if !found {
			faults.Addf(boete.CodeUnknown, path, "the map names a column %q, and the header has none; it has %s", header, t.headers())
		}
	}
	named := register.Fields(0)
	for _, name := range sorted(m.Columns) {
		f, err := parseField(name)
		if err != nil {
			faults.Add("columns", err)
			continue
		}
		if named.Has(f) {
			faults.Addf(boete.CodeDuplicate, "columns."+name, "the map has this field twice, in two languages")
		}
		named |= register.FieldsOf(f)
		for _, header := range m.Columns[name] {
			find("columns."+name, header, func(c *Column) { c.Fields = append(c.Fields, f) })
		}
	}
	for _, header := range m.Ignore {
		find("ignore", header, func(*Column) {})
	}
	for i := range t.Columns {
		c := &t.Columns[i]
		f := fieldOf(c.Header)
		switch fields := ambiguous[plain(c.Header)]; {
		case mapped[i]:
		case len(fields) > 0 && !slices.ContainsFunc(fields, func(f register.Field) bool { return isOwn(c.Header, f) }):
			faults.Addf(boete.CodeAmbiguous, "", "the column %q means different things in different registers; say in a map which it is: %s", c.Header, choices(fields))
		case f != 0 && !named.Has(f):
			c.Fields = []register.Field{f}
			if other := t.columnOf(f, i); other != nil {
				faults.Addf(boete.CodeDuplicate, "", "the columns %q and %q are both %s; say in a map which it is, or both if they belong together", other.Header, c.Header, f.Name())
			}
		}
	}
	return faults.Err()
}

// columnOf is the first of the columns before the last ones that has a field.
func (t *Table) columnOf(f register.Field, before int) *Column {
	for i := range t.Columns[:before] {
		if slices.Contains(t.Columns[i].Fields, f) {
			return &t.Columns[i]
		}
	}
	return nil
}

// choices are the names of fields for a message.
func choices(fields []register.Field) boete.Text {
	var nl, en []string
	for _, f := range fields {
		nl, en = append(nl, f.Name().NL), append(en, f.Name().EN)
	}
	return boete.Text{NL: strings.Join(nl, ", "), EN: strings.Join(en, ", ")}
}

func (t *Table) headers() boete.Text {
	var list []string
	for _, c := range t.Columns {
		list = append(list, boete.Clip(c.Header))
	}
	text := strings.Join(list[:min(len(list), 50)], ", ")
	return boete.Text{NL: text, EN: text}
}
