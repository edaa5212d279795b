package category_test

import (
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

func TestABreachIsNotifiedByTheRuleOfItsDay(t *testing.T) {
	_, found := category.BreachRuleOn(boete.NewDate(2018, 5, 24))
	require.False(t, found, "the AVG did not apply yet")
	for _, day := range []boete.Date{boete.NewDate(2018, 5, 25), boete.NewDate(2026, 11, 25)} {
		rule, found := category.BreachRuleOn(day)
		require.True(t, found)
		require.Equal(t, 72, rule.Hours)
		require.Equal(t, category.SomeRisk, rule.Threshold)
		require.Equal(t, "AVG, art. 33(1)", rule.Citation.String())
		require.NotEmpty(t, rule.Citation.URL)
	}
}
