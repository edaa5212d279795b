package main

import (
	"bufio"
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/boete/boete/internal/outside"
	"github.com/gobwas/ws"
	"github.com/gobwas/ws/wsutil"
	"github.com/stretchr/testify/require"
)

// firefox speaks WebDriver BiDi with Firefox, which needs no driver.
type firefox struct {
	t       *testing.T
	send    func(message []byte) error
	receive func() ([]byte, error)
	id      int
	tab     string
}

func visitFirefox(t *testing.T) *firefox {
	t.Helper()
	program := outside.Program(t, "firefox-esr")
	page, err := built()
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "boete.html")
	require.NoError(t, os.WriteFile(file, page, 0o600))
	profile, err := os.MkdirTemp("", "firefox")
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(profile) })
	require.NoError(t, os.WriteFile(filepath.Join(profile, "user.js"), []byte(`user_pref("intl.accept_languages", "nl");
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("app.update.disabledForTesting", true);
`), 0o600))
	ctx, stop := context.WithTimeout(t.Context(), 2*time.Minute) // for a browser that hangs
	cmd := exec.CommandContext(ctx, program, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0", "about:blank")
	cmd.Env = append(os.Environ(), "HOME="+profile)
	stderr, err := cmd.StderrPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	t.Cleanup(func() { stop(); _ = cmd.Wait() })
	address := ""
	lines := bufio.NewScanner(stderr)
	for address == "" && lines.Scan() {
		if m := regexp.MustCompile(`WebDriver BiDi listening on (ws://\S+)`).FindStringSubmatch(lines.Text()); m != nil {
			address = m[1]
		}
	}
	require.NotEmpty(t, address, "Firefox does not say where it listens")
	go func() {
		for lines.Scan() { // so that it can go on
		}
	}()
	conn, _, _, err := ws.Dial(ctx, address+"/session")
	require.NoError(t, err)
	t.Cleanup(func() { conn.Close() })
	f := &firefox{t: t, send: func(m []byte) error { return wsutil.WriteClientText(conn, m) },
		receive: func() ([]byte, error) { return wsutil.ReadServerText(conn) }}
	f.do("session.new", map[string]any{"capabilities": map[string]any{}}, nil)
	var tree struct {
		Contexts []struct{ Context string }
	}
	f.do("browsingContext.getTree", map[string]any{}, &tree)
	f.tab = tree.Contexts[0].Context
	f.do("browsingContext.navigate", map[string]any{"context": f.tab, "url": "file://" + file, "wait": "complete"}, nil)
	return f
}

// do gives a command and waits for its result.
func (f *firefox) do(method string, params map[string]any, result any) {
	f.t.Helper()
	f.id++
	message, err := json.Marshal(map[string]any{"id": f.id, "method": method, "params": params})
	require.NoError(f.t, err)
	require.NoError(f.t, f.send(message))
	for {
		data, err := f.receive()
		require.NoError(f.t, err)
		var answer struct {
			ID      int
			Type    string
			Message string
			Result  json.RawMessage
		}
		require.NoError(f.t, json.Unmarshal(data, &answer))
		if answer.ID != f.id {
			continue // an event
		}
		require.Equal(f.t, "success", answer.Type, answer.Message)
		if result != nil {
			require.NoError(f.t, json.Unmarshal(answer.Result, result))
		}
		return
	}
}

func (f *firefox) eval(expression string) string {
	f.t.Helper()
	var r struct {
		Result           struct{ Value string }
		ExceptionDetails struct{ Text string }
	}
	f.do("script.evaluate", map[string]any{"expression": "String(" + expression + ")", "target": map[string]any{"context": f.tab}, "awaitPromise": true}, &r)
	require.Empty(f.t, r.ExceptionDetails.Text, expression)
	return r.Result.Value
}

func (f *firefox) shows(expression string) {
	f.t.Helper()
	for range 400 {
		if f.eval("!!("+expression+")") == "true" {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	require.Fail(f.t, "it does not become true: "+expression)
}

// press presses keys.
func (f *firefox) press(keys string) {
	f.t.Helper()
	var actions []map[string]any
	for _, key := range keys {
		actions = append(actions, map[string]any{"type": "keyDown", "value": string(key)}, map[string]any{"type": "keyUp", "value": string(key)})
	}
	f.do("input.performActions", map[string]any{"context": f.tab, "actions": []any{map[string]any{"type": "key", "id": "keys", "actions": actions}}}, nil)
}

// to presses the tab key until the focus is there.
func (f *firefox) to(id string) {
	f.t.Helper()
	for range 120 {
		if f.eval("document.activeElement.id || document.activeElement.dataset.do || ''") == id {
			return
		}
		f.press("\uE004")
	}
	require.Fail(f.t, "the tab key does not come to "+id)
}

func TestAnotherBrowserGivesTheFirstAnswerByTheKeyboardAlone(t *testing.T) {
	f := visitFirefox(t)
	f.shows("document.getElementById('amount')")
	require.True(t, strings.HasPrefix(f.eval("document.title"), "nog te kiezen"))
	f.to("q-offender-kind-unknown")
	f.press("\uE015")
	f.shows("document.querySelector('input[value=bedrijf]').checked")
	f.to("q-infringements-0-provision")
	f.press("33 lid 1")
	f.shows("document.body.innerText.includes('datalek (inbreuk) melden')")
	require.Equal(t, "q-infringements-0-provision", f.eval("document.activeElement.id"))
	f.to("q-infringements-0-seriousness-0")
	f.press("\uE015")
	f.shows("document.querySelector('input[value=medium]').checked && document.getElementById('amount').innerText.includes('2.000.000')")
	require.Equal(t, "€", f.eval("document.title[0]"))
}
