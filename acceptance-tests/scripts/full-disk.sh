#!/usr/bin/env bash
# Trains a wiki on disks that are too small (tmpfs; needs root), on XML that is broken, and on a part
# that is cut: each must fail with one clear line, and what was served must be untouched.
#
#   full-disk.sh WIKI DUMP.bz2
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
wiki=$1 dump=$2
work=$(mktemp -d)
mounted=''

finish() {
  [[ -z $mounted ]] || umount "$mounted"
  rm -rf "$work"
}
trap finish EXIT

served() { (cd "$1/$wiki/current/" && find . -type f -print0 | sort -z | xargs -0 sha256sum); }

# Trains anew into a folder; prints the last line; fails unless it failed and nothing served changed.
must_fail() {
  local name=$1 data=$2
  shift 2
  local code=0 before
  before=$(served "$data")
  "$home/linkrec" train --wiki "$wiki" --data "$data" --force "$@" > "$work/out" 2> "$work/err" \
    || code=$?
  printf '%s: exit code %s: %s\n' "$name" "$code" "$(tail -n 1 "$work/err" | cut -c 1-220)"
  [[ $code == 1 && $(tail -n 1 "$work/err") == 'linkrec: '* && $(served "$data") == "$before" ]] || {
    printf 'FAILED: exit code 1, one line, and the same served files expected\n' >&2
    exit 1
  }
}

"$home/linkrec" train --wiki "$wiki" --dump "$dump" --data "$work/data" > "$work/out" 2> "$work/err"
used=$(du -sk "$work/data" | cut -f 1)

for more in 50 100 400 800 1500; do
  small=$work/small-$more
  mkdir "$small"
  mount -t tmpfs -o "size=$((used + more))k" tmpfs "$small"
  mounted=$small
  cp -a "$work/data/$wiki" "$small/"
  # Other parameters, so that every step leaves other files.
  must_fail "$more kB free" "$small" --dump "$dump" --language de --keep-articles
  umount "$small"
  mounted=''
done

bzip2 -dc "$dump" > "$work/whole.xml"
awk 'NR > 2000 && !broken && sub(/<title>/, "<broken") { broken = 1 } { print }' "$work/whole.xml" \
  > "$work/broken.xml"
must_fail 'broken XML' "$work/data" --dump "$work/broken.xml"
head -c "$(($(wc -c < "$dump") * 2 / 3))" "$dump" > "$work/cut.xml.bz2"
must_fail 'cut part' "$work/data" --dump "$dump" "$work/cut.xml.bz2"
printf 'what was served was untouched each time\n'
