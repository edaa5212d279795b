package casefile

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/boete/boete/fine/internal/jsontext"
	"github.com/stretchr/testify/require"
)

// What is JSON is for encoding/json to say.
func FuzzJSON(f *testing.F) {
	for _, seed := range []string{
		`{"a": [1, -2.5e+3, "x\u00e9\n", null, true, false, {}, []]}`, `{"a":1,}`, `[1,]`, `[,1]`, `{"a"}`, `{"a":}`, `{1:2}`, `{"a":1 "b":2}`, `[1 2]`,
		`"`, `"\`, `"\x"`, "\"\n\"", `01`, `1.`, `-`, `+1`, `1e`, `tru`, `nullx`, `nan`, `[`, `{`, ` `, ``, `1 2`, "\x00", `"a"b`, `{"a":1}x`, `[[[[1]]]]`,
		`"\ud83d\ude00\ud800"`, "\"\u2028\"", `[1,2`, `{"a":[}`, `{"a" 1}`, "[1\x00]", "\ufeff{}", `{"":{"":""}}`, `{:1}`, `[:]`, `[1:2]`, `{"a",1}`, "\"\"\x00",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var r jsonReader
		n, err := r.parse([]byte(text))
		if errors.Is(err, errManyParts) {
			require.Greater(t, strings.Count(text, ","), maxParts/2)
			return
		}
		if errors.Is(err, errDeep) {
			require.Greater(t, strings.Count(text, "[")+strings.Count(text, "{"), maxDepth)
			return
		}
		if errors.Is(err, jsontext.ErrHalf) {
			require.Contains(t, text, `\u`)
			return
		}
		require.Equal(t, json.Valid([]byte(text)), err == nil, "%q: %v", text, err)
		if err == nil {
			var want any
			decoder := json.NewDecoder(strings.NewReader(text))
			decoder.UseNumber()
			require.NoError(t, decoder.Decode(&want))
			require.Equal(t, want, valueOf(&n))
		}
	})
}

// valueOf is what encoding/json makes of a value.
func valueOf(n *node) any {
	switch n.kind {
	case null:
		return nil
	case text:
		return strings.ToValidUTF8(string([]rune(string(n.text))), "\uFFFD")
	case number:
		return json.Number(n.text)
	case boolean:
		return string(n.text) == "true"
	case list:
		values := make([]any, len(n.parts))
		for i := range n.parts {
			values[i] = valueOf(&n.parts[i].value)
		}
		return values
	}
	fields := map[string]any{}
	for i := range n.parts {
		fields[string([]rune(string(n.parts[i].name)))] = valueOf(&n.parts[i].value)
	}
	return fields
}
