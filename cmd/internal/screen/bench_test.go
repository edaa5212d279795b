package screen_test

import (
	"testing"

	"github.com/boete/boete/cmd/internal/screen"
)

func BenchmarkAChangeOfACaseOfSixInfringements(b *testing.B) {
	r := screen.Answer(screen.Request{Do: "example", Value: "fsv-2022"})
	for b.Loop() {
		screen.Answer(screen.Request{State: r.State, Do: "set", Path: "infringements[0].adjustments[0].effect", Value: "+5000"})
	}
}
