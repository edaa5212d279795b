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
		category.KindCompany:       {"company", "Company", " company ", "onderneming", "undertaking", "bedrijf"},
		category.KindPublicBody:    {"public-body", "public body", "PUBLIC-BODY", "overheid", "overheidsorgaan", "bestuursorgaan"},
		category.KindNaturalPerson: {"natural-person", "natural person", "natuurlijk-persoon", "Natuurlijk persoon"},
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
		for _, text := range []string{"", "person", "gemeente", "companies", "company,"} {
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
		require.Error(t, json.Unmarshal([]byte(`"gemeente"`), &kind))
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
