package main

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/boete/boete/cmd/internal/notices"
	"github.com/stretchr/testify/require"
)

func TestThePageStaysWithinItsBudgets(t *testing.T) {
	script, err := os.ReadFile(filepath.Join(folder, "page.js"))
	require.NoError(t, err)
	require.LessOrEqual(t, bytes.Count(script, []byte("\n")), 250, "lines of JavaScript")
	for _, word := range []string{"localStorage", "sessionStorage", "indexedDB", "cookie", "fetch(", "XMLHttpRequest", "WebSocket", "sendBeacon", "serviceWorker", "eval("} {
		require.NotContains(t, string(script), word)
	}
	style, err := os.ReadFile(filepath.Join(folder, "page.css"))
	require.NoError(t, err)
	require.LessOrEqual(t, len(style), 10_000, "the style sheet")
}

func TestThePageIsOneFileWithAPolicyAndTheSameBytesWhateverTheEnvironmentSays(t *testing.T) {
	if testing.Short() {
		t.Skip("compiles the program")
	}
	page, err := built()
	require.NoError(t, err)
	require.LessOrEqual(t, len(page), 4_500_000, "make page prints what it is made of")
	t.Setenv("GOFLAGS", "-buildvcs=true -ldflags=-X=main.folder=x") // as somebody may have it
	again, _, err := build(folder)
	require.NoError(t, err)
	require.True(t, bytes.Equal(page, again))
	text := string(page)
	policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(text)
	require.Len(t, policy, 2)
	require.True(t, strings.HasPrefix(policy[1], "default-src 'none'; script-src 'wasm-unsafe-eval' 'sha256-"))
	require.NotContains(t, policy[1], "unsafe-inline")
	require.NotContains(t, policy[1], "http")
	require.NotRegexp(t, `(?i)<(link|img|iframe|object|embed|form)\b|<script[^>]*src|@import|url\(\s*['"]?http`, text)
	require.Contains(t, text, "github.com/shopspring/decimal v")
	require.Contains(t, text, "Copyright 2009 The Go Authors")
}

func TestTheProgramHasNoModuleOfTheTests(t *testing.T) {
	list, err := notices.Command([]string{"GOOS=js", "GOARCH=wasm"}, "go", "list", "-deps", "-f", "{{with .Module}}{{if not .Main}}{{.Path}}{{end}}{{end}}", "./"+folder)
	require.NoError(t, err)
	var modules []string
	for name := range strings.Lines(list) {
		if name = strings.TrimSpace(name); name != "" && !strings.Contains(strings.Join(modules, " "), name) {
			modules = append(modules, name)
		}
	}
	require.ElementsMatch(t, []string{"github.com/shopspring/decimal", "go.yaml.in/yaml/v3", "golang.org/x/text"}, modules)
}
