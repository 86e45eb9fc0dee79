#!/usr/bin/env bash
# Reads the datasets of a wiki in Python, as the original reads them (sqlitedict, pickle, xgboost,
# numpy, installed by pip into an environment that is removed afterwards), and fails unless every
# row and every score is what Linkrec itself reads.
#
#   datasets-python.sh DATA WIKI
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
data=$(cd "$1" && pwd) wiki=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 -m venv "$work/python"
"$work/python/bin/pip" install -q --disable-pip-version-check sqlitedict xgboost numpy
"$here/java-tool.sh" linkrec.acceptance.tools.DatasetRows "$data" "$wiki" "$work/rows"
"$work/python/bin/python" "$here/datasets.py" "$data/$wiki/$wiki" "$work/rows"
