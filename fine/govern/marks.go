package govern

import (
	"strconv"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
)

// marks are the fields of a case that only one method has, by their paths.
func marks(c *fine.Case) (ofAP, ofEDPB []string) {
	for i := range c.Infringements {
		in, path := &c.Infringements[i], element(i)+"."
		ap := func(given bool, field string) {
			if given {
				ofAP = append(ofAP, path+field)
			}
		}
		edpb := func(given bool, field string) {
			if given {
				ofEDPB = append(ofEDPB, path+field)
			}
		}
		ap(in.Category != 0, "category")
		ap(in.Shift != nil, "shift")
		for _, scale := range in.Given() {
			ap(true, scale.Field())
		}
		for j := range in.Adjustments {
			a := &in.Adjustments[j]
			ap(a.Letters&(factors.A|factors.B|factors.G) != 0 || a.Effect.NeedsBand(), "adjustments["+strconv.Itoa(j)+"]")
		}
		ap(len(in.Priors) > 0, "priors")
		ap(in.Recidive != nil, "recidive")
		for j := range in.Departures {
			ap(in.Departures[j].Effect.NeedsBand(), "departures["+strconv.Itoa(j)+"]")
		}
		edpb(in.Seriousness != "", "seriousness")
		edpb(in.Start != nil, "start")
		edpb(in.Size != nil, "size")
	}
	return ofAP, ofEDPB
}

// isAbout reports whether an infringement is of an act.
func isAbout(c *fine.Case, act category.Act) bool {
	for i := range c.Infringements {
		if c.Infringements[i].Provision.Act == act {
			return true
		}
	}
	return false
}

func element(i int) string { return "infringements[" + strconv.Itoa(i) + "]" }

// list is a list of our own, which is not cut off as what an input says would be.
func list(paths []string) boete.Text {
	text := strings.Join(paths, ", ")
	return boete.Text{NL: text, EN: text}
}
