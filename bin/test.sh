# ./continent test [--long]: everything that CI runs. Sourced by ./continent.
#
# One Maven run over all modules: formatting, compiler with its bug checks, tests, checks of the repository, kill tests
# and browser tests on the product as it was built. Prints Maven's own lines and a summary at the end.

run_tests() {
  local long=no argument code=0 started=$SECONDS
  for argument in "$@"; do
    case $argument in
      --long) long=yes ;;
      *)
        say "continent: test takes --long and nothing else; found '$argument'"
        exit 2
        ;;
    esac
  done
  say_about_browser
  build product
  # The tests run the product through ./continent; nothing may be built below them.
  export CONTINENT_BUILD=never
  unset CONTINENT_DATA
  local mark=$root/target/run/tests-began
  : >"$mark"
  cd "$root" || exit 1
  ./mvnw -B --fail-at-end spotless:check verify </dev/null || code=$?
  if [ "$long" = yes ] && [ "$code" = 0 ]; then
    ./mvnw -B --fail-at-end -Dlong verify </dev/null || code=$?
  fi
  summary "$mark" "$((SECONDS - started))" "$code"
  exit "$code"
}

say_about_browser() {
  local browser
  browser=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
  if [ -n "$browser" ]; then
    echo "Browser tests: with $browser"
  elif [ "${CONTINENT_BROWSER:-}" = required ]; then
    fail "no Chromium was found, and CONTINENT_BROWSER=required makes that a failure (apt install chromium)"
  else
    echo "Browser tests: SKIPPED, no Chromium was found (apt install chromium; .ci/run does)"
  fi
}

# Adds up the reports that are newer than the mark.
summary() {
  local verdict=passed
  [ "$3" = 0 ] || verdict=FAILED
  find "$root" -name 'TEST-*.xml' -path '*/target/surefire-reports/*' -newer "$1" -exec grep -h -m 1 -o '<testsuite .*' {} + |
    awk -v verdict="$verdict" -v seconds="$2" '
      function figure(name,   text) {
        if (!match($0, " " name "=\"[0-9]+\"")) return 0
        text = substr($0, RSTART, RLENGTH)
        gsub(/[^0-9]/, "", text)
        return text + 0
      }
      { tests += figure("tests"); failures += figure("failures"); errors += figure("errors"); skipped += figure("skipped") }
      END {
        printf "continent test: %s: %d tests in %d classes, %d failures, %d errors, %d skipped, %d s\n",
          verdict, tests, NR, failures, errors, skipped, seconds
      }'
}
