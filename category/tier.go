package category

import (
	"slices"
	"strings"

	"github.com/boete/boete"
)

// Tier is the paragraph of art. 83 AVG that sets the statutory maximum (wettelijk boetemaximum). The zero value is not
// known.
type Tier string

const (
	// Tier4 is art. 83(4): € 10 million, or 2 % of the turnover of an undertaking if that is higher.
	Tier4 Tier = "83(4)"
	// Tier5 is art. 83(5), with art. 83(6) for orders: € 20 million, or 4 % of the turnover of an undertaking if that
	// is higher.
	Tier5 Tier = "83(5)"
)

var share2, share4 = boete.Percent(2), boete.Percent(4)

// Static is the maximum in euros, for everybody.
func (t Tier) Static() boete.EUR {
	switch t {
	case Tier4:
		return boete.Euros(10_000_000)
	case Tier5:
		return boete.Euros(20_000_000)
	}
	return boete.EUR{}
}

// Share is the maximum of an undertaking as a share of its turnover: 2 % or 4 %.
func (t Tier) Share() boete.Share {
	switch t {
	case Tier4:
		return share2
	case Tier5:
		return share4
	}
	return boete.Share{}
}

// Citation is the paragraph itself.
func (t Tier) Citation() boete.Citation {
	switch t {
	case Tier4:
		return avg83("art. 83(4)")
	case Tier5:
		return avg83("art. 83(5)")
	}
	return boete.Citation{}
}

// Maximum is the statutory maximum of one fine.
type Maximum struct {
	// Amount is the maximum, inclusive. If it is not exact, the maximum is at least this.
	Amount boete.EUR `json:"amount"`
	// Exact is false where the turnover of an undertaking, or whether the offender is one, is not known.
	Exact bool `json:"exact"`
	// Tier is the paragraph of art. 83 AVG that sets it; empty if it is the sum of several.
	Tier Tier `json:"tier,omitzero"`
	// Citation is the rule that sets it.
	Citation boete.Citation `json:"citation,omitzero"`
}

// IsZero reports whether the maximum is not known at all.
func (m Maximum) IsZero() bool { return m == Maximum{} }

// Maximum returns the statutory maximum for an offender: the higher of the static amount and, for an undertaking, the
// share of its turnover, cut down to the cent (art. 83(4), (5) AVG: "whichever is higher").
//
// The turnover is worldwide and of the whole group, in the financial year before the decision of the authority; nil
// is not known. Only undertakings have a turnover, so an offender of unknown kind with a turnover is one. Public
// bodies and natural persons have the static amount. For an unknown tier the maximum is not known.
func (t Tier) Maximum(kind OffenderKind, turnover *boete.EUR) Maximum {
	return t.maximum(kind, turnover, t.Citation())
}

func (t Tier) maximum(kind OffenderKind, turnover *boete.EUR, citation boete.Citation) Maximum {
	m := Maximum{Amount: t.Static(), Tier: t, Citation: citation}
	switch {
	case m.Amount.IsZero(): // the tier is not known
		return Maximum{}
	case kind == KindPublicBody || kind == KindNaturalPerson:
		m.Exact = true
	case turnover != nil:
		m.Exact = true
		if dynamic := turnover.ShareDown(t.Share()); m.Amount.Less(dynamic) {
			m.Amount = dynamic
		}
	}
	return m
}

const urlAVG = "https://eur-lex.europa.eu/eli/reg/2016/679/oj"

type finableRange struct {
	act       Act
	from, to  int // articles
	paragraph int // 0: all
	tier      Tier
	citation  boete.Citation
}

// finable lists the provisions for which a maximum is set. For the AVG the list is complete: no other provision can
// be fined under art. 83.
var finable = []finableRange{
	{AVG, 5, 7, 0, Tier5, avg83("art. 83(5)(a)")},
	{AVG, 8, 8, 0, Tier4, avg83("art. 83(4)")},
	{AVG, 9, 9, 0, Tier5, avg83("art. 83(5)(a)")},
	{AVG, 10, 10, 0, Tier5, boete.Citation{Source: "UAVG", Place: "art. 17(1)"}},
	{AVG, 11, 11, 0, Tier4, avg83("art. 83(4)")},
	{AVG, 12, 22, 0, Tier5, avg83("art. 83(5)(b)")},
	{AVG, 25, 39, 0, Tier4, avg83("art. 83(4)")},
	{AVG, 41, 41, 4, Tier4, avg83("art. 83(4)")},
	{AVG, 42, 43, 0, Tier4, avg83("art. 83(4)")},
	{AVG, 44, 49, 0, Tier5, avg83("art. 83(5)(c)")},
	{AVG, 58, 58, 1, Tier5, avg83("art. 83(5)(e)")},
	{AVG, 58, 58, 2, Tier5, avg83("art. 83(5)(e), 83(6)")},
	{AVG, 85, 91, 0, Tier5, avg83("art. 83(5)(d)")},
	{UAVG, 31, 31, 0, Tier5, boete.Citation{Source: "UAVG", Place: "art. 17(1)"}},
	{UAVG, 46, 46, 0, Tier5, avg83("art. 83(5)(d)")},
}

func avg83(place string) boete.Citation {
	return boete.Citation{Source: "AVG", Place: place, URL: urlAVG}
}

// TierOf returns the tier of a provision and the rule that puts it there. It is an error if the provision cannot be
// fined, if it is an article that can be fined only in part (41, 58), or if the maximum of its act is not known here.
func TierOf(p Provision) (Tier, boete.Citation, error) {
	var parts []string
	for i := range finable {
		f := &finable[i]
		switch {
		case f.act != p.Act || p.Article < f.from || f.to < p.Article:
		case f.paragraph == 0 || f.paragraph == p.Paragraph:
			return f.tier, f.citation, nil
		default:
			parts = append(parts, Provision{Act: p.Act, Article: p.Article, Paragraph: f.paragraph}.String())
		}
	}
	if len(parts) > 0 {
		list := strings.Join(parts, ", ")
		return "", boete.Citation{}, boete.Faultf(boete.CodeNoFine,
			"art. 83 AVG sets no fine for %s; of this article it does for %s", p, boete.Same(list))
	}
	if p.Act == AVG {
		return "", boete.Citation{}, boete.Faultf(boete.CodeNoFine,
			"art. 83 AVG sets no fine for %s; finable are arts. 5 to 22, 25 to 39, 41(4), 42 to 49, 58(1), 58(2) and 85 to 91",
			p)
	}
	return "", boete.Citation{}, boete.Faultf(boete.CodeLawUnknown,
		"the statutory maximum for %s is not known here; known are the AVG, UAVG 31 and UAVG 46", p)
}

// NoFine reports whether art. 83 AVG sets no fine for any part of an article, such as art. 24 AVG.
func NoFine(p Provision) bool {
	return p.Act == AVG && !slices.ContainsFunc(finable, func(f finableRange) bool {
		return f.act == AVG && f.from <= p.Article && p.Article <= f.to
	})
}

// MaximumOf returns the tier and the statutory maximum of a fine for a provision; see [TierOf] and [Tier.Maximum].
func MaximumOf(p Provision, kind OffenderKind, turnover *boete.EUR) (Tier, Maximum, error) {
	tier, citation, err := TierOf(p)
	if err != nil {
		return "", Maximum{}, err
	}
	return tier, tier.maximum(kind, turnover, citation), nil
}
