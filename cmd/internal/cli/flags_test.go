package cli

import (
	"slices"
	"strings"
	"testing"

	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine/words"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"
)

// aliasTrials are a value for each flag that has a Dutch name, with what else is needed to see its effect.
var aliasTrials = map[string]struct {
	base  []string
	value string
}{
	"summary":        {[]string{"batch", "../../../testdata/cases/zaken.ndjson"}, "true"},
	"fail-fast":      {[]string{"batch", "flags_test.go", "--input", "ndjson"}, "true"},
	"input":          {[]string{"batch", "../../../testdata/cases/zaken.ndjson"}, "csv"},
	"no-header":      {[]string{"batch", "../../../testdata/cases/zaken.ndjson", "-o", "csv"}, "true"},
	"keep-columns":   {[]string{"batch", "../../../testdata/cases/afdelingen.csv"}, "true"},
	"first-line":     {[]string{"batch", "flags_test.go", "--input", "ndjson"}, "100"},
	"lang":           {[]string{"calc", "--category", "III"}, "en"},
	"output":         {[]string{"calc", "--category", "III"}, "json"},
	"category":       {[]string{"calc", "--article", "33 lid 1"}, "II"},
	"article":        {[]string{"calc", "--category", "III"}, "33 lid 1"},
	"with":           {[]string{"calc", "--article", "33 lid 1"}, "5 lid 2"},
	"severity":       {[]string{"calc", "--article", "33 lid 1"}, "ernstig"},
	"duration":       {[]string{"calc", "--article", "33 lid 1"}, "lang"},
	"culpability":    {[]string{"calc", "--article", "33 lid 1"}, "nalatig"},
	"data":           {[]string{"calc", "--article", "33 lid 1"}, "gevoelig"},
	"history":        {[]string{"calc", "--article", "33 lid 1"}, "relevant"},
	"damage-limited": {[]string{"calc", "--article", "33 lid 1"}, "deels"},
	"recidive":       {[]string{"calc", "--article", "33 lid 1"}, "ja"},
	"prior":          {[]string{"calc", "--article", "33 lid 1", "--committed", "2020-01-01"}, "2019-06-18"},
	"committed":      {[]string{"calc", "--article", "33 lid 1", "--prior", "2019-06-18"}, "2020-01-01..2020-02-01"},
	"shift":          {[]string{"calc", "--article", "33 lid 1"}, "II"},
	"departure":      {[]string{"calc", "--article", "33 lid 1"}, "=7500: draagkracht"},
	"turnover":       {[]string{"calc", "--article", "33 lid 1"}, "1,2 mld"},
	"offender":       {[]string{"calc", "--article", "33 lid 1"}, "overheid"},
	"name":           {[]string{"calc", "--article", "33 lid 1", "--policy", "ap-2019"}, "Gemeente Voorbeeld"},
	"decided":        {[]string{"calc", "--article", "33 lid 1"}, "2022-04-07"},
	"policy":         {[]string{"calc", "--category", "III"}, "ap-2016"},
	"year":           {[]string{"decisions"}, "2021"},
	"authority":      {[]string{"decisions"}, "uodo"},
	"sort":           {[]string{"decisions"}, "standing"},
	"like":           {[]string{"decisions"}, "../../../testdata/cases/voorbeeld.yaml"},
	"policy-file":    {[]string{"calc", "--category", "II"}, "../../../testdata/cases/eigen-beleid.yaml"},
	"seriousness":    {[]string{"calc", "--policy", "edpb", "--article", "32"}, "hoog"},
	"start":          {[]string{"calc", "--policy", "edpb", "--article", "32", "--seriousness", "laag"}, "5%: reden"},
	"size":           {[]string{"calc", "--policy", "edpb", "--article", "32", "--seriousness", "laag"}, "geen"},
	"map":            {[]string{"register", "check", "../../../testdata/registers/datalekken.csv", "--date", "2026-11-25"}, "../../../testdata/registers/indeling.yaml"},
	"since":          {[]string{"register", "check", "../../../testdata/registers/datalekken.csv", "--date", "2026-11-25"}, "2026-11-10"},
	"financial":      {[]string{"register", "check", "../../../testdata/registers/datalekken.csv", "--date", "2026-11-25"}, "true"},
	"fail-on":        {[]string{"register", "check", "../../../testdata/registers/datalekken.csv", "--date", "2026-11-25"}, "tip"},
	"date":           {[]string{"policies"}, "2022-04-07"},
	"reason":         {[]string{"calc", "--article", "33 lid 1", "--shift", "II", "--explain"}, "te zwaar"},
	"rules":          {[]string{"calc", "--category", "II"}, "true"},
	"explain":        {[]string{"calc", "--category", "III"}, "true"},
}

func TestADutchFlagDoesExactlyWhatItsEnglishNameDoes(t *testing.T) {
	for dutch, english := range dutchFlags {
		if english == "progress" { // which says how fast it goes
			continue
		}
		t.Run(dutch, func(t *testing.T) {
			trial, ok := aliasTrials[english]
			require.True(t, ok, "there is no trial for --%s", english)
			with := func(flag string) outcome { return try(append(slices.Clone(trial.base), "--"+flag+"="+trial.value)...) }
			want := with(english)
			require.NotEqual(t, exitUsage, want.code, want.stderr)
			require.Equal(t, want, with(dutch))
			require.NotEqual(t, want, try(trial.base...), "the trial shows nothing")
			if english != "recidive" && trial.value != "true" { // whose value may be left out, so that it needs the sign =
				require.Equal(t, want, try(append(slices.Clone(trial.base), "--"+dutch, trial.value)...))
			}
		})
	}
}

func TestEveryFlagHasADutchNameOrOneThatIsDutchToo(t *testing.T) {
	same := []string{"factor", "json", "help", "version", "no-color", "ascii", "verify", "backtest", "excel"}
	for _, cmd := range commandsIn(words.Dutch) {
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if !slices.Contains(same, f.Name) {
				require.NotEmpty(t, dutchNames[f.Name], "--%s of %s", f.Name, cmd.Name())
			}
		})
	}
	known := map[string]bool{}
	for _, cmd := range commandsIn(words.Dutch) {
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) { known[f.Name] = true })
	}
	for dutch, english := range dutchFlags {
		require.True(t, known[english], "--%s stands for --%s, which no command has", dutch, english)
		require.False(t, known[dutch], "--%s is the name of another flag", dutch)
	}
}

func TestASuggestionIsTheSameEachTime(t *testing.T) {
	for _, typo := range []string{"--naa", "--me", "--eer", "--categori", "--duu"} {
		first := try("calc", typo, "x")
		require.Equal(t, exitUsage, first.code)
		for range 30 {
			require.Equal(t, first, try("calc", typo, "x"), "two flags are as near to %s", typo)
		}
	}
}

func TestEveryProvisionOfTheAnnexIsFoundAndCompletes(t *testing.T) {
	completed := strings.Split(try("__complete", "calc", "--article", "").stdout, "\n")
	policy, err := category.PolicyByID("ap-2019")
	require.NoError(t, err)
	seen := 0
	for _, row := range policy.Rows() {
		for _, p := range row.Provisions {
			name := typedProvision(p)
			require.NotRegexp(t, `[ ()"']`, name, "a shell takes it without quotes")
			require.True(t, slices.ContainsFunc(completed, func(line string) bool {
				value, _, _ := strings.Cut(line, "\t")
				return value == name
			}), "%s does not complete", name)
			got := try("articles", name, "--json")
			require.Zero(t, got.code, got.stderr)
			require.Contains(t, got.stdout, `"`+p.String()+`"`)
			seen++
		}
	}
	require.Greater(t, seen, 100)
}

func TestTheLevelsOfEveryScaleCompleteInTheLanguage(t *testing.T) {
	for _, scale := range factors.Scales() {
		for _, level := range scale.Levels() {
			require.Contains(t, try("__complete", "calc", "--"+scale.Name().NL, "").stdout, level.Name.NL+"\n")
			require.Contains(t, try("__complete", "--lang=en", "calc", "--"+scale.Name().EN, "").stdout, level.Name.EN+"\n")
		}
	}
}
