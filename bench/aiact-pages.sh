#!/usr/bin/env bash
# Measures the pages of the law as the portal serves them with the full text imported: milliseconds until the answer is
# there, over one kept connection, after warming up. Prints rows for docs/measurements/aiact.md. Needs the official files: a
# folder with formex-2024-en/ and the consolidated JSON files. Usage: bench/aiact-pages.sh FOLDER [ROUNDS] [PORT]
set -euo pipefail
cd "$(dirname "$0")/.."
law=$(cd "${1:?name the folder with the official files}" && pwd)
rounds=${2:-20}
port=${3:-8187}
place=$(mktemp -d "${TMPDIR:-/tmp}/continent-bench.XXXXXX")
chmod 755 "$place"
export CONTINENT_DATA=$place/data
trap './continent stop >/dev/null 2>&1 || true; rm -rf "$place"' EXIT
site=http://127.0.0.1:$port

./continent start --port "$port" --no-browser >/dev/null
./continent act import "$law"/formex-2024-en "$law"/ai-act-consolidated-*.json >/dev/null

# Asks for all paths in one process; one line of milliseconds an answer.
ask() {
  local path arguments=()
  for path in "$@"; do arguments+=(-o /dev/null "$site$path"); done
  curl -s -w '%{time_pretransfer} %{time_starttransfer} %{http_code}\n' "${arguments[@]}" \
    | awk '$3 != 200 { exit 1 } { printf "%.2f\n", ($2 - $1) * 1000 }'
}
row() {
  local what=$1 i
  shift
  for ((i = 0; i < 8; i++)); do ask "$@" >/dev/null; done
  for ((i = 0; i < rounds; i++)); do ask "$@"; done | sort -n | awk -v what="$what" '{ all[NR] = $1 }
    END { printf "| %s | %d | %.1f | %.1f | %.1f |\n", what, NR, all[int((NR + 1) / 2)], all[int(NR * 0.95)], all[NR] }'
}

articles=()
for ((number = 1; number <= 113; number++)); do articles+=("/law/art_$number"); done
german=("${articles[@]/%/?lang=de}")
echo "Load $(cut -d' ' -f1 /proc/loadavg) before; $(nproc) processors."
echo
echo "| Page | answers | median ms | 95 % | most |"
echo "|---|---|---|---|---|"
row "an article, each of 113" "${articles[@]}"
row "the same in German" "${german[@]}"
row "Article 3 with all definitions" /law/art_3
row "Annex III" /law/anx_III
row "table of contents" /law/text
row "search for two words" "/law/search?q=emotion+recognition"
row "differences of an article" "/law/diff?from=2024-08-01&to=2026-07-27&unit=art_25"
row "all differences" "/law/diff?from=2024-08-01&to=2026-07-27"
