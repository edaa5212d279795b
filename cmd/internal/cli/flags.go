package cli

import (
	"encoding"
	"slices"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/casefile"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// dutchFlags are the Dutch names of flags, of equal standing with the English ones.
var dutchFlags = func() map[string]string {
	names := map[string]string{"taal": "lang", "uitleg": "explain", "uitvoer": "output", "beleid": "policy", "beleidsbestand": "policy-file",
		"reden": "reason", "regels": "rules", "recidivism": "recidive",
		"samenvatting": "summary", "stop-bij-fout": "fail-fast", "voortgang": "progress", "invoer": "input", "zonder-kop": "no-header", "overige-kolommen": "keep-columns",
		"eerste-regel": "first-line", "datum": "date", "sinds": "since", "financieel": "financial", "faal-bij": "fail-on", "indeling": "map", "lijkt-op": "like",
		"jaar": "year", "autoriteit": "authority", "volgorde": "sort"}
	for _, field := range casefile.Fields() {
		if field.Name.NL != field.Name.EN {
			names[field.Name.NL] = field.Name.EN
		}
	}
	return names
}()

// englishFlag is the name under which a flag is defined.
func englishFlag(_ *pflag.FlagSet, name string) pflag.NormalizedName {
	if english, ok := dutchFlags[name]; ok {
		name = english
	}
	return pflag.NormalizedName(name)
}

// flagNames are the names that a command knows, in both languages.
func flagNames(cmd *cobra.Command) []string {
	var names []string
	cmd.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	for dutch, english := range dutchFlags {
		if cmd.Flags().Lookup(english) != nil {
			names = append(names, dutch)
		}
	}
	slices.Sort(names) // so that of two that are as near, the same one is suggested each time
	return names
}

// typed is the name under which a flag stands in the arguments: --ernst if that is what the user wrote for --severity.
// The seriousness can be given by that flag too, and is missed there.
func typed(args []string, flag string) string {
	severity := ""
	for _, arg := range args {
		name, _, _ := strings.Cut(arg, "=")
		switch english := "--" + string(englishFlag(nil, strings.TrimPrefix(name, "--"))); {
		case strings.HasPrefix(name, "--") && english == flag:
			return name
		case flag == "--output" && strings.HasPrefix(arg, "-o"):
			return "-o"
		case flag == "--seriousness" && english == "--severity" && severity == "":
			severity = name
		}
	}
	if severity != "" {
		return severity
	}
	return flag
}

// isTyped reports whether a flag is among the arguments, under either of its names.
func isTyped(args []string, flag string) bool {
	return slices.ContainsFunc(args, func(arg string) bool {
		name, _, _ := strings.Cut(arg, "=")
		return strings.HasPrefix(name, "--") && "--"+string(englishFlag(nil, strings.TrimPrefix(name, "--"))) == flag
	})
}

// dutchNames are the other names of flags, by their English ones.
var dutchNames = func() map[string]string {
	names := make(map[string]string, len(dutchFlags))
	for dutch, english := range dutchFlags {
		names[english] = dutch
	}
	return names
}()

// flagFunc is a flag whose value is read by a function.
type flagFunc struct {
	kind  string
	set   func(string) error
	many  bool // it may be given more than once
	given bool
	value string
}

func (f *flagFunc) String() string { return f.value }
func (f *flagFunc) Type() string   { return f.kind }
func (f *flagFunc) Set(value string) error {
	if f.given && !f.many {
		return boete.Faultf(boete.CodeDuplicate,
			"the flag is given twice; give it once (several infringements go into a file)")
	}
	f.given, f.value = true, value
	return f.set(value)
}

// flag defines a flag that is given once; its usage names its Dutch or English twin.
func (a *app) flag(cmd *cobra.Command, name, kind string, usage boete.Text, set func(string) error) *pflag.Flag {
	return a.define(cmd, name, usage, &flagFunc{kind: kind, set: set})
}

// switchFlag defines a flag that is on if it is given.
func (a *app) switchFlag(cmd *cobra.Command, on *bool, name string, usage boete.Text) {
	cmd.Flags().BoolVar(on, name, false, a.twin(name, usage))
}

func (a *app) define(cmd *cobra.Command, name string, usage boete.Text, value *flagFunc) *pflag.Flag {
	if value.many {
		usage.NL += "; mag vaker"
		usage.EN += "; can be repeated"
	}
	value.many = value.many || a.completing() // cobra parses the flags twice then
	return cmd.Flags().VarPF(value, name, "", a.twin(name, usage))
}

// twin is the usage of a flag with its other name.
func (a *app) twin(name string, usage boete.Text) string {
	text := a.words.Pick(usage)
	if dutch := dutchNames[name]; dutch != "" {
		text += a.t(" (ook --", " (also --") + dutch + ")"
	}
	return text
}

// textFlag defines a flag for a value that reads its own text.
func (a *app) textFlag(cmd *cobra.Command, name, kind string, usage boete.Text, into encoding.TextUnmarshaler) {
	a.flag(cmd, name, kind, usage, func(value string) error { return into.UnmarshalText([]byte(value)) })
}

// complete gives the values of a flag to shell completion.
func complete(cmd *cobra.Command, flag string, values ...string) {
	completeWith(cmd, flag, cobra.FixedCompletions(values, cobra.ShellCompDirectiveNoFileComp))
}

func completeWith(cmd *cobra.Command, flag string, f cobra.CompletionFunc) {
	if err := cmd.RegisterFlagCompletionFunc(flag, f); err != nil {
		panic(err) // the flag is not defined: a mistake in the command, which any run shows
	}
}

func (a *app) offenderWords() []string {
	return []string{a.t("onderneming", "company"), a.t("overheid", "public-body"), a.t("natuurlijk-persoon", "natural-person")}
}
