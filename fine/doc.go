// Package fine calculates the administrative fine for a case: a [Case] goes in, and a [Result] comes out that shows
// every step with its authority. It is pure: no clock, no file, no environment, no output, no state between calls.
//
// This page is the specification of the calculation.
//
// # Sources
//
// There are two methods. The method of the AP stands in the Boetebeleidsregels Autoriteit Persoonsgegevens 2019
// (Staatscourant 2019, 14586), cited here by their articles; the method of the EDPB stands in its Guidelines 04/2022,
// version 2.1, cited by their steps and paragraphs. Art. 83 of the AVG (GDPR) sets the statutory maximum, and arts.
// 3:4 and 5:46(2) of the Awb are about proportionality. The tables stand in package category, the circumstances in
// package factors. Each step of a result cites the rule that it applies.
//
// # Policies
//
// A case names the policy by which its fine is set, and the policy has one of the two methods. "ap-2019" and
// "edpb-04-2022" are calculated for the AVG and the UAVG; the other laws in the articles and annexes of "ap-2019" are
// not known here. What is known of "ap-2016" are the bandwidths, the base fine, what moves it (gravity, culpability,
// other circumstances) and a part of its annex; the rest is refused. "ap-2023" is refused, because its amounts are
// not known. [Calculate] also takes a policy of one's own, such as "ap-2023" typed over from its publication; the
// result notes that ("policy-own").
//
// Which policy governs is a choice that no formula makes. A policy is calculated with a note if it does not govern a
// decision of that day about that offender ("policy-superseded"), or if it is contested whether it does
// ("policy-contested"); without a day that is not tested ("policy-undated"). See [category.Choices].
//
// # One infringement by the method of the AP
//
// The fine for an infringement is found in this order. Unless stated otherwise, every step that applies is in the
// trail.
//
//  1. Base fine, rule "base" (arts. 2.3, 2.4). The annex gives the category of the provision, or the case gives it; a
//     provision that takes the category of the one that it is read with needs that one: of several, one that the
//     annex does not list is passed over, and one whose category is unsettled is refused. The fine starts at the base
//     fine of the category.
//  2. Shift, rule "shift" (art. 8.1). If the case says that the category allows no fitting punishment, the fine
//     starts again at the base fine of the next category, up or down. Two steps are refused. It is a judgement. A
//     category that was given without a provision may be one of annex 1, so a shift to IV is noted for it too
//     ("shift-unsettled").
//  3. Circumstances a to k, rule "factor" (art. 7). First the answers on the scales of levels, in the order severity,
//     duration, culpability, data, history, damage limited; then the adjustments in the order of the case. Each is a
//     judgement, and one that was weighed without effect is a step too. Meanwhile the amount may lie outside the
//     band, and even below zero; a percentage of an amount below zero is nothing.
//  4. Bandwidth, rule "band" (art. 6). The amount is held between the edges of the category, both inclusive. It is a
//     step only if that changes the amount.
//  5. Recidive, rule "recidive" (arts. 1, 8.2). The fine is raised by 50 % of the amount so far, and may leave the
//     band. It applies if the case says so, or if it says nothing and an earlier fine counts. If one counts and the
//     case waives the increase with a reason, that is a step without effect and a judgement. It is an assumption
//     which amount the 50 % is taken of, and the result notes it ("recidive-basis").
//  6. Departures, rule "departure". Each is a judgement with a reason, and may leave the band; so is going up to the
//     statutory maximum because even the highest bandwidth does not fit (arts. 8.3, 8.4). It cites what the case
//     cites (art. 9 for ability to pay, a judgment by its ECLI), and otherwise arts. 3:4 and 5:46(2) Awb. A departure
//     below zero is refused.
//  7. Statutory maximum, rule "maximum" (art. 83(4) to (6) AVG). The fine is never above it. It is a step only if it
//     changes the amount.
//
// # One infringement by the method of the EDPB
//
// An amount may be open here: a range, both ends inclusive, of what the case leaves to be chosen. Nothing in a range
// is more likely than something else in it, and no point of it is ever chosen for the user. What follows applies to
// both ends.
//
//  1. Statutory maximum (step 1 and art. 83 AVG): that of the provision or, if it is higher, of one that is read with
//     it, because one conduct infringes both ("one-conduct"; para 43). A provision that is read with it is passed
//     over if the law sets no fine for it, such as art. 24 AVG. The maximum is not a step; the fine states it.
//  2. Start by the seriousness, rule "start" (step 2). The seriousness is low, medium or high, by letters a, b and g:
//     the start lies from 0 to 10 %, 10 to 20 % or 20 to 100 % of the maximum. It is a judgement.
//  3. The start that the case chooses in that range, an amount or a share of the maximum, rule "start" again. It is a
//     judgement; outside the range it is refused. Only an amount above the range is taken while the maximum is not
//     exact, because the range may be higher with it ("start-unchecked"). Without a choice the start stays open
//     ("start-open").
//  4. The size of the undertaking, rule "size" (step 2). By its turnover the start may be lowered to a share of
//     itself, which lies in the range of a tier: up to € 2, 10, 50, 100, 250 and 500 million. That each bound is
//     inclusive is a reading of this program. The shares of the tier from 2 to 10 million are not verified
//     ("unverified-tier"). Above 500 million nothing is lowered. If the turnover is not known, the range is that of
//     all tiers together, up to not lowering at all. Lowering is optional, so without a choice the amount runs from
//     the lowest share in the tier up to the start as it is, and the size stays open ("size-open"). How high the fine
//     is at most if the start is lowered is given as well: the same calculation with a start that is lowered to a
//     share that is open. It is left out if that is not less, or if an effect leaves nothing of it.
//  5. The choice of the size, which is a judgement: "none" leaves the start as it is; "lowered" lowers it to the
//     range of the tier, and the share stays open ("share-open"); a share lowers it to that, rule "size" again, and
//     is refused outside the range. If the turnover is not known the share is not tested against a tier
//     ("size-unchecked"), but one below the lowest share of all tiers is refused. Where nothing is lowered, "none" is
//     no step, and the other two are refused.
//  6. Circumstances c, d, e, f and h to k, rule "factor" (step 3), in the order of the case. Letters a, b and g are
//     refused: the seriousness has used them, and each circumstance counts once.
//  7. Departures, rule "departure" (step 5), for what is effective, proportionate and dissuasive, and for inability
//     to pay.
//  8. Statutory maximum, rule "maximum" (step 4), as above.
//
// Effects that need a bandwidth, levels, categories, shifts and recidive are refused: the method has none. An effect
// that would take the amount below zero is refused; if the amount is open, only the part below zero is left out
// ("below-zero").
//
// # The total
//
// One fine without departures from the total is the total, and the trail of the total is empty. Otherwise:
//
//  1. Sum, rule "sum" (art. 10; EDPB para 45), if there is more than one fine. The sum of open amounts is open.
//  2. Concurrence, rule "concurrence" (art. 10; EDPB para 43; art. 83(3) AVG), if the infringements are linked: at
//     most the maximum of the gravest, which is the one with the highest maximum. It is a step even if it changes
//     nothing, and it has the reason that the case gives for linking them.
//  3. Departures from the total, rule "departure", as above.
//  4. Maximum, rule "maximum": never above the sum of the maxima or, if linked, above that of the gravest. It is a
//     step only if it changes the amount. If one of the maxima is not known, the total has no maximum.
//
// # Rule or judgement
//
// A step is marked as a judgement if the rules leave open whether it is taken, or to what amount: shifts, the
// seriousness and what is chosen in a range, factors, departures, and what the case says about recidive against the
// dates. Those come from the case, with a reason. The others follow from the rules.
//
// # Recidive
//
// An earlier sanction counts if it is a fine, the AP imposed it, it was for the same provision (or a part or the
// whole of it, or one that is read with it) or the case says that the infringement was similar, and the new
// infringement was committed less than five years after the day on which it was imposed. Of an infringement that
// lasted, one day is enough. The anniversary is outside the five years; that of 29 February is 1 March where the year
// has no such day. A sanction that does not count is noted with the ground; of several grounds with the first of
// these: it is no fine, another authority imposed it, it was for another provision, it was not imposed before the
// infringement ended, five years had passed.
//
// Two readings of our own are noted where they matter: that an infringement which did not begin after the fine and
// went on after it is a repeat offence ("recidive-lasting"), and that a sanction without a provision, or for one that
// is a part or the whole of the infringed one or read with it, was for the same or a similar infringement
// ("recidive-similar"). Letter e (earlier infringements) is another thing, and never leads to the 50 %.
//
// # The statutory maximum
//
// Under both methods it is that of the gravest provision of the conduct, also of one that is read with the infringed
// one ("one-conduct"). It is the static amount of the tier or, for an undertaking, 2 % or 4 % of the turnover if that
// is higher, cut down to the cent. The turnover is worldwide, of the whole group, in the financial year before the
// decision. If it is not known, or if it is not known whether the offender is an undertaking, the static amount is
// used and the maximum is "at least" that. A fine that rests on it carries the note "turnover-unknown": every fine
// does by the method of the EDPB, and by that of the AP a fine that is held to the maximum. A turnover that is
// withheld is not known either ("turnover-withheld"). Without a provision the lower of the two tiers is used
// ("provision-unknown"). If the maximum of an act is not known here, there is none ("maximum-unknown").
//
// # Money and rounding
//
// Amounts are whole cents. A percentage of an amount is rounded half away from zero to the cent; a share of the room
// between the base fine and the edge of the band is rounded half away from zero to € 5.000; a statutory maximum is cut
// down to the cent. Amounts are at most € 10¹³: an effect that would take a fine beyond that is refused.
//
// # Invariants
//
// Each trail is a chain: a step begins with the amount that the step before it ended with, and the trail of a fine
// begins at zero. The amount of a fine or of a total is the last amount of its trail. Without recidive and departures
// a fine by the method of the AP lies in its band. A fine for which something was chosen in a range lies in the range
// that it would have been without the choice. No fine is above its maximum, and none is below zero. The same case
// gives the same result, on any goroutine.
//
// # Errors
//
// [Calculate] returns [boete.Faults]: everything that is wrong, each with its path in the case, such as
// "infringements[0].shift.to". Law that is not known here is refused in the same way, with what the user can do:
// another policy, a category, a departure. There is never a silent default.
//
// # JSON
//
// [Case] and [Result] have a stable JSON form. Amounts are strings with two decimals; codes and field names are
// English; a total has its amount beside its trail, and no other field repeats an amount. An open amount is replaced
// by "range", and in a step by "before_range" or "after_range", with "low" and "high". Package casefile reads a case
// strictly, from YAML too.
package fine
