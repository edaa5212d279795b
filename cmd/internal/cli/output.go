package cli

import (
	"encoding/csv"
	"fmt"
	"os"
	"slices"
	"strings"
	"unicode"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"golang.org/x/term"
)

// setOutput sets the form of the output, in small or capital letters.
func (a *app) setOutput(form string) error {
	a.output = strings.ToLower(strings.TrimSpace(form))
	return nil
}

// form returns the form of the output, which must be one of those that the command has.
func (a *app) form(forms ...string) (string, error) {
	form := a.output
	switch {
	case a.asJSON && form != "" && form != "json":
		return "", usageError{"--json", boete.Faultf(boete.CodeContradiction,
			"this contradicts %s; leave one of them out", whole(typed(a.args, "--output")+" "+form))}
	case a.asJSON:
		form = "json"
	case form == "":
		form = "text"
	}
	if !slices.Contains(forms, form) {
		return "", usageError{"--output", boete.Faultf(boete.CodeUnknown,
			"the form %q does not exist here; choose %s", form, strings.Join(forms, ", "))}
	}
	return form, nil
}

// column is a column of a table on the screen and in CSV.
type column struct {
	report.Column
	onlyCSV bool
}

func col(name string) column    { return column{Column: report.Column{Name: name}} }
func amount(name string) column { return column{Column: report.Column{Name: name, Right: true}} }
func onlyCSV(name string) column {
	return column{Column: report.Column{Name: name}, onlyCSV: true}
}

// table writes rows as text or CSV, or what they were made from as JSON. A cell is a text or an amount, which CSV has
// as a plain number for a spreadsheet.
func (a *app) table(data any, columns []column, rows [][]any) error {
	form, err := a.form("text", "json", "csv")
	switch {
	case err != nil:
		return err
	case form == "json":
		return a.json(data)
	case form == "csv":
		names := make([]string, len(columns))
		for i, c := range columns {
			names[i] = c.Name
		}
		worded := cells(rows, boete.EUR.String)
		for _, row := range worded {
			for i, cell := range row {
				row[i] = words.Inert(cell)
			}
		}
		return csv.NewWriter(&a.out).WriteAll(append([][]string{names}, worded...))
	}
	var shown []report.Column
	for _, c := range columns {
		if !c.onlyCSV {
			shown = append(shown, c.Column)
		}
	}
	worded := cells(rows, a.words.Money)
	for i, row := range worded {
		worded[i] = nil
		for j, cell := range row {
			if !columns[j].onlyCSV {
				worded[i] = append(worded[i], cell)
			}
		}
	}
	return report.Table(&a.out, a.textOptions(), shown, worded)
}

// cells words the amounts in a table.
func cells(rows [][]any, money func(boete.EUR) string) [][]string {
	worded := make([][]string, len(rows))
	for i, row := range rows {
		worded[i] = make([]string, len(row))
		for j, cell := range row {
			switch c := cell.(type) {
			case boete.EUR:
				worded[i][j] = money(c)
			default:
				worded[i][j] = words.Clean(fmt.Sprint(c)) // a policy file is not trusted
			}
		}
	}
	return worded
}

// plainText is text in plain ASCII, if that was asked for. Data and files keep what they say: in HTML, a letter that
// is not ASCII becomes a reference.
func (a *app) plainText(text string) string {
	switch form := a.output; {
	case !a.ascii || a.asJSON:
		return text
	case form == "html":
		return references(text)
	case form == "" || form == "text" || form == "markdown":
		return words.ASCII(text)
	}
	return text
}

// references writes what is not ASCII as references of HTML.
func references(html string) string {
	var b strings.Builder
	for _, r := range html {
		if r > unicode.MaxASCII {
			fmt.Fprintf(&b, "&#%d;", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// json writes data as JSON.
func (a *app) json(data any) error {
	text, err := words.JSON(data)
	a.out.Write(text)
	return err
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
	color := !a.plain && a.getenv("NO_COLOR") == ""
	dumb := a.getenv("TERM") == "dumb"
	return report.TextOptions{Width: min(width, 100), Fancy: !dumb && !a.ascii, Color: color && !dumb}
}
