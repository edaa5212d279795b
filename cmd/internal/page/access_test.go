package main

import (
	"context"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the picture of the README")

func TestABrowserThatLacksWhatThePageNeedsSaysSoInASentence(t *testing.T) {
	for name, before := range map[string]chromedp.Action{
		"WebAssembly": without("WebAssembly"), "DecompressionStream": without("DecompressionStream"),
		"JavaScript": emulation.SetScriptExecutionDisabled(true),
	} {
		v := chromium(t)
		v.do(before, chromedp.Navigate(v.address))
		require.Eventually(t, func() bool {
			return v.eval("document.getElementById('boete-error').checkVisibility({ visibilityProperty: true })") == "true"
		}, 20*time.Second, 100*time.Millisecond, name)
		says := v.eval("document.body.innerText")
		require.Contains(t, says, "Deze pagina heeft een browser met JavaScript en WebAssembly nodig", name)
		require.Contains(t, says, "This page needs a browser with JavaScript and WebAssembly", name)
		require.Empty(t, v.eval("document.getElementById('app').innerHTML"), name)
	}
}

// without takes something out of the browser before the page starts.
func without(name string) chromedp.Action {
	return chromedp.ActionFunc(func(ctx context.Context) error {
		_, err := page.AddScriptToEvaluateOnNewDocument("delete window." + name).Do(ctx)
		return err
	})
}

func TestABrowserCopiesALinkThatOpensTheCaseAgain(t *testing.T) {
	content, err := built()
	require.NoError(t, err)
	var asked []string
	site := httptest.NewTLSServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.Path)
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_, _ = w.Write(content)
	}))
	t.Cleanup(site.Close)
	v := chromium(t, chromedp.Flag("ignore-certificate-errors", true))
	v.address = site.URL + "/boete.html"
	v.do(browser.SetPermission(&browser.PermissionDescriptor{Name: "clipboard-write"}, browser.PermissionSettingGranted),
		browser.SetPermission(&browser.PermissionDescriptor{Name: "clipboard-read"}, browser.PermissionSettingGranted),
		emulation.SetFocusEmulationEnabled(true))
	v.do(chromedp.Navigate(v.address))
	v.shows("document.getElementById('amount')")
	const state = `[["policy","ap-2019"],["id","Z-17"],["offender.name","Jansen"],["infringements[0].provision","AVG 33(1)"],["infringements[0].severity","serious"],["infringements[0].severity_reason","geheim"]]`
	v.put(state, "nl")
	amount := v.eval("document.getElementById('amount').innerText")
	copied := func() (link string) { // which takes a moment
		v.do(chromedp.Evaluate("document.querySelector('[data-do=share]').click()", nil))
		require.Equal(t, "De link is gekopieerd.", v.eval("document.getElementById('say').textContent"))
		require.Eventually(t, func() bool {
			link = v.wait("navigator.clipboard.readText()")
			return link != ""
		}, 20*time.Second, 100*time.Millisecond)
		v.wait("navigator.clipboard.writeText('')")
		return link
	}
	link := copied()
	require.True(t, strings.HasPrefix(link, v.address+"#1.nl."), link)
	v.do(chromedp.Evaluate("document.getElementById('names').click()", nil))
	named := copied()

	v.do(chromedp.Navigate("about:blank"), chromedp.Navigate(link))
	v.shows("document.getElementById('amount') && state.length > 0")
	require.Equal(t, amount, v.eval("document.getElementById('amount').innerText"))
	require.Equal(t, `[["policy","ap-2019"],["infringements[0].provision","AVG 33(1)"],["infringements[0].severity","serious"]]`, v.eval("JSON.stringify(state)"), "no name, reference or reason")
	require.Equal(t, v.address, v.eval("location.href"))
	v.do(chromedp.Navigate("about:blank"), chromedp.Navigate(named))
	v.shows("document.getElementById('amount') && state.length > 0")
	require.Equal(t, state, v.eval("JSON.stringify(state)"))

	shown := make(chan string, 1)
	chromedp.ListenTarget(v, func(event any) {
		if e, ok := event.(*page.EventJavascriptDialogOpening); ok {
			shown <- e.DefaultPrompt
			go func() { _ = chromedp.Run(v, page.HandleJavaScriptDialog(true)) }()
		}
	})
	v.do(chromedp.Evaluate("navigator.clipboard.writeText = () => Promise.reject(); document.querySelector('[data-do=share]').click(); 1", nil))
	v.shows("document.getElementById('say').textContent.includes('laat niet kopiëren')")
	require.Contains(t, <-shown, v.address+"#1.nl.")
	require.Empty(t, v.said)
	require.Equal(t, []string{"/boete.html"}, slices.Compact(asked), "a site is asked for the file and nothing else")
}

func TestABrowserSeesNothingMove(t *testing.T) {
	v := visit(t, "")
	v.do(emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}))
	for _, s := range states {
		v.put(s.state, "nl")
		require.Equal(t, "0", v.eval("document.getAnimations().length"), s.name)
		require.Equal(t, "0", v.eval(`[...document.querySelectorAll('*')].filter(e => { const s = getComputedStyle(e); return s.transitionDuration !== '0s' || s.scrollBehavior !== 'auto' }).length`), s.name)
	}
}

// heard is what a screen reader says of the page, in its order: roles with names, and states that are not the usual
// ones.
func (v *tab) heard() (heard []string) {
	type value struct {
		Value any `json:"value"`
	}
	type node struct {
		ID         string   `json:"nodeId"`
		Parent     string   `json:"parentId"`
		Children   []string `json:"childIds"`
		Ignored    bool     `json:"ignored"`
		Role       value    `json:"role"`
		Name       value    `json:"name"`
		Properties []struct {
			Name  string `json:"name"`
			Value value  `json:"value"`
		} `json:"properties"`
	}
	var tree struct {
		Nodes []*node `json:"nodes"`
	}
	v.do(chromedp.ActionFunc(func(ctx context.Context) error {
		return cdp.Execute(ctx, "Accessibility.getFullAXTree", nil, &tree)
	}))
	nodes := map[string]*node{}
	for _, n := range tree.Nodes {
		nodes[n.ID] = n
	}
	wanted := []string{"RootWebArea", "heading", "group", "radio", "checkbox", "combobox", "textbox", "button", "region", "navigation", "status"}
	var visit func(n *node)
	visit = func(n *node) {
		if role := fmt.Sprint(n.Role.Value); !n.Ignored && slices.Contains(wanted, role) {
			said := strings.TrimSpace(role + " " + fmt.Sprint(n.Name.Value))
			for _, p := range n.Properties {
				switch p.Name {
				case "live", "checked", "expanded", "invalid":
					if state := fmt.Sprint(p.Value.Value); state != "false" || p.Name == "expanded" {
						said += ", " + p.Name + " " + state
					}
				}
			}
			heard = append(heard, said)
		}
		for _, id := range n.Children {
			if child := nodes[id]; child != nil {
				visit(child)
			}
		}
	}
	visit(tree.Nodes[0])
	return heard
}

func TestABrowserTellsAScreenReaderEachQuestionAndTheAmount(t *testing.T) {
	v := visit(t, "")
	v.put(`[["offender.kind","bedrijf"],["infringements[0].provision","AVG 32"],["infringements[0].seriousness","medium"],["turnover","x"]]`, "nl")
	require.Equal(t, strings.Split(strings.TrimSpace(`
RootWebArea € 2.000 – € 2.000.000 · boete berekenen
heading Boete berekenen
navigation onderdelen en taal
button Zaak
button Besluiten
button English
region Vragen
heading Wie?
group Soort overtreder
radio bedrijf, checked true
radio ziekenhuis of zorginstelling
radio gemeente, ministerie of andere overheid
radio bijzondere school
radio openbare school of universiteit
radio stichting of vereniging
radio particulier
radio weet ik niet
heading Wat is er gebeurd?
textbox Overtreden bepaling
button + gelezen met nog een bepaling
button + nog een overtreding
heading Wanneer?
textbox Begonnen op
textbox Geëindigd op
textbox Dag van het besluit
heading Hoe groot?
textbox Jaaromzet van het hele concern, invalid true
checkbox weet ik niet
combobox Omzet niet openbaar?, expanded false
heading Hoe ernstig?
group Ernst van de overtreding
radio laag
radio gemiddeld, checked true
radio hoog
radio weet ik niet
textbox Reden
textbox Startbedrag
textbox Wat overblijft voor de omvang
heading Meer
button Omstandigheden, eerdere boetes, afwijkingen, regels, expanded false
region Uitkomst
heading Boete zonder wat nog niet klopt`), "\n"), v.heard()[:42])
	require.Contains(t, v.heard(), "status, live polite")
	v.put(`[["offender.kind","bedrijf"],["decided","2022-04-07"],["infringements[0].provision","AVG 33(1)"]]`, "en")
	require.Equal(t, "€525,000", v.eval("document.getElementById('say').textContent"), "a new amount is announced")
	require.Equal(t, "en", v.eval("document.documentElement.lang"))
}

func TestABrowserShowsThePictureOfTheREADME(t *testing.T) {
	const picture, most = "../../../docs/page.png", 150_000
	v := visit(t, "")
	v.do(emulation.SetDeviceMetricsOverride(1160, 680, 1, false))
	v.put(`[["offender.kind","ziekenhuis"],["decided","2026-11-01"],["turnover","400 mln"],["infringements[0].provision","AVG 33(1)"],["infringements[0].seriousness","medium"],["infringements[0].start","15%"],["infringements[0].size","60%"]]`, "nl")
	var png []byte
	v.do(chromedp.CaptureScreenshot(&png))
	require.Less(t, len(png), most)
	if *update {
		require.NoError(t, os.WriteFile(picture, png, 0o644))
	}
	kept, err := os.ReadFile(picture)
	require.NoError(t, err)
	require.Less(t, len(kept), most)
	readme, err := os.ReadFile("../../../README.md")
	require.NoError(t, err)
	require.Contains(t, string(readme), "](docs/page.png)")
}
