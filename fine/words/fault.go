package words

import (
	"errors"
	"slices"

	"github.com/boete/boete"
)

// Complaint is a fault in words.
type Complaint struct {
	// Code is the kind of fault; for another error it is [boete.CodeInput].
	Code boete.Code
	// Path is the place in the case; empty if there is none.
	Path string
	// Text is the sentence.
	Text string
}

// Complaints puts an error into words: one complaint for each fault, or the message of an error of another kind.
func (w *Words) Complaints(err error) []Complaint {
	var faults boete.Faults
	var fault *boete.Fault
	switch {
	case errors.As(err, &faults):
	case errors.As(err, &fault):
		faults = boete.Faults{fault}
	default:
		return []Complaint{{Code: boete.CodeInput, Text: err.Error()}}
	}
	said := make([]Complaint, len(faults))
	for i, f := range faults {
		said[i] = Complaint{f.Code, f.Path, w.fault(f)}
	}
	return said
}

// fault words a fault; a long quotation of the input is cut off.
func (w *Words) fault(f *boete.Fault) string {
	args := slices.Clone(f.Args)
	for i, arg := range args {
		if text, ok := arg.(string); ok {
			args[i] = boete.Clip(text)
		}
	}
	return w.Say(f.Format, args...)
}
