"""Teaches the small encoder to make the vectors of teach.py: student.pt.

    python train.py FOLDER MODEL [--minutes 50]

The loss of a token is one minus the cosine to its vector; to it come the squared differences between the cosines of
any two tokens of a batch, since an answer is found by comparing. The table of tokens begins with the directions in which
the large model's own table differs most. One part of the texts is only measured. The step shrinks with the minutes that are
left, so that another machine makes other weights; those that ship are the ones that docs/evaluation.md measures.
"""
import argparse
import math
import pathlib
import random
import time

import numpy
import onnx
import torch
from onnx import numpy_helper
from torch.nn import functional

from student import Student

TOKENS_AT_ONCE, PAIRS, STEP, WARM = 3000, 512, 2e-3, 200


def table(model, width):
    found = {one.name: numpy_helper.to_array(one) for one in onnx.load(model / "model.onnx").graph.initializer if "word_embeddings" in one.name}
    name = "embeddings.word_embeddings.weight"
    numbers = (found[f"{name}_quantized"].astype("f4") - found[f"{name}_zero_point"]) * found[f"{name}_scale"]
    numbers -= numbers.mean(0)
    axes = numpy.linalg.svd(numbers.T @ numbers / len(numbers))[0][:, :width]
    made = numbers @ axes
    return torch.tensor(0.5 * made / made.std(), dtype=torch.float32)


def load(path):
    file = numpy.load(path)
    ends = numpy.cumsum(file["lengths"].astype(int))[:-1]
    return list(zip(numpy.split(file["ids"].astype("i8"), ends), numpy.split(file["vectors"], ends)))


def batches(sequences):
    while True:
        own = sorted(sequences, key=lambda one: len(one[0]) + 8 * random.random())
        made, start = [], 0
        while start < len(own):
            end = start + 1
            while end < len(own) and (end + 1 - start) * len(own[end][0]) <= TOKENS_AT_ONCE:
                end += 1
            made.append(own[start:end])
            start = end
        random.shuffle(made)
        yield from made


def tensors(batch):
    longest = max(len(ids) for ids, _ in batch)
    ids = torch.zeros(len(batch), longest, dtype=torch.long)
    mask = torch.zeros(len(batch), longest, dtype=torch.bool)
    for row, (own, _) in enumerate(batch):
        ids[row, : len(own)], mask[row, : len(own)] = torch.from_numpy(own), True
    return ids, mask, torch.from_numpy(numpy.concatenate([vectors for _, vectors in batch]).astype("f4"))


def compared(student, batch):
    """The mean cosine, and the mean squared difference of pairs."""
    ids, mask, taught = tensors(batch)
    made = functional.normalize(student(ids, mask)[mask], dim=1)
    some = torch.randperm(len(made))[:PAIRS]
    pairs = made[some] @ made[some].T - taught[some] @ taught[some].T
    return (made * taught).sum(1).mean(), (pairs**2).mean()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=pathlib.Path)
    options.add_argument("model", type=pathlib.Path)
    options.add_argument("--minutes", type=float, default=50)
    given = options.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    student = Student()
    student.tokens.weight.data = table(given.model, student.shape["width"])
    held, *parts = [load(path) for path in sorted(given.folder.glob("taught.*.npz"))]
    held = sorted(held[::7], key=lambda one: len(one[0]))
    tokens = list(student.tokens.parameters())
    others = [one for name, one in student.named_parameters() if not name.startswith("tokens")]
    optimizer = torch.optim.AdamW([{"params": tokens, "weight_decay": 0}, {"params": others, "weight_decay": 0.01}], betas=(0.9, 0.98))
    begun = time.time()
    for step, batch in enumerate(batches([one for part in parts for one in part])):
        done = (time.time() - begun) / (60 * given.minutes)
        if done >= 1:
            break
        for group in optimizer.param_groups:
            group["lr"] = STEP * min(1, step / WARM) * (0.02 + 0.49 * (1 + math.cos(math.pi * done)))
        cosine, pairs = compared(student, batch)
        optimizer.zero_grad()
        (1 - cosine + 4 * pairs).backward()
        torch.nn.utils.clip_grad_norm_(student.parameters(), 1)
        optimizer.step()
        if step % 200 == 0:
            with torch.no_grad():
                cosines = [float(compared(student, held[at : at + 16])[0]) for at in range(0, len(held), 16)]
            print(step, f"{done:.0%}", f"mean cosine, not learnt from: {numpy.mean(cosines):.4f}", flush=True)
    torch.save({"shape": student.shape, "state": student.state_dict()}, given.folder / "student.pt")


if __name__ == "__main__":
    main()
