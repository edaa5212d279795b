// Package notices collects what the licences of linked code ask to be handed out with it.
package notices

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// Module is a Go module, or Go itself, of which code is linked into a command.
type Module struct {
	name    string   // with its version
	root    string   // its folder
	folders []string // those of its packages that are linked
}

// Linked returns the modules of which code is linked into a package, in order of their names, and Go itself before
// them. The environment says for which system: the modules differ.
func Linked(env []string, pkg string) ([]Module, error) {
	output, err := Command(env, "go", "env", "GOVERSION", "GOROOT")
	if err != nil {
		return nil, err
	}
	version, root, _ := strings.Cut(strings.TrimSpace(output), "\n")
	all := []Module{{name: "Go " + strings.TrimPrefix(version, "go"), root: root}}
	const each = `{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{"\t"}}{{.Dir}}{{"\t"}}{{$.Dir}}{{end}}{{end}}`
	if output, err = Command(env, "go", "list", "-deps", "-f", each, pkg); err != nil {
		return nil, err
	}
	byName := map[string]Module{}
	for line := range strings.Lines(output) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 3 {
			return nil, fmt.Errorf("go list says %q", line)
		}
		m := Module{name: fields[0], root: fields[1], folders: append(byName[fields[0]].folders, fields[2])}
		byName[m.name] = m
	}
	return append(all, slices.SortedFunc(maps.Values(byName), func(a, b Module) int { return cmp.Compare(a.name, b.name) })...), nil
}

// noticeName matches the names of the files that a licence wants to be handed out with the code, and licenceName those
// of a licence itself.
var (
	noticeName  = regexp.MustCompile(`(?i)^(un)?licen[cs]e|^copying|^notice|^patents|^copyright`)
	licenceName = regexp.MustCompile(`(?i)^(un)?licen[cs]e|^copying`)
)

// Text returns what the licences of the modules ask to be handed out with their code. They stand in the root of a
// module, and sometimes next to a package that comes from elsewhere. A module without a licence may not be handed out:
// that is an error.
func Text(modules []Module) (string, error) {
	var text strings.Builder
	text.WriteString("boete contains code of the modules below. Their licences and notices follow.\n\n")
	for _, m := range modules {
		text.WriteString("  " + m.name + "\n")
	}
	for _, m := range modules {
		licensed := false
		for _, folder := range m.upwards() {
			entries, err := os.ReadDir(folder)
			if err != nil {
				return "", err
			}
			for _, entry := range entries {
				if !entry.Type().IsRegular() || !noticeName.MatchString(entry.Name()) || strings.HasSuffix(entry.Name(), ".go") {
					continue
				}
				data, err := os.ReadFile(filepath.Join(folder, entry.Name()))
				if err != nil {
					return "", err
				}
				name, err := filepath.Rel(m.root, filepath.Join(folder, entry.Name()))
				if err != nil {
					return "", err
				}
				said := strings.TrimSpace(strings.ReplaceAll(string(data), "\r\n", "\n"))
				licensed = licensed || folder == m.root && said != "" && licenceName.MatchString(name)
				fmt.Fprintf(&text, "\n%s\n%s: %s\n%[1]s\n\n%[4]s\n", strings.Repeat("=", 80), m.name, filepath.ToSlash(name), said)
			}
		}
		if !licensed {
			return "", fmt.Errorf("%s has no licence in %s", m.name, m.root)
		}
	}
	return text.String(), nil
}

// upwards returns the folders of the linked packages and those above them, up to the root of the module, which is
// first.
func (m Module) upwards() []string {
	folders := map[string]bool{m.root: true}
	for _, folder := range m.folders {
		for ; len(folder) > len(m.root); folder = filepath.Dir(folder) {
			folders[folder] = true
		}
	}
	return slices.Sorted(maps.Keys(folders))
}

// Command runs a command in the environment with some more, and returns what it writes.
func Command(env []string, name string, args ...string) (string, error) {
	cmd := exec.Command(name, args...)
	cmd.Env = append(os.Environ(), env...)
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("%s: %w\n%s%s", strings.Join(cmd.Args, " "), err, stdout.String(), stderr.String())
	}
	return stdout.String(), nil
}
