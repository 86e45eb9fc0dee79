#!/usr/bin/env bash
# Takes the README's pictures of the page anew, from the sample wiki and a small Arabic one.
#
#   screenshots.sh [DATA]     a folder with samplewiki, trained with --keep-articles; it gets an arwiki
set -euo pipefail

source "$(dirname "${BASH_SOURCE[0]}")/serving.sh"
sample_data "${1:-}"
start_service "$data"
"$home/acceptance-tests/scripts/java-tool.sh" linkrec.acceptance.tools.Screenshots \
  "$address" "$data" "$home/acceptance-tests/screenshots"
