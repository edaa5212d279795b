package cli

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestATextIsBrokenBetweenWordsForTheWidthOfATerminal(t *testing.T) {
	text := "Een twee drie vier\nvijf zes.\n\n  een voorbeeld dat breed is\n\nZeven"
	require.Equal(t, "Een twee\ndrie vier\nvijf zes.\n\n  een voorbeeld dat breed is\n\nZeven\n", reflow(text, 10))
	require.Equal(t, "Een twee drie vier vijf zes.\n\n  een voorbeeld dat breed is\n\nZeven\n", reflow(text, 80))
	require.Equal(t, "boete: een\n  fout die\n  lang is\n", fold("boete: een fout die lang is", "  ", 10))
	require.Equal(t, "  calc   Bereken een boete voor\n         een zaak\n  range  Kort\n", aligned([][2]string{{"calc", "Bereken een boete voor een zaak"}, {"range", "Kort"}}, 32))
	require.Equal(t, "  bereken\n    Bereken\n    het\n", aligned([][2]string{{"bereken", "Bereken het"}}, 14))
}

func TestTheHelpIsNoWiderThanItsWidth(t *testing.T) {
	for _, language := range []string{"nl", "en"} {
		for _, cmd := range commandsIn("nl") {
			args := append(strings.Fields(cmd.CommandPath())[1:], "--help", "--lang", language)
			got := try(args...)
			require.Zero(t, got.code)
			_, _, examples := strings.Cut(got.stdout, "\n-- ")
			require.False(t, examples, "an example ends the text")
			for _, line := range strings.Split(got.stdout, "\n") {
				if !strings.HasPrefix(line, "  boete ") && !strings.HasPrefix(line, "      --") { // an example to copy
					require.LessOrEqual(t, len([]rune(line)), helpWidth+len("  "), line)
				}
			}
		}
	}
}
