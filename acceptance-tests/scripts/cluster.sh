#!/usr/bin/env bash
# Trains a wiki and suggests links for all of it twice: on this machine's cores, and by spark-submit
# from the thin jar with two executors in processes of their own; fails unless all files are the
# same, bit for bit.
#
#   cluster.sh WIKI DUMP [MASTER]
#   cluster.sh simplewiki simplewiki-pages-articles.xml.bz2 'local-cluster[2,1,1024]'
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
. "$home/acceptance-tests/scripts/spark-home.sh"
wiki=$1 dump=$2 master=${3:-local-cluster[2,1,1024]}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

target=$home/bootstrap/batch/target
if [[ ! -f $(find "$target" -maxdepth 1 -name '*-cluster.jar' -newer "$home/pom.xml" 2> /dev/null) ]]; then
  (cd "$home" && ./mvnw -q -Prelease -DskipTests -Dspotless.check.skip=true -pl bootstrap/batch -am \
    package) >&2
fi
thin=$(find "$target" -maxdepth 1 -name '*-cluster.jar')
spark_home "$target/lib" "$work/spark"
export OMP_WAIT_POLICY=PASSIVE

submit() {
  java -Xmx2g -XX:+UseSerialGC -cp "$SPARK_HOME/jars/*" org.apache.spark.deploy.SparkSubmit \
    --master "$master" --class linkrec.bootstrap.batch.Main "$thin" "$@"
}

# Everything that stays: names and sums.
sums() {
  (cd "$1/$wiki" && find work training testing incoming.sqlite current/ -type f ! -name '.*' -print0 \
    | sort -z | xargs -0 sha256sum && cd "$2" && sha256sum ./*.gz)
}

run() {
  local name=$1 began
  shift
  mkdir "$work/$name"
  began=$(date +%s%N)
  "$@" train --wiki "$wiki" --dump "$dump" --data "$work/$name.data" > "$work/$name.out" \
    2> "$work/$name.err" || { cat "$work/$name.err" >&2; exit 1; }
  "$@" recommend-all --wiki "$wiki" --dump "$dump" --data "$work/$name.data" \
    --out "$work/$name/all.ndjson.gz" >> "$work/$name.out" 2>> "$work/$name.err" \
    || { cat "$work/$name.err" >&2; exit 1; }
  sums "$work/$name.data" "$work/$name" > "$work/$name.sums"
  printf '%s: %.1f s, %d files\n' "$name" "$((($(date +%s%N) - began) / 1000000))e-3" \
    "$(wc -l < "$work/$name.sums")"
}

run one java -Xmx2g -XX:+UseSerialGC -jar "$(find "$target" -maxdepth 1 -name "bootstrap-batch-*.jar" ! -name "*-cluster.jar")"
run cluster submit
executors=$(grep -c 'Granted executor ID' "$work/cluster.err" || true)
[[ $executors == 0 ]] || printf 'executors granted: %d\n' "$executors"
if diff "$work/one.sums" "$work/cluster.sums"; then
  printf 'the same files\n'
else
  printf 'DIFFERENT files\n'
  exit 1
fi
