#!/bin/bash
# Governance, conduct, release and contribution rules of a dozen free software projects: HTML, Markdown, text (POD), PDF; Debian 12 packages.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT; cd "$tmp"
deb() { apt-get -qq download "$1=$2" 2>/dev/null || { echo "warning: $1 $2 is gone, taking the current one" >&2; apt-get -qq download "$1" 2>/dev/null; }; dpkg-deb -x "$1"_*.deb x; }
deb python-skimage-doc 0.19.3-8
deb python-sklearn-doc 1.2.1+dfsg-1
deb openvswitch-doc 3.1.0-2+deb12u1
deb sphinx-doc 5.3.0-4
deb mu-editor-doc 1.0.3+dfsg-6
deb kea-doc 2.2.0-6
deb libgit2-dev 1.5.1+ds-1+deb12u2
deb librsvg2-dev 2.54.7+dfsg-1~deb12u2
deb coreboot-utils-doc 4.15~dfsg-3
deb perl-doc 5.36.0-7+deb12u4
deb hamradio-maintguide 0.7
rm -rf "$here/corpus"; mkdir -p "$here/corpus"; c="$here/corpus"; d=x/usr/share/doc
for f in conduct/code_of_conduct conduct/report_handling_manual core_developer skips/0-skip-process skips/1-governance values; do cp $d/python-skimage-doc/html/$f.html $c/skimage-$(basename $f).html; done
for f in governance faq support about; do cp $d/python-sklearn-doc/html/$f.html $c/sklearn-$f.html; done
for f in charter release-process committer-emeritus-status committer-grant-revocation committer-responsibilities security bugs contributing/backporting-patches; do cp $d/openvswitch-doc/html/internals/$f.html $c/ovs-$(basename $f).html; done
for f in organization release-process contributing; do cp $d/sphinx-doc/html/internals/$f.html $c/sphinx-$f.html; done
for f in contributing release; do cp $d/mu-editor/html/$f.html $c/mu-$f.html; done
zcat $d/kea/CONTRIBUTING.md.gz > $c/kea-contributing.md
for f in release contributing; do zcat $d/libgit2-dev/$f.md.gz > $c/libgit2-$f.md; done
cp $d/libgit2-dev/api-stability.md $c/libgit2-api-stability.md
zcat $d/librsvg2-dev/CONTRIBUTING.md.gz > $c/librsvg-contributing.md; cp $d/librsvg2-dev/code-of-conduct.md $c/librsvg-code-of-conduct.md
for f in community/code_of_conduct getting_started/gerrit_guidelines community/conferences releases/checklist; do cp $d/coreboot-utils/html/$f.html $c/coreboot-$(basename $f).html; done
for f in perlpolicy perlgov perlsecpolicy perlcommunity; do cp $(find x -name $f.pod) $c/$f.txt; done
zcat $d/hamradio-maintguide/DebianHamradio.pdf.gz > $c/debian-hamradio-guide.pdf
ls "$c" | wc -l
