#!/usr/bin/env bash
# Suggests links for a whole wiki: compares every answer with what a running service says of the
# same article; measures processor time a page, beyond an empty job, on the wiki's pages ten times
# over (fails above 2 ms); kills such runs at random moments and goes on: the same files.
#
#   recommend-all.sh WIKI DUMP [KILLS]
#   recommend-all.sh simplewiki simplewiki-pages-articles.xml.bz2 3
set -euo pipefail

scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
wiki=$1 dump=$2 kills=${3:-3}
work=$(mktemp -d)
. "$scripts/serving.sh"

linkrec=$home/linkrec
mkdir "$work/out"
"$linkrec" train --wiki "$wiki" --language en --dump "$dump" --data "$work/data" \
  > /dev/null 2> "$work/err" || { cat "$work/err" >&2; exit 1; }
"$linkrec" recommend-all --wiki "$wiki" --dump "$dump" --data "$work/data" \
  --out "$work/out/once.ndjson.gz" 2> "$work/err" || { cat "$work/err" >&2; exit 1; }

start_service "$work/data"
"$scripts/java-tool.sh" linkrec.acceptance.tools.AllAnswers "$address" "$wiki" "$dump" \
  "$work/out/once.ndjson.gz"
kill "$process"
wait "$process" || true
process=''
trap 'rm -rf "$work"' EXIT

"$scripts/repeat-pages.sh" "$dump" 10 "$work/ten.xml.bz2"

# Prints user and system seconds, seconds, and the resident set in MB.
measure() {
  python3 - "$@" << 'END'
import resource, subprocess, sys, time
began = time.time()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(f"{used.ru_utime + used.ru_stime:.2f} {time.time() - began:.2f} {used.ru_maxrss / 1024:.0f}")
sys.exit(code)
END
}

all() {
  exec "$linkrec" recommend-all --wiki "$wiki" --dump "$work/ten.xml.bz2" --data "$work/data" \
    --out "$work/out/$1.ndjson.gz"
}

slow=no
read -r empty _ _ < <(measure "$linkrec" empty-job)
read -r cpu wall memory < <(measure "$linkrec" recommend-all --wiki "$wiki" \
  --dump "$work/ten.xml.bz2" --data "$work/data" --out "$work/out/ten.ndjson.gz")
articles=$(gzip -dc "$work/out/ten.ndjson.gz" | wc -l)
cp "$work/data/$wiki/incoming.sqlite" "$work/out/ten.sqlite"
awk -v cpu="$cpu" -v empty="$empty" -v wall="$wall" -v memory="$memory" -v articles="$articles" '
  BEGIN {
    each = (cpu - empty) * 1000 / articles
    printf "%d articles: processors %.1f s, an empty job %.1f s, %.2f ms an article; %.1f s, %s MB\n",
      articles, cpu, empty, each, wall, memory
    exit each > 2
  }' || slow=yes

parts() {
  find "$work/data/$wiki/work/recommend-all" -name '[0-9]*.ndjson.gz' 2> /dev/null | wc -l || true
}

different=0
for ((time = 1; time <= kills; time++)); do
  reached=''
  for ((stop = 1; stop <= 2; stop++)); do
    (all killed) > /dev/null 2>&1 &
    run=$!
    wanted=$((RANDOM % (articles / 1000 + 1)))
    while kill -0 "$run" 2> /dev/null && [[ $(parts) -lt $wanted ]]; do
      sleep 0.1
    done
    sleep "0.$RANDOM"
    kill -9 "$run" 2> /dev/null || true
    wait "$run" 2> /dev/null || true
    reached="$reached $(parts)"
  done
  (all killed) > /dev/null 2> "$work/err" || { cat "$work/err" >&2; exit 1; }
  verdict=same
  cmp "$work/out/ten.ndjson.gz" "$work/out/killed.ndjson.gz" \
    && cmp "$work/out/ten.underlinked.tsv.gz" "$work/out/killed.underlinked.tsv.gz" \
    && cmp "$work/out/ten.sqlite" "$work/data/$wiki/incoming.sqlite" || verdict=DIFFERENT
  [[ -z $(find "$work/out" "$work/data/$wiki" -name '*.tmp') ]] || verdict='LEFT SOMETHING'
  [[ $verdict == same ]] || different=$((different + 1))
  printf '%2d: killed twice, whole parts then:%s: %s\n' "$time" "$reached" "$verdict"
  rm -f "$work/out/killed".*
done
printf '%d of %d different\n' "$different" "$kills"
[[ $different == 0 && $slow == no ]]
