package category

import "github.com/boete/boete"

// Band is the bandwidth (boetebandbreedte) of a category with its base fine (basisboete). The edges are inclusive.
type Band struct {
	// Min is the lower edge.
	Min boete.EUR `json:"min"`
	// Max is the upper edge.
	Max boete.EUR `json:"max"`
	// Base is the base fine, where a calculation begins.
	Base boete.EUR `json:"base"`
}

// Width is the distance between the edges.
func (b Band) Width() boete.EUR { return b.Max.Sub(b.Min) }

// At is the amount that lies at a share of the bandwidth above the minimum, rounded half away from zero to the cent.
// With the share that a policy states it is the base fine: 50 % in AP 2019 (art. 2.4), 33 % in AP 2016.
func (b Band) At(share boete.Share) boete.EUR { return b.Min.Add(b.Width().Share(share)) }
