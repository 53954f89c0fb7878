#!/usr/bin/env bash
# Measures the checker of the AI Act over the worked cases and writes docs/measurements/aiact-questions.md. Needs an idle
# machine; takes some minutes. Usage: bench/aiact-questions.sh
set -euo pipefail
cd "$(dirname "$0")/.."
out=docs/measurements/aiact-questions.md
mkdir -p "${out%/*}"
body=$(./continent act bench)
{
  echo "# AI Act checker: time and questions"
  echo
  echo "Written by \`bench/aiact-questions.sh\` on $(date -u +%F), $(nproc) cores, $(uname -m). An interview starts with nothing known and is"
  echo "over when no conclusion and no obligation is open; every answer comes from the worked case."
  echo
  echo "$body"
} >"$out"
echo "$out"
