package fine_test

import (
	"encoding/json"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/fine"
	"github.com/stretchr/testify/require"
)

func TestAStartIsAnAmountOrAShareOfTheMaximum(t *testing.T) {
	for text, want := range map[string]string{
		"15%": "15%", " 15 % ": "15%", "0,5%": "0.5%", "12.5%": "12.5%", "0%": "0%", "100%": "100%", "1000%": "1000%", "33,3333%": "33.3333%",
		"3000000": "3000000.00", "3.000.000": "3000000.00", "€ 3.000.000,50": "3000000.50", "3 mln": "3000000.00", "0": "0.00", "0,01": "0.01",
		"15": "15.00",
	} {
		t.Run(text, func(t *testing.T) {
			start, err := fine.ParseStart(text)
			require.NoError(t, err)
			require.Equal(t, want, start.String())

			again, err := fine.ParseStart(start.String())
			require.NoError(t, err)
			require.Equal(t, want, again.String(), "it is read back as it is written")

			written, err := start.MarshalText()
			require.NoError(t, err)
			require.Equal(t, want, string(written))

			var read fine.Start
			require.NoError(t, read.UnmarshalText([]byte(text)))
			require.Equal(t, want, read.String())
		})
	}
}

func TestWhatIsNoStartIsRefused(t *testing.T) {
	for _, test := range []struct{ text, says string }{
		{"", "is not an amount"}, {"veel", "is not an amount"}, {"15 per mille", "is not an amount"}, {"1e6", "is not an amount"},
		{"NaN", "is not an amount"}, {"15% van het maximum", "is not an amount"}, {"460.000.00", "is not an amount"},
		{"%", "is not a percentage"}, {"-5%", "is not a percentage"}, {"1.000%", "is not a percentage"}, {"15%%", "is not a percentage"},
		{"veel%", "is not a percentage"}, {"€ 5%", "is not a percentage"}, {"0.1234567%", "is not a percentage"},
		{"1001%", "at most 1000"}, {"10000000000001", "too large"},
	} {
		t.Run(test.text, func(t *testing.T) {
			_, err := fine.ParseStart(test.text)
			require.ErrorContains(t, err, test.says)

			start := fine.StartAmount(boete.Euros(7))
			require.Error(t, start.UnmarshalText([]byte(test.text)))
			require.Equal(t, "7.00", start.String(), "it is left as it was")
		})
	}
}

func TestAStartOfAMaximum(t *testing.T) {
	for _, test := range []struct {
		start   string
		maximum int64 // cents
		want    int64 // cents
	}{
		{"15%", 1_000_000_000, 150_000_000},
		{"0%", 1_000_000_000, 0},
		{"100%", 2_000_000_004, 2_000_000_004},
		{"10%", 2_000_000_004, 200_000_000}, // ,4 of a cent
		{"20%", 2_000_000_004, 400_000_001}, // ,8 of a cent
		{"50%", 1, 1},                       // half a cent is rounded up
		{"3 mln", 1_000_000_000, 300_000_000},
		{"3 mln", 0, 300_000_000}, // an amount is itself
	} {
		t.Run(test.start, func(t *testing.T) {
			start, err := fine.ParseStart(test.start)
			require.NoError(t, err)
			require.Equal(t, boete.Cents(test.want), start.Of(boete.Cents(test.maximum)))
		})
	}
	require.Equal(t, "0.00", fine.Start{}.String(), "the zero value is € 0")
	require.Equal(t, "3000000.00", fine.StartAmount(boete.Euros(3_000_000)).String())
	require.Equal(t, "15%", fine.StartShare(boete.Percent(15)).String())
}

func TestTheJSONOfAStart(t *testing.T) {
	for data, want := range map[string]string{
		`"15%"`: "15%", `"3 mln"`: "3000000.00", `"€ 3.000.000"`: "3000000.00", `3000000`: "3000000.00", `3000000.5`: "3000000.50", `0`: "0.00",
		`"3000000.00"`: "3000000.00", `"0,5 %"`: "0.5%",
	} {
		t.Run(data, func(t *testing.T) {
			var start fine.Start
			require.NoError(t, json.Unmarshal([]byte(data), &start))
			require.Equal(t, want, start.String())

			written, err := json.Marshal(start)
			require.NoError(t, err)
			require.Equal(t, `"`+want+`"`, string(written))
		})
	}
	for _, data := range []string{`460.000`, `1e6`, `true`, `{}`, `[]`, `""`, `"veel"`, `"-5%"`, `0.155`} {
		t.Run("refuses "+data, func(t *testing.T) {
			start := fine.StartShare(boete.Percent(15))
			require.Error(t, json.Unmarshal([]byte(data), &start))
			require.Equal(t, "15%", start.String(), "it is left as it was")
		})
	}
}

// Many programs write every letter beyond ASCII as an escape: json.dumps of Python does by default.
func TestTheJSONOfAStartMayHaveEscapes(t *testing.T) {
	for data, want := range map[string]string{
		`"\u20ac 3.000.000"`: "3000000.00", `"15\u0025"`: "15%", `"15%\u00a0"`: "15%", `"15%\n"`: "15%",
	} {
		t.Run(data, func(t *testing.T) {
			var start fine.Start
			require.NoError(t, json.Unmarshal([]byte(data), &start))
			require.Equal(t, want, start.String())
		})
	}
}

func TestANullLeavesAStartAsItIs(t *testing.T) {
	start := fine.StartShare(boete.Percent(15))
	require.NoError(t, json.Unmarshal([]byte(`null`), &start))
	require.Equal(t, "15%", start.String())

	size := fine.NoSize()
	require.NoError(t, json.Unmarshal([]byte(`null`), &size))
	require.Equal(t, "none", size.String())
}

func TestASizeIsAShareOfTheStartOrNone(t *testing.T) {
	for text, want := range map[string]string{
		"20%": "20%", " 0,2 % ": "0.2%", "100%": "100%", "0%": "0%", "1,5%": "1.5%", "12.3450%": "12.3450%",
		"none": "none", "geen": "none", "None": "none", " GEEN ": "none",
		"lowered": "lowered", "verlaagd": "lowered", " Verlaagd ": "lowered",
	} {
		t.Run(text, func(t *testing.T) {
			size, err := fine.ParseSize(text)
			require.NoError(t, err)
			require.Equal(t, want, size.String())

			again, err := fine.ParseSize(size.String())
			require.NoError(t, err)
			require.Equal(t, want, again.String(), "it is read back as it is written")

			written, err := json.Marshal(size)
			require.NoError(t, err)
			require.Equal(t, `"`+want+`"`, string(written))

			var read fine.Size
			require.NoError(t, json.Unmarshal(written, &read))
			require.Equal(t, want, read.String())
		})
	}
	require.Equal(t, "0%", fine.Size{}.String(), "the zero value takes everything off, and is not none")
	require.Equal(t, "20%", fine.SizeShare(boete.Percent(20)).String())
	require.Equal(t, "none", fine.NoSize().String())
}

func TestWhatIsNoSizeIsRefused(t *testing.T) {
	for _, text := range []string{"", "20", "0.2", "-20%", "1.000%", "half", "nee", "no", "geen enkele", "%", "20%%", "€ 20", "1001%"} {
		t.Run(text, func(t *testing.T) {
			_, err := fine.ParseSize(text)
			require.ErrorContains(t, err, "10%", "what would be right")
			require.ErrorContains(t, err, "none")

			size := fine.NoSize()
			require.Error(t, size.UnmarshalText([]byte(text)))
			require.Equal(t, "none", size.String(), "it is left as it was")
		})
	}
	for _, data := range []string{`20`, `0.2`, `true`, `{}`} {
		var size fine.Size
		require.Error(t, json.Unmarshal([]byte(data), &size), data)
	}
}

func TestAnInfringementKeepsItsChoicesInJSON(t *testing.T) {
	for _, text := range []string{
		`{"provision":"AVG 32(1)","seriousness":"medium","start":"15%","size":"none"}`,
		`{"provision":"AVG 32(1)","seriousness":"medium","seriousness_reason":"a","start":"1500000.00","start_reason":"b","size":"0.2%","size_reason":"c"}`,
		`{"provision":"AVG 32(1)"}`,
	} {
		var in fine.Infringement
		require.NoError(t, json.Unmarshal([]byte(text), &in))
		data, err := json.Marshal(in)
		require.NoError(t, err)
		require.Equal(t, text, string(data))
	}
	var in fine.Infringement
	require.NoError(t, json.Unmarshal([]byte(`{"start": null, "size": null}`), &in))
	require.Nil(t, in.Start)
	require.Nil(t, in.Size)
}
