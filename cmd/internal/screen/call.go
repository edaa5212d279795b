// Package screen is the page without a browser: [Call] takes what somebody did and returns what is to be shown. It is
// pure and builds everywhere; the browser only carries requests and responses.
//
// All wording and markup is here or in what it calls. What was typed is held by the browser as a state: see
// [form.State]. Entries whose path begins with @ are of the screen and not of the case, such as @tab; they are never
// saved.
package screen

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"html/template"
	"strings"
	"sync"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/form"
	"github.com/boete/boete/fine/words"
)

// Request is what somebody did.
type Request struct {
	// Language is nl or en.
	Language words.Language `json:"lang"`
	// Today is the day in the browser.
	Today string `json:"today"`
	// State before it.
	State form.State `json:"state"`
	// Do is what was done: type, while somebody is still typing, set when it is done; or what a button says: take,
	// period, add, remove, jump, open, link, example, over, compare, share, save, html, markdown or json; empty shows
	// the state.
	Do string `json:"do,omitzero"`
	// Path and Value that it is done with.
	Path  string `json:"path,omitzero"`
	Value string `json:"value,omitzero"`
	// Text of a file or a link that is opened.
	Text string `json:"text,omitzero"`
	// Online says that the page has an address, so that a link can be made.
	Online bool `json:"online,omitzero"`
}

// Response is what is to be shown.
type Response struct {
	State form.State `json:"state"`
	HTML  string     `json:"html"`
	Title string     `json:"title"`
	// Say is announced to who does not see the page.
	Say string `json:"say"`
	// Focus is the id of the element that gets the focus; empty leaves it.
	Focus string `json:"focus,omitzero"`
	// File to be saved.
	File *File `json:"file,omitempty"`
	// Link is the case as a link has it; empty if none was asked.
	Link string `json:"link,omitzero"`
}

// File is a file that the browser saves.
type File struct {
	Name string `json:"name"`
	Type string `json:"type"`
	Text string `json:"text"`
}

// maxRequest is the size of the largest request, in bytes: a file of the largest size twice, escaped.
const maxRequest = 8 << 20

// Call answers a request in JSON with a response in JSON. A request that cannot be read shows an empty case.
func Call(request []byte) []byte {
	var r Request
	if len(request) > maxRequest || json.Unmarshal(request, &r) != nil {
		r = Request{}
	}
	if r.Language != words.English {
		r.Language = words.Dutch
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	_ = encoder.Encode(Answer(r)) // of strings only
	return b.Bytes()
}

// Answer answers a request.
func Answer(r Request) Response {
	s := newScreen(r.Language, r.Today, r.Online)
	if r.Do == "type" {
		s.typing = r.Path
	}
	response := s.do(r)
	a := s.answer(response.State)
	if response.File == nil && response.Link == "" {
		s.write(&response, r, a)
	}
	v := s.view(response.State, a)
	v.Message = response.Say
	var b strings.Builder
	if err := templates().ExecuteTemplate(&b, "screen", v); err != nil {
		b.Reset()
		b.WriteString(template.HTMLEscapeString(err.Error()))
	}
	response.HTML, response.Title = b.String(), v.Title
	if response.Say == "" {
		response.Say = v.Amount
		if v.Qualified {
			response.Say = v.Label + ": " + v.Amount
		}
	}
	return response
}

//go:embed screen.html.tmpl
var source string

// templates are part of the program, so they parse.
var templates = sync.OnceValue(func() *template.Template {
	return template.Must(template.New("screen").Parse(source))
})

// parts of a state: the case, and what is of the screen only.
func parts(s form.State) (of, screen form.State) {
	for _, e := range s {
		if strings.HasPrefix(e[0], "@") {
			screen = append(screen, e)
		} else {
			of = append(of, e)
		}
	}
	return of, screen
}

// in picks the wording of a language.
func in(l words.Language, t boete.Text) string {
	if l == words.English {
		return t.EN
	}
	return t.NL
}
