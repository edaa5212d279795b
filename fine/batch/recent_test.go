package batch

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTheCasesThatAreRememberedAreTheLast(t *testing.T) {
	var r recent
	for i := range remembered + 2 {
		require.True(t, r.add(strconv.Itoa(i)))
	}
	require.Len(t, r.known, remembered)
	require.False(t, r.add("2"), "the first of them")
	require.False(t, r.add(strconv.Itoa(remembered+1)), "the last")
	require.True(t, r.add("0"), "one before them")
	require.True(t, r.add("1"), "another")
	require.False(t, r.add("0"))
}
