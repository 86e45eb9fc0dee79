#!/usr/bin/env bash
# Prints how far reading agrees with recorded readings of other parsers, by file and in all: text
# nodes, links, nodes, sections, plain text, then sentences and words by language, then lower case.
# Fails when too little agrees.
#
#   recordings.sh FOLDER [EXAMPLES]
set -euo pipefail

scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=${1:?the folder with the recordings is missing}
code=0
tool() { "$scripts/domain-tool.sh" "$@" || code=1; }

tool linkrec.domain.wikitext.RecordingComparison "$folder" "${2:-0}"
tool linkrec.domain.text.RecordedTokensComparison "$folder"
tool linkrec.domain.text.RecordedLowerCaseComparison "$folder"
exit "$code"
