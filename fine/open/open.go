package open

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
)

// MaxCombinations is how many combinations of choices are calculated for one case, inclusive: it takes about a second.
const MaxCombinations = 100_000

// MaxQuestions is how many questions one case can leave open, inclusive. What follows from the method counts too.
const MaxQuestions = 100

// Question is something that a case leaves open (open vraag).
type Question struct {
	// Path of the value in the case, such as "infringements[0].severity".
	Path string
	// Choices for the value, two or more; the first is the baseline.
	Choices []Choice
}

// Choice is one of the values that a question can have.
type Choice struct {
	// Text is the value as a case file has it, in English: "serious", "+3/9 room", "true". For a turnover that was not given it
	// is "up to" or "above" a bound.
	Text string
	// Set fills the value in, in a case of the same shape. It writes nothing that other cases share.
	Set func(*fine.Case)

	endless bool // a turnover without an upper bound
}

// Result is what the open questions of a case come to. Its JSON form is a stable contract.
type Result struct {
	// ID is the reference of the case, if it has one.
	ID string `json:"id,omitzero"`
	// Policy by which it was calculated.
	Policy string `json:"policy"`
	// Title of the policy.
	Title string `json:"title"`
	// Lowest is the lowest fine that can be reached.
	Lowest Outcome `json:"lowest"`
	// Highest is the highest fine that can be reached.
	Highest Highest `json:"highest"`
	// Baseline is the fine with the first choice for each question, from which swings are measured.
	Baseline Outcome `json:"baseline"`
	// Questions that are open, with what each does to the total alone, the largest swing first.
	Questions []Swing `json:"questions"`
	// Combinations of choices that there are for the fine of each infringement; all of them were calculated.
	Combinations int `json:"combinations"`
	// Notes say what the lowest and the highest rest on that is not certain.
	Notes []fine.Note `json:"notes"`
}

// Outcome is a total with the choices that lead to it.
type Outcome struct {
	// Amount of the fine as a whole.
	Amount boete.EUR `json:"amount"`
	// Choices that lead to it, for all open questions.
	Choices []Chosen `json:"choices"`

	// Case is the case with the choices filled in.
	Case fine.Case `json:"-"`
	// Result is what the case comes to.
	Result fine.Result `json:"-"`
}

// Highest is the highest total, which can be one without an upper bound.
type Highest struct {
	Outcome
	// Exact is false if the fine is at least the amount, because a maximum rises with a turnover that is not known.
	Exact bool `json:"exact"`
}

// Chosen is a question with a choice.
type Chosen struct {
	// Path of the question in the case.
	Path string `json:"path"`
	// Choice is the value as a case file has it.
	Choice string `json:"choice"`
}

// Swing is what a question does to the total alone: the others have their choice at the baseline. Only the size of the undertaking
// goes with its turnover.
type Swing struct {
	// Path of the question in the case.
	Path string `json:"path"`
	// Choices that there are, the one of the baseline first.
	Choices []string `json:"choices"`
	// Low is the lowest total.
	Low boete.EUR `json:"low"`
	// AtLow is the choice that gives the lowest total.
	AtLow string `json:"at_low"`
	// High is the highest total.
	High boete.EUR `json:"high"`
	// AtHigh is the choice that gives the highest total.
	AtHigh string `json:"at_high"`
	// Exact is false if the highest total is at least the amount, because a maximum rises with a turnover that is not known.
	Exact bool `json:"exact"`
	// Amount between the lowest and the highest total.
	Amount boete.EUR `json:"swing"`
}

// Explore returns what the open questions of a case come to by the built-in policy that the case names. The case has no
// value, or any, where a question is open; it is not changed. See the package documentation for what is asked beside the
// questions that are given, and for the errors.
func Explore(c fine.Case, questions []Question) (Result, error) {
	return explore(c, questions, fine.Calculate, func(c *fine.Case) *category.Policy {
		policy, err := category.PolicyByID(c.Policy)
		if err != nil {
			return nil // which the calculation says
		}
		return policy
	})
}

// ExploreUnder is [Explore] by a policy of one's own, as [fine.CalculateUnder] has it.
func ExploreUnder(policy *category.Policy, c fine.Case, questions []Question) (Result, error) {
	calculate := func(c fine.Case) (fine.Result, error) { return fine.CalculateUnder(policy, c) }
	return explore(c, questions, calculate, func(*fine.Case) *category.Policy { return policy })
}
