"""Makes src/reranker/model/projection.bin: the directions in which the vectors of tokens differ most.

    python project.py --model FOLDER --corpora FOLDER

FOLDER of --model has the model.onnx and tokenizer.json that `verbatim reranker install` put there; that of --corpora has
folders with corpus/ in them, as training/topics has once its fetch.sh have run.
"""
import argparse
import pathlib
import random
import re
import struct

import numpy
import onnxruntime
from tokenizers import Tokenizer

FROM, TO = 384, 96
# Ids of [CLS], [SEP] and of the marker of a passage; positions that the model has.
START, END, PASSAGE, POSITIONS = 101, 102, 2, 512
PARAGRAPHS, PER_FILE = 1200, 15


def paragraphs(folder):
    """Some of each file, of 200 to 1500 characters, without tags."""
    chosen = []
    for path in sorted(folder.glob("*/corpus/**/*")):
        if path.suffix not in (".md", ".txt", ".html", ".eml"):
            continue
        text = re.sub(r"<[^>]+>", " ", path.read_text(errors="ignore"))
        found = [re.sub(r"\s+", " ", one).strip() for one in re.split(r"\n\s*\n", text)]
        found = [one for one in found if 200 < len(one) < 1500]
        chosen += random.sample(found, min(len(found), PER_FILE))
    random.shuffle(chosen)
    return chosen[:PARAGRAPHS]


def reader(folder):
    """Gives the vectors of a text's tokens, each of length 1."""
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    session = onnxruntime.InferenceSession(str(folder / "model.onnx"), providers=["CPUExecutionProvider"])

    def read(text):
        own = tokenizer.encode(text, add_special_tokens=False).ids[: POSITIONS - 3]
        ids = numpy.array([[START, PASSAGE, *own, END]], dtype=numpy.int64)
        inputs = {"input_ids": ids, "attention_mask": numpy.ones_like(ids), "token_type_ids": numpy.zeros_like(ids)}
        vectors = session.run(["last_hidden_state"], inputs)[0][0]
        return vectors / numpy.linalg.norm(vectors, axis=1, keepdims=True)

    return read


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--model", type=pathlib.Path, required=True)
    options.add_argument("--corpora", type=pathlib.Path, required=True)
    given = options.parse_args()
    random.seed(1)
    texts = paragraphs(given.corpora)
    read = reader(given.model)
    products, tokens = numpy.zeros((FROM, FROM)), 0
    for text in texts:
        vectors = read(text).astype(numpy.float64)
        products += vectors.T @ vectors
        tokens += len(vectors)
    values, axes = numpy.linalg.eigh(products / tokens)
    values, axes = values[::-1], axes[:, ::-1]
    # An axis may point either way; of two runs, both should point the same.
    axes = axes * numpy.sign(axes[numpy.abs(axes).argmax(axis=0), range(FROM)])
    print(f"{len(texts)} paragraphs, {tokens} tokens")
    for width in (32, 64, 96, 128, 192):
        print(f"{width} numbers keep {values[:width].sum() / values.sum():.3f} of the squared lengths")
    kept = axes[:, :TO]
    largest = numpy.abs(kept).max()
    rows = numpy.round(kept / largest * 32767).astype("<i2").tobytes()
    path = pathlib.Path(__file__).parents[2] / "src/reranker/model/projection.bin"
    path.write_bytes(struct.pack("<HHf", FROM, TO, largest) + rows)


main()
