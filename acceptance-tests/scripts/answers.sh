#!/usr/bin/env bash
# Answers recorded pages and compares with the recorded answers of the original; prints how many
# links are found again, and the cause of every difference.
#
#   answers.sh FOLDER                   all of FOLDER/answers, with FOLDER/datasets
#   answers.sh FOLDER enwiki.v2 ...     these only
#   answers.sh FOLDER --wide [NAME...]  the answers without threshold and limit
#
# LINKREC_PIECES=FILE: cuts words of languages without spaces by that model of SentencePiece.
set -euo pipefail

exec "$(dirname "${BASH_SOURCE[0]}")/java-tool.sh" \
  linkrec.acceptance.comparison.AnswerComparison "$@"
