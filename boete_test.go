package boete_test

import (
	"encoding/json"
	"testing"

	"github.com/boete/boete"
	"github.com/stretchr/testify/require"
)

func TestCitation(t *testing.T) {
	t.Run("the place follows the source", func(t *testing.T) {
		require.Equal(t, "Boetebeleidsregels AP 2019, art. 2.3",
			boete.Citation{Source: "Boetebeleidsregels AP 2019", Place: "art. 2.3", URL: "https://example.org"}.String())
	})
	t.Run("without a place it is the source", func(t *testing.T) {
		require.Equal(t, "ECLI:NL:RBDHA:2021:3090", boete.Citation{Source: "ECLI:NL:RBDHA:2021:3090"}.String())
	})
	t.Run("the JSON leaves out what is empty", func(t *testing.T) {
		text, err := json.Marshal(boete.Citation{Source: "Awb", Place: "art. 3:4"})
		require.NoError(t, err)
		require.Equal(t, `{"source":"Awb","place":"art. 3:4"}`, string(text))
	})
	t.Run("it is zero only if it names nothing", func(t *testing.T) {
		require.True(t, boete.Citation{}.IsZero())
		require.False(t, boete.Citation{Place: "art. 7"}.IsZero())
	})
}

func TestText(t *testing.T) {
	t.Run("it shows its English wording", func(t *testing.T) {
		require.Equal(t, "accuracy", boete.Text{NL: "juistheid", EN: "accuracy"}.String())
	})
	t.Run("it is zero only if both wordings are empty", func(t *testing.T) {
		require.True(t, boete.Text{}.IsZero())
		require.False(t, boete.Text{NL: "juistheid"}.IsZero())
	})
}
