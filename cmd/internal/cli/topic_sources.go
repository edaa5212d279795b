package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine/decisions"
)

func (a *app) sourcesTopic(p *page) {
	p.say(a.t("Waar de getallen vandaan komen, en hoe zeker dat is. Een uitkomst noemt bij elke stap haar bron. Wat van beleidsregels niet bekend is: boete policies.",
		"Where the numbers come from, and how sure that is. A result names the source of each step. What is not known of a policy: boete policies."))

	var list [][2]string
	for _, policy := range category.Policies() {
		published := policy.Publication().Source + ". "
		list = append(list, [2]string{policy.ID(), published + a.words.Pick(policy.Known())})
	}
	p.list(a.t("Beleidsregels", "Policies"), list)

	maxima := a.words.Money(category.Tier4.Static()) + a.t(" of ", " or ") + a.words.Share(category.Tier4.Share()) + ", " +
		a.words.Money(category.Tier5.Static()) + a.t(" of ", " or ") + a.words.Share(category.Tier5.Share())
	p.list(a.t("Wetten, uit de wettekst of zoals besluiten die aanhalen", "Statutes, from their text or as decisions quote it"), [][2]string{
		{a.t("AVG, art. 83", "GDPR, art. 83"), a.t("wat beboet kan worden, en het maximum: ", "what can be fined, and the maximum: ") + maxima},
		{a.t("AVG, opbouw", "GDPR, structure"), a.t("welke artikelen, leden en onderdelen er zijn (PB L 119 van 4 mei 2016; Nederlandse tekst van 23 mei 2018). Weigert alleen wat niet bestaat; er rust geen bedrag op.",
			"which articles, paragraphs and points there are (OJ L 119 of 4 May 2016; Dutch text of 23 May 2018). It only refuses what does not exist; no amount rests on it.")},
		{"UAVG, art. 17", a.t("het maximum voor art. 10 AVG en art. 31 UAVG", "the maximum for art. 10 GDPR and art. 31 UAVG")},
		{"Awb, art. 3:4, 5:46", a.t("evenredigheid: de bron van een afwijking van ap-2016 of ap-2019 die er zelf geen noemt", "proportionality: the source of a departure from ap-2016 or ap-2019 that names none")},
	})

	a.annexSources(p)

	test, own := decisions.RunBacktest(), 0
	for _, scale := range factors.Scales() {
		own += len(scale.Levels())
	}
	p.list(a.t("Van onszelf", "Our own"), [][2]string{
		{a.t("niveaus", "levels"), fmt.Sprintf(a.t("een ijking op gedrukte bedragen, geen beleid: %d niveaus, getoetst aan %d boetes (boete decisions --backtest)",
			"a calibration on printed amounts, no policy: %d levels, tested on %d fines (boete decisions --backtest)"), own, len(test.Rows))},
	})
	p.list(a.t("Besluiten", "Decisions"), a.decisionSources())
}

// annexSources counts the rows of the annex by what they rest on, and by the secondary sources that they name.
func (a *app) annexSources(p *page) {
	policy, err := category.PolicyByID("ap-2019")
	if err != nil {
		panic(err) // it is built in
	}
	rows := policy.Rows()
	known, named := map[category.Evidence]int{}, map[string]int{}
	var secondary []string
	for _, row := range rows {
		known[row.Evidence]++
		for _, source := range row.Sources {
			if named[source]++; row.Evidence != category.EvidenceDecision && !strings.HasPrefix(source, "AP ") && !slices.Contains(secondary, source) {
				secondary = append(secondary, source)
			}
		}
	}
	slices.SortStableFunc(secondary, func(x, y string) int { return named[y] - named[x] })
	for i, source := range secondary {
		secondary[i] = fmt.Sprintf("%s (%d)", source, named[source])
	}
	var list [][2]string
	for _, e := range []struct {
		evidence category.Evidence
		what     string
	}{
		{category.EvidenceDecision, a.t("een besluit of uitspraak past haar toe", "a decision or judgment applies it")},
		{category.EvidenceSecondary, a.t("alleen een secundaire bron geeft haar", "only a secondary source gives it")},
		{category.EvidenceDerived, a.t("zij is afgeleid uit het bedrag van een besluit", "it is derived from the amount of a decision")},
		{category.EvidenceContested, a.t("de ene secundaire bron geeft haar, de andere spreekt tegen", "one secondary source gives it, another disagrees")},
		{category.EvidenceUnsettled, a.t("niet bekend: geweigerd, tot u haar geeft (--category)", "not known: refused, until you give it (--category)")},
	} {
		list = append(list, [2]string{a.evidence(e.evidence), fmt.Sprintf("%d: %s", known[e.evidence], e.what)})
	}
	list = append(list, [2]string{a.t("genoemd", "named"), strings.Join(secondary, "; ")})
	p.list(fmt.Sprintf(a.t("De bijlage van ap-2019: hoe van haar %d rijen de categorie bekend is", "The annex of ap-2019: how the category of its %d rows is known"), len(rows)), list)
}

// decisionSources counts the decisions by authority, and names those that do not come out as they were printed.
func (a *app) decisionSources() [][2]string {
	const ap = "AP"
	all := decisions.All()
	count, authorities := map[string]int{}, []string{ap}
	first, last := all[0].Case.Decided.Year(), 0
	var off []string
	for _, d := range all {
		authority := d.Authority
		if count[authority]++; !slices.Contains(authorities, authority) {
			authorities = append(authorities, authority)
		}
		first, last = min(first, d.Case.Decided.Year()), max(last, d.Case.Decided.Year())
		if d.Computed != nil {
			off = append(off, d.ID)
		}
	}
	for i, authority := range authorities {
		authorities[i] = fmt.Sprintf("%s (%d)", authority, count[authority])
	}
	return [][2]string{
		{a.t("bron", "source"), fmt.Sprintf(a.t("%d besluiten uit %d–%d: %s. Gelezen in openbare samenvattingen, vertalingen en uitspraken; de bedragen zijn gecontroleerd aan de afgedrukte zinnen, de redenen zijn in eigen woorden.",
			"%d decisions of %d–%d: %s. Read in public summaries, translations and judgments; the amounts were checked in the printed sentences, the reasons are in words of our own."),
			len(all), first, last, strings.Join(authorities, ", "))},
		{a.t("toets", "test"), fmt.Sprintf(a.t("%d komen nagerekend uit op het opgelegde bedrag; niet: %s (boete decisions --verify)",
			"%d come out at the amount imposed when calculated again; not: %s (boete decisions --verify)"), len(all)-len(off), strings.Join(off, ", "))},
	}
}
