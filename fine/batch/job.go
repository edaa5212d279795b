package batch

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/govern"
)

// jobSize and jobCases are how much of the input a job takes, in bytes and in cases: it ends with the case that
// reaches one of them, or when no more has come in. The result of a short case can be a thousand times as long.
const jobSize, jobCases = 64 << 10, 256

// place is how much of the input there is in memory for each job, in bytes. A job that is larger takes the places of
// others, so that they are fewer: what is made of a line of the greatest length takes some tens of times its memory.
const place = 4 * jobSize

// job is a number of cases that come after each other, on their way from the reader to the writer.
type job struct {
	buffer []byte // what texts of cases are parts of
	units  []unit
	out    []byte
	counts Counts
	fault  *Fault // the first case that is faulty
	done   chan struct{}
	others []*job // whose places it takes
}

func (j *job) reset() {
	if cap(j.buffer)+cap(j.out) > 4*MaxLine { // what long lines left behind
		j.buffer, j.out = nil, nil
	}
	j.buffer, j.units, j.out = j.buffer[:0], j.units[:0], j.out[:0]
	j.counts, j.fault, j.others = Counts{}, nil, j.others[:0]
}

// unit is a case as it was read: a line of JSON, or rows of a table.
type unit struct {
	line   int
	text   []byte
	table  *table
	rows   []row
	size   int          // of the rows, in bytes
	large  bool         // they are too many
	id     string       // what the rows call the case
	faults boete.Faults // what is wrong with the line, or the rows
}

// add gives a case a further row. If the case gets too large, only its first row is kept.
func (u *unit) add(further *unit) {
	if u.large {
		return
	}
	u.size += further.size
	if u.large = u.size > MaxLine || len(u.rows) >= fine.MaxInfringements; u.large {
		u.rows, u.faults = u.rows[:1:1], nil
		u.faults.Addf(boete.CodeLimit, "",
			"case %q has too many rows; at most %d rows and %d bytes are read",
			u.id, fine.MaxInfringements, MaxLine)
		return
	}
	u.faults.AddElement("infringements", len(u.rows), further.faults.Err())
	u.rows = append(u.rows, further.rows...)
}

// read makes the case. One that is faulty has its reference at least, if that could be read.
func (u *unit) read(policy string) (fine.Case, error) {
	switch {
	case len(u.faults) > 0:
		return fine.Case{ID: u.id}, u.faults
	case u.table != nil:
		return u.table.caseOf(u.rows)
	}
	return casefile.ParseLine(u.text, policy)
}

// calculate makes the records of a job.
func (o *Options) calculate(j *job) {
	for i := range j.units {
		j.counts.Cases++
		u := &j.units[i]
		policy := o.policyOf(u)
		c, err := u.read(policy.ID())
		var result fine.Result
		if err == nil {
			result, err = calculate(policy, c)
		}
		along := u.table.keptOf(u.rows)
		if err == nil {
			j.out = o.record(j.out, result, along)
			continue
		}
		j.counts.Faulty++
		fault := &Fault{Line: u.line, ID: c.ID, Err: err}
		for _, r := range u.rows {
			fault.rows = append(fault.rows, r.line)
		}
		j.out = o.faulty(j.out, fault, along)
		if j.fault == nil {
			j.fault = fault
		}
		if o.FailFast {
			return
		}
	}
}

// policyOf is the policy of a case that names none; that of nothing if there is none.
func (o *Options) policyOf(u *unit) *category.Policy {
	if o.Policy == nil {
		return &category.Policy{}
	}
	return o.Policy
}

// calculate calculates a case, by the only policy that governs if nothing names one. A case that names another policy
// than the given one of one's own is faulty, as the calculation says.
func calculate(policy *category.Policy, c fine.Case) (fine.Result, error) {
	if policy.ID() != "" && (c.Policy == "" || c.Policy == policy.ID() || policy.IsOwn()) {
		return fine.Calculate(c, policy)
	}
	if c.Policy == "" {
		advice, err := govern.Advise(c)
		if err != nil {
			return fine.Result{}, err
		}
		return advice.Result()
	}
	return fine.Calculate(c)
}
