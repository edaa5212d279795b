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
	c := &check{Options: o, columns: r.Columns, today: On(o.Date, o.Zone), ids: map[[2]string]int{}, skipped: map[Reason]int{}}
	c.report.Date, c.report.Entries = o.Date, len(r.Entries)
	c.missingColumns()
	for i := range r.Entries {
		c.entry(r.Entries[i])
	}
	slices.SortStableFunc(c.report.Findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Row, b.Row), cmp.Compare(a.Code.order(), b.Code.order()))
	})
	for _, reason := range []Reason{OtherLaw, BeforeAVG, ProcessorRow, BeforeSince} {
		if n := c.skipped[reason]; n > 0 {
			c.report.Skipped = append(c.report.Skipped, Skipped{reason, n})
		}
	}
	c.link()
	return c.report, nil
}

// check is a check on its way.
type check struct {
	Options
	columns    Fields
	today      Moment
	ids        map[[2]string]int // the rows of the numbers, by unit
	skipped    map[Reason]int
	unnotified []boete.Period // without a notification in time
	report     Report
}

// add records a finding, as its rule has it unless it says otherwise.
func (c *check) add(f Finding) {
	rule := f.Code.Rule()
	if f.Level == "" {
		f.Level = rule.Level
	}
	if f.Tip == 0 {
		f.Tip = rule.Tip
	}
	if f.Level != Tip || rule.Level == Tip { // what is lighter than its rule says nothing of the provision
		f.Provision = rule.Provision
	}
	c.report.Findings = append(c.report.Findings, f)
}

func (c *check) has(some ...Field) bool { return slices.ContainsFunc(some, c.columns.Has) }

// missingColumns finds the columns that are not there. What would be found in each row for that is not repeated.
func (c *check) missingColumns() {
	for _, e := range expected {
		if c.has(e.fields...) || e.fields[0] == NotifiedAt && !c.has(Notified) || e.fields[0] == ToldAt && !c.has(Told) {
			continue
		}
		f := Finding{Code: ColumnMissing, Level: e.level, Tip: e.tip, Field: e.fields[0]}
		if len(e.fields) > 1 {
			f.Other = e.fields[1]
		}
		c.add(f)
	}
}

// entry checks one breach.
func (c *check) entry(e Entry) {
	if reason := c.skip(&e); reason != "" {
		c.skipped[reason]++
		return
	}
	c.report.Checked++
	for f := range AllFields() {
		if e.Elsewhere.Has(f) {
			c.report.Elsewhere++
		}
	}
	r := &row{check: c, Entry: &e}
	r.readable()
	r.documented()
	r.notification()
	r.telling()
}

// skip says why a breach is not checked, if it is not.
func (c *check) skip(e *Entry) Reason {
	when := e.Began
	if m := e.awareness(); !m.IsZero() {
		when = m
	}
	_, governed := category.BreachRuleOn(day(when.Latest.In(c.Zone)))
	switch {
	case e.Law != "" && e.Law != category.AVG:
		return OtherLaw
	case !when.IsZero() && !governed:
		return BeforeAVG
	case e.Processor:
		return ProcessorRow
	case !c.Since.IsZero() && On(c.Since, c.Zone).After(when):
		return BeforeSince
	}
	return ""
}

// awareness is when the controller became aware, or else when the breach was discovered.
func (e *Entry) awareness() Moment {
	if !e.Aware.IsZero() {
		return e.Aware
	}
	return e.Discovered
}

// row is a breach that is being checked.
type row struct {
	*check
	*Entry
	aware                  Moment // none if it contradicts something
	noNotifying, noTelling bool   // nothing can be said of it, because the row contradicts itself
}

func (r *row) find(code Code, field Field) {
	r.add(Finding{Row: r.Row, ID: r.ID, Code: code, Field: field})
}

func (r *row) unread(f Field) bool {
	return slices.ContainsFunc(r.Unread, func(u Unread) bool { return u.Field == f })
}

// lacks reports whether a row says nothing in a column that is there.
func (r *row) lacks(f Field) bool { return r.has(f) && !r.Filled.Has(f) && !r.unread(f) }

// readable finds what cannot be read and what contradicts itself.
func (r *row) readable() {
	for _, u := range r.Unread {
		r.add(Finding{Row: r.Row, ID: r.ID, Code: NotReadable, Field: u.Field, Why: u.Why})
	}
	if number := r.ID; number != "" {
		key := [2]string{r.Unit, number}
		if first := r.ids[key]; first > 0 {
			r.add(Finding{Row: r.Row, ID: number, Code: DuplicateID, Field: ID, First: first})
		} else {
			r.ids[key] = r.Row
		}
	}
	for _, p := range r.Personal {
		r.add(Finding{Row: r.Row, ID: r.ID, Code: PersonalData, Field: p.Field, Personal: p.Kind})
	}

	contradict := func(field, other Field) {
		r.add(Finding{Row: r.Row, ID: r.ID, Code: Contradiction, Field: field, Other: other})
	}
	awareField := Discovered
	if r.aware = r.awareness(); !r.Aware.IsZero() {
		awareField = Aware
	}
	was := r.aware
	if r.Began.After(was) {
		contradict(Began, awareField)
		r.aware = Moment{}
	}
	if was.After(r.NotifiedAt) {
		contradict(NotifiedAt, awareField)
		r.noNotifying = true
	}
	if r.Notified == No && !r.NotifiedAt.IsZero() {
		contradict(Notified, NotifiedAt)
		r.noNotifying = true
	}
	if r.Told == No && !r.ToldAt.IsZero() {
		contradict(Told, ToldAt)
		r.noTelling = true
	}
	for _, m := range []struct {
		field Field
		Moment
	}{{Began, r.Began}, {Discovered, r.Discovered}, {Aware, r.Aware}, {NotifiedAt, r.NotifiedAt}, {ToldAt, r.ToldAt}} {
		if !m.After(r.today) {
			continue
		}
		contradict(m.field, 0) // the day of the check
		switch m.field {
		case awareField:
			r.aware = Moment{}
		case NotifiedAt:
			r.noNotifying = true
		case ToldAt:
			r.noTelling = true
		}
	}
	r.Notified, r.Told = answered(r.Notified, r.NotifiedAt), answered(r.Told, r.ToldAt)
}

// answered is yes if there is only a date.
func answered(a Answer, on Moment) Answer {
	if a == Unanswered && !on.IsZero() {
		return Yes
	}
	return a
}

// documented finds what art. 33(5) AVG wants in any case, and what the tips want.
func (r *row) documented() {
	for _, each := range []struct {
		field Field
		code  Code
	}{{Facts, FactsMissing}, {Effects, EffectsMissing}, {Remedy, RemedyMissing}, {DPO, DPOMissing}, {Parties, PartiesMissing}, {Nature, ClassMissing}} {
		if r.lacks(each.field) {
			r.find(each.code, each.field)
		}
	}
	if r.awareness().IsZero() && r.has(Aware, Discovered) && !r.unread(Aware) && !r.unread(Discovered) {
		r.find(AwarenessMissing, Aware)
	}
	if r.Risk == category.RiskUnknown && r.has(Risk) && !r.unread(Risk) {
		r.find(RiskMissing, Risk)
	}
}

// notification checks the notification to the AP.
func (r *row) notification() {
	if r.noNotifying {
		return
	}
	if reasoned := !r.lacks(NotifyReason); !reasoned && r.Notified == Yes {
		r.find(ReasonNotified, NotifyReason)
	} else if !reasoned && r.Notified == No {
		r.find(ReasonNotNotified, NotifyReason)
	}
	switch r.Notified {
	case Yes:
		if r.NotifiedAt.IsZero() {
			if r.has(NotifiedAt) && !r.unread(NotifiedAt) {
				r.find(NotifiedDateMissing, NotifiedAt)
			}
			return
		}
		r.timing()
	case No:
		r.missing()
	default:
		if r.has(Notified, NotifiedAt) && !r.unread(Notified) && !r.unread(NotifiedAt) {
			r.find(NotificationUnknown, Notified)
		}
	}
}

// owed reports whether a breach of a risk must be notified.
func owed(risk category.Risk, rule category.BreachRule) bool { return risk >= rule.Threshold }

// timing finds a notification that was late, or of which that cannot be told. Where a risk is unlikely there was no duty.
func (r *row) timing() {
	strict, _ := Deadline(r.aware, r.Zone)
	if rule, known := category.BreachRuleOn(day(strict.Earliest)); !known || r.Risk != category.RiskUnknown && !owed(r.Risk, rule) {
		return
	}
	timing := Compare(r.aware, r.NotifiedAt, r.Zone)
	f := Finding{Row: r.Row, ID: r.ID, Field: NotifiedAt, Ends: strict}
	if timing.IsOpen() {
		f.Code, f.Why = LateOpen, Why(timing)
		r.add(f)
	}
	if timing != Late {
		return
	}
	f.Code, f.Days = NotifiedLate, days(day(strict.Latest), day(r.NotifiedAt.Earliest.In(r.Zone)))
	r.add(f)
	r.unnotified = append(r.unnotified, committed(strict, r.NotifiedAt))
	if r.Filled.Has(DelayReason) {
		return
	}
	reason := Finding{Row: r.Row, ID: r.ID, Code: LateReasonMissing, Field: DelayReason}
	if r.Aware.IsZero() { // one may become aware after the discovery
		reason.Level = Indication
	}
	r.add(reason)
}

// missing finds a breach that was not notified though the register names a risk.
func (r *row) missing() {
	strict, hour := Deadline(r.aware, r.Zone)
	rule, known := category.BreachRuleOn(day(strict.Earliest))
	if !known {
		rule, _ = category.BreachRuleOn(r.Date)
	}
	f := Finding{Row: r.Row, ID: r.ID, Code: NotNotified, Field: Notified, Ends: strict}
	switch {
	case rule.Hours == 0 || !owed(r.Risk, rule):
		return
	case known && r.today.Earliest.Before(hour.Latest):
		f.Code = ClockRunning
	case known:
		r.unnotified = append(r.unnotified, committed(strict, Moment{}))
	default:
		r.unnotified = append(r.unnotified, boete.Period{})
	}
	r.add(f)
}

// telling checks whether the persons were told.
func (r *row) telling() {
	owed := r.Risk == category.HighRisk && !r.Financial && r.Ground == 0
	switch told := r.Told; {
	case r.noTelling || r.unread(Told):
	case told == Yes && r.ToldAt.IsZero() && r.has(ToldAt) && !r.unread(ToldAt):
		r.find(ToldDateMissing, ToldAt)
	case told == No && owed && !r.unread(Ground):
		r.find(NotTold, Told)
	case told == No && r.Ground == 0 && r.lacks(ToldReason):
		r.find(ToldReasonMissing, ToldReason)
	case told == Unanswered && r.has(Told, ToldAt) && !r.unread(ToldAt):
		f := Finding{Row: r.Row, ID: r.ID, Code: ToldUnknown, Field: Told}
		if !owed {
			f.Level = Tip
		}
		r.add(f)
	}
}
