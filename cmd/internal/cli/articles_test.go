package cli

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

func TestAnEverydayWordGivesProvisionsASentenceAndDecisions(t *testing.T) {
	got := try("articles", "e-mail", "verkeerd", "verzonden")
	require.Zero(t, got.code, got.stderr)
	for _, part := range []string{"e-mail verkeerd verzonden\n", "bepalingen  AVG 33(1), AVG 34(1), AVG 32\n", "kort        Een bericht dat",
		"besluiten   ", "booking-2020", "\nAVG 33(1) "} {
		require.Contains(t, got.stdout, part)
	}
	got = try("articles", "cookie", "--lang", "en")
	require.Contains(t, got.stdout, "other act   art. 11.7a of the Dutch Telecommunications Act")
	require.Contains(t, try("articles", "72 uur").stdout, "te laat\n", "a number in an expression is no provision")
}

func TestTheRowsOfAnEverydayWordCarryItsSentenceInJSON(t *testing.T) {
	got := try("articles", "cookie", "--json")
	require.Zero(t, got.code, got.stderr)
	var rows []struct {
		Provisions []category.Provision
		Subjects   []struct{ NL, EN string }
	}
	require.NoError(t, json.Unmarshal([]byte(got.stdout), &rows))
	require.Equal(t, "AVG 6", rows[0].Provisions[0].String())
	require.Equal(t, category.Subjects("cookie")[0].Sentence.EN, rows[0].Subjects[0].EN)
	require.NotContains(t, try("articles", "33", "--json").stdout, "subjects")
}

func TestNothingFoundIsAnAnswerWithTheNearestSubject(t *testing.T) {
	for _, language := range []string{"nl", "en"} {
		require.Equal(t, outcome{stdout: "[]\n"}, try("articles", "fietsbel", "--json", "--lang", language))
	}
	require.Equal(t, outcome{stdout: "bepaling,cat.,basisboete,max.,bekend uit,onderwerp\n"}, try("articles", "fietsbel", "-o", "csv"))
	got := try("articles", "datalk")
	require.Zero(t, got.code)
	require.Contains(t, strings.Join(strings.Fields(got.stdout), " "), "Bedoelt u datalek?")
	got = try("articles", "qqqqqqqqqqq", "--lang", "en")
	require.Zero(t, got.code)
	require.Contains(t, got.stdout, "Search by number")
	got = try("articles", "camera", "--policy", "ap-2016")
	require.Zero(t, got.code)
	require.Contains(t, got.stdout, "AVG 35(1)", "the subject is found, also if the annex has no row on it")
	require.NotContains(t, got.stdout, "Bedoelt u")
}

func TestAWrongProvisionIsNotTakenForWords(t *testing.T) {
	for _, query := range []string{"art. 33 camera", "artkel 33", "AVG 100"} {
		got := try("articles", query)
		require.Equal(t, exitUsage, got.code, query)
		require.Empty(t, got.stdout, query)
	}
}

func TestEveryWordOfEverySubjectHasAnAnswer(t *testing.T) {
	for _, subject := range category.Subjects("") {
		for _, words := range [][]string{subject.NL[:1], subject.EN[:1]} {
			got := try("articles", words[0])
			require.Zero(t, got.code, got.stderr)
			require.Contains(t, got.stdout, subject.Name().NL+"\nbepalingen  ", words[0])
		}
	}
}
