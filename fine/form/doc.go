// Package form asks the questions of a case, for a screen of any kind: from what was typed so far ([State]) it makes
// the case as far as it goes ([Read]), and from that, the rules that govern it and its faults what is asked, what is
// still needed and what is wrong ([Ask]). It draws nothing and calculates nothing.
//
// [Fields] are the fields of a case file as questions; their words are those of [casefile.Meanings].
package form
