#!/usr/bin/env bash
# Runs a program of acceptance-tests: java-tool.sh CLASS ARGUMENT... (builds what is missing).
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=$home/acceptance-tests/target
class_path=$target/tools.classpath

# Compiles only: packing would replace the jar under a server that runs.
if [[ ! -s $class_path || -n $(find "$home/acceptance-tests/pom.xml" "$home/acceptance-tests/src" \
    "$home/domain/src/main" -newer "$class_path" -type f -print -quit) ]]; then
  (cd "$home" && MAVEN_OPTS=${MAVEN_OPTS:--Xmx1g} ./mvnw -q -pl acceptance-tests -am -DskipTests \
    -Dspotless.check.skip=true test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/tools.classpath -Dmdep.includeScope=test) >&2
fi

exec java -Xmx1g -XX:+UseSerialGC ${LINKREC_JAVA_OPTIONS:-} \
  -cp "$target/test-classes:$(< "$class_path")" "$@"
