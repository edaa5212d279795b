package cli

import (
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/spf13/cobra"
)

// Commands returns the tree of commands in a language, for what is written about them.
func Commands(l words.Language) *cobra.Command {
	a := &app{surroundings: system(), words: writer(l)}
	return a.root()
}

// Topic is a page of the help that is not about one command.
type Topic struct{ Name, Short, Text string }

// Topics returns the pages of the help in a language, at the width of a man page.
func Topics(l words.Language) []Topic {
	const width = 72
	var pages []Topic
	for _, t := range topics() {
		a := &app{surroundings: system(), words: writer(l)}
		a.topic(t, report.TextOptions{Width: width})
		pages = append(pages, Topic{t.name, a.shortOf(t), a.out.String()})
	}
	return pages
}
