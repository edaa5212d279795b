package table

import (
	"regexp"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/register"
	"github.com/boete/boete/internal/spelling"
	"golang.org/x/text/unicode/norm"
)

// plain is a header without what people add to its name: a text behind a line end or a colon, in brackets, a legend
// such as "Ja=1", accents, capitals and the signs between the words.
func plain(header string) string {
	header = beside.ReplaceAllString(norm.NFD.String(strings.TrimSpace(header)), "")
	return strings.Join(strings.Fields(strings.ToLower(signs.Replace(header))), " ")
}

var (
	beside = regexp.MustCompile(`(?s)[\n:].*|\([^)]*\)|\[[^\]]*\]|\s\S*=.*|[?\pM]`)
	signs  = strings.NewReplacer("-", " ", "_", " ", ".", " ")
)

// fieldsOf are the fields that a header may mean: the one whose name it is, or those that are seen to have it.
func fieldsOf(header string) (fields []register.Field) {
	name := plain(header)
	for f := range register.AllFields() {
		switch own := f.Name(); {
		case name == plain(own.NL) || name == plain(own.EN):
			return []register.Field{f}
		case slices.Contains(f.Headers(), name):
			fields = append(fields, f)
		}
	}
	return fields
}

// parseField reads the name of a field.
func parseField(name string) (register.Field, error) {
	if f := register.FieldNamed(name); f != 0 {
		return f, nil
	}
	var names []string
	for f := range register.AllFields() {
		names = append(names, f.Name().NL, f.Name().EN)
	}
	if nearest := spelling.Nearest(name, names...); nearest != "" {
		return 0, boete.Faultf(boete.CodeUnknown, "there is no field %q in a register; did you mean %s?", name, nearest)
	}
	return 0, boete.Faultf(boete.CodeUnknown, "there is no field %q in a register", name)
}

// assign finds the columns of each field: as the map says, or else by the header. All that is wrong is found at once.
func (t *Table) assign(m Map) (by map[register.Field][]int, unused []string, err error) {
	by = map[register.Field][]int{}
	var faults boete.Faults
	mapped := make([]bool, len(t.Columns))
	for _, a := range m.columns {
		found := false
		for i, c := range t.Columns {
			if !strings.EqualFold(c.Header, strings.TrimSpace(a.header)) {
				continue
			}
			if found, mapped[i] = true, true; a.field != 0 {
				by[a.field] = append(by[a.field], i)
			}
		}
		if !found {
			faults.Addf(boete.CodeUnknown, a.path,
				"the map names a column %q, and the header has none; it has %s", a.header, t.headers())
		}
	}
	for i, c := range t.Columns {
		switch {
		case mapped[i]:
		case len(c.Fields) > 1:
			faults.Addf(boete.CodeAmbiguous, "",
				"the column %q means different things in different registers; say in a map which it is: %s", c.Header, choices(c.Fields))
		case len(c.Fields) == 1 && len(by[c.Fields[0]]) == 0:
			by[c.Fields[0]] = []int{i}
		case len(c.Fields) == 1 && !m.names(c.Fields[0]):
			faults.Addf(boete.CodeDuplicate, "",
				"the columns %q and %q are both %s; say in a map which it is, or both if they belong together",
				t.Columns[by[c.Fields[0]][0]].Header, c.Header, c.Fields[0].Name())
		case c.Header != "":
			unused = append(unused, c.Header)
		}
	}
	if len(by) == 0 && len(faults) == 0 {
		faults.Addf(boete.CodeUnknown, "", "the first row names no column of a register") // and may be no header
	}
	return by, unused, faults.Err()
}

// choices are the names of fields for a message.
func choices(fields []register.Field) boete.Text {
	var nl, en []string
	for _, f := range fields {
		nl, en = append(nl, f.Name().NL), append(en, f.Name().EN)
	}
	return boete.Text{NL: strings.Join(nl, ", "), EN: strings.Join(en, ", ")}
}

// headers are the first of them for a message.
func (t *Table) headers() string {
	var list []string
	for _, c := range t.Columns[:min(len(t.Columns), 50)] {
		list = append(list, boete.Clip(c.Header))
	}
	return strings.Join(list, ", ")
}
