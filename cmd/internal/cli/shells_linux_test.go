package cli

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/boete/boete/internal/outside"
	"github.com/stretchr/testify/require"
	"golang.org/x/sys/unix"
)

// terminal is a shell that somebody types into.
type terminal struct {
	t    *testing.T
	pty  *os.File
	mu   sync.Mutex
	text strings.Builder
}

// openTerminal starts a shell in a pseudo-terminal, with the command on its path.
func openTerminal(t *testing.T, shell string, args ...string) *terminal {
	t.Helper()
	pty, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	require.NoError(t, err)
	number, err := unix.IoctlGetInt(int(pty.Fd()), unix.TIOCGPTN)
	require.NoError(t, err)
	require.NoError(t, unix.IoctlSetPointerInt(int(pty.Fd()), unix.TIOCSPTLCK, 0))
	require.NoError(t, unix.IoctlSetWinsize(int(pty.Fd()), unix.TIOCSWINSZ, &unix.Winsize{Row: 50, Col: 120}))
	tty, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR, 0)
	require.NoError(t, err)
	defer tty.Close()

	home := t.TempDir()
	self, err := os.Executable()
	require.NoError(t, err)
	require.NoError(t, os.Symlink(self, filepath.Join(home, "boete")))
	require.NoError(t, os.WriteFile(filepath.Join(home, "zaak.yaml"), nil, 0o644))
	require.NoError(t, os.WriteFile(filepath.Join(home, "zaal.txt"), nil, 0o644))
	cmd := exec.Command(shell, args...)
	cmd.Dir, cmd.Stdin, cmd.Stdout, cmd.Stderr = home, tty, tty, tty
	cmd.Env = []string{"PATH=" + home + ":" + os.Getenv("PATH"), "HOME=" + home, "ZDOTDIR=" + home, "TERM=xterm", "PS1=$ "}
	cmd.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	require.NoError(t, cmd.Start())
	term := &terminal{t: t, pty: pty}
	go func() {
		buffer := make([]byte, 4096)
		for {
			n, err := pty.Read(buffer)
			if err != nil {
				return
			}
			term.mu.Lock()
			term.text.Write(buffer[:n])
			term.mu.Unlock()
		}
	}()
	t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait(); pty.Close() })
	return term
}

// patience is how often a shell is looked at, a hundred times a second, before it is said not to answer.
const patience = 500

var steering = regexp.MustCompile(`\x1b\[[?0-9;]*[a-zA-Z]|[\r\x07]`)

// shows types text and waits until the shell shows what is wanted; it returns all that it showed.
func (term *terminal) shows(text, want string) string {
	term.t.Helper()
	term.mu.Lock()
	term.text.Reset()
	term.mu.Unlock()
	_, err := term.pty.WriteString(text)
	require.NoError(term.t, err)
	shown := func() string {
		term.mu.Lock()
		defer term.mu.Unlock()
		return steering.ReplaceAllString(term.text.String(), "")
	}
	found := regexp.MustCompile(want)
	for wait := 0; !found.MatchString(shown()); wait++ {
		if wait == patience {
			term.t.Fatalf("%q does not show %s but %q", text, want, shown())
		}
		time.Sleep(10 * time.Millisecond)
	}
	return shown()
}

// completes are what is typed, with tabs, and what the shell makes of it or offers then.
var completes = []struct{ typed, want, not string }{
	{"boete calc --article 35\t\t", `35\.[1-9]`, `35\(`},
	{"boete maximum 5.1\t\t", `5\.1\.a`, `5\(1\)`},
	{"boete calc --article UAVG-46\t", `UAVG-46\.`, ``},
	{"boete calc --ern\t\t", `--ernst\b[\s\S]*--ernstgraad`, ``},
	{"boete calc --omz\t", `--omzet `, ``},
	{"boete calc --category III --severity zeer\t", `zeer-ernstig`, ``},
	{"boete calc --severity=zeer\t", `--severity=zeer-ernstig`, ``},
	{"boete bereke\t", `bereken `, ``},
	{"boete help \t\t", `zaak`, `__complete`},
	{"boete decisions bkr\t", `bkr-2019`, ``},
	{"boete calc zaa\t", `zaak\.yaml`, `zaal`},
}

func TestAnInteractiveShellCompletesInBash(t *testing.T) {
	for _, bash := range []string{"without the package bash-completion", "with it"} {
		t.Run(bash, func(t *testing.T) {
			term := openTerminal(t, outside.Program(t, "bash"), "--norc", "--noprofile", "-i")
			term.shows("bind 'set enable-bracketed-paste off'; bind 'set show-all-if-ambiguous on'; bind 'set page-completions off'; echo rea''dy\n", "ready")
			if bash == "with it" {
				const file = "/usr/share/bash-completion/bash_completion"
				if _, err := os.Stat(file); err != nil {
					t.Skip("the package is not there")
				}
				term.shows("source "+file+"; echo loa''ded\n", "loaded")
			}
			term.shows("source <(boete completion bash); echo do''ne\n", "done")
			for _, c := range completes {
				shown := term.shows(c.typed, c.want)
				if c.not != "" {
					require.NotRegexp(t, c.not, shown, c.typed)
				}
				term.shows("\x15echo cle''ar\n", "clear")
			}
		})
	}
}

func TestAnInteractiveShellCompletesInZsh(t *testing.T) {
	term := openTerminal(t, outside.Program(t, "zsh"), "-f", "-i")
	term.shows("autoload -U compinit && compinit -u; unsetopt zle_bracketed_paste; source <(boete completion zsh); echo do''ne\n", "done")
	for _, c := range completes {
		shown := term.shows(c.typed, c.want)
		if c.not != "" {
			require.NotRegexp(t, c.not, shown, c.typed)
		}
		term.shows("\x15echo cle''ar\n", "clear")
	}
}
