package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/report"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

func (a *app) calcCommand() *cobra.Command {
	c := fine.Case{Infringements: make([]fine.Infringement, 1)}
	var reason string
	var policyOf func() (*category.Policy, error)
	cmd := &cobra.Command{
		Use:   a.t("calc [BESTAND | -] [opties]", "calc [FILE | -] [flags]"),
		Short: a.t("Bereken de boete, met motivering", "Calculate the fine, with reasons"),
		Long: a.t(`Bereken de boete, met elke stap en haar artikel.

De opties beschrijven één overtreding. Een bestand in YAML of JSON beschrijft elke
zaak: meer overtredingen, samenloop, recidive uit data, afwijkingen van het totaal.
Met - wordt de zaak van standaardinvoer gelezen.

Bedragen schrijft u zoals u gewend bent: 75000, 75.000, "€ 75.000", "1,2 mld".
Werkingen: +75000, -25000, +10%, =400000 (stel vast), max, min, 0 (gewogen),
"+5/9 ruimte". Achter een werking kan na een dubbele punt de reden staan.`,
			`Calculate the fine, with each step and its article.

Flags describe one infringement. A file in YAML or JSON describes any case: several
infringements, linked ones, recidive from dates, departures from the total. With -
the case is read from standard input.

Write amounts as you are used to: 75000, 75.000, "€ 75.000", "1,2 mld".
Effects: +75000, -25000, +10%, =400000 (set), max, min, 0 (weighed),
"+5/9 room". Behind an effect the reason can stand after a colon.`),
		Example: `  boete calc --category III --recidive
  boete calc --article "33 lid 1" --factor "c=-50000: schade beperkt"
  boete calc --artikel "5 lid 1 onder a" --met "6 lid 1" --ernst ernstig --duur lang
  boete calc --article 32 --offender company --turnover "1,2 mld" --factor a=max
  boete calc --article "33(1)" --departure "=7500: draagkracht"
  boete calc --policy edpb --article 32 --turnover "80 mln" --seriousness medium
  boete calc zaak.yaml --json
  boete calc --policy-file beleid.yaml --category II`,
		Args: atMost(1),
		RunE: func(cmd *cobra.Command, args []string) error {
			var flags []string
			cmd.Flags().Visit(func(f *pflag.Flag) {
				if cmd.InheritedFlags().Lookup(f.Name) == nil && f.Name != "policy-file" {
					flags = append(flags, "--"+f.Name)
				}
			})
			switch {
			case len(args) == 1 && cmd.Flags().Changed("recidive") && isBool(args[0]):
				return usageError{"--recidive", boete.Faultf("the answer goes behind an equals sign: --recidive=%s", args[0])}
			case len(args) == 1 && len(flags) > 0:
				return usageError{flags[0], boete.Faultf("a case comes from a file or from flags, and not from both; put it in %s", whole(args[0]))}
			case len(args) == 1 && args[0] == "-" && cmd.Flags().Lookup("policy-file").Value.String() == "-":
				return usageError{"--policy-file", boete.Faultf("standard input can be read once: give the case or the policy a file of its own")}
			case len(args) == 1:
				read, err := a.readCase(args[0])
				if err != nil {
					return err
				}
				if !cmd.Flags().Changed("policy-file") {
					result, err := fine.Calculate(read)
					return a.result(args[0], read, result, err)
				}
				policy, err := policyOf()
				if err != nil {
					return err
				}
				result, err := fine.CalculateUnder(policy, read)
				return a.result(args[0], read, result, err)
			case len(flags) == 0:
				return usageError{"", boete.Faultf("there is nothing to calculate; give a file, or for example --category III or --article \"33 lid 1\" (boete calc --help)")}
			}
			policy, err := policyOf()
			if err != nil {
				return err
			}
			fillReasons(&c, reason)
			c.Policy = policy.ID()
			result, err := fine.CalculateUnder(policy, c)
			return a.result("", c, result, err)
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
			return []string{"yaml", "yml", "json"}, cobra.ShellCompDirectiveFilterFileExt
		},
	}
	cmd.Flags().SortFlags = false
	a.caseFlags(cmd, &c)
	policyOf = a.policyFlags(cmd)
	a.flag(cmd, "reason", a.t("TEKST", "TEXT"), boete.Text{NL: "reden van elk oordeel dat zelf geen reden heeft", EN: "reason of each judgement that has none of its own"},
		func(s string) error {
			if reason = s; len(s) > fine.MaxText {
				return boete.Faultf("the text is too long; a name or a reason is at most %d bytes", fine.MaxText)
			}
			return nil
		})
	return cmd
}

// caseFlags defines the flags that describe a case of one infringement.
func (a *app) caseFlags(cmd *cobra.Command, c *fine.Case) {
	in := &c.Infringements[0]
	a.textFlag(cmd, "article", "ART", boete.Text{NL: "bepaling, zoals \"33 lid 1\" of 5(1)(a)", EN: "provision, such as \"33 lid 1\" or 5(1)(a)"}, &in.Provision)
	a.flags(cmd, "with", "ART", boete.Text{NL: "bepaling die ermee wordt gelezen", EN: "provision that is read with it"}, func(s string) error {
		p, err := category.ParseProvision(s)
		in.With = append(in.With, p)
		return err
	})
	a.textFlag(cmd, "category", "I-IV", boete.Text{NL: "categorie, in plaats van die uit de bijlage", EN: "category, in place of that of the annex"}, &in.Category)
	a.flag(cmd, "shift", "I-IV", boete.Text{NL: "naar de naasthogere of naastlagere categorie (art. 8.1)", EN: "to the next higher or lower category (art. 8.1)"}, func(s string) error {
		value, why := splitReason(s)
		in.Shift = &fine.Shift{Reason: why}
		return in.Shift.To.UnmarshalText([]byte(value))
	})
	a.flag(cmd, "seriousness", a.t("NIVEAU", "LEVEL"), boete.Text{NL: "EDPB: laag, gemiddeld, hoog", EN: "EDPB: low, medium, high"}, func(s string) error {
		value, why := splitReason(s)
		in.SeriousnessReason = why
		return in.Seriousness.UnmarshalText([]byte(value))
	})
	a.flag(cmd, "start", a.t("BEDRAG|DEEL", "AMOUNT|SHARE"), boete.Text{NL: "EDPB: startbedrag, of een deel van het maximum (15%)", EN: "EDPB: start, an amount or share of the maximum (15%)"}, func(s string) error {
		value, why := splitReason(s)
		in.Start, in.StartReason = new(fine.Start), why
		return in.Start.UnmarshalText([]byte(value))
	})
	a.flag(cmd, "size", a.t("DEEL", "SHARE"), boete.Text{NL: "EDPB: wat er voor de omvang van het startbedrag overblijft (10%, geen)", EN: "EDPB: what is left of the start for the size (10%, none)"}, func(s string) error {
		value, why := splitReason(s)
		in.Size, in.SizeReason = new(fine.Size), why
		return in.Size.UnmarshalText([]byte(value))
	})
	for _, scale := range factors.Scales() {
		name := scale.Name().EN
		usage := boete.Text{NL: "letter " + scale.Letter().String() + ": " + levelNames(scale, false), EN: "letter " + scale.Letter().String() + ": " + levelNames(scale, true)}
		a.flag(cmd, name, a.t("NIVEAU", "LEVEL"), usage, func(s string) error {
			_, _, err := scale.Weigh(factors.Level(s))
			if _, notScale := category.ParseSeriousness(s); scale == factors.Severity && err != nil && notScale == nil {
				return boete.Faultf("%q is a level of the seriousness, in the EDPB method; give it with --seriousness (--ernstgraad)", s)
			}
			*in.On(scale) = factors.Level(s)
			return err
		})
		var words []string
		for _, l := range scale.Levels() {
			words = append(words, a.words.Pick(l.Name))
		}
		complete(cmd, name, words...)
	}
	a.flags(cmd, "factor", a.t("a-k=WERKING", "a-k=EFFECT"), boete.Text{NL: "omstandigheid met haar werking, zoals c=-50000", EN: "circumstance with its effect, such as c=-50000"}, func(s string) error {
		adjustment, err := parseAdjustment(s)
		in.Adjustments = append(in.Adjustments, adjustment)
		return err
	})
	recidive := a.flag(cmd, "recidive", "true|false", boete.Text{NL: "recidive: de boete wordt verhoogd (art. 8.2)", EN: "repeat offence: the fine is raised (art. 8.2)"}, func(s string) error {
		value, err := parseBool(s)
		in.Recidive = &value
		return err
	})
	recidive.NoOptDefVal = "true"
	a.flags(cmd, "prior", a.t("DATUM", "DATE"), boete.Text{NL: "dag waarop de AP eerder een boete oplegde", EN: "day on which the AP imposed an earlier fine"}, func(s string) error {
		imposed, err := boete.ParseDate(s)
		in.Priors = append(in.Priors, factors.Prior{Imposed: imposed})
		return err
	})
	a.flag(cmd, "committed", a.t("DATUM[..DATUM]", "DATE[..DATE]"), boete.Text{NL: "wanneer begaan: een dag, of van..tot (2020-01-01.. duurt nog)", EN: "when committed: a day, or from..until (2020-01-01.. goes on)"}, func(s string) (err error) {
		in.Committed, err = parsePeriod(s)
		return err
	})
	a.flags(cmd, "departure", a.t("WERKING: REDEN", "EFFECT: WHY"), boete.Text{NL: "afwijking na het beleid, zoals \"=15000: draagkracht\"", EN: "departure after the policy, such as \"=15000: ability to pay\""}, func(s string) error {
		value, why := splitReason(s)
		effect, err := factors.ParseEffect(value)
		in.Departures = append(in.Departures, fine.Departure{Effect: effect, Reason: why})
		return err
	})
	a.textFlag(cmd, "offender", a.t("SOORT", "KIND"), boete.Text{NL: "onderneming, overheid of natuurlijk-persoon", EN: "company, public-body or natural-person"}, &c.Offender.Kind)
	a.flag(cmd, "name", a.t("NAAM", "NAME"), boete.Text{NL: "naam van de overtreder", EN: "name of the offender"}, func(s string) error { c.Offender.Name = s; return nil })
	a.flag(cmd, "turnover", a.t("BEDRAG", "AMOUNT"), boete.Text{NL: "omzet van de groep, wereldwijd, in het jaar voor het besluit", EN: "turnover of the group, worldwide, in the year before the decision"}, func(s string) error {
		c.Turnover = new(boete.EUR)
		return c.Turnover.UnmarshalText([]byte(s))
	})
	a.textFlag(cmd, "decided", a.t("DATUM", "DATE"), boete.Text{NL: "dag van het besluit", EN: "day of the decision"}, &c.Decided)

	complete(cmd, "category", "I", "II", "III", "IV")
	complete(cmd, "shift", "I", "II", "III", "IV")
	complete(cmd, "offender", a.offenderWords()...)
	complete(cmd, "seriousness", a.t("laag", "low"), a.t("gemiddeld", "medium"), a.t("hoog", "high"))
	complete(cmd, "factor", "a=", "b=", "c=", "d=", "e=", "f=", "g=", "h=", "i=", "j=", "k=")
	completeWith(cmd, "article", articleNames)
	completeWith(cmd, "with", articleNames)
}

// fillReasons gives the reason to the judgements that have none of their own.
func fillReasons(c *fine.Case, reason string) {
	in := &c.Infringements[0]
	fill := func(own *string) {
		if *own == "" {
			*own = reason
		}
	}
	if in.Shift != nil {
		fill(&in.Shift.Reason)
	}
	for i := range in.Adjustments {
		fill(&in.Adjustments[i].Reason)
	}
	for i := range in.Departures {
		fill(&in.Departures[i].Reason)
	}
	if in.Recidive != nil {
		fill(&in.RecidiveReason)
	}
	if in.Seriousness != "" {
		fill(&in.SeriousnessReason)
	}
	if in.Start != nil {
		fill(&in.StartReason)
	}
	if in.Size != nil {
		fill(&in.SizeReason)
	}
}

// readCase reads a case from a file, or from standard input if the name is "-".
func (a *app) readCase(name string) (fine.Case, error) { return readFile(a, name, casefile.Read) }

// readFile reads a file, or standard input if the name is "-".
func readFile[T any](a *app, name string, read func(io.Reader) (T, error)) (T, error) {
	var none T
	input := a.stdin
	if name != "-" {
		file, err := os.Open(name)
		if err != nil {
			return none, errFile(name, err)
		}
		defer file.Close()
		input = file
	}
	value, err := read(input)
	switch {
	case err == nil:
		return value, nil
	case isCase(err):
		return none, caseError{name, err}
	}
	return none, errFile(name, err)
}

// errFile says why a file can not be read. The name is shown in full.
func errFile(name string, err error) error {
	info, statErr := os.Stat(name)
	shown := whole(name)
	var path *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ioError{boete.Faultf("there is no file %q", shown)}
	case errors.Is(err, fs.ErrPermission):
		return ioError{boete.Faultf("%s may not be read by you", shown)}
	case statErr == nil && info.IsDir():
		return ioError{boete.Faultf("%s is a folder; give a file", shown)}
	case errors.As(err, &path):
		err = path.Err
	}
	return ioError{boete.Faultf("%s can not be read: %s", shown, whole(err.Error()))}
}

// whole is a text that is not cut off in a message.
func whole(text string) boete.Text { return boete.Text{NL: text, EN: text} }

// result writes the result of a case from a file, or from flags if the file is "".
func (a *app) result(file string, c fine.Case, result fine.Result, err error) error {
	form, formErr := a.form("text", "json", "markdown", "html")
	switch {
	case formErr != nil:
		return formErr
	case err != nil:
		return caseError{file, err}
	case form == "json":
		return a.json(a.words.Result(result))
	}
	return a.report(form, c, result)
}

// report writes a calculated case as a report, in the form that is asked for.
func (a *app) report(form string, c fine.Case, result fine.Result) error {
	r := report.Report{Case: c, Result: result, Comparable: decisions.Comparable(c, result)}
	switch form {
	case "markdown":
		return a.words.Markdown(&a.out, r)
	case "html":
		return a.words.HTML(&a.out, r)
	}
	return a.words.Text(&a.out, r, a.textOptions())
}

// parseAdjustment reads "c=-50000" or "a+b=max: the reason".
func parseAdjustment(s string) (factors.Adjustment, error) {
	letters, rest, found := strings.Cut(s, "=")
	if !found {
		return factors.Adjustment{}, boete.Faultf("%q is not a factor with an effect; write for example c=-50000", s)
	}
	var adjustment factors.Adjustment
	var faults boete.Faults
	effect, reason := splitReason(rest)
	faults.Add("", adjustment.Letters.UnmarshalText([]byte(letters)))
	faults.Add("", adjustment.Effect.UnmarshalText([]byte(effect)))
	adjustment.Reason = reason
	return adjustment, faults.Err()
}

func parseBool(s string) (bool, error) {
	switch strings.ToLower(s) {
	case "true", "ja", "yes":
		return true, nil
	case "false", "nee", "no":
		return false, nil
	}
	return false, boete.Faultf("%q is not an answer; write true or false", s)
}

func isBool(s string) bool {
	_, err := parseBool(s)
	return err == nil
}

// parsePeriod reads a day, "2013-11-04..2020-02-27", or "2013-11-04.." for what still goes on.
func parsePeriod(s string) (boete.Period, error) {
	from, until, span := strings.Cut(s, "..")
	if !span {
		until = from
	}
	var period boete.Period
	var faults boete.Faults
	faults.Add("", period.From.UnmarshalText([]byte(from)))
	if until != "" && len(faults) == 0 {
		faults.Add("", period.Until.UnmarshalText([]byte(until)))
	}
	return period, faults.Err()
}

// levelNames lists the levels of a scale for the help.
func levelNames(scale factors.Scale, english bool) string {
	var names []string
	for _, l := range scale.Levels() {
		if english {
			names = append(names, l.Name.EN)
		} else {
			names = append(names, l.Name.NL)
		}
	}
	return strings.Join(names, ", ")
}
