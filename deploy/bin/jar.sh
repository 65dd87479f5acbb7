# Sourced by the scripts beside it: makes sure of the executable jar and starts it.
# Everything a build says goes to standard error, so that standard output belongs to the command.

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
jar=$home/deploy/target/portal.jar

need() {
  command -v "$1" >/dev/null 2>&1 && return
  echo "The program $1 is missing; the portal needs a Java 17 development kit and Maven." >&2
  exit 1
}

# Whether something the jar is made of is younger than the jar; directories tell of removed files.
is_stale() {
  [ -f "$jar" ] || return 0
  [ -n "$(cd "$home" && find pom.xml ./*/pom.xml ./*/src/main deploy/sql -newer "$jar" -print -quit)" ]
}

build_if_needed() {
  is_stale || return 0
  need javac
  need mvn
  echo "Building the portal; a first build fetches its libraries and takes some minutes." >&2
  (cd "$home" && mvn -q -B -pl deploy -am -Dmaven.test.skip -Dspotbugs.skip package) >&2 </dev/null || {
    echo "The portal could not be built." >&2
    exit 1
  }
}

# Replaces this shell, so that a signal reaches the launcher itself. What works through many files of
# an export names them all, and says heap=… before.
start_jar() {
  need java
  build_if_needed
  exec java "-Xmx${heap:-128m}" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -jar "$jar" "$@"
}
