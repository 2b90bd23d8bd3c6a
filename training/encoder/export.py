"""Writes the encoder that ships, in the form that src/reranker/encoder/encoder-file.ts reads, and what tests compare with.

    python export.py FOLDER MODEL ENCODER_BIN EXAMPLES_JSON

The examples hold, for texts in several scripts, the tokens that the tokenizers library makes and the vectors that PyTorch
makes with the weights as they are written, in 8 bits.
"""
import json
import pathlib
import struct
import sys

import numpy
import torch
from tokenizers import Tokenizer

from student import Student

TEXTS = [
    "",
    "a",
    "When did the council buy the ferry?",
    "The ferry was bought in 1987 for £2.5m; its crew of twelve didn't leave.",
    "naïve café, $5m — 日本? ½ ﬁrst in Straße 3 🎉",
    "東京は日本の首都です。Tokyo",
    "Кто подписал договор? Ο ΟΔΟΣ ήταν κλειστός",
    "İstanbul a+b=c² ~`^|<> x\u0000y\u200bz\u00adw",
    "متى اشترى المجلس العبارة؟ हिन्दी में पूछा गया प्रश्न",
    "tab\tnewline\r\nno\u00a0break\u3000wide",
    "http://example.org/a_b?c=d&e=f#g user@example.org 2021-11-03 10:30",
    "supercalifragilisticexpialidocious " * 3 + "x" * 101 + " end",
    "The mill › Prices: The mill was built in 1820. It costs 3 euros to see it. Children pay nothing. " * 6,
]


def main():
    folder, model, encoder, examples = (pathlib.Path(one) for one in sys.argv[1:5])
    saved = torch.load(folder / "student.pt")
    shape, state = saved["shape"], saved["state"]
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    vocabulary = "\n".join(word for word, _ in sorted(tokenizer.get_vocab().items(), key=lambda one: one[1]))
    words = vocabulary.encode()
    sizes = [shape[name] for name in ("width", "heads", "inner", "out", "reach", "layers")]
    with open(encoder, "wb") as file:
        file.write(struct.pack("<7I", *sizes, len(words)) + words)

        def vector(name):
            file.write(numpy.ascontiguousarray(state[name].numpy(), "<f4").tobytes())

        def matrix(name):
            numbers = state[name].numpy()
            factors = (numpy.abs(numbers).max(1) / 127).astype("<f4")
            factors[factors == 0] = 1
            small = numpy.round(numbers / factors[:, None]).astype("i1")
            file.write(small.tobytes() + factors.tobytes())
            state[name] = torch.tensor(small * factors[:, None])

        def linear(name):
            matrix(f"{name}.weight")
            vector(f"{name}.bias")

        def norm(name):
            vector(f"{name}.weight")
            vector(f"{name}.bias")

        matrix("tokens.weight")
        for at in range(shape["layers"]):
            layer = f"layers.{at}"
            norm(f"{layer}.before")
            linear(f"{layer}.attended")
            linear(f"{layer}.joined")
            norm(f"{layer}.between")
            linear(f"{layer}.widened")
            linear(f"{layer}.narrowed")
            vector(f"{layer}.distances")
        norm("last")
        linear("out")
        matrix("direct.weight")
    student = Student(layers=shape["layers"], width=shape["width"], heads=shape["heads"], inner=shape["inner"])
    student.load_state_dict(state)
    student.eval()
    made = []
    for text in TEXTS:
        ids = tokenizer.encode(text, add_special_tokens=False).ids
        given = torch.tensor([[101, 2, *ids, 102]])
        with torch.no_grad():
            vectors = student(given, torch.ones_like(given, dtype=torch.bool))[0]
        some = sorted({0, len(vectors) // 2, len(vectors) - 1})
        made.append({"text": text, "ids": ids, "vectors": {at: [round(float(one), 5) for one in vectors[at]] for at in some}})
    examples.write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n")


if __name__ == "__main__":
    main()
