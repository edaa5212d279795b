package cli

import (
	"errors"
	"syscall"
)

// noData is what Windows says of a pipe that is being closed, besides ERROR_BROKEN_PIPE.
const noData syscall.Errno = 0xE8

// isClosedPipe reports whether nobody reads the output any more.
func isClosedPipe(err error) bool {
	return errors.Is(err, syscall.ERROR_BROKEN_PIPE) || errors.Is(err, noData)
}
