package cli

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// shellWords splits a line like a POSIX shell does, as far as quotes and backslashes go. ok is false if there is more
// to the line than one plain command.
func shellWords(line string) (words []string, ok bool) {
	var word strings.Builder
	inWord, quote := false, rune(0)
	escaped := false
	for _, r := range line {
		switch {
		case escaped && quote == '"' && !strings.ContainsRune("$`\"\\", r):
			word.WriteRune('\\')
			fallthrough
		case escaped:
			word.WriteRune(r)
			escaped = false
		case r == '\\' && quote != '\'':
			inWord, escaped = true, true
		case quote != 0 && r == quote:
			quote = 0
		case quote == '"' && strings.ContainsRune("$`", r):
			return nil, false
		case quote != 0:
			word.WriteRune(r)
		case r == '\'' || r == '"':
			inWord, quote = true, r
		case r == ' ' || r == '\t':
			if inWord {
				words = append(words, word.String())
			}
			word.Reset()
			inWord = false
		case strings.ContainsRune("|&;<>()$`*?[#~{", r) && !(inWord && strings.ContainsRune("#~", r)):
			return nil, false
		default:
			inWord = true
			word.WriteRune(r)
		}
	}
	if inWord {
		words = append(words, word.String())
	}
	return words, quote == 0 && !escaped
}

func TestALineIsSplitAsAShellSplitsIt(t *testing.T) {
	for line, want := range map[string][]string{
		`boete calc`:                             {"boete", "calc"},
		`  boete   calc  `:                       {"boete", "calc"},
		`--article "33 lid 1" --category III`:    {"--article", "33 lid 1", "--category", "III"},
		`--factor "c=-50000: schade beperkt"`:    {"--factor", "c=-50000: schade beperkt"},
		`--turnover '€ 1,2 mld'`:                 {"--turnover", "€ 1,2 mld"},
		`--name "a \"b\" \c" 'd "e"' f\ g ""`:    {"--name", `a "b" \c`, `d "e"`, "f g", ""},
		`--departure=' =7500: draagkracht'x`:     {"--departure= =7500: draagkrachtx"},
		`a#b c`:                                  {"a#b", "c"},
		`--departure "=15000: 'draagkracht' #1"`: {"--departure", "=15000: 'draagkracht' #1"},
	} {
		got, ok := shellWords(line)
		require.True(t, ok, line)
		require.Equal(t, want, got, line)
	}
	for _, line := range []string{`boete calc | head`, `boete calc > x`, `source <(boete completion bash)`, `boete "$HOME"`,
		`boete calc "open`, `boete calc \`, `boete calc # comment`, `boete articles 5(1)`} {
		_, ok := shellWords(line)
		require.False(t, ok, line)
	}
}
