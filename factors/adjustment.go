package factors

// Adjustment is one circumstance, or several that were weighed together, with what it does to the fine (art. 7). Which
// effect fits is a judgement; the policy prescribes none.
type Adjustment struct {
	// Letters of the circumstances.
	Letters Letters `json:"factor"`
	// Effect on the amount; 0, the zero value, is "weighed, no cause to adjust".
	Effect Effect `json:"effect"`
	// Reason for the judgement.
	Reason string `json:"reason,omitzero"`
}
