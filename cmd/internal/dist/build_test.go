package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

func TestTheSameSourceGivesTheSameBytesWhateverTheEnvironmentSays(t *testing.T) {
	build := func(flags, level string) []byte {
		t.Setenv("GOFLAGS", flags)
		t.Setenv("GOAMD64", level)
		binary, err := build(t.TempDir(), "linux/amd64", ".")
		require.NoError(t, err)
		return binary.data
	}
	plain := build("", "")
	for _, flags := range []string{"-buildvcs=false", "-buildvcs=true", "-ldflags=-X=main.folder=x -trimpath=false"} {
		require.Equal(t, len(plain), len(build(flags, "v3")), flags)
		require.True(t, string(plain) == string(build(flags, "v3")), flags)
	}
}
