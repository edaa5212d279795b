package boete_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/stretchr/testify/require"
)

func TestAPathIsTakenApartAndPutTogether(t *testing.T) {
	for _, test := range []struct {
		path  boete.Path
		list  string
		i     int
		rest  boete.Path
		ok    bool
		field string
	}{
		{"infringements[0].shift.to", "infringements", 0, "shift.to", true, "to"},
		{"infringements[12]", "infringements", 12, "", true, "infringements"},
		{"infringements[1].priors[3].imposed", "infringements", 1, "priors[3].imposed", true, "imposed"},
		{"priors[3].imposed", "priors", 3, "imposed", true, "imposed"},
		{"with[1]", "with", 1, "", true, "with"},
		{"turnover", "infringements", 0, "", false, "turnover"},
		{"departures[0].effect", "infringements", 0, "", false, "effect"},
		{"infringements", "infringements", 0, "", false, "infringements"},
		{"", "infringements", 0, "", false, ""},
	} {
		i, rest, ok := test.path.Element(test.list)
		require.Equal(t, test.ok, ok, test.path)
		require.Equal(t, test.i, i, test.path)
		require.Equal(t, test.rest, rest, test.path)
		require.Equal(t, test.field, test.path.Field(), test.path)
		if ok {
			require.Equal(t, test.path, rest.Under(test.list, i))
		}
	}
}

func TestWhatIsNoElementOfAListIsNotTakenForOne(t *testing.T) {
	for _, path := range []boete.Path{"infringements[-1].with", "infringements[x]", "infringements[]", "infringements[0", "infringements[0]with",
		"infringements[0].", "infringements[01].with", "infringements[+1]", "infringements[99999999999999999999]", "xinfringements[0]"} {
		_, _, ok := path.Element("infringements")
		require.False(t, ok, path)
	}
}

func TestAPathLiesWithinAnother(t *testing.T) {
	for _, test := range []struct {
		path, whole boete.Path
		within      bool
	}{
		{"shift", "shift", true}, {"shift.to", "shift", true}, {"priors[1].imposed", "priors", true}, {"priors[1].imposed", "priors[1]", true}, {"turnover", "", true}, {"", "", true},
		{"shifted", "shift", false}, {"shift", "shift.to", false}, {"start_reason", "start", false}, {"priors[10]", "priors[1]", false}, {"", "shift", false},
	} {
		require.Equal(t, test.within, test.path.Within(test.whole), "%s in %s", test.path, test.whole)
	}
}
