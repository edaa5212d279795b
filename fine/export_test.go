package fine

// JSONSchemaAlias says of which type the JSON of a result is, to the library that makes a schema of it.
func (Result) JSONSchemaAlias() any { return resultJSON{} }

// JSONSchemaAlias says of which type the JSON of a fine is.
func (Fine) JSONSchemaAlias() any { return fineJSON{} }

// JSONSchemaAlias says of which type the JSON of a step is.
func (Step) JSONSchemaAlias() any { return stepJSON{} }
