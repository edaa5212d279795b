package report

import (
	"cmp"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/words"
)

// Markdown writes a draft of the reasons for a decision (concept-motivering): full sentences, in the order of a
// decision. Where a judgement has no reason a placeholder shows it, "[motiveren]" or "[give reasons]"; nothing is
// invented.
func (w Writer) Markdown(out io.Writer, r Report) error {
	d := &draft{Writer: w.unbroken(), title: r.Result.Title, known: map[boete.Citation]bool{}}
	d.write(r)
	_, err := io.WriteString(out, d.b.String())
	return err
}

// draft is a text with reasons being written.
type draft struct {
	Writer
	title boete.Text // of the policy
	b     strings.Builder
	cited []boete.Citation
	known map[boete.Citation]bool // those that are cited
	// violated are the provisions that the case is about.
	violated []category.Provision
	edpb     bool // the method is that of the EDPB
	partial  bool // the policy is known in part, and has no circumstances here
	offender category.OffenderKind
	turnover *boete.EUR
	linked   string // the reason that the infringements are
}

func (d *draft) write(r Report) {
	c, result := &r.Case, &r.Result
	several := len(result.Fines) > 1
	d.partial = slices.ContainsFunc(result.Notes, func(n fine.Note) bool { return n.Code == fine.NotePolicyPartial })
	d.edpb = slices.ContainsFunc(result.Fines, func(f fine.Fine) bool { return f.Category == 0 })
	d.offender, d.turnover, d.linked = c.Offender.Kind, c.Turnover, c.LinkedReason
	d.heading(1, d.pictured(&r, d.Say("Draft reasons")))
	d.paragraph("*" + d.Say("Text between square brackets is still to be written. This is a calculation: no prediction and no legal advice.") + "*")
	var about []string
	for _, fact := range []string{d.reference(*c), c.Offender.Name, d.Date(c.Decided), d.Pick(result.Title)} {
		if fact = strings.TrimSpace(fact); fact != "" {
			about = append(about, escape(fact))
		}
	}
	d.paragraph(strings.Join(about, " · "))
	if r.governing().Verdict == category.VerdictExcluded {
		d.paragraph("**" + escape(d.rules(&r)) + "**")
	} else if r.governing().Verdict != "" {
		d.paragraph(d.Say("Rules") + ": " + escape(d.rules(&r)))
	}
	d.paragraph(d.Say("Assumed") + ": " + escape(d.assumption(&r)))
	for i := range result.Fines {
		var in fine.Infringement
		if i < len(c.Infringements) {
			in = c.Infringements[i]
		}
		for _, p := range append([]category.Provision{in.Provision}, in.With...) {
			if !p.IsZero() && !slices.Contains(d.violated, p) {
				d.violated = append(d.violated, p)
			}
		}
		heading := d.violation(&in, &result.Fines[i])
		if several {
			heading = d.Say("Infringement %d", i+1) + ": " + heading
		}
		d.heading(2, capital(heading))
		d.fine(&in, &result.Fines[i])
	}
	d.heading(2, d.Say("The fine"))
	d.total(result)
	d.proportionality(result)
	d.conclude(&r)
	d.comparable(r)
	d.notes(r)
	d.heading(2, d.Say("Articles cited"))
	for _, p := range d.violated {
		d.item(escape(d.Provision(p)))
	}
	for _, citation := range d.cited {
		d.item(d.link(citation))
	}
	if standing := d.standing(&r); standing != "" {
		d.b.WriteString("\n")
		d.paragraph(escape(standing))
	}
}

// fine reasons one fine, in the order of its steps.
func (d *draft) fine(in *fine.Infringement, f *fine.Fine) {
	d.heading(3, d.Say("Competence and statutory maximum"))
	d.competence(f)
	switch m := f.Maximum; {
	case m.IsZero():
		d.paragraph(d.Say("The statutory maximum is not known here."), d.placeholder(""))
	case m.Exact:
		d.paragraph(d.Say("For this infringement an administrative fine of at most %s can be imposed (%s).", m.Amount, d.cite(m.Citation)), d.dynamic(m))
	case d.offender == category.KindPublicBody || d.offender == category.KindNaturalPerson: // the maximum of a provision is not known
		d.paragraph(escape(d.Maximum(m)) + ".")
	default:
		d.paragraph(d.Say("For this infringement an administrative fine can be imposed of at most %s or, if that is higher, %s of the turnover of the undertaking (%s).", m.Amount, m.Tier.Share(), d.cite(m.Citation)))
	}
	part := category.Rule("")
	for i := range f.Trail {
		step := &f.Trail[i]
		if step.Rule != part && step.Rule != category.RuleShift && step.Rule != category.RuleSize {
			part = step.Rule
			d.heading(3, d.part(part))
		}
		d.step(in, f, step)
		next := i + 1
		if next == len(f.Trail) || f.Trail[next].Rule != step.Rule {
			d.after(in, f, step)
		}
		if opens(step.Rule) && f.Category == 0 && (next == len(f.Trail) || !opens(f.Trail[next].Rule)) {
			d.unweighed(f)
		}
	}
}

// competence says by what law the authority imposes a fine. Of an act of before, the case must say it.
func (d *draft) competence(f *fine.Fine) {
	if act := f.Provision.Act; act != "" && act != category.AVG && act != category.UAVG {
		d.paragraph(d.Say("Competence of the authority:"), d.placeholder(""))
		return
	}
	by := []string{d.law("AVG", "art. 58(2)(i)"), d.law("AVG", "art. 83"), d.law("UAVG", "art. 14(3)")}
	if d.offender == category.KindPublicBody {
		by = append(by, d.law("UAVG", "art. 18"))
	}
	d.paragraph(d.Say("The authority can impose an administrative fine for this infringement (%s).", d.list(by)), d.placeholder(""))
}

// law cites a statute.
func (d *draft) law(act, place string) string {
	return d.cite(boete.Citation{Source: act, Place: place})
}

// proportionality says that the fine is to be proportionate, and refers to the departures that were made for it.
func (d *draft) proportionality(r *fine.Result) {
	d.heading(3, d.Say("Proportionality"))
	by := []string{d.law("Awb", "art. 3:4"), d.law("Awb", "art. 5:46(2)")}
	text := d.Say("The fine must be proportionate to the gravity of the infringement, to how far the offender can be blamed for it, and to the circumstances (%s).", d.list(by))
	if d.edpb {
		text += " " + d.Say("It must be effective and dissuasive too (%s).", d.cite(boete.Citation{Source: d.title.EN, Place: "step 5"}))
	}
	if departs(r) {
		d.paragraph(text, d.Say("Why the amount was departed from is said above."))
		return
	}
	d.paragraph(text, d.placeholder(""))
}

// departs reports whether a fine or the total was departed from.
func departs(r *fine.Result) bool {
	departs := func(s fine.Step) bool { return s.Rule == category.RuleDeparture }
	return slices.ContainsFunc(r.Total, departs) || slices.ContainsFunc(r.Fines, func(f fine.Fine) bool { return slices.ContainsFunc(f.Trail, departs) })
}

// unweighed says that no circumstances were weighed, if none were and the policy has them.
func (d *draft) unweighed(f *fine.Fine) {
	if d.partial || slices.ContainsFunc(f.Trail, func(s fine.Step) bool { return s.Rule == category.RuleFactor }) {
		return
	}
	d.heading(3, d.part(category.RuleFactor))
	d.paragraph(d.Say("No circumstances were weighed."), d.placeholder(""))
}

// dynamic says that a maximum is a share of the turnover, if it is.
func (d *draft) dynamic(m category.Maximum) string {
	tier := m.Tier
	if d.turnover == nil || !tier.Static().Less(m.Amount) {
		return ""
	}
	return d.Say("That is %s of the turnover of %s, which is more than %s.", tier.Share(), *d.turnover, tier.Static())
}

// part is the heading of the steps of a rule.
func (w Writer) part(rule category.Rule) string {
	switch rule {
	case category.RuleBase:
		return w.Say("Category and base fine")
	case category.RuleStart:
		return w.Say("Seriousness, start and size")
	case category.RuleFactor:
		return w.Say("Circumstances")
	case category.RuleBand:
		return w.Say("Bandwidth")
	case category.RuleRecidive:
		return w.Say("Repeat offence")
	case category.RuleDeparture:
		return w.Say("Departure")
	}
	return w.Say("Statutory maximum")
}

// step reasons one step of a fine.
func (d *draft) step(in *fine.Infringement, f *fine.Fine, step *fine.Step) {
	cite := d.cite(step.Citation)
	switch step.Rule {
	case category.RuleBase:
		band := f.Band
		if f.Shifted != 0 {
			d.paragraph(d.Say("The infringement is in category %s of the %s, with a base fine of %s (%s).", f.Category, escape(d.Pick(d.title)), step.After, cite))
			return
		}
		d.paragraph(d.Say("The infringement is in category %s of the %s, with a bandwidth from %s to %s and a base fine of %s (%s).", f.Category, escape(d.Pick(d.title)), band.Min, band.Max, step.After, cite))
	case category.RuleShift:
		d.paragraph(d.Say("That category allows no fitting punishment. Category %s is applied, with a bandwidth from %s to %s and a base fine of %s (%s).", f.Shifted, f.Band.Min, f.Band.Max, step.After, cite), d.reason(step))
	case category.RuleStart:
		if step.Seriousness != "" {
			d.paragraph(d.Say("The seriousness is %s. The start lies between %s and %s, which is %s of the maximum (%s).", step.Seriousness.Name(), step.After.Low, step.After.High, d.Shares(*step.Shares), cite), d.reason(step))
		} else {
			d.paragraph(d.Say("Within that range the start is %s (%s).", step.After, cite), d.reason(step))
		}
	case category.RuleSize:
		switch {
		case step.Shares == nil:
			d.paragraph(d.Say("The start is not lowered for the size of the undertaking (%s).", cite), d.reason(step))
		case step.Judgement && step.Shares.From.Compare(step.Shares.To) == 0:
			d.paragraph(d.Say("It is lowered to %s: %s (%s).", d.Share(step.Shares.From), step.After, cite), d.reason(step))
		default:
			d.paragraph(d.Say("For the size of the undertaking the start can be lowered to %s of it: %s (%s).", d.Shares(*step.Shares), step.Shares.Of(step.Before), cite), d.given(step.Note))
		}
	case category.RuleFactor:
		d.paragraph("**"+d.circumstance(step)+"**", cmp.Or(d.quoted(step.Note), d.missing(step)), d.moved(step))
	case category.RuleBand:
		d.paragraph(d.Say("The amount of %s lies outside the bandwidth and is held to %s (%s).", step.Before, step.After, cite))
	case category.RuleRecidive:
		if step.Effect.IsZero() {
			d.paragraph(d.Say("An earlier fine counts for recidive, and the increase is left out (%s).", cite), d.reason(step))
			return
		}
		d.paragraph(d.Say("The infringement is a repeat offence: the fine is raised by %s, to %s (%s).", step.After.Low.Sub(step.Before.Low), step.After, cite), d.within(in), d.ground(in, step))
	case category.RuleDeparture:
		d.paragraph(d.reason(step), d.moved(step))
	case category.RuleMaximum:
		d.paragraph(d.Say("The fine is held to the statutory maximum, and is %s (%s).", step.After, cite))
	}
}

// within says that five years had not passed since the earlier fines that count, with the days.
func (d *draft) within(in *fine.Infringement) string {
	var said []string
	for _, prior := range in.Priors {
		switch {
		case prior.Weigh(in.Committed, in.Provision, in.With) != factors.WeightCounts:
		case prior.Imposed.Before(in.Committed.From):
			said = append(said, d.Say("The infringement began on %s, when five years had not passed since the earlier fine of %s.", in.Committed.From, prior.Imposed))
		default:
			said = append(said, d.Say("The infringement began on %s and went on after the earlier fine of %s.", in.Committed.From, prior.Imposed))
		}
	}
	return strings.Join(said, " ")
}

// after says what follows from the steps of a rule without being one itself.
func (d *draft) after(in *fine.Infringement, f *fine.Fine, step *fine.Step) {
	switch {
	case step.Rule == category.RuleStart && in.Start == nil:
		d.paragraph(d.Say("Which start is chosen:"), d.placeholder(""))
	case step.Rule == category.RuleSize && (in.Size == nil || *in.Size == fine.Lowered()):
		d.paragraph(d.Say("How far the start is lowered:"), d.placeholder(""))
	case step.Rule == category.RuleShift || step.Rule == category.RuleBase && f.Shifted == 0:
		d.unweighed(f)
	case step.Rule == category.RuleFactor && f.Category != 0 && step.After.Clamp(f.Band.Min, f.Band.Max) == step.After:
		d.paragraph(d.Say("The amount of %s lies within the bandwidth.", step.After))
	}
}

// circumstance names what a factor is about: "Aard, ernst en duur (letter a):".
func (d *draft) circumstance(step *fine.Step) string {
	if !step.Name.IsZero() {
		return sentence(d.Pick(step.Name))
	}
	name := d.Pick(step.Letters.Title())
	if name == "" {
		name = d.Say("weighed together")
	}
	return capital(name + " (letter " + step.Letters.String() + "):")
}

// moved says what a step does to the fine.
func (d *draft) moved(step *fine.Step) string {
	cite := d.cite(step.Citation)
	change := step.After.Low.Sub(step.Before.Low)
	switch {
	case step.Before == step.After:
		return d.Say("This gives no cause to change the amount of %s (%s).", step.After, cite)
	case change != step.After.High.Sub(step.Before.High):
		return d.Say("This brings the fine to %s (%s).", step.After, cite)
	case change.IsNegative():
		return d.Say("This lowers the fine by %s, to %s (%s).", change.Abs(), step.After, cite)
	}
	return d.Say("This raises the fine by %s, to %s (%s).", change, step.After, cite)
}

// total reasons how the fines become the total.
func (d *draft) total(r *fine.Result) {
	for i := range r.Total {
		step := &r.Total[i]
		switch cite := d.cite(step.Citation); step.Rule {
		case category.RuleSum:
			d.paragraph(d.Say("The fines add up to %s (%s).", step.After, cite))
		case category.RuleConcurrence:
			d.paragraph(d.Say("The infringements are linked."), cmp.Or(d.given(d.linked), d.placeholder("")), d.Say("The total is therefore at most %s, the maximum of the gravest (%s).", gravest(r.Fines), cite), d.held(step))
		case category.RuleDeparture:
			d.paragraph(d.reason(step), d.moved(step))
		case category.RuleMaximum:
			d.paragraph(d.Say("The fine is held to the statutory maximum, and is %s (%s).", step.After, cite))
		}
	}
}

// conclude says what the fine is, or that it is by rules that do not govern.
func (d *draft) conclude(r *Report) {
	amount := r.Result.Amount()
	text := d.Say("The fine is %s.", amount)
	switch {
	case r.governing().Verdict == category.VerdictExcluded:
		text = escape(d.fined(r) + " " + d.Amount(amount) + ".")
	case amount.IsOpen():
		text = d.Say("The fine lies between %s and %s.", amount.Low, amount.High)
	}
	lowered := ""
	if most := r.Result.IfLowered; most != nil {
		lowered = d.Say("If the start is lowered for the size, it is at most %s.", *most)
	}
	d.paragraph("**"+text+"**", lowered)
}

// held says whether a step lowered the amount.
func (d *draft) held(step *fine.Step) string {
	if step.Before == step.After {
		return d.Say("The amount of %s is not above it.", step.After)
	}
	return d.Say("The amount is held to it, and is %s.", step.After)
}

func (d *draft) comparable(r Report) {
	groups := d.groups(r.Comparable, len(r.Result.Fines))
	if len(groups) > 0 {
		d.heading(2, d.Say("Comparable decisions"))
	}
	for _, g := range groups {
		d.paragraph(escape(capital(g.Heading)) + ":")
		for _, item := range g.Items {
			text := escape(item.Text) + "."
			if item.Source.Text != "" {
				text += " " + d.source(item.Source.Text)
			}
			d.item(text)
		}
		d.b.WriteString("\n")
	}
}

func (d *draft) notes(r Report) {
	choose, rests := d.grounds(r.Case, r.Result)
	for _, part := range []struct {
		heading string
		notes   []noted
	}{{d.Say("Still to choose"), choose}, {d.Say("What this rests on"), rests}} {
		if len(part.notes) == 0 {
			continue
		}
		d.heading(2, part.heading)
		for _, note := range part.notes {
			d.item(escape(note.Text))
		}
		d.b.WriteString("\n")
	}
}

// reason is the reason of a judgement as a sentence, or the placeholder for one.
func (d *draft) reason(step *fine.Step) string { return cmp.Or(d.given(step.Note), d.missing(step)) }

// missing shows that a judgement has no reason.
func (d *draft) missing(step *fine.Step) string {
	if step.Scale != 0 {
		return d.placeholder(": " + d.scale(step))
	}
	return d.placeholder("")
}

// given says what reason the case gives: "Reden: samenhang." It is empty if there is none.
func (d *draft) given(reason string) string {
	if reason = d.quoted(reason); reason == "" {
		return ""
	}
	return d.Say("Reason: %s", reason)
}

// ground is the reason of a repeat offence; the placeholder if no earlier fine is its ground either.
func (d *draft) ground(in *fine.Infringement, step *fine.Step) string {
	if d.earlier(in) != "" {
		return d.given(step.Note)
	}
	return d.reason(step)
}

// quoted is a text of the case as a sentence.
func (d *draft) quoted(text string) string {
	return escape(ended(strings.TrimSpace(words.Clean(text))))
}

// placeholder shows that reasons are to be given, and what for.
func (d *draft) placeholder(what string) string {
	return "**[" + d.Say("give reasons") + escape(what) + "]**"
}

// sentence makes a sentence of a phrase of ours; of nothing, nothing.
func sentence(phrase string) string { return capital(ended(phrase)) }

// ended ends a phrase as a sentence. The first letter is that of whoever wrote it: iPhone, https://.
func ended(phrase string) string {
	end := strings.TrimRight(phrase, ")\"'”’")
	if phrase == "" || strings.HasSuffix(end, ".") || strings.HasSuffix(end, "!") || strings.HasSuffix(end, "?") || strings.HasSuffix(end, "…") {
		return phrase
	}
	return phrase + "."
}

// capital begins a phrase with a capital; the Dutch ij is one letter.
func capital(phrase string) string {
	if rest, found := strings.CutPrefix(phrase, "ij"); found {
		return "IJ" + rest
	}
	first, size := utf8.DecodeRuneInString(phrase)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + phrase[size:]
}

// cite words a citation, and keeps it for the list of articles.
func (d *draft) cite(c boete.Citation) string {
	if !d.known[c] && !c.IsZero() {
		d.cited, d.known[c] = append(d.cited, c), true
	}
	if c.Source == d.title.EN {
		c.Source, c.Place = d.Pick(d.title), d.Place(c.Place)
	}
	return escape(words.Clean(d.Citation(c)))
}

// link words a citation with its address, if that is one of the web.
func (d *draft) link(c boete.Citation) string {
	text := d.cite(c)
	if strings.HasPrefix(c.URL, "https://") {
		return text + ", " + d.source(c.URL)
	}
	return text
}

// source is the address of a source; anything else is plain text.
func (d *draft) source(address string) string {
	if strings.HasPrefix(address, "https://") && !strings.ContainsAny(address, "<> \\") {
		return "<" + words.Clean(address) + ">"
	}
	return escape(address)
}

func (d *draft) heading(level int, text string) {
	d.b.WriteString(strings.Repeat("#", level) + " " + escape(text) + "\n\n")
}

// paragraph writes sentences on one line; empty ones are left out.
func (d *draft) paragraph(sentences ...string) {
	sentences = slices.DeleteFunc(sentences, func(s string) bool { return s == "" })
	if len(sentences) > 0 {
		d.b.WriteString(plain(strings.Join(sentences, " ")) + "\n\n")
	}
}

func (d *draft) item(text string) { d.b.WriteString("- " + plain(text) + "\n") }

// plain keeps what begins with a text from being a list or a rule.
func plain(text string) string { return atStart.ReplaceAllString(strings.TrimSpace(text), `$1\$2`) }

// atStart finds what would make a list or a rule of a text that begins with it: "- ", "1. ", "iv) ", "(a) ".
var atStart = regexp.MustCompile(`^(\(?(?:[0-9]{1,9}|[A-Za-z]|[IVXLCDMivxlcdm]{1,9})?)([-+=:.)])`)

// marks are the characters that mean something in Markdown.
var marks = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`,
	"|", `\|`, "~", `\~`, "^", `\^`, "$", `\$`, "&", `\&`, "@", `\@`, "{", `\{`, "}", `\}`, "--", `\-\-`, "...", `\...`)

// escape makes a text mean itself in Markdown, on one line.
func escape(text string) string { return marks.Replace(words.Clean(text)) }
