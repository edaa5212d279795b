package register

import (
	"cmp"
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// Check checks a register. An error is about the options only: whatever is in a register is a finding.
func Check(r Register, o Options) (Report, error) {
	var faults boete.Faults
	if o.Date.IsZero() {
		faults.Addf(boete.CodeMissing, "date", "the day of the check is missing")
	}
	if o.Zone == nil {
		faults.Addf(boete.CodeMissing, "zone", "the time zone is missing")
	}
	if len(faults) > 0 {
		return Report{}, faults
	}
	c := &check{Options: o, columns: r.Columns, today: On(o.Date, o.Zone), ids: map[[2]string]int{}}
	c.report = Report{Date: o.Date, Entries: len(r.Entries), Skipped: map[Reason]int{}, Unused: append([]string{}, r.Unused...)}
	c.missingColumns()
	for i := range r.Entries {
		c.entry(&r.Entries[i])
	}
	slices.SortStableFunc(c.report.Findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Code.Rule().order, b.Code.Rule().order))
	})
	return c.report, c.link()
}

// check is a check on its way.
type check struct {
	Options
	columns    Fields
	today      Moment
	ids        map[[2]string]int // the rows of the numbers, by unit
	unnotified []boete.Period    // without a notification in time
	report     Report
}

// add records a finding, as its rule has it unless it says otherwise.
func (c *check) add(f Finding) {
	rule := f.Code.Rule()
	f.Level, f.Tip = cmp.Or(f.Level, rule.Level), cmp.Or(f.Tip, rule.Tip)
	if f.Level != Tip || rule.Level == Tip { // what is lighter than its rule says nothing of the provision
		f.Provision = rule.Provision
	}
	c.report.Findings = append(c.report.Findings, f)
}

// missingColumns finds the columns that are not there. What would be found in each row for that is not repeated.
func (c *check) missingColumns() {
	has := c.columns
	for f := range AllFields() {
		other := FieldNamed(f.cell(instead))
		if f.cell(ifMissing) == "" || has.Has(f) || other != 0 && has.Has(other) {
			continue
		}
		c.add(Finding{Code: ColumnMissing, Level: Level(f.cell(ifMissing)), Tip: tip(f.cell(byTip)), Field: f, Other: other})
		has |= FieldsOf(other) // which is named with it
	}
}

// entry checks one breach.
func (c *check) entry(e *Entry) {
	r := row{check: c, Entry: *e, since: Aware}
	if e.Aware.IsZero() {
		r.since = Discovered
	}
	if reason := r.skip(); reason != "" {
		c.report.Skipped[reason]++
		return
	}
	c.report.Checked++
	c.report.Elsewhere += e.Elsewhere
	r.readable()
	r.contradictions()
	r.documented()
	r.notification()
	r.telling()
}

// row is a breach that is being checked.
type row struct {
	*check
	Entry
	since  Field  // the field that shows since when it was known: that of awareness, or else that of discovery
	unread Fields // that cannot be read
	doubt  Fields // that contradict something
}

// aware is since when the breach was known; none if that contradicts something.
func (r *row) aware() Moment {
	if r.doubt.Has(r.since) {
		return Moment{}
	}
	return *r.Moment(r.since)
}

// skip says why a breach is not checked, if it is not.
func (r *row) skip() Reason {
	when := r.aware()
	if when.IsZero() {
		when = r.Began
	}
	_, governed := category.BreachRuleOn(day(when.Latest.In(r.Zone)))
	switch {
	case r.Law != "" && r.Law != category.AVG:
		return OtherLaw
	case !when.IsZero() && !governed:
		return BeforeAVG
	case r.Processor:
		return ProcessorRow
	case !r.Since.IsZero() && On(r.Since, r.Zone).After(when):
		return BeforeSince
	}
	return ""
}

// find records a finding in the row.
func (r *row) find(code Code, f Finding) {
	f.Row, f.ID, f.Code = r.Row, r.ID, code
	r.add(f)
}

// findIf records a finding about a field, if it is so.
func (r *row) findIf(so bool, code Code, f Field) {
	if so {
		r.find(code, Finding{Field: f})
	}
}

// lacks reports whether a row says nothing in a column of text that is there.
func (r *row) lacks(f Field) bool { return r.columns.Has(f) && !r.Filled.Has(f) && !r.unread.Has(f) }

// asks reports whether one of some columns is there, and none of them has a cell that cannot be read.
func (r *row) asks(fields ...Field) bool { return r.columns.Has(fields...) && !r.unread.Has(fields...) }

// readable finds what cannot be read, what stands there twice, and what should not.
func (r *row) readable() {
	for _, u := range r.Unread {
		r.unread |= FieldsOf(u.Field)
		r.find(NotReadable, Finding{Field: u.Field, Why: u.Why})
	}
	if key := [2]string{r.Unit, r.ID}; r.ID != "" && r.ids[key] > 0 {
		r.find(DuplicateID, Finding{Field: ID, First: r.ids[key]})
	} else {
		r.ids[key] = r.Row
	}
	for _, p := range r.Personal {
		r.find(PersonalData, Finding{Field: p.Field, Personal: p.Kind})
	}
}

// contradictions finds what contradicts itself or the day of the check, and answers what only a date does.
func (r *row) contradictions() {
	contradict := func(contradicts bool, field, other Field, doubt ...Field) {
		if contradicts {
			r.find(Contradiction, Finding{Field: field, Other: other})
			r.doubt |= FieldsOf(doubt...)
		}
	}
	aware := r.aware()
	contradict(r.Began.After(aware), Began, r.since, r.since)
	contradict(aware.After(r.NotifiedAt), NotifiedAt, r.since, NotifiedAt)
	contradict(r.Notified == No && !r.NotifiedAt.IsZero(), Notified, NotifiedAt, NotifiedAt)
	contradict(r.Told == No && !r.ToldAt.IsZero(), Told, ToldAt, ToldAt)
	for _, f := range []Field{Began, Discovered, Aware, NotifiedAt, ToldAt} {
		contradict(r.Moment(f).After(r.today), f, 0, f)
	}
	if r.Notified == Unanswered && !r.NotifiedAt.IsZero() {
		r.Notified = Yes
	}
	if r.Told == Unanswered && !r.ToldAt.IsZero() {
		r.Told = Yes
	}
}

// documented finds what art. 33(5) AVG wants in any case, and what the tips want.
func (r *row) documented() {
	for _, each := range []struct {
		field Field
		code  Code
	}{
		{Facts, FactsMissing}, {Effects, EffectsMissing}, {Remedy, RemedyMissing},
		{DPO, DPOMissing}, {Parties, PartiesMissing}, {Nature, ClassMissing},
	} {
		r.findIf(r.lacks(each.field), each.code, each.field)
	}
	r.findIf(r.Moment(r.since).IsZero() && r.asks(Aware, Discovered), AwarenessMissing, Aware)
	r.findIf(r.Risk == category.RiskUnknown && r.asks(Risk), RiskMissing, Risk)
}

// notification checks the notification to the AP.
func (r *row) notification() {
	if r.doubt.Has(NotifiedAt) {
		return
	}
	unreasoned := r.lacks(NotifyReason)
	switch r.Notified {
	case Yes:
		r.findIf(unreasoned, ReasonNotified, NotifyReason)
		r.findIf(r.NotifiedAt.IsZero() && r.asks(NotifiedAt), NotifiedDateMissing, NotifiedAt)
		r.timing()
	case No:
		r.findIf(unreasoned, ReasonNotNotified, NotifyReason)
		r.unnotifiedRisk()
	default:
		r.findIf(r.asks(Notified, NotifiedAt), NotificationUnknown, Notified)
	}
}

// timing finds a notification that was late, or of which that cannot be told. Where a risk is unlikely there was no
// duty.
func (r *row) timing() {
	strict, _ := Deadline(r.aware(), r.Zone)
	rule, _ := category.BreachRuleOn(day(strict.Earliest))
	timing := Compare(r.aware(), r.NotifiedAt, r.Zone)
	f := Finding{Field: NotifiedAt, Ends: strict}
	switch {
	case r.Risk != category.RiskUnknown && r.Risk < rule.Threshold:
	case timing.IsOpen():
		f.Why = Why(timing)
		r.find(LateOpen, f)
	case timing == Late:
		var unnotified boete.Period
		f.Days, unnotified = Delay(r.aware(), r.NotifiedAt, r.Zone)
		r.find(NotifiedLate, f)
		r.unnotified = append(r.unnotified, unnotified)
		if r.Filled.Has(DelayReason) {
			return
		}
		reason := Finding{Field: DelayReason}
		if r.since == Discovered { // one may become aware after that
			reason.Level = Indication
		}
		r.find(LateReasonMissing, reason)
	}
}

// unnotifiedRisk finds a breach that was not notified though the register names a risk.
func (r *row) unnotifiedRisk() {
	strict, hour := Deadline(r.aware(), r.Zone)
	on := day(strict.Earliest)
	if on.IsZero() {
		on = r.Date // since when it goes on is not known
	}
	f := Finding{Field: Notified, Ends: strict}
	switch rule, known := category.BreachRuleOn(on); {
	case !known || r.Risk < rule.Threshold:
	case !strict.IsZero() && r.today.Earliest.Before(hour.Latest):
		r.find(ClockRunning, f)
	default:
		r.find(NotNotified, f)
		r.unnotified = append(r.unnotified, committed(strict, Moment{}))
	}
}

// telling checks whether the persons were told.
func (r *row) telling() {
	if r.doubt.Has(ToldAt) || r.unread.Has(Told) {
		return
	}
	owed := r.Risk == category.HighRisk && !r.Financial && r.Ground == 0
	notTold := owed && !r.unread.Has(Ground)
	switch r.Told {
	case Yes:
		r.findIf(r.ToldAt.IsZero() && r.asks(ToldAt), ToldDateMissing, ToldAt)
	case No:
		r.findIf(notTold, NotTold, Told)
		r.findIf(!notTold && r.Ground == 0 && r.lacks(ToldReason), ToldReasonMissing, ToldReason)
	default:
		f := Finding{Field: Told}
		if !owed {
			f.Level = Tip
		}
		if r.asks(Told, ToldAt) {
			r.find(ToldUnknown, f)
		}
	}
}
