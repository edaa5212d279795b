package decisions_test

import (
	"testing"

	"github.com/boete/boete/fine/decisions"
)

func BenchmarkAll(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if len(decisions.All()) == 0 {
			b.Fatal("none")
		}
	}
}

func BenchmarkComparable(b *testing.B) {
	d, err := decisions.ByID("fsv-2022")
	if err != nil {
		b.Fatal(err)
	}
	result, err := d.Verify()
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if len(decisions.Comparable(d.Case, result)) == 0 {
			b.Fatal("none")
		}
	}
}
