package category

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/boete/boete"
)

// check finds everything that is wrong with a table, each with its path in a policy file.
func (t *Table) check() error {
	var f boete.Faults
	t.checkHead(&f)
	switch t.Method {
	case MethodAP:
		t.checkRules(&f, RuleBase)
		t.checkBands(&f)
		t.checkLetters(&f)
		t.checkAnnex(&f)
	case MethodEDPB:
		t.checkRules(&f, RuleStart)
		t.checkSeriousness(&f)
		t.checkSizes(&f)
	default:
		f.Addf(boete.CodeUnknown, "method", "%q is not a method; choose ap or edpb", string(t.Method))
		return f.Err()
	}
	t.checkForeign(&f)
	return f.Err()
}

// checkHead checks what every policy has.
func (t *Table) checkHead(f *boete.Faults) {
	const letters = "abcdefghijklmnopqrstuvwxyz0123456789-"
	if t.ID == "" || len(t.ID) > 40 || strings.Trim(t.ID, letters) != "" {
		f.Addf(boete.CodeMalformed, "id",
			"%q is not an id; write up to 40 small letters, digits and dashes, such as ap-2023", t.ID)
	}
	if t.Title.NL == t.Title.EN {
		checkText(f, "title", t.Title.EN)
	} else {
		checkText(f, "title.nl", t.Title.NL)
		checkText(f, "title.en", t.Title.EN)
	}
	checkText(f, "publication.source", t.Publication.Source)
	if !t.From.IsZero() && !t.Until.IsZero() && t.Until.Before(t.From) {
		f.Addf(boete.CodeContradiction, "until", "the last day, %s, lies before the first, %s", t.Until, t.From)
	}
	if t.Act != AVG && t.Act != UAVG && t.Act != Wbp {
		f.Addf(boete.CodeUnknown, "act",
			"%q is not an act whose provisions are known here; choose AVG, UAVG or Wbp", string(t.Act))
	}
	for i := range t.Governs {
		s, path := &t.Governs[i], element("governs", i)
		if !s.From.IsZero() && !s.Until.IsZero() && s.Until.Before(s.From) {
			f.Addf(boete.CodeContradiction, path+".until",
				"the last day, %s, lies before the first, %s", s.Until, s.From)
		}
		if s.Verdict != VerdictExcluded && !s.Until.IsZero() && !t.From.IsZero() && s.Until.Before(t.From) {
			f.Addf(boete.CodeContradiction, path+".until",
				"it cannot govern until %s, because it is in force only from %s", s.Until, t.From)
		}
		for j, kind := range s.Offenders {
			if !slices.Contains(OffenderKinds(), kind) {
				f.Addf(boete.CodeUnknown, path+"."+element("offenders", j),
					"%q is not a kind of offender; choose company, public-body or natural-person (onderneming, overheid, natuurlijk-persoon)",
					string(kind))
			}
		}
		if s.Verdict != VerdictCandidate && s.Verdict != VerdictContested && s.Verdict != VerdictExcluded {
			f.Addf(boete.CodeUnknown, path+".verdict",
				"%q is not a verdict; choose candidate, contested or excluded", string(s.Verdict))
		}
	}
}

// maxName is how long a title or a source can be, in bytes, inclusive.
const maxName = 500

func checkText(f *boete.Faults, path, text string) {
	switch {
	case strings.TrimSpace(text) == "":
		f.Addf(boete.CodeMissing, path, "the text is empty")
	case !utf8.ValidString(text):
		f.Addf(boete.CodeMalformed, path, "the text is not UTF-8")
	case len(text) > maxName:
		f.Addf(boete.CodeLimit, path, "the text is too long; it is at most %d bytes", maxName)
	}
}

// checkRules checks that each rule is one that the method has, and that what it needs is there.
func (t *Table) checkRules(f *boete.Faults, first Rule) {
	allowed := rulesOf[t.Method]
	has := map[Rule]bool{}
	for i, r := range t.Rules {
		path := element("rules", i)
		switch {
		case !slices.Contains(allowed, r.Rule):
			f.Addf(boete.CodeUnknown, path+".rule",
				"%q is not a rule of this method; there are %s", string(r.Rule), listOf(allowed))
		case has[r.Rule]:
			f.Addf(boete.CodeDuplicate, path+".rule",
				"the rule %s appears twice; leave one of them out", string(r.Rule))
		case len(r.Place) > maxName:
			f.Addf(boete.CodeLimit, path+".place", "the text is too long; it is at most %d bytes", maxName)
		}
		has[r.Rule] = true
	}
	if !has[first] {
		f.Addf(boete.CodeMissing, "rules", "the rule %s is missing; every calculation begins with it", string(first))
	}
	if has[RuleFactor] && t.Method == MethodAP && !has[RuleBand] {
		f.Addf(boete.CodeMissing, "rules",
			"the rule band is missing; it holds the fine within the bandwidth after the factors")
	}
	if t.Method == MethodEDPB && has[RuleSize] != (len(t.Sizes) > 0) {
		f.Addf(boete.CodeContradiction, "sizes",
			"the tiers and the rule go together: give sizes and the rule size, or neither")
	}
	if t.Method == MethodAP && has[RuleRecidive] == t.Recidive.IsZero() {
		f.Addf(boete.CodeContradiction, "recidive",
			"the increase and the rule go together: give recidive, such as 50%%, and the rule recidive, or neither")
	}
}

// checkForeign refuses the parts of another method.
func (t *Table) checkForeign(f *boete.Faults) {
	for _, part := range []struct {
		name  string
		there bool
		of    Method
	}{
		{"base_share", !t.BaseShare.IsZero(), MethodAP},
		{"bands", len(t.Bands) > 0, MethodAP},
		{"recidive", !t.Recidive.IsZero(), MethodAP},
		{"letters", len(t.Letters) > 0, MethodAP},
		{"annex", len(t.Annex) > 0, MethodAP},
		{"seriousness", len(t.Seriousness) > 0, MethodEDPB},
		{"sizes", len(t.Sizes) > 0, MethodEDPB},
	} {
		if part.there && part.of != t.Method {
			f.Addf(boete.CodeOtherMethod, part.name,
				"this belongs to the method %s, but the method here is %s; leave it out", string(part.of), string(t.Method))
		}
	}
}

// checkLetters checks that each circumstance with a name is one letter, once, with its name.
func (t *Table) checkLetters(f *boete.Faults) {
	has := map[string]bool{}
	for i, l := range t.Letters {
		path := element("letters", i)
		switch {
		case len(l.Letter) != 1 || l.Letter < "a" || l.Letter > "k":
			f.Addf(boete.CodeUnknown, path+".letter", "%q is not a letter from a to k", l.Letter)
		case has[l.Letter]:
			f.Addf(boete.CodeDuplicate, path+".letter",
				"the letter %s appears twice; leave one of them out", l.Letter)
		}
		has[l.Letter] = true
		checkText(f, path+".name", l.Name.NL)
		checkText(f, path+".name", l.Name.EN)
	}
}

// checkBands checks that the categories rise, each with its base fine inside.
func (t *Table) checkBands(f *boete.Faults) {
	if len(t.Bands) == 0 {
		f.Addf(boete.CodeMissing, "bands",
			"there is no category; a policy of this method has at least one, with its bandwidth and base fine")
	}
	checkShare(f, "base_share", t.BaseShare)
	checkShare(f, "recidive", t.Recidive)
	if t.BaseShare.Compare(boete.Percent(100)) > 0 {
		f.Addf(boete.CodeOutOfRange, "base_share",
			"%s is not a place in the bandwidth; it is from 0%% to 100%%", t.BaseShare)
	}
	for i := range t.Bands {
		b, path := &t.Bands[i], element("bands", i)
		if b.Category < I || b.Category > IV {
			f.Addf(boete.CodeMissing, path+".category", "the category is missing; the categories are I, II, III and IV")
		}
		if b.Tier != "" && b.Tier != Tier4 && b.Tier != Tier5 {
			f.Addf(boete.CodeUnknown, path+".tier", "%q is not a tier; choose 83(4) or 83(5)", string(b.Tier))
		}
		limit := Tier5.Static()
		if b.Tier == Tier4 {
			limit = Tier4.Static()
		}
		switch {
		case t.Act != Wbp && limit.Less(b.Max):
			f.Addf(boete.CodeContradiction, path+".max",
				"the maximum, %s, is above the statutory one, %s (art. 83 AVG)", b.Max, limit)
		case b.Min.IsNegative():
			f.Addf(boete.CodeOutOfRange, path+".min", "%s is below € 0", b.Min)
		case !b.Max.Bounded():
			f.Addf(boete.CodeLimit, path+".max", "%s is beyond € 10¹³, the most that is calculated", b.Max)
		case !b.Min.Less(b.Max):
			f.Addf(boete.CodeOutOfRange, path+".max", "the maximum, %s, is not above the minimum, %s", b.Max, b.Min)
		case b.Base.Less(b.Min) || b.Max.Less(b.Base):
			f.Addf(boete.CodeOutOfRange, path+".base",
				"the base fine, %s, lies outside the bandwidth from %s to %s", b.Base, b.Min, b.Max)
		case !t.BaseShare.IsZero() && b.At(t.BaseShare) != b.Base:
			f.Addf(boete.CodeContradiction, path+".base",
				"the base fine, %s, is not where base_share puts it; %s of the bandwidth above its minimum is %s",
				b.Base, t.BaseShare, b.At(t.BaseShare))
		}
		if i == 0 {
			continue
		}
		before := &t.Bands[i-1]
		switch {
		case b.Category == 0 || b.Category > IV:
		case b.Category <= before.Category:
			f.Addf(boete.CodeOutOfRange, path+".category",
				"category %s stands after %s; give each category once, from the lightest to the gravest",
				b.Category, before.Category)
		case b.Min.Less(before.Min):
			f.Addf(boete.CodeOutOfRange, path+".min",
				"the minimum, %s, is below that of category %s, %s; the bandwidths must rise",
				b.Min, before.Category, before.Min)
		case b.Max.Less(before.Max):
			f.Addf(boete.CodeOutOfRange, path+".max",
				"the maximum, %s, is below that of category %s, %s; the bandwidths must rise",
				b.Max, before.Category, before.Max)
		}
	}
}

// checkAnnex checks that each provision stands in one row, in a category that exists and that its maximum allows.
func (t *Table) checkAnnex(f *boete.Faults) {
	listed := map[Provision]int{} // the row of each provision
	part := map[Provision]int{}   // a row that has a part of it
	for i := range t.Annex {
		r, path := &t.Annex[i], element("annex", i)
		if len(r.Provisions) == 0 {
			f.Addf(boete.CodeMissing, path+".provisions", "the row names no provision")
		}
		for j, p := range r.Provisions {
			at := path + "." + element("provisions", j)
			if p.IsZero() {
				f.Addf(boete.CodeMissing, at, "the provision is missing")
				continue
			}
			f.Add(at, p.Check())
			row, twice := listed[p]
			if !twice {
				row, twice = part[p]
			}
			for _, whole := range p.wholes() {
				if !twice {
					row, twice = listed[whole]
				}
				if _, there := part[whole]; !there {
					part[whole] = i
				}
			}
			listed[p] = i
			switch {
			case twice && row == i:
				f.Addf(boete.CodeDuplicate, at, "%s, or a part or the whole of it, stands in this row twice", p)
			case twice:
				f.Addf(boete.CodeDuplicate, at,
					"%s, or a part or the whole of it, stands in %s too; a provision is in one row",
					p, element("annex", row))
			}
		}
		t.checkRow(f, r, path)
	}
}

// wholes are the provisions of which one is a part: the paragraph of a point, and the article.
func (p Provision) wholes() []Provision {
	var wholes []Provision
	if p.Point != 0 {
		wholes = append(wholes, Provision{Act: p.Act, Article: p.Article, Letter: p.Letter, Paragraph: p.Paragraph})
	}
	if p.Paragraph != 0 {
		wholes = append(wholes, Provision{Act: p.Act, Article: p.Article, Letter: p.Letter})
	}
	return wholes
}

func (t *Table) checkRow(f *boete.Faults, r *Row, path string) {
	unsettled := r.Category == 0 && !r.Underlying
	if r.Category != 0 {
		t.checkDefined(f, path+".category", r.Category)
	}
	for j, c := range r.Candidates {
		t.checkDefined(f, path+"."+element("candidates", j), c)
	}
	if r.Annex < 0 {
		f.Addf(boete.CodeMalformed, path+".annex", "a whole number is required here")
	}
	switch _, known := strength[r.Evidence]; {
	case r.Underlying && r.Category != 0:
		f.Addf(boete.CodeContradiction, path+".category",
			"a row that takes its category from another provision (underlying) has none of its own")
	case r.Evidence != "" && !known:
		f.Addf(boete.CodeUnknown, path+".evidence",
			"%q is not a kind of evidence; choose published, decision, secondary, derived, contested or unsettled",
			string(r.Evidence))
	case unsettled && r.Evidence != EvidenceUnsettled:
		f.Addf(boete.CodeMissing, path+".category", "the category is missing; give it, or say evidence: unsettled")
	case !unsettled && r.Evidence == EvidenceUnsettled:
		f.Addf(boete.CodeContradiction, path+".evidence",
			"the row has a category and says that it is unsettled; leave one of them out")
	case !unsettled && len(r.Sources) == 0:
		f.Addf(boete.CodeMissing, path+".sources", "the row cites no source; say where its category stands")
	}
	for j, source := range r.Sources {
		checkText(f, path+"."+element("sources", j), source)
	}
	for j, p := range r.Provisions {
		if tier, _, err := TierOf(p); err == nil && r.Category != 0 && !t.admits(r.Category, tier) {
			f.Addf(boete.CodeContradiction, path+"."+element("provisions", j),
				"%s falls under art. %s AVG, but category %s is not for that; see its tier in bands",
				p, string(tier), r.Category)
		}
	}
}

// checkDefined checks that a category is one of the bands.
func (t *Table) checkDefined(f *boete.Faults, path string, c Category) {
	if c < I || c > IV {
		f.Addf(boete.CodeMissing, path, "the category is missing; the categories are I, II, III and IV")
	} else if _, ok := t.band(c); !ok {
		f.Addf(boete.CodeUnknown, path, "category %s is not defined; the bands have %s", c, t.categories())
	}
}

// checkShare checks that a share is one that can be read from a file.
func checkShare(f *boete.Faults, path string, share boete.Share) {
	_, err := boete.ParseShare(share.String())
	f.Add(path, err)
}

func (t *Table) categories() boete.Text {
	list := make([]Category, len(t.Bands))
	for i := range t.Bands {
		list[i] = t.Bands[i].Category
	}
	return listOf(list)
}

// checkSeriousness checks that the ranges of the levels rise from 0 %, touch, and end at 100 % or below.
func (t *Table) checkSeriousness(f *boete.Faults) {
	levels := []Seriousness{SeriousnessLow, SeriousnessMedium, SeriousnessHigh}
	if len(t.Seriousness) != len(levels) {
		f.Addf(boete.CodeUnknown, "seriousness",
			"there are %d levels; give low, medium and high, in that order", len(t.Seriousness))
		return
	}
	from := boete.Share{}
	for i, s := range t.Seriousness {
		path := element("seriousness", i)
		if s.Level != levels[i] {
			f.Addf(boete.CodeUnknown, path+".level", "the levels must stand in the order low, medium, high")
		}
		checkShare(f, path+".to", s.To)
		if s.From.Compare(from) != 0 || s.To.Compare(s.From) <= 0 || s.To.Compare(boete.Percent(100)) > 0 {
			f.Addf(boete.CodeOutOfRange, path,
				"the range from %s to %s must begin where the one before it ends, and end at 100%% at most",
				s.From, s.To)
		}
		from = s.To
	}
}

// checkSizes checks that the tiers rise.
func (t *Table) checkSizes(f *boete.Faults) {
	var until boete.EUR
	for i, s := range t.Sizes {
		path := element("sizes", i)
		if !until.Less(s.Until) || !s.Until.Bounded() {
			f.Addf(boete.CodeOutOfRange, path+".turnover_until",
				"%s is not above the tier before it; the turnovers must rise", s.Until)
		}
		checkShare(f, path+".from", s.From)
		checkShare(f, path+".to", s.To)
		if s.To.Compare(s.From) < 0 || s.To.IsZero() || s.To.Compare(boete.Percent(100)) > 0 {
			f.Addf(boete.CodeOutOfRange, path,
				"the range from %s to %s must rise, and end at 100%% at most", s.From, s.To)
		}
		until = s.Until
	}
}

// element is the path of an element of a list.
func element(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }

// listOf lists values for a message.
func listOf[T any](values []T) boete.Text {
	names := make([]string, len(values))
	for i, value := range values {
		names[i] = fmt.Sprint(value)
	}
	text := strings.Join(names, ", ")
	return boete.Same(text)
}
