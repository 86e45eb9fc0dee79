#!/usr/bin/env bash
# Trains from nothing and prints the processors' seconds: of the whole program, of an empty job of
# the same program, and of each step; and the highest memory.
#
#   costs.sh WIKI DUMP [OPTIONS OF TRAIN]
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
wiki=$1 dump=$2
shift 2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Prints user and system seconds, seconds, and the resident set in MB, of a command and its children.
measure() {
  python3 - "$@" << 'END'
import os, resource, subprocess, sys, time
began = time.time()
code = subprocess.run(sys.argv[1:], stdout=open(os.environ["OUT"], "w"),
                      stderr=open(os.environ["ERR"], "w")).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{used.ru_utime + used.ru_stime:.2f} {time.time() - began:.2f} {used.ru_maxrss / 1024:.0f}")
sys.exit(code)
END
}

export OUT=$work/out ERR=$work/err
"$home/linkrec" empty-job > /dev/null 2>&1
read -r empty_cpu empty_wall _ < <(measure "$home/linkrec" empty-job)
read -r cpu wall memory < <(measure "$home/linkrec" train --wiki "$wiki" --dump "$dump" \
  --data "$work/data" "$@") || true
[[ -e $work/data/$wiki/current ]] || { cat "$work/err" >&2; exit 1; }
printf '%s\n' "$wiki: seconds of the processors, and of the clock"
awk '
  /^Step [0-9]+ of/ { split($5, name, ":"); step = name[1] }
  /^  .* s, processors/ { printf "  %-12s %8.1f %8.1f\n", step, $4, $1 }' "$work/err"
printf '  %-12s %8.1f %8.1f   at most %s MB\n' whole "$cpu" "$wall" "$memory"
printf '  %-12s %8.1f %8.1f\n' 'empty job' "$empty_cpu" "$empty_wall"
printf '  %-12s %8.1f\n' beyond "$(awk "BEGIN { print $cpu - $empty_cpu }")"
