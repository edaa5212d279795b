// Command boete calculates an administrative fine of the Autoriteit Persoonsgegevens, and shows why.
package main

import "os"

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
