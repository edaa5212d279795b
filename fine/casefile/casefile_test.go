package casefile_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/boete/boete/factors"
	"github.com/boete/boete/fine"
	"github.com/boete/boete/fine/casefile"
	"github.com/stretchr/testify/require"
)

// everyField is a case with every field that a file can have.
const everyField = `# everything at once
policy: ap-2019
offender: {name: Minister van Financiën, kind: public-body}   # company | public-body | natural-person
turnover: 1,2 mld            # worldwide, group, year before the decision; companies only
decided: 2022-04-07          # optional
infringements:
  - provision: AVG 5(1)(a)
    with: [AVG 6(1)]          # read together with; gives 5(1)(a) its category
    category: III             # optional: overrides the annex, and is then noted
    committed: {from: 2013-11-04, until: 2020-02-27}
    shift: {to: IV, reason: "te licht"}
    severity: serious         # indicative levels; or
    duration: lang
    culpability: ernstig nalatig
    data: sensitive
    history: none
    damage_limited: "+75000"
    adjustments:              # amounts
      - {factor: a, effect: "+155000", reason: "ernst"}
      - {factor: a+b+f, effect: max, reason: "samen"}
      - {factor: c, effect: "0"}
    priors:
      - {imposed: 2018-11-01, provision: AVG 6(1)}
      - {imposed: 2017-11-01, similar: true, sanction: last, authority: CNIL}
    recidive: true            # true | false; false needs recidive_reason if a prior counts
    recidive_reason: waarom
    departures:
      - {effect: "-500000", reason: samenhang, citation: {source: Awb, place: "art. 3:4", url: "https://example.org/"}}
  - {provision: AVG 32(1), recidive: false}
linked: true
departures:
  - {effect: "=350000", reason: evenredigheid, citation: {source: "ECLI:NL:RBDHA:2021:3090"}}
`

const everyFieldJSON = `{
  "policy": "ap-2019",
  "offender": {"name": "Minister van Financi\u00ebn", "kind": "public-body"},
  "turnover": "1,2 mld",
  "decided": "2022-04-07",
  "infringements": [
    {
      "provision": "AVG 5(1)(a)",
      "with": ["AVG 6(1)"],
      "category": "III",
      "committed": {"from": "2013-11-04", "until": "2020-02-27"},
      "shift": {"to": "IV", "reason": "te licht"},
      "severity": "serious",
      "duration": "lang",
      "culpability": "ernstig nalatig",
      "data": "sensitive",
      "history": "none",
      "damage_limited": "+75000",
      "adjustments": [
        {"factor": "a", "effect": "+155000", "reason": "ernst"},
        {"factor": "a+b+f", "effect": "max", "reason": "samen"},
        {"factor": "c", "effect": "0"}
      ],
      "priors": [
        {"imposed": "2018-11-01", "provision": "AVG 6(1)"},
        {"imposed": "2017-11-01", "similar": true, "sanction": "last", "authority": "CNIL"}
      ],
      "recidive": true,
      "recidive_reason": "waarom",
      "departures": [
        {"effect": "-500000", "reason": "samenhang", "citation": {"source": "Awb", "place": "art. 3:4", "url": "https://example.org/"}}
      ]
    },
    {"provision": "AVG 32(1)", "recidive": false}
  ],
  "linked": true,
  "departures": [
    {"effect": "=350000", "reason": "evenredigheid", "citation": {"source": "ECLI:NL:RBDHA:2021:3090"}}
  ]
}`

func everyFieldCase() fine.Case {
	turnover, yes, no := boete.Euros(1_200_000_000), true, false
	avg := func(article, paragraph int, point byte) category.Provision {
		return category.Provision{Act: category.AVG, Article: article, Paragraph: paragraph, Point: point}
	}
	return fine.Case{
		Policy:   "ap-2019",
		Offender: fine.Offender{Name: "Minister van Financiën", Kind: category.KindPublicBody},
		Turnover: &turnover,
		Decided:  boete.NewDate(2022, 4, 7),
		Infringements: []fine.Infringement{
			{
				Provision: avg(5, 1, 'a'),
				With:      []category.Provision{avg(6, 1, 0)},
				Category:  category.III,
				Committed: boete.Period{From: boete.NewDate(2013, 11, 4), Until: boete.NewDate(2020, 2, 27)},
				Shift:     &fine.Shift{To: category.IV, Reason: "te licht"},
				Answers: factors.Answers{Severity: "serious", Duration: "lang", Culpability: "ernstig nalatig", Data: "sensitive",
					History: "none", DamageLimited: "+75000"},
				Adjustments: []factors.Adjustment{
					{Letters: factors.A, Effect: factors.Add(boete.Euros(155_000)), Reason: "ernst"},
					{Letters: factors.A | factors.B | factors.F, Effect: factors.Max(), Reason: "samen"},
					{Letters: factors.C},
				},
				Priors: []factors.Prior{
					{Imposed: boete.NewDate(2018, 11, 1), Provision: avg(6, 1, 0)},
					{Imposed: boete.NewDate(2017, 11, 1), Similar: true, Sanction: factors.SanctionOrder, Authority: "CNIL"},
				},
				Recidive:       &yes,
				RecidiveReason: "waarom",
				Departures: []fine.Departure{{Effect: factors.Add(boete.Euros(-500_000)), Reason: "samenhang",
					Citation: boete.Citation{Source: "Awb", Place: "art. 3:4", URL: "https://example.org/"}}},
			},
			{Provision: avg(32, 1, 0), Recidive: &no},
		},
		Linked: true,
		Departures: []fine.Departure{{Effect: factors.SetTo(boete.Euros(350_000)), Reason: "evenredigheid",
			Citation: boete.Citation{Source: "ECLI:NL:RBDHA:2021:3090"}}},
	}
}

func TestYAMLAndJSONOfACaseAreTheSame(t *testing.T) {
	require.Equal(t, everyFieldCase(), parse(t, everyField))
	require.Equal(t, everyFieldCase(), parse(t, everyFieldJSON))
}

func TestACaseIsReadHoweverItsFileWasSaved(t *testing.T) {
	for name, text := range map[string]string{
		"YAML with a byte order mark":                "\uFEFF" + everyField,
		"JSON with a byte order mark":                "\uFEFF" + everyFieldJSON,
		"YAML with the line ends of Windows":         strings.ReplaceAll(everyField, "\n", "\r\n"),
		"JSON with the line ends of Windows":         strings.ReplaceAll(everyFieldJSON, "\n", "\r\n"),
		"both":                                       "\uFEFF" + strings.ReplaceAll(everyField, "\n", "\r\n"),
		"YAML without a last line end":               strings.TrimSuffix(everyField, "\n"),
		"YAML with a document mark":                  "---\n" + everyField,
		"YAML with a document mark before and after": "---\n" + everyField + "...\n",
		"JSON on one line":                           strings.ReplaceAll(everyFieldJSON, "\n", ""),
		"JSON after empty lines":                     "\n\t \r\n" + everyFieldJSON,
	} {
		t.Run(name, func(t *testing.T) { require.Equal(t, everyFieldCase(), parse(t, text)) })
	}
}

func TestReadReadsWhatParseParses(t *testing.T) {
	c, err := casefile.Read(iotest.OneByteReader(strings.NewReader(everyField)))
	require.NoError(t, err)
	require.Equal(t, everyFieldCase(), c)

	_, err = casefile.Read(strings.NewReader(""))
	require.Contains(t, requireFaults(t, err)[0].Message(), "empty")
}

func TestAnErrorOfTheReaderIsPassedOn(t *testing.T) {
	broken := errors.New("the disk is broken")
	for name, r := range map[string]io.Reader{
		"at once":         iotest.ErrReader(broken),
		"after some text": io.MultiReader(strings.NewReader(everyField), iotest.ErrReader(broken)),
	} {
		t.Run(name, func(t *testing.T) {
			c, err := casefile.Read(r)
			require.ErrorIs(t, err, broken)
			var faults boete.Faults
			require.False(t, errors.As(err, &faults), "it is not a fault of the case")
			require.Equal(t, fine.Case{}, c)
		})
	}
}

// sized is a case in a file of so many bytes.
func sized(size int) string {
	const text = "policy: ap-2019\ninfringements: [{category: I}]\n#"
	return text + strings.Repeat("x", size-len(text))
}

func TestAFileIsAtMostOneMebibyte(t *testing.T) {
	require.Equal(t, 1_048_576, casefile.MaxSize)
	want := fine.Case{Policy: "ap-2019", Infringements: []fine.Infringement{{Category: category.I}}}

	require.Equal(t, want, parse(t, sized(casefile.MaxSize)))
	c, err := casefile.Read(strings.NewReader(sized(casefile.MaxSize)))
	require.NoError(t, err)
	require.Equal(t, want, c)

	faults := faultsOf(t, sized(casefile.MaxSize+1))
	require.Equal(t, []string{""}, paths(faults))
	require.Contains(t, faults[0].Message(), "too large")
	require.Contains(t, faults[0].Message(), "1048576")
	_, err = casefile.Read(strings.NewReader(sized(casefile.MaxSize + 1)))
	require.Contains(t, requireFaults(t, err)[0].Message(), "too large")
}

// counter is a reader of as many bytes as one likes, that counts those that are taken.
type counter struct{ left, taken int }

func (c *counter) Read(p []byte) (int, error) {
	if c.left == 0 {
		return 0, io.EOF
	}
	n := min(len(p), c.left)
	for i := range n {
		p[i] = '#'
	}
	c.left, c.taken = c.left-n, c.taken+n
	return n, nil
}

func TestAHugeFileIsNotReadToItsEnd(t *testing.T) {
	huge := &counter{left: 100_000_000}
	_, err := casefile.Read(huge)
	require.Contains(t, requireFaults(t, err)[0].Message(), "too large")
	require.LessOrEqual(t, huge.taken, casefile.MaxSize+1)
}

// A file of the largest case there is fits, reasons and all.
func TestAThousandInfringementsFit(t *testing.T) {
	text := "policy: ap-2019\ninfringements:\n" + strings.Repeat(`  - {provision: AVG 5(1)(a), with: [AVG 6(1)], severity: serious, adjustments: [{factor: a, effect: "+75000", reason: "`+
		strings.Repeat("x", 500)+`"}]}`+"\n", fine.MaxInfringements)
	c := parse(t, text)
	require.Len(t, c.Infringements, fine.MaxInfringements)
	_, err := fine.Calculate(c)
	require.NoError(t, err)
}
