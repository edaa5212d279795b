package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

func TestEachArchiveHasThePageAndWhatStandsBesideIt(t *testing.T) {
	t.Chdir(filepath.Join("..", "..", ".."))
	share := t.TempDir()
	target := ""
	for _, maker := range makers(share, made) {
		require.DirExists(t, maker[1], "a program of ours")
		if maker[1] == "./cmd/internal/page" {
			target = maker[2]
		}
	}
	require.NoError(t, os.WriteFile(target, []byte("<!DOCTYPE html>"), 0o644))
	require.NoError(t, os.MkdirAll(filepath.Join(share, "man", "man1"), 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(share, "man", "man1", "boete.1"), []byte(".TH"), 0o644))
	files, err := gather(share)
	require.NoError(t, err)
	got := map[string]int{}
	for _, f := range files {
		got[f.name] = len(f.data)
	}
	for _, name := range append(beside, "boete.html", "man/man1/boete.1") {
		require.NotZero(t, got[name], name)
	}
	require.Len(t, got, len(beside)+2)
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
