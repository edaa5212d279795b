package category

import (
	"slices"
	"strings"

	"github.com/boete/boete"
)

// OffenderKind says who the offender (overtreder) is. The zero value is not known. It decides whether a share of the
// turnover counts for the statutory maximum, and which policy applies today.
type OffenderKind string

const (
	// KindCompany is an undertaking (onderneming) in the sense of arts. 101 and 102 TFEU: an economic unit, whatever
	// its legal form. Hospitals and private schools are undertakings too.
	KindCompany OffenderKind = "company"
	// KindPublicBody is an authority or body of the state (overheid).
	KindPublicBody OffenderKind = "public-body"
	// KindNaturalPerson is a human being who does not act for a business (natuurlijk persoon).
	KindNaturalPerson OffenderKind = "natural-person"
)

// The grounds on which a word is read as a kind.
var (
	plain     = boete.Text{}
	legalForm = boete.Text{NL: "Een stichting of vereniging geldt hier als onderneming: een economische eenheid, los van de rechtsvorm. Is zij een overheid, geef dan overheid.",
		EN: "A foundation or association counts as an undertaking here: an economic unit, whatever its legal form. If it is a public body, give public-body."}
	care = boete.Text{NL: "Een ziekenhuis of zorginstelling geldt hier als onderneming. Een openbaar lichaam is dat niet: geef dan overheid.",
		EN: "A hospital or care provider counts as an undertaking here. If it is a public body, give public-body."}
	privateSchool = boete.Text{NL: "Een bijzondere school geldt hier als onderneming: zij gaat uit van een stichting of vereniging.",
		EN: "A private school counts as an undertaking here: a foundation or association runs it."}
	trader = boete.Text{NL: "Wie een eigen bedrijf heeft, geldt daarin als onderneming.",
		EN: "A person with a business counts as an undertaking in it."}
)

// offenderWords are the words for each kind, with the ground if the word does not say it by itself. A dot in a word
// (B.V.) is left out.
var offenderWords = []struct {
	kind   OffenderKind
	ground boete.Text
	words  []string
}{
	{KindCompany, plain, []string{
		"company", "onderneming", "undertaking", "bedrijf", "bv", "nv", "vof", "cv", "se", "ltd", "inc", "gmbh",
		"plc", "besloten-vennootschap", "naamloze-vennootschap", "vennootschap", "vennootschap-onder-firma",
		"maatschap", "coöperatie", "cooperatie", "cooperative", "concern", "group", "firma", "firm", "business",
		"enterprise", "corporation", "bank", "verzekeraar", "insurer", "webshop", "winkel", "private-company",
		"limited-company"}},
	{KindCompany, legalForm, []string{
		"stichting", "vereniging", "foundation", "association", "goed-doel", "charity", "ngo", "non-profit",
		"woningcorporatie", "sportvereniging", "vakbond", "trade-union", "politieke-partij", "political-party"}},
	{KindCompany, care, []string{
		"ziekenhuis", "hospital", "zorginstelling", "zorgaanbieder", "zorgverlener", "kliniek", "clinic",
		"healthcare-provider", "care-provider", "huisartsenpraktijk", "apotheek", "pharmacy"}},
	{KindCompany, privateSchool, []string{"bijzondere-school", "private-school", "particuliere-school"}},
	{KindCompany, trader, []string{
		"eenmanszaak", "zzp", "zzp'er", "zzper", "zelfstandige", "freelancer", "sole-trader", "sole-proprietorship",
		"ondernemer", "entrepreneur"}},
	{KindPublicBody, plain, []string{
		"public-body", "overheid", "overheidsorgaan", "bestuursorgaan", "overheidsinstelling", "overheidsinstantie",
		"overheidsdienst", "public-authority", "government", "government-body", "gemeente", "gemeenten",
		"municipality", "gemeenteraad", "burgemeester", "college", "college-van-b&w",
		"college-van-burgemeester-en-wethouders", "provincie", "province", "waterschap", "hoogheemraadschap",
		"water-board", "ministerie", "ministry", "minister", "staatssecretaris", "politie", "police", "zbo",
		"zelfstandig-bestuursorgaan", "belastingdienst", "tax-authority", "uwv", "svb", "duo", "ggd",
		"veiligheidsregio", "omgevingsdienst", "gemeenschappelijke-regeling", "openbaar-lichaam", "rijk", "staat",
		"rijksoverheid", "state"}},
	{KindNaturalPerson, plain, []string{
		"natural-person", "natuurlijk-persoon", "natuurlijke-persoon", "burger", "particulier", "privépersoon",
		"privepersoon", "citizen", "individual", "private-person", "private-individual", "consument", "consumer"}},
}

// undecidedOffenders are words for what can be a public body or a company.
var undecidedOffenders = []string{"openbare-school", "public-school", "school", "universiteit", "university", "hogeschool",
	"umc", "academisch-ziekenhuis", "universitair-medisch-centrum", "openbare-universiteit"}

// OffenderKinds returns the kinds that exist.
func OffenderKinds() []OffenderKind {
	return []OffenderKind{KindCompany, KindPublicBody, KindNaturalPerson}
}

// Name is the word for the kind; empty if it is not known.
func (k OffenderKind) Name() boete.Text {
	switch k {
	case KindCompany:
		return boete.Text{NL: "een onderneming", EN: "an undertaking"}
	case KindPublicBody:
		return boete.Text{NL: "een overheid", EN: "a public body"}
	case KindNaturalPerson:
		return boete.Text{NL: "een natuurlijk persoon", EN: "a natural person"}
	}
	return boete.Text{}
}

// OffenderWords returns the words that are read, in small letters, with a dash where a space may stand.
func OffenderWords() []string {
	var words []string
	for _, o := range offenderWords {
		words = append(words, o.words...)
	}
	return words
}

// ParseOffenderKind reads a kind in English or Dutch, or a word for what is of that kind, such as gemeente or BV; see
// [OffenderWord].
func ParseOffenderKind(text string) (OffenderKind, error) {
	kind, _, err := OffenderWord(text)
	return kind, err
}

// OffenderWord reads a word for an offender as its kind, and says why where the word does not say it by itself:
// stichting is a company, because a foundation is an undertaking whatever its legal form. The ground is empty for a
// word that does, such as gemeente. A word for what can be a public body or a company (openbare school) is refused.
func OffenderWord(text string) (kind OffenderKind, ground boete.Text, err error) {
	wanted := strings.ToLower(strings.TrimSpace(text))
	for _, article := range []string{"een ", "de ", "het ", "a ", "an ", "the "} {
		wanted = strings.TrimPrefix(wanted, article)
	}
	wanted = strings.NewReplacer(".", "", "_", "-", "’", "'").Replace(strings.Join(strings.Fields(wanted), "-"))
	for _, o := range offenderWords {
		if slices.Contains(o.words, wanted) {
			return o.kind, o.ground, nil
		}
	}
	if slices.Contains(undecidedOffenders, wanted) {
		return "", boete.Text{}, boete.Faultf(boete.CodeAmbiguous,
			"%q can be a public body or a company; choose public-body or company (overheid, onderneming)", text)
	}
	return "", boete.Text{}, boete.Faultf(boete.CodeUnknown,
		"%q is not a kind of offender; choose company, public-body or natural-person (onderneming, overheid, natuurlijk-persoon)",
		text)
}

// UnmarshalText is [ParseOffenderKind].
func (k *OffenderKind) UnmarshalText(text []byte) error {
	kind, err := ParseOffenderKind(string(text))
	if err != nil {
		return err
	}
	*k = kind
	return nil
}
