#!/bin/bash
# Reference shelf: release tables (CSV, distro-info-data), calendars and lists (text), two dictionaries (text), three papers (PDF, test data of npm pdf-parse).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT; cd "$tmp"
deb() { apt-get -qq download "$1=$2" 2>/dev/null || { echo "warning: $1 $2 is gone, taking the current one" >&2; apt-get -qq download "$1" 2>/dev/null; }; dpkg-deb -x "$1"_*.deb x; }
deb distro-info-data 0.58+deb12u7
deb calendar 12.1.8
deb miscfiles 1.5+dfsg-4
deb dict-elements 20001107-a-9.1
deb dict-devil 1.0-13.1
npm pack --silent pdf-parse@1.1.1 >/dev/null; tar xzf pdf-parse-*.tgz
rm -rf "$here/corpus"; mkdir -p "$here/corpus"; c="$here/corpus"
for f in debian ubuntu; do cp x/usr/share/distro-info/$f.csv $c/$f-releases.csv; done
for f in history birthday music usholiday computer christian holiday southafrica; do cp x/usr/share/calendar/calendar.$f $c/calendar-$f.txt; done
for f in countries currency inter.phone birthtoken airport top-level.domains languages mailinglists; do zcat x/usr/share/misc/$f.gz > $c/list-$f.txt; done
zcat x/usr/share/dictd/elements.dict.dz > $c/elements.txt
zcat x/usr/share/dictd/devil.dict.dz > $c/devils-dictionary.txt
p=package/test/data; cp $p/01-valid.pdf $c/paper-trace-based-jit.pdf; cp $p/02-valid.pdf $c/paper-solar-cell.pdf; cp $p/04-valid.pdf $c/paper-speed-exercise.pdf
ls "$c" | wc -l
