package screen_test

import (
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/boete/boete/cmd/internal/cli"
	"github.com/boete/boete/cmd/internal/screen"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/form"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden screens")

// call does something on the screen.
func call(t *testing.T, r screen.Request) screen.Response {
	t.Helper()
	if r.Today == "" {
		r.Today = "2026-11-25"
	}
	request, err := json.Marshal(r)
	require.NoError(t, err)
	var response screen.Response
	require.NoError(t, json.Unmarshal(screen.Call(request), &response))
	return response
}

func TestFromTheFirstClickThereIsSomething(t *testing.T) {
	r := call(t, screen.Request{})
	require.True(t, strings.HasPrefix(r.Title, "nog te kiezen"))
	do := func(do, path, value string) {
		r = call(t, screen.Request{State: r.State, Do: do, Path: path, Value: value})
	}
	do("set", "offender.kind", "ziekenhuis")
	require.Contains(t, r.HTML, "geldt hier als onderneming")
	do("set", "infringements[0].provision", "datalek")
	require.Contains(t, r.HTML, `data-do="take" data-path="infringements[0].provision" data-value="AVG 33(1)"`)
	require.NotContains(t, r.HTML, `class="wrong"`, "a search is not a fault")
	do("take", "infringements[0].provision", "AVG 33(1)")
	require.True(t, strings.HasPrefix(r.Title, "€ 0 – € 10.000.000"), r.Title)
	do("set", "infringements[0].seriousness", "medium")
	require.True(t, strings.HasPrefix(r.Title, "€ 2.000 – € 2.000.000"), r.Title)
	do("set", "infringements[0].seriousness", "unknown")
	require.True(t, strings.HasPrefix(r.Title, "€ 0 – ten minste € 10.000.000"), r.Title)
}

func TestAFineWithoutAnAmountIsNeverAHeadline(t *testing.T) {
	r := call(t, screen.Request{State: form.State{{"offender.kind", "gemeente"}, {"infringements[0].provision", "AVG 33(1)"}}})
	require.True(t, strings.HasPrefix(r.Title, "geen bedrag te berekenen"))
	require.Contains(t, r.HTML, "€ 525.000", "the comparison is there")
	require.Contains(t, r.HTML, "die hier niet gelden")
}

func TestEachDecisionIsOpenedAsAnExampleAndSavedAsItWas(t *testing.T) {
	for _, d := range decisions.All() {
		r := call(t, screen.Request{Do: "example", Value: d.ID})
		result, err := fine.Calculate(d.Case)
		require.NoError(t, err)
		require.True(t, strings.HasPrefix(r.Title, words.In(words.Dutch).Amount(result.Amount())), "%s: %s", d.ID, r.Title)
		saved := call(t, screen.Request{State: r.State, Do: "save"})
		c, err := casefile.Parse([]byte(saved.File.Text))
		require.NoError(t, err, d.ID)
		require.Equal(t, d.Case, c)
		link := call(t, screen.Request{State: r.State, Do: "share"}).Link
		require.NotContains(t, link, `"name"`, d.ID)
		again := call(t, screen.Request{Do: "link", Text: link})
		require.Equal(t, r.Title, again.Title, d.ID)
	}
}

// command is what the command writes.
func command(t *testing.T, args ...string) string {
	t.Helper()
	var stdout, stderr strings.Builder
	require.Zero(t, cli.Run(args, strings.NewReader(""), &stdout, &stderr), stderr.String())
	return stdout.String()
}

func TestEachReportOfADecisionIsThatOfTheCommandByteForByte(t *testing.T) {
	for _, d := range decisions.All() {
		for _, l := range []words.Language{words.Dutch, words.English} {
			opened := call(t, screen.Request{Language: l, Do: "example", Value: d.ID})
			for _, form := range []string{"html", "markdown"} {
				r := call(t, screen.Request{Language: l, State: opened.State, Do: form})
				require.NotNil(t, r.File, "%s: %s", d.ID, r.Say)
				require.Equal(t, command(t, "decisions", d.ID, "-o", form, "--lang", string(l)), r.File.Text, "%s %s", d.ID, l)
			}
		}
	}
}

func TestAReportOfACaseIsThatOfTheCommandByteForByte(t *testing.T) {
	today := time.Now().Format(time.DateOnly) // which the command takes
	for name, state := range map[string]form.State{
		"today":      {{"offender.kind", "ziekenhuis"}, {"turnover", "400 mln"}, {"infringements[0].provision", "AVG 33(1)"}, {"infringements[0].seriousness", "medium"}},
		"superseded": {{"policy", "ap-2019"}, {"decided", "2026-01-05"}, {"offender.kind", "gemeente"}, {"infringements[0].provision", "AVG 33(1)"}},
		"by method":  {{"infringements[0].category", "III"}, {"infringements[0].recidive", "true"}},
	} {
		saved := call(t, screen.Request{State: state, Today: today, Do: "save"}).File
		file := filepath.Join(t.TempDir(), saved.Name)
		require.NoError(t, os.WriteFile(file, []byte(saved.Text), 0o600))
		for _, form := range []string{"html", "markdown", "json"} {
			r := call(t, screen.Request{State: state, Today: today, Do: form})
			require.NotNil(t, r.File, "%s: %s", name, r.Say)
			want := command(t, "calc", file, "-o", form, "--lang", "nl")
			if time.Now().Format(time.DateOnly) != today {
				t.Skip("another day has begun")
			}
			require.Equal(t, want, r.File.Text, "%s %s", name, form)
		}
	}
}

func TestAnOpenCaseIsExploredAsByTheCommand(t *testing.T) {
	state := form.State{{"policy", "edpb-04-2022"}, {"decided", "2026-01-05"}, {"offender.kind", "bedrijf"}, {"turnover", "unknown"},
		{"infringements[0].provision", "AVG 33(1)"}, {"infringements[0].seriousness", "unknown"}}
	file := filepath.Join(t.TempDir(), "case.yaml")
	require.NoError(t, os.WriteFile(file, state.YAML(), 0o600))
	for _, form := range []string{"html", "json"} {
		r := call(t, screen.Request{State: state, Do: form})
		require.Equal(t, command(t, "range", file, "-o", form, "--lang", "nl"), r.File.Text, form)
	}
}

func TestWhatNobodyChoseIsNotSavedAndADayThatWasTakenIsSaid(t *testing.T) {
	state := form.State{{"offender.kind", "bedrijf"}, {"infringements[0].provision", "AVG 33(1)"}, {"infringements[0].seriousness", "medium"}}
	r := call(t, screen.Request{State: state, Do: "save"})
	require.Equal(t, "offender:\n  kind: bedrijf\ninfringements:\n  - provision: AVG 33(1)\n    seriousness: medium\n", strings.ReplaceAll(r.File.Text, "\"", ""))
	require.Contains(t, r.Say, "geen dag van het besluit")
	require.Contains(t, r.HTML, "dag van het besluit: vandaag, 25 november 2026")
	require.Contains(t, call(t, screen.Request{State: state, Do: "html"}).File.Text, "(aangenomen)")
	open := slices.Concat(state, form.State{{"infringements[0].start", "unknown"}})
	require.Contains(t, call(t, screen.Request{State: open, Do: "html"}).File.Text, "25 november 2026 (aangenomen)", "also of a range")
	again := call(t, screen.Request{Do: "open", Text: r.File.Text})
	require.Equal(t, call(t, screen.Request{State: state}).Title, again.Title)
	dated := call(t, screen.Request{State: append(state, [2]string{"decided", "2026-01-05"}), Do: "save"})
	require.Equal(t, "De zaak is opgeslagen.", dated.Say)
}

func TestALateNotificationGivesWhenTheInfringementWasCommitted(t *testing.T) {
	do := func(r screen.Response, do, path, value string) screen.Response {
		return call(t, screen.Request{State: r.State, Do: do, Path: path, Value: value})
	}
	r := call(t, screen.Request{State: form.State{{"infringements[0].provision", "AVG 33(1)"}, {"infringements[1].provision", "AVG 6(1)"}}})
	require.Equal(t, 1, strings.Count(r.HTML, "Ontdekt op"), "only where a breach is to be notified")
	r = do(r, "set", "@late[0].aware", "13 januari 2019")
	require.Contains(t, r.HTML, "De 72 uur eindigen op 16 januari 2019.")
	require.Contains(t, do(r, "set", "@late[0].notified", "15 januari 2019").HTML, "Dat is binnen de 72 uur.")
	require.Contains(t, do(r, "set", "@late[0].notified", "16 januari 2019").HTML, "is zo niet te zeggen")
	require.Contains(t, do(r, "set", "@late[0].notified", "31 april 2019").HTML, `class="wrong" id="q-late-0-notified-wrong"`)
	require.Contains(t, do(r, "set", "@late[0].notified", "17 januari 2019").HTML, "1 dag na afloop")
	r = do(r, "set", "@late[0].notified", "7 februari 2019") // as Booking.com
	require.Contains(t, r.HTML, "22 dagen na afloop van de 72 uur, die eindigden op 16 januari 2019.")
	require.Contains(t, r.HTML, `data-do="period" data-path="infringements[0].committed" data-value="2019-01-16..2019-02-06"`)
	r = do(r, "period", "infringements[0].committed", "2019-01-16..2019-02-06")
	require.NotContains(t, r.HTML, `data-do="period"`)
	require.Contains(t, r.HTML, "gepleegd: 16 januari 2019 – 6 februari 2019")
	saved := do(r, "save", "", "").File.Text
	require.Contains(t, saved, "committed:\n      from: 2019-01-16\n      until: 2019-02-06")
	require.NotContains(t, saved, "late")
	require.Equal(t, "", do(r, "remove", "infringements[0]", "").State.Get("@late[0].aware"), "it goes with its infringement")
	require.Equal(t, "13 januari 2019", do(r, "remove", "infringements[1]", "").State.Get("@late[0].aware"))
	require.Empty(t, do(r, "example", "", "haga-2019").State.Get("@late[0].aware"))
}

func TestAnOpenbareSchoolIsAskedWhatItIs(t *testing.T) {
	for _, word := range []string{"openbare school", "UMC"} {
		r := call(t, screen.Request{State: form.State{{"offender.kind", word}, {"decided", "2022-04-07"}, {"infringements[0].provision", "AVG 33(1)"}}})
		require.Contains(t, r.HTML, "Welke van de twee is het hier?")
		require.NotContains(t, r.HTML, `class="wrong"`)
		require.True(t, strings.HasPrefix(r.Title, "€ 525.000"), r.Title)
		r = call(t, screen.Request{State: r.State, Do: "set", Path: "offender.kind", Value: "public-body"})
		require.Contains(t, r.HTML, "Geldt als een overheid.")
	}
}

func TestTheReportOfARangeHasThePictureOfWhatEachQuestionDoes(t *testing.T) {
	r := call(t, screen.Request{State: form.State{{"policy", "edpb-04-2022"}, {"offender.kind", "bedrijf"}, {"infringements[0].provision", "AVG 33(1)"}, {"infringements[0].seriousness", "unknown"}}})
	require.Contains(t, r.HTML, `id="r-tornado`)
	require.Equal(t, 1, strings.Count(r.HTML, "Elke vraag apart"))
}

func TestStartingOverLeavesWhatIsFolded(t *testing.T) {
	r := call(t, screen.Request{State: form.State{{"@steps", "closed"}, {"@names", "yes"}, {"policy", "ap-2019"}}, Do: "over"})
	require.Equal(t, form.State{{"@steps", "closed"}}, r.State)
}

func TestAFineByRulesThatDoNotGovernSaysSoInItsHeading(t *testing.T) {
	r := call(t, screen.Request{State: form.State{{"policy", "ap-2019"}, {"decided", "2026-01-05"}, {"offender.kind", "gemeente"}, {"infringements[0].provision", "AVG 33(1)"}}})
	require.Contains(t, r.HTML, "Boete volgens Boetebeleidsregels AP 2019, die hier niet gelden")
}

func TestAProvisionAloneGivesTheOverviewOfTheCommand(t *testing.T) {
	r := call(t, screen.Request{State: form.State{{"infringements[0].provision", "AVG 33(1)"}}})
	require.True(t, strings.HasPrefix(r.Title, "nog te kiezen"), r.Title)
	require.Contains(t, r.HTML, "Welke boete het is, hangt af van wie haar krijgt en wanneer.")
	require.NotContains(t, r.HTML, "vandaag, 25 november 2026", "nobody needs a day yet")
	overview := command(t, "calc", "--article", "AVG 33(1)", "--lang", "nl")
	for _, said := range []string{"EDPB-richtsnoeren 04/2022", "Boetebeleidsregels AP 2023", "Boetebeleidsregels AP 2019", "€ 4.000 – € 10.000.000", "€ 525.000"} {
		require.Contains(t, overview, said)
		require.Contains(t, r.HTML, said)
	}
	r = call(t, screen.Request{State: r.State, Do: "set", Path: "offender.kind", Value: "bedrijf"})
	require.Contains(t, r.HTML, "dag van het besluit: vandaag, 25 november 2026")
}

func TestAnAmountThatIgnoresWhatWasTypedSaysSo(t *testing.T) {
	whole := form.State{{"offender.kind", "bedrijf"}, {"infringements[0].provision", "AVG 32"}, {"infringements[0].seriousness", "medium"}}
	for _, c := range []struct {
		name string
		rest form.State
		want string
	}{
		{"wrong", form.State{{"turnover", "x"}}, "zonder wat nog niet klopt"},
		{"half", form.State{{"infringements[0].adjustments[0].factor", "c"}}, "zonder wat nog niet af is"},
		{"a search", form.State{{"infringements[1].provision", "datalek"}}, "zonder wat nog niet af is"},
	} {
		state := slices.Concat(whole, c.rest)
		r := call(t, screen.Request{State: state})
		require.True(t, strings.HasPrefix(r.Title, "€ 2.000 – € 2.000.000"), "%s: %s", c.name, r.Title)
		require.Contains(t, r.HTML, `<h2 class="label qualified">Boete `+c.want+`</h2>`, c.name)
		require.Contains(t, r.HTML, `<p class="without">Berekend `+c.want+`.</p>`, c.name)
		require.Equal(t, "Boete "+c.want+": € 2.000 – € 2.000.000", r.Say, c.name)
		for _, form := range []string{"html", "markdown", "json"} {
			written := call(t, screen.Request{State: state, Do: form})
			require.Nil(t, written.File, c.name)
			require.Contains(t, written.Say, "niet alles klopt of is af", c.name)
		}
	}
	require.NotContains(t, call(t, screen.Request{State: whole}).HTML, "zonder wat")
}

func TestWhatSomebodyIsStillTypingIsNotWrong(t *testing.T) {
	for path, text := range map[string]string{"turnover": "450 ml", "decided": "7 apr", "infringements[0].provision": "AVG 999",
		"infringements[0].adjustments[0].effect": "+", "@late[0].aware": "13 jan"} {
		state := form.State{{"offender.kind", "bedrijf"}, {"infringements[0].provision", "AVG 33(1)"}, {"@more", "open"}}
		typing := call(t, screen.Request{State: state, Do: "type", Path: path, Value: text})
		require.NotContains(t, typing.HTML, `class="wrong"`, path)
		require.NotContains(t, typing.HTML, "aria-invalid", path)
		require.NotContains(t, typing.HTML, "Er klopt iets", path)
		done := call(t, screen.Request{State: state, Do: "set", Path: path, Value: text})
		require.Equal(t, typing.State, done.State, path)
		require.Contains(t, done.HTML, `class="wrong"`, path)
	}
}

func TestSeveralRulesStandInTheHeadlineAndGiveNoReport(t *testing.T) {
	company := form.State{{"offender.kind", "bedrijf"}, {"decided", "1 oktober 2023"}, {"infringements[0].provision", "AVG 33(1)"}}
	r := call(t, screen.Request{State: company})
	require.True(t, strings.HasPrefix(r.Title, "€ 0 – € 10.000.000 of € 525.000"), r.Title)
	require.Contains(t, r.HTML, "Voor deze zaak kunnen meer regels gelden; elk geeft een eigen antwoord.")
	municipality := form.State{{"offender.kind", "gemeente"}, {"decided", "2024-01-05"}, {"infringements[0].provision", "AVG 33(1)"},
		{"infringements[0].committed.from", "2020-01-01"}, {"infringements[0].committed.until", "2020-02-01"}}
	r = call(t, screen.Request{State: municipality})
	require.True(t, strings.HasPrefix(r.Title, "geen bedrag te berekenen"), "by the rules that govern: %s", r.Title)
	require.Contains(t, r.HTML, "meer regels gelden")
	require.Nil(t, call(t, screen.Request{State: company, Do: "json"}).File)
	contested := municipality.Set("decided", "2023-10-01")
	require.Contains(t, call(t, screen.Request{State: contested}).HTML, "Of deze regels gelden, is betwist.")
}

func TestTheDecisionsAreFilteredAndSayWhatStandsNow(t *testing.T) {
	r := call(t, screen.Request{State: form.State{{"@tab", "decisions"}, {"@who", "haga"}}})
	require.Equal(t, 1, strings.Count(r.HTML, `data-do="example"`))
	require.Contains(t, r.HTML, "<b>nu: € 350.000</b>")
	require.NotContains(t, r.HTML, "booking-2020")
	for _, wrong := range []form.State{{{"@tab", "decisions"}, {"@year", "ooit"}}, {{"@tab", "decisions"}, {"@article", "999"}}} {
		require.Contains(t, call(t, screen.Request{State: wrong}).HTML, `class="wrong"`)
	}
}

func TestARangeOfManyCombinationsWaitsForAButton(t *testing.T) {
	var state form.State
	for _, i := range []string{"0", "1", "2", "3", "4", "5"} {
		state = append(state, [2]string{"infringements[" + i + "].provision", "AVG 33(1)"})
		for _, scale := range []string{"severity", "duration", "culpability", "data", "history", "damage_limited"} {
			state = append(state, [2]string{"infringements[" + i + "]." + scale, form.Unknown})
		}
	}
	state = append(state, [2]string{"policy", "ap-2019"})
	r := call(t, screen.Request{State: state})
	require.Contains(t, r.HTML, `data-path="@range"`)
	require.True(t, strings.HasPrefix(r.Title, "nog te kiezen"))
	r = call(t, screen.Request{State: r.State, Do: "set", Path: "@range", Value: "yes"})
	require.True(t, strings.HasPrefix(r.Title, "€ 1.950.000 – € 4.500.000"), r.Title)
	r = call(t, screen.Request{State: r.State, Do: "set", Path: "decided", Value: "2022-04-07"})
	require.Contains(t, r.HTML, `data-path="@range"`, "another case waits again")
}

func TestOneResultStaysBesideTheNext(t *testing.T) {
	r := call(t, screen.Request{State: form.State{{"decided", "2022-04-07"}, {"infringements[0].provision", "AVG 33(1)"}}, Do: "compare"})
	r = call(t, screen.Request{State: r.State, Do: "set", Path: "infringements[0].provision", Value: "AVG 6(1)"})
	r = call(t, screen.Request{State: r.State, Do: "set", Path: "infringements[0].severity", Value: "serious"})
	require.Contains(t, r.HTML, `<p id="amount">€ 600.000</p>`)
	require.Regexp(t, `(?s)class="compared".*<b>€ 525.000</b>`, r.HTML)
	require.NotContains(t, call(t, screen.Request{State: r.State, Do: "save"}).File.Text, "@")
	wrong := form.State{{"offender.kind", "bedrijf"}, {"turnover", "x"}, {"infringements[0].provision", "AVG 32"}, {"infringements[0].seriousness", "medium"}}
	r = call(t, screen.Request{State: call(t, screen.Request{State: wrong, Do: "compare"}).State, Do: "set", Path: "turnover", Value: "400 mln"})
	require.Contains(t, r.HTML, `<p class="hint">Boete zonder wat nog niet klopt.</p>`, "also of the one that stays")
}

func TestWhatCannotBeOpenedChangesNothing(t *testing.T) {
	state := form.State{{"offender.kind", "bedrijf"}, {"infringements[0].provision", "AVG 33(1)"}}
	for _, text := range []string{"", "{", "hello: world", "[1, 2]", "\xff", `{"@policy":"x","policy":"ap-2019"}`, "policy: ap-2019\npolicy: ap-2023", "bands: 3"} {
		r := call(t, screen.Request{State: state, Do: "open", Text: text})
		require.Equal(t, state, r.State, text)
		require.Contains(t, r.Say, "is niet te lezen", text)
		require.NotContains(t, r.Say, "\n", text)
	}
}

func TestARequestThatIsNoneShowsAnEmptyCase(t *testing.T) {
	for _, request := range []string{"", "{", "[]", `{"state":[["a"]]}`, `{"lang":"de","state":[["",""],["@tab","x"]],"do":"jump"}`} {
		var r screen.Response
		require.NoError(t, json.Unmarshal(screen.Call([]byte(request)), &r))
		require.Contains(t, r.HTML, "nog te kiezen", request)
	}
}

func TestAPolicyOfOnesOwnIsOpenedBesideTheCase(t *testing.T) {
	data, err := os.ReadFile("../../../testdata/cases/eigen-beleid.yaml")
	require.NoError(t, err)
	r := call(t, screen.Request{State: form.State{{"infringements[0].provision", "AVG 33(1)"}}, Do: "open", Text: string(data)})
	require.Contains(t, r.Say, "Uw eigen regels gelden nu")
	require.Equal(t, "AVG 33(1)", r.State.Get("infringements[0].provision"))
	require.NotContains(t, call(t, screen.Request{State: r.State, Do: "save"}).File.Text, "bands", "the policy is not of the case")
}

func TestTheScreenOfAState(t *testing.T) {
	for name, state := range map[string]form.State{
		"empty":        nil,
		"municipality": {{"offender.kind", "gemeente"}, {"infringements[0].provision", "AVG 33(1)"}},
		"contested":    {{"offender.kind", "bedrijf"}, {"decided", "1 oktober 2023"}, {"infringements[0].provision", "AVG 33(1)"}},
		"faults":       {{"offender.kind", "openbare school"}, {"decided", "31 april 2022"}, {"infringements[0].provision", "AVG 999"}, {"@more", "open"}},
	} {
		for _, l := range []words.Language{words.Dutch, words.English} {
			got := call(t, screen.Request{Language: l, State: state}).HTML
			file := filepath.Join("testdata", name+"."+string(l)+".html")
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Equal(t, string(want), got, "write it with: go test ./cmd/internal/screen -update")
		}
	}
}

func FuzzCall(f *testing.F) {
	f.Add(`{"lang":"nl","state":[["infringements[0].provision","AVG 33(1)"]],"do":"add","path":"infringements"}`)
	f.Add(`{"do":"open","text":"policy: ap-2019"}`)
	f.Fuzz(func(t *testing.T, request string) {
		var r screen.Response
		if err := json.Unmarshal(screen.Call([]byte(request)), &r); err != nil || r.Title == "" {
			t.Fatal(err, r.Title)
		}
	})
}
