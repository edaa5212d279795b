package words

import (
	"fmt"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
)

// Money is an amount as people read it, with cents only if there are any: "€ 460.000", in English "€460,000".
func (w *Words) Money(amount boete.EUR) string {
	sign, euro, point := "", "€"+w.space, ","
	if w.language == English {
		euro, point = "€", "."
	}
	if amount.IsNegative() {
		sign = "−"
	}
	cents := amount.Abs().Cents()
	text := sign + euro + w.printer.Sprintf("%d", cents/100)
	if rest := cents % 100; rest != 0 {
		text += point + fmt.Sprintf("%02d", rest)
	}
	return text
}

// Amount is an amount that may be open: "€ 460.000", or "€ 80.000 – € 400.000".
func (w *Words) Amount(r boete.Range) string {
	if exact, ok := r.Exact(); ok {
		return w.Money(exact)
	}
	return w.Money(r.Low) + " – " + w.Money(r.High)
}

// Change is a difference with its sign: "+ € 75.000".
func (w *Words) Change(difference boete.EUR) string {
	switch {
	case difference.IsZero():
		return ""
	case difference.IsNegative():
		return "−" + w.space + w.Money(difference.Abs())
	}
	return "+" + w.space + w.Money(difference)
}

// Share is a percentage as people read it: "0,2 %", in English "0.2%".
func (w *Words) Share(share boete.Share) string {
	text := strings.Replace(share.String(), "-", "−", 1)
	if w.language == Dutch {
		text = strings.NewReplacer(".", ",", "%", w.space+"%").Replace(text)
	}
	return text
}

// Shares is a range of percentages, "10–20 %", or one: "5 %".
func (w *Words) Shares(s category.Shares) string {
	if s.From.Compare(s.To) == 0 {
		return w.Share(s.From)
	}
	return strings.TrimRight(w.Share(s.From), " \u00A0%") + "–" + w.Share(s.To)
}
