package words

import (
	"github.com/boete/boete/fine"
)

// Result returns the result with its notes in the language. Everything else in it is the same in each language.
func (w *Words) Result(r fine.Result) fine.Result {
	notes := make([]fine.Note, len(r.Notes))
	for i, note := range r.Notes {
		note.Text = w.Say(note.Text)
		notes[i] = note
	}
	r.Notes = notes
	return r
}

// ShortNote says in one line what a note says in full, and what can be done about it. It is empty for a note on which
// rules govern.
func (w *Words) ShortNote(code fine.NoteCode) string {
	switch code {
	case fine.NoteRecidiveBasis:
		return w.Say("This program assumes that recidive is taken of the amount so far.")
	case fine.NoteIndicative:
		return w.Say("The levels are a calibration of this program, not policy of the AP.")
	case fine.NoteSecondary:
		return w.Say("The category is known from secondary sources only: look it up.")
	case fine.NoteCategoryDerived:
		return w.Say("The category is derived from the amount of a decision: check it.")
	case fine.NoteBandDerived:
		return w.Say("The fine stays within the bandwidth: this is derived from the rules.")
	case fine.NoteContested:
		return w.Say("Sources disagree on the category: look it up, and give it.")
	case fine.NoteShiftUnsettled:
		return w.Say("It is not settled whether this shift is allowed.")
	case fine.NoteCategoryGiven:
		return w.Say("The category was given, and not taken from the annex.")
	case fine.NoteProvisionUnknown:
		return w.Say("Without a provision, the lower statutory maximum is taken: give the provision.")
	case fine.NoteTurnoverUnknown:
		return w.Say("The maximum may be higher: give the turnover of the group.")
	case fine.NoteMaximumUnknown:
		return w.Say("The statutory maximum is not known here: check the fine against it.")
	case fine.NoteBelowBand:
		return w.Say("A departure takes the fine below its bandwidth: give reasons.")
	case fine.NotePolicyUndated:
		return w.Say("Give the day of the decision: other rules may govern it.")
	case fine.NotePolicyPartial:
		return w.Say("Only a part of these rules is known here.")
	case fine.NotePolicyOwn:
		return w.Say("The rules are those of your own policy file.")
	case fine.NoteStartOpen:
		return w.Say("Choose a start in the range of the seriousness.")
	case fine.NoteSizeOpen:
		return w.Say("Choose how far the start is lowered for the size, if at all.")
	case fine.NoteShareOpen:
		return w.Say("Choose how far the start is lowered for the size.")
	case fine.NoteStartUnchecked:
		return w.Say("The start fits only a higher maximum: give the turnover.")
	case fine.NoteSizeUnchecked:
		return w.Say("Give the turnover, so that the size can be tested.")
	case fine.NoteUnverifiedTier:
		return w.Say("The shares for undertakings of € 2 to 10 million are not verified.")
	case fine.NoteTurnoverWithheld:
		return w.Say("The authority knows the turnover; it is not public.")
	case fine.NoteBelowZero:
		return w.Say("The part that an effect would bring below € 0 is left out.")
	case fine.NoteOneConduct:
		return w.Say("The provisions read together are taken as one conduct.")
	case fine.NoteExtrapolated:
		return w.Say("The level for intent is an extrapolation.")
	case fine.NoteRecidiveLasting:
		return w.Say("The infringement went on after the earlier fine: read here as recidive.")
	case fine.NoteRecidiveSimilar:
		return w.Say("Only the case says that the earlier infringement was similar.")
	case fine.NotePriorNotFine:
		return w.Say("An earlier sanction is not a fine and does not count for recidive.")
	case fine.NotePriorOther:
		return w.Say("An earlier fine of another authority does not count for recidive.")
	case fine.NotePriorProvision:
		return w.Say("An earlier fine does not count: it was for another provision.")
	case fine.NotePriorAfter:
		return w.Say("An earlier fine does not count: it was not before the end of the infringement.")
	case fine.NotePriorTooLongAgo:
		return w.Say("An earlier fine does not count: it was five years or more ago.")
	}
	return ""
}
