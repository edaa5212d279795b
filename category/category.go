package category

import (
	"strings"

	"github.com/boete/boete"
)

// Category is a fine category (boetecategorie) of a policy: I to IV. The zero value is no category.
type Category uint8

// The categories, from the lightest to the gravest.
const (
	I Category = iota + 1
	II
	III
	IV
)

var categoryNames = [...]string{"", "I", "II", "III", "IV"}

// All returns the categories from I to IV.
func All() []Category { return []Category{I, II, III, IV} }

// Parse reads "III", "iii" or "3", also behind the word: "categorie III".
func Parse(text string) (Category, error) {
	name := strings.ToUpper(strings.TrimSpace(text))
	if word, rest, found := strings.Cut(name, " "); found && (word == "CATEGORIE" || word == "CATEGORY") {
		name = strings.TrimSpace(rest)
	}
	for _, c := range All() {
		if name == c.String() || name == string(rune('0'+c)) {
			return c, nil
		}
	}
	return 0, boete.Faultf(boete.CodeUnknown, "category %q does not exist; the categories are I, II, III and IV", text)
}

// String is the Roman numeral, or "" for no category.
func (c Category) String() string {
	if int(c) >= len(categoryNames) {
		return ""
	}
	return categoryNames[c]
}

// MarshalText is [Category.String].
func (c Category) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText is [Parse].
func (c *Category) UnmarshalText(text []byte) error {
	category, err := Parse(string(text))
	if err != nil {
		return err
	}
	*c = category
	return nil
}
