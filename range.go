package boete

// Range is an amount of money that may be open: everything from Low to High, both inclusive. A known amount is a
// range of one amount. The zero value is € 0. It is comparable with ==.
type Range struct {
	// Low is the lowest amount.
	Low EUR `json:"low"`
	// High is the highest amount.
	High EUR `json:"high"`
}

// Exactly returns an amount that is known as a range.
func Exactly(amount EUR) Range { return Range{amount, amount} }

// IsOpen reports whether the range holds more than one amount.
func (r Range) IsOpen() bool { return r.Low != r.High }

// Exact returns the amount if it is known; if the range is open it is false.
func (r Range) Exact() (amount EUR, known bool) {
	if r.IsOpen() {
		return EUR{}, false
	}
	return r.Low, true
}

// Contains reports whether an amount lies in the range.
func (r Range) Contains(amount EUR) bool { return !amount.Less(r.Low) && !r.High.Less(amount) }

// Add returns the range of the sum of an amount in each range.
func (r Range) Add(other Range) Range { return Range{r.Low.Add(other.Low), r.High.Add(other.High)} }

// Clamp returns the range with each amount held within [low, high].
func (r Range) Clamp(low, high EUR) Range {
	return Range{r.Low.Clamp(low, high), r.High.Clamp(low, high)}
}

// Bounded reports whether all amounts are; see [EUR.Bounded].
func (r Range) Bounded() bool { return r.Low.Bounded() && r.High.Bounded() }

// String is the amount, or both ends of an open range: "80000.00–400000.00".
func (r Range) String() string {
	if !r.IsOpen() {
		return r.Low.String()
	}
	return r.Low.String() + "–" + r.High.String()
}
