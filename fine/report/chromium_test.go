package report_test

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/words"
	"github.com/boete/boete/internal/outside"
	"github.com/stretchr/testify/require"
)

// chromium opens a page in the browser and returns what its console says. The sandbox is left out: Chromium has none
// for root, and the page is ours.
func chromium(t *testing.T, page string, args ...string) string {
	t.Helper()
	program := outside.Program(t, "chromium")
	profile, err := os.MkdirTemp("", "chromium")
	require.NoError(t, err)
	defer os.RemoveAll(profile) // where it may still be writing
	file := filepath.Join(t.TempDir(), "page.html")
	require.NoError(t, os.WriteFile(file, []byte(page), 0o600))
	args = append([]string{"--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars", "--user-data-dir=" + profile,
		"--enable-logging=stderr", "--v=0"}, append(args, file)...)
	var stderr bytes.Buffer
	cmd := exec.CommandContext(t.Context(), program, args...)
	cmd.Stderr = &stderr
	require.NoError(t, cmd.Run(), stderr.String())
	var said []string
	for line := range strings.Lines(stderr.String()) {
		if strings.Contains(line, "CONSOLE") {
			said = append(said, line)
		}
	}
	return strings.Join(said, "")
}

// screenshot opens a page in a window of a width and returns what it looks like.
func screenshot(t *testing.T, page string, width int, args ...string) image.Image {
	t.Helper()
	file := filepath.Join(t.TempDir(), "page.png")
	console := chromium(t, page, append(args, "--screenshot="+file, "--window-size="+strconv.Itoa(width)+",2000")...)
	require.Empty(t, console, "the console is silent")
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	if folder := os.Getenv("BOETE_SCREENSHOTS"); folder != "" { // to look at them
		name := regexp.MustCompile(`[^\w-]+`).ReplaceAllString(t.Name(), "_") + ".png"
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), data, 0o644))
	}
	picture, err := png.Decode(bytes.NewReader(data))
	require.NoError(t, err)
	return picture
}

func TestABrowserShowsThePage(t *testing.T) {
	decision := func(id string) fine.Case {
		d, err := decisions.ByID(id)
		require.NoError(t, err)
		return d.Case
	}
	for name, test := range map[string]struct {
		page string
		dark bool
	}{
		"booking":    {page: pageOf(t, words.Dutch, decision("booking-2020"))},
		"fsv":        {page: pageOf(t, words.Dutch, decision("fsv-2022")), dark: true},
		"res-gastro": {page: pageOf(t, words.English, decision("res-gastro-2024"))},
		"open":       {page: page(t, words.Dutch, openCase)},
		"hostile":    {page: pageOf(t, words.Dutch, hostileCase())},
		"range":      {page: rangePage(t, words.Dutch, explored(t, unknownTurnover)), dark: true},
	} {
		for _, width := range []int{1200, 400} {
			t.Run(name+" at "+strconv.Itoa(width), func(t *testing.T) {
				t.Parallel()
				scheme := "1"
				if test.dark {
					scheme = "0"
				}
				picture := screenshot(t, test.page, width, "--blink-settings=preferredColorScheme="+scheme)
				require.Equal(t, width, picture.Bounds().Dx())
				light := color.GrayModel.Convert(picture.At(0, 0)).(color.Gray).Y
				require.True(t, test.dark && light < 40 || !test.dark && light == 255, "the background is %d", light)
				for y := range picture.Bounds().Dy() {
					require.Equal(t, picture.At(0, 0), picture.At(width-1, y), "nothing runs off the page")
				}
				colours := map[color.Color]int{}
				for y := range picture.Bounds().Dy() {
					for x := range width {
						colours[picture.At(x, y)]++
					}
				}
				require.Greater(t, len(colours), 50, "it is not blank")
				require.Greater(t, width*picture.Bounds().Dy()-colours[picture.At(0, 0)], width*picture.Bounds().Dy()/50, "it is not blank")
			})
		}
	}
}

func TestABrowserPrintsThePage(t *testing.T) {
	t.Parallel()
	d, err := decisions.ByID("haga-2019")
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "page.pdf")
	require.Empty(t, chromium(t, pageOf(t, words.Dutch, d.Case), "--no-pdf-header-footer", "--print-to-pdf="+file))
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	require.True(t, bytes.HasPrefix(data, []byte("%PDF")))
}

// The silence of the console means something: what the policy of the page forbids is heard there.
func TestABrowserHoldsThePageToItsPolicy(t *testing.T) {
	t.Parallel()
	d, err := decisions.ByID("haga-2019")
	require.NoError(t, err)
	text := pageOf(t, words.Dutch, d.Case)
	for _, forbidden := range []string{"<script>document.title='x'</script>", `<img src="https://example.org/x.png"/>`, `<link rel="stylesheet" href="https://example.org/x.css"/>`} {
		console := chromium(t, strings.Replace(text, "</body>", forbidden+"</body>", 1), "--screenshot="+filepath.Join(t.TempDir(), "x.png"))
		require.Contains(t, console, "Content Security Policy", forbidden)
	}
}
