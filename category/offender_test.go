package category_test

import (
	"encoding/json"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

func TestParseOffenderKind(t *testing.T) {
	for kind, texts := range map[category.OffenderKind][]string{
		category.KindCompany:       {"company", "Company", " company ", "onderneming", "undertaking", "bedrijf", "bv", "BV", "B.V.", "nv", "N.V.", "ziekenhuis", "hospital", "zorginstelling", "bijzondere school", "eenmanszaak", "stichting", "Stichting", "vereniging", "foundation", "een stichting", "zzp’er"},
		category.KindPublicBody:    {"public-body", "public body", "PUBLIC-BODY", "overheid", "overheidsorgaan", "bestuursorgaan", "gemeente", "Gemeente", "de gemeente", "provincie", "waterschap", "ministerie", "politie", "zbo", "ZBO", "municipality", "public_body"},
		category.KindNaturalPerson: {"natural-person", "natural person", "natuurlijk-persoon", "Natuurlijk persoon", "burger", "particulier", "natuurlijke persoon"},
	} {
		t.Run(string(kind)+" is read in English and Dutch", func(t *testing.T) {
			for _, text := range texts {
				got, err := category.ParseOffenderKind(text)
				require.NoError(t, err, text)
				require.Equal(t, kind, got, text)
			}
		})
	}
	t.Run("anything else is refused with the kinds that exist", func(t *testing.T) {
		for _, text := range []string{"", "person", "gemeentehuis", "companies", "company,"} {
			got, err := category.ParseOffenderKind(text)
			var fault *boete.Fault
			require.ErrorAs(t, err, &fault, "%q", text)
			require.ErrorContains(t, err, "choose company, public-body or natural-person (onderneming, overheid, natuurlijk-persoon)")
			require.Empty(t, got)
		}
	})
	t.Run("JSON reads the same words", func(t *testing.T) {
		var kind category.OffenderKind
		require.NoError(t, json.Unmarshal([]byte(`"overheid"`), &kind))
		require.Equal(t, category.KindPublicBody, kind)
		require.Error(t, json.Unmarshal([]byte(`"openbare school"`), &kind))
		require.Equal(t, category.KindPublicBody, kind)
	})
	t.Run("there are three kinds, and each reads itself", func(t *testing.T) {
		require.Len(t, category.OffenderKinds(), 3)
		for _, kind := range category.OffenderKinds() {
			got, err := category.ParseOffenderKind(string(kind))
			require.NoError(t, err)
			require.Equal(t, kind, got)
		}
	})
}

func TestAWordThatNeedsItHasAGround(t *testing.T) {
	for _, word := range []string{"stichting", "vereniging", "foundation", "ziekenhuis", "hospital", "zorginstelling", "bijzondere school", "eenmanszaak"} {
		kind, ground, err := category.OffenderWord(word)
		require.NoError(t, err, word)
		require.Equal(t, category.KindCompany, kind, word)
		require.NotEmpty(t, ground.NL, word)
		require.NotEmpty(t, ground.EN, word)
	}
	for _, word := range []string{"bv", "gemeente", "burger", "company", "onderneming"} {
		_, ground, err := category.OffenderWord(word)
		require.NoError(t, err, word)
		require.True(t, ground.IsZero(), word)
	}
	for _, word := range []string{"openbare school", "Openbare School", "school", "universiteit", "university"} {
		_, _, err := category.OffenderWord(word)
		require.ErrorContains(t, err, "can be a public body or a company; choose public-body or company", word)
	}
}
