package cli

import (
	"bytes"
	"fmt"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/spf13/pflag"
	"github.com/stretchr/testify/require"
)

// topicPage is a topic as it is printed.
func topicPage(t *testing.T, name, language string) string {
	t.Helper()
	got := try("help", name, "--lang", language)
	require.Zero(t, got.code, got.stderr)
	require.Empty(t, got.stderr)
	return got.stdout
}

// part is what a page says under a heading that begins with a text, up to the next empty line.
func part(t *testing.T, page, heading string) string {
	t.Helper()
	_, rest, found := strings.Cut("\n"+page, "\n"+heading)
	require.True(t, found, "there is no %q in\n%s", heading, page)
	_, rest, _ = strings.Cut(rest, "\n")
	text, _, _ := strings.Cut(rest, "\n\n")
	return strings.TrimRight(text, "\n")
}

// calcText calculates a case that is given as a text.
func calcText(text string) outcome {
	var stdout, stderr bytes.Buffer
	code := Run([]string{"calc", "-", "--json"}, strings.NewReader(text), &stdout, &stderr)
	return outcome{code, stdout.String(), stderr.String()}
}

func TestEveryTopicIsListedCompletedAndPrintedInBothLanguages(t *testing.T) {
	require.Len(t, topics(), 5)
	for _, topic := range topics() {
		pages := map[string]string{}
		for _, language := range []string{"nl", "en"} {
			short := (&app{words: writer(words.Language(language))}).shortOf(topic)
			for _, args := range [][]string{{}, {"--help"}, {"help"}} {
				require.Regexp(t, `(^| )`+topic.name+`(, `+topic.dutch+`)? `+regexp.QuoteMeta(short)+` `, strings.Join(strings.Fields(try(append(args, "--lang", language)...).stdout), " "))
			}
			require.NotContains(t, try("calc", "--help", "--lang", language).stdout, short, "the topics are listed once")
			require.Contains(t, try("__complete", "--lang="+language, "help", "").stdout, topic.name+"\t"+short+"\n")
			page := topicPage(t, topic.name, language)
			lines := strings.Split(page, "\n")
			require.LessOrEqual(t, len(lines), 75, "%s is too long to read", topic.name)
			require.Greater(t, len(lines), 15)
			for _, line := range lines {
				require.LessOrEqual(t, len([]rune(line)), 80, "%s: %s", topic.name, line)
			}
			require.Equal(t, strings.TrimSpace(page)+"\n", page)
			require.NotContains(t, page, "\n\n\n")
			require.NotContains(t, page, "%!")
			pages[language] = page
		}
		require.NotEqual(t, pages["nl"], pages["en"])
	}
}

func TestATopicIsNoCommandAndACommandNoTopic(t *testing.T) {
	for _, cmd := range commandsIn(words.Dutch) {
		for _, topic := range topics() {
			require.NotEqual(t, cmd.Name(), topic.name)
		}
	}
}

func TestWhatIsNoCommandAndNoTopicIsSuggestedTheNearestOfBoth(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"help calk", `er is geen opdracht of onderwerp "calk"; bedoelde u calc?`},
		{"help effect", `er is geen opdracht of onderwerp "effect"; bedoelde u effects?`},
		{"help exit", `er is geen opdracht of onderwerp "exit"; bedoelde u exitcodes?`},
		{"help zwaarte", `er is geen opdracht of onderwerp "zwaarte"; boete --help noemt ze`},
		{"help zwaarte --lang en", `there is no command or topic "zwaarte"; boete --help lists them`},
		{"calk", `er is geen opdracht "calk"; bedoelde u calc?`},
		{"effects", `er is geen opdracht "effects"; bedoelde u boete help effects?`},
		{"amount", `er is geen opdracht "amount"; bedoelde u boete help amounts?`},
		{"bedragen", `er is geen opdracht "bedragen"; bedoelde u boete help bedragen?`},
		{"zwaarte", `er is geen opdracht "zwaarte"; boete --help noemt ze`},
	} {
		require.Equal(t, outcome{exitUsage, "", "boete: " + c.want + "\n"}, try(strings.Fields(c.args)...), c.args)
	}
}

// exampleCases are the case files on a page.
func exampleCases(page string) []string {
	var cases []string
	for _, block := range regexp.MustCompile(`(?m)^  policy: .*\n(?:  .*\n)+`).FindAllString(page, -1) {
		cases = append(cases, strings.ReplaceAll("\n"+block, "\n  ", "\n"))
	}
	return cases
}

func TestTheExamplesOnThePageOfCasesCalculate(t *testing.T) {
	for _, language := range []string{"nl", "en"} {
		cases := exampleCases(topicPage(t, "case", language))
		require.Len(t, cases, 2)
		for i, want := range []string{"475000.00", "150000.00"} {
			got := calcText(cases[i])
			require.Zero(t, got.code, got.stderr)
			require.Contains(t, got.stdout, `"amount": "`+want+`"`)
		}
	}
}

// caseFields are the names of the fields of a type, with those of the types in it.
func caseFields(t reflect.Type, into map[string]bool) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return
	}
	for _, f := range reflect.VisibleFields(t) {
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" && name != "-" {
			into[name] = true
			caseFields(f.Type, into)
		}
	}
}

func TestThePageOfCasesNamesEveryFieldAndNoOther(t *testing.T) {
	fields := map[string]bool{}
	caseFields(reflect.TypeFor[fine.Case](), fields)
	require.Greater(t, len(fields), 40)
	for _, language := range []string{"nl", "en"} {
		page := topicPage(t, "case", language)
		for name := range fields {
			require.Regexp(t, `\b`+name+`\b`, page)
		}
		flat := strings.Join(strings.Fields(page), " ")
		for _, m := range casefile.Meanings() {
			name := strings.TrimPrefix(m.Path, "infringements[].")
			if _, scale := factors.ScaleOf(name); !scale && !strings.Contains(name, ".") && !strings.HasSuffix(name, "_reason") {
				require.Contains(t, flat, writer(words.Language(language)).Pick(m.Sentence()))
			}
		}
		listed := regexp.MustCompile(`(?m)^  ([a-z_]+)  `).FindAllStringSubmatch(page, -1)
		require.Greater(t, len(listed), 18)
		for _, name := range listed {
			require.True(t, fields[name[1]] || name[1] == "niveaus" || name[1] == "levels", "there is no field %s", name[1])
		}
	}
}

func TestAFieldOfTheOneMethodIsRefusedInTheOther(t *testing.T) {
	values := map[string]string{
		"category": "II", "shift": "{to: IV, reason: x}", "severity": "serious", "duration": "lang", "culpability": "negligent", "data": "gevoelig",
		"history": "relevant", "damage_limited": "deels", "priors": "[{imposed: 2019-06-18}]\n    committed: {from: 2020-01-01}", "recidive": "true",
		"seriousness": "low", "start": "5%", "size": "none",
	}
	infringement := map[category.Method]string{
		category.MethodAP:   "policy: ap-2019\ninfringements:\n  - provision: AVG 33(1)\n",
		category.MethodEDPB: "policy: edpb-04-2022\ninfringements:\n  - provision: AVG 33(1)\n    seriousness: low\n",
	}
	other := map[category.Method]category.Method{category.MethodAP: category.MethodEDPB, category.MethodEDPB: category.MethodAP}
	heading := map[category.Method]string{category.MethodAP: "Alleen met de methode van de AP (ap-2016, ap-2019)", category.MethodEDPB: "Alleen met de methode van de EDPB (edpb-04-2022)"}
	tried := 0
	for method, name := range heading {
		text := strings.Replace(part(t, topicPage(t, "case", "nl"), name), "niveaus", "", 1)
		for _, match := range regexp.MustCompile(`[a-z_]+`).FindAllString(text, -1) {
			value, ok := values[match]
			if !ok {
				continue
			}
			field := "    " + match + ": " + value + "\n"
			if match != "seriousness" {
				got := calcText(infringement[method] + field)
				require.Zero(t, got.code, "%s: %s", field, got.stderr)
			}
			got := calcText(infringement[other[method]] + field)
			require.Equal(t, exitFaulty, got.code, field)
			tried++
		}
	}
	require.GreaterOrEqual(t, tried, len(values))
}

func TestWhatThePageOfCasesCallsRequiredIs(t *testing.T) {
	whole := "policy: edpb-04-2022\ninfringements:\n  - provision: AVG 33(1)\n    seriousness: low\n"
	require.Zero(t, calcText(whole).code)
	page := topicPage(t, "case", "en")
	for field, without := range map[string]string{
		"infringements": "policy: edpb-04-2022\n",
	} {
		require.Regexp(t, `(?m)^  `+field+` .*required`, page)
		got := calcText(without)
		require.Equal(t, exitFaulty, got.code)
		require.Contains(t, got.stderr, field)
	}
	require.Equal(t, 1+1, strings.Count(page, "required"), "and in the first paragraph; the seriousness is, where one amount is asked")
}

func TestInJSONAllIsTextButTrueFalseAndAmounts(t *testing.T) {
	for text, code := range map[string]int{
		`{"policy": "ap-2019", "turnover": 1000000.50, "linked": true, "infringements": [{"category": "II", "recidive": false}]}`:                            exitDone,
		`{"policy": "ap-2019", "turnover": 460.000, "infringements": [{"category": "II"}]}`:                                                                  exitFaulty,
		`{"policy": "ap-2019", "infringements": [{"category": "II", "adjustments": [{"factor": "a", "effect": "0"}]}]}`:                                      exitDone,
		`{"policy": "ap-2019", "infringements": [{"category": "II", "adjustments": [{"factor": "a", "effect": 0}]}]}`:                                        exitFaulty,
		`{"policy": "edpb-04-2022", "infringements": [{"provision": "AVG 32", "seriousness": "low", "start": 1000}]}`:                                        exitDone,
		`{"policy": "ap-2019", "linked": "misschien", "infringements": [{"category": "II"}]}`:                                                                exitFaulty,
		"policy: ap-2019\ninfringements:\n  - category: II\n    adjustments:\n      - {factor: a, effect: 0}\n      - {factor: b, effect: =400000}":          exitDone,
		"policy: ap-2019\ninfringements:\n  - category: II\n    adjustments:\n      - {factor: a, effect: +5/9 ruimte}\n      - {factor: b, effect: -20%}\n": exitDone,
	} {
		got := calcText(text)
		require.Equal(t, code, got.code, "%s\n%s", text, got.stderr)
	}
}

func TestEachEffectOnItsPageDoesWhatThePageSays(t *testing.T) {
	amounts := map[string]string{"+75000": "600000", "-25.000": "500000", "+10%": "577500", "-20%": "420000", "=400000": "400000", "max": "750000", "min": "300000",
		"+5/9 ruimte": "650000", "+5/9 room": "650000", "-1/9 ruimte": "500000", "-1/9 room": "500000", "0": "525000"}
	const needsBand = "max min +5/9 ruimte -1/9 ruimte +5/9 room -1/9 room"
	for _, language := range []string{"nl", "en"} {
		page := topicPage(t, "effects", language)
		rows := regexp.MustCompile(`(?m)^(\S+(?: \S+)?) +(€ ?[\d.,]+)  ([* ])  (.+)$`).FindAllStringSubmatch(page, -1)
		require.Len(t, rows, 10)
		for _, row := range rows {
			form, want := row[1], amounts[row[1]]
			shown, err := boete.ParseEUR(row[2])
			require.NoError(t, err)
			require.Equal(t, want+".00", shown.String(), form)
			got := try("calc", "--category", "III", "--departure", form+": reden", "--json")
			require.Zero(t, got.code, got.stderr)
			require.Contains(t, got.stdout, `"amount": "`+want+`.00"`, form)

			needs := strings.Contains(needsBand, form) && form != "0"
			require.Equal(t, needs, row[3] == "*", form)
			edpb := try("calc", "--policy", "edpb", "--article", "32", "--seriousness", "high", "--start", "9000000", "--size", "none", "--factor", "c="+form)
			require.Equal(t, needs, edpb.code == exitFaulty, "%s: %s", form, edpb.stderr)
			total := calcText("policy: ap-2019\ninfringements:\n  - category: III\ndepartures:\n  - {effect: " + form + ", reason: reden}\n")
			require.Equal(t, needs, total.code == exitFaulty, "%s: %s", form, total.stderr)
		}
	}
}

func TestEffectsHaveTheBoundsAndTheRoundingThatTheirPageStates(t *testing.T) {
	band := category.Band{Min: boete.Euros(300_000), Max: boete.Euros(750_000), Base: boete.Euros(525_000)}
	for _, form := range []string{"+1000%", "-100%", "+1/1 room", "-1/1 ruimte"} {
		_, err := factors.ParseEffect(form)
		require.NoError(t, err, form)
	}
	for _, form := range []string{"+1001%", "-101%", "+10/9 room", "75000", "=-1"} {
		_, err := factors.ParseEffect(form)
		require.Error(t, err, form)
	}
	for _, c := range []struct{ before, effect, after string }{
		{"0,01", "+50%", "0.02"}, {"0,03", "-50%", "0.01"}, // half a cent, away from zero
		{"525.000", "+1/10 room", "550000.00"}, {"525.000", "-1/10 room", "500000.00"}, // € 22.500 of the room
		{"-10", "+50%", "-10.00"},
	} {
		effect, err := factors.ParseEffect(c.effect)
		require.NoError(t, err)
		before, err := boete.ParseEUR(c.before)
		require.NoError(t, err)
		require.Equal(t, c.after, effect.Apply(before, band).String(), "%s of %s", c.effect, c.before)
	}
	require.Contains(t, topicPage(t, "effects", "nl"), report.In(words.Dutch).Money(factors.RoomUnit()))
	for _, scale := range factors.Scales() {
		for _, level := range scale.Levels() {
			require.Regexp(t, `^(0|[+-]\d/9 room)$`, level.Effect.String(), "the levels are shares of the room")
		}
	}

	inOrder := try("calc", "--category", "III", "--factor", "a==100000", "--factor", "b=+10%", "--departure", "-20%: x", "--json")
	require.Contains(t, inOrder.stdout, `"amount": "240000.00"`, "set, 10 % more, held to 300.000, and 20 % off that")
	require.Equal(t, exitFaulty, try("calc", "--category", "III", "--departure", "-600000: x").code, "below zero")
	require.Equal(t, exitFaulty, try("calc", "--category", "III", "--departure", "=7500").code, "no reason")
	require.Zero(t, try("calc", "--category", "III", "--severity", "+75000").code, "in place of a level")
}

func TestTheCommandsOnThePagesRun(t *testing.T) {
	t.Chdir(t.TempDir())
	file := strings.Join(exampleCases(topicPage(t, "case", "nl"))[:1], "")
	for _, name := range []string{"zaak.yaml", "case.yaml"} {
		require.NoError(t, os.WriteFile(name, []byte(file), 0o644))
	}
	ran := 0
	for _, topic := range topics() {
		for _, language := range []string{"nl", "en"} {
			for _, line := range strings.Split(topicPage(t, topic.name, language), "\n") {
				if strings.HasPrefix(line, "  boete ") {
					args, ok := exampleArgs(line)
					require.True(t, ok, line)
					got := try(args...)
					require.Zero(t, got.code, "%s\n%s", line, got.stderr)
					ran++
				}
			}
		}
	}
	require.Equal(t, 6, ran)
}

func TestEveryCommandTopicAndFlagThatAPageNamesExists(t *testing.T) {
	flags := map[string]bool{}
	for _, cmd := range commandsIn(words.Dutch) {
		add := func(f *pflag.Flag) { flags["--"+f.Name] = true }
		cmd.Flags().VisitAll(add)
		cmd.PersistentFlags().VisitAll(add)
	}
	named := 0
	for _, topic := range topics() {
		for _, language := range []string{"nl", "en"} {
			flat := strings.Join(strings.Fields(topicPage(t, topic.name, language)), " ")
			for _, match := range regexp.MustCompile(`\bboete ([a-z-]+)(?: ([a-z-]+))?`).FindAllStringSubmatch(flat, -1) {
				if match[1] == "is" {
					continue // the noun: what the fine is
				}
				args := []string{"help", match[1]}
				if match[1] == "help" {
					args[1] = match[2]
				}
				require.Zero(t, try(args...).code, "%s, %s: %s", topic.name, language, match[0])
				named++
			}
			for _, name := range regexp.MustCompile(`--[a-z][a-z-]+`).FindAllString(flat, -1) {
				require.True(t, flags[name], "%s, %s: there is no flag %s", topic.name, language, name)
			}
		}
	}
	require.GreaterOrEqual(t, named, 20)
}

// listOf are the names of a list on a page, each with what is said of it on one line.
func listOf(t *testing.T, page, heading string) map[string]string {
	t.Helper()
	_, text, found := strings.Cut(page, "\n"+heading+"\n")
	require.True(t, found, heading)
	text, _, _ = strings.Cut(text, "\n\n")
	list, name := map[string]string{}, ""
	for line := range strings.SplitSeq(strings.TrimRight(text, "\n"), "\n") {
		if first, rest, found := strings.Cut(strings.TrimPrefix(line, "  "), "  "); found && first != "" {
			name, list[first] = first, strings.TrimSpace(rest)
		} else {
			list[name] += " " + strings.TrimSpace(line)
		}
	}
	return list
}

func TestEachFormOfAnAmountOnItsPageIsReadAsThePageSays(t *testing.T) {
	headings := map[string][2]string{"nl": {"Bedragen", "Percentages"}, "en": {"Amounts", "Percentages"}}
	for language, heading := range headings {
		page, w, forms := topicPage(t, "amounts", language), report.In(words.Language(language)), 0
		amounts, shares := listOf(t, page, heading[0]), listOf(t, page, heading[1])
		require.Len(t, amounts, 3)
		for amount, said := range amounts {
			for form := range strings.SplitSeq(said, " · ") {
				read, err := boete.ParseEUR(form)
				require.NoError(t, err, form)
				require.Equal(t, amount, w.Money(read), form)
				forms++
			}
		}
		require.Len(t, shares, 2)
		for share, said := range shares {
			for form := range strings.SplitSeq(said, " · ") {
				read, err := boete.ParseShare(form)
				require.NoError(t, err, form)
				require.Equal(t, share, w.Share(read), form)
				forms++
			}
		}
		require.Equal(t, 11+4+5+4+3, forms)
	}
}

func TestEachFormThatThePageOfAmountsRefusesIs(t *testing.T) {
	for language, headings := range map[string][3]string{
		"nl": {"Geweigerd als bedrag", "Geweigerd als percentage", "Geweigerd als datum"},
		"en": {"Refused as an amount", "Refused as a percentage", "Refused as a date"},
	} {
		page := topicPage(t, "amounts", language)
		for i, kind := range []struct {
			forms int
			read  func(string) error
		}{
			{5, func(s string) error { _, err := boete.ParseEUR(s); return err }},
			{3, func(s string) error { _, err := boete.ParseShare(s); return err }},
			{3, func(s string) error { _, err := boete.ParseDate(s); return err }},
		} {
			forms := listOf(t, page, headings[i])
			require.Len(t, forms, kind.forms)
			for form, why := range forms {
				require.NotEmpty(t, why, form)
				require.Error(t, kind.read(form), form)
			}
		}
	}
	share, err := boete.ParseShare("1,1250%")
	require.NoError(t, err, "which the page offers in place of three decimals")
	require.Equal(t, "1.1250%", share.String())
}

func TestThePageOfAmountsIsRightAboutLimitsNumbersAndDays(t *testing.T) {
	_, err := boete.ParseEUR("€ 10.000.000.000.000")
	require.NoError(t, err)
	_, err = boete.ParseEUR("10.000.000.000.000,01")
	require.Error(t, err)
	for number, code := range map[string]int{"460000": exitDone, "460000.5": exitDone, "460000.50": exitDone, "460.000": exitFaulty, "1e5": exitFaulty} {
		got := calcText(`{"policy": "ap-2019", "turnover": ` + number + `, "infringements": [{"category": "II"}]}`)
		require.Equal(t, code, got.code, number)
	}
	for start, want := range map[string]string{"15": "15.00", "15%": "1500000.00"} {
		seriousness := map[string]string{"15": "low", "15%": "medium"}[start]
		got := try("calc", "--policy", "edpb", "--article", "32", "--seriousness", seriousness, "--start", start, "--size", "none", "--json")
		require.Contains(t, got.stdout, `"amount": "`+want+`"`)
	}
	page := topicPage(t, "amounts", "nl")
	for form, want := range map[string]string{"2022-04-07": "7 april 2022", "2020-01-01..2020-02-27": "1 januari 2020 tot en met 27 februari 2020", "2020-01-01..": "1 januari 2020, en het duurt nog"} {
		require.Regexp(t, `(?m)^  `+regexp.QuoteMeta(form)+` +`+want, page)
		require.Zero(t, try("calc", "--category", "II", "--committed", form).code)
	}
}

// exitTrials are what the page of exit codes says of each code, tried.
var exitTrials = []struct {
	code int
	args []string
}{
	{exitDone, []string{"calc", "--category", "III"}}, {exitDone, []string{"--help"}}, {exitDone, []string{"help", "case"}}, {exitDone, []string{"--version"}},
	{exitError, []string{"calc", "nergens.yaml"}}, {exitError, []string{"calc", "."}}, {exitError, []string{"calc", "--category", "II", "--policy-file", "nergens.yaml"}},
	{exitUsage, []string{"reken"}}, {exitUsage, []string{"calc", "--kleur"}}, {exitUsage, []string{"calc", "--severity", "erg"}}, {exitUsage, []string{"calc", "--category", "V"}},
	{exitUsage, []string{"calc", "--turnover", "1,234 mld"}}, {exitUsage, []string{"articles", "99"}},
	{exitFaulty, []string{"calc", "fout.yaml"}}, {exitFaulty, []string{"calc", "--category", "II", "--policy-file", "fout.yaml"}},
	{exitFaulty, []string{"calc", "--article", "10", "--policy", "ap-2019"}}, {exitFaulty, []string{"maximum", "1"}}, {exitFaulty, []string{"calc", "--policy", "ap-2023", "--category", "II"}},
	{exitFound, []string{"register", "check", "datalekken.csv", "--fail-on", "tip"}}, {exitDone, []string{"register", "check", "datalekken.csv"}},
}

func TestEachExitCodeIsUsedAsItsPageSays(t *testing.T) {
	for _, language := range []string{"nl", "en"} {
		heading := map[string]string{"nl": "De codes", "en": "The codes"}[language]
		codes := regexp.MustCompile(`(?m)^  (\d)  `).FindAllStringSubmatch(part(t, topicPage(t, "exit-codes", language), heading), -1)
		require.Equal(t, [][]string{{"  0  ", "0"}, {"  1  ", "1"}, {"  2  ", "2"}, {"  3  ", "3"}, {"  4  ", "4"}}, codes)
	}
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("fout.yaml", []byte("polis: ap-2019\n"), 0o644))
	require.NoError(t, os.WriteFile("datalekken.csv", []byte("nummer;feiten\n1;-\n"), 0o644))
	for _, trial := range exitTrials {
		got := try(trial.args...)
		require.Equal(t, trial.code, got.code, "%v: %s", trial.args, got.stderr)
		if trial.code == exitDone || trial.code == exitFound {
			require.NotEmpty(t, got.stdout, trial.args)
			require.Empty(t, got.stderr, trial.args)
		} else {
			require.Empty(t, got.stdout, trial.args)
			require.Empty(t, badComplaint(got.stderr), trial.args)
		}
	}
	for _, language := range []string{"nl", "en"} {
		require.Regexp(t, fmt.Sprintf(`\b%d\b.*\b%d\b`, exitInterrupted, exitClosed), strings.Join(strings.Fields(topicPage(t, "exit-codes", language)), " "))
	}
	require.Equal(t, exitError, Run([]string{"help", "exit-codes"}, strings.NewReader(""), &brokenWriter{}, &bytes.Buffer{}))
}

func TestThePageOfExitCodesShowsARealComplaint(t *testing.T) {
	t.Chdir(t.TempDir())
	require.NoError(t, os.WriteFile("zaak.yaml", []byte("linkd: true\ninfringements: [{provisie: AVG 33}]"), 0o644))
	got := try("calc", "zaak.yaml")
	require.Equal(t, exitFaulty, got.code)
	require.Contains(t, topicPage(t, "exit-codes", "nl"), "\n  "+strings.ReplaceAll(strings.TrimSpace(got.stderr), "\n", "\n  ")+"\n")

	require.NoError(t, os.WriteFile("zaak.yaml", []byte("policy: ap-2019\ninfringements:\n"+strings.Repeat("  - {category: V}\n", 25)), 0o644))
	got = try("calc", "zaak.yaml")
	require.Len(t, strings.Split(strings.TrimSpace(got.stderr), "\n"), 1+20+1, "what it is, twenty faults, and how many more")
}

func TestThePageOfSourcesCountsWhatTheTablesHold(t *testing.T) {
	policy, err := category.PolicyByID("ap-2019")
	require.NoError(t, err)
	known, named := map[category.Evidence]int{}, map[string]int{}
	rows := policy.Table().Annex
	for _, row := range rows {
		known[row.Evidence]++
		for _, source := range row.Sources {
			named[source]++
		}
	}
	page := topicPage(t, "sources", "nl")
	annex := part(t, page, fmt.Sprintf("De bijlage van ap-2019: hoe van haar %d rijen", len(rows)))
	total := 0
	for word, evidence := range map[string]category.Evidence{"besluit": category.EvidenceDecision, "secundair": category.EvidenceSecondary, "afgeleid": category.EvidenceDerived, "betwist": category.EvidenceContested, "onbeslist": category.EvidenceUnsettled} {
		require.Regexp(t, fmt.Sprintf(`(?m)^  %s +%d: `, word, known[evidence]), annex)
		total += known[evidence]
	}
	require.Equal(t, len(rows), total)
	flat := strings.Join(strings.Fields(page), " ")
	for source, count := range named {
		decided := regexp.MustCompile(`^(AP \d|Rb\.)`).MatchString(source)
		require.Equal(t, !decided, strings.Contains(flat, fmt.Sprintf("%s (%d)", source, count)), "a decision is found by boete articles, another source is named here: %s", source)
	}

	edpb, err := category.PolicyByID("edpb-04-2022")
	require.NoError(t, err)
	unverified := 0
	for _, size := range edpb.Table().Sizes {
		if size.Unverified {
			unverified++
		}
	}
	require.Equal(t, 1, unverified, "the page names one tier")
	require.Contains(t, flat, fmt.Sprintf("%d van de %d omzetklassen. Niet geverifieerd: de klasse van € 2.000.000 – € 10.000.000.", len(edpb.Table().Sizes)-1, len(edpb.Table().Sizes)))

	old, err := category.PolicyByID("ap-2016")
	require.NoError(t, err)
	require.Contains(t, flat, fmt.Sprintf("de basisboete van II (%s van de bandbreedte; I en III volgen daaruit) en wat van de bijlage bekend is (rijen: %d)",
		writer("nl").Share(old.BaseShare()), len(old.Rows())))
	require.Contains(t, flat, fmt.Sprintf("Alleen uit secundaire bronnen: de %s voor recidive", writer("nl").Share(policy.RecidiveShare())))

	for _, tier := range []category.Tier{category.Tier4, category.Tier5} {
		words := report.In(words.Dutch)
		require.Contains(t, flat, words.Money(tier.Static())+" of "+words.Share(tier.Share()))
	}
	require.Contains(t, flat, fmt.Sprintf("getoetst aan %d boetes", len(decisions.RunBacktest().Rows)))
}

func TestThePageOfSourcesCountsTheDecisions(t *testing.T) {
	flat := strings.Join(strings.Fields(topicPage(t, "sources", "en")), " ")
	count, off := map[string]int{}, 0
	for _, d := range decisions.All() {
		count[d.Authority]++
		result, err := d.Verify()
		require.NoError(t, err)
		if result.Amount() != boete.Exactly(d.Imposed) {
			require.Contains(t, flat, "not: "+d.ID)
			off++
		}
	}
	require.Equal(t, 1, off)
	require.Contains(t, flat, fmt.Sprintf("%d decisions of 2019–2025: AP (%d), ", len(decisions.IDs()), count["AP"]))
	delete(count, "AP")
	for authority, n := range count {
		require.Contains(t, flat, fmt.Sprintf("%s (%d)", authority, n))
	}
	require.Contains(t, flat, fmt.Sprintf("%d come out at the amount imposed", len(decisions.IDs())-off))
}

// What a step or a maximum cites must be on the page, but for what a case cites itself: a judgment, an article that
// fits its own departure.
func TestThePageOfSourcesNamesEverySourceThatACalculationCites(t *testing.T) {
	page := topicPage(t, "sources", "nl")
	for _, policy := range category.Policies() {
		require.Regexp(t, `(?m)^  `+policy.ID()+` +`+regexp.QuoteMeta(words.In(words.Dutch).Citation(policy.Publication()))+`\. \S`, page)
	}
	titles := map[string]string{}
	for _, policy := range category.Policies() {
		titles[policy.Title().EN] = policy.ID()
	}
	cited := map[string]bool{}
	note := func(c boete.Citation) {
		if !strings.HasPrefix(c.Source, "ECLI:") {
			cited[c.Source] = true
		}
	}
	for _, d := range decisions.All() {
		result, err := fine.Calculate(d.Case)
		require.NoError(t, err)
		trails := []fine.Trail{result.Total}
		for i := range result.Fines {
			note(result.Fines[i].Maximum.Citation)
			trails = append(trails, result.Fines[i].Trail)
		}
		for _, step := range slices.Concat(trails...) {
			note(step.Citation)
		}
	}
	for _, provision := range []string{"AVG 10", "UAVG 31", "UAVG 46"} {
		p, err := category.ParseProvision(provision)
		require.NoError(t, err)
		_, citation, err := category.TierOf(p)
		require.NoError(t, err)
		note(citation)
	}
	require.GreaterOrEqual(t, len(cited), 5)
	for source := range cited {
		if id, ok := titles[source]; ok {
			source = id
		}
		require.Contains(t, page, source)
	}
}

func TestATopicIsNoWiderThanANarrowTerminal(t *testing.T) {
	for _, topic := range topics() {
		a := &app{surroundings: system(), words: writer(words.Dutch)}
		a.topic(topic, report.TextOptions{Width: 60})
		for _, line := range strings.Split(a.out.String(), "\n") {
			if !strings.HasPrefix(line, "  ") { // an example to copy is not broken
				require.LessOrEqual(t, len([]rune(line)), 60, line)
			}
		}
		wide := &app{surroundings: system(), words: writer(words.Dutch)}
		wide.topic(topic, report.TextOptions{Width: 100})
		require.Equal(t, topicPage(t, topic.name, "nl"), wide.out.String())
	}
}
