//go:build !windows

package cli

import (
	"errors"
	"syscall"
)

// isClosedPipe reports whether nobody reads the output any more.
func isClosedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
