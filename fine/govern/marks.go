package govern

import (
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
)

// marks are the fields of a case that only one method has, by their paths.
func marks(c *fine.Case) (ofAP, ofEDPB []string) {
	for i := range c.Infringements {
		in := &c.Infringements[i]
		ap := func(given bool, field boete.Path) {
			if given {
				ofAP = append(ofAP, string(field.Under("infringements", i)))
			}
		}
		edpb := func(given bool, field boete.Path) {
			if given {
				ofEDPB = append(ofEDPB, string(field.Under("infringements", i)))
			}
		}
		ap(in.Category != 0, "category")
		ap(in.Shift != nil, "shift")
		for _, scale := range in.Given() {
			ap(true, boete.Path(scale.Field()))
		}
		for j := range in.Adjustments {
			a := &in.Adjustments[j]
			ap(a.Letters&(factors.A|factors.B|factors.G) != 0 || a.Effect.NeedsBand(), boete.Path("").Under("adjustments", j))
		}
		ap(len(in.Priors) > 0, "priors")
		ap(in.Recidive != nil, "recidive")
		for j := range in.Departures {
			ap(in.Departures[j].Effect.NeedsBand(), boete.Path("").Under("departures", j))
		}
		edpb(in.Seriousness != "", "seriousness")
		edpb(in.Start != nil, "start")
		edpb(in.Size != nil, "size")
	}
	return ofAP, ofEDPB
}

// provisionsOf are the paths of the provisions of an act that were infringed.
func provisionsOf(c *fine.Case, act category.Act) []string {
	var paths []string
	for i := range c.Infringements {
		if c.Infringements[i].Provision.Act == act {
			paths = append(paths, string(boete.Path("provision").Under("infringements", i)))
		}
	}
	return paths
}

// list is a list of our own, which is not cut off as what an input says would be.
func list(paths []string) boete.Text {
	text := strings.Join(paths, ", ")
	return boete.Text{NL: text, EN: text}
}
