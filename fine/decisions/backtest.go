package decisions

import (
	_ "embed"
	"slices"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
)

//go:embed backtest.yaml
var backtestFile []byte

// Backtest is a test of the indicative levels against real decisions.
type Backtest struct {
	// Reading is the rule by which the levels were read from the texts.
	Reading boete.Text    `json:"reading"`
	Rows    []BacktestRow `json:"rows"`
	// LeftOut are the decisions that say nothing about the levels.
	LeftOut []LeftOut `json:"left_out"`
}

// BacktestRow is one fine: the levels that the text of the decision supports, what they give and what was imposed.
type BacktestRow struct {
	Decision  string             `json:"decision"`
	Provision category.Provision `json:"provision"`
	factors.Answers
	// Levels is the fine that the levels give in place of the printed adjustments.
	Levels boete.EUR `json:"levels,omitzero"`
	// Imposed is the fine that was imposed for this infringement.
	Imposed boete.EUR `json:"imposed,omitzero"`
}

// Difference is how much more the levels give than was imposed; negative is less.
func (r BacktestRow) Difference() boete.EUR { return r.Levels.Sub(r.Imposed) }

// LeftOut are decisions that say nothing about the levels, and why.
type LeftOut struct {
	Decisions []string   `json:"decisions"`
	Because   boete.Text `json:"because"`
}

// RunBacktest calculates each fine with the levels that the text of its decision supports.
func RunBacktest() Backtest {
	var b Backtest
	if err := casefile.Decode(backtestFile, &b); err != nil {
		panic(err)
	}
	for i := range b.Rows {
		row := &b.Rows[i]
		d, err := ByID(row.Decision)
		if err != nil {
			panic(err)
		}
		at := slices.IndexFunc(d.Case.Infringements, func(in fine.Infringement) bool { return in.Provision == row.Provision })
		d.Case.Infringements[at].Answers, d.Case.Infringements[at].Adjustments = row.Answers, nil
		result, err := fine.Calculate(d.Case)
		if err != nil {
			panic(err)
		}
		row.Levels, row.Imposed = result.Fines[at].Amount().High, d.Infringements[at].Fine // the AP method has no open amounts
	}
	return b
}
