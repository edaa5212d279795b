package screen

import (
	"bytes"
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/form"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
)

// screen answers one request.
type screen struct {
	language words.Language
	words    *words.Words
	report   report.Writer
	today    boete.Date
	online   bool
	typing   string // the path at which somebody is still typing
}

func newScreen(l words.Language, today string, online bool) *screen {
	s := &screen{language: l, words: words.In(l), report: report.In(l), online: online}
	s.today, _ = boete.ParseDate(today) // without one, no day is assumed
	return s
}

func (s *screen) t(nl, en string) string { return in(s.language, boete.Text{NL: nl, EN: en}) }

// maxState is how many texts a state has at most, so that a hostile file or link does not keep the browser busy.
const maxState = 5000

// do changes the state.
func (s *screen) do(r Request) Response {
	state := r.State
	if len(state) > maxState {
		state = nil
	}
	state = slices.DeleteFunc(slices.Clone(state), func(e [2]string) bool { return e[0] == "" })
	switch r.Do {
	case "set", "type":
		if !strings.HasPrefix(r.Path, "@") {
			state = state.Without("@range") // it was for the case as it was
		}
		return Response{State: state.Set(r.Path, strings.TrimSpace(r.Value))}
	case "add":
		return s.add(state, r.Path)
	case "remove":
		if i, ok := strings.CutPrefix(r.Path, "infringements"); ok && strings.Count(r.Path, "[") == 1 {
			state = state.Remove("@late" + i)
		}
		return Response{State: state.Remove(r.Path), Say: s.t("Weggehaald.", "Removed."), Focus: "form"}
	case "period":
		from, until, _ := strings.Cut(r.Value, "..")
		return Response{State: state.Set(r.Path+".from", from).Set(r.Path+".until", until), Focus: id(r.Path + ".from"), Say: s.t("Overgenomen.", "Taken over.")}
	case "jump":
		return Response{State: state, Focus: r.Value}
	case "take":
		return Response{State: state.Set(r.Path, r.Value), Focus: id(r.Path)}
	case "over":
		var kept form.State
		if state.Has("@steps") { // on a telephone they are folded
			kept = kept.Set("@steps", state.Get("@steps"))
		}
		return Response{State: kept, Say: s.t("Opnieuw begonnen.", "Started over."), Focus: "form"}
	case "open":
		return s.open(state, r.Text, s.t("Het bestand", "The file"))
	case "link":
		return s.open(state, r.Text, s.t("De link", "The link"))
	case "example":
		d, err := decisions.ByID(r.Value)
		if err != nil {
			return Response{State: state, Say: s.say(err)}
		}
		text := d.File
		if s.language == words.English {
			data, _ := json.Marshal(d.English().Case) // of texts only
			text = string(data)
		}
		return s.open(state, text, "")
	case "compare":
		of, rest := parts(state)
		kept, _ := json.Marshal(of)
		return Response{State: append(of, rest.Set("@compare", string(kept))...), Say: s.t("Deze uitkomst blijft ernaast staan.", "This result stays beside the next.")}
	case "large":
		return Response{State: state, Say: s.t("Het bestand is te groot: een zaak is ten hoogste 1 MB.", "The file is too large: a case is at most 1 MB.")}
	case "uncopied":
		return Response{State: state, Say: s.t("Deze browser laat niet kopiëren; de link staat in het venster.", "This browser does not allow copying; the link stands in the window.")}
	case "share":
		return s.share(state)
	}
	return Response{State: state}
}

// add adds an element to a list.
func (s *screen) add(state form.State, list string) Response {
	first := map[string]string{"infringements": ".provision", "with": "", "adjustments": ".factor", "priors": ".imposed", "departures": ".effect"}
	field, ok := first[boete.Path(list).Field()]
	n := state.Len(list)
	if !ok || n >= 1000 {
		return Response{State: state}
	}
	if list == "infringements" && n == 0 {
		state, n = append(state, [2]string{"infringements[0].provision", ""}), 1
	}
	path := list + "[" + strconv.Itoa(n) + "]" + field
	return Response{State: append(state, [2]string{path, ""}), Focus: id(path), Say: s.t("Toegevoegd.", "Added.")}
}

// open takes the case of a file or a link in place of what there is, or a policy file with it. What cannot be read
// changes nothing.
func (s *screen) open(state form.State, text, what string) Response {
	failed := func(reason string) Response {
		return Response{State: state, Say: what + " " + s.t("is niet te lezen: ", "cannot be read: ") + reason}
	}
	opened, err := form.Open([]byte(text))
	if err != nil {
		return failed(s.say(err))
	}
	_, screen := parts(state)
	if opened.Has("bands") || opened.Has("annex") || opened.Has("sizes") {
		p, err := casefile.ReadPolicy(strings.NewReader(text))
		if err != nil {
			return failed(s.say(err))
		}
		return Response{State: state.Set("@policy", text), Say: s.t("Uw eigen regels gelden nu: ", "Your own rules now apply: ") + s.words.Pick(p.Title()), Focus: "form"}
	}
	known := slices.ContainsFunc(opened, func(e [2]string) bool { _, ok := form.FieldAt(e[0]); return ok })
	switch of, _ := parts(opened); {
	case len(opened) > maxState:
		return failed(s.t("er staan te veel waarden in.", "it has too many values."))
	case !known || len(of) < len(opened):
		return failed(s.t("het is geen zaak van dit programma.", "it is not a case of this program."))
	}
	screen = screen.Without("@tab").Without("@more").Without("@late").Without("@range")
	say := s.t("Geopend.", "Opened.")
	return Response{State: append(opened, screen...), Say: say, Focus: "form"}
}

// share makes the text of a link. A name, a reference and reasons are left out unless they are wanted.
func (s *screen) share(state form.State) Response {
	of, screen := parts(state)
	if screen.Get("@names") == "" {
		of = slices.DeleteFunc(of, func(e [2]string) bool {
			return e[0] == "id" || e[0] == "offender.name" || strings.HasSuffix(e[0], "reason") && !strings.Contains(e[0], "departures") && !strings.Contains(e[0], "recidive")
		})
	}
	return Response{State: state, Link: string(of.JSON()), Say: s.t("De link is gekopieerd.", "The link is copied.")}
}

// write writes the file that a button asks for.
func (s *screen) write(response *Response, r Request, a answer) {
	of, _ := parts(response.State)
	name := s.t("zaak", "case")
	if r.Do == "save" {
		response.File = &File{name + ".yaml", "application/yaml", string(of.YAML())}
		response.Say = s.t("De zaak is opgeslagen.", "The case is saved.")
		if !a.assumed.IsZero() {
			response.Say += " " + s.t("Zij noemt geen dag van het besluit: bij het openen geldt de dag van dan.", "It has no day of the decision: when it is opened, the day of then counts.")
		}
		return
	}
	var b bytes.Buffer
	var err error
	file := File{Name: s.t("boete", "fine")}
	first := a.first()
	if !slices.Contains([]string{"html", "markdown", "json"}, r.Do) {
		return
	}
	switch {
	case first == nil || first.Err != nil || first.waits || a.err != nil:
		response.Say = s.t("Er is nog geen uitkomst om op te slaan.", "There is no result to save yet.")
		return
	case s.without(&a) != "": // the command takes no such case
		response.Say = s.t("Er is nog geen uitkomst om op te slaan: niet alles klopt of is af.", "There is no result to save yet: not everything is right or complete.")
		return
	case len(a.candidates) > 1:
		response.Say = s.words.Say("Several rules may govern this case; each gives its own answer") + s.t(". Kies de regels onder Meer.", ". Choose the rules under More.")
		return
	}
	switch r.Do {
	case "html":
		file.Name, file.Type = file.Name+".html", "text/html"
		if first.explored != nil {
			err = s.report.RangeHTML(&b, *first.explored, first.report(&a))
		} else {
			err = s.report.HTML(&b, first.report(&a))
		}
	case "markdown":
		file.Name, file.Type = file.Name+".md", "text/markdown"
		if first.explored != nil {
			response.Say = s.t("Een ontwerp kan pas als niets meer open is.", "A draft needs a case that leaves nothing open.")
			return
		}
		err = s.report.Markdown(&b, first.report(&a))
	case "json":
		file.Name, file.Type = file.Name+".json", "application/json"
		var data []byte
		if first.explored != nil {
			data, err = words.JSON(s.report.RangeResult(*first.explored))
		} else {
			data, err = words.JSON(s.words.Result(first.Result))
		}
		b.Write(data)
	}
	if err != nil {
		response.Say = s.say(err)
		return
	}
	file.Text = b.String()
	response.File, response.Say = &file, s.t("Opgeslagen.", "Saved.")
}

// say is an error in one sentence.
func (s *screen) say(err error) string {
	c := s.words.Complaints(err)
	if len(c) == 0 {
		return ""
	}
	text := c[0].Text
	if c[0].Path != "" {
		text = c[0].Path + ": " + text
	}
	return words.Clean(text)
}

// id is the id of the element for a path.
func id(path string) string {
	return "q-" + strings.Trim(strings.NewReplacer("@", "", "[", "-", "]", "", ".", "-", "_", "-").Replace(path), "-")
}
