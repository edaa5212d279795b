package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/words"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"
)

// nasty holds what steers a terminal (also without an ESC), turns the direction of a text and begins a line of its own.
const nasty = "x\x1b[31m\u009b2J\u202Egnp\u2066\nboete: alles is goed\r\x07\x7f"

func TestWhatSomebodyTypesComesBackHarmless(t *testing.T) {
	args := [][]string{
		{nasty}, {"--" + nasty}, {"-" + nasty}, {"--lang", nasty}, {"-o", nasty, "categories"}, {"help", "calc", "--lang=" + nasty}, {"help", nasty},
		{"calc", nasty}, {"calc", "--" + nasty}, {"calc", "--" + nasty + "=1"}, {"calc", "-" + nasty},
		{"calc", "--category", "III", nasty}, {"calc", "a", nasty}, {"calc", "--json=" + nasty},
		{"categories", nasty}, {"articles", nasty}, {"articles", "33" + nasty}, {"articles", "--category", nasty},
		{"maximum", nasty}, {"maximum", "33" + nasty}, {"maximum", "33", "--offender", nasty}, {"maximum", "33", "--turnover", nasty},
		{"policies", nasty}, {"decisions", nasty}, {"completion", nasty}, {"factors", nasty}, {"schema", nasty}, {"template", nasty}, {"template", "--policy", nasty}, {"articles", "--policy", nasty},
	}
	for _, cmd := range commandsIn(words.Dutch) {
		if cmd.Name() != "calc" {
			continue
		}
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Name != "name" && f.Name != "reason" { // which take any text
				args = append(args, []string{"calc", "--" + f.Name + "=" + nasty})
			}
		})
	}
	require.Greater(t, len(args), 40)
	for _, args := range args {
		for _, language := range []string{"nl", "en"} {
			got := try(append([]string{"--lang", language}, args...)...)
			require.NotZero(t, got.code, "%q", args)
			require.Empty(t, got.stdout, "%q", args)
			require.Empty(t, badComplaint(got.stderr), "%q: %q", args, got.stderr)
			r, found := harm(got.stderr)
			require.False(t, found, "%q: %U in %q", args, r, got.stderr)
		}
	}
}

func TestAComplaintIsHarmlessWhateverIsInIt(t *testing.T) {
	for _, language := range []words.Language{words.Dutch, words.English} {
		a := &app{surroundings: system(), words: writer(language)}
		one := &boete.Fault{Path: "p" + nasty, Format: "%s", Args: []any{"m" + nasty}}
		for name, err := range map[string]error{
			"usage": usageError{"--f" + nasty, one}, "usages": usageError{"", boete.Faults{one, one}},
			"case": caseError{"f" + nasty, one}, "cases": caseError{"f" + nasty, boete.Faults{one, one}},
			"file": ioError{one}, "system": ioError{errors.New(nasty)},
		} {
			text := a.complaint(err)
			require.Empty(t, badComplaint(text), "%s: %q", name, text)
			require.Contains(t, text, "alles is goed", name)
			r, found := harm(text)
			require.False(t, found, "%s: %U in %q", name, r, text)
		}
	}
}

func TestANameOrAReasonThatIsNastyIsPrintedHarmlessAndKeptInJSON(t *testing.T) {
	args := []string{"calc", "--article", "33 lid 1", "--name", nasty, "--factor", "a=+5000: " + nasty, "--shift", "IV", "--reason", nasty,
		"--departure", "=500000: " + nasty, "--recidive", "--explain"}
	got := try(args...)
	require.Zero(t, got.code, got.stderr)
	require.Equal(t, 5, strings.Count(got.stdout, "alles is goed"), "the name and four reasons are shown")
	require.NotContains(t, got.stdout, "\nboete:")
	r, found := harm(got.stdout)
	require.False(t, found, "%U in %q", r, got.stdout)

	got = try(append(args, "--json")...)
	require.Zero(t, got.code, got.stderr)
	var result struct {
		Fines []struct {
			Trail []struct{ Rule, Note string }
		}
	}
	require.NoError(t, json.Unmarshal([]byte(got.stdout), &result))
	require.Equal(t, "shift", result.Fines[0].Trail[1].Rule)
	require.Equal(t, nasty, result.Fines[0].Trail[1].Note, "JSON keeps what was given")
	r, found = harm(got.stdout)
	require.False(t, found, "%U stands in JSON without an escape", r)
}

// brokenWriter is an output that fills up, like a full disk.
type brokenWriter struct{ room int }

func (w *brokenWriter) Write(p []byte) (int, error) {
	if len(p) > w.room {
		n := w.room
		w.room = 0
		return n, errors.New("de schijf is vol")
	}
	w.room -= len(p)
	return len(p), nil
}

func TestOutputThatCanNotBeWrittenIsAnError(t *testing.T) {
	for _, args := range [][]string{
		{"calc", "--category", "III"}, {"calc", "--category", "III", "--json"}, {"categories"}, {"articles", "-o", "csv"}, {"--help"},
		{"help", "calc"}, {"--version"}, {"decisions", "--verify"}, {"completion", "bash"}, {"__complete", "calc", "--category", ""},
	} {
		for _, room := range []int{0, 1} {
			var stderr bytes.Buffer
			code := Run(args, strings.NewReader(""), &brokenWriter{room}, &stderr)
			require.Equal(t, exitError, code, args)
			require.Contains(t, stderr.String(), "de schijf is vol", args)
		}
	}
}

func TestStandardInputThatCanNotBeReadIsAnError(t *testing.T) {
	var stdout, stderr bytes.Buffer
	input := io.MultiReader(strings.NewReader("policy: ap-2019\n"), iotest.ErrReader(errors.New("de lijn is dood")))
	require.Equal(t, exitError, Run([]string{"calc", "-"}, input, &stdout, &stderr))
	require.Empty(t, stdout.String())
	require.Equal(t, "boete: - kan niet worden gelezen: de lijn is dood\n", stderr.String())
}

func TestStandardInputIsReadNoFurtherThanTheLargestFile(t *testing.T) {
	var stdout, stderr bytes.Buffer
	require.Equal(t, exitFaulty, Run([]string{"calc", "-"}, &endless{}, &stdout, &stderr))
	require.Empty(t, stdout.String())
	require.Contains(t, stderr.String(), "1.048.576 bytes")
}

// endless is an input that goes on far beyond the largest file.
type endless struct{ read int }

func (e *endless) Read(p []byte) (int, error) {
	if e.read += len(p); e.read > 64<<20 {
		return 0, errors.New("the command reads on and on")
	}
	for i := range p {
		p[i] = '#'
	}
	return len(p), nil
}

func TestNoTableIsWiderThanThePage(t *testing.T) {
	for _, language := range []string{"nl", "en"} {
		for _, args := range [][]string{
			{"categories"}, {"categories", "--policy", "ap-2016"}, {"articles"}, {"factors"}, {"policies"}, {"policies", "--date", "2024-05-02"},
			{"maximum", "33", "5(1)(a)", "UAVG 46", "--turnover", "10000000000000"}, {"decisions"}, {"decisions", "--verify"}, {"decisions", "--backtest"},
			{"calc", "--category", "IV", "--departure", "=19999999,99: x", "--recidive", "--severity", "very-serious"},
		} {
			got := try(append(args, "--lang", language)...)
			require.Zero(t, got.code, got.stderr)
			for _, line := range strings.Split(got.stdout, "\n") {
				if !strings.HasPrefix(strings.TrimSpace(line), "https://") { // an address is not broken
					require.LessOrEqual(t, len([]rune(line)), 80, "%v: %s", args, line)
				}
			}
		}
	}
}

func TestNothingIsColouredIfTheOutputIsNoTerminal(t *testing.T) {
	file, err := os.Create(filepath.Join(t.TempDir(), "out"))
	require.NoError(t, err)
	require.Zero(t, Run([]string{"calc", "--category", "III"}, strings.NewReader(""), file, io.Discard))
	require.NoError(t, file.Close())
	text, err := os.ReadFile(file.Name())
	require.NoError(t, err)
	require.Equal(t, try("calc", "--category", "III").stdout, string(text))
	_, found := harm(string(text))
	require.False(t, found)
}

func TestEveryDecisionGoesInAsAFileAndComesOutAsItWas(t *testing.T) {
	for _, id := range decisions.IDs() {
		t.Run(id, func(t *testing.T) {
			file := try("decisions", id, "-o", "yaml")
			require.Zero(t, file.code, file.stderr)
			shown := try("decisions", id)
			require.Zero(t, shown.code, shown.stderr)
			var stdout, stderr bytes.Buffer
			require.Zero(t, Run([]string{"calc", "-", "--explain"}, strings.NewReader(file.stdout), &stdout, &stderr), stderr.String())
			require.True(t, strings.HasSuffix(shown.stdout, stdout.String()), "the explanation of the decision is that of its case")
		})
	}
}
