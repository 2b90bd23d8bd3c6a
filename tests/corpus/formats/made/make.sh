#!/usr/bin/env bash
# Makes the files beside it from harbour.fodt and bells.html, whose words are known. Needs LibreOffice Writer
# (Debian: libreoffice-writer-nogui) and Chromium; the tests need neither, since what it makes is kept.
set -euo pipefail
cd "$(dirname "$0")"
for format in odt docx epub html; do soffice --headless --convert-to "$format" harbour.fodt; done
# From an address that says nothing about who made it.
cp bells.html /tmp/bells.html
node save-page.mjs file:///tmp/bells.html bells.mhtml
