// Package factors says what moves a fine, and by how much: the circumstances a to k of art. 7 of the
// Boetebeleidsregels AP 2019 ([Letters]), what each does to the amount ([Effect], [Adjustment]), the indicative
// levels for users without amounts ([Scale], [Level]), and whether an earlier fine makes an infringement a repeat
// offence ([Prior]).
package factors
