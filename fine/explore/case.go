package explore

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
)

// MaxSteps is how many steps are calculated for one case, inclusive, which takes about a second. See [Work] for what a
// step is. All that is calculated counts: each fine, each total and the swing of each question.
const MaxSteps = 5_000_000

// MaxQuestions is how many questions one case can leave open, inclusive. What follows from the method counts too.
const MaxQuestions = 100

// Question is something that a case leaves open (open vraag).
type Question struct {
	// Path of the value in the case, such as "infringements[0].severity".
	Path string
	// Choices for the value, two or more; the first is the baseline.
	Choices []Choice

	byMethod bool // it follows from the method
}

// Choice is one of the values that a question can have.
type Choice struct {
	// Value that it is.
	Value Value
	// Set fills the value in, in a case of the same shape. It writes nothing that other cases share.
	Set func(*fine.Case)

	endless   bool             // a turnover without an upper bound
	leaveOpen func(*fine.Case) // of an end that follows from the method: takes it away again
}

// Result is what the open questions of a case come to. Its JSON form is a stable contract.
type Result struct {
	// ID is the reference of the case, if it has one.
	ID string `json:"id,omitzero"`
	// Policy by which it was calculated.
	Policy string `json:"policy"`
	// Title of the policy, as its citations have it.
	Title string `json:"title"`
	// Verdict says whether the policy can govern the decision. It is left out if the case does not tell the day of the
	// decision, and the kind of offender does not exclude the policy.
	Verdict category.Verdict `json:"verdict,omitzero"`
	// Lowest is the lowest fine that can be reached.
	Lowest Outcome `json:"lowest"`
	// Highest is the highest fine that can be reached.
	Highest Highest `json:"highest"`
	// Baseline is the fine with the first choice for each question, from which swings are measured. It is no expected
	// fine, and no base fine or start.
	Baseline Outcome `json:"baseline"`
	// Questions that are open, with what each does to the total alone, the largest swing first; one without an upper
	// bound is larger than all others.
	Questions []Swing `json:"questions"`
	// Combinations is how many calculations of the fine of one infringement were made to find the lowest and the
	// highest: for each combination of answers about the case as a whole, one for each combination of answers about an
	// infringement, added up over the infringements. It is not how many combinations of all answers there are.
	Combinations int `json:"combinations"`
	// Notes say what the calculations rest on that is not certain. Those of all combinations are there, each once, so
	// not each needs to hold for each choice.
	Notes []fine.Note `json:"notes"`
	// Version of the program that calculated it.
	Version string `json:"version"`
	// AsOf is when the tables of that version were last checked against their sources.
	AsOf boete.When `json:"as_of"`
	// NoteCases are the cases in which the notes arose first, one for each of them, to word it with.
	NoteCases []fine.Case `json:"-"`
}

// Outcome is a total with the choices that lead to it.
type Outcome struct {
	// Amount of the fine as a whole.
	Amount boete.EUR `json:"amount"`
	// Choices that lead to it, for all open questions.
	Choices []Answer `json:"choices"`

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

// Answer is a question with the choice for it.
type Answer struct {
	// Path of the question in the case.
	Path string `json:"path"`
	// Choice is the value. It is "open" where a start or a size lies between its ends, because the low end would take
	// the fine below zero.
	Choice Value `json:"choice"`
}

// Swing is what a question does to the total alone: the others have their choice at the baseline. Only the size of the
// undertaking goes with its turnover.
type Swing struct {
	// Path of the question in the case.
	Path string `json:"path"`
	// ByMethod is true if the case does not ask the question itself: it follows from the method.
	ByMethod bool `json:"by_method,omitzero"`
	// Choices that there are, the one of the baseline first. One that follows from the method is left out if neither it
	// nor what lies next to it is possible.
	Choices []Value `json:"choices"`
	// Low is the lowest total.
	Low boete.EUR `json:"low"`
	// AtLow is the choice that gives the lowest total, or "open" as in a choice that leads to it.
	AtLow Value `json:"at_low"`
	// WithLow are the sizes that go with the turnover at the lowest total.
	WithLow []Answer `json:"with_low,omitempty"`
	// High is the highest total.
	High boete.EUR `json:"high"`
	// AtHigh is the choice that gives the highest total.
	AtHigh Value `json:"at_high"`
	// WithHigh are the sizes that go with the turnover at the highest total.
	WithHigh []Answer `json:"with_high,omitempty"`
	// Exact is false if the highest total is at least the amount, because a maximum rises with a turnover that is not
	// known.
	Exact bool `json:"exact"`
	// Amount between the lowest and the highest total.
	Amount boete.EUR `json:"swing"`
}

// Explore returns what the open questions of a case come to, by the policy that [fine.Calculate] takes. The case has
// no value, or any, where a question is open; it is not changed. See the package documentation for what is asked apart
// from the questions that are given, and for the errors.
func Explore(c fine.Case, questions []Question, own ...*category.Policy) (Result, error) {
	return Within(MaxSteps, c, questions, own...)
}

// Within is [Explore] with a bound of one's own, in the steps of [Work].
func Within(steps int, c fine.Case, questions []Question, own ...*category.Policy) (Result, error) {
	e, err := newExplorer(c, questions, steps, own)
	if err != nil {
		return Result{}, err
	}
	r, err := e.explore()
	if e.over {
		return Result{}, e.errWork()
	}
	return r, err
}
