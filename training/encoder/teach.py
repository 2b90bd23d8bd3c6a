"""Has the large model read texts.jsonl: taught.N.npz, the vectors that the small one learns to make.

    python teach.py FOLDER MODEL PROJECTION

MODEL is the folder of answerai-colbert-small-v1, with model.onnx and tokenizer.json; PROJECTION is
src/reranker/model/projection.bin, which makes 96 numbers of 384. Takes about 15 minutes on two quiet cores.
"""
import json
import pathlib
import random
import sys

import numpy
import onnxruntime
from tokenizers import Tokenizer

# Ids of [CLS], [SEP] and of the markers of question and passage.
START, END, QUESTION, PASSAGE = 101, 102, 1, 2
LONGEST_QUESTION, LONGEST_PASSAGE = 120, 250
PARTS, TOKENS_AT_ONCE = 13, 1600


def projection(path):
    data = path.read_bytes()
    rows, columns = numpy.frombuffer(data[:4], "<u2")
    return numpy.frombuffer(data[8:], "<i2").astype("f4").reshape(rows, columns) * numpy.frombuffer(data[4:8], "<f4")[0] / 32767


def main():
    random.seed(2)
    folder, model, axes = (pathlib.Path(one) for one in sys.argv[1:4])
    axes = projection(axes)
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    session = onnxruntime.InferenceSession(str(model / "model.onnx"), providers=["CPUExecutionProvider"])

    def tokens(row):
        if "question" in row:
            return [START, QUESTION, *tokenizer.encode(row["question"], add_special_tokens=False).ids[:LONGEST_QUESTION], END]
        # A sentence is compared with its headings before it; some passages have none.
        head = f"{row['head']}: " if row["head"] and random.random() < 0.8 else ""
        return [START, PASSAGE, *tokenizer.encode(head + row["text"], add_special_tokens=False).ids[:LONGEST_PASSAGE], END]

    def read(batch):
        ids = numpy.zeros((len(batch), max(map(len, batch))), numpy.int64)
        mask = numpy.zeros_like(ids)
        for row, sequence in enumerate(batch):
            ids[row, : len(sequence)], mask[row, : len(sequence)] = sequence, 1
        inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": numpy.zeros_like(ids)}
        vectors = session.run(["last_hidden_state"], inputs)[0] @ axes
        vectors /= numpy.linalg.norm(vectors, axis=2, keepdims=True)
        return [vectors[row, : len(sequence)].astype("f2") for row, sequence in enumerate(batch)]

    sequences = [tokens(json.loads(line)) for line in open(folder / "texts.jsonl")]
    random.shuffle(sequences)
    for part in range(PARTS):
        own = sorted(sequences[part::PARTS], key=len)
        made, start = [], 0
        while start < len(own):
            end = start + 1
            while end < len(own) and (end + 1 - start) * len(own[end]) <= TOKENS_AT_ONCE:
                end += 1
            made += read(own[start:end])
            start = end
        numpy.savez(folder / f"taught.{part}.npz", ids=numpy.concatenate(own).astype("u2"), lengths=numpy.array([len(one) for one in own], "u2"), vectors=numpy.concatenate(made))
        print(part + 1, "of", PARTS, flush=True)


if __name__ == "__main__":
    main()
