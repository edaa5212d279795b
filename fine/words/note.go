package words

import (
	"github.com/boete/boete/fine"
)

// Result returns the result with its notes in the language. Everything else in it is the same in each language.
func (w *Words) Result(r fine.Result) fine.Result {
	notes := make([]fine.Note, len(r.Notes))
	for i, note := range r.Notes {
		note.Text = w.Say(note.Text)
		notes[i] = note
	}
	r.Notes = notes
	return r
}
