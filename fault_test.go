package boete_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"testing"

	"github.com/boete/boete"
	"github.com/stretchr/testify/require"
)

func TestFault(t *testing.T) {
	t.Run("the path stands before the sentence", func(t *testing.T) {
		fault := &boete.Fault{Path: "turnover", Format: "it is below %d", Args: []any{0}}
		require.EqualError(t, fault, "turnover: it is below 0")
		require.Equal(t, "it is below 0", fault.Message())
	})
	t.Run("without a path it is the sentence", func(t *testing.T) {
		require.EqualError(t, boete.Faultf(boete.CodeMalformed, "category %q does not exist", "V"), `category "V" does not exist`)
	})
	t.Run("the format and its arguments can be had for a translation", func(t *testing.T) {
		fault := boete.Faultf(boete.CodeContradiction, "%s is not %d", boete.Euros(5), 6)
		require.Equal(t, &boete.Fault{Code: boete.CodeContradiction, Format: "%s is not %d", Args: []any{boete.Euros(5), 6}}, fault)
		require.EqualError(t, fault, "5.00 is not 6")
	})
	t.Run("a program reads its code, its path and its message", func(t *testing.T) {
		data, err := json.Marshal(boete.Faults{{Code: boete.CodeMissing, Path: "policy", Format: "give %s", Args: []any{"one"}}, boete.Faultf(boete.CodeLimit, "too large")})
		require.NoError(t, err)
		require.JSONEq(t, `[{"code": "missing", "path": "policy", "message": "give one"}, {"code": "limit", "message": "too large"}]`, string(data))
	})
	t.Run("a fault may quote another", func(t *testing.T) {
		require.EqualError(t, boete.Faultf(boete.CodeMalformed, "the offender: %s", boete.Faultf(boete.CodeMalformed, "no name")), "the offender: no name")
	})
}

func TestFaultsAdd(t *testing.T) {
	three := boete.Faults{{Path: "[0].effect", Format: "one"}, {Path: "reason", Format: "two"}, {Format: "three"}}
	var none boete.Faults
	for _, test := range []struct {
		name, path string
		err        error
		want       []string
	}{
		{"a field of a field gets a dot", "infringements[0]", &boete.Fault{Path: "effect", Format: "wrong"}, []string{"infringements[0].effect: wrong"}},
		{"an element gets no dot", "adjustments", &boete.Fault{Path: "[1].effect", Format: "wrong"}, []string{"adjustments[1].effect: wrong"}},
		{"a fault without a path gets the one it is given", "turnover", boete.Faultf(boete.CodeMalformed, "wrong"), []string{"turnover: wrong"}},
		{"without an outer path the inner one stays", "", &boete.Fault{Path: "turnover", Format: "wrong"}, []string{"turnover: wrong"}},
		{"without any path there is only the sentence", "", boete.Faultf(boete.CodeMalformed, "wrong"), []string{"wrong"}},
		{"every one of several faults gets the path", "case", three, []string{"case[0].effect: one", "case.reason: two", "case: three"}},
		{"faults wrapped in another error are found", "case", fmt.Errorf("decode: %w", three), []string{"case[0].effect: one", "case.reason: two", "case: three"}},
		{"a fault wrapped in another error is found", "case", fmt.Errorf("decode: %w", three[1]), []string{"case.reason: two"}},
		{"another error is quoted", "file", io.ErrUnexpectedEOF, []string{"file: unexpected EOF"}},
		{"another error is quoted with its percent signs", "file", errors.New("100% wrong, %s %d"), []string{"file: 100% wrong, %s %d"}},
		{"nil is ignored", "turnover", nil, nil},
		{"no faults are ignored", "turnover", none, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			var faults boete.Faults
			faults.Add(test.path, test.err)
			var got []string
			for _, fault := range faults {
				got = append(got, fault.Error())
			}
			require.Equal(t, test.want, got)
		})
	}
	t.Run("paths grow from the inside out", func(t *testing.T) {
		var effect, adjustment, kase boete.Faults
		effect.Addf(boete.CodeMalformed, "", "%q is not an effect", "x")
		adjustment.Add("effect", effect.Err())
		kase.Add("infringements[0].adjustments[1]", adjustment.Err())
		require.EqualError(t, kase.Err(), `infringements[0].adjustments[1].effect: "x" is not an effect`)
	})
	t.Run("the fault that is added keeps its own path and words", func(t *testing.T) {
		inner := boete.Faultf(boete.CodeMalformed, "%d wrong", 1)
		var faults boete.Faults
		faults.Add("outer", inner)
		require.Empty(t, inner.Path)
		require.Equal(t, boete.Faults{{Code: boete.CodeMalformed, Path: "outer", Format: "%d wrong", Args: []any{1}}}, faults)
	})
	t.Run("every fault of joined errors is kept", func(t *testing.T) {
		var faults boete.Faults
		faults.Add("case", errors.Join(boete.Faultf(boete.CodeMalformed, "one"), boete.Faultf(boete.CodeMalformed, "two")))
		require.ErrorContains(t, faults, "one")
		require.ErrorContains(t, faults, "two")
	})
}

func TestFaults(t *testing.T) {
	var faults boete.Faults
	t.Run("without faults there is no error", func(t *testing.T) {
		require.NoError(t, faults.Err())
	})
	faults.Addf(boete.CodeMissing, "policy", "no policy is given")
	faults.Addf(boete.CodeMalformed, "infringements[0].shift.to", "%s is not next to %s", "IV", "I")
	t.Run("all faults stand one a line, in the order in which they were found", func(t *testing.T) {
		require.EqualError(t, faults.Err(), "policy: no policy is given\ninfringements[0].shift.to: IV is not next to I")
	})
	t.Run("the list is found through other errors", func(t *testing.T) {
		var found boete.Faults
		require.ErrorAs(t, fmt.Errorf("calc: %w", faults.Err()), &found)
		require.Equal(t, faults, found)
	})
	t.Run("the first fault is found through the list", func(t *testing.T) {
		var fault *boete.Fault
		require.ErrorAs(t, faults.Err(), &fault)
		require.Equal(t, "policy", fault.Path)
	})
	t.Run("each fault is found by what it is", func(t *testing.T) {
		require.ErrorIs(t, faults.Err(), faults[0])
		require.ErrorIs(t, faults.Err(), faults[1])
		require.NotErrorIs(t, faults.Err(), boete.Faultf(boete.CodeMissing, "no policy is given"))
		require.Len(t, faults.Unwrap(), 2)
	})
}
