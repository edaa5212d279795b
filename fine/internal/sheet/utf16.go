package sheet

import (
	"bufio"
	"encoding/binary"
	"unicode/utf16"
	"unicode/utf8"
)

// wide reads UTF-16 as UTF-8, a piece at a time. Half a character becomes bytes that are no UTF-8, and so does half a
// unit at the end: what is not text is refused with its line, and not altered.
type wide struct {
	r     *bufio.Reader
	order binary.ByteOrder
	one   [utf8.UTFMax]byte
	rest  []byte // of the character in it that was read last
}

// order is that of UTF-16 in a stream that begins with its mark; nil in any other.
func order(mark []byte) binary.ByteOrder {
	switch string(mark) {
	case "\xff\xfe":
		return binary.LittleEndian
	case "\xfe\xff":
		return binary.BigEndian
	}
	return nil
}

// Read waits for one character, and takes those that have come in with it.
func (w *wide) Read(into []byte) (int, error) {
	n := 0
	for n < len(into) && (n == 0 || len(w.rest) > 0 || w.r.Buffered() >= 4) {
		if len(w.rest) == 0 {
			if err := w.next(); err != nil {
				return n, err
			}
		}
		copied := copy(into[n:], w.rest)
		n, w.rest = n+copied, w.rest[copied:]
	}
	return n, nil
}

// next reads a character.
func (w *wide) next() error {
	unit, err := w.r.Peek(2)
	switch {
	case len(unit) == 1:
		w.r.Discard(1)
		w.rest = append(w.one[:0], noText)
		return nil
	case err != nil:
		return err
	}
	r := rune(w.order.Uint16(unit))
	w.r.Discard(2)
	if !utf16.IsSurrogate(r) {
		w.rest = utf8.AppendRune(w.one[:0], r)
		return nil
	}
	if second, _ := w.r.Peek(2); len(second) == 2 {
		if whole := utf16.DecodeRune(r, rune(w.order.Uint16(second))); whole != utf8.RuneError {
			w.r.Discard(2)
			w.rest = utf8.AppendRune(w.one[:0], whole)
			return nil
		}
	}
	w.rest = append(w.one[:0], 0xe0|byte(r>>12), 0x80|byte(r>>6)&0x3f, 0x80|byte(r)&0x3f)
	return nil
}

// noText is a byte that stands in no UTF-8.
const noText = 0xff

// widthOf is how many bytes of UTF-16 a part of what was made of it takes.
func widthOf(part []byte) int64 {
	n := 0
	for _, b := range part {
		switch {
		case b == noText:
			n++
		case b >= 0xf0:
			n += 4
		case b < 0x80 || b >= 0xc0:
			n += 2
		}
	}
	return int64(n)
}
