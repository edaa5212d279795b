package cli

import (
	"io"

	"github.com/boete/boete"
	"github.com/boete/boete/fine/batch"
	"github.com/boete/boete/fine/register/table"
)

// headed is a reader that keeps the beginning of what it reads.
type headed struct {
	io.Reader
	head []byte
}

// headSize is how much of a file is kept to see what it is.
const headSize = 64 << 10

func (h *headed) Read(into []byte) (int, error) {
	n, err := h.Reader.Read(into)
	h.head = append(h.head, into[:min(n, headSize-len(h.head))]...)
	return n, err
}

// What commands read.
const (
	readsCase     = "case"
	readsCases    = "cases"
	readsRegister = "register"
)

// errOtherFile names the command for a file that cannot be read as what it was taken for, if it is something that
// another command reads; nil otherwise.
func errOtherFile(name string, head []byte, reads string) error {
	kind, file := batch.KindOf(head), whole(name)
	var err error
	switch {
	case kind == batch.KindList && reads != readsCases: // batch says so itself
		err = boete.Faultf(boete.CodeSyntax,
			"this is a list; put each case in JSON on a line of its own, without brackets around them and commas between them, and calculate them with boete batch")
	case kind == batch.KindStream && reads != readsCases:
		err = boete.Faultf(boete.CodeSyntax,
			"this file has a case in JSON on each line; boete batch %s calculates them", file)
	case kind == batch.KindCase && reads != readsCase:
		err = boete.Faultf(boete.CodeSyntax, "this is one case in YAML or JSON; boete calc %s calculates it", file)
	case kind == batch.KindTable && reads != readsCases:
		err = boete.Faultf(boete.CodeSyntax, "this is a table of cases; boete batch %s calculates them", file)
	case kind != batch.KindTable && reads != readsRegister && table.IsRegister(head):
		err = boete.Faultf(boete.CodeSyntax, "this is a register of breaches; boete register check %s reads it", file)
	}
	if err == nil {
		return nil
	}
	return caseError{name, err}
}
