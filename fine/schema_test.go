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

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/explore"
	"github.com/boete/boete/fine/govern"
	"github.com/boete/boete/fine/register/paper"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/schema"
	"github.com/invopop/jsonschema"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the JSON Schemas; read the difference with git diff")

func TestTheSchemasAreThoseOfTheTypesAndTheirComments(t *testing.T) {
	for name, made := range map[string]*jsonschema.Schema{"case": caseSchema(t), "result": resultSchema(t), "policy": policySchema(t), "range": rangeSchema(t), "rules": rulesSchema(t), "fault": faultSchema(t), "register": registerSchema(t)} {
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
	s := reflected(t, "A case file", fine.Case{}, written())
	s.Description += " A value that is left open (any, unknown) gives the lowest and the highest fine; for one fine nothing may be open."
	for _, scale := range factors.Scales() {
		level := property(t, s.Definitions["Infringement"], scale.Field())
		var words []string
		for _, l := range scale.Levels() {
			words = append(words, l.Name.EN)
			if l.Name.NL != l.Name.EN {
				words = append(words, l.Name.NL)
			}
		}
		name := ""
		for word := range strings.SplitSeq(scale.Name().EN, "-") {
			name += nameOf(word + "JSON")
		}
		s.Definitions[name] = &jsonschema.Schema{Description: "A level of " + scale.Name().EN + ", or an effect of one's own.",
			AnyOf: append(choice(words).AnyOf, &jsonschema.Schema{Ref: "#/$defs/Effect"}, &jsonschema.Schema{Const: ""})}
		level.Ref = "#/$defs/" + name
	}
	delete(s.Definitions, "Level")
	leaveOpen(s)
	unknown := choice([]string{"unknown", "onbekend"})
	for _, name := range []string{"Severity", "Duration", "Culpability", "Data", "History", "DamageLimited", "Seriousness", "EUR", "Start", "Size"} {
		definition := s.Definitions["Open"+name]
		definition.AnyOf = append(definition.AnyOf, unknown.AnyOf...)
	}
	recidive := property(t, s.Definitions["Infringement"], "recidive")
	recidive.AnyOf = append(recidive.AnyOf, unknown.AnyOf...)
	policy := property(t, s, "policy")
	for _, p := range category.Policies() {
		policy.Examples = append(policy.Examples, p.ID())
	}
	return s
}

// leaveOpen allows each value of a type of its own, and each true or false, to be left open.
func leaveOpen(s *jsonschema.Schema) {
	isValue := func(name string) bool { return s.Definitions[name].Properties == nil }
	var objects []*jsonschema.Schema
	for name, definition := range s.Definitions {
		if !isValue(name) {
			objects = append(objects, definition)
		}
	}
	for _, object := range append(objects, s) {
		for field := object.Properties.Oldest(); field != nil; field = field.Next() {
			value := field.Value
			if value.Items != nil {
				value = value.Items
			}
			name, isRef := strings.CutPrefix(value.Ref, "#/$defs/")
			item := &jsonschema.Schema{Ref: value.Ref}
			switch {
			case isRef && !isValue(name), !isRef && value.Type != "boolean":
				continue
			case !isRef:
				name, item = "Boolean", &jsonschema.Schema{Type: "boolean"}
			}
			value.Ref, value.Type = "", ""
			value.AnyOf = []*jsonschema.Schema{item, {Ref: "#/$defs/Open" + name}}
			if s.Definitions["Open"+name] == nil {
				s.Definitions["Open"+name] = openOf(item)
			}
		}
	}
}

// openOf is a value that is left open.
func openOf(item *jsonschema.Schema) *jsonschema.Schema {
	least := uint64(2)
	list := &jsonschema.Schema{Type: "array", Items: item, MinItems: &least, UniqueItems: true}
	fields := jsonschema.NewProperties()
	fields.Set("any", list)
	return &jsonschema.Schema{Description: "A value that is left open, with those that it can have, that of the baseline first.",
		AnyOf: []*jsonschema.Schema{{Type: "object", Properties: fields, Required: []string{"any"}, AdditionalProperties: jsonschema.FalseSchema}}}
}

func rangeSchema(t *testing.T) *jsonschema.Schema {
	return reflected(t, "What a case that leaves values open comes to", explore.Result{}, printed())
}

// faultSchema is that of a fault as it writes itself.
func faultSchema(t *testing.T) *jsonschema.Schema {
	s := reflected(t, "A fault, in the records of many cases", struct {
		Line    int        `json:"line,omitzero" jsonschema:"minimum=1"`
		Code    boete.Code `json:"code"`
		Path    string     `json:"path,omitzero"`
		Message string     `json:"message"`
	}{}, printed())
	said := comments(t)
	s.Description = said["github.com/boete/boete.Fault"]
	for name, text := range map[string]string{
		"line": "Line of the input, where it is not that of the record.", "path": said["github.com/boete/boete.Fault.Path"],
		"code": said["github.com/boete/boete.Fault.Code"], "message": "The sentence, in the language that was asked for.",
	} {
		property(t, s, name).Description = text
	}
	code := property(t, s, "code")
	for _, c := range boete.Codes() {
		code.Enum = append(code.Enum, c)
	}
	return s
}

func registerSchema(t *testing.T) *jsonschema.Schema {
	return reflected(t, "What was found in a register of breaches", paper.Report{}, printed())
}

func policySchema(t *testing.T) *jsonschema.Schema {
	s := reflected(t, "A policy file", category.Table{}, written())
	wording := s.Definitions["Text"]
	languages := *wording
	languages.Description = ""
	*wording = jsonschema.Schema{Description: wording.Description + " A single text is the wording in both.",
		AnyOf: []*jsonschema.Schema{{Type: "string"}, &languages}}
	return s
}

func resultSchema(t *testing.T) *jsonschema.Schema {
	return withOpen(reflected(t, "A result", fine.Result{}, printed()))
}

// rulesSchema is that of the advice on which rules may govern a case, with the results that it holds.
func rulesSchema(t *testing.T) *jsonschema.Schema {
	values := printed()
	values[reflect.TypeFor[govern.Basis]()] = oneOf(govern.BasisNamed, govern.BasisMethod, govern.BasisDecision, govern.BasisOverview)
	values[reflect.TypeFor[category.Verdict]()] = oneOf(category.VerdictCandidate, category.VerdictContested, category.VerdictExcluded)
	values[reflect.TypeFor[category.OffenderKind]()] = oneOf(category.OffenderKinds()...)
	values[reflect.TypeFor[boete.Code]()] = oneOf(boete.Codes()...)
	s := withOpen(reflected(t, "Which rules may govern a case", report.Advised{}, values))
	candidate := s.Definitions["Candidate"]
	for _, one := range []string{"result", "rows", "faults"} {
		candidate.OneOf = append(candidate.OneOf, &jsonschema.Schema{Required: []string{one}})
	}
	return s
}

// withOpen says of what is settled or open that it is one of the two.
func withOpen(s *jsonschema.Schema) *jsonschema.Schema {
	either := func(of *jsonschema.Schema, known, open string) {
		of.AllOf = append(of.AllOf, &jsonschema.Schema{OneOf: []*jsonschema.Schema{{Required: []string{known}}, {Required: []string{open}}}})
	}
	either(s.Definitions["Total"], "amount", "range")
	either(s.Definitions["Fine"], "amount", "range")
	step := s.Definitions["Step"]
	either(step, "before", "before_range")
	either(step, "after", "after_range")
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

// comments are what the source says of types and fields, by their full names, where the reflector looks them up. Its
// own reader of comments leaves out types that are not exported, and so what a result looks like in JSON.
func comments(t *testing.T) map[string]string {
	said := map[string]string{}
	for _, folder := range []string{"", "/category", "/factors", "/fine", "/fine/explore", "/fine/govern", "/fine/report", "/fine/register", "/fine/register/paper"} {
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
	link = regexp.MustCompile(`\[([A-Za-z]\w*(?:\.\w+)*)\]`)
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
