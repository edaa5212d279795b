package jsontext_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/boete/boete/fine/internal/jsontext"
	"github.com/stretchr/testify/require"
)

var errDeep = errors.New("too deep")

// read is what encoding/json would make of the next value, down to so many levels.
func read(s *jsontext.Scanner, levels int) (any, error) {
	if levels == 0 {
		return nil, errDeep
	}
	switch s.Peek() {
	case '[':
		list := []any{}
		for more := s.Begin(']'); more; {
			value, err := read(s, levels-1)
			if err != nil {
				return nil, err
			}
			list = append(list, value)
			if more, err = s.More(']'); err != nil {
				return nil, err
			}
		}
		return list, nil
	case '{':
		fields := map[string]any{}
		for more := s.Begin('}'); more; {
			name, err := s.Name()
			if err != nil {
				return nil, err
			}
			value, err := read(s, levels-1)
			if err != nil {
				return nil, err
			}
			fields[string([]rune(string(name)))] = value
			if more, err = s.More('}'); err != nil {
				return nil, err
			}
		}
		return fields, nil
	case '"':
		text, err := s.String()
		return string([]rune(string(text))), err
	}
	word, err := s.Word()
	switch string(word) {
	case "true", "false":
		return string(word) == "true", err
	case "null", "":
		return nil, err
	}
	return json.Number(word), err
}

// What is JSON is for encoding/json to say.
func FuzzScanner(f *testing.F) {
	for _, seed := range []string{
		`{"a": [1, -2.5e+3, "x\u00e9\n", null, true, false, {}, []]}`, `{"a":1,}`, `[1,]`, `[,1]`, `{"a"}`, `{"a":}`, `{1:2}`, `{"a":1 "b":2}`, `[1 2]`,
		`"`, `"\`, `"\x"`, "\"\n\"", `01`, `1.`, `-`, `+1`, `1e`, `tru`, `nullx`, `nan`, `[`, `{`, ` `, ``, `1 2`, "\x00", `"a"b`, `{"a":1}x`, `[[[[1]]]]`,
		`"\ud83d\ude00\ud800"`, `"\\ufffd\udc00"`, `"\\ud800"`, `"\ud83d\ude00"`, `"\ud800\u0041"`, "\"\xfd\xfd\\r\"", "\"\u2028\"", `[1,2`, `{"a":[}`, `{"a" 1}`, "[1\x00]", "\ufeff{}", `{"":{"":""}}`, `{:1}`, `[:]`, `[1:2]`, `{"a",1}`, "\"\"\x00",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		s := jsontext.NewScanner([]byte(text))
		got, err := read(&s, 1000)
		if err == errDeep {
			return
		}
		if errors.Is(err, jsontext.ErrHalf) {
			require.Contains(t, text, `\u`)
			return
		}
		valid := err == nil && s.Done()
		require.Equal(t, json.Valid([]byte(text)), valid, "%q: %v", text, err)
		if !valid {
			return
		}
		var want any
		decoder := json.NewDecoder(strings.NewReader(text))
		decoder.UseNumber()
		require.NoError(t, decoder.Decode(&want))
		require.Equal(t, want, got)
	})
}

func TestWhatIsNotJSONHasAReasonAndALine(t *testing.T) {
	for text, want := range map[string]int{"{\n\"a\": 1,\n}": 3, "": 1, "x": 1, "{}\n\nx": 3} {
		reason, line := jsontext.Why([]byte(text))
		require.Equal(t, want, line, text)
		require.NotEmpty(t, reason.EN)
		require.NotContains(t, reason.EN, jsontext.ErrSyntax.Error())
	}
}

func TestHalfOfACharacterIsFoundAndNothingElseIsTakenForOne(t *testing.T) {
	for text, half := range map[string]bool{
		`"\udc00"`: true, `"\ud800"`: true, `"\ud800\u0041"`: true, `"\ud800x"`: true, `"\\ufffd\udc00"`: true, `"\ud83d\ude00\ud800"`: true,
		`"\ud83d\ude00"`: false, `"\\ud800"`: false, `"\ufffd"`: false, `"\u0041\n"`: false, "\"\xfd\\r\"": false,
	} {
		s := jsontext.NewScanner([]byte(text))
		_, err := read(&s, 10)
		require.Equal(t, half, errors.Is(err, jsontext.ErrHalf), text)
	}
}
