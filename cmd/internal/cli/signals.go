package cli

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

// untilInterrupted returns a context that ends with the first interrupt (Ctrl-C, unless the program was started
// without) or the first request to stop; a second one ends the program at once. Meanwhile a closed output is an error
// of writing, and no end of the program.
func untilInterrupted() (context.Context, context.CancelFunc) {
	signals := []os.Signal{syscall.SIGTERM}
	if !signal.Ignored(os.Interrupt) {
		signals = append(signals, os.Interrupt)
	}
	ctx, stop := signal.NotifyContext(context.Background(), signals...)
	context.AfterFunc(ctx, stop)
	signal.Ignore(syscall.SIGPIPE)
	return ctx, func() {
		stop()
		signal.Reset(syscall.SIGPIPE)
	}
}
