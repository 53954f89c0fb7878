# Finds a JDK that can build and run Continent; sets java_home. Sourced by ./continent.
# The version is read from the JDK's own "release" file, so that no JVM is started to look.

jdk_least=25

# Prints the feature version (25) of the JDK in folder $1; nothing where it is none.
jdk_version() {
  local line version
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=*)
        version=${line#JAVA_VERSION=\"}
        version=${version%%[!0-9]*}
        printf '%s\n' "$version"
        return 0
        ;;
    esac
  done <"$1/release"
}

# Folders in which systems and tools keep JDKs. Unmatched patterns stay as they are and fail the look.
jdk_places() {
  local home=${HOME:-/nonexistent} path
  path=$(command -v javac || true)
  if [ -n "$path" ]; then
    path=$(readlink -f "$path" 2>/dev/null || printf '%s' "$path")
    printf '%s\n' "${path%/bin/javac}"
  fi
  printf '%s\n' /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* "$home"/.sdkman/candidates/java/* \
    "$home"/.jdks/* "$home"/.local/share/mise/installs/java/* "$home"/.asdf/installs/java/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$home"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home
}

find_jdk() {
  local place version best=
  if [ -n "${CONTINENT_JAVA_HOME:-}" ]; then
    version=$(jdk_version "$CONTINENT_JAVA_HOME")
    if [ "${version:-0}" -lt "$jdk_least" ]; then
      fail "CONTINENT_JAVA_HOME=$CONTINENT_JAVA_HOME holds ${version:+JDK }${version:-no JDK}; JDK $jdk_least or newer is needed"
    fi
    java_home=$CONTINENT_JAVA_HOME
  elif [ -n "${JAVA_HOME:-}" ] && version=$(jdk_version "$JAVA_HOME") && [ "${version:-0}" -ge "$jdk_least" ]; then
    java_home=$JAVA_HOME
  else
    java_home=
    while IFS= read -r place; do
      version=$(jdk_version "$place")
      [ "${version:-0}" -ge "$jdk_least" ] || continue
      # The oldest that will do: the version that Continent is built and measured with.
      if [ -z "$best" ] || [ "$version" -lt "$best" ]; then
        best=$version
        java_home=$place
      fi
    done < <(jdk_places)
    [ -n "$java_home" ] || jdk_missing
  fi
  export JAVA_HOME=$java_home
}

jdk_missing() {
  say "continent: no JDK $jdk_least or newer was found. Install one, for instance:"
  case $(uname -s) in
    Darwin) say "  brew install openjdk@25" ;;
    *)
      say "  Debian, Ubuntu: apt install openjdk-25-jdk-headless   (or temurin-25-jdk from packages.adoptium.net)"
      say "  Fedora, RHEL:   dnf install java-25-openjdk-devel"
      say "  Arch:           pacman -S jdk25-openjdk"
      say "  any system:     sdk install java 25-tem   (sdkman.io)"
      ;;
  esac
  say "A JDK elsewhere is named with CONTINENT_JAVA_HOME=/path/to/jdk."
  exit 1
}
