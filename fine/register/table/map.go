package table

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/register"
	"go.yaml.in/yaml/v3"
)

// Map says how a register is read where its header does not.
type Map struct {
	// Columns are the headers of each field, by its name. Several are one value, such as a day and a time.
	Columns map[string]texts `yaml:"columns"`
	// Ignore are headers that are left aside.
	Ignore texts `yaml:"ignore"`
	// Dates is the order of dates with slashes: "dmy" or "mdy"; empty is not known.
	Dates string `yaml:"dates"`
	// Values are other words in the cells of a field, by the word that is read.
	Values map[string]map[string]texts `yaml:"values"`
}

// texts is a text, or a list of them.
type texts []string

// UnmarshalYAML reads a text or a list.
func (t *texts) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		*t = texts{n.Value}
		return nil
	}
	return n.Decode((*[]string)(t))
}

// maxMap is the size of the largest map, in bytes.
const maxMap = 1 << 20

// ReadMap reads a map in YAML. A field that does not exist or that stands twice is an error.
func ReadMap(r io.Reader) (Map, error) {
	var m Map
	data, err := io.ReadAll(io.LimitReader(r, maxMap+1))
	if err != nil {
		return m, err
	}
	if len(data) > maxMap {
		return m, boete.Faultf(boete.CodeLimit, "the map is too large; at most %d bytes are read", maxMap)
	}
	decoder := yaml.NewDecoder(bytes.NewReader(bytes.TrimPrefix(data, []byte("\uFEFF"))))
	decoder.KnownFields(true)
	if err := decoder.Decode(&m); err != nil && !errors.Is(err, io.EOF) {
		return m, boete.Faultf(boete.CodeSyntax, "this is not a map of columns (columns, ignore, dates, values): %s", boete.Text{NL: err.Error(), EN: err.Error()})
	}
	if m.Dates != "" && m.Dates != "dmy" && m.Dates != "mdy" {
		return m, &boete.Fault{Code: boete.CodeUnknown, Path: "dates", Format: "%q is not an order of dates; write dmy or mdy", Args: []any{m.Dates}}
	}
	return m, nil
}

// Draft is a map of a table to complete: how each column is read, what is not sure behind a hash, and the others as ignored. It
// shows no cells.
func (t *Table) Draft(pick func(boete.Text) string) string {
	var b, ignore strings.Builder
	seen := register.Fields(0)
	b.WriteString("columns:\n")
	for i := range t.Columns {
		c := &t.Columns[i]
		quoted, _ := json.Marshal(c.Header) // which is YAML too
		f, fields := c.Suggest()
		switch {
		case len(fields) > 0:
			fmt.Fprintf(&b, "  # %s: %s # %s?\n", pick(fields[0].Name()), quoted, pick(choices(fields)))
		case f == 0:
			fmt.Fprintf(&ignore, "  - %s\n", quoted)
		case seen.Has(f):
			fmt.Fprintf(&b, "  # %s: %s\n", pick(f.Name()), quoted)
		default:
			fmt.Fprintf(&b, "  %s: %s\n", pick(f.Name()), quoted)
		}
		seen |= register.FieldsOf(f)
	}
	if ignore.Len() > 0 {
		b.WriteString("ignore:\n" + ignore.String())
	}
	b.WriteString("# dates: dmy\n# values:\n")
	fmt.Fprintf(&b, "#   %s: {%s: [], %s: [], %s: []}\n", pick(register.Risk.Name()), pick(boete.Text{NL: "geen", EN: "none"}),
		pick(boete.Text{NL: "risico", EN: "risk"}), pick(boete.Text{NL: "hoog", EN: "high"}))
	return b.String()
}

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }
