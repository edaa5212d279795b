package boete

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Code is the kind of a fault, by which a program knows it. The values are stable.
type Code string

// The codes.
const (
	CodeMissing       Code = "missing"        // something that is needed is not given
	CodeMalformed     Code = "malformed"      // a text cannot be read as what it should be
	CodeAmbiguous     Code = "ambiguous"      // a text or a provision has more than one reading
	CodeSeveral       Code = "several"        // one thing is asked, and the text names more than one
	CodeUnknown       Code = "unknown"        // a name, a word, a field or a provision does not exist
	CodeColumn        Code = "unknown-column" // a table has columns that are not known
	CodeDuplicate     Code = "duplicate"      // something stands twice
	CodeContradiction Code = "contradiction"  // two parts of an input exclude each other
	CodeOutOfRange    Code = "out-of-range"   // a value lies outside what the rules allow
	CodeLimit         Code = "limit"          // an input is beyond the bounds of this program
	CodeSyntax        Code = "syntax"         // a file is not the YAML, JSON or CSV that is read
	CodeOpen          Code = "open"           // a value is left open where one is wanted, or cannot be left open
	CodeNothingOpen   Code = "nothing-open"   // nothing is left open in a case that is explored
	CodeNoFine        Code = "no-fine"        // the law sets no fine for a provision
	CodeUnsettled     Code = "unsettled"      // the category of a provision is not known, and can be given
	CodeLawUnknown    Code = "law-unknown"    // the law is not known here: an act, a rule, the amounts of an edition
	CodeOtherMethod   Code = "other-method"   // a part of a case belongs to the method of another policy
	CodeMismatch      Code = "mismatch"       // a calculation differs from what was imposed
	CodeUsage         Code = "usage"          // a program was asked for something that it does not do
	CodeInput         Code = "input"          // an error of another module, quoted
)

// Codes returns the codes that exist.
func Codes() []Code {
	return []Code{CodeMissing, CodeMalformed, CodeAmbiguous, CodeSeveral, CodeUnknown, CodeColumn, CodeDuplicate, CodeContradiction,
		CodeOutOfRange, CodeLimit, CodeSyntax, CodeOpen, CodeNothingOpen, CodeNoFine, CodeUnsettled, CodeLawUnknown,
		CodeOtherMethod, CodeMismatch, CodeUsage, CodeInput}
}

// Fault is one thing that is wrong with an input: where it is, what it is and what would be right.
//
// The sentence is kept as a format with its arguments, so that a program can show it in another language (package
// words does, for Dutch). An argument may be any type of this module, a string, a whole number or another *Fault.
type Fault struct {
	// Code is the kind of fault.
	Code Code
	// Path is the place in the case, such as "infringements[0].adjustments[1].effect"; empty for a value that stands
	// alone or for the case as a whole.
	Path string
	// Format is the sentence in English, with the verbs of package fmt.
	Format string
	// Args are the arguments of Format.
	Args []any
}

// Faultf returns a fault without a path. The format must be a constant: translations are found by it.
func Faultf(code Code, format string, args ...any) *Fault {
	return &Fault{Code: code, Format: format, Args: args}
}

// Message is the sentence in English, without the path. An argument that is a string quotes an input, and is cut off
// if it is long ([Clip]); a list of this module is a [Text].
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

// Clip cuts off a text that is quoted in a message, after 60 letters.
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

// MarshalJSON writes the code, the path (if there is one) and the message in English.
func (f *Fault) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Code    Code   `json:"code"`
		Path    string `json:"path,omitzero"`
		Message string `json:"message"`
	}{f.Code, f.Path, f.Message()})
}

// Faults are everything that is wrong with an input, in the order in which it was found.
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
		*f = append(*f, &Fault{fault.Code, joinPath(path, fault.Path), fault.Format, fault.Args})
	default:
		f.Addf(CodeInput, path, "%s", Text{NL: err.Error(), EN: err.Error()})
	}
}

// AddElement records what is wrong with an element of a list, as [Faults.Add] does at the path "list[i]".
func (f *Faults) AddElement(list string, i int, err error) {
	if err != nil {
		f.Add(list+"["+strconv.Itoa(i)+"]", err)
	}
}

// Addf records a fault at a path, as [Faultf] words it.
func (f *Faults) Addf(code Code, path, format string, args ...any) {
	*f = append(*f, &Fault{code, path, format, args})
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
