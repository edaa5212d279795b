package paper_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/register"
	"github.com/boete/boete/fine/register/paper"
	"github.com/boete/boete/fine/register/table"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/schema"
	"github.com/boete/boete/fine/words"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files; read the difference with git diff")

// check checks a register of the testdata.
func check(t *testing.T, l words.Language, name string, date boete.Date, offender category.OffenderKind) paper.Report {
	t.Helper()
	file, err := os.Open(filepath.Join("..", "..", "..", "testdata", "registers", name))
	require.NoError(t, err)
	defer file.Close()
	zone, err := time.LoadLocation("Europe/Amsterdam")
	require.NoError(t, err)
	opened, err := table.Open(file)
	require.NoError(t, err)
	r, err := opened.Register(table.Map{}, zone)
	require.NoError(t, err)
	found, err := register.Check(r, register.Options{Date: date, Zone: zone, Offender: offender})
	require.NoError(t, err)
	return paper.Of(report.In(l), found)
}

// compiled is the schema of a report.
func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	text, err := schema.ByName("register")
	require.NoError(t, err)
	read, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	require.NoError(t, err)
	compiler := jsonschema.NewCompiler()
	require.NoError(t, compiler.AddResource("register.json", read))
	return compiler.MustCompile("register.json")
}

func golden(t *testing.T, name, text string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(text), 0o644))
	}
	kept, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(kept), text)
}

func TestARegisterWithEveryCodeIsWordedInBothLanguages(t *testing.T) {
	for _, l := range []words.Language{words.Dutch, words.English} {
		p := check(t, l, "datalekken.csv", boete.NewDate(2026, 11, 25), category.KindPublicBody)
		seen := map[register.Code]bool{}
		for _, f := range p.Findings {
			seen[f.Code] = true
			require.NotContains(t, f.Message, "{")
			require.NotContains(t, f.Message, "}")
		}
		for _, rule := range register.Rules() {
			require.True(t, seen[rule.Code], "no row has %s", rule.Code)
		}
		text := paper.Text(report.In(l), p, report.TextOptions{})
		golden(t, "every."+string(l)+".golden", text)

		data, err := json.Marshal(p)
		require.NoError(t, err)
		written, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
		require.NoError(t, err)
		require.NoError(t, compiled(t).Validate(written))
		yaml, err := paper.Case(report.In(l), p, category.KindPublicBody)
		require.NoError(t, err)
		for _, secret := range []string{"eheim", "111222333", "0417", "Jan", "gehoord", "verlies", "laag", "misschien", "2026-014"} {
			require.NotContains(t, text+string(data)+yaml, secret, "no cell is repeated")
		}
	}
}

func TestTheDecisionsAreFoundInARegister(t *testing.T) {
	for name, date := range map[string]boete.Date{"booking": boete.NewDate(2020, 12, 10), "pvv": boete.NewDate(2020, 6, 16)} {
		golden(t, name+".golden", paper.Text(report.In(words.Dutch), check(t, words.Dutch, name+".csv", date, ""), report.TextOptions{}))
	}
}

func TestFindingsAreABridgeToACase(t *testing.T) {
	for _, test := range []struct {
		offender category.OffenderKind
		policy   string
	}{{category.KindCompany, "edpb-04-2022"}, {category.KindPublicBody, "ap-2023"}} {
		p := check(t, words.Dutch, "datalekken.csv", boete.NewDate(2026, 11, 25), test.offender)
		text, err := paper.Case(report.In(words.Dutch), p, test.offender)
		require.NoError(t, err)
		c, _, err := casefile.ReadOpen(strings.NewReader(text))
		require.NoError(t, err, text)
		require.Equal(t, test.policy, c.Policy)
		require.Len(t, c.Infringements, 3)
		require.Equal(t, "AVG 33(1)", c.Infringements[0].Provision.String())
		require.Equal(t, boete.Period{From: boete.NewDate(2026, 11, 5)}, c.Infringements[0].Committed)
	}
	p := check(t, words.Dutch, "datalekken.csv", boete.NewDate(2026, 11, 25), "")
	_, err := paper.Case(report.In(words.Dutch), p, "")
	require.ErrorContains(t, err, "which rules govern depends on who keeps the register")
	p = check(t, words.Dutch, "booking.csv", boete.NewDate(2020, 12, 10), "")
	text, err := paper.Case(report.In(words.English), p, "")
	require.NoError(t, err, "one policy governed whoever it was")
	require.Contains(t, text, "policy: ap-2019\n")
	_, err = paper.Case(report.In(words.Dutch), paper.Report{}, category.KindCompany)
	require.ErrorContains(t, err, "nothing in the register points to an infringement")
}

func TestALongListOfRowsIsCutOffInTextOnly(t *testing.T) {
	p := paper.Report{Report: register.Report{Date: boete.NewDate(2026, 11, 25), Entries: 30}}
	for row := range 30 {
		f := register.Finding{Row: row + 2, Code: register.FactsMissing, Level: register.Required}
		p.Findings = append(p.Findings, paper.Finding{Finding: f, Message: "De feiten staan er niet"})
	}
	text := paper.Text(report.In(words.Dutch), p, report.TextOptions{})
	require.Contains(t, text, "rij 2, 3, 4,")
	require.Contains(t, text, ", 21 en nog 10\n")
}

func TestAMomentThatTheClockShowsTwiceSaysWhy(t *testing.T) {
	zone, err := time.LoadLocation("Europe/Amsterdam")
	require.NoError(t, err)
	for text, want := range map[string][3]string{
		"25-10-2026 02:30": {"25 oktober 2026 02:30 (zomer- of wintertijd)", "25 October 2026 02:30 (summer or winter time)", "28 oktober 2026 01:30 of 02:30"},
		"6-11-2026 17:30":  {"6 november 2026 17:30", "6 November 2026 17:30", "9 november 2026 17:30"},
		"13 januari 2019":  {"13 januari 2019", "13 January 2019", "16 januari 2019"},
	} {
		m, err := table.Moment(text, zone)
		require.NoError(t, err)
		end, _ := register.Deadline(m, zone)
		require.Equal(t, want, [3]string{paper.Moment(report.In(words.Dutch), m), paper.Moment(report.In(words.English), m), paper.Moment(report.In(words.Dutch), end)}, text)
	}
}
