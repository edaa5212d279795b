// Package boete reads and writes the values that a fine is calculated with: money ([EUR]), civil dates ([Date],
// [Period]), the source of a rule ([Citation]) and what is wrong with an input ([Fault], [Faults]).
//
// There is no law in this package. The tables of the law are in package category, the circumstances that move a fine
// in package factors, and the calculation itself in package fine.
package boete

// Version of this module; CHANGELOG.md says what each one changed.
const Version = "0.2.0"

// Citation says on what authority a number or a step rests.
type Citation struct {
	// Source names the document: a statute, a policy edition, a judgment ("ECLI:NL:RBDHA:2021:3090").
	Source string `json:"source"`
	// Place is the place in it, such as "art. 2.3"; empty if the source as a whole is meant.
	Place string `json:"place,omitzero"`
	// URL is where it can be read; empty if it has no public address.
	URL string `json:"url,omitzero"`
}

// IsZero reports whether the citation names nothing.
func (c Citation) IsZero() bool { return c == Citation{} }

// String is the citation on one line, without the address: "Boetebeleidsregels AP 2019, art. 2.3".
func (c Citation) String() string {
	if c.Place == "" {
		return c.Source
	}
	return c.Source + ", " + c.Place
}

// Text is a wording in Dutch and in English, for what the tables of the law say in words. In a policy file a single
// text is the wording in both.
type Text struct {
	// NL is the wording in Dutch.
	NL string `json:"nl"`
	// EN is the wording in English.
	EN string `json:"en"`
}

// Same is a wording that is the same in both languages.
func Same(wording string) Text { return Text{NL: wording, EN: wording} }

// IsZero reports whether there is no wording.
func (t Text) IsZero() bool { return t == Text{} }

// String is the English wording.
func (t Text) String() string { return t.EN }
