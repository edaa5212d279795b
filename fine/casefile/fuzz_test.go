package casefile_test

import (
	"encoding/json"
	"testing"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/stretchr/testify/require"
)

func FuzzParse(f *testing.F) {
	for _, text := range []string{
		"", "\uFEFF", everyField, everyFieldJSON, "---\n---\n", "%YAML 1.1\n---\n", "%TAG ! x\n", "# x", "policy: ap-2019\ninfringements: [{category: I}]",
		one(`recidive: true, priors: [{imposed: 2020-02-29}]`), with("turnover: 460.000"), with("offender: {name: |-\n  x}"), "a: &a [*a]", "!!map {}", "? \n: ",
		`{"policy":"ap-2019","infringements":[{"category":"II","departures":[{"effect":"-12.50","reason":"\ud800"}]}],"turnover":460000.5}`,
		`{"policy": null}`, `{"a": {"a": {}}}`, "policy: ap-2019\r\ninfringements:\r\n- category: 1\r\n", "\xff\xfep\x00:\x00 \x001\x00",
	} {
		f.Add([]byte("p licy: ap-2019\ninfringements%![{category: III}")) // an input that looks like a verb gone wrong
		f.Add([]byte(text))
	}
	for _, d := range decisions.All() {
		f.Add([]byte(d.File))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := casefile.Parse(data)
		if err != nil {
			requireFaults(t, err)
			require.Equal(t, fine.Case{}, c)
			return
		}
		written, err := json.Marshal(c)
		require.NoError(t, err)
		if len(written) > casefile.MaxSize {
			return
		}
		reread, err := casefile.Parse(written)
		require.NoError(t, err, "%s", written)
		again, err := json.Marshal(reread)
		require.NoError(t, err)
		require.Equal(t, string(written), string(again), "what is read survives being written and read again")

		first, firstErr := fine.Calculate(c)
		second, secondErr := fine.Calculate(reread)
		require.Equal(t, firstErr == nil, secondErr == nil)
		if firstErr != nil {
			require.EqualError(t, secondErr, firstErr.Error())
			return
		}
		require.Equal(t, first.Amount(), second.Amount())
	})
}
