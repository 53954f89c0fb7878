#!/usr/bin/env bash
# Measures each step of curation alone with JMH and prints megabytes a second. JMH comes from the Maven repository and
# stays out of the build. Usage: bench/curation-jmh.sh [JMH OPTIONS…]   for instance: -p step=c4,fineweb -prof gc
set -euo pipefail
cd "$(dirname "$0")/.."
say() { printf '%s\n' "$*" >&2; }
fail() { say "$*"; exit 1; }
# shellcheck source=bin/jdk.sh
. bin/jdk.sh
find_jdk
export JAVA_HOME=$java_home
./continent build >&2
jmh=1.37
place=$(mktemp -d "${TMPDIR:-/tmp}/continent-jmh.XXXXXX")
trap 'rm -rf "$place"' EXIT
for artifact in org.openjdk.jmh:jmh-core org.openjdk.jmh:jmh-generator-annprocess; do
  ./mvnw -q -B dependency:copy -Dartifact="$artifact:$jmh" -DoutputDirectory="$place/lib" -Dmdep.useBaseVersion=true >&2
done
./mvnw -q -B dependency:copy -Dartifact=net.sf.jopt-simple:jopt-simple:5.0.4 -DoutputDirectory="$place/lib" >&2
./mvnw -q -B dependency:copy -Dartifact=org.apache.commons:commons-math3:3.6.1 -DoutputDirectory="$place/lib" >&2
classes=$(cd -P target/run/current && pwd)/cli/lib
mkdir "$place/classes"
"$java_home/bin/javac" -proc:full -d "$place/classes" -cp "$place/lib/*:$classes/*" bench/curation/StepsBench.java
taskset=$(command -v taskset || true)
${taskset:+$taskset -c 1} "$java_home/bin/java" -cp "$place/classes:$place/lib/*:$classes/*" org.openjdk.jmh.Main \
  -jvmArgsAppend "-Dtext=$PWD/docs --enable-native-access=ALL-UNNAMED -XX:FreqInlineSize=60" "$@"
