#!/usr/bin/env bash
# Lays datasets that the original built (FOLDER/datasets, FOLDER/datasets-sql) out as a published
# folder, loads them into files and into MariaDB, and fails unless both give the same answers, the
# checksums included, on the pages of FOLDER/answers.
#
#   published.sh FOLDER
set -euo pipefail

exec "$(dirname "${BASH_SOURCE[0]}")/java-tool.sh" \
  linkrec.acceptance.comparison.PublishedRecordings "$@"
