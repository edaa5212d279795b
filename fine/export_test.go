package fine

import "encoding/json"

// JSONSchemaAlias says of which type the JSON of a result is, to the library that makes a schema of it.
func (Result) JSONSchemaAlias() any { return resultJSON{} }

// JSONSchemaAlias says of which type the JSON of a fine is.
func (Fine) JSONSchemaAlias() any { return fineJSON{} }

// JSONSchemaAlias says of which type the JSON of a step is.
func (Step) JSONSchemaAlias() any { return stepJSON{} }

// WireJSON writes a result, a fine or a step by way of the types above.
func WireJSON(of any) ([]byte, error) {
	switch v := of.(type) {
	case Result:
		amount, open := settled(v.Amount())
		of = resultJSON{v.ID, v.Policy, v.Title.EN, v.titleNL(), v.Verdict, append([]Fine{}, v.Fines...), totalJSON{amount, open, v.IfLowered, append(Trail{}, v.Total...)},
			append([]Note{}, v.Notes...), v.Version, v.AsOf, nil}
	case Fine:
		amount, open := settled(v.Amount())
		of = fineJSON{v.Provision, v.Category, v.Shifted, v.Band, v.Maximum, amount, open, v.IfLowered, v.Trail}
	case Step:
		before, openBefore := settled(v.Before)
		after, openAfter := settled(v.After)
		of = stepJSON{v.Rule, before, openBefore, after, openAfter, v.Judgement, v.Note, v.Letters, v.Name, v.Scale, v.Level, v.Effect,
			v.Seriousness, v.Shares, v.Citation}
	}
	return json.Marshal(of)
}
