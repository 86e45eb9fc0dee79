#!/usr/bin/env bash
# Runs a program that stands among the domain's tests: domain-tool.sh CLASS ARGUMENT...
set -euo pipefail

home=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=$home/domain/target
class_path=$target/tools.classpath

if [[ ! -s $class_path || -n $(find "$home/domain/pom.xml" "$home/domain/src" \
    -newer "$class_path" -type f -print -quit) ]]; then
  (cd "$home" && MAVEN_OPTS=${MAVEN_OPTS:--Xmx1g} ./mvnw -q -pl domain \
    -Dspotless.check.skip=true test-compile dependency:build-classpath \
    -Dmdep.outputFile=target/tools.classpath -Dmdep.includeScope=test) >&2
fi

exec java -Xmx1g -XX:+UseSerialGC ${LINKREC_JAVA_OPTIONS:-} \
  -cp "$target/classes:$target/test-classes:$(< "$class_path")" "$@"
