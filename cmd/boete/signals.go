package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
)

// untilInterrupted returns a context that ends with the first interrupt (Ctrl-C) or the first request to stop; a second one ends
// the program at once. Meanwhile a closed output is an error of writing, and no end of the program.
func untilInterrupted() (context.Context, context.CancelFunc) {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop)
	signal.Ignore(syscall.SIGPIPE)
	return ctx, func() {
		stop()
		signal.Reset(syscall.SIGPIPE)
	}
}

// isClosedPipe reports whether nobody reads the output any more.
func isClosedPipe(err error) bool { return errors.Is(err, syscall.EPIPE) }
