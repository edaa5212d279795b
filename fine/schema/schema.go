// Package schema gives editors and programs the JSON Schemas (2020-12) of a case file, a result, a policy file, a
// range, which rules may govern, a fault and what a check of a register found.
//
// They are made of the Go types and their comments by a test of package fine, and kept here. A schema is for editors
// and for programs that look before they send. It knows one form of each field and value: what people also write, such
// as the name of a field in Dutch, "ja" for true or a number for a reference, is read all the same. And it does not
// see everything that is wrong: as an amount, 460.000 without quotes is refused in JSON, and for a schema it is the
// number 460.
//
// To an editor, a value in YAML that looks like a number is one. The schemas allow that for amounts and effects; what
// else looks like a number stands between quotes, though the reader does not need them.
package schema

import (
	"embed"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/internal/spelling"
)

//go:embed *.schema.json
var files embed.FS

// Names returns the names of the schemas.
func Names() []string {
	return []string{"case", "result", "policy", "range", "rules", "fault", "register"}
}

// Address is where a schema can be read by everybody: its $id.
func Address(name string) string {
	return "https://github.com/boete/boete/raw/main/fine/schema/" + name + ".schema.json"
}

// ByName returns a schema. An unknown name is an error that names the nearest.
func ByName(name string) (string, error) {
	if !slices.Contains(Names(), name) {
		if nearest := spelling.Nearest(name, Names()...); nearest != "" {
			return "", boete.Faultf(boete.CodeUnknown, "there is no schema %q; did you mean %s?", name, nearest)
		}
		list := strings.Join(Names(), ", ")
		return "", boete.Faultf(boete.CodeUnknown, "there is no schema %q; choose %s", name, boete.Same(list))
	}
	text, err := files.ReadFile(name + ".schema.json")
	return string(text), err
}
