package casefile

import (
	"bytes"
	"encoding/binary"
	"unicode/utf16"
)

// utf8Of is a file in UTF-8, without the mark at its beginning. A shell of Windows writes UTF-16, whose mark says so.
func utf8Of(data []byte) []byte {
	order := binary.ByteOrder(binary.LittleEndian)
	switch {
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		order = binary.BigEndian
	default:
		return bytes.TrimPrefix(data, []byte("\uFEFF"))
	}
	if data = data[2:]; len(data)%2 != 0 || len(data) > 2*MaxSize {
		return append(data, 0xff) // which is no text
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	text := []byte(string(utf16.Decode(units)))
	if bytes.Count(text, []byte("\uFFFD")) > halves(units) {
		return []byte{0xff}
	}
	return text
}

// halves is how many replacement characters a text has itself.
func halves(units []uint16) int {
	n := 0
	for _, unit := range units {
		if unit == 0xFFFD {
			n++
		}
	}
	return n
}
