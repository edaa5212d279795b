package main

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/report"
	"golang.org/x/term"
)

// form returns the form of the output, which must be one of those that the command has.
func (a *app) form(forms ...string) (string, error) {
	form := a.output
	switch {
	case a.asJSON:
		form = "json"
	case form == "":
		form = "text"
	}
	if !slices.Contains(forms, form) {
		return "", usageError{"--output", boete.Faultf("the form %q does not exist here; choose %s", form, strings.Join(forms, ", "))}
	}
	return form, nil
}

// table writes rows as text or CSV, or what they were made from as JSON. A heading that begins with ">" is of a column
// of amounts.
func (a *app) table(data any, header []string, rows [][]string) error {
	form, err := a.form("text", "json", "csv")
	switch {
	case err != nil:
		return err
	case form == "json":
		return a.json(data)
	case form == "csv":
		w := csv.NewWriter(&a.out)
		names := make([]string, len(header))
		for i, name := range header {
			names[i] = strings.TrimPrefix(name, ">")
		}
		return w.WriteAll(append([][]string{names}, rows...))
	}
	return report.Table(&a.out, a.textOptions(), header, rows)
}

func (a *app) json(data any) error {
	encoder := json.NewEncoder(&a.out)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	return encoder.Encode(data)
}

// textOptions looks at what stdout is: colour and line drawing are for a terminal only.
func (a *app) textOptions() report.TextOptions {
	file, ok := a.stdout.(*os.File)
	if !ok || !term.IsTerminal(int(file.Fd())) {
		return report.TextOptions{}
	}
	width, _, err := term.GetSize(int(file.Fd()))
	if err != nil {
		width = 80
	}
	color := !a.plain && os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb"
	return report.TextOptions{Width: min(width, 100), Fancy: true, Color: color}
}
