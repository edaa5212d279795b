package cli

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// BenchmarkStart runs a whole process: a Go program that does nothing (empty) and the command with the line that
// everybody tries first (calc). Compare the two within one run: the target is a ratio of at most three, so that what
// the command does before it can answer — tables, flags, embedded cases — stays small beside what every Go program
// does.
func BenchmarkStart(b *testing.B) {
	folder := b.TempDir()
	empty := filepath.Join(folder, "empty.go")
	require.NoError(b, os.WriteFile(empty, []byte("package main\n\nfunc main() {}\n"), 0o644))
	for _, program := range []struct {
		name, source string
		args         []string
	}{
		{"empty", empty, nil},
		{"calc", ".", []string{"calc", "--category", "III", "--recidive"}},
	} {
		binary := filepath.Join(folder, program.name+".exe")
		build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", binary, program.source)
		build.Env = append(os.Environ(), "CGO_ENABLED=0")
		output, err := build.CombinedOutput()
		require.NoError(b, err, string(output))
		b.Run(program.name, func(b *testing.B) {
			for b.Loop() {
				if err := exec.Command(binary, program.args...).Run(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
