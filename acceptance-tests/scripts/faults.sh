#!/usr/bin/env bash
# Services under load while their wiki is slow, silent, down, busy or lies, while their database is
# gone, and while their datasets are replaced: every answer must be right or a refusal that says why,
# and all must be well again by itself. On the sample wiki, trained now; needs mariadbd.
#
#   faults.sh [SECONDS [DATABASE_SECONDS]]     of each fault: 12 60
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
wiki=samplewiki dump=$home/data/sample.xml

# Two editions that answer differently: with both generations, and with the first alone.
publish() {
  local name=$1
  shift
  "$home/linkrec" train --wiki "$wiki" --language en --dump "$dump" --data "$work/$name" "$@" \
    > /dev/null 2>&1
  "$home/linkrec" publish --wiki "$wiki" --data "$work/$name" --to "$work/published-$name" \
    --force > /dev/null 2>&1
}

publish both
publish first --generation 1
mkdir "$work/services"
export LINKREC_JAVA_OPTIONS="${LINKREC_JAVA_OPTIONS:-} -Dlinkrec.launcher=$home/linkrec"
"$home/acceptance-tests/scripts/java-tool.sh" linkrec.acceptance.faults.Faults "$wiki" "$dump" \
  "$work/published-both" "$work/published-first" "$work/services" "${1:-12}" "${2:-60}"
