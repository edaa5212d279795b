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

// titles of the circumstances, a to k.
var titles = [numLetters]boete.Text{
	{NL: "aard, ernst en duur; aantal betrokkenen, schade", EN: "nature, gravity and duration; number of data subjects, damage"},
	{NL: "opzet of nalatigheid", EN: "intent or negligence"},
	{NL: "maatregelen om de schade te beperken", EN: "measures to limit the damage"},
	{NL: "mate van verantwoordelijkheid, gezien de maatregelen van art. 25 en 32 AVG", EN: "degree of responsibility, given the measures under arts. 25 and 32 AVG"},
	{NL: "eerdere relevante inbreuken (dit is geen recidive)", EN: "earlier relevant infringements (this is not recidive)"},
	{NL: "samenwerking met de toezichthouder", EN: "cooperation with the supervisory authority"},
	{NL: "categorieën van persoonsgegevens", EN: "categories of personal data"},
	{NL: "hoe de toezichthouder ervan hoorde, en of de overtreder het meldde", EN: "how the supervisory authority came to know, and whether the offender notified"},
	{NL: "naleving van eerdere maatregelen in dezelfde zaak (art. 58(2) AVG)", EN: "compliance with earlier measures in the same matter (art. 58(2) AVG)"},
	{NL: "gedragscode of certificering", EN: "code of conduct or certification"},
	{NL: "andere verzwarende of verzachtende omstandigheden, zoals voordeel", EN: "other aggravating or mitigating factors, such as gains"},
}

// AllLetters returns the circumstances one by one, a to k.
func AllLetters() []Letters {
	all := make([]Letters, numLetters)
	for i := range all {
		all[i] = 1 << i
	}
	return all
}

// Title says what a single circumstance is about; empty for a set of none or several.
func (l Letters) Title() boete.Text {
	if bits.OnesCount16(uint16(l)) != 1 || l >= 1<<numLetters {
		return boete.Text{}
	}
	return titles[bits.TrailingZeros16(uint16(l))]
}

// ParseLetters reads "a" or a set that was weighed together, "a+b+f".
func ParseLetters(text string) (Letters, error) {
	var set Letters
	for _, part := range strings.Split(text, "+") {
		letter := strings.ToLower(strings.TrimSpace(part))
		if len(letter) != 1 || letter[0] < 'a' || letter[0] >= 'a'+numLetters {
			return 0, boete.Faultf("%q is not a factor; write a letter from a to k, or several that were weighed together: a+b+f", text)
		}
		set |= 1 << (letter[0] - 'a')
	}
	return set, nil
}

// String is the canonical text, such as "a" or "a+b+f".
func (l Letters) String() string {
	if bits.OnesCount16(uint16(l)) == 1 && l < 1<<numLetters { // by far the most common: no allocation
		at := bits.TrailingZeros16(uint16(l))
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
