package cli

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the command really says into the scripts; read the difference with git diff")

// TestMain makes the command itself available to the scripts, as a process of its own.
func TestMain(m *testing.M) {
	if filepath.Base(os.Args[0]) != "boete" { // which runs in the environment that a script gives it
		for _, name := range []string{"BOETE_LANG", "LC_ALL", "LC_MESSAGES", "LANG"} {
			os.Unsetenv(name)
		}
	}
	testscript.Main(m, map[string]func(){"boete": func() { os.Exit(Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }})
}

func TestTheCommandDoesWhatTheScriptsTell(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                filepath.Join("..", "..", "..", "testdata", "scripts"),
		UpdateScripts:      *update,
		RequireUniqueNames: true,
		Setup: func(env *testscript.Env) error {
			cases, err := filepath.Abs(filepath.Join("..", "..", "..", "testdata", "cases"))
			env.Setenv("CASES", cases)
			env.Setenv("HOME", env.WorkDir)
			for _, name := range []string{"HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"} {
				env.Setenv(name, "http://127.0.0.1:9") // nobody listens there
			}
			env.Setenv("GOPROXY", "off")
			env.Setenv("GORACE", "atexit_sleep_ms=0") // or each command waits a second under the race detector
			return err
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"fails": scriptFails, "json": scriptJSON, "csv": scriptCSV,
			"write": scriptWrite, "pad": scriptPad, "harmless": scriptHarmless,
		},
	})
}

// scriptFails runs a command that must fail: "fails CODE boete …". It must end with exactly that code and write nothing
// to stdout; stderr is left for the command stderr to match.
func scriptFails(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: fails CODE command [args...]")
	}
	code, err := strconv.Atoi(args[0])
	ts.Check(err)
	var exit *exec.ExitError
	switch err := ts.Exec(args[1], args[2:]...); {
	case err == nil:
		ts.Fatalf("the command did not fail")
	case !errors.As(err, &exit):
		ts.Fatalf("the command did not run: %v", err)
	case exit.ExitCode() != code:
		ts.Fatalf("the exit code is %d, not %d", exit.ExitCode(), code)
	}
	if stdout := ts.ReadFile("stdout"); stdout != "" {
		ts.Fatalf("a command that fails wrote to stdout:\n%s", stdout)
	}
	if what := badComplaint(ts.ReadFile("stderr")); what != "" {
		ts.Fatalf("the complaint %s", what)
	}
}

// badComplaint says what is wrong with what a failing command wrote to stderr, or "".
func badComplaint(stderr string) string {
	lines := strings.Split(strings.TrimSuffix(stderr, "\n"), "\n")
	switch {
	case strings.Contains(stderr, "panic:") || strings.Contains(stderr, "goroutine "):
		return "is a panic"
	case !strings.HasPrefix(stderr, "boete: "):
		return "does not begin with the name of the command"
	case !strings.HasSuffix(stderr, "\n"):
		return "does not end its line"
	case strings.Contains(stderr, "%!"):
		return "has arguments that do not fit its wording"
	case len(lines) > 22:
		return "is longer than anybody reads"
	case slices.ContainsFunc(lines[1:], func(line string) bool { return !strings.HasPrefix(line, "  ") }):
		return "has a line that is not part of the list of faults"
	}
	return ""
}

// scriptJSON looks up a value in a JSON file: "json FILE PATH WANT", with a path such as fines.0.amount. A number that
// ends the path is an element of a list, len is how many elements there are.
func scriptJSON(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: json FILE PATH WANT")
	}
	decoder := json.NewDecoder(strings.NewReader(ts.ReadFile(args[0])))
	decoder.UseNumber()
	var value any
	ts.Check(decoder.Decode(&value))
	if decoder.Decode(new(any)) != io.EOF {
		ts.Fatalf("%s holds more than one JSON value", args[0])
	}
	for _, key := range strings.Split(args[1], ".") {
		switch v := value.(type) {
		case map[string]any:
			value = v[key]
		case []any:
			if key == "len" {
				value = len(v)
				continue
			}
			i, err := strconv.Atoi(key)
			ts.Check(err)
			if i >= len(v) {
				ts.Fatalf("%s: there are only %d elements", args[1], len(v))
			}
			value = v[i]
		default:
			value = nil
		}
	}
	if got := fmt.Sprint(value); got != args[2] {
		ts.Fatalf("%s is %q, not %q", args[1], got, args[2])
	}
}

// scriptCSV looks up a cell in a CSV file: "csv FILE ROW COLUMN WANT". The row is that which has ROW as its first cell,
// the column that which has COLUMN as its heading.
func scriptCSV(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 4 {
		ts.Fatalf("usage: csv FILE ROW COLUMN WANT")
	}
	records, err := csv.NewReader(strings.NewReader(ts.ReadFile(args[0]))).ReadAll()
	ts.Check(err)
	column := slices.Index(records[0], args[2])
	row := slices.IndexFunc(records, func(record []string) bool { return record[0] == args[1] })
	switch {
	case column < 0:
		ts.Fatalf("there is no column %q in %q", args[2], records[0])
	case row < 0:
		ts.Fatalf("there is no row %q", args[1])
	case records[row][column] != args[3]:
		ts.Fatalf("%s of %s is %q, not %q", args[2], args[1], records[row][column], args[3])
	}
}

// scriptWrite writes a file whose text has the escapes of Go: "write FILE TEXT".
func scriptWrite(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: write FILE TEXT")
	}
	text, err := strconv.Unquote(`"` + strings.ReplaceAll(args[1], `"`, `\"`) + `"`)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// scriptPad makes a file larger with a comment of YAML, until it is exactly so many bytes: "pad FILE BYTES".
func scriptPad(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: pad FILE BYTES")
	}
	text := ts.ReadFile(args[0])
	size, err := strconv.Atoi(args[1])
	ts.Check(err)
	if size < len(text) {
		ts.Fatalf("%s has %d bytes already", args[0], len(text))
	}
	text += strings.Repeat("#", size-len(text))
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// scriptHarmless checks that a text does nothing to a terminal: "harmless FILE…".
func scriptHarmless(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) == 0 {
		ts.Fatalf("usage: harmless FILE...")
	}
	for _, name := range args {
		if r, found := harm(ts.ReadFile(name)); found {
			ts.Fatalf("%s has the character %U", name, r)
		}
	}
}

// harm finds a character that steers a terminal or the direction of a text.
func harm(text string) (rune, bool) {
	for _, r := range text {
		switch {
		case r == '\n':
		case unicode.IsControl(r), r == '\u061C', r == '\u200E', r == '\u200F', '\u2028' <= r && r <= '\u202E', '\u2066' <= r && r <= '\u2069':
			return r, true
		}
	}
	return 0, false
}

// outcome is what a run of the command gives.
type outcome struct {
	code           int
	stdout, stderr string
}

// try runs the command in this process, with nothing on standard input.
func try(args ...string) outcome {
	var stdout, stderr bytes.Buffer
	code := Run(args, strings.NewReader(""), &stdout, &stderr)
	return outcome{code, stdout.String(), stderr.String()}
}
