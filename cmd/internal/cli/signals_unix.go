//go:build unix

package cli

import (
	"errors"
	"os"
	"syscall"

	"golang.org/x/sys/unix"
)

// isClosedPipe reports whether nobody reads the output any more.
func isClosedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }

// isFull reports whether there is no space left for the output.
func isFull(err error) bool { return errors.Is(err, syscall.ENOSPC) }

// isClosed reports whether an output was closed before the program began. Go opens the null device in its place, for
// reading too and for this output alone. A shell that throws the output away opens it for writing only, and a program
// that throws away all three streams opens it once, or for each of them and for standard input for reading only. A
// program that throws away this one alone, and opens it for reading too (Python does), cannot be told from a closed
// output.
func isClosed(output any) bool {
	file, ok := output.(*os.File)
	if !ok {
		return false
	}
	if _, err := file.Stat(); err != nil {
		return true
	}
	flags, isNull := nullDevice(file)
	if !isNull || flags&unix.O_ACCMODE != unix.O_RDWR || isShared(file, flags) {
		return false
	}
	input, inputIsNull := nullDevice(os.Stdin)
	_, errorsAreNull := nullDevice(os.Stderr)
	return !(inputIsNull && errorsAreNull && input&unix.O_ACCMODE == unix.O_RDONLY)
}

// nullDevice returns how a file was opened, and whether it is the null device.
func nullDevice(file *os.File) (flags int, is bool) {
	info, err := file.Stat()
	null, nullErr := os.Stat(os.DevNull)
	if err != nil || nullErr != nil || !os.SameFile(info, null) {
		return 0, false
	}
	flags, err = unix.FcntlInt(file.Fd(), unix.F_GETFL, 0)
	return flags, err == nil
}

// isShared reports whether standard input or the error output is the same open file: a change of its flags shows there.
func isShared(file *os.File, flags int) bool {
	if _, err := unix.FcntlInt(file.Fd(), unix.F_SETFL, flags|unix.O_APPEND); err != nil {
		return false
	}
	defer unix.FcntlInt(file.Fd(), unix.F_SETFL, flags)
	for _, other := range []*os.File{os.Stdin, os.Stderr} {
		if seen, err := unix.FcntlInt(other.Fd(), unix.F_GETFL, 0); err == nil && seen == flags|unix.O_APPEND {
			return true
		}
	}
	return false
}

// explainDoubleClick has nothing to explain here.
func explainDoubleClick(string) {}
