#!/usr/bin/env bash
# Makes the files beside it from known text with other programs: LibreOffice Writer, Chromium, groff, pandoc, and make.py.
set -euo pipefail
cd "$(dirname "$0")"
for format in docx odt rtf pdf; do soffice --headless --convert-to "$format" contract.fodt; done
pandoc --from markdown+fancy_lists+example_lists --output rules.docx rules.md
pandoc --from markdown+fancy_lists+example_lists --output rules.odt rules.md
pandoc --from markdown+fancy_lists+example_lists --output rules.epub rules.md
groff -ms -Tpdf -P-p12c,14c report.ms >report.pdf
chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf=magazine.pdf magazine.html
python3 make.py
