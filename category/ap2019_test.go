package category_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/boete/boete"
	"github.com/boete/boete/category"
	"github.com/stretchr/testify/require"
)

// The annexes of the rules of 2019, typed from the sources and not from the table under test: the provision, its
// category, the paragraph of art. 83 AVG that sets its maximum, the annex that lists it, and how it is known. A
// question mark is unsettled, followed by the categories that sources mention.
const annex2019 = `
AVG 5(1)(a)                     underlying 83(5)  2  decision
AVG 5(1)(b)                     III        83(5)  2  decision
AVG 5(1)(c)                     III        83(5)  2  secondary
AVG 5(1)(d)                     III        83(5)  2  decision
AVG 5(1)(e)                     III        83(5)  2  decision
AVG 5(1)(f)                     underlying 83(5)  2  derived   II
AVG 5(2)                        underlying 83(5)  2  secondary
AVG 6                           III        83(5)  2  decision
AVG 7                           III        83(5)  2  secondary
AVG 8                           II         83(4)  1  secondary
AVG 9                           IV         83(5)  2  decision
AVG 10                          ?          83(5)  2  unsettled IV
AVG 11                          I          83(4)  1  secondary
AVG 12(1)                       III        83(5)  2  decision
AVG 12(2)                       III        83(5)  2  decision
AVG 12(3,4)                     II         83(5)  2  secondary
AVG 12(5)                       II         83(5)  2  decision
AVG 12(6,7,8)                   III        83(5)  2  secondary
AVG 13                          III        83(5)  2  decision
AVG 14(1)                       III        83(5)  2  decision
AVG 14(2,3,4,5)                 III        83(5)  2  secondary
AVG 15                          III        83(5)  2  secondary
AVG 16                          III        83(5)  2  contested
AVG 17                          III        83(5)  2  contested
AVG 18(1,2)                     III        83(5)  2  secondary
AVG 18(3)                       II         83(5)  2  secondary
AVG 19                          II         83(5)  2  contested
AVG 20                          III        83(5)  2  secondary
AVG 21(1,2,3,5,6)               III        83(5)  2  secondary
AVG 21(4)                       II         83(5)  2  secondary
AVG 22                          IV         83(5)  2  secondary
AVG 25                          II         83(4)  1  secondary
AVG 26                          I          83(4)  1  secondary
AVG 27(1)                       III        83(4)  1  decision
AVG 27(2,4,5)                   III        83(4)  1  secondary
AVG 27(3)                       II         83(4)  1  secondary
AVG 28(1,2,3,4,5,6,7,8,10)      II         83(4)  1  secondary
AVG 28(9)                       I          83(4)  1  secondary
AVG 29                          ?          83(4)  1  unsettled II,I
AVG 30(1,2,4,5)                 II         83(4)  1  secondary
AVG 30(3)                       I          83(4)  1  secondary
AVG 31                          III        83(4)  1  secondary
AVG 32                          II         83(4)  1  decision
AVG 33(1)                       III        83(4)  1  decision
AVG 33(2,4,5)                   III        83(4)  1  secondary
AVG 33(3)                       II         83(4)  1  secondary
AVG 34(1,3,4)                   III        83(4)  1  secondary
AVG 34(2)                       II         83(4)  1  secondary
AVG 35(1)                       II         83(4)  1  decision
AVG 35(2)                       II         83(4)  1  decision
AVG 35(3,4,5,6,7,8,10,11)       II         83(4)  1  secondary
AVG 35(9)                       I          83(4)  1  secondary
AVG 36                          II         83(4)  1  secondary
AVG 37(1,2,3,4,5,6)             ?          83(4)  1  unsettled II,I
AVG 37(7)                       I          83(4)  1  secondary
AVG 38(1,3,4,5)                 II         83(4)  1  secondary
AVG 38(2,6)                     I          83(4)  1  secondary
AVG 39                          II         83(4)  1  secondary
AVG 41(4)                       I          83(4)  1  secondary
AVG 42(1,2,4,5,7,8)             II         83(4)  1  contested
AVG 42(3)                       ?          83(4)  1  unsettled I,II
AVG 42(6)                       III        83(4)  1  secondary
AVG 43                          I          83(4)  1  secondary
AVG 44                          III        83(5)  2  secondary
AVG 45                          III        83(5)  2  secondary
AVG 46                          III        83(5)  2  secondary
AVG 47                          III        83(5)  2  secondary
AVG 48                          III        83(5)  2  secondary
AVG 49                          III        83(5)  2  secondary
AVG 58(1)                       IV         83(5)  2  secondary
AVG 58(2)                       IV         83(5)  2  secondary
AVG 85                          ?          83(5)  2  unsettled
AVG 86                          ?          83(5)  2  unsettled
AVG 87                          ?          83(5)  2  unsettled IV,III
AVG 88                          ?          83(5)  2  unsettled
AVG 89                          III        83(5)  2  secondary
AVG 90                          ?          83(5)  2  unsettled
AVG 91                          ?          83(5)  2  unsettled
UAVG 31                         ?          83(5)  2  unsettled IV
UAVG 46(1)                      IV         83(5)  2  secondary
UAVG 46(2,3)                    ?          83(5)  2  unsettled III
`

// annexRow writes a row of a policy as the table above does.
func annexRow(row *category.Row) string {
	var paragraphs []string
	first := row.Provisions[0]
	for _, p := range row.Provisions {
		if p.Paragraph != 0 {
			paragraphs = append(paragraphs, fmt.Sprint(p.Paragraph))
		}
	}
	provision := fmt.Sprintf("%s %d", first.Act, first.Article)
	if len(paragraphs) > 0 {
		provision += "(" + strings.Join(paragraphs, ",") + ")"
	}
	if first.Point != 0 {
		provision += "(" + string(rune(first.Point)) + ")"
	}
	standing := row.Category.String()
	switch {
	case row.Underlying:
		standing += "underlying"
	case row.Category == 0:
		standing = "?"
	}
	var candidates []string
	for _, c := range row.Candidates {
		candidates = append(candidates, c.String())
	}
	return strings.TrimSpace(fmt.Sprintf("%-31s %-10s %-5s  %d  %-9s %s", provision, standing, row.Tier(), row.Annex, row.Evidence, strings.Join(candidates, ",")))
}

// typedRow is a line of the table above, with its provisions one by one.
type typedRow struct {
	category   category.Category
	underlying bool
	tier       category.Tier
	annex      int
	evidence   category.Evidence
	candidates string
	provisions []category.Provision
}

func typedRows(t *testing.T) []typedRow {
	t.Helper()
	var rows []typedRow
	for _, line := range strings.Split(strings.TrimSpace(annex2019), "\n") {
		fields := strings.Fields(line)
		require.GreaterOrEqual(t, len(fields), 6, line)
		row := typedRow{underlying: fields[2] == "underlying", tier: category.Tier(fields[3]), annex: int(fields[4][0] - '0'), evidence: category.Evidence(fields[5])}
		if i := slices.Index([]string{"I", "II", "III", "IV"}, fields[2]); i >= 0 {
			row.category = category.Category(i + 1)
		}
		if len(fields) > 6 {
			row.candidates = strings.ReplaceAll(fields[6], ",", ", ")
		}
		provision := category.Provision{Act: category.Act(fields[0])}
		article, rest, _ := strings.Cut(fields[1], "(")
		paragraphs, point, _ := strings.Cut(strings.TrimSuffix(rest, ")"), ")(")
		provision.Article = number(t, article)
		if point != "" {
			provision.Point = point[0]
		}
		if paragraphs == "" {
			row.provisions = []category.Provision{provision}
		} else {
			for _, paragraph := range strings.Split(paragraphs, ",") {
				provision.Paragraph = number(t, paragraph)
				row.provisions = append(row.provisions, provision)
			}
		}
		rows = append(rows, row)
	}
	return rows
}

func number(t *testing.T, text string) (n int) {
	t.Helper()
	_, err := fmt.Sscanf(text, "%d", &n)
	require.NoError(t, err, text)
	return n
}

func TestAP2019Annex(t *testing.T) {
	p := policy(t, "ap-2019")
	t.Run("the table has the rows of the annexes, sorted by act, article and paragraph", func(t *testing.T) {
		var got []string
		for _, row := range p.Rows() {
			got = append(got, annexRow(&row))
		}
		require.Equal(t, strings.TrimSpace(annex2019), strings.Join(got, "\n"))
		require.Len(t, got, 81)
	})
	for _, row := range typedRows(t) {
		for _, provision := range row.provisions {
			t.Run(provision.String()+" is as its row says", func(t *testing.T) {
				rows := p.Find(provision)
				require.Len(t, rows, 1)
				require.Equal(t, row.annex, rows[0].Annex)
				require.Equal(t, row.evidence, rows[0].Evidence)

				tier, _, err := category.TierOf(provision)
				require.NoError(t, err)
				require.Equal(t, row.tier, tier)
				require.Equal(t, row.tier, rows[0].Tier())

				listing, err := p.Lookup(provision, nil)
				switch {
				case row.evidence == category.EvidenceDerived:
					require.ErrorContains(t, err, provision.String()+" alone is unsettled: it is known only if AVG 32 is read with it")
					listing, err := p.Lookup(provision, []category.Provision{{Act: category.AVG, Article: 32, Paragraph: 1}, {Act: category.AVG, Article: 32, Paragraph: 2}})
					require.NoError(t, err)
					require.Equal(t, category.Listing{Category: category.II, Evidence: category.EvidenceDerived, Annex: 2}, listing)
				case row.underlying:
					require.ErrorContains(t, err, provision.String()+" takes its category from the provision that is read with it")
				case row.category != 0:
					require.NoError(t, err)
					require.Equal(t, category.Listing{Category: row.category, Evidence: row.evidence, Annex: row.annex}, listing)
				case row.candidates != "" && len(rows[0].Sources) > 0: // those of UAVG 31 are inferred
					require.ErrorContains(t, err, "the category of "+provision.String()+" is unsettled (sources mention "+row.candidates+")")
				default:
					require.ErrorContains(t, err, "the category of "+provision.String()+" is unsettled: no source gives one")
				}
				if err != nil {
					var fault *boete.Fault
					require.ErrorAs(t, err, &fault)
					require.ErrorContains(t, err, "give")
					require.Zero(t, listing)
				}
			})
		}
	}
}

// lintAnnex checks what must hold of the annex of any edition.
func lintAnnex(t *testing.T, p *category.Policy) {
	t.Helper()
	order := func(r *category.Row) []int {
		first := r.Provisions[0]
		act := slices.Index([]category.Act{category.AVG, category.UAVG, category.Wbp}, first.Act)
		return []int{act, first.Article, first.Paragraph, int(first.Point)}
	}
	rows := p.Rows()
	for i := range rows {
		row := &rows[i]
		name := annexRow(row)
		if i > 0 {
			require.Negative(t, slices.Compare(order(&rows[i-1]), order(row)), "%s is out of order", name)
		}
		for i, provision := range row.Provisions[1:] {
			before := row.Provisions[i]
			require.Less(t, before.Paragraph, provision.Paragraph, name)
			require.NotZero(t, before.Paragraph, name)
			require.Equal(t, category.Provision{Act: before.Act, Article: before.Article, Paragraph: provision.Paragraph}, provision, "%s is about one article", name)
		}
		require.NotEmpty(t, row.Title.NL, name)
		require.NotEmpty(t, row.Title.EN, name)
		require.NotEqual(t, row.Title.NL, row.Title.EN, name)
		if row.Evidence != category.EvidenceUnsettled {
			require.NotEmpty(t, row.Sources, name)
		}
		require.NotContains(t, row.Sources, "", name)
		decided := slices.ContainsFunc(row.Sources, func(s string) bool { return strings.HasPrefix(s, "AP ") || strings.Contains(s, "ECLI:") })
		require.Equal(t, row.Evidence == category.EvidenceDecision || row.Evidence == category.EvidenceDerived, decided, "%s: a decision or judgment stands behind it, or it does not", name)
		require.Equal(t, row.Evidence == category.EvidenceUnsettled, row.Category == 0 && !row.Underlying, name)
		require.False(t, row.Underlying && row.Category != 0, name)
		require.True(t, row.Evidence == category.EvidenceUnsettled || row.Evidence == category.EvidenceDerived || len(row.Candidates) == 0, name)
		require.True(t, row.Provisions[0].Point == 0 || len(row.Provisions) == 1, name)
		for _, provision := range row.Provisions {
			again, err := category.ParseProvision(provision.String())
			require.NoError(t, err, "%s exists", provision)
			require.Equal(t, provision, again)
			require.Len(t, p.Find(provision), 1, "%s stands in one row", provision)
		}
		if row.Category != 0 {
			_, ok := p.Band(row.Category)
			require.True(t, ok, name)
		}
	}
}

func TestAnnexLint(t *testing.T) {
	for _, p := range category.Policies() {
		t.Run("the annex of "+p.ID()+" is in order", func(t *testing.T) { lintAnnex(t, p) })
	}
	t.Run("annex 1 of 2019 is art. 83(4) and annex 2 is art. 83(5)", func(t *testing.T) {
		for _, row := range policy(t, "ap-2019").Rows() {
			require.Contains(t, []int{1, 2}, row.Annex, annexRow(&row))
			require.Equal(t, row.Annex == 1, row.Tier() == category.Tier4, annexRow(&row))
			require.Equal(t, row.Annex == 2, row.Tier() == category.Tier5, annexRow(&row))
		}
	})
	t.Run("category IV of 2019 is in annex 2 only", func(t *testing.T) {
		fourth := 0
		for _, row := range policy(t, "ap-2019").Rows() {
			if row.Category == category.IV {
				require.Equal(t, 2, row.Annex, annexRow(&row))
				fourth++
			}
			require.True(t, row.Category == 0 || policy(t, "ap-2019").Admits(row.Category, row.Tier()), annexRow(&row))
		}
		require.Equal(t, 5, fourth) // 9, 22, 58(1), 58(2) AVG and 46(1) UAVG
	})
	t.Run("every provision of the AVG that can be fined is listed in 2019", func(t *testing.T) {
		for article, spec := range avgText {
			for paragraph := range spec.paragraphs + 1 {
				if paragraph == 0 && spec.paragraphs > 0 {
					continue
				}
				provision := category.Provision{Act: category.AVG, Article: article, Paragraph: paragraph}
				_, _, err := category.TierOf(provision)
				require.Equal(t, err == nil, len(policy(t, "ap-2019").Find(provision)) > 0, "%s", provision)
			}
		}
	})
}
