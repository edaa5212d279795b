package category

import "github.com/boete/boete"

// Risk is what a personal data breach may mean for the rights and freedoms of persons, as the controller assessed it
// (arts. 33(1) and 34(1) AVG). The values rise with the risk.
type Risk uint8

// The risks.
const (
	RiskUnknown Risk = iota
	NoRisk           // a risk is unlikely
	SomeRisk
	HighRisk
)

// BreachRule says which breaches must be notified to the authority, and within how many hours.
type BreachRule struct {
	// From is the first day on which a controller that becomes aware of a breach has this duty, inclusive.
	From boete.Date
	// Hours from becoming aware. They elapse on weekends and holidays too.
	Hours int
	// Threshold is the lowest risk that must be notified.
	Threshold Risk
	// Citation of the rule.
	Citation boete.Citation
}

// breachRules are the rules, the oldest first.
var breachRules = []BreachRule{
	{boete.NewDate(2018, 5, 25), 72, SomeRisk, avg83("art. 33(1)")},
}

// BreachRuleOn returns the rule for a breach that a controller becomes aware of on a day. It is false before the
// first.
func BreachRuleOn(day boete.Date) (BreachRule, bool) {
	for i := len(breachRules) - 1; i >= 0; i-- {
		if !day.Before(breachRules[i].From) {
			return breachRules[i], true
		}
	}
	return BreachRule{}, false
}
