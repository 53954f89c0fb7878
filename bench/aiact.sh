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

now() { date +%s%N; }
# Milliseconds of each round of a command, into a file; the data folder is fresh each time where `fresh` says so.
timed() {
  local fresh=$1 i start
  shift
  : >"$place/times"
  for ((i = 0; i < rounds; i++)); do
    if [ "$fresh" = fresh ]; then rm -rf "$CONTINENT_DATA"; fi
    start=$(now)
    ./continent "$@" >/dev/null
    echo $((($(now) - start) / 1000000)) >>"$place/times"
  done
}
row() {
  local what=$1
  sort -n "$place/times" | awk -v what="$what" '{ all[NR] = $1 }
    END { printf "| %s | %.2f | %.2f | %.2f |\n", what, all[int((NR + 1) / 2)] / 1000, all[1] / 1000, all[NR] / 1000 }'
}

./continent act --help >/dev/null
{
  echo "# Measurements: the text of the Act"
  echo
  echo "Written by \`bench/aiact.sh\` on $(date -u +%Y-%m-%d) with Continent at $(git rev-parse --short HEAD), $(nproc) processors"
  echo "($(uname -m)), JDK $("${JAVA_HOME:+$JAVA_HOME/bin/}java" -version 2>&1 | sed -n 's/.*version "\(.*\)".*/\1/p'), load $(cut -d' ' -f1 /proc/loadavg) before."
  echo "Seconds of the whole process over $rounds rounds, the JVM's start included; the machine did other work too."
  echo
  echo "| What | median | least | most |"
  echo "|---|---|---|---|"
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
  echo "The aim for the import is under 5 seconds."
} >"$place/report"
mv "$place/report" "$report"
cat "$report"
