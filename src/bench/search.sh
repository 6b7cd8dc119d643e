#!/bin/sh
# Puts Pagefind and MiniSearch with a bigram tokenizer beside the search of this project, on the same notes
# and the same questions, and prints a table, as it is published in src/site/markdown/search.md.
#
#   src/bench/search.sh FOLDER [N]
#
# FOLDER holds Markdown, for example a clone of JavaGuide's docs; N (100) is how many questions of each set are
# asked. Needs Node and npm, which fetch the other two; nothing of theirs is kept. MiniSearch takes 0.7 GB of memory and
# most of the time: some three minutes in all for JavaGuide on a machine that does nothing else.
set -eu

notes=$(cd "$1" && pwd)
count=${2:-100}
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cd "$root"
# Maven knows a Java that is new enough
LC_ALL=C.UTF-8 mvn -q -B process-test-classes exec:exec -Dexec.executable=java -Dexec.classpathScope=test \
  -Dexec.args="-cp %classpath dev.zhuji.search.Comparison '$notes' '$work'"
npm install --silent --no-audit --no-fund --prefix "$work" pagefind@1.6.0 minisearch@7.2.0
start=$(date +%s.%N)
"$work/node_modules/.bin/pagefind" --site "$work/pages" >"$work/pagefind.log"
echo "$start $(date +%s.%N)" | awk '{ print $2 - $1 }' >"$work/pagefind.seconds"
node src/bench/search.js "$work" "$count"
