package factors_test

import (
	"encoding/json"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/stretchr/testify/require"
)

func date(t *testing.T, text string) boete.Date {
	t.Helper()
	if text == "" {
		return boete.Date{}
	}
	d, err := boete.ParseDate(text)
	require.NoError(t, err)
	return d
}

func provision(t *testing.T, text string) category.Provision {
	t.Helper()
	if text == "" {
		return category.Provision{}
	}
	p, err := category.ParseProvision(text)
	require.NoError(t, err)
	return p
}

// Recidive compares the day on which the fine was imposed with the days on which the infringement was committed: fewer
// than five years between them (art. 1).
func TestPriorWeighDates(t *testing.T) {
	for _, test := range []struct {
		name, imposed, from, until string
		want                       factors.Weight
	}{
		{"committed a year after the fine", "2019-06-18", "2020-06-01", "2020-06-30", factors.WeightCounts},
		{"committed before the fine", "2019-06-18", "2019-01-01", "2019-06-01", factors.WeightAfterInfringement},
		{"committed on one day, the day before the fine", "2019-06-18", "2019-06-17", "2019-06-17", factors.WeightAfterInfringement},
		{"committed on the very day of the fine", "2019-06-18", "2019-06-18", "2019-06-18", factors.WeightAfterInfringement},
		{"committed on one day, the day after the fine", "2019-06-18", "2019-06-19", "2019-06-19", factors.WeightCounts},
		{"ended on the day of the fine", "2019-06-18", "2019-01-01", "2019-06-18", factors.WeightAfterInfringement},
		{"ended the day after the fine", "2019-06-18", "2019-01-01", "2019-06-19", factors.WeightCounts},
		{"begun on the day of the fine and gone on", "2019-06-18", "2019-06-18", "2019-06-19", factors.WeightCounts},

		{"committed on the last day of the five years", "2019-06-18", "2024-06-17", "2024-06-17", factors.WeightCounts},
		{"committed on the anniversary itself", "2019-06-18", "2024-06-18", "2024-06-18", factors.WeightTooLongAgo},
		{"committed the day after the anniversary", "2019-06-18", "2024-06-19", "2024-06-19", factors.WeightTooLongAgo},
		{"begun on the last day of the five years and gone on", "2019-06-18", "2024-06-17", "2026-01-01", factors.WeightCounts},
		{"begun on the anniversary and gone on", "2019-06-18", "2024-06-18", "2026-01-01", factors.WeightTooLongAgo},
		{"committed nearly six years later", "2019-06-18", "2025-06-17", "2025-06-17", factors.WeightTooLongAgo},

		{"a fine of 29 February, on 28 February five years later", "2020-02-29", "2025-02-28", "2025-02-28", factors.WeightCounts},
		{"a fine of 29 February, on 1 March five years later", "2020-02-29", "2025-03-01", "2025-03-01", factors.WeightTooLongAgo},
		{"a fine of 28 February, on 28 February of a leap year", "2019-02-28", "2024-02-28", "2024-02-28", factors.WeightTooLongAgo},
		{"a fine of 1 March, on 29 February of a leap year", "2019-03-01", "2024-02-29", "2024-02-29", factors.WeightCounts},
		{"a fine of 28 February, on 29 February of a leap year", "2019-02-28", "2024-02-29", "2024-02-29", factors.WeightTooLongAgo},

		{"begun long before the fine and ended long after the five years", "2014-01-01", "2010-01-01", "2022-01-01", factors.WeightCounts},
		{"begun long before the fine and still going on", "2018-11-01", "2013-11-04", "", factors.WeightCounts},
		{"begun within the five years and still going on", "2018-11-01", "2020-01-01", "", factors.WeightCounts},
		{"begun on the anniversary and still going on", "2018-11-01", "2023-11-01", "", factors.WeightTooLongAgo},
		{"begun on the day of the fine and still going on", "2018-11-01", "2018-11-01", "", factors.WeightCounts},
		{"a year's end between the fine and the infringement", "2019-12-31", "2020-01-01", "2020-01-01", factors.WeightCounts},
	} {
		t.Run(test.name, func(t *testing.T) {
			prior := factors.Prior{Imposed: date(t, test.imposed)}
			committed := boete.Period{From: date(t, test.from), Until: date(t, test.until)}
			require.NoError(t, committed.Check())
			require.Equal(t, test.want, prior.Weigh(committed, provision(t, "AVG 6(1)"), nil))
		})
	}
}

func TestPriorWeighSanctions(t *testing.T) {
	for _, test := range []struct {
		name      string
		sanction  factors.Sanction
		authority string
		want      factors.Weight
	}{
		{"a fine counts", factors.SanctionFine, "", factors.WeightCounts},
		{"a sanction that is not named is a fine of the AP", "", "", factors.WeightCounts},
		{"an order does not count", factors.SanctionOrder, "", factors.WeightNotAFine},
		{"a reprimand does not count", factors.SanctionReprimand, "", factors.WeightNotAFine},
		{"an order of the AP does not count", factors.SanctionOrder, "AP", factors.WeightNotAFine},
		{"an order of another authority is no fine in the first place", factors.SanctionOrder, "ACM", factors.WeightNotAFine},
		{"a fine of the AP counts", factors.SanctionFine, "AP", factors.WeightCounts},
		{"a fine of the ap counts", "", "ap", factors.WeightCounts},
		{"a fine of the authority by its full name counts", "", "Autoriteit Persoonsgegevens", factors.WeightCounts},
		{"a fine of another Dutch authority does not count", "", "ACM", factors.WeightOtherAuthority},
		{"a fine of the authority of another country does not count", factors.SanctionFine, "CNIL", factors.WeightOtherAuthority},
		{"nor does that of an authority whose name contains the letters", "", "APD", factors.WeightOtherAuthority},
	} {
		t.Run(test.name, func(t *testing.T) {
			prior := factors.Prior{Imposed: date(t, "2019-06-18"), Sanction: test.sanction, Authority: test.authority}
			committed := boete.Period{From: date(t, "2020-01-01"), Until: date(t, "2020-02-01")}
			require.Equal(t, test.want, prior.Weigh(committed, provision(t, "AVG 6(1)"), nil))
		})
	}
}

func TestPriorWeighProvisions(t *testing.T) {
	for _, test := range []struct {
		name, earlier, infringed string
		with                     []string
		similar                  bool
		want                     factors.Weight
	}{
		{"the same provision", "AVG 33(1)", "AVG 33(1)", nil, false, factors.WeightCounts},
		{"another provision", "AVG 32(1)", "AVG 33(1)", nil, false, factors.WeightOtherProvision},
		{"another paragraph of the same article", "AVG 33(3)", "AVG 33(1)", nil, false, factors.WeightOtherProvision},
		{"another point of the same paragraph", "AVG 5(1)(b)", "AVG 5(1)(a)", nil, false, factors.WeightOtherProvision},
		{"the same number in another act", "UAVG 31", "AVG 31", nil, false, factors.WeightOtherProvision},
		{"another provision that is said to be similar", "AVG 32(1)", "AVG 33(1)", nil, true, factors.WeightCounts},
		{"the whole of the infringed provision", "AVG 33", "AVG 33(1)", nil, false, factors.WeightCounts},
		{"a part of the infringed provision", "AVG 33(1)", "AVG 33", nil, false, factors.WeightCounts},
		{"the paragraph of the infringed point", "AVG 5(1)", "AVG 5(1)(a)", nil, false, factors.WeightCounts},
		{"a point of the infringed paragraph", "AVG 6(1)(f)", "AVG 6(1)", nil, false, factors.WeightCounts},
		{"a provision that is read with the infringed one", "AVG 6(1)", "AVG 5(1)(a)", []string{"AVG 6(1)"}, false, factors.WeightCounts},
		{"the last of several that are read with it", "AVG 9(1)", "AVG 5(1)(a)", []string{"AVG 6(1)", "AVG 9(1)"}, false, factors.WeightCounts},
		{"the whole of one that is read with it", "AVG 6", "AVG 5(1)(a)", []string{"AVG 6(1)"}, false, factors.WeightCounts},
		{"a part of one that is read with it", "AVG 6(1)(f)", "AVG 5(1)(a)", []string{"AVG 6(1)"}, false, factors.WeightCounts},
		{"neither the infringed one nor one that is read with it", "AVG 7(1)", "AVG 5(1)(a)", []string{"AVG 6(1)"}, false, factors.WeightOtherProvision},
		{"a fine whose provision is not known counts as similar", "", "AVG 33(1)", nil, false, factors.WeightCounts},
		{"an infringement whose provision is not known is not the same", "AVG 33(1)", "", nil, false, factors.WeightOtherProvision},
		{"unless it is said to be similar", "AVG 33(1)", "", nil, true, factors.WeightCounts},
	} {
		t.Run(test.name, func(t *testing.T) {
			var with []category.Provision
			for _, other := range test.with {
				with = append(with, provision(t, other))
			}
			prior := factors.Prior{Imposed: date(t, "2019-06-18"), Provision: provision(t, test.earlier), Similar: test.similar}
			committed := boete.Period{From: date(t, "2020-01-01"), Until: date(t, "2020-02-01")}
			require.Equal(t, test.want, prior.Weigh(committed, provision(t, test.infringed), with))
		})
	}
	t.Run("that it is similar does not stretch the five years", func(t *testing.T) {
		prior := factors.Prior{Imposed: date(t, "2015-01-01"), Similar: true}
		require.Equal(t, factors.WeightTooLongAgo, prior.Weigh(boete.Period{From: date(t, "2020-01-01")}, provision(t, "AVG 6(1)"), nil))
	})
}

func TestSanctionUnmarshal(t *testing.T) {
	for sanction, words := range map[factors.Sanction][]string{
		factors.SanctionFine:      {"fine", "boete", "Boete"},
		factors.SanctionOrder:     {"order", "last", "ORDER"},
		factors.SanctionReprimand: {"reprimand", "berisping"},
	} {
		t.Run(string(sanction)+" is read in English and Dutch", func(t *testing.T) {
			for _, word := range words {
				var got factors.Sanction
				require.NoError(t, got.UnmarshalText([]byte(word)), word)
				require.Equal(t, sanction, got, word)
			}
		})
	}
	t.Run("anything else is refused with the words that exist", func(t *testing.T) {
		for _, word := range []string{"", "warning", "dwangsom", "fines"} {
			got := factors.SanctionOrder
			err := got.UnmarshalText([]byte(word))
			var fault *boete.Fault
			require.ErrorAs(t, err, &fault, "%q", word)
			require.ErrorContains(t, err, "choose fine, order or reprimand (boete, last, berisping)")
			require.Equal(t, factors.SanctionOrder, got)
		}
	})
}

func TestPriorJSON(t *testing.T) {
	t.Run("it is read with the words of a case file", func(t *testing.T) {
		var prior factors.Prior
		require.NoError(t, json.Unmarshal([]byte(`{"imposed": "2018-11-01", "provision": "art. 6 lid 1 AVG", "similar": true, "sanction": "boete", "authority": "AP"}`), &prior))
		require.Equal(t, factors.Prior{Imposed: date(t, "2018-11-01"), Provision: provision(t, "AVG 6(1)"), Similar: true, Sanction: factors.SanctionFine, Authority: "AP"}, prior)
	})
	t.Run("what is not known is left out", func(t *testing.T) {
		text, err := json.Marshal(factors.Prior{Imposed: date(t, "2018-11-01")})
		require.NoError(t, err)
		require.JSONEq(t, `{"imposed": "2018-11-01"}`, string(text))
	})
}
