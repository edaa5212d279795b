package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"runtime/debug"
	"strconv"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/batch"
	"github.com/boete/boete/fine/words"
	"github.com/spf13/cobra"
)

func (a *app) batchCommand() *cobra.Command {
	var o batch.Options
	var policyOf func() (*category.Policy, error)
	var progress bool
	cmd := &cobra.Command{
		Use:  a.t("batch [BESTAND | -] [opties]", "batch [FILE | -] [flags]"),
		Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			name := "-"
			if len(args) == 1 {
				name = args[0]
			}
			if err := readOnce(cmd, name); err != nil {
				return err
			}
			policy, err := policyOf()
			if err != nil {
				return err
			}
			o.Words = a.words.Words
			if policyChosen(cmd) {
				o.Policy = policy
			}
			if o.Output, err = a.batchFormat(o.Excel); err != nil {
				return err
			}
			var resembling []string
			o.Resembling = func(column, known string) {
				resembling = append(resembling, a.words.Say("the column %q is only copied to the output, and is not weighed; did you mean %s?", column, known))
			}
			defer func() {
				for _, line := range resembling {
					io.WriteString(cmd.ErrOrStderr(), a.folded(words.Clean("boete: "+name+": "+line), "  "))
				}
			}()
			in, err := a.open(name, len(args) == 0)
			if err != nil {
				return err
			}
			defer in.Close()
			if isSame(in, a.stdout) {
				return ioError{boete.Faultf(boete.CodeContradiction,
					"the output is the file of the cases itself; write the results to another file")}
			}
			stderr := cmd.ErrOrStderr()
			if !cmd.Flags().Changed("progress") { // unless the results run over the same screen
				progress = isTerminal(stderr) && !isTerminal(a.stdout)
			}
			return a.batch(in, name, o, stderr, progress)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return []string{"ndjson", "jsonl", "csv"}, cobra.ShellCompDirectiveFilterFileExt
		},
	}
	cmd.Flags().SortFlags = false
	a.switchFlag(cmd, &o.Summary, "summary", boete.Text{NL: "alleen kenmerk, bedrag, categorie en codes van de noten",
		EN: "only reference, amount, category and codes of the notes"})
	a.switchFlag(cmd, &o.FailFast, "fail-fast", boete.Text{NL: "stop bij de eerste foute zaak",
		EN: "stop at the first faulty case"})
	a.switchFlag(cmd, &progress, "progress", boete.Text{NL: "toon de voortgang op stderr; op een terminal gebeurt dat al, tenzij =false",
		EN: "show the progress on stderr; on a terminal that is done already, unless =false"})
	a.flag(cmd, "input", "ndjson|csv", boete.Text{NL: "vorm van de zaken; anders blijkt zij uit de eerste regel",
		EN: "form of the cases; otherwise the first line shows it"}, func(s string) error {
		if o.Input = batch.Format(s); o.Input != batch.NDJSON && o.Input != batch.CSV {
			return boete.Faultf(boete.CodeUnknown, "%q is not a form of cases; choose ndjson or csv", s)
		}
		return nil
	})
	a.switchFlag(cmd, &o.NoHeader, "no-header", boete.Text{NL: "zonder kop boven CSV in de uitvoer",
		EN: "without a header above CSV in the output"})
	a.switchFlag(cmd, &o.KeepColumns, "keep-columns", boete.Text{NL: "neem eigen kolommen mee naar de uitvoer",
		EN: "copy columns of your own to the output"})
	a.switchFlag(cmd, &o.Excel, "excel", boete.Text{NL: "CSV voor een Nederlands rekenblad: puntkomma's en decimale komma's",
		EN: "CSV for a Dutch spreadsheet: semicolons and decimal commas"})
	a.flag(cmd, "first-line", "N", boete.Text{NL: "regelnummer van de eerste zaak, bij een deel van een bestand",
		EN: "number of the line of the first case, for a part of a file"}, func(s string) (err error) {
		if o.FirstLine, err = strconv.Atoi(s); err != nil || o.FirstLine < 1 || o.FirstLine > batch.MaxFirstLine {
			return boete.Faultf(boete.CodeMalformed,
				"%q is not the number of a line; write a whole number from 1 to %d", s, batch.MaxFirstLine)
		}
		return nil
	})
	policyOf = a.policyFlags(cmd)
	complete(cmd, "input", "ndjson", "csv")
	return cmd
}

// batchFormat is the form of the output, which has a case on each line.
func (a *app) batchFormat(excel bool) (batch.Format, error) {
	switch {
	case excel && (a.output == "" || a.output == "csv") && !a.asJSON:
		return batch.CSV, nil
	case excel:
		return "", usageError{"--excel", boete.Faultf(boete.CodeContradiction, "a table for a spreadsheet is CSV")}
	case a.output == "" || a.output == "json" || a.output == "ndjson":
		return batch.NDJSON, nil
	case a.asJSON:
		_, err := a.form("json")
		return "", err
	}
	form, err := a.form("ndjson", "csv")
	return batch.Format(form), err
}

// open opens a file, or standard input if the name is "-". If nobody named it, that must not be a terminal.
func (a *app) open(name string, unnamed bool) (io.ReadCloser, error) {
	if name == "-" {
		if unnamed && isTerminal(a.stdin) {
			return nil, usageError{"", boete.Faultf(boete.CodeMissing,
				"there is nothing to calculate; give a file with cases, or - to type them (boete batch --help)")}
		}
		if file, ok := a.stdin.(*os.File); ok { // whose size may be known
			return file, nil
		}
		return io.NopCloser(a.stdin), nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, errFile(name, err)
	}
	return file, nil
}

// isSame reports whether what is read is the file that is written.
func isSame(in, out any) bool {
	reader, reads := in.(*os.File)
	writer, writes := out.(*os.File)
	if !reads || !writes {
		return false
	}
	from, err := reader.Stat()
	to, toErr := writer.Stat()
	return err == nil && toErr == nil && from.Mode().IsRegular() && os.SameFile(from, to)
}

// batch calculates the cases of a stream. An interrupt or a closed output ends it after whole lines.
func (a *app) batch(in io.Reader, name string, o batch.Options, stderr io.Writer, progress bool) error {
	ctx, stop := untilInterrupted()
	defer stop()
	defer debug.SetGCPercent(debug.SetGCPercent(garbage))
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(memory))

	var bar *progressBar
	if progress {
		bar = a.progressBar(in, stderr)
		o.Progress = bar.update
	}
	from := &headed{Reader: in}
	counts, err := batch.Run(ctx, from, wholly{a.stdout}, o)
	if progress {
		bar.finish(counts)
	}

	var read batch.ReadError
	var write batch.WriteError
	var fault *batch.Fault
	switch {
	case err == nil && counts.Faulty > 0:
		return caseError{name, boete.Faultf(boete.CodeInput,
			"faulty cases: %d of %d; the output says in their place what is wrong", counts.Faulty, counts.Cases)}
	case err == nil:
		return nil
	case errors.Is(err, context.Canceled):
		return ended{exitInterrupted, boete.Faultf(boete.CodeMalformed, "interrupted; cases done: %d", counts.Cases)}
	case errors.As(err, &write) && isClosedPipe(err):
		return ended{exitClosed, nil} // who read it has had enough
	case errors.As(err, &write):
		return ioError{boete.Faultf(boete.CodeInput,
			"the output cannot be written (cases done: %d): %s", counts.Cases, reasonOf(write))}
	case errors.As(err, &read):
		return errFile(name, read.Err)
	case errors.As(err, &fault):
		return caseError{name + ":" + strconv.Itoa(fault.Line), fault.Err}
	}
	if other := errOtherFile(name, from.head, readsCases); other != nil {
		return other
	}
	return caseError{name, err}
}

// wholly is an output of which a file that cannot take all of a part takes none, so that it ends with a whole line.
type wholly struct{ io.Writer }

func (w wholly) Write(part []byte) (int, error) {
	n, err := w.Writer.Write(part)
	file, ok := w.Writer.(*os.File)
	if err == nil || n == 0 || !ok {
		return n, err
	}
	info, statErr := file.Stat()
	end, seekErr := file.Seek(0, io.SeekCurrent)
	if statErr == nil && seekErr == nil && info.Mode().IsRegular() && end == info.Size() && file.Truncate(end-int64(n)) == nil {
		return 0, err
	}
	return n, err
}

// garbage is how much memory may be left behind before it is collected, in percents of what is in use, which is little
// here: collecting it as often as usual takes a fifth of the time.
const garbage = 4 * 100

// memory is how much there may be in bytes before what is left behind is collected more often.
const memory = 1 << 28
