// Package explore explores a case in which something is left open: what is the lowest fine that it can come to and
// what the highest, by which choices, and what does each open question do to the total alone? It is as pure as package
// fine, and each number comes from a calculation of that package, of the case with the choices filled in.
//
// This page is the specification.
//
// # Questions
//
// A [Question] is one value of a case with the choices there are for it, in an order. The first is the baseline.
// Package casefile reads questions from a case file: of a list its first value comes first, whether that has an effect
// or not; of an unknown level the one without effect, of unknown recidive that there is none, and of an unknown
// seriousness low.
//
// An answer on recidive that the earlier sanctions contradict needs a reason, which an explored answer does not have:
// it is "[…]", still to be written. A case that gives one is refused, because a reason is that of one answer.
//
// Three more follow from a case under the method of the EDPB, if it leaves them out and no question is about them:
//
//   - The start: the high and the low end of the range of the seriousness.
//   - The size of the undertaking: none, because lowering the start is optional, and the low and the high end of the tier of the
//     turnover. Where the case says that the start is lowered, only these ends. Above the last tier there is no such question.
//   - The turnover of an undertaking: up to the bound of each tier, and above the last one. If the statutory maximum rises
//     within a tier, above the bound before it is a choice too. A start that is an amount and a size that is a share say
//     something of a turnover that is not given; in a case that has one, as a value or a question, the turnover stays unknown as
//     it does in package fine, and the size is that of any tier.
//
// What lies between two ends of a start or a size is not the lowest or the highest, unless an end is not possible
// because it takes the amount below zero. Any other in the range is possible then, so that is no fault of the case, as
// it is none in package fine. In place of such an end the case is calculated with the start open, or with a size that
// is lowered to a share that is open, and the low end of what comes out is the lowest: a fine is cut off at € 0 where
// an effect would go below it, and what follows goes on from there. The choice is then [Between]. If nothing in the
// range is possible, only not lowering is; and if the highest end of all, from the high end of the seriousness and not
// lowered, is not, the case is refused. A value that the case lists is refused if it leads nowhere.
//
// Under the method of the AP the turnover matters for the statutory maximum only, and is no question.
//
// # Baseline
//
// The total at the baseline is that of the first choice for each question. By the method of the EDPB that is not
// lowered yet, from the high end of the seriousness (its low end can be € 0, which would show nothing), with an open
// turnover in the lowest tier. It is where the swing of a question is measured from (vergelijkingspunt): no expected
// fine, and no base fine or start.
//
// The swing of a question is what its choices do to that total, with the others as they are: only the size goes with
// the turnover. A question that does not arise at the baseline has no swing; it is still in the lowest and the
// highest.
//
// # Lowest and highest
//
// They are exact: each combination of choices counts. Not each has to be calculated as a whole, because the total is
// monotone in each fine. Let the questions about the case as a whole be answered, with those about provisions and
// categories, which set the statutory maxima. What is left asks about one infringement each, and about nothing else,
// so that its fine depends on its own answers only. From the fines to the total, each step is monotone: a sum, holding
// to a maximum that is settled, adding an amount, taking a percentage (rounded, of at least −100 %), setting an
// amount. So the lowest total is that of the lowest fine for each infringement, and the highest that of the highest;
// and no total in between is below zero or beyond what is calculated if these two are not. It is enough to calculate
// each combination of answers for one infringement by itself, and two totals for each combination of answers about the
// whole. Only if the low end of a start or a size takes that total below zero, each combination of all answers is
// calculated as a whole, if that takes no more than [MaxSteps].
//
// Of combinations that come to the same amount the first counts, in the order of the questions and their choices, the
// last question going through its choices first.
//
// The turnover is one and the same for all infringements of a combination. A range of package fine, of which each fine
// takes all sizes there are, can be wider for a case of several. Its low end can also be lower where an effect leaves
// a start that is not lowered only, because a range is one piece. The high end is the same.
//
// # At least
//
// There is no upper bound where the statutory maximum rises with a turnover that is not known: the highest is then "at
// least" the amount, and not exact. That is so if the turnover is a question and the highest rises with it, and if any
// fine rests on a maximum that is not exact ([fine.NoteTurnoverUnknown]).
//
// # Notes
//
// The notes are those of all combinations, each once, with a case in which it arose. So not each holds for each
// choice. What package fine notes as still to choose is not among them: that is what is explored.
//
// # Bounds and errors
//
// At most [MaxSteps] are calculated, for at most [MaxQuestions]; [Count] says beforehand how many it will be about.
// Who has more of them than can be calculated gets an error, and no part of an answer. A combination that cannot be
// calculated is an error that names it: none is left out, but for what is said above of a start and a size. So a case
// whose questions have impossible choices is refused, and what is wrong with it whatever is chosen is said as package
// fine says it. Errors are [boete.Faults].
package explore
