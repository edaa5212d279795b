package main

import (
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine/report"
	"github.com/spf13/cobra"
)

// policyFlag defines the choice of a policy.
func (a *app) policyFlag(cmd *cobra.Command, into *string) {
	a.flag(cmd, "policy", "ID", boete.Text{NL: "beleidsregels, standaard ap-2019", EN: "policy, by default ap-2019"}, func(s string) error {
		policy, err := category.PolicyByID(s)
		if err == nil {
			*into = policy.ID()
		}
		return err
	})
	complete(cmd, "policy", policyIDs()...)
}

func policyIDs() []string {
	var ids []string
	for _, p := range category.Policies() {
		ids = append(ids, p.ID())
	}
	return ids
}

func (a *app) offenderWords() []string {
	return []string{a.t("onderneming", "company"), a.t("overheid", "public-body"), a.t("natuurlijk-persoon", "natural-person")}
}

// calculated returns a policy that can be calculated.
func calculated(id string) (*category.Policy, error) {
	policy, err := category.PolicyByID(id)
	if err != nil {
		return nil, usageError{"--policy", err}
	}
	if gap := policy.Gap(); !gap.IsZero() {
		return nil, caseError{"", boete.Faults{{Path: "policy", Format: "%s can not be calculated. It is for: %s. %s", Args: []any{policy.Title(), policy.Audience(), gap}}}}
	}
	return policy, nil
}

func (a *app) categoriesCommand() *cobra.Command {
	id := "ap-2019"
	cmd := &cobra.Command{
		Use:   "categories [I|II|III|IV]",
		Short: a.t("Toon de bandbreedtes en basisboetes", "Show the bandwidths and base fines"),
		Example: `  boete categories
  boete categories III --json
  boete categories --policy ap-2016`,
		Args:      atMost(1),
		ValidArgs: []string{"I", "II", "III", "IV"},
		RunE: func(_ *cobra.Command, args []string) error {
			policy, err := calculated(id)
			if err != nil {
				return err
			}
			wanted := category.All()
			if len(args) == 1 {
				c, err := category.Parse(args[0])
				if err != nil {
					return usageError{"", err}
				}
				wanted = []category.Category{c}
			}
			type line struct {
				Category category.Category `json:"category"`
				category.Band
				Citation boete.Citation `json:"citation"`
			}
			var lines []line
			var rows [][]any
			for _, c := range wanted {
				band, ok := policy.Band(c)
				if !ok && len(args) == 1 {
					return usageError{"", boete.Faultf("%s has no category %s", policy.Title(), c)}
				} else if !ok {
					continue
				}
				citation, _ := policy.Cite(category.RuleBase)
				lines = append(lines, line{c, band, citation})
				rows = append(rows, []any{c, band.Min, band.Base, band.Max, citation})
			}
			return a.table(lines, []column{col(a.t("categorie", "category")), amount("minimum"), amount(a.t("basisboete", "base fine")), amount("maximum"), col(a.t("bron", "source"))}, rows)
		},
	}
	a.policyFlag(cmd, &id)
	return cmd
}

func (a *app) factorsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "factors",
		Short: a.t("Toon de omstandigheden a tot k en de indicatieve niveaus", "Show the circumstances a to k and the indicative levels"),
		Long: a.t(`Toon de omstandigheden die een boete verhogen of verlagen (art. 7 van de
Boetebeleidsregels AP 2019, dezelfde letters als art. 83, tweede lid, AVG) en de
niveaus die een letter een werking geven.

Het beleid schrijft geen bedragen voor. De niveaus zijn een ijking van dit
programma op gepubliceerde besluiten, in negenden van de ruimte tussen de basisboete
en de rand van de bandbreedte, afgerond op € 5.000; zie boete decisions --backtest.`,
			`Show the circumstances that raise or lower a fine (art. 7 of the Boetebeleidsregels
AP 2019, with the letters of art. 83(2) GDPR), and the levels that give a letter an
effect.

The policy prescribes no amounts. The levels are a calibration of this program on
published decisions, in ninths of the room between the base fine and the edge of the
bandwidth, rounded to € 5,000; see boete decisions --backtest.`),
		Example: `  boete factors
  boete factors -o csv`,
		Args: atMost(0),
		RunE: func(*cobra.Command, []string) error {
			type level struct {
				Name   boete.Text     `json:"name"`
				Effect factors.Effect `json:"effect"`
			}
			type scale struct {
				Name   boete.Text `json:"name"`
				Levels []level    `json:"levels"`
			}
			type line struct {
				Letter factors.Letters `json:"factor"`
				Title  boete.Text      `json:"title"`
				Detail boete.Text      `json:"detail,omitzero"`
				Scales []scale         `json:"scales,omitempty"`
			}
			var lines []line
			var rows [][]any
			for _, letter := range factors.AllLetters() {
				l := line{Letter: letter, Title: letter.Title(), Detail: letter.Detail()}
				var scales []string
				for _, s := range factors.Scales() {
					if s.Letter() != letter {
						continue
					}
					listed := scale{Name: s.Name()}
					var levels []string
					for _, v := range s.Levels() {
						listed.Levels = append(listed.Levels, level{v.Name, v.Effect})
						name := a.words.Pick(v.Name) + " " + strings.TrimSuffix(v.Effect.String(), " room")
						if v.Extrapolated {
							name += a.t(" (extrapolatie)", " (extrapolation)")
						}
						levels = append(levels, name)
					}
					l.Scales = append(l.Scales, listed)
					scales = append(scales, "--"+a.words.Pick(s.Name())+": "+strings.Join(levels, ", "))
				}
				title := a.words.Pick(l.Title)
				if detail := a.words.Pick(l.Detail); detail != "" {
					title += " (" + detail + ")"
				}
				lines = append(lines, l)
				rows = append(rows, []any{letter.String(), title, strings.Join(scales, "; ")})
			}
			return a.table(lines, []column{col(""), col(a.t("omstandigheid", "circumstance")), col(a.t("indicatieve niveaus", "indicative levels"))}, rows)
		},
	}
}

func (a *app) maximumCommand() *cobra.Command {
	var kind category.OffenderKind
	var turnover *boete.EUR
	cmd := &cobra.Command{
		Use:   a.t("maximum ARTIKEL…", "maximum ARTICLE…"),
		Short: a.t("Toon het wettelijk boetemaximum van een bepaling", "Show the statutory maximum of a provision"),
		Long: a.t(`Toon het wettelijk boetemaximum: art. 83, vierde tot en met zesde lid, AVG.

Voor een onderneming is dat het hoogste van een vast bedrag en een deel van de omzet:
wereldwijd, van de hele groep, in het boekjaar voor het besluit van de autoriteit.`,
			`Show the statutory maximum: art. 83(4) to (6) GDPR.

For an undertaking it is the higher of a static amount and a share of the turnover:
worldwide, of the whole group, in the financial year before the authority's decision.`),
		Example: `  boete maximum 33
  boete maximum "5 lid 1 onder a" 32 --turnover "1,2 mld"
  boete maximum 33 --offender public-body`,
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return usageError{"", boete.Faultf("an article is missing; write for example: boete maximum 33")}
			case turnover != nil && turnover.IsNegative():
				return usageError{"--turnover", boete.Faultf("the turnover is below € 0")}
			case turnover != nil && kind != "" && kind != category.Company:
				return usageError{"--turnover", boete.Faultf("a turnover counts for an undertaking only")}
			}
			type line struct {
				Provision category.Provision `json:"provision"`
				Tier      category.Tier      `json:"tier"`
				Maximum   category.Maximum   `json:"maximum"`
			}
			var lines []line
			var rows [][]any
			for _, arg := range args {
				p, err := category.ParseProvision(arg)
				if err != nil {
					return usageError{"", err}
				}
				tier, m, err := category.MaximumOf(p, kind, turnover)
				if err != nil {
					return caseError{"", err}
				}
				certainty := a.t("ten minste", "at least")
				if m.Exact {
					certainty = a.t("precies", "exactly")
				}
				rule := a.words.Money(tier.Static())
				if kind == "" || kind == category.Company {
					rule += a.t(" of ", " or ") + tier.Share().Shift(2).String() + a.t(" % van de omzet", "% of turnover")
				}
				lines = append(lines, line{p, tier, m})
				rows = append(rows, []any{a.words.Provision(p), certainty, m.Amount, rule, a.words.Citation(m.Citation)})
			}
			return a.table(lines, []column{col(a.t("bepaling", "provision")), col(a.t("zekerheid", "certainty")), amount("maximum"), col(a.t("regel", "rule")), col(a.t("bron", "source"))}, rows)
		},
	}
	a.textFlag(cmd, "offender", a.t("SOORT", "KIND"), boete.Text{NL: "onderneming, overheid of natuurlijk-persoon", EN: "company, public-body or natural-person"}, &kind)
	a.flag(cmd, "turnover", a.t("BEDRAG", "AMOUNT"), boete.Text{NL: "omzet van de groep, wereldwijd, in het jaar voor het besluit", EN: "turnover of the group, worldwide, in the year before the decision"}, func(s string) error {
		turnover = new(boete.EUR)
		return turnover.UnmarshalText([]byte(s))
	})
	complete(cmd, "offender", a.offenderWords()...)
	cmd.ValidArgsFunction = articleNames
	return cmd
}

func (a *app) policiesCommand() *cobra.Command {
	var day boete.Date
	var kind category.OffenderKind
	cmd := &cobra.Command{
		Use:   "policies [ID]",
		Short: a.t("Toon de beleidsregels: wanneer, voor wie, hoe bekend", "Show the policies: when, for whom, how well known"),
		Example: `  boete policies
  boete policies ap-2016
  boete policies --date 2024-05-02 --offender onderneming`,
		Args:      atMost(1),
		ValidArgs: policyIDs(),
		RunE: func(_ *cobra.Command, args []string) error {
			switch {
			case !day.IsZero() && len(args) == 0:
				return a.choices(day, kind)
			case !day.IsZero() || kind != "":
				return usageError{"", boete.Faultf("which policy can govern depends on a day; give --date, with or without --offender, and no policy")}
			}
			policies := category.Policies()
			if len(args) == 1 {
				p, err := category.PolicyByID(args[0])
				if err != nil {
					return usageError{"", err}
				}
				policies = []*category.Policy{p}
			}
			type line struct {
				ID          string         `json:"id"`
				Title       string         `json:"title"`
				Publication boete.Citation `json:"publication"`
				From        boete.Date     `json:"from,omitzero"`
				Until       boete.Date     `json:"until,omitzero"`
				Audience    boete.Text     `json:"audience"`
				Limits      boete.Text     `json:"limits,omitzero"`
				Gap         boete.Text     `json:"gap,omitzero"`
			}
			var lines []line
			var rows [][]any
			for _, p := range policies {
				l := line{p.ID(), p.Title(), p.Publication(), p.From(), p.Until(), p.Audience(), p.Limits(), p.Gap()}
				lines = append(lines, l)
				rows = append(rows, []any{l.ID, l.Title, l.From.String(), l.Until.String(), a.words.Pick(l.Audience),
					a.words.Citation(l.Publication), a.words.Pick(l.Limits) + a.words.Pick(l.Gap)})
			}
			columns := []column{col("id"), col(a.t("naam", "title")), col(a.t("vanaf", "from")), col(a.t("tot en met", "until")), col(a.t("voor", "for")),
				col(a.t("bekendmaking", "publication")), col(a.t("niet bekend", "not known"))}
			if form, err := a.form("text", "json", "csv"); err != nil || form != "text" {
				return a.table(lines, columns, rows)
			}
			for i, row := range rows {
				if i > 0 {
					a.out.WriteString("\n")
				}
				var facts [][2]string
				for j, cell := range cells([][]any{row}, a.words.Money)[0] {
					facts = append(facts, [2]string{columns[j].Name, cell})
				}
				if err := report.Facts(&a.out, a.textOptions(), facts[0][1], facts[1:]); err != nil {
					return err
				}
			}
			return nil
		},
	}
	a.textFlag(cmd, "date", a.t("DATUM", "DATE"), boete.Text{NL: "dag van het besluit: welke beleidsregels komen in aanmerking", EN: "day of the decision: which policies can govern it"}, &day)
	a.textFlag(cmd, "offender", a.t("SOORT", "KIND"), boete.Text{NL: "onderneming, overheid of natuurlijk-persoon", EN: "company, public-body or natural-person"}, &kind)
	complete(cmd, "offender", a.offenderWords()...)
	return cmd
}

// choices shows which policies can govern a decision, and why.
func (a *app) choices(day boete.Date, kind category.OffenderKind) error {
	verdicts := map[category.Verdict]string{category.Candidate: a.t("ja", "yes"), category.Disputed: a.t("betwist", "contested"), category.Excluded: a.t("nee", "no")}
	type line struct {
		Policy  string           `json:"policy"`
		Verdict category.Verdict `json:"verdict"`
		Ground  boete.Text       `json:"ground"`
	}
	var lines []line
	var rows [][]any
	for _, c := range category.Choices(day, kind) {
		lines = append(lines, line{c.Policy.ID(), c.Verdict, c.Ground})
		rows = append(rows, []any{c.Policy.ID(), verdicts[c.Verdict], a.words.Pick(c.Ground)})
	}
	return a.table(lines, []column{col(a.t("beleidsregels", "policy")), col(a.t("mogelijk", "possible")), col(a.t("grond", "ground"))}, rows)
}

// paragraphs is a row of the annex as one name: "AVG 33(2), (4), (5)", "AVG 28(1)–(8), (10)".
func paragraphs(r *category.Row) string {
	first := r.Provisions()[0].String()
	if len(r.Paragraphs) < 2 {
		return first
	}
	names := []string{first}
	for i := 1; i < len(r.Paragraphs); i++ {
		end := i
		for end+1 < len(r.Paragraphs) && r.Paragraphs[end+1] == r.Paragraphs[end]+1 {
			end++
		}
		last := "(" + strconv.Itoa(r.Paragraphs[end]) + ")"
		if follows := r.Paragraphs[i] == r.Paragraphs[i-1]+1; follows && end > i {
			names[len(names)-1] += "–" + last
			i = end
			continue
		}
		names = append(names, "("+strconv.Itoa(r.Paragraphs[i])+")")
	}
	return strings.Join(names, ", ")
}
