#!/usr/bin/env bash
# Trains on a dump and on its pages ten times over (titles made distinct), and prints how many times
# the processors' seconds beyond an empty job the second one costs; fails above 11.
#
#   growth.sh WIKI DUMP
set -euo pipefail

scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
wiki=$1 dump=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

"$scripts/repeat-pages.sh" "$dump" 1 "$work/once.xml.bz2"
"$scripts/repeat-pages.sh" "$dump" 10 "$work/ten.xml.bz2"

"$scripts/costs.sh" "$wiki" "$work/once.xml.bz2" --language en | tee "$work/once"
"$scripts/costs.sh" "$wiki" "$work/ten.xml.bz2" --language en | tee "$work/ten"
awk '/^  beyond/ { seconds[++count] = $2 }
  END {
    ratio = seconds[2] / seconds[1]
    printf "ten times the pages: %.2f times the seconds\n", ratio
    exit ratio > 11
  }' "$work/once" "$work/ten"
