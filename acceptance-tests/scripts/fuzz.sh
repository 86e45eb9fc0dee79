#!/usr/bin/env bash
# Searches for a text that breaks a law of reading, guided by coverage: fuzz.sh [MINUTES] (10).
# Finds and what was learnt are kept in domain/target/fuzz; fails when there is a find.
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$home/domain/target/fuzz
mkdir -p "$folder/learnt"

LINKREC_JAVA_OPTIONS="${LINKREC_JAVA_OPTIONS:-} -Duser.dir=$home/domain" \
  JAZZER_FUZZ=1 exec "$home/acceptance-tests/scripts/domain-tool.sh" \
  com.code_intelligence.jazzer.Jazzer \
  --target_class=linkrec.domain.wikitext.ReadingFuzzTest \
  --instrumentation_includes='linkrec.domain.**' --reproducer_path="$folder" \
  -artifact_prefix="$folder/" -max_total_time=$((${1:-10} * 60)) -timeout=10 -max_len=4096 \
  "$folder/learnt"
