#!/usr/bin/env bash
# Sourced, not run. spark_home FOLDER makes what Spark's workers on this machine start from: a folder
# with Spark's own jars, and without ours. Needs the built batch program.
spark_home() {
  local lib=$1 folder=$2 jar
  mkdir -p "$folder/bin" "$folder/jars"
  for jar in "$lib"/*.jar; do
    case ${jar##*/} in
      adapters-* | application-* | domain-* | bootstrap-* | picocli-* | jooq-* | sqlite-jdbc-* \
        | xgboost4j* | icu4j-* | HikariCP-* | mysql-connector-* | jackson-*-3.*) ;;
      *) ln -s "$jar" "$folder/jars/" ;;
    esac
  done
  export SPARK_HOME=$folder SPARK_SCALA_VERSION=2.13
}
