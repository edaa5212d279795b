//go:build js && wasm

// Command page is the page in the browser: it hands what somebody did to package screen, and what that answers to the
// page.
package main

import (
	"syscall/js"

	"github.com/boete/boete/cmd/internal/screen"
)

func main() {
	js.Global().Set("boete", js.FuncOf(func(_ js.Value, args []js.Value) any { return string(screen.Call([]byte(args[0].String()))) }))
	select {}
}
