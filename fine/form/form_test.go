package form_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/form"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func TestEachFieldThatHasNoPartsIsAskedInBothLanguages(t *testing.T) {
	asked := map[string]bool{}
	for _, f := range form.Fields() {
		asked[f.Path] = true
		require.Regexp(t, `^[A-Z]`, f.Name.NL, f.Path)
		require.Regexp(t, `^[A-Z]`, f.Name.EN, f.Path)
		require.Equal(t, f.Kind == form.KindChoice || f.Kind == form.KindBool, len(f.Answers) > 0, f.Path)
	}
	for _, m := range casefile.Meanings() {
		parts := slices.ContainsFunc(casefile.Meanings(), func(part casefile.Meaning) bool { return strings.HasPrefix(part.Path, m.Path+".") })
		require.Equal(t, !parts, asked[m.Path], m.Path)
	}
}

// kindsOf are the kinds that the values of a type can have.
var kindsOf = map[reflect.Type][]form.Kind{
	reflect.TypeFor[string]():             {form.KindText, form.KindReason, form.KindChoice},
	reflect.TypeFor[bool]():               {form.KindBool},
	reflect.TypeFor[boete.EUR]():          {form.KindAmount},
	reflect.TypeFor[boete.Date]():         {form.KindDay},
	reflect.TypeFor[category.Provision](): {form.KindProvision},
	reflect.TypeFor[factors.Effect]():     {form.KindEffect},
	reflect.TypeFor[fine.Start]():         {form.KindShare},
	reflect.TypeFor[fine.Size]():          {form.KindShare},
}

func TestTheKindOfAFieldIsThatOfItsType(t *testing.T) {
	types := map[string]reflect.Type{}
	walk(reflect.TypeFor[fine.Case](), "", types)
	for _, f := range form.Fields() {
		kinds, ok := kindsOf[types[f.Path]]
		if !ok {
			kinds = []form.Kind{form.KindChoice}
		}
		require.Contains(t, kinds, f.Kind, f.Path)
	}
}

// walk finds the type of each field in a type by its path.
func walk(t reflect.Type, at string, types map[string]reflect.Type) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		if t.Kind() == reflect.Slice {
			at += "[]"
		}
		t = t.Elem()
	}
	types[at] = t
	if t.Kind() != reflect.Struct {
		return
	}
	for _, f := range reflect.VisibleFields(t) {
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" && name != "-" && !f.Anonymous {
			walk(f.Type, strings.TrimPrefix(at+"."+name, "."), types)
		}
	}
}

func TestEachAnswerIsRead(t *testing.T) {
	for _, f := range form.Fields() {
		path := strings.ReplaceAll(f.Path, "[]", "[0]")
		for _, a := range f.Answers {
			state := form.State{{path, a.Value}}
			for _, fault := range form.Read(state).Faults {
				if fault.Path == path && a.Value != "openbare school" {
					t.Errorf("%s: %s", path, fault.Error())
				}
			}
		}
		if f.Unknown {
			for _, fault := range form.Read(form.State{{path, form.Unknown}}).Faults {
				t.Errorf("%s: %s", path, fault.Error())
			}
		}
	}
}

func TestADecisionGoesThroughTheFormUnchanged(t *testing.T) {
	for _, d := range decisions.All() {
		state, err := form.Open([]byte(d.File))
		require.NoError(t, err)
		reading := form.Read(state)
		require.Empty(t, reading.Faults, d.ID)
		require.Equal(t, d.Case, reading.Case, d.ID)
		again, err := casefile.Parse(state.YAML())
		require.NoError(t, err, "%s\n%s", d.ID, state.YAML())
		require.Equal(t, d.Case, again, d.ID)
		reopened, err := form.Open(state.YAML())
		require.NoError(t, err)
		require.ElementsMatch(t, state, reopened, d.ID)
	}
}

func TestWhatIsWrongIsLeftOutAndTheRestIsRead(t *testing.T) {
	r := form.Read(form.State{
		{"offender.kind", "gemeente"}, {"decided", "2024-02-31"}, {"infringements[0].provision", "AVG 33(1)"},
		{"infringements[0].adjustments[0].factor", "z"}, {"infringements[0].adjustments[0].effect", "+1"},
		{"infringements[0].adjustments[1].factor", "c"}, {"infringements[0].adjustments[1].effect", "-25000"},
		{"infringements[1].provision", "no such thing"}, {"infringements[2].provision", "AVG 32(1)"}, {"hat", "red"},
	})
	require.Equal(t, category.KindPublicBody, r.Case.Offender.Kind)
	require.Len(t, r.Case.Infringements, 2)
	require.Len(t, r.Case.Infringements[0].Adjustments, 1)
	var at []string
	for _, f := range r.Faults {
		at = append(at, f.Path)
	}
	require.ElementsMatch(t, []string{"decided", "infringements[0].adjustments[0].factor", "infringements[0].adjustments[0].factor", "infringements[1].provision", "hat"}, at)
	require.Equal(t, "infringements[2].provision", r.At("infringements[1].provision"))
	require.Equal(t, "infringements[0].adjustments[1].effect", r.At("infringements[0].adjustments[0].effect"))
}

func TestAnElementThatIsTakenAwayLetsTheOthersMoveUp(t *testing.T) {
	s := form.State{{"infringements[0].provision", "a"}, {"infringements[1].provision", "b"}, {"infringements[1].with[0]", "x"}, {"infringements[2].provision", "c"}}
	require.Equal(t, form.State{{"infringements[0].provision", "a"}, {"infringements[1].provision", "c"}}, s.Remove("infringements[1]"))
	require.Equal(t, form.State{{"infringements[0].provision", "b"}, {"infringements[0].with[0]", "x"}, {"infringements[1].provision", "c"}}, s.Remove("infringements[0]"))
	require.Equal(t, 4, len(s), "the state before is unchanged")
	require.Equal(t, "b", s.Get("infringements[1].provision"))
	require.Equal(t, "", s.Set("infringements[2].provision", "").Get("infringements[2].provision"))
	require.Equal(t, 3, s.Set("infringements[2].provision", "").Len("infringements"), "an element that has nothing left stays")
}

// states are half cases and whole ones, each with the policies that may govern it.
var states = []struct {
	name     string
	state    form.State
	policies []string
}{
	{"empty", nil, nil},
	{"municipality-today", form.State{{"offender.kind", "gemeente"}, {"infringements[0].provision", "33 lid 1"}}, []string{"ap-2023"}},
	{"hospital-today", form.State{{"offender.kind", "ziekenhuis"}, {"infringements[0].provision", "AVG 32"}, {"turnover", "450 mln"}}, []string{"edpb-04-2022"}},
	{"two-linked", form.State{{"offender.kind", "bedrijf"}, {"infringements[0].provision", "AVG 5(1)(f)"}, {"infringements[0].with[0]", "AVG 32(1)"},
		{"infringements[0].seriousness", "medium"}, {"infringements[1].provision", "AVG 33(1)"}, {"infringements[1].seriousness", "low"}, {"linked", "true"}}, []string{"edpb-04-2022"}},
	{"levels-2019", form.State{{"offender.kind", "bedrijf"}, {"decided", "2022-04-07"}, {"infringements[0].provision", "AVG 6(1)"},
		{"infringements[0].severity", "serious"}, {"infringements[0].severity_reason", "veel mensen"}, {"infringements[0].culpability", "negligent"}}, []string{"ap-2019"}},
	{"all-unknown", form.State{{"offender.kind", "bedrijf"}, {"turnover", "unknown"}, {"infringements[0].provision", "AVG 32(1)"}, {"infringements[0].seriousness", "unknown"}}, []string{"edpb-04-2022"}},
	{"own-policy", form.State{{"policy", "eigen"}, {"infringements[0].provision", "AVG 33(1)"}}, []string{"ap-2019"}},
	{"contested-2023", form.State{{"offender.kind", "bedrijf"}, {"decided", "1 oktober 2023"}, {"infringements[0].provision", "AVG 33(1)"}}, []string{"ap-2019", "edpb-04-2022"}},
	{"five-faults", form.State{{"offender.kind", "marsbewoner"}, {"decided", "31 april 2022"}, {"turnover", "veel"}, {"infringements[0].provision", "AVG 999"},
		{"infringements[0].severity", "verschrikkelijk"}}, []string{"ap-2019"}},
	{"decision-opened", nil, []string{"ap-2019"}},
}

func TestTheQuestionsOfTenStates(t *testing.T) {
	for _, of := range states {
		if of.name == "decision-opened" {
			d, err := decisions.ByID("fsv-2022")
			require.NoError(t, err)
			of.state, err = form.Open([]byte(d.File))
			require.NoError(t, err)
		}
		for _, language := range []words.Language{words.Dutch, words.English} {
			t.Run(of.name+"."+string(language), func(t *testing.T) {
				got := asked(t, words.In(language), of.state, of.policies)
				file := filepath.Join("testdata", of.name+"."+string(language)+".golden")
				if *update {
					require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
				}
				want, err := os.ReadFile(file)
				require.NoError(t, err)
				require.Equal(t, string(want), got)
			})
		}
	}
}

// asked writes the questions of a state: what is needed has a *, what is wrong a !.
func asked(t *testing.T, w *words.Words, s form.State, policies []string) string {
	r := form.Read(s)
	rules := form.Rules{Kind: r.Case.Offender.Kind, Faults: r.Faults}
	for _, id := range policies {
		p, err := category.PolicyByID(id)
		require.NoError(t, err)
		rules.Policies = append(rules.Policies, p)
	}
	var b strings.Builder
	say := func(f *boete.Fault) string {
		g := *f
		g.Path = ""
		return w.Complaints(&g)[0].Text
	}
	f := form.Ask(s, rules)
	for _, section := range f.Sections {
		fmt.Fprintf(&b, "# %s\n", w.Pick(section.Name))
		for _, g := range section.Groups {
			fmt.Fprintf(&b, "%d %s\n", g.Infringement, g.Element)
			for _, q := range g.Questions {
				mark := " "
				if q.Missing {
					mark = "*"
				}
				fmt.Fprintf(&b, "%s %s (%s)", mark, w.Pick(q.Name), q.Path)
				if q.Text != "" {
					fmt.Fprintf(&b, " = %s", q.Text)
				}
				b.WriteString("\n")
				if q.Wrong != nil {
					fmt.Fprintf(&b, "! %s\n", say(q.Wrong))
				}
			}
			for _, l := range g.Lists {
				fmt.Fprintf(&b, "+ %s (%s)\n", w.Pick(l.Name), l.Path)
			}
		}
	}
	for _, fault := range f.Other {
		fmt.Fprintf(&b, "! %s: %s\n", fault.Path, say(fault))
	}
	return b.String()
}

func TestNothingThatWasTypedIsOutOfSight(t *testing.T) {
	for _, d := range decisions.All() {
		state, err := form.Open([]byte(d.File))
		require.NoError(t, err)
		var shown []string
		for _, s := range form.Ask(state, form.Rules{}).Sections {
			for _, g := range s.Groups {
				for _, q := range g.Questions {
					shown = append(shown, q.Path)
				}
			}
		}
		for _, e := range state {
			require.True(t, slices.Contains(shown, e[0]), "%s: %s", d.ID, e[0])
		}
	}
}

func FuzzAState(f *testing.F) {
	f.Add("infringements[0].provision", "AVG 33(1)", "infringements[0].with[3]", "\u2028é\x7f: #")
	f.Add("a[0]", "x", "a.b", "y")
	f.Add("[0]", "no", "", "0x")
	f.Add("id", "- : ? {}", "offender.name", "#1")
	f.Fuzz(func(t *testing.T, path1, text1, path2, text2 string) {
		s := form.State{{path1, text1}, {path2, text2}}
		r := form.Read(s)
		form.Ask(s, form.Rules{Kind: r.Case.Offender.Kind, Policies: category.Policies(), Faults: r.Faults})
		s.Set(path1, text2).Remove(path2)
		if len(r.Faults) > 0 {
			return
		}
		again, err := form.Open(s.YAML()) // a case that can be read is saved and opened as it was
		if err != nil && len(s.JSON()) > 2 {
			t.Fatalf("%q: %v", s.YAML(), err)
		}
		if c := form.Read(again); !reflect.DeepEqual(c.Case, r.Case) {
			t.Fatalf("%q: %+v, and was %+v", s.YAML(), c.Case, r.Case)
		}
	})
}
