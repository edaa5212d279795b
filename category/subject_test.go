package category_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

func names(subjects []category.Subject) []string {
	var names []string
	for i := range subjects {
		names = append(names, subjects[i].Name().NL)
	}
	return names
}

func TestEveryWordOfASubjectFindsIt(t *testing.T) {
	of := map[string]string{}
	words := 0
	for _, subject := range category.Subjects("") {
		name := subject.Name().NL
		for _, word := range slices.Concat(subject.NL, subject.EN) {
			require.Equal(t, strings.TrimSpace(word), word)
			if other, taken := of[word]; taken {
				require.Equal(t, name, other, "%q stands in two subjects", word)
			}
			of[word] = name
			words++
			found := names(category.Subjects(word))
			require.NotEmpty(t, found, word)
			require.Equal(t, name, found[0], "%q finds %q", word, found)
		}
	}
	require.GreaterOrEqual(t, words, 150)
}

func TestAWordStandsOnceInALanguage(t *testing.T) {
	for _, language := range []func(category.Subject) []string{
		func(s category.Subject) []string { return s.NL },
		func(s category.Subject) []string { return s.EN },
	} {
		seen := map[string]bool{}
		for _, subject := range category.Subjects("") {
			for _, word := range language(subject) {
				require.False(t, seen[word], word)
				seen[word] = true
			}
		}
	}
}

var ordinals = []string{"", "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende"}

func TestTheSentenceOfASubjectNamesItsProvisionsAndNoOthers(t *testing.T) {
	ap2019 := policy(t, "ap-2019")
	for _, subject := range category.Subjects("") {
		t.Run(subject.Name().NL, func(t *testing.T) {
			require.NotEmpty(t, subject.Provisions)
			nl, en := subject.Sentence.NL+" ", subject.Sentence.EN+" "
			for _, p := range subject.Provisions {
				require.NoError(t, p.Check())
				require.Equal(t, p, provision(t, p.String()))
				require.NotEmpty(t, ap2019.Find(p), "%s is in the annex", p)
				if p.Act == category.AVG {
					_, _, err := category.TierOf(p)
					require.NoError(t, err)
				}
				_, inEnglish, _ := strings.Cut(p.String(), " ")
				inDutch, _, _ := strings.Cut(inEnglish, "(")
				if p.Paragraph != 0 {
					inDutch += ", " + ordinals[p.Paragraph] + " lid"
				}
				if p.Point != 0 {
					inDutch += ", onder " + string(rune(p.Point))
				}
				require.Regexp(t, `art\. `+regexp.QuoteMeta(inDutch)+`[ ,;:.)]`, nl)
				require.Regexp(t, `art\. `+regexp.QuoteMeta(inEnglish)+`[ ,;:.)]`, en)
				nl = strings.Replace(nl, "art. "+inDutch, "", 1)
				en = strings.Replace(en, "art. "+inEnglish, "", 1)
			}
			require.NotContains(t, nl, "art.", "the Dutch sentence names a provision that the subject does not have")
			require.NotContains(t, en, "art.", "the English sentence names a provision that the subject does not have")
			for _, text := range []string{subject.Sentence.NL, subject.Sentence.EN} {
				require.NotContains(t, text, "€")
				require.Regexp(t, `^\p{Lu}.*\.$`, text)
				require.LessOrEqual(t, len([]rune(text)), 250)
			}
			require.Equal(t, subject.OtherAct.NL == "", subject.OtherAct.EN == "")
		})
	}
}

func TestEverydayWordsFindTheirSubject(t *testing.T) {
	for query, want := range map[string]string{
		// what people typed
		"camera": "camera", "cookie": "cookie", "vingerafdruk": "vingerafdruk", "nieuwsbrief": "nieuwsbrief", "inzageverzoek": "inzage",
		"ransomware": "hack", "hack": "hack", "logging": "logging", "ziekenhuis": "gezondheid", "patiënt": "gezondheid", "medisch": "gezondheid",
		"verwijderen": "wissen", "wissen": "wissen", "reclame": "nieuwsbrief", "wifi": "wifi", "personeel": "personeel", "werknemer": "personeel",
		"paspoort": "kopie id-bewijs", "foto": "foto", "algoritme": "profilering", "te laat": "te laat", "cc bcc": "e-mail verkeerd verzonden",
		"laptop": "verloren apparaat", "leverancier": "verwerker", "cctv": "camera", "newsletter": "nieuwsbrief", "fingerprint": "vingerafdruk",
		"subject access request": "inzage", "e-mail verkeerd verzonden": "e-mail verkeerd verzonden", "datalekken": "datalek", "data-lek": "datalek",
		"verwerkers": "verwerker", "meldplicht": "datalek", "inzagerecht": "inzage",
		"BSN": "bsn", "kopie id-bewijs": "kopie id-bewijs", "profilering": "profilering", "toestemming": "toestemming", "cookiewall": "cookie",
		"doorgifte VS": "doorgifte", "cloud": "cloud", "verwerkersovereenkomst": "verwerker", "FG": "functionaris gegevensbescherming", "DPIA": "dpia",
		"register van verwerkingen": "verwerkingsregister", "gezichtsherkenning": "vingerafdruk", "track and trace": "wifi", "zwarte lijst": "zwarte lijst",
		"rechtsgrond": "grondslag", "bewaartermijn": "bewaartermijn", "minderjarige": "kinderen", "kinderen": "kinderen", "zorg": "gezondheid",
		"verzekeraar": "gezondheid", "sollicitant": "sollicitant", "phishing": "hack", "USB-stick": "verloren apparaat",
		"brief verkeerd adres": "e-mail verkeerd verzonden", "klacht": "klacht", "bezwaar": "bezwaar", "dataportabiliteit": "dataportabiliteit",
		"geautomatiseerd besluit": "profilering", "  GEÏNFORMEERD? ": "privacyverklaring",
		// other forms of words in the table
		"camera's": "camera", "Camera’s": "camera", "data lek": "datalek", "datalekmeldingen": "datalek", "databreach": "datalek",
		"patientendossiers": "gezondheid", "patie\u0308nt": "gezondheid", "patiëntenportaal": "gezondheid", "beveiligingscamera's": "camera",
		"cookiebeleid": "cookie", "vingerafdrukscanner": "vingerafdruk", "fingerprinting": "vingerafdruk", "laptops": "verloren apparaat",
		"algoritmeregister": "profilering", "email": "e-mail verkeerd verzonden", "e mail": "e-mail verkeerd verzonden", "wi-fi": "wifi",
		"track & trace": "wifi", "verwerkersregister": "verwerker", "USB stick": "verloren apparaat", "id bewijs": "kopie id-bewijs",
		"privacy-by-design": "privacy by design", "schoolfoto's": "foto", "newsletters": "nieuwsbrief", "biometr": "vingerafdruk",
		"personeelsdossiers": "personeel", "cc en bcc": "e-mail verkeerd verzonden", "cc/bcc": "e-mail verkeerd verzonden", "72 uur": "te laat",
		"mail naar de verkeerde persoon gestuurd": "e-mail verkeerd verzonden", "wachtwoordbeleid": "beveiliging", "zorgverzekeraars": "gezondheid",
	} {
		t.Run(query, func(t *testing.T) {
			found := names(category.Subjects(query))
			require.NotEmpty(t, found)
			require.Equal(t, want, found[0], "%q", found)
		})
	}
}

func TestEachWordOfAQueryFindsItsOwn(t *testing.T) {
	require.Equal(t, []string{"camera", "gezondheid"}, names(category.Subjects("camera in het ziekenhuis")))
	require.Equal(t, []string{"zwarte lijst"}, names(category.Subjects("zwarte lijst")), "an expression goes before its parts")
	require.Equal(t, []string{"functionaris gegevensbescherming"}, names(category.Subjects("privacy officer")))
	require.Equal(t, []string{"camera"}, names(category.Subjects("camera xyzzy")), "what is not known is left aside")
}

func TestANumberIsNotLeftAside(t *testing.T) {
	require.Equal(t, []string{"beveiliging"}, names(category.Subjects("iso 27001")))
	require.Equal(t, []string{"cloud"}, names(category.Subjects("Microsoft 365 op school"))[:1])
	for _, query := range []string{"art. 33 camera", "camera 33", "artkel 33", "9"} {
		require.Empty(t, category.Subjects(query), query)
	}
}

func TestShortWordsAreNotFoundInsideOthers(t *testing.T) {
	for _, query := range []string{"ens", "fgh", "zo", "happen", "van", "de", "the", "fietsbel", "€", "?", strings.Repeat("x", 1000)} {
		require.Empty(t, names(category.Subjects(query)), query)
	}
}

func TestAMisspelledWordHasANearest(t *testing.T) {
	for query, want := range map[string]string{
		"datalk": "datalek", "ransomwre": "ransomware", "toesteming": "toestemming", "patient dosier": "patiëntendossier", "cameara": "camera",
		"vingeraftruk": "vingerafdruk", "zwrte lijst": "zwarte lijst", "fietsbel": "", "qqq": "", "": "",
		"cam": "", "camr": "camera", // three letters are near to everything, four are not
		"zzzzzzzzzzzz": "", strings.Repeat("a", 1000): "",
	} {
		require.Equal(t, want, category.NearestWord(query), query)
	}
}

func TestCookiesAreOfAnotherAct(t *testing.T) {
	require.Equal(t, "art. 11.7a Telecommunicatiewet (Tw)", category.Subjects("cookie")[0].OtherAct.NL)
}

func TestSubjectsAreHandedOutAsCopies(t *testing.T) {
	for _, query := range []string{"", "datalek"} {
		found := category.Subjects(query)
		found[0].NL[0], found[0].EN[0], found[0].Provisions[0] = "", "", category.Provision{}
	}
	datalek := category.Subjects("datalek")[0]
	require.Equal(t, "datalek", datalek.Name().NL)
	require.Equal(t, provision(t, "AVG 33(1)"), datalek.Provisions[0])
}
