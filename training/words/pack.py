"""Writes the table that src/words/table.ts reads."""
import json
import struct
import subprocess
import zlib
from pathlib import Path

import numpy as np

SIGNATURE = b"VWT1"


def quantised(vectors: np.ndarray) -> np.ndarray:
    """Each row by its own largest number: a cosine does not depend on how long a row is."""
    return np.rint(vectors / np.abs(vectors).max(axis=1, keepdims=True) * 127).astype(np.int8)


def terms_of(words: list[str]) -> list[str]:
    """Stems, made by Verbatim's own code: terms in an index are made by nothing else."""
    program = Path(__file__).with_name("terms.mjs")
    done = subprocess.run(["node", str(program)], input=json.dumps(words), capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def packed(terms: list[str], words: list[str], rows: np.ndarray) -> bytes:
    lists = [zlib.compress("\n".join(entries).encode("ascii"), 9) for entries in (terms, words)]
    body = b"".join(lists) + rows.tobytes()
    return SIGNATURE + struct.pack("<5I", *rows.shape, *map(len, lists), zlib.crc32(body)) + body
