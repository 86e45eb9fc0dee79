#!/usr/bin/env bash
# Publishes a trained wiki, loads it into files and into MariaDB, copies and exports it, loads and
# exports that again; fails unless all exports are the same, bit for bit, and all of them give the
# same links for articles of the dump, by both generations.
#
#   backends.sh DATA WIKI DUMP [PAGES]
set -euo pipefail

exec "$(dirname "${BASH_SOURCE[0]}")/java-tool.sh" \
  linkrec.acceptance.tools.Backends "$1" "$2" "$3" "${4:-200}"
