package cli

import (
	"errors"
	"os"
	"syscall"

	"github.com/spf13/cobra"
)

// What Windows says of a pipe that is being closed, apart from ERROR_BROKEN_PIPE, and of a disk that is full.
const (
	noData   syscall.Errno = 0xE8
	diskFull syscall.Errno = 0x70
)

// isClosedPipe reports whether nobody reads the output any more.
func isClosedPipe(err error) bool {
	return errors.Is(err, syscall.ERROR_BROKEN_PIPE) || errors.Is(err, noData)
}

// isFull reports whether there is no space left for the output.
func isFull(err error) bool { return errors.Is(err, diskFull) }

// isClosed reports whether an output was closed before the program began.
func isClosed(output any) bool {
	file, ok := output.(*os.File)
	if !ok {
		return false
	}
	_, err := file.Stat()
	return err != nil
}

// explainDoubleClick says what to do to somebody who double-clicks the program; it is cobra that notices that.
func explainDoubleClick(text string) { cobra.MousetrapHelpText = text + "\n" }
