package main

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/boete/boete/cmd/internal/notices"
	"github.com/stretchr/testify/require"
)

var (
	made  = time.Unix(1_000_000_001, 0).UTC()
	files = []file{{"boete", 0o755, []byte("the command")}, {"man/nl/man1/boete.1", 0o644, []byte(".TH")}, {"LICENSE", 0o644, nil}}
)

// want are the files as they stand in an archive: in order, in one folder, of the time of the source.
const want = `boete-1/LICENSE -rw-r--r-- 2001-09-09 01:46 ""
boete-1/boete -rwxr-xr-x 2001-09-09 01:46 "the command"
boete-1/man/nl/man1/boete.1 -rw-r--r-- 2001-09-09 01:46 ".TH"
`

func TestATarHoldsItsFilesInOrderWithoutAnOwner(t *testing.T) {
	data, err := tarGz("boete-1", files, made)
	require.NoError(t, err)
	compressed, err := gzip.NewReader(bytes.NewReader(data))
	require.NoError(t, err)
	require.True(t, compressed.ModTime.IsZero())
	archive, got := tar.NewReader(compressed), ""
	for {
		header, err := archive.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		require.Zero(t, header.Uid+header.Gid)
		require.Empty(t, header.Uname+header.Gname)
		content, err := io.ReadAll(archive)
		require.NoError(t, err)
		got += fmt.Sprintf("%s %s %s %q\n", header.Name, header.FileInfo().Mode(), header.ModTime.UTC().Format("2006-01-02 15:04"), content)
	}
	require.Equal(t, want, got)
}

func TestAZipHoldsTheSame(t *testing.T) {
	data, err := zipped("boete-1", files, made)
	require.NoError(t, err)
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	require.NoError(t, err)
	got := ""
	for _, f := range archive.File {
		r, err := f.Open()
		require.NoError(t, err)
		content, err := io.ReadAll(r)
		require.NoError(t, err)
		got += fmt.Sprintf("%s %s %s %q\n", f.Name, f.Mode(), f.Modified.UTC().Format("2006-01-02 15:04"), content)
	}
	require.Equal(t, want, got)
}

func TestTheSameFilesGiveTheSameArchive(t *testing.T) {
	backwards := slices.Clone(files)
	slices.Reverse(backwards)
	for name, pack := range map[string]func(string, []file, time.Time) ([]byte, error){"tar": tarGz, "zip": zipped} {
		first, err := pack("boete-1", files, made)
		require.NoError(t, err)
		second, err := pack("boete-1", backwards, made)
		require.NoError(t, err)
		require.Equal(t, first, second, name)
		other, err := pack("boete-1", files, made.Add(time.Hour))
		require.NoError(t, err)
		require.NotEqual(t, first, other, name)
	}
	require.Equal(t, "boete", files[0].name, "what is given is left as it is")
}

func TestTheTimeOfTheSourceCanBeGiven(t *testing.T) {
	t.Setenv("SOURCE_DATE_EPOCH", "1000000001")
	when, err := sourceTime()
	require.NoError(t, err)
	require.Equal(t, made, when)
	t.Setenv("SOURCE_DATE_EPOCH", "gisteren")
	_, err = sourceTime()
	require.ErrorContains(t, err, "SOURCE_DATE_EPOCH")
}

func TestWhatStandsBesideTheCommandIsThere(t *testing.T) {
	root := filepath.Join("..", "..", "..")
	for _, name := range beside {
		require.FileExists(t, filepath.Join(root, name))
	}
	ignored, err := os.ReadFile(filepath.Join(root, ".gitignore"))
	require.NoError(t, err)
	require.Contains(t, strings.Split(string(ignored), "\n"), "/"+folder+"/", "what is made is no source")
}

func TestAProgramThatFailsIsQuoted(t *testing.T) {
	_, err := notices.Command(nil, "go", "build", "./nergens")
	require.ErrorContains(t, err, "go build ./nergens: exit status 1\n")
	require.ErrorContains(t, err, "nergens: ")
	output, err := notices.Command([]string{"GOOS=plan9"}, "go", "env", "GOOS")
	require.NoError(t, err)
	require.Equal(t, "plan9\n", output)
}
