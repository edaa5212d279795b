package fine

import (
	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/internal/jsontext"
)

// AppendJSON appends the result as JSON, in the form of the contract, on one line. A total and each fine has its
// amount, or its range, beside its trail.
func (r Result) AppendJSON(b []byte) []byte {
	b = append(b, '{')
	b = jsontext.Optional(b, "id", r.ID)
	b = jsontext.Field(b, "policy", r.Policy)
	b = jsontext.Field(b, "title", r.Title.EN)
	b = jsontext.Optional(b, "title_nl", r.titleNL())
	b = jsontext.Optional(b, "verdict", string(r.Verdict))
	b = appendList(b, "fines", r.Fines, (*Fine).append)
	b = append(jsontext.Name(b, "total"), '{')
	b = appendAmount(b, "amount", "range", r.Amount())
	b = appendLowered(b, r.IfLowered)
	b = append(r.Total.append(b), '}')
	b = appendList(b, "notes", r.Notes, (*Note).append)
	b = jsontext.Field(b, "version", r.Version)
	b = jsontext.Field(b, "as_of", string(r.AsOf))
	return append(b, '}')
}

// MarshalJSON is [Result.AppendJSON].
func (r Result) MarshalJSON() ([]byte, error) { return r.AppendJSON(nil), nil }

// MarshalJSON writes the fine as it stands in a result.
func (f Fine) MarshalJSON() ([]byte, error) { return f.append(nil), nil }

// MarshalJSON writes the step as it stands in a result: with the amounts around it, or the ranges of those that are
// open.
func (s Step) MarshalJSON() ([]byte, error) { return s.append(nil), nil }

func (f *Fine) append(b []byte) []byte {
	b = append(b, '{')
	if !f.Provision.IsZero() {
		b = appendText(b, "provision", f.Provision)
	}
	b = appendCategory(b, "category", f.Category)
	b = appendCategory(b, "shifted", f.Shifted)
	if f.Band != (category.Band{}) {
		b = append(jsontext.Name(b, "band"), '{')
		b = appendText(b, "min", f.Band.Min)
		b = appendText(b, "max", f.Band.Max)
		b = append(appendText(b, "base", f.Band.Base), '}')
	}
	if !f.Maximum.IsZero() {
		b = append(jsontext.Name(b, "maximum"), '{')
		b = appendText(b, "amount", f.Maximum.Amount)
		b = appendBool(b, "exact", f.Maximum.Exact)
		b = jsontext.Optional(b, "tier", string(f.Maximum.Tier))
		if !f.Maximum.Citation.IsZero() {
			b = appendCitation(b, f.Maximum.Citation)
		}
		b = append(b, '}')
	}
	b = appendAmount(b, "amount", "range", f.Amount())
	b = appendLowered(b, f.IfLowered)
	return append(f.Trail.append(b), '}')
}

func (t Trail) append(b []byte) []byte { return appendList(b, "trail", t, (*Step).append) }

func (s *Step) append(b []byte) []byte {
	b = append(b, '{')
	b = jsontext.Field(b, "rule", string(s.Rule))
	b = appendAmount(b, "before", "before_range", s.Before)
	b = appendAmount(b, "after", "after_range", s.After)
	b = appendBool(b, "judgement", s.Judgement)
	b = jsontext.Field(b, "note", s.Note)
	if s.Letters != 0 {
		b = jsontext.Field(b, "factor", s.Letters.String())
	}
	if !s.Name.IsZero() {
		b = append(jsontext.Name(b, "name"), '{')
		b = jsontext.Field(b, "nl", s.Name.NL)
		b = append(jsontext.Field(b, "en", s.Name.EN), '}')
	}
	b = jsontext.Optional(b, "scale", s.Scale.String())
	b = jsontext.Optional(b, "level", string(s.Level))
	if !s.Effect.IsZero() {
		b = jsontext.Field(b, "effect", s.Effect.String())
	}
	b = jsontext.Optional(b, "seriousness", string(s.Seriousness))
	if s.Shares != nil {
		b = append(jsontext.Name(b, "shares"), '{')
		b = jsontext.Field(b, "from", s.Shares.From.String())
		b = append(jsontext.Field(b, "to", s.Shares.To.String()), '}')
	}
	return append(appendCitation(b, s.Citation), '}')
}

func (n *Note) append(b []byte) []byte {
	b = append(b, '{')
	b = jsontext.Field(b, "code", string(n.Code))
	b = jsontext.Optional(b, "path", n.Path)
	b = jsontext.Field(b, "text", n.Text)
	if n.Ground != nil {
		b = append(jsontext.Name(b, "ground"), '{')
		b = jsontext.Field(b, "nl", n.Ground.NL)
		b = append(jsontext.Field(b, "en", n.Ground.EN), '}')
	}
	return append(b, '}')
}

// appendAmount appends an amount under the one name, or a range that is open under the other.
func appendAmount(b []byte, known, open string, r boete.Range) []byte {
	if exact, ok := r.Exact(); ok {
		return appendText(b, known, exact)
	}
	b = append(jsontext.Name(b, open), '{')
	b = appendText(b, "low", r.Low)
	return append(appendText(b, "high", r.High), '}')
}

func appendLowered(b []byte, most *boete.EUR) []byte {
	if most == nil {
		return b
	}
	return appendText(b, "if_lowered", *most)
}

func appendCitation(b []byte, c boete.Citation) []byte {
	b = append(jsontext.Name(b, "citation"), '{')
	b = jsontext.Field(b, "source", c.Source)
	b = jsontext.Optional(b, "place", c.Place)
	return append(jsontext.Optional(b, "url", c.URL), '}')
}

func appendCategory(b []byte, name string, c category.Category) []byte {
	if c == 0 {
		return b
	}
	return jsontext.Field(b, name, c.String())
}

func appendBool(b []byte, name string, value bool) []byte {
	if b = jsontext.Name(b, name); value {
		return append(b, "true"...)
	}
	return append(b, "false"...)
}

// appendText appends a field whose text needs no escapes.
func appendText[T interface{ AppendText([]byte) ([]byte, error) }](b []byte, name string, value T) []byte {
	b, _ = value.AppendText(append(jsontext.Name(b, name), '"')) // it does not fail
	return append(b, '"')
}

func appendList[T any](b []byte, name string, list []T, element func(*T, []byte) []byte) []byte {
	b = append(jsontext.Name(b, name), '[')
	for i := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = element(&list[i], b)
	}
	return append(b, ']')
}
