package cli

import (
	"fmt"
	"slices"
	"strings"
	"text/template"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/explore"
	"github.com/boete/boete/fine/report"
)

// fillIn fills in what a help text takes from the tables of the law or of the program, such as {{.Money (.EUR
// "75000")}}.
func (a *app) fillIn(text string) string {
	if !strings.Contains(text, "{{") {
		return text // as most
	}
	var b strings.Builder
	if err := template.Must(template.New("help").Parse(text)).Execute(&b, helpFacts{a.words}); err != nil {
		panic(err) // a text of ours, of which a test reads each
	}
	return b.String()
}

// helpFacts are what a help text can name: its methods, and those of the words of a language.
type helpFacts struct{ report.Writer }

// Steps is the most that boete range calculates.
func (h helpFacts) Steps() string { return h.Say("%d", explore.MaxSteps) }

// Questions is the most that can be open in a case.
func (h helpFacts) Questions() string { return h.Say("%d", explore.MaxQuestions) }

// EUR is the amount that a text means.
func (helpFacts) EUR(text string) (boete.EUR, error) { return boete.ParseEUR(text) }

// Percentage is the share that a text means.
func (helpFacts) Percentage(text string) (boete.Share, error) { return boete.ParseShare(text) }

// Day is the day that a text means.
func (helpFacts) Day(text string) (boete.Date, error) { return boete.ParseDate(text) }

// Forms are forms between points, none of which is broken off at the end of a line.
func (helpFacts) Forms(text string) string {
	return strings.ReplaceAll(strings.ReplaceAll(text, " ", "\u00A0"), "\u00A0·\u00A0", " · ")
}

// Band is the bandwidth on which effects are shown: that of category III of the default policy.
func (helpFacts) Band() (category.Band, error) {
	policy, err := category.PolicyByID(defaultPolicy)
	if err != nil {
		return category.Band{}, err
	}
	band, _ := policy.Band(category.III)
	return band, nil
}

// RoomUnit is to what a share of the room is rounded.
func (helpFacts) RoomUnit() boete.EUR { return factors.RoomUnit() }

// Effect is a row on an effect: its form, what it makes of the base fine of the band, and a star if it needs a
// bandwidth.
func (h helpFacts) Effect(form string) (string, error) {
	band, err := h.Band()
	if err != nil {
		return "", err
	}
	effect, err := factors.ParseEffect(form)
	star := ""
	if effect.NeedsBand() {
		star = "*"
	}
	return fmt.Sprintf("%s | %s | %s", form, h.Money(effect.Apply(band.Base, band)), star), err
}

// Fields are rows on the fields that a method has of a case, or of what a path ends in: what each means, with its
// parts and the field of its reason. The scales have a row of their own.
func (h helpFacts) Fields(of string, method category.Method) string {
	var rows []string
	for _, m := range casefile.Meanings() {
		name, inside := strings.CutPrefix(m.Path, of)
		name = strings.TrimSuffix(name, "[]")
		if _, scale := factors.ScaleOf(name); !inside || scale || m.Method != method || strings.Contains(name, ".") || strings.HasSuffix(name, "_reason") {
			continue
		}
		row := name + " | " + h.Pick(m.Sentence())
		if parts := h.parts(m.Path); parts != "" && name != "infringements" { // which are a list of their own
			row += "; " + parts
		}
		rows = append(rows, row)
	}
	return strings.Join(rows, "\n")
}

// parts names the parts of the field at a path, each with its own parts or its words, and the field of its reason.
func (h helpFacts) parts(path string) string {
	var parts []string
	for _, m := range casefile.Meanings() {
		name, inside := strings.CutPrefix(m.Path, path+".")
		switch {
		case m.Path == path+"_reason":
			parts = append(parts, string(boete.Path(m.Path).Field()))
		case inside && !strings.Contains(name, "."):
			more := h.parts(m.Path)
			for i, word := range m.Words {
				more += []string{"", ", "}[min(i, 1)] + h.Pick(word)
			}
			if more != "" {
				name += " (" + more + ")"
			}
			parts = append(parts, name)
		}
	}
	return strings.Join(parts, ", ")
}

// Levels names the scales of levels as fields of a case, each with that of its reason.
func (helpFacts) Levels() string {
	var fields []string
	for _, scale := range factors.Scales() {
		field := scale.Field()
		fields = append(fields, field+" ("+field+"_reason)")
	}
	return strings.Join(fields, ", ")
}

// CountLevels is how many levels there are on all scales.
func (helpFacts) CountLevels() int {
	count := 0
	for _, scale := range factors.Scales() {
		count += len(scale.Levels())
	}
	return count
}

// Tested is how many fines the levels are tested on.
func (helpFacts) Tested() int { return len(decisions.RunBacktest().Rows) }

// Policies are the policies that are built in.
func (helpFacts) Policies() []*category.Policy { return category.Policies() }

// PoliciesOf names the policies of a method that can be calculated.
func (helpFacts) PoliciesOf(method category.Method) string {
	var ids []string
	for _, policy := range category.Policies() {
		if policy.Method() == method && policy.Gap().IsZero() {
			ids = append(ids, policy.ID())
		}
	}
	return strings.Join(ids, ", ")
}

// Tier is a tier of the statutory maxima: "83(4)" or "83(5)".
func (helpFacts) Tier(tier category.Tier) category.Tier { return tier }

// Annex are the rows of the annex of ap-2019.
func (helpFacts) Annex() ([]category.Row, error) {
	policy, err := category.PolicyByID("ap-2019")
	if err != nil {
		return nil, err
	}
	return policy.Rows(), nil
}

// KnownBy counts the rows of the annex with an evidence.
func (h helpFacts) KnownBy(evidence category.Evidence) (int, error) {
	rows, err := h.Annex()
	return len(rows) - len(slices.DeleteFunc(rows, func(r category.Row) bool { return r.Evidence == evidence })), err
}

// Secondary names the sources of the annex that are no decisions, each with the number of its rows, the most first.
func (h helpFacts) Secondary() (string, error) {
	rows, err := h.Annex()
	named := map[string]int{}
	var secondary []string
	for _, row := range rows {
		for _, source := range row.Sources {
			if named[source]++; row.Evidence != category.EvidenceDecision && !strings.HasPrefix(source, "AP ") && !slices.Contains(secondary, source) {
				secondary = append(secondary, source)
			}
		}
	}
	slices.SortStableFunc(secondary, func(x, y string) int { return named[y] - named[x] })
	return counted(secondary, named, "; "), err
}

// Decisions are the decisions that are calculated again.
func (helpFacts) Decisions() []decisions.Decision { return decisions.All() }

// Years are the first and the last in which one of them was taken.
func (helpFacts) Years() string {
	all := decisions.All()
	first, last := all[0].Case.Decided.Year(), 0
	for i := range all {
		first, last = min(first, all[i].Case.Decided.Year()), max(last, all[i].Case.Decided.Year())
	}
	return fmt.Sprintf("%d–%d", first, last)
}

// Authorities names who took them, each with their number, the AP first.
func (helpFacts) Authorities() string {
	count, authorities := map[string]int{}, []string{"AP"}
	for _, d := range decisions.All() {
		if count[d.Authority]++; !slices.Contains(authorities, d.Authority) {
			authorities = append(authorities, d.Authority)
		}
	}
	return counted(authorities, count, ", ")
}

// counted lists names with their numbers.
func counted(names []string, count map[string]int, separator string) string {
	list := make([]string, len(names))
	for i, name := range names {
		list[i] = fmt.Sprintf("%s (%d)", name, count[name])
	}
	return strings.Join(list, separator)
}

// Off names the decisions that do not come out at the amount imposed.
func (helpFacts) Off() string {
	var off []string
	for _, d := range decisions.All() {
		if d.Computed != nil {
			off = append(off, d.ID)
		}
	}
	return strings.Join(off, ", ")
}

// Right counts those that do.
func (helpFacts) Right() int {
	return len(slices.DeleteFunc(decisions.All(), func(d decisions.Decision) bool { return d.Computed != nil }))
}
