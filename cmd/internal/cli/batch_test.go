//go:build unix

package cli

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

const smallCase = `{"id": "z", "policy": "ap-2019", "infringements": [{"category": "I"}]}` + "\n"

// process is the command as a process of its own, of which the test holds all ends.
type process struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	out    *bufio.Reader
	close  func() error // of its output, so that nobody reads it
	stderr bytes.Buffer
}

func startBatch(t *testing.T, args ...string) *process {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	p := &process{cmd: exec.Command(self)}
	p.cmd.Args = append([]string{"boete", "batch"}, args...) // by its name the test binary is the command; see TestMain
	p.cmd.Stderr = &p.stderr
	p.in, err = p.cmd.StdinPipe()
	require.NoError(t, err)
	out, err := p.cmd.StdoutPipe()
	require.NoError(t, err)
	p.out, p.close = bufio.NewReader(out), out.Close
	require.NoError(t, p.cmd.Start())
	t.Cleanup(func() { p.cmd.Process.Kill() })
	return p
}

func (p *process) code(t *testing.T) int {
	t.Helper()
	var exit *exec.ExitError
	if err := p.cmd.Wait(); err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return p.cmd.ProcessState.ExitCode()
}

func TestAnInterruptEndsABatchAfterWholeLines(t *testing.T) {
	p := startBatch(t, "--summary", "--lang", "en")
	_, err := io.WriteString(p.in, smallCase+smallCase[:20]) // and there the producer stalls
	require.NoError(t, err)
	line, err := p.out.ReadString('\n')
	require.NoError(t, err)
	require.Contains(t, line, `"amount":"100000.00"`)

	require.NoError(t, p.cmd.Process.Signal(os.Interrupt))
	rest, err := io.ReadAll(p.out)
	require.NoError(t, err)
	require.Empty(t, rest)
	require.Equal(t, exitInterrupted, p.code(t))
	require.Equal(t, "boete: interrupted; cases done: 1\n", p.stderr.String())
}

func TestAClosedOutputEndsABatchWithoutAWord(t *testing.T) {
	p := startBatch(t)
	_, err := io.WriteString(p.in, smallCase)
	require.NoError(t, err)
	_, err = p.out.ReadString('\n')
	require.NoError(t, err)
	require.NoError(t, p.close())

	for err == nil { // until nobody reads this either
		_, err = io.WriteString(p.in, smallCase)
	}
	require.Equal(t, exitClosed, p.code(t))
	require.Empty(t, p.stderr.String())
}

func TestAFullDiskEndsABatchWithAComplaint(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("this system has no /dev/full")
	}
	require.NoError(t, err)
	defer full.Close()
	var stderr bytes.Buffer
	require.Equal(t, exitError, Run([]string{"batch", "../../../testdata/cases/zaken.ndjson", "--lang", "en"}, nil, full, &stderr))
	require.Contains(t, stderr.String(), "boete: the output cannot be written (cases done: 0): ")
	require.Contains(t, stderr.String(), "no space left on device")
}

func TestABatchDoesNotReadWhatItWrites(t *testing.T) {
	name := filepath.Join(t.TempDir(), "zaken.ndjson")
	require.NoError(t, os.WriteFile(name, []byte(smallCase), 0o600))
	for _, input := range []string{name, "-"} {
		in, err := os.Open(name)
		require.NoError(t, err)
		defer in.Close()
		out, err := os.OpenFile(name, os.O_APPEND|os.O_WRONLY, 0)
		require.NoError(t, err)
		var stderr bytes.Buffer
		require.Equal(t, exitError, Run([]string{"batch", input, "--lang", "en"}, in, out, &stderr))
		require.Equal(t, "boete: the output is the file of the cases itself; write the results to another file\n", stderr.String())
		require.NoError(t, out.Close())
		kept, err := os.ReadFile(name)
		require.NoError(t, err)
		require.Equal(t, smallCase, string(kept))
	}
}
