package cli

import (
	"fmt"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/factors"
	"github.com/spf13/cobra"
)

func (a *app) factorsCommand() *cobra.Command {
	return &cobra.Command{
		Use:  "factors",
		Args: atMost(0),
		RunE: func(*cobra.Command, []string) error {
			type level struct {
				Name   boete.Text     `json:"name"`
				Effect factors.Effect `json:"effect"`
			}
			type scale struct {
				Name   boete.Text `json:"name"`
				Levels []level    `json:"levels"`
			}
			type line struct {
				Letter factors.Letters `json:"factor"`
				Title  boete.Text      `json:"title"`
				Detail boete.Text      `json:"detail,omitzero"`
				Scales []scale         `json:"scales,omitempty"`
			}
			var lines []line
			var rows [][]any
			for _, letter := range factors.AllLetters() {
				l := line{Letter: letter, Title: letter.Title(), Detail: letter.Detail()}
				var scales []string
				for _, s := range factors.Scales() {
					if s.Letter() != letter {
						continue
					}
					listed := scale{Name: s.Name()}
					var levels []string
					for _, v := range s.Levels() {
						listed.Levels = append(listed.Levels, level{v.Name, v.Effect})
						name := a.words.Pick(v.Name) + " " + roomOf(v.Effect)
						if v.Extrapolated {
							name += a.t(" (extrapolatie)", " (extrapolation)")
						}
						levels = append(levels, name)
					}
					l.Scales = append(l.Scales, listed)
					scales = append(scales, "--"+a.words.Pick(s.Name())+": "+strings.Join(levels, ", "))
				}
				title := a.words.Pick(l.Title)
				if detail := a.words.Pick(l.Detail); detail != "" {
					title += " (" + detail + ")"
				}
				lines = append(lines, l)
				rows = append(rows, []any{letter.String(), title, strings.Join(scales, "; ")})
			}
			return a.table(lines, []column{col(""), col(a.t("omstandigheid", "circumstance")), col(a.t("indicatieve niveaus", "indicative levels"))}, rows)
		},
	}
}

// roomOf is the share of the room that a level takes: "+3/9", or "0".
func roomOf(e factors.Effect) string {
	if e.IsZero() {
		return "0"
	}
	numerator, denominator := e.Room()
	return fmt.Sprintf("%+d/%d", numerator, denominator)
}
