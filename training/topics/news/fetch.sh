#!/bin/bash
# Australian news items of December 2001 (Lee background corpus), from the PyPI wheel of gensim.
# One item a line there; here one text file an item. Needs: python3 with pip, unzip is not needed.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
python3 -m pip download -q --no-deps --only-binary=:all: --python-version 3.11 --implementation cp --abi cp311 \
  --platform manylinux_2_24_x86_64 --platform manylinux_2_28_x86_64 -d "$tmp" gensim==4.4.0
rm -rf "$here/corpus"; mkdir -p "$here/corpus"
python3 - "$tmp" "$here/corpus" <<'P'
import glob, sys, zipfile
z = zipfile.ZipFile(glob.glob(sys.argv[1] + '/gensim-*.whl')[0])
lines = z.read('gensim/test/test_data/lee_background.cor').decode('utf-8').splitlines()
for i, l in enumerate(lines[:40], 1):
    open(f'{sys.argv[2]}/news-{i:03d}.txt', 'w', encoding='utf-8').write(l.strip() + '\n')
P
ls "$here/corpus" | wc -l
