#!/bin/bash
# Pages (18 HTML, 8 Markdown) of "An Anarchist FAQ" from the Debian 12 package anarchism.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT; cd "$tmp"
deb() { apt-get -qq download "$1=$2" 2>/dev/null || { echo "warning: $1 $2 is gone, taking the current one" >&2; apt-get -qq download "$1" 2>/dev/null; }; dpkg-deb -x "$1"_*.deb x; }
deb anarchism 15.3-3
rm -rf "$here/corpus"; mkdir -p "$here/corpus"
for f in intro book 10years index secA1 secA4 secB6 secC6 secD3 secD4 secD6 secD7 secF5 secG5 secG6 secG7 secJ6 vol1intro; do
  cp "x/usr/share/doc/anarchism/html/$f.html" "$here/corpus/"; done
for f in append2 append139 secC12 secI6 secE5 secE6 secD2 secD8; do
  zcat "x/usr/share/doc/anarchism/markdown/$f.md.gz" > "$here/corpus/$f.md"; done
ls "$here/corpus" | wc -l
