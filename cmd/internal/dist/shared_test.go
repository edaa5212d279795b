package main

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEachArchiveHasThePageWithTheSameBytesWhateverTheEnvironmentSays(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the page twice")
	}
	t.Chdir(filepath.Join("..", "..", ".."))
	gathered := func(flags string) map[string][]byte {
		t.Setenv("GOFLAGS", flags)
		files, err := shared(t.TempDir(), made)
		require.NoError(t, err)
		all := map[string][]byte{}
		for _, f := range files {
			all[f.name] = f.data
		}
		return all
	}
	files := gathered("")
	require.True(t, bytes.HasPrefix(files[page], []byte("<!DOCTYPE html>")))
	for _, name := range append(beside, "man/nl/man1/boete.1") {
		require.NotEmpty(t, files[name], name)
	}
	for name, data := range gathered("-buildvcs=false -ldflags=-X=main.folder=x") {
		require.True(t, bytes.Equal(files[name], data), name)
	}
}

func TestWhatIsHandedOutHasAChecksum(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.Mkdir(folder, 0o755))
	var out release
	require.NoError(t, out.write(page, []byte("abc")))
	require.Equal(t, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  boete.html\n", out.sums)
	data, err := os.ReadFile(filepath.Join(folder, page))
	require.NoError(t, err)
	require.Equal(t, "abc", string(data))
}
