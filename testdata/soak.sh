#!/usr/bin/env bash
# Load and faults for boete batch. `make soak` runs it, with LINES=10000000 by default. It says what each trial showed, ends with 1
# if one of them went wrong, needs bash, awk and the usual tools of a Unix system, and leaves nothing behind.
set -uo pipefail
export LC_ALL=C

boete=$(realpath "${1:-./boete}")
lines=${LINES:-10000000}
memory=${MEMORY:-2000000} # KiB of address space: a Go program reserves 1.3 GB of it, and uses little
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
failures=0

# check WHAT WANTED GOT
check() {
	if [ "$2" = "$3" ]; then
		printf '%-26s %s\n' "$1" "$3"
	else
		printf '%-26s WRONG: %s\n%-26s wanted: %s\n' "$1" "$3" '' "$2"
		failures=$((failures + 1))
	fi
}

# cases FROM UNTIL: a case on each line, numbered; every thousandth is faulty.
cases() {
	awk -v from="$1" -v until="$2" 'BEGIN {
		for (i = from; i <= until; i++)
			printf "{\"id\": \"z-%d\", \"policy\": \"%s\", \"decided\": \"2019-06-18\", \"offender\": {\"name\": \"Ziekenhuis (verzonnen)\", \"kind\": \"company\"}, \"infringements\": [{\"provision\": \"AVG 32(1)\", \"adjustments\": [{\"factor\": \"a\", \"effect\": \"+75000\", \"reason\": \"aard, ernst en duur\"}, {\"factor\": \"b\", \"effect\": \"+75000\", \"reason\": \"nalatig\"}, {\"factor\": \"c\", \"effect\": \"0\", \"reason\": \"geen aanleiding\"}]}]}\n", i, i % 1000 ? "ap-2019" : "ap-1900"
	}'
}

# tally: what a run wrote. The numbers of the cases follow each other, and each record is a whole line.
tally() {
	awk '{
		if (match($0, /"id":"z-[0-9]+"/)) { n = substr($0, RSTART + 8, RLENGTH - 9) + 0; if (n != last + 1) astray++; last = n }
		if ($0 !~ /^\{.*\}$/) broken++
		if ($0 ~ /"faults":/) faulty++
	} END { printf "%d records, %d faulty, %d astray, %d broken", NR, faulty, astray, broken }'
}

printf 'boete batch: %s lines, %s cores, %s KiB of address space\n\n' "$lines" "$(nproc)" "$memory"
started=$(date +%s)
faulty=$((lines / 1000))

mkfifo in
cases 1 "$lines" >in &
(
	ulimit -v "$memory"
	"$boete" batch in --summary 2>err &
	echo $! >pid
	wait $!
	echo $? >code
) | tally >tally.out &
while [ ! -s code ]; do # the most memory that was in use
	awk '/VmHWM/ { print $2 }' "/proc/$(cat pid 2>/dev/null)/status" 2>/dev/null >peak.new && [ -s peak.new ] && mv peak.new peak
	sleep 0.2
done
wait
check 'many lines' "$lines records, $faulty faulty, 0 astray, 0 broken; exit 3" "$(cat tally.out); exit $(cat code)"
check '  memory below 100 MB' yes "$([ "$(cat peak)" -lt 100000 ] && echo yes || cat peak)"
printf '%-26s %s MB; %s s, while awk made the lines and counted the records\n' '  at its peak' "$(($(cat peak) / 1000))" "$(($(date +%s) - started))"

cases 1 20000 >part.ndjson
"$boete" batch part.ndjson >whole.out 2>/dev/null
split -l 1789 part.ndjson cut.
first=1
for part in cut.*; do
	"$boete" batch "$part" --first-line "$first" 2>/dev/null
	first=$((first + $(wc -l <"$part")))
done >joined.out
check 'cut into parts, and joined' same "$([ -s whole.out ] && cmp whole.out joined.out && echo same)"

(
	ulimit -f 5000
	trap '' XFSZ
	exec "$boete" batch part.ndjson >part.out 2>err
)
check 'a disk that fills up' 'exit 1, whole lines, as many as it says' "exit $?, $([ -z "$(tail -c 1 part.out | tr -d '\n')" ] && grep -q "gedaan: $(wc -l <part.out | sed 's/\(.*\)\(...\)$/\1.\2/; s/^\.//'))" err && echo 'whole lines, as many as it says')"

"$boete" batch part.ndjson >/dev/full 2>err
check 'a full disk' 'exit 1, a complaint' "exit $?, $(grep -q 'no space left' err && echo 'a complaint')"

"$boete" batch part.ndjson 2>err | head -n 100 >head.out
codes=("${PIPESTATUS[@]}")
check 'a reader that stops' "exit 141, 100 records, 0 faulty, 0 astray, 0 broken, 0 bytes of complaint" "exit ${codes[0]}, $(tally <head.out), $(wc -c <err) bytes of complaint"

mkfifo slow
(sleep 3; tally) <slow >slow.out &
mkfifo made
cases 1 2000000 >made &
"$boete" batch made --summary >slow 2>/dev/null &
waiting=$!
sleep 2.5 # nothing has been read yet
check 'a reader that waits' 'below 60 MB' "$([ "$(awk '/VmRSS/ { print $2 }' "/proc/$waiting/status")" -lt 60000 ] && echo 'below 60 MB')"
wait
check '  and then reads' "2000000 records, 2000 faulty, 0 astray, 0 broken" "$(cat slow.out)"

{ cases 1 3; printf '{"id": "z-4", "policy"'; sleep 2; printf ': "ap-2019", "infringements": [{"category": "I"}]}\n'; } | "$boete" batch --summary >stall.out 2>/dev/null &
sleep 1
check 'a producer that stalls' '3 records, 0 faulty, 0 astray, 0 broken' "$(tally <stall.out)"
wait
check '  and goes on' '4 records, 0 faulty, 0 astray, 0 broken' "$(tally <stall.out)"

cases 1 5000000 >made &
"$boete" batch made >int.out 2>err &
stopped=$!
sleep 1.5
kill -TERM $stopped
wait $stopped
check 'a request to stop' 'exit 130, 0 astray, 0 broken' "exit $?, $(tally <int.out | sed 's/.*faulty, //')"

head -c 64000000 /dev/urandom >random
"$boete" batch random --input ndjson >random.out 2>err
code=$?
wanted=$(tr -d ' \t\v\f\r' <random | grep -ac .)
check 'random bytes' "exit 3, $wanted records, $wanted faulty, 0 broken" "exit $code, $(tally <random.out | sed 's/ 0 astray,//')"
check '  no panic' '0' "$(grep -c -e panic -e goroutine err)"

{
	cases 1 1
	head -c 10000000 /dev/zero | tr '\0' '{'; echo
	cases 2 2
	printf '{"id": "'; head -c 10000000 /dev/zero | tr '\0' x; printf '"}\n'
	cases 3 3
} | "$boete" batch --summary >long.out 2>err
check 'lines of 10 MB' 'exit 3, 5 records, 2 faulty, 0 astray, 0 broken' "exit $?, $(tally <long.out)"

{
	cases 1 1
	for bracket in '[' '{"a":'; do
		for depth in 33 100 10000 200000; do
			awk -v b="$bracket" -v n="$depth" 'BEGIN { for (i = 0; i < n; i++) printf "%s", b; print "" }'
		done
	done
	cases 2 2
} | "$boete" batch --summary >deep.out 2>err
check 'deep nesting' 'exit 3, 10 records, 8 faulty, 0 astray, 0 broken' "exit $?, $(tally <deep.out)"

# Lines within the limit that are made of very many values, each in its own way.
many() { awk -v begin="$1" -v each="$2" -v end="$3" 'BEGIN { printf "%s", begin; for (n = length(begin); n < 1000000; n += length(each)) printf "%s", each; print end }'; }
for _ in 1 2 3 4 5 6 7 8; do
	many '{"infringements":[' '0,' '0]}'
	many '{"infringements":[' '{},' '{}]}'
	many '{"x":[' '0,' '0]}'
	many '{"policy":"edpb-04-2022","infringements":[{"adjustments":[' '{"effect":"max"},' '{}]}]}'
	many '' '{"":' ''
	cases 1 1 | sed 's/z-1"/a"/'
done >dense.ndjson
(
	ulimit -v "$memory"
	exec "$boete" batch dense.ndjson --summary >dense.out 2>err
)
check 'dense lines' 'exit 3, 48 records, 40 faulty, 0 broken' "exit $?, $(tally <dense.out | sed 's/ 0 astray,//')"

# A table: as many rows, a quotation mark that is not closed with nothing but empty lines behind it, and parts of it.
{
	echo 'zaak;artikel;factor;besloten'
	awk -v n=$((lines / 10)) 'BEGIN { for (i = 1; i <= n; i++) print "z-" i ";32 lid 1;a=+75000: lang;2019-06-18" }'
} >table.csv
(
	ulimit -v "$memory"
	exec "$boete" batch table.csv --summary 2>err
) | tally >tally.out
check 'a table' "$((lines / 10)) records, 0 faulty, 0 astray, 0 broken" "$(cat tally.out)"
{
	head -2 table.csv
	echo 'z-2;"32'
	head -c 5000000 /dev/zero | tr '\0' '\n'
	sed -n 4p table.csv
} | "$boete" batch --summary >quote.out 2>err
check 'a quotation mark left open' 'exit 3, 3 records, 1 faulty, 0 astray, 0 broken' "exit $?, $(tally <quote.out)"

printf '\n%s trials went wrong\n' "$failures"
[ "$failures" -eq 0 ]
