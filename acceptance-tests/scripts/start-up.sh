#!/usr/bin/env bash
# From the start of the server to its first "ready", five times, and what it takes then.
#
#   start-up.sh DATA
set -euo pipefail

[[ $# -eq 1 ]] || { sed -n '2,4p' "$0" >&2; exit 2; }
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
port=$((20000 + RANDOM % 20000))
times=()
for _ in 1 2 3 4 5; do
  start=$(date +%s%N)
  "$home/linkrec" serve --offline --host 127.0.0.1 --port "$port" --data "$1" 2> /dev/null &
  process=$!
  until curl -fsS -o /dev/null "http://127.0.0.1:$port/readyz" 2> /dev/null; do sleep 0.02; done
  times+=("$((($(date +%s%N) - start) / 1000000))")
  for wiki in "$1"/*/; do
    domain=$(basename "$wiki")
    curl -sS -o /dev/null -d '{"wikitext": "The old bridge."}' \
      "http://127.0.0.1:$port/v1/linkrecommendations/wikipedia/${domain%wiki}/A"
  done
  taken=$(ps -o rss=,cputimes= -p "$process")
  kill "$process"
  wait "$process" 2> /dev/null || true
done
printf '%s\n' "${times[@]}" | sort -n | sed -n '3s/.*/& ms to ready (median of 5)/p'
echo "kilobytes of memory and processor seconds after one answer a wiki: $taken"
