#!/usr/bin/env bash
# Loads a made-up wiki of many rows into MariaDB by load-datasets, and row by row beside it: from
# Java, and from Python where python3 has pymysql.
#
#   load-speed.sh [ROWS]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
exec "$here/java-tool.sh" linkrec.acceptance.database.LoadSpeed "${1:-1000000}" "$here/row-by-row.py"
