# Builds what is missing or older than its sources, once, however many commands ask. Sourced by ./continent.
#
# What was built is copied to target/run/NUMBER, and "target/run/current" points to the newest: a command that runs
# keeps its files while another builds. Everything that is said about it goes to stderr.

engine_sources="kernel content engines instruments cli"
product_sources="$engine_sources agent portal launcher examples"
engine_modules=cli
product_modules=cli,agent,portal,launcher

# Succeeds where the stamp of group $1 is missing or a source or folder (so that deletions count) is newer.
is_stale() {
  local stamp=$root/target/run/built-$1 sources=$engine_sources module paths=("$root/pom.xml" "$root/.mvn")
  [ -e "$stamp" ] && [ -e "$root/target/run/current/cli/cli.jar" ] || return 0
  if [ "$1" = product ]; then
    sources=$product_sources
    [ -e "$root/target/run/current/portal/portal.jar" ] || return 0
  fi
  for module in $sources; do paths+=("$root/$module"); done
  # A module's own folder changes when target/ appears in it; what is inside counts.
  [ -n "$(find "${paths[@]}" -name target -prune -o \( -type f -o -path '*/src*' \) -newer "$stamp" -print -quit 2>/dev/null)" ]
}

# build GROUP [lenient]: GROUP is engines or product. Lenient: an older build will do where the sources don't compile.
build() {
  local group=$1 mode=${2:-strict}
  app=
  if [ "${CONTINENT_BUILD:-}" != never ] && is_stale "$group"; then
    mkdir -p "$root/target/run"
    if ! locked build_now "$group"; then
      [ "$mode" = lenient ] && [ -e "$root/target/run/current/launcher/launcher.jar" ] || exit 1
      say "continent: going on with the last good build"
    fi
  fi
  app=$(cd -P "$root/target/run/current" 2>/dev/null && pwd) || fail "nothing is built yet; run ./continent build"
}

# Runs a function while no other command of this checkout builds.
locked() {
  local lock=$root/target/run/lock code=0
  if command -v flock >/dev/null 2>&1; then
    exec 9>>"$lock"
    flock -n 9 || { say "continent: waiting for another command that builds"; flock 9; }
    "$@" 9>&- || code=$?
    exec 9>&-
  else
    until mkdir "$lock.d" 2>/dev/null; do
      # A builder that was killed leaves its folder behind.
      kill -0 "$(cat "$lock.d/pid" 2>/dev/null || echo $$)" 2>/dev/null || rm -rf "$lock.d"
      sleep 1
    done
    echo $$ >"$lock.d/pid"
    "$@" || code=$?
    rm -rf "$lock.d"
  fi
  return $code
}

build_now() {
  local group=$1 modules=$engine_modules log=$root/target/run/build.log started
  is_stale "$group" || return 0 # another command built it while this one waited
  [ "$group" = product ] && modules=$product_modules
  started=$SECONDS
  [ -e "$root/target/run/current" ] || say "continent: first build; it fetches libraries and takes some minutes"
  say "continent: building ($group) …"
  : >"$root/target/run/building-$group"
  if ! (cd "$root" && ./mvnw -B -T 2 -Dmaven.test.skip=true -pl "$modules" -am package) >"$log" 2>&1 </dev/null; then
    say "continent: the build fails:"
    grep -v -e '^\[INFO\]' -e '^Downloading from' -e '^Downloaded from' "$log" | head -n 60 >&2
    say "continent: the whole log is in $log"
    return 1
  fi
  publish_build
  [ "$group" = product ] && cp -p "$root/target/run/building-product" "$root/target/run/built-engines"
  mv -f "$root/target/run/building-$group" "$root/target/run/built-$group"
  say "continent: built in $((SECONDS - started)) s"
}

# Copies the applications that Maven packed beside one another and points "current" to the copy.
publish_build() {
  local runs=$root/target/run number module
  number=$(date +%s)-$$
  rm -rf "$runs/fresh"
  mkdir -p "$runs/fresh"
  for module in cli agent portal launcher; do
    [ -d "$root/$module/target/app" ] || continue
    copy_app "$root/$module/target/app" "$runs/fresh/$module"
  done
  [ -d "$root/examples" ] && cp -R "$root/examples" "$runs/fresh/examples"
  mv "$runs/fresh" "$runs/$number"
  rehearse "$runs/$number/cli"
  ln -s "$number" "$runs/current.fresh"
  mv -f -T "$runs/current.fresh" "$runs/current" 2>/dev/null || { rm -f "$runs/current"; mv "$runs/current.fresh" "$runs/current"; }
  # Commands that still run may need the ones before.
  find "$runs" -maxdepth 1 -name '[0-9]*-*' ! -name "$number" -mmin +1440 -exec rm -rf {} + 2>/dev/null || true
}

# Has the JVM record what commands load and what is hot in them, so that they start faster (continent.cli.data.Rehearsal).
# A JVM that can't, or a rehearsal that fails, leaves no record, and commands do without.
rehearse() {
  local cli=$1 folder
  folder=$(mktemp -d) || return 0
  "$java_home/bin/java" -Xmx2g -XX:+UseParallelGC -XX:FreqInlineSize=60 --enable-native-access=ALL-UNNAMED \
    --sun-misc-unsafe-memory-access=allow "-XX:AOTCacheOutput=$cli/cli.aot" -cp "$cli/cli.jar" \
    continent.cli.data.Rehearsal "$folder" >"$root/target/run/rehearsal.log" 2>&1 </dev/null || rm -f "$cli/cli.aot"
  rm -rf "$folder"
}

# Libraries are linked, not copied, where the file system can; our own jars are rewritten by the next build.
copy_app() {
  cp -R -l "$1" "$2" 2>/dev/null || { rm -rf "$2"; cp -R "$1" "$2"; return; }
  local jar
  for jar in "$1"/*.jar "$1"/lib/*-SNAPSHOT.jar; do
    [ -e "$jar" ] && cp -p "$jar" "$2${jar#"$1"}.copy" && mv -f "$2${jar#"$1"}.copy" "$2${jar#"$1"}"
  done
}
