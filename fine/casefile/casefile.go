// Package casefile reads cases and policies from files in YAML or JSON.
//
// The fields have Dutch names too, of equal standing, and a name may be written with capitals, dashes or spaces;
// paths have the one name that JSON has. It reads strictly. A field that does not exist, that occurs twice, that is
// missing or that has a value of the wrong type is a fault with its path; all faults are found at once. Values are
// taken as text, as they are written: in YAML 08, no and 460.000 are what a reader sees, never a number or a truth
// value that a parser made of them. A JSON number can only stand for an amount of money, and only if it is whole or
// has at most two decimals, or for a text such as a reference. An answer is true or false, or a word for that: ja,
// no. What a flag or a column says in one text can be that text here too: a period, a shift, a circumstance with its
// effect, an earlier sanction, a departure, the kind of an offender.
//
// Files are not trusted: their size and depth are limited, YAML anchors, aliases and tags are refused, and nothing in a
// file can make the reader open anything.
package casefile

import (
	"io"

	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
)

// MaxSize is the size of the largest file that is read, in bytes, inclusive: 1 MiB. It holds a case of
// [fine.MaxInfringements] with ample reasons.
const MaxSize = 1 << 20

// Read reads one case. If the case is at fault the error is a [boete.Faults]; any other error is one of the reader.
func Read(r io.Reader) (fine.Case, error) {
	var c fine.Case
	if err := read(r, &c); err != nil {
		return fine.Case{}, err
	}
	return c, nil
}

// ReadPolicy reads a policy of one's own: a [category.Table] in YAML or JSON. If the table is at fault the error is a
// [boete.Faults]; any other error is one of the reader.
func ReadPolicy(r io.Reader) (*category.Policy, error) {
	var table category.Table
	if err := read(r, &table); err != nil {
		return nil, err
	}
	return category.New(table)
}

func read(r io.Reader, into any) error {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	if err != nil {
		return err
	}
	return Decode(data, into)
}

// Parse reads one case from memory. An error is a [boete.Faults].
func Parse(data []byte) (fine.Case, error) {
	var c fine.Case
	if err := Decode(data, &c); err != nil {
		return fine.Case{}, err
	}
	return c, nil
}

// ParseLine reads one case in JSON from memory, as a line of a file that has many of them. A line that names no
// policy has the one that is given. An error is a [boete.Faults]; then only the ID of the case is to be used, if it
// could be read.
func ParseLine(line []byte, policy string) (fine.Case, error) {
	c := fine.Case{Policy: policy}
	d := decoders.Get().(*decoder)
	defer decoders.Put(d)
	root, err := d.parseLine(line)
	d.keep = true
	err = d.fill(root, err, &c)
	d.keep = false
	return c, err
}

// Decode reads YAML or JSON strictly into a struct whose fields have json tags. A field is required if its tag has
// neither omitempty nor omitzero. An error is a [boete.Faults]; then the struct is not to be used.
func Decode(data []byte, into any) error {
	d := decoders.Get().(*decoder)
	defer decoders.Put(d)
	return d.decodeInto(utf8Of(data), into)
}
