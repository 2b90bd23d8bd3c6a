#!/bin/bash
# Handbooks for people who run computers: Securing Debian (HTML pages), the Debian FAQ (PDF), the Debian Edu manual for schools (PDF).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT; cd "$tmp"
deb() { apt-get -qq download "$1=$2" 2>/dev/null || { echo "warning: $1 $2 is gone, taking the current one" >&2; apt-get -qq download "$1" 2>/dev/null; }; dpkg-deb -x "$1"_*.deb x; }
deb harden-doc 3.19+nmu1
deb debian-faq 11.1
deb debian-edu-doc-en 2.12.23~deb12u1
rm -rf "$here/corpus"; mkdir -p "$here/corpus"; c="$here/corpus"
h=x/usr/share/doc/harden-doc/html/en-US
for f in intro ch01s03 ch01s05 ch02 ch02s03 ch03 ch03s02 ch03s05 ch03s07 ch04s10 ch04s16 ch04s20 after-compromise debian-sec-team-faq dsa security-update intrusion-detect deb-pack-sign ch11s02 ch12 ch12s02 checklist; do cp $h/$f.html $c/securing-$f.html; done
zcat x/usr/share/doc/debian/FAQ/debian-faq.en.pdf.gz > $c/debian-faq.pdf
cp x/usr/share/doc/debian-edu-doc-en/debian-edu-bookworm-manual.pdf $c/
ls "$c" | wc -l
