package main

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// module is a Go module, or Go itself, of which code is linked into a command.
type module struct {
	name    string   // with its version
	root    string   // its folder
	folders []string // those of its packages that are linked
}

// linked returns the modules of which code is linked into a package, in order of their names, and Go itself before them. The
// environment says for which system: the modules differ.
func linked(env []string, pkg string) ([]module, error) {
	output, err := command(env, "go", "env", "GOVERSION", "GOROOT")
	if err != nil {
		return nil, err
	}
	version, root, _ := strings.Cut(strings.TrimSpace(output), "\n")
	all := []module{{name: "Go " + strings.TrimPrefix(version, "go"), root: root}}
	const each = `{{with .Module}}{{if not .Main}}{{.Path}} {{.Version}}{{"\t"}}{{.Dir}}{{"\t"}}{{$.Dir}}{{end}}{{end}}`
	if output, err = command(env, "go", "list", "-deps", "-f", each, pkg); err != nil {
		return nil, err
	}
	byName := map[string]module{}
	for line := range strings.Lines(output) {
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(fields) != 3 {
			return nil, fmt.Errorf("go list says %q", line)
		}
		m := module{name: fields[0], root: fields[1], folders: append(byName[fields[0]].folders, fields[2])}
		byName[m.name] = m
	}
	return append(all, slices.SortedFunc(maps.Values(byName), func(a, b module) int { return cmp.Compare(a.name, b.name) })...), nil
}

// noticeName matches the names of the files that a licence wants to be handed out with the code, and licenceName those of a
// licence itself.
var (
	noticeName  = regexp.MustCompile(`(?i)^(un)?licen[cs]e|^copying|^notice|^patents|^copyright`)
	licenceName = regexp.MustCompile(`(?i)^(un)?licen[cs]e|^copying`)
)

// notices returns the file with what the licences of the modules ask to be handed out with their code. They stand in the
// root of a module, and sometimes beside a package that comes from elsewhere. A module without a licence may not be handed
// out: that is an error.
func notices(modules []module) (file, error) {
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
				return file{}, err
			}
			for _, entry := range entries {
				if !entry.Type().IsRegular() || !noticeName.MatchString(entry.Name()) || strings.HasSuffix(entry.Name(), ".go") {
					continue
				}
				data, err := os.ReadFile(filepath.Join(folder, entry.Name()))
				if err != nil {
					return file{}, err
				}
				name, err := filepath.Rel(m.root, filepath.Join(folder, entry.Name()))
				if err != nil {
					return file{}, err
				}
				said := strings.TrimSpace(strings.ReplaceAll(string(data), "\r\n", "\n"))
				licensed = licensed || folder == m.root && said != "" && licenceName.MatchString(name)
				fmt.Fprintf(&text, "\n%s\n%s: %s\n%[1]s\n\n%[4]s\n", strings.Repeat("=", 80), m.name, filepath.ToSlash(name), said)
			}
		}
		if !licensed {
			return file{}, fmt.Errorf("%s has no licence in %s", m.name, m.root)
		}
	}
	return file{name: "NOTICES.txt", mode: 0o644, data: []byte(text.String())}, nil
}

// upwards returns the folders of the linked packages and those above them, up to the root of the module, which is first.
func (m module) upwards() []string {
	folders := map[string]bool{m.root: true}
	for _, folder := range m.folders {
		for ; len(folder) > len(m.root); folder = filepath.Dir(folder) {
			folders[folder] = true
		}
	}
	return slices.Sorted(maps.Keys(folders))
}
