package fine

import (
	"strconv"

	"github.com/boete/boete"
	"github.com/boete/boete/factors"
)

// Note says what a result rests on that is not certain, or that the reader must know.
type Note struct {
	// Code by which a program knows it.
	Code NoteCode `json:"code"`
	// Path of the part of the case that it is about; empty for the case as a whole.
	Path string `json:"path,omitzero"`
	// Text in words: English from this package; package report has it in Dutch.
	Text string `json:"text"`
	// Ground of a note on the policy: why it does not govern the decision, or why that is contested.
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
	NoteStartUnchecked   NoteCode = "start-unchecked"
	NoteSizeUnchecked    NoteCode = "size-unchecked"
	NoteUnverifiedTier   NoteCode = "unverified-tier"
	NoteTurnoverWithheld NoteCode = "turnover-withheld"
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
	NoteRecidiveBasis:    "That the increase for a repeat offence is taken of the fine after the factors and the bandwidth, and that the result may leave the bandwidth, is an assumption of this program. That it is half under AP 2019 is known from secondary sources only.",
	NoteIndicative:       "The levels (severity, duration, culpability and so on) are a calibration of this program on published decisions, not policy of the AP.",
	NoteSecondary:        "The category of this provision is known from secondary sources only; no decision that applies it is known here.",
	NoteContested:        "The category of this provision is contested: a secondary source gives it and another one disagrees.",
	NoteShiftUnsettled:   "Whether a provision may shift to a category that its statutory maximum keeps out of (under AP 2019, from annex 1 to category IV) is not settled.",
	NoteCategoryGiven:    "The category was given with the case and not taken from the annex of the policy.",
	NoteProvisionUnknown: "Without a provision the statutory maximum is not certain; the lower one is taken.",
	NoteTurnoverUnknown:  "The turnover is not known here: the fine rests on the static maximum, and for an undertaking the maximum may be higher.",
	NoteMaximumUnknown:   "The statutory maximum of a provision is not known here, so the fine was not tested against it.",
	NoteBelowBand:        "A departure takes the fine below the bandwidth of its category.",
	NotePolicySuperseded: "These rules do not govern such a decision (its day, the offender), as far as is known here. Which ones can: boete policies --date.",
	NotePolicyContested:  "Whether these rules govern a decision of this day about this offender is contested.",
	NotePolicyUndated:    "Without a day of the decision it is not tested whether these rules govern it. There are others, since 2023 too: boete policies --date.",
	NotePolicyPartial:    "Of these rules only the bandwidths, the base fines and a part of the annex are known here: circumstances, the test against the bandwidth and recidive are not calculated.",
	NotePolicyOwn:        "These rules come from a policy file, and their amounts rest on that file: they are not those of an edition that is built in.",
	NoteStartOpen:        "The start is still to be chosen: any in the range of the seriousness is possible. The Guidelines give no point in it, and nothing is interpolated.",
	NoteSizeOpen:         "How far the start is lowered for the size of the undertaking is still to be chosen: any share in the range is possible. Lowering it is optional; a start that is not lowered (none) keeps all of it, also where that lies above this range.",
	NoteStartUnchecked:   "The start lies above the range of the seriousness as far as the maximum is known. With a higher maximum it can lie inside.",
	NoteSizeUnchecked:    "Without a turnover it is not tested whether the share that is left of the start fits the size of the undertaking.",
	NoteUnverifiedTier:   "The shares of the tier of undertakings from € 2 to 10 million are not verified: no authority or court is known here to quote them.",
	NoteTurnoverWithheld: "The turnover is withheld: it is known to the authority, and not made public.",
	NoteBelowZero:        "An effect would take a part of the range below € 0; that part is left out.",
	NoteOneConduct:       "The provisions that are read together are taken as infringed by one conduct: the maximum is that of the gravest of them.",
	NoteExtrapolated:     "The level for intent is an extrapolation: no published decision has it.",
	NoteRecidiveLasting:  "The infringement did not begin after this earlier fine, and went on after it. That this is recidive is a reading of this program.",
	NoteRecidiveSimilar:  "That this earlier fine was for the same or a similar infringement follows from how the case puts it, not from the provision itself.",
	NotePriorNotFine:     "This earlier sanction does not count for recidive: only a fine does.",
	NotePriorOther:       "This earlier fine does not count for recidive: another authority imposed it.",
	NotePriorProvision:   "This earlier fine does not count for recidive: it was for another provision, and the case does not say that the infringement was similar.",
	NotePriorAfter:       "This earlier fine does not count for recidive: it was not imposed before the infringement ended.",
	NotePriorTooLongAgo:  "This earlier fine does not count for recidive: five years or more had passed when the infringement was committed.",
}

// priorNotes are the notes for earlier sanctions that do not count.
var priorNotes = map[factors.Weight]NoteCode{
	factors.WeightNotAFine:          NotePriorNotFine,
	factors.WeightOtherAuthority:    NotePriorOther,
	factors.WeightOtherProvision:    NotePriorProvision,
	factors.WeightAfterInfringement: NotePriorAfter,
	factors.WeightTooLongAgo:        NotePriorTooLongAgo,
}

// at is the path of a field of an infringement: at(0, "shift.to") is "infringements[0].shift.to".
func at(infringement int, field string) string {
	path := "infringements[" + strconv.Itoa(infringement) + "]"
	if field == "" {
		return path
	}
	return path + "." + field
}

// element is the path of an element of a list: element("priors", 1) is "priors[1]".
func element(list string, i int) string { return list + "[" + strconv.Itoa(i) + "]" }
