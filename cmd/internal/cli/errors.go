package cli

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/words"
	"github.com/boete/boete/internal/spelling"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// Exit codes, a promise to scripts.
const (
	exitDone   = 0
	exitError  = 1 // a file or the output
	exitUsage  = 2 // a flag, a level, a category that does not exist
	exitFaulty = 3 // the case is faulty, or the law is unsettled
	exitFound  = 4 // a register has findings of the level that was to fail

	// What ends a batch early has the code that a shell gives to it, 128 and the number of the signal: of an interrupt
	// (or a request to stop), and of a closed output.
	exitInterrupted = 1<<7 + 2
	exitClosed      = 1<<7 + 13
)

// usageError is a mistake in the arguments.
type usageError struct {
	flag string // "": none in particular
	err  error
}

func (e usageError) Error() string { return e.err.Error() }

// ioError is a failure of a file or of the output.
type ioError struct{ err error }

func (e ioError) Error() string { return e.err.Error() }
func (e ioError) Unwrap() error { return e.err }

// caseError is a fault in a case.
type caseError struct {
	file string // "": the case was made by flags
	err  error
}

func (e caseError) Error() string { return e.err.Error() }

// ended is what ended a batch before its input did.
type ended struct {
	code int
	err  error // nil: there is nothing to say
}

func (e ended) Error() string { return "ended" }

// exitCode is that of an error; what cobra itself finds is a mistake in the arguments.
func exitCode(err error) int {
	var early ended
	switch {
	case errors.As(err, &early):
		return early.code
	case errors.As(err, new(ioError)):
		return exitError
	case errors.As(err, new(caseError)):
		return exitFaulty
	}
	return exitUsage
}

// complaint is what stderr says of an error, in the language.
func (a *app) complaint(err error) string {
	prefix := "boete: "
	var usage usageError
	var faulty caseError
	var early ended
	var lines []string
	switch {
	case errors.As(err, &early) && early.err == nil:
		return ""
	case errors.As(err, &early):
		return prefix + a.words.Complaints(early.err)[0].Text + "\n"
	case errors.As(err, &usage):
		for _, complaint := range a.words.Complaints(usage.err) {
			lines = append(lines, lead(typed(a.args, usage.flag))+a.hinted(complaint.Text, complaint.Code, usage.flag))
		}
	case errors.As(err, &faulty):
		switch {
		case faulty.file == "-" || strings.HasPrefix(faulty.file, "-:"):
			prefix += a.t("standaardinvoer", "standard input") + faulty.file[1:] + ": "
		case faulty.file != "":
			prefix += faulty.file + ": "
		}
		for _, complaint := range a.words.Complaints(faulty.err) {
			path := complaint.Path
			if faulty.file == "" {
				complaint.Text = inText.ReplaceAllStringFunc(complaint.Text, func(path string) string { return typed(a.args, flagAt(path)) })
				if path = flagAt(path); path == "--article" && a.positional {
					path = ""
				}
				complaint.Text = a.asTyped(complaint.Text)
				if path == "--policy" && (a.comparison != "" || !isTyped(a.args, path)) { // which rules govern was found
					path = ""
				}
				path = typed(a.args, path)
			}
			lines = append(lines, lead(path)+a.hinted(complaint.Text, complaint.Code, complaint.Path))
		}
	default:
		for _, complaint := range a.words.Complaints(err) {
			lines = append(lines, lead(complaint.Path)+complaint.Text)
		}
	}
	if len(lines) == 1 {
		if a.comparison != "" { // what is known comes first, and then why it is not more
			return a.folded(words.Clean(prefix+a.comparison), "  ") + a.folded(words.Clean("  "+lines[0]), "  ")
		}
		return a.folded(words.Clean(prefix+lines[0]), "  ")
	}
	const most = 20
	if more := len(lines) - most; more > 0 {
		lines = append(lines[:most], a.words.Say("and %d more", more))
	}
	text := words.Clean(prefix+a.words.Say("please correct:")) + "\n"
	for _, line := range lines {
		text += a.folded("  "+words.Clean(line), "    ")
	}
	return text
}

// folded is a line for stderr: no wider than a terminal, and in ASCII if that was asked for.
func (a *app) folded(line, indent string) string {
	if a.ascii || slices.Contains(a.args, "--ascii") { // which may stand behind what is wrong
		line = words.ASCII(line)
	}
	if width := widthOf(a.stderr); width > 0 {
		return fold(line, indent, width)
	}
	return line + "\n"
}

// inText is the path of a case in a sentence.
var inText = regexp.MustCompile(`infringements\[0\]\.[a-z_]+`)

func lead(where string) string {
	if where == "" {
		return ""
	}
	return where + ": "
}

// ofCase is a path in the one infringement of a case that was made by flags.
const ofCase = `infringements\[0\]\.[a-z_]+(\[\d+\])?(\.[a-z_]+)*`

// asTyped names the flags where a text on a case that was made by flags names their paths.
func (a *app) asTyped(text string) string {
	return regexp.MustCompile(ofCase).ReplaceAllStringFunc(text, func(path string) string { return typed(a.args, flagAt(path)) })
}

// flagAt is the flag that a path of a case came from.
func flagAt(path string) string {
	switch field, ok := casefile.FieldAt(path); {
	case strings.HasSuffix(path, "_reason"):
		return "--reason"
	case ok:
		return "--" + field.Name.EN
	case path == "policy":
		return "--policy"
	case path == "infringements[0]": // the only one there is
		return ""
	}
	return path
}

// flagError words what pflag finds wrong.
func flagError(cmd *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var invalid *pflag.InvalidValueError
	var missing *pflag.ValueRequiredError
	switch {
	case errors.As(err, &invalid) && invalid.GetFlag().Value.Type() == "bool":
		return usageError{"--" + invalid.GetFlag().Name, boete.Faultf(boete.CodeMalformed,
			"%q is not an answer; write true or false", invalid.GetValue())}
	case errors.As(err, &invalid):
		return usageError{"--" + invalid.GetFlag().Name, invalid.Unwrap()}
	case errors.As(err, &missing):
		return usageError{"--" + missing.GetFlag().Name, boete.Faultf(boete.CodeMissing, "the flag needs a value")}
	case errors.As(err, &unknown):
		name := "--" + unknown.GetSpecifiedName()
		if shorthands := unknown.GetSpecifiedShortnames(); shorthands != "" {
			name = "-" + shorthands
		}
		if rest := cmd.Flags().Args(); !cmd.HasParent() && len(rest) > 0 { // boete clac --category III
			return errCommand(cmd, rest[0])
		}
		if sub := commandWith(cmd, unknown.GetSpecifiedName()); sub != "" {
			return usageError{"", boete.Faultf(boete.CodeUnknown,
				"there is no flag %s without a command; write for example %s %[1]s", name, whole(sub))}
		}
		if nearest := spelling.Nearest(unknown.GetSpecifiedName(), flagNames(cmd)...); nearest != "" {
			return usageError{"", boete.Faultf(boete.CodeUnknown, "there is no flag %s; did you mean --%s?", name, nearest)}
		}
		return usageError{"", boete.Faultf(boete.CodeUnknown,
			"there is no flag %s here; %s --help lists them", name, cmd.CommandPath())}
	}
	var syntax *pflag.InvalidSyntaxError
	if errors.As(err, &syntax) {
		return usageError{"", boete.Faultf(boete.CodeMalformed, "%q is not a flag", syntax.GetSpecifiedFlag())}
	}
	return usageError{"", err}
}

// commandWith is the command that a flag belongs to, if it was given without one: boete calc before others.
func commandWith(root *cobra.Command, flag string) string {
	if root.HasParent() || flag == "" {
		return ""
	}
	found := ""
	for _, sub := range root.Commands() {
		if sub.Flags().Lookup(flag) != nil && (found == "" || sub.Name() == "calc") {
			found = sub.CommandPath()
		}
	}
	return found
}
