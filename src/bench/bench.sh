#!/bin/sh
# Builds real and generated notes cold, several times each, and prints medians.
#
#   mvn -q package -DskipTests && src/bench/bench.sh [-r RUNS] [-n NOTES] [FOLDER...]
#
# FOLDERs are knowledge bases of your own, for example a clone of JavaGuide's docs; NOTES (10000) is the
# number of generated notes, 0 for none. Each run is a new process that writes into a new folder, and nothing is
# removed before the end: for a minute after files were deleted, ext4 is ten times slower at making new ones.
# Time is by the wall clock, memory the largest resident size. Needs GNU time (Debian: apt-get install time).
set -eu

runs=5
notes=10000
while getopts r:n: option; do
  case $option in
    r) runs=$OPTARG ;;
    n) notes=$OPTARG ;;
    *) exit 2 ;;
  esac
done
shift $((OPTIND - 1))

root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unzip -q "$root"/target/zhuji-*.zip -d "$work"
zhuji=$(echo "$work"/zhuji-*/bin/zhuji)

median() { sort -n | awk '{ v[NR] = $1 } END { print v[int((NR + 1) / 2)] }'; }

measure() { # NAME NOTES
  : >"$work/times"
  i=0
  while [ $i -lt "$runs" ]; do
    site=$work/sites/$1/$i
    # 1: the notes have problems, which is no failure of the build
    /usr/bin/time -f '%e %M %U %S' -o "$work/time" "$zhuji" build "$2" -o "$site" -q >/dev/null || [ $? -eq 1 ]
    tail -n 1 "$work/time" >>"$work/times"
    i=$((i + 1))
  done
  seconds=$(cut -d' ' -f1 "$work/times" | median)
  memory=$(cut -d' ' -f2 "$work/times" | median)
  cpu=$(awk '{ print $3 + $4 }' "$work/times" | median)
  printf '%-24s %6d notes  %6.2f s  %6.2f s of CPU  %5d MB  %6d files\n' "$1" \
    "$(find "$2" -name '*.md' | wc -l)" "$seconds" "$cpu" $((memory / 1024)) "$(find "$site" -type f | wc -l)"
}

"$zhuji" --version
echo "$(nproc) processors; medians of $runs cold runs, search index included"
export ZHUJI_CACHE=off
measure "content" "$root/content"
for folder in "$@"; do
  measure "$(basename "$(dirname "$folder")")/$(basename "$folder")" "$folder"
done
if [ "$notes" -gt 0 ]; then
  java=${JAVA_HOME:+$JAVA_HOME/bin/}java
  "$java" "$root/src/bench/GeneratedNotes.java" "$work/generated" "$notes"
  measure "generated" "$work/generated"
fi
