package cli

import (
	"io"
	"os"
	"time"

	"github.com/boete/boete/fine/batch"
	"github.com/cheggaaa/pb/v3"
	"golang.org/x/term"
)

// progressBar shows how far a batch is.
type progressBar struct {
	a      *app
	bar    *pb.ProgressBar
	stderr io.Writer
	start  time.Time
}

// progressBar begins a bar. Of a file it is known how much there is to do.
func (a *app) progressBar(in io.Reader, stderr io.Writer) *progressBar {
	total, form := int64(0), `{{string . "done"}}, {{etime .}}`
	if file, ok := in.(*os.File); ok {
		if info, err := file.Stat(); err == nil && info.Mode().IsRegular() {
			total = info.Size()
			form = `{{percent . "%3.0f%%"}} {{bar . "[" "=" ">" " " "]"}} {{string . "done"}} {{rtime . "` + a.t("nog", "left:") + ` %s" "%s" "?"}}`
		}
	}
	bar := pb.New64(total).SetTemplateString(form).SetWriter(stderr).SetMaxWidth(100)
	bar.Set("done", "")
	if !isTerminal(stderr) { // a line now and then
		bar.Set(pb.ReturnSymbol, "\n").SetRefreshRate(time.Second)
	}
	return &progressBar{a, bar.Start(), stderr, time.Now()}
}

func isTerminal(of any) bool {
	file, ok := of.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

func (p *progressBar) update(counts batch.Counts) {
	p.bar.Set("done", p.done(counts)).SetCurrent(counts.Bytes)
}

// done says how much was done, and how fast.
func (p *progressBar) done(counts batch.Counts) string {
	rate := float64(counts.Cases) / max(time.Since(p.start).Seconds(), 1e-3)
	said := p.a.words.Say("%d cases, %d a second", counts.Cases, int64(rate))
	if counts.Faulty > 0 {
		said += p.a.words.Say(", %d faulty", counts.Faulty)
	}
	return said
}

// finish leaves the bar as it is at the end.
func (p *progressBar) finish(counts batch.Counts) {
	p.update(counts)
	p.bar.Finish()
	if !isTerminal(p.stderr) {
		io.WriteString(p.stderr, "\n")
	}
}
