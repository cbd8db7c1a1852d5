#!/usr/bin/env bash
# What the recipes of docs/ci.md run: a scan whose result stays in a folder, with annotations on standard output.
# Settings come from the environment, one value a line where there may be several; paths are from where it is called.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

node "$root/tools/set-up.mjs"

lines() { grep -v '^[[:space:]]*$' <<<"$1" | sed 's/^[[:space:]]*//; s/[[:space:]]*$//' || true; }
mapfile -t urls < <(lines "${CANDOUR_URLS:?names the pages, one a line}")
mapfile -t more < <(lines "${CANDOUR_OPTIONS:-}")
out=${CANDOUR_OUT:-candour-report}
formats=json,text,github
[ -z "${CANDOUR_FORMATS:-}" ] || formats=$CANDOUR_FORMATS

options=(--out "$out" --format "$formats" --fail-on "${CANDOUR_FAIL_ON:-differs}")
if [ -n "${CANDOUR_BASELINE:-}" ]; then options+=(--baseline "$CANDOUR_BASELINE"); fi

code=0
"$root/node_modules/node/bin/node" "$root/src/scan/cli.ts" scan "${options[@]}" "${more[@]}" -- "${urls[@]}" || code=$?
# On GitHub alone: elsewhere nobody reads them.
if [ -n "${GITHUB_ACTIONS:-}" ]; then find "$out" -maxdepth 1 -name '*.github.txt' -exec cat {} +; fi
exit "$code"
