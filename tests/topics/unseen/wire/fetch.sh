#!/bin/bash
# Agency news of 26 February to 2 March 1987 (Reuters-21578: takeovers, crude oil) from the Debian 12 package r-cran-tm; XML there, one text file an item here.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT; cd "$tmp"
deb() { apt-get -qq download "$1=$2" 2>/dev/null || { echo "warning: $1 $2 is gone, taking the current one" >&2; apt-get -qq download "$1" 2>/dev/null; }; dpkg-deb -x "$1"_*.deb x; }
deb r-cran-tm 0.7-11-1
rm -rf "$here/corpus"; mkdir -p "$here/corpus"
python3 - x/usr/lib/R/site-library/tm/texts "$here/corpus" <<'P'
import sys, glob, os, re
import xml.etree.ElementTree as E
src, out = sys.argv[1:]
skip = {'acq': '05 09 14 15 16 17 25 28 31 34 35 42 45 46 49 50 51 52 55 39 22 24'.split(), 'crude': '01 04 05 06 14 19 21'.split()}
for kind in ('acq', 'crude'):
    for f in sorted(glob.glob(f'{src}/{kind}/*.xml')):
        n = os.path.basename(f)[8:10]
        if n in skip[kind]: continue
        r = E.parse(f).getroot(); t = r.find('TEXT')
        g = lambda k: re.sub(r'\s+', ' ', (t.findtext(k) or '')).strip()
        body = (t.findtext('BODY') or '').rstrip(); body = re.sub(r'\n?\s*Reuter\s*$', '', body, flags=re.I)
        paras = [re.sub(r'\s+', ' ', p).strip() for p in re.split(r'\n {3,}', body)]
        open(f'{out}/{kind}-{n}.txt', 'w', encoding='utf-8').write(g('TITLE') + '\n' + g('DATELINE') + '\n\n' + '\n\n'.join(p for p in paras if p) + '\n')
P
ls "$here/corpus" | wc -l
