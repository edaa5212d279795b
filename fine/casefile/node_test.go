package casefile_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestAFileWithoutACaseIsRefused(t *testing.T) {
	const empty = "the file is empty"
	const noFields = "not a list of named fields"
	runRefused(t, []refused{
		{"empty", "", "", empty},
		{"white space", " \n\t\r\n", "", empty},
		{"a byte order mark", "\uFEFF", "", empty},
		{"a byte order mark and white space", "\uFEFF\r\n", "", empty},
		{"comments only", "# policy: ap-2019\n# niets", "", empty},
		{"a document mark only", "---\n", "", noFields},
		{"null", "null", "", noFields},
		{"a word", "ap-2019", "", noFields},
		{"a number", "42", "", noFields},
		{"a list", "- policy: ap-2019", "", noFields},
		{"a list in JSON", `[{"policy": "ap-2019", "infringements": []}]`, "", noFields},
		{"a text in JSON", `"policy"`, "", noFields},
	})
}

func TestAFileThatIsNeitherYAMLNorJSONIsRefused(t *testing.T) {
	const neither, notJSON = "neither valid YAML nor valid JSON", "the file is not valid JSON"
	const notText = "not UTF-8 text"
	runRefused(t, []refused{
		{"YAML that is cut off", "policy: ap-2019\ninfringements: [{category: I", "", neither},
		{"YAML that is cut off in a text", "policy: \"ap-2", "", neither},
		{"JSON that is cut off", `{"policy": "ap-2019", "infringements": [`, "", notJSON},
		{"JSON that is cut off in a text", `{"policy": "ap-20`, "", notJSON},
		{"JSON with something behind it", `{"policy": "ap-2019", "infringements": []} x`, "", notJSON},
		{"JSON with a second value behind it", `{"policy": "ap-2019", "infringements": []}{"policy": "ap-2019"}`, "", notJSON},
		{"JSON with a comma too many, which as YAML would make € 460.000 of a number", `{"policy": "ap-2019", "turnover": 460.000,}`, "", notJSON},
		{"a tab for indentation", "offender:\n\tname: x", "", neither},
		{"an indentation that does not fit", "policy: ap-2019\n  linked: true", "", neither},
		{"binary data", "\x00\x01\x02\x7fELF", "", neither},
		{"a picture", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "", notText},
		{"bytes that are no text", "policy: \xff\xfe\xfd", "", notText},
		{"JSON in Latin-1", "{\"policy\": \"ap-2019\", \"offender\": {\"name\": \"Caf\xe9\"}}", "", notText},
		{"a control character", "policy: ap-\x072019", "", neither},
		{"an alias of nothing", "policy: *x", "", "anchors and aliases are not read"},
		{"garbage behind the document", "policy: ap-2019\n--- \"", "", neither},
	})
	t.Run("it says in which line", func(t *testing.T) {
		require.Contains(t, faultsOf(t, "policy: ap-2019\nlinked: true\n  x: y\n")[0].Message(), "line 3")
	})
}

func TestWhatYAMLCanDoBeyondPlainValuesIsRefused(t *testing.T) {
	const anchors, tags = "anchors and aliases", "tags such as"
	runRefused(t, []refused{
		{"an anchor", "policy: &p ap-2019\ninfringements: []", "", "line 1: " + anchors},
		{"an anchor on a list", "policy: ap-2019\ninfringements: &l []", "", "line 2: " + anchors},
		{"an anchor on fields", "policy: ap-2019\noffender: &o {name: x}\ninfringements: []", "", anchors},
		{"an anchor on the whole", "&all\npolicy: ap-2019\ninfringements: []", "", anchors},
		{"an anchor on an item", "policy: ap-2019\ninfringements: [&i {category: I}]", "", anchors},
		{"an anchor on the name of a field", "&p policy: ap-2019\ninfringements: []", "", anchors},
		{"an alias", "policy: &p ap-2019\noffender: {name: *p}\ninfringements: []", "", anchors},
		{"an alias for the name of a field", "policy: &p linked\n*p : true\ninfringements: []", "", anchors},
		{"an alias of itself", "policy: ap-2019\ninfringements: &l [*l]", "", anchors},
		{"laughs by the billion", "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c]", "", anchors},
		{"a tag of YAML", "policy: !!str ap-2019\ninfringements: []", "", "line 1: " + tags},
		{"a tag of one's own", "policy: !evil ap-2019\ninfringements: []", "", tags},
		{"a tag on fields", "policy: ap-2019\noffender: !!map {name: x}\ninfringements: []", "", tags},
		{"a tag on a list", "policy: ap-2019\ninfringements: !!seq []", "", tags},
		{"a tag on the name of a field", "!!str policy: ap-2019\ninfringements: []", "", tags},
		{"binary by a tag", "policy: !!binary YXAtMjAxOQ==\ninfringements: []", "", tags},
		{"merging", "<<: {policy: ap-2019}\npolicy: ap-2019\ninfringements: []", "", `there is no field "<<"`},
		{"fields for the name of a field", "policy: ap-2019\n? {a: b}\n: c\ninfringements: []", "", "the name of a field is not a word"},
		{"a list for the name of a field", "policy: ap-2019\n? [a]\n: c\ninfringements: []", "", "the name of a field is not a word"},
		{"several documents", "policy: ap-2019\ninfringements: []\n---\npolicy: ap-2019\ninfringements: []", "", "more than one document"},
		{"a second document that is empty", "policy: ap-2019\ninfringements: []\n---\n", "", "more than one document"},
		{"a first document that is empty", "---\n---\npolicy: ap-2019\ninfringements: []", "", "more than one document"},
	})
}

func TestAFileThatIsNestedTooDeeplyIsRefused(t *testing.T) {
	nested := func(before, inner, after string, depth int) string {
		return "policy: ap-2019\ninfringements: []\noffender: " + strings.Repeat(before, depth) + inner + strings.Repeat(after, depth)
	}
	nestedJSON := func(before, inner, after string, depth int) string {
		return `{"policy": "ap-2019", "infringements": [], "offender": ` + strings.Repeat(before, depth) + inner + strings.Repeat(after, depth) + `}`
	}
	const deep = "nested too deeply"
	runRefused(t, []refused{
		{"fields", nested("{a: ", "x", "}", 32), "", deep},
		{"lists", nested("[", "x", "]", 32), "", deep},
		{"fields in JSON", nestedJSON(`{"a": `, "1", "}", 32), "", deep},
		{"lists in JSON", nestedJSON("[", "1", "]", 32), "", deep},
		{"a thousand levels", nested("[", "x", "]", 1000), "", deep},
		{"a thousand levels in JSON", nestedJSON("[", "1", "]", 1000), "", deep},
		{"in a field that does not exist either", "nonsense: " + strings.Repeat("[", 40) + strings.Repeat("]", 40), "", deep},
	})
	t.Run("as deep as they come", func(t *testing.T) {
		for _, text := range []string{
			nested("[", "x", "]", 300_000), nested("{a: ", "x", "}", 200_000), nestedJSON("[", "1", "]", 300_000), nestedJSON(`{"a": `, "1", "}", 100_000),
			strings.Repeat("[", 1_000_000), strings.Repeat(`{"a":`, 200_000), strings.Repeat("- ", 500_000), strings.Repeat("? ", 500_000),
		} {
			require.Equal(t, []string{""}, paths(faultsOf(t, text)))
		}
	})
	t.Run("what is not too deep is refused for what it is", func(t *testing.T) {
		for _, text := range []string{nested("[", "x", "]", 31), nested("{a: ", "x", "}", 31), nestedJSON("[", "1", "]", 31), nestedJSON(`{"a": `, "1", "}", 31)} {
			faults := faultsOf(t, text)
			require.Len(t, faults, 1)
			require.Equal(t, "offender", faults[0].Path, "the 32 levels are those of the case itself and these 31")
		}
	})
}
