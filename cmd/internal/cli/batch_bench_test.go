//go:build unix

package cli

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"syscall"
	"testing"

	"github.com/boete/boete/fine/decisions"
	"github.com/stretchr/testify/require"
)

// parseAndPrint is what a batch is measured against: Python merely parses the same lines and prints them.
const parseAndPrint = `
import json, sys
for line in sys.stdin:
    print(json.dumps(json.loads(line)))
`

// BenchmarkBatchProcess runs a whole process over a hundred thousand lines, which are the Haga decision under as many
// numbers: with all reasons (full), without (summary), and for comparison Python's json (python), if there is one.
// Compare within one run: the targets are as many cases a second as Python, and three times as many without the
// reasons, in less than 100 MB.
func BenchmarkBatchProcess(b *testing.B) {
	const cases = 100_000
	folder := b.TempDir()
	d, err := decisions.ByID("haga-2019")
	require.NoError(b, err)
	file, err := os.Create(filepath.Join(folder, "cases.ndjson"))
	require.NoError(b, err)
	for i := range cases {
		d.Case.ID = fmt.Sprint("z-", i)
		line, err := json.Marshal(d.Case)
		require.NoError(b, err)
		_, err = file.Write(append(line, '\n'))
		require.NoError(b, err)
	}
	require.NoError(b, file.Close())
	binary := filepath.Join(folder, "boete.exe")
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", binary, "github.com/boete/boete/cmd/boete")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	output, err := build.CombinedOutput()
	require.NoError(b, err, string(output))

	for _, program := range []struct {
		name    string
		command []string
	}{
		{"full", []string{binary, "batch"}},
		{"summary", []string{binary, "batch", "--summary"}},
		{"python", []string{"python3", "-c", parseAndPrint}},
	} {
		if _, err := exec.LookPath(program.command[0]); err != nil {
			continue
		}
		b.Run(program.name, func(b *testing.B) {
			var peak int64
			for b.Loop() {
				cmd := exec.Command(program.command[0], program.command[1:]...)
				cmd.Stdin, err = os.Open(file.Name())
				require.NoError(b, err)
				require.NoError(b, cmd.Run())
				require.NoError(b, cmd.Stdin.(*os.File).Close())
				if usage, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage); ok {
					peak = max(peak, int64(usage.Maxrss)) // kB on Linux
				}
			}
			b.ReportMetric(float64(cases)*float64(b.N)/b.Elapsed().Seconds(), "cases/s")
			b.ReportMetric(float64(peak)/1000, "MB-peak")
		})
	}
}
