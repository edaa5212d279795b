package explore

import (
	"github.com/boete/boete"
	"github.com/boete/boete/fine"
)

// notes are those of all calculations, each with the case in which it arose first.
type notes struct {
	list  []fine.Note
	cases []fine.Case
	seen  map[noteKey]bool
}

// noteKey tells notes apart that say something else: of an earlier sanction the day is said.
type noteKey struct {
	note    fine.Note
	ground  boete.Text
	imposed boete.Date
}

// note gathers the notes of a calculation: of one infringement of a case by itself, or of a whole case if i is −1.
// What is still to choose is not said, because that is what is explored.
func (e *explorer) note(found []fine.Note, c *fine.Case, i int) {
	for _, n := range found {
		e.unsure = e.unsure || n.Code == fine.NoteTurnoverUnknown
		switch n.Code {
		case fine.NoteStartOpen, fine.NoteSizeOpen, fine.NoteShareOpen:
			continue
		}
		if i >= 0 {
			n.Path = pathIn(n.Path, i)
		}
		key := noteKey{note: n, imposed: dayOfPrior(c, n.Path)}
		if n.Ground != nil {
			key.note.Ground, key.ground = nil, *n.Ground
		}
		if e.notes.seen[key] {
			continue
		}
		if e.notes.seen == nil {
			e.notes.seen = map[noteKey]bool{}
		}
		e.notes.seen[key] = true
		e.notes.list, e.notes.cases = append(e.notes.list, n), append(e.notes.cases, clone(*c))
	}
}

// dayOfPrior is the day of the earlier sanction that a path in a case leads to; none if it leads to something else.
func dayOfPrior(c *fine.Case, path string) boete.Date {
	i, in := place(path)
	if j, _, ok := in.Element("priors"); ok {
		return c.Infringements[i].Priors[j].Imposed
	}
	return boete.Date{}
}
