package boete

import (
	"strconv"
	"strings"
)

// Path is a place in a case or a policy, such as "infringements[0].shift.to": the names of fields, and the numbers of
// elements of lists, from 0. The empty path is the whole.
type Path string

// Element takes an element of a list from the front of a path: "infringements[0].shift.to" is element 0 of
// "infringements", and the rest "shift.to". It is false if the path does not begin with an element of that list.
func (p Path) Element(list string) (i int, rest Path, ok bool) {
	after, found := strings.CutPrefix(string(p), list+"[")
	number, after, closed := strings.Cut(after, "]")
	i, err := strconv.Atoi(number)
	if !found || !closed || err != nil || number != strconv.Itoa(i) || i < 0 {
		return 0, "", false
	}
	if after == "" {
		return i, "", true
	}
	if after, ok = strings.CutPrefix(after, "."); !ok || after == "" {
		return 0, "", false
	}
	return i, Path(after), true
}

// Under is a path within an element of a list: "shift.to" under element 0 of "infringements" is
// "infringements[0].shift.to".
func (p Path) Under(list string, i int) Path {
	element := Path(list + "[" + strconv.Itoa(i) + "]")
	if p == "" {
		return element
	}
	return element + "." + p
}

// Within reports whether a path is another, or lies below it: "shift.to" and "shift" lie within "shift", and "shifted"
// does not.
func (p Path) Within(whole Path) bool {
	rest, ok := strings.CutPrefix(string(p), string(whole))
	return ok && (whole == "" || rest == "" || rest[0] == '.' || rest[0] == '[')
}

// Field is the name of the last field: "to" of "infringements[0].shift.to", and "with" of "infringements[0].with[1]".
func (p Path) Field() string {
	field := string(p[strings.LastIndexByte(string(p), '.')+1:])
	field, _, _ = strings.Cut(field, "[")
	return field
}
