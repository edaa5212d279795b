// Package decisions holds real decisions as cases, with what was imposed: of the Autoriteit Persoonsgegevens and, for the
// EDPB Guidelines, of other authorities that print the same arithmetic.
//
// They were read from public summaries and translations, most of them on GDPRhub, and from judgments. The amounts were
// checked in the printed sentences; the reasons are in words of our own, so they are not quotations.
//
// A decision is two files in the folder cases: the case that [fine.Calculate] reads (.yaml) and what was imposed
// (.want), typed by hand; no tool ever writes it. Where the arithmetic that a decision prints and the amount that it imposes differ, the .want file says so:
// that is the case for one, BKR.
//
// What a court or an objection made of a decision is a later stage. It is shown, and it does not change what was
// imposed.
package decisions

import (
	"embed"
	"path"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
)

//go:embed cases/*.yaml cases/*.want
var files embed.FS

// Decision is a decision to impose a fine, with what came of it.
type Decision struct {
	// ID is a short name with the year, such as "fsv-2022".
	ID string
	// Case is what was decided upon.
	Case fine.Case
	// File is the case as it stands in its file.
	File string
	Imposed
}

// Imposed is what a decision says.
type Imposed struct {
	// Source is where the decision was read.
	Source string `json:"source"`
	// Authority that decided, where it is not the AP.
	Authority string `json:"authority,omitzero"`
	// Categories of the provisions, one for each infringement, before any shift; none in the EDPB method.
	Categories []category.Category `json:"categories,omitempty"`
	// Fines, one for each infringement, after what is departed from on that fine and before departures on the total.
	Fines []boete.EUR `json:"fines"`
	// Total is the amount that was imposed.
	Total boete.EUR `json:"imposed"`
	// Computed is what the printed arithmetic gives, if that differs from Total; nil if not.
	Computed *Computed `json:"computed,omitempty"`
	// Later stages, in order of time.
	Later []Stage `json:"later,omitempty"`
	// Note says what must be known of the source.
	Note boete.Text `json:"note,omitzero"`
}

// Computed is an amount that differs from the one that was imposed.
type Computed struct {
	Amount boete.EUR  `json:"amount"`
	Reason boete.Text `json:"reason"`
}

// Stage is what an objection or an appeal made of a fine.
type Stage struct {
	// Stage is "objection" (bezwaar) or "appeal" (beroep).
	Stage string     `json:"stage"`
	Court string     `json:"court,omitzero"`
	Date  boete.Date `json:"date,omitzero"`
	ECLI  string     `json:"ecli,omitzero"`
	// Amount is what was left of the fine.
	Amount boete.EUR  `json:"amount"`
	What   boete.Text `json:"what"`
}

// All returns the decisions in order of time.
func All() []Decision {
	names := IDs()
	all := make([]Decision, len(names))
	for i, id := range names {
		all[i] = load(id)
	}
	return all
}

// IDs returns the ids of the decisions in order of time.
func IDs() []string {
	return []string{"haga-2019", "bkr-2019", "fingerprints-2019", "knltb-2019", "pvv-overijssel-2020", "booking-2020",
		"locatefamily-2020", "orthodontist-2021", "enschede-2021", "tiktok-2021", "toeslagen-2021", "dpg-2022", "fsv-2022",
		"voorschoten-2023", "uber-2023", "res-gastro-2024", "ahp-2024", "data-broker-2025"}
}

// ByID returns a decision. An unknown id is an error that names the nearest.
func ByID(id string) (Decision, error) {
	for _, known := range IDs() {
		if known == id {
			return load(id), nil
		}
	}
	nearest := boete.Nearest(id, IDs()...)
	for _, known := range IDs() {
		if id != "" && strings.HasPrefix(known, id) {
			nearest = known
			break
		}
	}
	if nearest != "" {
		return Decision{}, boete.Faultf(boete.CodeUnknown, "decision %q is not known here; did you mean %s?", id, nearest)
	}
	return Decision{}, boete.Faultf(boete.CodeUnknown, "decision %q is not known here; there are %s", id, boete.Text{NL: strings.Join(IDs(), ", "), EN: strings.Join(IDs(), ", ")})
}

// load reads the files of a decision. They are part of the program and tested, so a fault in them is a fault of the
// program.
func load(id string) Decision {
	d := Decision{ID: id, File: read(path.Join("cases", id+".yaml"))}
	if err := casefile.Decode([]byte(d.File), &d.Case); err != nil {
		panic(id + ": " + err.Error())
	}
	if err := casefile.Decode([]byte(read(path.Join("cases", id+".want"))), &d.Imposed); err != nil {
		panic(id + ": " + err.Error())
	}
	return d
}

func read(name string) string {
	data, err := files.ReadFile(name)
	if err != nil {
		panic(err)
	}
	return string(data)
}

// Printed is the amount that the printed arithmetic of the decision gives: the imposed one, but for a listed
// divergence.
func (d *Decision) Printed() boete.EUR {
	if d.Computed != nil {
		return d.Computed.Amount
	}
	return d.Total
}

// Verify calculates the decision again and compares the categories, the fine for each infringement and the total with
// what was printed. The error is a [boete.Faults] with all differences.
func (d *Decision) Verify() (fine.Result, error) {
	return d.verify(fine.Calculate(d.Case))
}

// VerifyUnder is [Decision.Verify] by a policy of one's own.
func (d *Decision) VerifyUnder(policy *category.Policy) (fine.Result, error) {
	return d.verify(fine.Calculate(d.Case, policy))
}

func (d *Decision) verify(result fine.Result, err error) (fine.Result, error) {
	if err != nil {
		return fine.Result{}, err
	}
	var faults boete.Faults
	categorized := 0
	for _, f := range result.Fines {
		if f.Category != 0 {
			categorized++
		}
	}
	if len(result.Fines) != len(d.Fines) || len(d.Categories) != categorized {
		faults.Addf(boete.CodeMismatch, "fines", "%d fines are calculated, and %d were imposed", len(result.Fines), len(d.Fines))
		return result, faults
	}
	for i, f := range result.Fines {
		if categorized > 0 && f.Category != d.Categories[i] {
			faults.Addf(boete.CodeMismatch, "fines", "%s is found in category %s, and the decision says %s", f.Provision, f.Category, d.Categories[i])
		}
		if f.Amount() != boete.Exactly(d.Fines[i]) {
			faults.Addf(boete.CodeMismatch, "fines", "%s gives %s, and %s was imposed", f.Provision, f.Amount(), d.Fines[i])
		}
	}
	if result.Amount() != boete.Exactly(d.Printed()) {
		faults.Addf(boete.CodeMismatch, "total", "the total is %s, and the decision gives %s", result.Amount(), d.Printed())
	}
	return result, faults.Err()
}
