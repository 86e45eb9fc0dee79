#!/usr/bin/env bash
# Shared by scripts that need a running service: sourced, not run. start_service DATA sets address
# and process; the service ends with the script.
home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
process=''

start_service() {
  local data=$1 log
  shift
  log=$(mktemp)
  "$home/linkrec" serve --offline --host 127.0.0.1 --port 0 --data "$data" "$@" 2> "$log" &
  process=$!
  trap 'kill "$process" 2> /dev/null || true; wait "$process" 2> /dev/null || true' EXIT
  address=''
  while [[ -z $address ]]; do
    kill -0 "$process" 2> /dev/null || { cat "$log" >&2; exit 1; }
    sleep 0.1
    address=$(sed -n 's,.*\(http://127\.0\.0\.1:[0-9]*\)/.*,\1,p' "$log" | head -n 1)
  done
  rm -f "$log"
}

# A data folder with the sample wiki in it: the given one, else one trained now.
sample_data() {
  data=${1:-}
  if [[ -z $data ]]; then
    data=$(mktemp -d)
    "$home/linkrec" train --wiki samplewiki --language en --dump "$home/data/sample.xml" \
      --keep-articles --data "$data"
  fi
}
