#!/usr/bin/env bash
# Writes a dump with the pages of another, TIMES over, their titles made distinct; FILE is .xml.bz2.
#
#   repeat-pages.sh DUMP TIMES FILE
set -euo pipefail

dump=$1 times=$2 file=$3

unpack() {
  case $1 in
    *.bz2) bzip2 -dc "$1" ;;
    *.gz) gzip -dc "$1" ;;
    *) cat "$1" ;;
  esac
}

once=$(mktemp)
trap 'rm -f "$once"' EXIT
unpack "$dump" > "$once"
{
  sed '/<page>/,$d' "$once"
  for ((copy = 1; copy <= times; copy++)); do
    mark=''
    [[ $copy == 1 ]] || mark=" $copy"
    sed -n '/<page>/,/<\/page>/p' "$once" | sed "s|</title>|$mark</title>|"
  done
  printf '</mediawiki>\n'
} | bzip2 > "$file"
