#!/bin/sh
# Asks Lighthouse about a built site as a phone on a slow connection gets it, over local HTTP, and prints a table.
#
#   src/bench/lighthouse.sh SITE [N] [PAGE…]
#
# SITE is what `zhuji build` wrote; each page is asked N (3) times, and the median counts. Without pages: the home page,
# the longest note and the longest round. Needs Node 18 or newer, npm, which fetches Lighthouse, and Chromium or Chrome
# (CHROME_PATH names another). Nothing of it is kept.
set -eu

site=$(cd "$1" && pwd)
shift
root=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for name in chromium chromium-browser google-chrome-stable google-chrome; do
  CHROME_PATH=${CHROME_PATH:-$(command -v "$name" || true)}
done
export CHROME_PATH
npm install --silent --no-audit --no-fund --prefix "$work" lighthouse@12.8.2
cp "$root/src/bench/lighthouse.js" "$work/lighthouse.mjs"
cd "$work"
node lighthouse.mjs "$site" "$@"
