#!/usr/bin/env bash
# Makes the PDF files beside it, with tables without lines and with cells in the middle: groff, LibreOffice Writer, Chromium.
set -euo pipefail
cd "$(dirname "$0")"
groff -t -ms -Tpdf centred.ms >groff.pdf
soffice --headless --convert-to pdf:writer_web_pdf_Export --outdir writer centred.html && mv writer/centred.pdf writer.pdf && rmdir writer
chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf=chromium.pdf centred.html
