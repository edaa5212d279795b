package decisions_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/stretchr/testify/require"
)

// throughFile writes a table as a policy file in JSON, and reads it again.
func throughFile(t *testing.T, table category.Table) *category.Policy {
	t.Helper()
	data, err := json.MarshalIndent(table, "", "  ")
	require.NoError(t, err)
	p, err := casefile.ReadPolicy(bytes.NewReader(data))
	require.NoError(t, err)
	return p
}

func tableOf(t *testing.T, id string) category.Table {
	t.Helper()
	p, err := category.PolicyByID(id)
	require.NoError(t, err)
	return p.Table()
}

func asJSON(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	return string(data)
}

func TestEveryDecisionIsTheSameUnderThePolicyThatIsWrittenAndReadAgain(t *testing.T) {
	policies := map[string]bool{}
	for _, d := range decisions.All() {
		t.Run(d.ID, func(t *testing.T) {
			policies[d.Case.Policy] = true
			p := throughFile(t, tableOf(t, d.Case.Policy))
			require.False(t, p.IsOwn())
			builtIn, err := fine.Calculate(d.Case)
			require.NoError(t, err)
			read, err := fine.Calculate(d.Case, p)
			require.NoError(t, err)
			require.Equal(t, asJSON(t, builtIn), asJSON(t, read))

			verified, err := d.Verify(p)
			require.NoError(t, err)
			require.Equal(t, asJSON(t, builtIn), asJSON(t, verified))
		})
	}
	require.Equal(t, map[string]bool{"ap-2016": true, "ap-2019": true, "edpb-04-2022": true}, policies)
}

// alter changes what the first fine of a decision starts from, by as little as can be, in the table of its policy.
func alter(t *testing.T, table *category.Table, d *decisions.Decision) {
	t.Helper()
	if table.Method == category.MethodEDPB {
		for i, s := range table.Seriousness {
			switch in := d.Case.Infringements[0]; {
			case s.Level != in.Seriousness:
			case i+1 < len(table.Seriousness): // the range is made wider, so that the start still lies in it
				table.Seriousness[i].To = map[category.Seriousness]boete.Share{category.SeriousnessLow: boete.Permille(101), category.SeriousnessMedium: boete.Permille(201)}[s.Level]
				table.Seriousness[i+1].From = table.Seriousness[i].To
			default:
				table.Seriousness[i].From = boete.Permille(199)
				table.Seriousness[i-1].To = boete.Permille(199)
			}
		}
		return
	}
	result, err := fine.Calculate(d.Case)
	require.NoError(t, err)
	table.BaseShare = boete.Share{} // which would refuse it
	for i := range table.Bands {
		if table.Bands[i].Category == result.Fines[0].Category {
			table.Bands[i].Base = table.Bands[i].Base.Add(boete.Cents(1))
		}
	}
}

// The test above can fail: one amount that is changed in the file is seen in the fines, whatever the notes say.
func TestEveryDecisionIsAnotherUnderAPolicyWithOneAmountChanged(t *testing.T) {
	for _, d := range decisions.All() {
		t.Run(d.ID, func(t *testing.T) {
			table := tableOf(t, d.Case.Policy)
			alter(t, &table, &d)
			refused, err := category.New(table)
			require.ErrorContains(t, err, "id: "+table.ID+" is the id of an edition that is built in", "it cannot pass for the edition itself")
			require.Nil(t, refused)
			table.ID = "eigen"
			p := throughFile(t, table)
			require.True(t, p.IsOwn())
			builtIn, err := fine.Calculate(d.Case)
			require.NoError(t, err)
			c := d.Case
			c.Policy = ""
			changed, err := fine.Calculate(c, p)
			require.NoError(t, err)
			require.NotEqual(t, asJSON(t, builtIn.Fines), asJSON(t, changed.Fines))
			require.Contains(t, changed.Notes, fine.Note{Code: fine.NotePolicyOwn, Path: "policy", Text: fine.NoteTexts()[fine.NotePolicyOwn]})
			require.NotContains(t, asJSON(t, builtIn.Notes), fine.NotePolicyOwn)
		})
	}
}

func TestADecisionDoesNotVerifyUnderAPolicyWithOtherAmounts(t *testing.T) {
	table := tableOf(t, "ap-2019")
	table.ID, table.BaseShare = "eigen", boete.Share{}
	table.Bands[2].Base = table.Bands[2].Base.Add(boete.Cents(1))
	p := throughFile(t, table)

	d, err := decisions.ByID("knltb-2019") // the base fine of category III
	require.NoError(t, err)
	builtIn := d
	d.Case.Policy = "eigen"
	result, err := d.Verify(p)
	var faults boete.Faults
	require.ErrorAs(t, err, &faults)
	require.Len(t, faults, 2)
	require.Equal(t, []string{"fines", "total"}, []string{faults[0].Path, faults[1].Path})
	require.Contains(t, faults[0].Message(), "gives 525000.01, but 525000.00 was imposed")
	require.Equal(t, boete.Exactly(boete.Cents(52_500_001)), result.Amount(), "what was calculated is there to be looked at")

	t.Run("nor under one with another category", func(t *testing.T) {
		haga, err := decisions.ByID("haga-2019")
		require.NoError(t, err)
		haga.Case.Policy = "eigen"
		table := tableOf(t, "ap-2019")
		table.ID = "eigen"
		for i := range table.Annex {
			if table.Annex[i].Provisions[0].Contains(haga.Case.Infringements[0].Provision) {
				table.Annex[i].Category = category.III
			}
		}
		_, err = haga.Verify(throughFile(t, table))
		require.ErrorContains(t, err, "AVG 32(1) is in category III by the calculation, but in II by the decision")
	})
	t.Run("nor under one of another id, or none at all", func(t *testing.T) {
		table := tableOf(t, "ap-2019")
		table.ID = "eigen"
		for _, p := range []*category.Policy{throughFile(t, table), nil} {
			result, err := builtIn.Verify(p)
			require.ErrorAs(t, err, &faults)
			require.Equal(t, "policy", faults[0].Path)
			require.Equal(t, fine.Result{}, result)
		}
	})
	t.Run("and it still does under the built-in one", func(t *testing.T) {
		_, err := builtIn.Verify()
		require.NoError(t, err)
	})
}
