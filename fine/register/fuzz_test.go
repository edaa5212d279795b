package register_test

import (
	"slices"
	"testing"
	"time"

	"github.com/boete/boete/category"
	"github.com/boete/boete/fine/register"
	"github.com/stretchr/testify/require"
)

// entriesOf makes entries of bytes, twelve for each.
func entriesOf(data []byte, zone *time.Location) []register.Entry {
	var entries []register.Entry
	at := func(b, span byte) register.Moment {
		if b == 0 {
			return register.Moment{}
		}
		from := time.Date(2026, 3, 20, 0, 0, 0, 0, zone).Add(time.Duration(b) * 97 * time.Minute) // around the change of the clock
		return register.Moment{Earliest: from, Latest: from.Add(time.Duration(span%9) * 173 * time.Minute)}
	}
	for ; len(data) >= 12; data = data[12:] {
		e := register.Entry{
			Row: len(entries) + 2, ID: string(rune('a' + data[0]%200)), Discovered: at(data[1], data[2]), Aware: at(data[3], data[2]),
			NotifiedAt: at(data[4], data[2]>>4), ToldAt: at(data[5], 8), Began: at(data[6], 3), Notified: register.Answer(data[7] % 3),
			Told: register.Answer(data[7] / 3 % 3), Risk: category.Risk(data[8] % 4), Filled: register.Fields(data[9])<<9 | register.Fields(data[10])<<17,
		}
		if data[11]%5 == 0 {
			e.Unread = []register.Unread{{Field: register.Field(data[11]%30 + 1)}}
		}
		e.Processor = data[11] == 201
		entries = append(entries, e)
	}
	return entries
}

func FuzzFindings(f *testing.F) {
	f.Add([]byte("abcdefghijklmnopqrstuvwx"), uint64(1<<62), true)
	f.Add([]byte("a\x00\x00\x28\x70\x00\x00\x01\x02\xff\xff\x01b\x00\x00\x28\x4c\x00\x00\x01\x02\xff\xff\x01"), ^uint64(0), false)
	zone := amsterdam(f)
	f.Fuzz(func(t *testing.T, data []byte, columns uint64, financial bool) {
		if len(data) > 600 {
			return
		}
		o := register.Options{Date: date(t, "2026-04-03"), Zone: zone, Financial: financial}
		r := register.Register{Columns: register.Fields(columns), Entries: entriesOf(data, zone)}
		report, err := register.Check(r, o)
		require.NoError(t, err)

		codes := map[int][]register.Code{}
		for _, f := range report.Findings {
			require.True(t, f.Row == 0 || 2 <= f.Row && f.Row < len(r.Entries)+2, "each row exists")
			require.Contains(t, register.Levels(), f.Level)
			codes[f.Row] = append(codes[f.Row], f.Code)
		}
		for row, of := range codes {
			require.False(t, slices.Contains(of, register.NotifiedLate) && slices.Contains(of, register.LateOpen), row)
		}
		for _, l := range report.Links {
			require.NoError(t, l.Committed.Check())
			require.LessOrEqual(t, l.Rows, report.Checked)
		}

		slices.Reverse(r.Entries)
		reversed, err := register.Check(r, o)
		require.NoError(t, err)
		isDuplicate := func(f register.Finding) bool { return f.Code == register.DuplicateID }
		require.Equal(t, slices.DeleteFunc(report.Findings, isDuplicate), slices.DeleteFunc(reversed.Findings, isDuplicate))
		require.Equal(t, report.Links, reversed.Links)
	})
}

func FuzzTimings(f *testing.F) {
	f.Add(int64(1_774_000_000), uint16(1440), int64(260_000), uint16(60), uint16(7), uint16(3))
	zone := amsterdam(f)
	f.Fuzz(func(t *testing.T, from int64, wide uint16, after int64, wideToo, cut, cutToo uint16) {
		if from < 1_600_000_000 || from > 2_000_000_000 || after < -1_000_000 || after > 1_000_000 {
			return
		}
		span := func(from int64, wide uint16) register.Moment {
			t := time.Unix(from-from%60, 0)
			return register.Moment{Earliest: t, Latest: t.Add(time.Duration(wide) * time.Minute)}
		}
		aware, notified := span(from, wide), span(from+after, wideToo)
		timing := register.Compare(aware, notified, zone)
		shrink := func(m register.Moment, cut uint16) register.Moment {
			minutes := int(m.Latest.Sub(m.Earliest) / time.Minute)
			front := int(cut) % (minutes + 1)
			m.Earliest = m.Earliest.Add(time.Duration(front) * time.Minute)
			m.Latest = m.Latest.Add(-time.Duration((minutes-front)/2) * time.Minute)
			return m
		}
		shrunk := register.Compare(shrink(aware, cut), shrink(notified, cutToo), zone)
		if !timing.IsOpen() {
			require.Equal(t, timing, shrunk, "to know more turns nothing around")
		}
	})
}
