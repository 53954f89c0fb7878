#!/usr/bin/env bash
# Measures the law's text as a person waits for it: import of the whole Act, list of all units, one unit, difference; each as
# a whole process. Writes docs/measurements/aiact.md. Needs the official files: a folder with formex-2024-en/ and the
# consolidated JSON files. Usage: bench/aiact.sh FOLDER [ROUNDS]
set -euo pipefail
cd "$(dirname "$0")/.."
law=$(cd "${1:?name the folder with the official files}" && pwd)
rounds=${2:-7}
place=$(mktemp -d "${TMPDIR:-/tmp}/continent-bench.XXXXXX")
trap 'rm -rf "$place"' EXIT
export CONTINENT_DATA=$place/data

formex=$law/formex-2024-en
page=$law/eurlex-2024-en.html
english=$law/ai-act-consolidated-2026-07-27.en.json
german=$law/ai-act-consolidated-2026-07-27.de.json
report=docs/measurements/aiact.md

TIMEFORMAT='%R %U %S'
# Seconds of each round of a command (wall, user, system), into a file; the data folder is fresh each time where `fresh`
# says so.
timed() {
  local fresh=$1 i
  shift
  : >"$place/times"
  for ((i = 0; i < rounds; i++)); do
    if [ "$fresh" = fresh ]; then rm -rf "$CONTINENT_DATA"; fi
    { time ./continent "$@" >/dev/null 2>&1; } 2>>"$place/times"
  done
}
# Median, least and most of the wall's seconds, and the median of the processors'.
row() {
  local cpu
  cpu=$(awk '{ print $2 + $3 }' "$place/times" | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }')
  sort -n "$place/times" | awk -v what="$1" -v cpu="$cpu" '{ all[NR] = $1 }
    END { printf "| %s | %.2f | %.2f | %.2f | %.2f |\n", what, all[int((NR + 1) / 2)], all[1], all[NR], cpu }'
}

say() { printf '%s\n' "$*" >&2; }
fail() { say "bench: $*"; exit 1; }
# shellcheck source=../bin/jdk.sh
. bin/jdk.sh
find_jdk # the one that ./continent takes

./continent act --help >/dev/null
{
  echo "# Measurements: the text of the Act"
  echo
  echo "Written by \`bench/aiact.sh\` on $(date -u +%Y-%m-%d) with Continent at $(git rev-parse --short HEAD), $(nproc) processors"
  echo "($(uname -m)), JDK $("$java_home/bin/java" -version 2>&1 | sed -n 's/.*version "\(.*\)".*/\1/p'), load $(cut -d' ' -f1 /proc/loadavg) before."
  echo "Seconds of the whole process over $rounds rounds, the start of the JVM and the check for newer sources included."
  echo
  echo "| What | median | least | most | processor time, median |"
  echo "|---|---|---|---|---|"
  timed fresh act import "$formex"
  row "import of the whole Act, Formex, 14 documents, into an empty store"
  timed fresh act import "$page"
  row "import of the whole Act, EUR-Lex page"
  timed fresh act import "$english" "$german"
  row "import of the amended Act, JSON, English and German"
  rm -rf "$CONTINENT_DATA"
  ./continent act import "$formex" "$english" >/dev/null
  timed kept act import "$english"
  row "the same import again, nothing changed"
  timed kept act units --as-of 2026-12-01 --out "$place/units.jsonl"
  row "list of the $(wc -l <"$place/units.jsonl") units in force on 2026-12-01"
  timed kept act show art_6_3
  row "one unit"
  timed kept act diff 2024-08-01 2026-07-27
  row "difference between 2024 and 2026"
  echo
  echo "The aim for the import is under 5 seconds. Where the load is above the number of processors, the processor time tells"
  echo "more than the clock."
} >"$place/report"
mv "$place/report" "$report"
cat "$report"
