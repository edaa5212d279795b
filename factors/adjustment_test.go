package factors_test

import (
	"encoding/json"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/factors"
	"github.com/stretchr/testify/require"
)

func TestAdjustmentJSON(t *testing.T) {
	t.Run("it is read and written with the words of a case file", func(t *testing.T) {
		var adjustment factors.Adjustment
		require.NoError(t, json.Unmarshal([]byte(`{"factor": "b+a", "effect": "+155.000", "reason": "long"}`), &adjustment))
		require.Equal(t, factors.Adjustment{Letters: factors.A | factors.B, Effect: factors.Add(boete.Euros(155_000)), Reason: "long"}, adjustment)
		text, err := json.Marshal(adjustment)
		require.NoError(t, err)
		require.JSONEq(t, `{"factor": "a+b", "effect": "+155000", "reason": "long"}`, string(text))
	})
	t.Run("without an effect it was weighed and gave no cause to adjust", func(t *testing.T) {
		var adjustment factors.Adjustment
		require.NoError(t, json.Unmarshal([]byte(`{"factor": "f"}`), &adjustment))
		require.True(t, adjustment.Effect.IsZero())
		text, err := json.Marshal(adjustment)
		require.NoError(t, err)
		require.JSONEq(t, `{"factor": "f", "effect": "0"}`, string(text))
	})
}
