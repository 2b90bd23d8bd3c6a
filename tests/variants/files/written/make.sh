#!/usr/bin/env bash
# Makes the files beside it from known text: pandoc from pond.md, Python's email package the mails.
set -euo pipefail
cd "$(dirname "$0")"
for format in docx odt epub; do pandoc -f markdown+fancy_lists+example_lists --metadata title=Rules pond.md -o "pond.$format"; done
pandoc -f markdown+fancy_lists+example_lists --metadata title=Rules -s pond.md -o pond.rtf
pandoc pond.docx -o pond.pptx
python3 make.py
