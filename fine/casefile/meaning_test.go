package casefile_test

import (
	"encoding"
	"reflect"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

// pathsIn are the paths of the fields in a type, as a meaning has them.
func pathsIn(t reflect.Type, at string) []string {
	for t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
	case t.Kind() == reflect.Slice:
		return pathsIn(t.Elem(), at+"[]")
	case t.Kind() == reflect.Struct:
		paths := []string{at}
		for _, f := range reflect.VisibleFields(t) {
			if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "-" && !f.Anonymous {
				paths = append(paths, pathsIn(f.Type, strings.TrimPrefix(at+"."+name, "."))...)
			}
		}
		return paths
	}
	return []string{at}
}

func TestEachFieldOfACaseHasAMeaningAndEachMeaningAField(t *testing.T) {
	var paths []string
	for _, m := range casefile.Meanings() {
		paths = append(paths, m.Path)
		for _, text := range []boete.Text{m.Name, m.Hint, m.Sentence()} {
			require.Equal(t, text.NL == "", text.EN == "", m.Path)
		}
		require.NotEmpty(t, m.Name.NL, m.Path)
		for _, sentence := range []string{m.Sentence().NL, m.Sentence().EN} {
			require.NotRegexp(t, `^[A-Z]|[.,;:]$|  `, sentence, "it stands within a sentence")
		}
	}
	require.ElementsMatch(t, pathsIn(reflect.TypeFor[fine.Case](), "")[1:], paths)
}

func TestTheUsageOfAFieldBeginsWithWhatItMeans(t *testing.T) {
	for _, f := range casefile.Fields() {
		path := strings.Replace(f.In(0), "[0]", "[]", 1)
		if f.Many {
			path += "[]"
		}
		m, ok := casefile.MeaningOf(path)
		require.True(t, ok, path)
		require.True(t, strings.HasPrefix(f.Usage.NL, m.Sentence().NL), f.Usage.NL)
		require.True(t, strings.HasPrefix(f.Usage.EN, m.Sentence().EN), f.Usage.EN)
	}
}

func TestASentenceOnAFieldHasItsNameItsHintAndItsWords(t *testing.T) {
	for path, want := range map[string]boete.Text{
		"decided":                        {NL: "dag van het besluit, anders vandaag", EN: "day of the decision, otherwise today"},
		"offender":                       {NL: "overtreder", EN: "offender"},
		"offender.kind":                  {NL: "soort overtreder: onderneming, overheid, natuurlijk-persoon", EN: "kind of offender: company, public-body, natural-person"},
		"infringements[].category":       {NL: "categorie, in plaats van die uit de bijlage: I, II, III, IV", EN: "category, in place of that of the annex: I, II, III, IV"},
		"infringements[].damage_limited": {NL: "schade beperkt, letter c: nee, deels, grotendeels", EN: "damage limited, letter c: no, partly, largely"},
	} {
		m, ok := casefile.MeaningOf(path)
		require.True(t, ok, path)
		require.Equal(t, want, m.Sentence())
	}
	_, ok := casefile.MeaningOf("infringements")
	require.False(t, ok)
}
