#!/bin/sh
# Installs what the image needs at run time, for the architecture TARGETARCH (amd64, arm64) on any machine: Verbatim's packages into
# ./node_modules, and beside its folder, where Verbatim looks next, what draws pages and what RERANKER=1 (docs/reranker.md) and
# OCR="eng deu" (docs/ocr.md, with these languages) ask for.
set -eu

case "$TARGETARCH" in
  amd64) cpu=x64 ;;
  *) cpu="$TARGETARCH" ;;
esac
flags="--omit=dev --ignore-scripts --no-audit --no-fund --os=linux --cpu=$cpu --libc=glibc"

# shellcheck disable=SC2086 # The flags are words.
npm ci $flags

# Draws pages of PDF and Office files.
set -- @napi-rs/canvas@0.1.100
if [ -n "${RERANKER:-}" ]; then
  set -- "$@" onnxruntime-node@1.30.0 @huggingface/tokenizers@0.2.0
fi
if [ -n "${OCR:-}" ]; then
  set -- "$@" tesseract.js-core@7.0.0
  for language in $OCR; do set -- "$@" "@tesseract.js-data/$language@1.0.0"; done
fi
# shellcheck disable=SC2086
(cd .. && npm install --no-save $flags "$@")

# What nothing loads: half of all that was installed. Licences stay.
find node_modules -type f \( -name '*.map' -o -name '*.ts' -o -name '*.mts' -o -name '*.cts' \) -delete
cd node_modules
rm -rf @libsql/*-musl .package-lock.json
rm -rf zod
# One package for every system.
runtime=../../node_modules/onnxruntime-node/bin
if [ -d "$runtime" ]; then
  find "$runtime" -mindepth 3 -maxdepth 3 -type d ! -path "*/linux/$cpu" -exec rm -rf {} +
fi
