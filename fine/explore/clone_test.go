package explore

import (
	"reflect"
	"testing"

	"github.com/boete/boete/fine"
	"github.com/stretchr/testify/require"
)

// fill gives each pointer and list in a value something to point to.
func fill(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(v.Index(0))
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Field(i).CanSet() {
				fill(v.Field(i))
			}
		}
	}
}

// shared finds what two values share.
func shared(t *testing.T, a, b reflect.Value, path string) {
	switch a.Kind() {
	case reflect.Pointer, reflect.Slice:
		require.NotEqual(t, a.Pointer(), b.Pointer(), path)
		if a.Kind() == reflect.Pointer {
			shared(t, a.Elem(), b.Elem(), path)
		} else {
			shared(t, a.Index(0), b.Index(0), path+"[]")
		}
	case reflect.Struct:
		for i := range a.NumField() {
			if a.Type().Field(i).IsExported() {
				shared(t, a.Field(i), b.Field(i), path+"."+a.Type().Field(i).Name)
			}
		}
	}
}

func TestACloneSharesNothingWithItsCase(t *testing.T) {
	var c fine.Case
	fill(reflect.ValueOf(&c).Elem())
	other := clone(c)
	require.Equal(t, c, other)
	shared(t, reflect.ValueOf(c), reflect.ValueOf(other), "case")
}
