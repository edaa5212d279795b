package boete_test

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/boete/boete"
	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"
)

func TestParseEUR(t *testing.T) {
	for _, test := range []struct {
		name  string
		cents int64
		texts []string
	}{
		{"whole euros need no separator", 460_000_00, []string{"460000", " 460000 ", "460000\n"}},
		{"three digits after one separator are grouping", 460_000_00, []string{"460.000", "460,000", "460 000"}},
		{"typeset spaces group too", 460_000_00, []string{"460\u00a0000", "460\u202f000", "460\u2009000", "€\u00a0460.000"}},
		{"grouping goes with decimals", 460_000_00, []string{"460.000,00", "460,000.00", "460 000,00", "460 000.00", "460000,00", "460000.00", "460.000,0"}},
		{"there may be many groups", 1_234_567_89, []string{"1.234.567,89", "1,234,567.89", "1 234 567,89", "1 234 567.89", "1234567,89"}},
		{"two equal separators are grouping", 1_234_567_00, []string{"1.234.567", "1,234,567", "1 234 567"}},
		{"one or two digits after a separator are decimals", 1_50, []string{"1.5", "1,5", "1.50", "1,50", "€ 1,50"}},
		{"grouping and one decimal", 1_234_50, []string{"1.234,5", "1,234.5"}},
		{"a sign or word for euros stands before or after", 460_000_00, []string{"€ 460.000", "€460.000", "460.000 €", "460.000€",
			"EUR 460.000", "eur 460.000", "460.000 EUR", "460.000 euro", "460.000 Euro"}},
		{"a dash stands for no cents", 460_000_00, []string{"460.000,-", "€ 460.000,-", "460.000,--", "460.000,–", "460.000,—", "460000,-", "460 000,-"}},
		{"a thousand", 300_000_00, []string{"300k", "300 k", "300K", "€ 300k", "300 duizend", "300 thousand", "0,3 mln"}},
		{"a million", 450_000_000_00, []string{"450 mln", "450mln", "450 mln.", "€ 450 mln", "450 mln euro", "450 miljoen", "450 million", "450 Miljoen", "0,45 mld"}},
		{"a thousand million", 1_200_000_000_00, []string{"1,2 mld", "1.2 mld", "1,2 mld.", "EUR 1,20 mld", "1,2 miljard", "1.2 billion", "1.2bn"}},
		{"a unit allows more decimals, but not three", 1_234_500_000_00, []string{"1,2345 mld", "1.2345 bn", "1.234,5 mln", "1,234.5 million"}},
		{"both separators before a unit are certain", 1_234_567_000_00, []string{"1.234,567 mln", "1,234.567 mln"}},
		{"a unit may end in cents", 1_234_56, []string{"1,23456k", "1.23456 k"}},
		{"a minus stands before or after the sign for euros", -460_000_00, []string{"-460000", "-460.000,00", "€ -460.000", "-€ 460.000", "- 460.000", "\u2212460.000", "-460.000,-"}},
		{"a minus goes with a unit", -1_500_000_00, []string{"-1,5 mln", "€ -1.5 mln"}},
		{"nothing is an amount too", 0, []string{"0", "€ 0", "0,00", "0.0", "-0", "0 mln"}},
		{"the largest amount is 10¹³", 10_000_000_000_000_00, []string{"10000000000000", "10.000.000.000.000", "10.000.000.000.000,00", "10 000 mld", "10000000 mln"}},
		{"the smallest amount is −10¹³", -10_000_000_000_000_00, []string{"-10000000000000", "-10.000.000.000.000,00"}},
		{"a cent below the largest amount", 9_999_999_999_999_99, []string{"9.999.999.999.999,99"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, text := range test.texts {
				amount, err := boete.ParseEUR(text)
				require.NoError(t, err, "%q", text)
				require.Equal(t, boete.Cents(test.cents), amount, "%q", text)
			}
		})
	}
}

// amounts are amounts as people write them.
var amounts = map[string][]string{
	"500000.00":      {"0,500 mln", "0.500 mln", "€ 0,500 mln", "0,5 mln", "Euro 500.000", "euro 500.000", "EURO 500000", "500.000 euros", "500.000 euro's", "500.000 euro’s", "500.000 Euro", "€500k", "500k", "EUR 500 k", "500 k€", "0,5M", "€0.5M", "500 duizend euro", "500 thousand euros", "€ 500.000,--", "€\u00a0500.000", "EUR500.000"},
	"20000.00":       {"euro 20.000,00", "20.000,00 euro", "€20,000.00", "20k", "20.000,- euro", "EUR 20.000,-", "20 000 €"},
	"20000000.00":    {"20.000.000 euros", "20.000.000 euro's", "€20m", "20m", "20 M", "20M€", "€20M", "EUR 20m", "20 mio", "20 mio.", "20 Mio €", "20 mn", "€ 20 mln.", "20 miljoen euro", "20 million euros", "20,000,000 EUR"},
	"25000000.00":    {"25m", "€25m", "€ 25 m", "25 m euro", "25M", "EUR 25M"},
	"2500000.00":     {"€2.5M", "2,5m", "€ 2,5 mio", "2.5 million"},
	"1200000.00":     {"EUR 1.2M", "1,2 mln", "1.2m EUR", "€ 1,20 miljoen"},
	"1500000.00":     {"1,5 M€", "1,5 mio", "1,5 mio euro", "1.5M", "€1,5M"},
	"34235000000.00": {"€ 34,235 miljard", "34,235 mld", "34.235 miljard euro", "34.235bn"},
	"1234567000.00":  {"1234,567 mln"},
	"234000000.00":   {"0,234 mld", "234 mln"},
	"7841000000.00":  {"7,8410 miljard", "7.841.000.000", "7841 mln", "7,841,000,000"},
	"1200000000.00":  {"1,2 mld", "1,2 mrd", "1.2 milliard", "1,2 Mrd. €"},
	"-25000.00":      {"–25.000", "– 25.000", "-25.000", "−25.000", "-EUR 25.000", "-€ 25.000", "–€ 25.000", "€ –25.000", "EUR -25.000", "- euro 25.000", "-25k", "–25k", "-25.000 euro"},
	"-5.00":          {"-EUR 5", "-€ 5", "EUR -5", "-5 EUR", "- EUR 5,00"},
	"0.00":           {"€ 0", "0 euro", "EUR 0,00", "–0"},
	"12.50":          {"€ 12,50", "12.5 EUR", "euro 12,50"},
}

func TestAnAmountIsReadAsPeopleWriteIt(t *testing.T) {
	count := 0
	for want, texts := range amounts {
		for _, text := range texts {
			count++
			amount, err := boete.ParseEUR(text)
			require.NoError(t, err, "%q", text)
			require.Equal(t, want, amount.String(), "%q", text)
		}
	}
	t.Logf("%d amounts", count)
}

func TestParseEURRefuses(t *testing.T) {
	const (
		forms     = "is not an amount; write for example 460000, 460.000, 460.000,00, 1,5 or 450 mln"
		ambiguous = "is ambiguous"
		fraction  = "fraction of a cent"
		large     = "at most € 10.000.000.000.000"
	)
	for _, test := range []struct {
		name, says string
		texts      []string
	}{
		{"no number", forms, []string{"", " ", "€", "eur", "mln", "-", ",-", "€ -", "k", "."}},
		{"an exponent", forms, []string{"1e5", "1E5", "1e-2", "1e5000000", "4,6e5"}},
		{"what only programs write", forms, []string{"NaN", "Inf", "-Infinity", "0x10", "1_000", "null", "true"}},
		{"a third decimal", forms, []string{"1.234,567", "1,234.567", "0,005", "0.125", "1234.567", "1234,567", "1 234,567", "1,2345", "460000.000"}},
		{"wrong grouping", forms, []string{"1.2.3", "46.00.00", "4600.000,00", "1.23.456", "1.234.56", "1.234,567.89", "1,234.567,89", "12 34", "1  234", "1 234.567", "1.234 567", "1.2345.678", "0.460.000", ".460.000"}},
		{"a separator without digits beside it", forms, []string{"1.", "1,", ".5", ",5", "1. 5", "1 ,5", "1..5"}},
		{"two signs", forms, []string{"--5", "- -5", "-\u22125", "5-", "€ --5", "-€ -5", "–€ –5", "-EUR –5"}},
		{"two signs or words for euros", forms, []string{"€ 5 euro", "€€ 5", "EUR € 5", "5 € EUR"}},
		{"two signs for euros around a minus", forms, []string{"€ -€ 5", "-€€ 5", "-€ 5 euro", "-€ € 5 €"}},
		{"two units", forms, []string{"5 mln mld", "5kk", "5 k mln"}},
		{"a dash after decimals", forms, []string{"460,000,-", "460.000,00,-", "1,5,-"}},
		{"a dash after a decimal point", forms, []string{"460.00,-", "1.5,-"}},
		{"a dash after two kinds of grouping", forms, []string{"1 234.567,-", "1.234 567,-"}},
		{"a dash and a unit", forms, []string{"5,- mln", "5 mln,-", "5,-k"}},
		{"other words", forms, []string{"vijf", "5 apples", "circa 5", "460.000 per jaar", "1 biljoen", "(5)", "5%"}},
		{"another currency", "only euros are read; convert it first", []string{"$ 5", "5 gulden", "£ 500.000", "£500k", "PLN 20.000", "1,2 mln SEK", "500 USD", "5 dollar", "¥ 5", "20.000 zł", "CHF 5", "DKK 1.000", "5 kr.", "€ 5 ($ 6)"}},
		{"digits of other scripts", forms, []string{"٤٦٠", "４６０"}},
		{"bytes that are no text", forms, []string{"\xff460", "460\xff"}},
		{"a text longer than any amount", forms, []string{strings.Repeat("9", 65), strings.Repeat("€", 1000), strings.Repeat("0", 1_000_000), strings.Repeat("\xff", 100)}},
		{"three digits after one separator before a unit", ambiguous, []string{"1,234 mld", "1.234 mld", "1,234mln", "1.234k", "7,841 miljard", "10,000 mld", "-1,234 mld", "€ 1,234 miljoen"}},
		{"less than a cent", fraction, []string{"1,234567k", "0,000000001 mln", "1,234567890123 mld"}},
		{"a cent more than the largest amount", large, []string{"10000000000000.01", "10.000.000.000.000,01", "-10.000.000.000.000,01", "10000,00000000001 mld"}},
		{"far beyond the largest amount", large, []string{"10000000000000000", "10001 mld", strings.Repeat("9", 64), "184467440737095516.16", "92.233.720.368.547.758,08"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, text := range test.texts {
				amount, err := boete.ParseEUR(text)
				require.Error(t, err, "%.70q was read as %s", text, amount)
				var fault *boete.Fault
				require.ErrorAs(t, err, &fault, "%.70q", text)
				require.Contains(t, err.Error(), test.says)
				require.True(t, utf8.ValidString(err.Error()), "%.70q", text)
				require.Less(t, len(err.Error()), 400, "%.70q", text)
				require.Zero(t, amount, "%.70q", text)
			}
		})
	}
}

func TestParseEURErrorText(t *testing.T) {
	for text, want := range map[string]string{
		"1e5":                   `"1e5" is not an amount; write for example 460000, 460.000, 460.000,00, 1,5 or 450 mln`,
		strings.Repeat("x", 60): `"` + strings.Repeat("x", 60) + `" is not an amount; write for example 460000, 460.000, 460.000,00, 1,5 or 450 mln`,
		strings.Repeat("x", 61): `"` + strings.Repeat("x", 60) + `…" is not an amount; write for example 460000, 460.000, 460.000,00, 1,5 or 450 mln`,
	} {
		t.Run("the error quotes the text, clipped if it is long: "+text, func(t *testing.T) {
			_, err := boete.ParseEUR(text)
			require.EqualError(t, err, want)
		})
	}
	t.Run("a text of 64 bytes is still read", func(t *testing.T) {
		amount, err := boete.ParseEUR(strings.Repeat("0", 63) + "7")
		require.NoError(t, err)
		require.Equal(t, boete.Euros(7), amount)
	})
}

func TestEURJSON(t *testing.T) {
	for _, test := range []struct {
		name  string
		cents int64
		texts []string
	}{
		{"a whole number", 460_000_00, []string{`460000`}},
		{"a number with one or two decimals", 460_000_50, []string{`460000.5`, `460000.50`}},
		{"a number with two zeros", 460_000_00, []string{`460000.00`, `460000.0`}},
		{"a negative number", -25_000_00, []string{`-25000`, `-25000.00`}},
		{"a string is read as people write it", 460_000_00, []string{`"460.000"`, `"460000"`, `"€ 460.000,00"`, `"\u20ac 460.000"`, `"460,000"`, `"460k"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, text := range test.texts {
				var amount boete.EUR
				require.NoError(t, json.Unmarshal([]byte(text), &amount), text)
				require.Equal(t, boete.Cents(test.cents), amount, text)
			}
		})
	}
	for _, test := range []struct {
		name  string
		texts []string
	}{
		{"a number with a third decimal is refused, also if it is a zero", []string{`460.000`, `460.001`, `1.234`, `-460.000`, `460000.000`, `0.005`}},
		{"a number with an exponent is refused", []string{`1e5`, `1E5`, `4.6e5`, `1e-2`, `1e5000000`}},
		{"a number beyond the bound is refused", []string{`10000000000000.01`, `10000000000000000`, `99999999999999999999999999`}},
		{"what is no amount is refused", []string{`true`, `false`, `[]`, `{}`, `""`, `"1,234 mld"`, `"NaN"`, `"1e5"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, text := range test.texts {
				amount := boete.Euros(7)
				require.Error(t, json.Unmarshal([]byte(text), &amount), text)
				require.Equal(t, boete.Euros(7), amount, "%s: a refusal leaves the amount alone", text)
			}
		})
	}
	t.Run("null leaves an amount untouched, as everywhere in encoding/json", func(t *testing.T) {
		amount := boete.Euros(7)
		require.NoError(t, json.Unmarshal([]byte(`null`), &amount))
		require.Equal(t, boete.Euros(7), amount)
	})
	t.Run("null makes a pointer nil", func(t *testing.T) {
		euros := boete.Euros(7)
		amount := &euros
		require.NoError(t, json.Unmarshal([]byte(`null`), &amount))
		require.Nil(t, amount)
	})
	t.Run("an amount is written as a string with two decimals", func(t *testing.T) {
		text, err := json.Marshal([]boete.EUR{boete.Euros(460_000), boete.Cents(-5), {}})
		require.NoError(t, err)
		require.Equal(t, `["460000.00","-0.05","0.00"]`, string(text))
	})
}

func TestAJSONNumberThatIsAnAmount(t *testing.T) {
	t.Run("whole numbers and one or two decimals can be an amount", func(t *testing.T) {
		for _, number := range []string{"0", "460000", "460000.5", "460000.50", "-1.25"} {
			require.NoError(t, new(boete.EUR).UnmarshalJSON([]byte(number)), number)
		}
	})
	t.Run("anything else cannot", func(t *testing.T) {
		for _, number := range []string{"", "-", "460.000", "1.", ".5", "1.2.3", "1e5", "1.5e2", "+1", "--1", "1,5", " 1"} {
			require.Error(t, new(boete.EUR).UnmarshalJSON([]byte(number)), number)
		}
	})
	t.Run("the error says what works", func(t *testing.T) {
		require.ErrorContains(t, new(boete.EUR).UnmarshalJSON([]byte("460.000")), "the number 460.000 is not an amount: a number is whole or has two decimals (460000 or 460000.00)")
	})
}

func TestEURString(t *testing.T) {
	for _, test := range []struct {
		cents int64
		want  string
	}{
		{0, "0.00"}, {1, "0.01"}, {-1, "-0.01"}, {10, "0.10"}, {99, "0.99"}, {100, "1.00"}, {-100, "-1.00"}, {-150, "-1.50"},
		{460_000_00, "460000.00"}, {787_500_00, "787500.00"}, {10_000_000_000_000_00, "10000000000000.00"},
		{math.MaxInt64, "92233720368547758.07"}, {math.MinInt64, "-92233720368547758.08"},
	} {
		t.Run(test.want, func(t *testing.T) {
			amount := boete.Cents(test.cents)
			require.Equal(t, test.want, amount.String())
			text, err := amount.MarshalText()
			require.NoError(t, err)
			require.Equal(t, test.want, string(text))
			if !amount.Bounded() {
				return
			}
			var again boete.EUR
			require.NoError(t, again.UnmarshalText(text))
			require.Equal(t, amount, again)
		})
	}
	t.Run("a text that is refused leaves the amount alone", func(t *testing.T) {
		amount := boete.Euros(7)
		require.Error(t, amount.UnmarshalText([]byte("1e5")))
		require.Equal(t, boete.Euros(7), amount)
	})
}

func TestEURArithmetic(t *testing.T) {
	five, two := boete.Euros(5), boete.Cents(2_00)
	t.Run("sums and differences are exact", func(t *testing.T) {
		require.Equal(t, boete.Cents(7_00), five.Add(two))
		require.Equal(t, boete.Cents(-3_00), two.Sub(five))
		require.Equal(t, boete.Cents(-5_00), five.Neg())
		require.Equal(t, five, five.Neg().Abs())
		require.Equal(t, five, five.Abs())
	})
	t.Run("an amount knows its place among others", func(t *testing.T) {
		require.True(t, two.Less(five))
		require.False(t, five.Less(two))
		require.False(t, five.Less(five))
		require.True(t, boete.EUR{}.IsZero())
		require.False(t, boete.Cents(1).IsZero())
		require.True(t, boete.Cents(-1).IsNegative())
		require.False(t, boete.EUR{}.IsNegative())
		require.Equal(t, int64(2_00), two.Cents())
	})
	t.Run("the edges of a clamp are inside it", func(t *testing.T) {
		low, high := boete.Euros(300_000), boete.Euros(750_000)
		for _, test := range [][2]boete.EUR{
			{boete.Cents(299_999_99), low}, {low, low}, {boete.Cents(300_000_01), boete.Cents(300_000_01)},
			{boete.Cents(749_999_99), boete.Cents(749_999_99)}, {high, high}, {boete.Cents(750_000_01), high}, {boete.Euros(-1), low},
		} {
			require.Equal(t, test[1], test[0].Clamp(low, high), "%s", test[0])
		}
	})
	t.Run("the bound of 10¹³ is inclusive on both sides", func(t *testing.T) {
		require.True(t, boete.Cents(10_000_000_000_000_00).Bounded())
		require.False(t, boete.Cents(10_000_000_000_000_01).Bounded())
		require.True(t, boete.Cents(-10_000_000_000_000_00).Bounded())
		require.False(t, boete.Cents(-10_000_000_000_000_01).Bounded())
	})
	t.Run("euros within the type are exact", func(t *testing.T) {
		require.Equal(t, int64(92_233_720_368_547_758_00), boete.Euros(92_233_720_368_547_758).Cents())
		require.Equal(t, int64(-92_233_720_368_547_758_00), boete.Euros(-92_233_720_368_547_758).Cents())
		require.Equal(t, boete.Euros(92_233_720_368_547_758), boete.Euros(92_233_720_368_547_759))
		require.Equal(t, boete.Euros(-92_233_720_368_547_758), boete.Euros(-92_233_720_368_547_759))
	})
	t.Run("arithmetic stops at the limits of the type", func(t *testing.T) {
		most, least, cent := boete.Cents(math.MaxInt64), boete.Cents(math.MinInt64), boete.Cents(1)
		for _, test := range []struct{ got, want boete.EUR }{
			{most.Add(cent), most}, {most.Add(most), most}, {least.Add(cent.Neg()), least}, {least.Add(least), least},
			{least.Sub(cent), least}, {most.Sub(cent.Neg()), most}, {boete.EUR{}.Sub(least), most}, {cent.Sub(least), most}, {least.Neg(), most}, {least.Abs(), most},
			{most.Neg(), boete.Cents(-math.MaxInt64)}, {boete.Cents(math.MinInt64 + 1).Abs(), most},
			{most.Add(cent.Neg()), boete.Cents(math.MaxInt64 - 1)}, {most.Add(least), boete.Cents(-1)}, {boete.Cents(math.MaxInt64 - 1).Add(cent), most},
			{most.Share(boete.Percent(1000)), most}, {least.Share(boete.Percent(1000)), least}, {most.Share(boete.Percent(-1000)), least},
			{most.ShareDown(boete.Percent(1000)), most}, {most.Share(boete.Percent(100)), most}, {least.Share(boete.Percent(100)), least},
		} {
			require.Equal(t, test.want, test.got)
		}
	})
	t.Run("euros beyond the type stay beyond the bound, with their sign", func(t *testing.T) {
		for _, n := range []int64{math.MaxInt64, math.MaxInt64/100 + 1, 184_467_440_737_095_516, 10_000_000_000_001} {
			require.False(t, boete.Euros(n).Bounded(), "%d", n)
			require.False(t, boete.Euros(n).IsNegative(), "%d", n)
			require.False(t, boete.Euros(-n).Bounded(), "%d", -n)
			require.True(t, boete.Euros(-n).IsNegative(), "%d", -n)
		}
	})
}

func TestEURShare(t *testing.T) {
	for _, test := range []struct {
		name         string
		cents        int64
		share        string
		rounded, cut int64 // in cents
	}{
		{"half of an even number of cents", 525_000_00, "50%", 262_500_00, 262_500_00},
		{"a third part as the policy of 2016 has it", 380_000_00, "33%", 125_400_00, 125_400_00},
		{"half a cent goes up", 1, "50%", 1, 0},
		{"half a cent more goes up", 3, "50%", 2, 1},
		{"just under half a cent goes down", 1, "49.999999%", 0, 0},
		{"just over half a cent goes up", 100, "2.500001%", 3, 2},
		{"all but a cent is cut", 100, "99.99%", 100, 99},
		{"everything", 123, "100%", 123, 123},
		{"ten times", 123, "1000%", 1230, 1230},
		{"nothing", 123, "0%", 0, 0},
		{"a percentage of the largest amount", 10_000_000_000_000_00, "4%", 400_000_000_000_00, 400_000_000_000_00},
	} {
		t.Run(test.name, func(t *testing.T) {
			share := boete.MustShare(test.share)
			require.Equal(t, boete.Cents(test.rounded), boete.Cents(test.cents).Share(share))
			require.Equal(t, boete.Cents(test.cut), boete.Cents(test.cents).ShareDown(share))
			require.Equal(t, boete.Cents(-test.rounded), boete.Cents(-test.cents).Share(share), "away from zero on both sides")
			require.Equal(t, boete.Cents(-test.rounded), boete.Cents(test.cents).Share(share.Neg()), "away from zero on both sides")
		})
	}
}

func TestEURFraction(t *testing.T) {
	for _, test := range []struct {
		name                   string
		amount                 boete.EUR
		numerator, denominator int64
		unit, want             boete.EUR
	}{
		{"an exact multiple stays", boete.Euros(225_000), 5, 9, boete.Euros(5_000), boete.Euros(125_000)},
		{"it goes up to the nearer multiple", boete.Euros(275_000), 5, 9, boete.Euros(5_000), boete.Euros(155_000)},
		{"it goes down to the nearer multiple", boete.Euros(275_000), 3, 9, boete.Euros(5_000), boete.Euros(90_000)},
		{"an exact half goes up", boete.Euros(100_000), 1, 40, boete.Euros(5_000), boete.Euros(5_000)},
		{"an exact half between higher multiples goes up", boete.Euros(100_000), 3, 40, boete.Euros(5_000), boete.Euros(10_000)},
		{"a cent under a half goes down", boete.Cents(2_499_99), 1, 1, boete.Euros(5_000), boete.EUR{}},
		{"a cent over a half goes up", boete.Cents(2_500_01), 1, 1, boete.Euros(5_000), boete.Euros(5_000)},
		{"less than half of a multiple is nothing", boete.Euros(100_000), 1, 100, boete.Euros(5_000), boete.EUR{}},
		{"nothing stays nothing", boete.Euros(100_000), 0, 9, boete.Euros(5_000), boete.EUR{}},
		{"to the cent, a half goes up", boete.Cents(5), 1, 2, boete.Cents(1), boete.Cents(3)},
		{"to the cent, a third goes down", boete.Cents(100), 1, 3, boete.Cents(1), boete.Cents(33)},
		{"to the cent, two thirds go up", boete.Cents(100), 2, 3, boete.Cents(1), boete.Cents(67)},
		{"the largest amount does not overflow", boete.Euros(10_000_000_000_000), 999, 1000, boete.Euros(5_000), boete.Euros(9_990_000_000_000)},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, test.want, test.amount.Fraction(test.numerator, test.denominator, test.unit))
			require.Equal(t, test.want.Neg(), test.amount.Fraction(-test.numerator, test.denominator, test.unit), "a negative share mirrors it")
			require.Equal(t, test.want.Neg(), test.amount.Neg().Fraction(test.numerator, test.denominator, test.unit), "a negative amount mirrors it")
		})
	}
}

// grouped writes an amount as a Dutch or English text does: 1.234.567,89.
func grouped(cents int64, group, point string) string {
	digits := strconv.FormatInt(cents/100, 10)
	for at := len(digits) - 3; at > 0; at -= 3 {
		digits = digits[:at] + group + digits[at:]
	}
	return digits + point + strconv.FormatInt(cents/10%10, 10) + strconv.FormatInt(cents%10, 10)
}

func FuzzParseEUR(f *testing.F) {
	for _, text := range []string{"€ 460.000", "460000", "460.000,00", "460,000.00", "1.5", "1,5", "1,2 mld", "450 mln", "300k", "460.000,-",
		"1 234 567,89", "-€ 5", "1,234 mld", "1e5", "NaN", "10.000.000.000.000,01", "\u2212 5,0 euro", "0,0000001 mln", "\xff", ""} {
		f.Add(text, int64(46_000_000))
	}
	f.Add("-0.01", int64(10_000_000_000_000_00))
	f.Add("0", int64(99))
	f.Fuzz(func(t *testing.T, text string, cents int64) {
		amount, err := boete.ParseEUR(text)
		if err != nil {
			var fault *boete.Fault
			require.ErrorAs(t, err, &fault)
			require.True(t, utf8.ValidString(err.Error()))
			require.Zero(t, amount)
		} else {
			require.True(t, amount.Bounded())
			again, err := boete.ParseEUR(amount.String())
			require.NoError(t, err)
			require.Equal(t, amount, again)
		}
		if err == nil && !strings.ContainsAny(strings.ToLower(text), "kmbd") { // no unit: every digit keeps its value
			digits := strings.Map(func(r rune) rune {
				if r < '0' || r > '9' {
					return -1
				}
				return r
			}, text)
			whole := decimal.RequireFromString(digits)
			got := decimal.New(amount.Abs().Cents(), 0)
			require.True(t, got.Equal(whole.Shift(2)) || got.Equal(whole.Shift(1)) || got.Equal(whole), "%q was read as %s", text, amount)
		}

		written := boete.Cents(cents % (10_000_000_000_000_00 + 1))
		read, err := boete.ParseEUR(written.String())
		require.NoError(t, err)
		require.Equal(t, written, read)
		for _, style := range [][2]string{{".", ","}, {",", "."}, {" ", ","}, {"", "."}} {
			read, err := boete.ParseEUR("€ " + grouped(written.Abs().Cents(), style[0], style[1]))
			require.NoError(t, err)
			require.Equal(t, written.Abs(), read)
		}
	})
}
