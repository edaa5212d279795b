package cli

import (
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/factors"
	"github.com/spf13/cobra"
)

func (a *app) factorsCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "factors",
		Short: a.t("Toon de omstandigheden a tot en met k en de indicatieve niveaus", "Show the circumstances a to k and the indicative levels"),
		Long: a.t(`Toon de omstandigheden die een boete verhogen of verlagen (art. 7 van de
Boetebeleidsregels AP 2019, dezelfde letters als art. 83, tweede lid, AVG) en de
niveaus die een letter een werking geven.

Het beleid schrijft geen bedragen voor. De niveaus zijn een ijking van dit
programma op gepubliceerde besluiten, in negenden van de ruimte tussen de basisboete
en de rand van de bandbreedte, afgerond op € 5.000; zie boete decisions --backtest.`,
			`Show the circumstances that raise or lower a fine (art. 7 of the Boetebeleidsregels
AP 2019, with the letters of art. 83(2) GDPR), and the levels that give a letter an
effect.

The policy prescribes no amounts. The levels are a calibration of this program on
published decisions, in ninths of the room between the base fine and the edge of the
bandwidth, rounded to € 5,000; see boete decisions --backtest.`),
		Example: `  boete factors
  boete factors -o csv`,
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
						name := a.words.Pick(v.Name) + " " + strings.TrimSuffix(v.Effect.String(), " room")
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
