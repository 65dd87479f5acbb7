# Sourced by the rounds beside it: runs one end-to-end test, with what is given as its properties.
# The result goes where --results DIR says, else to deploy/target/proof.

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
results=$home/deploy/target/proof
properties=()

wrong_use() {
  echo "$1" >&2
  exit 2
}

# take_options NAME…: reads --results DIR and these options, each with a value, into properties NAME
take_options() {
  local round=$1 known=" $2 "
  shift 2
  while [ $# -gt 0 ]; do
    local name=${1#--}
    [ $# -gt 1 ] || wrong_use "$1 needs a value after it."
    if [ "$name" = results ]; then
      mkdir -p "$2" && results=$(cd "$2" && pwd)
    elif [[ $1 == --* && $known == *" $name "* ]]; then
      properties+=("-D$round.$name=$2")
    else
      wrong_use "\"$1\" is not understood here."
    fi
    shift 2
  done
}

# run_test TEST: builds what it needs and nothing else; looking for patterns of holes is for verify
run_test() {
  cd "$home" || exit 1
  mvn -B verify -pl deploy -am -Dspotbugs.skip -Dtest=None -Dsurefire.failIfNoSpecifiedTests=false \
    -Dfailsafe.failIfNoSpecifiedTests=false "-Dit.test=$1" "-Dproof.results=$results" \
    ${properties[@]+"${properties[@]}"} </dev/null
}
