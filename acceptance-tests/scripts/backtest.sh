#!/usr/bin/env bash
# Trains wikis on the sentences that the original was trained on, tests them on its test sentences,
# and prints the figures beside the recorded ones; then evaluates each on held-out articles. Wikis
# without recorded predictions are only evaluated on held-out articles.
#
#   backtest.sh RECORDINGS DUMPS                all nine wikis
#   backtest.sh RECORDINGS DUMPS ltgwiki ...    these only
#
# LINKREC_MODEL_VERSION: v1 or v2 (default). LINKREC_KEEP: a folder that keeps data and reports.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
recordings=$(cd "${1:?the folder with the recordings is missing}" && pwd)
dumps=$(cd "${2:?the folder with the dumps is missing}" && pwd)
shift 2
wikis=("$@")
if [[ ${#wikis[@]} -eq 0 ]]; then
  wikis=(friendswiki ltgwiki enwiki elwiki openttdwiki mrwiki hywiki jawiki shintowiki)
fi
work=${LINKREC_KEEP:-}
if [[ -z $work ]]; then
  work=$(mktemp -d)
  trap 'rm -rf "$work"' EXIT
fi
mkdir -p "$work"
work=$(cd "$work" && pwd)
options=(--model-version "${LINKREC_MODEL_VERSION:-v2}")

# The original links nothing in its test sentences on jawiki, and was not evaluated on shintowiki.
is_compared() { [[ $1 != jawiki && -f $recordings/backtest/$1/predictions.csv.gz ]]; }

for wiki in "${wikis[@]}"; do
  dump=$dumps/$wiki.xml.bz2
  if is_compared "$wiki"; then
    gzip -dc "$recordings/backtest/$wiki/sentences_train.csv.gz" > "$work/$wiki.train.tsv"
    "$home/linkrec" train --wiki "$wiki" --dump "$dump" --sentences "$work/$wiki.train.tsv" \
      --data "$work" "${options[@]}" > "$work/$wiki.train.txt"
    gzip -dc "$recordings/backtest/$wiki/sentences_test.csv.gz" > "$work/$wiki.test.tsv"
    "$home/linkrec" evaluate --wiki "$wiki" --sentences "$work/$wiki.test.tsv" --data "$work" \
      --out "$work" > "$work/$wiki.evaluate.txt"
  fi
  "$home/linkrec" evaluate --honest --wiki "$wiki" --dump "$dump" --out "$work" "${options[@]}" \
    > "$work/$wiki.honest.txt"
done
"$home/acceptance-tests/scripts/java-tool.sh" linkrec.acceptance.comparison.BacktestComparison \
  "$recordings" "$work" "${wikis[@]}"
