package screen

import (
	"errors"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/explore"
	"github.com/boete/boete/fine/form"
	"github.com/boete/boete/fine/govern"
	"github.com/boete/boete/fine/report"
)

// answer is what the library makes of a state.
type answer struct {
	reading    form.Reading
	candidates []candidate
	basis      govern.Basis
	assumed    boete.Date   // the day that was taken because none is given
	faults     boete.Faults // of what was typed, with paths in the state
	err        error        // why there is no advice
	patient    bool         // somebody asks for a range that takes long
}

// candidate is a policy that may govern, with what it makes of the case.
type candidate struct {
	govern.Candidate
	explored *explore.Result // of a case that leaves something open
	waits    bool            // exploring takes long, and is not asked for yet
}

// report is the result as a report shows it, with what was assumed.
func (c *candidate) report(a *answer) report.Report {
	if a.assumed.IsZero() {
		return report.Of(&c.Candidate)
	}
	return report.Of(&c.Candidate, "decided")
}

func (a *answer) first() *candidate {
	if len(a.candidates) == 0 {
		return nil
	}
	return &a.candidates[0]
}

// answer calculates a state.
func (s *screen) answer(state form.State) answer {
	of, screen := parts(state)
	a := answer{reading: form.Read(of), patient: screen.Get("@range") != ""}
	for _, f := range a.reading.Faults {
		if s.begun(f, of) {
			g := *f
			g.Code, f = boete.CodeMissing, &g
		}
		a.faults = append(a.faults, f)
	}
	var own []*category.Policy
	if text := screen.Get("@policy"); text != "" {
		if p, err := casefile.ReadPolicy(strings.NewReader(text)); err == nil {
			own = []*category.Policy{p}
		}
	}
	c := a.reading.Case
	settled := s.settled(c, a.reading.Questions)
	advice, err := govern.Advise(settled, own...)
	if err == nil && c.Decided.IsZero() && len(own) == 0 && advice.Basis == govern.BasisDecision && !s.today.IsZero() && !of.Has("decided") {
		a.assumed, settled.Decided, c.Decided = s.today, s.today, s.today
		advice, err = govern.Advise(settled)
	}
	if err == nil && c.Decided.IsZero() && advice.Basis == govern.BasisMethod && !s.today.IsZero() && !of.Has("decided") {
		dated := settled
		dated.Decided = s.today
		if now, err := govern.Advise(dated); err == nil && len(now.Candidates) == 1 && now.Candidates[0].Governs() { // else it is of another day
			a.assumed, c.Decided, advice = s.today, s.today, now
		}
	}
	a.basis, a.err = advice.Basis, err
	if err != nil {
		a.fault(err)
	}
	for _, found := range advice.Candidates {
		a.add(candidate{Candidate: found}, c, own)
	}
	return a
}

// settled returns a case with the first choice for each question, for the question which rules govern it.
func (s *screen) settled(c fine.Case, questions []explore.Question) fine.Case {
	c.Infringements = slices.Clone(c.Infringements)
	for _, q := range questions {
		if len(q.Choices) > 0 {
			q.Choices[0].Set(&c)
		}
	}
	return c
}

// add adds a candidate, with the range of what is open.
func (a *answer) add(found candidate, c fine.Case, own []*category.Policy) {
	if len(a.reading.Questions) > 0 && found.Policy.Gap().IsZero() && !a.patient && combinations(a.reading.Questions) > atOnce {
		found.Rows, found.Err, found.waits = nil, nil, true
		a.candidates = append(a.candidates, found)
		return
	}
	if len(a.reading.Questions) > 0 && found.Policy.Gap().IsZero() {
		c.Policy = found.Case.Policy
		c.Offender.Kind = found.Case.Offender.Kind
		explored, err := explore.Explore(c, a.reading.Questions, own...)
		found.Rows = nil
		if found.Err = err; err == nil {
			found.explored = &explored
		}
	}
	if found.Err != nil && len(found.Rows) == 0 && found.Policy.Gap().IsZero() {
		a.fault(found.Err)
	}
	a.candidates = append(a.candidates, found)
}

// fault records what is wrong with the case, once.
func (a *answer) fault(err error) {
	var faults boete.Faults
	if !errors.As(err, &faults) {
		faults.Add("", err)
	}
	for _, f := range faults {
		g := *f
		g.Path = a.reading.At(f.Path)
		if !slices.ContainsFunc(a.faults, func(other *boete.Fault) bool { return other.Error() == g.Error() }) {
			a.faults = append(a.faults, &g)
		}
	}
}

// wrong reports whether something that was typed is wrong, rather than still missing.
func (a *answer) wrong() bool {
	return slices.ContainsFunc(a.faults, func(f *boete.Fault) bool { return f.Code != boete.CodeMissing && !undecided(f) })
}

// begun reports whether a fault is of a text that somebody is still typing, or that is a search for a provision:
// neither is wrong.
func (s *screen) begun(f *boete.Fault, of form.State) bool {
	if f.Path == s.typing {
		return true
	}
	field, ok := form.FieldAt(f.Path)
	return ok && field.Kind == form.KindProvision && len(category.Subjects(of.Get(f.Path))) > 0
}

// without says what a result is without: what was typed and is not right, or not complete. It is empty if everything
// counts.
func (s *screen) without(a *answer) string {
	switch {
	case a.wrong():
		return s.t("zonder wat nog niet klopt", "without what is not right yet")
	case slices.ContainsFunc(a.reading.Faults, func(f *boete.Fault) bool { return !undecided(f) }):
		return s.t("zonder wat nog niet af is", "without what is not complete yet")
	}
	return ""
}

// undecided reports whether a fault is that an offender can be a public body or a company, which is asked and is not
// wrong.
func undecided(f *boete.Fault) bool {
	return f.Code == boete.CodeAmbiguous && f.Path == "offender.kind"
}

// atOnce is how many combinations of choices are explored without a button.
const atOnce = 20_000

// combinations is about how many combinations of choices exploring some questions takes: those about one infringement
// are combined with each other and with those about the case. Start and size are at most six more.
func combinations(questions []explore.Question) int {
	whole, own := 6, map[int]int{}
	for _, q := range questions {
		at, _, ok := boete.Path(q.Path).Element("infringements")
		if !ok {
			whole = min(whole*len(q.Choices), 1<<30)
			continue
		}
		own[at] = min(max(own[at], 1)*len(q.Choices), 1<<30)
	}
	sum := 0
	for _, n := range own {
		sum += n
	}
	return whole * max(sum, 1)
}
