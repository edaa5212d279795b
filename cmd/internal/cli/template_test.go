package cli

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/schema"
	"github.com/boete/boete/fine/words"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
	"go.yaml.in/yaml/v3"
)

// optional is the hash of a field that may be left out; one with a space behind it explains.
var optional = regexp.MustCompile(`(?m)^( *)#(\S)`)

// Policies of one's own, of which a template has to make something: without an annex, and with one size only.
const (
	bareAP = `{id: kaal, title: Kale regels, publication: {source: Blad}, method: ap, act: AVG, rules: [{rule: base}, {rule: shift}],
  bands: [{category: II, min: "0", max: "10", base: "5"}]}`
	bareEDPB = `{id: kaal-edpb, title: Bare rules, publication: {source: Blad}, method: edpb, act: AVG, rules: [{rule: start}, {rule: size}],
  seriousness: [{level: low, from: 0%, to: 5%}, {level: medium, from: 5%, to: 7%}, {level: high, from: 7%, to: 100%}],
  sizes: [{turnover_until: 2 mln, from: "0,2%", to: "0,4%"}]}`
)

// templates are the policies for which a template is made, with the flags that choose them.
func templates(t *testing.T) map[string]*category.Policy {
	t.Helper()
	folder := t.TempDir()
	own, err := os.ReadFile(filepath.Join("..", "..", "..", "testdata", "cases", "eigen-beleid.yaml"))
	require.NoError(t, err)
	policies := map[string]*category.Policy{}
	for name, text := range map[string]string{"own.yaml": string(own), "ap.yaml": bareAP, "edpb.yaml": bareEDPB} {
		file := filepath.Join(folder, name)
		require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
		policies["--policy-file="+file], err = casefile.ReadPolicy(strings.NewReader(text))
		require.NoError(t, err)
	}
	for _, p := range category.Policies() {
		if p.Gap().IsZero() {
			policies["--policy="+p.ID()] = p
		}
	}
	return policies
}

func TestATemplateIsACaseThatCanBeCalculatedWithAndWithoutWhatIsOptional(t *testing.T) {
	for flag, policy := range templates(t) {
		var amounts []string
		for _, language := range []string{"nl", "en"} {
			got := try("template", flag, "--lang", language)
			require.Zero(t, got.code, "%s: %s", flag, got.stderr)
			require.True(t, strings.HasPrefix(got.stdout, "# yaml-language-server: $schema="+schema.Address("case")+"\n"), flag)
			require.NotContains(t, got.stdout, "\n\n\n", flag)
			whole := optional.ReplaceAllString(got.stdout, "$1$2")
			require.Greater(t, strings.Count(whole, ":"), strings.Count(got.stdout, "\n")/4, flag)
			for _, text := range []string{got.stdout, whole} {
				c, err := casefile.Parse([]byte(text))
				require.NoError(t, err, "%s\n%s", flag, text)
				result, err := fine.Calculate(c, policy)
				require.NoError(t, err, "%s\n%s", flag, text)
				amounts = append(amounts, result.Amount().String())
				require.NoError(t, seenInEditor(t, text), "%s\n%s", flag, text)
			}
		}
		require.Equal(t, amounts[:2], amounts[2:], "%s: the languages differ", flag)
	}
}

// seenInEditor says what an editor has to say about a case file: in YAML 1.2 a date is a text.
func seenInEditor(t *testing.T, text string) error {
	t.Helper()
	var document yaml.Node
	require.NoError(t, yaml.Unmarshal([]byte(text), &document))
	keepDates(&document)
	var value any
	require.NoError(t, document.Decode(&value))
	asJSON, err := json.Marshal(value)
	require.NoError(t, err)
	decoded, err := jsonschema.UnmarshalJSON(strings.NewReader(string(asJSON)))
	require.NoError(t, err)
	file, err := schema.ByName("case")
	require.NoError(t, err)
	of, err := jsonschema.UnmarshalJSON(strings.NewReader(file))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("case", of))
	return compiler.MustCompile("case").Validate(decoded)
}

func keepDates(n *yaml.Node) {
	if n.ShortTag() == "!!timestamp" {
		n.Tag = "!!str"
	}
	for _, inner := range n.Content {
		keepDates(inner)
	}
}

func TestTheTemplatesHaveEveryFieldOfACase(t *testing.T) {
	text, err := schema.ByName("case")
	require.NoError(t, err)
	var s struct {
		Properties map[string]any
		Defs       map[string]struct{ Properties map[string]any } `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal([]byte(text), &s))
	fields := s.Defs["Infringement"].Properties
	require.Greater(t, len(fields), 20)
	for field := range s.Properties {
		fields[field] = nil
	}
	for _, language := range []string{"nl", "en"} {
		both := try("template", "--lang", language).stdout + try("template", "--policy", "edpb", "--lang", language).stdout
		for field := range fields {
			require.Regexp(t, `(?m)(^|[# ])`+field+`:( |$)`, both, language)
		}
	}
}

func TestTheTemplatesSayOfEachFieldWhatItMeans(t *testing.T) {
	for policy, method := range map[string]category.Method{"ap-2019": category.MethodAP, "edpb-04-2022": category.MethodEDPB} {
		for _, language := range []words.Language{words.Dutch, words.English} {
			text := try("template", "--policy", policy, "--lang", string(language)).stdout
			flat := strings.Join(strings.Fields(strings.ReplaceAll(text, "# ", "")), " ")
			said := 0
			for _, m := range casefile.Meanings() {
				name := strings.TrimPrefix(m.Path, "infringements[].")
				if m.Hint == (boete.Text{}) || m.Method != "" && m.Method != method || strings.Contains(name, ".") {
					continue
				}
				if _, scale := factors.ScaleOf(name); scale || name == "policy" || name == "infringements[]" { // which are explained together
					continue
				}
				sentence := writer(language).Pick(m.Sentence())
				require.Contains(t, flat, strings.ToUpper(sentence[:1])+sentence[1:]+".", policy)
				said++
			}
			require.Greater(t, said, 8)
			for _, line := range strings.Split(text, "\n")[1:] {
				if strings.HasPrefix(strings.TrimSpace(line), "# ") && !strings.Contains(line, "boete help") {
					require.LessOrEqual(t, len([]rune(line)), 100, line)
				}
			}
		}
	}
}
