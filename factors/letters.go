package factors

import (
	"math/bits"
	"strings"

	"github.com/boete/boete"
)

// Letters is a set of the circumstances a to k that raise or lower a fine (boeteverhogende en -verlagende
// omstandigheden): art. 7 of the Boetebeleidsregels AP 2019, with the same letters as art. 83(2) AVG. The zero value
// is the empty set. It is comparable with ==.
type Letters uint16

// The circumstances.
const (
	A Letters = 1 << iota // nature, gravity and duration
	B                     // intentional or negligent
	C                     // measures to limit the damage
	D                     // degree of responsibility
	E                     // earlier relevant infringements
	F                     // cooperation with the authority
	G                     // categories of personal data
	H                     // how the authority came to know
	I                     // compliance with earlier measures in the same matter
	J                     // codes of conduct, certification
	K                     // any other aggravating or mitigating factor
)

const numLetters = 11

// titles of the circumstances, a to k: what they are called, and what falls under them.
var titles = [numLetters]struct{ short, detail boete.Text }{
	{boete.Text{NL: "aard, ernst en duur", EN: "nature, gravity and duration"},
		boete.Text{NL: "aard, omvang en doel van de verwerking, aantal betrokkenen, schade",
			EN: "nature, scope and purpose of the processing, number of data subjects, damage"}},
	{boete.Text{NL: "opzet of nalatigheid", EN: "intent or negligence"}, boete.Text{}},
	{boete.Text{NL: "schadebeperkende maatregelen", EN: "damage limitation"},
		boete.Text{NL: "maatregelen om de schade van betrokkenen te beperken",
			EN: "measures to limit the damage to data subjects"}},
	{boete.Text{NL: "mate van verantwoordelijkheid", EN: "degree of responsibility"},
		boete.Text{NL: "gezien de maatregelen van art. 25 en 32 AVG",
			EN: "given the measures under arts. 25 and 32 AVG"}},
	{boete.Text{NL: "eerdere inbreuken", EN: "earlier infringements"},
		boete.Text{NL: "eerdere relevante inbreuken; dit is geen recidive",
			EN: "earlier relevant infringements; this is not recidive"}},
	{boete.Text{NL: "samenwerking met de AP", EN: "cooperation with the authority"}, boete.Text{}},
	{boete.Text{NL: "categorieën van gegevens", EN: "categories of data"}, boete.Text{}},
	{boete.Text{NL: "hoe de AP ervan hoorde", EN: "how the authority came to know"},
		boete.Text{NL: "ook of de overtreder het zelf meldde", EN: "also whether the offender notified it"}},
	{boete.Text{NL: "eerdere maatregelen nageleefd", EN: "earlier measures complied with"},
		boete.Text{NL: "maatregelen in dezelfde zaak (art. 58(2) AVG)",
			EN: "measures in the same matter (art. 58(2) AVG)"}},
	{boete.Text{NL: "gedragscode of certificering", EN: "code of conduct or certification"},
		boete.Text{NL: "art. 40 en 42 AVG", EN: "arts. 40 and 42 AVG"}},
	{boete.Text{NL: "andere omstandigheden", EN: "other circumstances"},
		boete.Text{NL: "verzwarend of verzachtend, zoals behaald voordeel of vermeden verlies",
			EN: "aggravating or mitigating, such as gains made or losses avoided"}},
}

// AllLetters returns the circumstances one by one, a to k.
func AllLetters() []Letters {
	all := make([]Letters, numLetters)
	for i := range all {
		all[i] = 1 << i
	}
	return all
}

// Valid reports whether the set has at least one letter, and none beyond k.
func (l Letters) Valid() bool { return l != 0 && l < 1<<numLetters }

// Title is what a single circumstance is called; empty for a set of none or several.
func (l Letters) Title() boete.Text {
	if at, ok := l.single(); ok {
		return titles[at].short
	}
	return boete.Text{}
}

// Detail says what falls under a single circumstance, where its title does not; empty for a set of none or several.
func (l Letters) Detail() boete.Text {
	if at, ok := l.single(); ok {
		return titles[at].detail
	}
	return boete.Text{}
}

// single returns the place of the letter of a set of one.
func (l Letters) single() (at int, ok bool) {
	return bits.TrailingZeros16(uint16(l)), bits.OnesCount16(uint16(l)) == 1 && l < 1<<numLetters
}

// ParseLetters reads "a" or a set that was weighed together, "a+b+f".
func ParseLetters(text string) (Letters, error) {
	var set Letters
	for part := range strings.SplitSeq(text, "+") {
		letter := strings.ToLower(strings.TrimSpace(part))
		if len(letter) != 1 || letter[0] < 'a' || letter[0] >= 'a'+numLetters {
			return 0, boete.Faultf(boete.CodeMalformed,
				"%q is not a factor; write a letter from a to k, or several that were weighed together: a+b+f", text)
		}
		set |= 1 << (letter[0] - 'a')
	}
	return set, nil
}

// String is the canonical text, such as "a" or "a+b+f".
func (l Letters) String() string {
	if at, ok := l.single(); ok { // by far the most common: no allocation
		return "abcdefghijk"[at : at+1]
	}
	var names []string
	for i := range numLetters {
		if l&(1<<i) != 0 {
			names = append(names, string(rune('a'+i)))
		}
	}
	return strings.Join(names, "+")
}

// MarshalText is [Letters.String].
func (l Letters) MarshalText() ([]byte, error) { return []byte(l.String()), nil }

// UnmarshalText is [ParseLetters].
func (l *Letters) UnmarshalText(text []byte) error {
	letters, err := ParseLetters(string(text))
	if err != nil {
		return err
	}
	*l = letters
	return nil
}
