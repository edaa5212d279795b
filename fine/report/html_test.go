package report_test

import (
	"bytes"
	"encoding/xml"
	"io"
	"math"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/boete/boete/fine/decisions"
	"github.com/boete/boete/fine/report"
	"github.com/boete/boete/fine/words"
	"github.com/stretchr/testify/require"
)

var languages = []words.Language{words.Dutch, words.English}

// page is the report of a case file as HTML.
func page(t *testing.T, language words.Language, text string) string {
	t.Helper()
	c, err := casefile.Parse([]byte(text))
	require.NoError(t, err)
	return pageOf(t, language, c)
}

func pageOf(t *testing.T, language words.Language, c fine.Case) string {
	t.Helper()
	result, err := fine.Calculate(c)
	require.NoError(t, err)
	return html(t, language, report.Report{Case: c, Result: result, Comparable: decisions.Comparable(c, result)})
}

// html writes a report, and checks of it what holds for each.
func html(t *testing.T, language words.Language, r report.Report) string {
	t.Helper()
	var out bytes.Buffer
	require.NoError(t, report.In(language).HTML(&out, r))
	check(t, language, out.String())
	return out.String()
}

// element is a part of a page with what is in it.
type element struct {
	name  string
	attrs map[string]string
	text  string // of it and of all in it
	in    []*element
}

// parsePage reads a page as XML, which is stricter than HTML: each tag is closed, each attribute quoted and each name
// known.
func parsePage(t *testing.T, text string) *element {
	t.Helper()
	root := &element{}
	open := []*element{root}
	decoder := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			require.Len(t, open, 1)
			return root
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			e := &element{name: token.Name.Local, attrs: map[string]string{}}
			for _, attr := range token.Attr {
				require.NotContains(t, e.attrs, attr.Name.Local)
				e.attrs[attr.Name.Local] = attr.Value
			}
			open[len(open)-1].in = append(open[len(open)-1].in, e)
			open = append(open, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			for _, e := range open {
				e.text += string(token)
			}
		}
	}
}

// all are the elements of a name, or all if the name is "".
func (e *element) all(name string) []*element {
	var found []*element
	for _, child := range e.in {
		if name == "" || child.name == name {
			found = append(found, child)
		}
		found = append(found, child.all(name)...)
	}
	return found
}

// known are the elements and the attributes of a page. What is not here cannot come in by what a user writes.
var known = strings.Fields(`html lang head meta charset http-equiv content name title style body main header h1 h2 h3 b dl dt dd dir
	section table thead tbody tr th td scope class span div a href rel figure figcaption p ol ul li code footer
	svg height role aria-labelledby id desc defs pattern width patternUnits patternTransform line x1 x2 y1 y2 g text tspan rect x y fill
	circle cx cy r text-anchor`)

const policy = "default-src 'none'; style-src 'unsafe-inline'"

// check checks what holds for each page.
func check(t *testing.T, language words.Language, text string) {
	t.Helper()
	require.Equal(t, 1, strings.Count(text, " lang="))
	require.NotContains(t, text, "ZgotmplZ", "the template found an unsafe value")
	for _, r := range text {
		require.True(t, r == '\n' || words.Clean(string(r)) == string(r) || r == '\uFFFD', "%U", r)
	}
	root := parsePage(t, text)
	require.Equal(t, string(language), root.in[0].attrs["lang"])
	require.Contains(t, text, `content="`+policy+`"`)
	require.NotEmpty(t, root.all("title")[0].text)
	ids := map[string]bool{}
	for _, e := range root.all("") {
		require.Contains(t, known, e.name)
		for name, value := range e.attrs {
			require.Contains(t, known, name)
			require.False(t, strings.Contains(value, "url(") && !strings.HasPrefix(value, "url(#"), value)
		}
		if id, ok := e.attrs["id"]; ok {
			require.False(t, ids[id], "the id %s stands there twice", id)
			ids[id] = true
		}
		if e.name == "a" {
			require.True(t, strings.HasPrefix(e.attrs["href"], "https://"), e.attrs["href"])
			require.Equal(t, "noreferrer", e.attrs["rel"])
		}
	}
	require.NotContains(t, root.all("style")[0].text, "url(")
	require.NotContains(t, root.all("style")[0].text, "@import")
	for _, svg := range root.all("svg") {
		require.Equal(t, "img", svg.attrs["role"])
		require.Equal(t, "title", svg.in[0].name)
		require.Equal(t, "desc", svg.in[1].name)
		for i, id := range strings.Fields(svg.attrs["aria-labelledby"]) {
			require.Equal(t, svg.in[i].attrs["id"], id)
			require.NotEmpty(t, svg.in[i].text)
		}
		for _, e := range svg.all("") {
			for _, place := range []string{"x", "x1", "x2", "y", "y1", "y2", "cx", "cy", "width", "height"} {
				require.NotContains(t, e.attrs[place], "-", "%s of a %s", place, e.name)
			}
		}
	}
}

func TestEveryDecisionIsAWholePageThatAsksNothingOfAnyOtherPlace(t *testing.T) {
	for _, d := range decisions.All() {
		for _, language := range languages {
			text := pageOf(t, language, d.Case)
			for _, bad := range []string{"http:", "src=", "<script", "javascript", "@import", "<link", "<img"} {
				require.NotContains(t, text, bad, d.ID)
			}
			fines := len(d.Case.Infringements)
			require.Equal(t, fines, strings.Count(text, `-steps"`), "a waterfall for each fine of %s", d.ID)
			require.Equal(t, fines > 1, strings.Contains(text, `id="total"`), "a bar for each of several in %s", d.ID)
			if d.Case.Policy == "ap-2019" {
				require.Equal(t, fines, strings.Count(text, `-band"`), "a gauge for each fine of %s", d.ID)
			}
		}
	}
}

func TestAPictureSaysInWordsWhatItShows(t *testing.T) {
	d, err := decisions.ByID("booking-2020")
	require.NoError(t, err)
	svgs := parsePage(t, pageOf(t, words.Dutch, d.Case)).all("svg")
	require.Equal(t, "Stap voor stap naar €\u00a0475.000", svgs[0].in[0].text)
	require.Equal(t, "basisboete categorie III: €\u00a0525.000; * a aard, ernst en duur: gewogen, geen effect; * b opzet of nalatigheid: gewogen, geen effect; "+
		"* c schadebeperkende maatregelen: −\u00a0€\u00a050.000; Boete: €\u00a0475.000.", svgs[0].in[1].text)
	require.Equal(t, "Bandbreedte van categorie III: €\u00a0300.000 tot en met €\u00a0750.000, basisboete €\u00a0525.000. De boete van €\u00a0475.000 ligt erbinnen. "+
		"Vergelijkbare besluiten: pvv-overijssel-2020: €\u00a0525.000.", svgs[1].in[1].text)
	dots := svgs[1].all("g")
	require.Len(t, dots, 1)
	require.Equal(t, "pvv-overijssel-2020: €\u00a0525.000", dots[0].all("title")[0].text)
	require.Equal(t, "50.0%", dots[0].all("circle")[0].attrs["cx"])
}

func TestABarGoesFromTheAmountBeforeToTheOneAfter(t *testing.T) {
	svg := parsePage(t, page(t, words.English, `
policy: ap-2019
decided: 2020-01-01
infringements:
  - category: III
    adjustments: [{factor: a, effect: "+75000"}, {factor: b, effect: "0"}, {factor: c, effect: "-300000"}]
    recidive: true
`)).all("svg")[0]
	type placed struct{ kind, x, width string }
	var bars []placed
	for _, g := range svg.all("g") {
		rect := g.all("rect")[0]
		bars = append(bars, placed{g.attrs["class"], rect.attrs["x"], rect.attrs["width"]})
		require.Equal(t, g.attrs["class"] == "raised", rect.attrs["fill"] == "url(#fine1-steps-stripes)")
	}
	require.Equal(t, []placed{ // of € 600,000
		{"amount", "0.0%", "87.5%"},  // 525,000
		{"raised", "87.5%", "12.5%"}, // + 75,000
		{"unchanged", "99.7%", "0.3%"},
		{"lowered", "50.0%", "50.0%"}, // − 300,000
		{"raised", "50.0%", "25.0%"},  // + 150,000
		{"amount result", "0.0%", "75.0%"},
	}, bars)
}

const openCase = `
policy: edpb-04-2022
offender: {name: Voorbeeld N.V., kind: company}
turnover: 80 mln
decided: 2025-01-01
infringements:
  - {provision: AVG 32, seriousness: medium, seriousness_reason: patiëntgegevens}
  - {provision: AVG 5(1)(f), seriousness: high, size: 9%, adjustments: [{factor: c, effect: "-1000"}]}
  - {provision: AVG 33(1), seriousness: low, start: 5%, size: none}
linked: true
departures: [{effect: "-10%", reason: samenhang}]
`

func TestAnOpenAmountIsDrawnAsARange(t *testing.T) {
	for _, language := range languages {
		text := page(t, language, openCase)
		root := parsePage(t, text)
		classes := map[string]int{}
		for _, g := range root.all("g") {
			classes[g.attrs["class"]]++
		}
		require.Positive(t, classes["open"])
		require.Equal(t, 3, classes["open result"], "two fines and the total")
		require.Equal(t, 1, classes["amount result"])
		require.NotContains(t, text, "fine1-band", "what is open has no place in a band")
		require.Contains(t, text, "start-open")
	}
	require.Contains(t, page(t, words.Dutch, openCase), "Nog te kiezen")
}

func TestAFineOutsideTheBandIsDrawnOutsideIt(t *testing.T) {
	for effect, said := range map[string]string{"=5 mln": "ligt erboven.", "=1": "ligt eronder.", "=0": "ligt eronder."} {
		text := page(t, words.Dutch, "policy: ap-2019\ndecided: 2020-01-01\ninfringements: [{category: II, departures: [{effect: \""+effect+"\", reason: x}]}]")
		require.Contains(t, text, said)
	}
}

// A library can be given anything, and what it is given may be as large as can be.
func TestAResultOfAnyKindIsAPage(t *testing.T) {
	huge, most := boete.Euros(10_000_000_000_000), boete.Cents(math.MaxInt64)
	d, err := decisions.ByID("fsv-2022")
	require.NoError(t, err)
	like := []decisions.Like{{Infringement: 7}, {Infringement: -1}, {}}
	trail := func(amounts ...boete.Range) fine.Trail {
		steps := fine.Trail{{Rule: category.RuleBase, After: amounts[0]}}
		for i, amount := range amounts[1:] {
			steps = append(steps, fine.Step{Rule: category.RuleFactor, Before: amounts[i], After: amount, Judgement: true})
		}
		return steps
	}
	for name, result := range map[string]fine.Result{
		"empty":        {},
		"no steps":     {Fines: []fine.Fine{{}}},
		"several":      {Fines: make([]fine.Fine, 3), Total: fine.Trail{{Rule: category.RuleSum}}},
		"only a total": {Total: fine.Trail{{Rule: category.RuleDeparture, After: boete.Exactly(huge)}}},
		"zero":         {Fines: []fine.Fine{{Category: category.II, Trail: trail(boete.Range{}, boete.Range{}), Band: category.Band{Max: boete.Cents(1)}}}},
		"a flat band":  {Fines: []fine.Fine{{Category: category.II, Trail: trail(boete.Exactly(huge)), Band: category.Band{Min: huge, Max: huge, Base: huge}}}},
		"huge": {Fines: []fine.Fine{{Category: category.II, Band: category.Band{Min: huge.Neg(), Max: huge},
			Trail: trail(boete.Exactly(huge), boete.Exactly(huge.Neg()), boete.Range{Low: huge.Neg(), High: huge}, boete.Exactly(boete.Cents(1)))}}},
		"beyond": {Fines: []fine.Fine{{Category: category.II, Band: category.Band{Min: most.Neg(), Max: most}, Trail: trail(boete.Exactly(most), boete.Exactly(most.Neg()))}}},
	} {
		t.Run(name, func(t *testing.T) {
			for _, language := range languages {
				html(t, language, report.Report{Result: result})
				html(t, language, report.Report{Case: d.Case, Result: result, Comparable: like})
			}
		})
	}
}

// evil is written wherever a user can write.
const evil = `</title></style></script><script>alert(1)</script><img src=x onerror=alert(2)>"'&lt;{{.}}]]>--><svg onload=alert(3)>` + "`\u202Eom\x00\x1b[31m\xff\u2028\n"

func hostileCase() fine.Case {
	c, err := casefile.Parse([]byte(`
policy: ap-2019
decided: 2020-01-01
infringements:
  - provision: AVG 33(1)
    shift: {to: IV, reason: x}
    committed: {from: 2019-05-01, until: 2019-06-01}
    adjustments: [{factor: c, effect: "-1", reason: x}]
    priors: [{imposed: 2019-04-01, authority: x}]
    recidive: true
    recidive_reason: x
    departures: [{effect: "-1", reason: x, citation: {source: x, place: x, url: x}}]
  - provision: AVG 32(1)
departures: [{effect: "-1", reason: x, citation: {source: x}}]
`))
	if err != nil {
		panic(err)
	}
	c.Offender.Name = evil
	in := &c.Infringements[0]
	in.Shift.Reason, in.RecidiveReason, in.Adjustments[0].Reason, in.Priors[0].Authority = evil, evil, evil, evil
	in.Departures[0] = fine.Departure{Effect: in.Departures[0].Effect, Reason: evil, Citation: boete.Citation{Source: evil, Place: evil, URL: evil}}
	c.Departures[0].Reason, c.Departures[0].Citation = evil, boete.Citation{Source: evil, URL: "javascript:alert(4)"}
	return c
}

func TestWhatAUserWritesIsTextOnThePage(t *testing.T) {
	c := hostileCase()
	result, err := fine.Calculate(c)
	require.NoError(t, err)
	result.Title = boete.Same(evil)
	like := []decisions.Like{{Violated: decisions.Infringement{Fine: boete.Euros(725_000)}, Decision: decisions.Facts{ID: evil, Policies: []string{result.Policy},
		Party: boete.Text{NL: evil, EN: evil}, Authority: evil, Source: evil, Later: []decisions.Stage{{Stage: evil, Court: evil, ECLI: evil}}}}}
	for _, language := range languages {
		text := html(t, language, report.Report{Case: c, Result: result, Comparable: like})
		require.NotContains(t, text, "<script")
		require.NotContains(t, text, "<img")
		require.Equal(t, 5, len(parsePage(t, text).all("svg")))
		dd := parsePage(t, text).all("dd")[0]
		require.Equal(t, words.Clean(evil), dd.text, "it is all there")
	}
}

func TestOnlyAnAddressOfTheWebIsALink(t *testing.T) {
	for address, want := range map[string]string{
		"https://example.org/a?b=c&d='e'":     "https://example.org/a?b=c&d=%27e%27",
		"http://example.org":                  "",
		"javascript:alert(1)":                 "",
		" https://example.org":                "",
		"//example.org":                       "",
		"data:text/html,x":                    "",
		"https://example.org/\u202Egpj":       "",
		"https://example.org/\n\" onclick=x ": "",
		"https://example.org/\" onclick=\"x":  "https://example.org/%22%20onclick=%22x",
		"https://example.org/<script>é</a>":   "https://example.org/%3cscript%3e%c3%a9%3c/a%3e",
	} {
		c := fine.Case{Policy: "ap-2019", Infringements: parse(t, "{category: II}")}
		c.Departures = []fine.Departure{{Reason: "x", Citation: boete.Citation{Source: "bron", URL: address}}}
		require.NoError(t, c.Departures[0].Effect.UnmarshalText([]byte("-1")))
		got := ""
		for _, a := range parsePage(t, pageOf(t, words.Dutch, c)).all("a") {
			if a.text == "bron" {
				got = a.attrs["href"]
			}
		}
		require.Equal(t, want, got, address)
	}
}
