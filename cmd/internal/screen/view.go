package screen

import (
	"bytes"
	"encoding/json"
	"html/template"
	"slices"
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/form"
	"github.com/boete/boete/fine/govern"
	"github.com/boete/boete/fine/words"
)

// view is what the template shows.
type view struct {
	*screen
	Title, Amount, Note, Message string
	Label                        string // what the amount is
	Without                      string // what was typed and does not count
	Qualified                    bool   // the label says more than that it is a fine
	Tab                          string
	Sections                     []section
	Other                        []string
	Candidates                   []result
	Assumed                      []string
	Compared                     *result
	Decisions                    decisionList
	State                        form.State
	HasResult, More, Steps       bool
	Own                          string // the title of a policy file
}

// T picks the wording of the language.
func (v view) T(nl, en string) string { return v.t(nl, en) }

// With adds a question to the view, for a template that shows one.
func (v view) With(q question) []any { return []any{v, q} }

// Pick picks the wording of the language.
func (v view) Pick(t boete.Text) string { return v.words.Pick(t) }

// KnownAsOf is when the information was last looked at.
func (v view) KnownAsOf() string { return v.words.When(category.KnownAsOf) }

// Version is that of the program.
func (v view) Version() string { return boete.Version }

// First is the first candidate; nil if there is none.
func (v view) First() *result {
	if len(v.Candidates) == 0 {
		return nil
	}
	return &v.Candidates[0]
}

// Language is nl or en.
func (v view) Language() string { return string(v.language) }

// Online says that a link can be made.
func (v view) Online() bool { return v.online }

// Names says that names and reasons go into a link.
func (v view) Names() bool { return v.State.Get("@names") != "" }

type section struct {
	ID, Name string
	Groups   []group
	Help     string
}

type group struct {
	Heading, Element, RemoveName string
	Questions                    []question
	Lists                        []form.List
	Several                      bool
}

type question struct {
	ID, Path, Kind, Name, Hint, Text, Wrong, Says string
	Missing, Radio, Long, Unknown                 bool
	Options                                       []option
	Suggestions                                   []suggestion
	Nearest                                       string
	Choose                                        []option // what it is to be chosen between
	Period                                        *option  // that can be taken over, with where
}

type option struct {
	Value, Name string
	On          bool
	ID          string
}

type suggestion struct {
	Name, Sentence string
	Provisions     []option
}

// result is what a candidate came to.
type result struct {
	Heading, Verdict, Ground string
	Amount, Note             string
	Governs, Waits           bool
	Rows                     [][2]string
	Maximum                  []string
	Compared                 string
	Report                   template.HTML
}

func (s *screen) view(state form.State, a answer) view {
	of, screen := parts(state)
	v := view{screen: s, Tab: screen.Get("@tab"), State: state, More: screen.Get("@more") != "", Steps: screen.Get("@steps") == ""}
	rules := form.Rules{Kind: a.reading.Case.Offender.Kind, Faults: a.faults}
	for i := range a.candidates {
		if a.basis != govern.BasisOverview { // of which nobody knows yet by which method
			rules.Policies = append(rules.Policies, a.candidates[i].Policy)
		}
	}
	if f := a.first(); f != nil && rules.Kind == "" && a.basis != govern.BasisOverview {
		rules.Kind = f.Case.Offender.Kind // a turnover makes it a company
	}
	asked := form.Ask(of, rules)
	several := of.Len("infringements") > 1
	for _, sec := range asked.Sections {
		if sec.ID == "more" && !v.More { // folded
			sec.Groups = nil
		}
		v.Sections = append(v.Sections, s.section(sec, &a, several, state))
	}
	for _, f := range asked.Other {
		if f.Code != boete.CodeMissing {
			v.Other = append(v.Other, s.say(f))
		}
	}
	for i := range a.candidates {
		v.Candidates = append(v.Candidates, s.result(&a.candidates[i], &a, i == 0))
	}
	if p, err := casefile.ReadPolicy(strings.NewReader(screen.Get("@policy"))); err == nil {
		v.Own = words.Clean(s.words.Pick(p.Title()))
	}
	v.headline(&a)
	v.Assumed = s.assumed(&a)
	if kept := screen.Get("@compare"); kept != "" {
		var other form.State
		if json.Unmarshal([]byte(kept), &other) == nil {
			b := s.answer(other)
			w := view{screen: s}
			for i := range b.candidates {
				w.Candidates = append(w.Candidates, s.result(&b.candidates[i], &b, false))
			}
			w.headline(&b)
			v.Compared = &result{Amount: w.Amount, Note: w.Note}
			if w.Qualified {
				v.Compared.Note = w.Label + "."
			}
			if len(w.Candidates) > 0 {
				v.Compared.Heading = w.Candidates[0].Heading
			}
		}
	}
	if v.Tab == "decisions" {
		v.Decisions = s.decisions(screen)
	}
	return v
}

// headline is the amount, or what is still to be chosen.
func (v *view) headline(a *answer) {
	v.Label = v.t("Boete", "Fine")
	choose := v.t("nog te kiezen", "still to choose")
	v.Amount = choose
	defer func() {
		v.Title = v.Amount + " · " + v.t("boete berekenen", "calculate a fine")
	}()
	first := a.first()
	switch {
	case a.wrong():
		v.Note = v.t("Er klopt nog iets niet; zie de vraag.", "Something still needs correcting; see the question.")
		if len(a.reading.Case.Infringements) == 0 || first == nil || first.Err != nil && first.Policy.Gap().IsZero() {
			return
		}
	case len(a.reading.Case.Infringements) == 0:
		v.Note = v.t("Kies eerst welke bepaling is overtreden.", "First choose which provision was infringed.")
		return
	}
	switch {
	case first == nil:
		return
	case a.basis == govern.BasisOverview:
		if v.Note == "" {
			v.Note = v.words.Say("Which fine it is depends on who is fined and when") + "."
		}
		return
	}
	v.Amount = v.Candidates[0].Amount
	v.HasResult = first.Err == nil
	if first.Verdict == category.VerdictExcluded {
		v.Label += v.t(" volgens ", " under ") + v.Candidates[0].Heading + v.t(", die hier niet gelden", ", which do not apply here")
	}
	if v.HasResult || first.Known() {
		if v.Without = v.without(a); v.Without != "" {
			v.Label += " " + v.Without
		}
	}
	v.Qualified = v.Label != v.t("Boete", "Fine")
	switch {
	case len(v.Candidates) > 1:
		var amounts []string
		for _, c := range v.Candidates {
			if !slices.Contains(amounts, c.Amount) {
				amounts = append(amounts, c.Amount)
			}
		}
		if first.Policy.Gap().IsZero() { // else there is no amount by the rules that govern
			v.Amount = strings.Join(amounts, v.t(" of ", " or "))
		}
		v.Note = v.words.Say("Several rules may govern this case; each gives its own answer") + "."
	case first.Verdict == category.VerdictContested && v.Note == "":
		v.Note = v.t("Of deze regels gelden, is betwist.", "Whether these rules apply is contested.")
	}
	if v.Candidates[0].Note != "" && v.Note == "" {
		v.Note = v.Candidates[0].Note
	}
}

func (s *screen) section(sec form.Section, a *answer, several bool, state form.State) section {
	out := section{ID: sec.ID, Name: s.words.Pick(sec.Name)}
	for _, g := range sec.Groups {
		h := group{Element: g.Element, Lists: g.Lists, Several: several}
		if several && g.Infringement >= 0 {
			h.Heading = s.t("Overtreding ", "Infringement ") + strconv.Itoa(g.Infringement+1)
		}
		for _, q := range g.Questions {
			h.Questions = append(h.Questions, s.question(q, a))
		}
		if sec.ID == "when" && g.Infringement >= 0 {
			h.Questions = append(h.Questions, s.late(state, g.Infringement)...)
		}
		if g.Element != "" {
			h.RemoveName = s.t("weghalen", "remove")
			if len(h.Questions) > 0 {
				h.RemoveName += ": " + strings.ToLower(h.Questions[0].Name)
			}
			if g.Element == string(boete.Path("").Under("infringements", g.Infringement)) {
				h.RemoveName = s.t("overtreding ", "remove infringement ") + strconv.Itoa(g.Infringement+1) + s.t(" weghalen", "")
			}
		}
		out.Groups = append(out.Groups, h)
	}
	if sec.ID == "seriousness" && slices.ContainsFunc(sec.Groups, func(g form.Group) bool {
		return slices.ContainsFunc(g.Questions, func(q form.Question) bool { return strings.HasSuffix(q.Path, ".severity") })
	}) {
		out.Help = s.words.Pick(boete.Text{NL: "De niveaus van 2019 zijn een ijking van dit programma op gepubliceerde besluiten, geen beleid van de AP.",
			EN: "The levels of 2019 are a calibration of this program on published decisions, not policy of the AP."})
	}
	return out
}

func (s *screen) question(q form.Question, a *answer) question {
	out := question{ID: id(q.Path), Path: q.Path, Kind: string(q.Kind), Name: s.words.Pick(q.Name), Hint: s.words.Pick(q.Hint), Text: q.Text,
		Missing: q.Missing, Long: q.Kind == form.KindReason}
	switch {
	case q.Wrong == nil || q.Path == s.typing:
	case undecided(q.Wrong):
		out.Missing = true
		out.Says = s.t("Dat kan een overheid zijn of een onderneming. Welke van de twee is het hier?", "That can be a public body or an undertaking. Which of the two is it here?")
		for _, kind := range []category.OffenderKind{category.KindPublicBody, category.KindCompany} {
			out.Choose = append(out.Choose, option{Value: string(kind), Name: s.words.Pick(kind.Name())})
		}
	default:
		w := *q.Wrong
		w.Path = ""
		out.Wrong = s.say(&w)
	}
	out.Radio = q.Path == "offender.kind" || strings.HasSuffix(q.Path, "].seriousness")
	for i, answer := range q.Answers {
		out.Options = append(out.Options, option{Value: answer.Value, Name: s.words.Pick(answer.Name), On: answer.Value == q.Text, ID: out.ID + "-" + strconv.Itoa(i)})
	}
	switch {
	case q.Path == "offender.kind":
		s.offender(&out, a)
	case q.Kind == form.KindProvision:
		s.provision(&out)
	}
	if q.Unknown && len(out.Options) > 0 {
		out.Options = append(out.Options, option{form.Unknown, s.t("weet ik niet", "I do not know"), q.Text == form.Unknown, out.ID + "-unknown"})
	} else if q.Unknown {
		out.Unknown = true
	}
	if len(out.Options) > 0 && q.Text != "" && !slices.ContainsFunc(out.Options, func(o option) bool { return o.On }) {
		out.Options = append(out.Options, option{q.Text, q.Text, true, out.ID + "-own"}) // as a file has it
	}
	return out
}

// offender says what is made of a word, and marks the answer of a file that has another word.
func (s *screen) offender(q *question, a *answer) {
	kind, ground, err := category.OffenderWord(q.Text)
	if err == nil {
		q.Says = s.t("Geldt als ", "Counts as ") + s.words.Pick(kind.Name()) + "."
		if g := s.words.Pick(ground); g != "" {
			q.Says = g
		}
		if !slices.ContainsFunc(q.Options, func(o option) bool { return o.On }) {
			for i := range q.Options {
				if k, _, err := category.OffenderWord(q.Options[i].Value); err == nil && k == kind {
					q.Options[i].On, q.Options[i].Value = true, q.Text
					break
				}
			}
		}
	}
	q.Options = append(q.Options, option{"", s.t("weet ik niet", "I do not know"), q.Text == "", q.ID + "-unknown"})
}

// provision says what a provision is about, or what words are about that name none.
func (s *screen) provision(q *question) {
	policy, _ := category.PolicyByID("ap-2019")
	if p, err := category.ParseProvision(q.Text); err == nil {
		q.Says = s.words.Provision(p)
		if rows := policy.Find(p); len(rows) > 0 {
			q.Says += ": " + s.words.Pick(rows[0].Title)
		}
		return
	}
	if _, with, err := category.ParseReadTogether(q.Text); err == nil && len(with) > 0 {
		return
	}
	found := category.Subjects(q.Text)
	if q.Text == "" {
		if strings.Contains(q.Path, "with[") || strings.Contains(q.Path, "priors[") {
			return
		}
		found = found[:min(4, len(found))]
	}
	for _, subject := range found[:min(6, len(found))] {
		g := suggestion{Name: s.words.Pick(subject.Name()), Sentence: s.words.Pick(subject.Sentence)}
		if q.Text == "" {
			g.Sentence = ""
		}
		if other := s.words.Pick(subject.OtherAct); other != "" && q.Text != "" {
			g.Sentence = strings.TrimSpace(g.Sentence + " " + other)
		}
		for _, p := range subject.Provisions {
			g.Provisions = append(g.Provisions, option{Value: p.String(), Name: s.words.Provision(p)})
		}
		q.Suggestions = append(q.Suggestions, g)
	}
	if q.Text == "" {
		return
	}
	if len(q.Suggestions) > 0 {
		q.Wrong = "" // it is a search
	} else if nearest := category.NearestWord(q.Text); nearest != "" {
		q.Nearest = nearest
	}
}

// result puts a candidate into words.
func (s *screen) result(c *candidate, a *answer, full bool) result {
	r := result{Heading: words.Clean(s.words.Pick(c.Policy.Title())), Ground: s.words.Pick(c.Ground), Governs: c.Governs(), Amount: s.t("nog te kiezen", "still to choose")}
	switch c.Verdict {
	case category.VerdictCandidate:
		r.Verdict = s.t("geldt", "applies")
		if a.basis == govern.BasisOverview || len(a.candidates) > 1 {
			r.Verdict = s.t("kan gelden", "may apply")
		}
	case category.VerdictContested:
		r.Verdict = s.t("betwist", "contested")
	default:
		r.Verdict = s.t("geldt hier niet", "does not apply here")
	}
	empty := len(a.reading.Case.Infringements) == 0
	switch {
	case empty:
	case !c.Policy.Gap().IsZero():
		r.Amount = s.t("geen bedrag te berekenen", "no amount can be calculated")
		r.Note = s.words.Pick(c.Policy.Gap())
		for _, in := range a.reading.Case.Infringements {
			if _, m, err := category.MaximumOf(in.Provision, c.Case.Offender.Kind, c.Case.Turnover); err == nil {
				r.Maximum = append(r.Maximum, s.t("wettelijk maximum ", "statutory maximum ")+s.report.AtLeast(m.Amount, m.Exact)+" ("+s.words.Citation(m.Citation)+")")
			}
		}
		if c.Compared != nil {
			r.Compared = s.words.Amount(c.Compared.Amount())
			for _, f := range c.Compared.Fines {
				if f.Band.Max != (boete.EUR{}) {
					r.Maximum = append(r.Maximum, s.t("bandbreedte van 2019: ", "bandwidth of 2019: ")+s.words.Unbroken().Amount(boete.Range{Low: f.Band.Min, High: f.Band.Max}))
				}
			}
		}
	case c.waits:
		r.Waits, r.Note = true, s.t("Er zijn zo veel mogelijkheden dat het doorrekenen even duurt.", "There are so many possibilities that calculating them takes a while.")
	case c.explored != nil:
		s.explored(&r, c, a, full)
	case len(c.Rows) > 0:
		low, high := c.Rows[0].Result.Amount().Low, c.Rows[len(c.Rows)-1].Result.Amount().High
		r.Amount = s.words.Amount(boete.Range{Low: low, High: high})
		r.Note = s.t("De ernst is nog te kiezen.", "The seriousness is still to choose.")
		names := map[category.Seriousness]string{category.SeriousnessLow: s.t("ernst laag", "seriousness low"), category.SeriousnessMedium: s.t("ernst gemiddeld", "seriousness medium"), category.SeriousnessHigh: s.t("ernst hoog", "seriousness high")}
		for _, row := range c.Rows {
			r.Rows = append(r.Rows, [2]string{names[row.Seriousness], s.report.RowAmount(&row.Result)})
		}
	case c.Err == nil:
		r.Amount, r.Note = s.words.Amount(c.Result.Amount()), s.report.Lowered(&c.Result)
		if !c.Governs() && c.Verdict == category.VerdictExcluded {
			r.Note = s.t("Deze regels gelden hier niet.", "These rules do not apply here.")
		}
		if full {
			var b bytes.Buffer
			if s.report.Fragment(&b, c.report(a), "r-") == nil {
				r.Report = template.HTML(b.String()) // of html/template
			}
		}
	}
	return r
}

// explored puts the range of an open case into words.
func (s *screen) explored(r *result, c *candidate, a *answer, full bool) {
	e := c.explored
	r.Amount = s.words.Money(e.Lowest.Amount) + " – " + s.report.AtLeast(e.Highest.Amount, e.Highest.Exact)
	if e.Lowest.Amount == e.Highest.Amount && e.Highest.Exact {
		r.Amount = s.words.Money(e.Lowest.Amount)
	}
	r.Note = s.t("Er is nog iets open; dit is het laagste en het hoogste dat mogelijk is.", "Something is open; this is the lowest and the highest that is possible.")
	if !full {
		r.Note = strings.TrimSpace(r.Note + " " + s.report.Beside(e))
		return
	}
	var b bytes.Buffer
	if s.report.RangeFragment(&b, *e, c.report(a), "r-") == nil {
		r.Report = template.HTML(b.String()) // of html/template
	}
}

// assumed is what moved the result and was not typed, or was typed in other words.
func (s *screen) assumed(a *answer) []string {
	var list []string
	first := a.first()
	if first == nil {
		return nil
	}
	c := first.Case
	if a.basis == govern.BasisOverview { // each policy is shown with an offender of its own
		c.Offender.Kind = ""
	}
	switch kind := s.words.Pick(c.Offender.Kind.Name()); {
	case kind == "":
		list = append(list, s.t("overtreder: niet bekend", "offender: not known"))
	case a.reading.Case.Offender.Kind == "":
		list = append(list, s.t("overtreder: ", "offender: ")+kind+s.t(" (aangenomen)", " (assumed)"))
	default:
		list = append(list, s.t("overtreder: ", "offender: ")+kind)
	}
	if !a.assumed.IsZero() {
		list = append(list, s.t("dag van het besluit: vandaag, ", "day of the decision: today, ")+s.words.Date(a.assumed))
	} else if !c.Decided.IsZero() {
		list = append(list, s.t("dag van het besluit: ", "day of the decision: ")+s.words.Date(c.Decided))
	}
	if c.Turnover != nil {
		list = append(list, s.t("omzet: ", "turnover: ")+s.words.Money(*c.Turnover))
	} else if c.Offender.Kind == category.KindCompany {
		list = append(list, s.t("omzet: niet bekend", "turnover: not known"))
	}
	for i := range c.Infringements {
		if period := s.period(c.Infringements[i]); period != "" {
			list = append(list, period)
		}
	}
	return list
}

func (s *screen) period(in fine.Infringement) string {
	from, until := s.words.Date(in.Committed.From), s.words.Date(in.Committed.Until)
	if from == "" {
		return ""
	}
	if until == "" {
		until = s.t("nu", "now")
	}
	return s.t("gepleegd: ", "committed: ") + from + " – " + until
}
