#!/usr/bin/env bash
# Measures what a person waits for: start, first page, memory, engine commands, the tour's steps. Writes
# docs/measurements/launcher.md. Needs an idle machine; takes some minutes. Usage: bench/start.sh [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
rounds=${1:-5}
place=$(mktemp -d "${TMPDIR:-/tmp}/continent-bench.XXXXXX")
chmod 755 "$place"
export CONTINENT_DATA=$place/data
trap './continent stop >/dev/null 2>&1; rm -rf "$place"' EXIT

now() { date +%s%N; }
# Seconds since the moment $1, with two digits.
since() { awk -v a="$1" -v b="$(now)" 'BEGIN { printf "%.2f", (b - a) / 1e9 }'; }
resident() { awk '/^VmRSS/ { printf "%d", $2 / 1024 }' "/proc/$1/status"; }
field() { ./continent status --json | sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p"; }
# Median of the numbers on standard input.
median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
# Median seconds of a command over the rounds.
timed() {
  local i start
  for ((i = 0; i < rounds; i++)); do
    start=$(now)
    "$@" >/dev/null
    since "$start"
    echo
  done | median
}

./continent build
began=$(now)
./continent start --no-browser --port 0 >/dev/null 2>&1
first=$(since "$began")
starts=$place/starts
for ((i = 0; i < rounds; i++)); do
  ./continent stop >/dev/null
  began=$(now)
  ./continent start --no-browser --port 0 >/dev/null
  since "$began" >>"$starts"
  echo >>"$starts"
done
portal=$(resident "$(field pid)")
database=$(resident "$(field databasePid)")
agent=$(resident "$(field agentPid)")
again=$(timed ./continent start --no-browser)
status=$(timed ./continent status)
help=$(timed ./continent --help)
engine=$(timed ./continent act --help)
began=$(now)
./continent tour --json >"$place/tour"
tour=$(since "$began")

cpu=$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)
{
  cat <<END
# Launcher: start, memory, tour

Written by \`bench/start.sh\` on $(date -u +%Y-%m-%d), on $(nproc) cores (${cpu:-unknown processor}); medians of $rounds rounds. Each figure is the
whole command, from the shell to its end; \`start\` ends when the first page was answered over HTTP.

| What | Seconds |
|---|---|
| very first \`start\` of a data folder: database made, classes recorded (JEP 514) | $first |
| \`start\` from then on, from nothing running to the first page (goal: 5) | $(median <"$starts") |
| \`start\` when everything runs | $again |
| \`status\` | $status |
| the script alone: JDK found, nothing stale (\`--help\`) | $help |
| an engine's command (\`act --help\`) | $engine |

Resident memory after the start, before a model is loaded: portal $portal MB, job agent $agent MB, PostgreSQL's postmaster $database MB.

## The tour

The whole of \`./continent tour\` on the default corpus took $tour s.

| Step | Seconds | Found |
|---|---|---|
END
  sed -n 's/.*"step":"\([^"]*\)".*"seconds":\([0-9.]*\),"figures":{\(.*\)},"link".*/| \1 | \2 | \3 |/p' "$place/tour" |
    sed 's/"//g; s/,/, /g' | cut -c 1-300
} >docs/measurements/launcher.md
cat docs/measurements/launcher.md
