#!/bin/bash
# Product manuals: ODT, DOCX, EPUB, PDF of measuring, radio, font, mail, monitoring programs, and pages of the FreedomBox home server manual (HTML); Debian 12 packages.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd); tmp=$(mktemp -d); trap 'rm -rf "$tmp"' EXIT; cd "$tmp"
deb() { apt-get -qq download "$1=$2" 2>/dev/null || { echo "warning: $1 $2 is gone, taking the current one" >&2; apt-get -qq download "$1" 2>/dev/null; }; dpkg-deb -x "$1"_*.deb x; }
deb aprx 2.9.1-1
deb calibre 6.13.0+repack-2+deb12u10
deb claws-mail-doc 4.1.1-2
deb eyes17-manuals-en 5.1.2+repack-1
deb nagios-nrpe-server 4.1.0-1+b1
deb pique-doc 1.0-6
deb previsat 3.5.1.7+dfsg1-5
deb samhain 4.1.4-2+b2
deb snmptt 1.5-1
deb w1retap-doc 1.4.6-1.1
deb fonts-sil-awami-nastaliq 2.200-1
deb freedombox-doc-en 23.6.2+deb12u2
rm -rf "$here/corpus"; mkdir -p "$here/corpus"; c="$here/corpus"; d=x/usr/share/doc
cp $d/aprx/aprx-manual.odt $d/nagios-nrpe-server/NRPE.odt $d/pique/pique_manual.odt $d/w1retap/w1retap.odt $c/
cp $d/fonts-sil-awami-nastaliq/documentation/AwamiNastaliq-Features.odt $c/
zcat $d/aprx/aprx-requirement-specification.pdf.gz > $c/aprx-requirement-specification.pdf
zcat $d/claws-mail/manual/en/claws-mail-manual.pdf.gz > $c/claws-mail-manual.pdf
cp x/usr/share/calibre/quick_start/eng.epub $c/calibre-quick-start.epub
cp $d/eyes17/en/eyes17.epub $d/snmptt/snmptt.epub $c/; cp $d/snmptt/faqs.epub $c/snmptt-faqs.epub; cp $d/samhain/MANUAL-2_4.epub $c/samhain-manual.epub
cp x/usr/share/Astropedia/PreviSat/doc/PreviSat_en.docx $c/
for f in Introduction QuickStart Hardware PioneerEdition GettingHelp Backups Snapshots Storage Security Upgrades Users Firewall Email LetsEncrypt DynamicDNS PageKite Tor Sharing SecureShell Syncthing Coturn Radicale WordPress; do cp x/usr/share/freedombox/manual/en/$f.part.html $c/freedombox-$f.html; done
ls "$c" | wc -l
