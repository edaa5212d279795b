package words

import (
	"bytes"
	"encoding/json"

	"github.com/boete/boete/fine/internal/jsontext"
)

// JSON is data as indented JSON that can be printed: what steers a terminal or the direction of the text is escaped,
// also where JSON itself leaves it alone.
func JSON(data any) ([]byte, error) {
	var text bytes.Buffer
	encoder := json.NewEncoder(&text)
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", "  ")
	if err := encoder.Encode(data); err != nil {
		return nil, err
	}
	return jsontext.Steady(make([]byte, 0, text.Len()), text.Bytes()), nil
}
