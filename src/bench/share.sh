#!/bin/sh
# Shows how much of a build the search index is, by the clock and by the processor's time.
#
#   mvn -q package -DskipTests && src/bench/share.sh [-r RUNS] FOLDER
#
# FOLDER holds Markdown, for example a clone of JavaGuide's docs. By the clock: what --timings says of the stage and of
# the build, which the index shares with stages that run beside it. By the processor: what the build takes less when
# every note says "search: {exclude: true}", so the writing of its files is counted too. Medians of RUNS (5) cold
# builds; ends with 1 if a share is above 40 %.
# Needs GNU time (Debian: apt-get install time).
set -eu

runs=5
while getopts r: option; do
  case $option in
    r) runs=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))

root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unzip -q "$root"/target/zhuji-*.zip -d "$work"
zhuji=$(echo "$work"/zhuji-*/bin/zhuji)
export ZHUJI_CACHE=off

cp -R "$1" "$work/with"
cp -R "$1" "$work/without"
find "$work/without" -name '*.md' | while IFS= read -r note; do
  awk 'NR == 1 && /^---[[:space:]]*$/ { print; print "search: {exclude: true}"; next }
    NR == 1 { print "---\nsearch: {exclude: true}\n---" }
    { print }' "$note" >"$work/note"
  cp "$work/note" "$note"
done

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

i=0
while [ $i -lt "$runs" ]; do
  for kind in with without; do
    # 1: the notes have problems, which is no failure of the build
    /usr/bin/time -f '%U %S' -o "$work/time" \
      "$zhuji" build "$work/$kind" -o "$work/sites/$kind$i" --timings >/dev/null 2>"$work/log" || [ $? -eq 1 ]
    tail -n 1 "$work/time" | awk '{ print $1 + $2 }' >>"$work/$kind.cpu"
    sed 's/(.*//' "$work/log" | awk '/^index / { index_ = $(NF - 1) } /^build / { print index_, $(NF - 1) }' \
      >>"$work/$kind.wall"
  done
  i=$((i + 1))
done

index=$(cut -d' ' -f1 "$work/with.wall" | median)
build=$(cut -d' ' -f2 "$work/with.wall" | median)
with=$(median <"$work/with.cpu")
without=$(median <"$work/without.cpu")
echo "$index $build $with $without" | awk '{
  clock = $1 / $2; cpu = ($3 - $4) / $3
  printf "by the clock  %6.2f s of %6.2f s  %3.0f %%\n", $1, $2, clock * 100
  printf "by processor  %6.2f s of %6.2f s  %3.0f %%\n", $3 - $4, $3, cpu * 100
  exit clock > 0.4 || cpu > 0.4
}'
