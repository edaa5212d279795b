package fine_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/schema"
	"github.com/invopop/jsonschema"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the JSON Schemas; read the difference with git diff")

func TestTheSchemasAreThoseOfTheTypesAndTheirComments(t *testing.T) {
	for name, made := range map[string]*jsonschema.Schema{"case": caseSchema(t), "result": resultSchema(t), "policy": policySchema(t)} {
		made.ID = jsonschema.ID(schema.Address(name))
		var text bytes.Buffer
		encoder := json.NewEncoder(&text)
		encoder.SetIndent("", "  ")
		require.NoError(t, encoder.Encode(made))
		file := filepath.Join("schema", name+".schema.json")
		if *update {
			require.NoError(t, os.WriteFile(file, text.Bytes(), 0o644))
		}
		kept, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Equal(t, string(kept), text.String(), "%s is not that of the types; rewrite it with: go test ./fine -run Schema -update", file)
	}
}

func caseSchema(t *testing.T) *jsonschema.Schema {
	s := reflected(t, "A case, for boete calc", fine.Case{}, written())
	for _, scale := range factors.Scales() {
		level := property(t, s.Definitions["Infringement"], strings.ReplaceAll(scale.Name().EN, "-", "_"))
		var words []string
		for _, l := range scale.Levels() {
			words = append(words, l.Name.EN)
			if l.Name.NL != l.Name.EN {
				words = append(words, l.Name.NL)
			}
		}
		level.Ref, level.AnyOf = "", append(choice(words).AnyOf, &jsonschema.Schema{Ref: "#/$defs/Effect"}, &jsonschema.Schema{Const: ""})
	}
	delete(s.Definitions, "Level")
	policy := property(t, s, "policy")
	for _, p := range category.Policies() {
		policy.Examples = append(policy.Examples, p.ID())
	}
	return s
}

func policySchema(t *testing.T) *jsonschema.Schema {
	return reflected(t, "A policy, for boete calc --policy-file", category.Table{}, written())
}

func resultSchema(t *testing.T) *jsonschema.Schema {
	s := reflected(t, "A result, of boete calc --json", fine.Result{}, printed())
	either := func(of *jsonschema.Schema, known, open string) {
		of.AllOf = append(of.AllOf, &jsonschema.Schema{OneOf: []*jsonschema.Schema{{Required: []string{known}}, {Required: []string{open}}}})
	}
	either(s.Definitions["Total"], "amount", "range")
	either(s.Definitions["Fine"], "amount", "range")
	step := s.Definitions["Step"]
	either(step, "before", "before_range")
	either(step, "after", "after_range")
	for _, scale := range factors.Scales() {
		named := property(t, step, "scale")
		named.Enum = append(named.Enum, scale.Name().EN)
	}
	return s
}

func property(t *testing.T, of *jsonschema.Schema, name string) *jsonschema.Schema {
	p, ok := of.Properties.Get(name)
	require.True(t, ok, name)
	return p
}

// reflected makes a schema of a type, and of those that it is made up of.
func reflected(t *testing.T, title string, root any, values texts) *jsonschema.Schema {
	said := comments(t)
	used := texts{}
	reflector := jsonschema.Reflector{CommentMap: said, ExpandedStruct: true, Namer: func(of reflect.Type) string { return nameOf(of.Name()) }}
	reflector.Mapper = func(of reflect.Type) *jsonschema.Schema {
		value, ok := values[of]
		switch {
		case !ok:
			return nil
		case of.PkgPath() == "": // a type of the language, which explains nothing
			plain := *value
			return &plain
		}
		used[of] = value
		return &jsonschema.Schema{Ref: "#/$defs/" + of.Name()}
	}
	s := reflector.Reflect(root)
	s.Title = title
	for of, value := range used {
		value.Description = strings.TrimSpace(said[of.PkgPath()+"."+of.Name()] + " " + value.Description)
		s.Definitions[of.Name()] = value
	}
	return s
}

// nameOf is the name of the definition of a type, such as Step for stepJSON.
func nameOf(of string) string {
	name, isJSON := strings.CutSuffix(of, "JSON")
	if isJSON {
		name = strings.ToUpper(name[:1]) + name[1:]
	}
	return name
}

// comments are what the source says of types and fields, by their full names, where the reflector looks them up. Its own
// reader of comments leaves out types that are not exported, and so what a result looks like in JSON.
func comments(t *testing.T) map[string]string {
	said := map[string]string{}
	for _, folder := range []string{"", "/category", "/factors", "/fine"} {
		names, err := filepath.Glob(filepath.Join("..", folder, "*.go"))
		require.NoError(t, err)
		for _, name := range names {
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.SkipObjectResolution)
			require.NoError(t, err)
			for _, d := range file.Decls {
				decl, ok := d.(*ast.GenDecl)
				if !ok || decl.Tok != token.TYPE || len(decl.Specs) != 1 {
					continue
				}
				of := decl.Specs[0].(*ast.TypeSpec)
				full := "github.com/boete/boete" + folder + "." + of.Name.Name
				said[full] = strings.Replace(sentence(plainly(decl.Doc.Text())), of.Name.Name, nameOf(of.Name.Name), 1)
				if fields, ok := of.Type.(*ast.StructType); ok {
					for _, field := range fields.Fields.List {
						for _, name := range field.Names {
							said[full+"."+name.Name] = plainly(field.Doc.Text())
						}
					}
				}
			}
		}
	}
	return said
}

var (
	link = regexp.MustCompile(`\[([\w.]+)\]`)
	none = regexp.MustCompile(`\bnil\b`)
	next = regexp.MustCompile(`\. [A-Z]`)
)

// sentence is the first sentence of a text. One of package go/doc ends at "art."
func sentence(text string) string {
	if end := next.FindStringIndex(text); end != nil {
		return text[:end[0]+1]
	}
	return text
}

// plainly puts a comment in the words of somebody who does not read Go.
func plainly(comment string) string {
	comment = none.ReplaceAllString(link.ReplaceAllString(comment, "$1"), "left out")
	return strings.Join(strings.Fields(comment), " ")
}
