#!/usr/bin/env bash
# Speed of a service of its own: one connection, eight, a fixed rate, two hundred, eight again.
#
#   load.sh DATA WIKI DUMP [SECONDS [RATE]]     a trained wiki and its dump; 20 500
set -euo pipefail

[[ $# -ge 3 ]] || { sed -n '2,4p' "$0" >&2; exit 2; }
source "$(dirname "${BASH_SOURCE[0]}")/serving.sh"
wiki=$2 dump=$3 seconds=${4:-20} rate=${5:-500}
start_service "$1"

load() {
  printf '\n== %s connections, %s s, %s\n' "$1" "$2" "$([[ $3 == 0 ]] && echo 'as fast as can be' || echo "$3 a second")"
  "$home/acceptance-tests/scripts/java-tool.sh" linkrec.acceptance.tools.Load \
    "$address" "$wiki" "$dump" "$1" "$2" "$3" "$process"
}

load 8 "$seconds" 0 > /dev/null # to warm up
load 1 "$seconds" 0
load 8 "$seconds" 0
load 64 "$seconds" "$rate"
load 200 "$seconds" 0
load 8 "$seconds" 0
