package boete

import (
	"errors"
	"fmt"
	"strings"
)

// Fault is one thing that is wrong with an input: where it is, what it is and what would be right.
//
// The sentence is kept as a format with its arguments, so that a program can show it in another language (package
// report does, for Dutch). An argument may be any type of this module, a string, a whole number or another *Fault.
type Fault struct {
	// Path is the place in the case, such as "infringements[0].adjustments[1].effect"; empty for a value that stands
	// alone or for the case as a whole.
	Path string
	// Format is the sentence in English, with the verbs of package fmt.
	Format string
	// Args are the arguments of Format.
	Args []any
}

// Faultf returns a fault without a path. The format must be a constant: translations are found by it.
func Faultf(format string, args ...any) *Fault {
	return &Fault{Format: format, Args: args}
}

// Message is the sentence in English, without the path. Arguments that are strings quote an input, and are cut
// off where they are long ([Clip]); a list of our own is a [Text].
func (f *Fault) Message() string {
	args := make([]any, len(f.Args))
	for i, arg := range f.Args {
		args[i] = arg
		if text, ok := arg.(string); ok {
			args[i] = Clip(text)
		}
	}
	return fmt.Sprintf(f.Format, args...)
}

// Clip cuts a text that is quoted in a message off after 60 letters.
func Clip(text string) string {
	const most = 60
	letters := 0
	for i := range text {
		if letters++; letters > most {
			return text[:i] + "…"
		}
	}
	return text
}

// Error is the path and the sentence in English: "turnover: …".
func (f *Fault) Error() string {
	if f.Path == "" {
		return f.Message()
	}
	return f.Path + ": " + f.Message()
}

// Faults are all the things that are wrong with an input, in the order in which they were found.
type Faults []*Fault

// Error is one fault a line, in English.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, fault := range f {
		lines[i] = fault.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the faults one by one, for [errors.Is] and [errors.As].
func (f Faults) Unwrap() []error {
	errs := make([]error, len(f))
	for i, fault := range f {
		errs[i] = fault
	}
	return errs
}

// Add records what is wrong at a path: a *Fault or Faults keep their wording and get the path in front of their own,
// joined errors are recorded one by one, another error becomes a fault that quotes it, and nil is ignored.
func (f *Faults) Add(path string, err error) {
	if err == nil { // by far the most common: no allocation
		return
	}
	var faults Faults
	var fault *Fault
	joined, isJoined := err.(interface{ Unwrap() []error })
	switch {
	case isJoined:
		for _, each := range joined.Unwrap() {
			f.Add(path, each)
		}
	case errors.As(err, &faults):
		f.Add(path, faults)
	case errors.As(err, &fault):
		*f = append(*f, &Fault{Path: joinPath(path, fault.Path), Format: fault.Format, Args: fault.Args})
	default:
		f.Addf(path, "%s", Text{NL: err.Error(), EN: err.Error()})
	}
}

// Addf records a fault at a path, as [Faultf] words it.
func (f *Faults) Addf(path, format string, args ...any) {
	*f = append(*f, &Fault{Path: path, Format: format, Args: args})
}

// Err returns the faults as an error, or nil if there are none.
func (f Faults) Err() error {
	if len(f) == 0 {
		return nil
	}
	return f
}

func joinPath(outer, inner string) string {
	switch {
	case outer == "":
		return inner
	case inner == "" || inner[0] == '[':
		return outer + inner
	default:
		return outer + "." + inner
	}
}
