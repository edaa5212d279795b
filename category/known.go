package category

import "github.com/boete/boete"

// KnownAsOf is when the tables and the decisions of this module were last checked against their sources.
const KnownAsOf boete.When = "2026-11"
