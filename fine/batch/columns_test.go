package batch_test

import (
	"encoding/csv"
	"encoding/json"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/batch"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

// departments is a table with columns of its own, a case of two rows, texts that a spreadsheet would calculate with
// and faults.
const departments = "zaak;artikel;ernst;factor;omzet;Afdeling;=Formule;beleid\n" +
	"Z-1;33 lid 1;ernstig;;;Toezicht;\"=1+1; -x\";ap-2019\n" +
	"Z-1;34 lid 1;;\"c=-25000,50: te \"\"laat\"\"\";;Handhaving;;\n" +
	"Z-2;33 lid 3;=300000;;;Toezicht;\"twee\nregels\";ap-2019\n" +
	"Z-3;999;;;;Toezicht;+31 70 888 85 00;ap-2019\n" +
	"Z-4;32;-1500,50;;1,2 mld;é;;ap-2019\n"

func TestColumnsThatAreNotOursAreRefusedOnceEachWithItsNearest(t *testing.T) {
	faults := headerFaults(t, "zaak,arikel,category,sevrity,vierkantewielen,Afdeling\n1,33,I,,,\n")
	require.Len(t, faults, 1)
	require.Equal(t, boete.CodeColumn, faults[0].Code)
	require.Equal(t, `the header has columns that are not known: "arikel" (did you mean artikel?), "sevrity" (did you mean severity?), "vierkantewielen", "Afdeling"`, faults[0].Message())
	require.Equal(t, `de kop heeft kolommen die niet bekend zijn: "arikel" (bedoelde u artikel?), "sevrity" (bedoelde u severity?), "vierkantewielen", "Afdeling"`,
		dutch.Complaints(faults)[0].Text)
}

func TestColumnsThatAreKeptGoAlong(t *testing.T) {
	o := batch.Options{Summary: true, KeepColumns: true}
	t.Run("in an object in JSON, with a line for each row that says something else", func(t *testing.T) {
		for summary := range map[bool]bool{true: true, false: true} {
			o.Summary = summary
			var got []string
			for line := range strings.Lines(run(t, departments, o)) {
				var r struct {
					ID      string
					Columns map[string]string
				}
				require.NoError(t, json.Unmarshal([]byte(line), &r))
				require.Len(t, r.Columns, 2)
				got = append(got, r.ID+"|"+r.Columns["Afdeling"]+"|"+r.Columns["=Formule"])
			}
			require.Equal(t, []string{"Z-1|Toezicht\nHandhaving|=1+1; -x", "Z-2|Toezicht|twee\nregels", "Z-3|Toezicht|+31 70 888 85 00", "Z-4|é|"}, got)
		}
	})
	t.Run("behind ours in CSV, each row for itself and guarded against formulas", func(t *testing.T) {
		require.Equal(t, strings.Join([]string{
			"id,line,amount,low,high,category,notes,faults,if_lowered,Afdeling,'=Formule",
			"Z-1,,1099999.50,,,III+III,indicative secondary policy-undated,,,Toezicht,'=1+1; -x",
			"Z-1,,,,,,,,,Handhaving,",
			"Z-2,,300000.00,,,II,secondary policy-undated,,,Toezicht,\"twee", "regels\"",
			"Z-3,6,,,,,,\"infringements[0].provision: the AVG has 99 articles, so there is no AVG 999; the nearest is AVG 99\",,Toezicht,'+31 70 888 85 00",
			"Z-4,,308499.50,,,II,policy-undated,,,é,", "",
		}, "\n"), run(t, departments, batch.Options{Summary: true, KeepColumns: true, Output: batch.CSV}))
	})
	t.Run("with each step what the row of its infringement says", func(t *testing.T) {
		rows, err := csv.NewReader(strings.NewReader(run(t, departments, batch.Options{KeepColumns: true, Output: batch.CSV}))).ReadAll()
		require.NoError(t, err)
		for _, row := range rows[1:] {
			want := map[string]string{"Z-11": "Toezicht", "Z-12": "Handhaving", "Z-1": "Toezicht\nHandhaving", "Z-41": "é", "Z-4": "é"}[row[0]+row[3]]
			if want == "" {
				want = "Toezicht"
			}
			require.Equal(t, want, row[22], row)
		}
	})
	t.Run("and nothing else changes", func(t *testing.T) {
		plain := "case,category\n1,III\n1,II\n2,V\n"
		for _, o := range options {
			without := run(t, plain, o)
			o.KeepColumns = true
			require.Equal(t, without, run(t, plain, o))
		}
	})
	t.Run("and a row that is not as the header says has none", func(t *testing.T) {
		out := run(t, "case,category,Team\n1,I,a\n2,I\n3,I,b,c\n4,\"I,x\n5,I,\xe9\n", batch.Options{Summary: true, KeepColumns: true, Policy: policyOf(t, "ap-2019")})
		require.Equal(t, []string{"1", "!3 2", "!4 3", "!5 4", "!6 5"}, ids(records(t, out)))
		require.Equal(t, 1, strings.Count(out, `"columns":{"Team":"a"}`))
		require.Equal(t, 4, strings.Count(out, `"columns":{"Team":""}`))
	})
}

func TestWhatCannotBeKeptIsRefused(t *testing.T) {
	for name, test := range map[string]struct {
		in   string
		o    batch.Options
		says string
	}{
		"a name that stands twice":              {"case,category,Team,Team\n1,I,a,b\n", batch.Options{}, "the column Team stands in the header twice"},
		"a name that the summary has":           {"case,category,amount\n1,I,a\n", batch.Options{Output: batch.CSV, Summary: true}, "the output has a column amount itself"},
		"a name that the steps have":            {"case,category,text\n1,I,a\n", batch.Options{Output: batch.CSV}, "the output has a column text itself"},
		"cases in JSON":                         {good("a") + "\n", batch.Options{}, "only a table has other columns"},
		"results without the cases":             {"id,line,amount,low,high,category,notes,faults,if_lowered\n1,,525000.00,,,III,,,\n", batch.Options{}, "these are results"},
		"results with nothing of the cases":     {"id,line,amount,low,high,category,notes,faults,if_lowered,Team\n1,,525000.00,,,III,,,,a\n", batch.Options{}, "these are results"},
		"results with their steps":              {run(t, good("a")+"\n", batch.Options{Output: batch.CSV}), batch.Options{}, "these are results"},
		"no column of a case":                   {"kleur,vorm\n1,2\n", batch.Options{Input: batch.CSV}, "the header names no column"},
		"NDJSON for a spreadsheet":              {"case,category\n1,I\n", batch.Options{Output: batch.NDJSON, Excel: true}, "a table for a spreadsheet is CSV"},
		"a known column twice, and one unknown": {"case,case,x\n", batch.Options{}, "the column case stands in the header twice"},
	} {
		t.Run(name, func(t *testing.T) {
			var out strings.Builder
			test.o.KeepColumns = true
			_, err := batch.Run(t.Context(), strings.NewReader(test.in), &out, test.o)
			require.ErrorContains(t, err, test.says)
			require.Empty(t, out.String())
		})
	}
	require.Contains(t, run(t, "case,category,amount\n1,I,a\n", batch.Options{KeepColumns: true, Summary: true, Policy: policyOf(t, "ap-2019")}), `"columns":{"amount":"a"}`,
		"in JSON it is no other column")
}

func TestAColumnThatIsOnlyKeptAndLooksLikeOneOfACaseIsToldOf(t *testing.T) {
	var told []string
	run(t, "case,category,sevrity,Afdeling,Team\n1,I,,,\n", batch.Options{KeepColumns: true, Resembling: func(column, known string) { told = append(told, column+" "+known) }})
	require.Equal(t, []string{"sevrity severity"}, told)
}

func TestATableForADutchSpreadsheet(t *testing.T) {
	require.Equal(t, "\uFEFFid;line;amount;low;high;category;notes;faults;if_lowered;artikel;ernst;factor;omzet;Afdeling;'=Formule;beleid\r\n"+
		"Z-1;;1099999,50;;;III+III;indicative secondary policy-undated;;;33 lid 1;ernstig;;;Toezicht;\"'=1+1; -x\";ap-2019\r\n"+
		"Z-1;;;;;;;;;34 lid 1;;\"c=-25000,50: te \"\"laat\"\"\";;Handhaving;;\r\n"+
		"Z-2;;300000,00;;;II;secondary policy-undated;;;33 lid 3;'=300000;;;Toezicht;\"twee\nregels\";ap-2019\r\n"+
		"Z-3;6;;;;;;\"infringements[0].provision: the AVG has 99 articles, so there is no AVG 999; the nearest is AVG 99\";;999;;;;Toezicht;'+31 70 888 85 00;ap-2019\r\n"+
		"Z-4;;308499,50;;;II;policy-undated;;;32;-1500,50;;1,2 mld;é;;ap-2019\r\n",
		run(t, departments, batch.Options{Summary: true, Excel: true, KeepColumns: true}))
	t.Run("has decimal commas in each step", func(t *testing.T) {
		out := run(t, departments, batch.Options{Excel: true, KeepColumns: true})
		require.Contains(t, out, "\r\nZ-4;;step;1;AVG 32;II;factor;a;;-1500,50;310000,00;308499,50;;;true;")
		require.Contains(t, out, "\r\nZ-4;;total;;;;;;;;;308499,50;;;")
	})
	t.Run("has the mark with the header only, because parts are put together", func(t *testing.T) {
		with := run(t, departments, batch.Options{Summary: true, Excel: true, KeepColumns: true})
		_, rows, _ := strings.Cut(with, "\r\n")
		require.Equal(t, rows, run(t, departments, batch.Options{Summary: true, Excel: true, KeepColumns: true, NoHeader: true}))
	})
	t.Run("is made of cases in JSON too", func(t *testing.T) {
		require.Equal(t, "\uFEFFid;line;amount;low;high;category;notes;faults;if_lowered\r\na;;525000,00;;;III;provision-unknown policy-undated;;\r\n",
			run(t, good("a")+"\n", batch.Options{Summary: true, Excel: true}))
		require.Equal(t, "\uFEFFid;line;amount;low;high;category;notes;faults;if_lowered\r\n", run(t, "", batch.Options{Summary: true, Excel: true}))
	})
}

func TestATableForASpreadsheetIsReadAgainAndGivesItself(t *testing.T) {
	for name, in := range map[string]string{
		"with all kinds of cells":                                  departments,
		"of a category that is shifted, whose outcome has another": "id,category,shift\n1,II,III: erger\n2,III,\n",
		"without cases that are named":                             "category,Team\nIII,a\nII,b\n",
		"of the Guidelines":                                        "zaak;artikel;ernstgraad;startbedrag;omzet;beleid\n1;32;laag;5%;400 mln;edpb-04-2022\n2;33;hoog;;1,5 mld;edpb\n",
		"of columns twice":                                         "case;category;factor;factor\n1;III;a=+1000,50;c=-2000\n",
		"without rows":                                             "case;category;Team\n",
	} {
		t.Run(name, func(t *testing.T) {
			o := batch.Options{Summary: true, Excel: true, KeepColumns: true, Policy: policyOf(t, "ap-2019")}
			once := run(t, in, o)
			require.Equal(t, once, run(t, once, o), "byte for byte")
			asExcel := strings.NewReplacer("\uFEFF", "", ",00;", ";", "'", "").Replace(once) // which saves numbers without their zeros
			require.Equal(t, fromKept(t, in), fromKept(t, asExcel))
			require.Equal(t, fromKept(t, in), fromKept(t, once))
		})
	}
}

// fromKept are the records of a table with columns of its own, with what they say.
func fromKept(t *testing.T, in string) string {
	t.Helper()
	return run(t, in, batch.Options{Words: words.In(words.Dutch), KeepColumns: true, Policy: policyOf(t, "ap-2019")})
}
