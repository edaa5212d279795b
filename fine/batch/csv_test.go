package batch_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"strconv"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/batch"
	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

// fromTable are the records of a table, by AP 2019 unless it says otherwise.
func fromTable(t testing.TB, table string) []record {
	t.Helper()
	return records(t, run(t, table, batch.Options{Summary: true, Policy: policyOf(t, "ap-2019")}))
}

// amounts are "Z-1 525000.00" for a case, and "!2 Z-1" for a fault.
func amounts(all []record) []string {
	list := ids(all)
	for i, r := range all {
		if r.Amount != "" {
			list[i] = strings.TrimSpace(r.ID + " " + r.Amount)
		}
	}
	return list
}

// headerFaults are what is wrong with a table as a whole.
func headerFaults(t testing.TB, table string) boete.Faults {
	t.Helper()
	var out strings.Builder
	counts, err := batch.Run(t.Context(), strings.NewReader(table), &out, batch.Options{Words: english, Input: batch.CSV, Output: batch.CSV})
	require.Empty(t, out.String())
	require.Zero(t, counts.Cases)
	var faults boete.Faults
	if fault, alone := err.(*boete.Fault); alone {
		return boete.Faults{fault}
	}
	require.ErrorAs(t, err, &faults)
	return faults
}

func TestATableIsReadAsItIsSaved(t *testing.T) {
	want := []string{"Z-1 600000.00", "Z-2 310000.00"}
	for name, table := range map[string]string{
		"commas":                               "case,category,severity\nZ-1,III,serious\nZ-2,II,\n",
		"semicolons":                           "case;category;severity\nZ-1;III;serious\nZ-2;II;\n",
		"tabs":                                 "case\tcategory\tseverity\nZ-1\tIII\tserious\nZ-2\tII\t\n",
		"no end at the end":                    "case,category,severity\nZ-1,III,serious\nZ-2,II,",
		"as Excel saves it":                    "\uFEFFcase;category;severity\r\nZ-1;III;serious\r\nZ-2;II;\r\n",
		"sep=":                                 "sep=;\r\ncase;category;severity\r\nZ-1;III;serious\r\nZ-2;II;\r\n",
		"sep= and a byte order mark":           "\uFEFFSEP=,\ncase,category,severity\nZ-1,III,serious\nZ-2,II,\n",
		"sep= a tab":                           "sep=\t\ncase\tcategory\tseverity\nZ-1\tIII\tserious\nZ-2\tII\t\n",
		"sep= against the looks of the header": "sep=;\n\"case\";category;severity;reason\nZ-1;III;serious;a,b,c,d,e\nZ-2;II;;\n",
		"quotes around all":                    "\"case\",\"category\",\"severity\"\n\"Z-1\",\"III\",\"serious\"\n\"Z-2\",\"II\",\"\"\n",
		"spaces around values":                 "case , category,severity\n Z-1 ,III ,  serious\nZ-2,II, \n",
		"in Dutch":                             "zaak;categorie;ernst\nZ-1;III;ernstig\nZ-2;II;\n",
		"in both languages":                    "zaak;category;ernst\nZ-1;III;serious\nZ-2;II;\n",
		"in capitals":                          "CASE;Categorie;SEVERITY\nZ-1;III;Serious\nZ-2;II;\n",
		"in another order":                     "severity,category,case\nserious,III,Z-1\n,II,Z-2\n",
		"empty rows":                           "\ncase,category,severity\n\n,,\nZ-1,III,serious\n , ,\n\r\nZ-2,II,\n\n,,,,,\n",
		"empty cells behind the last":          "case,category,severity,,\nZ-1,III,serious,,\nZ-2,II,,,\n",
		"fewer cells than the header has without names": "case,category,severity,,\nZ-1,III,serious\nZ-2,II,,,,,,,\n",
		"a column without a name and cells":             "case,category,,severity\nZ-1,III,,serious\nZ-2,II, ,\n",
		"tables put together":                           "\uFEFFcase,category,severity\nZ-1,III,serious\n\uFEFFZ-2,II,\n",
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, want, amounts(fromTable(t, table)))
		})
	}
}

func TestAColumnIsKnownHoweverItIsWritten(t *testing.T) {
	for _, name := range []string{"damage-limited", "Damage limited", "DAMAGE_LIMITED", " damage-limited ", "schade-beperkt", "Schade beperkt", "schade_beperkt"} {
		require.Equal(t, []string{"450000.00"}, amounts(fromTable(t, "category,"+name+"\nIII,=450000\n")), name)
	}
	t.Run("and each is known under both names, by which the first line is seen to be a header", func(t *testing.T) {
		for _, f := range batch.Columns() {
			for _, name := range []string{f.Name.NL, f.Name.EN} {
				require.Empty(t, run(t, name+"\n", batch.Options{}), name)
			}
		}
	})
	t.Run("and has its name for itself", func(t *testing.T) {
		known := map[string]bool{}
		for _, f := range batch.Columns() {
			for name := range map[string]bool{f.Name.NL: true, f.Name.EN: true} {
				require.False(t, known[name], name)
				require.Equal(t, strings.ToLower(name), name)
				require.NotContains(t, name, " ")
				known[name] = true
			}
		}
		for _, f := range casefile.Fields() {
			require.True(t, known[f.Name.EN] && known[f.Name.NL], f.Name)
		}
	})
}

func TestAllThatIsWrongWithAHeaderIsSaidAtOnceBeforeAnythingIsCalculated(t *testing.T) {
	for _, test := range []struct {
		name, table string
		says        []string
	}{
		{"the same column twice", "case,category,category\n1,I,I\n", []string{"the column category stands in the header twice"}},
		{"the same column in both languages", "case,zaak,category\n1,1,I\n", []string{"the column zaak stands in the header twice"}},
		{"written in another way", "case,damage limited,Damage-Limited\n", []string{"the column damage-limited stands in the header twice"}},
		{"both", "case,case,x\n", []string{"the column case stands in the header twice", `columns that are not known: "x"`}},
		{"no column", ";;\n1;2;3\n", []string{"the header names no column"}},
		{"a quote", "case,\"category\n1,I\n", []string{"this is not CSV: a quotation mark is missing, or stands alone"}},
		{"JSON", good("a"), []string{"this is not CSV"}},
		{"not UTF-8", "case,re\xebel\n", []string{"the first line is not UTF-8 text"}},
		{"longer than is read", "case," + strings.Repeat("x", batch.MaxLine), []string{"the line is too long; at most"}},
		{"behind sep=", "sep=;\ncase;naem\n", []string{`not known: "naem" (did you mean naam?)`}},
		{"words that look like a verb", "case,%d%s\n", []string{`not known: "%d%s"`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			faults := headerFaults(t, test.table)
			require.Len(t, faults, len(test.says))
			for i, says := range test.says {
				require.Contains(t, faults[i].Message(), says)
			}
		})
	}
	t.Run("as far as that makes sense", func(t *testing.T) {
		require.Len(t, headerFaults(t, "case"+strings.Repeat(",x", 100_000)), 1)
		require.True(t, len(headerFaults(t, "case"+strings.Repeat(",name", 100_000))) == 1)
	})
}

func TestTheCellsOfARowAreReadAsCSV(t *testing.T) {
	for _, test := range []struct{ name, cell, want string }{
		{"nothing special", "te lang", "te lang"},
		{"a separator", `"te lang, en te veel"`, "te lang, en te veel"},
		{"a doubled quote", `"""te"" lang"`, `"te" lang`},
		{"a line end", "\"te\nlang\"", "te\nlang"},
		{"CRLF, which becomes a line end", "\"te\r\nlang\"", "te\nlang"},
		{"empty lines", "\"te\n\n\r\n\n\nlang\"", "te\n\n\n\n\nlang"},
		{"a line that looks like a row", "\"te\n2,lang,I,II\n3\"", "te\n2,lang,I,II\n3"},
		{"a quote over several lines", "\"a \"\"b\n\"\"\nc\"\"\"", "a \"b\n\"\nc\""},
		{"quotes around it", `"te lang"`, "te lang"},
		{"spaces around it", " \t te lang\u00A0 ", "te lang"},
		{"spaces around it, in quotes", `"  te lang  "`, "te lang"},
		{"an apostrophe", "'s avonds", "'s avonds"},
		{"letters beyond ASCII", "patiëntgegevens € 日本 😀", "patiëntgegevens € 日本 😀"},
		{"a NUL", "te\x00lang", "te\x00lang"},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, table := range []string{
				"case,reason,category,shift\n1," + test.cell + ",I,II\n2,,I,II\n",
				"case,category,shift,reason\n1,I,II," + test.cell + "\n2,I,II,\n",
				"case,category,shift,reason\r\n1,I,II," + test.cell + "\r\n2,I,II,",
				"case,category,shift,reason\n2,I,II,\n1,I,II," + test.cell,
			} {
				out := run(t, table, batch.Options{Policy: policyOf(t, "ap-2019")})
				var reason string
				for line := range strings.Lines(out) {
					var r struct {
						ID    string
						Fines []struct{ Trail []struct{ Note string } }
					}
					require.NoError(t, json.Unmarshal([]byte(line), &r))
					require.Len(t, r.Fines, 1, line)
					if r.ID == "1" {
						reason = r.Fines[0].Trail[1].Note
					}
				}
				require.Equal(t, test.want, reason)
				require.Equal(t, 2, strings.Count(out, "\n"))
			}
		})
	}
}

func TestARowThatIsNoCSVIsFaultyAloneAndTheOthersAreRead(t *testing.T) {
	const header = "case,category,severity\n"
	const quotes = "this is not CSV: a quotation mark is missing, or stands alone"
	for _, test := range []struct {
		name, rows string
		want       []string
		says       string
	}{
		{"a quote that is never closed", "1,I,\n2,\"I,\n3,I,\n4,I,\n", []string{"1", "!3 2", "3", "4"}, quotes},
		{"on the last line", "1,I,\n2,I,\"", []string{"1", "!3 2"}, quotes},
		{"two of them", "1,\"I,\n2,I,\n3,\"I,\n4,I,\n", []string{"!2 1", "2", "!4 3", "4"}, quotes},
		{"three of them", "1,\"I,\n2,\"I,\n3,\"I,\n4,I,\n", []string{"!2 1", "!3 2", "!4 3", "4"}, quotes},
		{"a quote that stands alone", "1,I,\n2,I \"x,\n3,I,\n", []string{"1", "!3 2", "3"}, quotes},
		{"two that stand alone", "1,I,\n2,I \"x\" y,\n3,I,\n", []string{"1", "!3 2", "3"}, quotes},
		{"text behind a quote", "1,I,\n2,\"I\"x,\n3,I,\n", []string{"1", "!3 2", "3"}, quotes},
		{"the next row is a good one with quotes", "1,\"I,\n2,\"I\",\n3,I,\n", []string{"!2 1", "2", "3"}, quotes},
		{"the next row goes on over lines", "1,\"I,\n2,I,\"=1\n\"\n3,I,\n", []string{"!2 1", "2", "3"}, quotes},
		{"empty lines behind it", "1,\"I,\n\n\n2,I,\n", []string{"!2 1", "2"}, quotes},
		{"a long line behind it", "1,\"I,\n" + strings.Repeat("x", batch.MaxLine+1) + "\n2,I,\n", []string{"!2 1", "!3", "2"}, quotes},
		{"too few cells", "1,I,\n2,I\n3,I,\n", []string{"1", "!3 2", "3"}, "the row has 2 cells, but the header has 3"},
		{"too many", "1,I,\n2,I,,x\n3,I,\n", []string{"1", "!3 2", "3"}, "the row has 4 cells, but the header has 3"},
		{"one cell", "1,I,\n2\n3,I,\n", []string{"1", "!3 2", "3"}, "the row has 1 cells, but the header has 3"},
		{"the other separator", "1;I;\n2,I,\n", []string{"!2 1;I;", "2"}, "the row has 1 cells, but the header has 3"},
		{"the characters of Windows", "1,I,\n2,I,seri\xebus\n3,I,\n", []string{"1", "!3 2", "3"}, "the line is not UTF-8 text; save the file as UTF-8"},
		{"too long", "1,I,\n" + strings.Repeat("x", batch.MaxLine+1) + "\n3,I,\n", []string{"1", "!3", "3"}, "the line is too long"},
		{"a row too long", "1,I,\n2,I,\"" + strings.Repeat("\n", batch.MaxLine) + "\"\n", []string{"1", "!3 2", "!1048579 \""}, quotes},
	} {
		t.Run(test.name, func(t *testing.T) {
			all := fromTable(t, header+test.rows)
			require.Equal(t, test.want, ids(all))
			for _, r := range all {
				if r.Line > 0 {
					require.Len(t, r.Faults, 1)
					require.Contains(t, r.Faults[0].Message, test.says)
					break
				}
			}
		})
	}
	t.Run("however much there is behind it", func(t *testing.T) {
		const rows = 3 * batch.MaxLine / 1000
		var behind strings.Builder
		for i := range rows {
			fmt.Fprintf(&behind, "r%d,I,%1000s\n", i, "")
		}
		all := fromTable(t, header+"1,\"I,\n"+behind.String()+"3,\"I,\n4,I,\n")
		require.Len(t, all, rows+3)
		require.Equal(t, []string{"!2 1", "r0"}, ids(all[:2]))
		require.Equal(t, []string{"r" + strconv.Itoa(rows-1), "!" + strconv.Itoa(rows+3) + " 3", "4"}, ids(all[rows:]))
	})
	t.Run("a cell in a column without a name", func(t *testing.T) {
		all := fromTable(t, "case,,category\n1,,I\n2,max,I\n")
		require.Equal(t, []string{"1", "!3 2"}, ids(all))
		require.Equal(t, `column 2 has no name in the header, and the row says "max" there`, all[1].Faults[0].Message)
	})
}

func TestRowsOfACaseBelongTogether(t *testing.T) {
	const header = "case,category,turnover,linked\n"
	for _, test := range []struct {
		name, rows string
		want       []string
	}{
		{"one row each", "1,I,,\n2,II,,\n", []string{"1 100000.00", "2 310000.00"}},
		{"two rows", "1,I,,\n1,II,,\n2,I,,\n", []string{"1 410000.00", "2 100000.00"}},
		{"the last", "1,I,,\n2,II,,\n2,I,,", []string{"1 100000.00", "2 410000.00"}},
		{"an empty row between", "1,I,,\n,,,\n\n1,II,,\n", []string{"1 410000.00"}},
		{"spaces around the case", "1,I,,\n 1 ,II,,\n", []string{"1 410000.00"}},
		{"an empty case, each row its own", ",I,,\n,II,,\n1,I,,\n", []string{"100000.00", "310000.00", "1 100000.00"}},
		{"an empty case below one that is named", "1,I,,\n,II,,\n ,II,,\n2,I,,\n", []string{"!2 1", "2 100000.00"}},
		{"below a row that is none", "1,I,,\n2,I\n,II,,\n", []string{"1 100000.00", "!3 2"}},
		{"of the case in the first row only", "1,I,1 mld,ja\n1,II,,\n", []string{"1 410000.00"}},
		{"of the case in each row", "1,I,1 mld,ja\n1,II,1 mld,ja\n1,I,,\n", []string{"1 510000.00"}},
		{"of the case, and different", "1,I,1 mld,\n1,II,2 mld,\n2,I,,\n", []string{"!2 1", "2 100000.00"}},
		{"of the case, and in a later row only", "1,I,,\n1,II,,ja\n2,I,,\n", []string{"!2 1", "2 100000.00"}},
		{"not one after the other", "1,I,,\n2,II,,\n1,II,,\n1,I,,\n3,I,,\n", []string{"1 100000.00", "2 310000.00", "!4 1", "3 100000.00"}},
		{"with a row of no case between", "1,I,,\n,II,,\n1,II,,\n2,I,,\n", []string{"!2 1", "2 100000.00"}},
		{"three times", "1,I,,\n2,II,,\n1,II,,\n2,I,,\n1,I,,\n", []string{"1 100000.00", "2 310000.00", "!4 1", "!5 2", "!6 1"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			require.Equal(t, test.want, amounts(fromTable(t, header+test.rows)))
		})
	}
	t.Run("without a column for it each row is a case", func(t *testing.T) {
		require.Equal(t, []string{"100000.00", "310000.00"}, amounts(fromTable(t, "category\nI\nII\n")))
	})
	t.Run("a thousand of them", func(t *testing.T) {
		rows := strings.Repeat("1,I,,\n", fine.MaxInfringements)
		require.Equal(t, []string{"1 100000000.00", "2 100000.00"}, amounts(fromTable(t, header+rows+"2,I,,\n")))
	})
}

func TestOfACaseThatIsTooLargeNoMoreIsKept(t *testing.T) {
	const says = `case "1" has too many rows; at most 1,000 rows and 1,048,576 bytes are read`
	const length = 4_000_000
	for name, row := range map[string]string{
		"many rows":        "1,I,\n",
		"many faulty rows": "1,V\n",
		"large rows":       "1,I," + strings.Repeat("x", 95) + strings.Repeat(" ", 99_900) + "\n",
	} {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&before)
			atTheEnd := &endless{then: func(int64) error {
				runtime.GC()
				runtime.ReadMemStats(&after)
				return io.EOF
			}}
			rows := io.LimitReader(&endless{line: row}, int64(length/len(row)*len(row)))
			in := io.MultiReader(strings.NewReader("case,category,reason\n"), rows, atTheEnd, strings.NewReader("2,I,\n"))
			var out strings.Builder
			_, err := batch.Run(t.Context(), in, &out, batch.Options{Words: english, Policy: policyOf(t, "ap-2019"), Summary: true})
			require.NoError(t, err)
			require.Less(t, int64(after.HeapAlloc)-int64(before.HeapAlloc), int64(length*3/4))
			all := records(t, out.String())
			require.Equal(t, []string{"!2 1", "2"}, ids(all))
			require.Len(t, all[0].Faults, 1)
			require.Equal(t, says, all[0].Faults[0].Message)
		})
	}
}

func TestAFaultInARowSaysOnWhichLineItIs(t *testing.T) {
	table := lines("case,category,severity,turnover,factor",
		"1,I,,,",
		"2,II,erg,,",
		"2,V,,,\"c=-1: te",
		"lang\"",
		"2,I,,1 mld,",
		"2,I",
		"3,I,,,",
		"4,I,,,q=+1",
		"5,I,,,",
		"5,I,,x,c=-1")
	all := fromTable(t, table)
	require.Equal(t, []string{"1", "!3 2", "3", "!9 4", "!10 5"}, ids(all))
	type at struct {
		line int
		path string
	}
	var got []at
	for _, r := range all {
		for _, f := range r.Faults {
			got = append(got, at{f.Line, f.Path})
		}
	}
	require.Equal(t, []at{{7, "infringements[3]"}, {0, "infringements[0].adjustments[0].factor"}, {11, "infringements[1].turnover"}}, got, "a row that is none comes first")

	all = fromTable(t, strings.Replace(table, "2,I\n", "", 1))
	got = nil
	for _, f := range all[1].Faults {
		got = append(got, at{f.Line, f.Path})
	}
	require.Equal(t, []at{{0, "infringements[0].severity"}, {4, "infringements[1].category"}, {6, "infringements[2].turnover"}}, got)

	t.Run("also what is found in calculating", func(t *testing.T) {
		all := fromTable(t, "case,article\n1,33(1)\n1,10\n1,33(1)\n1,10\n")
		require.Len(t, all, 1)
		require.Equal(t, 2, all[0].Line)
		require.Equal(t, 3, all[0].Faults[0].Line)
		require.Equal(t, 5, all[0].Faults[1].Line)
	})
	t.Run("and where the table is a part of one", func(t *testing.T) {
		for _, before := range []string{"", "sep=,\n", "\n\n"} {
			out := run(t, before+"case,category\n1,V\n2,I\n2,V\n", batch.Options{FirstLine: 101, Policy: policyOf(t, "ap-2019")})
			all := records(t, out)
			require.Equal(t, []string{"!101 1", "!102 2"}, ids(all))
			require.Equal(t, 103, all[1].Faults[0].Line)
		}
		require.Equal(t, []string{"!3 1"}, ids(fromTable(t, "sep=,\ncase,category\n1,V\n")), "of a whole one, the lines are counted")
	})
	t.Run("of which there are no more than make sense", func(t *testing.T) {
		all := fromTable(t, "category"+strings.Repeat(",factor", 50_000)+"\nI"+strings.Repeat(",x", 50_000)+"\n")
		require.Len(t, all[0].Faults, 100)
	})
}

func TestACellSaysWhatAFlagSays(t *testing.T) {
	for _, test := range []struct{ name, table, file string }{
		{"factors in order", "case,category,factor,factor,factor\nx,III,a=+75000: lang,,c=-25000\n",
			`{policy: ap-2019, id: x, infringements: [{category: III, adjustments: [{factor: a, effect: "+75000", reason: lang}, {factor: c, effect: "-25000"}]}]}`},
		{"factors over two spellings, and a reason for the rest", "reden;factor;Factor;categorie;naar\nomdat;b=max;a=+10%: lang;II;III\n",
			`{policy: ap-2019, infringements: [{category: II, shift: {to: III, reason: omdat}, adjustments: [{factor: b, effect: max, reason: omdat}, {factor: a, effect: "+10%", reason: lang}]}]}`},
		{"amounts with a decimal comma", "case;article;turnover;departure;factor\nx;32;\"1.234.567,56\";=1.234,56: draagkracht;c=-1.234,56\n",
			`{policy: ap-2019, id: x, turnover: "1234567.56", infringements: [{provision: AVG 32, adjustments: [{factor: c, effect: "-1234.56"}], departures: [{effect: "=1234.56", reason: draagkracht}]}]}`},
		{"a case", "case,policy,linked,category,with,with,article,offender,name,decided,committed,prior,eerder,recidive\nx,ap-2019,yes,III,6(1),9(1),5(1)(a),company,Jansen,2022-04-07,2020-01-01..2021-01-01,2019-06-18,2019-06-19,true\n",
			`{policy: ap-2019, id: x, linked: true, offender: {name: Jansen, kind: company}, decided: 2022-04-07, infringements: [{category: III, provision: AVG 5(1)(a), with: [AVG 6(1), AVG 9(1)], committed: {from: 2020-01-01, until: 2021-01-01}, priors: [{imposed: 2019-06-18}, {imposed: 2019-06-19}], recidive: true}]}`},
		{"a policy of the other method", "policy,article,seriousness,start,size,turnover,reason\nedpb-04-2022,32,medium,15%,0.3%,1 mln,omdat\n",
			`{policy: edpb-04-2022, turnover: 1 mln, infringements: [{provision: AVG 32, seriousness: medium, seriousness_reason: omdat, start: 15%, start_reason: omdat, size: 0.3%, size_reason: omdat}]}`},
		{"infringements", "case,article,reason,shift\nx,33(1),a,IV\nx,34(1),b,IV\nx,32,,\n",
			`{policy: ap-2019, id: x, infringements: [{provision: AVG 33(1), shift: {to: IV, reason: a}}, {provision: AVG 34(1), shift: {to: IV, reason: b}}, {provision: AVG 32}]}`},
	} {
		t.Run(test.name, func(t *testing.T) {
			c, err := casefile.Parse([]byte(test.file))
			require.NoError(t, err)
			want, err := fine.Calculate(c)
			require.NoError(t, err)
			require.Equal(t, string(english.Result(want).AppendJSON(nil))+"\n", run(t, test.table, batch.Options{Policy: policyOf(t, "ap-2019")}))
		})
	}
}

func TestACaseThatNamesNoPolicyIsByTheOneThatIsGiven(t *testing.T) {
	file, err := os.Open("../../testdata/cases/eigen-beleid.yaml")
	require.NoError(t, err)
	defer file.Close()
	own, err := casefile.ReadPolicy(file)
	require.NoError(t, err)
	const table = "case,category,policy\n1,II,\n2,II,ap-2019\n3,II,voorbeeld-2030\n"
	for name, test := range map[string]struct {
		policy *category.Policy
		want   []string
	}{
		"none":        {nil, []string{"1 310000.00", "2 310000.00", "!4 3"}},
		"AP 2019":     {policyOf(t, "ap-2019"), []string{"1 310000.00", "2 310000.00", "!4 3"}},
		"one's own":   {own, []string{"1 15000.00", "!3 2", "3 15000.00"}},
		"of the EDPB": {policyOf(t, "edpb-04-2022"), []string{"!2 1", "2 310000.00", "!4 3"}},
	} {
		t.Run(name, func(t *testing.T) {
			out := run(t, table, batch.Options{Summary: true, Policy: test.policy})
			require.Equal(t, test.want, amounts(records(t, out)))
		})
	}
	t.Run("or that which governs, if nobody chose one", func(t *testing.T) {
		o := batch.Options{Summary: true}
		require.Contains(t, run(t, `{"infringements":[{"category":"II"}]}`, o), "310000.00", "only one method has categories")
		require.Contains(t, run(t, `{"decided":"2021-03-11","offender":{"kind":"public-body"},"infringements":[{"provision":"AVG 33(1)"}]}`, o), "525000.00")
		unknown := run(t, `{"decided":"2025-03-11","offender":{"kind":"public-body"},"infringements":[{"provision":"AVG 33(1)"}]}`, o)
		require.Contains(t, unknown, `"code":"law-unknown","path":"policy"`)
		several := run(t, `{"infringements":[{"provision":"AVG 33(1)"}]}`, o)
		require.Contains(t, several, "several rules may govern this case (edpb-04-2022, ap-2023, ap-2019)", "today is not taken for the day")
	})
	t.Run("in JSON too", func(t *testing.T) {
		out := run(t, lines(`{"id":"1","policy":"","infringements":[{"category":"II"}]}`, `{"id":"2","policy":"voorbeeld-2030","infringements":[{"category":"II"}]}`,
			`{"id":"3","policy":"ap-2019","infringements":[{"category":"II"}]}`, `{"id":"4","infringements":[{"category":"II"}]}`), batch.Options{Summary: true, Policy: own})
		require.Equal(t, []string{"1 15000.00", "2 15000.00", "!3 3", "4 15000.00"}, amounts(records(t, out)))
	})
}

func TestAHundredThousandCasesAreRemembered(t *testing.T) {
	var table strings.Builder
	table.WriteString("case,category\n")
	const n = 100_001
	for i := range n {
		fmt.Fprintf(&table, "%d,V\n", i)
	}
	table.WriteString("1,V\n0,V\n")
	out := run(t, table.String(), batch.Options{Output: batch.CSV, Summary: true, NoHeader: true})
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, n+2)
	apart := func(row []string) bool { return strings.Contains(row[7], "are not together") }
	for i, row := range rows[:n] {
		require.Equal(t, strconv.Itoa(i), row[0])
		require.False(t, apart(row))
	}
	require.True(t, apart(rows[n]), "case 1 was the %dth before", n-1)
	require.False(t, apart(rows[n+1]), "case 0 is forgotten")
}

func TestARowWithoutACaseBelowOneThatHasItSaysWhatToFillIn(t *testing.T) {
	all := fromTable(t, "zaak;artikel\nZ-1;32\n;33(1)\n")
	require.Len(t, all, 1, "and Z-1 has no amount of a part of it")
	require.Equal(t, "Z-1", all[0].ID)
	require.Equal(t, 3, all[0].Faults[0].Line)
	require.Equal(t, "missing", all[0].Faults[0].Code)
	require.Equal(t, `the row names no case, but rows above it do; fill in "Z-1" if it belongs to that case, or else a name of its own`, all[0].Faults[0].Message)
}
