#!/bin/bash
# Rules and handbooks of free software projects: Linux kernel process pages, Django's faq/internals, Debian Developer's Reference (EPUB), npm's policies (Markdown), popcon FAQ (text).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT; cd "$tmp"
deb() { apt-get -qq download "$1=$2" 2>/dev/null || { echo "warning: $1 $2 is gone, taking the current one" >&2; apt-get -qq download "$1" 2>/dev/null; }; dpkg-deb -x "$1"_*.deb x; }
deb linux-doc-6.1 6.1.176-1
deb python-django-doc 3:3.2.25-0+deb12u3
deb developers-reference 12.18
deb popularity-contest 1.76
npm pack --silent npm@2.15.12 >/dev/null; tar xzf npm-*.tgz
rm -rf "$here/corpus"; mkdir -p "$here/corpus"; c="$here/corpus"
k=x/usr/share/doc/linux-doc-6.1/html/process
for f in code-of-conduct code-of-conduct-interpretation embargoed-hardware-issues stable-kernel-rules researcher-guidelines management-style kernel-enforcement-statement kernel-driver-statement handling-regressions maintainer-netdev license-rules 1.Intro 2.Process 6.Followthrough; do cp $k/$f.html $c/kernel-$f.html; done
d=x/usr/share/doc/python-django-doc/html
for f in faq/general faq/install faq/help faq/contributing internals/organization internals/security internals/release-process internals/mailing-lists internals/contributing/bugs-and-features internals/contributing/triaging-tickets internals/contributing/new-contributors; do cp $d/$f.html $c/django-$(basename $f).html; done
cp x/usr/share/developers-reference/developers-reference.epub $c/
zcat x/usr/share/doc/popularity-contest/FAQ.gz > $c/popcon-faq.txt
for f in disputes orgs scope registry; do cp package/doc/misc/npm-$f.md $c/; done
cp package/CONTRIBUTING.md $c/npm-contributing.md
ls "$c" | wc -l
