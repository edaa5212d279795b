package casefile_test

import (
	"testing"

	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

func TestAWordForTheOffenderBringsItsGroundFromAFieldAndAFile(t *testing.T) {
	for word, ground := range map[string]string{
		"stichting": "Een stichting of vereniging geldt hier als onderneming", "Ziekenhuis": "Een ziekenhuis of zorginstelling",
		"zzp'er": "Wie een eigen bedrijf heeft", "company": "", "gemeente": "", "burger": "",
	} {
		kind, want, err := category.OffenderWord(word)
		require.NoError(t, err)
		require.Contains(t, want.NL, ground)
		require.Equal(t, ground == "", want.IsZero(), word)

		field, _ := casefile.FieldAt("offender.kind")
		byField := fine.Case{Infringements: make([]fine.Infringement, 1)}
		require.NoError(t, field.Set(&byField, &byField.Infringements[0], word))
		require.Equal(t, fine.Offender{Kind: kind, Ground: want}, byField.Offender, word)

		inFile, err := casefile.Parse([]byte("policy: ap-2019\noffender: {kind: \"" + word + "\"}\ninfringements: [{provision: AVG 33(1)}]"))
		require.NoError(t, err)
		require.Equal(t, fine.Offender{Kind: kind, Ground: want}, inFile.Offender, word)

		result, err := fine.Calculate(inFile)
		require.NoError(t, err)
		noted := false
		for _, n := range result.Notes {
			if n.Code == fine.NoteOffenderKind {
				noted = true
				require.Equal(t, &want, n.Ground)
			}
		}
		require.Equal(t, ground != "", noted, word)
	}
	_, err := casefile.Parse([]byte("policy: ap-2019\noffender: {kind: company, \"-\": x}\ninfringements: [{provision: AVG 33(1)}]"))
	require.ErrorContains(t, err, `"-"`, "what a file does not have is no field of it")
}
