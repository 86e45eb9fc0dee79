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

unpack() {
  case $1 in
    *.bz2) bzip2 -dc "$1" ;;
    *.gz) gzip -dc "$1" ;;
    *) cat "$1" ;;
  esac
}

unpack "$dump" > "$work/once.xml"
{
  sed '/<page>/,$d' "$work/once.xml"
  for copy in '' ' 2' ' 3' ' 4' ' 5' ' 6' ' 7' ' 8' ' 9' ' 10'; do
    sed -n '/<page>/,/<\/page>/p' "$work/once.xml" | sed "s|</title>|$copy</title>|"
  done
  printf '</mediawiki>\n'
} > "$work/ten.xml"
bzip2 "$work/once.xml" "$work/ten.xml"

"$scripts/costs.sh" "$wiki" "$work/once.xml.bz2" --language en | tee "$work/once"
"$scripts/costs.sh" "$wiki" "$work/ten.xml.bz2" --language en | tee "$work/ten"
awk '/^  beyond/ { seconds[++count] = $2 }
  END {
    ratio = seconds[2] / seconds[1]
    printf "ten times the pages: %.2f times the seconds\n", ratio
    exit ratio > 11
  }' "$work/once" "$work/ten"
