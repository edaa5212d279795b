// Package open explores a case in which something is left open: what is the lowest fine that it can come to and what the
// highest, by which choices, and what does each open question do to the total alone? It is as pure as package fine, and each
// number comes from a calculation of that package, of the case with the choices filled in.
//
// This page is the specification.
//
// # Questions
//
// A [Question] is one value of a case with the choices there are for it, in an order. The first is the baseline: the
// level without effect, the first value of a list, no recidive. Package casefile reads questions from a case file.
//
// Three more follow from a case under the method of the EDPB, if it leaves them out and no question is about them:
//
//   - The start: the high and the low end of the range of the seriousness.
//   - The size of the undertaking: none, because lowering the start is optional, and the low and the high end of the tier of the
//     turnover. Above the last tier there is no such question. What lies between two ends is never the lowest or the highest.
//   - The turnover of an undertaking: up to the bound of each tier, and above the last one. If the statutory maximum rises
//     within a tier, above the bound before it is a choice too. A start that is an amount and a size that is a share say
//     something of a turnover that is not given; in a case that has one, as a value or a question, the turnover stays unknown as
//     it does in package fine, and the size is that of any tier.
//
// Under the method of the AP the turnover matters for the statutory maximum only, and is no question.
//
// # Baseline
//
// The total at the baseline is that of the first choice for each question: what has no effect where there is such a choice, so
// that by the method of the EDPB nothing is lowered yet, from the high end of the seriousness. (Its low end can be € 0, of which
// nothing could be seen.) It is where the swing of a question is measured from, and no more likely than another total.
//
// The swing of a question is what its choices do to that total, with the others as they are: only the size goes with the
// turnover. A question that does not arise at the baseline has no swing; it is still in the lowest and the highest.
//
// # Lowest and highest
//
// They are exact: each combination of choices counts. Not each has to be calculated as a whole, because the total is monotone in
// each fine. Let the questions about the case as a whole be answered, with those about provisions and categories, which set
// the statutory maxima. What is left asks about one infringement each, and about nothing else, so that its fine depends on
// its own answers only. From the fines to the total, each step is monotone: a sum, holding to a maximum that is settled, adding
// an amount, taking a percentage (rounded, of at least −100 %), setting an amount. So the lowest total is that of the lowest
// fine for each infringement, and the highest that of the highest; and no total in between is below zero or beyond what is
// calculated if these two are not. It is enough to calculate each combination of answers for one infringement by itself, and
// two totals for each combination of answers about the whole.
//
// Of combinations that come to the same amount the first counts, in the order of the questions and their choices, the last
// question going through its choices first.
//
// # At least
//
// There is no upper bound where the statutory maximum rises with a turnover that is not known: the highest is then "at
// least" the amount, and not exact. That is so if the turnover is a question and the highest rises with it, and if any fine
// rests on a maximum that is not exact ([fine.NoteTurnoverUnknown]).
//
// # Bounds and errors
//
// At most [MaxCombinations] are calculated, counted beforehand, for at most [MaxQuestions]. A combination that can not be
// calculated is an error that names it: none is left out. So a case whose questions have impossible choices is refused, and
// what is wrong with it whatever is chosen is said as package fine says it. Errors are [boete.Faults].
package open
