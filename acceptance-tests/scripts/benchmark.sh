#!/usr/bin/env bash
# Runs the JMH benchmarks; not part of the build.
#
#   benchmark.sh                             the sample wiki, pages of 30,000 characters
#   benchmark.sh DATA WIKI [PAGES] [-- JMH]  another wiki with an edition in DATA; PAGES is a dump
#                                            or a file .ndjson of objects with "wikitext"
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
data=$home/data wiki=samplewiki pages=$home/data/sample.xml
positional=()
while [[ $# -gt 0 && $1 != -- ]]; do
  positional+=("$1")
  shift
done
[[ $# -gt 0 ]] && shift
if [[ ${#positional[@]} -ge 2 ]]; then
  data=${positional[0]} wiki=${positional[1]}
fi
if [[ ${#positional[@]} -ge 3 ]]; then
  pages=${positional[2]}
fi
if [[ ! -e $data/$wiki ]]; then
  if [[ $wiki != samplewiki ]]; then
    printf '%s has no datasets of %s: train it first\n' "$data" "$wiki" >&2
    exit 1
  fi
  "$home/linkrec" train --wiki samplewiki --language en --dump "$home/data/sample.xml" --data "$data"
fi

exec "$home/acceptance-tests/scripts/java-tool.sh" org.openjdk.jmh.Main \
  -p "data=$data" -p "wiki=$wiki" -p "pages=$pages" "${@:-linkrec}"
