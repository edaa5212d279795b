// Command dist makes what is handed out: the page as a file of its own, for each system an archive with the command,
// the page, the man pages, the shell completions and the licences of the code in it, and the checksums of these. make
// dist runs it in the root of the repository.
//
// The same commit and the same Go give the same archives, whatever GOFLAGS says: files stand in order, have no owner,
// and carry the time of the last commit, or that of SOURCE_DATE_EPOCH.
//
// GoReleaser (v2.15.1) makes the same archives, but takes 3 GB of modules and seven minutes of processor time to build
// on a clean machine, and needs programs like these before it for the licences, the man pages and the completions;
// what it would spare us is packing.
package main

import (
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/boete/boete/cmd/internal/notices"
)

// folder is where the archives go, and program what is in them.
const (
	folder  = "dist"
	program = "./cmd/boete"
)

// systems are the targets, as GOOS/GOARCH.
var systems = []string{"darwin/amd64", "darwin/arm64", "linux/amd64", "linux/arm64", "windows/amd64", "windows/arm64"}

// beside are the files of the repository that go into each archive.
var beside = []string{"CHANGELOG.md", "LICENSE", "README.md", picture}

// page is the name of the page, and picture the one that the README shows of it.
const (
	page    = "boete.html"
	picture = "docs/page.png"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "dist:", err)
		os.Exit(1)
	}
}

func run() error {
	made, err := sourceTime()
	if err != nil {
		return err
	}
	output, err := notices.Command(nil, "go", "run", program, "--version")
	if err != nil {
		return err
	}
	name, version, found := strings.Cut(strings.TrimSpace(output), " ")
	if !found {
		return fmt.Errorf("boete --version says %q", output)
	}
	temp, err := os.MkdirTemp("", "boete-dist-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(temp)
	files, err := shared(filepath.Join(temp, "share"), made)
	if err != nil {
		return err
	}
	if err := os.RemoveAll(folder); err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	var out release
	for _, f := range files {
		if f.name == page {
			if err := out.write(f.name, f.data); err != nil {
				return err
			}
		}
	}
	for _, system := range systems {
		binary, err := build(temp, system, program)
		if err != nil {
			return err
		}
		modules, err := notices.Linked(environment(system), program)
		if err != nil {
			return err
		}
		licences, err := notices.Text(modules)
		if err != nil {
			return err
		}
		notice := file{name: "NOTICES.txt", mode: 0o644, data: []byte(licences)}
		title := name + "-" + version + "-" + strings.ReplaceAll(system, "/", "-")
		archive, extension := tarGz, ".tar.gz"
		if strings.HasPrefix(system, "windows/") {
			archive, extension = zipped, ".zip"
		}
		data, err := archive(title, append([]file{binary, notice}, files...), made)
		if err != nil {
			return err
		}
		if err := out.write(title+extension, data); err != nil {
			return err
		}
	}
	return os.WriteFile(filepath.Join(folder, "SHA256SUMS"), []byte(out.sums), 0o644)
}

// release is what is handed out, with the checksums as sha256sum --check reads them.
type release struct{ sums string }

// write writes a file that is handed out.
func (r *release) write(name string, data []byte) error {
	r.sums += fmt.Sprintf("%x  %s\n", sha256.Sum256(data), name)
	fmt.Printf("%9d  %s\n", len(data), name)
	return os.WriteFile(filepath.Join(folder, name), data, 0o644)
}

// sourceTime is the time of the source: SOURCE_DATE_EPOCH if it is set, or that of the last commit.
func sourceTime() (time.Time, error) {
	epoch := os.Getenv("SOURCE_DATE_EPOCH")
	if epoch == "" {
		output, err := notices.Command(nil, "git", "log", "-1", "--format=%ct")
		if err != nil {
			return time.Time{}, err
		}
		epoch = strings.TrimSpace(output)
	}
	seconds, err := strconv.ParseInt(epoch, 10, 64)
	if err != nil {
		return time.Time{}, fmt.Errorf("SOURCE_DATE_EPOCH is not a number of seconds: %q", epoch)
	}
	return time.Unix(seconds, 0).UTC(), nil
}

// environment is that in which Go builds for a system. It says what the environment or the settings of whoever runs
// this would say otherwise, so that they do not show in the binary; an empty value would leave it to the settings.
func environment(system string) []string {
	goos, goarch, _ := strings.Cut(system, "/")
	return []string{"GOOS=" + goos, "GOARCH=" + goarch, "GOAMD64=v1", "GOARM64=v8.0", "GOFIPS140=off", "CGO_ENABLED=0",
		"GOWORK=off", "GOFLAGS=-trimpath -buildvcs=false"}
}

// build makes a program for a system, as one static binary.
func build(temp, system, program string) (file, error) {
	name := "boete"
	if strings.HasPrefix(system, "windows/") {
		name += ".exe"
	}
	out := filepath.Join(temp, filepath.FromSlash(system), name)
	if _, err := notices.Command(environment(system), "go", "build", "-ldflags", "-s -w", "-o", out, program); err != nil {
		return file{}, err
	}
	data, err := os.ReadFile(out)
	return file{name: name, mode: 0o755, data: data}, err
}

// shared are the files that are the same in each archive: the page, the documents, and those beside the command.
func shared(share string, made time.Time) ([]file, error) {
	for _, maker := range makers(share, made) {
		if _, err := notices.Command(nil, "go", maker...); err != nil {
			return nil, err
		}
	}
	return gather(share)
}

// makers are the arguments of go that make what goes into a folder.
func makers(share string, made time.Time) [][]string {
	return [][]string{
		{"run", "./cmd/internal/page", filepath.Join(share, page)},
		{"run", "./cmd/internal/gendocs", "-out", share, "-date", made.Format(time.DateOnly)},
	}
}

// gather reads what was made in a folder, and the files beside the command.
func gather(share string) ([]file, error) {
	var files []file
	for _, name := range beside {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		files = append(files, file{name: name, mode: 0o644, data: data})
	}
	err := filepath.WalkDir(share, func(name string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		inside, err := filepath.Rel(share, name)
		files = append(files, file{name: filepath.ToSlash(inside), mode: 0o644, data: data})
		return err
	})
	return files, err
}
