#!/usr/bin/env bash
# Sends hostile requests to a service of its own and checks every answer.
#
#   hostile-requests.sh [COUNT [SEED [DATA]]]     40000 1, and the sample wiki, trained now
set -euo pipefail

source "$(dirname "${BASH_SOURCE[0]}")/serving.sh"
sample_data "${3:-}"
start_service "$data"
"$home/acceptance-tests/scripts/java-tool.sh" linkrec.acceptance.tools.HostileRequests \
  "$address" sample "${1:-40000}" "${2:-1}"
