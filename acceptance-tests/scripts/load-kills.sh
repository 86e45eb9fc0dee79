#!/usr/bin/env bash
# Kills loads into MariaDB, the database under them, and loads into files, each so many times at
# random moments, while somebody reads; loads again then. Fails unless every answer was of one
# edition, the next load leaves what was published, bit for bit, and nothing else is left.
#
#   load-kills.sh [TIMES]
set -euo pipefail

exec "$(dirname "${BASH_SOURCE[0]}")/java-tool.sh" \
  linkrec.acceptance.database.LoadKills "${1:-20}"
