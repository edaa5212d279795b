package factors_test

import (
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/factors"
	"github.com/stretchr/testify/require"
)

func TestAnEffectIsAtMost80Bytes(t *testing.T) {
	_, err := factors.ParseEffect("+5/9" + strings.Repeat(" ", 72) + "room")
	require.NoError(t, err)
	_, err = factors.ParseEffect("+5/9" + strings.Repeat(" ", 73) + "room")
	require.ErrorContains(t, err, "is not an effect")
}

func TestAnEffectThatIsMadeInGoHasTheBoundsOfOneThatIsRead(t *testing.T) {
	for _, good := range []factors.Effect{factors.Room(1, 1), factors.Room(-1, 1), factors.Room(1000, 1000), factors.SetTo(boete.EUR{}),
		factors.Percent(boete.Percent(1000)), factors.Percent(boete.Percent(-100))} {
		require.NoError(t, good.Check(), good.String())
	}
	for _, bad := range []factors.Effect{factors.Room(1, 0), factors.Room(-1, -1), factors.Room(1, 1001), factors.Room(2, 1),
		factors.Room(-2, 1), factors.SetTo(boete.Cents(-1)), factors.Percent(boete.Percent(1001)), factors.Percent(boete.Percent(-101))} {
		require.Error(t, bad.Check(), bad.String())
	}
}

func TestOnlyTheLevelForIntentIsExtrapolated(t *testing.T) {
	for _, scale := range factors.Scales() {
		for _, level := range scale.Levels() {
			isIntent := level.Name.EN == string(factors.LevelIntentional)
			require.Equal(t, isIntent, level.Extrapolated, level.Name.EN)
			require.Equal(t, isIntent, scale.Extrapolated(factors.Level(level.Name.EN)), level.Name.EN)
		}
		require.False(t, scale.Extrapolated("+75000"), "an effect of the user's own is no level")
	}
}
