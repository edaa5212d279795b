package explore

import "slices"

// openEnds returns the answers with what lies between the ends in place of an end that follows from the method; false
// if there is none.
func openEnds(answers []answer) ([]answer, bool) {
	found := false
	changed := slices.Clone(answers)
	for i := range changed {
		if choice := &changed[i].choice; choice.leaveOpen != nil {
			choice.Value, choice.Set, found = Value{Between{}}, choice.leaveOpen, true
		}
	}
	return changed, found
}

// lowest finds the lowest total, given the answers about the whole and those that give the lowest fines. If an end in
// these takes the total below zero, it is that of what lies between, and then each combination is calculated as a
// whole: which of them are possible depends on all fines together.
func (e *explorer) lowest(low []answer) (Outcome, error) {
	lowest, wrong := e.outcome(low)
	if _, ok := openEnds(low); wrong == nil || !ok {
		return lowest, wrong
	}
	n, found := stepsOf(&e.work), false
	for i := range e.own {
		n = times(n, e.combinations(i))
	}
	if n > e.left {
		e.over = true
		return Outcome{}, errOver
	}
	err := e.eachTotal(0, func() error {
		o, err := e.outcome(e.answers)
		if err != nil {
			answers, ok := openEnds(e.answers)
			if !ok {
				return err
			}
			if o, err = e.outcome(answers); err != nil {
				return nil // it is not possible, and others are
			}
		}
		if !found || o.Amount.Less(lowest.Amount) {
			lowest, found = o, true
		}
		return nil
	})
	return lowest, err
}

// eachTotal fills in the answers about an infringement and those after it.
func (e *explorer) eachTotal(i int, then func() error) error {
	if i == len(e.own) {
		return then()
	}
	return e.eachOwn(i, func() error { return e.eachTotal(i+1, then) })
}
