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
	"github.com/spf13/cobra"
)

func (a *app) batchCommand() *cobra.Command {
	var o batch.Options
	var policyOf func() (*category.Policy, error)
	var progress bool
	cmd := &cobra.Command{
		Use:   a.t("batch [BESTAND | -] [opties]", "batch [FILE | -] [flags]"),
		Short: a.t("Bereken veel zaken achter elkaar, uit NDJSON of CSV", "Calculate many cases in a row, from NDJSON or CSV"),
		Long: a.t(`Bereken veel zaken: er gaat een stroom van zaken in, en er komt een stroom van
resultaten uit, in dezelfde volgorde. Het geheugengebruik groeit niet mee.

NDJSON heeft op elke regel een zaak in JSON, met de velden van een zaakbestand. CSV heeft
op elke rij één overtreding; in de eerste rij staan de namen van de opties van boete calc
(artikel, ernst, factor, omzet, …), en verder zaak, beleid, samenloop en reden. Rijen na
elkaar met dezelfde zaak horen bij elkaar; wat over de hele zaak gaat, hoeft alleen in de
eerste te staan. Een kolom als factor mag er vaker staan. Komma, puntkomma of tab scheidt
de cellen. Bewaar het in Excel als CSV UTF-8, met datums als 2022-04-07. Een regel, of een
zaak in CSV, is ten hoogste 1 MiB, met ten hoogste 100.000 waarden; hoe langer de regels,
hoe minder er tegelijk in het geheugen staan. Een zaak zonder beleid is er een naar
--policy; in NDJSON alleen als u dat geeft.

Een foute zaak geeft op haar plaats een regel met haar fouten, en de rest gaat door;
aan het einde is de exitcode dan 3. Wat er van een zaak komt, hangt alleen van die zaak af:
delen van een bestand geven samen dezelfde uitvoer, ook van CSV als de rijen van een zaak
bij elkaar staan en elk deel de kop heeft (--no-header laat die in de uitvoer weg). Geef
bij delen --input, want anders beslist hun eerste regel.
Onderbreken (Ctrl-C) stopt na hele regels.`,
			`Calculate many cases: a stream of cases goes in, and a stream of results comes out, in
the same order. The use of memory does not grow along.

NDJSON has a case in JSON on each line, with the fields of a case file. CSV has one
infringement in each row; the first row has the names of the flags of boete calc (article,
severity, factor, turnover, …), and besides case, policy, linked and reason. Rows one after
the other with the same case belong together; what is about the case as a whole need only
stand in the first. A column such as factor can stand there more than once. A comma,
semicolon or tab parts the cells. Save it in Excel as CSV UTF-8, with dates as 2022-04-07. A
line, or a case in CSV, is at most 1 MiB, with at most 100,000 values; the longer the lines,
the fewer of them are in memory together. A case without a policy is one by --policy,
in NDJSON only if you give it.

A faulty case gives a line with its faults in its place, and the rest goes on; at the end
the exit code is then 3. What comes of a case depends on that case alone: parts of a file
give the same output put together, also of CSV if the rows of a case stand together and
each part has the header (--no-header leaves it out of the output). Give --input with
parts, because their first line decides otherwise. An interrupt (Ctrl-C) stops after whole
lines.`),
		Example: `  boete batch zaken.ndjson > uitkomsten.ndjson
  boete batch zaken.csv -o csv --summary > uitkomsten.csv
  boete batch zaken.ndjson --summary --fail-fast`,
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
			o.Words, o.Policy = a.words.Words, policy
			o.Assumed = !cmd.Flags().Changed("policy") && !cmd.Flags().Changed("policy-file")
			if o.Output, err = a.batchFormat(); err != nil {
				return err
			}
			in, err := a.open(name, len(args) == 0)
			if err != nil {
				return err
			}
			defer in.Close()
			if isSame(in, a.stdout) {
				return ioError{boete.Faultf(boete.CodeContradiction, "the output is the file of the cases itself; write the results to another one")}
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
	a.switchFlag(cmd, &o.Summary, "summary", boete.Text{NL: "alleen kenmerk, bedrag, categorie en codes van de noten", EN: "only reference, amount, category and codes of the notes"})
	a.switchFlag(cmd, &o.FailFast, "fail-fast", boete.Text{NL: "stop bij de eerste foute zaak", EN: "stop at the first faulty case"})
	a.switchFlag(cmd, &progress, "progress", boete.Text{NL: "toon de voortgang op stderr; op een terminal gebeurt dat al, tenzij =false", EN: "show the progress on stderr; on a terminal that is done already, unless =false"})
	a.flag(cmd, "input", "ndjson|csv", boete.Text{NL: "vorm van de zaken; anders blijkt zij uit de eerste regel", EN: "form of the cases; otherwise the first line shows it"}, func(s string) error {
		if o.Input = batch.Format(s); o.Input != batch.NDJSON && o.Input != batch.CSV {
			return boete.Faultf(boete.CodeUnknown, "%q is not a form of cases; choose ndjson or csv", s)
		}
		return nil
	})
	a.switchFlag(cmd, &o.NoHeader, "no-header", boete.Text{NL: "zonder kop boven CSV in de uitvoer", EN: "without a header above CSV in the output"})
	a.flag(cmd, "first-line", "N", boete.Text{NL: "regelnummer van de eerste zaak, bij een deel van een bestand", EN: "number of the line of the first case, for a part of a file"}, func(s string) (err error) {
		if o.FirstLine, err = strconv.Atoi(s); err != nil || o.FirstLine < 1 || o.FirstLine > batch.MaxFirstLine {
			return boete.Faultf(boete.CodeMalformed, "%q is not the number of a line; write a whole number from 1 to %d", s, batch.MaxFirstLine)
		}
		return nil
	})
	policyOf = a.policyFlags(cmd)
	complete(cmd, "input", "ndjson", "csv")
	return cmd
}

// batchFormat is the form of the output, which has a case on each line.
func (a *app) batchFormat() (batch.Format, error) {
	switch {
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
			return nil, usageError{"", boete.Faultf(boete.CodeMissing, "there is nothing to calculate; give a file with cases, or - to type them (boete batch --help)")}
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
	counts, err := batch.Run(ctx, in, wholly{a.stdout}, o)
	if progress {
		bar.finish(counts)
	}

	var read batch.ReadError
	var write batch.WriteError
	var fault *batch.Fault
	switch {
	case err == nil && counts.Faulty > 0:
		return caseError{name, boete.Faultf(boete.CodeInput, "faulty cases: %d of %d; in their place stands what is wrong with them", counts.Faulty, counts.Cases)}
	case err == nil:
		return nil
	case errors.Is(err, context.Canceled):
		return ended{exitInterrupted, boete.Faultf(boete.CodeMalformed, "interrupted; cases done: %d", counts.Cases)}
	case errors.As(err, &write) && isClosedPipe(err):
		return ended{exitClosed, nil} // who read it has had enough
	case errors.As(err, &write):
		return ioError{boete.Faultf(boete.CodeInput, "the output cannot be written (cases done: %d): %s", counts.Cases, reasonOf(write))}
	case errors.As(err, &read):
		return errFile(name, read.Err)
	case errors.As(err, &fault):
		return caseError{name + ":" + strconv.Itoa(fault.Line), fault.Err}
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

// garbage is how much memory may be left behind before it is collected, in percents of what is in use, which is little here:
// collecting it as often as usual takes a fifth of the time.
const garbage = 4 * 100

// memory is how much there may be in bytes before what is left behind is collected more often.
const memory = 1 << 28
