package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// readmeExample is a command in README.md with what it prints, there.
type readmeExample struct {
	line    int
	command string
	output  string
}

// readmeExamples finds the fenced blocks whose first line begins with "$ boete": one or more commands, each followed by
// its output.
func readmeExamples(t *testing.T, text string) []readmeExample {
	t.Helper()
	var examples []readmeExample
	fence, open, block := "", 0, []string(nil)
	for i, line := range strings.Split(text, "\n") {
		mark := regexp.MustCompile("^ {0,3}(```+|~~~+)").FindString(line)
		switch {
		case fence == "" && mark != "":
			fence, open, block = strings.TrimSpace(mark), i+1, nil
		case fence != "" && strings.TrimSpace(line) == fence:
			if len(block) > 0 && strings.HasPrefix(block[0], "$ boete") {
				examples = append(examples, splitBlock(t, block, open+1)...)
			}
			fence = ""
		case fence != "":
			block = append(block, line)
		}
	}
	require.Empty(t, fence, "the block that begins on line %d is not closed", open)
	return examples
}

func splitBlock(t *testing.T, block []string, line int) []readmeExample {
	t.Helper()
	var examples []readmeExample
	for i, text := range block {
		if command, found := strings.CutPrefix(text, "$ "); found {
			require.True(t, strings.HasPrefix(command+" ", "boete "), "line %d: only boete is run here, not %q", line+i, command)
			examples = append(examples, readmeExample{line: line + i, command: command})
			continue
		}
		last := &examples[len(examples)-1]
		last.output += text + "\n"
	}
	return examples
}

func TestTheExamplesOfAPageAreFoundWithTheirOutput(t *testing.T) {
	text := strings.Join([]string{"# Title", "```sh", "boete calc", "```", "```console", "$ boete a 'b c'", "one", "", "two", "$ boete d", "three", "```",
		"~~~", "$ boete e", "~~~", "$ boete not this one", "```go", "x := 1", "```"}, "\n")
	require.Equal(t, []readmeExample{
		{6, "boete a 'b c'", "one\n\ntwo\n"},
		{10, "boete d", "three\n"},
		{14, "boete e", ""},
	}, readmeExamples(t, text))
}

func TestEveryExampleInTheReadmePrintsWhatItSays(t *testing.T) {
	t.Chdir(filepath.Join("..", "..", ".."))
	text, err := os.ReadFile("README.md")
	require.NoError(t, err)
	examples := readmeExamples(t, string(text))
	require.GreaterOrEqual(t, len(examples), 4, "README.md shows at least four commands with their output")
	for _, example := range examples {
		args, ok := shellWords(example.command)
		require.True(t, ok, "line %d: %q is more than one plain command", example.line, example.command)
		var output bytes.Buffer // a reader sees stdout and stderr together
		Run(args[1:], strings.NewReader(""), &output, &output)
		require.Equal(t, strings.TrimRight(example.output, "\n"), strings.TrimRight(output.String(), "\n"),
			"README.md, line %d: %s", example.line, example.command)
	}
}

func TestTheReadmeSaysHowToTryItAndHowToTestIt(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "..", "README.md"))
	require.NoError(t, err)
	lines := strings.Split(string(text), "\n")
	require.Contains(t, lines, "go run ./cmd/boete calc --category III --recidive")
	require.Contains(t, lines, "go test ./...")
}

// Each file in README.md is a case that can be calculated, one in which something is open, or a policy that can be read.
func TestTheFilesInTheReadmeAreInOrder(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("..", "..", "..", "README.md"))
	require.NoError(t, err)
	blocks := regexp.MustCompile("(?s)```yaml\n(.*?)```").FindAllStringSubmatch(string(text), -1)
	require.NotEmpty(t, blocks)
	for _, block := range blocks {
		if strings.Contains(block[1], "\nmethod: ") {
			file, err := os.ReadFile(filepath.Join("..", "..", "..", "testdata", "cases", "eigen-beleid.yaml"))
			require.NoError(t, err)
			require.Equal(t, string(file), block[1])
			continue
		}
		name := filepath.Join(t.TempDir(), "zaak.yaml")
		require.NoError(t, os.WriteFile(name, []byte(block[1]), 0o644))
		command := "calc"
		if strings.Contains(block[1], "{any: ") {
			command = "range"
		}
		got := try(command, name)
		require.Zero(t, got.code, got.stderr)
	}
}
