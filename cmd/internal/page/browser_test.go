package main

import (
	"bytes"
	"compress/flate"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/boete/boete/category"
	"github.com/boete/boete/cmd/internal/cli"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/words"
	"github.com/boete/boete/internal/outside"
	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

const folder = "../../page"

// built is the page, made once for all tests.
var built = sync.OnceValues(func() ([]byte, error) {
	page, _, err := build(folder)
	return page, err
})

// tab is the page in a browser, from disk.
type tab struct {
	context.Context
	t        *testing.T
	address  string
	requests []string // all that the page asked for
	said     []string // by the console
}

// visit opens the page in Chromium, behind a hash if one is given.
func visit(t *testing.T, hash string) *tab {
	t.Helper()
	v := chromium(t)
	v.do(chromedp.Navigate(v.address+hash), chromedp.WaitVisible("#amount, .decisions"))
	return v
}

// chromium starts Chromium without a page.
func chromium(t *testing.T, options ...chromedp.ExecAllocatorOption) *tab {
	t.Helper()
	program := outside.Program(t, "chromium")
	page, err := built()
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "boete.html")
	require.NoError(t, os.WriteFile(file, page, 0o600))
	profile, err := os.MkdirTemp("", "chromium")
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(profile) })
	options = append(append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(program), chromedp.NoSandbox, chromedp.UserDataDir(profile),
		chromedp.Flag("disable-dev-shm-usage", true), chromedp.Flag("accept-lang", "nl-NL")), options...)
	allocator, stop := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(stop)
	ctx, cancel := chromedp.NewContext(allocator)
	t.Cleanup(cancel)
	ctx, done := context.WithTimeout(ctx, 10*time.Minute) // for a browser that hangs
	t.Cleanup(done)
	v := &tab{Context: ctx, t: t, address: "file://" + file}
	var lock sync.Mutex
	chromedp.ListenTarget(ctx, func(event any) {
		lock.Lock()
		defer lock.Unlock()
		switch e := event.(type) {
		case *network.EventRequestWillBeSent:
			v.requests = append(v.requests, e.Request.URL)
		case *runtime.EventExceptionThrown:
			v.said = append(v.said, e.ExceptionDetails.Error())
		case *runtime.EventConsoleAPICalled:
			for _, a := range e.Args {
				v.said = append(v.said, string(a.Value))
			}
		}
	})
	v.do(network.Enable())
	return v
}

func (v *tab) do(actions ...chromedp.Action) {
	v.t.Helper()
	require.NoError(v.t, chromedp.Run(v, actions...))
}

// eval is the value of an expression in the page.
func (v *tab) eval(expression string) (value string) {
	v.t.Helper()
	v.do(chromedp.Evaluate("String("+expression+")", &value))
	return value
}

// wait is what a promise in the page comes to.
func (v *tab) wait(promise string) (value string) {
	v.t.Helper()
	v.do(chromedp.Evaluate(promise+".then(String)", &value, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }))
	return value
}

// shows waits until an expression is true.
func (v *tab) shows(expression string) {
	v.t.Helper()
	v.do(chromedp.Poll(expression, nil, chromedp.WithPollingTimeout(time.Minute)))
}

// picture saves what the page looks like, to look at.
func (v *tab) picture(name string) {
	dir := os.Getenv("BOETE_SCREENSHOTS")
	if dir == "" {
		return
	}
	var png []byte
	v.do(chromedp.FullScreenshot(&png, 100))
	require.NoError(v.t, os.WriteFile(filepath.Join(dir, "page-"+name+".png"), png, 0o644))
}

func TestABrowserGivesAnAnswerAndThePageAsksForNothing(t *testing.T) {
	v := visit(t, "")
	require.Contains(t, v.eval("document.title"), "nog te kiezen")
	require.Equal(t, "true", v.eval("document.getElementById('boete-error').hidden"))
	v.do(chromedp.Click("//label[contains(., 'ziekenhuis of zorginstelling')]"))
	v.shows("document.body.innerText.includes('geldt hier als onderneming')")
	v.do(chromedp.SendKeys("#q-infringements-0-provision", "datalek"))
	v.shows("document.querySelector('[data-do=take]') && document.querySelector('.suggestions span')")
	require.Equal(t, "q-infringements-0-provision", v.eval("document.activeElement.id"), "the focus stays where somebody types")
	v.do(chromedp.Click("//button[@data-value='AVG 33(1)']"))
	v.shows("document.getElementById('amount').innerText.includes('10.000.000')")
	v.do(chromedp.Click("//label[contains(., 'gemiddeld')]"))
	v.shows("document.getElementById('amount').innerText.includes('2.000.000')")
	require.True(t, strings.HasPrefix(v.eval("document.title"), v.eval("document.getElementById('amount').innerText")), "the title begins with the amount")
	v.do(chromedp.Click("[data-do=undo]"))
	v.shows("document.getElementById('amount').innerText.includes('10.000.000')")
	v.do(chromedp.Click("#language"))
	v.shows("document.documentElement.lang == 'en' && document.title.includes('calculate')")
	require.Equal(t, []string{v.address}, v.requests, "the only request is the file")
	require.Empty(t, v.said, "the console is silent")
	require.Equal(t, "0 0 ", v.eval("localStorage.length + ' ' + sessionStorage.length + ' ' + document.cookie"))
	for _, attempt := range []string{"fetch('https://example.org')", "new Promise((y, n) => { const i = new Image(); i.onload = y; i.onerror = n; i.src = 'https://example.org/a.png' })"} {
		require.Equal(t, "refused", v.wait(attempt+".then(() => 'allowed', () => 'refused')"), attempt)
	}
}

// call asks the program in the page, as its script does.
func (v *tab) call(request map[string]any) (response map[string]any) {
	data, err := json.Marshal(request)
	require.NoError(v.t, err)
	quoted, err := json.Marshal(string(data))
	require.NoError(v.t, err)
	require.NoError(v.t, json.Unmarshal([]byte(v.eval(fmt.Sprintf("boete(%s)", quoted))), &response))
	return response
}

// command is what the command writes.
func command(t *testing.T, args ...string) string {
	var stdout, stderr strings.Builder
	require.Zero(t, cli.Run(args, strings.NewReader(""), &stdout, &stderr), stderr.String())
	return stdout.String()
}

func TestABrowserGivesTheAmountsOfTheLibraryAndTheReportOfTheCommand(t *testing.T) {
	v := visit(t, "")
	for _, d := range decisions.All() {
		for _, l := range []words.Language{words.Dutch, words.English} {
			opened := v.call(map[string]any{"lang": l, "today": "2026-11-25", "do": "example", "value": d.ID})
			r := v.call(map[string]any{"lang": l, "today": "2026-11-25", "do": "html", "state": opened["state"]})
			require.NotNil(t, r["file"], "%s: %v", d.ID, r["say"])
			result, err := fine.Calculate(d.Case)
			require.NoError(t, err)
			require.Equal(t, command(t, "decisions", d.ID, "-o", "html", "--lang", string(l)), r["file"].(map[string]any)["text"], "%s %s", d.ID, l)
			require.True(t, strings.HasPrefix(r["title"].(string), words.In(l).Amount(result.Amount())), d.ID)
		}
	}
}

func TestABrowserNeedsNoMouseFromTheFirstQuestionToTheSavedCase(t *testing.T) {
	v := visit(t, "")
	saved := t.TempDir()
	v.do(browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorAllow).WithDownloadPath(saved).WithEventsEnabled(true))
	to := func(id string) { // by the tab key
		t.Helper()
		for range 120 {
			if v.eval("document.activeElement.id || document.activeElement.dataset.do || document.activeElement.dataset.value || ''") == id {
				return
			}
			v.do(chromedp.KeyEvent(kb.Tab))
		}
		require.Fail(t, "the tab key does not come to "+id)
	}
	to("tab-case")
	to("q-offender-kind-unknown") // a group of radio buttons is one stop, at the one that is chosen
	v.do(chromedp.KeyEvent(kb.ArrowDown))
	v.shows("document.querySelector('input[value=bedrijf]').checked")
	require.Equal(t, "q-offender-kind-0", v.eval("document.activeElement.id"), "the focus is kept")
	to("q-infringements-0-provision")
	v.do(chromedp.KeyEvent("33 lid 1"))
	v.shows("document.body.innerText.includes('art. 33, eerste lid, AVG')")
	to("q-turnover")
	v.do(chromedp.KeyEvent("450 mln"))
	v.shows("document.getElementById('result').innerText.includes('450.000.000')")
	to("q-infringements-0-seriousness-0")
	v.do(chromedp.KeyEvent(" "))
	v.shows("document.querySelector('input[value=low]').checked")
	to("save")
	v.do(chromedp.KeyEvent(kb.Enter))
	var data []byte
	require.Eventually(t, func() bool {
		data, _ = os.ReadFile(filepath.Join(saved, "zaak.yaml"))
		return len(data) > 0
	}, 10*time.Second, 50*time.Millisecond)
	c, err := casefile.Parse(data)
	require.NoError(t, err, string(data))
	require.Empty(t, c.Policy, "nobody chose one")
	require.True(t, c.Decided.IsZero(), "nobody gave a day")
	require.Equal(t, "AVG 33(1)", c.Infringements[0].Provision.String())
	require.Equal(t, category.SeriousnessLow, c.Infringements[0].Seriousness)
	require.NotEmpty(t, v.eval("document.getElementById('say').textContent"), "what happens is announced")
}

// packed is a case as a link has it.
func packed(t *testing.T, text string) string {
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, flate.BestCompression)
	require.NoError(t, err)
	_, err = w.Write([]byte(text))
	require.NoError(t, err)
	require.NoError(t, w.Close())
	return base64.RawURLEncoding.EncodeToString(b.Bytes())
}

func TestABrowserShowsNoErrorWhileSomebodyIsTyping(t *testing.T) {
	v := visit(t, "")
	v.put(`[["offender.kind","bedrijf"],["infringements[0].provision","AVG 33(1)"],["infringements[0].seriousness","medium"]]`, "nl")
	v.do(chromedp.Focus("#q-turnover"), chromedp.KeyEvent("450 ml"))
	v.shows("document.querySelector('.label').textContent.includes('zonder wat nog niet af is')")
	require.Equal(t, "0", v.eval("document.querySelectorAll('.wrong, [aria-invalid]').length"))
	v.do(chromedp.KeyEvent(kb.Tab))
	v.shows("document.getElementById('q-turnover').ariaInvalid === 'true'")
	require.Contains(t, v.eval("document.querySelector('.label').textContent"), "zonder wat nog niet klopt")
	v.do(chromedp.Focus("#q-turnover"), chromedp.KeyEvent("n"))
	v.shows("!document.querySelector('.wrong')")
	v.do(chromedp.KeyEvent(" veel"), chromedp.Click("#q-infringements-0-seriousness-2"))
	v.shows("document.querySelector('input[value=high]').checked && document.getElementById('q-turnover').ariaInvalid === 'true'")
	require.Equal(t, "450 mln veel", v.eval("document.getElementById('q-turnover').value"), "a click elsewhere loses nothing")
}

func TestABrowserOpensALinkAndRefusesABrokenOneInOneSentence(t *testing.T) {
	link := "#1.en." + packed(t, `{"policy":"ap-2019","infringements":[{"category":"III","recidive":true}]}`)
	v := visit(t, link)
	v.shows("document.getElementById('amount').innerText == '€787,500'")
	require.Equal(t, v.address, v.eval("location.href"), "the case is out of the address bar")
	for name, hash := range map[string]string{
		"another version": "#2.en." + packed(t, `{}`), "no base64": "#1.en.%%%", "not deflated": "#1.en.aGVsbG8", "no case": "#1.en." + packed(t, `{"hello":"world"}`),
		"a bomb": "#1.en." + packed(t, `{"id":"`+strings.Repeat("a", 200<<20)+`"}`), "a screen": "#1.en." + packed(t, `{"@tab":"decisions","policy":"ap-2019"}`),
	} {
		v.do(chromedp.Evaluate("document.getElementById('say').textContent = ''; location.hash = '"+hash+"'; 1", nil))
		v.shows("document.getElementById('say').textContent.includes('cannot be read')")
		require.Equal(t, "€787,500", v.eval("document.getElementById('amount').innerText"), "%s: nothing is lost", name)
		require.Contains(t, v.eval("document.querySelector('.message').textContent"), "cannot be read", name)
	}
	require.Empty(t, v.said)
}

func TestABrowserShowsAHostileCaseAsText(t *testing.T) {
	v := visit(t, "")
	hostile := `policy: ap-2019
id: "<img src=x onerror=document.title='hacked'>"
offender: {name: "</script><script>document.title='hacked'</script>", kind: company}
infringements: [{provision: "AVG 33(1)", adjustments: [{factor: c, effect: "-25000", reason: "<b onclick=alert(1)>\u202ex</b>"}]}]
`
	file := filepath.Join(t.TempDir(), "case.yaml")
	require.NoError(t, os.WriteFile(file, []byte(hostile), 0o600))
	v.do(chromedp.SetUploadFiles("#file", []string{file}, chromedp.NodeReady))
	v.shows("document.getElementById('amount').innerText.includes('500.000')")
	v.do(chromedp.Click("#more"))
	require.NotContains(t, v.eval("document.title"), "hacked")
	require.Equal(t, "0", v.eval("document.querySelectorAll('#app script, #app img, #app [onclick]').length"))
	large := filepath.Join(t.TempDir(), "large.yaml")
	require.NoError(t, os.WriteFile(large, bytes.Repeat([]byte("a: b\n"), 20<<20), 0o600))
	v.do(chromedp.SetUploadFiles("#file", []string{large}, chromedp.NodeReady))
	v.shows("document.getElementById('say').textContent.includes('te groot')")
	require.Contains(t, v.eval("document.getElementById('amount').innerText"), "500.000")
	require.Empty(t, v.said)
}

func TestABrowserStartsAgainAfterAPanicWithWhatWasTyped(t *testing.T) {
	v := visit(t, "")
	v.do(chromedp.SendKeys("#q-infringements-0-provision", "AVG 33(1)"))
	v.shows("document.querySelector('.says')")
	v.do(chromedp.Evaluate("try { boete() } catch {} act({}); 1", nil)) // without a request the program panics
	require.Contains(t, strings.Join(v.said, "\n"), "panic:")
	require.Equal(t, "Dat ging mis; wat u invulde is er nog.", v.eval("at('say').textContent"))
	require.Eventually(t, func() bool { return v.eval("call === self.boete") == "true" }, 20*time.Second, 50*time.Millisecond)
	v.do(chromedp.Click("//label[contains(., 'bedrijf')]"))
	v.shows("document.getElementById('amount').innerText.includes('10')")
	require.Equal(t, "AVG 33(1)", v.eval("document.getElementById('q-infringements-0-provision').value"))
}

// states are what the page is looked at in.
var states = []struct{ name, state string }{
	{"empty", `[]`},
	{"municipality", `[["offender.kind","gemeente"],["infringements[0].provision","AVG 33(1)"]]`},
	{"hospital-unknown", `[["offender.kind","ziekenhuis"],["infringements[0].provision","AVG 32(1)"],["infringements[0].seriousness","unknown"],["turnover","450 mln"]]`},
	{"levels", `[["offender.kind","bedrijf"],["decided","2022-04-07"],["infringements[0].provision","AVG 6(1)"],["infringements[0].severity","serious"],["infringements[1].provision","AVG 33(1)"],["linked","true"],["@more","open"]]`},
	{"faults", `[["offender.kind","openbare school"],["decided","31 april 2022"],["infringements[0].provision","datalek"],["infringements[1].provision","AVG 999"]]`},
	{"late", `[["offender.kind","bedrijf"],["turnover","unknown"],["infringements[0].provision","AVG 33(1)"],["infringements[0].seriousness","unknown"],["@late[0].aware","13 januari 2019"],["@late[0].notified","7 februari 2019"]]`},
	{"decisions", `[["@tab","decisions"]]`},
}

// put puts the page in a state.
func (v *tab) put(state, language string) {
	v.do(chromedp.Evaluate("state = "+state+"; language = '"+language+"'; act({}); 1", nil))
}

func TestABrowserShowsThePageOnEachScreen(t *testing.T) {
	v := visit(t, "")
	for _, s := range states {
		for _, width := range []int64{1280, 768, 640, 390, 320} { // 640 is 1280 at a zoom of 200 %
			for _, theme := range []string{"light", "dark"} {
				language := map[string]string{"light": "nl", "dark": "en"}[theme]
				v.do(emulation.SetDeviceMetricsOverride(width, 900, 1, width < 700),
					emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: theme}}))
				v.put(s.state, language)
				require.Equal(t, "true", v.eval("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "%s %d %s: nothing sticks out", s.name, width, theme)
				v.do(chromedp.Evaluate("document.documentElement.style.fontSize = '200%'", nil))
				if width == 1280 {
					require.Equal(t, "true", v.eval("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "%s %s: letters twice as large", s.name, theme)
				}
				v.do(chromedp.Evaluate("document.documentElement.style.fontSize = ''", nil))
				if s.name == "municipality" && width < 640 {
					require.Equal(t, "true", v.eval("document.querySelector('[data-do=jump]').getBoundingClientRect().top < document.getElementById('amount').getBoundingClientRect().bottom"), "the button stands beside the amount")
				}
				if width > 320 && width != 640 {
					v.picture(fmt.Sprintf("%s-%d-%s-%s", s.name, width, theme, language))
				}
			}
		}
	}
}

func TestABrowserFindsNothingInaccessible(t *testing.T) {
	axe := axeCore(t)
	v := visit(t, "")
	v.do(chromedp.Evaluate(axe+"\n;1", nil))
	for _, s := range states {
		for _, theme := range []string{"light", "dark"} {
			v.do(emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: theme}}))
			for _, language := range []string{"nl", "en"} {
				v.put(s.state, language)
				require.Empty(t, v.wait(`axe.run().then(r => r.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.html.slice(0, 200)).join(' | ')).join('\n'))`),
					"%s %s %s", s.name, theme, language)
			}
		}
	}
}

// axeCore is the script of axe-core, fetched by npm in a version that is pinned.
func axeCore(t *testing.T) string {
	const name, sum = "axe-core@4.10.3", "880970c081707360e64f34cea25ff91892f5bc95675b0776925b9709dd8a68bb"
	npm := outside.Program(t, "npm")
	dir := t.TempDir()
	cmd := exec.Command(npm, "install", "--prefix", dir, "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", name)
	output, err := cmd.CombinedOutput()
	require.NoError(t, err, string(output))
	script, err := os.ReadFile(filepath.Join(dir, "node_modules", "axe-core", "axe.min.js"))
	require.NoError(t, err)
	require.Equal(t, sum, fmt.Sprintf("%x", sha256.Sum256(script)))
	return string(script)
}

func TestABrowserPrintsTheReportAlone(t *testing.T) {
	v := visit(t, "")
	v.put(`[["decided","2022-04-07"],["infringements[0].provision","AVG 33(1)"],["@steps","closed"]]`, "nl")
	v.do(chromedp.Evaluate("print = () => 0; document.querySelector('[data-do=print]').click()", nil), emulation.SetEmulatedMedia().WithMedia("print"))
	require.Equal(t, "none", v.eval("getComputedStyle(document.getElementById('form')).display"))
	require.Equal(t, "none", v.eval("getComputedStyle(document.querySelector('[data-do=save]').parentElement).display"))
	require.Contains(t, v.eval("document.body.innerText"), "basisboete categorie III")
	require.Equal(t, "1", v.eval("document.body.innerText.split('geen voorspelling').length - 1"), "nothing is said twice")
	require.Equal(t, "0", v.eval("[...document.querySelectorAll('button')].filter(b => b.checkVisibility()).length"))
	require.NotContains(t, v.eval("document.body.innerText"), "Verslag met alle stappen")
	v.do(emulation.SetDeviceMetricsOverride(718, 1000, 1, false)) // A4 within its margins
	require.Equal(t, "true", v.eval("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "nothing is cut off")
	v.picture("print")
}
