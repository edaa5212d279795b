// Command boete calculates an administrative fine of the Autoriteit Persoonsgegevens, and shows why.
package main

import (
	"os"

	"github.com/boete/boete/cmd/internal/cli"
)

func main() { os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }
