#!/usr/bin/env bash
# Posts articles of a dump to a running service and checks every answer.
#
#   posts.sh ADDRESS WIKI DUMP COUNT
#   posts.sh http://127.0.0.1:8000 simplewiki simplewiki-pages-articles.xml.bz2 200
set -euo pipefail

exec "$(dirname "${BASH_SOURCE[0]}")/java-tool.sh" linkrec.acceptance.tools.Posts "$@"
