package category_test

import (
	"encoding/json"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

func share(t *testing.T, text string) boete.Share {
	t.Helper()
	s, err := boete.ParseShare(text)
	require.NoError(t, err)
	return s
}

func shares(t *testing.T, from, to string) category.Shares {
	t.Helper()
	return category.Shares{From: share(t, from), To: share(t, to)}
}

// requireShares compares by value: equal decimals may be stored in different ways.
func requireShares(t *testing.T, from, to string, got category.Shares) {
	t.Helper()
	require.Equal(t, []string{from, to}, []string{got.From.String(), got.To.String()})
}

func TestParseSeriousness(t *testing.T) {
	for text, want := range map[string]category.Seriousness{
		"low": category.SeriousnessLow, "medium": category.SeriousnessMedium, "high": category.SeriousnessHigh,
		"laag": category.SeriousnessLow, "gemiddeld": category.SeriousnessMedium, "hoog": category.SeriousnessHigh,
		"LOW": category.SeriousnessLow, " Medium ": category.SeriousnessMedium, "Hoog\n": category.SeriousnessHigh,
	} {
		t.Run(text+" is a level", func(t *testing.T) {
			level, err := category.ParseSeriousness(text)
			require.NoError(t, err)
			require.Equal(t, want, level)
		})
	}
	for _, text := range []string{"", " ", "serious", "ernstig", "middel", "very high", "laag-gemiddeld", "10%", "0", "lo", "lows"} {
		t.Run("refuses "+text, func(t *testing.T) {
			level, err := category.ParseSeriousness(text)
			require.Empty(t, level)
			require.ErrorContains(t, err, "low, medium or high (laag, gemiddeld, hoog)", "what would be right, in both languages")
		})
	}
}

func TestSeriousnessText(t *testing.T) {
	for level, want := range map[category.Seriousness]boete.Text{
		category.SeriousnessLow: {NL: "laag", EN: "low"}, category.SeriousnessMedium: {NL: "gemiddeld", EN: "medium"}, category.SeriousnessHigh: {NL: "hoog", EN: "high"}, "": {}, "alien": {},
	} {
		require.Equal(t, want, level.Name(), string(level))
		if want.IsZero() {
			continue
		}
		for _, word := range []string{want.NL, want.EN} {
			again, err := category.ParseSeriousness(word)
			require.NoError(t, err)
			require.Equal(t, level, again)
		}
	}
	t.Run("JSON is the English word, and the Dutch one is read", func(t *testing.T) {
		var levels []category.Seriousness
		require.NoError(t, json.Unmarshal([]byte(`["low", "gemiddeld", "HOOG"]`), &levels))
		data, err := json.Marshal(levels)
		require.NoError(t, err)
		require.Equal(t, `["low","medium","high"]`, string(data))
	})
	t.Run("what is no level leaves it as it is", func(t *testing.T) {
		level := category.SeriousnessHigh
		require.Error(t, level.UnmarshalText([]byte("awful")))
		require.Equal(t, category.SeriousnessHigh, level)
	})
}

func TestSharesContain(t *testing.T) {
	for _, test := range []struct {
		from, to, share string
		want            bool
	}{
		{"10%", "20%", "9.9999%", false},
		{"10%", "20%", "10%", true},
		{"10%", "20%", "10.00%", true},
		{"10%", "20%", "15%", true},
		{"10%", "20%", "20%", true},
		{"10%", "20%", "20.0001%", false},
		{"0%", "10%", "0%", true},
		{"0.2%", "0.4%", "0.3%", true},
		{"0.2%", "0.4%", "0.1999%", false},
		{"0.2%", "0.4%", "0.4001%", false},
		{"40%", "100%", "100%", true},
		{"40%", "100%", "100.01%", false},
	} {
		t.Run(test.share+" in "+test.from+" to "+test.to, func(t *testing.T) {
			require.Equal(t, test.want, shares(t, test.from, test.to).Contains(share(t, test.share)))
		})
	}
	require.True(t, category.Shares{}.IsZero())
	require.True(t, category.Shares{}.Contains(boete.Share{}))
	require.False(t, shares(t, "0%", "10%").IsZero())
	require.False(t, category.Shares{From: boete.Percent(-10)}.IsZero())
	require.False(t, shares(t, "0%", "10%").Contains(boete.Percent(-1)))
}

func TestSharesOfAnAmount(t *testing.T) {
	exactly := func(cents int64) boete.Range { return boete.Exactly(boete.Cents(cents)) }
	for _, test := range []struct {
		name      string
		from, to  string
		of        boete.Range
		low, high int64 // cents
	}{
		{"of one amount", "8%", "20%", exactly(100_000_000), 8_000_000, 20_000_000},
		{"of an open one, from the lowest of the lowest to the highest of the highest", "8%", "20%",
			boete.Range{Low: boete.Euros(1_000_000), High: boete.Euros(2_000_000)}, 8_000_000, 40_000_000},
		{"of nothing", "8%", "20%", exactly(0), 0, 0},
		{"from nothing", "0%", "10%", exactly(1_000_000_000), 0, 100_000_000},
		{"half a cent is rounded up", "0.4%", "0.4%", exactly(125), 1, 1},      // 0.5 cents
		{"less than half is rounded down", "0.4%", "0.4%", exactly(124), 0, 0}, // 0.496 cents
		{"one share is one amount", "15%", "15%", exactly(1_000_000_000), 150_000_000, 150_000_000},
		{"all of it", "100%", "100%", exactly(123), 123, 123},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, boete.Range{Low: boete.Cents(test.low), High: boete.Cents(test.high)}, shares(t, test.from, test.to).Of(test.of))
		})
	}
}

func TestPolicySeriousness(t *testing.T) {
	edpb := policy(t, "edpb-04-2022")
	for _, test := range []struct {
		level    category.Seriousness
		from, to string
	}{
		{category.SeriousnessLow, "0%", "10%"},
		{category.SeriousnessMedium, "10%", "20%"},
		{category.SeriousnessHigh, "20%", "100%"},
	} {
		t.Run(string(test.level)+" is a range of the maximum", func(t *testing.T) {
			got, ok := edpb.Seriousness(test.level)
			require.True(t, ok)
			requireShares(t, test.from, test.to, got)
		})
	}
	t.Run("what is no level has no range", func(t *testing.T) {
		for _, level := range []category.Seriousness{"", "alien", "laag"} {
			got, ok := edpb.Seriousness(level)
			require.False(t, ok)
			require.True(t, got.IsZero())
		}
	})
	t.Run("the rules of the AP have none", func(t *testing.T) {
		for _, id := range []string{"ap-2016", "ap-2019", "ap-2023"} {
			_, ok := policy(t, id).Seriousness(category.SeriousnessMedium)
			require.False(t, ok, id)
		}
	})
}

func TestPolicySize(t *testing.T) {
	edpb := policy(t, "edpb-04-2022")
	for _, test := range []struct {
		turnover string
		from, to string // both empty: no tier
		unsure   bool
	}{
		{"0", "0.2%", "0.4%", false},
		{"1.999.999,99", "0.2%", "0.4%", false},
		{"2.000.000", "0.2%", "0.4%", false},
		{"2.000.000,01", "0.3%", "2%", true},
		{"10.000.000", "0.3%", "2%", true},
		{"10.000.000,01", "1.5%", "10%", false},
		{"50.000.000", "1.5%", "10%", false},
		{"50.000.000,01", "8%", "20%", false},
		{"100.000.000", "8%", "20%", false},
		{"100.000.000,01", "15%", "50%", false},
		{"250.000.000", "15%", "50%", false},
		{"250.000.000,01", "40%", "100%", false},
		{"500.000.000", "40%", "100%", false},
		{"500.000.000,01", "", "", false},
		{"10.000.000.000.000", "", "", false},
	} {
		t.Run("a turnover of "+test.turnover, func(t *testing.T) {
			size, ok := edpb.Size(*eur(t, test.turnover))
			require.Equal(t, test.from != "", ok)
			if !ok {
				require.Equal(t, category.Size{}, size)
				return
			}
			requireShares(t, test.from, test.to, size.Shares)
			require.Equal(t, test.unsure, size.Unverified)
			require.False(t, size.Until.Less(*eur(t, test.turnover)))
		})
	}
	t.Run("the rules of the AP have none", func(t *testing.T) {
		for _, id := range []string{"ap-2016", "ap-2019", "ap-2023"} {
			_, ok := policy(t, id).Size(boete.Euros(1))
			require.False(t, ok, id)
			requireShares(t, "100%", "100%", policy(t, id).AnySize())
		}
	})
}

func TestWithoutATurnoverAnythingFromTheLowestShareToAllOfTheStartIsPossible(t *testing.T) {
	requireShares(t, "0.2%", "100%", policy(t, "edpb-04-2022").AnySize())
}

// cell is one of the annex: the amounts in whole euros, or the shares of the turnover.
type cell struct {
	until     int64 // turnover of the tier, in whole euros; 0 is above the last
	level     category.Seriousness
	low, high int64
	from, to  string
}

// The annex of the Guidelines, typed by hand: for art. 83(5), and half of it for art. 83(4).
var (
	annexFive = []cell{
		{2_000_000, category.SeriousnessLow, 0, 8_000, "", ""},
		{2_000_000, category.SeriousnessMedium, 4_000, 16_000, "", ""},
		{2_000_000, category.SeriousnessHigh, 8_000, 80_000, "", ""},
		{10_000_000, category.SeriousnessLow, 0, 40_000, "", ""},
		{10_000_000, category.SeriousnessMedium, 6_000, 80_000, "", ""},
		{10_000_000, category.SeriousnessHigh, 12_000, 400_000, "", ""},
		{50_000_000, category.SeriousnessLow, 0, 200_000, "", ""},
		{50_000_000, category.SeriousnessMedium, 30_000, 400_000, "", ""},
		{50_000_000, category.SeriousnessHigh, 60_000, 2_000_000, "", ""},
		{100_000_000, category.SeriousnessLow, 0, 400_000, "", ""},
		{100_000_000, category.SeriousnessMedium, 160_000, 800_000, "", ""},
		{100_000_000, category.SeriousnessHigh, 320_000, 4_000_000, "", ""},
		{250_000_000, category.SeriousnessLow, 0, 1_000_000, "", ""},
		{250_000_000, category.SeriousnessMedium, 300_000, 2_000_000, "", ""},
		{250_000_000, category.SeriousnessHigh, 600_000, 10_000_000, "", ""},
		{500_000_000, category.SeriousnessLow, 0, 2_000_000, "", ""},
		{500_000_000, category.SeriousnessMedium, 800_000, 4_000_000, "", ""},
		{500_000_000, category.SeriousnessHigh, 1_600_000, 20_000_000, "", ""},
		{0, category.SeriousnessLow, 0, 0, "0%", "0.4%"},
		{0, category.SeriousnessMedium, 0, 0, "0.4%", "0.8%"},
		{0, category.SeriousnessHigh, 0, 0, "0.8%", "4%"},
	}
	annexFour = []cell{
		{2_000_000, category.SeriousnessLow, 0, 4_000, "", ""},
		{2_000_000, category.SeriousnessMedium, 2_000, 8_000, "", ""},
		{2_000_000, category.SeriousnessHigh, 4_000, 40_000, "", ""},
		{10_000_000, category.SeriousnessLow, 0, 20_000, "", ""},
		{10_000_000, category.SeriousnessMedium, 3_000, 40_000, "", ""},
		{10_000_000, category.SeriousnessHigh, 6_000, 200_000, "", ""},
		{50_000_000, category.SeriousnessLow, 0, 100_000, "", ""},
		{50_000_000, category.SeriousnessMedium, 15_000, 200_000, "", ""},
		{50_000_000, category.SeriousnessHigh, 30_000, 1_000_000, "", ""},
		{100_000_000, category.SeriousnessLow, 0, 200_000, "", ""},
		{100_000_000, category.SeriousnessMedium, 80_000, 400_000, "", ""},
		{100_000_000, category.SeriousnessHigh, 160_000, 2_000_000, "", ""},
		{250_000_000, category.SeriousnessLow, 0, 500_000, "", ""},
		{250_000_000, category.SeriousnessMedium, 150_000, 1_000_000, "", ""},
		{250_000_000, category.SeriousnessHigh, 300_000, 5_000_000, "", ""},
		{500_000_000, category.SeriousnessLow, 0, 1_000_000, "", ""},
		{500_000_000, category.SeriousnessMedium, 400_000, 2_000_000, "", ""},
		{500_000_000, category.SeriousnessHigh, 800_000, 10_000_000, "", ""},
		{0, category.SeriousnessLow, 0, 0, "0%", "0.2%"},
		{0, category.SeriousnessMedium, 0, 0, "0.2%", "0.4%"},
		{0, category.SeriousnessHigh, 0, 0, "0.4%", "2%"},
	}
)

// cells are the starts of a tier as the policy has them, in the form of the typed ones.
func cells(t *testing.T, tier category.Tier) []cell {
	t.Helper()
	var got []cell
	for _, r := range policy(t, "edpb-04-2022").StartRanges(tier) {
		c := cell{until: r.Size.Until.Cents() / 100, level: r.Level, low: r.Amounts.Low.Cents() / 100, high: r.Amounts.High.Cents() / 100}
		require.Zero(t, r.Amounts.Low.Cents()%100+r.Amounts.High.Cents()%100, "whole euros")
		if c.until == 0 {
			c.from, c.to = r.OfTurnover.From.String(), r.OfTurnover.To.String()
			require.Equal(t, category.Size{}, r.Size, "above the last tier")
		} else {
			require.True(t, r.OfTurnover.IsZero(), "only above the last tier")
		}
		got = append(got, c)
	}
	return got
}

func TestTheAnnexOfTheGuidelinesForTheHigherMaximum(t *testing.T) {
	require.Equal(t, annexFive, cells(t, category.Tier5))
}

func TestTheAnnexOfTheGuidelinesForTheLowerMaximumIsHalfOfIt(t *testing.T) {
	require.Equal(t, annexFour, cells(t, category.Tier4))
	for i, five := range annexFive {
		require.Equal(t, []int64{five.low, five.high}, []int64{2 * annexFour[i].low, 2 * annexFour[i].high}, "the typed tables agree")
	}
}

func TestTheCellThatDecisionsConfirmForArt83Par5MediumAndATurnoverOf50To100Million(t *testing.T) {
	require.Contains(t, cells(t, category.Tier5), cell{100_000_000, category.SeriousnessMedium, 160_000, 800_000, "", ""})
}

func TestTheCellThatDecisionsConfirmForArt83Par5LowAndTheDynamicMaximum(t *testing.T) {
	require.Contains(t, cells(t, category.Tier5), cell{0, category.SeriousnessLow, 0, 0, "0%", "0.4%"})
}

func TestOnlyTheTierOfTwoToTenMillionIsUnverified(t *testing.T) {
	for _, tier := range []category.Tier{category.Tier4, category.Tier5} {
		for _, r := range policy(t, "edpb-04-2022").StartRanges(tier) {
			require.Equal(t, r.Size.Until == boete.Euros(10_000_000), r.Size.Unverified, r.Size.Until)
		}
	}
}

func TestTheRulesOfTheAPHaveNoStarts(t *testing.T) {
	for _, id := range []string{"ap-2016", "ap-2019", "ap-2023"} {
		require.Empty(t, policy(t, id).StartRanges(category.Tier5), id)
	}
}

func TestTheTablesOfStartsAreHandedOutAsACopy(t *testing.T) {
	p := policy(t, "edpb-04-2022")
	table := p.Table()
	table.Seriousness[0].To = boete.Percent(99)
	table.Sizes[0].To = boete.Percent(99)
	p.StartRanges(category.Tier5)[0].Amounts.High = boete.Euros(99)
	low, _ := p.Seriousness(category.SeriousnessLow)
	requireShares(t, "0%", "10%", low)
	size, _ := p.Size(boete.EUR{})
	requireShares(t, "0.2%", "0.4%", size.Shares)
	require.Equal(t, annexFive, cells(t, category.Tier5))
}
