package cli

import (
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/boete/boete/fine/words"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"
)

// commandsIn returns the tree of commands in a language, the root first.
func commandsIn(l words.Language) []*cobra.Command {
	a := &app{surroundings: system(), words: writer(l), stdin: strings.NewReader(""), stdout: io.Discard}
	return descend(a.root())
}

func descend(cmd *cobra.Command) []*cobra.Command {
	all := []*cobra.Command{cmd}
	for _, sub := range cmd.Commands() {
		all = append(all, descend(sub)...)
	}
	return all
}

func TestTheHelpOfEveryCommandIsWholeInBothLanguages(t *testing.T) {
	dutch, english := commandsIn(words.Dutch), commandsIn(words.English)
	require.Len(t, english, len(dutch))
	require.Greater(t, len(dutch), 8, "the commands are not found")
	for i, nl := range dutch {
		en := english[i]
		t.Run(nl.CommandPath(), func(t *testing.T) {
			require.Equal(t, en.CommandPath(), nl.CommandPath())
			require.NotEmpty(t, nl.Short)
			require.NotEmpty(t, nl.Example, "a help has examples")
			require.NotEmpty(t, en.Example, "a help has examples")
			require.NotEqual(t, en.Short, nl.Short)
			if nl.Long != "" || en.Long != "" {
				require.NotEqual(t, en.Long, nl.Long)
			}
			flags := 0
			visit := func(f *pflag.Flag) {
				twin := en.Flags().Lookup(f.Name)
				if twin == nil {
					twin = en.PersistentFlags().Lookup(f.Name)
				}
				require.NotNil(t, twin, f.Name)
				require.NotEmpty(t, f.Usage, f.Name)
				require.NotEqual(t, twin.Usage, f.Usage, "--%s is explained in one language only", f.Name)
				flags++
			}
			nl.Flags().VisitAll(visit)
			nl.PersistentFlags().VisitAll(visit)
			if name := nl.Name(); name == "calc" || name == "boete" {
				require.Greater(t, flags, 4, "the flags are not found")
			}
		})
	}
}

func TestThePlaceholdersInADutchHelpAreDutch(t *testing.T) {
	english := regexp.MustCompile(`(?m)^ +(?:-\w, )?--[\w-]+ ((?:string|\w*DATE|AMOUNT|KIND|NAME|TEXT|LEVEL|EFFECT: WHY)\b\S*)`)
	require.Regexp(t, english, try("calc", "--help", "--lang", "en").stdout, "the search is broken")
	for _, cmd := range commandsIn(words.Dutch) {
		args := append(strings.Fields(cmd.CommandPath())[1:], "--help")
		got := try(args...)
		require.Zero(t, got.code)
		require.Empty(t, english.FindAllString(got.stdout, -1), "%v", args)
	}
}

func TestTheHelpFollowsTheLanguageWhereverItStands(t *testing.T) {
	for _, args := range [][]string{{"calc", "--help", "--lang", "en"}, {"--lang=en", "calc", "--help"}, {"help", "calc", "--taal", "en"}} {
		got := try(args...)
		require.Zero(t, got.code, args)
		require.Contains(t, got.stdout, "Usage:\n  boete calc", args)
		require.NotContains(t, got.stdout, "Gebruik:", args)
	}
}

// exampleArgs are the arguments of boete in a line of an example, which may pass its output on to the shell.
func exampleArgs(line string) (args []string, ok bool) {
	line = strings.TrimSpace(line)
	if inner, found := strings.CutPrefix(line, "source <("); found {
		line = strings.TrimSuffix(inner, ")")
	}
	line, _, _ = strings.Cut(line, " > ")
	words, ok := shellWords(line)
	if !ok || len(words) < 2 || words[0] != "boete" {
		return nil, false
	}
	return words[1:], true
}

func TestEveryExampleInTheHelpRuns(t *testing.T) {
	file, err := os.ReadFile(filepath.Join("..", "..", "..", "testdata", "cases", "voorbeeld.yaml"))
	require.NoError(t, err)
	policy, err := os.ReadFile(filepath.Join("..", "..", "..", "testdata", "cases", "eigen-beleid.yaml"))
	require.NoError(t, err)
	many := map[string][]byte{}
	for _, name := range []string{"datalekken.csv", "indeling.yaml"} {
		many[name], err = os.ReadFile(filepath.Join("..", "..", "..", "testdata", "registers", name))
		require.NoError(t, err)
	}
	for _, name := range []string{"zaken.ndjson", "zaken.csv", "open.yaml"} {
		many[name], err = os.ReadFile(filepath.Join("..", "..", "..", "testdata", "cases", name))
		require.NoError(t, err)
	}
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("beleid.yaml", policy, 0o644))
	for name, data := range many {
		require.NoError(t, os.WriteFile(name, data, 0o644))
	}
	for _, name := range []string{"zaak.yaml", "case.yaml"} { // the files that examples name
		require.NoError(t, os.WriteFile(name, file, 0o644))
	}
	for _, language := range []words.Language{words.Dutch, words.English} {
		ran := 0
		for _, cmd := range commandsIn(language) {
			for _, line := range strings.Split(cmd.Example, "\n") {
				if strings.TrimSpace(line) == "" {
					continue
				}
				args, ok := exampleArgs(line)
				require.True(t, ok, "%q in the help of %s is not a command that this test can run", line, cmd.Name())
				if cmd.HasParent() {
					path := strings.Fields(cmd.CommandPath())[1:]
					require.Equal(t, path, args[:min(len(path), len(args))], "the help of %s shows another command", cmd.Name())
				}
				got := try(append([]string{"--lang", string(language)}, args...)...)
				require.Zero(t, got.code, "%s\n%s", line, got.stderr)
				require.NotEmpty(t, got.stdout, line)
				require.Empty(t, got.stderr, line)
				ran++
			}
		}
		require.Greater(t, ran, 25, "the examples are not found")
	}
}
