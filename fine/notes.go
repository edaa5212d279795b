package fine

import (
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
)

// Note says that a result rests on something uncertain, or tells the reader something to know.
type Note struct {
	// Code by which a program knows it.
	Code NoteCode `json:"code"`
	// Path of the part of the case that it is about; empty for the case as a whole.
	Path string `json:"path,omitzero"`
	// Text in words, in English; package words has it in Dutch.
	Text string `json:"text"`
	// Ground of a note on the policy: why it does not govern the decision, or why that is contested. Of one on the
	// kind of offender: why the word that was given is taken for it.
	Ground *boete.Text `json:"ground,omitempty"`
}

// NoteCode identifies a note. The codes are part of the JSON contract.
type NoteCode string

// The notes.
const (
	NoteRecidiveBasis    NoteCode = "recidive-basis"
	NoteIndicative       NoteCode = "indicative"
	NoteSecondary        NoteCode = "secondary"
	NoteContested        NoteCode = "contested"
	NoteCategoryDerived  NoteCode = "category-derived"
	NoteBandDerived      NoteCode = "band-derived"
	NoteShiftUnsettled   NoteCode = "shift-unsettled"
	NoteCategoryGiven    NoteCode = "category-given"
	NoteProvisionUnknown NoteCode = "provision-unknown"
	NoteTurnoverUnknown  NoteCode = "turnover-unknown"
	NoteMaximumUnknown   NoteCode = "maximum-unknown"
	NoteBelowBand        NoteCode = "below-band"
	NotePolicySuperseded NoteCode = "policy-superseded"
	NotePolicyContested  NoteCode = "policy-contested"
	NotePolicyUndated    NoteCode = "policy-undated"
	NotePolicyPartial    NoteCode = "policy-partial"
	NotePolicyOwn        NoteCode = "policy-own"
	NoteStartOpen        NoteCode = "start-open"
	NoteSizeOpen         NoteCode = "size-open"
	NoteShareOpen        NoteCode = "share-open"
	NoteStartUnchecked   NoteCode = "start-unchecked"
	NoteSizeUnchecked    NoteCode = "size-unchecked"
	NoteUnverifiedTier   NoteCode = "unverified-tier"
	NoteTurnoverWithheld NoteCode = "turnover-withheld"
	NoteOffenderKind     NoteCode = "offender-kind"
	NoteOneConduct       NoteCode = "one-conduct"
	NoteBelowZero        NoteCode = "below-zero"
	NoteExtrapolated     NoteCode = "extrapolated"
	NoteRecidiveLasting  NoteCode = "recidive-lasting"
	NoteRecidiveSimilar  NoteCode = "recidive-similar"
	NotePriorNotFine     NoteCode = "prior-not-a-fine"
	NotePriorOther       NoteCode = "prior-other-authority"
	NotePriorProvision   NoteCode = "prior-other-provision"
	NotePriorAfter       NoteCode = "prior-after-infringement"
	NotePriorTooLongAgo  NoteCode = "prior-too-long-ago"
)

// NoteTexts returns what each note says.
func NoteTexts() map[NoteCode]string {
	texts := make(map[NoteCode]string, len(noteTexts))
	for code, text := range noteTexts {
		texts[code] = text
	}
	return texts
}

var noteTexts = map[NoteCode]string{
	NoteRecidiveBasis:    "This program assumes that the increase for a repeat offence is taken of the fine after the factors and the bandwidth, and that the result may leave the bandwidth. Only secondary sources say that the increase is half under AP 2019.",
	NoteIndicative:       "The levels (severity, duration, culpability and so on) are a calibration of this program on published decisions, not policy of the AP.",
	NoteSecondary:        "The category of this provision is known from secondary sources only; no decision that applies it is known here.",
	NoteContested:        "The category of this provision is contested: a secondary source gives it and another one disagrees.",
	NoteCategoryDerived:  "The category of this provision, read with the other, is derived from the amount of a decision; no source states it.",
	NoteBandDerived:      "The circumstances move the fine only within the bandwidth: this is derived from how these rules define the bandwidth, and from a decision.",
	NoteShiftUnsettled:   "It is not settled whether a provision may shift to a category that its statutory maximum rules out (under AP 2019, from annex 1 to category IV).",
	NoteCategoryGiven:    "The category comes from the case, not from the annex of the policy.",
	NoteProvisionUnknown: "Without a provision the statutory maximum is not certain; the lower one is taken.",
	NoteTurnoverUnknown:  "The turnover is not known here: the fine rests on the static maximum, and for an undertaking the maximum may be higher.",
	NoteMaximumUnknown:   "The statutory maximum of a provision is not known here, so the fine was not tested against it.",
	NoteBelowBand:        "A departure takes the fine below the bandwidth of its category.",
	NotePolicySuperseded: "As far as is known here, these rules do not govern a decision of this day about this offender; others may.",
	NotePolicyContested:  "It is contested whether these rules govern a decision of this day about this offender.",
	NotePolicyUndated:    "The case gives no day of the decision, so it was not tested whether these rules govern it. Other rules exist, also since 2023.",
	NotePolicyPartial:    "Only the bandwidths, the base fines, the circumstances and a part of the annex of these rules are known here: recidive, another category and concurrence are not calculated.",
	NotePolicyOwn:        "These rules and their amounts come from a policy file, not from an edition that is built in.",
	NoteStartOpen:        "The start is still to be chosen: any in the range of the seriousness is possible. The Guidelines name no amount within it, and nothing is interpolated.",
	NoteSizeOpen:         "It is still to be chosen whether the start is lowered for the size of the undertaking, and how far: it may stay as it is, or become any share in the range.",
	NoteShareOpen:        "The start is lowered for the size of the undertaking; how far is still to be chosen: any share in the range is possible.",
	NoteStartUnchecked:   "The start lies above the range of the seriousness, as far as the maximum is known. With a higher maximum it may lie within the range.",
	NoteSizeUnchecked:    "The turnover is not known, so the share of the start was not tested against the size of the undertaking.",
	NoteUnverifiedTier:   "The shares for undertakings with a turnover of € 2 to 10 million are not verified: no authority or court is known here that quotes them.",
	NoteTurnoverWithheld: "The turnover is withheld: the authority knows it, but did not make it public.",
	NoteOffenderKind:     "The kind of offender follows from the word that was given for it.",
	NoteBelowZero:        "An effect would bring part of the range below € 0; that part is left out.",
	NoteOneConduct:       "This program assumes that one conduct infringed the provisions that are read together: the maximum is that of the gravest of them.",
	NoteExtrapolated:     "The level for intent is an extrapolation: no published decision has it.",
	NoteRecidiveLasting:  "The infringement began on the day of this earlier fine or before, and went on after it. This program reads that as recidive.",
	NoteRecidiveSimilar:  "The case says that this earlier fine was for the same or a similar infringement; the provision alone does not show it.",
	NotePriorNotFine:     "This earlier sanction does not count for recidive: only a fine does.",
	NotePriorOther:       "This earlier fine does not count for recidive: another authority imposed it.",
	NotePriorProvision:   "This earlier fine does not count for recidive: it was for another provision, and the case does not say that the infringement was similar.",
	NotePriorAfter:       "This earlier fine does not count for recidive: it was not imposed before the infringement ended.",
	NotePriorTooLongAgo:  "This earlier fine does not count for recidive: when the infringement was committed, five years or more had passed.",
}

// note is a note at a path.
func note(code NoteCode, path string) Note {
	return Note{Code: code, Path: path, Text: noteTexts[code]}
}

// notesOnOffender are the notes on what is not known of an undertaking.
func notesOnOffender(c *Case, policy *category.Policy) (notes []Note) {
	if !c.Offender.Ground.IsZero() {
		n, ground := note(NoteOffenderKind, "offender.kind"), c.Offender.Ground
		n.Ground = &ground
		notes = append(notes, n)
	}
	if c.TurnoverWithheld {
		notes = append(notes, note(NoteTurnoverWithheld, "turnover_withheld"))
	}
	if policy != nil && policy.Method() == category.MethodEDPB && turnoverUnknown(c) {
		notes = append(notes, note(NoteTurnoverUnknown, "turnover"))
	}
	return notes
}

// turnoverUnknown reports whether a share of the turnover could raise the maximum, and the turnover is not known.
func turnoverUnknown(c *Case) bool {
	kind := c.Offender.Kind
	return c.Turnover == nil && kind != category.KindPublicBody && kind != category.KindNaturalPerson
}

// addNotes adds what the fine for the infringement with an index rests on to the notes of the case.
func (f *fining) addNotes(notes []Note, i int) []Note {
	add := func(code NoteCode, field string) {
		path := element("infringements", i)
		if field != "" {
			path += "." + field
		}
		notes = append(notes, note(code, path))
	}
	if f.policy.Method() == category.MethodEDPB {
		f.noteEDPB(add)
	} else {
		f.noteAP(add)
	}
	if f.cut {
		notes = addOnce(notes, note(NoteBelowZero, ""))
	}
	if f.policy.Method() == category.MethodEDPB && f.amount().IsOpen() { // otherwise a choice makes no difference
		f.noteOpen(add)
	}
	return notes
}

// noteAP notes what a fine by the method of the AP rests on, in the order of its steps.
func (f *fining) noteAP(add func(code NoteCode, field string)) {
	in := f.in
	switch {
	case f.fine.Maximum.IsZero():
		add(NoteMaximumUnknown, "")
	case in.Provision.IsZero() && f.tier == category.Tier4:
		add(NoteProvisionUnknown, "")
	case f.oneConduct:
		add(NoteOneConduct, "with")
	}
	switch {
	case in.Category != 0 && !in.Provision.IsZero():
		add(NoteCategoryGiven, "category")
	case f.listing.Evidence == category.EvidenceSecondary:
		add(NoteSecondary, "provision")
	case f.listing.Evidence == category.EvidenceContested:
		add(NoteContested, "provision")
	case f.listing.Evidence == category.EvidenceDerived:
		add(NoteCategoryDerived, "provision")
	}
	if len(in.Adjustments) > 0 && len(f.policy.Letters()) > 0 && !f.policy.IsOwn() {
		add(NoteBandDerived, "adjustments")
	}
	if f.fine.Shifted != 0 && f.shiftUnsettled() {
		add(NoteShiftUnsettled, "shift")
	}
	indicative := false
	for _, scale := range in.Given() {
		if level := scale.Canonical(*in.On(scale)); scale.Extrapolated(level) {
			add(NoteExtrapolated, scale.Field())
		}
		_, named, _ := scale.Weigh(*in.On(scale))
		indicative = indicative || named
	}
	if indicative {
		add(NoteIndicative, "")
	}
	f.notePriors(add)
	below := false
	for i := range f.trail {
		switch step := &f.trail[i]; step.Rule {
		case category.RuleRecidive:
			if !step.Effect.IsZero() {
				add(NoteRecidiveBasis, "")
			}
		case category.RuleDeparture:
			below = step.After.Low.Less(f.edges.Min)
		}
	}
	if below {
		add(NoteBelowBand, "departures")
	}
	if f.isHeld() && turnoverUnknown(f.c) {
		add(NoteTurnoverUnknown, "")
	}
}

// isHeld reports whether the fine was held to its maximum.
func (f *fining) isHeld() bool { return f.trail[len(f.trail)-1].Rule == category.RuleMaximum }

// shiftUnsettled reports whether the tier of the maximum keeps the infringement out of the category to which it
// shifts. Without a provision it may be one of the lower tier.
func (f *fining) shiftUnsettled() bool {
	tier := f.tier
	if f.in.Provision.IsZero() {
		tier = category.Tier4
	}
	return !f.policy.Admits(f.fine.Shifted, tier)
}

// notePriors notes why an earlier sanction does not count for recidive, or on what reading it does.
func (f *fining) notePriors(add func(code NoteCode, field string)) {
	for j, prior := range f.in.Priors {
		path := element("priors", j)
		weight := prior.Weigh(f.in.Committed, f.in.Provision, f.in.With)
		if weight != factors.WeightCounts {
			add(priorNotes[weight], path)
			continue
		}
		if !prior.Imposed.Before(f.in.Committed.From) {
			add(NoteRecidiveLasting, path)
		}
		if !prior.Similar && (prior.Provision.IsZero() || prior.Provision != f.in.Provision) {
			add(NoteRecidiveSimilar, path)
		}
	}
}

// noteEDPB notes what a fine by the method of the EDPB rests on, in the order of its steps.
func (f *fining) noteEDPB(add func(code NoteCode, field string)) {
	if f.oneConduct {
		add(NoteOneConduct, "with")
	}
	if f.withUnknown {
		add(NoteMaximumUnknown, "with")
	}
	shares, _ := f.policy.Seriousness(f.in.Seriousness)
	if s := f.in.Start; s != nil && !shares.Of(boete.Exactly(f.fine.Maximum.Amount)).Contains(s.Of(f.fine.Maximum.Amount)) {
		add(NoteStartUnchecked, "start")
	}
	tier, known := sizeOf(f.c, f.policy)
	lowered := !tier.Shares.IsZero() && (f.in.Size == nil || f.in.Size.other != sizeNone)
	if lowered && tier.Unverified {
		add(NoteUnverifiedTier, "size")
	}
	if lowered && f.in.Size != nil && f.in.Size.other == sizeShare && !known {
		add(NoteSizeUnchecked, "size")
	}
}

// noteOpen notes what is still to choose.
func (f *fining) noteOpen(add func(code NoteCode, field string)) {
	if f.in.Start == nil {
		add(NoteStartOpen, "start")
	}
	switch tier, _ := sizeOf(f.c, f.policy); {
	case tier.Shares.IsZero():
	case f.in.Size == nil:
		add(NoteSizeOpen, "size")
	case f.in.Size.other == sizeLowered:
		add(NoteShareOpen, "size")
	}
}

// addNotes adds what the total rests on to the notes of the case.
func (t *totalling) addNotes(notes []Note) []Note {
	isHeld, below := false, false
	first := t.fines[0].Band.Min
	for i := range t.trail {
		switch step := &t.trail[i]; step.Rule {
		case category.RuleConcurrence, category.RuleMaximum:
			isHeld = isHeld || step.After != step.Before
		case category.RuleDeparture:
			below = len(t.fines) == 1 && step.After.Low.Less(first) && !t.fines[0].Amount().Low.Less(first)
		}
	}
	if t.cut {
		notes = addOnce(notes, note(NoteBelowZero, ""))
	}
	if below {
		notes = append(notes, note(NoteBelowBand, "departures"))
	}
	if isHeld && turnoverUnknown(t.c) && t.policy.Method() == category.MethodAP {
		notes = addOnce(notes, note(NoteTurnoverUnknown, ""))
	}
	return notes
}

// addOnce adds a note that is not there yet.
func addOnce(notes []Note, n Note) []Note {
	if slices.Contains(notes, n) {
		return notes
	}
	return append(notes, n)
}

// notesOnPolicy are the notes on a policy that is known in part or one's own, and on what stands against it as the
// one that governs the decision. It never refuses: which policy governs is a choice.
func notesOnPolicy(c *Case, policy *category.Policy, choice category.Choice) (notes []Note) {
	switch {
	case policy.IsOwn():
		notes = append(notes, note(NotePolicyOwn, "policy"))
	case !policy.Knows(category.RuleRecidive) && policy.Method() == category.MethodAP:
		notes = append(notes, note(NotePolicyPartial, "policy"))
	}
	var n Note
	switch choice.Verdict {
	case "":
		return append(notes, note(NotePolicyUndated, "policy"))
	case category.VerdictExcluded:
		n = note(NotePolicySuperseded, "policy")
	case category.VerdictContested:
		n = note(NotePolicyContested, "policy")
	default:
		return notes
	}
	if ground := choice.Ground; !ground.IsZero() { // that of a policy file may be
		n.Ground = &ground
	}
	return append(notes, n)
}

// verdictOn says whether the policy can govern the decision: without its day only if the kind of offender excludes it.
func verdictOn(c *Case, policy *category.Policy) category.Choice {
	choice, excluded := policy.Excludes(c.Offender.Kind)
	switch {
	case excluded:
		return choice
	case c.Decided.IsZero():
		return category.Choice{}
	}
	return policy.ChoiceAbout(c.Ended(), c.Decided, c.Offender.Kind)
}

// priorNotes are the notes for earlier sanctions that do not count.
var priorNotes = map[factors.Weight]NoteCode{
	factors.WeightNotAFine:          NotePriorNotFine,
	factors.WeightOtherAuthority:    NotePriorOther,
	factors.WeightOtherProvision:    NotePriorProvision,
	factors.WeightAfterInfringement: NotePriorAfter,
	factors.WeightTooLongAgo:        NotePriorTooLongAgo,
}
