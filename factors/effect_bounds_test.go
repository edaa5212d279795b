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
	for _, good := range []factors.Effect{factors.Room(1, 1), factors.Room(-1, 1), factors.Room(1000, 1000), factors.SetTo(boete.EUR{})} {
		require.NoError(t, good.Check(), good.String())
	}
	for _, bad := range []factors.Effect{factors.Room(1, 0), factors.Room(-1, -1), factors.Room(1, 1001), factors.Room(2, 1),
		factors.Room(-2, 1), factors.SetTo(boete.Cents(-1))} {
		require.Error(t, bad.Check(), bad.String())
	}
}
