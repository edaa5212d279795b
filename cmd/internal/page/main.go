// Command page writes the page: one HTML file with the program in it, which asks nothing of any other place. The same
// source and the same Go give the same bytes.
package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html"
	"os"
	"path/filepath"
	"strings"

	"github.com/boete/boete/cmd/internal/notices"
	"github.com/boete/boete/fine/report"
)

// source is the folder of what the page is made of, from the root of the module.
const source = "cmd/page"

func main() {
	target := filepath.Join("dist", "boete.html")
	if len(os.Args) > 1 {
		target = os.Args[1]
	}
	page, sizes, err := build(source)
	if err == nil {
		err = os.MkdirAll(filepath.Dir(target), 0o755)
	}
	if err == nil {
		err = os.WriteFile(target, page, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Printf("%s%9d  %s\n", sizes, len(page), target)
}

// build returns the page, and the sizes of its parts in words.
func build(folder string) (page []byte, sizes string, err error) {
	packed, raw, err := program(folder)
	if err != nil {
		return nil, "", err
	}
	root, err := notices.Command(nil, "go", "env", "GOROOT")
	if err != nil {
		return nil, "", err
	}
	var texts [4]string
	for i, name := range []string{filepath.Join(strings.TrimSpace(root), "lib", "wasm", "wasm_exec.js"), filepath.Join(folder, "page.js"),
		filepath.Join(folder, "page.css"), filepath.Join(folder, "page.html")} {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, "", err
		}
		texts[i] = strings.ReplaceAll(string(data), "\r\n", "\n")
	}
	glue, script, style, shell := "\n"+texts[0], "\n"+texts[1], "\n"+report.Style()+texts[2], texts[3]
	for _, text := range []string{glue, script, style} {
		if lower := strings.ToLower(text); strings.Contains(lower, "</s") || strings.Contains(lower, "<!--") {
			return nil, "", fmt.Errorf("a script or style ends within itself")
		}
	}
	modules, err := notices.Linked([]string{"GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0"}, "./"+filepath.ToSlash(folder))
	if err != nil {
		return nil, "", err
	}
	licences, err := notices.Text(modules)
	if err != nil {
		return nil, "", err
	}
	policy := "default-src 'none'; script-src 'wasm-unsafe-eval' " + hash(glue) + " " + hash(script) + "; style-src " + hash(style) +
		"; base-uri 'none'; form-action 'none'"
	text := strings.NewReplacer("{{policy}}", policy, "{{style}}", style, "{{glue}}", glue, "{{script}}", script,
		"{{program}}", base64.StdEncoding.EncodeToString(packed), "{{notices}}", html.EscapeString(licences)).Replace(shell)
	sizes = fmt.Sprintf("%9d  program, unpacked\n%9d  program, packed\n%9d  style\n%9d  our JavaScript, %d lines\n%9d  Go's JavaScript\n%9d  notices\n",
		raw, len(packed), len(style), len(script), strings.Count(script, "\n")-1, len(glue), len(licences))
	return []byte(text), sizes, nil
}

// program compiles and packs the program.
func program(folder string) (packed []byte, raw int, err error) {
	temp, err := os.MkdirTemp("", "boete-page-")
	if err != nil {
		return nil, 0, err
	}
	defer os.RemoveAll(temp)
	file := filepath.Join(temp, "page.wasm")
	env := []string{"GOOS=js", "GOARCH=wasm", "GOWASM=", "GOFIPS140=off", "CGO_ENABLED=0", "GOWORK=off", "GOFLAGS=-trimpath -buildvcs=false"}
	if _, err := notices.Command(env, "go", "build", "-ldflags", "-s -w -buildid=", "-o", file, "./"+filepath.ToSlash(folder)); err != nil {
		return nil, 0, err
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, 0, err
	}
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression) // a level that exists
	if _, err := w.Write(data); err != nil {
		return nil, 0, err
	}
	if err := w.Close(); err != nil {
		return nil, 0, err
	}
	return b.Bytes(), len(data), nil
}

// hash is the hash of a script or a style, as a content security policy has it.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}
