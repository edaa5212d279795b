// Package decisions finds real decisions to compare a case with, and calculates them again: decisions to impose a
// fine of the Autoriteit Persoonsgegevens and, for the EDPB Guidelines, of other authorities that print the same
// arithmetic. They are a selection.
//
// They were read in public summaries and translations, most of them on GDPRhub, in judgments and, where [Facts] says
// so, in the news. The amounts were checked in the printed sentences; the reasons are in words of our own, so they
// are not quotations.
//
// There are two kinds. For most decisions the arithmetic is known: [All] returns these, and each is calculated again.
// Such a decision is two files in the folder cases: the case that [fine.Calculate] reads (.yaml) and what was imposed
// (.want), typed by hand; no tool ever writes it. If the arithmetic that a decision prints and the amount that it
// imposes differ, the .want file says so: there is one such decision, BKR. For the other decisions only the outcome
// is known: they stand in outcomes.yaml, serve for comparison, and are never calculated. [List] returns both kinds.
//
// An objection, a court or an agreement can change a fine in a later [Stage]. What was imposed remains as it was;
// [Facts.Standing] says what stands now.
package decisions

import (
	"embed"
	"path"
	"strings"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/internal/spelling"
)

//go:embed cases/*.yaml
var files embed.FS

// Decision is a decision to impose a fine, with its later stages.
type Decision struct {
	Facts
	// Case is the case that was decided, in Dutch; see [Decision.English]. It is empty if only the outcome is known.
	Case fine.Case
	// File is the case as it stands in its file.
	File string
}

// All returns the decisions whose arithmetic is known, in order of time.
func All() []Decision {
	var all []Decision
	for _, f := range index() {
		if !f.Outcome {
			all = append(all, load(f))
		}
	}
	return all
}

// IDs returns the ids of the decisions whose arithmetic is known, in order of time.
func IDs() []string {
	var ids []string
	for _, f := range index() {
		if !f.Outcome {
			ids = append(ids, f.ID)
		}
	}
	return ids
}

// load reads the case of a decision. It is part of the program and tested, so a fault in it is a fault of the program.
func load(f Facts) Decision {
	d := Decision{Facts: f}
	if f.Outcome {
		return d
	}
	data, err := files.ReadFile(path.Join("cases", f.ID+".yaml"))
	if err != nil {
		panic(err)
	}
	if err := casefile.Decode(data, &d.Case); err != nil {
		panic(f.ID + ": " + err.Error())
	}
	d.File = string(data)
	return d
}

// ByID returns a decision. An unknown id is an error that names the nearest.
func ByID(id string) (Decision, error) {
	var ids []string
	for _, f := range index() {
		if f.ID == id {
			return load(f), nil
		}
		ids = append(ids, f.ID)
	}
	return Decision{}, errUnknown(id, ids)
}

func errUnknown(text string, ids []string) error {
	nearest := spelling.Nearest(text, ids...)
	for _, id := range ids {
		if text != "" && strings.HasPrefix(id, text) {
			nearest = id
			break
		}
	}
	if nearest != "" {
		return boete.Faultf(boete.CodeUnknown, "decision %q is not known here; did you mean %s?", text, nearest)
	}
	return boete.Faultf(boete.CodeUnknown, "decision %q is not known here; there are %s", text, strings.Join(ids, ", "))
}

// Find returns the decision that a text names: by its id, or by any part of one id or of the name of one party, in
// capitals or small letters ("haga"). If several match, the error lists them.
func Find(text string) (Decision, error) {
	part := strings.ToLower(strings.TrimSpace(text))
	var found []Facts
	var ids []string
	for _, f := range index() {
		if f.ID == part {
			return load(f), nil
		}
		if part != "" && f.mentions(part) {
			found, ids = append(found, f), append(ids, f.ID)
		}
	}
	switch len(found) {
	case 0:
		return ByID(text)
	case 1:
		return load(found[0]), nil
	}
	return Decision{}, boete.Faultf(boete.CodeAmbiguous,
		"%q is a part of more than one decision: %s; give more of the one you mean", text, strings.Join(ids, ", "))
}

// mentions reports whether the id or the name of the party has a part, given in small letters.
func (f *Facts) mentions(part string) bool {
	for _, name := range []string{f.ID, f.Party.NL, f.Party.EN} {
		if strings.Contains(strings.ToLower(name), part) {
			return true
		}
	}
	return false
}

// Verify calculates the decision again, by its policy or by the one of one's own that has its name, and compares the
// categories, the fine for each infringement and the total with what was printed. The error is a [boete.Faults] with
// all differences.
func (d *Decision) Verify(own ...*category.Policy) (fine.Result, error) {
	result, err := fine.Calculate(d.Case, own...)
	if err != nil {
		return fine.Result{}, err
	}
	var faults boete.Faults
	if len(result.Fines) != len(d.Infringements) {
		faults.Addf(boete.CodeMismatch, "fines",
			"%d fines are calculated, but %d were imposed", len(result.Fines), len(d.Infringements))
		return result, faults
	}
	for i, f := range result.Fines {
		in := d.Infringements[i]
		if f.Category != in.Category {
			faults.Addf(boete.CodeMismatch, "fines",
				"%s is in category %s by the calculation, but in %s by the decision", f.Provision, f.Category, in.Category)
		}
		if f.Amount() != boete.Exactly(in.Fine) {
			faults.Addf(boete.CodeMismatch, "fines",
				"%s gives %s, but %s was imposed", f.Provision, f.Amount(), in.Fine)
		}
	}
	if result.Amount() != boete.Exactly(d.Printed()) {
		faults.Addf(boete.CodeMismatch, "total",
			"the total is %s, but the decision gives %s", result.Amount(), d.Printed())
	}
	return result, faults.Err()
}
