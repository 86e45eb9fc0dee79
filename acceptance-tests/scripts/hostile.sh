#!/usr/bin/env bash
# Prints how many seconds a million characters of every hostile pattern take, worst first, and
# fails when one takes a second or more.
#
#   hostile.sh [CHARACTERS [LEAST_SECONDS_SHOWN [PART_OF_THE_NAME]]]
set -euo pipefail

exec "$(dirname "${BASH_SOURCE[0]}")/domain-tool.sh" linkrec.domain.wikitext.HostileSpeed "$@"
