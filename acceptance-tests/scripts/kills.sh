#!/usr/bin/env bash
# Kills trainings at random moments, starts each again, and fails unless the files are the same, bit
# for bit, as those of a training that nothing disturbed; with one and two threads by turns.
#
#   kills.sh WIKI DUMP [TIMES]
#   kills.sh simplewiki simplewiki-pages-articles.xml.bz2 20
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
wiki=$1 dump=$2 times=${3:-20}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

train() {
  local data=$1 threads=$2
  shift 2
  exec "$home/linkrec" train --wiki "$wiki" --dump "$dump" --data "$data" --threads "$threads" "$@" \
    > "$work/out" 2> "$work/err"
}

# Everything that a training leaves for good: names and sums; editions by what is served.
sums() {
  (cd "$1/$wiki" && find work training testing -type f ! -name .lock -print0 | sort -z \
    | xargs -0 sha256sum && cd current/ && find . -type f -print0 | sort -z | xargs -0 sha256sum)
}

left_over() { find "$1" -name '*.tmp' -o -path '*/.spark/*' | grep . || true; }

now() { date +%s%N; }

# Whatever has to be built is built before the time is taken.
"$home/linkrec" train --help > /dev/null
start=$(now)
(train "$work/undisturbed" 2) || { cat "$work/err" >&2; exit 1; }
took=$((($(now) - start) / 1000000))
sums "$work/undisturbed" > "$work/expected"
printf 'undisturbed: %d ms, %d files\n' "$took" "$(wc -l < "$work/expected")"

different=0
for ((time = 1; time <= times; time++)); do
  data=$work/killed
  rm -rf "$data"
  threads=$((time % 2 + 1))
  delay=$(((RANDOM * 32768 + RANDOM) % took))
  (train "$data" "$threads") &
  process=$!
  sleep "$(printf '%d.%03d' $((delay / 1000)) $((delay % 1000)))"
  kill -9 "$process" 2> /dev/null || true
  wait "$process" 2> /dev/null || true
  reached=$(grep -c '^  .* s, processors' "$work/err" || true)
  (train "$data" "$((3 - threads))") || { cat "$work/err" >&2; exit 1; }
  verdict=same
  sums "$data" > "$work/found"
  if ! diff "$work/expected" "$work/found" > "$work/diff" || [[ -n $(left_over "$data") ]]; then
    verdict=DIFFERENT
    different=$((different + 1))
    head -n 5 "$work/diff"
    left_over "$data"
  fi
  printf '%2d: killed after %5d ms, %d steps done, %d up to date then: %s\n' "$time" "$delay" \
    "$reached" "$(grep -c 'is up to date' "$work/err" || true)" "$verdict"
done
printf '%d of %d different\n' "$different" "$times"
[[ $different == 0 ]]
