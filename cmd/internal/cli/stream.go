package cli

import (
	"errors"
	"io/fs"

	"github.com/boete/boete"
)

// closedOutput is a standard output that was closed before the program began.
type closedOutput struct{}

func (closedOutput) Write([]byte) (int, error) {
	return 0, boete.Faultf(boete.CodeInput, "standard output is closed; send it to a file or to /dev/null")
}

// reasonOf is why a file or a stream fails, in the language where the reason is a common one.
func reasonOf(err error) any {
	var fault *boete.Fault
	var path *fs.PathError
	switch {
	case errors.As(err, &fault):
		return fault
	case isFull(err):
		return boete.Text{NL: "er is geen ruimte meer (no space left on device)", EN: "no space left on device"}
	case errors.As(err, &path):
		err = path.Err
	}
	return whole(err.Error())
}
